package dev.fermata.matlab.display;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;

/** Values inside of containers: one line each, short, as a cell's elements or a struct's fields. */
public final class InnerText {
    private InnerText() {
    }

    /** Whether the value is numeric or logical. */
    static boolean isNumbers(Array value) {
        return value.matlabClass().isNumeric() && !(value instanceof Displayed) || value instanceof LogicalArray;
    }

    /** The elements of a row, one blank apart: each as a scalar of its own. */
    static String numbers(Array value, int count, DisplayFormat format) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(NumberLayout.of(value, i, 1, format.numbers()).bare(0));
        }
        return text.toString();
    }

    static boolean isRow(Array value) {
        return value.dims().length == 2 && value.rows() == 1 && value.count() > 0;
    }

    /** A value on one short line, as a struct's field shows it. */
    public static String shortly(Object value, DisplayFormat format) {
        return field(value, DisplayFormat.WIDTH, format);
    }

    /** A field's value: for a line with {@code room} columns left. */
    public static String field(Object any, int room, DisplayFormat format) {
        Array value = Values.array(any);
        return switch (value) {
            case Displayed displayed -> displayed.field(format);
            case CharArray chars when isRow(chars) -> "'" + TextBody.oneLine(chars.text()) + "'";
            case CharArray chars when isNothing(chars) -> "''";
            case StringArray strings when strings.isScalar() -> TextBody.quoted(strings.get(0));
            case StringArray strings when isRow(strings) -> stringRow(strings, room);
            case CellArray cells when isNothing(cells) -> "{}";
            case CellArray cells when isRow(cells) -> cellRow(cells, room, format);
            case CellArray cells -> "{" + Sizes.andClass(cells) + "}";
            case Array numbers when isNumbers(numbers) && numbers.isScalar() -> numbers(numbers, 1, format);
            case Array numbers when isNumbers(numbers) && isRow(numbers) -> numberRow(numbers, room, format);
            case Array empty when isNothing(empty) && empty.className().equals("double") -> "[]";
            default -> "[" + Sizes.andClass(value) + "]";
        };
    }

    private static boolean isNothing(Array value) {
        return value.dims().length == 2 && value.rows() == 0 && value.dims()[1] == 0;
    }

    private static String numberRow(Array value, int room, DisplayFormat format) {
        String size = " … ] (" + Sizes.andClass(value) + ")";
        StringBuilder text = new StringBuilder("[");
        int fitting = 1;
        for (int i = 0; i < value.count(); i++) {
            text.append(i == 0 ? "" : " ").append(NumberLayout.of(value, i, 1, format.numbers()).bare(0));
            if (text.length() + size.length() <= room || i == 0) {
                fitting = text.length();
            }
            if (text.length() + 1 > room && i > 0) {
                return text.substring(0, fitting) + size;
            }
        }
        return text.append(']').toString();
    }

    private static String stringRow(StringArray strings, int room) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < strings.count(); i++) {
            text.append(i == 0 ? "" : "    ").append(TextBody.quoted(strings.get(i)));
            if (text.length() >= room && i > 0) {
                return "[" + Sizes.andClass(strings) + "]";
            }
        }
        return text.append(']').toString();
    }

    private static String cellRow(CellArray cells, int room, DisplayFormat format) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < cells.count(); i++) {
            text.append(i == 0 ? "" : "  ").append(cellOfRow(cells.get(i), room - text.length(), format));
            if (text.length() >= room && cells.count() > 1) {
                return "{" + Sizes.andClass(cells) + "}";
            }
        }
        return text.append('}').toString();
    }

    private static String cellOfRow(Object any, int room, DisplayFormat format) {
        Array value = Values.array(any);
        boolean isBracketed = value.isScalar() && switch (value) {
            case Displayed displayed -> displayed.isBracketedInCell() && displayed.shownInside(format) != null;
            case StringArray _ -> true;
            default -> isNumbers(value);
        };
        if (isBracketed) {
            return "[" + field(value, room, format) + "]";
        }
        return value instanceof CellArray cells && !isNothing(cells) ? "{" + Sizes.andClass(cells) + "}" : field(value, room, format);
    }
}
