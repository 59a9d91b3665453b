package dev.fermata.ruff.syntax;

import dev.fermata.compiler.ir.Position;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns text into tokens, in one pass. The expressions inside an interpolated string stay unread: the parser lexes
 * each of them when it gets there, as a part of the same source with the same positions.
 */
public final class Lexer {
    private static final int MAX_IDENTIFIER = 256;
    private static final int MAX_NUMBER = 512;
    private static final int MAX_STRING = 8192;
    private static final Map<String, TokenKind> WORDS = new HashMap<>();

    static {
        for (TokenKind kind : TokenKind.values()) {
            if (kind.isKeyword()) {
                WORDS.put(kind.text(), kind);
            }
        }
        WORDS.put("true", TokenKind.BOOLEAN);
        WORDS.put("false", TokenKind.BOOLEAN);
    }

    private final Characters characters;
    private final char[] text;
    private final int limit;
    private final Problems problems;
    /** Inside an interpolated string every problem counts as one of the parser. */
    private final boolean embedded;
    private final ArrayList<Token> tokens = new ArrayList<>();
    private final StringBuilder buffer = new StringBuilder();
    private int next;
    private int line;
    /** The offset that column 1 would have if every character before here in this line took one char. */
    private int lineStart;
    private long steps;

    Lexer(Characters characters, int start, int limit, Problems problems, boolean embedded) {
        this.characters = characters;
        this.text = characters.text;
        this.limit = limit;
        this.problems = problems;
        this.embedded = embedded;
        this.next = start;
        synchroniseLine();
    }

    /**
     * All tokens of a source, ending with {@link TokenKind#END}.
     *
     * @throws ProblemException with all lexical problems
     */
    public static List<Token> tokens(Source source) {
        Problems problems = new Problems(source);
        Token[] tokens = new Lexer(new Characters(source), 0, source.length(), problems, false).run();
        problems.throwIfAny();
        return List.of(tokens);
    }

    /** Reads everything; problems are reported and what they are about is left out. */
    Token[] run() {
        while (next < limit) {
            int before = next;
            token();
            steps += next - before;
        }
        add(TokenKind.END, next, here(), null);
        return tokens.toArray(Token[]::new);
    }

    /** The number of chars looked at, for the test that the work is linear. */
    long steps() {
        return steps;
    }

    private void token() {
        char c = text[next];
        switch (c) {
            case ' ', '\t', '\r' -> next++;
            case '\n' -> lineBreak();
            case '#' -> lineComment();
            case '"' -> string();
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            case '/' -> {
                switch (ahead(1)) {
                    case '/' -> lineComment();
                    case '*' -> blockComment();
                    default -> operator(c);
                }
            }
            default -> {
                if (isLetter(c)) {
                    word();
                } else {
                    operator(c);
                }
            }
        }
    }

    private void operator(char c) {
        char second = ahead(1);
        switch (c) {
            case '(' -> sign(TokenKind.LEFT_PAREN, 1);
            case ')' -> sign(TokenKind.RIGHT_PAREN, 1);
            case '[' -> sign(TokenKind.LEFT_BRACKET, 1);
            case ']' -> sign(TokenKind.RIGHT_BRACKET, 1);
            case '{' -> sign(TokenKind.LEFT_BRACE, 1);
            case '}' -> sign(TokenKind.RIGHT_BRACE, 1);
            case ',' -> sign(TokenKind.COMMA, 1);
            case ';' -> sign(TokenKind.SEMICOLON, 1);
            case '.' -> choose(second == '.' && ahead(2) == '.', TokenKind.ELLIPSIS, 3, TokenKind.DOT);
            case ':' -> {
                if (second == '=') {
                    sign(TokenKind.DEFINE, 2);
                } else {
                    choose(second == ':', TokenKind.DOUBLE_COLON, 2, TokenKind.COLON);
                }
            }
            case '=' -> choose(second == '=', TokenKind.EQUAL, 2, TokenKind.ASSIGN);
            case '!' -> choose(second == '=', TokenKind.NOT_EQUAL, 2, TokenKind.BANG);
            case '<' -> choose(second == '=', TokenKind.LESS_EQUAL, 2, TokenKind.LESS);
            case '>' -> choose(second == '=', TokenKind.GREATER_EQUAL, 2, TokenKind.GREATER);
            case '+' -> choose(second == '=', TokenKind.PLUS_ASSIGN, 2, TokenKind.PLUS);
            case '-' -> {
                if (second == '>') {
                    sign(TokenKind.ARROW, 2);
                } else {
                    choose(second == '=', TokenKind.MINUS_ASSIGN, 2, TokenKind.MINUS);
                }
            }
            case '*' -> choose(second == '=', TokenKind.STAR_ASSIGN, 2, TokenKind.STAR);
            case '/' -> choose(second == '=', TokenKind.SLASH_ASSIGN, 2, TokenKind.SLASH);
            case '%' -> choose(second == '=', TokenKind.PERCENT_ASSIGN, 2, TokenKind.PERCENT);
            case '&' -> choose(second == '&', TokenKind.AND, 2, TokenKind.AMPERSAND);
            case '|' -> {
                if (second == '>') {
                    sign(TokenKind.PIPE, 2);
                } else {
                    choose(second == '|', TokenKind.OR, 2, TokenKind.BAR);
                }
            }
            case '?' -> {
                if (second == '?') {
                    sign(TokenKind.COALESCE, 2);
                } else {
                    choose(second == '.', TokenKind.OPTIONAL_DOT, 2, TokenKind.QUESTION);
                }
            }
            default -> invalid();
        }
    }

