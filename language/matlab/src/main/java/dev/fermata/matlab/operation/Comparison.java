package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Element-wise comparison of values of any class; numbers of different classes are compared exactly. */
final class Comparison {
    private Comparison() {
    }

    static Object compare(Operator operator, Object left, Object right) {
        MatlabClass leftClass = Values.classOf(left);
        MatlabClass rightClass = Values.classOf(right);
        if (!leftClass.isArithmetic() || !rightClass.isArithmetic()) {
            return others(operator, left, right);
        }
        RealComparison kernel = RealComparison.of(operator);
        Array a = Values.array(left);
        Array b = Values.array(right);
        if (isWide(leftClass) || isWide(rightClass)) {
            return Values.simple(wide(operator, kernel, a, b));
        }
        if ((operator == Operator.EQ || operator == Operator.NE) && (Values.isComplex(a) || Values.isComplex(b))) {
            return Values.simple(complex(operator, a, b));
        }
        return Values.simple(real(operator, kernel, a, b));
    }

    /** Objects with identity can be equal or not. */
    private static Object others(Operator operator, Object left, Object right) {
        if (left instanceof Opaque && right instanceof Opaque && !(left instanceof Overloaded)
                && Values.classOf(left) == MatlabClass.OBJECT && Values.classOf(right) == MatlabClass.OBJECT) {
            if (operator == Operator.EQ) {
                return left == right;
            }
            if (operator == Operator.NE) {
                return left != right;
            }
        }
        return Overloads.binary(operator, left, right);
    }

    private static boolean isWide(MatlabClass kind) {
        return kind == MatlabClass.INT64 || kind == MatlabClass.UINT64;
    }

    private static LogicalArray real(Operator operator, RealComparison kernel, Array a, Array b) {
        boolean sameSize = Arrays.equals(a.dims(), b.dims());
        if (!sameSize && a.count() != 1 && b.count() != 1) {
            return expanded(operator, kernel, a, b);
        }
        if (a.count() == 1 && b.count() != 1) {
            return real(operator, kernel.swapped(), b, a);
        }
        int count = a.count();
        boolean[] out = new boolean[count];
        boolean right = b.count() == 1;
        double single = right ? Values.real(b, 0) : 0;
        if (a instanceof DoubleArray x && (right || b instanceof DoubleArray)) {
            double[] y = right ? null : ((DoubleArray) b).re();
            Parallel.run(count, Parallel.GRAIN, (from, to) -> {
                if (y == null) {
                    kernel.right(x.re(), single, out, from, to);
                } else {
                    kernel.arrays(x.re(), y, out, from, to);
                }
            });
        } else {
            Parallel.run(count, Parallel.GRAIN, (from, to) -> blocks(kernel, a, b, out, from, to));
        }
        return new LogicalArray(a.dims(), out);
    }

    private static void blocks(RealComparison kernel, Array a, Array b, boolean[] out, int from, int to) {
        double[] x = new double[Math.min(Numbers.BLOCK, to - from)];
        double[] y = new double[x.length];
        boolean[] truths = new boolean[x.length];
        boolean right = b.count() == 1;
        if (right) {
            Numbers.load(b, 0, 1, y);
        }
        double single = y[0];
        for (int at = from; at < to; at += x.length) {
            int length = Math.min(x.length, to - at);
            Numbers.load(a, at, length, x);
            if (right) {
                kernel.right(x, single, truths, 0, length);
            } else {
                Numbers.load(b, at, length, y);
                kernel.arrays(x, y, truths, 0, length);
            }
            System.arraycopy(truths, 0, out, at, length);
        }
    }

    private static LogicalArray expanded(Operator operator, RealComparison kernel, Array a, Array b) {
        Expansion shape = Expansion.of(operator.text(), a.dims(), b.dims());
        double[] x = Numbers.widened(a);
        double[] y = Numbers.widened(b);
        boolean[] out = new boolean[shape.count];
        shape.visitAll((left, right, at) -> {
            for (int i = 0; i < shape.length; i++) {
                out[at + i] = kernel.of(x[left + i * shape.leftStep], y[right + i * shape.rightStep]);
            }
        });
        return new LogicalArray(shape.dims, out);
    }

    private static LogicalArray complex(Operator operator, Array a, Array b) {
        Expansion shape = Expansion.of(operator.text(), a.dims(), b.dims());
        double[] x = Numbers.widened(a);
        double[] y = Numbers.widened(b);
        double[] u = Numbers.widenedImaginary(a);
        double[] v = Numbers.widenedImaginary(b);
        boolean[] out = new boolean[shape.count];
        boolean equal = operator == Operator.EQ;
        shape.visitAll((left, right, at) -> {
            for (int i = 0; i < shape.length; i++) {
                int l = left + i * shape.leftStep;
                int r = right + i * shape.rightStep;
                out[at + i] = equal == (x[l] == y[r] && (u == null ? 0 : u[l]) == (v == null ? 0 : v[r]));
            }
        });
        return new LogicalArray(shape.dims, out);
    }

    /** With 64-bit integers, which doubles cannot hold. */
    private static LogicalArray wide(Operator operator, RealComparison kernel, Array a, Array b) {
        Expansion shape = Expansion.of(operator.text(), a.dims(), b.dims());
        boolean[] out = new boolean[shape.count];
        shape.visitAll((left, right, at) -> {
            for (int i = 0; i < shape.length; i++) {
                out[at + i] = wide(kernel, a, left + i * shape.leftStep, b, right + i * shape.rightStep);
            }
        });
        return new LogicalArray(shape.dims, out);
    }

    private static boolean wide(RealComparison kernel, Array a, int x, Array b, int y) {
        if (a instanceof IntegerArray left && b instanceof IntegerArray right) {
            return kernel.of(WideInteger.compare(left.matlabClass(), left.get(x), right.matlabClass(), right.get(y)));
        }
        if (a instanceof IntegerArray left) {
            double other = Values.real(b, y);
            return Double.isNaN(other) ? kernel == RealComparison.NE
                    : kernel.of(WideInteger.compare(left.matlabClass(), left.get(x), other));
        }
        return wide(kernel.swapped(), b, y, a, x);
    }
}
