package dev.fermata.library.text;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values: fields may be quoted, quotes inside are doubled, empty lines do not count. */
public final class Csv {
    private Csv() {
    }

    /** One record and where it begins. */
    public record Row(List<String> fields, int line, int offset) {
    }

    /** All records of a text. */
    public static List<Row> read(String text) {
        List<Row> rows = new ArrayList<>();
        int at = 0;
        int line = 1;
        while (at < text.length()) {
            if (text.charAt(at) == '\n' || text.charAt(at) == '\r') {
                line += text.charAt(at) == '\n' ? 1 : 0;
                at++;
                continue;
            }
            List<String> fields = new ArrayList<>();
            int start = at;
            int next = record(text, at, fields);
            rows.add(new Row(fields, line, start));
            for (int i = start; i < next; i++) {
                line += text.charAt(i) == '\n' ? 1 : 0;
            }
            at = next;
        }
        return rows;
    }

    /** Reads one record; returns the place after its line end. */
    private static int record(String text, int start, List<String> fields) {
        StringBuilder field = new StringBuilder();
        int at = start;
        while (true) {
            field.setLength(0);
            if (at < text.length() && text.charAt(at) == '"') {
                at = quoted(text, at + 1, field);
            }
            while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                field.append(text.charAt(at++));
            }
            fields.add(field.toString());
            if (at == text.length()) {
                return at;
            }
            char end = text.charAt(at++);
            if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            if (end != ',') {
                return at;
            }
        }
    }

    private static int quoted(String text, int start, StringBuilder field) {
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                if (at == text.length() || text.charAt(at) != '"') {
                    return at;
                }
                at++;
            }
            field.append(c);
        }
        return at;
    }

    /** Appends one record with its line end, quoting the fields that need it. */
    public static void write(StringBuilder out, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            String field = fields.get(i);
            boolean plain = !field.isEmpty() || fields.size() > 1;
            for (int c = 0; plain && c < field.length(); c++) {
                plain = ",\"\r\n".indexOf(field.charAt(c)) < 0;
            }
            out.append(plain ? field : "\"" + field.replace("\"", "\"\"") + "\"");
        }
        out.append('\n');
    }
}
