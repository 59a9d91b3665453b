package dev.fermata.matlab.numeric;

import java.util.function.DoubleUnaryOperator;

/** Error functions, the exponential integral, elliptic integrals, and distribution functions built on them. */
public final class SpecialFunctions {
    private static final double EPS = Math.ulp(1.0);
    private static final double TWO_BY_ROOT_PI = 2 / Math.sqrt(Math.PI);
    private static final double ROOT_2 = Math.sqrt(2);

    private SpecialFunctions() {
    }

    // ---- error functions ----

    /** {@code exp(-x^2)} with the square's rounding error taken into account. */
    private static double gauss(double x) {
        double high = Double.longBitsToDouble(Double.doubleToRawLongBits(x) & 0xFFFFFFFFF8000000L);
        return Math.exp(-high * high) * Math.exp(-(x - high) * (x + high));
    }

    public static double erf(double x) {
        double a = Math.abs(x);
        if (Double.isNaN(x)) {
            return x;
        }
        if (a > 6) {
            return Math.signum(x);
        }
        if (a < 2) {
            return Math.copySign(series(a), x);
        }
        return Math.copySign(1 - fraction(a) * gauss(a), x);
    }

    /** All terms are positive, so nothing cancels. */
    private static double series(double x) {
        double term = x;
        double sum = x;
        double square = x * x;
        for (int n = 1; n < 200; n++) {
            term *= 2 * square / (2 * n + 1);
            sum += term;
            if (term < sum * EPS / 8) {
                break;
            }
        }
        return TWO_BY_ROOT_PI * gauss(x) * sum;
    }

    /** {@code erfc(x) exp(x^2)} for x of at least about 1, as a continued fraction from its end. */
    private static double fraction(double x) {
        int terms = (int) Math.min(2000, 20 + 260 / (x * x));
        double f = x;
        for (int k = terms; k >= 1; k--) {
            f = x + k / 2.0 / f;
        }
        return 1 / (Math.sqrt(Math.PI) * f);
    }

    public static double erfc(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        if (x < 0.5) {
            return 1 - erf(x);
        }
        if (x > 28) {
            return 0;
        }
        return x < 0.65 ? 1 - erf(x) : fraction(x) * gauss(x);
    }

    /** {@code exp(x^2) erfc(x)}. */
    public static double erfcx(double x) {
        if (x < 1) {
            return x < -26.7 ? Double.POSITIVE_INFINITY : erfc(x) / gauss(x);
        }
        return x > 1e8 ? 1 / (Math.sqrt(Math.PI) * x) : fraction(x);
    }

