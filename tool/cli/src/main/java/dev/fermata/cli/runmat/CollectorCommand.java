package dev.fermata.cli.runmat;

import dev.fermata.cli.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "gc", header = "Ask and drive the garbage collector.", synopsisSubcommandLabel = "COMMAND",
    subcommands = {CollectorCommand.Stats.class, CollectorCommand.Minor.class, CollectorCommand.Major.class, CollectorCommand.Config.class,
        CollectorCommand.Stress.class})
final class CollectorCommand implements Runnable {
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "'runmat gc' needs a command: stats, minor, major, config or stress");
    }

    private static int collected(String kind) {
        long[] objects = new long[1];
        String time = Collector.time(() -> objects[0] = Collector.collect());
        Text.println(kind + " GC collected " + objects[0] + " objects in " + time);
        return 0;
    }

    @Command(name = "stats", abbreviateSynopsis = true, sortOptions = false, header = "Print statistics.")
    static final class Stats implements Callable<Integer> {
        @Mixin
        private RunmatOptions options;

        @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
        private boolean help;

        @Override
        public Integer call() {
            Text.print(Collector.summary());
            return 0;
        }
    }

    @Command(name = "minor", abbreviateSynopsis = true, sortOptions = false, header = "Collect; the JVM is only asked for whole collections.")
    static final class Minor implements Callable<Integer> {
        @Mixin
        private RunmatOptions options;

        @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
        private boolean help;

        @Override
        public Integer call() {
            return collected("Minor");
        }
    }

    @Command(name = "major", abbreviateSynopsis = true, sortOptions = false, header = "Collect.")
    static final class Major implements Callable<Integer> {
        @Mixin
        private RunmatOptions options;

        @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
        private boolean help;

        @Override
        public Integer call() {
            return collected("Major");
        }
    }

    @Command(name = "config", abbreviateSynopsis = true, sortOptions = false, header = "Print what the collector is told.")
    static final class Config implements Callable<Integer> {
        private static final int YOUNG_SIZE = 64;
        private static final int MINOR_THRESHOLD = 10_000;
        private static final int MAJOR_THRESHOLD = 100_000;

        @Mixin
        private RunmatOptions options;

        @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
        private boolean help;

        @Override
        public Integer call() {
            EffectiveSettings settings = EffectiveSettings.of(options);
            Text.print("Current GC Configuration:\n"
                + "  Young Generation Size: " + (settings.youngSize() == null ? YOUNG_SIZE : settings.youngSize()) + " MB\n"
                + "  Minor GC Threshold: " + MINOR_THRESHOLD + " objects\n"
                + "  Major GC Threshold: " + MAJOR_THRESHOLD + " objects\n"
                + "  Max GC Threads: " + (settings.collectorThreads() == null ? Runtime.getRuntime().availableProcessors() : settings.collectorThreads())
                + "\n  Collection Statistics: " + settings.collectorStatistics()
                + "\n  Verbose Logging: " + options.verbose + "\n");
            return 0;
        }
    }

    @Command(name = "stress", abbreviateSynopsis = true, sortOptions = false, header = "Allocate many objects and collect them.")
    static final class Stress implements Callable<Integer> {
        private static final int KEPT = 1_000;

        @Option(names = {"-a", "--allocations"}, paramLabel = "N", defaultValue = "10000", description = "How many (default 10000).")
        private long allocations;

        @Mixin
        private RunmatOptions options;

        @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
        private boolean help;

        @Override
        public Integer call() {
            Text.println("GC stress test: " + allocations + " allocations");
            String time = Collector.time(() -> {
                List<double[]> kept = new ArrayList<>();
                for (long i = 0; i < allocations; i++) {
                    double[] made = {i, i};
                    if (kept.size() < KEPT) {
                        kept.add(made);
                    } else {
                        kept.set((int) (i % KEPT), made);
                    }
                }
            });
            Text.println("Completed in " + time);
            Text.print(Collector.summary());
            return 0;
        }
    }
}
