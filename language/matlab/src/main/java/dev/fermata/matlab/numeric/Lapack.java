package dev.fermata.matlab.numeric;

import org.netlib.lapack.Dbdsqr;
import org.netlib.lapack.Dgebal;
import org.netlib.lapack.Dgees;
import org.netlib.lapack.Dgeev;
import org.netlib.lapack.Dgehrd;
import org.netlib.lapack.Dgeqp3;
import org.netlib.lapack.Dgeqr2;
import org.netlib.lapack.Dgesvd;
import org.netlib.lapack.Dgges;
import org.netlib.lapack.Dggev;
import org.netlib.lapack.Dorghr;
import org.netlib.lapack.Dorgqr;
import org.netlib.lapack.Dsteqr;
import org.netlib.lapack.Dsyev;
import org.netlib.lapack.Dsygv;
import org.netlib.lapack.Dtrsyl;
import org.netlib.util.doubleW;
import org.netlib.util.intW;

/**
 * The routines of LAPACK that are used, on real matrices. The only place that names its classes. Arguments are not changed
 * unless said; results are null when an algorithm does not converge. Arrays that change are no longer the caller's when a task is
 * cancelled meanwhile, see {@link Detached}.
 */
public final class Lapack {
    private Lapack() {
    }

    private static double cube(int n) {
        return (double) n * n * n;
    }

    /** The translation looks for a function to select eigenvalues by even when none is wanted. */
    private static final class NoSelection {
        @SuppressWarnings("unused")
        boolean select(double re, double im) {
            return false;
        }
    }

    /** Eigenvalues in {@code re + i im}; right and left vectors as columns, null unless wanted. */
    public record Eigen(double[] re, double[] im, double[] right, double[] left) {
    }

    /** {@code A = U * diag(s) * VT}; U and VT null unless wanted. */
    public record Singular(double[] s, double[] u, double[] vt) {
    }

    /** {@code A = Q * T * Q'}; eigenvalues beside. */
    public record Schur(double[] t, double[] q, double[] re, double[] im) {
    }

    /** {@code Q * S * Z' = A}, {@code Q * T * Z' = B}. */
    public record GeneralSchur(double[] s, double[] t, double[] q, double[] z) {
    }

    /** Q in full or as many columns as asked; R in the upper triangle; the order of columns (from 0) when pivoted. */
    public record Qr(double[] q, double[] r, int[] order) {
    }


    /** Ascending eigenvalues of a symmetric matrix; the vectors replace the matrix in {@code a} when wanted. */
    public static double[] symmetric(int n, double[] a, boolean vectors) {
        double[] w = new double[n];
        double[] work = new double[Math.max(1, 34 * n)];
        intW info = new intW(0);
        Detached.run(cube(n), () ->
                Dsyev.dsyev(vectors ? "V" : "N", "U", n, a, 0, Math.max(1, n), w, 0, work, 0, work.length, info));
        return info.val == 0 ? w : null;
    }

    /** As {@link #symmetric} for {@code A x = lambda B x} with positive definite B; null also when B is not. */
    public static double[] symmetricPair(int n, double[] a, double[] b, boolean vectors) {
        double[] w = new double[n];
        double[] work = new double[Math.max(1, 34 * n)];
        intW info = new intW(0);
        Detached.run(cube(n), () ->
                Dsygv.dsygv(1, vectors ? "V" : "N", "U", n, a, 0, Math.max(1, n), b.clone(), 0, Math.max(1, n), w, 0, work, 0,
                work.length, info));
        return info.val == 0 ? w : null;
    }

    public static Eigen general(int n, double[] matrix, boolean right, boolean left) {
        double[] re = new double[n];
        double[] im = new double[n];
        double[] vr = new double[right ? n * n : 1];
        double[] vl = new double[left ? n * n : 1];
        double[] work = new double[Math.max(1, 8 * n)];
        intW info = new intW(0);
        Detached.run(cube(n), () ->
                Dgeev.dgeev(left ? "V" : "N", right ? "V" : "N", n, matrix.clone(), 0, Math.max(1, n), re, 0, im, 0, vl, 0,
                Math.max(1, n), vr, 0, Math.max(1, n), work, 0, work.length, info));
        return info.val == 0 ? new Eigen(re, im, right ? vr : null, left ? vl : null) : null;
    }

