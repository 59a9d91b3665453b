package dev.fermata.ruff.builtin;

import dev.fermata.ruff.value.DebugText;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.runtime.task.ScriptError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values as the plain Java collections that text formats are read into and written from. */
final class PlainData {
    static final int DEPTH_MAX = 64;

    private PlainData() {
    }

    /**
     * A value without anything that is Ruff's own; keys are sorted. Fails on what is no data.
     *
     * @param format the format's name in messages
     */
    static Object of(Object value, String format) {
        return of(value, format, 0);
    }

    private static Object of(Object value, String format, int depth) {
        if (depth > DEPTH_MAX) {
            throw new ScriptError(format + " value exceeds maximum nesting depth of " + DEPTH_MAX);
        }
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Long number -> number;
            case Double number -> number;
            case Boolean flag -> flag;
            case RuffArray array -> {
                List<Object> list = new ArrayList<>(array.length());
                for (int i = 0; i < array.length(); i++) {
                    list.add(of(array.at(i), format, depth + 1));
                }
                yield list;
            }
            case RuffDict dict -> {
                Map<String, Object> map = new LinkedHashMap<>();
                for (String key : dict.sortedKeys()) {
                    map.put(key, of(dict.getOrNull(key), format, depth + 1));
                }
                yield map;
            }
            default -> throw unsupported(value, format);
        };
    }

    static ScriptError unsupported(Object value, String format) {
        return new ScriptError("Cannot convert " + DebugText.of(value) + " to " + format);
    }

    /** A value of plain data. Keys that are no texts become their debug texts. */
    static Object value(Object plain) {
        return switch (plain) {
            case List<?> list -> RuffArray.of(list.stream().map(PlainData::value).toArray());
            case Map<?, ?> map -> {
                RuffDict dict = new RuffDict(map.size());
                map.forEach((key, element) -> dict.put(key instanceof String text ? text : DebugText.of(value(key)),
                        value(element)));
                yield dict;
            }
            case null, default -> plain;
        };
    }
}