    private void choose(boolean longer, TokenKind kind, int length, TokenKind otherwise) {
        if (longer) {
            sign(kind, length);
        } else {
            sign(otherwise, 1);
        }
    }

    private void sign(TokenKind kind, int length) {
        int start = next;
        int at = here();
        next += length;
        add(kind, start, at, null);
    }

    private void invalid() {
        int start = next;
        int codePoint = character();
        if (codePoint == 0) {
            nul(start);
        } else {
            problem(RuffCode.INVALID_CHARACTER, "Invalid character: '" + Character.toString(codePoint) + "'", start, "");
        }
    }

    private void nul(int start) {
        problem(RuffCode.NUL, "Null byte is not allowed in source", start, "");
    }

    private void word() {
        int start = next;
        int at = here();
        skipWordCharacters();
        if (characters.source.characters(start, next) > MAX_IDENTIFIER) {
            problem(RuffCode.LONG_IDENTIFIER, "Identifier exceeds max length of 256 characters", start, "");
            return;
        }
        String word = new String(text, start, next - start);
        TokenKind kind = WORDS.get(word);
        if (kind == null) {
            add(TokenKind.IDENTIFIER, start, at, word);
        } else {
            add(kind, start, at, kind == TokenKind.BOOLEAN ? (Object) (word.length() == 4) : null);
        }
    }

    private void skipWordCharacters() {
        while (next < limit) {
            char c = text[next];
            if (isLetter(c) || isDigit(c)) {
                next++;
            } else if (c < 0x80 || !isLetterOrDigit(Character.codePointAt(text, next, limit))) {
                return;
            } else {
                character();
            }
        }
    }

    private void number() {
        int start = next;
        int at = here();
        skipDigits();
        boolean fraction = ahead(0) == '.' && isDigit(ahead(1));
        if (fraction) {
            next++;
            skipDigits();
        }
        int end = next;
        skipWordCharacters();
        if (next - start > MAX_NUMBER) {
            problem(RuffCode.LONG_NUMBER, "Numeric literal exceeds max length of 512 characters", start, "");
            return;
        }
        String digits = new String(text, start, next - start);
        if (next > end) {
            problem(RuffCode.MALFORMED_NUMBER, "Malformed numeric literal: " + digits, start,
                "Numbers are written with decimal digits only, for example 100000 or 0.5");
        } else if (fraction) {
            double value = Double.parseDouble(digits);
            if (Double.isInfinite(value)) {
                overflow(digits, start);
            } else {
                add(TokenKind.FLOAT, start, at, value);
            }
        } else {
            try {
                add(TokenKind.INTEGER, start, at, Long.parseLong(digits));
            } catch (NumberFormatException tooBig) {
                overflow(digits, start);
            }
        }
    }

    private void overflow(String digits, int start) {
        problem(RuffCode.NUMBER_OVERFLOW, "Numeric literal overflow: " + digits, start, "");
    }

    private void skipDigits() {
        while (next < limit && isDigit(text[next])) {
            next++;
        }
    }

