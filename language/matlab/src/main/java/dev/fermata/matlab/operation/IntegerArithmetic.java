package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;

/**
 * Element-wise arithmetic with integer classes: exact, rounded half away from zero, saturated. Up to 32 bits doubles are
 * precise enough, and {@link NarrowInteger} does what longs do faster; 64 bits are computed by {@link WideInteger}.
 */
final class IntegerArithmetic {
    private IntegerArithmetic() {
    }

    static Array combine(Operator operator, RealBinary kernel, Array a, Array b) {
        MatlabClass kind = resultClass(operator, a, b);
        if (kind.bits() < 64) {
            Array narrow = NarrowInteger.combineOrNull(kernel, kind, a, b);
            return narrow != null ? narrow : Arithmetic.real(operator, kernel, a, b, kind);
        }
        Expansion shape = Expansion.of(operator.text(), a.dims(), b.dims());
        long[] out = new long[shape.count];
        long[] x = a instanceof IntegerArray integers ? integers.data() : null;
        long[] y = b instanceof IntegerArray integers ? integers.data() : null;
        double[] u = x == null ? Numbers.widened(a) : null;
        double[] v = y == null ? Numbers.widened(b) : null;
        int grain = Math.max(1, Parallel.GRAIN / Math.max(1, shape.length));
        Parallel.run(shape.runs, grain, (from, to) -> shape.visit(from, to, (left, right, at) -> {
            for (int i = 0; i < shape.length; i++) {
                int l = left + i * shape.leftStep;
                int r = right + i * shape.rightStep;
                if (x != null && y != null) {
                    out[at + i] = WideInteger.combine(kernel, kind, x[l], y[r]);
                } else if (x != null) {
                    out[at + i] = WideInteger.combine(kernel, kind, x[l], v[r]);
                } else {
                    out[at + i] = WideInteger.combine(kernel, kind, u[l], y[r]);
                }
            }
        }));
        return new IntegerArray(kind, shape.dims, out);
    }

    /** The class of the result, when at least one operand is an integer; the error when they do not go together. */
    static MatlabClass resultClass(Operator operator, Array a, Array b) {
        MatlabClass left = a.matlabClass();
        MatlabClass right = b.matlabClass();
        if (left.isInteger() && right.isInteger()) {
            if (left != right) {
                throw Errors.mixedIntegers(operator.text());
            }
            return left;
        }
        Array other = left.isInteger() ? b : a;
        if (other.matlabClass() == MatlabClass.SINGLE && other.count() != 1) {
            throw Errors.mixedIntegers(operator.text());
        }
        if (Values.isComplex(other)) {
            throw Errors.complexIntegers(operator.text());
        }
        return left.isInteger() ? left : right;
    }
}
