package dev.fermata.cli;

import dev.fermata.host.ExecutorChoice;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that all commands share which run programs. */
final class SessionOptions {
    @Option(names = "--executor", paramLabel = "KIND", description = {
        "stealing (default): tasks that can run in parallel use all workers;",
        "loop: one thread;", "virtual: one thread, ordered by --seed, time moves only when nothing else can."})
    String executor;

    @Option(names = "--workers", paramLabel = "N", description = "Number of workers (default: one per processor).")
    int workers;

    @Option(names = "--seed", paramLabel = "N", description = "Order of a run on the virtual executor; implies it.")
    Long seed;

    @Option(names = "--timeout", paramLabel = "SECONDS",
        description = "End a program that runs longer; the exit code is 124.")
    double timeoutSeconds;

    @Option(names = "--language", paramLabel = "NAME",
        description = "The language, where no file extension tells it.")
    String language;

    @Option(names = "--engine", paramLabel = "NAME", hidden = true,
        description = "compiled (default), suspending or interpreted: for testing the engine itself.")
    String engine;

    @Option(names = "--scheduler-timeout-ms", paramLabel = "N", description = "Ruff: longest time an await may take.")
    Long schedulerTimeoutMillis;

    @Mixin
    final PermissionOptions permissions = new PermissionOptions();

    ExecutorChoice executorChoice() {
        String kind = executor != null ? executor : seed != null ? "virtual" : "stealing";
        return switch (kind) {
            case "stealing" -> ExecutorChoice.workStealing(workers);
            case "loop" -> ExecutorChoice.loop();
            case "virtual" -> ExecutorChoice.virtualTime(seed == null ? 0 : seed);
            default -> throw new UsageException("--executor is stealing, loop or virtual, not '" + kind + "'");
        };
    }
}
