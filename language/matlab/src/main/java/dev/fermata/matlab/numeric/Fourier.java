package dev.fermata.matlab.numeric;

import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Discrete Fourier transforms of any length: Cooley and Tukey's decomposition by factors 4, 2, 3, 5 and other small primes,
 * L. I. Bluestein's convolution for lengths with a large prime factor. Twiddle factors of a length are kept.
 */
public final class Fourier {
    /** Larger prime factors are done by Bluestein's method. */
    private static final int PRIME_MAX = 31;
    private static final int PLANS_MAX = 64;
    private static final double ROOT_OF_FIVE_QUARTER = Math.sqrt(5) / 4;
    private static final double CIRCLE = 2 * Math.PI;
    /** What {@link #CIRCLE} lacks. */
    private static final double CIRCLE_REST = 2.4492935982947064e-16;
    private static final ConcurrentHashMap<Integer, Fourier> PLANS = new ConcurrentHashMap<>();

    private final int n;
    private final int[] factors;
    /** cos and sin of {@code -2 pi k / n}. */
    private final double[] cos;
    private final double[] sin;
    private final Chirp chirp;

    private Fourier(int n) {
        this.n = n;
        this.factors = factors(n);
        if (factors == null) {
            cos = null;
            sin = null;
            chirp = new Chirp(n);
        } else {
            chirp = null;
            cos = new double[n];
            sin = new double[n];
            for (int k = 0; k < n; k++) {
                cos[k] = cosine(k, n);
                sin[k] = -sine(k, n);
            }
        }
    }

    /** Of {@code 2 pi k / n}: computed in the first eighth of the circle, so that symmetric values are equal. */
    private static double cosine(long k, long n) {
        long turned = 2 * k > n ? n - k : k;
        if (4 * turned > n) {
            return -quarterCosine(n - 2 * turned, 2 * n);
        }
        return quarterCosine(2 * turned, 2 * n);
    }

    private static double sine(long k, long n) {
        if (2 * k > n) {
            return -sine(n - k, n);
        }
        long turned = 4 * k > n ? n - 2 * k : 2 * k;
        return quarterCosine(n - 2 * turned, 4 * n);
    }

    /** cos(2 pi a / b) for angles up to a quarter of the circle. */
    private static double quarterCosine(long a, long b) {
        return 8 * a > b ? near(b - 4 * a, 4 * b, true) : near(a, b, false);
    }

    /** sin or cos of 2 pi a / b, of the angle to twice the precision: factors such as one half come out exactly. */
    private static double near(long a, long b, boolean isSine) {
        double turns = (double) a / b;
        double turnsRest = Math.fma(-turns, b, a) / b;
        double angle = turns * CIRCLE;
        double rest = Math.fma(turns, CIRCLE, -angle) + turns * CIRCLE_REST + turnsRest * CIRCLE;
        return isSine ? Math.sin(angle) + rest * Math.cos(angle) : Math.cos(angle) - rest * Math.sin(angle);
    }

    private static int[] factors(int n) {
        int[] result = new int[32];
        int count = 0;
        int rest = n;
        while (rest % 4 == 0) {
            result[count++] = 4;
            rest /= 4;
        }
        for (int p = 2; p <= PRIME_MAX; p++) {
            while (rest % p == 0) {
                result[count++] = p;
                rest /= p;
            }
        }
        return rest == 1 ? Arrays.copyOf(result, count) : null;
    }

    private static Fourier plan(int n) {
        Fourier known = PLANS.get(n);
        if (known == null) {
            if (PLANS.size() > PLANS_MAX) {
                PLANS.clear();
            }
            known = new Fourier(n);
            PLANS.put(n, known);
        }
        return known;
    }

    /** Transforms in place: {@code X(k) = sum x(j) exp(-2 pi i j k / n)}. */
    public static void forward(double[] re, double[] im) {
        if (re.length > 1) {
            plan(re.length).transform(re, im);
        }
    }

