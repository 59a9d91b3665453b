package dev.fermata.matlab.syntax;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.source.Span;
import java.util.Arrays;

/**
 * Gives one token at a time, because what a character means depends on what the parser reads: the parser says which
 * brackets it is in ({@link #push}, {@link #pop}) before the next token is scanned. At any time the token in the fields
 * is scanned and nothing after it.
 */
final class Lexer {
    /** The longest name, as {@code namelengthmax} says. */
    static final int MAX_NAME = 2048;
    static final String CODE = "RunMat:SyntaxError";

    /** What the scanner is in. */
    enum Mode {
        /** Line breaks are tokens that end statements. */
        STATEMENTS,
        /** Parentheses and the braces of an index: white space and line breaks mean nothing. */
        PAREN,
        /** Brackets and braces of a literal: the parser asks for white space, line breaks are tokens that end rows. */
        MATRIX
    }

    private final Source source;
    private final String text;
    private Mode[] modes = {Mode.STATEMENTS, null, null, null};
    private int depth = 1;
    private int position;
    private long steps;

    private TokenKind kind = TokenKind.NEWLINE;
    private int start;
    private int end;
    private int previousEnd;
    private boolean spaceBefore;
    private boolean lineBreakBefore;
    private String value = "";
    private NumberScanner.Scanned number;

    Lexer(Source source) {
        this.source = source;
        this.text = source.text();
        if (!text.isEmpty() && text.charAt(0) == 0xFEFF) {
            position = 1;
        }
        start = position;
        end = position;
    }

    // ---------------------------------------------------------- current token

