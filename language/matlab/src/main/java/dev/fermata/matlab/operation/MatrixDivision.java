package dev.fermata.matlab.operation;

import dev.fermata.matlab.session.Warnings;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.Locale;

/**
 * The operators {@code \} and {@code /}: a triangular matrix by substitution, a symmetric one by Cholesky's factors when it
 * is positive definite, another square one by LU factors, the rest by least squares. Complex systems are solved as real ones
 * of twice the size.
 */
public final class MatrixDivision {
    private MatrixDivision() {
    }

    /** {@code left \ right}. */
    static Object left(Object left, Object right) {
        if (Values.count(left) == 1) {
            return Arithmetic.combine(Operator.MLDIVIDE, RealBinary.RDIVIDE, right, left);
        }
        if (!areNumbers(left, right)) {
            return Overloads.binary(Operator.MLDIVIDE, left, right);
        }
        check(Operator.MLDIVIDE, left, right);
        Array a = Values.array(left);
        Array b = Values.array(right);
        if (a.dims()[0] != b.dims()[0]) {
            throw Errors.matrixDimensions("mldivide");
        }
        return rounded(solve(Conversion.doubleArray(a), Conversion.doubleArray(b), a, b), a, b);
    }

    /** {@code left / right}. */
    static Object right(Object left, Object right) {
        if (Values.count(right) == 1) {
            return Arithmetic.combine(Operator.MRDIVIDE, RealBinary.RDIVIDE, left, right);
        }
        if (!areNumbers(left, right)) {
            return Overloads.binary(Operator.MRDIVIDE, left, right);
        }
        check(Operator.MRDIVIDE, left, right);
        Array a = Values.array(left);
        Array b = Values.array(right);
        if (a.dims()[1] != b.dims()[1]) {
            throw Errors.matrixDimensions("mrdivide");
        }
        DoubleArray transposed = solve(transposed(b), transposed(a), a, b);
        return rounded(transposed(transposed), a, b);
    }

    private static DoubleArray transposed(Array value) {
        return Conversion.doubleArray(Transposition.of(Operator.TRANSPOSE, value));
    }

    private static boolean areNumbers(Object left, Object right) {
        return Values.classOf(left).isArithmetic() && Values.classOf(right).isArithmetic();
    }

    private static void check(Operator operator, Object left, Object right) {
        MatlabClass leftClass = Values.classOf(left);
        MatlabClass rightClass = Values.classOf(right);
        if (leftClass.isInteger() || rightClass.isInteger()) {
            throw Errors.of(operator.text() + ":TypeMismatch", operator.text().toUpperCase(Locale.ROOT) + " ("
                    + operator.symbol() + ") is not fully supported for integer classes. At least one argument must be scalar.");
        }
        if (Values.dims(left).length > 2 || Values.dims(right).length > 2) {
            throw Errors.of(operator.text() + ":InvalidInput", "Arguments must be 2-D, or at least one argument must be scalar.");
        }
    }

    private static Object rounded(DoubleArray result, Array a, Array b) {
        boolean single = a instanceof SingleArray || b instanceof SingleArray;
        return single ? Conversion.singleArray(result).narrowed() : Values.simple(result.narrowed());
    }

    private static DoubleArray solve(DoubleArray a, DoubleArray b, Array left, Array right) {
        boolean single = left instanceof SingleArray || right instanceof SingleArray;
        double eps = single ? 0x1p-23 : 0x1p-52;
        if (!a.isComplex() && !b.isComplex()) {
            return solve(a, b, eps);
        }
        if (!a.isComplex()) {
            int[] dims = b.dims();
            int count = b.count();
            double[] both = new double[2 * count];
            System.arraycopy(b.re(), 0, both, 0, count);
            System.arraycopy(b.im(), 0, both, count, count);
            DoubleArray x = solve(a, new DoubleArray(new int[] {dims[0], 2 * dims[1]}, both), eps);
            return split(x, new int[] {a.dims()[1], dims[1]});
        }
        return unfolded(solve(folded(a), stacked(b), eps));
    }

    /** Real parts in the first half of the columns, imaginary ones in the second. */
    private static DoubleArray split(DoubleArray x, int[] dims) {
        int half = x.count() / 2;
        double[] re = Arrays.copyOf(x.re(), half);
        double[] im = Arrays.copyOfRange(x.re(), half, 2 * half);
        return new DoubleArray(dims, re, im);
    }

    /** The real matrix of twice the size that does to real and imaginary parts what the complex one does. */
    private static DoubleArray folded(DoubleArray a) {
        int rows = a.dims()[0];
        int columns = a.dims()[1];
        double[] out = new double[4 * a.count()];
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < rows; i++) {
                double re = a.re(i + j * rows);
                double im = a.im(i + j * rows);
                int left = i + j * 2 * rows;
                int right = i + (j + columns) * 2 * rows;
                out[left] = re;
                out[left + rows] = im;
                out[right] = -im;
                out[right + rows] = re;
            }
        }
        return new DoubleArray(new int[] {2 * rows, 2 * columns}, out);
    }

    /** Real parts above imaginary ones. */
    private static DoubleArray stacked(DoubleArray b) {
        int rows = b.dims()[0];
        int columns = b.dims()[1];
        double[] out = new double[2 * b.count()];
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < rows; i++) {
                out[i + j * 2 * rows] = b.re(i + j * rows);
                out[i + rows + j * 2 * rows] = b.im(i + j * rows);
            }
        }
        return new DoubleArray(new int[] {2 * rows, columns}, out);
    }

    private static DoubleArray unfolded(DoubleArray x) {
        int rows = x.dims()[0] / 2;
        int columns = x.dims()[1];
        DoubleArray result = new DoubleArray(new int[] {rows, columns});
        result.makeComplex();
        for (int j = 0; j < columns; j++) {
            System.arraycopy(x.re(), j * 2 * rows, result.re(), j * rows, rows);
            System.arraycopy(x.re(), j * 2 * rows + rows, result.im(), j * rows, rows);
        }
        return result;
    }

    private static DoubleArray solve(DoubleArray a, DoubleArray b, double eps) {
        int rows = a.dims()[0];
        int columns = a.dims()[1];
        int count = b.dims()[1];
        DoubleArray result = new DoubleArray(new int[] {columns, count});
        if (rows == 0 || columns == 0 || count == 0) {
            return result;
        }
        if (rows != columns) {
            LeastSquares.solve(rows, columns, a.re(), count, b.re(), result.re(), eps);
            return result;
        }
        System.arraycopy(b.re(), 0, result.re(), 0, result.count());
        LinearSystem system = LinearSystem.of(rows, a.re());
        warn(system.reciprocalCondition(), eps);
        system.solve(result.re(), count);
        return result;
    }

    /** Tells about a (nearly) singular matrix. */
    public static void warn(double reciprocalCondition, double eps) {
        if (reciprocalCondition == 0) {
            Warnings.warn("RunMat:singularMatrix", "Matrix is singular to working precision.");
        } else if (reciprocalCondition < eps || Double.isNaN(reciprocalCondition)) {
            Warnings.warn("RunMat:nearlySingularMatrix", String.format(Locale.ROOT, "Matrix is close to singular or badly"
                    + " scaled. Results may be inaccurate. RCOND = %e.", reciprocalCondition));
        }
    }
}
