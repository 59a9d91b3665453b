package dev.fermata.cli;

import dev.fermata.host.Schedules;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "explore", abbreviateSynopsis = true, sortOptions = false, header = "Look for a schedule under which a program fails.", description = {"",
    "Runs the program under many schedules on the virtual-time executor, where sleeping takes no time, and stops at the",
    "first that does not exit with 0. The token it prints repeats that schedule: fermata run --replay TOKEN FILE", ""},
    exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:every schedule succeeded", "1:a schedule failed"})
final class ExploreCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "The program.")
    private String file;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ARGS", description = "Arguments for the program.")
    private List<String> arguments = List.of();

    @Option(names = {"-n", "--schedules"}, paramLabel = "N", defaultValue = "1000",
        description = "How many schedules to try (default 1000).")
    private int schedules;

    @Mixin
    private SessionOptions session;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() {
        if (schedules < 1) {
            throw new UsageException("--schedules is at least 1");
        }
        if (!Files.exists(Path.of(file))) {
            return ProgramRun.of(plainRun()); // says what is wrong with the file
        }
        long seed = session.seed == null ? 0 : session.seed;
        Schedules found = Schedules.explore(session.languageOf(file),
            () -> session.execution().arguments(arguments), file, schedules, seed);
        if (found.failing() == null) {
            Text.println(found.runs() + " schedules, none failed");
            if (found.differing() != null) {
                Text.println("The output depends on the schedule: fermata run --replay " + found.differing() + " " + file);
            }
            return 0;
        }
        Text.println("Schedule " + found.runs() + " failed with exit code " + found.failure().exitCode() + ".");
        Text.println("Repeat it with: fermata run --replay " + found.failing() + " " + file);
        Text.print(found.failure().outputText());
        byte[] errors = found.failure().errorText().getBytes(StandardCharsets.UTF_8);
        System.err.write(errors, 0, errors.length);
        System.err.flush();
        return 1;
    }

    private RunOptions plainRun() {
        RunOptions options = new RunOptions();
        options.file = file;
        return options;
    }
}
