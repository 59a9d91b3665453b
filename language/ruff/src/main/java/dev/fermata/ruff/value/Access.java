package dev.fermata.ruff.value;

import dev.fermata.compiler.ir.Mismatch;
import dev.fermata.runtime.task.ScriptError;
import java.util.Arrays;

/**
 * Indexing, fields, literals, destructuring and patterns as generated code calls them.
 *
 * <p>What is read comes unmarked: the caller marks it ({@link Values#share}) when it keeps it. What is stored must have been
 * marked by the caller when somebody else keeps it.
 */
public final class Access {
    private Access() {
    }

    /** {@code container[key]}. */
    public static Object index(Object container, Object key) {
        if (key instanceof Long number) {
            return index(container, number.longValue());
        }
        if (container instanceof RuffDict dict && key instanceof CharSequence text) {
            return dict.get(text.toString());
        }
        throw RuffErrors.invalidIndex();
    }

    public static Object index(Object container, long key) {
        if (container instanceof RuffArray array) {
            return array.get(key);
        }
        if (container instanceof RuffDict dict) {
            return dict.get(key);
        }
        if (container instanceof CharSequence text) {
            return characterAt(text, key);
        }
        if (container instanceof RuffBytes bytes) {
            return bytes.get(key);
        }
        throw RuffErrors.invalidIndex();
    }

    /** {@link #index(Object, long)} where an int is expected. */
    public static long indexLong(Object container, long key) {
        return container instanceof RuffArray array ? array.getLong(key) : Mismatch.asLong(index(container, key));
    }

    public static long indexLong(Object container, Object key) {
        return Mismatch.asLong(index(container, key));
    }

    /** {@link #index(Object, long)} where a float is expected. */
    public static double indexDouble(Object container, long key) {
        return container instanceof RuffArray array ? array.getDouble(key) : Mismatch.asDouble(index(container, key));
    }

    public static double indexDouble(Object container, Object key) {
        return Mismatch.asDouble(index(container, key));
    }

    private static String characterAt(CharSequence text, long index) {
        int characters = CodePoints.count(text);
        long i = index < 0 ? index + characters : index;
        if (Long.compareUnsigned(i, characters) >= 0) {
            throw RuffErrors.indexOutOfBounds(index);
        }
        return CodePoints.at(text, (int) i);
    }

    /** {@code container[key] := value}; returns the container to store back. */
    public static Object setIndex(Object container, Object key, Object value) {
        if (key instanceof Long number) {
            return setIndex(container, number.longValue(), value);
        }
        if (container instanceof RuffDict dict && key instanceof CharSequence text) {
            return dict.set(text.toString(), value);
        }
        throw RuffErrors.invalidIndexAssignment();
    }

    public static Object setIndex(Object container, long key, Object value) {
        if (container instanceof RuffArray array) {
            return array.set(key, value);
        }
        if (container instanceof RuffDict dict) {
            return dict.set(key, value);
        }
        throw RuffErrors.invalidIndexAssignment();
    }

    public static Object setIndex(Object container, long key, long value) {
        if (container instanceof RuffArray array) {
            return array.set(key, value);
        }
        if (container instanceof RuffDict dict) {
            return dict.set(key, value);
        }
        throw RuffErrors.invalidIndexAssignment();
    }

    public static Object setIndex(Object container, long key, double value) {
        if (container instanceof RuffArray array) {
            return array.set(key, value);
        }
        if (container instanceof RuffDict dict) {
            return dict.set(key, value);
        }
        throw RuffErrors.invalidIndexAssignment();
    }

    /**
     * The value in a form that may be written in place. For {@code a[i][j] := v}: own {@code a}, own what {@code a[i]} is
     * now (in this order: owning {@code a} may mark it shared), set {@code j} there, set {@code i} in {@code a}, store.
     */
    public static Object own(Object value) {
        return value instanceof CopiedOnWrite collection ? collection.writable() : value;
    }

    /** {@code value.field}. */
    public static Object getField(Object value, String field) {
        if (value instanceof RuffStruct struct) {
            return struct.get(field);
        }
        if (value instanceof RuffDict dict) {
            return dict.getOrNull(field);
        }
        if (value instanceof Handle handle) {
            return handle.field(field);
        }
        throw RuffErrors.notStruct(field);
    }

    /** {@code value?.field}. */
    public static Object getFieldOrNull(Object value, String field) {
        return value == null ? null : getField(value, field);
    }

