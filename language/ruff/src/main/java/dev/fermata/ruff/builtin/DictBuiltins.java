package dev.fermata.ruff.builtin;

import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.ruff.value.Text;
import dev.fermata.ruff.value.Values;

/** Dicts. Most functions answer wrong arguments with an empty result instead of an error. */
public final class DictBuiltins {
    private DictBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(DictBuiltins.class, name).pure();
        return switch (name) {
            case "keys", "values", "items", "invert" -> entry.takesLoosely(1);
            case "has_key" -> entry.returns(long.class).takesLoosely(2);
            case "get" -> entry.takesLoosely(3);
            case "get_default" -> entry.takesArray(3);
            case "merge", "update" -> entry.takesLoosely(2);
            default -> null;
        };
    }

    /** The entry with this key, which may be an int; -1 when there is none. */
    static int find(RuffDict dict, Object key) {
        return key instanceof String text ? dict.find(text) : key instanceof Long number ? dict.find(number) : -1;
    }

    public static Object keys(Object value) {
        RuffArray result = new RuffArray();
        if (value instanceof RuffDict dict) {
            for (String key : dict.sortedKeys()) {
                result = result.appendOwned(key);
            }
        }
        return result;
    }

    public static Object values(Object value) {
        RuffArray result = new RuffArray();
        if (value instanceof RuffDict dict) {
            for (String key : dict.sortedKeys()) {
                result = result.appendOwned(Values.share(dict.getOrNull(key)));
            }
        }
        return result;
    }

    public static Object items(Object value) {
        RuffArray result = new RuffArray();
        if (value instanceof RuffDict dict) {
            for (String key : dict.sortedKeys()) {
                result = result.appendOwned(RuffArray.of(key, Values.share(dict.getOrNull(key))));
            }
        }
        return result;
    }

    /** 1 or 0. */
    public static long hasKey(Object value, Object key) {
        return value instanceof RuffDict dict && find(dict, key) >= 0 ? 1 : 0;
    }

    public static Object get(Object value, Object key, Object otherwise) {
        if (!(value instanceof RuffDict dict)) {
            return null;
        }
        int entry = find(dict, key);
        return Values.share(entry < 0 ? otherwise : dict.valueAt(entry));
    }

    public static Object getDefault(Object[] arguments) {
        if (arguments.length == 3 && arguments[0] instanceof RuffDict dict
                && (arguments[1] instanceof String || arguments[1] instanceof Long)) {
            int entry = find(dict, arguments[1]);
            return Values.share(entry < 0 ? arguments[2] : dict.valueAt(entry));
        }
        throw new ScriptError("get_default() requires 3 arguments: dict, key, default_value");
    }

    public static Object merge(Object a, Object b) {
        if (!(a instanceof RuffDict first && b instanceof RuffDict second)) {
            return new RuffDict();
        }
        RuffDict result = first.copy();
        for (int i = 0; i < second.size(); i++) {
            result.put(second.keyAt(i), Values.share(second.valueAt(i)));
        }
        return result;
    }

    public static Object update(Object a, Object b) {
        return merge(a, b);
    }

    public static Object invert(Object value) {
        if (!(value instanceof RuffDict dict)) {
            throw new ScriptError("invert() requires a dict argument");
        }
        RuffDict result = new RuffDict();
        for (String key : dict.sortedKeys()) {
            Object entry = dict.getOrNull(key);
            if (entry instanceof String || entry instanceof Boolean || Arguments.isNumber(entry)) {
                result.put(Text.of(entry), key);
            }
        }
        return result;
    }
}
