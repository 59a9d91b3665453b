package dev.fermata.matlab.mat;

import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;

/**
 * A sparse matrix as the format has it.
 *
 * @param rows   the row of each stored element, from 0, column by column
 * @param starts where each column begins, and the number of stored elements
 * @param values the stored elements as a column
 */
record SparseParts(int[] dims, int[] rows, int[] starts, DoubleArray values, boolean isLogical) {
    static boolean isSparse(Array value) {
        return Boolean.TRUE.equals(called("issparse", value));
    }

    /** The sparse form of a full array. */
    static Array sparse(Array full) {
        return Values.array(called("sparse", full));
    }

    static SparseParts of(Array sparse) {
        Object[] found = (Object[]) results("find", 3, sparse);
        DoubleArray at = Conversion.doubleArray(Values.array(found[0]));
        DoubleArray column = Conversion.doubleArray(Values.array(found[1]));
        int[] dims = Values.dims(sparse);
        int[] rows = new int[at.count()];
        int[] starts = new int[dims[1] + 1];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (int) at.re(i) - 1;
            starts[(int) column.re(i)]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        boolean isLogical = Values.classOf(sparse) == MatlabClass.LOGICAL;
        return new SparseParts(dims, rows, starts, Conversion.doubleArray(Values.array(called("full", found[2]))), isLogical);
    }

    int flags() {
        return isLogical ? MatType.LOGICAL_FLAG : values.isComplex() ? MatType.COMPLEX_FLAG : 0;
    }

    private static Object called(String builtin, Object argument) {
        return results(builtin, 1, argument);
    }

    private static Object results(String builtin, int count, Object argument) {
        try {
            return Builtins.find(builtin).call(new Object[] {argument}, count);
        } catch (RuntimeException | Error problem) {
            throw problem;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
