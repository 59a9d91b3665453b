package dev.fermata.matlab.operation;

import dev.fermata.matlab.session.Warnings;
import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;
import java.util.Locale;

/**
 * Least squares by Householder's QR factors with column pivoting; for a matrix without full rank the basic solution, which
 * has as many elements that are not zero as the rank.
 */
final class LeastSquares {
    private final int rows;
    private final int columns;
    /** The columns: R above and on the diagonal, the reflection vectors (whose first element is one) below. */
    private final double[][] factors;
    private final double[] scales;
    private final int[] order;

    private LeastSquares(int rows, int columns, double[] matrix) {
        this.rows = rows;
        this.columns = columns;
        factors = new double[columns][];
        for (int j = 0; j < columns; j++) {
            factors[j] = Arrays.copyOfRange(matrix, j * rows, (j + 1) * rows);
        }
        scales = new double[Math.min(rows, columns)];
        order = new int[columns];
        Arrays.setAll(order, j -> j);
    }

    /** Solves for the columns of {@code b}, with a warning when the rank is not full. */
    static void solve(int rows, int columns, double[] matrix, int count, double[] b, double[] x, double eps) {
        LeastSquares system = new LeastSquares(rows, columns, matrix);
        system.factor();
        int rank = system.rank(eps);
        for (int c = 0; c < count; c++) {
            system.solve(rank, Arrays.copyOfRange(b, c * rows, (c + 1) * rows), x, c * columns);
        }
    }

    private void factor() {
        double[] norms = new double[columns];
        for (int j = 0; j < columns; j++) {
            norms[j] = norm(factors[j], 0);
        }
        double[] references = norms.clone();
        for (int k = 0; k < scales.length; k++) {
            Checkpoint.pass();
            int pivot = k;
            for (int j = k + 1; j < columns; j++) {
                if (norms[j] > norms[pivot]) {
                    pivot = j;
                }
            }
            if (pivot != k) {
                double[] held = factors[k];
                factors[k] = factors[pivot];
                factors[pivot] = held;
                int index = order[k];
                order[k] = order[pivot];
                order[pivot] = index;
                norms[pivot] = norms[k];
                references[pivot] = references[k];
            }
            scales[k] = reflection(factors[k], k);
            for (int j = k + 1; j < columns; j++) {
                reflect(factors[k], k, scales[k], factors[j]);
                downdate(norms, references, j, k);
            }
        }
    }

    /** What is left of a column's norm below row {@code k}; computed anew when too much cancels. */
    private void downdate(double[] norms, double[] references, int j, int k) {
        if (norms[j] == 0) {
            return;
        }
        double ratio = Math.abs(factors[j][k]) / norms[j];
        double left = Math.max(0, 1 - ratio * ratio);
        double share = norms[j] / references[j];
        if (left * share * share <= 0x1p-26) {
            norms[j] = norm(factors[j], k + 1);
            references[j] = norms[j];
        } else {
            norms[j] *= Math.sqrt(left);
        }
    }

    private static double norm(double[] x, int from) {
        double largest = 0;
        for (int i = from; i < x.length; i++) {
            largest = Math.max(largest, Math.abs(x[i]));
        }
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        double sum = 0;
        for (int i = from; i < x.length; i++) {
            double each = x[i] / largest;
            sum += each * each;
        }
        return largest * Math.sqrt(sum);
    }

    /** Makes the reflection that leaves only element {@code k} of what is below; gives its scale. */
    private static double reflection(double[] x, int k) {
        double below = norm(x, k + 1);
        if (below == 0) {
            return 0;
        }
        double diagonal = -Math.copySign(Math.hypot(x[k], below), x[k]);
        double scale = (diagonal - x[k]) / diagonal;
        double head = x[k] - diagonal;
        for (int i = k + 1; i < x.length; i++) {
            x[i] /= head;
        }
        x[k] = diagonal;
        return scale;
    }

    private static void reflect(double[] vector, int k, double scale, double[] x) {
        if (scale == 0) {
            return;
        }
        double sum = x[k];
        for (int i = k + 1; i < x.length; i++) {
            sum += vector[i] * x[i];
        }
        double by = scale * sum;
        x[k] -= by;
        for (int i = k + 1; i < x.length; i++) {
            x[i] -= vector[i] * by;
        }
    }

    private int rank(double eps) {
        double tolerance = Math.max(rows, columns) * eps * Math.abs(factors[0][0]);
        int rank = 0;
        while (rank < scales.length && Math.abs(factors[rank][rank]) > tolerance) {
            rank++;
        }
        if (rank < scales.length) {
            Warnings.warn("RunMat:rankDeficientMatrix",
                    String.format(Locale.ROOT, "Rank deficient, rank = %d, tol =  %e.", rank, tolerance));
        }
        return rank;
    }

    private void solve(int rank, double[] b, double[] x, int at) {
        for (int k = 0; k < scales.length; k++) {
            reflect(factors[k], k, scales[k], b);
        }
        for (int k = rank - 1; k >= 0; k--) {
            Checkpoint.pass();
            double value = b[k] / factors[k][k];
            x[at + order[k]] = value;
            for (int i = 0; i < k; i++) {
                b[i] -= factors[k][i] * value;
            }
        }
    }
}
