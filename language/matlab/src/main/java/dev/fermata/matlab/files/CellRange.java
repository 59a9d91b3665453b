package dev.fermata.matlab.files;

import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows and columns of a table, counted from 0; the last may be -1 for the end. */
record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    static final CellRange ALL = new CellRange(0, 0, -1, -1);

    private static final Pattern PLACE = Pattern.compile("([A-Z]*)(\\d*)(?::([A-Z]*)(\\d*))?");
    private static final int LETTERS = 26;

    /** Numbers counted from {@code origin}, or a text as {@code B2:D5}. */
    static CellRange of(String function, Object value, int origin) {
        String text = Values.textOrNull(value);
        if (text == null) {
            int count = Values.count(value);
            if (!Values.classOf(value).isArithmetic() || count != 2 && count != 4) {
                throw invalid(function);
            }
            int lastRow = count == 4 ? (int) Math.min(Values.real(value, 2), Integer.MAX_VALUE) - origin : -1;
            int lastColumn = count == 4 ? (int) Math.min(Values.real(value, 3), Integer.MAX_VALUE) - origin : -1;
            return new CellRange((int) Values.real(value, 0) - origin, (int) Values.real(value, 1) - origin, lastRow, lastColumn);
        }
        Matcher place = PLACE.matcher(text.toUpperCase(Locale.ROOT).replace("..", ":"));
        if (!place.matches() || text.isEmpty()) {
            throw invalid(function);
        }
        int firstColumn = place.group(1).isEmpty() ? 0 : column(place.group(1));
        int firstRow = place.group(2).isEmpty() ? 0 : Integer.parseInt(place.group(2)) - 1;
        boolean hasEnd = place.group(3) != null;
        int lastColumn = hasEnd && !place.group(3).isEmpty() ? column(place.group(3)) : -1;
        int lastRow = hasEnd && !place.group(4).isEmpty() ? Integer.parseInt(place.group(4)) - 1 : -1;
        return new CellRange(firstRow, firstColumn, lastRow, lastColumn);
    }

    private static int column(String letters) {
        int column = 0;
        for (char c : letters.toCharArray()) {
            column = column * LETTERS + c - 'A' + 1;
        }
        return column - 1;
    }

    private static RuntimeException invalid(String function) {
        return Errors.of(function + ":InvalidRange", "Range must be numbers of the first and last row and column, or text such as 'A1:B2'.");
    }

    int endRow(int rows) {
        return lastRow < 0 ? rows : Math.min(rows, lastRow + 1);
    }

    int endColumn(int columns) {
        return lastColumn < 0 ? columns : Math.min(columns, lastColumn + 1);
    }
}
