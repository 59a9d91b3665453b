package dev.fermata.matlab.project;

/**
 * How the tasks of a program are run.
 *
 * @param deterministic    whether on the deterministic executor, when the command line names none
 * @param autoAdvance      whether that executor's clock jumps to the next timer when all tasks wait
 * @param topLevelAwait    whether scripts and inputs may await
 * @param longPollMillis   how long a step takes at least that a trace calls long
 */
public record TaskSettings(boolean deterministic, boolean autoAdvance, boolean topLevelAwait, double longPollMillis) {
    /** Without configuration. */
    public static final TaskSettings DEFAULT = new TaskSettings(false, true, true, 50);

    /** What a file says, with defaults for what it does not. */
    static TaskSettings of(ProjectFile file) {
        if (file.value("runtime", "async") == null) {
            return DEFAULT;
        }
        return new TaskSettings(deterministic(file.value("runtime", "async", "executor")),
                truth(file, "auto_advance", DEFAULT.autoAdvance), truth(file, "top_level_await", DEFAULT.topLevelAwait),
                millis(file.value("runtime", "async", "long_poll_ms")));
    }

    private static boolean deterministic(Object executor) {
        return switch (executor == null ? "local" : String.valueOf(executor)) {
            case "local" -> false;
            case "deterministic" -> true;
            default -> throw ProgramSettings.invalid("runtime.async.executor is local or deterministic, not '" + executor + "'");
        };
    }

    private static boolean truth(ProjectFile file, String key, boolean otherwise) {
        return switch (file.value("runtime", "async", key)) {
            case null -> otherwise;
            case Boolean chosen -> chosen;
            default -> throw ProgramSettings.invalid("runtime.async." + key + " must be true or false");
        };
    }

    private static double millis(Object number) {
        return switch (number) {
            case null -> DEFAULT.longPollMillis;
            case Number chosen when chosen.doubleValue() >= 0 -> chosen.doubleValue();
            default -> throw ProgramSettings.invalid("runtime.async.long_poll_ms must be a number");
        };
    }

    /** The executor's name. */
    public String executor() {
        return deterministic ? "deterministic" : "local";
    }
}
