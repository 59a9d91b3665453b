package dev.fermata.cli.runmat;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Span;
import dev.fermata.matlab.project.ProjectFile;
import java.util.List;
import java.util.Map;

/** What a configuration file may say: the kinds of values of the keys that are known. Other keys are left alone. */
final class Configuration {
    /** What {@code config generate} writes. */
    static final String SAMPLE = """
        [package]
        name = "demo"
        version = "0.1.0"

        [sources]
        roots = ["src"]

        [entrypoints.main]
        path = "src/main.m"

        [runtime]
        callstack_limit = 200
        error_namespace = ""
        verbose = false

        [runtime.language]
        compat = "runmat"

        [runtime.jit]
        enabled = true
        threshold = 10
        optimization_level = "speed"

        [runtime.gc]
        collect_stats = false

        [runtime.async]
        executor = "local"
        auto_advance = true
        top_level_await = true
        long_poll_ms = 50

        [runtime.plotting]
        mode = "auto"
        backend = "auto"
        """;

    private static final String TEXT = "a text";
    private static final String NUMBER = "a number";
    private static final String TRUTH = "true or false";
    private static final String TABLE = "a table";
    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("package", TABLE), Map.entry("package.name", TEXT),
        Map.entry("package.version", TEXT), Map.entry("sources", TABLE), Map.entry("dependencies", TABLE), Map.entry("entrypoints", TABLE),
        Map.entry("runtime", TABLE), Map.entry("runtime.callstack_limit", NUMBER), Map.entry("runtime.error_namespace", TEXT),
        Map.entry("runtime.verbose", TRUTH), Map.entry("runtime.language", TABLE), Map.entry("runtime.jit", TABLE),
        Map.entry("runtime.jit.enabled", TRUTH), Map.entry("runtime.jit.threshold", NUMBER), Map.entry("runtime.gc", TABLE),
        Map.entry("runtime.gc.young_size_mb", NUMBER), Map.entry("runtime.gc.threads", NUMBER), Map.entry("runtime.gc.collect_stats", TRUTH),
        Map.entry("runtime.plotting", TABLE), Map.entry("runtime.plotting.gui", TABLE), Map.entry("runtime.plotting.gui.width", NUMBER),
        Map.entry("runtime.plotting.gui.height", NUMBER), Map.entry("runtime.plotting.export", TABLE),
        Map.entry("runtime.plotting.export.dpi", NUMBER), Map.entry("runtime.telemetry", TABLE), Map.entry("runtime.logging", TABLE),
        Map.entry("runtime.accelerate", TABLE), Map.entry("runtime.async", TABLE),
        Map.entry("runtime.async.auto_advance", TRUTH), Map.entry("runtime.async.top_level_await", TRUTH),
        Map.entry("runtime.async.long_poll_ms", NUMBER));
    private static final Map<String, List<String>> CHOICES = Map.of(
        "runtime.language.compat", List.of("runmat", "matlab", "strict"),
        "runtime.jit.optimization_level", List.of("none", "size", "speed", "aggressive"),
        "runtime.async.executor", List.of("local", "deterministic"),
        "runtime.gc.preset", List.of("low-latency", "high-throughput", "low-memory", "debug"),
        "runtime.plotting.mode", List.of("auto", "gui", "headless"),
        "runtime.plotting.backend", List.of("auto", "wgpu", "static", "web"),
        "runtime.plotting.export.format", List.of("png", "svg", "pdf", "html"));

    private Configuration() {
    }

    /** Raises a problem when a value is not of its kind. */
    static void check(ProjectFile file) {
        KINDS.forEach((key, kind) -> {
            Object value = file.value(key.split("\\."));
            boolean fits = switch (kind) {
                case TEXT -> value instanceof String;
                case NUMBER -> value instanceof Number number && number.doubleValue() >= 0;
                case TRUTH -> value instanceof Boolean;
                default -> value instanceof Map<?, ?>;
            };
            if (value != null && !fits) {
                throw invalid(file, key + " must be " + kind);
            }
        });
        CHOICES.forEach((key, choices) -> {
            Object value = file.value(key.split("\\."));
            if (value != null && !(value instanceof String word && choices.contains(word.replace('_', '-')))) {
                throw invalid(file, key + " is one of " + String.join(", ", choices) + ", not '" + value + "'");
            }
        });
        if (file.value("entrypoints") instanceof Map<?, ?> entrypoints) {
            entrypoints.forEach((name, entry) -> checkEntrypoint(file, name, entry));
        }
        file.settings();
    }

    private static void checkEntrypoint(ProjectFile file, Object name, Object entry) {
        if (!(entry instanceof Map<?, ?> table) || (table.get("path") == null) == (table.get("module") == null)) {
            throw invalid(file, "entrypoint '" + name + "' needs a path or a module");
        }
        for (String key : List.of("path", "module", "function")) {
            if (table.get(key) != null && !(table.get(key) instanceof String)) {
                throw invalid(file, "entrypoints." + name + "." + key + " must be a text");
            }
        }
    }

    private static ProblemException invalid(ProjectFile file, String message) {
        return new ProblemException(Problem.error("RunMat:InvalidConfiguration", "configuration file '" + file.path() + "': " + message, Span.UNKNOWN));
    }
}
