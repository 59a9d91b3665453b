package dev.fermata.matlab.table;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.operation.Indexing;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Builtins that mean something of their own for tables: sorting, sets of rows, repetition. */
final class TableFunctions {
    private static final Set<String> NONE = Set.of("length", "reshape", "permute", "transpose", "ctranspose", "double", "single", "logical", "string",
            "char", "cellstr", "find", "nnz", "circshift", "diff", "dot", "strcmp", "num2str", "mat2str", "plus");

    private static final int SIZE_MAX = 10_000_000;

    private TableFunctions() {
    }

    static Builtin find(String name) {
        return switch (name) {
            case "sortrows" -> Builtin.of(name, 1, Builtin.ANY, 2, (in, _) -> sortrows(in));
            case "issortedrows" -> Builtin.of(name, 1, Builtin.ANY, (in, _) -> {
                int[] order = order(in);
                boolean isSorted = true;
                for (int i = 0; i < order.length; i++) {
                    isSorted &= order[i] == i;
                }
                return isSorted;
            });
            case "topkrows" -> Builtin.of(name, 2, Builtin.ANY, 2, (in, _) -> topkrows(in));
            case "unique" -> Builtin.of(name, 1, Builtin.ANY, 3, (in, _) -> unique(in));
            case "ismember" -> Builtin.of(name, 2, 3, 2, (in, _) -> ismember(in));
            case "union", "intersect", "setdiff", "setxor" -> Builtin.of(name, 2, 4, 3, (in, _) -> combined(name, in));
            case "head", "tail" -> null;
            case "ismissing", "anymissing", "rmmissing", "fillmissing", "standardizeMissing" -> TableMissing.find(name);
            case "findgroups", "groupcounts" -> TableGroups.find(name);
            case "repmat" -> Builtin.of(name, 2, 3, (in, _) -> repmat(in));
            case "flipud", "flip" -> Builtin.of(name, 1, 2, (in, _) -> {
                TableValue table = table(in[0]);
                boolean isSideways = in.length > 1 && Given.real(name, in[1]) == 2;
                return isSideways ? table.select(reversed(table.width())) : table.rows(reversed(table.height()));
            });
            case "fliplr" -> Builtin.of(name, 1, 1, (in, _) -> table(in[0]).select(reversed(table(in[0]).width())));
            case "__join_text" -> TableJoins.find("join");
            default -> NONE.contains(name) ? Builtin.of(name, 0, Builtin.ANY, Builtin.ANY, (in, _) -> {
                throw unsupported(name, in);
            }) : TableMath.find(name);
        };
    }

    private static MatlabError unsupported(String name, Object[] in) {
        String className = "table";
        for (Object each : in) {
            className = each instanceof TableValue table ? table.className() : className;
        }
        return Errors.of("UndefinedFunction", "Undefined function '" + name + "' for input arguments of type '" + className + "'."
                + (name.equals("length") ? " Use the height, width, or size functions instead." : ""));
    }

    static TableValue table(Object value) {
        if (value instanceof TableValue table) {
            return table;
        }
        throw Errors.of("table:InvalidInput", "First argument must be a table or timetable.");
    }

    private static int[] reversed(int count) {
        int[] order = new int[count];
        Arrays.setAll(order, i -> count - 1 - i);
        return order;
    }

    static DoubleArray positions(int[] rows) {
        return TableIndex.values(rows);
    }

    // ---- sorting ----

    private static Object sortrows(Object[] in) throws Throwable {
        int[] order = order(in);
        return new Object[] {table(in[0]).rows(order), positions(order)};
    }

    private static int[] order(Object[] in) throws Throwable {
        TableValue table = table(in[0]);
        List<int[]> keys = new ArrayList<>();
        boolean[] isDescending = new boolean[Math.max(1, Math.max(table.width(), in.length > 1 ? Values.count(in[1]) : 0))];
        int next = 1;
        if (next == in.length || isDirection(table, in[next])) {
            if (table.isTimetable()) {
                keys.add(RowOrder.ranks(table.labels().times()));
            } else {
                for (Variable each : table.variables()) {
                    keys.add(RowOrder.ranks(each.values()));
                }
            }
        } else {
            addKeys(table, in[next++], keys, isDescending);
        }
        if (next < in.length) {
            Texts directions = Texts.orNull(in[next]);
            for (int i = 0; directions != null && directions.count() > 0 && i < isDescending.length; i++) {
                String word = String.valueOf(directions.get(Math.min(i, directions.count() - 1))).toLowerCase(Locale.ROOT);
                if (!word.equals("ascend") && !word.equals("descend")) {
                    break;
                }
                isDescending[i] = word.equals("descend");
            }
        }
        return RowOrder.sorted(keys, table.height(), isDescending);
    }

