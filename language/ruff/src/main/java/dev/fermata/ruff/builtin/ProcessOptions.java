package dev.fermata.ruff.builtin;

import dev.fermata.runtime.io.Command;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.ruff.value.Text;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The options dict of process builtins, together with the program's directory. */
record ProcessOptions(long timeoutMillis, int outputBytesMax, Map<String, String> environment, Path directory) {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long TIMEOUT_MILLIS = 30_000;
    private static final long OUTPUT_BYTES = 1_048_576;
    private static final long OUTPUT_BYTES_MAX = 16_777_216;

    static ProcessOptions read(Object value, boolean given) {
        if (given && !(value instanceof RuffDict)) {
            throw new ScriptError("process options must be provided as a dict");
        }
        RuffDict dict = given ? (RuffDict) value : new RuffDict();
        long timeout = TIMEOUT_MILLIS;
        long bytes = OUTPUT_BYTES;
        for (String key : dict.keys()) {
            Object option = dict.getOrNull(key);
            switch (key) {
                case "timeout_ms" -> timeout = positive(key, option);
                case "max_output_bytes" -> {
                    bytes = positive(key, option);
                    if (bytes > OUTPUT_BYTES_MAX) {
                        throw new ScriptError("max_output_bytes must be at most " + OUTPUT_BYTES_MAX);
                    }
                }
                case "inherit_env", "env_allow", "env_deny", "env" -> {
                    // Below, in their own order.
                }
                default -> throw new ScriptError("unsupported process option '" + key
                        + "'; supported options are timeout_ms, max_output_bytes, inherit_env, env_allow, env_deny, env");
            }
        }
        return new ProcessOptions(timeout, (int) bytes, environment(dict), Host.session().workingDirectory());
    }

    private static long positive(String key, Object value) {
        if (Arguments.isNumber(value)) {
            long number = Arguments.whole(value, "");
            if (number > 0) {
                return number;
            }
        }
        throw new ScriptError(key + " must be a positive number");
    }

    private static Map<String, String> environment(RuffDict options) {
        Map<String, String> result = new HashMap<>();
        Object inherit = options.has("inherit_env") ? options.getOrNull("inherit_env") : (Object) true;
        if (!(inherit instanceof Boolean inherits)) {
            throw new ScriptError("inherit_env must be a boolean");
        }
        if (inherits) {
            result.putAll(Host.environment());
            if (options.has("env_allow")) {
                result.keySet().retainAll(names("env_allow", options));
            }
        }
        if (options.has("env_deny")) {
            names("env_deny", options).forEach(result::remove);
        }
        if (options.has("env")) {
            if (!(options.getOrNull("env") instanceof RuffDict extra)) {
                throw new ScriptError("env must be a dict");
            }
            for (String name : extra.keys()) {
                result.put(name, Text.of(extra.getOrNull(name)));
            }
        }
        return result;
    }

    private static List<String> names(String key, RuffDict options) {
        String message = key + " must be an array of strings";
        RuffArray array = Arguments.array(options.getOrNull(key), message);
        return Arrays.stream(array.toObjects()).map(name -> Arguments.text(name, message)).toList();
    }

    Command command(List<String> line) {
        return Command.of(line).withEnvironment(environment).withFolder(directory)
                .withTimeout(Math.min(timeoutMillis, Long.MAX_VALUE / NANOS_PER_MILLI / 2) * NANOS_PER_MILLI)
                .withMaxOutput(outputBytesMax);
    }
}
