package dev.fermata.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "test-run", abbreviateSynopsis = true, sortOptions = false, header = "Run the test declarations of one file.",
    description = {"", "As 'fermata test FILE', with Ruff's layout.", ""})
final class TestRunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file.")
    private String file;

    @Option(names = {"-v", "--verbose"}, description = "List all tests.")
    private boolean verbose;

    @Mixin
    private SessionOptions session;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() {
        DeclaredTests tests = new DeclaredTests(session);
        int code = tests.run(file, "");
        if (code != 0) {
            return code;
        }
        if (tests.isEmpty()) {
            System.err.println("No tests found in " + file);
            return DeclaredTests.NONE;
        }
        return tests.summary(verbose, false);
    }
}