    private static boolean isDirection(TableValue table, Object value) {
        String text = Values.textOrNull(value);
        return text != null && (text.equalsIgnoreCase("ascend") || text.equalsIgnoreCase("descend")) && TableIndex.find(table, text) < 0;
    }

    private static void addKeys(TableValue table, Object wanted, List<int[]> keys, boolean[] isDescending) throws Throwable {
        Texts names = Texts.orNull(wanted);
        if (names == null && Values.classOf(wanted).isNumeric()) {
            for (int i = 0; i < Values.count(wanted); i++) {
                double number = Values.real(wanted, i);
                isDescending[i] = number < 0;
                keys.add(RowOrder.ranks(table.variables().get(TableIndex.variables(table, Math.abs(number))[0]).values()));
            }
            return;
        }
        if (names == null) {
            for (int each : TableIndex.variables(table, wanted)) {
                keys.add(RowOrder.ranks(table.variables().get(each).values()));
            }
            return;
        }
        for (String name : names.items()) {
            boolean isRows = name != null && TableIndex.find(table, name) < 0 && (name.equals(table.notes().rowDimension()) || name.equals("RowNames"));
            if (isRows && table.isTimetable()) {
                keys.add(RowOrder.ranks(table.labels().times()));
            } else if (isRows && !table.labels().hasNames()) {
                keys.add(new int[table.height()]);
            } else if (isRows) {
                keys.add(RowOrder.ranks(table.rowNames()));
            } else {
                int place = name == null ? -1 : TableIndex.find(table, name);
                if (place < 0) {
                    throw TableIndex.unknownVariable(String.valueOf(name));
                }
                keys.add(RowOrder.ranks(table.variables().get(place).values()));
            }
        }
    }

    private static Object topkrows(Object[] in) throws Throwable {
        Object[] arguments = new Object[in.length - 1];
        arguments[0] = in[0];
        System.arraycopy(in, 2, arguments, 1, in.length - 2);
        if (arguments.length < 3) {
            arguments = Arrays.copyOf(arguments, 3);
            arguments[1] = arguments[1] == null ? CharArray.of(":") : arguments[1];
            arguments[2] = CharArray.of("descend");
        }
        if (TableIndex.isAll(arguments[1])) {
            arguments[1] = positions(TableIndex.variables(table(in[0]), CharArray.of(":")));
        }
        int[] order = order(arguments);
        int[] first = Arrays.copyOf(order, Math.min(order.length, Given.count("topkrows", in[1])));
        return new Object[] {table(in[0]).rows(first), positions(first)};
    }

    // ---- sets of rows ----

    private static boolean has(Object[] in, int from, String option) {
        for (int i = from; i < in.length; i++) {
            if (option.equalsIgnoreCase(Values.textOrNull(in[i]))) {
                return true;
            }
        }
        return false;
    }

    private static Object unique(Object[] in) throws Throwable {
        TableValue table = table(in[0]);
        int[] ranks = RowOrder.ranks(table);
        int[] order = RowOrder.sorted(ranks);
        int[] first = new int[order.length];
        int[] group = new int[order.length];
        int count = 0;
        boolean isLast = has(in, 1, "last");
        for (int i = 0; i < order.length; i++) {
            if (i == 0 || ranks[order[i]] != ranks[order[i - 1]]) {
                first[count++] = order[i];
            } else if (isLast) {
                first[count - 1] = order[i];
            }
            group[order[i]] = count - 1;
        }
        first = Arrays.copyOf(first, count);
        if (has(in, 1, "stable")) {
            int[] number = new int[count];
            int[] places = RowOrder.sorted(first);
            int[] stable = new int[count];
            for (int i = 0; i < count; i++) {
                stable[i] = first[places[i]];
                number[places[i]] = i;
            }
            first = stable;
            for (int i = 0; i < group.length; i++) {
                group[i] = number[group[i]];
            }
        }
        return new Object[] {table.rows(first), positions(first), positions(group)};
    }

