package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.Values;

/**
 * The colon operator. Elements are counted with a tolerance of two units in the last place of the larger end, and computed
 * from both ends, so that {@code 0:0.1:1} ends in exactly 1 and reads the same from either side.
 */
public final class Ranges {
    private static final double DOUBLE_EPS = 0x1p-52;
    private static final double SINGLE_EPS = 0x1p-23;

    private Ranges() {
    }

    // ---- lazily ----

    /** How many elements {@code first:step:last} has; {@link Long#MAX_VALUE} for infinitely many. NaN makes one element. */
    public static long count(double first, double step, double last) {
        return count(first, step, last, DOUBLE_EPS);
    }

    private static long count(double first, double step, double last, double eps) {
        if (step == 1 && last - first < 0x1p52 && first == Math.rint(first)) {
            return first > last ? 0 : (long) (Math.floor(last) - first) + 1;
        }
        if (Double.isNaN(first) || Double.isNaN(step) || Double.isNaN(last)) {
            return 1;
        }
        if (step == 0 || step > 0 && first > last || step < 0 && first < last) {
            return 0;
        }
        if (Double.isInfinite(step) && !Double.isInfinite(first)) {
            return 1;
        }
        double steps = Math.rint((last - first) / step);
        if (Double.isNaN(steps) || steps >= 0x1p62) {
            return Long.MAX_VALUE;
        }
        double tolerance = 2 * eps * Math.max(Math.abs(first), Math.abs(last));
        double over = (first + steps * step - last) * Math.signum(step);
        return (long) (over > tolerance ? steps - 1 : steps) + 1;
    }

    /** Element {@code index} (from 0) of a range with {@code count} elements. */
    public static double element(double first, double step, double last, long count, long index) {
        long steps = count - 1;
        if (2 * index < steps || count == Long.MAX_VALUE) {
            return index == 0 ? first : first + index * step;
        }
        double end = end(first, step, last, steps, DOUBLE_EPS);
        return 2 * index == steps ? steps == 0 ? middleOfOne(first, step, last) : (first + end) / 2
                : end - (steps - index) * step;
    }

    private static double middleOfOne(double first, double step, double last) {
        return Double.isNaN(step) || Double.isNaN(last) ? Double.NaN : first;
    }

    /** The last element: {@code last} itself when it is within the tolerance. */
    private static double end(double first, double step, double last, long steps, double eps) {
        double end = steps == 0 ? first : first + steps * step;
        double tolerance = 2 * eps * Math.max(Math.abs(first), Math.abs(last));
        return steps > 0 && (end - last) * Math.signum(step) > -tolerance ? last : end;
    }

    // ---- as arrays ----

    /** {@code first:last}. */
    public static Object of(double first, double last) {
        return of(first, 1, last);
    }

    /** {@code first:step:last}. */
    public static Object of(double first, double step, double last) {
        double[] elements = elements(first, step, last, DOUBLE_EPS);
        return elements.length == 1 ? (Object) elements[0] : DoubleArray.row(elements);
    }

    private static double[] elements(double first, double step, double last, double eps) {
        long count = count(first, step, last, eps);
        if (count > Dims.COUNT_MAX) {
            throw Errors.of("SizeLimitExceeded", "Maximum variable size allowed by the program is exceeded.");
        }
        int steps = (int) count - 1;
        double[] out = new double[(int) count];
        if (steps == 0) {
            out[0] = middleOfOne(first, step, last);
        } else if (steps > 0) {
            int half = (steps + 1) / 2;
            for (int i = 0; i < half; i++) {
                out[i] = first + i * step;
            }
            out[0] = first; // not -0 + 0
            double end = end(first, step, last, steps, eps);
            for (int i = steps - half + 1; i <= steps; i++) {
                out[i] = end - (steps - i) * step;
            }
            if (steps % 2 == 0) {
                out[steps / 2] = (first + end) / 2;
            }
        }
        return out;
    }

