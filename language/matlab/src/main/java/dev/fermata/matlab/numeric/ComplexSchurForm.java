package dev.fermata.matlab.numeric;

import dev.fermata.runtime.task.Checkpoint;

/**
 * The Schur form {@code A = Q * T * Q^H} of a complex matrix with upper triangular T: reduction to Hessenberg form by
 * reflections, then the QR algorithm with single shifts (Wilkinson's) by rotations.
 */
public final class ComplexSchurForm {
    private static final int STEPS_MAX = 60;

    /** Upper triangular. */
    public final ComplexMatrix t;
    /** Unitary. */
    public final ComplexMatrix q;

    private ComplexSchurForm(ComplexMatrix t, ComplexMatrix q) {
        this.t = t;
        this.q = q;
    }

    /** The Hessenberg form replaces the matrix; gives Q with {@code A = Q * H * Q^H}. */
    public static ComplexMatrix hessenberg(ComplexMatrix a) {
        int n = a.rows;
        ComplexMatrix q = ComplexMatrix.identity(n, n);
        double[] out = new double[2];
        double[][] tau = new double[2][n];
        ComplexMatrix vectors = new ComplexMatrix(n, n);
        for (int k = 0; k < n - 2; k++) {
            Checkpoint.pass();
            double beta = a.reflector(k + 1, k, out);
            tau[0][k] = out[0];
            tau[1][k] = out[1];
            for (int i = k + 2; i < n; i++) {
                vectors.re[i + k * n] = a.re[i + k * n];
                vectors.im[i + k * n] = a.im[i + k * n];
                a.re[i + k * n] = 0;
                a.im[i + k * n] = 0;
            }
            a.re[k + 1 + k * n] = beta;
            a.im[k + 1 + k * n] = 0;
            a.reflectColumns(vectors, k + 1, k, out[0], out[1]);
            a.reflectRows(vectors, k + 1, k, out[0], -out[1], k + 1, n);
        }
        for (int k = n - 3; k >= 0; k--) {
            q.reflectRows(vectors, k + 1, k, tau[0][k], tau[1][k], 0, n);
        }
        return q;
    }

    /** Null when it does not converge. The argument is not changed. */
    public static ComplexSchurForm of(ComplexMatrix matrix) {
        ComplexMatrix h = matrix.copy();
        ComplexMatrix q = hessenberg(h);
        int n = h.rows;
        int last = n - 1;
        int steps = 0;
        double[] shift = new double[2];
        while (last > 0) {
            Checkpoint.pass();
            int first = last;
            while (first > 0 && !isNegligible(h, first)) {
                first--;
            }
            if (first > 0) {
                h.re[first + (first - 1) * n] = 0;
                h.im[first + (first - 1) * n] = 0;
            }
            if (first == last) {
                last--;
                steps = 0;
                continue;
            }
            if (++steps > STEPS_MAX) {
                return null;
            }
            shift(h, last, steps, shift);
            sweep(h, q, first, last, shift);
        }
        return new ComplexSchurForm(h, q);
    }

    private static boolean isNegligible(ComplexMatrix h, int k) {
        double near = h.size(k - 1, k - 1) + h.size(k, k);
        double size = h.size(k, k - 1);
        return size <= Double.MIN_NORMAL || size <= Math.ulp(1.0) * near;
    }

    /** The eigenvalue of the last 2x2 block that is closer to its last element; another one now and then. */
    private static void shift(ComplexMatrix h, int last, int steps, double[] out) {
        int n = h.rows;
        int d = last + last * n;
        if (steps % 10 == 0) {
            out[0] = h.re[d] + 0.75 * Math.abs(h.re[last + (last - 1) * n]);
            out[1] = h.im[d];
            return;
        }
        int a = last - 1 + (last - 1) * n;
        int b = last - 1 + last * n;
        int c = last + (last - 1) * n;
        double bcRe = h.re[b] * h.re[c] - h.im[b] * h.im[c];
        double bcIm = h.re[b] * h.im[c] + h.im[b] * h.re[c];
        double halfRe = (h.re[a] - h.re[d]) / 2;
        double halfIm = (h.im[a] - h.im[d]) / 2;
        ComplexMath.sqrt(halfRe * halfRe - halfIm * halfIm + bcRe, 2 * halfRe * halfIm + bcIm, out);
        double rootRe = out[0];
        double rootIm = out[1];
        if (halfRe * rootRe + halfIm * rootIm < 0) {
            rootRe = -rootRe;
            rootIm = -rootIm;
        }
        double sumRe = halfRe + rootRe;
        double sumIm = halfIm + rootIm;
        if (sumRe == 0 && sumIm == 0) {
            out[0] = h.re[d];
            out[1] = h.im[d];
            return;
        }
        ComplexMath.divide(bcRe, bcIm, sumRe, sumIm, out);
        out[0] = h.re[d] - out[0];
        out[1] = h.im[d] - out[1];
    }

