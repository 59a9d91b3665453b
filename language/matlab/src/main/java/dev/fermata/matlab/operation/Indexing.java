package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/**
 * Reading by {@code base(indices)}. Indices are values, {@link Colon#ALL}, or a {@link RangeIndex}; {@code double} overloads
 * take whole numbers without boxing. Function handles are not called here.
 */
public final class Indexing {
    private Indexing() {
    }

    // ---- one index ----

    public static Object index(Object base, double i) {
        int at = (int) i - 1;
        if (at + 1 == i && at >= 0) {
            if (base instanceof DoubleArray numbers && at < numbers.count() && !numbers.isComplex()) {
                return numbers.re(at);
            }
            if (base instanceof LogicalArray truths && at < truths.count()) {
                return truths.get(at);
            }
            if (base instanceof Double && at == 0) {
                return base;
            }
        }
        return index(base, (Object) i);
    }

    /** Of a real array, when the caller has found {@code base} to be one. */
    public static double indexDouble(DoubleArray base, double i) {
        int at = (int) i - 1;
        if (at + 1 != i || at < 0 || at >= base.count()) {
            throw outside(base, i);
        }
        return base.re(at);
    }

    private static RuntimeException outside(Array base, double i) {
        Subscript.one(i).within(base.count(), 1, 1);
        throw new IllegalStateException("index " + i + " is inside");
    }

    public static Object index(Object base, Object i) {
        if (base instanceof SelfIndexed self) {
            return self.index(new Object[] {i});
        }
        Array array = Values.array(base);
        if (i instanceof LogicalArray mask && array instanceof DoubleArray numbers && !numbers.isComplex()
                && numbers.count() > 1 && Arrays.equals(mask.dims(), numbers.dims())) {
            return Values.simple(chosen(numbers, mask));
        }
        Subscript at = Subscript.of(i, array.count());
        at.within(array.count(), 1, 1);
        if (at.count == 1 && at.list == null) {
            return element(array, at.first);
        }
        return narrowed(linear(array, at));
    }

    /** By a mask of the same size: a row from a row, otherwise a column. */
    private static DoubleArray chosen(DoubleArray base, LogicalArray mask) {
        boolean[] marks = mask.data();
        int length = mask.count();
        int count = 0;
        for (int i = 0; i < length; i++) {
            count += marks[i] ? 1 : 0;
        }
        double[] data = base.re();
        double[] out = new double[count];
        for (int i = 0, to = 0; to < count; i++) {
            if (marks[i]) {
                out[to++] = data[i];
            }
        }
        return new DoubleArray(Dims.isRow(base.dims()) ? new int[] {1, count} : new int[] {count, 1}, out);
    }

    /** An element by its storage position. A complex number with a zero imaginary part is read as a real one. */
    static Object element(Array base, int at) {
        return base instanceof DoubleArray numbers && numbers.im(at) == 0 ? (Object) numbers.re(at)
                : base instanceof SingleArray numbers && numbers.im(at) == 0 ? SingleArray.scalar(numbers.re(at))
                : base.element(at);
    }

    private static Object narrowed(Array result) {
        if (result instanceof DoubleArray numbers) {
            numbers.narrowed();
        } else if (result instanceof SingleArray numbers) {
            numbers.narrowed();
        }
        return Values.simple(result);
    }

    private static Array linear(Array base, Subscript at) {
        Array result = base.make(linearDims(base.dims(), base.count(), at));
        gather(base, at, 0, result, 0);
        return result;
    }

    /** A vector keeps its orientation for a vector of indices; otherwise the result has the size of the index. */
    private static int[] linearDims(int[] base, int count, Subscript at) {
        boolean vectors = count != 1 && Dims.isVector(base) && Dims.isVector(at.dims) && !at.all;
        if (vectors) {
            return base[0] == 1 ? new int[] {1, at.count} : new int[] {at.count, 1};
        }
        return at.dims;
    }

    /** Copies the elements at positions counted from {@code offset} to a run of {@code result}. */
    private static void gather(Array base, Subscript at, int offset, Array result, int to) {
        if (at.isRun()) {
            if (at.count > 0) {
                result.copyRun(to, base, offset + at.first, at.count);
            }
            return;
        }
        if (base instanceof DoubleArray numbers && !numbers.isComplex()) {
            gather(numbers.re(), at, offset, ((DoubleArray) result).re(), to);
            return;
        }
        for (int i = 0; i < at.count; i++) {
            result.set(to + i, base, offset + at.at(i));
        }
    }

    private static void gather(double[] data, Subscript at, int offset, double[] out, int to) {
        if (at.list == null) {
            for (int i = 0, from = offset + at.first; i < at.count; i++, from += at.step) {
                out[to + i] = data[from];
            }
            return;
        }
        int[] list = at.list;
        Parallel.run(at.count, Parallel.GRAIN, (from, end) -> {
            for (int i = from; i < end; i++) {
                out[to + i] = data[offset + list[i]];
            }
        });
    }

