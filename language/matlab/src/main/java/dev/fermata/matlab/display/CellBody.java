package dev.fermata.matlab.display;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;

/** Pages of cell arrays: each element in braces, padded inside to the width of its column. */
final class CellBody {
    private static final int GAP = 4;

    /** An element's text around the place where padding goes. */
    private record Piece(String before, String after) {
        int width() {
            return TextBody.width(before) + TextBody.width(after);
        }
    }

    private CellBody() {
    }

    static void write(CellArray cells, int from, Lines out) {
        int rows = cells.rows();
        int columns = cells.dims()[1];
        Piece[] pieces = new Piece[rows * columns];
        int[] widths = new int[columns];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = piece(Values.array(cells.get(from + i)), out.format());
            widths[i / rows] = Math.max(widths[i / rows], pieces[i].width());
        }
        Blocks.write(out, rows, columns, column -> widths[column] + GAP, (line, row, column) -> {
            Piece piece = pieces[column * rows + row];
            line.append("    ").append(piece.before).repeat(' ', widths[column] - piece.width()).append(piece.after);
        });
    }

    /** A column of cells in a table: only single numbers are spelled out. */
    static List<String> column(CellArray cells, int from, int rows, DisplayFormat format) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = from; i < from + rows; i++) {
            Array value = Values.array(cells.get(i));
            pieces.add(InnerText.isNumbers(value) && !value.isScalar() ? new Piece("{" + Sizes.andClass(value), "}") : piece(value, format));
        }
        int width = pieces.stream().mapToInt(Piece::width).max().orElse(0);
        return pieces.stream().map(piece -> piece.before + " ".repeat(width - piece.width()) + piece.after).toList();
    }

    private static Piece piece(Array value, DisplayFormat format) {
        return switch (value) {
            case Displayed displayed when displayed.shownInside(format) != null -> displayed.isBracketedInCell()
                    ? new Piece("{[", displayed.shownInside(format) + "]}") : new Piece("{" + displayed.shownInside(format), "}");
            case CharArray chars when InnerText.isRow(chars) -> new Piece("{'" + TextBody.oneLine(chars.text()) + "'", "}");
            case StringArray strings when strings.isScalar() -> new Piece("{[" + TextBody.quoted(strings.get(0)), "]}");
            case Array numbers when InnerText.isNumbers(numbers) && InnerText.isRow(numbers) -> numbers(numbers, format);
            default -> new Piece("{" + Sizes.andClass(value), "}");
        };
    }

    private static Piece numbers(Array value, DisplayFormat format) {
        int room = DisplayFormat.WIDTH - GAP - 2;
        if (value.count() <= room) {
            String text = InnerText.numbers(value, value.count(), format) + "]}";
            if (text.length() <= room || value.isScalar()) {
                return new Piece("{[", text);
            }
        }
        return new Piece("{" + Sizes.andClass(value), "}");
    }
}
