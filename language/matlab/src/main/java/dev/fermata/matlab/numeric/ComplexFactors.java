package dev.fermata.matlab.numeric;

import dev.fermata.runtime.task.Checkpoint;

/** Factors of complex matrices: LU, Cholesky, QR, Hermitian eigenvalues and singular values, with LAPACK's conventions. */
public final class ComplexFactors {
    private ComplexFactors() {
    }

    /** {@code A = V * diag(values) * V^H}, ascending. */
    public record Hermitian(double[] values, ComplexMatrix vectors) {
    }

    /** {@code A = U * diag(s) * V^H}. */
    public record Singular(double[] s, ComplexMatrix u, ComplexMatrix v) {
    }

    /** Factors a matrix in place with partial pivoting; for each step the row it was exchanged with. */
    public static int[] lu(ComplexMatrix a) {
        int m = a.rows;
        int steps = Math.min(m, a.columns);
        int[] exchanges = new int[steps];
        double[] out = new double[2];
        for (int k = 0; k < steps; k++) {
            int pivot = k;
            for (int i = k + 1; i < m; i++) {
                if (a.size(i, k) > a.size(pivot, k)) {
                    pivot = i;
                }
            }
            exchanges[k] = pivot;
            if (a.size(pivot, k) == 0) {
                continue;
            }
            for (int j = 0; j < a.columns && pivot != k; j++) {
                swap(a.re, k + j * m, pivot + j * m);
                swap(a.im, k + j * m, pivot + j * m);
            }
            for (int i = k + 1; i < m; i++) {
                ComplexMath.divide(a.re[i + k * m], a.im[i + k * m], a.re[k + k * m], a.im[k + k * m], out);
                a.re[i + k * m] = out[0];
                a.im[i + k * m] = out[1];
            }
            for (int j = k + 1; j < a.columns; j++) {
                Checkpoint.pass();
                double x = a.re[k + j * m];
                double y = a.im[k + j * m];
                for (int i = k + 1; i < m; i++) {
                    double p = a.re[i + k * m];
                    double q = a.im[i + k * m];
                    a.re[i + j * m] -= p * x - q * y;
                    a.im[i + j * m] -= p * y + q * x;
                }
            }
        }
        return exchanges;
    }

    private static void swap(double[] data, int a, int b) {
        double kept = data[a];
        data[a] = data[b];
        data[b] = kept;
    }

    /** Solves in place with factors of {@link #lu}. */
    public static void solve(ComplexMatrix factors, int[] exchanges, ComplexMatrix x) {
        int n = factors.rows;
        double[] out = new double[2];
        for (int c = 0; c < x.columns; c++) {
            Checkpoint.pass();
            int at = c * n;
            for (int k = 0; k < n; k++) {
                if (exchanges[k] != k) {
                    swap(x.re, at + k, at + exchanges[k]);
                    swap(x.im, at + k, at + exchanges[k]);
                }
            }
            for (int k = 0; k < n; k++) {
                eliminate(factors, x, at, k, k + 1, n);
            }
            for (int k = n - 1; k >= 0; k--) {
                ComplexMath.divide(x.re[at + k], x.im[at + k], factors.re[k + k * n], factors.im[k + k * n], out);
                x.re[at + k] = out[0];
                x.im[at + k] = out[1];
                eliminate(factors, x, at, k, 0, k);
            }
        }
    }

    private static void eliminate(ComplexMatrix factors, ComplexMatrix x, int at, int k, int from, int to) {
        double a = x.re[at + k];
        double b = x.im[at + k];
        int column = k * factors.rows;
        for (int i = from; i < to; i++) {
            double p = factors.re[column + i];
            double q = factors.im[column + i];
            x.re[at + i] -= p * a - q * b;
            x.im[at + i] -= p * b + q * a;
        }
    }

