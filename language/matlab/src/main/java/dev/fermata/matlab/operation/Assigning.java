package dev.fermata.matlab.operation;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Arrayed;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/**
 * {@code base(indices) = value}. The base is changed in place when nothing else holds it; what is returned is to be stored
 * back. A base of null is a variable that does not exist yet. The value keeps its other holders.
 */
public final class Assigning {
    private Assigning() {
    }

    // ---- fast forms ----

    public static Object assign(Object base, double i, double value) {
        int at = (int) i - 1;
        if (base instanceof DoubleArray numbers && !numbers.shared && !numbers.isComplex() && at + 1 == i && at >= 0) {
            int count = numbers.count();
            if (at < count && count > 1) {
                numbers.re()[at] = value;
                return numbers;
            }
            if (at == count && count > 1 && extendByOne(numbers)) {
                numbers.re()[at] = value;
                return numbers;
            }
        }
        return assign(base, (Object) value, new Object[] {i});
    }

    public static Object assign(Object base, double i, Object value) {
        int at = (int) i - 1;
        if (value instanceof Double number) {
            return assign(base, i, (double) number);
        }
        if (value instanceof Boolean truth && base instanceof LogicalArray truths && !truths.shared && at + 1 == i && at >= 0
                && at < truths.count() && truths.count() > 1) {
            truths.data()[at] = truth;
            return truths;
        }
        return assign(base, value, new Object[] {i});
    }

    public static Object assign(Object base, double i, double j, double value) {
        if (base instanceof DoubleArray numbers && !numbers.shared && !numbers.isComplex() && numbers.dims().length == 2) {
            int row = (int) i - 1;
            int column = (int) j - 1;
            int rows = numbers.dims()[0];
            if (row + 1 == i && column + 1 == j && row >= 0 && row < rows && column >= 0 && column < numbers.dims()[1]
                    && numbers.count() > 1) {
                numbers.re()[row + column * rows] = value;
                return numbers;
            }
        }
        return assign(base, (Object) value, new Object[] {i, j});
    }

    public static Object assign(Object base, double i, double j, Object value) {
        return value instanceof Double number ? assign(base, i, j, (double) number)
                : assign(base, value, new Object[] {i, j});
    }

    /** A row or column becomes one longer. */
    static boolean extendByOne(Array vector) {
        int[] dims = vector.dims();
        if (!Dims.isVector(dims)) {
            return false;
        }
        vector.extend(dims[0] == 1 ? new int[] {1, dims[1] + 1} : new int[] {dims[0] + 1, 1});
        return true;
    }

    // ---- all forms ----

    public static Object assign(Object base, Object value, Object[] indices) {
        if (base instanceof SelfIndexed self) {
            return self.assign(indices, value);
        }
        if (indices.length == 0) {
            throw noIndex();
        }
        boolean missing = base == null || base == Undefined.UNDEFINED;
        if (indices[0] instanceof NamesArguments argument) {
            Object function = argument.assigned(missing ? null : base, indices, value);
            if (function != null) {
                return function;
            }
        }
        if (value instanceof Arrayed one && (missing || isPlainEmpty(base) || base instanceof Arrayed || base instanceof Adopting)) {
            return assign(base instanceof Arrayed only ? only.asArray() : base, one.asArray(), indices);
        }
        if (value instanceof Opaque && (missing || base instanceof Opaque || isPlainEmpty(base))) {
            return onlyOne((Opaque) value, indices);
        }
        Array target = missing || isPlainEmpty(base) ? Values.array(value).make(new int[] {0, 0}) : Values.array(base);
        Array source = source(target, value);
        if (source == target) {
            source = source.copy();
        }
        if (target instanceof StructArray structs) {
            target = StructFields.united(structs, (StructArray) source);
        }
        if (target instanceof Adopting own) {
            target = own.hosting(source);
        }
        Array result = indices.length == 1 ? linear(target, source, indices[0], missing) : several(target, source, indices);
        return Values.simple(result);
    }

    /** Whether indices name places beyond the elements that there are. */
    public static boolean reaches(Object base, Object[] indices) {
        boolean missing = base == null || base == Undefined.UNDEFINED;
        int[] dims = missing ? new int[] {0, 0} : Values.dims(base);
        if (indices.length == 1) {
            return Subscript.of(indices[0], Dims.count(dims)).reach > Dims.count(dims);
        }
        return needed(dims, Subscript.of(missing ? DoubleArray.empty() : Values.array(base), indices)) != null;
    }

