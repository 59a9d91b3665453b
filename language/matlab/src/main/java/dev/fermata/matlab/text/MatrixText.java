package dev.fermata.matlab.text;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.StringArray;
import java.util.function.IntFunction;

/** mat2str: the text of an expression whose value is the array. */
public final class MatrixText {
    private MatrixText() {
    }

    /**
     * The expression, or null for a class that has none.
     *
     * @param digits    significant digits
     * @param withClass whether the class is part of it
     */
    public static String of(Array array, int digits, boolean withClass) {
        return switch (array) {
            case CharArray chars -> chars(chars);
            case StringArray strings -> matrix(strings, i -> strings.get(i) == null ? "missing"
                    : '"' + strings.get(i).replace("\"", "\"\"") + '"', "strings");
            case LogicalArray truths -> matrix(truths, i -> truths.get(i) ? "true" : "false", withClass ? "false" : "zeros");
            case IntegerArray integers -> classed(integers, matrix(integers, i -> NumberText.integer(integers, i), "zeros"), withClass);
            case DoubleArray doubles -> matrix(doubles, i -> number(doubles.re(i), doubles.im(i), doubles.isComplex(), digits), "zeros");
            case SingleArray singles -> classed(singles,
                    matrix(singles, i -> number(singles.re(i), singles.im(i), singles.isComplex(), digits), "zeros"), withClass);
            default -> null;
        };
    }

    private static String classed(Array array, String text, boolean withClass) {
        return withClass && array.matlabClass() != MatlabClass.DOUBLE ? array.className() + "(" + text + ")" : text;
    }

    private static String number(double re, double im, boolean isComplex, int digits) {
        return isComplex ? NumberText.complex(re, im, value -> NumberText.general(value, digits)) : NumberText.general(re, digits);
    }

    private static String chars(CharArray chars) {
        if (chars.isEmpty() && chars.rows() != 0) {
            return chars.rows() == 1 ? "''" : "char(zeros(" + chars.rows() + "," + chars.dims()[1] + "))";
        }
        String[] rows = Texts.orNull(chars).items();
        StringBuilder out = new StringBuilder(rows.length == 1 ? "" : "[");
        for (int i = 0; i < rows.length; i++) {
            out.append(i == 0 ? "'" : ";'").append(rows[i].replace("'", "''")).append('\'');
        }
        return out.append(rows.length == 1 ? "" : "]").toString();
    }

    private static String matrix(Array array, IntFunction<String> element, String empty) {
        int rows = array.rows();
        int columns = array.dims()[1];
        if (array.isEmpty()) {
            return empty + "(" + rows + "," + columns + ")";
        }
        if (array.isScalar()) {
            return element.apply(0);
        }
        StringBuilder out = new StringBuilder("[");
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                out.append(column > 0 ? " " : row > 0 ? ";" : "").append(element.apply(column * rows + row));
            }
        }
        return out.append(']').toString();
    }
}
