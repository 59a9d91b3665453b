package dev.fermata.matlab.function;

import dev.fermata.compiler.ir.Mismatch;
import dev.fermata.matlab.operation.Indexing;
import dev.fermata.matlab.value.DoubleArray;

/** Indexing on the guess that the element is a real double. */
public final class Elements {
    private Elements() {
    }

    public static double element(Object base, double i) {
        if (base instanceof DoubleArray array && !array.isComplex()) {
            int position = (int) i;
            if (position == i && position >= 1 && position <= array.count()) {
                return array.re(position - 1);
            }
        }
        return Mismatch.asDouble(Indexing.index(base, i));
    }

    public static double element(Object base, Object i) {
        return Mismatch.asDouble(Indexing.index(base, i));
    }

    public static double element(Object base, double i, double j) {
        if (base instanceof DoubleArray array && !array.isComplex() && array.dims().length == 2) {
            int row = (int) i;
            int column = (int) j;
            if (row == i && column == j && row >= 1 && column >= 1 && row <= array.rows() && column <= array.dims()[1]) {
                return array.re(row - 1 + (column - 1) * array.rows());
            }
        }
        return Mismatch.asDouble(Indexing.index(base, i, j));
    }

    public static double element(Object base, Object i, Object j) {
        return Mismatch.asDouble(Indexing.index(base, i, j));
    }
}
