package dev.fermata.ruff.value;

import dev.fermata.compiler.link.FunctionValue;

/** When two values are equal. */
public final class Equality {
    private static final double TOLERANCE = 2.220446049250313e-16;

    private Equality() {
    }

    /** The language's {@code ==}; never fails. */
    public static boolean equal(Object a, Object b) {
        try {
            return equal(a, b, 0);
        } catch (StackOverflowError | TooNested little) {
            throw RuffErrors.nestingExceeded("comparing values");
        }
    }

    /** Floats are equal when they differ by less than the tolerance; NaN equals nothing. */
    public static boolean close(double a, double b) {
        return a == b || Math.abs(a - b) < TOLERANCE;
    }

    /** The equality of {@code contains}, {@code remove} and {@code index_of}: same kind of plain value, same value. */
    public static boolean strict(Object a, Object b) {
        if (a instanceof String x) {
            return x.equals(Values.flat(b));
        }
        if (a instanceof Long x) {
            return b instanceof Long y && x.longValue() == y.longValue();
        }
        if (a instanceof Double x) {
            return b instanceof Double y && x.doubleValue() == y.doubleValue();
        }
        return a instanceof Boolean x ? x.equals(b) : a == null && b == null;
    }

    private static boolean equal(Object a, Object b, int depth) {
        TooNested.check(depth);
        if (a instanceof Long x) {
            return b instanceof Long y ? x.longValue() == y.longValue() : b instanceof Double z && close(x, z);
        }
        if (a instanceof CharSequence x) {
            return b instanceof CharSequence y && x.length() == y.length() && x.toString().equals(y.toString());
        }
        if (a instanceof Double x) {
            return b instanceof Double y ? close(x, y) : b instanceof Long z && close(x, z);
        }
        if (a == null || a instanceof Boolean) {
            return a == null ? b == null : a.equals(b);
        }
        if (a instanceof RuffArray x) {
            return b instanceof RuffArray y && equal(x, y, depth);
        }
        if (a instanceof RuffDict x) {
            return b instanceof RuffDict y && equal(x, y, depth);
        }
        if (a instanceof RuffStruct x) {
            return b instanceof RuffStruct y && equal(x, y, depth);
        }
        if (a instanceof RuffResult x) {
            return b instanceof RuffResult y && x.ok() == y.ok() && equal(x.value(), y.value(), depth + 1);
        }
        if (a instanceof RuffOption x) {
            return b instanceof RuffOption y && x.some() == y.some() && equal(x.value(), y.value(), depth + 1);
        }
        if (a instanceof RuffTagged x) {
            return b instanceof RuffTagged y && equal(x, y, depth);
        }
        if (a instanceof RuffBytes) {
            return a.equals(b);
        }
        if (a instanceof NativeCallable x) {
            return b instanceof NativeCallable y && x.name().equals(y.name());
        }
        // Sets, queues, stacks, promises and handles are equal to nothing, not even themselves.
        return a instanceof FunctionValue && a == b;
    }

    private static boolean equal(RuffArray a, RuffArray b, int depth) {
        if (a.length() != b.length()) {
            return false;
        }
        if (a.holdsLongs() && b.holdsLongs()) {
            return a.hasLongsOf(b);
        }
        for (int i = 0; i < a.length(); i++) {
            if (!equal(a.at(i), b.at(i), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean equal(RuffDict a, RuffDict b, int depth) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            int other = b.find(a.keyAt(i));
            if (other < 0 || !equal(a.valueAt(i), b.valueAt(other), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean equal(RuffStruct a, RuffStruct b, int depth) {
        Shape shape = a.shape();
        if (shape.size() != b.shape().size() || !a.name().equals(b.name())) {
            return false;
        }
        for (int i = 0; i < shape.size(); i++) {
            int other = shape == b.shape() ? i : b.shape().slot(shape.field(i));
            if (other < 0 || !equal(a.slot(i), b.slot(other), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean equal(RuffTagged a, RuffTagged b, int depth) {
        if (!a.enumeration().equals(b.enumeration()) || !a.variant().equals(b.variant())
                || a.payload().length != b.payload().length) {
            return false;
        }
        for (int i = 0; i < a.payload().length; i++) {
            if (!equal(a.payload()[i], b.payload()[i], depth + 1)) {
                return false;
            }
        }
        return true;
    }
}
