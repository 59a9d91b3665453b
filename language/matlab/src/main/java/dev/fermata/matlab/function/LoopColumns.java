package dev.fermata.matlab.function;

import dev.fermata.matlab.operation.Iteration;

/** The columns that a loop goes through. */
public final class LoopColumns {
    private LoopColumns() {
    }

    public static Object of(Object value) {
        return Iteration.of(value);
    }

    public static long count(Object columns) {
        return ((Iteration) columns).count();
    }

    public static Object column(Object columns, long index) {
        return ((Iteration) columns).get((int) index);
    }
}
