package dev.fermata.library.toml;

import java.util.List;
import java.util.Map;

/**
 * Writes a TOML document: of each table first what is no table, then the tables below it, each under its header. The order
 * of keys is that of the maps.
 */
public final class TomlWriter {
    private final StringBuilder out = new StringBuilder();

    private TomlWriter() {
    }

    /** A document of maps, lists, Long, Double, Boolean, String, and null, which TOML does not have: an empty string. */
    public static String write(Map<String, ?> document) {
        TomlWriter writer = new TomlWriter();
        writer.table("", document, true);
        return writer.out.toString();
    }

    private void table(String path, Map<String, ?> table, boolean headed) {
        boolean open = headed;
        for (Map.Entry<String, ?> entry : table.entrySet()) {
            if (!isTable(entry.getValue()) && !isTables(entry.getValue())) {
                if (!open) {
                    header("[", path, "]");
                    open = true;
                }
                out.append(key(entry.getKey())).append(" = ");
                value(entry.getValue());
                out.append('\n');
            }
        }
        if (!open && table.isEmpty()) {
            header("[", path, "]");
        }
        for (Map.Entry<String, ?> entry : table.entrySet()) {
            String inner = path.isEmpty() ? key(entry.getKey()) : path + "." + key(entry.getKey());
            if (isTable(entry.getValue())) {
                table(inner, asTable(entry.getValue()), false);
            } else if (isTables(entry.getValue())) {
                for (Object element : (List<?>) entry.getValue()) {
                    header("[[", inner, "]]");
                    table(inner, asTable(element), true);
                }
            }
        }
    }

    private void header(String open, String path, String close) {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        out.append(open).append(path).append(close).append('\n');
    }

    private static boolean isTable(Object value) {
        return value instanceof Map;
    }

    private static boolean isTables(Object value) {
        return value instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(TomlWriter::isTable);
    }

    @SuppressWarnings("unchecked") // keys are texts, says write()
    private static Map<String, ?> asTable(Object value) {
        return (Map<String, ?>) value;
    }

    private void value(Object value) {
        switch (value) {
            case null -> out.append("\"\"");
            case String text -> quote(text);
            case Double number -> out.append(number(number));
            case List<?> list -> {
                out.append('[');
                String separator = "";
                for (Object element : list) {
                    out.append(separator);
                    value(element);
                    separator = ", ";
                }
                out.append(']');
            }
            case Map<?, ?> map -> {
                String separator = "{ ";
                for (Map.Entry<String, ?> entry : asTable(map).entrySet()) {
                    out.append(separator).append(key(entry.getKey())).append(" = ");
                    value(entry.getValue());
                    separator = ", ";
                }
                out.append(map.isEmpty() ? "{}" : " }");
            }
            default -> out.append(value);
        }
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        return Double.isInfinite(value) ? value > 0 ? "inf" : "-inf" : Double.toString(value).replace('E', 'e');
    }

    private static String key(String name) {
        if (!name.isEmpty() && name.chars().allMatch(TomlReader::isBare)) {
            return name;
        }
        TomlWriter quoted = new TomlWriter();
        quoted.quote(name);
        return quoted.out.toString();
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < 0x20 || c == 0x7F) {
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
