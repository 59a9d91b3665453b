package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Element-wise arithmetic on values of any class: the class of the result, and the loops for real numbers. */
final class Arithmetic {
    private Arithmetic() {
    }

    /** {@code left op right}; {@code kernel} is what the operator does to two real numbers. */
    static Object combine(Operator operator, RealBinary kernel, Object left, Object right) {
        MatlabClass leftClass = Values.classOf(left);
        MatlabClass rightClass = Values.classOf(right);
        if (!leftClass.isArithmetic() || !rightClass.isArithmetic()) {
            // Left division comes here as right division of exchanged operands.
            boolean exchanged = operator == Operator.LDIVIDE || operator == Operator.MLDIVIDE;
            return exchanged ? Overloads.binary(operator, right, left) : Overloads.binary(operator, left, right);
        }
        Array a = Values.array(left);
        Array b = Values.array(right);
        if (leftClass.isInteger() || rightClass.isInteger()) {
            return Values.simple(IntegerArithmetic.combine(operator, kernel, a, b));
        }
        boolean single = leftClass == MatlabClass.SINGLE || rightClass == MatlabClass.SINGLE;
        if (Values.isComplex(a) || Values.isComplex(b) || kernel == RealBinary.POWER && !hasRealPowers(a, b)) {
            return Values.simple(ComplexArithmetic.combine(operator, kernel, a, b, single));
        }
        if (single) {
            Array x = rounded(a);
            Array y = rounded(b);
            Array result = SingleLoops.combineOrNull(kernel, x, y);
            return result != null ? result : real(operator, kernel, x, y, MatlabClass.SINGLE);
        }
        return Values.simple(real(operator, kernel, a, b, MatlabClass.DOUBLE));
    }

    /** Doubles take part in single arithmetic rounded to single. */
    private static Array rounded(Array value) {
        if (value instanceof DoubleArray numbers) {
            return new SingleArray(numbers.dims(), Numbers.narrowed(numbers.re(), numbers.count()));
        }
        return value;
    }

    /** On real operands of any arithmetic class; the result is converted to {@code kind} element by element. */
    static Array real(Operator operator, RealBinary kernel, Array a, Array b, MatlabClass kind) {
        boolean sameSize = Arrays.equals(a.dims(), b.dims());
        if (!sameSize && a.count() != 1 && b.count() != 1) {
            return expanded(operator, kernel, a, b, kind);
        }
        if (a instanceof DoubleArray x && b instanceof DoubleArray y && kind == MatlabClass.DOUBLE) {
            return sameSize ? arrays(kernel, x, y) : y.count() == 1 ? right(kernel, x, y.re(0)) : left(kernel, x.re(0), y);
        }
        Array result = make(kind, b.count() == 1 ? a.dims() : b.dims());
        int grain = kernel.isSlow() ? Parallel.SLOW_GRAIN : Parallel.GRAIN;
        Parallel.run(result.count(), grain, (from, to) -> blocks(kernel, a, b, result, from, to));
        return result;
    }

    /** A block at a time through buffers of doubles. */
    private static void blocks(RealBinary kernel, Array a, Array b, Array result, int from, int to) {
        double[] x = new double[Math.min(Numbers.BLOCK, to - from)];
        double[] y = new double[x.length];
        boolean leftStays = a.count() == 1;
        boolean rightStays = b.count() == 1;
        if (leftStays) {
            Numbers.load(a, 0, 1, x);
        }
        if (rightStays) {
            Numbers.load(b, 0, 1, y);
        }
        double left = x[0];
        double right = y[0];
        for (int at = from; at < to; at += x.length) {
            int length = Math.min(x.length, to - at);
            if (!leftStays) {
                Numbers.load(a, at, length, x);
            }
            if (!rightStays) {
                Numbers.load(b, at, length, y);
            }
            if (rightStays && leftStays) {
                x[0] = kernel.of(left, right);
            } else if (rightStays) {
                kernel.right(x, right, x, 0, length);
            } else if (leftStays) {
                kernel.left(left, y, x, 0, length);
            } else {
                kernel.arrays(x, y, x, 0, length);
            }
            Numbers.store(x, result, at, length);
        }
    }

    private static Array expanded(Operator operator, RealBinary kernel, Array a, Array b, MatlabClass kind) {
        Expansion shape = Expansion.of(operator.text(), a.dims(), b.dims());
        double[] x = Numbers.widened(a);
        double[] y = Numbers.widened(b);
        double[] out = new double[shape.count];
        int grain = Math.max(1, (kernel.isSlow() ? Parallel.SLOW_GRAIN : Parallel.GRAIN) / Math.max(1, shape.length));
        Parallel.run(shape.runs, grain, (from, to) -> shape.visit(from, to, (left, right, at) -> {
            int end = at + shape.length;
            if (shape.leftStep == 0) {
                System.arraycopy(y, right, out, at, shape.length);
                kernel.left(x[left], out, out, at, end);
            } else if (shape.rightStep == 0) {
                System.arraycopy(x, left, out, at, shape.length);
                kernel.right(out, y[right], out, at, end);
            } else if (right == at) {
                System.arraycopy(x, left, out, at, shape.length);
                kernel.arrays(out, y, out, at, end);
            } else if (left == at) {
                System.arraycopy(y, right, out, at, shape.length);
                kernel.arrays(x, out, out, at, end);
            } else {
                for (int i = 0; i < shape.length; i++) {
                    out[at + i] = kernel.of(x[left + i], y[right + i]);
                }
            }
        }));
        if (kind == MatlabClass.DOUBLE) {
            return new DoubleArray(shape.dims, out);
        }
        Array result = make(kind, shape.dims);
        Numbers.store(out, result, 0, out.length);
        return result;
    }

