package dev.fermata.matlab.table;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.NamedKernel;
import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Adding, removing, moving, renaming, splitting and merging variables; stacking and unstacking. */
public final class TableEdits {
    static final String NAMES = """
            addvars removevars movevars renamevars splitvars mergevars stack combinations rows2vars innerjoin outerjoin
            """;
    private static final Set<String> PLACES = Set.of("before", "after", "newvariablenames");

    private TableEdits() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "addvars" -> Builtin.of(name, 1, Builtin.ANY, (NamedKernel) (in, _, names) -> add(in, names));
            case "removevars" -> Builtin.of(name, 1, 2, (in, _) -> {
                TableValue table = TableFunctions.table(in[0]);
                return in.length < 2 ? table : table.select(TableAccess.others(TableIndex.variables(table, in[1]), table.width()));
            });
            case "movevars" -> Builtin.of(name, 1, 4, (in, _) -> move(in));
            case "renamevars" -> Builtin.of(name, 3, 3, (in, _) -> rename(in));
            case "splitvars" -> Builtin.of(name, 1, Builtin.ANY, (in, _) -> split(in));
            case "mergevars" -> Builtin.of(name, 2, Builtin.ANY, (in, _) -> merge(in));
            case "stack" -> Builtin.of(name, 2, Builtin.ANY, 2, (in, _) -> stack(in));
            case "combinations" -> Builtin.of(name, 1, Builtin.ANY, (NamedKernel) (in, _, names) -> combinations(in, names));
            case "rows2vars" -> Builtin.of(name, 1, Builtin.ANY, (in, _) -> transposed(in));
            case "innerjoin", "outerjoin" -> TableJoins.find(name);
            case "__table_groups" -> Builtin.of(name, 3, 3, 3, (in, _) -> TableGroups.internal(in));
            case "__table_names" -> Builtin.of(name, 1, 2, (in, _) -> TableGroups.names(in));
            default -> null;
        };
    }

    /** Where variables go: before or behind one, or at the end. */
    private static int place(TableValue table, TableBuiltins.Options options) {
        if (options.get("Before") != null) {
            return TableIndex.variables(table, options.get("Before"))[0];
        }
        return options.get("After") != null ? TableIndex.variables(table, options.get("After"))[0] + 1 : table.width();
    }

    private static Object add(Object[] in, String[] names) {
        TableValue table = TableFunctions.table(in[0]);
        TableBuiltins.Options options = new TableBuiltins.Options(in, 1, PLACES);
        Object given = options.get("NewVariableNames");
        Texts chosen = given == null ? null : Texts.orNull(given);
        if (chosen != null && chosen.count() != options.values - 1) {
            throw Errors.of("addvars:IncorrectNumberOfVarNames", "Number of variable names must match the number of variables being added.");
        }
        List<Variable> all = new ArrayList<>(table.variables());
        int place = place(table, options);
        boolean isFirst = table.width() == 0 && table.height() == 0 && options.values > 1;
        int height = isFirst ? Values.dims(in[1])[0] : table.height();
        for (int i = 1; i < options.values; i++) {
            Array values = Values.array(in[i]);
            if (values.rows() != height) {
                throw Errors.of("table:RowDimMismatch",
                        "To assign to or create a variable in a table, the number of rows must match the height of the table.");
            }
            String name = chosen != null ? chosen.get(i - 1) : names[i] != null ? names[i] : "Var" + (table.width() + i);
            all.add(place + i - 1, new Variable(name, values));
        }
        return table.with(height, all, table.labels()).checked();
    }

    private static Object move(Object[] in) {
        TableValue table = TableFunctions.table(in[0]);
        int[] moved = in.length < 2 ? new int[0] : TableIndex.variables(table, in[1]);
        TableBuiltins.Options options = new TableBuiltins.Options(in, 2, PLACES);
        int place = place(table, options);
        int[] others = TableAccess.others(moved, table.width());
        List<Integer> order = new ArrayList<>();
        for (int each : others) {
            if (each < place) {
                order.add(each);
            }
        }
        for (int each : moved) {
            order.add(each);
        }
        for (int each : others) {
            if (each >= place) {
                order.add(each);
            }
        }
        return table.select(order.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Object rename(Object[] in) {
        TableValue table = TableFunctions.table(in[0]);
        int[] renamed = TableIndex.variables(table, in[1]);
        Texts names = Texts.require("renamevars", "InvalidInput", "new names must be text", in[2]);
        if (names.count() != renamed.length) {
            throw Errors.of("renamevars:IncorrectNumberOfVarNames", "Number of new variable names must match the number of variables being renamed.");
        }
        List<Variable> all = new ArrayList<>(table.variables());
        for (int i = 0; i < renamed.length; i++) {
            all.set(renamed[i], all.get(renamed[i]).named(names.get(i)));
        }
        return table.with(all).checked();
    }

    private static final Set<String> NEW_NAMES = Set.of("newvariablenames", "newvariablename", "mergeastable");

    private static Object split(Object[] in) {
        TableValue table = TableFunctions.table(in[0]);
        TableBuiltins.Options options = new TableBuiltins.Options(in, 1, NEW_NAMES);
        boolean[] isChosen = new boolean[table.width()];
        Arrays.fill(isChosen, options.values < 2);
        if (options.values > 1) {
            for (int each : TableIndex.variables(table, in[1])) {
                isChosen[each] = true;
            }
        }
        Object given = options.get("NewVariableNames");
        Texts names = given == null ? null : Texts.orNull(given);
        List<Variable> all = new ArrayList<>();
        for (int i = 0; i < isChosen.length; i++) {
            Variable variable = table.variables().get(i);
            if (!isChosen[i] || variable.width() == 1 && !(variable.values() instanceof TableValue)) {
                all.add(variable);
                continue;
            }
            for (int k = 0; k < variable.width(); k++) {
                String inner = variable.values() instanceof TableValue nested ? nested.names().get(k) : variable.name() + "_" + (k + 1);
                Object values = variable.values() instanceof TableValue nested ? nested.variables().get(k).values()
                        : TableIndex.columns(variable.values(), k, 1);
                all.add(new Variable(names != null && k < names.count() ? names.get(k) : inner, values));
            }
        }
        return table.with(all).checked();
    }

    private static Object merge(Object[] in) {
        TableValue table = TableFunctions.table(in[0]);
        TableBuiltins.Options options = new TableBuiltins.Options(in, 2, NEW_NAMES);
        int[] merged = TableIndex.variables(table, in[1]);
        TableValue part = table.select(merged);
        Object value = options.isOn("MergeAsTable") ? part.with(RowLabels.NONE)
                : TableAccess.content(part, new Object[] {CharArray.of(":"), CharArray.of(":")});
        int last = Arrays.stream(merged).max().orElse(0);
        List<Variable> all = new ArrayList<>();
        for (int i = 0; i < table.width(); i++) {
            int at = i;
            if (i == last) {
                String name = options.get("NewVariableName") == null ? "Var" + (all.size() + 1) : Values.textOrNull(options.get("NewVariableName"));
                all.add(new Variable(name, value));
            } else if (Arrays.stream(merged).noneMatch(each -> each == at)) {
                all.add(table.variables().get(i));
            }
        }
        return table.with(all).checked();
    }

    private static final Set<String> STACK_OPTIONS = Set.of("newdatavariablename", "indexvariablename", "constantvariables");

    /** Several variables in one, with another that tells from which each value comes. */
    private static Object stack(Object[] in) {
        TableValue table = TableFunctions.table(in[0]).with(RowLabels.NONE);
        TableBuiltins.Options options = new TableBuiltins.Options(in, 2, STACK_OPTIONS);
        int[] stacked = TableIndex.variables(table, in[1]);
        Object constants = options.get("ConstantVariables");
        int[] kept = constants == null ? TableAccess.others(stacked, table.width()) : TableIndex.variables(table, constants);
        int rows = table.height();
        int count = stacked.length;
        int[] repeated = new int[rows * count];
        int[] order = new int[rows * count];
        String[] indicators = new String[rows * count];
        for (int i = 0; i < repeated.length; i++) {
            repeated[i] = i / count;
            order[i] = i % count * rows + i / count;
            indicators[i] = table.names().get(stacked[i % count]);
        }
        Object[] parts = Arrays.stream(stacked).mapToObj(each -> table.variables().get(each).value()).toArray();
        List<String> names = Arrays.stream(stacked).mapToObj(each -> table.names().get(each)).toList();
        String data = options.get("NewDataVariableName") == null ? String.join("_", names) : Values.textOrNull(options.get("NewDataVariableName"));
        String index = options.get("IndexVariableName") == null ? data + "_Indicator" : Values.textOrNull(options.get("IndexVariableName"));
        List<Variable> all = new ArrayList<>(table.select(kept).rows(repeated).variables());
        all.add(new Variable(index, CategoricalArray.coded(new int[] {indicators.length, 1}, indicators, names, false, false)));
        all.add(new Variable(data, Columns.rows(Values.array(Concatenation.vertcat(parts)), order)));
        return new Object[] {TableValue.of(repeated.length, all).checked(), TableFunctions.positions(repeated)};
    }

    private static final int ROWS_MAX = 100_000_000;

    /** Every element of each value with every one of the others; the last changes fastest. */
    private static Object combinations(Object[] in, String[] names) {
        long count = 1;
        for (Object each : in) {
            count *= Values.count(each);
            if (count > ROWS_MAX) {
                throw Errors.of("combinations:SizeLimitExceeded", "The table of all combinations is too large.");
            }
        }
        List<Variable> variables = new ArrayList<>();
        long repeats = count;
        for (int i = 0; i < in.length; i++) {
            Array values = in[i] instanceof CharArray chars ? StringArray.scalar(chars.text()) : Values.array(in[i]);
            Array column = values.reshaped(new int[] {values.count(), 1});
            repeats = count == 0 ? 1 : repeats / values.count();
            int[] rows = new int[(int) count];
            for (int row = 0; row < rows.length; row++) {
                rows[row] = (int) (row / repeats % values.count());
            }
            variables.add(new Variable(names[i] == null ? "Var" + (i + 1) : names[i], Columns.rows(column, rows)));
        }
        return TableValue.of((int) count, variables).checked();
    }

    private static final Set<String> TRANSPOSE_OPTIONS = Set.of("variablenamessource", "datavariables", "variablenamingrule");

    /** Each row as a variable. */
    private static Object transposed(Object[] in) {
        TableValue table = TableFunctions.table(in[0]);
        TableBuiltins.Options options = new TableBuiltins.Options(in, 1, TRANSPOSE_OPTIONS);
        Object source = options.get("VariableNamesSource");
        int named = source == null ? -1 : TableIndex.variables(table, source)[0];
        int[] data = options.get("DataVariables") != null ? TableIndex.variables(table, options.get("DataVariables"))
                : named < 0 ? TableIndex.variables(table, CharArray.of(":")) : TableAccess.others(new int[] {named}, table.width());
        List<Variable> all = new ArrayList<>();
        String[] original = Arrays.stream(data).mapToObj(each -> table.names().get(each)).toArray(String[]::new);
        all.add(new Variable("OriginalVariableNames", Texts.make(Texts.Form.CELL, new int[] {original.length, 1}, original)));
        Texts names = named < 0 ? null : Texts.orNull(table.variables().get(named).values());
        for (int row = 0; row < table.height(); row++) {
            Object[] values = new Object[data.length];
            for (int k = 0; k < values.length; k++) {
                values[k] = Values.simple(Columns.rows(table.variables().get(data[k]).values(), new int[] {row}));
            }
            String name = names != null ? names.get(row) : table.labels().hasNames() ? table.labels().names().get(row) : "Var" + (row + 1);
            all.add(new Variable(name, values.length == 0 ? DoubleArray.empty() : Concatenation.vertcat(values)));
        }
        return TableValue.of(data.length, all).checked();
    }

}
