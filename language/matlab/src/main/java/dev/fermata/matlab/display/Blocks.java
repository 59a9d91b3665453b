package dev.fermata.matlab.display;

import java.util.function.IntUnaryOperator;

/** Rows of elements, in blocks of columns when a row is longer than the console is wide. */
public final class Blocks {
    /** Writes one element with the blanks that belong to it. */
    public interface Element {
        void append(StringBuilder out, int row, int column);
    }

    private Blocks() {
    }

    /** Columns of one width. */
    static void write(Lines out, int rows, int columns, int width, Element element) {
        write(out, rows, columns, _ -> width, element);
    }

    /** Columns of their own widths. */
    public static void write(Lines out, int rows, int columns, IntUnaryOperator width, Element element) {
        int first = 0;
        boolean isSplit = end(0, columns, width) < columns;
        while (first < columns) {
            int end = end(first, columns, width);
            if (isSplit) {
                if (first > 0) {
                    out.blank();
                }
                out.line(end - first == 1 ? "  Column " + end : "  Columns " + (first + 1) + " through " + end);
                out.blank();
            }
            for (int row = 0; row < rows; row++) {
                for (int column = first; column < end; column++) {
                    element.append(out.open(), row, column);
                }
                out.end();
            }
            first = end;
        }
    }

    /** Where the block that begins with this column ends: it holds at least one column. */
    private static int end(int first, int columns, IntUnaryOperator width) {
        int used = width.applyAsInt(first);
        int end = first + 1;
        while (end < columns && used + width.applyAsInt(end) <= DisplayFormat.WIDTH) {
            used += width.applyAsInt(end++);
        }
        return end;
    }
}
