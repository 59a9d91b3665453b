package dev.fermata.cli;

import dev.fermata.host.Captured;
import dev.fermata.runtime.world.RealWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "bench", abbreviateSynopsis = true, sortOptions = false, header = "Time programs, in one warm process.", description = {"",
    "Each run is a session of its own, compilation included; output is thrown away.",
    "check/bench compares with other runtimes.", ""})
final class BenchCommand implements Callable<Integer> {
    private static final int UNREADABLE = 5;

    @Parameters(arity = "0..1", paramLabel = "PATH", defaultValue = "benchmarks",
        description = "A program, or a folder with programs (default: benchmarks).")
    private String path;

    @Option(names = {"-i", "--iterations"}, paramLabel = "N", defaultValue = "10", description = "Timed runs (default 10).")
    private int iterations;

    @Option(names = {"-w", "--warmup"}, paramLabel = "N", defaultValue = "2", description = "Runs before (default 2).")
    private int warmups;

    @Mixin
    private SessionOptions session;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() throws IOException {
        if (iterations < 1 || warmups < 0) {
            throw new UsageException("bench needs at least one iteration");
        }
        List<String> programs = TextFile.expand(List.of(path));
        if (programs.isEmpty() || !Files.exists(Path.of(path))) {
            Reports.print("fermata: no programs in '" + path + "'\n");
            return UNREADABLE;
        }
        for (String program : programs) {
            int code = time(program);
            if (code != 0) {
                return code;
            }
        }
        return 0;
    }

    private int time(String file) {
        long[] nanos = new long[iterations];
        for (int i = -warmups; i < iterations; i++) {
            long begin = RealWorld.INSTANCE.nanoTime();
            Captured captured = Captured.runFile(session.languageOf(file), session.execution(), file);
            long end = RealWorld.INSTANCE.nanoTime();
            if (captured.exitCode() != 0) {
                Reports.print(captured.errorText());
                return captured.exitCode();
            }
            if (i >= 0) {
                nanos[i] = end - begin;
            }
        }
        Arrays.sort(nanos);
        Text.println(String.format(Locale.ROOT, "%s: median %.3f ms, fastest %.3f ms, slowest %.3f ms (%d runs after %d)", file,
            nanos[iterations / 2] / 1e6, nanos[0] / 1e6, nanos[iterations - 1] / 1e6, iterations, warmups));
        return 0;
    }
}