    /** The inverse with the factor 1/n. */
    public static void inverse(double[] re, double[] im) {
        int n = re.length;
        forward(im, re);
        for (int i = 0; i < n; i++) {
            re[i] /= n;
            im[i] /= n;
        }
    }

    private void transform(double[] re, double[] im) {
        if (chirp != null) {
            chirp.transform(re, im);
            return;
        }
        double[] outRe = new double[n];
        double[] outIm = new double[n];
        recurse(re, im, 0, 1, outRe, outIm, 0, n, 0);
        System.arraycopy(outRe, 0, re, 0, n);
        System.arraycopy(outIm, 0, im, 0, n);
    }

    /** Transforms {@code length} inputs that are {@code step} apart into neighbouring outputs. */
    private void recurse(double[] re, double[] im, int from, int step, double[] outRe, double[] outIm, int to, int length,
            int level) {
        if (length == 1) {
            outRe[to] = re[from];
            outIm[to] = im[from];
            return;
        }
        Checkpoint.pass();
        int radix = factors[level];
        int part = length / radix;
        for (int r = 0; r < radix; r++) {
            if (part == 1) {
                outRe[to + r] = re[from + r * step];
                outIm[to + r] = im[from + r * step];
            } else {
                recurse(re, im, from + r * step, step * radix, outRe, outIm, to + r * part, part, level + 1);
            }
        }
        switch (radix) {
            case 2 -> two(outRe, outIm, to, part, step);
            case 4 -> four(outRe, outIm, to, part, step);
            default -> any(outRe, outIm, to, part, step, radix);
        }
    }

    private void two(double[] re, double[] im, int to, int part, int step) {
        for (int k = 0; k < part; k++) {
            int a = to + k;
            int b = a + part;
            double c = cos[k * step];
            double s = sin[k * step];
            double x = re[b] * c - im[b] * s;
            double y = re[b] * s + im[b] * c;
            re[b] = re[a] - x;
            im[b] = im[a] - y;
            re[a] += x;
            im[a] += y;
        }
    }

    private void four(double[] re, double[] im, int to, int part, int step) {
        for (int k = 0; k < part; k++) {
            Checkpoint.pass();
            int p0 = to + k;
            int p1 = p0 + part;
            int p2 = p1 + part;
            int p3 = p2 + part;
            int t = k * step;
            double x1 = re[p1] * cos[t] - im[p1] * sin[t];
            double y1 = re[p1] * sin[t] + im[p1] * cos[t];
            double x2 = re[p2] * cos[2 * t] - im[p2] * sin[2 * t];
            double y2 = re[p2] * sin[2 * t] + im[p2] * cos[2 * t];
            double x3 = re[p3] * cos[3 * t] - im[p3] * sin[3 * t];
            double y3 = re[p3] * sin[3 * t] + im[p3] * cos[3 * t];
            double aRe = re[p0] + x2;
            double aIm = im[p0] + y2;
            double bRe = re[p0] - x2;
            double bIm = im[p0] - y2;
            double cRe = x1 + x3;
            double cIm = y1 + y3;
            // times -i
            double dRe = y1 - y3;
            double dIm = x3 - x1;
            re[p0] = aRe + cRe;
            im[p0] = aIm + cIm;
            re[p2] = aRe - cRe;
            im[p2] = aIm - cIm;
            re[p1] = bRe + dRe;
            im[p1] = bIm + dIm;
            re[p3] = bRe - dRe;
            im[p3] = bIm - dIm;
        }
    }

