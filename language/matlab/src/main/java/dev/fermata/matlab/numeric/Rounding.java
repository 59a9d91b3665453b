package dev.fermata.matlab.numeric;

import java.util.function.DoubleUnaryOperator;

/** Rounding and remainders of real numbers. */
public final class Rounding {
    private static final double[] TENS = new double[23];

    static {
        double ten = 1;
        for (int i = 0; i < TENS.length; i++) {
            TENS[i] = ten;
            ten *= 10;
        }
    }

    private Rounding() {
    }

    /** Half away from zero. */
    public static double round(double x) {
        double a = Math.abs(x);
        if (!(a < 0x1p52)) {
            return x;
        }
        double floor = Math.floor(a);
        return Math.copySign(a - floor >= 0.5 ? floor + 1 : floor, x) + 0.0;
    }

    public static double fix(double x) {
        return (x < 0 ? Math.ceil(x) : Math.floor(x)) + 0.0;
    }

    public static double floor(double x) {
        return Math.floor(x) + 0.0;
    }

    public static double ceil(double x) {
        return Math.ceil(x) + 0.0;
    }

    /** A power of ten, exact up to 10^22. */
    public static double tenTo(int exponent) {
        int n = Math.abs(exponent);
        double power = n < TENS.length ? TENS[n] : Math.pow(10, n);
        return exponent < 0 ? 1 / power : power;
    }

    /** To so many decimals, or tens when negative. */
    public static double toDecimals(double x, int digits, DoubleUnaryOperator rounding) {
        if (x == 0 || Double.isNaN(x) || Double.isInfinite(x) || digits > 323) {
            return x;
        }
        if (digits >= 0) {
            double scale = tenTo(digits);
            double scaled = x * scale;
            return Double.isInfinite(scaled) || Math.abs(scaled) > 0x1p53 ? x : rounding.applyAsDouble(near(scaled)) / scale;
        }
        double scale = tenTo(-digits);
        return Double.isInfinite(scale) ? 0 : rounding.applyAsDouble(x / scale) * scale;
    }

    /** Decimal fractions that should be halves are a little off after scaling: puts them back. */
    private static double near(double scaled) {
        double half = Math.floor(Math.abs(scaled)) + 0.5;
        return Math.abs(Math.abs(scaled) - half) <= Math.ulp(half) ? Math.copySign(half, scaled) : scaled;
    }

    /** To so many significant digits. */
    public static double toSignificant(double x, int digits, DoubleUnaryOperator rounding) {
        if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
            return x;
        }
        int exponent = (int) Math.floor(Math.log10(Math.abs(x)));
        if (tenTo(exponent) > Math.abs(x)) {
            exponent--;
        } else if (tenTo(exponent + 1) <= Math.abs(x)) {
            exponent++;
        }
        return toDecimals(x, digits - 1 - exponent, rounding);
    }

    /** With the sign of the divisor; the dividend for divisor 0. */
    public static double mod(double x, double y) {
        if (y == 0) {
            return x;
        }
        double r = remainder(x, y);
        return r == 0 ? 0 : r < 0 != y < 0 ? r + y : r;
    }

    /** With the sign of the dividend; NaN for divisor 0. */
    public static double rem(double x, double y) {
        double r = y == 0 ? Double.NaN : remainder(x, y);
        return r == 0 ? 0 : r;
    }

    /** For a divisor that is not whole a quotient within rounding of a whole number counts as whole. */
    private static double remainder(double x, double y) {
        if (y != Math.rint(y)) {
            double quotient = x / y;
            double whole = Math.rint(quotient);
            if (whole != 0 && Math.abs((quotient - whole) / whole) < 0x1p-52) {
                return 0;
            }
        }
        return x % y;
    }
}
