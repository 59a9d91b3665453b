package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Kernels of coordinates on rectangular grids. */
final class Grids {
    private Grids() {
    }

    static Object meshgrid(Object[] arguments, int nargout) {
        int count = arguments.length;
        MatlabClass kind = null;
        if (count >= 3 && Inputs.isOption(arguments[count - 2], "like")) {
            kind = Values.classOf(arguments[count - 1]);
            count -= 2;
        }
        if (count > 3) {
            throw Errors.tooManyInputs();
        }
        if (nargout > 2 && count == 2) {
            throw Inputs.invalid("meshgrid", "Not enough input arguments.");
        }
        boolean spatial = count == 3 || nargout == 3;
        Array x = axis("meshgrid", arguments[0], kind);
        Array y = count > 1 ? axis("meshgrid", arguments[1], kind) : x;
        Array z = count > 2 ? axis("meshgrid", arguments[2], kind) : x;
        int[] dims = spatial ? new int[] {y.count(), x.count(), z.count()} : new int[] {y.count(), x.count()};
        Object[] results = new Object[spatial ? 3 : 2];
        results[0] = along(x, dims, 1);
        results[1] = along(y, dims, 0);
        if (spatial) {
            results[2] = along(z, dims, 2);
        }
        return results;
    }

    private static Array axis(String function, Object value, MatlabClass kind) {
        Numbers x = Inputs.numbers(function, value);
        if (kind != null && kind != x.kind()) {
            return Numbers.array(kind, x.dims(), x.reCopy(), x.imCopy());
        }
        return Values.array(value);
    }

    /** Element {@code (.., i, ..)} is {@code values(i)} with i the position in dimension {@code dim}. */
    private static Array along(Array values, int[] dims, int dim) {
        int[] from = new int[Dims.count(dims)];
        int stride = 1;
        for (int d = 0; d < dim; d++) {
            stride *= dims[d];
        }
        for (int i = 0; i < from.length; i++) {
            from[i] = i / stride % dims[dim];
        }
        return Gather.of(values, dims, from);
    }

    static Object ndgrid(Object[] arguments, int nargout) {
        int rank = Math.max(arguments.length == 1 ? Math.max(nargout, 2) : arguments.length, nargout);
        if (arguments.length > 1 && nargout > arguments.length) {
            throw Errors.of("ndgrid:TooManyOutputs", "ndgrid: too many output arguments for the supplied grid vectors");
        }
        int[] dims = new int[Math.max(2, rank)];
        Arrays.fill(dims, 1);
        Array[] axes = new Array[rank];
        for (int i = 0; i < rank; i++) {
            axes[i] = Values.array(arguments[arguments.length == 1 ? 0 : i]);
            Inputs.numbers("ndgrid", axes[i]);
            dims[i] = axes[i].count();
        }
        Dims.count(dims);
        Object[] results = new Object[rank];
        for (int i = 0; i < rank; i++) {
            results[i] = along(axes[i], dims, i);
        }
        return results;
    }
}
