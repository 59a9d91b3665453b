package dev.fermata.matlab.function;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.Values;

/** Builtins on unboxed scalars, with the results that their tables give. The first parameter is the builtin itself. */
public final class ScalarMath {
    private ScalarMath() {
    }

    public static double sin(Object self, double x) {
        return Math.sin(x);
    }

    public static double cos(Object self, double x) {
        return Math.cos(x);
    }

    public static double tan(Object self, double x) {
        return Math.tan(x);
    }

    public static double atan(Object self, double x) {
        return Math.atan(x);
    }

    public static double sinh(Object self, double x) {
        return Math.sinh(x);
    }

    public static double cosh(Object self, double x) {
        return Math.cosh(x);
    }

    public static double tanh(Object self, double x) {
        return Math.tanh(x);
    }

    public static double exp(Object self, double x) {
        return Math.exp(x);
    }

    public static double expm1(Object self, double x) {
        return Math.expm1(x);
    }

    public static double abs(Object self, double x) {
        return Math.abs(x);
    }

    public static double floor(Object self, double x) {
        return Math.floor(x);
    }

    public static double ceil(Object self, double x) {
        return Math.ceil(x);
    }

    /** Half away from zero. */
    public static double round(Object self, double x) {
        double magnitude = Math.abs(x);
        if (magnitude >= 0x1p52) {
            return x;
        }
        double whole = Math.floor(magnitude);
        return Math.copySign(magnitude - whole >= 0.5 ? whole + 1 : whole, x);
    }

    public static double fix(Object self, double x) {
        return x < 0 ? Math.ceil(x) : Math.floor(x);
    }

    public static double sign(Object self, double x) {
        return Math.signum(x);
    }

    public static double cbrt(Object self, double x) {
        return Math.cbrt(x);
    }

    public static boolean isnan(Object self, double x) {
        return Double.isNaN(x);
    }

    public static boolean isinf(Object self, double x) {
        return Double.isInfinite(x);
    }

    public static boolean isfinite(Object self, double x) {
        return Double.isFinite(x);
    }

    /** x - floor(x/y)*y, with the sign of y; exact for integers. */
    public static double mod(Object self, double x, double y) {
        if (y == 0) {
            return x;
        }
        double rest = x % y;
        if (rest != 0 && (rest < 0) != (y < 0)) {
            rest += y;
        }
        if (x != Math.rint(x) || y != Math.rint(y)) {
            double quotient = x / y;
            if (Math.abs(quotient - Math.rint(quotient)) <= Math.ulp(1.0) * Math.abs(quotient)) {
                return 0;
            }
        }
        return rest == 0 ? 0 : rest;
    }

    public static double rem(Object self, double x, double y) {
        if (y == 0) {
            return Double.NaN;
        }
        if (x != Math.rint(x) || y != Math.rint(y)) {
            double quotient = x / y;
            if (Math.abs(quotient - Math.rint(quotient)) <= Math.ulp(1.0) * Math.abs(quotient)) {
                return 0;
            }
        }
        return x % y;
    }

    /** NaN only when both are. */
    public static double min(Object self, double x, double y) {
        return Double.isNaN(x) ? y : Double.isNaN(y) || x <= y ? x : y;
    }

    public static double max(Object self, double x, double y) {
        return Double.isNaN(x) ? y : Double.isNaN(y) || x >= y ? x : y;
    }

    public static double atan2(Object self, double y, double x) {
        return Math.atan2(y, x);
    }

    public static double hypot(Object self, double x, double y) {
        return Math.hypot(x, y);
    }

    public static double numel(Object self, Object x) throws Throwable {
        return x instanceof Opaque ? number(self, x) : Values.count(x);
    }

    public static double length(Object self, Object x) throws Throwable {
        if (x instanceof Opaque) {
            return number(self, x);
        }
        if (Values.isEmpty(x)) {
            return 0;
        }
        int longest = 0;
        for (int size : Values.dims(x)) {
            longest = Math.max(longest, size);
        }
        return longest;
    }

    public static boolean isempty(Object self, Object x) throws Throwable {
        if (x instanceof Opaque) {
            return (Boolean) ((Builtin) self).call(new Object[] {x}, 1);
        }
        return x instanceof Array array && array.count() == 0;
    }

    public static double size(Object self, Object x, double dimension) throws Throwable {
        if (x instanceof Opaque || !(dimension >= 1) || dimension != Math.rint(dimension)) {
            return (Double) ((Builtin) self).call(new Object[] {x, dimension}, 1);
        }
        return Dims.size(Values.dims(x), (int) dimension - 1);
    }

    private static double number(Object builtin, Object x) throws Throwable {
        return (Double) ((Builtin) builtin).call(new Object[] {x}, 1);
    }
}
