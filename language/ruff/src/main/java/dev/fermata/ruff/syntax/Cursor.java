package dev.fermata.ruff.syntax;

import java.util.Map;
import java.util.function.Supplier;

/** The parser's place in the tokens, what it reports there, and the limits that keep every input harmless. */
final class Cursor {
    private static final int MAX_EXPRESSION_DEPTH = 256;
    private static final int MAX_BLOCK_DEPTH = 128;
    /**
     * Chains of operators and postfix operations make deep trees without nesting. This bounds the height of the tree,
     * and with it the recursion of everything that walks one.
     */
    private static final int MAX_HEIGHT = 1000;

    /** Words of other languages that read like Ruff until the parser stops at them. */
    private static final Map<String, String> FOREIGN_WORDS = Map.of(
        "and", "Ruff writes '&&' for 'and'",
        "or", "Ruff writes '||' for 'or'",
        "not", "Ruff writes '!' for 'not'",
        "elif", "Ruff writes 'else if' for 'elif'",
        "elsif", "Ruff writes 'else if' for 'elsif'",
        "catch", "Ruff writes 'except name' for 'catch'",
        "function", "Ruff writes 'func' for 'function'",
        "nil", "Ruff writes 'null' for 'nil'");

    private final Problems problems;
    private Token[] tokens;
    private Brackets brackets;
    private int index;
    private int previousEnd;
    private int expressionDepth;
    private int blockDepth;
    private int height;
    private long steps;

    Cursor(Token[] tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    Token token() {
        return tokens[index];
    }

    TokenKind kind() {
        return tokens[index].kind();
    }

    /** The packed position of the current token. */
    int at() {
        return tokens[index].at();
    }

    int index() {
        return index;
    }

    /** The packed position behind the last token taken. */
    int end() {
        return previousEnd;
    }

    TokenKind ahead(int distance) {
        return kindAt(index + distance);
    }

    TokenKind kindAt(int index) {
        return tokens[Math.min(index, tokens.length - 1)].kind();
    }

    Token tokenAt(int index) {
        return tokens[Math.min(index, tokens.length - 1)];
    }

    boolean is(TokenKind kind) {
        return tokens[index].kind() == kind;
    }

    boolean isWord(String word) {
        return tokens[index].is(TokenKind.IDENTIFIER, word);
    }

    /** Whether the tokens before the current one are of these kinds. */
    boolean follows(TokenKind... kinds) {
        int start = index - kinds.length;
        for (int i = 0; i < kinds.length; i++) {
            if (start < 0 || tokens[start + i].kind() != kinds[i]) {
                return false;
            }
        }
        return true;
    }

    Token advance() {
        steps++;
        Token token = tokens[index];
        if (index < tokens.length - 1) {
            index++;
            previousEnd = token.endAt();
        }
        return token;
    }

    boolean accept(TokenKind kind) {
        if (tokens[index].kind() != kind) {
            return false;
        }
        advance();
        return true;
    }

    /** Takes a token or fails with {@code Expected 'X' <context> but found ...}. */
    Token expect(TokenKind kind, String context) {
        if (tokens[index].kind() == kind) {
            return advance();
        }
        throw fail("Expected '" + kind.text() + "' " + context + " but found " + token().description());
    }

    /** Takes an identifier or fails with a message. */
    Token expectName(String message) {
        if (tokens[index].kind() == TokenKind.IDENTIFIER) {
            return advance();
        }
        String note = kind().isKeyword() ? "'" + kind().text() + "' is a keyword and cannot be a name" : "";
        throw failAt(token(), message, note);
    }

    SyntaxFailure fail(String message) {
        Token found = token();
        String note = found.kind() == TokenKind.IDENTIFIER ? FOREIGN_WORDS.getOrDefault(found.text(), "") : "";
        return failAt(found, message, note);
    }

    SyntaxFailure failAt(Token token, String message, String note) {
        problems.report(RuffCode.RUFPARSE001, message, token.start(), token.end(), note);
        return new SyntaxFailure("");
    }

    SyntaxFailure failFrom(Token first, String message) {
        int end = Math.max(first.end(), tokens[Math.max(0, index - 1)].end());
        problems.report(RuffCode.RUFPARSE001, message, first.start(), end, "");
        return new SyntaxFailure("");
    }

    /** A failure that becomes {@code Invalid statement}; the note says what was missing at the current token. */
    SyntaxFailure invalid(String expected) {
        Token found = token();
        String note = expected + " was expected at " + problems.place(found.start()) + ", found "
            + (found.kind().isKeyword() ? "the keyword '" + found.kind().text() + "'" : found.description());
        return new SyntaxFailure(note);
    }

    Problems problems() {
        return problems;
    }

    /** The index of the bracket that closes the one at an index; -1 if there is none. */
    int partner(int open) {
        return brackets().partner(open);
    }

    /** Whether nothing but names, commas, dots and brackets stands between the current token and a later one. */
    boolean holdsPatternOnly(int close) {
        return brackets().holdsPatternOnly(index, close);
    }

    private Brackets brackets() {
        if (brackets == null) {
            brackets = new Brackets(tokens);
            steps += tokens.length;
        }
        return brackets;
    }

    void enterExpression(String context) {
        steps++;
        if (expressionDepth == MAX_EXPRESSION_DEPTH) {
            throw fail("Maximum expression nesting depth of 256 exceeded while parsing " + context);
        }
        expressionDepth++;
    }

    void leaveExpression() {
        expressionDepth--;
    }

    void enterBlock(String context) {
        steps++;
        if (blockDepth == MAX_BLOCK_DEPTH) {
            throw fail("Maximum block nesting depth of 128 exceeded while parsing " + context);
        }
        blockDepth++;
    }

    void leaveBlock() {
        blockDepth--;
    }

    /**
     * Starts measuring the height of a subtree: {@code mark = open()}, parse its parts, {@link #grow} for each level
     * built on top of them, {@code close(mark)}.
     */
    int open() {
        int mark = height;
        height = 0;
        return mark;
    }

    void grow() {
        if (++height > MAX_HEIGHT) {
            throw fail("Maximum expression length of 1000 chained operations exceeded");
        }
    }

    void close(int mark) {
        height = Math.max(mark, height);
    }

    void countStep() {
        steps++;
    }

    void countSteps(long more) {
        steps += more;
    }

    /** Tokens and productions visited, for the test that the work is linear. */
    long steps() {
        return steps;
    }

    /** What recovery has to restore, because a failure leaves productions without their last steps. */
    record State(int expressionDepth, int blockDepth, int height) {
    }

    State state() {
        return new State(expressionDepth, blockDepth, height);
    }

    void restore(State state) {
        expressionDepth = state.expressionDepth;
        blockDepth = state.blockDepth;
        height = state.height;
    }

    /** Parses other tokens for a while, with the same limits and problems. */
    <T> T within(Token[] other, Supplier<T> parse) {
        Token[] outerTokens = tokens;
        Brackets outerBrackets = brackets;
        int outerIndex = index;
        int outerEnd = previousEnd;
        tokens = other;
        brackets = null;
        index = 0;
        try {
            return parse.get();
        } finally {
            tokens = outerTokens;
            brackets = outerBrackets;
            index = outerIndex;
            previousEnd = outerEnd;
        }
    }
}
