package dev.fermata.matlab.text;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import java.util.ArrayList;
import java.util.List;

/** textscan: fields between delimiters, a column for each conversion of the format. The end of a line is a delimiter too. */
public final class ColumnScan {
    /** How fields are found. */
    public static final class Options {
        /** What separates fields beside white space; empty for white space alone. */
        public List<String> delimiters = List.of();
        public String whitespace = " \b\t";
        public boolean isCollapsing;
        public int headerLines;
        /** Beginnings of comments that go to the end of the line. */
        public List<String> comments = List.of();
        public double emptyValue = Double.NaN;
        public List<String> treatAsEmpty = List.of();
        /** How often the format is used; negative for no bound. */
        public int repeats = -1;
        public boolean isStoppingQuietly = true;
        /** Set by reading: where it ended. */
        public int end;
    }

    private final String owner;
    private final ScanCursor cursor;
    private final List<ScanFormat.Item> items;
    private final Options options;
    private final List<List<Object>> columns = new ArrayList<>();

    private ColumnScan(String owner, String text, String format, Options options) {
        this.owner = owner;
        this.cursor = new ScanCursor(text);
        this.items = ScanFormat.of(owner, format).stream().filter(item -> item.type() != 'b').toList();
        this.options = options;
        for (ScanFormat.Item item : items) {
            if (item.isConversion() && !item.isSkipped()) {
                columns.add(new ArrayList<>());
            }
        }
    }

    /**
     * Reads.
     *
     * @param isPlain whether integer conversions give doubles
     * @return a column per conversion
     */
    public static Object[] read(String owner, String text, String format, Options options, boolean isPlain) {
        ColumnScan scan = new ColumnScan(owner, text, format, options);
        scan.run();
        options.end = scan.cursor.at;
        List<Object> results = new ArrayList<>();
        int column = 0;
        for (ScanFormat.Item item : scan.items) {
            if (item.isConversion() && !item.isSkipped()) {
                results.add(values(item, scan.columns.get(column++), isPlain));
            }
        }
        return results.toArray();
    }

    private void run() {
        for (int i = 0; i < options.headerLines; i++) {
            int end = cursor.text.indexOf('\n', cursor.at);
            cursor.at = end < 0 ? cursor.text.length() : end + 1;
        }
        for (int pass = 0; pass != options.repeats; pass++) {
            skipEmptyLines();
            int before = cursor.at;
            if (cursor.isAtEnd() || !row() || cursor.at == before) {
                return;
            }
        }
    }

    private boolean row() {
        int column = 0;
        boolean isFirst = true;
        for (ScanFormat.Item item : items) {
            if (cursor.isAtEnd() && !isFirst) {
                return false;
            }
            isFirst = false;
            skipWhitespace();
            if (item.type() == 'L') {
                if (!cursor.text.startsWith(item.text(), cursor.at)) {
                    return failed();
                }
                cursor.at += item.text().length();
                continue;
            }
            Object value = field(item);
            if (value == null) {
                return failed();
            }
            if (!item.isSkipped()) {
                columns.get(column++).add(value);
            }
            if (item.type() != 'c' || item.width() == 0) {
                separator();
            }
        }
        return true;
    }

    private boolean failed() {
        if (!options.isStoppingQuietly) {
            throw Errors.of(owner + ":Parse", owner + ": parse failed at character " + (cursor.at + 1));
        }
        return false;
    }

