package dev.fermata.matlab.table;

import dev.fermata.matlab.operation.Assigning;
import dev.fermata.matlab.operation.Colon;
import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.operation.Indexing;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of variables, whatever their class. */
final class Columns {
    private Columns() {
    }

    private static DoubleArray positions(int[] rows) {
        double[] numbers = new double[rows.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = rows[i] + 1.0;
        }
        return DoubleArray.column(numbers);
    }

    private static Object[] subscripts(Array column, int[] rows) {
        Object[] indices = new Object[column.dims().length];
        Arrays.fill(indices, Colon.ALL);
        indices[0] = positions(rows);
        return indices;
    }

    /** The rows at positions counted from 0. */
    static Array rows(Array column, int[] rows) {
        return Values.array(Indexing.index(column, subscripts(column, rows)));
    }

    /** With the value in rows, which may lie beyond the end. */
    static Array assigned(Array column, int[] rows, Object value) {
        return rows.length == 0 ? column : Values.array(Assigning.assign(Values.share(column), value, subscripts(column, rows)));
    }

    /** With rows of the class's default added. */
    static Array grown(Array column, int height) {
        int old = column.rows();
        if (height <= old) {
            return column;
        }
        if (column instanceof TableValue table) {
            return table.grown(height);
        }
        int[] dims = column.dims().clone();
        dims[0] = height;
        Array result = column.make(dims);
        if (isCellOfTexts(column)) {
            Arrays.fill(((CellArray) result).data(), CharArray.of("").share());
        }
        int[] present = new int[old];
        for (int i = 0; i < old; i++) {
            present[i] = i;
        }
        return old == 0 ? result : assigned(result, present, column);
    }

    static boolean isCellOfTexts(Array column) {
        return column instanceof CellArray cells && cells.count() > 0 && Texts.orNull(cells) != null;
    }

    /** A number of rows of the default of the same class. */
    static Array blank(Array model, int height) {
        int[] dims = model.dims().clone();
        dims[0] = height;
        if (model instanceof TableValue table) {
            return table.rows(new int[0]).grown(height);
        }
        Array result = model.make(dims);
        if (isCellOfTexts(model)) {
            Arrays.fill(((CellArray) result).data(), CharArray.of("").share());
        }
        return result;
    }

    /** The contents of cells as a variable: one below the other when they are rows of one kind, otherwise the cells. */
    static Array combined(Object[] contents) {
        CellArray cells = CellArray.column(contents.clone());
        String kind = null;
        for (Object each : contents) {
            int[] dims = Values.dims(each);
            boolean fits = dims.length == 2 && dims[0] == 1 && !(each instanceof CharArray) && !(each instanceof CellArray)
                    && (kind == null || kind.equals(Values.className(each)));
            if (!fits) {
                return cells;
            }
            kind = Values.className(each);
            if (dims[1] != Values.dims(contents[0])[1]) {
                return cells;
            }
        }
        if (contents.length == 0 || kind == null || kind.equals("function_handle") || contents[0] instanceof StructArray && contents.length > 1
                && !sameFields(contents)) {
            return cells;
        }
        try {
            return Values.array(Concatenation.vertcat(contents));
        } catch (MatlabError different) {
            return cells;
        }
    }

    private static boolean sameFields(Object[] structs) {
        for (Object each : structs) {
            if (!((StructArray) each).names().equals(((StructArray) structs[0]).names())) {
                return false;
            }
        }
        return true;
    }

    /** A column of cells as rows for a variable of the class of {@code model}. */
    static Object forVariable(Array model, Object[] contents) {
        if (model instanceof CellArray) {
            return CellArray.column(contents);
        }
        String[] texts = new String[contents.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = Values.textOrNull(contents[i]);
            if (texts[i] == null) {
                return Concatenation.vertcat(contents);
            }
        }
        return contents.length == 0 || model instanceof CharArray ? Concatenation.vertcat(contents) : StringArray.column(texts);
    }

    /** The rows of an array as list, each one value: what a cell holds, a scalar, or a row. */
    static List<Object> rowValues(Array column) {
        List<Object> values = new ArrayList<>(column.rows());
        for (int i = 0; i < column.rows(); i++) {
            Object row = Values.simple(rows(column, new int[] {i}));
            values.add(row instanceof CellArray cell && cell.count() == 1 ? cell.get(0) : row);
        }
        return values;
    }
}
