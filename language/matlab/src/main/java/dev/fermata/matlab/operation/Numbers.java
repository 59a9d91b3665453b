package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import java.util.Arrays;

/** Passage of blocks of elements between arrays of any arithmetic class and buffers of doubles (real parts). */
final class Numbers {
    /** Elements handled at a time, so that a few buffers stay in the first-level cache. */
    static final int BLOCK = 1024;

    private Numbers() {
    }

    /** Reads elements into the beginning of a buffer. */
    static void load(Array source, int from, int length, double[] buffer) {
        switch (source) {
            case DoubleArray numbers -> System.arraycopy(numbers.re(), from, buffer, 0, length);
            case SingleArray numbers -> {
                float[] data = numbers.re();
                for (int i = 0; i < length; i++) {
                    buffer[i] = data[from + i];
                }
            }
            case IntegerArray numbers -> loadIntegers(numbers, from, length, buffer);
            case LogicalArray truths -> {
                boolean[] data = truths.data();
                for (int i = 0; i < length; i++) {
                    buffer[i] = data[from + i] ? 1 : 0;
                }
            }
            case CharArray chars -> {
                char[] data = chars.data();
                for (int i = 0; i < length; i++) {
                    buffer[i] = data[from + i];
                }
            }
            default -> throw new IllegalArgumentException("not numbers: " + source.className());
        }
    }

    private static void loadIntegers(IntegerArray source, int from, int length, double[] buffer) {
        long[] data = source.data();
        if (source.matlabClass() == MatlabClass.UINT64) {
            for (int i = 0; i < length; i++) {
                buffer[i] = IntegerArray.toDouble(MatlabClass.UINT64, data[from + i]);
            }
        } else {
            for (int i = 0; i < length; i++) {
                buffer[i] = data[from + i];
            }
        }
    }

    /** Writes the beginning of a buffer into a real array, converting as the array's class does. */
    static void store(double[] buffer, Array target, int to, int length) {
        switch (target) {
            case DoubleArray numbers -> System.arraycopy(buffer, 0, numbers.re(), to, length);
            case SingleArray numbers -> {
                float[] data = numbers.re();
                for (int i = 0; i < length; i++) {
                    data[to + i] = (float) buffer[i];
                }
            }
            case IntegerArray numbers -> storeIntegers(buffer, numbers, to, length);
            case LogicalArray truths -> {
                boolean[] data = truths.data();
                for (int i = 0; i < length; i++) {
                    data[to + i] = buffer[i] != 0;
                }
            }
            default -> throw new IllegalArgumentException("not numbers: " + target.className());
        }
    }

    private static void storeIntegers(double[] buffer, IntegerArray target, int to, int length) {
        long[] data = target.data();
        MatlabClass kind = target.matlabClass();
        if (kind.bits() == 64) {
            for (int i = 0; i < length; i++) {
                data[to + i] = IntegerArray.fromDouble(kind, buffer[i]);
            }
            return;
        }
        double least = kind.least();
        double greatest = kind.greatest();
        for (int i = 0; i < length; i++) {
            // Clamped first, the value is small, and adding a half is exact but just below a half.
            double value = Math.min(Math.max(buffer[i], least), greatest);
            double nearest = Math.rint(value);
            if (Math.abs(value - nearest) == 0.5) {
                nearest = value + Math.copySign(0.5, value);
            }
            data[to + i] = (long) nearest;
        }
    }

    /** All real parts as doubles: the storage itself of a double array, otherwise new. */
    static double[] widened(Array source) {
        if (source instanceof DoubleArray numbers) {
            return numbers.re();
        }
        double[] all = new double[source.count()];
        load(source, 0, all.length, all);
        return all;
    }

    /** All imaginary parts as doubles; null for a real value. */
    static double[] widenedImaginary(Array source) {
        return switch (source) {
            case DoubleArray numbers -> numbers.im();
            case SingleArray numbers when numbers.isComplex() -> {
                double[] all = new double[source.count()];
                float[] data = numbers.im();
                for (int i = 0; i < all.length; i++) {
                    all[i] = data[i];
                }
                yield all;
            }
            default -> null;
        };
    }

    static float[] narrowed(double[] values, int count) {
        float[] result = new float[count];
        for (int i = 0; i < count; i++) {
            result[i] = (float) values[i];
        }
        return result;
    }

    static double[] filled(int count, double value) {
        double[] result = new double[count];
        Arrays.fill(result, value);
        return result;
    }
}
