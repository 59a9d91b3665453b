package dev.fermata.matlab.syntax;

import dev.fermata.matlab.syntax.Lexer.Mode;
import java.util.Set;

/** What the parts of the parser share: the current token, the names known so far, and how deep the text is nested. */
final class Cursor {
    /** Brackets and blocks within one another. Keeps the parser's recursion within a small stack. */
    static final int MAX_NESTING = 200;
    /** Operations on top of one another in an expression. Bounds the recursion of whoever walks the tree. */
    static final int MAX_HEIGHT = 1000;

    private final Lexer lexer;
    private Names names;
    private int nesting;
    /** Levels of the expression that was read last. */
    private int height;
    /** Levels of the highest expression since {@link #measure}. */
    private int tallest;

    Cursor(Lexer lexer, Set<String> knownVariables) {
        this.lexer = lexer;
        this.names = new Names(null);
        knownVariables.forEach(names::add);
    }

    Lexer lexer() {
        return lexer;
    }

    // ----------------------------------------------------------------- tokens

    TokenKind kind() {
        return lexer.kind();
    }

    boolean is(TokenKind kind) {
        return lexer.kind() == kind;
    }

    /** Whether the current token is this word, which is no keyword. */
    boolean isWord(String word) {
        return lexer.kind() == TokenKind.NAME && lexer.value().equals(word);
    }

    int start() {
        return lexer.start();
    }

    int end() {
        return lexer.end();
    }

    /** Where what was read last ends. */
    int previousEnd() {
        return lexer.previousEnd();
    }

    int at(int offset) {
        return lexer.at(offset);
    }

    int at() {
        return lexer.at(lexer.start());
    }

    void advance() {
        lexer.advance();
    }

    boolean accept(TokenKind kind) {
        if (!is(kind)) {
            return false;
        }
        lexer.advance();
        return true;
    }

    void expect(TokenKind kind, String detail) {
        if (!is(kind)) {
            throw unexpected(detail);
        }
        lexer.advance();
    }

    String expectName() {
        if (!is(TokenKind.NAME)) {
            throw unexpected("expected identifier");
        }
        String name = lexer.value();
        lexer.advance();
        return name;
    }

    /** {@code a.b.c}. */
    String expectQualifiedName() {
        StringBuilder name = new StringBuilder(expectName());
        while (is(TokenKind.DOT)) {
            advance();
            name.append('.').append(expectName());
        }
        return name.toString();
    }

    /** Enters the brackets that the current token opens. */
    void open(Mode mode) {
        lexer.push(mode);
        lexer.advance();
    }

    /** Leaves the brackets; the current token must close them. */
    void close(TokenKind close, String detail) {
        if (!is(close)) {
            throw missingClose(detail);
        }
        lexer.pop();
        lexer.advance();
    }

    /** As {@link #close}, where a value follows and not an operator. */
    void closeBeforeOperand(TokenKind close, String detail) {
        if (!is(close)) {
            throw missingClose(detail);
        }
        lexer.pop();
        lexer.advanceToOperand();
    }

    /** The character behind the current token. */
    char next() {
        return lexer.charAt(lexer.end());
    }

    /** The offset of the first character behind the current token that is not blank. */
    int afterBlanks() {
        return lexer.skipBlanks(lexer.end());
    }

    /** Whether {@code =} follows the current token. */
    boolean assignmentFollows() {
        int next = afterBlanks();
        return lexer.charAt(next) == '=' && lexer.charAt(next + 1) != '=';
    }

    // ------------------------------------------------------------------ names

    Names names() {
        return names;
    }

    void names(Names names) {
        this.names = names;
    }

    boolean isVariable(String name) {
        return names.contains(name);
    }

    // ---------------------------------------------------------------- nesting

    void enter() {
        if (++nesting > MAX_NESTING) {
            throw tooDeep();
        }
    }

    void leave() {
        nesting--;
    }

    int nesting() {
        return nesting;
    }

    int height() {
        return height;
    }

    void height(int levels) {
        if (levels > MAX_HEIGHT) {
            throw tooDeep();
        }
        height = levels;
        tallest = Math.max(tallest, levels);
    }

    /** Starts to measure the expressions of a block within an expression; gives what {@link #measured} needs. */
    int measure() {
        int outer = tallest;
        tallest = 0;
        return outer;
    }

    /** The block is as high as its highest expression. */
    void measured(int outer) {
        height(tallest + 1);
        tallest = Math.max(outer, tallest);
    }

    private SyntaxFailure tooDeep() {
        return lexer.failure("The text is nested too deeply.", "at most " + MAX_NESTING + " brackets and blocks and "
            + MAX_HEIGHT + " operations", start(), end(), SyntaxFailure.Kind.FUNCTION_STYLE);
    }

    // --------------------------------------------------------------- failures

    /** The failure of a text that cannot go on with the current token. */
    SyntaxFailure unexpected(String detail) {
        TokenKind kind = kind();
        String message = switch (kind) {
            case ASSIGN -> Messages.ASSIGNMENT;
            case RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE -> Messages.DELIMITERS;
            default -> kind.isKeyword() ? Messages.keyword(kind.text()) : kind.isOperator() ? Messages.OPERATOR
                : Messages.EXPRESSION;
        };
        return here(message, detail);
    }

    /** The failure of an expression that the current token cannot begin or go on with. */
    SyntaxFailure unexpected() {
        return unexpected(is(TokenKind.END_OF_INPUT) ? "unexpected end of input" : "unexpected token: " + describe());
    }

    SyntaxFailure missingClose(String detail) {
        return here(is(TokenKind.ASSIGN) ? Messages.ASSIGNMENT : Messages.DELIMITERS, detail);
    }

    /** Points at the current token, or at the end of the line before it where the text already went wrong there. */
    SyntaxFailure here(String message, String detail) {
        SyntaxFailure.Kind why = is(TokenKind.END_OF_INPUT) ? SyntaxFailure.Kind.INCOMPLETE : SyntaxFailure.Kind.WRONG;
        int from = lexer.lineBreakBefore() ? previousEnd() : start();
        return lexer.failure(message, detail, from, Math.max(from, lexer.lineBreakBefore() ? from : end()), why);
    }

    SyntaxFailure failure(String message, int from, int to) {
        return lexer.failure(message, from, to, SyntaxFailure.Kind.WRONG);
    }

    SyntaxFailure failure(String code, String message, int from, int to) {
        return lexer.failure(code, message, "", from, to, SyntaxFailure.Kind.WRONG);
    }

    private String describe() {
        return is(TokenKind.NEWLINE) ? "newline" : lexer.tokenText();
    }
}