    /** {@code first:step:last} of any values; {@code step} is null for one. Of an array the first element counts. */
    public static Object of(Object first, Object step, Object last) {
        if (first instanceof Double a && last instanceof Double b && (step == null || step instanceof Double)) {
            return of((double) a, step instanceof Double s ? (double) s : 1, (double) b);
        }
        for (Object each : new Object[] {first, last, step}) {
            if (each instanceof SelfRanged own) {
                return own.range(first, step, last);
            }
        }
        MatlabClass kind = resultClass(first, step, last);
        if (Values.isEmpty(first) || step != null && Values.isEmpty(step) || Values.isEmpty(last)) {
            return Arithmetic.make(kind == MatlabClass.CHAR ? MatlabClass.DOUBLE : kind, new int[] {1, 0});
        }
        if (kind.isInteger()) {
            return integers(kind, first, step, last);
        }
        double a = Values.real(first, 0);
        double s = step == null ? 1 : Values.real(step, 0);
        double b = Values.real(last, 0);
        if (kind == MatlabClass.SINGLE) {
            double[] out = elements((float) a, (float) s, (float) b, SINGLE_EPS);
            return SingleArray.row(Numbers.narrowed(out, out.length));
        }
        Object numbers = of(a, s, b);
        return kind == MatlabClass.CHAR ? TextConversion.charArray(numbers) : numbers;
    }

    /** Char when both ends are; an integer class or single when any operand has it; otherwise double. */
    private static MatlabClass resultClass(Object first, Object step, Object last) {
        MatlabClass result = MatlabClass.DOUBLE;
        for (Object each : new Object[] {first, step, last}) {
            if (each == null) {
                continue;
            }
            MatlabClass kind = Values.classOf(each);
            if (!kind.isArithmetic()) {
                throw Errors.unsupportedOperands(":", Values.className(each), null);
            }
            if (kind.isInteger()) {
                if (result.isInteger() && result != kind) {
                    throw Errors.of("colon:TypeMismatch",
                            "Colon operands must all be the same type, or mixed with real double scalars.");
                }
                result = kind;
            } else if (kind == MatlabClass.SINGLE && !result.isInteger()) {
                result = MatlabClass.SINGLE;
            }
        }
        boolean chars = first instanceof CharArray && last instanceof CharArray && result == MatlabClass.DOUBLE;
        return chars ? MatlabClass.CHAR : result;
    }

    private static Object integers(MatlabClass kind, Object first, Object step, Object last) {
        long a = integer(kind, first);
        long b = integer(kind, last);
        double by = step == null ? 1 : Values.real(step, 0);
        if (by != Math.rint(by)) {
            throw Errors.of("colon:InvalidInput", "Colon operands must be integers when one is of an integer class.");
        }
        int order = WideInteger.compare(kind, a, kind, b);
        if (by == 0 || order != 0 && order < 0 != by > 0) {
            return new IntegerArray(kind, new int[] {1, 0});
        }
        // As unsigned numbers the distance of two 64-bit integers fits.
        long distance = by > 0 ? b - a : a - b;
        long stride = Math.abs(by) >= 0x1p63 ? Long.MAX_VALUE : (long) Math.abs(by);
        long steps = Long.divideUnsigned(distance, stride);
        if (Long.compareUnsigned(steps, Dims.COUNT_MAX) >= 0) {
            throw Errors.of("SizeLimitExceeded", "Maximum variable size allowed by the program is exceeded.");
        }
        long[] out = new long[(int) steps + 1];
        for (int i = 0; i < out.length; i++) {
            out[i] = by > 0 ? a + i * stride : a - i * stride;
        }
        return new IntegerArray(kind, new int[] {1, out.length}, out);
    }

    private static long integer(MatlabClass kind, Object value) {
        Array array = Values.array(value);
        if (array instanceof IntegerArray numbers) {
            return numbers.get(0);
        }
        double number = Values.real(array, 0);
        if (number != Math.rint(number)) {
            throw Errors.of("colon:InvalidInput", "Colon operands must be integers when one is of an integer class.");
        }
        return IntegerArray.fromDouble(kind, number);
    }
}