    /** Whether {@code base(indices) = value} makes elements that are not assigned to. */
    public static boolean leavesGaps(Object base, Object[] indices) {
        if (base instanceof SelfIndexed || !reaches(base, indices)) {
            return false;
        }
        boolean missing = base == null || base == Undefined.UNDEFINED;
        int[] dims = missing ? new int[] {0, 0} : Values.dims(base);
        int present = Dims.count(dims);
        if (indices.length == 1) {
            Subscript at = Subscript.of(indices[0], present);
            return at.reach > present + at.count || at.reach - present != at.count && at.count > 1;
        }
        Subscript[] at = Subscript.of(missing ? DoubleArray.empty() : Values.array(base), indices);
        int places = 1;
        for (Subscript each : at) {
            places *= each.count;
        }
        return Dims.count(needed(dims, at)) > present + places;
    }

    /** An empty that takes the class of what is assigned to it. */
    private static boolean isPlainEmpty(Object base) {
        return base instanceof DoubleArray numbers && numbers.dims().length == 2 && numbers.rows() == 0
                && numbers.dims()[1] == 0;
    }

    /** {@code h(1) = @sin}: of such values there are no arrays, but an index that means the only place is right. */
    private static Object onlyOne(Opaque value, Object[] indices) {
        for (Object index : indices) {
            Subscript at = Subscript.of(index, 1);
            if (at.count != 1 || at.at(0) != 0) {
                throw Errors.noArrays(value.className());
            }
        }
        return value;
    }

    /** The value in the class of the target. */
    private static Array source(Array target, Object value) {
        if (target instanceof CellArray) {
            return value instanceof CellArray cell ? cell : CellArray.row(Values.share(value));
        }
        Array array = Values.array(value);
        MatlabClass kind = target.matlabClass();
        if (array.matlabClass() == kind && target.className().equals(array.className()) && !(target instanceof Adopting)) {
            return array;
        }
        if (target instanceof Adopting own) {
            return own.adopt(value);
        }
        if (kind == MatlabClass.STRUCT || kind == MatlabClass.FUNCTION_HANDLE || kind == MatlabClass.OBJECT) {
            throw Conversion.impossible(target.className(), value);
        }
        return Conversion.array(kind, value);
    }

    private static Array linear(Array target, Array source, Object index, boolean missing) {
        Subscript at = Subscript.of(index, missing ? source.count() : target.count());
        if (source.count() != 1 && source.count() != at.count) {
            throw Errors.differentCounts();
        }
        Array result = at.reach > target.count() ? grown(target, linearGrowth(target.dims(), at.reach)) : target.writable();
        if (at.count > 0) {
            scatter(result, at, 0, source, 0, source.count() == 1);
        }
        return result;
    }

    /** The size of a vector that reaches so far. */
    private static int[] linearGrowth(int[] dims, int reach) {
        boolean empty = dims.length == 2 && dims[0] == 0 && dims[1] == 0;
        if (empty || dims.length == 2 && dims[0] == 1) {
            return new int[] {1, reach};
        }
        if (dims.length == 2 && dims[1] == 1) {
            return new int[] {reach, 1};
        }
        throw Errors.ambiguousGrowth();
    }

    /** Sets the positions counted from {@code offset} to a run of the source, or to its one element. */
    private static void scatter(Array target, Subscript at, int offset, Array source, int from, boolean fill) {
        if (at.isRun()) {
            if (fill) {
                target.fillRun(offset + at.first, source, from, at.count);
            } else {
                target.copyRun(offset + at.first, source, from, at.count);
            }
            return;
        }
        if (target instanceof DoubleArray to && source instanceof DoubleArray numbers && !to.isComplex()
                && !numbers.isComplex()) {
            double[] out = to.re();
            double[] in = numbers.re();
            int step = fill ? 0 : 1;
            for (int i = 0; i < at.count; i++) {
                out[offset + at.at(i)] = in[from + i * step];
            }
            return;
        }
        for (int i = 0; i < at.count; i++) {
            target.set(offset + at.at(i), source, fill ? from : from + i);
        }
    }

