package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Values;

/**
 * What {@code for} goes through: the columns of a value, as they are when the loop begins. Ranges of real scalars need no
 * value, see {@link Ranges#count} and {@link Ranges#element}.
 */
public final class Iteration {
    private final Array values;
    private final int rows;
    private final int count;

    private Iteration(Array values) {
        this.values = values;
        this.rows = values.rows();
        this.count = values.columns();
    }

    /** Begins to go through a value. */
    public static Iteration of(Object value) {
        if (value instanceof StandIn standIn) {
            return new Iteration(standIn.plain());
        }
        Values.share(value);
        return new Iteration(Values.array(value));
    }

    /** How often the body runs. */
    public int count() {
        return count;
    }

    /** The loop variable in round {@code index}, from 0. */
    public Object get(int index) {
        if (rows == 1) {
            return values instanceof DoubleArray numbers && !numbers.isComplex() ? (Object) numbers.re(index)
                    : Indexing.element(values, index);
        }
        Array column = values.make(new int[] {rows, 1});
        if (rows > 0) {
            column.copyRun(0, values, index * rows, rows);
        }
        return Values.simple(column);
    }

    /** The loop variable after a loop that ran over nothing. */
    public static Object nothing() {
        return DoubleArray.empty();
    }
}
