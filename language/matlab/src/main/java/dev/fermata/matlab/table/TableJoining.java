package dev.fermata.matlab.table;

import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tables one beside or below the other: {@code [a, b]} and {@code [a; b]}. */
final class TableJoining {
    private TableJoining() {
    }

    static TableValue joined(int dimension, Object[] parts) {
        if (dimension > 1) {
            throw Errors.of("table:cat:InvalidInput", "Dimension must be 1 or 2.");
        }
        TableValue model = Arrays.stream(parts).filter(TableValue.class::isInstance).map(TableValue.class::cast)
                .filter(each -> each.width() > 0 || each.height() > 0).findFirst().orElse((TableValue) Arrays.stream(parts)
                        .filter(TableValue.class::isInstance).findFirst().orElseThrow());
        List<TableValue> tables = new ArrayList<>();
        for (Object part : parts) {
            switch (part) {
                case TableValue table when table.width() == 0 && table.height() == 0 -> { }
                case TableValue table -> tables.add(table);
                case DoubleArray none when none.isEmpty() -> { }
                case CellArray cells when dimension == 0 -> tables.add(ofCells(model, cells));
                default -> throw Errors.of("table:cat:InvalidInput", "All input arguments must be tables.");
            }
        }
        if (tables.size() < 2) {
            return tables.isEmpty() ? model : tables.getFirst();
        }
        return dimension == 0 ? below(tables) : beside(tables);
    }

    private static TableValue ofCells(TableValue model, CellArray cells) {
        if (cells.columns() != model.width()) {
            throw widths();
        }
        List<Variable> variables = new ArrayList<>();
        int rows = cells.rows();
        for (int j = 0; j < model.width(); j++) {
            Object[] contents = Arrays.copyOfRange(cells.data(), j * rows, (j + 1) * rows);
            variables.add(new Variable(model.names().get(j), Columns.forVariable(model.variables().get(j).values(), contents)));
        }
        return TableValue.of(rows, variables);
    }

    private static MatlabError widths() {
        return Errors.of("table:vertcat:SizeMismatch", "All tables in the bracketed expression must have the same number of variables.");
    }

    private static TableValue below(List<TableValue> tables) {
        TableValue first = tables.getFirst();
        int height = 0;
        for (TableValue each : tables) {
            if (each.width() != first.width()) {
                throw widths();
            }
            height += each.height();
        }
        List<Variable> variables = new ArrayList<>();
        for (Variable variable : first.variables()) {
            Object[] values = new Object[tables.size()];
            for (int i = 0; i < values.length; i++) {
                int place = TableIndex.find(tables.get(i), variable.name());
                if (place < 0) {
                    throw Errors.of("table:vertcat:VarNamesMismatch", "All tables in the bracketed expression must have the same variable names.");
                }
                values[i] = tables.get(i).variables().get(place).value();
            }
            variables.add(variable.with(below(variable.name(), values)));
        }
        return first.with(height, variables, RowLabels.joined(tables));
    }

    static Array below(String name, Object[] values) {
        for (Object each : values) {
            if (each instanceof CellArray != values[0] instanceof CellArray) {
                throw Errors.of("table:vertcat:VertcatCellAndNonCell", "Cannot concatenate the table variable '" + name
                        + "' because it is a cell in one table and a non-cell in another.");
            }
        }
        try {
            return Values.array(Concatenation.vertcat(values));
        } catch (MatlabError e) {
            int other = 1;
            while (other < values.length - 1 && Values.className(values[other]).equals(Values.className(values[0]))) {
                other++;
            }
            throw Errors.of("table:vertcat:VertcatMethodFailed", "Cannot concatenate the table variable '" + name
                    + "' because it is a " + Values.className(values[0]) + " in one table and a " + Values.className(values[other]) + " in another.");
        }
    }

    private static TableValue beside(List<TableValue> tables) {
        TableValue first = tables.getFirst();
        List<Variable> variables = new ArrayList<>();
        RowLabels labels = RowLabels.NONE;
        for (TableValue each : tables) {
            if (each.height() != first.height()) {
                throw Errors.of("table:horzcat:SizeMismatch", "All tables in the bracketed expression must have the same number of rows.");
            }
            TableValue next = each;
            if (labels.hasNames() && each.labels().hasNames()) {
                int[] order = new int[each.height()];
                for (int i = 0; i < order.length; i++) {
                    order[i] = each.labels().names().indexOf(labels.names().get(i));
                    if (order[i] < 0) {
                        throw Errors.of("table:horzcat:UnmatchedRowNames", "All tables in the bracketed expression must have the same row names.");
                    }
                }
                next = each.rows(order);
            } else if (each.labels() != RowLabels.NONE && labels == RowLabels.NONE) {
                labels = each.labels();
            }
            variables.addAll(next.variables());
        }
        return first.with(first.height(), variables, labels).checked();
    }
}
