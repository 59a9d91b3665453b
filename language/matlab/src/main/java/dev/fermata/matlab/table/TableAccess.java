package dev.fermata.matlab.table;

import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.session.Warnings;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Indexing of tables: reading, assigning and deleting by rows and variables. */
final class TableAccess {
    private TableAccess() {
    }

    private static void check(Object[] indices) {
        if (indices.length != 2) {
            throw TableIndex.twoSubscripts();
        }
    }

    // ---- reading ----

    static TableValue part(TableValue table, Object[] indices) {
        check(indices);
        TableValue chosen = table.select(TableIndex.variables(table, indices[1]));
        return TableIndex.isAll(indices[0]) ? chosen : chosen.rows(TableIndex.rows(table, indices[0]));
    }

    /** The contents of variables, one beside the other. */
    static Object content(TableValue table, Object[] indices) {
        TableValue part = part(table, indices);
        if (part.width() == 0) {
            return new DoubleArray(new int[] {part.height(), 0});
        }
        if (part.width() == 1) {
            return part.variables().getFirst().value();
        }
        Object[] parts = part.variables().stream().map(Variable::value).toArray();
        try {
            for (int i = 1; i < parts.length; i++) {
                if (parts[i] instanceof CellArray != parts[0] instanceof CellArray) {
                    throw Errors.of("table:ExtractDataIncompatibleTypeError", "");
                }
            }
            return Concatenation.horzcat(parts);
        } catch (MatlabError e) {
            int other = 1;
            while (other < parts.length - 1 && Values.className(parts[other]).equals(Values.className(parts[0]))) {
                other++;
            }
            throw Errors.of("table:ExtractDataIncompatibleTypeError", "Unable to concatenate the specified table variables because their types are "
                    + Values.className(parts[0]) + " and " + Values.className(parts[other]) + ".");
        }
    }

    // ---- assigning ----

    /** {@code table(rows, variables) = value}: a table, or cells. */
    static TableValue assign(TableValue table, Object[] indices, Object value) {
        check(indices);
        if (!(value instanceof TableValue) && !(value instanceof CellArray)) {
            throw Errors.of("table:InvalidRHS", "Right hand side of an assignment into a table must be another table or a cell array.");
        }
        TableIndex.Places rows = TableIndex.rowPlaces(table, indices[0]);
        TableIndex.Places variables = table.width() == 0 && TableIndex.isAll(indices[1]) ? added(value) : TableIndex.variablePlaces(table, indices[1]);
        int[] at = rows.at();
        boolean isNew = table.height() == 0 && table.width() == 0 && TableIndex.isAll(indices[0]);
        if (isNew) {
            at = new int[Values.dims(value)[0]];
            Arrays.setAll(at, i -> i);
        }
        Array source = Values.array(value);
        boolean isRow = source.rows() == 1;
        if (source.columns() != variables.at().length) {
            throw Errors.of("table:VarDimMismatch", "The number of table variables in an assignment must match.");
        }
        if (source.rows() != at.length && !isRow) {
            throw Errors.of("table:RowDimMismatch", "The number of table rows in an assignment must match.");
        }
        Target target = new Target(table, at, rows.added());
        for (int j = 0; j < variables.at().length; j++) {
            int place = variables.at()[j];
            Array present = target.variable(place);
            Object part;
            String name;
            if (value instanceof TableValue other) {
                part = other.variables().get(j).value();
                name = other.variables().get(j).name();
            } else {
                Object[] contents = new Object[source.rows()];
                System.arraycopy(((CellArray) source).data(), j * contents.length, contents, 0, contents.length);
                Array combined = Columns.combined(contents);
                part = present == null ? combined : Columns.forVariable(present, contents);
                name = null;
            }
            String added = place >= table.width() && place - table.width() < variables.added().size()
                    ? variables.added().get(place - table.width()) : name;
            target.put(place, added, spread(part, at.length, isRow));
        }
        return target.result();
    }

    private static TableIndex.Places added(Object value) {
        int[] at = new int[Values.array(value).columns()];
        Arrays.setAll(at, i -> i);
        return new TableIndex.Places(at, value instanceof TableValue table ? table.names() : List.of());
    }

    /** One row for all rows that are assigned to. */
    private static Object spread(Object part, int count, boolean isRow) {
        if (!isRow || count == 1) {
            return part;
        }
        return Columns.rows(Values.array(part), new int[count]);
    }

    /** {@code table{rows, variables} = value}: the columns of the value are dealt out. */
    static TableValue assignContent(TableValue table, Object[] indices, Object value) {
        check(indices);
        TableIndex.Places rows = TableIndex.rowPlaces(table, indices[0]);
        TableIndex.Places variables = TableIndex.variablePlaces(table, indices[1]);
        int[] at = rows.at();
        Array source = Values.array(value);
        if (table.width() == 0 && table.height() == 0 && TableIndex.isAll(indices[0])) {
            at = new int[source.rows()];
            Arrays.setAll(at, i -> i);
        }
        Target target = new Target(table, at, rows.added());
        int total = 0;
        for (int place : variables.at()) {
            Array present = target.variable(place);
            total += present == null ? 0 : present.columns();
        }
        int left = source.columns() - total;
        boolean isScalar = source.count() == 1;
        long fresh = Arrays.stream(variables.at()).filter(place -> target.variable(place) == null).count();
        if (!isScalar && (fresh == 0 ? left != 0 : left < fresh)) {
            throw Errors.differentSizes(new int[] {at.length, Math.max(total, variables.at().length)}, source.dims());
        }
        int from = 0;
        for (int place : variables.at()) {
            Array present = target.variable(place);
            int width = isScalar ? 1 : present == null ? (int) (left / fresh) : present.columns();
            Array part = isScalar ? source : TableIndex.columns(source, from, width);
            from += width;
            String added = place >= table.width() && place - table.width() < variables.added().size()
                    ? variables.added().get(place - table.width()) : null;
            target.put(place, added, Values.simple(part));
        }
        return target.result();
    }

