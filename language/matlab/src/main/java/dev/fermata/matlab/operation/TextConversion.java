package dev.fermata.matlab.operation;

import dev.fermata.matlab.text.TextOf;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.StringArray;
import java.util.ArrayList;
import java.util.List;

/** Conversion to string, char and cells of text, or the error that it is not possible. */
public final class TextConversion {
    private TextConversion() {
    }

    /** {@code string(x)}: an element for each number or cell; each row of characters is one. */
    public static StringArray stringArray(Object value) {
        StringArray text = TextOf.string(value);
        if (text == null) {
            throw Conversion.impossible("string", value);
        }
        return text;
    }

    /** {@code char(x)}: numbers are character codes, rounded; several texts become rows, padded with blanks. */
    public static CharArray charArray(Object value) {
        CharArray chars = TextOf.chars(value);
        if (chars == null) {
            throw Conversion.impossible("char", value);
        }
        return chars;
    }

    /** {@code char(a, b, ...)}: an empty text is a row. */
    public static CharArray charArray(Object[] values) {
        if (values.length == 1) {
            return charArray(values[0]);
        }
        List<String> rows = new ArrayList<>();
        for (Object value : values) {
            for (String row : Texts.orNull(charArray(value)).items()) {
                rows.add(row);
            }
        }
        return padded(rows);
    }

    /** Rows of the same width. */
    public static CharArray padded(List<String> rows) {
        return rows.size() == 1 ? CharArray.of(rows.getFirst()) : Texts.matrix(rows.toArray(String[]::new));
    }

    /** {@code cellstr(x)}: rows of characters without their trailing blanks; of a string array an element each. */
    public static CellArray cellstr(Object value) {
        CellArray cells = TextOf.cells(value);
        if (cells == null || !TextOf.isCellOfChars(cells)) {
            throw Conversion.impossible("cellstr", value);
        }
        return cells;
    }
}
