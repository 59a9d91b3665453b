package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Conversion to string, char and cells of text. */
public final class TextConversion {
    private TextConversion() {
    }

    /**
     * {@code string(x)}: an element for each number or cell; each row of characters is one. {@link Textual} values say
     * themselves.
     */
    public static StringArray stringArray(Object value) {
        return switch (value) {
            case StringArray texts -> texts;
            case Double number -> StringArray.scalar(NumberText.of(number));
            case Boolean truth -> StringArray.scalar(String.valueOf(truth));
            case CharArray chars -> rows(chars);
            case CellArray cell -> ofCells(cell);
            case Textual other -> other.toStrings();
            case Array array when array.matlabClass().isArithmetic() -> {
                String[] out = new String[array.count()];
                for (int i = 0; i < out.length; i++) {
                    out[i] = elementText(array, i);
                }
                yield new StringArray(array.dims(), out);
            }
            default -> throw Conversion.impossible("string", value);
        };
    }

    /** A value of a class of its own that {@code string(x)} converts. */
    public interface Textual {
        StringArray toStrings();
    }

    /** What {@code string} makes of an element of a numeric or logical array; null for NaN, which becomes missing. */
    static String elementText(Array array, int index) {
        return switch (array) {
            case LogicalArray truths -> String.valueOf(truths.get(index));
            case IntegerArray numbers -> WideInteger.value(numbers.matlabClass(), numbers.get(index)).toString();
            case DoubleArray numbers when numbers.isComplex() -> NumberText.of(numbers.re(index), numbers.im(index));
            case SingleArray numbers when numbers.isComplex() -> NumberText.of(numbers.re(index), numbers.im(index));
            default -> NumberText.of(Values.real(array, index));
        };
    }

    /** One text per row; an empty text for empty characters. */
    private static StringArray rows(CharArray chars) {
        if (chars.rows() == 1 || chars.isEmpty() && chars.rows() == 0) {
            return StringArray.scalar(chars.text());
        }
        String[] out = new String[chars.rows()];
        for (int i = 0; i < out.length; i++) {
            out[i] = chars.row(i);
        }
        return StringArray.column(out);
    }

    private static StringArray ofCells(CellArray cell) {
        String[] out = new String[cell.count()];
        for (int i = 0; i < out.length; i++) {
            Object each = cell.get(i);
            StringArray text = each instanceof CellArray ? null : stringArray(each);
            if (text == null || text.count() != 1) {
                if (Values.isEmpty(each)) {
                    out[i] = "";
                    continue;
                }
                throw Conversion.impossible("string", cell);
            }
            out[i] = text.get(0);
        }
        return new StringArray(cell.dims(), out);
    }

    /** {@code char(x)}: numbers are character codes, rounded; several texts become rows, padded with blanks. */
    public static CharArray charArray(Object value) {
        return switch (value) {
            case CharArray chars -> chars;
            case StringArray texts -> padded(texts(texts));
            case CellArray cell -> padded(texts(cell));
            case Textual other -> padded(texts(other.toStrings()));
            default -> {
                if (!Values.classOf(value).isArithmetic()) {
                    throw Conversion.impossible("char", value);
                }
                Array source = Values.array(value);
                char[] out = new char[source.count()];
                for (int i = 0; i < out.length; i++) {
                    out[i] = code(Values.real(source, i));
                }
                yield new CharArray(source.dims(), out);
            }
        };
    }

    static char code(double value) {
        return (char) Math.min(Math.max(Math.round(value), 0), Character.MAX_VALUE);
    }

    /** {@code char(a, b, ...)}. */
    public static CharArray charArray(Object[] values) {
        if (values.length == 1) {
            return charArray(values[0]);
        }
        List<String> rows = new ArrayList<>();
        for (Object value : values) {
            rows.addAll(texts(value));
        }
        return padded(rows);
    }

    /** The rows of text in a value; an empty text is a row. */
    private static List<String> texts(Object value) {
        List<String> rows = new ArrayList<>();
        switch (value) {
            case StringArray texts -> {
                for (int i = 0; i < texts.count(); i++) {
                    rows.add(texts.get(i) == null ? "" : texts.get(i));
                }
            }
            case CellArray cell -> {
                for (int i = 0; i < cell.count(); i++) {
                    rows.addAll(texts(cell.get(i)));
                }
            }
            default -> {
                CharArray chars = charArray(value);
                if (chars.isEmpty()) {
                    rows.add("");
                } else {
                    for (int i = 0; i < chars.rows(); i++) {
                        rows.add(chars.row(i));
                    }
                }
            }
        }
        return rows;
    }

    /** Rows of the same width. */
    public static CharArray padded(List<String> rows) {
        if (rows.size() == 1) {
            return CharArray.of(rows.get(0));
        }
        int width = rows.stream().mapToInt(String::length).max().orElse(0);
        char[] out = new char[rows.size() * width];
        Arrays.fill(out, ' ');
        for (int i = 0; i < rows.size(); i++) {
            String row = rows.get(i);
            for (int k = 0; k < row.length(); k++) {
                out[i + k * rows.size()] = row.charAt(k);
            }
        }
        return new CharArray(new int[] {rows.size(), width}, out);
    }

    /** {@code cellstr(x)}: rows of characters without their trailing blanks; of a string array an element each. */
    public static CellArray cellstr(Object value) {
        switch (value) {
            case CellArray cell -> {
                for (int i = 0; i < cell.count(); i++) {
                    if (!(cell.get(i) instanceof CharArray)) {
                        throw Conversion.impossible("cellstr", value);
                    }
                }
                return cell;
            }
            case StringArray texts -> {
                Object[] out = new Object[texts.count()];
                for (int i = 0; i < out.length; i++) {
                    out[i] = CharArray.of(texts.get(i) == null ? "" : texts.get(i));
                }
                return new CellArray(texts.dims(), out);
            }
            case CharArray chars -> {
                if (chars.isEmpty()) {
                    return CellArray.row(CharArray.of(""));
                }
                Object[] out = new Object[chars.rows()];
                for (int i = 0; i < out.length; i++) {
                    out[i] = CharArray.of(withoutTrailingBlanks(chars.row(i)));
                }
                return CellArray.column(out);
            }
            case Textual other -> {
                return cellstr(other.toStrings());
            }
            default -> throw Conversion.impossible("cellstr", value);
        }
    }

    private static String withoutTrailingBlanks(String text) {
        int end = text.length();
        while (end > 0 && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == 0)) {
            end--;
        }
        return text.substring(0, end);
    }
}
