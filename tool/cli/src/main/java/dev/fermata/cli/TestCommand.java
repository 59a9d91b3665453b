package dev.fermata.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "test", abbreviateSynopsis = true, sortOptions = false, header = "Run tests.", description = {"",
    "With paths: runs the test declarations of the files, and of all programs in the folders and below.",
    "Without: runs every program of the folder tests and compares what it prints (standard output, then standard error)",
    "with the file of the same name that ends in .out. Such a file that is missing is written.", ""},
    exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:all tests passed", "1:a test declaration failed",
        "3:an output differs", "4:no tests found", "5:a file or folder cannot be read"})
final class TestCommand implements Callable<Integer> {
    private static final Set<String> RUNTIMES = Set.of("dual", "vm", "interpreter");

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Files and folders with test declarations.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--update", description = "Without paths: rewrite the .out files.")
    private boolean update;

    @Option(names = "--runtime", paramLabel = "NAME", defaultValue = "dual",
        description = "dual, vm or interpreter: accepted for compatibility; there is one way to run a program.")
    private String runtime;

    @Option(names = {"-v", "--verbose"}, description = "List the tests that passed too.")
    private boolean verbose;

    @Mixin
    private SessionOptions session;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() {
        if (!RUNTIMES.contains(runtime)) {
            throw new UsageException("--runtime takes dual, vm or interpreter, not '" + runtime + "'");
        }
        if (paths.isEmpty()) {
            return new ExpectedOutputs(session, runtime, update).run(Path.of("tests"));
        }
        DeclaredTests tests = new DeclaredTests(session);
        for (String path : paths) {
            boolean folder = Files.isDirectory(Path.of(path));
            for (String file : folder ? programs(Path.of(path)) : List.of(path)) {
                int code = tests.run(file, paths.size() > 1 || folder ? file + ": " : "");
                if (code != 0) {
                    return code;
                }
            }
        }
        if (tests.isEmpty()) {
            System.err.println("No tests found in " + String.join(", ", paths));
            return DeclaredTests.NONE;
        }
        return tests.summary(verbose, true);
    }

    private static List<String> programs(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).map(Path::toString).filter(Languages::isProgram).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
