package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.Values;
import java.util.Locale;

/** Transposes of values of any class. */
final class Transposition {
    /** Rows and columns of the tiles that are copied at a time, so that both sides stay in the cache. */
    private static final int TILE = 32;

    /** A vector from this length on shares its storage with its transpose; a shorter one is copied, so that both stay writable. */
    private static final int SHARED_MIN = 1 << 12;

    private Transposition() {
    }

    static Object of(Operator operator, Object value) {
        if (value instanceof Overloaded own) {
            Object result = own.unary(operator);
            if (result != null) {
                return result;
            }
            if (own instanceof SelfIndexed && Values.count(value) != 1) {
                throw Errors.unsupportedOperands(operator.symbol(), Values.className(value), null);
            }
        }
        if (!(value instanceof Array array) || array.count() == 1 && !Values.isComplex(array)) {
            return value;
        }
        int[] dims = array.dims();
        if (dims.length > 2) {
            String name = operator.text().toUpperCase(Locale.ROOT);
            throw Errors.of(operator.text() + ":InvalidInput", name + " does not support N-D arrays. Use PAGE" + name
                    + " to transpose pages or PERMUTE to reorder dimensions of N-D arrays.");
        }
        int[] swapped = {dims[1], dims[0]};
        boolean conjugate = operator == Operator.CTRANSPOSE;
        if (array instanceof DoubleArray numbers) {
            if (numbers.count() >= SHARED_MIN && (dims[0] == 1 || dims[1] == 1) && !numbers.isComplex()) {
                return numbers.reshaped(swapped);
            }
            double[] im = numbers.im() == null ? null : transposed(numbers.im(), dims[0], dims[1]);
            if (im != null && conjugate) {
                for (int i = 0; i < im.length; i++) {
                    im[i] = -im[i];
                }
            }
            return new DoubleArray(swapped, transposed(numbers.re(), dims[0], dims[1]), im);
        }
        Array result = array.make(swapped);
        int at = 0;
        for (int row = 0; row < dims[0]; row++) {
            for (int from = row; from < array.count(); from += dims[0]) {
                result.set(at++, array, from);
            }
        }
        if (conjugate && result instanceof SingleArray numbers && numbers.isComplex()) {
            float[] im = numbers.im();
            for (int i = 0; i < im.length; i++) {
                im[i] = -im[i];
            }
        }
        return result;
    }

    /** The columns of the result are the rows of {@code data}. */
    static double[] transposed(double[] data, int rows, int columns) {
        int count = rows * columns;
        double[] out = new double[count];
        if (rows == 1 || columns == 1) {
            System.arraycopy(data, 0, out, 0, count);
            return out;
        }
        int strips = (columns + TILE - 1) / TILE;
        int grain = Math.max(1, Parallel.GRAIN / Math.max(1, rows * TILE));
        Parallel.run(strips, grain, (from, to) -> {
            for (int left = from * TILE; left < Math.min(to * TILE, columns); left += TILE) {
                int right = Math.min(left + TILE, columns);
                for (int top = 0; top < rows; top += TILE) {
                    int bottom = Math.min(top + TILE, rows);
                    for (int row = top; row < bottom; row++) {
                        for (int column = left; column < right; column++) {
                            out[column + row * columns] = data[row + column * rows];
                        }
                    }
                }
            }
        });
        return out;
    }
}
