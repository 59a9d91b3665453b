package dev.fermata.matlab.display;

import java.util.function.IntFunction;

/** Rows and columns of texts that are not quoted: categories, times, durations. */
public final class TextGrid {
    private TextGrid() {
    }

    /**
     * Writes a page.
     *
     * @param text    of an element, in column-major order
     * @param before  what comes before each element
     * @param after   what comes behind each element and its padding
     * @param isRight whether padding goes before the text
     */
    public static void write(Lines out, int rows, int columns, IntFunction<String> text, String before, String after, boolean isRight) {
        int[] widths = new int[columns];
        for (int i = 0; i < rows * columns; i++) {
            widths[i / rows] = Math.max(widths[i / rows], TextBody.width(text.apply(i)));
        }
        int around = before.length() + after.length();
        Blocks.write(out, rows, columns, column -> widths[column] + around, (line, row, column) -> {
            String element = text.apply(column * rows + row);
            int padding = widths[column] - TextBody.width(element);
            line.append(before).repeat(' ', isRight ? padding : 0).append(element).repeat(' ', isRight ? 0 : padding).append(after);
        });
    }
}
