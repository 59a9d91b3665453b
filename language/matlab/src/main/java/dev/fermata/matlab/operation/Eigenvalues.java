package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.DoubleArray;

/**
 * Eigenvalues and eigenvectors of a square matrix: cyclic Jacobi rotations for real symmetric ones, otherwise the shifted QR
 * algorithm on the complex Hessenberg form.
 */
final class Eigenvalues {
    private static final int SWEEPS_MAX = 60;
    private static final double EPS = 0x1p-52;

    private final DoubleArray values;
    private final DoubleArray vectors;
    private final boolean orthogonal;

    private Eigenvalues(DoubleArray values, DoubleArray vectors, boolean orthogonal) {
        this.values = values;
        this.vectors = vectors;
        this.orthogonal = orthogonal;
    }

    static Eigenvalues of(DoubleArray matrix) {
        int size = matrix.rows();
        return !matrix.isComplex() && isSymmetric(size, matrix.re()) ? symmetric(size, matrix.re()) : ComplexSchur.eigenvalues(matrix);
    }

    static Eigenvalues general(DoubleArray values, DoubleArray vectors) {
        return new Eigenvalues(values, vectors, false);
    }

    /** A column. */
    DoubleArray values() {
        return values;
    }

    /** The columns belong to the values in order; each has length one. */
    DoubleArray vectors() {
        return vectors;
    }

    boolean isOrthogonal() {
        return orthogonal;
    }

    /** Whether a value lies on the negative real axis, where roots are not real. */
    boolean hasNegativeReal() {
        for (int i = 0; i < values.count(); i++) {
            double re = values.re(i);
            if (re < 0 && Math.abs(values.im(i)) <= 10 * EPS * Math.abs(re)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSymmetric(int size, double[] matrix) {
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < j; i++) {
                if (matrix[i + j * size] != matrix[j + i * size]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Eigenvalues symmetric(int size, double[] matrix) {
        double[] a = java.util.Arrays.copyOf(matrix, size * size);
        double[] v = new double[size * size];
        for (int i = 0; i < size; i++) {
            v[i + i * size] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS_MAX && !isDiagonal(size, a); sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    rotate(size, a, v, p, q);
                }
            }
        }
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = a[i + i * size];
        }
        return new Eigenvalues(new DoubleArray(new int[] {size, 1}, values), new DoubleArray(new int[] {size, size}, v), true);
    }

    private static boolean isDiagonal(int size, double[] a) {
        double off = 0;
        double all = 0;
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                double square = a[i + j * size] * a[i + j * size];
                all += square;
                off += i == j ? 0 : square;
            }
        }
        return !(off > EPS * EPS * all);
    }

    /** Makes element (p, q) zero. */
    private static void rotate(int size, double[] a, double[] v, int p, int q) {
        double off = a[p + q * size];
        if (off == 0) {
            return;
        }
        double theta = (a[q + q * size] - a[p + p * size]) / (2 * off);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        double c = 1 / Math.hypot(t, 1);
        double s = t * c;
        for (int i = 0; i < size; i++) {
            double x = a[i + p * size];
            double y = a[i + q * size];
            a[i + p * size] = c * x - s * y;
            a[i + q * size] = s * x + c * y;
        }
        for (int i = 0; i < size; i++) {
            double x = a[p + i * size];
            double y = a[q + i * size];
            a[p + i * size] = c * x - s * y;
            a[q + i * size] = s * x + c * y;
            x = v[i + p * size];
            y = v[i + q * size];
            v[i + p * size] = c * x - s * y;
            v[i + q * size] = s * x + c * y;
        }
        a[p + q * size] = 0;
        a[q + p * size] = 0;
    }
}
