package dev.fermata.ruff.builtin;

import dev.fermata.library.text.Csv;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.ruff.value.Text;
import java.util.ArrayList;
import java.util.List;

/** Comma-separated values. */
public final class CsvBuiltins {
    private CsvBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(CsvBuiltins.class, name).pure();
        return switch (name) {
            case "parse_csv", "to_csv" -> entry.takesLoosely(1);
            default -> null;
        };
    }

    /** The first line names the columns; fields that look like numbers become numbers. */
    public static Object parseCsv(Object text) {
        List<Csv.Row> rows = Csv.read(Arguments.text(text, "parse_csv requires a string argument"));
        RuffArray result = new RuffArray();
        if (rows.isEmpty()) {
            return result;
        }
        List<String> headers = rows.getFirst().fields();
        for (int r = 1; r < rows.size(); r++) {
            Csv.Row row = rows.get(r);
            if (row.fields().size() != headers.size()) {
                throw new ScriptError("CSV parse error: CSV error: record " + r + " (line: " + row.line() + ", byte: "
                        + row.offset() + "): found record with "
                        + row.fields().size() + " fields, but the previous record has " + headers.size() + " fields");
            }
            RuffDict dict = new RuffDict(headers.size());
            for (int i = 0; i < headers.size(); i++) {
                dict.put(headers.get(i), value(row.fields().get(i)));
            }
            result = result.appendOwned(dict);
        }
        return result;
    }

    private static Object value(String field) {
        Long whole = Numbers.parseInt(field);
        if (whole != null) {
            return whole;
        }
        Double number = Numbers.parseFloat(field);
        return number != null ? number : field;
    }

    /** The keys of the first row are the columns, in its order. */
    public static Object toCsv(Object rows) {
        if (!(rows instanceof RuffArray array) || array.length() == 0) {
            throw new ScriptError("CSV requires non-empty array");
        }
        StringBuilder out = new StringBuilder();
        String[] headers = null;
        for (int i = 0; i < array.length(); i++) {
            if (!(array.at(i) instanceof RuffDict row)) {
                throw new ScriptError("CSV requires array of dictionaries");
            }
            if (headers == null) {
                headers = row.keys();
                Csv.write(out, List.of(headers));
            }
            List<String> fields = new ArrayList<>();
            for (String header : headers) {
                Object value = row.getOrNull(header);
                fields.add(value instanceof String || value instanceof Boolean || Arguments.isNumber(value)
                        ? Text.of(value) : "");
            }
            Csv.write(out, fields);
        }
        return out.toString();
    }
}
