package dev.fermata.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Only reached for help and for what {@link RunArguments} does not understand. */
@Command(name = "run", abbreviateSynopsis = true, sortOptions = false, header = "Run a program.", description = {"",
    "Options may stand before or after FILE; from the first argument of the program on everything is the program's.",
    "Ctrl-C cancels the program's tasks, runs their clean-up, and ends with exit code 130.", ""},
    exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:the program ended normally", "2:wrong command line",
        "3:the text is not a program (Ruff)", "4:uncaught error (Ruff)", "5:a file cannot be read, output cannot be written",
        "6:defect of the engine", "124:--timeout", "130:Ctrl-C", "141:the reader of the output went away",
        "N:the program called exit(N)"})
final class RunCommand implements Callable<Integer> {
    @Mixin
    private RunOptions options;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (options.file == null && options.code == null) {
            throw new ParameterException(spec.commandLine(), "run needs a FILE, or -e CODE");
        }
        if (options.file != null && options.code != null) {
            options.arguments.add(0, options.file);
            options.file = null;
        }
        return ProgramRun.of(options);
    }
}
