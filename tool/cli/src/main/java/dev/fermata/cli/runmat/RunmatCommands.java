package dev.fermata.cli.runmat;

import dev.fermata.cli.Reports;
import dev.fermata.cli.Terminals;
import dev.fermata.cli.UsageException;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.matlab.MatlabLanguage;
import dev.fermata.matlab.project.ProjectFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** RunMat's commands. Without one, a file is run, and without that a conversation begins. */
@Command(name = "runmat", sortOptions = false, abbreviateSynopsis = true, synopsisSubcommandLabel = "[COMMAND]",
    header = "RunMat: the MATLAB language with tasks",
    description = {"", "JIT compilation: functions are compiled at their first call; --no-jit, --jit-threshold and --jit-opt-level are accepted.",
        "Garbage collection is the JVM's; --gc-preset, --gc-young-size, --gc-threads and --gc-stats are accepted.", ""},
    optionListHeading = "%nOptions:%n", commandListHeading = "%nCommands:%n",
    footer = {"", "Environment Variables:",
        "  RUNMAT_CONFIG            configuration file",
        "  RUNMAT_SERVER_URL        server of the cloud client",
        "  RUNMAT_API_KEY           its key",
        "  RUNMAT_ORG_ID, RUNMAT_PROJECT_ID",
        "  RUNMAT_PATH, MATLABPATH  folders to search for functions",
        "  NO_COLOR, CLICOLOR, CLICOLOR_FORCE, FORCE_COLOR"},
    subcommands = {RunmatRunCommand.class, RunmatReplCommand.class, RunmatCheckCommand.class, VersionCommand.class, InfoCommand.class,
        AcceleratorCommand.class, CollectorCommand.class, BenchmarkCommand.class, ConfigCommand.class, RemoteCommands.Remote.class,
        RemoteCommands.Login.class, RemoteCommands.Org.class, RemoteCommands.Project.class, RemoteCommands.Files.class})
public final class RunmatCommands implements Runnable {
    private static final int USAGE = 2;

    @Mixin
    private RunmatOptions options;

    @CommandLine.Option(names = "--generate-config", description = "The same as config generate.")
    private boolean generate;

    @CommandLine.Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @CommandLine.Option(names = {"-V", "--version"}, description = "Print the version.")
    private boolean version;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Whether one of RunMat's commands has this name. */
    public static boolean has(String command) {
        return commandLine().getSubcommands().containsKey(command);
    }

    /** Whether RunMat has an option of this name, with or without a value behind it. */
    public static boolean hasOption(String word) {
        return option(commandLine(), word) != null;
    }

    /** Whether the project's configuration has an entrypoint of this name. */
    public static boolean isEntrypoint(String word) {
        try {
            ProjectFile project = ProjectFile.find(Path.of("").toAbsolutePath(), System.getenv("RUNMAT_CONFIG"));
            return project != null && project.value("entrypoints", word) != null;
        } catch (ProblemException _) {
            return false; // told when something is run
        }
    }

    /** Carries out a command line without the word {@code runmat}; returns the exit code. */
    public static int run(List<String> words) {
        CommandLine line = commandLine();
        String[] ordered = ordered(line, words);
        colours(line, words);
        return line.execute(ordered);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new RunmatCommands());
        line.setUsageHelpWidth(100);
        line.setUsageHelpLongOptionsMaxWidth(32);
        line.getSubcommands().get("run").setStopAtPositional(false);
        line.setParameterExceptionHandler((ParameterException e, String[] _) -> {
            Reports.print("error: " + message(e) + "\n\nUsage: " + e.getCommandLine().getHelp().synopsis(0).strip()
                + "\n\nFor more information, try '--help'.\n");
            return USAGE;
        });
        line.setExecutionExceptionHandler((failure, _, _) -> switch (failure) {
            case UsageException e -> {
                Reports.print("error: " + e.getMessage() + "\n");
                yield USAGE;
            }
            case ProblemException e -> Reports.print(new MatlabLanguage(), e);
            default -> throw failure;
        });
        return line;
    }

    private static String message(ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException unmatched -> "unexpected argument '" + unmatched.getUnmatched().getFirst() + "' found";
            case MissingParameterException missing -> missing.getMessage();
            default -> e.getCause() instanceof ParameterException inner ? inner.getMessage() : e.getMessage();
        };
    }

    /** Help is painted before its options are read, so the wish is looked up in the words. */
    private static void colours(CommandLine line, List<String> words) {
        int at = words.indexOf("--color");
        String wish = at >= 0 && at + 1 < words.size() ? words.get(at + 1)
            : words.stream().filter(word -> word.startsWith("--color=")).map(word -> word.substring("--color=".length())).findFirst().orElse("auto");
        Terminals.colours(wish);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Terminals.colouredOutput() ? Ansi.ON : Ansi.OFF));
    }

    private static OptionSpec option(CommandLine line, String word) {
        int equals = word.startsWith("--") ? word.indexOf('=') : -1;
        String name = equals < 0 ? word : word.substring(0, equals);
        OptionSpec option = line.getCommandSpec().findOption(name);
        return option != null ? option : line.getSubcommands().get("run").getCommandSpec().findOption(name);
    }

    /** The command first, then the options before it; {@code run} where a file stands instead, {@code repl} where nothing does. */
    private static String[] ordered(CommandLine line, List<String> words) {
        List<String> leading = new ArrayList<>();
        int next = 0;
        while (next < words.size() && words.get(next).startsWith("-") && words.get(next).length() > 1 && !words.get(next).equals("--")) {
            String word = words.get(next++);
            leading.add(word);
            OptionSpec option = option(line, word);
            boolean takesValue = option != null && option.arity().min() > 0 && word.indexOf('=') < 0;
            if (takesValue && next < words.size()) {
                leading.add(words.get(next++));
            }
        }
        List<String> rest = words.subList(next, words.size());
        if (rest.isEmpty()) {
            return withoutCommand(leading);
        }
        List<String> all = new ArrayList<>();
        boolean named = line.getSubcommands().containsKey(rest.getFirst());
        all.add(named ? rest.getFirst() : "run");
        if (named && List.of("gc", "config", "remote", "org", "project", "fs").contains(rest.getFirst()) && rest.size() > 1) {
            all.add(rest.get(1)); // the options are those of the inner command
            all.addAll(leading);
            all.addAll(rest.subList(2, rest.size()));
            return all.toArray(String[]::new);
        }
        all.addAll(leading);
        all.addAll(named ? rest.subList(1, rest.size()) : rest);
        return all.toArray(String[]::new);
    }

    private static String[] withoutCommand(List<String> leading) {
        List<String> all = new ArrayList<>(leading);
        if (all.remove("--version") || all.remove("-V")) {
            all.addFirst("version");
            all.addLast("--short");
        } else if (all.remove("--generate-config")) {
            all.addAll(0, Arrays.asList("config", "generate"));
        } else if (!all.contains("--help") && !all.contains("-h")) {
            all.addFirst("repl");
        }
        return all.toArray(String[]::new);
    }
}
