package dev.fermata.matlab.function;

import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;

/** What generated code makes of the values in a literal. */
public final class Literals {
    private Literals() {
    }

    public static Object rowOf(Object list) {
        return Concatenation.horzcat((Object[]) list);
    }

    /** Rows of a matrix, made already; empty ones count for nothing, as in {@code [[]; x]}. */
    public static Object columnOf(Object list) {
        return Concatenation.vertcat((Object[]) list);
    }

    /** A matrix of several rows, each an Object[]. */
    public static Object matrix(Object[] rows) {
        return Concatenation.matrix(lists(rows));
    }

    /** A cell literal of rows, each an Object[]. */
    public static Object cellMatrix(Object[] rows) {
        return rows.length == 1 ? Concatenation.cellRow((Object[]) rows[0]) : Concatenation.cellMatrix(lists(rows));
    }

    private static Object[][] lists(Object[] rows) {
        Object[][] lists = new Object[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            lists[i] = (Object[]) rows[i];
        }
        return lists;
    }

    /** A column cell of a list. */
    public static Object columnCell(Object list) {
        return CellArray.column((Object[]) list);
    }

    /** {@code ?Name{name = value, ...}}. */
    public static Object objectLiteral(Object[] classAndFields) {
        throw Errors.undefined(Values.textOrNull(classAndFields[0]));
    }

    /** {@code struct{name = value, ...}}. */
    public static Object structLiteral(Object[] namesAndValues) {
        StructArray struct = StructArray.scalar();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            struct.put((String) namesAndValues[i], 0, namesAndValues[i + 1]);
        }
        return struct;
    }
}
