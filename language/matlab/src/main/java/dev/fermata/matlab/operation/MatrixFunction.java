package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Values;

/** Powers of square matrices through their eigenvalues: {@code V*f(D)/V}. */
final class MatrixFunction {
    private MatrixFunction() {
    }

    /** A matrix to any scalar. */
    static DoubleArray power(DoubleArray base, DoubleArray exponent) {
        Eigenvalues eigen = Eigenvalues.of(base);
        Array powers = ComplexArithmetic.combine(Operator.MPOWER, RealBinary.POWER, eigen.values(), exponent, false);
        return applied(eigen, Conversion.doubleArray(powers), base.isComplex());
    }

    /** A scalar to a matrix. */
    static DoubleArray exponential(DoubleArray base, DoubleArray exponent) {
        Eigenvalues eigen = Eigenvalues.of(exponent);
        Array powers = ComplexArithmetic.combine(Operator.MPOWER, RealBinary.POWER, base, eigen.values(), false);
        return applied(eigen, Conversion.doubleArray(powers), base.isComplex() || exponent.isComplex());
    }

    /** What rounding leaves of imaginary parts is dropped where the result must be real. */
    private static DoubleArray applied(Eigenvalues eigen, DoubleArray values, boolean complex) {
        DoubleArray vectors = eigen.vectors();
        Object scaled = Operators.times(vectors, Operators.transpose(values));
        DoubleArray result = Conversion.doubleArray(eigen.orthogonal()
                ? MatrixProduct.product(Values.array(scaled), Values.array(Operators.ctranspose(vectors)))
                : MatrixDivision.right(scaled, vectors));
        if (!complex && result.isComplex() && !eigen.hasNegativeReal()) {
            return new DoubleArray(result.dims(), result.re());
        }
        return result;
    }
}
