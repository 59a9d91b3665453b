package dev.fermata.cli;

import dev.fermata.compiler.language.Engine;
import dev.fermata.compiler.language.Language;
import dev.fermata.host.ExecutionOptions;
import dev.fermata.host.ExecutorChoice;
import dev.fermata.runtime.executor.Order;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that all commands share which run programs. */
public final class SessionOptions {
    private static final String SCHEDULER_TIMEOUT = "RUFF_SCHEDULER_TIMEOUT_MS";

    @Option(names = "--executor", paramLabel = "KIND", description = {
        "stealing (Ruff's default): tasks that can run in parallel use all workers;",
        "loop (MATLAB's default, also called local): one thread;",
        "virtual (also called deterministic): one thread, ordered by --seed, time moves", "only when nothing else can."})
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

    @Option(names = "--scheduler-timeout-ms", paramLabel = "N", description = {
        "Ruff: longest time an await may take (default: RUFF_SCHEDULER_TIMEOUT_MS,", "or no limit)."})
    Long schedulerTimeoutMillis;

    @Option(names = "--compat", paramLabel = "MODE", description = {
        "MATLAB: runmat (default), matlab (identifiers of errors as MATLAB has them), or strict", "(the same, without command syntax and tasks)."})
    String compat;

    @Option(names = "--error-namespace", paramLabel = "NAME", description = "MATLAB: the prefix of identifiers of errors.")
    String errorNamespace;

    @Option(names = "--callstack-limit", paramLabel = "N", description = "MATLAB: how many frames a report shows (default 200).")
    Integer callStackMax;

    @Option(names = "--config", paramLabel = "FILE", description = {
        "MATLAB: the configuration file (default: RUNMAT_CONFIG, or the nearest runmat.toml or", "runmat.json in the folder or above)."})
    String config;

    @ArgGroup(validate = false, heading = "%nPermissions (without these everything is allowed):%n")
    PermissionOptions permissions = new PermissionOptions();

    public SessionOptions() {
    }

    /** Null for what the language prefers. */
    ExecutorChoice executorChoice() {
        if (executor == null && seed == null && workers == 0) {
            return null;
        }
        String kind = executor != null ? executor : seed != null ? "virtual" : "stealing";
        return switch (kind) {
            case "stealing" -> ExecutorChoice.workStealing(workers);
            case "loop", "local" -> ExecutorChoice.loop();
            case "virtual", "deterministic" -> ExecutorChoice.virtualTime(seed == null ? Order.fifo() : Order.random(seed));
            default -> throw new UsageException("--executor is stealing, loop or virtual, not '" + kind + "'");
        };
    }

    /** RunMat's name of the executor: that of these options, else the given one. */
    public String configuredExecutor(String otherwise) {
        ExecutorChoice choice = executorChoice();
        return choice == null ? otherwise : choice.kind() == ExecutorChoice.Kind.VIRTUAL_TIME ? "deterministic" : "local";
    }

    private Engine engineChoice() {
        return switch (engine == null ? "compiled" : engine) {
            case "compiled" -> Engine.COMPILED;
            case "suspending" -> Engine.SUSPENDING;
            case "interpreted" -> Engine.INTERPRETED;
            default -> throw new UsageException("--engine is compiled, suspending or interpreted, not '" + engine + "'");
        };
    }

    /** The language of a file, or of a text without a file when that is null. */
    Language languageOf(String file) {
        if (language == null) {
            return file == null ? Languages.first() : Languages.forFile(file);
        }
        Language chosen = Languages.named(language);
        if (chosen == null) {
            throw new UsageException("--language is " + String.join(" or ", Languages.NAMES) + ", not '" + language + "'");
        }
        return chosen;
    }

    /** Fills in what these options say. */
    public ExecutionOptions execution() {
        if (workers < 0) {
            throw new UsageException("--workers is at least 1");
        }
        return new ExecutionOptions()
            .executor(executorChoice())
            .engine(engineChoice())
            .permissions(permissions.permissions())
            .timeoutNanos(timeoutNanos())
            .watchedOutput(Terminals.output())
            .settings(settings());
    }

    /** The configuration file that is named by an option or the environment; null for none. */
    public String configuration() {
        return config != null ? config : System.getenv("RUNMAT_CONFIG");
    }

    /** The options of the language, by name. */
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(schedulerSettings());
        if (compat != null && !List.of("runmat", "matlab", "strict").contains(compat)) {
            throw new UsageException("--compat is runmat, matlab or strict, not '" + compat + "'");
        }
        if (callStackMax != null && callStackMax < 1) {
            throw new UsageException("--callstack-limit is at least 1, not " + callStackMax);
        }
        put(settings, "compat", compat);
        put(settings, "error-namespace", errorNamespace);
        put(settings, "callstack-limit", callStackMax == null ? null : callStackMax.toString());
        put(settings, "config", config);
        return settings;
    }

    private static void put(Map<String, String> settings, String name, String value) {
        if (value != null) {
            settings.put(name, value);
        }
    }

    private Map<String, String> schedulerSettings() {
        Long limit = schedulerTimeoutMillis;
        if (limit == null) {
            String variable = System.getenv(SCHEDULER_TIMEOUT);
            if (variable == null || variable.isBlank()) {
                return Map.of();
            }
            try {
                limit = Long.valueOf(variable.strip());
            } catch (NumberFormatException e) {
                throw new UsageException(SCHEDULER_TIMEOUT + " is a number of milliseconds, not '" + variable + "'");
            }
        }
        if (limit <= 0) {
            throw new UsageException("Scheduler timeout must be greater than 0ms");
        }
        return Map.of("scheduler-timeout-ms", limit.toString());
    }

    private long timeoutNanos() {
        double nanos = timeoutSeconds * 1e9;
        if (Double.isNaN(nanos) || nanos < 0) {
            throw new UsageException("--timeout is a number of seconds");
        }
        return timeoutSeconds > 0 ? Math.max(1, (long) nanos) : 0;
    }
}
