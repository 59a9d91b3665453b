package dev.fermata.library.sql;

import java.util.Arrays;

/**
 * A scanner of SQL that knows what is not code: strings, quoted names, comments. It translates PostgreSQL's numbered
 * parameters for JDBC, which knows question marks only, and tells one statement from several.
 */
final class SqlText {
    private final String sql;
    private int at;

    private SqlText(String sql) {
        this.sql = sql;
    }

    /**
     * A statement for JDBC.
     *
     * @param text    with a question mark for each parameter
     * @param numbers which parameter, counted from 0, each question mark stands for
     */
    record Numbered(String text, int[] numbers) {
    }

    /** Whether something follows the first statement. What a trigger consists of counts as something. */
    static boolean hasSeveral(String sql) {
        SqlText text = new SqlText(sql);
        boolean ended = false;
        while (text.at < sql.length()) {
            int start = text.at;
            boolean comment = text.isComment();
            if (text.skip()) {
                if (ended && !comment) {
                    return true;
                }
                continue;
            }
            char c = sql.charAt(start);
            text.at++;
            if (c == ';') {
                ended = true;
            } else if (ended && !Character.isWhitespace(c)) {
                return true;
            }
        }
        return false;
    }

    /** Whether SQLite finds no statement at all: nothing but blanks, semicolons and comments, which do not nest there. */
    static boolean saysNothing(String sql) {
        int at = 0;
        while (at < sql.length() && sql.charAt(at) != 0) {
            if (sql.startsWith("--", at)) {
                int end = sql.indexOf('\n', at);
                at = end < 0 ? sql.length() : end;
            } else if (sql.startsWith("/*", at)) {
                int end = sql.indexOf("*/", at + 2);
                at = end < 0 ? sql.length() : end + 2;
            } else if (" \t\n\f\r;\uFEFF".indexOf(sql.charAt(at)) >= 0) {
                at++;
            } else {
                return false;
            }
        }
        return true;
    }

    /** Makes {@code $1} a question mark, and doubles those that are operators. */
    static Numbered numbered(String sql) {
        SqlText text = new SqlText(sql);
        StringBuilder out = new StringBuilder(sql.length());
        int[] numbers = new int[4];
        int count = 0;
        while (text.at < sql.length()) {
            int start = text.at;
            int number = text.parameter();
            if (number > 0) {
                out.append('?');
                if (count == numbers.length) {
                    numbers = Arrays.copyOf(numbers, count * 2);
                }
                numbers[count++] = number - 1;
            } else if (text.skip()) {
                out.append(sql, start, text.at);
            } else {
                char c = sql.charAt(start);
                out.append(c);
                if (c == '?') {
                    out.append('?');
                }
                text.at++;
            }
        }
        return new Numbered(out.toString(), Arrays.copyOf(numbers, count));
    }

    /** Takes {@code $12}; 0 when it is none. */
    private int parameter() {
        if (peek(0) != '$' || at > 0 && Character.isJavaIdentifierPart(sql.charAt(at - 1))) {
            return 0;
        }
        int end = at + 1;
        int number = 0;
        while (end < sql.length() && Character.isDigit(sql.charAt(end)) && number < 100_000) {
            number = number * 10 + Character.digit(sql.charAt(end), 10);
            end++;
        }
        if (number > 0) {
            at = end;
        }
        return number;
    }

    private int peek(int ahead) {
        return at + ahead < sql.length() ? sql.charAt(at + ahead) : -1;
    }

    private boolean isComment() {
        return peek(0) == '-' && peek(1) == '-' || peek(0) == '/' && peek(1) == '*';
    }

    /** Takes a string, a quoted name or a comment; false when there is none here. */
    private boolean skip() {
        switch (peek(0)) {
            case '\'', '"', '`' -> quoted(sql.charAt(at), escapes());
            case '-' -> {
                if (peek(1) != '-') {
                    return false;
                }
                int end = sql.indexOf('\n', at);
                at = end < 0 ? sql.length() : end;
            }
            case '/' -> {
                if (peek(1) != '*') {
                    return false;
                }
                comment();
            }
            case '$' -> {
                return dollarQuoted();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** PostgreSQL's {@code E'...'}, in which a backslash escapes. */
    private boolean escapes() {
        return at > 0 && (sql.charAt(at - 1) == 'E' || sql.charAt(at - 1) == 'e')
                && (at == 1 || !Character.isJavaIdentifierPart(sql.charAt(at - 2)));
    }

    private void quoted(char quote, boolean escapes) {
        at++;
        while (at < sql.length()) {
            char c = sql.charAt(at++);
            if (c == '\\' && escapes) {
                at++;
            } else if (c == quote) {
                return; // a doubled quote begins a string of its own
            }
        }
        at = sql.length();
    }

    /** Comments nest. */
    private void comment() {
        int depth = 0;
        while (at < sql.length()) {
            if (peek(0) == '/' && peek(1) == '*') {
                depth++;
                at += 2;
            } else if (peek(0) == '*' && peek(1) == '/') {
                depth--;
                at += 2;
                if (depth == 0) {
                    return;
                }
            } else {
                at++;
            }
        }
    }

    /** {@code $tag$ ... $tag$}. */
    private boolean dollarQuoted() {
        if (at > 0 && Character.isJavaIdentifierPart(sql.charAt(at - 1))) {
            return false;
        }
        int end = at + 1;
        while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
            end++;
        }
        if (end >= sql.length() || sql.charAt(end) != '$') {
            return false;
        }
        String tag = sql.substring(at, end + 1);
        int close = sql.indexOf(tag, end + 1);
        at = close < 0 ? sql.length() : close + tag.length();
        return true;
    }
}
