package dev.fermata.matlab.operation;

import dev.fermata.matlab.numeric.ComplexMatrix;
import dev.fermata.matlab.numeric.ComplexSchurForm;
import dev.fermata.matlab.numeric.Lapack;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import java.util.Arrays;

/**
 * Eigenvalues and eigenvectors of a square matrix.
 *
 * @param values     a column
 * @param vectors    the columns belong to the values in order; each has length one
 * @param orthogonal whether the vectors are the columns of an orthogonal matrix
 */
record Eigenvalues(DoubleArray values, DoubleArray vectors, boolean orthogonal) {
    private static final double EPS = 0x1p-52;

    static Eigenvalues of(DoubleArray matrix) {
        int size = matrix.rows();
        for (int i = 0; i < matrix.count(); i++) {
            if (!Double.isFinite(matrix.re(i)) || !Double.isFinite(matrix.im(i))) {
                throw Errors.of("eig:InvalidInput", "Input to EIG must not contain NaN or Inf.");
            }
        }
        if (!matrix.isComplex() && isSymmetric(size, matrix.re())) {
            double[] vectors = Arrays.copyOf(matrix.re(), matrix.count());
            double[] values = Lapack.symmetric(size, vectors, true);
            if (values != null) {
                DoubleArray column = new DoubleArray(new int[] {size, 1}, values);
                return new Eigenvalues(column, new DoubleArray(matrix.dims(), vectors), true);
            }
        }
        double[] re = Arrays.copyOf(matrix.re(), matrix.count());
        double[] im = matrix.isComplex() ? Arrays.copyOf(matrix.im(), matrix.count()) : new double[re.length];
        ComplexSchurForm form = ComplexSchurForm.of(new ComplexMatrix(size, size, re, im));
        if (form == null) {
            throw Errors.of("eig:NoConvergence", "EIG did not converge.");
        }
        DoubleArray values = new DoubleArray(new int[] {size, 1});
        values.makeComplex();
        for (int i = 0; i < size; i++) {
            values.re()[i] = form.t.re[i + i * size];
            values.im()[i] = form.t.im[i + i * size];
        }
        ComplexMatrix vectors = form.vectors();
        return new Eigenvalues(values, new DoubleArray(matrix.dims(), vectors.re, vectors.im), false);
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
}
