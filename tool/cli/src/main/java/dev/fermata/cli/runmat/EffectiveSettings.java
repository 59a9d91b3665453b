package dev.fermata.cli.runmat;

import dev.fermata.matlab.project.ProgramSettings;
import dev.fermata.matlab.project.ProjectFile;
import dev.fermata.matlab.project.TaskSettings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What holds after defaults, the configuration file, the environment and the command line, each winning over those before it. */
record EffectiveSettings(ProgramSettings program, boolean verbose, boolean jitEnabled, long jitThreshold, String jitLevel, String collectorPreset,
        Long youngSize, Long collectorThreads, boolean collectorStatistics, String executor) {
    static EffectiveSettings of(RunmatOptions options) {
        ProjectFile file = options.project();
        if (file != null) {
            Configuration.check(file);
        }
        ProgramSettings program = ProgramSettings.of(Path.of("").toAbsolutePath(), options.session.settings(), System.getenv());
        return new EffectiveSettings(program, options.verbose || Boolean.TRUE.equals(value(file, "runtime", "verbose")),
            !options.jitDisabled && !Boolean.FALSE.equals(value(file, "runtime", "jit", "enabled")),
            options.jitThreshold != 10 ? options.jitThreshold : number(value(file, "runtime", "jit", "threshold"), 10L),
            text(options.jitLevel, "speed", value(file, "runtime", "jit", "optimization_level")),
            text(options.collectorPreset, "default", value(file, "runtime", "gc", "preset")),
            first(options.youngSize, environment("RUNMAT_GC_YOUNG_SIZE"), number(value(file, "runtime", "gc", "young_size_mb"), null)),
            first(options.collectorThreads, environment("RUNMAT_GC_THREADS"), number(value(file, "runtime", "gc", "threads"), null)),
            options.collectorStatistics || Boolean.TRUE.equals(value(file, "runtime", "gc", "collect_stats")),
            options.session.configuredExecutor(program.tasks().executor()));
    }

    private static Object value(ProjectFile file, String... keys) {
        return file == null ? null : file.value(keys);
    }

    private static Long number(Object value, Long otherwise) {
        return value instanceof Number number ? (Long) number.longValue() : otherwise;
    }

    private static String text(String chosen, String usual, Object configured) {
        return !chosen.equals(usual) || configured == null ? chosen : String.valueOf(configured).replace('_', '-');
    }

    private static Long first(Long... values) {
        for (Long value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static Long environment(String variable) {
        String digits = System.getenv(variable);
        return digits != null && digits.matches("[0-9]{1,9}") ? Long.valueOf(digits) : null;
    }

    /** As a configuration file would say it. */
    Map<String, Object> document() {
        Map<String, Object> runtime = new LinkedHashMap<>();
        runtime.put("callstack_limit", (long) program.callStackMax());
        runtime.put("error_namespace", program.namespace());
        runtime.put("verbose", verbose);
        runtime.put("language", Map.of("compat", program.compatibility().text()));
        runtime.put("jit", ordered("enabled", jitEnabled, "threshold", jitThreshold, "optimization_level", jitLevel));
        Map<String, Object> collector = new LinkedHashMap<>();
        if (!collectorPreset.equals("default")) {
            collector.put("preset", collectorPreset);
        }
        if (youngSize != null) {
            collector.put("young_size_mb", youngSize);
        }
        if (collectorThreads != null) {
            collector.put("threads", collectorThreads);
        }
        collector.put("collect_stats", collectorStatistics);
        runtime.put("gc", collector);
        TaskSettings tasks = program.tasks();
        double longPoll = tasks.longPollMillis();
        runtime.put("async", ordered("executor", executor, "auto_advance", tasks.autoAdvance(), "top_level_await", tasks.topLevelAwait(),
            "long_poll_ms", longPoll == Math.rint(longPoll) ? (Object) (long) longPoll : (Object) longPoll));
        Map<String, Object> document = new LinkedHashMap<>();
        List<String> folders = program.folders().stream().map(Path::toString).toList();
        if (!folders.isEmpty()) {
            document.put("sources", Map.of("roots", folders));
        }
        document.put("runtime", runtime);
        return document;
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
