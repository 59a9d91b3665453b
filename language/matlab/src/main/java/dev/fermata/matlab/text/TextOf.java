package dev.fermata.matlab.text;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Conversions of whole values to text: string(x), char(x), cellstr(x). */
public final class TextOf {
    private TextOf() {
    }

    /** string(x): an element for each element, an element for each row of a char array; null for values without text. */
    public static StringArray string(Object value) {
        return switch (value) {
            case Double number -> StringArray.scalar(number(number));
            case Boolean truth -> StringArray.scalar(truth.toString());
            case StringArray strings -> strings;
            case CharArray chars -> {
                Texts rows = Texts.orNull(chars);
                yield chars.isEmpty() && chars.dims()[1] != 0 ? new StringArray(new int[] {0, 1})
                        : new StringArray(rows.dims(), rows.items());
            }
            case Textual texts -> {
                String[] items = new String[((Array) texts).count()];
                Arrays.setAll(items, texts::text);
                yield new StringArray(((Array) texts).dims(), items);
            }
            case LogicalArray truths -> {
                StringArray result = new StringArray(truths.dims());
                Arrays.setAll(result.data(), i -> Boolean.toString(truths.get(i)));
                yield result;
            }
            case CellArray cells -> {
                StringArray result = new StringArray(cells.dims());
                for (int i = 0; i < cells.count(); i++) {
                    result.data()[i] = element(cells.get(i));
                }
                yield result;
            }
            case Array numbers when numbers.matlabClass().isNumeric() -> {
                StringArray result = new StringArray(numbers.dims());
                Arrays.setAll(result.data(), i -> isNan(numbers, i) ? null : NumberText.ofElement(numbers, i));
                yield result;
            }
            default -> null;
        };
    }

    /** The text of a real scalar; null, which is missing, for NaN. */
    public static String number(double value) {
        return Double.isNaN(value) ? null : NumberText.of(value);
    }

    private static boolean isNan(Array numbers, int index) {
        return switch (numbers) {
            case DoubleArray doubles -> Double.isNaN(doubles.re(index)) || Double.isNaN(doubles.im(index));
            case SingleArray singles -> Float.isNaN(singles.re(index)) || Float.isNaN(singles.im(index));
            default -> false;
        };
    }

    private static String element(Object value) {
        StringArray text = value instanceof CellArray ? null : string(value);
        if (text == null || text.count() != 1) {
            if (text != null && text.isEmpty() && value instanceof Array array && array.matlabClass().isNumeric()) {
                return "";
            }
            throw Errors.of("string:InvalidInput",
                    "Conversion from cell failed. Element must be convertible to a string scalar.");
        }
        return text.get(0);
    }

    /** char(x): codes become characters, texts rows padded to one length; null for values without text. */
    public static CharArray chars(Object value) {
        return switch (value) {
            case CharArray chars -> chars;
            case StringArray _, CellArray _, Textual _ -> {
                String[] rows = rows(value);
                yield rows.length == 1 ? Texts.chars(rows[0]) : Texts.matrix(rows);
            }
            case Array numbers when numbers.matlabClass().isArithmetic() -> codes(numbers);
            case Double _, Boolean _ -> codes(Values.array(value));
            default -> null;
        };
    }

    /** The rows that a value gives to a char matrix; null for values without text. */
    public static String[] rows(Object value) {
        if (value instanceof CellArray cells) {
            List<String> all = new ArrayList<>();
            for (int i = 0; i < cells.count(); i++) {
                if (!(cells.get(i) instanceof CharArray) && !(cells.get(i) instanceof StringArray)) {
                    throw Errors.of("char:InvalidInput", "Cell elements must be character arrays.");
                }
                all.addAll(Arrays.asList(Texts.orNull(cells.get(i)).items()));
            }
            return all.toArray(String[]::new);
        }
        Texts texts = Texts.orNull(value);
        CharArray chars = texts == null ? chars(value) : null;
        return texts != null ? texts.items() : chars == null ? null : Texts.orNull(chars).items();
    }

    private static CharArray codes(Array numbers) {
        char[] data = new char[numbers.count()];
        boolean hasPairs = false;
        for (int i = 0; i < data.length; i++) {
            double code = Math.rint(Values.real(numbers, i));
            if (!(code >= 0 && code <= Character.MAX_CODE_POINT)) {
                throw Errors.of("char:InvalidCodePoint", "char: numeric inputs must be finite Unicode code points");
            }
            hasPairs |= code > Character.MAX_VALUE;
            data[i] = (char) code;
        }
        if (!hasPairs) {
            return new CharArray(numbers.dims(), data);
        }
        // Beyond the first plane a character takes two places, which only a row has room for.
        if (numbers.rows() != 1 || numbers.dims().length > 2) {
            throw Errors.of("char:InvalidCodePoint", "char: numeric inputs must be finite Unicode code points");
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < data.length; i++) {
            text.appendCodePoint((int) Math.rint(Values.real(numbers, i)));
        }
        return CharArray.row(text.toString());
    }

    /** cellstr(x): char rows lose their trailing blanks; null for values without text. */
    public static CellArray cells(Object value) {
        return switch (value) {
            case CellArray cells -> cells;
            case CharArray chars -> {
                String[] rows = Texts.orNull(chars).items();
                Object[] cells = new Object[rows.length];
                for (int i = 0; i < rows.length; i++) {
                    cells[i] = CharArray.of(Blank.trimmed(rows[i], false, true));
                }
                yield new CellArray(new int[] {rows.length, 1}, cells);
            }
            case StringArray _, Textual _ -> {
                Texts texts = Texts.orNull(value);
                yield (CellArray) Texts.make(Texts.Form.CELL, texts.dims(), texts.items());
            }
            default -> null;
        };
    }

    /** Whether every element is a char array. */
    public static boolean isCellOfChars(Object value) {
        if (!(value instanceof CellArray cells)) {
            return false;
        }
        for (int i = 0; i < cells.count(); i++) {
            if (!(cells.get(i) instanceof CharArray)) {
                return false;
            }
        }
        return true;
    }
}