    /** One implicit QR step on rows and columns first to last: a bulge is chased down by rotations. */
    private static void sweep(ComplexMatrix h, ComplexMatrix q, int first, int last, double[] shift) {
        int n = h.rows;
        double xRe = h.re[first + first * n] - shift[0];
        double xIm = h.im[first + first * n] - shift[1];
        double yRe = h.re[first + 1 + first * n];
        double yIm = h.im[first + 1 + first * n];
        for (int k = first; k < last; k++) {
            double x = Math.hypot(xRe, xIm);
            double y = Math.hypot(yRe, yIm);
            double norm = Math.hypot(x, y);
            double c = 1;
            double sRe = 0;
            double sIm = 0;
            if (norm != 0 && x == 0) {
                c = 0;
                sRe = yRe / y;
                sIm = -yIm / y;
            } else if (norm != 0) {
                // c real; s = (x/|x|) conj(y) / norm
                c = x / norm;
                sRe = (xRe * yRe + xIm * yIm) / x / norm;
                sIm = (xIm * yRe - xRe * yIm) / x / norm;
            }
            rotateRows(h, k, Math.max(first, k - 1), c, sRe, sIm);
            rotateColumns(h, k, Math.min(k + 2, last) + 1, c, sRe, sIm);
            rotateColumns(q, k, n, c, sRe, sIm);
            if (k + 1 < last) {
                xRe = h.re[k + 1 + k * n];
                xIm = h.im[k + 1 + k * n];
                yRe = h.re[k + 2 + k * n];
                yIm = h.im[k + 2 + k * n];
            }
        }
    }

    /** Rows k and k+1, in columns from {@code from} on. */
    private static void rotateRows(ComplexMatrix h, int k, int from, double c, double sRe, double sIm) {
        int n = h.rows;
        for (int j = from; j < n; j++) {
            int a = k + j * n;
            int b = a + 1;
            double pRe = h.re[a];
            double pIm = h.im[a];
            double qRe = h.re[b];
            double qIm = h.im[b];
            h.re[a] = c * pRe + sRe * qRe - sIm * qIm;
            h.im[a] = c * pIm + sRe * qIm + sIm * qRe;
            h.re[b] = c * qRe - (sRe * pRe + sIm * pIm);
            h.im[b] = c * qIm - (sRe * pIm - sIm * pRe);
        }
    }

    /** Columns k and k+1 by the inverse rotation, in rows before {@code to}. */
    private static void rotateColumns(ComplexMatrix h, int k, int to, double c, double sRe, double sIm) {
        int n = h.rows;
        for (int i = 0; i < to; i++) {
            int a = i + k * n;
            int b = a + n;
            double pRe = h.re[a];
            double pIm = h.im[a];
            double qRe = h.re[b];
            double qIm = h.im[b];
            h.re[a] = c * pRe + sRe * qRe + sIm * qIm;
            h.im[a] = c * pIm + sRe * qIm - sIm * qRe;
            h.re[b] = c * qRe - (sRe * pRe - sIm * pIm);
            h.im[b] = c * qIm - (sRe * pIm + sIm * pRe);
        }
    }

    /** Right eigenvectors: unit length, the greatest component real. */
    public ComplexMatrix vectors() {
        int n = t.rows;
        ComplexMatrix x = new ComplexMatrix(n, n);
        double[] out = new double[2];
        double norm = 0;
        for (int i = 0; i < t.re.length; i++) {
            norm = Math.max(norm, Math.hypot(t.re[i], t.im[i]));
        }
        double least = Math.max(Math.ulp(1.0) * norm, Double.MIN_NORMAL);
        for (int k = 0; k < n; k++) {
            x.re[k + k * n] = 1;
            for (int i = k - 1; i >= 0; i--) {
                Checkpoint.pass();
                double sumRe = 0;
                double sumIm = 0;
                for (int j = i + 1; j <= k; j++) {
                    double a = t.re[i + j * n];
                    double b = t.im[i + j * n];
                    sumRe -= a * x.re[j + k * n] - b * x.im[j + k * n];
                    sumIm -= a * x.im[j + k * n] + b * x.re[j + k * n];
                }
                double dRe = t.re[i + i * n] - t.re[k + k * n];
                double dIm = t.im[i + i * n] - t.im[k + k * n];
                if (Math.abs(dRe) + Math.abs(dIm) < least) {
                    dRe = least;
                    dIm = 0;
                }
                ComplexMath.divide(sumRe, sumIm, dRe, dIm, out);
                x.re[i + k * n] = out[0];
                x.im[i + k * n] = out[1];
            }
        }
        ComplexMatrix vectors = q.times(x);
        for (int k = 0; k < n; k++) {
            normalize(vectors, k);
        }
        return vectors;
    }

    static void normalize(ComplexMatrix v, int column) {
        int n = v.rows;
        double norm = 0;
        int largest = column * n;
        double most = -1;
        for (int i = column * n; i < (column + 1) * n; i++) {
            double size = Math.hypot(v.re[i], v.im[i]);
            norm = Math.hypot(norm, size);
            if (size > most) {
                most = size;
                largest = i;
            }
        }
        if (norm == 0) {
            return;
        }
        double re = v.re[largest] / most / norm;
        double im = -v.im[largest] / most / norm;
        for (int i = column * n; i < (column + 1) * n; i++) {
            double x = v.re[i];
            v.re[i] = x * re - v.im[i] * im;
            v.im[i] = x * im + v.im[i] * re;
        }
        v.im[largest] = 0;
    }
}
