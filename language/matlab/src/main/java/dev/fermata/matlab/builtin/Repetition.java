package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.Expansion;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Kernels that repeat arrays, their elements, or their dimensions of one element. */
final class Repetition {
    private Repetition() {
    }

    static Object repeated(Object[] arguments) {
        Array source = Values.array(arguments[0]);
        int[] factors = factors(arguments);
        int rank = Math.max(factors.length, source.dims().length);
        int[] dims = new int[rank];
        int[][] picks = new int[rank][];
        for (int d = 0; d < rank; d++) {
            int size = Dims.size(source.dims(), d);
            int factor = d < factors.length ? factors[d] : 1;
            dims[d] = (int) Math.min((long) size * factor, Integer.MAX_VALUE);
        }
        int count = Dims.count(dims);
        if (count == 0) {
            return source.make(dims);
        }
        for (int d = 0; d < rank; d++) {
            int size = Dims.size(source.dims(), d);
            picks[d] = new int[dims[d]];
            for (int i = 0; i < dims[d]; i++) {
                picks[d][i] = i % size;
            }
        }
        return Gather.of(source, dims, Gather.product(source.dims(), picks));
    }

    private static int[] factors(Object[] arguments) {
        String message = "Replication factors must be a row vector of integers or integer scalars.";
        int[] factors;
        if (arguments.length == 2) {
            Numbers x = Numbers.ofOrNull(arguments[1]);
            if (x == null || x.isComplex() || x.isEmpty() || !x.isRow()) {
                throw Errors.of("repmat:InvalidReplicationFactors", message);
            }
            factors = new int[Math.max(2, x.count())];
            for (int i = 0; i < factors.length; i++) {
                factors[i] = factor(x.re()[x.isScalar() ? 0 : i], message);
            }
            return factors;
        }
        factors = new int[arguments.length - 1];
        int total = 0;
        int[] all = new int[16 + factors.length];
        for (int i = 1; i < arguments.length; i++) {
            Numbers x = Numbers.ofOrNull(arguments[i]);
            if (x == null || x.isComplex() || !x.isScalar()) {
                throw Errors.of("repmat:InvalidReplicationFactors", message);
            }
            all[total++] = factor(x.re()[0], message);
        }
        return Arrays.copyOf(all, total);
    }

    private static int factor(double number, String message) {
        if (number != Math.rint(number)) {
            throw Errors.of("repmat:InvalidReplicationFactors", message);
        }
        return (int) Math.max(0, Math.min(number, Integer.MAX_VALUE));
    }

    static Object repeatedElements(Object[] arguments) {
        Array source = Values.array(arguments[0]);
        String message = "Replication factors must be nonnegative integers.";
        if (arguments.length == 2) {
            Numbers counts = Inputs.numbers("repelem", arguments[1]);
            if (!Dims.isVector(source.dims()) && !counts.isScalar()) {
                throw Errors.of("repelem:InvalidReplicationFactors",
                        "Not enough replication factors for the first input.");
            }
            if (!Dims.isVector(source.dims()) && !source.isEmpty()) {
                throw Errors.of("repelem:InvalidReplicationFactors",
                        "Specify replication factors for each dimension of a matrix.");
            }
            boolean column = source.dims()[1] == 1 && source.rows() != 1;
            int[] pick = pick(counts, source.count(), message);
            return Gather.of(source, column ? new int[] {pick.length, 1} : new int[] {1, pick.length}, pick);
        }
        int rank = Math.max(arguments.length - 1, source.dims().length);
        int[][] picks = new int[rank][];
        int[] dims = new int[rank];
        for (int d = 0; d < rank; d++) {
            int size = Dims.size(source.dims(), d);
            picks[d] = d + 1 < arguments.length ? pick(Inputs.numbers("repelem", arguments[d + 1]), size, message)
                    : Gather.identity(size);
            dims[d] = picks[d].length;
        }
        Dims.count(dims);
        return Gather.of(source, dims, Gather.product(source.dims(), picks));
    }

    /** Position {@code i} as often as counted. */
    private static int[] pick(Numbers counts, int size, String message) {
        if (!counts.isScalar() && counts.count() != size) {
            throw Errors.of("repelem:InvalidReplicationFactors",
                    "Replication factors must be scalars or vectors with as many elements as the dimension.");
        }
        long total = 0;
        for (int i = 0; i < size; i++) {
            double count = counts.re()[counts.isScalar() ? 0 : i];
            if (count != Math.rint(count) || count < 0) {
                throw Errors.of("repelem:InvalidReplicationFactors", message);
            }
            total += (long) Math.min(count, Integer.MAX_VALUE); // no sum of these is beyond a long
        }
        if (total > Dims.COUNT_MAX) {
            throw Errors.tooLarge(new int[] {1, Integer.MAX_VALUE});
        }
        int[] result = new int[(int) total];
        int at = 0;
        for (int i = 0; i < size; i++) {
            for (double k = counts.re()[counts.isScalar() ? 0 : i]; k > 0; k--) {
                result[at++] = i;
            }
        }
        return result;
    }

    /** Two arrays repeated to their common size. */
    static Object[] expanded(Object[] arguments) {
        Array a = Values.array(arguments[1]);
        Array b = Values.array(arguments[2]);
        var expansion = Expansion.of(a.dims(), b.dims());
        if (expansion == null) {
            throw Errors.of(Values.textOrNull(arguments[0]) + ":SizeMismatch",
                    "Non-singleton dimensions of the two input arrays must match each other.");
        }
        return new Object[] {expandedTo(a, expansion.dims()), expandedTo(b, expansion.dims())};
    }

    private static Array expandedTo(Array x, int[] dims) {
        if (Arrays.equals(x.dims(), Dims.normal(dims))) {
            return x.share();
        }
        int[][] picks = new int[dims.length][];
        for (int d = 0; d < dims.length; d++) {
            picks[d] = Dims.size(x.dims(), d) == 1 ? new int[dims[d]] : Gather.identity(dims[d]);
        }
        return Gather.of(x, dims, Gather.product(x.dims(), picks));
    }
}
