package dev.fermata.matlab.text;

/** Backslash sequences of formats, delimiters and replacements. */
public final class Escapes {
    private Escapes() {
    }

    /** The text with its sequences replaced; unknown ones stay as they are. */
    public static String replaced(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = c == '\\' ? append(out, text, i) : -1;
            if (end < 0) {
                out.append(c);
                end = i + 1;
            }
            i = end;
        }
        return out.toString();
    }

    /** Appends what the sequence at a backslash stands for, and gives its end; -1 when it is none. */
    static int append(StringBuilder out, String text, int at) {
        if (at + 1 >= text.length()) {
            return -1;
        }
        char c = text.charAt(at + 1);
        int simple = "ntrabfv\\".indexOf(c);
        if (simple >= 0) {
            out.append("\n\t\r\u0007\b\f\u000b\\".charAt(simple));
            return at + 2;
        }
        boolean isHex = c == 'x';
        int from = isHex ? at + 2 : at + 1;
        int end = from;
        int code = 0;
        while (end < text.length() && end - from < (isHex ? 4 : 3) && Character.digit(text.charAt(end), isHex ? 16 : 8) >= 0) {
            code = code * (isHex ? 16 : 8) + Character.digit(text.charAt(end++), isHex ? 16 : 8);
        }
        if (end == from) {
            return -1;
        }
        out.append((char) code);
        return end;
    }
}
