package dev.fermata.matlab.files;

import dev.fermata.matlab.text.Escapes;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * How a table is written as text.
 *
 * @param quotes when text is quoted: minimal, all or none
 * @param sheet  the name or number of a sheet; null for the first
 */
record WriteOptions(String name, String delimiter, boolean isAppending, String quotes, boolean writesNames, boolean writesRowNames, Object sheet,
        CellRange range) {
    static final WriteOptions PLAIN = new WriteOptions("", ",", false, "none", false, false, null, CellRange.ALL);

    /** Of {@code (value[, name][, option, value]...)}. */
    static WriteOptions parse(String function, Object[] in, String defaultName) {
        String name = defaultName;
        int next = 1;
        if (in.length > 1 && in.length % 2 == 0) {
            name = Paths.text(function, in[1]);
            next = 2;
        }
        String delimiter = ",";
        boolean isAppending = false;
        String quotes = "minimal";
        boolean writesNames = true;
        boolean writesRowNames = false;
        Object sheet = null;
        CellRange range = CellRange.ALL;
        for (; next + 1 < in.length; next += 2) {
            String option = Values.textOrNull(in[next]);
            String text = Values.textOrNull(in[next + 1]);
            switch (String.valueOf(option).toLowerCase(Locale.ROOT)) {
                case "delimiter" -> delimiter = switch (String.valueOf(text)) {
                    case "comma" -> ",";
                    case "space" -> " ";
                    case "tab" -> "\t";
                    case "semi" -> ";";
                    case "bar" -> "|";
                    default -> Escapes.replaced(String.valueOf(text));
                };
                case "writemode" -> isAppending = "append".equalsIgnoreCase(text);
                case "quotestrings" -> quotes = text == null ? Values.real(in[next + 1], 0) != 0 ? "all" : "none" : text.toLowerCase(Locale.ROOT);
                case "writevariablenames" -> writesNames = Values.real(in[next + 1], 0) != 0;
                case "writerownames" -> writesRowNames = Values.real(in[next + 1], 0) != 0;
                case "sheet" -> sheet = in[next + 1];
                case "range" -> range = CellRange.of(function, in[next + 1], 1);
                case "filetype", "encoding", "datelocale", "lineending" -> { }
                default -> throw Errors.of(function + ":InvalidOption", "Unknown parameter name '" + option + "'.");
            }
        }
        boolean isSheet = Workbook.isName(name);
        return new WriteOptions(name, isSheet ? "," : delimiter, isAppending, isSheet ? "all" : quotes, writesNames && !isAppending, writesRowNames,
                sheet, range);
    }

    /** Writes the finished text, or its fields into a spreadsheet. */
    void store(String function, String text) {
        if (Workbook.isName(name)) {
            Workbook.store(function, name, sheet, range, TextTable.read(text, new TextTable.Layout(List.of(","), "", false, true)).rows());
        } else {
            WholeFileBuiltins.write(function, name, text.getBytes(StandardCharsets.UTF_8), isAppending);
        }
    }

    /** A text as a field. */
    String quoted(String text) {
        boolean needs = switch (quotes) {
            case "all" -> true;
            case "none" -> false;
            default -> text.contains(delimiter) || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
        };
        return needs ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
