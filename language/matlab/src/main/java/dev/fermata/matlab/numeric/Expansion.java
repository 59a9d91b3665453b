package dev.fermata.matlab.numeric;

/**
 * How two arrays of compatible sizes are walked together: equal sizes in each dimension, or one of them is 1. The walk
 * consists of runs in which both advance by a constant step of 0 or 1.
 *
 * @param dims the size of the result
 */
public record Expansion(int[] dims, int[] left, int[] right) {
    /** One run: {@code count} results from {@code out} on. */
    @FunctionalInterface
    public interface Run {
        void run(int out, int left, int leftStep, int right, int rightStep, int count);
    }

    /** Null when the sizes are not compatible. */
    public static Expansion of(int[] left, int[] right) {
        int rank = Math.max(left.length, right.length);
        int[] dims = new int[rank];
        for (int i = 0; i < rank; i++) {
            int a = i < left.length ? left[i] : 1;
            int b = i < right.length ? right[i] : 1;
            if (a != b && a != 1 && b != 1) {
                return null;
            }
            dims[i] = a == 1 ? b : a;
        }
        return new Expansion(dims, left, right);
    }

    private static int count(int[] dims) {
        int product = 1;
        for (int size : dims) {
            product *= size;
        }
        return product;
    }

    public void forEachRun(Run run) {
        int total = count(dims);
        if (total == 0) {
            return;
        }
        int leftCount = count(left);
        int rightCount = count(right);
        if ((leftCount == total || leftCount == 1) && (rightCount == total || rightCount == 1)) {
            run.run(0, 0, leftCount == 1 ? 0 : 1, 0, rightCount == 1 ? 0 : 1, total);
            return;
        }
        int rank = dims.length;
        int[] leftStride = strides(left);
        int[] rightStride = strides(right);
        int[] position = new int[rank];
        int inner = dims[0];
        int a = 0;
        int b = 0;
        for (int out = 0; out < total; out += inner) {
            run.run(out, a, leftStride[0], b, rightStride[0], inner);
            for (int i = 1; i < rank; i++) {
                a += leftStride[i];
                b += rightStride[i];
                if (++position[i] < dims[i]) {
                    break;
                }
                a -= leftStride[i] * dims[i];
                b -= rightStride[i] * dims[i];
                position[i] = 0;
            }
        }
    }

    private int[] strides(int[] of) {
        int[] strides = new int[dims.length];
        int stride = 1;
        for (int i = 0; i < of.length; i++) {
            strides[i] = of[i] == 1 ? 0 : stride;
            stride *= of[i];
        }
        return strides;
    }
}