    /** The rows of both by their values, those of the first table first. */
    private static int[] ranks(TableValue a, TableValue b) throws Throwable {
        if (a.width() != b.width()) {
            throw Errors.of("table:setmembership:DisjointVars", "Tables must have the same variable names.");
        }
        return RowOrder.ranks(TableJoining.joined(0, new Object[] {a.with(RowLabels.NONE), b.with(RowLabels.NONE)}));
    }

    private static Object ismember(Object[] in) throws Throwable {
        TableValue a = table(in[0]);
        TableValue b = table(in[1]);
        int[] ranks = ranks(a, b);
        boolean[] found = new boolean[a.height()];
        double[] places = new double[found.length];
        for (int i = 0; i < found.length; i++) {
            for (int k = b.height() - 1; k >= 0; k--) {
                if (ranks[a.height() + k] == ranks[i]) {
                    found[i] = true;
                    places[i] = k + 1.0;
                }
            }
        }
        return new Object[] {LogicalArray.column(found), DoubleArray.column(places)};
    }

    private static Object combined(String name, Object[] in) throws Throwable {
        TableValue a = table(in[0]);
        TableValue b = table(in[1]);
        int[] ranks = ranks(a, b);
        int most = Arrays.stream(ranks).max().orElse(-1) + 1;
        int[] inFirst = new int[most];
        int[] inSecond = new int[most];
        Arrays.fill(inFirst, -1);
        Arrays.fill(inSecond, -1);
        for (int i = ranks.length - 1; i >= 0; i--) {
            if (i < a.height()) {
                inFirst[ranks[i]] = i;
            } else {
                inSecond[ranks[i]] = i - a.height();
            }
        }
        List<Integer> fromFirst = new ArrayList<>();
        List<Integer> fromSecond = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int rank = 0; rank < most; rank++) {
            boolean first = inFirst[rank] >= 0;
            boolean second = inSecond[rank] >= 0;
            boolean isKept = switch (name) {
                case "union" -> true;
                case "intersect" -> first && second;
                case "setdiff" -> first && !second;
                default -> first != second;
            };
            if (isKept) {
                order.add(first ? inFirst[rank] : a.height() + inSecond[rank]);
                if (first) {
                    fromFirst.add(inFirst[rank]);
                }
                if (second && (!first || name.equals("intersect"))) {
                    fromSecond.add(inSecond[rank]);
                }
            }
        }
        int[] rows = order.stream().mapToInt(Integer::intValue).toArray();
        if (has(in, 2, "stable")) {
            Arrays.sort(rows);
            fromFirst.sort(null);
            fromSecond.sort(null);
        }
        boolean onlyFirst = name.equals("intersect") || name.equals("setdiff");
        TableValue all = onlyFirst ? a : TableJoining.joined(0, new Object[] {a, unlabelled(a, b)});
        return new Object[] {all.rows(rows), positions(fromFirst.stream().mapToInt(Integer::intValue).toArray()),
            positions(fromSecond.stream().mapToInt(Integer::intValue).toArray())};
    }

    /** Names of rows that both have would be there twice. */
    private static TableValue unlabelled(TableValue a, TableValue b) {
        return a.labels().hasNames() && b.labels().hasNames() ? b.with(RowLabels.NONE) : b;
    }

    private static Object repmat(Object[] in) throws Throwable {
        TableValue table = table(in[0]);
        double[] counts = {1, 1};
        for (int i = 1; i < in.length; i++) {
            for (int k = 0; k < Values.count(in[i]) && i - 1 + k < 2; k++) {
                counts[i - 1 + k] = Given.count("repmat", Indexing.index(in[i], k + 1.0));
            }
        }
        if (in.length == 2 && Values.count(in[1]) == 1) {
            counts[1] = counts[0];
        }
        if (table.height() * counts[0] > SIZE_MAX || table.width() * counts[1] > SIZE_MAX) {
            throw Errors.tooLarge(new int[] {(int) Math.min(Integer.MAX_VALUE, table.height() * counts[0]),
                (int) Math.min(Integer.MAX_VALUE, table.width() * counts[1])});
        }
        int[] rows = new int[(int) (table.height() * counts[0])];
        Arrays.setAll(rows, i -> i % table.height());
        int[] variables = new int[(int) (table.width() * counts[1])];
        Arrays.setAll(variables, i -> i % table.width());
        return table.select(variables).rows(rows);
    }

    /** The result of a builtin that gives one value. */
    static Array value(String name, Object... arguments) throws Throwable {
        Object result = Builtins.find(name).call(arguments, 1);
        return Values.array(result instanceof Object[] several ? several[0] : result);
    }
}
