package dev.fermata.cli;

import dev.fermata.compiler.language.Language;
import dev.fermata.compiler.language.ReportStyle;
import dev.fermata.compiler.source.Source;
import dev.fermata.host.Execution;
import dev.fermata.host.ExecutionOptions;
import dev.fermata.host.ExecutorChoice;
import dev.fermata.runtime.executor.Order;
import java.nio.file.Path;
import java.util.List;

/** Runs a program in this process, as {@code fermata run} does. */
public final class ProgramRun {
    private ProgramRun() {
    }

    /** Runs a file with the usual options; returns the exit code. */
    public static int of(String file, List<String> arguments) {
        RunOptions options = new RunOptions();
        options.file = file;
        options.arguments.addAll(arguments);
        return of(options);
    }

    /** Returns the exit code. */
    static int of(RunOptions options) {
        ExecutionOptions how = options.session.execution()
            .arguments(options.arguments)
            .style(style(options))
            .whenStuck(Main::endStuck);
        if (options.replay != null) {
            how.executor(ExecutorChoice.virtualTime(order(options.replay)));
        }
        if (options.trace != null) {
            how.trace(Path.of(options.trace));
        }
        if (options.interpreter || options.jit) {
            System.err.println("fermata: note: " + (options.interpreter ? "--interpreter" : "--jit")
                + " changes nothing; programs are always compiled");
        }
        String file = options.code == null && !"-".equals(options.file) ? options.file : null;
        Language language = options.session.languageOf(file);
        Execution execution = new Execution(language, how);
        Interruption.cancels(execution);
        int code = run(execution, file, options.code);
        Interruption.over();
        return code;
    }

    private static int run(Execution execution, String file, String code) {
        if (file != null) {
            return execution.runFile(file);
        }
        return code != null ? execution.run(new Source("<command line>", code))
            : execution.runStream(System.in, "<standard input>");
    }

    private static Order order(String token) {
        try {
            return Order.of(token);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--replay takes a token that 'fermata explore' printed, not '" + token + "'");
        }
    }

    private static ReportStyle style(RunOptions options) {
        if (options.json) {
            return ReportStyle.JSON;
        }
        return Terminals.colouredErrors() ? ReportStyle.COLOUR : ReportStyle.PLAIN;
    }
}
