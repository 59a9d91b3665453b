package dev.fermata.matlab.project;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Span;
import dev.fermata.matlab.session.Identifiers;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a program is to be run.
 *
 * @param namespace     the prefix of identifiers; empty for the mode's own
 * @param callStackMax  how many frames reports show
 * @param folders       to be searched for functions after the current one
 * @param tasks         how its tasks are run
 */
public record ProgramSettings(Compatibility compatibility, String namespace, int callStackMax, List<Path> folders, TaskSettings tasks) {
    private static final int CALL_STACK_MAX = 200;
    private static final int CALL_STACK_LIMIT = 1_000_000;
    /** Environment variables that list folders. */
    private static final List<String> PATH_VARIABLES = List.of("RUNMAT_PATH", "MATLABPATH");

    /** Without configuration, environment and options. */
    public static final ProgramSettings DEFAULT = new ProgramSettings(Compatibility.RUNMAT, "", CALL_STACK_MAX, List.of(), TaskSettings.DEFAULT);

    public ProgramSettings {
        folders = List.copyOf(folders);
    }

    /**
     * The settings of a program.
     *
     * @param directory   the current folder; configuration files are looked for there and above
     * @param options     those of the command line, by name; they win
     * @param environment the variables of the process
     */
    public static ProgramSettings of(Path directory, Map<String, String> options, Map<String, String> environment) {
        ProjectFile file = ProjectFile.find(directory, options.getOrDefault("config", environment.get("RUNMAT_CONFIG")));
        ProgramSettings settings = file == null ? DEFAULT : file.settings();
        List<Path> folders = new ArrayList<>(settings.folders);
        for (String variable : PATH_VARIABLES) {
            addFolders(folders, directory, environment.getOrDefault(variable, ""));
        }
        String mode = options.get("compat");
        String limit = options.get("callstack-limit");
        return new ProgramSettings(mode == null ? settings.compatibility : mode(mode),
                options.getOrDefault("error-namespace", settings.namespace),
                limit == null ? settings.callStackMax : limit(limit), folders, settings.tasks);
    }

    private static void addFolders(List<Path> folders, Path directory, String list) {
        for (String each : list.split(File.pathSeparator)) {
            try {
                if (!each.isBlank()) {
                    folders.add(directory.resolve(each));
                }
            } catch (InvalidPathException unusable) {
                // What is no path holds no functions.
            }
        }
    }

    static Compatibility mode(String name) {
        Compatibility mode = Compatibility.named(name);
        if (mode == null) {
            throw invalid("the compatibility mode is runmat, matlab or strict, not '" + name + "'");
        }
        return mode;
    }

    private static int limit(String text) {
        try {
            return limit(Long.parseLong(text));
        } catch (NumberFormatException wrong) {
            throw invalid("the callstack limit is a number, not '" + text + "'");
        }
    }

    static int limit(long number) {
        if (number < 1 || number > CALL_STACK_LIMIT) {
            throw invalid("the callstack limit is at least 1, not " + number);
        }
        return (int) number;
    }

    static ProblemException invalid(String message) {
        return new ProblemException(Problem.error("RunMat:InvalidConfiguration", message, Span.UNKNOWN));
    }

    public boolean isStrict() {
        return compatibility == Compatibility.STRICT;
    }

    /** How identifiers are written. */
    public Identifiers identifiers() {
        return new Identifiers(compatibility != Compatibility.RUNMAT, namespace);
    }
}