    TokenKind kind() {
        return kind;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Offset behind the token before the current one. */
    int previousEnd() {
        return previousEnd;
    }

    boolean spaceBefore() {
        return spaceBefore;
    }

    /** Whether there is a line break before the token that was skipped because of the brackets around it. */
    boolean lineBreakBefore() {
        return lineBreakBefore;
    }

    /** The name, or the text of a literal with its escapes resolved. */
    String value() {
        return value;
    }

    NumberScanner.Scanned number() {
        return number;
    }

    String tokenText() {
        return text.substring(start, end);
    }

    /** Characters looked at so far. */
    long steps() {
        return steps;
    }

    // ------------------------------------------------------------------ modes

    Mode mode() {
        return modes[depth - 1];
    }

    int depth() {
        return depth;
    }

    void push(Mode mode) {
        if (depth == modes.length) {
            modes = Arrays.copyOf(modes, depth * 2);
        }
        modes[depth++] = mode;
    }

    void pop() {
        depth--;
    }

    // --------------------------------------------------------------- look out

    char charAt(int offset) {
        return offset < text.length() ? text.charAt(offset) : 0;
    }

    /** The offset of the first character from here that is neither blank nor part of a continuation. */
    int skipBlanks(int from) {
        int at = from;
        while (at < text.length()) {
            if (Characters.isBlank(text.charAt(at))) {
                at++;
            } else if (text.startsWith("...", at)) {
                at = afterContinuation(at);
            } else {
                break;
            }
        }
        steps += at - from;
        return at;
    }

    /** As {@link #skipBlanks}, over line breaks too. */
    int skipBlanksAndLines(int from) {
        int at = skipBlanks(from);
        while (at < text.length() && Characters.isLineBreak(text.charAt(at))) {
            at = skipBlanks(at + 1);
        }
        return at;
    }

    /** The offset behind the word (letters, digits, underscores) that begins at an offset. */
    int wordEnd(int from) {
        int at = from;
        while (at < text.length() && Characters.isWord(text.charAt(at))) {
            at++;
        }
        steps += at - from;
        return at;
    }

    boolean isLineEnd(int offset) {
        return offset >= text.length() || Characters.isLineBreak(text.charAt(offset));
    }

    boolean startsWith(String expected, int offset) {
        return text.startsWith(expected, offset);
    }

    String text(int from, int to) {
        return text.substring(from, to);
    }

    // --------------------------------------------------------------- scanning

    /** Scans the next token. */
    void advance() {
        scan(kind.endsOperand() || kind == TokenKind.END && mode() != Mode.STATEMENTS);
    }

    /** Scans the next token where the current one does not end a value although it looks like that. */
    void advanceToOperand() {
        scan(false);
    }

    /** Goes on at an offset, which the parser has read up to by itself, as at the start of a statement. */
    void restart(int offset) {
        steps += offset - position;
        end = offset;
        position = offset;
        scan(false);
    }

    private void scan(boolean afterOperand) {
        previousEnd = end;
        int from = position;
        skip();
        start = position;
        if (position >= text.length()) {
            finish(TokenKind.END_OF_INPUT, position);
        } else {
            char c = text.charAt(position);
            if (Characters.isNameStart(c)) {
                word();
            } else if (Characters.isDigit(c) || c == '.' && Characters.isDigit(peek(1)) && !(afterOperand && !spaceBefore)) {
                numeral();
            } else if (c == '\'' && !(afterOperand && (!spaceBefore || mode() != Mode.MATRIX))) {
                quoted('\'', TokenKind.CHAR, Messages.CHAR_OPEN);
            } else if (c == '"') {
                quoted('"', TokenKind.STRING, Messages.STRING_OPEN);
            } else if (Characters.isLineBreak(c)) {
                finish(TokenKind.NEWLINE, afterLineBreak(position));
            } else {
                symbol(c, afterOperand);
            }
        }
        steps += position - from + 1;
    }

    private void skip() {
        spaceBefore = false;
        lineBreakBefore = false;
        int from = position;
        while (position < text.length()) {
            char c = text.charAt(position);
            if (Characters.isBlank(c)) {
                position++;
            } else if (c == '.' && text.startsWith("...", position)) {
                position = afterContinuation(position);
            } else if (c == '%') {
                position = isBlockComment(position) ? afterBlockComment(position) : lineEnd(position);
            } else if (Characters.isLineBreak(c) && mode() == Mode.PAREN) {
                position++;
                lineBreakBefore = true;
            } else {
                break;
            }
        }
        spaceBefore = position > from;
    }

    private void word() {
        int to = position + 1;
        while (to < text.length() && Characters.isWord(text.charAt(to))) {
            to++;
        }
        if (to - position > MAX_NAME) {
            throw failure("The name is longer than " + MAX_NAME + " characters.", position, to, SyntaxFailure.Kind.WRONG);
        }
        value = text.substring(position, to);
        TokenKind keyword = kind == TokenKind.DOT ? null : TokenKind.keyword(value);
        finish(keyword == null ? TokenKind.NAME : keyword, to);
    }

    private void numeral() {
        number = NumberScanner.scan(text, position);
        if (!number.valid()) {
            throw failure(Messages.EXPRESSION, position, number.end(), SyntaxFailure.Kind.WRONG);
        }
        finish(number.className() == null ? TokenKind.NUMBER : TokenKind.INTEGER, number.end());
    }

    private void quoted(char quote, TokenKind literal, String open) {
        int at = position + 1;
        boolean doubled = false;
        while (true) {
            if (isLineEnd(at)) {
                steps += at - position;
                throw failure(open, position, at, SyntaxFailure.Kind.WRONG);
            }
            if (text.charAt(at) == quote) {
                if (charAt(at + 1) != quote) {
                    break;
                }
                doubled = true;
                at++;
            }
            at++;
        }
        value = text.substring(position + 1, at);
        if (doubled) {
            String one = String.valueOf(quote);
            value = value.replace(one + one, one);
        }
        finish(literal, at + 1);
    }

    private void symbol(char c, boolean afterOperand) {
        switch (c) {
            case ';' -> finish(TokenKind.SEMICOLON, position + 1);
            case ',' -> finish(TokenKind.COMMA, position + 1);
            case '(' -> finish(TokenKind.LEFT_PAREN, position + 1);
            case ')' -> finish(TokenKind.RIGHT_PAREN, position + 1);
            case '[' -> finish(TokenKind.LEFT_BRACKET, position + 1);
            case ']' -> finish(TokenKind.RIGHT_BRACKET, position + 1);
            case '{' -> finish(TokenKind.LEFT_BRACE, position + 1);
            case '}' -> finish(TokenKind.RIGHT_BRACE, position + 1);
            case '@' -> finish(TokenKind.AT, position + 1);
            case '?' -> finish(TokenKind.QUESTION, position + 1);
            case ':' -> finish(TokenKind.COLON, position + 1);
            case '+' -> finish(TokenKind.PLUS, position + 1);
            case '-' -> finish(TokenKind.MINUS, position + 1);
            case '*' -> finish(TokenKind.MTIMES, position + 1);
            case '/' -> finish(TokenKind.MRDIVIDE, position + 1);
            case '\\' -> finish(TokenKind.MLDIVIDE, position + 1);
            case '^' -> finish(TokenKind.MPOWER, position + 1);
            case '\'' -> finish(TokenKind.CTRANSPOSE, position + 1);
            case '=' -> pair('=', TokenKind.EQ, TokenKind.ASSIGN);
            case '~' -> pair('=', TokenKind.NE, TokenKind.NOT);
            case '<' -> pair('=', TokenKind.LE, TokenKind.LT);
            case '>' -> pair('=', TokenKind.GE, TokenKind.GT);
            case '&' -> pair('&', TokenKind.AND_AND, TokenKind.AND);
            case '|' -> pair('|', TokenKind.OR_OR, TokenKind.OR);
            case '.' -> dot(afterOperand);
            case '!' -> throw failure(Messages.OPERATOR, "Invalid token: '!'", position, position + 1,
                SyntaxFailure.Kind.WRONG);
            default -> {
                String character = Character.toString(text.codePointAt(position));
                throw failure(Messages.CHARACTER, "Invalid token: '" + character + "'", position,
                    position + character.length(), SyntaxFailure.Kind.WRONG);
            }
        }
    }

    private void pair(char second, TokenKind both, TokenKind one) {
        boolean follows = peek(1) == second;
        finish(follows ? both : one, position + (follows ? 2 : 1));
    }

    private void dot(boolean afterOperand) {
        TokenKind two = switch (peek(1)) {
            case '*' -> TokenKind.TIMES;
            case '/' -> TokenKind.RDIVIDE;
            case '\\' -> TokenKind.LDIVIDE;
            case '^' -> TokenKind.POWER;
            case '\'' -> afterOperand ? TokenKind.TRANSPOSE : null;
            default -> null;
        };
        finish(two == null ? TokenKind.DOT : two, position + (two == null ? 1 : 2));
    }

    private void finish(TokenKind found, int to) {
        kind = found;
        end = to;
        position = to;
    }

    // --------------------------------------------------------- lines, comments

    private int afterLineBreak(int at) {
        return text.charAt(at) == '\r' && charAt(at + 1) == '\n' ? at + 2 : at + 1;
    }

    private int lineEnd(int from) {
        int at = from;
        while (!isLineEnd(at)) {
            at++;
        }
        return at;
    }

    /** Behind the line that a continuation ends, and behind the blank lines after it. */
    int afterContinuation(int at) {
        int next = lineEnd(at);
        while (next < text.length()) {
            int line = afterLineBreak(next);
            int blanks = line;
            while (blanks < text.length() && Characters.isBlank(text.charAt(blanks))) {
                blanks++;
            }
            if (blanks >= text.length() || !Characters.isLineBreak(text.charAt(blanks))) {
                return line;
            }
            next = blanks;
        }
        return next;
    }

    private boolean isBlockComment(int at) {
        return charAt(at + 1) == '{' && isAloneOnLine(at);
    }

    /** Whether two characters have only blanks beside them on their line. */
    private boolean isAloneOnLine(int at) {
        int before = at;
        while (before > 0 && Characters.isBlank(text.charAt(before - 1))) {
            before--;
        }
        if (before > 0 && !Characters.isLineBreak(text.charAt(before - 1)) && text.charAt(before - 1) != 0xFEFF) {
            return false;
        }
        int after = at + 2;
        while (after < text.length() && Characters.isBlank(text.charAt(after))) {
            after++;
        }
        steps += after - before;
        return isLineEnd(after);
    }

    private int afterBlockComment(int open) {
        int nesting = 1;
        int at = open + 2;
        while (true) {
            at = lineEnd(at);
            if (at >= text.length()) {
                steps += at - open;
                throw failure("Block comment is not terminated properly.", open, open + 2, SyntaxFailure.Kind.INCOMPLETE);
            }
            at = afterLineBreak(at);
            while (at < text.length() && Characters.isBlank(text.charAt(at))) {
                at++;
            }
            if (charAt(at) == '%' && (charAt(at + 1) == '{' || charAt(at + 1) == '}') && isAloneOnLine(at)) {
                nesting += charAt(at + 1) == '{' ? 1 : -1;
                if (nesting == 0) {
                    return at + 2;
                }
            }
        }
    }

    private char peek(int distance) {
        return charAt(position + distance);
    }

    // --------------------------------------------------------------- failures

    SyntaxFailure failure(String message, int from, int to, SyntaxFailure.Kind why) {
        return failure(message, "", from, to, why);
    }

    /** @param detail what the parser expected, in its own words; shown by {@code check} */
    SyntaxFailure failure(String message, String detail, int from, int to, SyntaxFailure.Kind why) {
        return failure(CODE, message, detail, from, to, why);
    }

    SyntaxFailure failure(String code, String message, String detail, int from, int to, SyntaxFailure.Kind why) {
        return new SyntaxFailure(Problem.error(code, message, new Span(source, from, to)).withHint(detail), why);
    }

    /** The packed position of an offset. */
    int at(int offset) {
        return source.position(offset);
    }
}