    /** By M. J. Wichura's rational approximations (AS 241). {@code q} is p - 1/2, {@code tail} the smaller of p and 1 - p. */
    private static double quantile(double q, double tail) {
        if (Math.abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return q * (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r
                    + 45921.953931549871457) * r + 13731.693765509461125) * r + 1971.5909503065514427) * r
                    + 133.14166789178437745) * r + 3.387132872796366608)
                    / (((((((5226.495278852854561 * r + 28729.085735721942674) * r + 39307.89580009271061) * r
                    + 21213.794301586595867) * r + 5394.1960214247511077) * r + 687.1870074920579083) * r
                    + 42.313330701600911252) * r + 1);
        }
        double r = Math.sqrt(-Math.log(tail));
        double x;
        if (r <= 5) {
            r -= 1.6;
            x = (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r
                    + 1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.7694972214606914055) * r
                    + 4.6303378461565452959) * r + 1.42343711074968357734)
                    / (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r
                    + 0.14810397642748007459) * r + 0.68976733498510000455) * r + 1.6763848301838038494) * r
                    + 2.05319162663775882187) * r + 1);
        } else {
            r -= 5;
            x = (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r
                    + 0.026532189526576123093) * r + 0.29656057182850489123) * r + 1.7848265399172913358) * r
                    + 5.4637849111641143699) * r + 6.6579046435011037772)
                    / (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r
                    + 7.868691311456132591e-4) * r + 0.0148753612908506148525) * r + 0.13692988092273580531) * r
                    + 0.59983220655588793769) * r + 1);
        }
        return q < 0 ? -x : x;
    }

    public static double erfinv(double y) {
        if (!(y >= -1 && y <= 1)) {
            return Double.NaN;
        }
        if (Math.abs(y) == 1) {
            return y * Double.POSITIVE_INFINITY;
        }
        double x = quantile(y / 2, (1 - Math.abs(y)) / 2) / ROOT_2;
        if (y == 0) {
            return y;
        }
        // One step of Halley's method, on the side where nothing cancels.
        double error = Math.abs(y) < 0.5 ? erf(x) - y : Math.signum(y) * ((1 - Math.abs(y)) - erfc(Math.abs(x)));
        double step = error / (TWO_BY_ROOT_PI * gauss(x));
        return x - step / (1 + x * step);
    }

    public static double erfcinv(double y) {
        if (!(y >= 0 && y <= 2)) {
            return Double.NaN;
        }
        if (y == 0 || y == 2) {
            return y == 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        double x = quantile((1 - y) / 2, Math.min(y, 2 - y) / 2) / ROOT_2;
        double error = y < 1 ? y - erfc(x) : (erfc(-x) - (2 - y));
        double step = error / (TWO_BY_ROOT_PI * gauss(x));
        return Double.isNaN(step) || Double.isInfinite(step) ? x : x - step / (1 + x * step);
    }

    // ---- exponential integral ----

    /** {@code E1(x)} for positive x. */
    public static double e1(double x) {
        if (x == 0) {
            return Double.POSITIVE_INFINITY;
        }
        if (x <= 0.6) {
            double sum = 0;
            double term = 1;
            for (int k = 1; k < 100; k++) {
                term *= -x / k;
                sum -= term / k;
                if (Math.abs(term) < EPS / 16) {
                    break;
                }
            }
            return -0.57721566490153286061 - Math.log(x) + sum;
        }
        int terms = (int) Math.min(5000, 30 + 400 / x);
        double f = 0;
        for (int k = terms; k >= 1; k--) {
            f = k / (1 + k / (x + f));
        }
        return Math.exp(-x) / (x + f);
    }

    /** {@code Ei(x)} for positive x. */
    public static double ei(double x) {
        if (x > 40) {
            double sum = 1;
            double term = 1;
            for (int k = 1; k < x; k++) {
                term *= k / x;
                sum += term;
                if (term < EPS * sum) {
                    break;
                }
            }
            return Math.exp(x) / x * sum;
        }
        double sum = 0;
        double term = 1;
        for (int k = 1; k < 500; k++) {
            term *= x / k;
            sum += term / k;
            if (term / k < EPS / 4 * sum) {
                break;
            }
        }
        return 0.57721566490153286061 + Math.log(x) + sum;
    }

    // ---- elliptic integrals ----

    /** The complete integrals of the first and second kind for parameter m: out = K, E. By the arithmetic-geometric mean. */
    public static void elliptic(double m, double[] out) {
        if (!(m <= 1)) {
            out[0] = Double.NaN;
            out[1] = Double.NaN;
            return;
        }
        if (m == 1) {
            out[0] = Double.POSITIVE_INFINITY;
            out[1] = 1;
            return;
        }
        double a = 1;
        double b = Math.sqrt(1 - m);
        double c = Math.sqrt(Math.abs(m));
        double sum = m / 2;
        double power = 1;
        for (int i = 0; i < 40 && Math.abs(c) > EPS * a; i++) {
            double next = (a + b) / 2;
            c = (a - b) / 2;
            b = Math.sqrt(a * b);
            a = next;
            sum += power * c * c;
            power *= 2;
        }
        out[0] = Math.PI / (2 * a);
        out[1] = out[0] * (1 - sum);
    }

    // ---- distributions ----

    public static double normalCdf(double x) {
        return 0.5 * erfc(-x / ROOT_2);
    }

    public static double normalQuantile(double p) {
        return -ROOT_2 * erfcinv(2 * p);
    }

    /** The probability above t, for t of at least 0. */
    public static double studentTail(double t, double freedom) {
        if (Double.isInfinite(t)) {
            return 0;
        }
        if (Double.isInfinite(freedom)) {
            return 0.5 * erfc(t / ROOT_2);
        }
        double square = t * t;
        return freedom > square ? 0.5 - 0.5 * GammaFunctions.incompleteBeta(square / (freedom + square), 0.5, freedom / 2)
                : 0.5 * GammaFunctions.incompleteBeta(freedom / (freedom + square), freedom / 2, 0.5);
    }

    public static double studentCdf(double t, double freedom) {
        if (Double.isNaN(t) || !(freedom > 0)) {
            return Double.NaN;
        }
        double tail = studentTail(Math.abs(t), freedom);
        return t > 0 ? 1 - tail : tail;
    }

    /** Where a growing function has the value p, by bisection between bounds that are widened from a guess. */
    public static double inverse(DoubleUnaryOperator cdf, double p, double guess, double lowest,
            double highest) {
        double step = Math.max(1, Math.abs(guess));
        double a = Math.max(lowest, guess - step);
        while (a > lowest && cdf.applyAsDouble(a) > p) {
            step *= 2;
            a = Math.max(lowest, guess - step);
        }
        double low = a;
        step = Math.max(1, Math.abs(guess));
        double b = Math.min(highest, guess + step);
        while (b < highest && cdf.applyAsDouble(b) < p && step < 1e300) {
            step *= 2;
            b = Math.min(highest, guess + step);
        }
        double high = b;
        for (int i = 0; i < 2000 && high - low > EPS * Math.max(Math.abs(low), Math.abs(high)); i++) {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (cdf.applyAsDouble(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }

    /** Where the regularized incomplete beta function is {@code p}. */
    public static double betaQuantile(double p, double a, double b) {
        if (!(p >= 0 && p <= 1)) {
            return Double.NaN;
        }
        if (p == 0 || p == 1) {
            return p;
        }
        if (Double.isInfinite(a) || Double.isInfinite(b)) { // all is at one end
            return a == b ? Double.NaN : a > b ? 1 : 0;
        }
        return inverse(x -> GammaFunctions.incompleteBeta(x, a, b), p, 0.5, 0, 1);
    }

    public static double studentQuantile(double p, double freedom) {
        if (!(p >= 0 && p <= 1) || !(freedom > 0)) {
            return Double.NaN;
        }
        if (p == 0 || p == 1) {
            return p == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (p == 0.5) {
            return 0;
        }
        if (p > 0.5) {
            return inverse(t -> 1 - studentTail(t, freedom), p, normalQuantile(p), 0, Double.MAX_VALUE);
        }
        return -inverse(t -> -studentTail(t, freedom), -p, -normalQuantile(p), 0, Double.MAX_VALUE);
    }
}
