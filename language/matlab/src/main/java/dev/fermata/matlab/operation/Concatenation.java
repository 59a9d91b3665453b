package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code [a, b; c, d]}, {@code {a, b; c, d}} and the functions behind them. */
public final class Concatenation {
    private Concatenation() {
    }

    /** {@code [a, b, ...]}. */
    public static Object horzcat(Object[] parts) {
        int count = parts.length;
        double[] row = new double[count];
        for (int i = 0; i < count; i++) {
            if (!(parts[i] instanceof Double number)) {
                return cat("horzcat", 1, parts);
            }
            row[i] = number;
        }
        return count == 0 ? DoubleArray.empty() : count == 1 ? parts[0] : DoubleArray.row(row);
    }

    public static Object horzcat(double a, double b) {
        return DoubleArray.row(a, b);
    }

    public static Object horzcat(double a, double b, double c) {
        return DoubleArray.row(a, b, c);
    }

    /** {@code [a; b; ...]}. */
    public static Object vertcat(Object[] parts) {
        int count = parts.length;
        double[] column = new double[count];
        for (int i = 0; i < count; i++) {
            if (!(parts[i] instanceof Double number)) {
                return cat("vertcat", 0, parts);
            }
            column[i] = number;
        }
        return count == 0 ? DoubleArray.empty() : count == 1 ? parts[0] : DoubleArray.column(column);
    }

    public static Object vertcat(double a, double b) {
        return DoubleArray.column(a, b);
    }

    public static Object vertcat(double a, double b, double c) {
        return DoubleArray.column(a, b, c);
    }

    /** {@code cat(dimension, a, b, ...)}; the dimension counts from 1. */
    public static Object cat(int dimension, Object[] parts) {
        return parts.length == 0 ? DoubleArray.empty() : cat("cat", dimension - 1, parts);
    }

    /** A matrix of rows. */
    public static Object matrix(Object[][] rows) {
        if (rows.length == 1) {
            return horzcat(rows[0]);
        }
        DoubleArray numbers = numbersOrNull(rows);
        if (numbers != null) {
            return numbers;
        }
        List<Object> parts = new ArrayList<>(rows.length);
        for (Object[] row : rows) {
            if (row.length > 0) {
                parts.add(horzcat(row));
            }
        }
        return vertcat(parts.toArray());
    }

    /** The matrix when all elements are real scalars in rows of one length. */
    private static DoubleArray numbersOrNull(Object[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        if (columns == 0) {
            return null;
        }
        double[] all = new double[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != columns) {
                return null;
            }
            for (int j = 0; j < columns; j++) {
                if (!(rows[i][j] instanceof Double number)) {
                    return null;
                }
                all[i + j * rows.length] = number;
            }
        }
        return all.length == 1 ? null : new DoubleArray(new int[] {rows.length, columns}, all);
    }

    // ---- cells ----

    /** {@code {a, b, ...}}. */
    public static CellArray cellRow(Object[] contents) {
        for (Object each : contents) {
            Values.share(each);
        }
        return contents.length == 0 ? new CellArray(new int[] {0, 0}) : CellArray.row(contents.clone());
    }

    /** {@code {a, b; c, d}}: rows of one length; empty rows count for nothing. */
    public static CellArray cellMatrix(Object[][] rows) {
        if (rows.length == 1) {
            return cellRow(rows[0]);
        }
        List<Object[]> full = Arrays.stream(rows).filter(row -> row.length > 0).toList();
        if (full.isEmpty()) {
            return new CellArray(new int[] {0, 0});
        }
        int columns = full.getFirst().length;
        Object[] all = new Object[full.size() * columns];
        for (int i = 0; i < full.size(); i++) {
            Object[] row = full.get(i);
            if (row.length != columns) {
                throw Errors.concatenation("vertcat");
            }
            for (int j = 0; j < columns; j++) {
                all[i + j * full.size()] = Values.share(row[j]);
            }
        }
        return new CellArray(new int[] {full.size(), columns}, all);
    }

    // ---- the general case ----

    /** Arrays of one class one after the other; the dimension counts from 0. */
    public static Array join(int dimension, List<Array> parts) {
        return joined(dimension == 0 ? "vertcat" : dimension == 1 ? "horzcat" : "cat", dimension, parts, parts.getFirst().matlabClass());
    }

    private static Object cat(String function, int dimension, Object[] parts) {
        if (parts.length == 1) {
            return parts[0];
        }
        for (Object each : parts) {
            if (each instanceof SelfConcatenated own) {
                return own.concatenated(dimension, parts);
            }
        }
        MatlabClass kind = resultClass(parts);
        List<Array> arrays = new ArrayList<>(parts.length);
        for (Object each : parts) {
            Array array = converted(kind, each);
            if (array != null) {
                arrays.add(array);
            }
        }
        return Values.simple(joined(function, dimension, arrays, kind));
    }

