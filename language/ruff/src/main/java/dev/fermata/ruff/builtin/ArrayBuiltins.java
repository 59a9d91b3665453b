package dev.fermata.ruff.builtin;

import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.DebugText;
import dev.fermata.ruff.value.Operations;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.Values;
import java.util.HashSet;
import java.util.Set;

/** Arrays. All functions leave their arguments alone and give new arrays. */
public final class ArrayBuiltins {
    private ArrayBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(ArrayBuiltins.class, name).pure();
        return switch (name) {
            case "push", "append", "remove_at", "concat", "chunk", "zip", "take", "skip", "windows" ->
                    entry.takesCounted(2);
            case "pop", "sort", "reverse", "unique", "sum", "flatten", "enumerate" -> entry.takesCounted(1);
            case "insert" -> entry.takesCounted(3);
            case "range" -> entry.takesArray(1, 3, "range() requires 1, 2, or 3 arguments");
            default -> null;
        };
    }

    public static Object push(Object array, Object value) {
        if (array instanceof RuffArray elements) {
            return elements.append(Values.share(value));
        }
        throw new ScriptError("push() requires an array as the first argument");
    }

    public static Object append(Object array, Object value) {
        if (array instanceof RuffArray elements) {
            return elements.append(Values.share(value));
        }
        throw new ScriptError("append() requires an array as the first argument");
    }

    /** [array without its last element, that element]. */
    public static Object pop(Object array) {
        RuffArray elements = Arguments.array(array, "pop() requires an array argument");
        int last = elements.length() - 1;
        return last < 0 ? RuffArray.of(new RuffArray(), 0L) : RuffArray.of(elements.prefix(last),
                Values.share(elements.at(last)));
    }

    public static Object insert(Object array, Object index, Object value) {
        RuffArray elements = Arguments.array(array, "insert() requires 3 arguments: array, index, and item");
        long at = Arguments.whole(index, "insert() index must be a number");
        if (at < 0 || at > elements.length()) {
            throw outOfBounds("insert", at, elements);
        }
        return elements.inserted((int) at, Values.share(value));
    }

    /** [array without the element at index, that element]. */
    public static Object removeAt(Object array, Object index) {
        RuffArray elements = Arguments.array(array, "remove_at() requires 2 arguments: array and index");
        long at = Arguments.whole(index, "remove_at() index must be a number");
        if (at < 0 || at >= elements.length()) {
            throw outOfBounds("remove_at", at, elements);
        }
        return RuffArray.of(elements.without((int) at), Values.share(elements.at((int) at)));
    }

    private static ScriptError outOfBounds(String function, long index, RuffArray array) {
        return new ScriptError(function + "() index " + Long.toUnsignedString(index)
                + " out of bounds for array of length " + array.length());
    }

    public static Object concat(Object a, Object b) {
        if (a instanceof RuffArray first && b instanceof RuffArray second) {
            return first.followedBy(second);
        }
        throw new ScriptError("concat() requires two array arguments");
    }

    public static Object sort(Object array) {
        return Sorting.sorted(Arguments.array(array, "sort requires an array argument"));
    }

    public static Object reverse(Object array) {
        RuffArray elements = Arguments.array(array, "reverse requires an array argument");
        RuffArray result = new RuffArray();
        for (int i = elements.length() - 1; i >= 0; i--) {
            result = result.appendOwned(Values.share(elements.at(i)));
        }
        return result;
    }

    /** Elements are the same when their debug texts are: all dicts of one size, all arrays of one length. */
    public static Object unique(Object array) {
        RuffArray elements = Arguments.array(array, "unique requires an array argument");
        boolean plain = elements.holdsLongs();
        Set<Object> seen = new HashSet<>();
        RuffArray result = new RuffArray();
        for (int i = 0; i < elements.length(); i++) {
            Object element = elements.at(i);
            if (seen.add(plain ? element : DebugText.of(element))) {
                result = result.appendOwned(Values.share(element));
            }
        }
        return result;
    }

    public static Object sum(Object array) {
        RuffArray elements = Arguments.array(array, "sum requires an array argument");
        long whole = 0;
        double total = 0;
        boolean floats = false;
        for (int i = 0; i < elements.length(); i++) {
            Object element = elements.at(i);
            if (element instanceof Double number) {
                total = floats ? total + number : whole + number;
                floats = true;
            } else if (element instanceof Long number) {
                if (floats) {
                    total += number;
                } else {
                    whole = Operations.add(whole, number.longValue());
                }
            }
        }
        return floats ? (Object) total : (Object) whole;
    }

    public static Object chunk(Object array, Object size) {
        RuffArray elements = Arguments.array(array, "chunk() requires 2 arguments: array and size");
        long count = Arguments.whole(size, "chunk() size must be a number");
        int length = elements.length();
        RuffArray result = new RuffArray();
        if (count <= 0) {
            return result.appendOwned(elements.slice(0, length));
        }
        for (long from = 0; from < length; from += count) {
            result = result.appendOwned(elements.slice((int) from, (int) Math.min(length, from + count)));
        }
        return result;
    }

    public static Object flatten(Object array) {
        RuffArray elements = Arguments.array(array, "flatten() requires an array argument");
        RuffArray result = new RuffArray();
        for (int i = 0; i < elements.length(); i++) {
            if (elements.at(i) instanceof RuffArray inner) {
                for (int j = 0; j < inner.length(); j++) {
                    result = result.appendOwned(Values.share(inner.at(j)));
                }
            } else {
                result = result.appendOwned(Values.share(elements.at(i)));
            }
        }
        return result;
    }

    public static Object zip(Object a, Object b) {
        if (!(a instanceof RuffArray first && b instanceof RuffArray second)) {
            throw new ScriptError("zip() requires 2 array arguments");
        }
        RuffArray result = new RuffArray();
        for (int i = 0; i < Math.min(first.length(), second.length()); i++) {
            result = result.appendOwned(RuffArray.of(Values.share(first.at(i)), Values.share(second.at(i))));
        }
        return result;
    }

    public static Object enumerate(Object array) {
        RuffArray elements = Arguments.array(array, "enumerate() requires an array argument");
        RuffArray result = new RuffArray();
        for (int i = 0; i < elements.length(); i++) {
            result = result.appendOwned(RuffArray.of((long) i, Values.share(elements.at(i))));
        }
        return result;
    }

    public static Object take(Object array, Object count) {
        RuffArray elements = Arguments.array(array, "take() requires 2 arguments: array and count");
        long n = Arguments.whole(count, "take() count must be a number");
        return n <= 0 ? new RuffArray() : elements.slice(0, (int) Math.min(n, elements.length()));
    }

    public static Object skip(Object array, Object count) {
        RuffArray elements = Arguments.array(array, "skip() requires 2 arguments: array and count");
        long n = Math.max(0, Arguments.whole(count, "skip() count must be a number"));
        return n >= elements.length() ? new RuffArray() : elements.slice((int) n, elements.length());
    }

    public static Object windows(Object array, Object size) {
        RuffArray elements = Arguments.array(array, "windows() requires 2 arguments: array and size");
        long width = Arguments.whole(size, "windows() size must be a number");
        RuffArray result = new RuffArray();
        if (width > 0) {
            for (int from = 0; from + width <= elements.length(); from++) {
                result = result.appendOwned(elements.slice(from, (int) (from + width)));
            }
        }
        return result;
    }

    public static Object range(Object[] bounds) {
        String message = "range() requires numeric arguments";
        long start = bounds.length == 1 ? 0 : Arguments.whole(bounds[0], message);
        long stop = Arguments.whole(bounds[bounds.length == 1 ? 0 : 1], message);
        long step = bounds.length == 3 ? Arguments.whole(bounds[2], message) : 1;
        if (step == 0) {
            throw new ScriptError("range() step cannot be zero");
        }
        if (step > 0 ? start >= stop : start <= stop) {
            return new RuffArray();
        }
        // The distance may need all 64 bits.
        long distance = step > 0 ? stop - start : start - stop;
        long stride = step > 0 ? step : -step;
        long count = Long.divideUnsigned(distance - 1, stride) + 1;
        if (Long.compareUnsigned(count, Integer.MAX_VALUE - 8) > 0) {
            throw new ScriptError("range() result is too large: " + Long.toUnsignedString(count) + " elements");
        }
        long[] elements = new long[(int) count];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = start + i * step;
        }
        return RuffArray.ofLongs(elements);
    }
}
