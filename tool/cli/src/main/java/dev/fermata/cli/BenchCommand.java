package dev.fermata.cli;

import dev.fermata.host.Captured;
import dev.fermata.runtime.world.RealWorld;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "bench", abbreviateSynopsis = true, sortOptions = false, header = "Time a program, in one warm process.", description = {"",
    "Each run is a session of its own, compilation included; output is thrown away.",
    "check/bench compares with other runtimes.", ""})
final class BenchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The program.")
    private String file;

    @Option(names = {"-i", "--iterations"}, paramLabel = "N", defaultValue = "10", description = "Timed runs (default 10).")
    private int iterations;

    @Option(names = {"-w", "--warmup"}, paramLabel = "N", defaultValue = "2", description = "Runs before (default 2).")
    private int warmups;

    @Mixin
    private SessionOptions session;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() {
        if (iterations < 1 || warmups < 0) {
            throw new UsageException("bench needs at least one iteration");
        }
        long[] nanos = new long[iterations];
        for (int i = -warmups; i < iterations; i++) {
            long begin = RealWorld.INSTANCE.nanoTime();
            Captured captured = Captured.runFile(session.languageOf(file), session.execution(), file);
            long end = RealWorld.INSTANCE.nanoTime();
            if (captured.exitCode() != 0) {
                System.err.print(captured.errorText());
                return captured.exitCode();
            }
            if (i >= 0) {
                nanos[i] = end - begin;
            }
        }
        Arrays.sort(nanos);
        System.out.printf("%s: median %.3f ms, fastest %.3f ms, slowest %.3f ms (%d runs after %d)%n", file,
            nanos[iterations / 2] / 1e6, nanos[0] / 1e6, nanos[iterations - 1] / 1e6, iterations, warmups);
        return 0;
    }
}
