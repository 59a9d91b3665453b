package dev.fermata.library.toml;

/** The four kinds of strings. */
final class TomlStrings {
    private static final String BASIC_LINES = "\"\"\"";
    private static final String LITERAL_LINES = "'''";

    private final TomlText in;

    TomlStrings(TomlText in) {
        this.in = in;
    }

    /** A string of one line, as keys may be. */
    String oneLine() throws TomlProblem {
        return in.peek() == '"' ? basic() : literal();
    }

    String any() throws TomlProblem {
        if (in.startsWith(BASIC_LINES)) {
            return basicLines();
        }
        return in.startsWith(LITERAL_LINES) ? literalLines() : oneLine();
    }

    private String basic() throws TomlProblem {
        in.at++;
        StringBuilder out = new StringBuilder();
        while (true) {
            int c = charInLine();
            if (c == '"') {
                return out.toString();
            }
            if (c == '\\') {
                escape(out);
            } else {
                out.append((char) c);
            }
        }
    }

    private String literal() throws TomlProblem {
        in.at++;
        int start = in.at;
        while (charInLine() != '\'') {
            // up to the quote
        }
        return in.text.substring(start, in.at - 1);
    }

    private int charInLine() throws TomlProblem {
        int c = in.peek();
        if (c == TomlText.END || c == '\n' || c == '\r') {
            throw in.problem("string without an end");
        }
        in.refuseControl("a string");
        in.at++;
        return c;
    }

    private String basicLines() throws TomlProblem {
        in.at += BASIC_LINES.length();
        in.takeLineEnd();
        StringBuilder out = new StringBuilder();
        while (!ends(BASIC_LINES, out)) {
            int c = charInLines(out);
            if (c == '\\') {
                if (!takeFoldedLineEnd()) {
                    escape(out);
                }
            } else if (c >= 0) {
                out.append((char) c);
            }
        }
        return out.toString();
    }

    private String literalLines() throws TomlProblem {
        in.at += LITERAL_LINES.length();
        in.takeLineEnd();
        StringBuilder out = new StringBuilder();
        while (!ends(LITERAL_LINES, out)) {
            int c = charInLines(out);
            if (c >= 0) {
                out.append((char) c);
            }
        }
        return out.toString();
    }

    /** Takes the closing quotes; up to two more before them belong to the string. */
    private boolean ends(String quotes, StringBuilder out) {
        if (!in.startsWith(quotes)) {
            return false;
        }
        for (int extra = 0; extra < 2 && in.peek(quotes.length()) == quotes.charAt(0); extra++) {
            out.append(quotes.charAt(0));
            in.at++;
        }
        in.at += quotes.length();
        return true;
    }

    /** The next character; -1 for a line end, which is written out as one. */
    private int charInLines(StringBuilder out) throws TomlProblem {
        if (in.peek() == TomlText.END) {
            throw in.problem("string without an end");
        }
        if (in.takeLineEnd()) {
            out.append('\n');
            return -1;
        }
        in.refuseControl("a string");
        return in.text.charAt(in.at++);
    }

    /** A backslash at the end of a line joins it with the next text. */
    private boolean takeFoldedLineEnd() {
        int start = in.at;
        in.skipSpaces();
        if (!in.takeLineEnd()) {
            in.at = start;
            return false;
        }
        do {
            in.skipSpaces();
        } while (in.takeLineEnd());
        return true;
    }

    /** After the backslash. */
    private void escape(StringBuilder out) throws TomlProblem {
        int c = in.peek();
        in.at++;
        switch (c) {
            case 'b' -> out.append('\b');
            case 't' -> out.append('\t');
            case 'n' -> out.append('\n');
            case 'f' -> out.append('\f');
            case 'r' -> out.append('\r');
            case '"', '\\' -> out.append((char) c);
            case 'u' -> out.appendCodePoint(codePoint(4));
            case 'U' -> out.appendCodePoint(codePoint(8));
            default -> throw in.problem("invalid escape", in.at - 1);
        }
    }

    private int codePoint(int digits) throws TomlProblem {
        long point = 0;
        for (int i = 0; i < digits; i++) {
            int c = in.peek();
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw in.problem("invalid escape");
            }
            point = point << 4 | digit;
            in.at++;
        }
        if (point > Character.MAX_CODE_POINT || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            throw in.problem("escape of no character", in.at - digits);
        }
        return (int) point;
    }
}