    /** An odd radix: the inputs r and radix - r have conjugate factors, so that real inputs give exactly symmetric outputs. */
    private void any(double[] re, double[] im, int to, int part, int step, int radix) {
        double[] x = new double[radix];
        double[] y = new double[radix];
        int turn = n / radix;
        int half = radix / 2;
        for (int k = 0; k < part; k++) {
            Checkpoint.pass();
            double firstRe = re[to + k];
            double firstIm = im[to + k];
            double allRe = firstRe;
            double allIm = firstIm;
            for (int r = 1; r < radix; r++) {
                int at = to + k + r * part;
                int t = (int) ((long) r * k * step % n);
                x[r] = re[at] * cos[t] - im[at] * sin[t];
                y[r] = re[at] * sin[t] + im[at] * cos[t];
            }
            for (int r = 1; r <= half; r++) {
                double sumRe = x[r] + x[radix - r];
                double sumIm = y[r] + y[radix - r];
                x[radix - r] = x[r] - x[radix - r];
                y[radix - r] = y[r] - y[radix - r];
                x[r] = sumRe;
                y[r] = sumIm;
                allRe += sumRe;
                allIm += sumIm;
            }
            re[to + k] = allRe;
            im[to + k] = allIm;
            for (int q = 1; q <= half; q++) {
                double evenRe = firstRe;
                double evenIm = firstIm;
                double oddRe = 0;
                double oddIm = 0;
                for (int r = 1; r <= half; r++) {
                    int t = r * q % radix * turn;
                    evenRe += x[r] * cos[t];
                    evenIm += y[r] * cos[t];
                    oddRe += y[radix - r] * sin[t];
                    oddIm += x[radix - r] * sin[t];
                }
                if (radix == 5) {
                    evenRe = fifth(firstRe, x[1], x[2], q);
                    evenIm = fifth(firstIm, y[1], y[2], q);
                }
                int at = to + k + q * part;
                int mirrored = to + k + (radix - q) * part;
                re[at] = evenRe - oddRe;
                im[at] = evenIm + oddIm;
                re[mirrored] = evenRe + oddRe;
                im[mirrored] = evenIm - oddIm;
            }
        }
    }

    /** Of the cosines of a fifth: {@code (-1 + sqrt 5) / 4} and {@code (-1 - sqrt 5) / 4}. */
    private static double fifth(double first, double near, double far, int q) {
        double base = first - 0.25 * (near + far);
        double spread = ROOT_OF_FIVE_QUARTER * (near - far);
        return q == 1 ? base + spread : base - spread;
    }

    /** A transform as a convolution with a chirp, done by transforms of a power of two. */
    private static final class Chirp {
        private final int n;
        private final int size;
        private final double[] cos;
        private final double[] sin;
        private final double[] kernelRe;
        private final double[] kernelIm;

        Chirp(int n) {
            this.n = n;
            this.size = Integer.highestOneBit(2 * n - 1) * 2;
            cos = new double[n];
            sin = new double[n];
            kernelRe = new double[size];
            kernelIm = new double[size];
            for (int k = 0; k < n; k++) {
                Checkpoint.pass();
                // exp(-pi i k^2 / n), with the square reduced exactly
                long square = (long) k * k % (2L * n);
                cos[k] = Math.cos(Math.PI * square / n);
                sin[k] = -Math.sin(Math.PI * square / n);
                kernelRe[k] = cos[k];
                kernelIm[k] = -sin[k];
                if (k > 0) {
                    kernelRe[size - k] = cos[k];
                    kernelIm[size - k] = -sin[k];
                }
            }
            forward(kernelRe, kernelIm);
        }

        void transform(double[] re, double[] im) {
            double[] a = new double[size];
            double[] b = new double[size];
            for (int k = 0; k < n; k++) {
                a[k] = re[k] * cos[k] - im[k] * sin[k];
                b[k] = re[k] * sin[k] + im[k] * cos[k];
            }
            forward(a, b);
            for (int k = 0; k < size; k++) {
                double x = a[k] * kernelRe[k] - b[k] * kernelIm[k];
                b[k] = a[k] * kernelIm[k] + b[k] * kernelRe[k];
                a[k] = x;
            }
            inverse(a, b);
            for (int k = 0; k < n; k++) {
                re[k] = a[k] * cos[k] - b[k] * sin[k];
                im[k] = a[k] * sin[k] + b[k] * cos[k];
            }
        }
    }
}
