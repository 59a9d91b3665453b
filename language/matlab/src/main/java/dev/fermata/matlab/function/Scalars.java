package dev.fermata.matlab.function;

import dev.fermata.matlab.value.Errors;

/** Operations on unboxed scalars that have no general form among the operators. */
public final class Scalars {
    private Scalars() {
    }

    public static boolean and(boolean a, boolean b) {
        return a & b;
    }

    public static boolean or(boolean a, boolean b) {
        return a | b;
    }

    public static double same(double a) {
        return a;
    }

    public static boolean same(boolean a) {
        return a;
    }

    public static long same(long a) {
        return a;
    }

    public static boolean no(double a) {
        return false;
    }

    public static boolean no(boolean a) {
        return false;
    }

    public static boolean none(double a, double b) {
        return false;
    }

    public static boolean truth(double a) {
        if (a != a) {
            throw Errors.nanToLogical();
        }
        return a != 0;
    }

    /** The condition of an {@code if} is also asked of counts. */
    public static boolean truth(long a) {
        return a != 0;
    }
}
