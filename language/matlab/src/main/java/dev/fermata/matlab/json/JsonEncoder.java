package dev.fermata.matlab.json;

import dev.fermata.matlab.container.MapValue;
import dev.fermata.matlab.function.HasProperties;
import dev.fermata.matlab.own.OwnArray;
import dev.fermata.matlab.table.TableValue;
import dev.fermata.matlab.text.NumberText;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.Map;

/** Writes values as JSON. */
final class JsonEncoder {
    private static final int DEPTH_MAX = 500;
    private static final int DIGITS = 15;
    private static final int DIGITS_EXACT = 17;

    private final boolean isPretty;
    private final boolean convertsInfinite;
    private final StringBuilder out = new StringBuilder();
    private int depth;

    JsonEncoder(boolean isPretty, boolean convertsInfinite) {
        this.isPretty = isPretty;
        this.convertsInfinite = convertsInfinite;
    }

    String text(Object value) {
        value(value);
        return out.toString();
    }

    /** Writes one item of an array or object. */
    private interface Item {
        void write(int index);
    }

    private void list(char open, char close, int count, boolean isInLine, Item item) {
        if (++depth > DEPTH_MAX) {
            throw Errors.of("jsonencode:InvalidInput", "jsonencode: values are nested too deeply");
        }
        out.append(open);
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                out.append(',');
            }
            if (!isInLine) {
                line(depth);
            }
            item.write(i);
        }
        depth--;
        if (count > 0 && !isInLine) {
            line(depth);
        }
        out.append(close);
    }

    private void line(int level) {
        if (isPretty) {
            out.append('\n').repeat(' ', 2 * level);
        }
    }

    private void value(Object value) {
        Array array = Values.array(value);
        switch (array) {
            case CharArray chars when chars.dims().length == 2 && chars.rows() <= 1 || chars.isEmpty() -> string(chars.text());
            case CharArray chars -> list('[', ']', chars.rows(), false, i -> string(chars.row(i)));
            case CellArray cells -> list('[', ']', cells.count(), false, i -> value(cells.get(i)));
            case StructArray struct when struct.isScalar() -> object(struct, 0);
            case MapValue map -> map(map);
            case TableValue table -> {
                StructArray rows = table.structs();
                list('[', ']', rows.count(), false, i -> object(rows, i));
            }
            case HasProperties object -> {
                var names = object.propertyNames();
                list('{', '}', names.size(), false, i -> member(names.get(i), object.member(names.get(i))));
            }
            case StringArray _, StructArray _, OwnArray _ -> elements(array);
            default -> {
                if (!array.matlabClass().isArithmetic()) {
                    throw Errors.of("jsonencode:UnsupportedType", "Unable to encode objects of class '" + array.className() + "' as JSON-formatted text.");
                }
                if (Values.isComplex(array)) {
                    throw Errors.of("jsonencode:UnsupportedType", "Unable to encode complex numbers as JSON-formatted text.");
                }
                elements(array);
            }
        }
    }

    private void object(StructArray struct, int index) {
        list('{', '}', struct.names().size(), false, i -> member(struct.names().get(i), struct.get(i, index)));
    }

    private void map(MapValue map) {
        Object[] entries = map.entries().entrySet().toArray();
        list('{', '}', entries.length, false, i -> {
            Map.Entry<?, ?> entry = (Map.Entry<?, ?>) entries[i];
            member(entry.getKey() instanceof Double number ? number(number) : (String) entry.getKey(), entry.getValue());
        });
    }

    private void member(String name, Object value) {
        string(name);
        out.append(isPretty ? ": " : ":");
        value(value);
    }

    // ---- arrays ----

    /** A scalar by itself, a vector as one list, other arrays as lists of rows. */
    private void elements(Array array) {
        int[] dims = array.dims();
        if (array.isScalar() && dims.length == 2) {
            element(array, 0);
        } else if (array.isEmpty()) {
            out.append("[]");
        } else if (dims.length == 2 && (dims[0] == 1 || dims[1] == 1)) {
            list('[', ']', array.count(), false, i -> element(array, i));
        } else {
            nested(array, 0, 0, 1);
        }
    }

    private void nested(Array array, int dimension, int offset, int stride) {
        int[] dims = array.dims();
        boolean isLast = dimension == dims.length - 1;
        boolean isInLine = isLast && array.matlabClass().isArithmetic();
        list('[', ']', dims[dimension], isInLine, i -> {
            if (isLast) {
                element(array, offset + i * stride);
            } else {
                nested(array, dimension + 1, offset + i * stride, stride * dims[dimension]);
            }
        });
    }

    private void element(Array array, int index) {
        switch (array) {
            case LogicalArray truths -> out.append(truths.get(index));
            case StringArray texts -> text(texts.get(index));
            case StructArray struct -> object(struct, index);
            case OwnArray own -> text(own.text(index));
            case IntegerArray numbers -> out.append(numbers.matlabClass() == MatlabClass.UINT64 ? Long.toUnsignedString(numbers.get(index))
                    : Long.toString(numbers.get(index)));
            default -> {
                double number = Values.real(array, index);
                if (Double.isNaN(number) || Double.isInfinite(number)) {
                    if (!convertsInfinite) {
                        throw Errors.of("jsonencode:InvalidInput", "jsonencode: ConvertInfAndNaN must be true to encode NaN or Inf values");
                    }
                    out.append("null");
                } else if (array instanceof DoubleArray) {
                    out.append(number(number));
                } else {
                    out.append(NumberText.general(number, 7));
                }
            }
        }
    }

    /** As few digits as it takes to read the number back. */
    private static String number(double number) {
        String text = NumberText.general(number, DIGITS);
        return Double.parseDouble(text) == number ? text : NumberText.general(number, DIGITS_EXACT);
    }

    private void text(String text) {
        if (text == null) {
            out.append("null");
        } else {
            string(text);
        }
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04X", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