    /** By the table of classes; the leftmost integer class decides. */
    private static MatlabClass resultClass(Object[] parts) {
        MatlabClass integer = null;
        boolean[] present = new boolean[MatlabClass.values().length];
        for (Object each : parts) {
            MatlabClass kind = Values.classOf(each);
            present[kind.ordinal()] = true;
            if (kind.isInteger() && integer == null) {
                integer = kind;
            }
        }
        for (MatlabClass strong : new MatlabClass[] {MatlabClass.CELL, MatlabClass.FUNCTION_HANDLE, MatlabClass.OBJECT,
                MatlabClass.STRUCT, MatlabClass.STRING, MatlabClass.CHAR}) {
            if (present[strong.ordinal()]) {
                return strong;
            }
        }
        if (integer != null) {
            return integer;
        }
        return present[MatlabClass.SINGLE.ordinal()] ? MatlabClass.SINGLE
                : present[MatlabClass.DOUBLE.ordinal()] ? MatlabClass.DOUBLE : MatlabClass.LOGICAL;
    }

    /** A part in the class of the result; null for one that counts for nothing. */
    private static Array converted(MatlabClass kind, Object part) {
        boolean plainEmpty = part instanceof DoubleArray numbers && isBare(numbers);
        switch (kind) {
            case CELL -> {
                return plainEmpty ? null : Conversion.array(kind, part);
            }
            case FUNCTION_HANDLE -> throw Errors.of("NonscalarFunctionHandle",
                    "Nonscalar arrays of function handles are not allowed; use cell arrays instead.");
            case OBJECT -> throw Errors.noArrays(Values.className(part));
            case STRUCT, STRING -> {
                return plainEmpty ? null : Conversion.array(kind, part);
            }
            default -> {
                return Conversion.array(kind, part);
            }
        }
    }

    private static boolean isBare(Array array) {
        return array.dims().length == 2 && array.dims()[0] == 0 && array.dims()[1] == 0;
    }

    private static Array joined(String function, int dimension, List<Array> all, MatlabClass kind) {
        List<Array> parts = new ArrayList<>(all.size());
        for (Array each : all) {
            if (!isBare(each)) {
                parts.add(each);
            }
        }
        if (parts.isEmpty()) {
            return all.isEmpty() ? Arithmetic.make(MatlabClass.DOUBLE, new int[] {0, 0}) : all.getFirst();
        }
        int[] dims = dims(function, dimension, parts);
        Array first = parts.getFirst();
        Array result = first.make(dims);
        int block = 1;
        for (int i = 0; i < dimension; i++) {
            block *= Dims.size(dims, i);
        }
        int stride = block * Dims.size(dims, dimension);
        int at = 0;
        for (Array part : parts) {
            if (kind == MatlabClass.STRUCT) {
                checkFields((StructArray) first, (StructArray) part);
            }
            int length = block * Dims.size(part.dims(), dimension);
            if (part.count() == 0) {
                continue;
            }
            for (int from = 0, to = at; from < part.count(); from += length, to += stride) {
                result.copyRun(to, part, from, length);
            }
            at += length;
        }
        return result;
    }

    private static void checkFields(StructArray first, StructArray part) {
        if (!StructFields.same(first, part)) {
            throw Errors.of("StructFieldMismatch", "Names of fields in structure arrays being concatenated do not match."
                    + " Concatenation of structure arrays requires that these arrays have the same set of field names.");
        }
    }

    /** The size of the whole. A 1x0 part that does not fit is dropped from the list. */
    private static int[] dims(String function, int dimension, List<Array> parts) {
        Array model = parts.stream().filter(part -> !isLooseEmpty(part)).findFirst().orElse(parts.getFirst());
        int[] dims = Arrays.copyOf(model.dims(), Math.max(model.dims().length, dimension + 1));
        Arrays.fill(dims, model.dims().length, dims.length, 1);
        long total = 0;
        for (int i = 0; i < parts.size(); i++) {
            Array part = parts.get(i);
            if (!fits(part.dims(), dims, dimension)) {
                if (!isLooseEmpty(part)) {
                    throw Errors.concatenation(function);
                }
                parts.remove(i--);
                continue;
            }
            total += Dims.size(part.dims(), dimension);
        }
        if (total > Dims.COUNT_MAX) {
            throw Errors.of("SizeLimitExceeded", "Maximum variable size allowed by the program is exceeded.");
        }
        dims[dimension] = (int) total;
        return Dims.normal(dims);
    }

    private static boolean isLooseEmpty(Array part) {
        return part.dims().length == 2 && part.dims()[0] == 1 && part.dims()[1] == 0;
    }

    private static boolean fits(int[] part, int[] dims, int dimension) {
        for (int i = 0; i < Math.max(part.length, dims.length); i++) {
            if (i != dimension && Dims.size(part, i) != Dims.size(dims, i)) {
                return false;
            }
        }
        return true;
    }
}
