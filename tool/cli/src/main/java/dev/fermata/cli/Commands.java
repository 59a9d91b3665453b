package dev.fermata.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands, with their help texts. */
@Command(name = "fermata", versionProvider = Versions.class,
    synopsisSubcommandLabel = "COMMAND",
    header = "Fermata: one async engine for many languages",
    description = {"", "Runs programs whose tasks can wait anywhere without holding a thread.", ""},
    footer = {"", "A file name alone runs the file. 'fermata help COMMAND' explains a command.",
        "Environment: NO_COLOR (no colours), FERMATA_JAVA_OPTIONS (options of the JVM), JAVA_HOME (the JDK to use),",
        "FERMATA_DEBUG (full traces of defects of the engine)."},
    subcommands = {RunCommand.class, EvalCommand.class, ReplCommand.class, CheckCommand.class, FormatCommand.class,
        LintCommand.class, TestCommand.class,
        TestRunCommand.class, BatchCommand.class, DocCommand.class, TasksCommand.class, TraceCommand.class,
        ExploreCommand.class, BenchCommand.class, ServeCommand.class, LspCommand.class,
        LspCompleteCommand.class, LspDefinitionCommand.class, LspReferencesCommand.class, LspHoverCommand.class,
        LspRenameCommand.class, LspDiagnosticsCommand.class, LspCodeActionsCommand.class, CommandLine.HelpCommand.class})
final class Commands implements Runnable {
    @CommandLine.Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @CommandLine.Option(names = {"-V", "--version"}, versionHelp = true, description = "Print the versions.")
    private boolean version;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Carries out a command line; returns the exit code. */
    static int run(String[] arguments) {
        if (arguments.length > 0 && isFile(arguments[0])) {
            RunOptions options = RunArguments.parse(arguments, 0);
            if (options != null) {
                return ProgramRun.of(options);
            }
        }
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Commands());
        line.setUsageHelpWidth(100);
        line.setUsageHelpLongOptionsMaxWidth(32);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Terminals.colouredOutput() ? Ansi.ON : Ansi.OFF));
        line.setParameterExceptionHandler(explaining());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof UsageException e) {
                command.getErr().println("fermata: " + e.getMessage());
                return Main.USAGE;
            }
            return Fault.report(failure);
        });
        return line;
    }

    /** A word without a dot or slash that still names a file. */
    private static boolean isFile(String word) {
        return !word.startsWith("-") && !commandLine().getSubcommands().containsKey(word) && Files.isRegularFile(Path.of(word));
    }

    private static IParameterExceptionHandler explaining() {
        return (ParameterException e, String[] arguments) -> {
            CommandLine command = e.getCommandLine();
            command.getErr().println("fermata: " + message(e, command));
            UnmatchedArgumentException.printSuggestions(e, command.getErr());
            command.getErr().println("Usage: " + command.getHelp().synopsis(0).strip());
            command.getErr().println("'fermata help" + path(command) + "' explains more.");
            return Main.USAGE;
        };
    }

    private static String message(ParameterException e, CommandLine command) {
        boolean noCommand = command.getParent() == null && e instanceof UnmatchedArgumentException unmatched
            && !unmatched.getUnmatched().getFirst().startsWith("-");
        return noCommand ? "no command and no file is named '" + ((UnmatchedArgumentException) e).getUnmatched().getFirst() + "'"
            : e.getMessage();
    }

    private static String path(CommandLine command) {
        return command.getParent() == null ? "" : " " + command.getCommandName();
    }
}
