package dev.fermata.ruff.lower;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.runtime.task.ScriptError;

/** Small operations of generated code that are not operators of the language. */
public final class Plain {
    private Plain() {
    }

    public static long same(long value) {
        return value;
    }

    public static double same(double value) {
        return value;
    }

    public static boolean same(boolean value) {
        return value;
    }

    public static boolean isUndefined(Object value) {
        return value == Undefined.UNDEFINED;
    }

    /** An argument of {@code range}: floats are truncated. */
    public static long rangeArgument(Object value) {
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof Double number) {
            return (long) (double) number;
        }
        throw new ScriptError("range() requires numeric arguments");
    }

    /** The step of a counting loop over {@code range}. */
    public static long rangeStep(long step) {
        if (step == 0) {
            throw new ScriptError("range() step cannot be zero");
        }
        return step;
    }

    /** Whether a counting loop over {@code range} has reached its end; an overflow of the counter also ends it. */
    public static boolean inRange(long position, long stop, long step) {
        return step > 0 ? position < stop : position > stop;
    }

    /** The next position of a counting loop, stopping at {@code stop} instead of overflowing. */
    public static long rangeNext(long position, long stop, long step) {
        long next = position + step;
        return step > 0 ? next < position ? stop : next : next > position ? stop : next;
    }
}
