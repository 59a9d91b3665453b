package dev.fermata.matlab.files;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.builtin.NamedKernel;
import dev.fermata.matlab.function.HasMembers;
import dev.fermata.matlab.session.Warnings;
import dev.fermata.matlab.table.TableValue;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tables in text files. */
public final class TableFileBuiltins {
    static final String NAMES = "readtable writetable readtimetable writetimetable detectImportOptions setvartype delimitedTextImportOptions spreadsheetImportOptions";

    private TableFileBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "readtable" -> Builtin.of(name, 1, Builtin.ANY, (in, _) -> read(name, in));
            case "readtimetable" -> Builtin.of(name, 1, Builtin.ANY, (in, _) ->
                    Builtins.find("table2timetable").call(new Object[] {read(name, in)}, 1));
            case "writetable" -> Builtin.of(name, 1, Builtin.ANY, 0, (NamedKernel) (in, _, names) -> write(name, in, names[0]));
            case "writetimetable" -> Builtin.of(name, 1, Builtin.ANY, 0, (NamedKernel) (in, _, names) -> {
                Object[] arguments = in.clone();
                arguments[0] = Builtins.find("timetable2table").call(new Object[] {in[0]}, 1);
                return write(name, arguments, names[0]);
            });
            case "delimitedTextImportOptions", "spreadsheetImportOptions" -> Builtin.of(name, 0, Builtin.ANY, (in, _) -> ImportOptions.made(name, in));
            case "detectImportOptions" -> Builtin.of(name, 1, Builtin.ANY, (in, _) -> detect(in));
            case "setvartype" -> Builtin.of(name, 2, 3, (in, _) -> {
                if (!(in[0] instanceof ImportOptions options)) {
                    throw Errors.of("setvartype:InvalidInput", "First argument must be an import options object.");
                }
                return options.withTypes(in.length > 2 ? in[1] : options.member("VariableNames"), in[in.length - 1]);
            });
            default -> null;
        };
    }

    // ---- reading ----

    /** Where names and data are. */
    private record Layout(TextTable table, boolean hasNames, int first, List<String> titles) { }

    private static Layout layout(String function, Object file, ReadOptions options) {
        TextTable table = options.table(function, Paths.text(function, file));
        int skipped = Math.max(0, options.headerLines);
        boolean hasNames = options.readsNames != null ? options.readsNames : looksLikeNames(table, skipped);
        int first = Math.min(table.rowCount(), hasNames ? skipped + 1 : skipped);
        int width = table.columnCount(Math.min(skipped, table.rowCount()));
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String title = hasNames ? table.field(skipped, i).text() : "";
            titles.add(title.isEmpty() ? "Var" + (i + 1) : title);
        }
        return new Layout(table, hasNames, first, titles);
    }

    /** A row of different texts is taken for names. */
    private static boolean looksLikeNames(TextTable table, int row) {
        if (row >= table.rowCount()) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        for (TextTable.Field field : table.row(row)) {
            if (field.isNumber() || !field.isEmpty() && !seen.add(field.text())) {
                return false;
            }
        }
        return !seen.isEmpty();
    }

    private static List<String> valid(List<String> titles, boolean isPreserving) throws Throwable {
        List<String> names = new ArrayList<>();
        boolean isChanged = false;
        for (String title : titles) {
            String name = isPreserving ? title
                    : Values.textOrNull(first(Builtins.find("matlab.lang.makeValidName").call(new Object[] {CharArray.of(title)}, 1)));
            isChanged |= !name.equals(title);
            String unused = name;
            for (int i = 1; names.contains(unused); i++) {
                unused = name + "_" + i;
            }
            names.add(unused);
        }
        if (isChanged) {
            Warnings.warn("RunMat:table:ModifiedAndSavedVarnames", "Column headers from the file were modified to make them valid MATLAB identifiers before"
                    + " creating variable names for the table. The original column headers are saved in the VariableDescriptions property."
                    + "\nSet 'VariableNamingRule' to 'preserve' to use the original column headers as table variable names.");
        }
        return names;
    }

    private static Object first(Object result) {
        return result instanceof Object[] several ? several[0] : result;
    }

    private static Object read(String function, Object[] in) throws Throwable {
        ReadOptions options = ReadOptions.parse(function, in, 1);
        if (options.imported != null) {
            return readAs(function, in[0], options);
        }
        Layout layout = layout(function, in[0], options);
        List<String> names = valid(layout.titles, options.preservesNames);
        List<Object> arguments = new ArrayList<>();
        int begin = options.readsRowNames && !names.isEmpty() ? 1 : 0;
        for (int i = begin; i < names.size(); i++) {
            arguments.add(ColumnReader.read(layout.table, i, layout.first, ColumnReader.typeOf(layout.table, i, layout.first, options), options));
        }
        Object table = made(arguments, names.subList(begin, names.size()));
        if (begin == 1) {
            Object rows = ColumnReader.read(layout.table, 0, layout.first, "string", options);
            table = with(table, "RowNames", rows);
            if (layout.hasNames) {
                table = with(table, "DimensionNames", CellArray.row(CharArray.of(names.getFirst()), CharArray.of("Variables")));
            }
        }
        if (!names.equals(layout.titles)) {
            List<String> titles = layout.titles.subList(begin, names.size());
            table = with(table, "VariableDescriptions", StringArray.column(titles.toArray(String[]::new)).reshaped(new int[] {1, titles.size()}));
        }
        return table;
    }

    private static Object made(List<Object> columns, List<String> names) throws Throwable {
        List<Object> arguments = new ArrayList<>(columns);
        arguments.add(CharArray.of("VariableNames"));
        arguments.add(Texts.make(Texts.Form.CELL, new int[] {1, names.size()}, names.toArray(String[]::new)));
        return Builtins.find("table").call(arguments.toArray(), 1);
    }

    private static Object with(Object table, String property, Object value) throws Throwable {
        HasMembers members = (HasMembers) table;
        return members.withMember("Properties", ((HasMembers) members.member("Properties")).withMember(property, value));
    }

    /** By options that were found before and perhaps changed. */
    private static Object readAs(String function, Object file, ReadOptions options) throws Throwable {
        ImportOptions known = options.imported;
        TextTable table = options.table(function, Paths.text(function, file));
        List<Object> columns = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < known.names().size(); i++) {
            if (known.selected().contains(known.names().get(i))) {
                names.add(known.names().get(i));
                columns.add(ColumnReader.read(table, i, Math.min(known.dataLine() - 1, table.rowCount()), known.types().get(i), options));
            }
        }
        return made(columns, names);
    }

    private static Object detect(Object[] in) throws Throwable {
        ReadOptions options = ReadOptions.parse("detectImportOptions", in, 1);
        Layout layout = layout("detectImportOptions", in[0], options);
        List<String> types = new ArrayList<>();
        for (int i = 0; i < layout.titles.size(); i++) {
            String type = ColumnReader.typeOf(layout.table, i, layout.first, options);
            types.add(type.equals("char") && options.isString ? "string" : type);
        }
        List<String> names = valid(layout.titles, options.preservesNames);
        String file = Paths.text("detectImportOptions", in[0]).toLowerCase(Locale.ROOT);
        return file.endsWith(".xlsx") || file.endsWith(".xlsm") ? ImportOptions.ofSheet("", names, types, layout.first + 1, layout.hasNames ? layout.first : 0, options.preservesNames)
                : ImportOptions.ofText(layout.table.delimiter(), names, types, layout.first + 1, layout.hasNames ? layout.first : 0, options.preservesNames);
    }

    // ---- writing ----

    private static Object write(String function, Object[] in, String variable) {
        if (!(in[0] instanceof TableValue table)) {
            throw Errors.of(function + ":InvalidInput", "First argument must be a table.");
        }
        WriteOptions options = WriteOptions.parse(function, in, (variable == null ? "table" : variable) + ".txt");
        List<String> titles = new ArrayList<>();
        List<Array> columns = new ArrayList<>();
        if (options.writesRowNames() && table.rowNames().count() > 0) {
            titles.add("Row");
            columns.add(table.rowNames());
        }
        for (int i = 0; i < table.titles().size(); i++) {
            add(table.titles().get(i), table.shownColumns().get(i), titles, columns);
        }
        StringBuilder out = new StringBuilder();
        if (options.writesNames()) {
            List<String> quoted = titles.stream().map(options::quoted).toList();
            out.append(String.join(options.delimiter(), quoted)).append('\n');
        }
        for (int row = 0; row < table.rows(); row++) {
            for (int k = 0; k < columns.size(); k++) {
                out.append(k == 0 ? "" : options.delimiter()).append(field(function, columns.get(k), row, options));
            }
            out.append('\n');
        }
        options.store(function, out.toString());
        return null;
    }

    /** A variable of several columns is written as so many. */
    private static void add(String title, Array values, List<String> titles, List<Array> columns) {
        if (values instanceof TableValue inner) {
            for (int i = 0; i < inner.titles().size(); i++) {
                add(title + "_" + inner.titles().get(i), inner.shownColumns().get(i), titles, columns);
            }
            return;
        }
        if (values instanceof CharArray chars) {
            String[] rows = new String[chars.rows()];
            Arrays.setAll(rows, chars::row);
            titles.add(title);
            columns.add(StringArray.column(rows));
            return;
        }
        int width = values.columns();
        for (int i = 0; i < width; i++) {
            titles.add(width == 1 ? title : title + "_" + (i + 1));
            int rows = values.rows();
            Array column = width == 1 ? values : values.make(new int[] {rows, 1});
            if (width > 1) {
                column.copyRun(0, values, i * rows, rows);
            }
            columns.add(column);
        }
    }

    private static String field(String function, Array column, int row, WriteOptions options) {
        if (!(column instanceof CellArray cells)) {
            return MatrixFileBuiltins.text(column, row, options);
        }
        Object content = cells.get(row);
        String text = Values.textOrNull(content);
        if (text != null) {
            return options.quoted(text);
        }
        if (content instanceof DoubleArray none && none.isEmpty()) {
            return "";
        }
        if (Values.count(content) != 1) {
            throw Errors.of(function + ":InvalidInput", "Nonscalar contents of cells cannot be written.");
        }
        return MatrixFileBuiltins.text(Values.array(content), 0, options);
    }
}
