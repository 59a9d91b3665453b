package dev.fermata.ruff.builtin;

import dev.fermata.library.json.JsonMaker;
import dev.fermata.library.json.JsonProblem;
import dev.fermata.library.json.JsonReader;
import dev.fermata.library.json.JsonWriter;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.DebugText;
import dev.fermata.ruff.value.DictMaker;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.ruff.value.Text;
import java.util.Arrays;

/** JSON. */
public final class JsonBuiltins {
    private static final int DEPTH_MAX = 64;
    private static final int INPUT_BYTES_MAX = 1_048_576;
    private static final String INPUT_BYTES_VARIABLE = "RUFF_JSON_MAX_BYTES";
    private static final int ASCII_MAX = 0x7F;

    private JsonBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(JsonBuiltins.class, name).pure();
        return switch (name) {
            case "to_json", "to_json_pretty", "parse_json" -> entry.takesLoosely(1);
            default -> null;
        };
    }

    public static Object toJson(Object value) {
        return write(value, false);
    }

    public static Object toJsonPretty(Object value) {
        return write(value, true);
    }

    static String write(Object value, boolean pretty) {
        JsonWriter out = new JsonWriter(pretty);
        write(out, value, 0);
        return out.toString();
    }

    private static void write(JsonWriter out, Object value, int depth) {
        if (depth > DEPTH_MAX) {
            throw new ScriptError("JSON value exceeds maximum nesting depth of " + DEPTH_MAX);
        }
        if (value == null) {
            out.nothing();
        } else if (value instanceof String text) {
            out.value(text);
        } else if (value instanceof Long number) {
            out.value(number.longValue());
        } else if (value instanceof Double number) {
            if (!Double.isFinite(number)) {
                throw new ScriptError("Cannot convert non-finite float " + Text.of(number.doubleValue()) + " to JSON");
            }
            out.value(number.doubleValue());
        } else if (value instanceof Boolean flag) {
            out.value(flag.booleanValue());
        } else if (value instanceof RuffArray array) {
            out.beginArray();
            for (int i = 0; i < array.length(); i++) {
                write(out, array.at(i), depth + 1);
            }
            out.endArray();
        } else if (value instanceof RuffDict dict) {
            out.beginObject();
            int[] order = dict.sortedEntries();
            for (int i = 0; i < dict.size(); i++) {
                int entry = order == null ? i : order[i];
                out.key(dict.keyAt(entry));
                write(out, dict.valueAt(entry), depth + 1);
            }
            out.endObject();
        } else {
            throw new ScriptError("Cannot convert " + DebugText.of(value) + " to JSON");
        }
    }

    public static Object parseJson(Object text) {
        String json = Arguments.text(text, "parse_json requires a string argument");
        if (isLarger(json, INPUT_BYTES_MAX)) {
            long max = inputBytesMax();
            if (isLarger(json, max)) {
                throw new ScriptError("JSON input exceeds maximum input size of " + max + " bytes");
            }
        }
        return read(json);
    }

    /** The value of a text of any length. */
    static Object read(String json) {
        try {
            return JsonReader.read(json, new Maker(), DEPTH_MAX);
        } catch (JsonProblem problem) {
            throw new ScriptError(problem.kind() == JsonProblem.Kind.TOO_DEEP
                    ? "JSON input exceeds maximum nesting depth of " + DEPTH_MAX : "JSON parse error: "
                            + problem.getMessage());
        }
    }

    /** The usual limit, unless who started the program has set another. */
    private static long inputBytesMax() {
        Session session = Session.currentOrNull();
        String set = session == null ? null : session.environment().get(INPUT_BYTES_VARIABLE);
        Long max = set == null ? null : Numbers.parseInt(set.strip());
        return max == null ? INPUT_BYTES_MAX : Math.max(INPUT_BYTES_MAX, max);
    }

    /** Whether the text has more bytes in UTF-8 than that. */
    static boolean isLarger(String text, long bytesMax) {
        if (text.length() > bytesMax) {
            return true;
        }
        if (text.length() <= bytesMax / 3) {
            return false;
        }
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c <= ASCII_MAX ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes > bytesMax;
    }

    private static final class Maker implements JsonMaker {
        private final DictMaker dicts = new DictMaker();

        @Override
        public Object array(Object[] stack, int from, int to) {
            return RuffArray.of(Arrays.copyOfRange(stack, from, to));
        }

        @Override
        public Object object(Object[] stack, int from, int to) {
            return dicts.dict(stack, from, to);
        }
    }
}
