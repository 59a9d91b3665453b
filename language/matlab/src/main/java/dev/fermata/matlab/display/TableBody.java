package dev.fermata.matlab.display;

import dev.fermata.matlab.text.Decimals;
import dev.fermata.matlab.text.Textual;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Tables: a title and a rule above each variable, its data as a block in the middle below. */
public final class TableBody {
    private static final String GAP = "    ";
    private static final int DIGITS = 5;
    private static final int DIGITS_LONG = 15;

    /**
     * A variable as it is shown.
     *
     * @param titles   one, and a second for the variables of a table inside
     * @param hasRule  whether a rule is drawn below them
     * @param cells    a text per row, all as wide as the titles
     */
    private record Part(List<String> titles, boolean hasRule, List<String> cells, int width) { }

    private TableBody() {
    }

    /**
     * Writes from the titles on, in blocks of as many variables as the console is wide.
     *
     * @param rowNames null for none
     * @param rowTimes null for none
     * @param rowTitle the title of the times
     */
    public static void write(Lines out, Tabular table, List<String> rowNames, Array rowTimes, String rowTitle) {
        Part labels = rowTimes != null ? part(rowTitle, rowTimes, out.format()) : rowNames != null && !rowNames.isEmpty() ? names(rowNames) : null;
        List<Part> parts = new ArrayList<>();
        List<Array> columns = table.shownColumns();
        for (int i = 0; i < columns.size(); i++) {
            parts.add(part(table.titles().get(i), columns.get(i), out.format()));
        }
        int margin = labels == null ? 0 : labels.width + GAP.length();
        int total = margin + parts.stream().mapToInt(part -> part.width + GAP.length()).sum();
        if (total <= DisplayFormat.WIDTH || parts.size() < 2) {
            block(out, labels, parts);
            return;
        }
        for (int first = 0; first < parts.size();) {
            int used = margin + parts.get(first).width + GAP.length();
            int end = first + 1;
            while (end < parts.size() && used + parts.get(end).width + GAP.length() <= DisplayFormat.WIDTH) {
                used += parts.get(end++).width + GAP.length();
            }
            if (first > 0) {
                out.blank();
            }
            out.line(end - first == 1 ? "  Column " + end : "  Columns " + (first + 1) + " through " + end).blank();
            block(out, labels, parts.subList(first, end));
            first = end;
        }
    }

    private static void block(Lines out, Part labels, List<Part> variables) {
        List<Part> parts = new ArrayList<>(variables);
        if (labels != null) {
            parts.addFirst(labels);
        }
        int titles = parts.stream().mapToInt(part -> part.titles.size()).max().orElse(0);
        for (int line = 0; line < titles; line++) {
            for (Part part : parts) {
                out.open().append(GAP).append(line < part.titles.size() ? part.titles.get(line) : " ".repeat(part.width));
            }
            out.end();
        }
        for (Part part : parts) {
            out.open().append(GAP).repeat(part.hasRule ? '_' : ' ', part.width);
        }
        out.end();
        int rows = parts.isEmpty() ? 0 : parts.getFirst().cells.size();
        if (rows > 0) {
            out.blank();
        }
        for (int row = 0; row < rows; row++) {
            for (Part part : parts) {
                out.open().append(GAP).append(part.cells.get(row));
            }
            out.end();
        }
    }

    private static Part names(List<String> rowNames) {
        List<String> cells = padded(rowNames, false);
        int width = TextBody.width(cells.getFirst());
        return new Part(List.of(" ".repeat(width)), false, cells, width);
    }

    private static Part part(String title, Array values, DisplayFormat format) {
        List<String> data = values instanceof Tabular inner ? inside(inner, values.rows(), format) : block(values, format);
        String innerTitles = values instanceof Tabular && !data.isEmpty() ? data.removeFirst() : null;
        int dataWidth = innerTitles != null ? TextBody.width(innerTitles) : data.isEmpty() ? 0 : TextBody.width(data.getFirst());
        int width = Math.max(TextBody.width(title), dataWidth);
        List<String> titles = innerTitles == null ? List.of(centred(title, width)) : List.of(centred(title, width), centred(innerTitles, width));
        return new Part(titles, true, data.stream().map(cell -> centred(cell, width)).toList(), width);
    }

