package dev.fermata.matlab.table;

import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.operation.Colon;
import dev.fermata.matlab.operation.Indexing;
import dev.fermata.matlab.operation.RangeIndex;
import dev.fermata.matlab.own.MissingArray;
import dev.fermata.matlab.own.NumberedArray;
import dev.fermata.matlab.pattern.TextPattern;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What an index of a table means: positions of rows or variables, counted from 0. */
final class TableIndex {
    /**
     * Places to assign to.
     *
     * @param at    positions, which may lie beyond the end
     * @param added names of those beyond the end, in order; may be fewer
     */
    record Places(int[] at, List<String> added) { }

    private TableIndex() {
    }

    static MatlabError twoSubscripts() {
        return Errors.of("table:LinearSubscript", "Subscripting into a table using one subscript (as in t(i)) is not supported. Specify a"
                + " row subscript and a variable subscript, as in t(rows,vars). To select variables, use t(:,i) or for one variable t.(i)."
                + " To select rows, use t(i,:).");
    }

    static boolean isAll(Object index) {
        return index == Colon.ALL || index instanceof CharArray chars && chars.count() == 1 && chars.get(0) == ':';
    }

    private static int[] all(int extent) {
        int[] positions = new int[extent];
        Arrays.setAll(positions, i -> i);
        return positions;
    }

    // ---- rows ----

    static int[] rows(TableValue table, Object index) {
        Places places = rowPlaces(table, index);
        for (int at : places.at) {
            if (at >= table.height()) {
                if (!places.added.isEmpty()) {
                    throw Errors.of("table:UnrecognizedRowName", "Unrecognized table row name '" + places.added.getFirst() + "'.");
                }
                throw Errors.of("table:RowIndexOutOfRange", "Row index exceeds table dimensions.");
            }
        }
        return places.at;
    }

    static Places rowPlaces(TableValue table, Object index) {
        if (isAll(index)) {
            return new Places(all(table.height()), List.of());
        }
        RowLabels labels = table.labels();
        if (index instanceof RowFilter filter) {
            return new Places(numbered(Values.simple(filter.rows(table)), table.height(), "row"), List.of());
        }
        if (index instanceof TimeFilter filter) {
            return new Places(chosen(table.height(), row -> labels.hasTimes() && filter.accepts(labels.times(), row)), List.of());
        }
        boolean isTime = labels.hasTimes() && (index instanceof NumberedArray || Texts.orNull(index) != null);
        if (isTime) {
            NumberedArray times = (NumberedArray) labels.times();
            NumberedArray wanted = times.adopt(index);
            return new Places(chosen(table.height(), row -> {
                for (int i = 0; i < wanted.count(); i++) {
                    if (wanted.number(i) == times.number(row)) {
                        return true;
                    }
                }
                return false;
            }), List.of());
        }
        if (index instanceof TextPattern pattern && labels.hasNames()) {
            return new Places(matching(labels.names(), pattern), List.of());
        }
        Texts names = Texts.orNull(index);
        if (names != null) {
            return named(names, labels.hasNames() ? labels.names() : List.of(), table.height());
        }
        return new Places(numbered(index, table.height(), "row"), List.of());
    }

    /** A question about a position. */
    private interface Choice {
        boolean test(int position);
    }

    private static int[] chosen(int extent, Choice choice) {
        int[] found = new int[extent];
        int count = 0;
        for (int i = 0; i < extent; i++) {
            if (choice.test(i)) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int[] matching(List<String> names, TextPattern pattern) {
        try {
            Object matches = Builtins.find("matches").call(new Object[] {StringArray.column(names.toArray(String[]::new)), pattern}, 1);
            return numbered(matches, names.size(), "row");
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a comparison of texts failed", e);
        }
    }

    private static Places named(Texts names, List<String> known, int extent) {
        int[] at = new int[names.count()];
        List<String> added = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            String name = names.get(i);
            at[i] = name == null ? -1 : known.indexOf(name);
            if (at[i] < 0) {
                if (!added.contains(name)) {
                    added.add(name);
                }
                at[i] = extent + added.indexOf(name);
            }
        }
        return new Places(at, added);
    }

    private static int[] numbered(Object index, int extent, String what) {
        Object plain = index instanceof RangeIndex range ? range.toValue() : index;
        if (plain instanceof MissingArray || !Values.classOf(plain).isArithmetic() || plain instanceof CharArray) {
            throw Errors.of("table:InvalidSubscript", "A table " + what + " subscript must be a numeric array containing real positive integers,"
                    + " a logical array, a character vector, a string array, a cell array of character vectors, or a pattern scalar used to match "
                    + what + " names.");
        }
        if (Values.array(plain) instanceof LogicalArray mask) {
            int[] positions = new int[mask.count()];
            int count = 0;
            for (int i = 0; i < mask.count(); i++) {
                if (mask.get(i)) {
                    positions[count++] = i;
                }
            }
            return Arrays.copyOf(positions, count);
        }
        int count = Values.count(plain);
        int[] positions = new int[count];
        for (int i = 0; i < count; i++) {
            double number = Values.real(plain, i);
            if (number < 1 || number != Math.rint(number) || number > Integer.MAX_VALUE) {
                throw Errors.badIndex();
            }
            positions[i] = (int) number - 1;
        }
        return positions;
    }

    // ---- variables ----

    /** The variable of a name; -1 when there is none. */
    static int find(TableValue table, String name) {
        List<Variable> variables = table.variables();
        for (int i = 0; i < variables.size(); i++) {
            if (variables.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    static MatlabError unknownVariable(String name) {
        return Errors.of("table:UnrecognizedVarName", "Unrecognized table variable name '" + name + "'.");
    }

    static int[] variables(TableValue table, Object index) {
        Places places = variablePlaces(table, index);
        for (int at : places.at) {
            if (at >= table.width()) {
                if (!places.added.isEmpty()) {
                    throw unknownVariable(places.added.getFirst());
                }
                throw Errors.of("table:VarIndexOutOfRange", "Variable index exceeds table dimensions.");
            }
        }
        return places.at;
    }

    static Places variablePlaces(TableValue table, Object index) {
        if (isAll(index)) {
            return new Places(all(table.width()), List.of());
        }
        List<Variable> variables = table.variables();
        if (index instanceof VariableFilter filter) {
            return new Places(chosen(variables.size(), i -> filter.accepts(variables.get(i).values())), List.of());
        }
        if (index instanceof TextPattern pattern) {
            return new Places(matching(table.names(), pattern), List.of());
        }
        Texts names = Texts.orNull(index);
        if (names != null) {
            return named(names, table.names(), table.width());
        }
        return new Places(numbered(index, table.width(), "variable"), List.of());
    }

    /** Positions as indices of the language. */
    static DoubleArray values(int[] positions) {
        double[] numbers = new double[positions.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = positions[i] + 1.0;
        }
        return DoubleArray.column(numbers);
    }

    /** The number of elements that an index of one dimension may reach: for the size of what is assigned. */
    static int reach(int[] positions, int extent) {
        int reach = extent;
        for (int each : positions) {
            reach = Math.max(reach, each + 1);
        }
        return reach;
    }

    /** The part of a value that lies in given columns. */
    static Array columns(Array value, int from, int count) {
        if (from == 0 && count == value.columns()) {
            return value;
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = from + i + 1.0;
        }
        return Values.array(Indexing.index(value, Colon.ALL, DoubleArray.row(numbers)));
    }
}
