package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.Values;

/** One index, as positions counted from 0: evenly spaced ones ({@code list} is null) or a list. */
final class Subscript {
    /** The size of the index that a single false, or an empty mask, gives. */
    private static final int[] NOTHING = {0, 0};

    final int count;
    /** The first position, and the distance between them, where there is no list. */
    final int first;
    final int step;
    final int[] list;
    /** One more than the greatest position; 0 when there are none. */
    final int reach;
    /** The size of the index itself. */
    final int[] dims;
    /** Whether it is {@code :}. */
    final boolean all;
    final boolean mask;

    private Subscript(int count, int first, int step, int[] list, int reach, int[] dims, boolean all, boolean mask) {
        this.count = count;
        this.first = first;
        this.step = step;
        this.list = list;
        this.reach = reach;
        this.dims = dims;
        this.all = all;
        this.mask = mask;
    }

    /** @param extent what {@code :} spans */
    static Subscript of(Object index, int extent) {
        return switch (index) {
            case Double number -> one(number);
            case Colon _ -> all(extent);
            case RangeIndex range -> range(range);
            case Boolean truth -> truth ? single(0, true) : new Subscript(0, 0, 1, null, 0, NOTHING, false, true);
            case LogicalArray truths -> mask(truths);
            case DoubleArray numbers when !numbers.isComplex() -> doubles(numbers);
            case IntegerArray numbers -> integers(numbers);
            case SingleArray numbers when !numbers.isComplex() ->
                    doubles(new DoubleArray(numbers.dims(), Numbers.widened(numbers)));
            case CharArray chars when chars.count() == 1 && chars.get(0) == ':' -> all(extent);
            case CharArray chars -> doubles(new DoubleArray(chars.dims(), Numbers.widened(chars)));
            case StandIn standIn -> of(Values.simple(standIn.plain()), extent);
            case Convertible other when other.converted(MatlabClass.DOUBLE) != null -> of(Values.simple(other.converted(MatlabClass.DOUBLE)), extent);
            default -> throw Errors.badIndex();
        };
    }

    static Subscript all(int extent) {
        return new Subscript(extent, 0, 1, null, extent, new int[] {extent, 1}, true, false);
    }

    private static Subscript single(int position, boolean mask) {
        return new Subscript(1, position, 1, null, position + 1, new int[] {1, 1}, false, mask);
    }

    static Subscript one(double index) {
        return single(position(index), false);
    }

    /** An index that is too large for any array stands for a position that none has. */
    private static int position(double index) {
        int position = (int) index;
        if (position != index || position < 1) {
            if (index >= Dims.COUNT_MAX && index == Math.rint(index) && !Double.isInfinite(index)) {
                return Dims.COUNT_MAX;
            }
            throw Errors.badIndex();
        }
        return position - 1;
    }

    private static Subscript range(RangeIndex range) {
        long count = Ranges.count(range.first(), range.step(), range.last());
        if (count == 0) {
            return new Subscript(0, 0, 1, null, 0, new int[] {1, 0}, false, false);
        }
        if (range.first() != Math.rint(range.first()) || range.step() != Math.rint(range.step()) && count > 1
                || count > Dims.COUNT_MAX || Double.isNaN(range.step())) {
            throw Errors.badIndex();
        }
        int first = position(range.first());
        int last = position(range.first() + (count - 1) * range.step());
        int step = count == 1 ? 1 : (int) range.step();
        return new Subscript((int) count, first, step, null, Math.max(first, last) + 1, new int[] {1, (int) count}, false,
                false);
    }

    private static Subscript doubles(DoubleArray numbers) {
        double[] data = numbers.re();
        int[] list = new int[numbers.count()];
        int reach = 0;
        for (int i = 0; i < list.length; i++) {
            double index = data[i];
            int position = (int) index;
            if (position != index || position < 1) {
                position = position(index) + 1;
            }
            list[i] = position - 1;
            reach = Math.max(reach, position);
        }
        return new Subscript(list.length, 0, 0, list, reach, numbers.dims(), false, false);
    }

    private static Subscript integers(IntegerArray numbers) {
        int[] list = new int[numbers.count()];
        int reach = 0;
        for (int i = 0; i < list.length; i++) {
            list[i] = position(numbers.asDouble(i));
            reach = Math.max(reach, list[i] + 1);
        }
        return new Subscript(list.length, 0, 0, list, reach, numbers.dims(), false, false);
    }

    private static Subscript mask(LogicalArray truths) {
        boolean[] data = truths.data();
        int length = truths.count();
        int count = 0;
        for (int i = 0; i < length; i++) {
            count += data[i] ? 1 : 0;
        }
        int[] list = new int[count];
        int at = 0;
        for (int i = 0; i < length; i++) {
            if (data[i]) {
                list[at++] = i;
            }
        }
        boolean row = Dims.isRow(truths.dims());
        boolean bare = length == 0 && truths.rows() == 0 && truths.columns() == 0;
        int[] dims = bare || length == 1 && count == 0 ? NOTHING : row ? new int[] {1, count} : new int[] {count, 1};
        return new Subscript(count, 0, 0, list, count == 0 ? 0 : list[count - 1] + 1, dims, false, true);
    }

    int at(int index) {
        return list == null ? first + index * step : list[index];
    }

    /** Whether the positions are consecutive. */
    boolean isRun() {
        return list == null && (step == 1 || count <= 1);
    }

    /** Checks positions for reading. */
    void within(int extent, int position, int positions) {
        if (reach > extent) {
            if (mask) {
                throw Errors.maskOutOfBounds();
            }
            throw positions == 1 ? Errors.indexOutOfBounds(extent) : Errors.indexOutOfBounds(position, extent);
        }
    }

    /** Which of so many positions are among these. */
    boolean[] marked(int extent) {
        boolean[] marks = new boolean[extent];
        for (int i = 0; i < count; i++) {
            marks[at(i)] = true;
        }
        return marks;
    }

    /** Whether every position below {@code extent} is among these. */
    boolean coversAll(int extent) {
        if (all) {
            return true;
        }
        if (count < extent) {
            return false;
        }
        for (boolean mark : marked(Math.max(extent, reach))) {
            if (!mark) {
                return false;
            }
        }
        return true;
    }

    static Subscript[] of(Array base, Object[] indices) {
        Subscript[] result = new Subscript[indices.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = of(indices[i], extent(base.dims(), i, indices.length), i + 1, indices.length);
        }
        return result;
    }

    /** One of several indices; an error tells which one it is (counted from 1). */
    private static Subscript of(Object index, int extent, int position, int positions) {
        try {
            return of(index, extent);
        } catch (MatlabError error) {
            throw positions > 1 && error.getMessage().equals(Errors.BAD_INDEX) ? Errors.badIndex(position) : error;
        }
    }

    /** The size that one of several indices (from 0) spans: the last one takes the remaining dimensions together. */
    static int extent(int[] dims, int position, int positions) {
        if (position < positions - 1) {
            return Dims.size(dims, position);
        }
        int product = 1;
        for (int i = position; i < dims.length; i++) {
            product *= dims[i];
        }
        return product;
    }
}
