package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.Values;

/** The operator {@code ^}. */
final class MatrixPower {
    private MatrixPower() {
    }

    static Object of(Object left, Object right) {
        boolean numbers = Values.classOf(left).isArithmetic() && Values.classOf(right).isArithmetic();
        if (!numbers || Values.count(left) == 1 && Values.count(right) == 1) {
            return Arithmetic.combine(Operator.MPOWER, RealBinary.POWER, left, right);
        }
        Array base = Values.array(left);
        Array exponent = Values.array(right);
        if (!isSquare(base) || !isSquare(exponent) || base.count() != 1 && exponent.count() != 1) {
            throw Errors.powerDimensions();
        }
        boolean single = base instanceof SingleArray || exponent instanceof SingleArray;
        DoubleArray result;
        if (exponent.count() == 1 && !Values.isComplex(exponent) && isWhole(Values.real(exponent, 0))) {
            result = whole(Conversion.doubleArray(base), Values.real(exponent, 0));
        } else if (exponent.count() == 1) {
            result = MatrixFunction.power(Conversion.doubleArray(base), Conversion.doubleArray(exponent));
        } else {
            result = MatrixFunction.exponential(Conversion.doubleArray(base), Conversion.doubleArray(exponent));
        }
        return single ? Conversion.singleArray(result).narrowed() : Values.simple(result.narrowed());
    }

    private static boolean isWhole(double exponent) {
        return exponent == Math.rint(exponent) && !Double.isInfinite(exponent);
    }

    /** By repeated squaring; a negative power is one of the inverse. */
    private static DoubleArray whole(DoubleArray base, double exponent) {
        DoubleArray square = exponent < 0 ? Conversion.doubleArray(MatrixDivision.left(base, identity(base.rows()))) : base;
        DoubleArray result = null;
        double rest = Math.abs(exponent);
        while (rest > 0) {
            if (rest % 2 != 0) {
                result = result == null ? square : MatrixProduct.product(result, square);
            }
            rest = Math.floor(rest / 2);
            if (rest > 0) {
                square = MatrixProduct.product(square, square);
            }
        }
        return result == null ? identity(base.rows()) : result;
    }

    private static DoubleArray identity(int size) {
        DoubleArray result = new DoubleArray(new int[] {size, size});
        for (int i = 0; i < size; i++) {
            result.re()[i + i * size] = 1;
        }
        return result;
    }

    private static boolean isSquare(Array value) {
        return value.dims().length == 2 && value.dims()[0] == value.dims()[1];
    }
}
