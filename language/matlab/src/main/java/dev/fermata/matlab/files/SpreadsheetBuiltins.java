package dev.fermata.matlab.files;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;

/** Numbers and texts in spreadsheets, by the older functions. */
public final class SpreadsheetBuiltins {
    static final String NAMES = "xlsread xlswrite sheetnames";

    private SpreadsheetBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "xlsread" -> Builtin.of(name, 1, 4, 3, (in, _) -> read(in));
            case "xlswrite" -> Builtin.of(name, 2, 5, 2, SpreadsheetBuiltins::write);
            case "sheetnames" -> Builtin.of(name, 1, 1, (in, _) ->
                    StringArray.column(Workbook.read(name, Paths.text(name, in[0])).names().toArray(String[]::new)));
            default -> null;
        };
    }

    private static boolean isRange(Object value) {
        String text = Values.textOrNull(value);
        return text != null && text.indexOf(':') > 0;
    }

    /** Numbers without the rows and columns of texts around them, the texts, and everything. */
    private static Object read(Object[] in) {
        Object sheet = in.length > 1 && !isRange(in[1]) && !Values.isEmpty(in[1]) ? in[1] : null;
        Object range = in.length > 1 && isRange(in[1]) ? in[1] : in.length > 2 && !Values.isEmpty(in[2]) ? in[2] : null;
        TextTable table = Workbook.read("xlsread", Paths.text("xlsread", in[0])).table("xlsread", sheet);
        CellRange part = range == null ? CellRange.ALL : CellRange.of("xlsread", range, 1);
        int height = Math.max(0, part.endRow(table.rowCount()) - part.firstRow());
        int width = Math.max(0, part.endColumn(table.columnCount(0)) - part.firstColumn());
        CellArray raw = new CellArray(new int[] {height, width});
        CellArray texts = new CellArray(new int[] {height, width});
        int[] edges = {height, width, 0, 0};
        for (int i = 0; i < raw.count(); i++) {
            int row = i % height;
            int column = i / height;
            TextTable.Field field = table.field(part.firstRow() + row, part.firstColumn() + column);
            boolean isNumber = field.isNumber();
            raw.data()[i] = field.isEmpty() ? (Object) Double.NaN : isNumber ? (Object) field.number() : CharArray.of(field.text());
            texts.data()[i] = CharArray.of(isNumber ? "" : field.text());
            if (isNumber) {
                edges[0] = Math.min(edges[0], row);
                edges[1] = Math.min(edges[1], column);
                edges[2] = Math.max(edges[2], row + 1);
                edges[3] = Math.max(edges[3], column + 1);
            }
        }
        int rows = Math.max(0, edges[2] - edges[0]);
        int columns = Math.max(0, edges[3] - edges[1]);
        DoubleArray numbers = new DoubleArray(new int[] {rows, columns});
        for (int i = 0; i < numbers.count(); i++) {
            Object value = raw.get(edges[0] + i % rows + (edges[1] + i / rows) * height);
            numbers.re()[i] = value instanceof Double number ? number : Double.NaN;
        }
        return new Object[] {numbers, texts, raw};
    }

    private static Object write(Object[] in, int nargout) {
        Object sheet = in.length > 2 && !isRange(in[2]) && !Values.isEmpty(in[2]) ? in[2] : null;
        Object range = in.length > 2 && isRange(in[2]) ? in[2] : in.length > 3 && !Values.isEmpty(in[3]) ? in[3] : null;
        Array values = Values.array(in[1]);
        if (values.dims().length > 2 || !(values instanceof CellArray) && !values.matlabClass().isArithmetic() && !(values instanceof StringArray)) {
            throw Errors.of("xlswrite:InvalidArgument", "Input data must be a numeric, cell, or logical array.");
        }
        List<List<TextTable.Field>> rows = new ArrayList<>();
        for (int i = 0; i < values.count(); i++) {
            Object value = values instanceof CellArray cells ? cells.get(i) : values.element(i);
            Workbook.put(rows, i % values.rows(), i / values.rows(), field(value));
        }
        String name = Paths.text("xlswrite", in[0]);
        Workbook.store("xlswrite", Workbook.isName(name) ? name : name + ".xlsx", sheet,
                range == null ? CellRange.ALL : CellRange.of("xlswrite", range, 1), rows);
        return nargout > 0 ? new Object[] {true, CharArray.of("")} : null;
    }

    private static TextTable.Field field(Object value) {
        String text = Values.textOrNull(value);
        if (text != null) {
            return new TextTable.Field(text, true);
        }
        if (Values.count(value) != 1 || !Values.classOf(value).isArithmetic()) {
            return TextTable.Field.NONE;
        }
        return new TextTable.Field(MatrixFileBuiltins.text(Values.array(value), 0, WriteOptions.PLAIN), false);
    }
}
