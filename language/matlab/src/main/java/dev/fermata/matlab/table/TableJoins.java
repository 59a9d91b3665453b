package dev.fermata.matlab.table;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.NamedKernel;
import dev.fermata.matlab.operation.Colon;
import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Rows of two tables put together by the values of key variables. */
final class TableJoins {
    private static final Set<String> OPTIONS = Set.of("keys", "leftkeys", "rightkeys", "leftvariables", "rightvariables", "mergekeys", "type",
            "keeponecopy");

    private final TableValue left;
    private final TableValue right;
    private final TableBuiltins.Options options;
    private final int[] leftKeys;
    private final int[] rightKeys;
    /** What is put behind names that both tables have. */
    private final String leftSuffix;
    private final String rightSuffix;
    /** Values of keys as numbers: those of the left rows, and those of the right ones. */
    private final int[] leftRanks;
    private final int[] rightRanks;

    private TableJoins(Object[] in, String[] names) throws Throwable {
        left = TableFunctions.table(in[0]);
        right = TableFunctions.table(in[1]);
        options = new TableBuiltins.Options(in, 2, OPTIONS);
        leftSuffix = names[0] == null ? "left" : names[0];
        rightSuffix = names[1] == null ? "right" : names[1];
        Object both = options.get("Keys");
        Object onLeft = options.get("LeftKeys") != null ? options.get("LeftKeys") : both;
        Object onRight = options.get("RightKeys") != null ? options.get("RightKeys") : both;
        if (onLeft == null || onRight == null) {
            List<String> common = left.names().stream().filter(right.names()::contains).toList();
            if (common.isEmpty()) {
                throw Errors.of("table:join:CantInferKey", "Unable to determine key variables because there are no variable names in common.");
            }
            onLeft = Texts.make(Texts.Form.CELL, new int[] {1, common.size()}, common.toArray(String[]::new));
            onRight = onLeft;
        }
        leftKeys = TableIndex.variables(left, onLeft);
        rightKeys = TableIndex.variables(right, onRight);
        if (leftKeys.length != rightKeys.length) {
            throw Errors.of("table:join:UnequalKeyCount", "The number of left and right key variables must be the same.");
        }
        List<int[]> keys = new ArrayList<>();
        int rows = left.height() + right.height();
        for (int i = 0; i < leftKeys.length; i++) {
            keys.add(RowOrder.ranks(keyValues(i)));
        }
        int[] ranks = keys.size() == 1 ? keys.getFirst() : RowOrder.combined(keys, rows);
        leftRanks = Arrays.copyOf(ranks, left.height());
        rightRanks = Arrays.copyOfRange(ranks, left.height(), rows);
    }

    private Array keyValues(int index) {
        Variable mine = left.variables().get(leftKeys[index]);
        Variable its = right.variables().get(rightKeys[index]);
        try {
            return Values.array(Concatenation.vertcat(new Object[] {mine.value(), its.value()}));
        } catch (MatlabError e) {
            throw Errors.of("table:join:KeyVarTypeMismatch", "Left and right key variables '" + mine.name() + "' and '" + its.name()
                    + "' are not comparable because they are " + mine.values().className() + " and " + its.values().className() + ".");
        }
    }

    static Builtin find(String name) {
        return switch (name) {
            case "join" -> Builtin.of(name, 2, Builtin.ANY, 2, (NamedKernel) (in, _, names) -> new TableJoins(in, names).join());
            case "innerjoin" -> Builtin.of(name, 2, Builtin.ANY, 3, (NamedKernel) (in, _, names) -> new TableJoins(in, names).inner());
            case "outerjoin" -> Builtin.of(name, 2, Builtin.ANY, 3, (NamedKernel) (in, _, names) -> new TableJoins(in, names).outer());
            default -> null;
        };
    }

    // ---- which variables ----

    private int[] leftVariables() {
        Object wanted = options.get("LeftVariables");
        return TableIndex.variables(left, wanted == null ? Colon.ALL : wanted);
    }

    private int[] rightVariables(boolean withKeys) {
        Object wanted = options.get("RightVariables");
        if (wanted != null) {
            return TableIndex.variables(right, wanted);
        }
        return withKeys ? TableIndex.variables(right, Colon.ALL) : TableAccess.others(rightKeys, right.width());
    }

    /** The chosen variables of both; a name that both have gets what the tables are called. */
    private List<Variable> beside(List<Variable> mine, List<Variable> its) {
        Set<String> leftNames = new HashSet<>();
        Set<String> rightNames = new HashSet<>();
        mine.forEach(each -> leftNames.add(each.name()));
        its.forEach(each -> rightNames.add(each.name()));
        List<Variable> all = new ArrayList<>();
        mine.forEach(each -> all.add(rightNames.contains(each.name()) ? each.named(each.name() + "_" + leftSuffix) : each));
        its.forEach(each -> all.add(leftNames.contains(each.name()) ? each.named(each.name() + "_" + rightSuffix) : each));
        return all;
    }

    // ---- join ----

    private Object join() {
        int[] from = new int[left.height()];
        for (int i = 0; i < from.length; i++) {
            from[i] = -1;
            for (int k = 0; k < rightRanks.length; k++) {
                if (rightRanks[k] == leftRanks[i]) {
                    if (from[i] >= 0) {
                        throw Errors.of("table:join:DuplicateRightKeyVarValues", "The key variable for the right table must contain unique values.");
                    }
                    from[i] = k;
                }
            }
            if (from[i] < 0) {
                throw Errors.of("table:join:LeftKeyValueNotFound",
                        "The key variables for the right table must contain all values in the key variables for the left table.");
            }
        }
        TableValue mine = left.select(leftVariables());
        TableValue its = right.with(RowLabels.NONE).select(rightVariables(false)).rows(from);
        return new Object[] {left.with(left.height(), beside(mine.variables(), its.variables()), left.labels()).checked(), TableFunctions.positions(from)};
    }

