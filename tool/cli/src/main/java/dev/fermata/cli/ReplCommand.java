package dev.fermata.cli;

import dev.fermata.compiler.language.Language;
import dev.fermata.host.Conversation;
import dev.fermata.host.ExecutionOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "repl", abbreviateSynopsis = true, sortOptions = false, header = "Talk to a language.", description = {"",
    "Reads inputs, evaluates them in one lasting scope, and prints the values of expressions. await works at the top level;",
    "tasks that were started go on in the background. Ctrl-C cancels the running input, Ctrl-D leaves, :help explains.", ""})
public final class ReplCommand implements Callable<Integer> {
    @Mixin
    private SessionOptions session;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() {
        Language language = session.languageOf(null);
        return converse(language, session.execution());
    }

    /** Converses until the user leaves; returns the exit code. */
    public static int converse(Language language, ExecutionOptions how) {
        try (Conversation conversation = new Conversation(language, how)) {
            boolean terminal = Terminals.input() && Terminals.output();
            try (ReplInput input = terminal ? new TerminalInput(language, conversation) : new PlainInput(conversation)) {
                return language.name().equals("matlab") ? new MatlabDialogue(language, conversation, input).run()
                    : new Repl(language, conversation, input).run();
            }
        }
    }
}
