package dev.fermata.matlab.table;

import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.own.MissingValues;
import dev.fermata.matlab.own.NumberedArray;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import java.util.Arrays;
import java.util.List;

/** Variables of a type without values, as {@code table('Size', ...)} has them, and values that are missing. */
final class BlankVariable {
    private BlankVariable() {
    }

    static Array of(String type, int height) throws Throwable {
        int[] dims = {height, 1};
        switch (type) {
            case "string" -> {
                return new StringArray(dims);
            }
            case "cellstr", "char" -> {
                CellArray cells = new CellArray(dims);
                Arrays.fill(cells.data(), CharArray.of("").share());
                return cells;
            }
            case "cell" -> {
                return new CellArray(dims);
            }
            case "struct" -> {
                return new StructArray(dims);
            }
            case "doublenan", "doubleNaN" -> {
                DoubleArray numbers = new DoubleArray(dims);
                Arrays.fill(numbers.re(), Double.NaN);
                return numbers;
            }
            case "singlenan", "singleNaN" -> {
                SingleArray numbers = new SingleArray(dims);
                Arrays.fill(numbers.re(), Float.NaN);
                return numbers;
            }
            case "categorical" -> {
                return CategoricalArray.of(dims, new String[height]);
            }
            case "datetime" -> {
                return ((NumberedArray) TableFunctions.value("datetime", CharArray.of("today"))).make(dims);
            }
            case "duration" -> {
                return ((NumberedArray) TableFunctions.value("duration", 0.0, 0.0, 0.0)).make(dims);
            }
            case "calendarDuration" -> {
                return TableFunctions.value("calendarDuration", new DoubleArray(dims), 0.0, 0.0);
            }
            case "table" -> {
                return TableValue.of(height, List.of());
            }
            default -> {
                MatlabClass kind = MatlabClass.of(type);
                if (kind == null || !kind.isArithmetic() || Builtins.find(type) == null) {
                    throw Errors.of("table:InvalidVariableType", "'" + type + "' is not a valid variable type.");
                }
                return Conversion.array(kind, new DoubleArray(dims));
            }
        }
    }

    /** Rows without values, in the class of a variable. */
    static Array missing(Array model, int height) {
        Array rows = Columns.blank(model, height).copy();
        boolean isOther = model instanceof CellArray && !Columns.isCellOfTexts(model) || model instanceof TableValue;
        for (int i = 0; !isOther && i < rows.count(); i++) {
            if (rows instanceof CellArray cells) {
                cells.data()[i] = CharArray.of("");
            } else if (!MissingValues.erase(rows, i)) {
                break;
            }
        }
        return rows;
    }
}
