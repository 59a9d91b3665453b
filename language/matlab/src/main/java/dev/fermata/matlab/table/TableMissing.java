package dev.fermata.matlab.table;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.operation.Colon;
import dev.fermata.matlab.own.FillMissing;
import dev.fermata.matlab.own.MissingBuiltins;
import dev.fermata.matlab.own.MissingValues;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Missing values in the variables of tables. */
final class TableMissing {
    private static final Set<String> OPTIONS = Set.of("datavariables", "minnummissing", "outputformat", "replacevalues");

    private TableMissing() {
    }

    static Builtin find(String name) {
        return switch (name) {
            case "ismissing" -> Builtin.of(name, 1, 4, (in, _) -> missing(in));
            case "anymissing" -> Builtin.of(name, 1, 1, (in, _) -> {
                LogicalArray all = missing(new Object[] {in[0]});
                boolean any = false;
                for (int i = 0; i < all.count(); i++) {
                    any |= all.get(i);
                }
                return any;
            });
            case "rmmissing" -> Builtin.of(name, 1, Builtin.ANY, 2, (in, _) -> remove(in));
            case "fillmissing" -> Builtin.of(name, 2, Builtin.ANY, 2, (in, _) -> fill(in));
            default -> Builtin.of(name, 2, 4, 2, (in, _) -> standardize(in));
        };
    }

    /** Whether a row of a variable has a missing element, for each of its rows. */
    private static boolean[] rows(Array values, Object indicators) {
        boolean[] result = new boolean[values.rows()];
        if (values instanceof TableValue || values instanceof StructArray
                || values instanceof CellArray cells && cells.count() > 0 && Texts.orNull(cells) == null) {
            return result;
        }
        boolean[] each = indicators == null ? MissingValues.of(values) : ((LogicalArray) Values.array(
                MissingBuiltins.ismissing(values, indicators))).data();
        for (int i = 0; i < values.count(); i++) {
            result[i % result.length] |= each[i];
        }
        return result;
    }

    private static LogicalArray missing(Object[] in) {
        TableValue table = TableFunctions.table(in[0]);
        LogicalArray result = new LogicalArray(new int[] {table.height(), table.width()});
        for (int k = 0; k < table.width(); k++) {
            boolean[] rows = rows(table.variables().get(k).values(), in.length > 1 ? in[1] : null);
            System.arraycopy(rows, 0, result.data(), k * table.height(), rows.length);
        }
        return result;
    }

    private static int[] chosen(TableValue table, TableBuiltins.Options options) {
        Object variables = options.get("DataVariables");
        return TableIndex.variables(table, variables == null ? Colon.ALL : variables);
    }

    private static Object remove(Object[] in) {
        TableValue table = TableFunctions.table(in[0]);
        TableBuiltins.Options options = new TableBuiltins.Options(in, 1, OPTIONS);
        boolean isByVariable = options.values > 1 && Given.real("rmmissing", in[1]) == 2;
        int least = options.get("MinNumMissing") == null ? 1 : Given.count("rmmissing", options.get("MinNumMissing"));
        int[] perRow = new int[table.height()];
        int[] perVariable = new int[table.width()];
        for (int k : chosen(table, options)) {
            boolean[] rows = rows(table.variables().get(k).values(), null);
            for (int i = 0; i < rows.length; i++) {
                perRow[i] += rows[i] ? 1 : 0;
                perVariable[k] += rows[i] ? 1 : 0;
            }
        }
        int[] counts = isByVariable ? perVariable : perRow;
        boolean[] removed = new boolean[counts.length];
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            removed[i] = counts[i] >= least;
            if (!removed[i]) {
                kept.add(i);
            }
        }
        int[] left = kept.stream().mapToInt(Integer::intValue).toArray();
        return new Object[] {isByVariable ? table.select(left) : table.rows(left),
            new LogicalArray(isByVariable ? new int[] {1, counts.length} : new int[] {counts.length, 1}, removed)};
    }

    private static Object fill(Object[] in) throws Throwable {
        TableValue table = TableFunctions.table(in[0]);
        TableBuiltins.Options options = new TableBuiltins.Options(in, 2, OPTIONS);
        Object[] rest = Arrays.copyOfRange(in, 1, options.values);
        List<Variable> variables = new ArrayList<>(table.variables());
        LogicalArray filled = new LogicalArray(new int[] {table.height(), table.width()});
        int[] chosen = chosen(table, options);
        boolean isConstant = rest.length > 1 && "constant".equalsIgnoreCase(Values.textOrNull(rest[0]));
        for (int i = 0; i < chosen.length; i++) {
            Variable variable = variables.get(chosen[i]);
            Object[] arguments = new Object[rest.length + 1];
            arguments[0] = variable.values();
            System.arraycopy(rest, 0, arguments, 1, rest.length);
            if (isConstant && Values.count(rest[1]) == chosen.length && Values.textOrNull(rest[1]) == null) {
                arguments[2] = rest[1] instanceof CellArray cells ? cells.get(i) : Values.array(rest[1]).element(i);
            }
            if (rows(variable.values(), null).length == 0) {
                continue;
            }
            Object[] result = FillMissing.parse(arguments).apply(variable.values());
            variables.set(chosen[i], variable.with(result[0]));
            Array marks = Values.array(result[1]);
            for (int k = 0; k < marks.count(); k++) {
                filled.data()[chosen[i] * table.height() + k % table.height()] |= ((LogicalArray) marks).get(k);
            }
        }
        return new Object[] {table.with(variables), filled};
    }

    private static Object standardize(Object[] in) {
        TableValue table = TableFunctions.table(in[0]);
        TableBuiltins.Options options = new TableBuiltins.Options(in, 2, OPTIONS);
        if (options.values != 2) {
            throw Errors.of("standardizeMissing:InvalidArgument", "Parameters must be name-value pairs.");
        }
        List<Variable> variables = new ArrayList<>(table.variables());
        for (int k : chosen(table, options)) {
            Variable variable = variables.get(k);
            if (!(variable.values() instanceof CellArray cells && Texts.orNull(cells) == null)) {
                variables.set(k, variable.with(MissingBuiltins.standardized(variable.values(), in[1])[0]));
            }
        }
        return table.with(variables);
    }
}
