package dev.fermata.matlab.hdf;

import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Every so many elements from a place on, in each dimension; all arrays in the file's order. */
record HdfSelection(long[] start, long[] count, long[] stride) {
    static HdfSelection all(long[] dims) {
        long[] stride = new long[dims.length];
        Arrays.fill(stride, 1);
        return new HdfSelection(new long[dims.length], dims.clone(), stride);
    }

    /** Of arguments start, count and stride from {@code at} on; a count of Inf goes to the end. */
    static HdfSelection of(String function, Object[] in, int at, long[] dims) {
        HdfSelection all = all(dims);
        if (in.length <= at) {
            return all;
        }
        if (in.length == at + 1) {
            throw Errors.of(function + ":InvalidInput", "A count is expected with a start.");
        }
        long[] start = numbers(function, in[at], dims.length);
        long[] count = numbers(function, in[at + 1], dims.length);
        long[] stride = in.length > at + 2 ? numbers(function, in[at + 2], dims.length) : all.stride;
        for (int i = 0; i < dims.length; i++) {
            if (start[i] < 1 || stride[i] < 1 || count[i] < 0) {
                throw Errors.of(function + ":InvalidInput", "Starts and strides are at least 1.");
            }
            start[i]--;
            if (count[i] == Long.MAX_VALUE) {
                count[i] = Math.max(0, (dims[i] - start[i] + stride[i] - 1) / stride[i]);
            }
        }
        return new HdfSelection(start, count, stride);
    }

    private static long[] numbers(String function, Object value, int rank) {
        if (Values.count(value) != rank || !Values.classOf(value).isArithmetic()) {
            throw Errors.of(function + ":InvalidInput", "Starts, counts and strides have one element for each dimension of the dataset.");
        }
        long[] numbers = new long[rank];
        for (int i = 0; i < rank; i++) {
            double number = Values.real(value, i);
            numbers[rank - 1 - i] = Double.isInfinite(number) ? Long.MAX_VALUE : (long) number;
        }
        return numbers;
    }

    /** One more than the last element in a dimension. */
    long end(int dimension) {
        return count[dimension] == 0 ? 0 : start[dimension] + (count[dimension] - 1) * stride[dimension] + 1;
    }

    boolean isInside(long[] dims) {
        for (int i = 0; i < dims.length; i++) {
            if (end(i) > dims[i]) {
                return false;
            }
        }
        return true;
    }

    /** What is done with each selected element. */
    @FunctionalInterface
    interface Action {
        /** @param whole its place in the dataset, and among the selected ones */
        void of(int whole, int selected);
    }

    void each(long[] dims, Action action) {
        long total = HdfData.count(count);
        long[] at = new long[dims.length];
        for (int n = 0; n < total; n++) {
            long place = 0;
            for (int i = 0; i < dims.length; i++) {
                place = place * dims[i] + start[i] + at[i] * stride[i];
            }
            action.of((int) place, n);
            for (int i = dims.length - 1; i >= 0 && ++at[i] == count[i]; i--) {
                at[i] = 0;
            }
        }
    }
}
