package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Kernels that change the order of dimensions. */
final class Permutations {
    private Permutations() {
    }

    static Array permuted(Array source, int[] order) {
        int rank = order.length;
        int[] dims = new int[rank];
        int[] strides = new int[rank];
        int[] sourceStrides = new int[rank];
        int stride = 1;
        for (int d = 0; d < rank; d++) {
            sourceStrides[d] = stride;
            stride *= Dims.size(source.dims(), d);
        }
        boolean same = true;
        for (int d = 0; d < rank; d++) {
            dims[d] = Dims.size(source.dims(), order[d]);
            strides[d] = sourceStrides[order[d]];
            same &= order[d] == d;
        }
        if (same) {
            return source.share();
        }
        int[] from = new int[source.count()];
        int[] position = new int[rank];
        int at = 0;
        for (int i = 0; i < from.length; i++) {
            from[i] = at;
            for (int d = 0; d < rank; d++) {
                at += strides[d];
                if (++position[d] < dims[d]) {
                    break;
                }
                at -= strides[d] * dims[d];
                position[d] = 0;
            }
        }
        return Gather.of(source, dims, from);
    }

    static Object permute(String name, Object[] arguments, boolean inverse) {
        Array source = Values.array(arguments[0]);
        Numbers order = Numbers.ofOrNull(arguments[1]);
        if (order == null || order.isComplex()) {
            throw Errors.of(name + ":InvalidOrder", "Dimension order must be a vector of unique positive integers.");
        }
        int rank = order.count();
        if (rank < source.dims().length) {
            throw Errors.of(name + ":RankMismatch", "Number of entries in ORDER must be greater than or equal to the number of "
                    + "dimensions of A.");
        }
        int[] forward = new int[rank];
        boolean[] seen = new boolean[rank];
        for (int i = 0; i < rank; i++) {
            double d = order.re()[i];
            if (d != Math.rint(d) || d < 1 || d > rank || seen[(int) d - 1]) {
                throw Errors.of(name + ":InvalidOrder", d == Math.rint(d) && d >= 1 && d <= rank
                        ? "ORDER cannot contain repeated permutation indices." : "ORDER contains an invalid permutation index.");
            }
            seen[(int) d - 1] = true;
            forward[i] = (int) d - 1;
        }
        if (!inverse) {
            return permuted(source, forward);
        }
        int[] backward = new int[rank];
        for (int i = 0; i < rank; i++) {
            backward[forward[i]] = i;
        }
        return permuted(source, backward);
    }

    static Object[] shiftDimensions(Object[] arguments) {
        Array source = Values.array(arguments[0]);
        int rank = source.dims().length;
        int leading = Dims.firstNonSingleton(source.dims());
        double n = arguments.length > 1 ? Inputs.scalar("shiftdim", arguments[1], "N must be an integer scalar.") : leading;
        if (n != Math.rint(n) || Math.abs(n) > 1e6) {
            throw Inputs.badArgument("shiftdim", "N must be an integer scalar.");
        }
        Array result;
        if (n < 0) {
            int[] dims = new int[rank - (int) n];
            Arrays.fill(dims, 1);
            System.arraycopy(source.dims(), 0, dims, -(int) n, rank);
            result = source.reshaped(dims);
        } else {
            int[] order = new int[rank];
            for (int i = 0; i < rank; i++) {
                order[i] = (int) ((i + (long) n) % rank);
            }
            result = permuted(source, order);
        }
        return new Object[] {result, arguments.length > 1 ? n : (double) leading};
    }

    static Object transpose(String name, Object value, boolean conjugate) {
        Array source = Values.array(value);
        if (source.dims().length > 2) {
            throw Errors.of(name + ":InvalidInput", "TRANSPOSE does not support N-D arrays. Use PAGETRANSPOSE/PAGECTRANSPOSE to "
                    + "transpose pages or PERMUTE to reorder dimensions of N-D arrays.");
        }
        Array result = source.isScalar() ? source.copy() : permuted(source, new int[] {1, 0});
        return conjugate ? conjugated(result) : result;
    }

    private static Array conjugated(Array fresh) {
        if (fresh instanceof DoubleArray array && array.isComplex()) {
            for (int i = 0; i < array.count(); i++) {
                array.im()[i] = -array.im()[i];
            }
        } else if (fresh instanceof SingleArray array && array.isComplex()) {
            for (int i = 0; i < array.count(); i++) {
                array.im()[i] = -array.im()[i];
            }
        }
        return fresh;
    }

    static Object pageTranspose(Object value, boolean conjugate) {
        Array source = Values.array(value);
        int[] order = Gather.identity(source.dims().length);
        order[0] = 1;
        order[1] = 0;
        Array result = source.isScalar() ? source.copy() : permuted(source, order);
        return conjugate ? conjugated(result) : result;
    }
}
