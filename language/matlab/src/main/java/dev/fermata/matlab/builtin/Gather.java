package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.runtime.task.Checkpoint;

/** Makes arrays from elements of others, for any class. */
final class Gather {
    /** In a list of indices: the class's default. */
    static final int NOTHING = -1;

    private Gather() {
    }

    /** A new array whose element {@code i} is {@code source(from[i])}, or the class's default where that is negative. */
    static Array of(Array source, int[] dims, int[] from) {
        return switch (source) {
            case DoubleArray array -> new DoubleArray(dims, pick(array.re(), from),
                    array.isComplex() ? pick(array.im(), from) : null).narrowed();
            case SingleArray array -> new SingleArray(dims, pick(array.re(), from),
                    array.isComplex() ? pick(array.im(), from) : null).narrowed();
            case IntegerArray array -> {
                long[] data = new long[from.length];
                for (int i = 0; i < from.length; i++) {
                    data[i] = from[i] < 0 ? 0 : array.get(from[i]);
                }
                yield new IntegerArray(array.matlabClass(), dims, data);
            }
            case LogicalArray array -> {
                boolean[] data = new boolean[from.length];
                for (int i = 0; i < from.length; i++) {
                    data[i] = from[i] >= 0 && array.get(from[i]);
                }
                yield new LogicalArray(dims, data);
            }
            case CharArray array -> {
                char[] data = new char[from.length];
                for (int i = 0; i < from.length; i++) {
                    data[i] = from[i] < 0 ? 0 : array.get(from[i]);
                }
                yield new CharArray(dims, data);
            }
            default -> {
                Array result = source.make(dims);
                for (int i = 0; i < from.length; i++) {
                    Checkpoint.pass();
                    if (from[i] >= 0) {
                        result.set(i, source, from[i]);
                    }
                }
                yield result;
            }
        };
    }

    private static double[] pick(double[] data, int[] from) {
        double[] result = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            Checkpoint.pass();
            result[i] = from[i] < 0 ? 0 : data[from[i]];
        }
        return result;
    }

    private static float[] pick(float[] data, int[] from) {
        float[] result = new float[from.length];
        for (int i = 0; i < from.length; i++) {
            Checkpoint.pass();
            result[i] = from[i] < 0 ? 0 : data[from[i]];
        }
        return result;
    }

    static int[] identity(int count) {
        int[] result = new int[count];
        for (int i = 0; i < count; i++) {
            result[i] = i;
        }
        return result;
    }

    /**
     * Indices of an array's elements when dimensions are picked from: result element {@code (i, j, ...)} is source element
     * {@code (picks[0][i], picks[1][j], ...)}. There may be more picks than dimensions.
     */
    static int[] product(int[] sourceDims, int[][] picks) {
        int[] lengths = new int[picks.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = picks[i].length;
        }
        int total = Dims.count(lengths);
        int[] result = new int[total];
        if (total == 0) {
            return result;
        }
        int filled = 1;
        int stride = 1;
        // Each dimension repeats what the ones before it have given, moved by its own offset.
        for (int d = 0; d < picks.length; d++) {
            int[] pick = picks[d];
            for (int k = pick.length - 1; k >= 0; k--) {
                Checkpoint.pass();
                int offset = pick[k] * stride;
                for (int i = 0; i < filled; i++) {
                    result[k * filled + i] = result[i] + offset;
                }
            }
            filled *= pick.length;
            stride *= d < sourceDims.length ? sourceDims[d] : 1;
        }
        return result;
    }
}
