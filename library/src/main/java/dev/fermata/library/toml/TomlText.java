package dev.fermata.library.toml;

/** A text with a place in it; spaces, line ends and comments. */
final class TomlText {
    static final int END = -1;

    final String text;
    int at;

    TomlText(String text) {
        this.text = text;
    }

    int peek() {
        return peek(0);
    }

    int peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : END;
    }

    boolean take(char c) {
        boolean there = peek() == c;
        at += there ? 1 : 0;
        return there;
    }

    void expect(char c) throws TomlProblem {
        if (!take(c)) {
            throw problem("expected `" + c + "`");
        }
    }

    boolean startsWith(String word) {
        return text.startsWith(word, at);
    }

    void skipSpaces() {
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
    }

    /** Spaces, comments and line ends. */
    void skipBlank() throws TomlProblem {
        while (true) {
            skipSpaces();
            skipComment();
            if (!takeLineEnd()) {
                return;
            }
        }
    }

    /** The rest of a line after a statement: at most a comment. */
    void finishLine() throws TomlProblem {
        skipSpaces();
        skipComment();
        if (peek() != END && !takeLineEnd()) {
            throw problem("expected the end of the line");
        }
    }

    boolean takeLineEnd() {
        int length = peek() == '\n' ? 1 : peek() == '\r' && peek(1) == '\n' ? 2 : 0;
        at += length;
        return length > 0;
    }

    private void skipComment() throws TomlProblem {
        if (peek() != '#') {
            return;
        }
        while (peek() != END && peek() != '\n' && !(peek() == '\r' && peek(1) == '\n')) {
            refuseControl("a comment");
            at++;
        }
    }

    /** Fails when the next character is a control character other than a tab. */
    void refuseControl(String where) throws TomlProblem {
        int c = peek();
        if (c < 0x20 && c != '\t' || c == 0x7F) {
            throw problem("control character in " + where);
        }
    }

    /** A problem with the next character. */
    TomlProblem problem(String message) {
        return problem(message, at);
    }

    TomlProblem problem(String message, int place) {
        int line = 1;
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < place; i = text.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        return new TomlProblem(message + " at line " + line + " column " + (text.codePointCount(start, place) + 1));
    }
}
