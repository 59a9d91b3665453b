package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.IndexSort;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StringArray;

/**
 * The elements (or rows) of one or two arrays as one numbered list: those of the first come first. All have one class, so that
 * they can be compared and put into one result.
 */
final class SetItems {
    /** A column of all elements, or all rows of a matrix. */
    private final Array all;
    private final Ranking ranking;
    private final boolean rows;
    private final int count;
    /** How many items come from the first array. */
    final int firstCount;

    private SetItems(String function, Array all, boolean rows, int firstCount) {
        this.all = all;
        this.rows = rows;
        this.ranking = Ranking.of(function, all, "auto");
        this.count = rows ? all.rows() : all.count();
        this.firstCount = firstCount;
    }

    static SetItems of(String function, Array a, boolean rows) {
        if (rows && a.dims().length > 2) {
            throw Errors.of(function + ":RowsRequiresTwoDimensionalInput", function
                    + ": 'rows' option requires a 2-D matrix input");
        }
        return rows ? new SetItems(function, a, true, a.rows())
                : new SetItems(function, a.reshaped(new int[] {a.count(), 1}), false, a.count());
    }

    static SetItems of(String function, Array left, Array right, boolean rows) {
        Array a = left;
        Array b = right;
        if (isTexts(a) || isTexts(b)) {
            if (!(isTexts(a) || a instanceof CharArray) || !(isTexts(b) || b instanceof CharArray)) {
                throw notTexts(function, left, right);
            }
            boolean strings = a instanceof StringArray || b instanceof StringArray;
            a = texts(function, a, strings);
            b = texts(function, b, strings);
            if (rows && !strings) {
                throw Errors.of(function + ":UnsupportedInputType", function + ": unsupported input type");
            }
        } else if (a.matlabClass() != b.matlabClass()) {
            MatlabClass kind = commonClass(function, a, b);
            a = converted(function, a, kind);
            b = converted(function, b, kind);
        }
        if (rows) {
            if (a.dims().length > 2 || b.dims().length > 2 || a.columns() != b.columns() && !isNothing(a) && !isNothing(b)) {
                throw Errors.of(function + ":RowsColumnMismatch", function
                        + ": inputs must have the same number of columns when using 'rows'");
            }
            int width = isNothing(a) ? b.columns() : a.columns();
            int height = a.rows() + b.rows();
            Array all = a.make(new int[] {height, width});
            for (int j = 0; j < width; j++) {
                for (int i = 0; i < height; i++) {
                    boolean first = i < a.rows();
                    all.set(i + j * height, first ? a : b, first ? i + j * a.rows() : i - a.rows() + j * b.rows());
                }
            }
            return new SetItems(function, all, true, a.rows());
        }
        Array all = a.make(new int[] {a.count() + b.count(), 1});
        for (int i = 0; i < a.count(); i++) {
            all.set(i, a, i);
        }
        for (int i = 0; i < b.count(); i++) {
            all.set(a.count() + i, b, i);
        }
        return new SetItems(function, all, false, a.count());
    }

    private static boolean isNothing(Array array) {
        return array.rows() == 0 && array.columns() == 0;
    }

    static boolean isTexts(Array array) {
        return array instanceof StringArray || array instanceof CellArray;
    }

    static RuntimeException notTexts(String function, Array a, Array b) {
        return Errors.of(function + (function.equals("ismember") ? ":InvalidArgument" : ":UnsupportedInputType"),
                "Input A of class " + a.className() + " and input B of class " + b.className()
                + " must be cell arrays of character vectors, unless one is a character vector.");
    }

    /** Char rows become texts; cells become strings when strings are wanted. */
    static Array texts(String function, Array array, boolean strings) {
        if (array instanceof CharArray chars) {
            int height = chars.isEmpty() ? 1 : chars.rows();
            String[] rows = new String[height];
            for (int i = 0; i < height; i++) {
                rows[i] = chars.isEmpty() ? "" : chars.row(i);
            }
            return strings ? StringArray.column(rows) : cells(new int[] {height, 1}, rows);
        }
        if (strings && array instanceof CellArray) {
            return new StringArray(array.dims(), Ranking.texts(function, array));
        }
        return array;
    }

    private static CellArray cells(int[] dims, String[] texts) {
        Object[] data = new Object[texts.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = CharArray.of(texts[i]);
        }
        return new CellArray(dims, data);
    }

    private static MatlabClass commonClass(String function, Array a, Array b) {
        MatlabClass x = a.matlabClass();
        MatlabClass y = b.matlabClass();
        if (!x.isArithmetic() || !y.isArithmetic()) {
            throw Inputs.unsupported(function, x.isArithmetic() ? b : a);
        }
        if (x == MatlabClass.CHAR || y == MatlabClass.CHAR) {
            return MatlabClass.CHAR;
        }
        if (x.isInteger() && y.isInteger()) {
            throw Errors.of(function + ":UnsupportedInputType",
                    "Inputs A and B must be of the same class, or one of them of class double.");
        }
        return x.isInteger() ? x : y.isInteger() ? y : x == MatlabClass.SINGLE || y == MatlabClass.SINGLE ? MatlabClass.SINGLE
                : MatlabClass.DOUBLE;
    }

    private static Array converted(String function, Array array, MatlabClass kind) {
        if (array.matlabClass() == kind) {
            return array;
        }
        Numbers x = Inputs.numbers(function, array);
        return Numbers.array(kind, x.dims(), x.reCopy(), x.imCopy());
    }

    int count() {
        return count;
    }

    private int compare(int a, int b) {
        if (!rows) {
            return ranking.compare(a, b, false, false);
        }
        for (int at = 0; at < all.count(); at += count) {
            int compared = ranking.compare(a + at, b + at, false, false);
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    boolean same(int a, int b) {
        if (!rows) {
            return ranking.same(a, b);
        }
        for (int at = 0; at < all.count(); at += count) {
            if (!ranking.same(a + at, b + at)) {
                return false;
            }
        }
        return true;
    }

    /** All items in ascending order, equal ones in their own. */
    int[] sorted() {
        int[] order = Gather.identity(count);
        if (rows) {
            IndexSort.sort(order, count, this::compare);
        } else {
            ranking.sort(order, 0, count, false, false);
        }
        return order;
    }

    /** These items as a column, a row, or a matrix of rows. */
    Array pick(int[] which, boolean row) {
        if (rows) {
            return SortBuiltins.rows(all, which);
        }
        return Gather.of(all, row ? new int[] {1, which.length} : new int[] {which.length, 1}, which);
    }
}
