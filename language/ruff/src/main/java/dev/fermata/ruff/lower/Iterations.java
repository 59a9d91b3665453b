package dev.fermata.ruff.lower;

import dev.fermata.compiler.ir.Mismatch;
import dev.fermata.ruff.task.ChannelValue;
import dev.fermata.ruff.value.Iteration;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.Values;
import dev.fermata.runtime.task.Coroutine;

/** What {@code for} loops ask of the value they go through. Loops over ints use the versions for long. */
public final class Iterations {
    private Iterations() {
    }

    /** The value prepared for a loop: an array as it is now, a generator or channel itself, an iteration of others. */
    public static Object of(Object value) {
        if (value instanceof RuffArray || value instanceof Coroutine || value instanceof ChannelValue) {
            return Values.share(value);
        }
        return Iteration.of(value);
    }

    public static boolean mayHaveElement(long count, long position) {
        return position < count;
    }

    public static boolean mayHaveElement(Object source, long position) {
        return !(source instanceof RuffArray array) || position < array.length();
    }

    public static long element(long count, long position) {
        return position;
    }

    /** A suspending host method. */
    public static Object element(Object source, long position) throws Throwable {
        if (source instanceof RuffArray array) {
            return position < array.length() ? Values.share(array.at((int) position)) : Coroutine.END;
        }
        if (source instanceof Iteration iteration) {
            return iteration.hasNext() ? iteration.next() : Coroutine.END;
        }
        if (source instanceof ChannelValue channel) {
            return channel.next();
        }
        return ((Coroutine) source).next();
    }

    /** {@link #element(Object, long)} where an int is expected. A suspending host method. */
    public static long elementLong(Object source, long position) throws Throwable {
        return source instanceof RuffArray array && array.holdsLongs() && position < array.length() ? array.longAt((int) position)
                : Mismatch.asLong(element(source, position));
    }

    /** {@link #element(Object, long)} where a float is expected. A suspending host method. */
    public static double elementDouble(Object source, long position) throws Throwable {
        return source instanceof RuffArray array && array.holdsDoubles() && position < array.length()
                ? array.doubleAt((int) position) : Mismatch.asDouble(element(source, position));
    }

    public static boolean isEnd(double element) {
        return false;
    }

    public static boolean isEnd(long element) {
        return false;
    }

    public static boolean isEnd(Object element) {
        return element == Coroutine.END;
    }
}
