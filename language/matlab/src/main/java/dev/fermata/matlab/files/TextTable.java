package dev.fermata.matlab.files;

import dev.fermata.matlab.text.NumberReader;
import java.util.ArrayList;
import java.util.List;

/** Text in rows of fields: comma-separated values and their like. */
final class TextTable {
    private static final String CANDIDATES = ",\t;|";

    private final List<List<Field>> rows;
    private final String delimiter;

    private TextTable(List<List<Field>> rows, String delimiter) {
        this.rows = rows;
        this.delimiter = delimiter;
    }

    /** The text between two delimiters, without the quotes around it. */
    record Field(String text, boolean isQuoted) {
        static final Field NONE = new Field("", false);

        /** The number that the text spells; NaN when there is none. */
        double number() {
            return isQuoted ? Double.NaN : numberOf(text);
        }

        boolean isNumber() {
            return !isQuoted && TextTable.isNumber(text);
        }

        boolean isEmpty() {
            return text.isEmpty() && !isQuoted;
        }
    }

    static double numberOf(String text) {
        return NumberReader.realOrNan(text.strip());
    }

    static boolean isNumber(String text) {
        String stripped = text.strip();
        return !stripped.isEmpty() && (!Double.isNaN(numberOf(stripped)) || stripped.equalsIgnoreCase("nan"));
    }

    /**
     * How text is taken apart.
     *
     * @param delimiters each one may separate fields; empty to find out
     * @param comment    begins what is left out to the end of the line; empty for none
     * @param collapses  whether several delimiters count as one
     */
    record Layout(List<String> delimiters, String comment, boolean collapses, boolean keepsEmptyLines) {
        static final Layout FOUND = new Layout(List.of(), "", false, false);

        static Layout of(String delimiter) {
            return new Layout(List.of(delimiter), "", delimiter.equals(" "), false);
        }
    }

    static TextTable read(String text, Layout layout) {
        List<String> delimiters = layout.delimiters.isEmpty() ? List.of(detected(text)) : layout.delimiters;
        boolean collapses = layout.collapses || delimiters.equals(List.of(" "));
        List<List<Field>> rows = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            List<Field> row = new ArrayList<>();
            int next = record(text, at, delimiters, collapses, layout.comment, row);
            boolean isBlank = row.isEmpty() || row.size() == 1 && row.getFirst().isEmpty();
            if (!isBlank || layout.keepsEmptyLines) {
                rows.add(row);
            }
            at = next;
        }
        return new TextTable(rows, delimiters.getFirst());
    }

    /** The delimiter that most lines have as often as the first with any; blanks when there is no other. */
    private static String detected(String text) {
        String best = "";
        int most = 0;
        List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(50).toList();
        for (char candidate : CANDIDATES.toCharArray()) {
            int found = 0;
            for (String line : lines) {
                found += line.indexOf(candidate) >= 0 ? 1 : 0;
            }
            if (found > most) {
                most = found;
                best = String.valueOf(candidate);
            }
        }
        if (!best.isEmpty()) {
            return best;
        }
        boolean hasBlanks = lines.stream().anyMatch(line -> line.strip().indexOf(' ') >= 0);
        return hasBlanks ? " " : ",";
    }

    private static int record(String text, int start, List<String> delimiters, boolean collapses, String comment, List<Field> row) {
        int at = start;
        StringBuilder field = new StringBuilder();
        if (collapses) {
            while (startsWithAny(text, at, delimiters) > 0) {
                at += startsWithAny(text, at, delimiters);
            }
        }
        while (true) {
            field.setLength(0);
            boolean isQuoted = false;
            int first = at;
            while (first < text.length() && text.charAt(first) == ' ' && !delimiters.contains(" ")) {
                first++;
            }
            if (first < text.length() && text.charAt(first) == '"') {
                isQuoted = true;
                at = quoted(text, first + 1, field);
            }
            while (at < text.length() && !isLineEnd(text.charAt(at)) && startsWithAny(text, at, delimiters) == 0) {
                if (!comment.isEmpty() && text.startsWith(comment, at)) {
                    int end = text.indexOf('\n', at);
                    at = end < 0 ? text.length() : end;
                    break;
                }
                if (!isQuoted || text.charAt(at) != ' ') {
                    field.append(text.charAt(at));
                }
                at++;
            }
            row.add(new Field(isQuoted ? field.toString() : field.toString().strip(), isQuoted));
            if (at == text.length()) {
                return at;
            }
            if (isLineEnd(text.charAt(at))) {
                return at + (text.startsWith("\r\n", at) ? 2 : 1);
            }
            int length = startsWithAny(text, at, delimiters);
            at += length;
            while (collapses && startsWithAny(text, at, delimiters) > 0) {
                at += startsWithAny(text, at, delimiters);
            }
            if (collapses && (at == text.length() || isLineEnd(text.charAt(at)))) {
                return at == text.length() ? at : at + (text.startsWith("\r\n", at) ? 2 : 1);
            }
        }
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static int startsWithAny(String text, int at, List<String> delimiters) {
        for (String each : delimiters) {
            if (text.startsWith(each, at)) {
                return each.length();
            }
        }
        return 0;
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

    /** The cells of a spreadsheet. */
    static TextTable ofSheet(List<List<Field>> rows) {
        return new TextTable(rows, ",");
    }

    String delimiter() {
        return delimiter;
    }

    int rowCount() {
        return rows.size();
    }

    List<List<Field>> rows() {
        return rows;
    }

    List<Field> row(int index) {
        return rows.get(index);
    }

    /** The greatest number of fields in a row from {@code first} on. */
    int columnCount(int first) {
        int count = 0;
        for (int i = first; i < rows.size(); i++) {
            count = Math.max(count, rows.get(i).size());
        }
        return count;
    }

    Field field(int row, int column) {
        return column < rows.get(row).size() ? rows.get(row).get(column) : Field.NONE;
    }

    /** How many rows at the beginning are no data: rows without any number, before the first that has one. */
    int headerRows() {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).stream().anyMatch(Field::isNumber)) {
                return i;
            }
        }
        return 0;
    }
}
