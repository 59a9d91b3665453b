package dev.fermata.matlab.xml;

import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.Locale;

/** Writes a struct as elements: one for each field, several for arrays. */
final class XmlOfStruct {
    private static final String INDENT = "    ";
    private static final String TEXT = "Text";
    private static final int DEPTH_MAX = 500;

    private final String suffix;
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    /** @param suffix what stands behind the names of fields that are attributes */
    XmlOfStruct(String suffix) {
        this.suffix = suffix;
    }

    String write(StructArray struct, String name) {
        if (struct.count() != 1) {
            throw Errors.of("writestruct:InvalidInput", "writestruct: the first input must be a scalar struct");
        }
        element(name, struct, 0, 0);
        return out.toString();
    }

    private void element(String name, StructArray struct, int index, int depth) {
        if (depth > DEPTH_MAX) {
            throw Errors.of("writestruct:TooDeep", "writestruct: structs are nested too deeply");
        }
        out.append(INDENT.repeat(depth)).append('<').append(name);
        String text = null;
        boolean hasChildren = false;
        for (String field : struct.names()) {
            if (isAttribute(field)) {
                out.append(' ').append(field, 0, field.length() - suffix.length()).append("=\"")
                        .append(XmlText.escaped(scalar(struct.get(field, index), 0), true)).append('"');
            } else if (field.equals(TEXT)) {
                text = scalar(struct.get(field, index), 0);
            } else {
                hasChildren = true;
            }
        }
        if (text != null) {
            out.append('>').append(XmlText.escaped(text, false));
        } else {
            out.append(hasChildren ? ">\n" : "/>\n");
        }
        if (hasChildren) {
            for (String field : struct.names()) {
                if (!isAttribute(field) && !field.equals(TEXT)) {
                    children(field, struct.get(field, index), depth + 1);
                }
            }
            out.append(INDENT.repeat(depth));
        }
        if (text != null || hasChildren) {
            out.append("</").append(name).append(">\n");
        }
    }

    private boolean isAttribute(String field) {
        return field.length() > suffix.length() && !suffix.isEmpty() && field.endsWith(suffix);
    }

    private void children(String name, Object value, int depth) {
        Texts texts = value instanceof CellArray ? null : Texts.orNull(value);
        if (value instanceof StructArray struct) {
            for (int i = 0; i < struct.count(); i++) {
                element(name, struct, i, depth);
            }
        } else if (value instanceof CellArray cells) {
            for (int i = 0; i < cells.count(); i++) {
                children(name, cells.get(i), depth);
            }
        } else {
            int count = texts != null ? texts.count() : Values.count(value);
            for (int i = 0; i < count; i++) {
                String text = XmlText.escaped(scalar(value, i), false);
                out.append(INDENT.repeat(depth)).append('<').append(name).append(text.isEmpty() ? "/>\n" : ">" + text + "</" + name + ">\n");
            }
        }
    }

    private static String scalar(Object value, int index) {
        Texts texts = Texts.orNull(value);
        if (texts != null) {
            return texts.count() == 0 || texts.get(index) == null ? "" : texts.get(index);
        }
        if (value instanceof Boolean || value instanceof LogicalArray) {
            return Values.real(value, index) != 0 ? "true" : "false";
        }
        if (Values.classOf(value).isArithmetic()) {
            return Values.count(value) == 0 ? "" : number(Values.real(value, index));
        }
        throw Errors.of("writestruct:Unsupported", "writestruct: values of class '" + ((Array) value).className() + "' cannot be written");
    }

    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        String shortest = Double.toString(value);
        return Double.isInfinite(value) ? value > 0 ? "Inf" : "-Inf" : shortest.toLowerCase(Locale.ROOT);
    }
}
