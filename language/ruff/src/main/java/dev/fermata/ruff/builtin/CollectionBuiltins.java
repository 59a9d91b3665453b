package dev.fermata.ruff.builtin;

import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.CodePoints;
import dev.fermata.ruff.value.Equality;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffBytes;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.ruff.value.RuffQueue;
import dev.fermata.ruff.value.RuffSet;
import dev.fermata.ruff.value.RuffStack;
import dev.fermata.ruff.value.Values;

/** Functions that accept several kinds of collection. */
public final class CollectionBuiltins {
    private CollectionBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(CollectionBuiltins.class, name).pure();
        return switch (name) {
            case "len" -> entry.takesRopes().returns(long.class).takes(1);
            case "contains" -> entry.takes(2);
            case "index_of" -> entry.returns(long.class).takes(2);
            case "remove" -> entry.takes(2);
            case "clear" -> entry.takesCounted(1);
            case "slice" -> entry.takes(3);
            default -> null;
        };
    }

    public static long len(Object value) {
        if (value instanceof RuffArray array) {
            return array.length();
        }
        if (value instanceof CharSequence text) {
            return CodePoints.count(text);
        }
        if (value instanceof RuffDict dict) {
            return dict.size();
        }
        if (value instanceof RuffBytes bytes) {
            return bytes.length();
        }
        if (value instanceof RuffSet set) {
            return set.size();
        }
        if (value instanceof RuffQueue queue) {
            return queue.size();
        }
        if (value instanceof RuffStack stack) {
            return stack.size();
        }
        throw new ScriptError("len() requires an array, dict, bytes, set, queue, stack, or string");
    }

    /** 1 or 0 for strings, bool for arrays and dicts. */
    public static Object contains(Object collection, Object item) {
        if (collection instanceof String text) {
            if (item instanceof String part) {
                return text.contains(part) ? 1L : 0L;
            }
            throw new ScriptError("contains() requires two arguments: string/array and substring/item");
        }
        if (collection instanceof RuffArray array) {
            return find(array, item) >= 0;
        }
        if (collection instanceof RuffDict dict) {
            return DictBuiltins.find(dict, item) >= 0;
        }
        throw new ScriptError("contains() first argument must be a string, array, or dictionary");
    }

    public static long indexOf(Object collection, Object item) {
        if (collection instanceof String text) {
            if (item instanceof String part) {
                int at = text.indexOf(part);
                return at < 0 ? at : text.codePointCount(0, at);
            }
            throw new ScriptError("index_of() requires two arguments: string/array and substring/item");
        }
        if (collection instanceof RuffArray array) {
            return find(array, item);
        }
        throw new ScriptError("index_of() first argument must be a string or array");
    }

    private static int find(RuffArray array, Object item) {
        if (array.holdsLongs() && item instanceof Long wanted) {
            for (int i = 0; i < array.length(); i++) {
                if (array.longAt(i) == wanted) {
                    return i;
                }
            }
            return -1;
        }
        for (int i = 0; i < array.length(); i++) {
            if (Equality.strict(array.at(i), item)) {
                return i;
            }
        }
        return -1;
    }

    public static Object remove(Object collection, Object item) {
        if (collection instanceof RuffArray array) {
            int at = find(array, item);
            return at < 0 ? array.slice(0, array.length()) : array.without(at);
        }
        if (collection instanceof RuffDict dict && (item instanceof String || item instanceof Long)) {
            int entry = DictBuiltins.find(dict, item);
            Object removed = entry < 0 ? (Object) 0L : Values.share(dict.valueAt(entry));
            return RuffArray.of(entry < 0 ? dict.copy() : dict.without(dict.keyAt(entry)), removed);
        }
        throw new ScriptError("remove() requires an array or dictionary-like value with a valid key/item");
    }

    public static Object clear(Object collection) {
        if (collection instanceof RuffArray) {
            return new RuffArray();
        }
        if (collection instanceof RuffDict) {
            return new RuffDict();
        }
        throw new ScriptError("clear() requires an array or dict argument");
    }

    public static Object slice(Object collection, Object start, Object end) {
        String message = "slice() requires array or bytes and numeric start/end arguments";
        int length = collection instanceof RuffArray array ? array.length() : collection instanceof RuffBytes bytes
                ? bytes.length() : -1;
        if (length < 0) {
            throw new ScriptError(message);
        }
        int from = clamp(Arguments.whole(start, "slice() start must be a number"), length);
        int to = clamp(Arguments.whole(end, "slice() end must be a number"), length);
        if (collection instanceof RuffArray array) {
            return from >= to ? new RuffArray() : array.slice(from, to);
        }
        return from >= to ? new RuffBytes(new byte[0]) : ((RuffBytes) collection).slice(from, to);
    }

    private static int clamp(long index, int length) {
        return (int) Math.clamp(index < 0 ? index + length : index, 0L, (long) length);
    }
}
