package dev.fermata.matlab.files;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.CellBuiltins;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.own.MissingArray;
import dev.fermata.matlab.own.OwnArray;
import dev.fermata.matlab.text.Decimals;
import dev.fermata.matlab.text.Escapes;
import dev.fermata.matlab.text.FormattedText;
import dev.fermata.matlab.text.NumberText;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Arrays and cells in text files, as numbers and texts between delimiters. */
public final class MatrixFileBuiltins {
    static final String NAMES = "csvread csvwrite dlmread dlmwrite readmatrix writematrix readcell writecell";

    private static final int DIGITS = 15;
    private static final int SHORT_DIGITS = 5;

    private MatrixFileBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "csvread" -> Builtin.of(name, 1, 4, (in, _) -> dlmread(name, in, 1, ","));
            case "dlmread" -> Builtin.of(name, 1, 5, MatrixFileBuiltins::dlmread);
            case "csvwrite" -> Builtin.of(name, 2, 4, 1, (in, n) -> dlmwrite(name, in, n));
            case "dlmwrite" -> Builtin.of(name, 2, Builtin.ANY, 1, (in, n) -> dlmwrite(name, in, n));
            case "readmatrix" -> Builtin.of(name, 1, Builtin.ANY, MatrixFileBuiltins::readmatrix);
            case "writematrix" -> Builtin.of(name, 1, Builtin.ANY, 1, MatrixFileBuiltins::writematrix);
            case "readcell" -> Builtin.of(name, 1, Builtin.ANY, MatrixFileBuiltins::readcell);
            case "writecell" -> Builtin.of(name, 1, Builtin.ANY, 1, MatrixFileBuiltins::writecell);
            case "__importdata_text" -> Builtin.of(name, 1, 3, 3, MatrixFileBuiltins::importdata);
            default -> null;
        };
    }

    // ---- reading numbers ----

    /** {@code dlmread(name[, delimiter][, row, column][, range])}. */
    private static Object dlmread(Object[] in, int nargout) {
        boolean hasDelimiter = in.length > 1 && Values.textOrNull(in[1]) != null && !isRange(Values.textOrNull(in[1]), in.length);
        return dlmread("dlmread", in, hasDelimiter ? 2 : 1, hasDelimiter ? Escapes.replaced(Values.textOrNull(in[1])) : "");
    }

    private static boolean isRange(String text, int count) {
        return count == 2 && text.matches("[A-Za-z]+\\d+(:|\\.\\.)[A-Za-z]+\\d+");
    }

    private static Object dlmread(String function, Object[] in, int next, String delimiter) {
        CellRange range = CellRange.ALL;
        int left = in.length - next;
        if (left == 1) {
            range = CellRange.of(function, in[next], 0);
        } else if (left >= 2) {
            int row = whole(function, in[next]);
            int column = whole(function, in[next + 1]);
            range = new CellRange(row, column, -1, -1);
            if (left > 2) {
                CellRange inner = CellRange.of(function, in[next + 2], 0);
                range = new CellRange(row, column, inner.lastRow(), inner.lastColumn());
            }
        }
        String name = Paths.text(function, in[0]);
        if (!Files.isRegularFile(Paths.toRead(function, name))) {
            throw function.equals("csvread") ? Errors.of("csvread:FileNotFound", "File not found.")
                    : Errors.of("dlmread:FileNotOpened", "The file '" + name + "' could not be opened because: No such file or directory");
        }
        String text = WholeFileBuiltins.text(function, name);
        TextTable table = TextTable.read(text, delimiter.isEmpty() ? TextTable.Layout.FOUND : TextTable.Layout.of(delimiter));
        int columns = range.endColumn(table.columnCount(Math.min(range.firstRow(), table.rowCount())));
        int rows = range.endRow(table.rowCount());
        int height = Math.max(0, rows - range.firstRow());
        int width = Math.max(0, columns - range.firstColumn());
        DoubleArray result = new DoubleArray(new int[] {height, width});
        for (int i = 0; i < height; i++) {
            for (int k = 0; k < width; k++) {
                TextTable.Field field = table.field(i + range.firstRow(), k + range.firstColumn());
                if (!field.isEmpty() && !field.isNumber()) {
                    throw Errors.of(function + ":Parse", "Mismatch between file and format character vector.\nTrouble reading '" + field.text()
                            + "' from file (row number " + (i + range.firstRow() + 1) + ", field number " + (k + range.firstColumn() + 1) + ")");
                }
                result.re()[i + k * height] = field.isEmpty() ? 0 : field.number();
            }
        }
        return result;
    }

    private static int whole(String function, Object value) {
        double number = Values.count(value) == 1 && Values.classOf(value).isArithmetic() ? Values.real(value, 0) : -1;
        if (number < 0 || number != Math.rint(number)) {
            throw Errors.of(function + ":InvalidArgument", "Row and column offsets must be nonnegative integers.");
        }
        return (int) number;
    }

    private static Object readmatrix(Object[] in, int nargout) {
        ReadOptions options = ReadOptions.parse("readmatrix", in, 1);
        TextTable table = options.table("readmatrix", Paths.text("readmatrix", in[0]));
        int first = options.headerLines >= 0 ? options.headerLines : options.range == CellRange.ALL ? table.headerRows() : 0;
        CellRange range = options.range;
        int rows = range.endRow(table.rowCount());
        int top = Math.max(first, range.firstRow());
        int columns = range.endColumn(table.columnCount(Math.min(first, table.rowCount())));
        int height = Math.max(0, rows - top);
        int width = Math.max(0, columns - range.firstColumn());
        boolean isText = options.outputType.equals("string") || options.outputType.equals("char");
        if (isText) {
            StringArray texts = new StringArray(new int[] {height, width});
            for (int i = 0; i < texts.count(); i++) {
                String text = table.field(top + i % height, range.firstColumn() + i / height).text();
                texts.data()[i] = text.isEmpty() ? null : text;
            }
            return texts;
        }
        DoubleArray result = new DoubleArray(new int[] {height, width});
        for (int i = 0; i < height; i++) {
            for (int k = 0; k < width; k++) {
                String text = table.field(top + i, range.firstColumn() + k).text();
                result.re()[i + k * height] = text.isEmpty() ? options.emptyValue : options.number(text);
            }
        }
        return options.outputType.isEmpty() ? result : Conversion.cast(result, options.outputType);
    }

    private static Object readcell(Object[] in, int nargout) throws Throwable {
        ReadOptions options = ReadOptions.parse("readcell", in, 1);
        TextTable table = options.table("readcell", Paths.text("readcell", in[0]));
        CellRange range = options.range;
        int top = Math.max(Math.max(0, options.headerLines), range.firstRow());
        int height = Math.max(0, range.endRow(table.rowCount()) - top);
        int width = Math.max(0, range.endColumn(table.columnCount(0)) - range.firstColumn());
        CellArray cells = new CellArray(new int[] {height, width});
        for (int i = 0; i < cells.count(); i++) {
            TextTable.Field field = table.field(top + i % height, range.firstColumn() + i / height);
            Array time = field.isEmpty() || field.isNumber() || field.isQuoted() ? null : ColumnReader.time(field.text());
            cells.data()[i] = time != null ? Values.simple(time) : field.isEmpty() ? MissingArray.one() : field.isNumber() ? (Object) field.number()
                    : options.isString ? StringArray.scalar(field.text()) : CharArray.of(field.text());
        }
        return cells;
    }

    // ---- writing ----

    private static Object dlmwrite(String function, Object[] in, int nargout) {
        String name = Paths.text(function, in[0]);
        Array values = matrix(function, in[1]);
        String delimiter = ",";
        String newline = "\n";
        String format = "%." + SHORT_DIGITS + "g";
        boolean isAppending = false;
        int rows = 0;
        int columns = 0;
        int next = 2;
        if (function.equals("csvwrite")) {
            rows = in.length > 2 ? whole(function, in[2]) : 0;
            columns = in.length > 3 ? whole(function, in[3]) : 0;
            next = in.length;
        } else if (next < in.length && "-append".equals(Values.textOrNull(in[next]))) {
            isAppending = true;
            next++;
        }
        boolean isPositional = next < in.length && !isOption(in[next]);
        if (isPositional) {
            delimiter = Escapes.replaced(String.valueOf(Values.textOrNull(in[next++])));
            rows = next < in.length && Values.textOrNull(in[next]) == null ? whole(function, in[next++]) : 0;
            columns = next < in.length && Values.textOrNull(in[next]) == null ? whole(function, in[next++]) : 0;
        }
        while (next < in.length) {
            String option = String.valueOf(Values.textOrNull(in[next])).toLowerCase(Locale.ROOT);
            if (option.equals("-append")) {
                isAppending = true;
                next++;
                continue;
            }
            if (next + 1 == in.length) {
                throw Errors.of(function + ":InvalidArgument", "Options must be pairs of names and values.");
            }
            Object value = in[next + 1];
            String text = Values.textOrNull(value);
            switch (option) {
                case "delimiter" -> delimiter = Escapes.replaced(text);
                case "newline" -> newline = "pc".equals(text) ? "\r\n" : "unix".equals(text) ? "\n" : Escapes.replaced(text);
                case "roffset" -> rows = whole(function, value);
                case "coffset" -> columns = whole(function, value);
                case "precision" -> format = text != null ? text : "%." + whole(function, value) + "g";
                default -> throw Errors.of(function + ":InvalidArgument", "Unknown option '" + option + "'.");
            }
            next += 2;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            out.append(delimiter.repeat(Math.max(0, columns + values.columns() - 1))).append(newline);
        }
        for (int i = 0; i < values.rows(); i++) {
            out.append(delimiter.repeat(columns));
            for (int k = 0; k < values.columns(); k++) {
                out.append(k == 0 ? "" : delimiter)
                        .append(FormattedText.of(function, format, new Object[] {Values.real(values, i + k * values.rows())}, 0));
            }
            out.append(newline);
        }
        return written(function, name, out, isAppending, nargout);
    }

    private static boolean isOption(Object value) {
        String text = Values.textOrNull(value);
        return text != null && List.of("delimiter", "newline", "roffset", "coffset", "precision", "-append").contains(text.toLowerCase(Locale.ROOT));
    }

    private static Array matrix(String function, Object value) {
        Object content = value instanceof CellArray ? CellBuiltins.cell2mat(new Object[] {value}, 1) : value;
        if (!Values.classOf(content).isArithmetic() || Values.dims(content).length > 2) {
            throw Errors.of(function + ":InvalidArgument", "The input must be a numeric matrix.");
        }
        return Values.array(content);
    }

    private static Object written(String function, String name, StringBuilder out, boolean isAppending, int nargout) {
        byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
        WholeFileBuiltins.write(function, name, bytes, isAppending);
        return nargout > 0 ? (double) bytes.length : null;
    }

    private static Object written(String function, WriteOptions options, StringBuilder out, int nargout) {
        if (!Workbook.isName(options.name())) {
            return written(function, options.name(), out, options.isAppending(), nargout);
        }
        options.store(function, out.toString());
        return nargout > 0 ? (double) out.length() : null;
    }

    private static Object writematrix(Object[] in, int nargout) {
        Array values = Values.array(in[0]);
        if (values.dims().length > 2 || values instanceof CellArray || values instanceof StructArray) {
            throw Errors.of("writematrix:InvalidArgument", "Unsupported type '" + values.className() + "'. Use writecell or writetable instead.");
        }
        Array rows = values instanceof CharArray ? Conversion.array(MatlabClass.STRING, values) : values;
        WriteOptions options = WriteOptions.parse("writematrix", in, "matrix.txt");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < rows.rows(); i++) {
            for (int k = 0; k < rows.columns(); k++) {
                out.append(k == 0 ? "" : options.delimiter()).append(text(rows, i + k * rows.rows(), options));
            }
            out.append('\n');
        }
        return written("writematrix", options, out, nargout);
    }

    private static Object writecell(Object[] in, int nargout) {
        if (!(in[0] instanceof CellArray cells) || cells.dims().length > 2) {
            throw Errors.of("writecell:InvalidArgument", "First argument must be a two-dimensional cell array.");
        }
        WriteOptions options = WriteOptions.parse("writecell", in, "cells.txt");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cells.rows(); i++) {
            for (int k = 0; k < cells.columns(); k++) {
                Object content = cells.get(i + k * cells.rows());
                out.append(k == 0 ? "" : options.delimiter());
                if (Values.count(content) == 1 || Values.isText(content)) {
                    Array array = content instanceof CharArray chars ? StringArray.scalar(chars.text()) : Values.array(content);
                    out.append(text(array, 0, options));
                } else if (Values.count(content) > 0) {
                    throw Errors.of("writecell:InvalidArgument", "Nonscalar contents of cells cannot be written.");
                }
            }
            out.append('\n');
        }
        return written("writecell", options, out, nargout);
    }

    /** One element between delimiters. */
    static String text(Array values, int index, WriteOptions options) {
        return switch (values) {
            case StringArray texts -> texts.get(index) == null ? "" : options.quoted(texts.get(index));
            case LogicalArray truths -> truths.get(index) ? "1" : "0";
            case OwnArray own -> own.text(index) == null ? "" : options.quoted(own.text(index));
            case DoubleArray numbers when numbers.isComplex() -> NumberText.general(numbers.re(index), DIGITS)
                    + (numbers.im(index) < 0 ? "" : "+") + NumberText.general(numbers.im(index), DIGITS) + "i";
            case IntegerArray numbers -> NumberText.ofElement(numbers, index);
            case SingleArray numbers -> NumberText.general(numbers.re(index), 7);
            default -> {
                double number = Values.real(values, index);
                yield Double.isNaN(number) ? "NaN" : Decimals.isInteger(number) && Math.abs(number) < 1e15 ? NumberText.of(number)
                        : NumberText.general(number, DIGITS);
            }
        };
    }

    // ---- importdata ----

    /** Results: the data, or a struct with data and texts; the delimiter; the number of header lines. */
    private static Object importdata(Object[] in, int nargout) {
        String text = WholeFileBuiltins.text("importdata", Paths.text("importdata", in[0]));
        String wanted = in.length > 1 ? Escapes.replaced(String.valueOf(Values.textOrNull(in[1]))) : "";
        int headers = in.length > 2 ? whole("importdata", in[2]) : -1;
        TextTable table = TextTable.read(text, wanted.isEmpty() ? TextTable.Layout.FOUND : TextTable.Layout.of(wanted));
        boolean hasNumbers = false;
        for (int i = 0; i < table.rowCount() && !hasNumbers; i++) {
            hasNumbers = table.row(i).stream().anyMatch(TextTable.Field::isNumber);
        }
        if (!hasNumbers) {
            String[] lines = text.lines().toArray(String[]::new);
            return new Object[] {Texts.make(Texts.Form.CELL, new int[] {lines.length, 1}, lines), CharArray.of(table.delimiter()), 0.0};
        }
        headers = headers < 0 ? table.headerRows() : headers;
        int rowTexts = 0;
        while (headers < table.rowCount() && rowTexts < table.row(headers).size() && !table.field(headers, rowTexts).isNumber()) {
            rowTexts++;
        }
        int height = table.rowCount() - headers;
        int width = Math.max(0, table.columnCount(headers) - rowTexts);
        DoubleArray data = new DoubleArray(new int[] {height, width});
        for (int i = 0; i < data.count(); i++) {
            TextTable.Field field = table.field(headers + i % height, rowTexts + i / height);
            data.re()[i] = field.isEmpty() ? Double.NaN : field.number();
        }
        if (headers == 0 && rowTexts == 0) {
            return new Object[] {data, CharArray.of(table.delimiter()), 0.0};
        }
        List<Object> texts = new ArrayList<>();
        int columns = rowTexts > 0 ? rowTexts : headers > 0 ? Math.max(1, table.row(headers - 1).size()) : 1;
        int rows = rowTexts > 0 ? table.rowCount() : headers;
        for (int k = 0; k < columns; k++) {
            for (int i = 0; i < rows; i++) {
                texts.add(CharArray.of(table.field(i, k).text()));
            }
        }
        StructArray result = StructArray.scalar().with("data", data).with("textdata", new CellArray(new int[] {rows, columns}, texts.toArray()));
        if (headers > 0 && table.row(headers - 1).size() == width + rowTexts && rowTexts == 0) {
            Object[] names = table.row(headers - 1).stream().map(field -> (Object) CharArray.of(field.text())).toArray();
            result.put("colheaders", 0, CellArray.row(names));
        }
        return new Object[] {result, CharArray.of(table.delimiter()), (double) headers};
    }
}