    /** The upper Cholesky factor replaces a Hermitian matrix; the number of columns done, less than n when not definite. */
    public static int cholesky(ComplexMatrix a) {
        int n = a.rows;
        for (int j = 0; j < n; j++) {
            double d = a.re[j + j * n];
            for (int k = 0; k < j; k++) {
                d -= a.re[k + j * n] * a.re[k + j * n] + a.im[k + j * n] * a.im[k + j * n];
            }
            if (!(d > 0) || a.im[j + j * n] != 0) {
                return j;
            }
            double root = Math.sqrt(d);
            a.re[j + j * n] = root;
            for (int c = j + 1; c < n; c++) {
                Checkpoint.pass();
                double x = a.re[j + c * n];
                double y = a.im[j + c * n];
                for (int k = 0; k < j; k++) {
                    // minus conj(r(k,j)) * r(k,c)
                    x -= a.re[k + j * n] * a.re[k + c * n] + a.im[k + j * n] * a.im[k + c * n];
                    y -= a.re[k + j * n] * a.im[k + c * n] - a.im[k + j * n] * a.re[k + c * n];
                }
                a.re[j + c * n] = x / root;
                a.im[j + c * n] = y / root;
            }
            for (int i = j + 1; i < n; i++) {
                a.re[i + j * n] = 0;
                a.im[i + j * n] = 0;
            }
        }
        return n;
    }

    /** R in the upper triangle of {@code a}; Q with so many columns, or null for 0. {@code order} is null, or filled. */
    public static ComplexMatrix qr(ComplexMatrix a, int qColumns, int[] order) {
        int m = a.rows;
        int n = a.columns;
        int steps = Math.min(m, n);
        double[] tauRe = new double[steps];
        double[] tauIm = new double[steps];
        double[] out = new double[2];
        for (int j = 0; order != null && j < n; j++) {
            order[j] = j;
        }
        for (int k = 0; k < steps; k++) {
            if (order != null) {
                pivot(a, k, order);
            }
            double beta = a.reflector(k, k, out);
            tauRe[k] = out[0];
            tauIm[k] = out[1];
            a.reflectRows(a, k, k, out[0], -out[1], k + 1, n);
            a.re[k + k * m] = beta;
            a.im[k + k * m] = 0;
        }
        if (qColumns == 0) {
            return null;
        }
        ComplexMatrix q = ComplexMatrix.identity(m, qColumns);
        for (int k = steps - 1; k >= 0; k--) {
            q.reflectRows(a, k, k, tauRe[k], tauIm[k], 0, qColumns);
        }
        return q;
    }

    /** Brings the column with the greatest rest to place {@code k}. */
    private static void pivot(ComplexMatrix a, int k, int[] order) {
        int best = k;
        double most = -1;
        for (int j = k; j < a.columns; j++) {
            Checkpoint.pass();
            double norm = 0;
            for (int i = k; i < a.rows; i++) {
                norm = Math.hypot(norm, Math.hypot(a.re[i + j * a.rows], a.im[i + j * a.rows]));
            }
            if (norm > most * (1 + 1e-14)) {
                most = norm;
                best = j;
            }
        }
        if (best != k) {
            for (int i = 0; i < a.rows; i++) {
                swap(a.re, i + k * a.rows, i + best * a.rows);
                swap(a.im, i + k * a.rows, i + best * a.rows);
            }
            int kept = order[k];
            order[k] = order[best];
            order[best] = kept;
        }
    }