    /** For {@code A x = lambda B x}; {@code beta} divides the eigenvalues and is an output. */
    public static Eigen generalPair(int n, double[] a, double[] b, double[] beta, boolean right, boolean left) {
        double[] re = new double[n];
        double[] im = new double[n];
        double[] vr = new double[right ? n * n : 1];
        double[] vl = new double[left ? n * n : 1];
        double[] work = new double[Math.max(1, 8 * n + 64 * n)];
        intW info = new intW(0);
        Detached.run(cube(n), () ->
                Dggev.dggev(left ? "V" : "N", right ? "V" : "N", n, a.clone(), 0, Math.max(1, n), b.clone(), 0, Math.max(1, n), re, 0,
                im, 0, beta, 0, vl, 0, Math.max(1, n), vr, 0, Math.max(1, n), work, 0, work.length, info));
        return info.val == 0 ? new Eigen(re, im, right ? vr : null, left ? vl : null) : null;
    }

    /** {@code full}: square U and VT; otherwise as many vectors as singular values. */
    public static Singular singular(int m, int n, double[] matrix, boolean vectors, boolean full) {
        int k = Math.min(m, n);
        double[] s = new double[k];
        int uColumns = full ? m : k;
        int vtRows = full ? n : k;
        double[] u = new double[vectors ? Math.max(1, m * uColumns) : 1];
        double[] vt = new double[vectors ? Math.max(1, vtRows * n) : 1];
        double[] work = new double[Math.max(1, 5 * Math.max(m, n) + 3 * k + 64 * (m + n))];
        intW info = new intW(0);
        String job = !vectors ? "N" : full ? "A" : "S";
        Detached.run((double) m * n * k, () ->
                Dgesvd.dgesvd(job, job, m, n, matrix.clone(), 0, Math.max(1, m), s, 0, u, 0, Math.max(1, m), vt, 0,
                Math.max(1, vectors ? vtRows : 1), work, 0, work.length, info));
        return info.val == 0 ? new Singular(s, vectors ? u : null, vectors ? vt : null) : null;
    }

    public static Schur schur(int n, double[] matrix, boolean vectors) {
        double[] t = matrix.clone();
        double[] re = new double[n];
        double[] im = new double[n];
        double[] q = new double[Math.max(1, vectors ? n * n : 1)];
        double[] work = new double[Math.max(1, 64 * n)];
        intW info = new intW(0);
        Detached.run(cube(n), () ->
                Dgees.dgees(vectors ? "V" : "N", "N", new NoSelection(), n, t, 0, Math.max(1, n), new intW(0), re, 0, im, 0, q,
                0, Math.max(1, n),
                work, 0, work.length, new boolean[Math.max(1, n)], 0, info));
        return info.val == 0 ? new Schur(t, q, re, im) : null;
    }

    public static GeneralSchur generalSchur(int n, double[] a, double[] b) {
        double[] s = a.clone();
        double[] t = b.clone();
        double[] q = new double[Math.max(1, n * n)];
        double[] z = new double[Math.max(1, n * n)];
        double[] work = new double[Math.max(16, 72 * n + 16)];
        intW info = new intW(0);
        Detached.run(cube(n), () ->
                Dgges.dgges("V", "V", "N", new NoSelection(), n, s, 0, Math.max(1, n), t, 0, Math.max(1, n), new intW(0), new double[n], 0,
                new double[n], 0, new double[n], 0, q, 0, Math.max(1, n), z, 0, Math.max(1, n), work, 0, work.length,
                new boolean[Math.max(1, n)], 0, info));
        return info.val == 0 ? new GeneralSchur(s, t, q, z) : null;
    }

