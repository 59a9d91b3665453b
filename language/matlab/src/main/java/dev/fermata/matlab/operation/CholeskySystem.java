package dev.fermata.matlab.operation;

import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/** A symmetric positive definite matrix as {@code L*L'}, with L in the lower triangle. */
final class CholeskySystem extends LinearSystem {
    private final double[] factor;

    private CholeskySystem(int size, double[] factor, double norm) {
        super(size, norm);
        this.factor = factor;
    }

    /** Null when the matrix is not positive definite. */
    static CholeskySystem ofOrNull(int size, double[] matrix) {
        double[] factor = matrix.clone();
        for (int left = 0; left < size; left += PANEL) {
            int width = Math.min(PANEL, size - left);
            double[][] panel = new double[width][];
            for (int j = 0; j < width; j++) {
                panel[j] = Arrays.copyOfRange(factor, left + (left + j) * size, size + (left + j) * size);
            }
            for (int j = 0; j < width; j++) {
                Checkpoint.pass();
                double[] column = panel[j];
                for (int k = 0; k < j; k++) {
                    subtract(panel[k], panel[k][j], column, j);
                }
                if (!(column[j] > 0)) {
                    return null;
                }
                double root = Math.sqrt(column[j]);
                for (int i = j; i < column.length; i++) {
                    column[i] /= root;
                }
                column[j] = root;
            }
            for (int j = 0; j < width; j++) {
                System.arraycopy(panel[j], 0, factor, left + (left + j) * size, size - left);
            }
            update(size, left, width, factor);
        }
        return new CholeskySystem(size, factor, norm(size, matrix));
    }

    private static void subtract(double[] x, double by, double[] from, int start) {
        for (int i = start; i < from.length; i++) {
            from[i] -= x[i] * by;
        }
    }

    /** Takes the panel's products from the lower triangle to its right, a strip of columns at a time. */
    private static void update(int size, int left, int width, double[] factor) {
        for (int strip = left + width; strip < size; strip += PANEL) {
            int columns = Math.min(PANEL, size - strip);
            double[] transposed = new double[width * columns];
            for (int j = 0; j < columns; j++) {
                for (int k = 0; k < width; k++) {
                    transposed[k + j * width] = factor[strip + j + (left + k) * size];
                }
            }
            DenseProduct.add(size - strip, columns, width, -1, factor, strip + left * size, size, transposed, 0, width,
                    factor, strip + strip * size, size);
        }
    }

    @Override
    public void solve(double[] x, int columns) {
        forward(size, factor, false, x, columns);
        for (int c = 0; c < columns; c++) {
            for (int k = size - 1; k >= 0; k--) {
                Checkpoint.pass();
                double sum = x[k + c * size];
                for (int i = k + 1; i < size; i++) {
                    sum -= factor[i + k * size] * x[i + c * size];
                }
                x[k + c * size] = sum / factor[k + k * size];
            }
        }
    }

    @Override
    void solveTransposed(double[] x) {
        solve(x, 1);
    }

    @Override
    public boolean isSingular() {
        return false;
    }
}
