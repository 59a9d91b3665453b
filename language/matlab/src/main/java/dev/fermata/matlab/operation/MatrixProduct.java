package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;

/** The operator {@code *}. */
final class MatrixProduct {
    private MatrixProduct() {
    }

    static Object of(Object left, Object right) {
        MatlabClass leftClass = Values.classOf(left);
        MatlabClass rightClass = Values.classOf(right);
        boolean arithmetic = leftClass.isArithmetic() && rightClass.isArithmetic();
        if (!arithmetic || Values.count(left) == 1 || Values.count(right) == 1) {
            return Arithmetic.combine(Operator.MTIMES, RealBinary.TIMES, left, right);
        }
        Array a = Values.array(left);
        Array b = Values.array(right);
        if (a.dims().length > 2 || b.dims().length > 2) {
            throw Errors.of("mtimes:InvalidInput", "Arguments must be 2-D, or at least one argument must be scalar. Use TIMES"
                    + " (.*) for elementwise multiplication, or use PAGEMTIMES to apply matrix multiplication to the pages of"
                    + " an N-D array pair.");
        }
        if (leftClass.isInteger() || rightClass.isInteger()) {
            throw Errors.of("mtimes:TypeMismatch",
                    "MTIMES (*) is not fully supported for integer classes. At least one argument must be scalar.");
        }
        if (a.dims()[1] != b.dims()[0]) {
            throw Errors.innerDimensions();
        }
        DoubleArray product = product(a, b);
        boolean single = leftClass == MatlabClass.SINGLE || rightClass == MatlabClass.SINGLE;
        return single ? Conversion.singleArray(product).narrowed() : Values.simple(product.narrowed());
    }

    /** Of matrices that fit, as doubles. */
    static DoubleArray product(Array a, Array b) {
        int rows = a.dims()[0];
        int inner = a.dims()[1];
        int columns = b.dims()[1];
        int[] dims = {rows, columns};
        double[] x = Numbers.widened(a);
        double[] y = Numbers.widened(b);
        double[] u = Numbers.widenedImaginary(a);
        double[] v = Numbers.widenedImaginary(b);
        DoubleArray result = new DoubleArray(dims);
        DenseProduct.add(rows, columns, inner, x, y, result.re());
        if (u != null || v != null) {
            result.makeComplex();
        }
        if (u != null && v != null) {
            double[] minus = new double[result.count()];
            DenseProduct.add(rows, columns, inner, u, v, minus);
            RealBinary.MINUS.arrays(result.re(), minus, result.re(), 0, minus.length);
        }
        if (v != null) {
            DenseProduct.add(rows, columns, inner, x, v, result.im());
        }
        if (u != null) {
            DenseProduct.add(rows, columns, inner, u, y, result.im());
        }
        return result;
    }
}
