package dev.fermata.matlab.table;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.NamedKernel;
import dev.fermata.matlab.display.Display;
import dev.fermata.matlab.operation.Colon;
import dev.fermata.matlab.operation.Indexing;
import dev.fermata.matlab.session.Outputs;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Making tables of other values, and other values of tables. */
public final class TableBuiltins {
    static final String NAMES = """
            table array2table cell2table struct2table table2array table2cell table2struct istable istabular head tail vartype rowfilter summary
            """;
    private static final int SHOWN = 8;
    private static final int SIZE_MAX = 100_000_000;

    private TableBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "table" -> Builtin.of(name, 0, Builtin.ANY, (NamedKernel) (in, _, names) -> make(in, names));
            case "array2table" -> Builtin.of(name, 1, Builtin.ANY, (NamedKernel) (in, _, names) -> ofArray(in, names));
            case "cell2table" -> Builtin.of(name, 1, Builtin.ANY, (NamedKernel) (in, _, names) -> ofCell(in, names));
            case "struct2table" -> Builtin.of(name, 1, Builtin.ANY, (in, _) -> ofStruct(in));
            case "table2array" -> Builtin.of(name, 1, 1, (in, _) -> TableAccess.content(TableFunctions.table(in[0]),
                    new Object[] {Colon.ALL, Colon.ALL}));
            case "table2cell" -> Builtin.of(name, 1, 1, (in, _) -> toCell(TableFunctions.table(in[0])));
            case "table2struct" -> Builtin.of(name, 1, 3, (in, _) -> toStruct(in));
            case "istable" -> Builtin.of(name, 1, 1, (in, _) -> in[0] instanceof TableValue table && !table.isTimetable());
            case "istabular" -> Builtin.of(name, 1, 1, (in, _) -> in[0] instanceof TableValue);
            case "head", "tail" -> Builtin.of(name, 1, 2, 1, (in, nargout) -> end(name, in, nargout));
            case "rowfilter" -> Builtin.of(name, 1, 1, (in, _) -> RowFilter.of(in[0] instanceof TableValue table ? table.names()
                    : Given.texts(name, in[0])));
            case "vartype" -> Builtin.of(name, 1, 1, (in, _) -> filter(in[0]));
            case "summary" -> Builtin.of(name, 1, Builtin.ANY, 1, TableSummary::summary);
            default -> null;
        };
    }

    private static MatlabError invalid(String detail, String message) {
        return Errors.of("table:" + detail, message);
    }

    private static VariableFilter filter(Object type) {
        String text = Values.textOrNull(type);
        if (text == null) {
            throw invalid("InvalidType", "Variable type must be a character vector or string scalar.");
        }
        return new VariableFilter(text);
    }

    // ---- options ----

    /** The options behind the values of a call, by their names in lower case. */
    static final class Options {
        /** How many arguments are values. */
        final int values;
        private final Object[] in;

        Options(Object[] in, int first, Set<String> known) {
            this.in = in;
            int end = in.length;
            for (int i = in.length - 2; i >= first; i -= 2) {
                String word = Values.textOrNull(in[i]);
                if (word == null || !known.contains(word.toLowerCase(Locale.ROOT))) {
                    break;
                }
                end = i;
            }
            values = end;
        }

        /** The value of an option, or null. */
        Object get(String name) {
            for (int i = values; i + 1 < in.length; i += 2) {
                if (name.equalsIgnoreCase(Values.textOrNull(in[i]))) {
                    return in[i + 1];
                }
            }
            return null;
        }

        boolean isOn(String name) {
            Object value = get(name);
            return value != null && Values.classOf(value).isArithmetic() && Values.count(value) == 1 && Values.real(value, 0) != 0;
        }
    }

    /** With the names of variables, rows and dimensions that options give. */
    static TableValue labelled(TableValue table, Options options) {
        TableValue result = table;
        if (options.get("DimensionNames") != null) {
            result = ((TableProperties) new TableProperties(result).withMember("DimensionNames", options.get("DimensionNames"))).table();
        }
        if (options.get("VariableNames") != null) {
            result = TableProperties.named(result, options.get("VariableNames"));
        }
        if (options.get("RowNames") != null) {
            result = TableProperties.withRowNames(result, options.get("RowNames"));
        }
        return result;
    }

    // ---- making ----

    private static final Set<String> TABLE_OPTIONS = Set.of("variablenames", "rownames", "dimensionnames", "size", "variabletypes");

    private static Object make(Object[] in, String[] names) throws Throwable {
        Options options = new Options(in, 0, TABLE_OPTIONS);
        if (options.get("Size") != null) {
            return labelled(TableValue.of(rows(options.get("Size")), blanks(options)), options).checked();
        }
        List<Variable> variables = variables(in, names, options.values, 0);
        int height = variables.isEmpty() ? options.get("RowNames") == null ? 0 : Values.count(options.get("RowNames")) : variables.getFirst().values().rows();
        return labelled(TableValue.of(height, variables), options).checked();
    }

    static int rows(Object size) {
        boolean isSize = Values.count(size) == 2 && Values.classOf(size).isArithmetic();
        for (int i = 0; i < 2 && isSize; i++) {
            double number = Values.real(size, i);
            isSize = number >= 0 && number == Math.rint(number) && number <= SIZE_MAX;
        }
        if (!isSize) {
            throw invalid("InvalidSize", "The size must be a vector of two nonnegative integers.");
        }
        return (int) Values.real(size, 0);
    }

    static List<Variable> blanks(Options options) throws Throwable {
        int height = rows(options.get("Size"));
        int width = (int) Values.real(options.get("Size"), 1);
        Object given = options.get("VariableTypes");
        Texts types = given == null ? null : Texts.orNull(given);
        if (types == null && width > 0) {
            throw invalid("MustSpecifyVarTypes", "When you use the 'Size' name-value argument, you must also specify 'VariableTypes'.");
        }
        if (types != null && types.count() != width) {
            throw invalid("VariableTypesAndSizeMismatch", "The number of specified variable types must match the number of variables.");
        }
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            variables.add(new Variable("Var" + (i + 1), BlankVariable.of(types.get(i), height)));
        }
        return variables;
    }

    /** The values of a call as variables with the names they have there. */
    static List<Variable> variables(Object[] in, String[] names, int end, int first) {
        List<Variable> variables = new ArrayList<>();
        List<String> used = new ArrayList<>();
        for (int i = first; i < end; i++) {
            Array values = Values.array(in[i]);
            if (!variables.isEmpty() && variables.getFirst().values().rows() != values.rows()) {
                throw invalid("UnequalVarLengths", "All table variables must have the same number of rows.");
            }
            String name = names[i] != null ? names[i] : "Var" + (i - first + 1);
            String unused = name;
            for (int k = 1; used.contains(unused); k++) {
                unused = name + "_" + k;
            }
            used.add(unused);
            variables.add(new Variable(unused, values));
        }
        return variables;
    }

    private static final Set<String> OTHER_OPTIONS = Set.of("variablenames", "rownames", "dimensionnames", "asarray");

    private static Object ofArray(Object[] in, String[] names) {
        Array array = Values.array(in[0]);
        if (array.dims().length > 2) {
            throw Errors.of("array2table:NDArray", "Input must be a matrix.");
        }
        List<Variable> variables = new ArrayList<>();
        Options options = new Options(in, 1, OTHER_OPTIONS);
        for (int i = 0; i < array.columns(); i++) {
            variables.add(new Variable((names[0] != null ? names[0] : "Var") + (i + 1), TableIndex.columns(array, i, 1)));
        }
        return labelled(TableValue.of(array.rows(), variables), options).checked();
    }

    private static Object ofCell(Object[] in, String[] names) {
        if (!(in[0] instanceof CellArray cells) || cells.dims().length > 2) {
            throw Errors.of("cell2table:NDCell", "Input must be a 2-D cell array.");
        }
        int rows = cells.rows();
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; i < cells.columns(); i++) {
            variables.add(new Variable((names[0] != null ? names[0] : "Var") + (i + 1),
                    Columns.combined(Arrays.copyOfRange(cells.data(), i * rows, (i + 1) * rows))));
        }
        return labelled(TableValue.of(rows, variables), new Options(in, 1, OTHER_OPTIONS)).checked();
    }

    private static Object ofStruct(Object[] in) {
        if (!(in[0] instanceof StructArray struct)) {
            throw Errors.of("struct2table:InvalidInput", "Input must be a scalar structure or a structure vector.");
        }
        Options options = new Options(in, 1, OTHER_OPTIONS);
        List<Variable> variables = new ArrayList<>();
        int height = struct.count();
        if (struct.count() == 1 && !options.isOn("AsArray")) {
            for (String name : struct.names()) {
                Array values = Values.array(struct.get(name, 0));
                if (!variables.isEmpty() && values.rows() != height) {
                    throw Errors.of("struct2table:UnequalFieldLengths", "Fields in a scalar structure must have the same number of rows."
                            + " Convert to a single-row table by using the AsArray name-value argument.");
                }
                height = values.rows();
                variables.add(new Variable(name, values));
            }
        } else {
            for (int i = 0; i < struct.names().size(); i++) {
                Object[] contents = Arrays.copyOf(struct.column(i), struct.count());
                variables.add(new Variable(struct.names().get(i), Columns.combined(contents)));
            }
        }
        return labelled(TableValue.of(variables.isEmpty() ? 0 : height, variables), options).checked();
    }

    // ---- other values of tables ----

    private static Object toCell(TableValue table) {
        List<Object> columns = new ArrayList<>();
        int width = 0;
        for (Variable each : table.variables()) {
            if (each.values() instanceof CellArray cells) {
                for (int i = 0; i < cells.columns() * cells.rows(); i++) {
                    columns.add(cells.get(i));
                }
                width += cells.columns();
            } else {
                for (int i = 0; i < table.height(); i++) {
                    columns.add(Values.simple(Columns.rows(each.values(), new int[] {i})));
                }
                width++;
            }
        }
        return new CellArray(new int[] {table.height(), width}, columns.toArray());
    }

    private static Object toStruct(Object[] in) {
        TableValue table = TableFunctions.table(in[0]);
        return in.length > 2 && Given.truth("table2struct", in[2]) ? structOf(table, true) : table.structs();
    }

    static StructArray structOf(TableValue table, boolean isScalar) {
        StructArray struct = new StructArray(isScalar ? new int[] {1, 1} : new int[] {table.height(), 1});
        for (Variable each : table.variables()) {
            struct.addField(each.name());
            List<Object> rows = isScalar ? List.of(each.value()) : Columns.rowValues(each.values());
            for (int i = 0; i < rows.size(); i++) {
                struct.put(each.name(), i, Values.share(rows.get(i)));
            }
        }
        return struct;
    }

    /** The first or last rows: shown when nobody wants the value. */
    private static Object end(String name, Object[] in, int nargout) {
        Array array = Values.array(in[0]);
        int rows = array.rows();
        int wanted = in.length > 1 ? Given.whole(name, in[1]) : SHOWN;
        int count = wanted < 0 ? Math.max(0, rows + wanted) : Math.min(rows, wanted);
        int first = name.equals("head") ? 0 : rows - count;
        double[] positions = new double[count];
        Arrays.setAll(positions, i -> first + i + 1.0);
        Object[] indices = new Object[array.dims().length];
        Arrays.fill(indices, CharArray.of(":"));
        indices[0] = DoubleArray.column(positions);
        Object part = Indexing.index(array, indices);
        if (nargout > 0) {
            return part;
        }
        Outputs.print(Display.disp(part));
        return null;
    }
}
