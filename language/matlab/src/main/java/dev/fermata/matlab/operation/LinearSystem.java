package dev.fermata.matlab.operation;

import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/** A factored square matrix, column-major: solves systems with it and tells how well they can be solved. */
public abstract class LinearSystem {
    /** Columns that triangular solves treat at a time; the rest is left to matrix products. */
    static final int PANEL = 64;
    /** Steps of the norm estimate at most. */
    private static final int ESTIMATES = 5;

    final int size;
    private final double norm;

    LinearSystem(int size, double norm) {
        this.size = size;
        this.norm = norm;
    }

    /** Factors a matrix in the cheapest way that its form allows. The argument is not changed. */
    public static LinearSystem of(int size, double[] matrix) {
        boolean upper = isUpper(size, matrix);
        if (upper || isLower(size, matrix)) {
            return new TriangularSystem(size, matrix, upper);
        }
        if (isSymmetricWithPositiveDiagonal(size, matrix)) {
            CholeskySystem factors = CholeskySystem.ofOrNull(size, matrix);
            if (factors != null) {
                return factors;
            }
        }
        return LuSystem.of(size, matrix);
    }

    private static boolean isUpper(int size, double[] matrix) {
        for (int j = 0; j < size; j++) {
            for (int i = j + 1; i < size; i++) {
                if (matrix[i + j * size] != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isLower(int size, double[] matrix) {
        for (int j = 1; j < size; j++) {
            for (int i = 0; i < j; i++) {
                if (matrix[i + j * size] != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isSymmetricWithPositiveDiagonal(int size, double[] matrix) {
        for (int j = 0; j < size; j++) {
            if (!(matrix[j + j * size] > 0)) {
                return false;
            }
            for (int i = 0; i < j; i++) {
                if (matrix[i + j * size] != matrix[j + i * size]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The largest sum of absolute values of a column. */
    static double norm(int size, double[] matrix) {
        double norm = 0;
        for (int j = 0; j < size; j++) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += Math.abs(matrix[i + j * size]);
            }
            if (!(sum <= norm)) {
                norm = sum;
            }
        }
        return norm;
    }

    /** Solves for the columns of {@code x}, in place. Division by a zero pivot gives infinities and NaN. */
    public abstract void solve(double[] x, int columns);

    /** The same with the transposed matrix, for one column. */
    abstract void solveTransposed(double[] x);

    /** Whether there is a zero pivot. */
    public abstract boolean isSingular();

    /**
     * An estimate of the reciprocal condition number in the 1-norm; 0 for a singular matrix. Higham's form of Hager's
     * algorithm (ACM TOMS 14, 1988), as in LAPACK.
     */
    public final double reciprocalCondition() {
        if (isSingular()) {
            return 0;
        }
        if (Double.isNaN(norm)) {
            return Double.NaN;
        }
        double inverse = inverseNorm();
        return inverse == 0 || norm == 0 ? 0 : 1 / inverse / norm;
    }

    private double inverseNorm() {
        double[] x = Numbers.filled(size, 1.0 / size);
        solve(x, 1);
        double estimate = sum(x);
        if (size == 1) {
            return Math.abs(x[0]);
        }
        double[] signs = signs(x);
        System.arraycopy(signs, 0, x, 0, size);
        solveTransposed(x);
        int at = largest(x);
        for (int step = 2; step <= ESTIMATES; step++) {
            Arrays.fill(x, 0);
            x[at] = 1;
            solve(x, 1);
            double better = sum(x);
            double[] now = signs(x);
            boolean same = Arrays.equals(now, signs);
            if (!same && better <= estimate) {
                break;
            }
            estimate = better;
            if (same) {
                break;
            }
            signs = now;
            System.arraycopy(signs, 0, x, 0, size);
            solveTransposed(x);
            int next = largest(x);
            if (Math.abs(x[at]) == Math.abs(x[next])) {
                break;
            }
            at = next;
        }
        for (int i = 0; i < size; i++) {
            x[i] = (i % 2 == 0 ? 1 : -1) * (1 + i / (double) (size - 1));
        }
        solve(x, 1);
        return Math.max(estimate, 2 * sum(x) / (3.0 * size));
    }

    private static double sum(double[] x) {
        double sum = 0;
        for (double each : x) {
            sum += Math.abs(each);
        }
        return sum;
    }

    private static double[] signs(double[] x) {
        double[] signs = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            signs[i] = x[i] < 0 ? -1 : 1;
        }
        return signs;
    }

    private static int largest(double[] x) {
        int at = 0;
        for (int i = 1; i < x.length; i++) {
            if (Math.abs(x[i]) > Math.abs(x[at])) {
                at = i;
            }
        }
        return at;
    }

    // ---- substitution ----

    /** Solves with the lower triangle of {@code matrix}; {@code unit} when its diagonal counts as ones. */
    static void forward(int size, double[] matrix, boolean unit, double[] x, int columns) {
        for (int top = 0; top < size; top += PANEL) {
            int bottom = Math.min(top + PANEL, size);
            for (int c = 0; c < columns; c++) {
                int at = c * size;
                for (int k = top; k < bottom; k++) {
                    Checkpoint.pass();
                    double value = unit ? x[at + k] : x[at + k] / matrix[k + k * size];
                    x[at + k] = value;
                    for (int i = k + 1; i < bottom; i++) {
                        x[at + i] -= matrix[i + k * size] * value;
                    }
                }
            }
            DenseProduct.add(size - bottom, columns, bottom - top, -1, matrix, bottom + top * size, size, x, top, size, x,
                    bottom, size);
        }
    }

    /** Solves with the upper triangle of {@code matrix}. */
    static void backward(int size, double[] matrix, double[] x, int columns) {
        int bottom = size;
        while (bottom > 0) {
            int top = (bottom - 1) / PANEL * PANEL;
            for (int c = 0; c < columns; c++) {
                int at = c * size;
                for (int k = bottom - 1; k >= top; k--) {
                    Checkpoint.pass();
                    double value = x[at + k] / matrix[k + k * size];
                    x[at + k] = value;
                    for (int i = top; i < k; i++) {
                        x[at + i] -= matrix[i + k * size] * value;
                    }
                }
            }
            DenseProduct.add(top, columns, bottom - top, -1, matrix, top * size, size, x, top, size, x, 0, size);
            bottom = top;
        }
    }

    /** Solves for one column with the transposed lower triangle. */
    static void forwardTransposed(int size, double[] matrix, boolean unit, double[] x) {
        for (int k = size - 1; k >= 0; k--) {
            double sum = x[k];
            for (int i = k + 1; i < size; i++) {
                sum -= matrix[i + k * size] * x[i];
            }
            x[k] = unit ? sum : sum / matrix[k + k * size];
        }
    }

    /** Solves for one column with the transposed upper triangle. */
    static void backwardTransposed(int size, double[] matrix, double[] x) {
        for (int k = 0; k < size; k++) {
            double sum = x[k];
            for (int i = 0; i < k; i++) {
                sum -= matrix[i + k * size] * x[i];
            }
            x[k] = sum / matrix[k + k * size];
        }
    }

    static boolean hasZeroDiagonal(int size, double[] matrix) {
        for (int i = 0; i < size; i++) {
            if (matrix[i + i * size] == 0) {
                return true;
            }
        }
        return false;
    }
}
