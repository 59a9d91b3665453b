package dev.fermata.matlab.display;

import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.StringArray;

/** Pages of char and string arrays. */
public final class TextBody {
    private static final int GAP = 4;

    private TextBody() {
    }

    static void writeChars(CharArray chars, int from, boolean isQuoted, Lines out) {
        int rows = chars.rows();
        int columns = chars.dims()[1];
        for (int row = 0; row < rows; row++) {
            StringBuilder text = new StringBuilder(columns);
            for (int column = 0; column < columns; column++) {
                text.append(chars.get(from + column * rows + row));
            }
            out.line(isQuoted ? "    '" + indented(text.toString()) + "'" : text.toString());
        }
    }

    static void writeStrings(StringArray strings, int from, Lines out) {
        int rows = strings.rows();
        int columns = strings.dims()[1];
        if (strings.isScalar()) {
            out.line("    " + (strings.get(from) == null ? "<missing>" : '"' + indented(strings.get(from)) + '"'));
            return;
        }
        int[] widths = new int[columns];
        for (int i = 0; i < rows * columns; i++) {
            widths[i / rows] = Math.max(widths[i / rows], width(quoted(strings.get(from + i))));
        }
        Blocks.write(out, rows, columns, column -> widths[column] + GAP, (line, row, column) -> {
            String text = quoted(strings.get(from + column * rows + row));
            line.append("    ").append(text);
            if (columns > 1) {
                line.repeat(' ', widths[column] - width(text));
            }
        });
    }

    /** An element of an array: on one line. */
    static String quoted(String text) {
        return text == null ? "<missing>" : '"' + oneLine(text) + '"';
    }

    /** With a sign in place of line ends. */
    static String oneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text : text.replace("\r\n", "↵").replace('\n', '↵').replace('\r', '↵');
    }

    private static String indented(String text) {
        return text.indexOf('\n') < 0 ? text : text.replace("\n", "\n     ");
    }

    /** The columns that a text takes: its code points. */
    public static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