    // ---- two indices ----

    public static Object index(Object base, double i, double j) {
        if (base instanceof DoubleArray numbers && !numbers.isComplex() && numbers.dims().length == 2) {
            int row = (int) i - 1;
            int column = (int) j - 1;
            int rows = numbers.dims()[0];
            if (row + 1 == i && column + 1 == j && row >= 0 && row < rows && column >= 0 && column < numbers.dims()[1]) {
                return numbers.re(row + column * rows);
            }
        }
        return index(base, (Object) i, (Object) j);
    }

    /** Of a real array, when the caller has found {@code base} to be one. */
    public static double indexDouble(DoubleArray base, double i, double j) {
        int row = (int) i - 1;
        int column = (int) j - 1;
        int rows = base.rows();
        if (row + 1 != i || column + 1 != j || row < 0 || row >= rows || column < 0 || column >= base.columns()) {
            Subscript.one(i).within(rows, 1, 2);
            Subscript.one(j).within(base.columns(), 2, 2);
        }
        return base.re(row + column * rows);
    }

    public static Object index(Object base, Object i, Object j) {
        return index(base, new Object[] {i, j});
    }

    // ---- any number of indices ----

    public static Object index(Object base, Object[] indices) {
        if (indices.length == 1) {
            return index(base, indices[0]);
        }
        if (base instanceof SelfIndexed self) {
            return self.index(indices);
        }
        if (indices.length == 0) {
            return base;
        }
        Array array = Values.array(base);
        Subscript[] at = Subscript.of(array, indices);
        int[] dims = new int[at.length];
        for (int i = 0; i < at.length; i++) {
            at[i].within(Subscript.extent(array.dims(), i, at.length), i + 1, at.length);
            dims[i] = at[i].count;
        }
        Array result = array.make(dims);
        if (at.length == 2 && at[0].count == 1 && array instanceof DoubleArray numbers && !numbers.isComplex()) {
            row(numbers.re(), at[0].at(0), at[1], array.rows(), ((DoubleArray) result).re());
        } else if (result.count() > 0) {
            int extent = Dims.size(array.dims(), 0);
            new Columns(array.dims(), at).visit((offset, number) ->
                    gather(array, at[0], offset, result, number * at[0].count), extent);
        }
        return narrowed(result);
    }

    private static void row(double[] data, int row, Subscript columns, int rows, double[] out) {
        if (columns.list == null) {
            int from = row + columns.first * rows;
            int step = columns.step * rows;
            for (int j = 0; j < columns.count; j++) {
                out[j] = data[from + j * step];
            }
            return;
        }
        for (int j = 0; j < columns.count; j++) {
            out[j] = data[row + columns.list[j] * rows];
        }
    }

    /** The columns that the second and further indices choose, in the order of the result. */
    static final class Columns {
        private final int[] strides;
        private final Subscript[] at;

        @FunctionalInterface
        interface Visitor {
            /** @param offset the storage position of the column's first element; {@code number} counts the columns */
            void column(int offset, int number);
        }

        Columns(int[] dims, Subscript[] at) {
            this.at = at;
            strides = new int[at.length];
            int stride = 1;
            for (int i = 0; i < at.length; i++) {
                strides[i] = stride;
                stride *= Subscript.extent(dims, i, at.length);
            }
        }

        void visit(Visitor visitor, int extent) {
            if (at.length == 2) {
                for (int j = 0; j < at[1].count; j++) {
                    visitor.column(at[1].at(j) * extent, j);
                }
                return;
            }
            int[] counter = new int[at.length];
            int columns = 1;
            for (int i = 1; i < at.length; i++) {
                columns *= at[i].count;
            }
            for (int number = 0; number < columns; number++) {
                int offset = 0;
                for (int i = 1; i < at.length; i++) {
                    offset += at[i].at(counter[i]) * strides[i];
                }
                visitor.column(offset, number);
                for (int i = 1; i < at.length; i++) {
                    if (++counter[i] < at[i].count) {
                        break;
                    }
                    counter[i] = 0;
                }
            }
        }
    }

    // ---- end ----

    /** {@code end} in one of several positions, counted from 1. */
    public static double endOf(Object base, int position, int positions) {
        if (base instanceof SelfIndexed self) {
            return self.end(position, positions);
        }
        if (base instanceof Array array) {
            return positions == 1 ? array.count() : Subscript.extent(array.dims(), position - 1, positions);
        }
        if (base instanceof Double || base instanceof Boolean) {
            return 1;
        }
        throw Errors.badIndex();
    }
}
