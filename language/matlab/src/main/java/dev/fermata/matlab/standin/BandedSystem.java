package dev.fermata.matlab.standin;

import dev.fermata.matlab.operation.MatrixDivision;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.runtime.task.Checkpoint;

/**
 * Systems with a banded matrix, by elimination with partial pivoting inside the band. Column {@code j} of the matrix is stored
 * as the rows from {@code j - above - below} to {@code j + below}: exchanges widen the upper band by the lower one.
 */
final class BandedSystem {
    private final int size;
    private final int below;
    private final int above;
    private final int height;
    private final double[] band;

    private BandedSystem(SparseColumns matrix, int below, int above) {
        size = matrix.rows();
        this.below = below;
        this.above = above;
        height = 2 * below + above + 1;
        band = new double[Math.multiplyExact(height, size)];
        for (int j = 0; j < size; j++) {
            for (int k = matrix.starts()[j]; k < matrix.starts()[j + 1]; k++) {
                band[at(matrix.index()[k], j)] = matrix.re()[k];
            }
        }
    }

    private int at(int row, int column) {
        return row - column + below + above + column * height;
    }

    /** The solution for the columns of {@code right}; null when the band is too wide to be worth it. */
    static DoubleArray solveOrNull(SparseColumns matrix, DoubleArray right) {
        int below = 0;
        int above = 0;
        for (int j = 0; j < matrix.columns(); j++) {
            for (int k = matrix.starts()[j]; k < matrix.starts()[j + 1]; k++) {
                below = Math.max(below, matrix.index()[k] - j);
                above = Math.max(above, j - matrix.index()[k]);
            }
        }
        if (matrix.rows() < 32 || (2L * below + above + 1) * 4 > matrix.rows()) {
            return null;
        }
        return new BandedSystem(matrix, below, above).solve(right);
    }

    private DoubleArray solve(DoubleArray right) {
        DoubleArray x = right.copy();
        int columns = x.dims()[1];
        boolean singular = false;
        for (int k = 0; k < size; k++) {
            int last = Math.min(k + below, size - 1);
            int pivot = k;
            for (int i = k + 1; i <= last; i++) {
                if (Math.abs(band[at(i, k)]) > Math.abs(band[at(pivot, k)])) {
                    pivot = i;
                }
            }
            int end = Math.min(k + below + above, size - 1);
            if (pivot != k) {
                for (int j = k; j <= end; j++) {
                    double held = band[at(k, j)];
                    band[at(k, j)] = band[at(pivot, j)];
                    band[at(pivot, j)] = held;
                }
                for (int c = 0; c < columns; c++) {
                    double held = x.re()[k + c * size];
                    x.re()[k + c * size] = x.re()[pivot + c * size];
                    x.re()[pivot + c * size] = held;
                }
            }
            double diagonal = band[at(k, k)];
            singular |= diagonal == 0;
            for (int i = k + 1; i <= last && diagonal != 0; i++) {
                Checkpoint.pass();
                double factor = band[at(i, k)] / diagonal;
                if (factor != 0) {
                    for (int j = k + 1; j <= end; j++) {
                        band[at(i, j)] -= factor * band[at(k, j)];
                    }
                    for (int c = 0; c < columns; c++) {
                        x.re()[i + c * size] -= factor * x.re()[k + c * size];
                    }
                }
            }
        }
        if (singular) {
            MatrixDivision.warn(0, Math.ulp(1.0));
        }
        for (int c = 0; c < columns; c++) {
            for (int k = size - 1; k >= 0; k--) {
                Checkpoint.pass();
                double value = x.re()[k + c * size];
                for (int j = k + 1; j <= Math.min(k + below + above, size - 1); j++) {
                    value -= band[at(k, j)] * x.re()[j + c * size];
                }
                x.re()[k + c * size] = value / band[at(k, k)];
            }
        }
        return x;
    }
}