    /** By reduction to a real tridiagonal matrix. The argument is destroyed. */
    public static Hermitian hermitian(ComplexMatrix a, boolean vectors) {
        int n = a.rows;
        double[] d = new double[n];
        double[] e = new double[Math.max(1, n - 1)];
        double[] tauRe = new double[Math.max(0, n - 1)];
        double[] tauIm = new double[tauRe.length];
        double[] out = new double[2];
        for (int k = 0; k < n - 1; k++) {
            Checkpoint.pass();
            double beta = a.reflector(k + 1, k, out);
            tauRe[k] = out[0];
            tauIm[k] = out[1];
            e[k] = beta;
            ComplexMatrix v = a.copy();
            a.reflectRows(v, k + 1, k, out[0], -out[1], k + 1, n);
            a.reflectColumns(v, k + 1, k, out[0], out[1]);
            d[k] = a.re[k + k * n];
            // The columns on the left keep their reflectors.
            for (int j = 0; j <= k; j++) {
                System.arraycopy(v.re, j * n, a.re, j * n, n);
                System.arraycopy(v.im, j * n, a.im, j * n, n);
            }
        }
        if (n > 0) {
            d[n - 1] = a.re[n * n - 1];
        }
        double[] z = new double[Math.max(1, n * n)];
        if (!Lapack.tridiagonal(n, d, e, z)) {
            return null;
        }
        if (!vectors) {
            return new Hermitian(d, null);
        }
        ComplexMatrix q = ComplexMatrix.identity(n, n);
        for (int k = n - 2; k >= 0; k--) {
            q.reflectRows(a, k + 1, k, tauRe[k], tauIm[k], 0, n);
        }
        return new Hermitian(d, q.timesReal(z, n));
    }

    /** By reduction to a real bidiagonal matrix; thin factors. The argument is destroyed. */
    public static Singular singular(ComplexMatrix a) {
        if (a.rows < a.columns) {
            Singular turned = singular(a.conjugateTransposed());
            return turned == null ? null : new Singular(turned.s, turned.v, turned.u);
        }
        int m = a.rows;
        int n = a.columns;
        double[] d = new double[n];
        double[] e = new double[Math.max(1, n - 1)];
        double[][] left = new double[2][n];
        double[][] right = new double[2][n];
        // Row k of A, conjugated, as column k, so that one kind of reflector serves both sides.
        ComplexMatrix rowVectors = new ComplexMatrix(n, n);
        double[] out = new double[2];
        for (int k = 0; k < n; k++) {
            Checkpoint.pass();
            d[k] = a.reflector(k, k, out);
            left[0][k] = out[0];
            left[1][k] = out[1];
            a.reflectRows(a, k, k, out[0], -out[1], k + 1, n);
            if (k < n - 1) {
                for (int j = k + 1; j < n; j++) {
                    rowVectors.re[j + k * n] = a.re[k + j * m];
                    rowVectors.im[j + k * n] = -a.im[k + j * m];
                }
                e[k] = rowVectors.reflector(k + 1, k, out);
                right[0][k] = out[0];
                right[1][k] = out[1];
                ComplexMatrix before = a.copy();
                a.reflectColumns(rowVectors, k + 1, k, out[0], out[1]);
                // Rows and columns already done stay.
                restore(a, before, k);
            }
        }
        double[] vt = ComplexMatrix.identity(n, n).re;
        double[] u = vt.clone();
        if (!Lapack.bidiagonal(n, d, e, vt, u)) {
            return null;
        }
        ComplexMatrix q = ComplexMatrix.identity(m, n);
        for (int k = n - 1; k >= 0; k--) {
            q.reflectRows(a, k, k, left[0][k], left[1][k], 0, n);
        }
        ComplexMatrix p = ComplexMatrix.identity(n, n);
        for (int k = n - 2; k >= 0; k--) {
            p.reflectRows(rowVectors, k + 1, k, right[0][k], right[1][k], 0, n);
        }
        double[] v = new double[n * n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                v[i + j * n] = vt[j + i * n];
            }
        }
        return new Singular(d, q.timesReal(u, n), p.timesReal(v, n));
    }

    private static void restore(ComplexMatrix a, ComplexMatrix before, int k) {
        for (int j = 0; j < a.columns; j++) {
            for (int i = 0; i < a.rows; i++) {
                if (i <= k || j <= k) {
                    a.re[i + j * a.rows] = before.re[i + j * a.rows];
                    a.im[i + j * a.rows] = before.im[i + j * a.rows];
                }
            }
        }
    }
}
