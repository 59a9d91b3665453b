package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Sums, differences and products of integers of up to 32 bits, which are exact in longs: one loop that the JIT vectorises. */
final class NarrowInteger {
    private NarrowInteger() {
    }

    /** Of two arrays of one size, or of an array and a whole number in the range of 32 bits; null for anything else. */
    static Array combineOrNull(RealBinary kernel, MatlabClass kind, Array a, Array b) {
        if (kernel == RealBinary.RDIVIDE || kernel == RealBinary.POWER) {
            return null;
        }
        long[] x = a instanceof IntegerArray integers ? integers.data() : null;
        long[] y = b instanceof IntegerArray integers ? integers.data() : null;
        if (x != null && y != null && Arrays.equals(a.dims(), b.dims())) {
            if (kernel == RealBinary.TIMES && kind == MatlabClass.UINT32) {
                return null; // the product may have 64 bits
            }
            return arrays(kernel, kind, a.dims(), a.count(), x, y);
        }
        if (x != null && b.count() == 1 && isNarrow(b)) {
            return right(kernel, kind, a.dims(), a.count(), x, (long) Values.real(b, 0));
        }
        if (y != null && a.count() == 1 && isNarrow(a)) {
            long left = (long) Values.real(a, 0);
            return kernel == RealBinary.MINUS ? difference(kind, b.dims(), b.count(), left, y)
                    : right(kernel, kind, b.dims(), b.count(), y, left);
        }
        return null;
    }

    private static boolean isNarrow(Array scalar) {
        double value = Values.real(scalar, 0);
        return value == (int) value;
    }

    private static IntegerArray arrays(RealBinary kernel, MatlabClass kind, int[] dims, int count, long[] x, long[] y) {
        long[] out = new long[count];
        long least = kind.least();
        long greatest = kind.greatest();
        Parallel.run(count, Parallel.GRAIN, (from, to) -> {
            switch (kernel) {
                case PLUS -> {
                    for (int i = from; i < to; i++) {
                        out[i] = Math.max(Math.min(x[i] + y[i], greatest), least);
                    }
                }
                case MINUS -> {
                    for (int i = from; i < to; i++) {
                        out[i] = Math.max(Math.min(x[i] - y[i], greatest), least);
                    }
                }
                default -> {
                    for (int i = from; i < to; i++) {
                        out[i] = Math.max(Math.min(x[i] * y[i], greatest), least);
                    }
                }
            }
        });
        return new IntegerArray(kind, dims, out);
    }

    private static IntegerArray right(RealBinary kernel, MatlabClass kind, int[] dims, int count, long[] x, long y) {
        long[] out = new long[count];
        long least = kind.least();
        long greatest = kind.greatest();
        long added = kernel == RealBinary.MINUS ? -y : y;
        Parallel.run(count, Parallel.GRAIN, (from, to) -> {
            if (kernel == RealBinary.TIMES) {
                for (int i = from; i < to; i++) {
                    out[i] = Math.max(Math.min(x[i] * y, greatest), least);
                }
            } else {
                for (int i = from; i < to; i++) {
                    out[i] = Math.max(Math.min(x[i] + added, greatest), least);
                }
            }
        });
        return new IntegerArray(kind, dims, out);
    }

    private static IntegerArray difference(MatlabClass kind, int[] dims, int count, long x, long[] y) {
        long[] out = new long[count];
        long least = kind.least();
        long greatest = kind.greatest();
        Parallel.run(count, Parallel.GRAIN, (from, to) -> {
            for (int i = from; i < to; i++) {
                out[i] = Math.max(Math.min(x - y[i], greatest), least);
            }
        });
        return new IntegerArray(kind, dims, out);
    }
}
