package dev.fermata.matlab.numeric;

import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/**
 * Piecewise cubic interpolation of one variable: on piece {@code i}, with {@code t = x - breaks[i]},
 * {@code ((a t + b) t + c) t + d}; coefficients are four per piece, highest power first.
 */
public final class Interpolation {
    private Interpolation() {
    }

    /** The piece that holds {@code x}: the last one whose break is not greater, within bounds. */
    public static int piece(double[] breaks, double x) {
        Checkpoint.pass();
        int low = 0;
        int high = breaks.length - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (x >= breaks[middle]) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    public static double value(double[] breaks, double[] coefficients, double x) {
        int i = piece(breaks, x);
        double t = x - breaks[i];
        int c = 4 * i;
        return ((coefficients[c] * t + coefficients[c + 1]) * t + coefficients[c + 2]) * t + coefficients[c + 3];
    }

    /** From values and slopes at the breaks. */
    public static double[] hermite(double[] x, double[] y, double[] slopes) {
        int n = x.length;
        double[] c = new double[4 * (n - 1)];
        for (int i = 0; i < n - 1; i++) {
            double h = x[i + 1] - x[i];
            double delta = (y[i + 1] - y[i]) / h;
            c[4 * i] = (slopes[i] - 2 * delta + slopes[i + 1]) / (h * h);
            c[4 * i + 1] = (3 * delta - 2 * slopes[i] - slopes[i + 1]) / h;
            c[4 * i + 2] = slopes[i];
            c[4 * i + 3] = y[i];
        }
        return c;
    }

    /**
     * The spline with the not-a-knot condition, or with given end slopes when {@code y} has two values more than {@code x}
     * (first and last). Two points give a line, three a parabola.
     */
    public static double[] spline(double[] x, double[] y) {
        int n = x.length;
        boolean clamped = y.length == n + 2;
        double[] values = clamped ? Arrays.copyOfRange(y, 1, n + 1) : y;
        double[] delta = new double[n - 1];
        double[] h = new double[n - 1];
        for (int i = 0; i < n - 1; i++) {
            h[i] = x[i + 1] - x[i];
            delta[i] = (values[i + 1] - values[i]) / h[i];
        }
        if (n == 2 && !clamped) {
            return hermite(x, values, new double[] {delta[0], delta[0]});
        }
        if (n == 3 && !clamped) {
            double curvature = (delta[1] - delta[0]) / (x[2] - x[0]);
            double first = delta[0] - curvature * h[0];
            return hermite(x, values, new double[] {first, first + 2 * curvature * h[0],
                first + 2 * curvature * (x[2] - x[0])});
        }
        return hermite(x, values, slopes(n, h, delta, clamped, y));
    }

    /** Solves the tridiagonal system for the slopes. */
    private static double[] slopes(int n, double[] h, double[] delta, boolean clamped, double[] y) {
        double[] below = new double[n];
        double[] diagonal = new double[n];
        double[] above = new double[n];
        double[] right = new double[n];
        for (int i = 1; i < n - 1; i++) {
            below[i] = h[i];
            diagonal[i] = 2 * (h[i - 1] + h[i]);
            above[i] = h[i - 1];
            right[i] = 3 * (h[i] * delta[i - 1] + h[i - 1] * delta[i]);
        }
        if (clamped) {
            diagonal[0] = 1;
            right[0] = y[0];
            diagonal[n - 1] = 1;
            right[n - 1] = y[n + 1];
        } else {
            double a = h[0] + h[1];
            diagonal[0] = h[1];
            above[0] = a;
            right[0] = ((h[0] + 2 * a) * h[1] * delta[0] + h[0] * h[0] * delta[1]) / a;
            double b = h[n - 2] + h[n - 3];
            diagonal[n - 1] = h[n - 3];
            below[n - 1] = b;
            right[n - 1] = (h[n - 2] * h[n - 2] * delta[n - 3] + (2 * b + h[n - 2]) * h[n - 3] * delta[n - 2]) / b;
        }
        for (int i = 1; i < n; i++) {
            double factor = below[i] / diagonal[i - 1];
            diagonal[i] -= factor * above[i - 1];
            right[i] -= factor * right[i - 1];
        }
        right[n - 1] /= diagonal[n - 1];
        for (int i = n - 2; i >= 0; i--) {
            right[i] = (right[i] - above[i] * right[i + 1]) / diagonal[i];
        }
        return right;
    }

    /** Shape-preserving slopes by F. N. Fritsch and R. E. Carlson. */
    public static double[] pchip(double[] x, double[] y) {
        int n = x.length;
        double[] h = new double[n - 1];
        double[] delta = new double[n - 1];
        for (int i = 0; i < n - 1; i++) {
            h[i] = x[i + 1] - x[i];
            delta[i] = (y[i + 1] - y[i]) / h[i];
        }
        double[] d = new double[n];
        if (n == 2) {
            Arrays.fill(d, delta[0]);
            return hermite(x, y, d);
        }
        for (int i = 1; i < n - 1; i++) {
            if (delta[i - 1] * delta[i] > 0) {
                double sum = h[i - 1] + h[i];
                double w1 = (h[i - 1] + sum) / (3 * sum);
                double w2 = (sum + h[i]) / (3 * sum);
                double most = Math.max(Math.abs(delta[i - 1]), Math.abs(delta[i]));
                double least = Math.min(Math.abs(delta[i - 1]), Math.abs(delta[i]));
                d[i] = least / (w1 * (delta[i - 1] / most) + w2 * (delta[i] / most));
            }
        }
        d[0] = endSlope(h[0], h[1], delta[0], delta[1]);
        d[n - 1] = endSlope(h[n - 2], h[n - 3], delta[n - 2], delta[n - 3]);
        return hermite(x, y, d);
    }

    private static double endSlope(double h0, double h1, double delta0, double delta1) {
        double d = ((2 * h0 + h1) * delta0 - h0 * delta1) / (h0 + h1);
        if (Math.signum(d) != Math.signum(delta0)) {
            return 0;
        }
        return Math.signum(delta0) != Math.signum(delta1) && Math.abs(d) > Math.abs(3 * delta0) ? 3 * delta0 : d;
    }

    /** H. Akima's slopes, modified so that flat parts stay flat. */
    public static double[] makima(double[] x, double[] y) {
        int n = x.length;
        double[] delta = new double[n + 3];
        for (int i = 0; i < n - 1; i++) {
            delta[i + 2] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
        }
        if (n == 2) {
            return hermite(x, y, new double[] {delta[2], delta[2]});
        }
        delta[1] = 2 * delta[2] - delta[3];
        delta[0] = 2 * delta[1] - delta[2];
        delta[n + 1] = 2 * delta[n] - delta[n - 1];
        delta[n + 2] = 2 * delta[n + 1] - delta[n];
        double[] d = new double[n];
        for (int i = 0; i < n; i++) {
            double w1 = Math.abs(delta[i + 3] - delta[i + 2]) + Math.abs(delta[i + 3] + delta[i + 2]) / 2;
            double w2 = Math.abs(delta[i + 1] - delta[i]) + Math.abs(delta[i + 1] + delta[i]) / 2;
            d[i] = w1 + w2 == 0 ? 0 : w1 / (w1 + w2) * delta[i + 1] + w2 / (w1 + w2) * delta[i + 2];
        }
        return hermite(x, y, d);
    }
}
