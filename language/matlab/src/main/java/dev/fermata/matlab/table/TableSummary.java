package dev.fermata.matlab.table;

import dev.fermata.matlab.display.Sizes;
import dev.fermata.matlab.own.NumberedArray;
import dev.fermata.matlab.own.MissingValues;
import dev.fermata.matlab.session.Outputs;
import dev.fermata.matlab.text.Decimals;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code summary}: what is in the variables of a table, or how often the categories of an array occur. */
final class TableSummary {
    private static final int DIGITS = 5;
    private static final String INDENT = "            ";

    private TableSummary() {
    }

    static Object summary(Object[] in, int nargout) throws Throwable {
        if (in[0] instanceof CategoricalArray array) {
            Outputs.print(CategoricalSummary.of(array));
            return null;
        }
        if (!(in[0] instanceof TableValue table)) {
            throw Errors.of("UndefinedFunction", "Undefined function 'summary' for input arguments of type '" + Values.className(in[0]) + "'.");
        }
        if (nargout > 0) {
            return struct(table);
        }
        StringBuilder out = new StringBuilder();
        if (!table.notes().description().isEmpty()) {
            out.append("\nDescription:  ").append(table.notes().description()).append('\n');
        }
        if (table.isTimetable()) {
            out.append("\nRowTimes:\n\n");
            write(out, new Variable(table.notes().rowDimension(), table.labels().times()));
        }
        if (table.width() > 0) {
            out.append("\nVariables:\n\n");
        }
        for (Variable each : table.variables()) {
            write(out, each);
        }
        Outputs.print(out.toString());
        return null;
    }

    private static void write(StringBuilder out, Variable variable) throws Throwable {
        Array values = variable.values();
        boolean isTexts = values instanceof CellArray && Texts.orNull(values) != null;
        out.append("    ").append(variable.name()).append(": ")
                .append(isTexts ? Sizes.text(values.dims()) + " cell array of character vectors" : Sizes.andClass(values)).append('\n');
        if (!variable.units().isEmpty() || !variable.description().isEmpty()) {
            out.append("\n        Properties:\n");
            if (!variable.units().isEmpty()) {
                out.append(INDENT).append("Units:  ").append(variable.units()).append('\n');
            }
            if (!variable.description().isEmpty()) {
                out.append(INDENT).append("Description:  ").append(variable.description()).append('\n');
            }
        }
        List<String[]> facts = facts(values);
        if (!facts.isEmpty()) {
            out.append("\n        Values:\n\n");
            int title = facts.stream().mapToInt(fact -> fact[0].length()).max().orElse(0);
            int columns = facts.getFirst().length;
            int[] widths = new int[columns];
            for (String[] fact : facts) {
                for (int i = 1; i < columns; i++) {
                    widths[i] = Math.max(widths[i], fact[i].length());
                }
            }
            for (String[] fact : facts) {
                out.append(INDENT).append(fact[0]).repeat(' ', title - fact[0].length());
                for (int i = 1; i < columns; i++) {
                    int missing = widths[i] - fact[i].length();
                    out.append("    ").append(fact[i]).repeat(' ', missing);
                }
                out.append("\n");
            }
        }
        out.append('\n');
    }

    /** Names and texts, one for each column. */
    private static List<String[]> facts(Array values) throws Throwable {
        List<String[]> facts = new ArrayList<>();
        if (values instanceof CategoricalArray array) {
            double[] counts = CategoricalSummary.counts(array);
            for (int i = 0; i < counts.length; i++) {
                facts.add(new String[] {array.categories().get(i), Decimals.integer(counts[i])});
            }
            int missing = CategoricalSummary.undefined(array);
            if (missing > 0) {
                facts.add(new String[] {"NumMissing", Integer.toString(missing)});
            }
            return facts;
        }
        if (values instanceof LogicalArray truths) {
            int count = 0;
            for (int i = 0; i < truths.count(); i++) {
                count += truths.get(i) ? 1 : 0;
            }
            if (count > 0) {
                facts.add(new String[] {"True", Integer.toString(count)});
            }
            if (count < truths.count()) {
                facts.add(new String[] {"False", Integer.toString(truths.count() - count)});
            }
            return facts;
        }
        if (!values.matlabClass().isNumeric() && !(values instanceof NumberedArray) || values.count() == 0) {
            return facts;
        }
        for (String name : List.of("min", "median", "max")) {
            String[] fact = new String[values.columns() + 1];
            fact[0] = Character.toUpperCase(name.charAt(0)) + name.substring(1);
            for (int i = 1; i < fact.length; i++) {
                fact[i] = text(fact(name, TableIndex.columns(values, i - 1, 1)));
            }
            facts.add(fact);
        }
        int missing = 0;
        for (boolean each : MissingValues.of(values)) {
            missing += each ? 1 : 0;
        }
        if (missing > 0) {
            String[] fact = new String[values.columns() + 1];
            Arrays.fill(fact, Integer.toString(missing));
            fact[0] = "NumMissing";
            facts.add(fact);
        }
        return facts;
    }

    private static Array fact(String name, Array column) throws Throwable {
        boolean[] missing = MissingValues.of(column);
        int[] present = new int[missing.length];
        int count = 0;
        for (int i = 0; i < missing.length; i++) {
            if (!missing[i]) {
                present[count++] = i;
            }
        }
        return TableFunctions.value(name, Values.simple(Columns.rows(column, Arrays.copyOf(present, count))));
    }

    private static String text(Array value) {
        if (value.count() == 0) {
            return "NaN";
        }
        if (value instanceof NumberedArray own) {
            return own.shown(0);
        }
        double number = Values.real(value, 0);
        return Double.isFinite(number) ? Decimals.general(number, DIGITS, false) : Double.isNaN(number) ? "NaN" : number < 0 ? "-Inf" : "Inf";
    }

    private static StructArray struct(TableValue table) throws Throwable {
        StructArray all = StructArray.scalar();
        for (Variable each : table.variables()) {
            StructArray one = StructArray.scalar();
            one.put("Size", 0, DoubleArray.row(each.values().rows(), each.values().columns()));
            one.put("Type", 0, CharArray.of(each.values().className()));
            one.put("Description", 0, CharArray.of(each.description()));
            one.put("Units", 0, CharArray.of(each.units()));
            if (each.values().matlabClass().isNumeric() && each.values().count() > 0) {
                one.put("Min", 0, Values.simple(fact("min", each.values())));
                one.put("Median", 0, Values.simple(fact("median", each.values())));
                one.put("Max", 0, Values.simple(fact("max", each.values())));
            }
            all.put(each.name(), 0, one);
        }
        return all;
    }
}
