package dev.fermata.matlab.display;

import dev.fermata.matlab.text.Decimals;
import dev.fermata.matlab.text.Textual;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;

/** Tables: a title and a rule above each variable, its data as a block in the middle below. */
public final class TableBody {
    private static final String GAP = "    ";

    private TableBody() {
    }

    /**
     * Writes from the titles on.
     *
     * @param names    of the variables
     * @param columns  their values, with as many rows each
     * @param rowNames null for none
     */
    public static void write(Lines out, List<String> names, List<? extends Array> columns, List<String> rowNames) {
        List<List<String>> blocks = new ArrayList<>();
        StringBuilder titles = new StringBuilder();
        StringBuilder rules = new StringBuilder();
        int rows = columns.isEmpty() ? rowNames == null ? 0 : rowNames.size() : columns.getFirst().rows();
        if (rowNames != null) {
            List<String> block = padded(rowNames, false);
            blocks.add(block);
            int width = block.isEmpty() ? 0 : TextBody.width(block.getFirst());
            titles.append(GAP).repeat(' ', width);
            rules.append(GAP).repeat(' ', width);
        }
        for (int i = 0; i < columns.size(); i++) {
            List<String> data = block(columns.get(i), out.format());
            int dataWidth = data.isEmpty() ? 0 : TextBody.width(data.getFirst());
            int width = Math.max(TextBody.width(names.get(i)), dataWidth);
            titles.append(GAP).append(centred(names.get(i), width));
            rules.append(GAP).repeat('_', width);
            blocks.add(data.stream().map(cell -> centred(cell, width)).toList());
        }
        out.line(titles.toString()).line(rules.toString()).blank();
        for (int row = 0; row < rows; row++) {
            for (List<String> block : blocks) {
                out.open().append(GAP).append(block.get(row));
            }
            out.end();
        }
    }

    private static String centred(String text, int width) {
        int missing = width - TextBody.width(text);
        return " ".repeat(missing / 2) + text + " ".repeat(missing - missing / 2);
    }

    private static List<String> padded(List<String> texts, boolean isRight) {
        int width = texts.stream().mapToInt(TextBody::width).max().orElse(0);
        return texts.stream().map(text -> {
            String blanks = " ".repeat(width - TextBody.width(text));
            return isRight ? blanks + text : text + blanks;
        }).toList();
    }

    /** The rows of a variable, all of one width. */
    private static List<String> block(Array variable, DisplayFormat format) {
        if (variable instanceof CharArray chars) {
            List<String> rows = new ArrayList<>();
            for (int row = 0; row < chars.rows(); row++) {
                rows.add(chars.row(row));
            }
            return rows;
        }
        int rows = variable.rows();
        int count = variable.count();
        List<List<String>> columns = new ArrayList<>();
        for (int from = 0; rows > 0 && from < count; from += rows) {
            columns.add(column(variable, from, rows, format));
        }
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<String> cells = new ArrayList<>();
            for (List<String> column : columns) {
                cells.add(column.get(row));
            }
            lines.add(String.join(GAP, cells));
        }
        return lines;
    }

    private static List<String> column(Array variable, int from, int rows, DisplayFormat format) {
        List<String> texts = new ArrayList<>();
        boolean isNumeric = variable.matlabClass().isNumeric();
        boolean isWhole = isNumeric && isWhole(variable, from, rows);
        for (int i = from; i < from + rows; i++) {
            texts.add(switch (variable) {
                case Textual values -> values.text(i) == null ? "<missing>" : values.text(i);
                case StringArray strings -> TextBody.quoted(strings.get(i));
                case LogicalArray truths -> truths.get(i) ? "true" : "false";
                case CellArray cells -> CellBody.alone(Values.array(cells.get(i)), format);
                default -> isNumeric ? number(variable, i, isWhole, format) : Sizes.andClass(Values.array(variable.element(i)));
            });
        }
        return variable instanceof CellArray cells ? inBraces(cells, from, texts) : padded(texts, isNumeric);
    }

    /** Texts in braces are padded inside them. */
    private static List<String> inBraces(CellArray cells, int from, List<String> texts) {
        int width = texts.stream().mapToInt(TextBody::width).max().orElse(0);
        List<String> result = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            String blanks = " ".repeat(width - TextBody.width(text));
            result.add(cells.get(from + i) instanceof CharArray ? text.substring(0, text.length() - 1) + blanks + "}" : text + blanks);
        }
        return result;
    }

    private static boolean isWhole(Array numbers, int from, int rows) {
        if (Values.isComplex(numbers)) {
            return false;
        }
        for (int i = from; i < from + rows; i++) {
            double value = Values.real(numbers, i);
            if (Double.isFinite(value) && value != Math.rint(value)) {
                return false;
            }
        }
        return true;
    }

    private static String number(Array numbers, int index, boolean isWhole, DisplayFormat format) {
        if (numbers instanceof IntegerArray || Values.isComplex(numbers)) {
            return NumberLayout.of(numbers, index, 1, format.numbers()).bare(0);
        }
        double value = Values.real(numbers, index);
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value < 0 ? "-Inf" : "Inf";
        }
        boolean isLong = format.numbers() == DisplayFormat.Numbers.LONG || format.numbers() == DisplayFormat.Numbers.LONG_G;
        return isWhole ? Decimals.integer(value) : Decimals.general(value == 0 ? 0.0 : value, isLong ? 15 : 5, false);
    }
}
