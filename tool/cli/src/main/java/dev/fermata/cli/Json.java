package dev.fermata.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes JSON: all the JSON that commands need. */
public final class Json {
    private static final String INDENT = "  ";

    private final boolean sorted;

    private Json(boolean sorted) {
        this.sorted = sorted;
    }

    /**
     * A value on several lines, object keys sorted.
     *
     * @param value maps with string keys, lists, strings, numbers, booleans and null
     */
    public static String pretty(Object value) {
        StringBuilder out = new StringBuilder();
        new Json(true).write(value, "\n", out);
        return out.toString();
    }

    /** A value on several lines, object keys in the order of their maps. */
    public static String ordered(Object value) {
        StringBuilder out = new StringBuilder();
        new Json(false).write(value, "\n", out);
        return out.toString();
    }

    private void write(Object value, String lineBreak, StringBuilder out) {
        switch (value) {
            case Map<?, ?> map -> object(sorted ? new TreeMap<>(map) : map, lineBreak, out);
            case List<?> list -> array(list, lineBreak, out);
            case String text -> out.append(string(text));
            case null, default -> out.append(value);
        }
    }

    private void object(Map<?, ?> map, String lineBreak, StringBuilder out) {
        if (map.isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        for (Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator(); entries.hasNext();) {
            Map.Entry<?, ?> entry = entries.next();
            out.append(lineBreak).append(INDENT).append(string((String) entry.getKey())).append(": ");
            write(entry.getValue(), lineBreak + INDENT, out);
            out.append(entries.hasNext() ? "," : "");
        }
        out.append(lineBreak).append('}');
    }

    private void array(List<?> list, String lineBreak, StringBuilder out) {
        if (list.isEmpty()) {
            out.append("[]");
            return;
        }
        out.append('[');
        for (Iterator<?> elements = list.iterator(); elements.hasNext();) {
            out.append(lineBreak).append(INDENT);
            write(elements.next(), lineBreak + INDENT, out);
            out.append(elements.hasNext() ? "," : "");
        }
        out.append(lineBreak).append(']');
    }

    public static String string(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
