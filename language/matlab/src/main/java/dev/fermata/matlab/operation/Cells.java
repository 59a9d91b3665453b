package dev.fermata.matlab.operation;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;

/**
 * Contents of cells: {@code base{indices}}.
 *
 * <p>What {@code content} gives may be kept: it is marked as shared. What {@code peek} gives must only be looked into at
 * once, as {@code c{2}(3)} does; it stays unshared so that the next assignment to it needs no copy. {@code take} gives what
 * is to be changed in place and stored back by {@code assignOwned}.
 */
public final class Cells {
    private Cells() {
    }

    // ---- reading ----

    /** The list {@code base{indices}}. */
    public static Object[] content(Object base, Object[] indices) {
        if (base instanceof SelfIndexed self) {
            return self.content(indices);
        }
        if (base instanceof StringArray texts) {
            StringArray chosen = (StringArray) Values.array(Indexing.index(texts, indices));
            Object[] list = new Object[chosen.count()];
            for (int i = 0; i < list.length; i++) {
                list[i] = chars(chosen.get(i));
            }
            return list;
        }
        CellArray cell = cell(base);
        if (indices.length == 1 && indices[0] instanceof Double i) {
            return new Object[] {Values.share(cell.get(position(cell, i)))};
        }
        CellArray chosen = (CellArray) Indexing.index(cell, indices);
        Object[] list = new Object[chosen.count()];
        for (int i = 0; i < list.length; i++) {
            list[i] = Values.share(chosen.get(i));
        }
        return list;
    }

    /** The one value {@code base{i}}. */
    public static Object content(Object base, double i) {
        return Values.share(peek(base, i));
    }

    public static Object content(Object base, double i, double j) {
        return Values.share(peek(base, i, j));
    }

    /** The one value {@code base{indices}}: the first when there are several. */
    public static Object one(Object base, Object[] indices) {
        return only(content(base, indices));
    }

    /** The first of a list that stands where one value is wanted. */
    public static Object only(Object[] list) {
        if (list.length == 0) {
            throw Errors.of("ExpectedOneOutput",
                    "Expected one output from a curly brace or dot indexing expression, but there were 0 results.");
        }
        return list[0];
    }

    /** As {@link #content(Object, double)}, for looking into at once. */
    public static Object peek(Object base, double i) {
        if (base instanceof CellArray cell) {
            int at = (int) i - 1;
            return at + 1 == i && at >= 0 && at < cell.count() ? cell.get(at) : cell.get(position(cell, i));
        }
        return content(base, new Object[] {i})[0];
    }

    public static Object peek(Object base, double i, double j) {
        if (base instanceof CellArray cell) {
            int row = (int) i - 1;
            int column = (int) j - 1;
            int rows = cell.rows();
            if (row + 1 == i && column + 1 == j && row >= 0 && row < rows && column >= 0 && column < cell.columns()) {
                return cell.get(row + column * rows);
            }
        }
        return content(base, new Object[] {i, j})[0];
    }

    public static Object peek(Object base, Object[] indices) {
        if (base instanceof CellArray cell) {
            int at = singleOrNone(cell, indices);
            if (at >= 0) {
                return cell.get(at);
            }
        }
        return one(base, indices);
    }

    private static int position(CellArray cell, double i) {
        Subscript at = Subscript.one(i);
        if (at.reach > cell.count()) {
            throw outside(cell.count());
        }
        return at.first;
    }

    private static RuntimeException outside(int limit) {
        return Errors.of("CellIndexOutOfBounds", Errors.indexOutOfBounds(limit).getMessage());
    }

    private static CellArray cell(Object base) {
        if (base instanceof CellArray cell) {
            return cell;
        }
        throw Errors.braceIndexing();
    }

    private static CharArray chars(String text) {
        return CharArray.of(text == null ? "" : text);
    }

    /** The position when the indices mean one inside; otherwise -1. */
    static int singleOrNone(Array base, Object[] indices) {
        int position = 0;
        int stride = 1;
        for (int i = 0; i < indices.length; i++) {
            int extent = Subscript.extent(base.dims(), i, indices.length);
            Subscript at = Subscript.of(indices[i], extent);
            if (at.count != 1 || at.reach > extent) {
                return -1;
            }
            position += at.at(0) * stride;
            stride *= extent;
        }
        return indices.length == 0 ? -1 : position;
    }

    // ---- changing ----

    /** {@code base{indices} = value}; with several positions each gets the value. */
    public static Object assign(Object base, Object[] indices, Object value) {
        return assignOwned(base, indices, Values.share(value));
    }

    public static Object assign(Object base, double i, Object value) {
        return assignOwned(base, i, Values.share(value));
    }

    public static Object assign(Object base, double i, double j, Object value) {
        return assignOwned(base, new Object[] {i, j}, Values.share(value));
    }

    /** As {@link #assign(Object, double, Object)} for a value that nothing else holds. */
    public static Object assignOwned(Object base, double i, Object value) {
        int at = (int) i - 1;
        if (base instanceof CellArray cell && !cell.shared && at + 1 == i && at >= 0) {
            if (at < cell.count()) {
                cell.data()[at] = value;
                return cell;
            }
            if (at == cell.count() && at > 0 && Assigning.extendByOne(cell)) {
                cell.data()[at] = value;
                return cell;
            }
        }
        return assignOwned(base, new Object[] {i}, value);
    }

    public static Object assignOwned(Object base, Object[] indices, Object value) {
        if (base instanceof SelfIndexed self) {
            return self.assignContent(indices, Values.share(value));
        }
        if (base instanceof StringArray && Values.isText(value)) {
            return Assigning.assign(base, value, indices);
        }
        CellArray cell = target(base);
        if (!cell.shared) {
            int at = singleOrNone(cell, indices);
            if (at >= 0) {
                cell.data()[at] = value;
                return cell;
            }
        }
        // The place is made first, so that the value does not count as held by two.
        CellArray result = (CellArray) Assigning.assign(cell, new CellArray(new int[] {1, 1}), indices);
        int at = singleOrNone(result, indices);
        if (at >= 0) {
            result.data()[at] = value;
            return result;
        }
        return Assigning.assign(result, new CellArray(new int[] {1, 1}, new Object[] {Values.share(value)}), indices);
    }

    private static CellArray target(Object base) {
        if (base instanceof CellArray cell) {
            return cell;
        }
        if (base == null || base == Undefined.UNDEFINED || base instanceof DoubleArray none && none.isEmpty()) {
            return new CellArray(new int[] {0, 0});
        }
        throw Errors.braceAssignment();
    }

    /** The value at a place, to be changed and stored back; null where there is none yet. */
    public static Object take(Object base, double i) {
        if (base instanceof CellArray cell) {
            int at = (int) i - 1;
            return at + 1 == i && at >= 0 && at < cell.count() ? taken(cell, at) : take(base, new Object[] {i});
        }
        return take(base, new Object[] {i});
    }

    public static Object take(Object base, Object[] indices) {
        if (base instanceof SelfIndexed) {
            return one(base, indices);
        }
        if (!(base instanceof CellArray)) {
            target(base);
            return null;
        }
        int at = singleOrNone((CellArray) base, indices);
        return at < 0 ? null : taken((CellArray) base, at);
    }

    /** Contents of a shared cell are also reached through its other holder. */
    private static Object taken(CellArray cell, int at) {
        Object value = cell.get(at);
        return cell.shared ? Values.share(value) : value;
    }
}
