package dev.fermata.matlab.numeric;

/** The gamma function and its relatives. */
public final class GammaFunctions {
    /** C. Lanczos's approximation with 13 terms, rational form of the coefficients by J. Pulver as in Boost. */
    private static final double SHAPE_MAX = 1 << 20;
    private static final double G = 6.024680040776729583740234375;
    private static final double[] NUMERATOR = {23531376880.410759688572007674451636754734846804940,
        42919803642.649098768957899047001988850926355848959, 35711959237.355668049440185451547166705960488635843,
        17921034426.037209699919755754458931112671403265390, 6039542586.3520280050642916443072979210699388420708,
        1439720407.3117216736632230727949123939715485786772, 248874557.86205415651146038641322942321632125127801,
        31426415.585400194380614231628318205362874684987640, 2876370.6289353724412254090516208496135991145378768,
        186056.26539522349504029498971604569928220784236328, 8071.6720023658162106380029022722506138218516325024,
        210.82427775157934587250973392071336271166969580291, 2.5066282746310002701649081771338373386264310793408};
    private static final double[] DENOMINATOR = {0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423,
        32670, 1925, 66, 1};
    private static final double EULER = 0.57721566490153286060651209008240243;
    private static final double[] ZETA = new double[64];
    private static final double TINY = 1e-300;
    private static final double EPS = Math.ulp(1.0);

    static {
        for (int k = 2; k < ZETA.length; k++) {
            double sum = 0;
            int n = 100;
            for (int i = n - 1; i >= 1; i--) {
                sum += Math.pow(i, -k);
            }
            // Euler and Maclaurin's remainder
            double power = Math.pow(n, -k);
            ZETA[k] = sum + power * n / (k - 1) + power / 2 + k * power / n / 12
                    - k * (k + 1.0) * (k + 2.0) * power / Math.pow(n, 3) / 720
                    + k * (k + 1.0) * (k + 2.0) * (k + 3.0) * (k + 4.0) * power / Math.pow(n, 5) / 30240;
        }
    }

    private GammaFunctions() {
    }

    private static double lanczos(double x) {
        double up = 0;
        double down = 0;
        if (x < 5) {
            for (int i = NUMERATOR.length - 1; i >= 0; i--) {
                up = up * x + NUMERATOR[i];
                down = down * x + DENOMINATOR[i];
            }
        } else {
            for (int i = 0; i < NUMERATOR.length; i++) {
                up = up / x + NUMERATOR[i];
                down = down / x + DENOMINATOR[i];
            }
        }
        return up / down;
    }

