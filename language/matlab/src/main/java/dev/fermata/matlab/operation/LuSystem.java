package dev.fermata.matlab.operation;

import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/** A square matrix as {@code P*A = L*U} by Gaussian elimination with partial pivoting, a panel of columns at a time. */
public final class LuSystem extends LinearSystem {
    private final double[] factors;
    /** Row {@code i} was exchanged with this one in step {@code i}. */
    private final int[] exchanges;

    private LuSystem(int size, double[] factors, int[] exchanges, double norm) {
        super(size, norm);
        this.factors = factors;
        this.exchanges = exchanges;
    }

    public static LuSystem of(int size, double[] matrix) {
        double[] factors = Arrays.copyOf(matrix, size * size);
        int[] exchanges = new int[size];
        for (int left = 0; left < size; left += PANEL) {
            int width = Math.min(PANEL, size - left);
            panel(size, left, width, factors, exchanges);
            int right = left + width;
            for (int k = left; k < right; k++) {
                if (exchanges[k] != k) {
                    exchange(size, factors, k, exchanges[k], 0, left);
                    exchange(size, factors, k, exchanges[k], right, size);
                }
            }
            int below = size - right;
            for (int c = right; c < size; c++) {
                int at = c * size;
                for (int k = left; k < right; k++) {
                    Checkpoint.pass();
                    double value = factors[at + k];
                    for (int i = k + 1; i < right; i++) {
                        factors[at + i] -= factors[i + k * size] * value;
                    }
                }
            }
            DenseProduct.add(below, below, width, -1, factors, right + left * size, size, factors, left + right * size, size,
                    factors, right + right * size, size);
        }
        return new LuSystem(size, factors, exchanges, norm(size, matrix));
    }

    /** Eliminates in a panel whose columns are arrays of their own, so that the loops are vectorised. */
    private static void panel(int size, int left, int width, double[] factors, int[] exchanges) {
        double[][] columns = new double[width][];
        for (int j = 0; j < width; j++) {
            columns[j] = Arrays.copyOfRange(factors, left + (left + j) * size, size + (left + j) * size);
        }
        for (int k = 0; k < width; k++) {
            Checkpoint.pass();
            double[] pivots = columns[k];
            int pivot = k;
            for (int i = k + 1; i < pivots.length; i++) {
                if (Math.abs(pivots[i]) > Math.abs(pivots[pivot])) {
                    pivot = i;
                }
            }
            exchanges[left + k] = left + pivot;
            if (pivot != k) {
                for (double[] column : columns) {
                    double held = column[k];
                    column[k] = column[pivot];
                    column[pivot] = held;
                }
            }
            if (pivots[k] != 0) {
                divide(pivots, pivots[k], k + 1);
                for (int j = k + 1; j < width; j++) {
                    subtract(pivots, columns[j][k], columns[j], k + 1);
                }
            }
        }
        for (int j = 0; j < width; j++) {
            System.arraycopy(columns[j], 0, factors, left + (left + j) * size, size - left);
        }
    }

    private static void divide(double[] x, double by, int start) {
        for (int i = start; i < x.length; i++) {
            x[i] /= by;
        }
    }

    private static void subtract(double[] x, double by, double[] from, int start) {
        for (int i = start; i < from.length; i++) {
            from[i] -= x[i] * by;
        }
    }

    private static void exchange(int size, double[] matrix, int one, int other, int from, int to) {
        for (int j = from; j < to; j++) {
            double held = matrix[one + j * size];
            matrix[one + j * size] = matrix[other + j * size];
            matrix[other + j * size] = held;
        }
    }

    /** L below the diagonal (which is ones), U above and on it. */
    public double[] factors() {
        return factors;
    }

    /** For each step the row that was exchanged with the row of that number. */
    public int[] exchanges() {
        return exchanges;
    }

    @Override
    public void solve(double[] x, int columns) {
        for (int c = 0; c < columns; c++) {
            for (int k = 0; k < size; k++) {
                double held = x[k + c * size];
                x[k + c * size] = x[exchanges[k] + c * size];
                x[exchanges[k] + c * size] = held;
            }
        }
        forward(size, factors, true, x, columns);
        backward(size, factors, x, columns);
    }

    @Override
    void solveTransposed(double[] x) {
        backwardTransposed(size, factors, x);
        forwardTransposed(size, factors, true, x);
        for (int k = size - 1; k >= 0; k--) {
            double held = x[k];
            x[k] = x[exchanges[k]];
            x[exchanges[k]] = held;
        }
    }

    @Override
    public boolean isSingular() {
        return hasZeroDiagonal(size, factors);
    }
}
