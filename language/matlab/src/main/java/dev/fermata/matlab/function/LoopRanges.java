package dev.fermata.matlab.function;

import dev.fermata.matlab.operation.Indexing;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.operation.Ranges;
import dev.fermata.matlab.value.Values;

/** Ranges that a loop goes through without making them, for bounds that are not all unboxed doubles. */
public final class LoopRanges {
    private LoopRanges() {
    }

    private static boolean isPlain(Object value) {
        return value instanceof Double;
    }

    public static long count(Object first, Object step, Object last) {
        if (isPlain(first) && isPlain(step) && isPlain(last)) {
            return Ranges.count((Double) first, (Double) step, (Double) last);
        }
        return Values.count(Operators.colon(first, step, last));
    }

    public static Object element(Object first, Object step, Object last, long count, long index) {
        if (isPlain(first) && isPlain(step) && isPlain(last)) {
            return Ranges.element((Double) first, (Double) step, (Double) last, count, index);
        }
        // Other classes are rare as bounds: a number of the class is made from the whole range's rule for each element.
        return Indexing.index(Operators.colon(first, step, last), index + 1.0);
    }
}
