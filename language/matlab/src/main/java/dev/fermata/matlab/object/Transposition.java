package dev.fermata.matlab.object;

import dev.fermata.matlab.function.NativeFunction;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Errors;

/** {@code x'} and {@code x.'} of objects: the elements stay what they are. */
final class Transposition extends NativeFunction {
    @Override
    public String name() {
        return "transpose";
    }

    @Override
    protected Object call(int nargout, Object[] arguments, int depth) {
        Array array = (Array) arguments[0];
        if (array.count() == 1) {
            return array;
        }
        if (array.dims().length > 2) {
            throw Errors.of("transpose:InvalidInput", "TRANSPOSE does not support N-D arrays. Use PAGETRANSPOSE/PAGECTRANSPOSE to transpose pages or "
                    + "PERMUTE to reorder dimensions of N-D arrays.");
        }
        Array result = array.make(new int[] {array.columns(), array.rows()});
        for (int i = 0; i < array.count(); i++) {
            result.set(i / array.rows() + i % array.rows() * array.columns(), array, i);
        }
        return result;
    }
}
