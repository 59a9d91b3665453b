package dev.fermata.cli;

import dev.fermata.compiler.language.Interactive;
import dev.fermata.compiler.language.Language;
import dev.fermata.host.Conversation;
import dev.fermata.host.Conversation.Answer;
import dev.fermata.host.Execution;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "eval", abbreviateSynopsis = true, sortOptions = false, header = "Evaluate an expression and print its value.",
    description = {"", "await may be used in the expression. Statements print nothing by themselves.", ""})
final class EvalCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CODE", description = "What to evaluate.")
    private String code;

    @Mixin
    private SessionOptions session;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() {
        Language language = session.languageOf(null);
        try (Conversation conversation = new Conversation(language, session.execution())) {
            return switch (conversation.evaluate(code)) {
                case Answer.Value(Object value) -> {
                    if (value != Interactive.NOTHING) {
                        System.out.println(conversation.interactive().format(value));
                    }
                    yield 0;
                }
                case Answer.Failure(Throwable error) -> Reports.print(language, error);
                case Answer.Interrupted _ -> Execution.INTERRUPTED;
                case Answer.Exit _ -> conversation.exitCode();
            };
        }
    }
}