    /** Infinite at 0 and negative whole numbers. */
    public static double gamma(double x) {
        if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) {
            return x;
        }
        if (x == Double.NEGATIVE_INFINITY) {
            return Double.NaN;
        }
        if (x == Math.rint(x)) {
            if (x <= 0) {
                return x == 0 && 1 / x < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            }
            return x > 171 ? Double.POSITIVE_INFINITY : Integers.factorial((int) x - 1);
        }
        double a = Math.abs(x);
        if (a < 1e-20) {
            return 1 / x;
        }
        if (a > 200) {
            return x < 0 ? 0 / Trigonometry.sinpi(x) : Double.POSITIVE_INFINITY;
        }
        double y = a + (G - 0.5);
        // What rounding has taken from y.
        double lost = a > G - 0.5 ? y - a - (G - 0.5) : y - (G - 0.5) - a;
        lost = lost * G / y;
        double result;
        if (x < 0) {
            result = -Math.PI / Trigonometry.sinpi(a) / a * Math.exp(y) / lanczos(a);
            result -= lost * result;
            if (a < 140) {
                result /= Math.pow(y, a - 0.5);
            } else {
                double root = Math.pow(y, a / 2 - 0.25);
                result /= root;
                result /= root;
            }
        } else {
            result = lanczos(a) / Math.exp(y);
            result += lost * result;
            if (a < 140) {
                result *= Math.pow(y, a - 0.5);
            } else {
                double root = Math.pow(y, a / 2 - 0.25);
                result *= root;
                result *= root;
            }
        }
        return result;
    }

    /** The logarithm of the gamma function's absolute value. */
    public static double logGamma(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        if (Double.isInfinite(x)) {
            return Double.POSITIVE_INFINITY;
        }
        if (x <= 0) {
            if (x == Math.rint(x)) {
                return Double.POSITIVE_INFINITY;
            }
            return Math.log(Math.PI / Math.abs(Trigonometry.sinpi(x))) - logGamma(1 - x);
        }
        if (x == 1 || x == 2) {
            return 0;
        }
        if (Math.abs(x - 1) <= 0.5) {
            return nearOne(x - 1);
        }
        if (Math.abs(x - 2) <= 0.5) {
            return Math.log1p(x - 2) + nearOne(x - 2);
        }
        if (x < 100) {
            return Math.log(gamma(x));
        }
        double inverse = 1 / (x * x);
        return (x - 0.5) * Math.log(x) - x + 0.91893853320467274178032973640562
                + (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse / 1680))) / x;
    }

    private static double nearOne(double e) {
        double sum = 0;
        for (int k = ZETA.length - 1; k >= 2; k--) {
            sum = -e * (sum + ZETA[k] / k);
        }
        return -e * (EULER + sum);
    }

    public static double logBeta(double a, double b) {
        return logGamma(a) + logGamma(b) - logGamma(a + b);
    }

    public static double beta(double a, double b) {
        return a + b < 150 ? gamma(a) * (gamma(b) / gamma(a + b)) : Math.exp(logBeta(a, b));
    }

    /** The regularized incomplete gamma function, from below, or from above. */
    public static double incomplete(double x, double a, boolean upper) {
        if (Double.isNaN(x) || Double.isNaN(a) || a < 0 || x < 0) {
            return Double.NaN;
        }
        if (a > SHAPE_MAX) { // neither series nor fraction ends soon: the function of the same deviation for the largest parameter
            double same = Double.isInfinite(x) ? x : Double.isInfinite(a) ? 0
                    : SHAPE_MAX - 1.0 / 3 + Math.sqrt(SHAPE_MAX / a) * (x - (a - 1.0 / 3));
            return incomplete(Math.max(same, 0), SHAPE_MAX, upper);
        }
        if (a == 0) {
            return upper ? 0 : 1;
        }
        if (x == 0) {
            return upper ? 1 : 0;
        }
        if (Double.isInfinite(x)) {
            return upper ? 0 : 1;
        }
        double factor = Math.exp(a * Math.log(x) - x - logGamma(a));
        if (a > 20) {
            factor = largePrefix(x, a);
        }
        if (x < a + 1) {
            double term = 1 / a;
            double sum = term;
            for (double n = a + 1; term > sum * EPS / 4; n++) {
                term *= x / n;
                sum += term;
            }
            double lower = sum * factor;
            return upper ? 1 - lower : Math.min(1, lower);
        }
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i < 100_000; i++) {
            double an = -i * (i - a);
            b += 2;
            d = an * d + b;
            d = Math.abs(d) < TINY ? TINY : d;
            c = b + an / c;
            c = Math.abs(c) < TINY ? TINY : c;
            d = 1 / d;
            double step = d * c;
            h *= step;
            if (!(Math.abs(step - 1) >= EPS)) { // also when it is not a number
                break;
            }
        }
        double above = factor * h;
        return upper ? Math.min(1, above) : 1 - above;
    }

    /** {@code x^a exp(-x) / gamma(a)} without cancellation between large logarithms. */
    private static double largePrefix(double x, double a) {
        double ratio = (x - a) / a;
        double exponent = a * (log1pMinus(ratio));
        double inverse = 1 / (a * a);
        double correction = (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse / 1680))) / a;
        return Math.exp(exponent - correction) * Math.sqrt(a / (2 * Math.PI));
    }

    /** {@code log(1 + x) - x}. */
    private static double log1pMinus(double x) {
        if (Math.abs(x) > 0.3) {
            return Math.log1p(x) - x;
        }
        double sum = 0;
        double power = x;
        for (int k = 2; k < 60; k++) {
            power *= -x;
            double term = power / k;
            sum += term;
            if (Math.abs(term) < Math.abs(sum) * EPS / 4) {
                break;
            }
        }
        return sum;
    }

    /** The regularized incomplete beta function. */
    public static double incompleteBeta(double x, double a, double b) {
        if (!(x >= 0 && x <= 1) || !(a >= 0) || !(b >= 0)) {
            return Double.NaN;
        }
        if (x == 0 || x == 1) {
            return x;
        }
        if (a == 0 || Double.isInfinite(b)) {
            return a == 0 || !Double.isInfinite(a) ? 1 : Double.NaN;
        }
        if (b == 0 || Double.isInfinite(a)) {
            return 0;
        }
        if (Double.isInfinite(a) || Double.isInfinite(b)) { // all is at one end; with both infinite nobody knows at which
            return a == b ? Double.NaN : a > b ? 0 : 1;
        }
        double factor = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b));
        return x < (a + 1) / (a + b + 2) ? factor * betaFraction(x, a, b) / a : 1 - factor * betaFraction(1 - x, b, a) / b;
    }

    private static double betaFraction(double x, double a, double b) {
        double c = 1;
        double d = 1 - (a + b) * x / (a + 1);
        d = 1 / (Math.abs(d) < TINY ? TINY : d);
        double h = d;
        for (int m = 1; m < 100_000; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 + even * d;
            d = 1 / (Math.abs(d) < TINY ? TINY : d);
            c = 1 + even / c;
            c = Math.abs(c) < TINY ? TINY : c;
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 + odd * d;
            d = 1 / (Math.abs(d) < TINY ? TINY : d);
            c = 1 + odd / c;
            c = Math.abs(c) < TINY ? TINY : c;
            double step = d * c;
            h *= step;
            if (!(Math.abs(step - 1) >= EPS)) { // also when it is not a number
                break;
            }
        }
        return h;
    }

    /** The logarithmic derivative of the gamma function. */
    public static double digamma(double x) {
        if (x <= 0 && x == Math.rint(x)) {
            return Double.NEGATIVE_INFINITY;
        }
        if (x < 0) {
            return digamma(1 - x) - Math.PI * Trigonometry.cospi(x) / Trigonometry.sinpi(x);
        }
        double result = 0;
        double y = x;
        while (y < 10) {
            result -= 1 / y;
            y++;
        }
        double z = 1 / (y * y);
        return result + Math.log(y) - 0.5 / y - z * (1.0 / 12 - z * (1.0 / 120 - z * (1.0 / 252 - z * (1.0 / 240
                - z * (1.0 / 132 - z * (691.0 / 32760 - z / 12))))));
    }

    /** Its derivative of order {@code k}, for positive x. */
    public static double polygamma(int k, double x) {
        if (k == 0) {
            return digamma(x);
        }
        double sign = k % 2 == 0 ? -1 : 1;
        double factorial = Integers.factorial(k);
        double sum = 0;
        double y = x;
        while (y < 20 + k) {
            sum += Math.pow(y, -k - 1);
            y++;
        }
        double[] bernoulli = {1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6, -3617.0 / 510};
        double tail = Math.pow(y, -k) / k + Math.pow(y, -k - 1) / 2;
        double ratio = 1;
        for (int j = 0; j < bernoulli.length; j++) {
            // (2j+k+1)! / ((2j+2)! k!)
            ratio = j == 0 ? (k + 1) / 2.0 : ratio * (2 * j + k) * (2 * j + k + 1) / ((2 * j + 1) * (2 * j + 2.0));
            tail += bernoulli[j] * ratio * Math.pow(y, -k - 2 - 2 * j);
        }
        return sign * factorial * (sum + tail);
    }
}
