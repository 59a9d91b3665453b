package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/**
 * Numbers cut along dimensions: {@code inner * outer} slices of {@code length} elements, {@code inner} apart. Slice
 * {@code s} belongs to element {@code s} of the result.
 *
 * @param x          the numbers; a permuted copy when several dimensions that are not neighbours are reduced
 * @param resultDims the size with one element per slice
 */
record Slices(Numbers x, int inner, int length, int outer, int[] resultDims) {
    /** Along one dimension, from 0. */
    static Slices along(Numbers x, int dim) {
        int[] dims = x.dims();
        int inner = 1;
        for (int d = 0; d < Math.min(dim, dims.length); d++) {
            inner *= dims[d];
        }
        int length = Dims.size(dims, dim);
        int outer = 1;
        for (int d = dim + 1; d < dims.length; d++) {
            outer *= dims[d];
        }
        int[] result = dims.clone();
        if (dim < result.length) {
            result[dim] = 1;
        }
        return new Slices(x, inner, length, outer, Dims.normal(result));
    }

    /** All elements as one slice. */
    static Slices all(Numbers x) {
        return new Slices(x, 1, x.count(), 1, new int[] {1, 1});
    }

    /** Along the first dimension whose size is not 1. An empty matrix of size 0x0 is one empty slice. */
    static Slices standard(Numbers x) {
        return x.isMatrix() && x.dims()[0] == 0 && x.dims()[1] == 0 ? all(x)
                : along(x, Dims.firstNonSingleton(x.dims()));
    }

    /** Over several dimensions together. */
    static Slices over(Numbers x, int[] dims) {
        int rank = Math.max(x.dims().length, Arrays.stream(dims).max().orElse(0) + 1);
        boolean[] reduced = new boolean[rank];
        for (int dim : dims) {
            reduced[dim] = true;
        }
        int[] order = new int[rank];
        int at = 0;
        int length = 1;
        for (int d = 0; d < rank; d++) {
            if (reduced[d]) {
                order[at++] = d;
                length *= Dims.size(x.dims(), d);
            }
        }
        int outer = 1;
        int[] result = new int[rank];
        for (int d = 0; d < rank; d++) {
            result[d] = 1;
            if (!reduced[d]) {
                order[at++] = d;
                result[d] = Dims.size(x.dims(), d);
                outer *= result[d];
            }
        }
        Numbers permuted = Numbers.ofOrNull(Permutations.permuted(Numbers.array(MatlabClass.DOUBLE,
                x.dims(), x.re(), x.im()), order));
        return new Slices(new Numbers(x.kind(), permuted.dims(), permuted.re(), permuted.im()), 1, length, outer,
                Dims.normal(result));
    }

    int count() {
        return inner * outer;
    }

    /** The index of the first element of a slice. Work goes from slice to slice: a task that is cancelled ends here. */
    int start(int slice) {
        Checkpoint.pass();
        return slice / inner * inner * length + slice % inner;
    }

    /** Copies a slice into a buffer; gives how many elements there are. */
    int read(double[] source, int slice, double[] buffer) {
        int at = start(slice);
        if (inner == 1) {
            System.arraycopy(source, at, buffer, 0, length);
            return length;
        }
        for (int k = 0; k < length; k++, at += inner) {
            buffer[k] = source[at];
        }
        return length;
    }

    /** The same without NaN. */
    int readNumbers(double[] source, int slice, double[] buffer) {
        int at = start(slice);
        int count = 0;
        for (int k = 0; k < length; k++, at += inner) {
            if (source[at] == source[at]) {
                buffer[count++] = source[at];
            }
        }
        return count;
    }

    /** The 1-based position in the whole array of element {@code k} of a slice, for slices that are not permuted. */
    double position(int slice, int k) {
        return start(slice) + (double) k * inner + 1;
    }

    /** The size when slices keep {@code count} elements each. */
    int[] dimsWith(int[] dims, int dim, int count) {
        int[] result = Arrays.copyOf(dims, Math.max(dims.length, dim + 1));
        for (int d = dims.length; d < result.length; d++) {
            result[d] = 1;
        }
        result[dim] = count;
        return Dims.normal(result);
    }
}
