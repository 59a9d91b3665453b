package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import java.util.Arrays;

/** Kernels that turn subscripts into linear indices and back. */
final class LinearIndices {
    private LinearIndices() {
    }

    private static int[] sizeVector(String name, Object value) {
        int[] size = Inputs.wholes(name, value, 0, "Size vector must be a row vector of nonnegative integers.");
        if (size.length < 2) {
            throw Inputs.invalid(name, "Size vector must have at least 2 elements.");
        }
        return size;
    }

    static Object linearIndex(Object[] arguments) {
        int[] size = sizeVector("sub2ind", arguments[0]);
        int count = arguments.length - 1;
        Numbers first = Inputs.numbers("sub2ind", arguments[1]);
        double[] result = new double[first.count()];
        double stride = 1;
        for (int d = 0; d < count; d++) {
            Numbers subscript = Inputs.numbers("sub2ind", arguments[d + 1]);
            if (!Arrays.equals(subscript.dims(), first.dims())) {
                throw Inputs.invalid("sub2ind", "The subscript vectors must all be of the same size.");
            }
            double most = d < size.length ? size[d] : 1;
            if (d == count - 1) {
                for (int k = d + 1; k < size.length; k++) {
                    most *= size[k];
                }
            }
            for (int i = 0; i < result.length; i++) {
                double x = subscript.re()[i];
                if (x != Math.rint(x)) {
                    throw Inputs.invalid("sub2ind", "Subscripts must be integers.");
                }
                if (x < 1 || x > most) {
                    throw Errors.of("sub2ind:IndexBounds", "Out of range subscript.");
                }
                result[i] += (x - 1) * stride + (d == 0 ? 1 : 0);
            }
            stride *= most;
        }
        return new DoubleArray(first.dims(), result);
    }

    static Object subscripts(Object[] arguments, int nargout) {
        int[] size = sizeVector("ind2sub", arguments[0]);
        Numbers index = Inputs.numbers("ind2sub", arguments[1]);
        int outputs = Math.max(1, nargout);
        double total = 1;
        for (int each : size) {
            total *= each;
        }
        double[][] results = new double[outputs][index.count()];
        for (int i = 0; i < index.count(); i++) {
            double x = index.re()[i];
            if (x != Math.rint(x) || x < 1) {
                throw Inputs.invalid("ind2sub", "Invalid index; must be a positive integer.");
            }
            if (outputs > 1 && x > total || x > total) {
                throw Errors.of("ind2sub:IndexBounds", "Index out of range.");
            }
            double rest = x - 1;
            for (int d = 0; d < outputs - 1; d++) {
                double n = d < size.length ? size[d] : 1;
                results[d][i] = rest % n + 1;
                rest = Math.floor(rest / n);
            }
            results[outputs - 1][i] = rest + 1;
        }
        Object[] values = new Object[outputs];
        for (int d = 0; d < outputs; d++) {
            values[d] = new DoubleArray(index.dims(), results[d]);
        }
        return values;
    }
}
