package dev.fermata.matlab.table;

import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.own.MissingValues;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Rows compared by their values in some variables. */
final class RowOrder {
    private RowOrder() {
    }

    /** For each row the place of its value among the different values, from 0. Missing values come last and have one place. */
    static int[] ranks(Array values) throws Throwable {
        if (values instanceof TableValue table) {
            return ranks(table);
        }
        if (values instanceof CharArray chars) {
            String[] rows = new String[chars.rows()];
            Arrays.setAll(rows, chars::row);
            return ofColumn(StringArray.column(rows));
        }
        if (values instanceof CellArray cells && cells.count() > 0 && Texts.orNull(cells) == null) {
            throw Errors.of("table:InvalidInput", "Rows cannot be compared by a variable of class 'cell' whose cells are not texts.");
        }
        if (values.columns() == 1) {
            return ofColumn(values);
        }
        List<int[]> keys = new ArrayList<>();
        for (int i = 0; i < values.columns(); i++) {
            keys.add(ofColumn(TableIndex.columns(values, i, 1)));
        }
        return combined(keys, values.rows());
    }

    static int[] ranks(TableValue table) throws Throwable {
        List<int[]> keys = new ArrayList<>();
        for (Variable each : table.variables()) {
            keys.add(ranks(each.values()));
        }
        return keys.size() == 1 ? keys.getFirst() : combined(keys, table.height());
    }

    private static int[] ofColumn(Array column) throws Throwable {
        int[] ranks = new int[column.count()];
        if (ranks.length == 0) {
            return ranks;
        }
        Object[] unique = (Object[]) Builtins.find("unique").call(new Object[] {Values.simple(column)}, 3);
        int most = 0;
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = (int) Values.real(unique[2], i) - 1;
            most = Math.max(most, ranks[i]);
        }
        boolean[] missing = isMissing(column);
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = missing[i] ? most + 1 : ranks[i];
        }
        return ranks;
    }

    /** Which rows have no value there. */
    static boolean[] isMissing(Array column) {
        boolean[] none = new boolean[column.rows()];
        if (!(column instanceof CharArray) && !(column instanceof TableValue)) {
            boolean[] each = MissingValues.of(column);
            for (int i = 0; i < each.length; i++) {
                none[i % none.length] |= each[i] && !(column instanceof CellArray);
            }
        }
        return none;
    }

    /** One place per row by several criteria, the first of which counts most. */
    static int[] combined(List<int[]> keys, int rows) {
        int[] order = sorted(keys, rows, new boolean[keys.size()]);
        int[] ranks = new int[rows];
        for (int i = 1; i < rows; i++) {
            ranks[order[i]] = ranks[order[i - 1]] + (same(keys, order[i - 1], order[i]) ? 0 : 1);
        }
        return ranks;
    }

    private static boolean same(List<int[]> keys, int a, int b) {
        for (int[] key : keys) {
            if (key[a] != key[b]) {
                return false;
            }
        }
        return true;
    }

    /** Rows in order; equal ones stay as they are. */
    static int[] sorted(List<int[]> keys, int rows, boolean[] isDescending) {
        Integer[] order = new Integer[rows];
        Arrays.setAll(order, i -> i);
        Comparator<Integer> comparator = (a, b) -> 0;
        for (int k = 0; k < keys.size(); k++) {
            int[] key = keys.get(k);
            Comparator<Integer> next = (a, b) -> Integer.compare(key[a], key[b]);
            comparator = comparator.thenComparing(isDescending[k] ? next.reversed() : next);
        }
        Arrays.sort(order, comparator);
        int[] result = new int[rows];
        Arrays.setAll(result, i -> order[i]);
        return result;
    }

    static int[] sorted(int[] ranks) {
        return sorted(List.of(ranks), ranks.length, new boolean[1]);
    }
}
