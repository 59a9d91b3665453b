package dev.fermata.matlab.table;

import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tables of MAT-files. */
public final class StoredTables {
    private StoredTables() {
    }

    private static CellArray texts(List<String> texts) {
        return (CellArray) Texts.make(Texts.Form.CELL, new int[] {1, texts.size()}, texts.toArray(String[]::new));
    }

    static StructArray stored(TableValue table) {
        StructArray struct = StructArray.scalar().with("height", (double) table.height()).with("names", texts(table.names()))
                .with("values", CellArray.row(table.variables().stream().map(Variable::value).toArray()))
                .with("descriptions", texts(table.variables().stream().map(Variable::description).toList()))
                .with("units", texts(table.variables().stream().map(Variable::units).toList()))
                .with("dimensions", texts(List.of(table.notes().rowDimension(), table.notes().variableDimension())))
                .with("description", CharArray.of(table.notes().description())).with("userData", table.notes().userData());
        if (table.labels().hasNames()) {
            struct = struct.with("rows", table.rowNames());
        }
        return table.isTimetable() ? struct.with("times", table.labels().times()) : struct;
    }

    /** The value of what {@link #stored} gave; the struct itself when it is not that. */
    public static Array restored(StructArray content) {
        Texts names = texts(content, "names");
        Texts dimensions = texts(content, "dimensions");
        if (names == null || !(content.get("values", 0) instanceof CellArray values) || values.count() != names.count()
                || !(content.get("height", 0) instanceof Double height)) {
            return content;
        }
        Texts descriptions = texts(content, "descriptions");
        Texts units = texts(content, "units");
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; i < names.count(); i++) {
            Array value = Values.array(values.get(i));
            if (value.rows() != height) {
                return content;
            }
            variables.add(new Variable(names.get(i), value, at(descriptions, i), at(units, i), ""));
        }
        RowLabels labels = RowLabels.NONE;
        Texts rows = texts(content, "rows");
        if (content.get("times", 0) instanceof Array times) {
            labels = RowLabels.timed(times);
        } else if (rows != null && rows.count() == height) {
            labels = RowLabels.named(Arrays.asList(rows.items()));
        }
        TableValue table = TableValue.of((int) (double) height, variables).with(labels);
        if (dimensions != null && dimensions.count() == 2) {
            String description = Values.textOrNull(content.get("description", 0));
            table = table.with(new Notes(description == null ? "" : description, content.get("userData", 0), dimensions.get(0), dimensions.get(1)));
        }
        return table.checked();
    }

    private static Texts texts(StructArray content, String field) {
        return content.get(field, 0) == null ? null : Texts.orNull(content.get(field, 0));
    }

    private static String at(Texts texts, int index) {
        return texts == null || index >= texts.count() || texts.get(index) == null ? "" : texts.get(index);
    }
}