    /** The titles of a table in a table, and its rows. */
    private static List<String> inside(Tabular table, int rows, DisplayFormat format) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < table.shownColumns().size(); i++) {
            parts.add(part(table.titles().get(i), table.shownColumns().get(i), format));
        }
        List<String> lines = new ArrayList<>();
        lines.add(String.join(GAP, parts.stream().map(part -> part.titles.getLast()).toList()));
        for (int row = 0; row < rows; row++) {
            int at = row;
            lines.add(String.join(GAP, parts.stream().map(part -> part.cells.get(at)).toList()));
        }
        return lines;
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
        if (rows > 0 && variable.count() == 0) {
            return Collections.nCopies(rows, Sizes.text(new int[] {1, 0}) + " " + variable.className());
        }
        List<List<String>> columns = new ArrayList<>();
        for (int from = 0; rows > 0 && from < variable.count(); from += rows) {
            columns.add(column(variable, from, rows, format));
        }
        if (columns.size() > 1 && variable.matlabClass().isNumeric()) {
            int width = columns.stream().mapToInt(column -> TextBody.width(column.getFirst())).max().orElse(0);
            columns.replaceAll(column -> column.stream().map(text -> " ".repeat(width - TextBody.width(text)) + text).toList());
        }
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int at = row;
            lines.add(String.join(GAP, columns.stream().map(column -> column.get(at)).toList()));
        }
        return lines;
    }

    private static List<String> column(Array variable, int from, int rows, DisplayFormat format) {
        if (variable instanceof CellArray cells) {
            return CellBody.column(cells, from, rows, format);
        }
        List<String> texts = new ArrayList<>();
        boolean isNumeric = variable.matlabClass().isNumeric();
        boolean isWhole = isNumeric && isWhole(variable, 0, variable.count());
        for (int i = from; i < from + rows; i++) {
            texts.add(switch (variable) {
                case Textual values -> values.shown(i);
                case StringArray strings -> TextBody.quoted(strings.get(i));
                case LogicalArray truths -> truths.get(i) ? "true" : "false";
                default -> isNumeric ? number(variable, i, isWhole, format) : Sizes.andClass(Values.array(variable.element(i)));
            });
        }
        return padded(texts, isNumeric);
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
        if (Values.isComplex(numbers)) {
            return complex(numbers, index, format);
        }
        if (numbers instanceof IntegerArray) {
            return NumberLayout.of(numbers, index, 1, format.numbers()).bare(0);
        }
        return number(Values.real(numbers, index), isWhole, format);
    }

    private static String complex(Array numbers, int index, DisplayFormat format) {
        double re = numbers instanceof DoubleArray doubles ? doubles.re(index) : ((SingleArray) numbers).re(index);
        double im = numbers instanceof DoubleArray doubles ? doubles.im(index) : ((SingleArray) numbers).im(index);
        String imaginary = number(im, false, format);
        return number(re, false, format) + (imaginary.startsWith("-") ? "" : "+") + imaginary + "i";
    }

    private static String number(double value, boolean isWhole, DisplayFormat format) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value < 0 ? "-Inf" : "Inf";
        }
        switch (format.numbers()) {
            case BANK -> {
                return Decimals.fixed(value, 2);
            }
            case SHORT_E -> {
                return Decimals.scientific(value, DIGITS - 1);
            }
            case LONG_E -> {
                return Decimals.scientific(value, DIGITS_LONG);
            }
            default -> { }
        }
        boolean isLong = format.numbers() == DisplayFormat.Numbers.LONG || format.numbers() == DisplayFormat.Numbers.LONG_G;
        return isWhole ? Decimals.integer(value) : Decimals.general(value == 0 ? 0.0 : value, isLong ? DIGITS_LONG : DIGITS, false);
    }
}