    /** A table under change. */
    private static final class Target {
        private final TableValue table;
        private final int[] rows;
        private final int height;
        private final List<String> addedRows;
        private final List<Variable> variables;

        Target(TableValue table, int[] rows, List<String> addedRows) {
            this.table = table;
            this.rows = rows;
            this.addedRows = addedRows;
            this.height = TableIndex.reach(rows, table.height());
            this.variables = new ArrayList<>(table.variables());
        }

        Array variable(int place) {
            return place < variables.size() && variables.get(place) != null ? variables.get(place).values() : null;
        }

        void put(int place, String name, Object part) {
            while (variables.size() <= place) {
                variables.add(null);
            }
            Variable present = variables.get(place);
            if (present != null) {
                variables.set(place, present.with(Columns.assigned(Columns.grown(present.values(), height), rows, part)));
                return;
            }
            String own = name != null ? name : "Var" + (place + 1);
            Array values = Values.array(part);
            boolean covers = values.rows() == height && rows.length == height;
            for (int i = 0; covers && i < height; i++) {
                covers = rows[i] == i;
            }
            variables.set(place, new Variable(own, covers ? values : Columns.assigned(Columns.blank(values, height), rows, part)));
        }

        TableValue result() {
            List<Variable> all = new ArrayList<>();
            if (table.height() > 0 && variables.stream().anyMatch(each -> each != null && each.values().rows() < height)) {
                Warnings.warn("RunMat:table:RowsAddedExistingVars", "The assignment added rows to the table, but did not assign values to all of"
                        + " the table's existing variables. Those variables are extended with rows containing default values.");
            }
            for (int i = 0; i < variables.size(); i++) {
                Variable each = variables.get(i);
                if (each == null) {
                    throw Errors.of("table:VariableGap", "New variables in an assignment must be numbered one after the other.");
                }
                all.add(each.values().rows() < height ? each.with(Columns.grown(each.values(), height)) : each);
            }
            RowLabels labels = table.labels();
            if (!addedRows.isEmpty() && !labels.hasTimes()) {
                List<String> names = new ArrayList<>(labels.hasNames() ? labels.names() : List.of());
                for (int i = names.size(); i < table.height(); i++) {
                    names.add("Row" + (i + 1));
                }
                names.addAll(addedRows);
                labels = RowLabels.named(names);
            } else if (height > table.height()) {
                labels = labels.grown(height);
            }
            return table.with(height, all, labels).checked();
        }
    }

    /** {@code table.name = value}; an empty value removes the variable. */
    static TableValue withVariable(TableValue table, String name, Object value) {
        int place = TableIndex.find(table, name);
        Array values = Values.array(value);
        List<Variable> all = new ArrayList<>(table.variables());
        if (values instanceof DoubleArray && values.dims().length == 2 && values.rows() == 0 && values.dims()[1] == 0
                && place >= 0) {
            all.remove(place);
            return table.with(table.height(), all, table.labels());
        }
        boolean isFirst = table.width() == 0 && table.height() == 0;
        if (values.rows() != table.height() && !isFirst) {
            throw Errors.of("table:RowDimMismatch",
                    "To assign to or create a variable in a table, the number of rows must match the height of the table.");
        }
        if (place >= 0) {
            all.set(place, all.get(place).with(values));
        } else {
            all.add(new Variable(name, values));
        }
        return table.with(values.rows(), all, table.labels());
    }

    // ---- deleting ----

    static TableValue delete(TableValue table, Object[] indices) {
        check(indices);
        boolean allRows = TableIndex.isAll(indices[0]);
        boolean allVariables = TableIndex.isAll(indices[1]);
        int[] rows = TableIndex.rows(table, indices[0]);
        int[] variables = TableIndex.variables(table, indices[1]);
        if (allVariables || !allRows && covers(variables, table.width())) {
            return table.rows(others(rows, table.height()));
        }
        if (allRows || covers(rows, table.height())) {
            return table.select(others(variables, table.width()));
        }
        throw Errors.of("table:InvalidEmptyAssignment",
                "At least one subscript must be ':' when you delete rows or variables by assigning [].");
    }

    private static boolean covers(int[] positions, int extent) {
        return others(positions, extent).length == 0;
    }

    static int[] others(int[] positions, int extent) {
        boolean[] gone = new boolean[extent];
        for (int each : positions) {
            gone[each] = true;
        }
        int[] left = new int[extent];
        int count = 0;
        for (int i = 0; i < extent; i++) {
            if (!gone[i]) {
                left[count++] = i;
            }
        }
        return Arrays.copyOf(left, count);
    }
}