    // ---- inner and outer joins ----

    /** Pairs of rows: -1 where there is none in one table. */
    private List<int[]> pairs(boolean keepsLeft, boolean keepsRight) {
        int most = 0;
        for (int rank : leftRanks) {
            most = Math.max(most, rank + 1);
        }
        for (int rank : rightRanks) {
            most = Math.max(most, rank + 1);
        }
        List<List<Integer>> onLeft = byRank(leftRanks, most);
        List<List<Integer>> onRight = byRank(rightRanks, most);
        boolean[] missing = missingRanks(most);
        List<int[]> pairs = new ArrayList<>();
        for (int rank = 0; rank < most; rank++) {
            boolean matches = !missing[rank] && !onLeft.get(rank).isEmpty() && !onRight.get(rank).isEmpty();
            for (int row : onLeft.get(rank)) {
                if (matches) {
                    onRight.get(rank).forEach(other -> pairs.add(new int[] {row, other}));
                } else if (keepsLeft) {
                    pairs.add(new int[] {row, -1});
                }
            }
            if (!matches && keepsRight) {
                onRight.get(rank).forEach(other -> pairs.add(new int[] {-1, other}));
            }
        }
        return pairs;
    }

    /** Keys that are missing match nothing. */
    private boolean[] missingRanks(int most) {
        boolean[] missing = new boolean[most];
        for (int key : leftKeys) {
            boolean[] rows = RowOrder.isMissing(left.variables().get(key).values());
            for (int i = 0; i < rows.length; i++) {
                missing[leftRanks[i]] |= rows[i];
            }
        }
        return missing;
    }

    private static List<List<Integer>> byRank(int[] ranks, int most) {
        List<List<Integer>> rows = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            rows.add(new ArrayList<>());
        }
        for (int i = 0; i < ranks.length; i++) {
            rows.get(ranks[i]).add(i);
        }
        return rows;
    }

    private static int[] side(List<int[]> pairs, int side) {
        return pairs.stream().mapToInt(pair -> pair[side]).toArray();
    }

    private Object inner() {
        List<int[]> pairs = pairs(false, false);
        int[] mine = side(pairs, 0);
        int[] its = side(pairs, 1);
        List<Variable> all = beside(left.with(RowLabels.NONE).select(leftVariables()).rows(mine).variables(),
                right.with(RowLabels.NONE).select(rightVariables(false)).rows(its).variables());
        return new Object[] {left.with(pairs.size(), all, left.isTimetable() ? left.labels().pick(mine) : RowLabels.NONE).checked(),
            TableFunctions.positions(mine), TableFunctions.positions(its)};
    }

    private Object outer() {
        Object given = options.get("Type");
        String type = given == null ? "full" : String.valueOf(Values.textOrNull(given)).toLowerCase(Locale.ROOT);
        List<int[]> pairs = pairs(!type.equals("right"), !type.equals("left"));
        boolean merges = options.isOn("MergeKeys");
        int[] mine = side(pairs, 0);
        int[] its = side(pairs, 1);
        List<Variable> onLeft = new ArrayList<>();
        for (int place : leftVariables()) {
            Variable variable = left.variables().get(place);
            int key = merges ? indexOf(leftKeys, place) : -1;
            if (key >= 0) {
                Variable other = right.variables().get(rightKeys[key]);
                String name = variable.name().equals(other.name()) ? variable.name() : variable.name() + "_" + other.name();
                onLeft.add(variable.with(merged(variable.values(), mine, other.values(), its)).named(name));
            } else {
                onLeft.add(variable.with(orMissing(variable.values(), mine)));
            }
        }
        List<Variable> onRight = new ArrayList<>();
        for (int place : rightVariables(!merges)) {
            Variable variable = right.variables().get(place);
            onRight.add(variable.with(orMissing(variable.values(), its)));
        }
        return new Object[] {TableValue.of(pairs.size(), beside(onLeft, onRight)).checked(), places(mine), places(its)};
    }

    /** Rows from 1; 0 for none. */
    private static Object places(int[] rows) {
        return TableFunctions.positions(rows);
    }

    private static int indexOf(int[] all, int wanted) {
        for (int i = 0; i < all.length; i++) {
            if (all[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static Array orMissing(Array values, int[] rows) {
        int[] from = new int[rows.length];
        for (int i = 0; i < from.length; i++) {
            from[i] = rows[i] < 0 ? values.rows() : rows[i];
        }
        Object extended = Concatenation.vertcat(new Object[] {Values.simple(values), Values.simple(BlankVariable.missing(values, 1))});
        return Columns.rows(Values.array(extended), from);
    }

    private static Array merged(Array mine, int[] leftRows, Array its, int[] rightRows) {
        int[] from = new int[leftRows.length];
        for (int i = 0; i < from.length; i++) {
            from[i] = leftRows[i] >= 0 ? leftRows[i] : mine.rows() + rightRows[i];
        }
        return Columns.rows(Values.array(Concatenation.vertcat(new Object[] {Values.simple(mine), Values.simple(its)})), from);
    }
}
