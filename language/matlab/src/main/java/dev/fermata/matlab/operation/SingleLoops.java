package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.SingleArray;
import java.util.Arrays;

/**
 * Sums, differences, products and quotients of single arrays without the way through doubles, which gives the same: the exact
 * result rounded to double and then to single is the exact result rounded to single, for these four.
 */
final class SingleLoops {
    private SingleLoops() {
    }

    /** Of two real arrays of one size, or of an array and a scalar; null for anything else. */
    static Array combineOrNull(RealBinary kernel, Array a, Array b) {
        if (kernel == RealBinary.POWER || !(a instanceof SingleArray x) || !(b instanceof SingleArray y)) {
            return null;
        }
        boolean left = a.count() == 1;
        boolean right = b.count() == 1;
        if (!left && !right && !Arrays.equals(a.dims(), b.dims())) {
            return null;
        }
        SingleArray result = new SingleArray(right ? a.dims() : b.dims());
        float[] out = result.re();
        Parallel.run(result.count(), Parallel.GRAIN, (from, to) -> {
            if (right) {
                right(kernel, x.re(), y.re(0), out, from, to);
            } else if (left) {
                left(kernel, x.re(0), y.re(), out, from, to);
            } else {
                arrays(kernel, x.re(), y.re(), out, from, to);
            }
        });
        return result;
    }

    private static void arrays(RealBinary kernel, float[] a, float[] b, float[] out, int from, int to) {
        switch (kernel) {
            case PLUS -> {
                for (int i = from; i < to; i++) {
                    out[i] = a[i] + b[i];
                }
            }
            case MINUS -> {
                for (int i = from; i < to; i++) {
                    out[i] = a[i] - b[i];
                }
            }
            case TIMES -> {
                for (int i = from; i < to; i++) {
                    out[i] = a[i] * b[i];
                }
            }
            default -> {
                for (int i = from; i < to; i++) {
                    out[i] = a[i] / b[i];
                }
            }
        }
    }

    private static void right(RealBinary kernel, float[] a, float b, float[] out, int from, int to) {
        switch (kernel) {
            case PLUS -> {
                for (int i = from; i < to; i++) {
                    out[i] = a[i] + b;
                }
            }
            case MINUS -> {
                for (int i = from; i < to; i++) {
                    out[i] = a[i] - b;
                }
            }
            case TIMES -> {
                for (int i = from; i < to; i++) {
                    out[i] = a[i] * b;
                }
            }
            default -> {
                for (int i = from; i < to; i++) {
                    out[i] = a[i] / b;
                }
            }
        }
    }

    private static void left(RealBinary kernel, float a, float[] b, float[] out, int from, int to) {
        switch (kernel) {
            case PLUS -> {
                for (int i = from; i < to; i++) {
                    out[i] = a + b[i];
                }
            }
            case MINUS -> {
                for (int i = from; i < to; i++) {
                    out[i] = a - b[i];
                }
            }
            case TIMES -> {
                for (int i = from; i < to; i++) {
                    out[i] = a * b[i];
                }
            }
            default -> {
                for (int i = from; i < to; i++) {
                    out[i] = a / b[i];
                }
            }
        }
    }
}