    private void string() {
        int start = next;
        int at = here();
        List<StringSegment> segments = null;
        int length = 0;
        next++;
        buffer.setLength(0);
        int textAt = here();
        while (next < limit && text[next] != '\n') {
            char c = text[next];
            if (c == '"') {
                next++;
                length += buffer.codePointCount(0, buffer.length());
                finishString(start, at, textAt, segments, length);
                return;
            } else if (c == '\\') {
                escape();
            } else if (c == '$' && ahead(1) == '{') {
                int open = next + 1;
                int close = characters.closingBrace(open);
                if (close < 0 || close >= limit) {
                    skipToLineEnd();
                    problemAt(RuffCode.UNTERMINATED_STRING, "Unterminated interpolated string expression", open - 1, open + 1);
                    return;
                }
                if (segments == null) {
                    segments = new ArrayList<>();
                }
                length += buffer.codePointCount(0, buffer.length()) + close - open - 1;
                flushText(textAt, segments);
                segments.add(new StringSegment.Code(open + 1, close));
                next = close + 1;
                steps -= close - open;
                synchroniseLine();
                textAt = here();
            } else {
                stringCharacter();
            }
        }
        problem(RuffCode.UNTERMINATED_STRING, "Unterminated string literal", start, "");
    }

    private void stringCharacter() {
        int start = next;
        int codePoint = character();
        buffer.appendCodePoint(codePoint);
        if (codePoint == 0) {
            nul(start);
        }
    }

    private void escape() {
        if (next + 1 == limit || text[next + 1] == '\n') {
            next++;
            return;
        }
        next++;
        int start = next;
        int c = character();
        switch (c) {
            case 'n' -> buffer.append('\n');
            case 't' -> buffer.append('\t');
            case 'r' -> buffer.append('\r');
            case '\\', '"', '$' -> buffer.append((char) c);
            default -> problem(RuffCode.INVALID_ESCAPE, "Invalid escape sequence: \\\\" + Character.toString(c), start,
                "The escapes are \\n \\t \\r \\\\ \\\" \\$");
        }
    }

    private void finishString(int start, int at, int textAt, List<StringSegment> segments, int length) {
        if (length > MAX_STRING) {
            problem(RuffCode.LONG_STRING, "String literal exceeds max length of 8192 characters", start, "");
        } else if (segments == null) {
            add(TokenKind.STRING, start, at, buffer.toString());
        } else {
            flushText(textAt, segments);
            add(TokenKind.INTERPOLATED_STRING, start, at, List.copyOf(segments));
        }
    }

    private void flushText(int textAt, List<StringSegment> segments) {
        if (!buffer.isEmpty()) {
            segments.add(new StringSegment.Text(textAt, buffer.toString()));
            buffer.setLength(0);
        }
    }

    private void lineComment() {
        while (next < limit && text[next] != '\n') {
            skipCommentCharacter();
        }
    }

    private void blockComment() {
        int start = next;
        next += 2;
        while (next < limit) {
            if (text[next] == '*' && ahead(1) == '/') {
                next += 2;
                return;
            }
            if (text[next] == '\n') {
                lineBreak();
            } else {
                skipCommentCharacter();
            }
        }
        problemAt(RuffCode.UNTERMINATED_COMMENT, "Unterminated block comment", start, start + 2);
    }

    private void skipCommentCharacter() {
        int start = next;
        if (character() == 0) {
            nul(start);
        }
    }

    private void skipToLineEnd() {
        while (next < limit && text[next] != '\n') {
            character();
        }
    }

    /** Takes one character that is not a line break. */
    private int character() {
        int codePoint = Character.codePointAt(text, next, limit);
        next++;
        if (codePoint > 0xFFFF) {
            next++;
            lineStart++;
        }
        return codePoint;
    }

    private void lineBreak() {
        next++;
        line++;
        lineStart = next;
    }

    private void synchroniseLine() {
        line = characters.source.line(next);
        lineStart = next - characters.source.column(next) + 1;
    }

    private int here() {
        return Position.of(line, next - lineStart + 1);
    }

    /** The char some places on; NUL behind the end, which no token contains. */
    private char ahead(int distance) {
        return next + distance < limit ? text[next + distance] : 0;
    }

    private void add(TokenKind kind, int start, int at, Object value) {
        tokens.add(new Token(kind, start, next, at, here(), value));
    }

    private void problem(RuffCode code, String message, int start, String hint) {
        problems.report(embedded ? RuffCode.RUFPARSE001 : code, message, start, next, hint);
    }

    private void problemAt(RuffCode code, String message, int start, int end) {
        problems.report(embedded ? RuffCode.RUFPARSE001 : code, message, start, end, "");
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetterOrDigit(int codePoint) {
        return Character.isAlphabetic(codePoint) || switch (Character.getType(codePoint)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
