package dev.fermata.cli;

import dev.fermata.cli.editor.LspCodeActionsCommand;
import dev.fermata.cli.editor.LspCommand;
import dev.fermata.cli.editor.LspCompleteCommand;
import dev.fermata.cli.editor.LspDefinitionCommand;
import dev.fermata.cli.editor.LspDiagnosticsCommand;
import dev.fermata.cli.editor.LspHoverCommand;
import dev.fermata.cli.editor.LspReferencesCommand;
import dev.fermata.cli.editor.LspRenameCommand;
import dev.fermata.cli.manual.DocgenCommand;
import dev.fermata.cli.project.InitCommand;
import dev.fermata.cli.project.PackCommand;
import dev.fermata.cli.project.PackageAddCommand;
import dev.fermata.cli.project.PackageInstallCommand;
import dev.fermata.cli.project.PackagePublishCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/** All commands, with their help texts. */
@Command(name = "fermata", versionProvider = Versions.class,
    synopsisSubcommandLabel = "COMMAND",
    header = "Fermata: one async engine for many languages",
    description = {"", "Runs programs whose tasks can wait anywhere without holding a thread.", ""},
    footer = {"", "A file name alone runs the file. 'fermata help COMMAND' explains a command.",
        "'fermata runmat' is RunMat's own command line for MATLAB programs: info, config, gc, benchmark, artifacts and more.",
        "", "RunMat options (accepted for MATLAB programs, 'fermata runmat --help' lists all):",
        "  JIT compilation: --no-jit, --jit-threshold N, --jit-opt-level LEVEL",
        "  Garbage collection: --gc-preset PRESET, --gc-young-size MB, --gc-threads N, --gc-stats",
        "  Artifacts: --artifacts-dir DIR, --capture-figures WHEN", "",
        "Environment Variables:",
        "  NO_COLOR, CLICOLOR, CLICOLOR_FORCE, FORCE_COLOR      colours of help and reports",
        "  FERMATA_JAVA_OPTIONS, JAVA_HOME, FERMATA_DEBUG       the JVM's options, the JDK, full traces of defects",
        "  RUNMAT_CONFIG, RUNMAT_SERVER_URL, RUNMAT_API_KEY     RunMat's configuration file and server"},
    optionListHeading = "%nOptions:%n", commandListHeading = "%nCommands:%n",
    subcommands = {RunCommand.class, EvalCommand.class, ReplCommand.class, CheckCommand.class, FormatCommand.class,
        LintCommand.class, TestCommand.class,
        TestRunCommand.class, BatchCommand.class, DocCommand.class, InitCommand.class, PackageAddCommand.class,
        PackageInstallCommand.class, PackagePublishCommand.class, PackCommand.class, TasksCommand.class, TraceCommand.class,
        ExploreCommand.class, BenchCommand.class, ProfileCommand.class, DoctorCommand.class, DocgenCommand.class,
        ServeCommand.class, LspCommand.class,
        LspCompleteCommand.class, LspDefinitionCommand.class, LspReferencesCommand.class, LspHoverCommand.class,
        LspRenameCommand.class, LspDiagnosticsCommand.class, LspCodeActionsCommand.class, CommandLine.HelpCommand.class})
public final class Commands implements Runnable {
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
    public static int run(String... arguments) {
        if (RunmatLine.isOne(arguments)) {
            return RunmatLine.run(arguments);
        }
        if (arguments.length > 0 && isFile(arguments[0])) {
            RunOptions options = RunArguments.parse(arguments, 0);
            if (options != null) {
                return ProgramRun.of(options);
            }
        }
        CommandLine line = commandLine();
        boolean word = arguments.length > 0 && !arguments[0].startsWith("-");
        return word && !line.getSubcommands().containsKey(arguments[0])
            ? PackCommand.run(arguments[0], List.of(arguments).subList(1, arguments.length), line.getSubcommands().keySet())
            : line.execute(arguments);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Commands());
        line.getSubcommands().get("pack").getSubcommands().get("run").setStopAtPositional(true); // the rest is the program's
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