    /** {@code A = Q * H * Q'}: H replaces the matrix in {@code a}; gives Q. */
    public static double[] hessenberg(int n, double[] a) {
        double[] tau = new double[Math.max(1, n - 1)];
        double[] work = new double[Math.max(1, 64 * n)];
        intW info = new intW(0);
        Detached.run(cube(n), () -> Dgehrd.dgehrd(n, 1, n, a, 0, Math.max(1, n), tau, 0, work, 0, work.length, info));
        double[] q = a.clone();
        Detached.run(cube(n), () -> Dorghr.dorghr(n, 1, n, q, 0, Math.max(1, n), tau, 0, work, 0, work.length, info));
        for (int j = 0; j < n; j++) {
            for (int i = j + 2; i < n; i++) {
                a[i + j * n] = 0;
            }
        }
        return q;
    }

    /** Balances in place: permutes and scales; the scale factors, and out = low, high (from 1). */
    public static double[] balance(int n, double[] a, int[] out) {
        double[] scale = new double[Math.max(1, n)];
        intW low = new intW(0);
        intW high = new intW(0);
        Dgebal.dgebal("B", n, a, 0, Math.max(1, n), low, high, scale, 0, new intW(0));
        out[0] = low.val;
        out[1] = high.val;
        return scale;
    }

    /** {@code columns} of Q are made (none for 0): m for all, min(m, n) for the thin form. */
    public static Qr qr(int m, int n, double[] matrix, int columns, boolean pivoted) {
        double[] a = matrix.clone();
        int k = Math.min(m, n);
        double[] tau = new double[Math.max(1, k)];
        double[] work = new double[Math.max(1, 3 * n + 1 + 64 * (n + 1))];
        int[] order = null;
        intW info = new intW(0);
        if (pivoted) {
            order = new int[Math.max(1, n)];
            int[] pivots = order;
            Detached.run((double) m * n * k, () ->
                    Dgeqp3.dgeqp3(m, n, a, 0, Math.max(1, m), pivots, 0, tau, 0, work, 0, work.length, info));
            for (int i = 0; i < n; i++) {
                order[i]--;
            }
        } else {
            Detached.run((double) m * n * k, () -> Dgeqr2.dgeqr2(m, n, a, 0, Math.max(1, m), tau, 0, work, 0, info));
        }
        double[] q = null;
        if (columns > 0) {
            double[] made = new double[m * columns];
            System.arraycopy(a, 0, made, 0, m * Math.min(columns, n));
            double[] space = new double[Math.max(1, 64 * columns)];
            Detached.run((double) m * columns * k, () ->
                    Dorgqr.dorgqr(m, columns, k, made, 0, Math.max(1, m), tau, 0, space, 0, space.length, info));
            q = made;
        }
        return new Qr(q, a, order);
    }

    /**
     * Eigenvalues of a symmetric tridiagonal matrix replace {@code d}; {@code e} is destroyed; {@code z}, m by n, is
     * multiplied by the vectors. False when it does not converge.
     */
    public static boolean tridiagonal(int n, double[] d, double[] e, double[] z) {
        intW info = new intW(0);
        Detached.run(cube(n), () ->
                Dsteqr.dsteqr("I", n, d, 0, e, 0, z, 0, Math.max(1, n), new double[Math.max(1, 2 * n)], 0, info));
        return info.val == 0;
    }

    /**
     * Singular values of an upper bidiagonal matrix replace {@code d}; {@code e} is destroyed; {@code vt} and {@code u} (n by
     * n, the identity) become its vectors. False when it does not converge.
     */
    public static boolean bidiagonal(int n, double[] d, double[] e, double[] vt, double[] u) {
        intW info = new intW(0);
        Detached.run(cube(n), () ->
                Dbdsqr.dbdsqr("U", n, n, n, 0, d, 0, e, 0, vt, 0, Math.max(1, n), u, 0, Math.max(1, n), new double[1], 0, 1,
                new double[Math.max(1, 4 * n)], 0, info));
        return info.val == 0;
    }

    /** Solves {@code A X + X B = C} for upper quasi-triangular A (m by m) and B (n by n); X replaces C. Gives the scale. */
    public static double sylvester(int m, int n, double[] a, double[] b, double[] c) {
        doubleW scale = new doubleW(1);
        Detached.run((double) m * n * (m + n), () ->
                Dtrsyl.dtrsyl("N", "N", 1, m, n, a, 0, Math.max(1, m), b, 0, Math.max(1, n), c, 0, Math.max(1, m), scale, new intW(0)));
        return scale.val;
    }
}
