package dev.fermata.matlab.numeric;

import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/** Polynomials with coefficients from the highest power down, and convolutions. */
public final class Polynomials {
    private Polynomials() {
    }

    /** By Horner's rule; 0 for no coefficients. */
    public static double value(double[] p, double x) {
        double result = 0;
        for (double each : p) {
            result = result * x + each;
        }
        return result;
    }

    public static void value(double[] pRe, double[] pIm, double xRe, double xIm, double[] out) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < pRe.length; i++) {
            double t = re * xRe - im * xIm + pRe[i];
            im = re * xIm + im * xRe + (pIm == null ? 0 : pIm[i]);
            re = t;
        }
        out[0] = re;
        out[1] = im;
    }

    /** The full convolution: the product of the polynomials. Empty when one is. */
    public static double[] product(double[] a, double[] b) {
        if (a.length == 0 || b.length == 0) {
            return new double[0];
        }
        double[] result = new double[a.length + b.length - 1];
        addProduct(a, b, 1, result);
        return result;
    }

    /** Adds {@code sign} times the convolution to {@code to}. */
    public static void addProduct(double[] a, double[] b, double sign, double[] to) {
        double[] few = a.length <= b.length ? a : b;
        double[] many = a.length <= b.length ? b : a;
        for (int i = 0; i < few.length; i++) {
            Checkpoint.pass();
            double factor = sign * few[i];
            if (factor != 0 || Double.isNaN(factor)) {
                for (int j = 0; j < many.length; j++) {
                    to[i + j] += factor * many[j];
                }
            }
        }
    }

    /** The coefficients of the monic polynomial with these roots: re in out[0], im in out[1]. */
    public static double[][] fromRoots(double[] re, double[] im) {
        int n = re.length;
        double[] a = new double[n + 1];
        double[] b = new double[n + 1];
        a[0] = 1;
        for (int k = 0; k < n; k++) {
            Checkpoint.pass();
            for (int i = k + 1; i > 0; i--) {
                double x = im == null ? 0 : im[k];
                double p = a[i] - (re[k] * a[i - 1] - x * b[i - 1]);
                double q = b[i] - (re[k] * b[i - 1] + x * a[i - 1]);
                a[i] = p;
                b[i] = q;
            }
        }
        return new double[][] {a, b};
    }

    /** Without leading zeros, but with at least one coefficient. */
    public static double[] trimmed(double[] p) {
        int first = 0;
        while (first < p.length - 1 && p[first] == 0) {
            first++;
        }
        return first == 0 ? p : Arrays.copyOfRange(p, first, p.length);
    }

    public static double[] derivative(double[] p) {
        if (p.length < 2) {
            return new double[] {0};
        }
        double[] result = new double[p.length - 1];
        for (int i = 0; i < result.length; i++) {
            result[i] = p[i] * (p.length - 1 - i);
        }
        return trimmed(result);
    }
}