    private static Array several(Array target, Array source, Object[] indices) {
        int[] dims = target.dims();
        Subscript[] at = Subscript.of(target, indices);
        if (target.count() == 0) {
            spanEmpty(dims, at, source.dims());
        }
        int[] counts = new int[at.length];
        for (int i = 0; i < at.length; i++) {
            counts[i] = at[i].count;
        }
        boolean fill = source.count() == 1;
        if (!fill && !sameShape(counts, source.dims())) {
            throw Errors.differentSizes(counts, source.dims());
        }
        int[] needed = needed(dims, at);
        Array result = needed == null ? target.writable() : grown(target, needed);
        if (at.length == 2 && at[0].count == 1 && result instanceof DoubleArray to && source instanceof DoubleArray from
                && !to.isComplex() && !from.isComplex()) {
            row(to.re(), at[0].at(0), at[1], to.rows(), from.re(), fill);
        } else if (Dims.count(counts) > 0) {
            int extent = Dims.size(result.dims(), 0);
            new Indexing.Columns(result.dims(), at).visit((offset, number) ->
                    scatter(result, at[0], offset, source, fill ? 0 : number * at[0].count, fill), extent);
        }
        return result;
    }

    private static void row(double[] data, int row, Subscript columns, int rows, double[] values, boolean fill) {
        for (int j = 0; j < columns.count; j++) {
            data[row + columns.at(j) * rows] = values[fill ? 0 : j];
        }
    }

    /** In a dimension that an empty base does not have yet, {@code :} spans what the value has. */
    private static void spanEmpty(int[] dims, Subscript[] at, int[] source) {
        boolean fits = at.length >= source.length && fits(at, source);
        boolean bare = dims.length == 2 && dims[0] == 0 && dims[1] == 0;
        int next = 0;
        for (int i = 0; i < at.length; i++) {
            if (!at[i].all || at[i].count > 0) {
                continue;
            }
            int size = Dims.size(source, i);
            if (!fits) {
                while (next < source.length && source[next] == 1) {
                    next++;
                }
                size = next < source.length ? source[next++] : 1;
            }
            at[i] = Subscript.all(size == 1 && !bare ? 0 : size);
        }
    }

    /** Whether the value has as many elements as the other indices ask for in the same dimensions. */
    private static boolean fits(Subscript[] at, int[] source) {
        for (int i = 0; i < at.length; i++) {
            if (!at[i].all && at[i].count != Dims.size(source, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether sizes are the same but for ones. */
    private static boolean sameShape(int[] left, int[] right) {
        int at = 0;
        for (int size : left) {
            if (size != 1) {
                while (at < right.length && right[at] == 1) {
                    at++;
                }
                if (at == right.length || right[at++] != size) {
                    return false;
                }
            }
        }
        while (at < right.length && right[at] == 1) {
            at++;
        }
        return at == right.length;
    }

    /** The size that holds all positions; null when the present one does. */
    private static int[] needed(int[] dims, Subscript[] at) {
        boolean grows = false;
        for (int i = 0; i < at.length; i++) {
            grows |= at[i].reach > Subscript.extent(dims, i, at.length);
        }
        if (!grows) {
            return null;
        }
        if (at.length < dims.length && at[at.length - 1].reach > Subscript.extent(dims, at.length - 1, at.length)) {
            throw Errors.ambiguousGrowth();
        }
        int[] needed = Arrays.copyOf(dims, Math.max(dims.length, at.length));
        for (int i = 0; i < needed.length; i++) {
            int present = Dims.size(dims, i);
            needed[i] = i < at.length && (i < at.length - 1 || at.length >= dims.length) ? Math.max(present, at[i].reach)
                    : present;
        }
        return Dims.normal(needed);
    }

    /** An array of a larger size with the same elements in their places; unshared. */
    static Array grown(Array base, int[] dims) {
        if (!base.shared && keepsOrder(base.dims(), dims)) {
            base.extend(dims);
            return base;
        }
        Array result = base.make(dims);
        int[] old = base.dims();
        if (base.count() > 0) {
            Subscript[] at = new Subscript[dims.length];
            for (int i = 0; i < at.length; i++) {
                at[i] = Subscript.all(Dims.size(old, i));
            }
            new Indexing.Columns(dims, at).visit((offset, number) ->
                    result.copyRun(offset, base, number * old[0], old[0]), dims[0]);
        }
        return result;
    }

    /** Whether the elements keep their storage positions: only the last dimension that is not one grows. */
    private static boolean keepsOrder(int[] old, int[] dims) {
        if (Dims.count(old) == 0) {
            return true;
        }
        int last = 0;
        for (int i = 0; i < dims.length; i++) {
            if (Dims.size(old, i) != dims[i]) {
                last = i;
            }
        }
        for (int i = 0; i < dims.length; i++) {
            if (i < last && Dims.size(old, i) != dims[i] || i > last && dims[i] != 1) {
                return false;
            }
        }
        return true;
    }

    static MatlabError noIndex() {
        return Errors.of("EmptyIndexAssignment", "Indexed assignment requires at least one index.");
    }
}
