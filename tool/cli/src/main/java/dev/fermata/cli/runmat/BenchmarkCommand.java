package dev.fermata.cli.runmat;

import dev.fermata.cli.Reports;
import dev.fermata.cli.Text;
import dev.fermata.cli.UsageException;
import dev.fermata.host.Captured;
import dev.fermata.matlab.MatlabLanguage;
import dev.fermata.runtime.world.RealWorld;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "benchmark", abbreviateSynopsis = true, sortOptions = false, header = "Time a program; its output is thrown away.")
final class BenchmarkCommand implements Callable<Integer> {
    private static final int WARM_UPS = 3;
    private static final int TOLD_EVERY = 10;
    private static final double NANOS = 1e9;

    @Parameters(paramLabel = "FILE", description = "The program.")
    private String file;

    @Option(names = {"-i", "--iterations"}, paramLabel = "N", defaultValue = "10", description = "How often (default 10).")
    private int iterations;

    @Option(names = "--jit", description = "Accepted; programs are always compiled.")
    private boolean jit;

    @Mixin
    private RunmatOptions options;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() {
        if (iterations < 1) {
            throw new UsageException("invalid value '" + iterations + "' for '--iterations <ITERATIONS>': at least 1");
        }
        Text.println("Warming up...");
        for (int i = 0; i < WARM_UPS; i++) {
            int code = once();
            if (code != 0) {
                return code;
            }
        }
        Text.println("Running benchmark...");
        long begin = RealWorld.INSTANCE.nanoTime();
        for (int i = 1; i <= iterations; i++) {
            int code = once();
            if (code != 0) {
                return code;
            }
            if (i % TOLD_EVERY == 0) {
                Text.println("  Completed " + i + " iterations");
            }
        }
        long nanos = Math.max(1, RealWorld.INSTANCE.nanoTime() - begin);
        Text.print("\nBenchmark Results:\n  Total iterations: " + iterations + "\n  JIT executions: " + iterations
            + "\n  Interpreter executions: 0\n  Total time: " + Collector.duration(nanos) + "\n  Average time: "
            + Collector.duration(nanos / iterations) + "\n  Throughput: " + String.format(Locale.ROOT, "%.2f", iterations * NANOS / nanos)
            + " executions/second\n");
        return 0;
    }

    private int once() {
        Captured captured = Captured.runFile(new MatlabLanguage(), options.execution(), file);
        if (captured.exitCode() != 0) {
            Reports.print(captured.errorText());
        }
        return captured.exitCode();
    }
}
