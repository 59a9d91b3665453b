package dev.fermata.matlab.text;

/** White space as functions on text see it. */
public final class Blank {
    private Blank() {
    }

    /** Blank, tab, line ends, form feed, vertical tab and the wider blanks of Unicode. */
    public static boolean is(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c > 0x7f && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** Without blanks at the ends, of which {@code char(0)} counts as one. */
    public static String trimmed(String text, boolean left, boolean right) {
        int from = 0;
        int to = text.length();
        while (left && from < to && (is(text.charAt(from)) || text.charAt(from) == 0)) {
            from++;
        }
        while (right && to > from && (is(text.charAt(to - 1)) || text.charAt(to - 1) == 0)) {
            to--;
        }
        return text.substring(from, to);
    }
}