    private boolean isWhitespace(char c) {
        return options.whitespace.indexOf(c) >= 0 && !options.delimiters.contains(String.valueOf(c));
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private void skipWhitespace() {
        while (!cursor.isAtEnd()) {
            char c = cursor.text.charAt(cursor.at);
            if (isWhitespace(c) || options.delimiters.isEmpty() && isLineEnd(c)) {
                cursor.at++;
            } else if (comment() > 0) {
                int end = cursor.text.indexOf('\n', cursor.at);
                cursor.at = end < 0 ? cursor.text.length() : end;
            } else {
                return;
            }
        }
    }

    private int comment() {
        for (String each : options.comments) {
            if (cursor.text.startsWith(each, cursor.at)) {
                return each.length();
            }
        }
        return 0;
    }

    private void skipEmptyLines() {
        skipWhitespace();
        while (!cursor.isAtEnd() && isLineEnd(cursor.text.charAt(cursor.at))) {
            cursor.at++;
            skipWhitespace();
        }
    }

    private int delimiterAt(int at) {
        int longest = 0;
        for (String each : options.delimiters) {
            if (each.length() > longest && cursor.text.startsWith(each, at)) {
                longest = each.length();
            }
        }
        return longest;
    }

    /** One delimiter, or line ends; several delimiters when they count as one. */
    private void separator() {
        skipWhitespace();
        int length = cursor.isAtEnd() ? 0 : delimiterAt(cursor.at);
        if (length > 0) {
            cursor.at += length;
            while (options.isCollapsing && !cursor.isAtEnd() && delimiterAt(cursor.at) > 0) {
                cursor.at += delimiterAt(cursor.at);
                skipWhitespace();
            }
        } else {
            skipEmptyLines();
        }
    }

    private boolean isFieldEnd(int at) {
        if (at >= cursor.text.length() || isLineEnd(cursor.text.charAt(at))) {
            return true;
        }
        return options.delimiters.isEmpty() ? isWhitespace(cursor.text.charAt(at)) : delimiterAt(at) > 0;
    }

    /** Null when the text does not fit. */
    private Object field(ScanFormat.Item item) {
        switch (item.type()) {
            case 's' -> {
                return word(item.width());
            }
            case 'q' -> {
                return !cursor.isAtEnd() && cursor.text.charAt(cursor.at) == '"' ? quoted() : word(item.width());
            }
            case 'c', '[' -> {
                return cursor.characters(item);
            }
            default -> {
                if (isFieldEnd(cursor.at)) {
                    return options.emptyValue;
                }
                for (String empty : options.treatAsEmpty) {
                    if (cursor.text.startsWith(empty, cursor.at) && isFieldEnd(cursor.at + empty.length())) {
                        cursor.at += empty.length();
                        return options.emptyValue;
                    }
                }
                // An integer conversion takes a fraction along and rounds it.
                return cursor.number(item.type() == 'd' || item.type() == 'u' ? new ScanFormat.Item('f', false, item.width(),
                        item.precision(), "", false, 0) : item);
            }
        }
    }

    private String word(int width) {
        int begin = cursor.at;
        int end = begin;
        while (!isFieldEnd(end) && (width == 0 || end - begin < width)) {
            end++;
        }
        cursor.at = end;
        return cursor.text.substring(begin, end);
    }

    /** A field in quotation marks, which doubled stand for themselves. */
    private String quoted() {
        StringBuilder out = new StringBuilder();
        int i = cursor.at + 1;
        while (i < cursor.text.length()) {
            char c = cursor.text.charAt(i++);
            if (c == '"') {
                if (i < cursor.text.length() && cursor.text.charAt(i) == '"') {
                    i++;
                } else {
                    break;
                }
            }
            out.append(c);
        }
        cursor.at = i;
        return out.toString();
    }

    private static Array values(ScanFormat.Item item, List<Object> column, boolean isPlain) {
        int[] dims = {column.size(), 1};
        if (item.type() == 'c') {
            return column.isEmpty() ? CharArray.of("") : Texts.matrix(column.toArray(String[]::new));
        }
        if (item.isText()) {
            return (Array) Texts.make(Texts.Form.CELL, dims, column.toArray(String[]::new));
        }
        double[] numbers = new double[column.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (Double) column.get(i);
        }
        MatlabClass kind = item.type() == 'f' ? item.kind() == 32 ? MatlabClass.SINGLE : MatlabClass.DOUBLE
                : MatlabClass.of((item.type() == 'u' ? "uint" : "int") + (item.kind() == 0 ? 32 : item.kind()));
        if (isPlain || kind == MatlabClass.DOUBLE) {
            return new DoubleArray(dims, numbers);
        }
        if (kind == MatlabClass.SINGLE) {
            SingleArray result = new SingleArray(dims);
            for (int i = 0; i < numbers.length; i++) {
                result.re()[i] = (float) numbers[i];
            }
            return result;
        }
        IntegerArray result = new IntegerArray(kind, dims);
        for (int i = 0; i < numbers.length; i++) {
            result.data()[i] = IntegerArray.fromDouble(kind, numbers[i]);
        }
        return result;
    }

    /** Neighbours of one class side by side in one array, as option CollectOutput asks for. */
    public static Object[] collected(Object[] columns) {
        List<Object> results = new ArrayList<>();
        for (Object column : columns) {
            Array next = (Array) column;
            Array last = results.isEmpty() ? null : (Array) results.getLast();
            if (last == null || last.matlabClass() != next.matlabClass() || last.rows() != next.rows() || next instanceof CharArray) {
                results.add(next);
                continue;
            }
            Array joined = last.make(new int[] {last.rows(), last.dims()[1] + 1});
            for (int i = 0; i < last.count(); i++) {
                joined.set(i, last, i);
            }
            for (int i = 0; i < next.count(); i++) {
                joined.set(last.count() + i, next, i);
            }
            results.set(results.size() - 1, joined);
        }
        return results.toArray();
    }
}