    /** {@code container.field := value}; returns the container to store back. */
    public static Object setField(Object container, String field, Object value) {
        if (container instanceof RuffStruct struct) {
            return struct.set(field, value);
        }
        if (container instanceof RuffDict dict) {
            return dict.set(field, value);
        }
        throw RuffErrors.notStruct(field);
    }

    /** {@code [a, b, ...]}; takes over {@code elements}. */
    public static Object newArray(Object[] elements) {
        return RuffArray.of(elements);
    }

    /** {@code {k: v, ...}} from alternating keys and values. */
    public static Object newDict(Object[] keysAndValues) {
        RuffDict dict = new RuffDict(keysAndValues.length / 2);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            dict.put(dictKey(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return dict;
    }

    private static String dictKey(Object key) {
        if (key instanceof CharSequence text) {
            return text.toString();
        }
        throw RuffErrors.dictKeys();
    }

    /** Marks a part of a literal as {@code ...value}. */
    public static Object spread(Object value) {
        return new Spread(value);
    }

    private record Spread(Object value) {
    }

    /** An array literal with parts of which some come from {@link #spread}. */
    public static Object newArraySpread(Object[] parts) {
        RuffArray array = new RuffArray();
        boolean own = true;
        for (Object part : parts) {
            if (!(part instanceof Spread spread)) {
                array = own ? array.appendOwned(part) : array.append(part);
                own = true;
            } else if (!(spread.value() instanceof RuffArray elements)) {
                throw RuffErrors.spreadArrays();
            } else if (array.length() > 0) {
                array = array.followedBy(elements);
                own = true;
            } else {
                array = elements; // what follows extends it, as push does
                own = false;
            }
        }
        return own ? array : array.slice(0, array.length());
    }

    /** A dict literal: each part is a {@link #spread}, or a key followed by its value. */
    public static Object newDictSpread(Object[] parts) {
        RuffDict dict = new RuffDict();
        for (int i = 0; i < parts.length; i++) {
            if (!(parts[i] instanceof Spread spread)) {
                dict.put(dictKey(parts[i]), parts[i + 1]);
                i++;
            } else if (spread.value() instanceof RuffDict entries) {
                for (int e = 0; e < entries.size(); e++) {
                    dict.put(entries.keyAt(e), Values.share(entries.valueAt(e)));
                }
            } else {
                throw RuffErrors.spreadDicts();
            }
        }
        return dict;
    }

    /** The text of an interpolated string. Long strings in it are joined later: it may be one that grows piece by piece. */
    public static Object interpolate(Object[] parts) {
        StringBuilder out = new StringBuilder();
        CharSequence text = "";
        for (Object part : parts) {
            if (part instanceof CharSequence string && string.length() > Rope.SHORT_MAX) {
                text = Rope.concat(Rope.concat(text, out.toString()), string);
                out.setLength(0);
            } else {
                Text.append(out, part);
            }
        }
        return Rope.concat(text, out.toString());
    }

    /**
     * {@code array} with {@code value} at the end, for {@code a := push(a, value)} and the like: the old value of {@code a}
     * dies with the call, so that it is extended in place when nobody else holds it.
     */
    public static Object append(Object array, Object value) {
        if (array instanceof RuffArray elements) {
            return elements.appendOwned(value);
        }
        throw new ScriptError("push() requires an array as the first argument");
    }

    /** Destructuring: the element, null when the value is no array or too short. */
    public static Object elementOrNull(Object value, long index) {
        return value instanceof RuffArray array && index < array.length() ? array.at((int) index) : null;
    }

    /** Destructuring: the elements from {@code from} on; empty when the value is no array. */
    public static Object restArray(Object value, long from) {
        return value instanceof RuffArray array && from < array.length() ? array.slice((int) from, array.length())
                : new RuffArray();
    }

    /** Destructuring: the value of a key (or field), null when there is none. */
    public static Object keyOrNull(Object value, String key) {
        return value instanceof RuffDict dict ? dict.getOrNull(key) : value instanceof RuffStruct struct
                ? struct.getOrNull(key) : null;
    }

    /** Destructuring: a dict of the remaining keys; empty when the value is no dict. */
    public static Object restDict(Object value, String[] taken) {
        RuffDict rest = new RuffDict();
        if (value instanceof RuffDict dict) {
            for (int i = 0; i < dict.size(); i++) {
                if (!Arrays.asList(taken).contains(dict.keyAt(i))) {
                    rest.put(dict.keyAt(i), Values.share(dict.valueAt(i)));
                }
            }
        }
        return rest;
    }
}
