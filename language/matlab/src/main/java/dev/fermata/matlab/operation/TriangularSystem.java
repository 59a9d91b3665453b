package dev.fermata.matlab.operation;

/** A triangular matrix. */
final class TriangularSystem extends LinearSystem {
    private final double[] matrix;
    private final boolean upper;

    TriangularSystem(int size, double[] matrix, boolean upper) {
        super(size, norm(size, matrix));
        this.matrix = matrix;
        this.upper = upper;
    }

    @Override
    public void solve(double[] x, int columns) {
        if (upper) {
            backward(size, matrix, x, columns);
        } else {
            forward(size, matrix, false, x, columns);
        }
    }

    @Override
    void solveTransposed(double[] x) {
        if (upper) {
            backwardTransposed(size, matrix, x);
        } else {
            forwardTransposed(size, matrix, false, x);
        }
    }

    @Override
    public boolean isSingular() {
        return hasZeroDiagonal(size, matrix);
    }
}