    /** Both have the same size. */
    static DoubleArray arrays(RealBinary kernel, DoubleArray a, DoubleArray b) {
        double[] x = a.re();
        double[] y = b.re();
        int count = a.count();
        double[] out = new double[count];
        if (count < Parallel.LARGE && !kernel.isSlow()) {
            kernel.arrays(x, y, out, 0, count);
        } else {
            Parallel.run(count, kernel.isSlow() ? Parallel.SLOW_GRAIN : Parallel.GRAIN,
                    (from, to) -> kernel.arrays(x, y, out, from, to));
        }
        return new DoubleArray(a.dims(), out);
    }

    static DoubleArray right(RealBinary kernel, DoubleArray a, double b) {
        double[] x = a.re();
        int count = a.count();
        double[] out = new double[count];
        if (count < Parallel.LARGE && !kernel.isSlow()) {
            kernel.right(x, b, out, 0, count);
        } else {
            Parallel.run(count, kernel.isSlow() ? Parallel.SLOW_GRAIN : Parallel.GRAIN,
                    (from, to) -> kernel.right(x, b, out, from, to));
        }
        return new DoubleArray(a.dims(), out);
    }

    static DoubleArray left(RealBinary kernel, double a, DoubleArray b) {
        double[] y = b.re();
        int count = b.count();
        double[] out = new double[count];
        if (count < Parallel.LARGE && !kernel.isSlow()) {
            kernel.left(a, y, out, 0, count);
        } else {
            Parallel.run(count, kernel.isSlow() ? Parallel.SLOW_GRAIN : Parallel.GRAIN,
                    (from, to) -> kernel.left(a, y, out, from, to));
        }
        return new DoubleArray(b.dims(), out);
    }

    /** A real array of a numeric class. */
    static Array make(MatlabClass kind, int[] dims) {
        return switch (kind) {
            case DOUBLE -> new DoubleArray(dims);
            case SINGLE -> new SingleArray(dims);
            default -> new IntegerArray(kind, dims);
        };
    }

    /** Whether no element of {@code a.^b} is complex. Sizes that do not fit are found later. */
    private static boolean hasRealPowers(Array a, Array b) {
        double[] bases = Numbers.widened(a);
        double[] exponents = Numbers.widened(b);
        boolean negative = false;
        for (int i = 0; i < a.count() && !negative; i++) {
            negative = bases[i] < 0;
        }
        boolean whole = true;
        for (int i = 0; i < b.count() && whole; i++) {
            whole = RealBinary.isRealPower(-1, exponents[i]);
        }
        if (!negative || whole) {
            return true;
        }
        Expansion shape = Expansion.of(Operator.POWER.text(), a.dims(), b.dims());
        boolean[] real = {true};
        shape.visitAll((left, right, _) -> {
            for (int i = 0; i < shape.length && real[0]; i++) {
                real[0] = RealBinary.isRealPower(bases[left + i * shape.leftStep], exponents[right + i * shape.rightStep]);
            }
        });
        return real[0];
    }

    // ---- one operand ----

    static Object negated(Object value) {
        switch (value) {
            case DoubleArray numbers -> {
                return Values.simple(new DoubleArray(numbers.dims(), negated(numbers.re(), numbers.count()),
                        numbers.im() == null ? null : negated(numbers.im(), numbers.count())));
            }
            case SingleArray numbers -> {
                float[] im = numbers.im();
                return new SingleArray(numbers.dims(), negated(numbers.re(), numbers.count()),
                        im == null ? null : negated(im, numbers.count()));
            }
            case IntegerArray numbers -> {
                MatlabClass kind = numbers.matlabClass();
                long[] out = new long[numbers.count()];
                if (!kind.isUnsigned()) {
                    for (int i = 0; i < out.length; i++) {
                        long each = numbers.get(i);
                        out[i] = each == kind.least() ? kind.greatest() : -each;
                    }
                }
                return new IntegerArray(kind, numbers.dims(), out);
            }
            default -> {
                if (!Values.classOf(value).isArithmetic()) {
                    return Overloads.unary(Operator.UMINUS, value);
                }
                Object plain = plus(Operator.UPLUS, value);
                return plain instanceof Double number ? (Object) (-number) : negated(plain);
            }
        }
    }

    /** {@code +value}: text and logical become double. */
    static Object plus(Operator operator, Object value) {
        if (value instanceof Double) {
            return value;
        }
        MatlabClass kind = Values.classOf(value);
        if (!kind.isArithmetic()) {
            return Overloads.unary(operator, value);
        }
        if (kind.isNumeric()) {
            return value;
        }
        Array array = Values.array(value);
        return Values.simple(new DoubleArray(array.dims(), Numbers.widened(array)));
    }

    private static double[] negated(double[] values, int count) {
        double[] out = new double[count];
        for (int i = 0; i < count; i++) {
            out[i] = -values[i];
        }
        return out;
    }

    private static float[] negated(float[] values, int count) {
        float[] out = new float[count];
        for (int i = 0; i < count; i++) {
            out[i] = -values[i];
        }
        return out;
    }
}
