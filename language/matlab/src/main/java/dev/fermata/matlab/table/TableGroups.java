package dev.fermata.matlab.table;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.operation.Colon;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Rows of a table that have the same values in some variables. */
final class TableGroups {
    private static final Set<String> OPTIONS = Set.of("includemissinggroups", "includeemptygroups", "includepercentgroups");
    private static final double PERCENT = 100;

    /** The group of each row, from 0; -1 for rows in none. */
    private final int[] group;
    /** A row of each group. */
    private final int[] first;

    private TableGroups(int[] group, int[] first) {
        this.group = group;
        this.first = first;
    }

    /** Groups in the order of their values; those with missing values come last, or are none. */
    static TableGroups of(TableValue keys, boolean includesMissing) throws Throwable {
        int[] ranks = keys.width() == 0 ? new int[keys.height()] : RowOrder.ranks(keys);
        boolean[] none = new boolean[ranks.length];
        if (!includesMissing) {
            for (Variable each : keys.variables()) {
                boolean[] missing = RowOrder.isMissing(each.values());
                for (int i = 0; i < none.length; i++) {
                    none[i] |= missing[i];
                }
            }
        }
        int[] order = RowOrder.sorted(ranks);
        int[] group = new int[ranks.length];
        int[] first = new int[ranks.length];
        Arrays.fill(group, -1);
        int count = 0;
        int last = -1;
        for (int row : order) {
            if (none[row]) {
                continue;
            }
            if (count == 0 || ranks[row] != last) {
                first[count++] = row;
            }
            last = ranks[row];
            group[row] = count - 1;
        }
        return new TableGroups(group, Arrays.copyOf(first, count));
    }

    int count() {
        return first.length;
    }

    int[] first() {
        return first;
    }

    int[] group() {
        return group;
    }

    double[] sizes() {
        double[] sizes = new double[count()];
        for (int each : group) {
            if (each >= 0) {
                sizes[each]++;
            }
        }
        return sizes;
    }

    static Builtin find(String name) {
        return switch (name) {
            case "findgroups" -> Builtin.of(name, 1, 1, 2, (in, _) -> {
                TableValue table = TableFunctions.table(in[0]);
                TableGroups groups = of(table, false);
                return new Object[] {groups.numbers(), table.rows(groups.first)};
            });
            case "groupcounts" -> Builtin.of(name, 2, Builtin.ANY, (in, _) -> counts(in));
            default -> null;
        };
    }

    /** Group numbers from 1 as a column; NaN for none. */
    DoubleArray numbers() {
        double[] numbers = new double[group.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = group[i] < 0 ? Double.NaN : group[i] + 1.0;
        }
        return DoubleArray.column(numbers);
    }

    private static Object counts(Object[] in) throws Throwable {
        TableBuiltins.Options options = new TableBuiltins.Options(in, 2, OPTIONS);
        TableValue table = TableFunctions.table(in[0]);
        TableValue keys = table.select(TableIndex.variables(table, in[1])).with(RowLabels.NONE);
        boolean includesMissing = options.get("IncludeMissingGroups") == null || options.isOn("IncludeMissingGroups");
        TableGroups groups = of(keys, includesMissing);
        double[] sizes = groups.sizes();
        double total = Arrays.stream(sizes).sum();
        List<Variable> variables = new ArrayList<>(keys.rows(groups.first).variables());
        variables.add(new Variable("GroupCount", DoubleArray.column(sizes)));
        variables.add(new Variable("Percent", DoubleArray.column(Arrays.stream(sizes).map(size -> PERCENT * size / total).toArray())));
        return TableValue.of(groups.count(), variables).checked();
    }

    /** {@code [group, keys, counts] = __table_groups(table, variables, includesMissing)}. */
    static Object internal(Object[] in) throws Throwable {
        TableValue table = TableFunctions.table(in[0]);
        TableValue keys = table.select(TableIndex.variables(table, Values.isEmpty(in[1]) ? new DoubleArray(new int[] {1, 0}) : in[1])).with(RowLabels.NONE);
        TableGroups groups = of(keys, Given.truth("findgroups", in[2]));
        return new Object[] {groups.numbers(), keys.rows(groups.first), DoubleArray.column(groups.sizes())};
    }

    /** Names of the chosen variables of a table; for functions of the library. */
    static Object names(Object[] in) {
        TableValue table = TableFunctions.table(in[0]);
        int[] chosen = TableIndex.variables(table, in.length < 2 ? Colon.ALL : in[1]);
        return new TableProperties(table.select(chosen)).member("VariableNames");
    }
}
