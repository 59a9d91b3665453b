package dev.fermata.matlab.numeric;

/** Trigonometric functions that {@link Math} does not have: of degrees, of multiples of pi, reciprocal, inverse hyperbolic. */
public final class Trigonometry {
    private Trigonometry() {
    }

    /** Exact at multiples of 30. */
    public static double sind(double degrees) {
        if (Double.isInfinite(degrees) || Double.isNaN(degrees)) {
            return Double.NaN;
        }
        double x = degrees % 360;
        int quarter = (int) Math.rint(x / 90);
        double rest = x - quarter * 90.0;
        return switch (quarter & 3) {
            case 0 -> smallSin(rest);
            case 1 -> smallCos(rest);
            case 2 -> 0 - smallSin(rest);
            default -> -smallCos(rest);
        };
    }

    public static double cosd(double degrees) {
        if (Double.isInfinite(degrees) || Double.isNaN(degrees)) {
            return Double.NaN;
        }
        double x = degrees % 360;
        int quarter = (int) Math.rint(x / 90);
        double rest = x - quarter * 90.0;
        return switch (quarter & 3) {
            case 0 -> smallCos(rest);
            case 1 -> 0 - smallSin(rest);
            case 2 -> -smallCos(rest);
            default -> smallSin(rest);
        };
    }

    /** Infinite at odd multiples of 90: positive at 90 + 360k. */
    public static double tand(double degrees) {
        if (Double.isInfinite(degrees) || Double.isNaN(degrees)) {
            return Double.NaN;
        }
        double x = degrees % 180;
        if (x == 45 || x == -135) {
            return 1;
        }
        if (x == -45 || x == 135) {
            return -1;
        }
        double cos = cosd(degrees);
        if (cos == 0) {
            return sind(degrees) > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        return sind(degrees) / cos;
    }

    /** For -45 to 45 degrees. */
    private static double smallSin(double degrees) {
        return Math.abs(degrees) == 30 ? Math.copySign(0.5, degrees) : degrees == 0 ? 0 : Math.sin(Math.toRadians(degrees));
    }

    private static double smallCos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }

    public static double sinpi(double x) {
        if (Double.isInfinite(x) || Double.isNaN(x)) {
            return Double.NaN;
        }
        double y = x % 2;
        int half = (int) Math.rint(2 * y);
        double rest = y - half * 0.5;
        return switch (half & 3) {
            case 0 -> rest == 0 ? 0 : Math.sin(Math.PI * rest);
            case 1 -> Math.cos(Math.PI * rest);
            case 2 -> 0 - (rest == 0 ? 0 : Math.sin(Math.PI * rest));
            default -> -Math.cos(Math.PI * rest);
        };
    }

    public static double cospi(double x) {
        if (Double.isInfinite(x) || Double.isNaN(x)) {
            return Double.NaN;
        }
        double y = x % 2;
        int half = (int) Math.rint(2 * y);
        double rest = y - half * 0.5;
        double sin = rest == 0 ? 0 : Math.sin(Math.PI * rest);
        return switch (half & 3) {
            case 0 -> Math.cos(Math.PI * rest);
            case 1 -> 0 - sin;
            case 2 -> -Math.cos(Math.PI * rest);
            default -> sin;
        };
    }

    public static double toDegrees(double radians) {
        return 180 / Math.PI * radians;
    }

    public static double toRadians(double degrees) {
        return Math.PI / 180 * degrees;
    }

    /** For x of at least 1. */
    public static double acosh(double x) {
        if (x > 0x1p28) {
            return Math.log(x) + Math.log(2);
        }
        double t = x - 1;
        return Math.log1p(t + Math.sqrt(2 * t + t * t));
    }

    /** For x from -1 to 1. */
    public static double atanh(double x) {
        double a = Math.abs(x);
        return Math.copySign(0.5 * Math.log1p(2 * a / (1 - a)), x);
    }

    /** Exact for powers of two. */
    public static double log2(double x) {
        if (!(x > 0) || Double.isInfinite(x)) {
            return Math.log(x);
        }
        int exponent = Math.getExponent(x);
        if (exponent < Double.MIN_EXPONENT) {
            return log2(x * 0x1p54) - 54;
        }
        double mantissa = x / Math.scalb(1.0, exponent);
        if (mantissa > 1.4142135623730951) {
            mantissa /= 2;
            exponent++;
        }
        return mantissa == 1 ? exponent : exponent + Math.log(mantissa) * (1 / Math.log(2));
    }

    /** The mantissa from 0.5 to 1 (excluded) and the exponent, as out[0] and out[1]. */
    public static void split(double x, double[] out) {
        if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
            out[0] = x;
            out[1] = 0;
            return;
        }
        int exponent = Math.getExponent(x);
        if (exponent < Double.MIN_EXPONENT) {
            split(x * 0x1p54, out);
            out[1] -= 54;
            return;
        }
        out[0] = x / Math.scalb(1.0, exponent) / 2;
        out[1] = exponent + 1;
    }

    /** {@code sin(pi x) / (pi x)}, by this formula: not exactly 0 at whole numbers. */
    public static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }
}
