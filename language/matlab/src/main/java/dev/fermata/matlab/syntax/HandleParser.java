package dev.fermata.matlab.syntax;

import dev.fermata.matlab.syntax.Lexer.Mode;
import dev.fermata.matlab.syntax.Tree.Expression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code @name}, {@code @(x) body}, {@code @(x) do ... end} and {@code async} before them. */
final class HandleParser {
    private final Cursor cursor;
    private final ExpressionParser expressions;
    private Blocks blocks;

    /** Reads statements within an expression. */
    interface Blocks {
        /** The rest of a block whose {@code do} was just read; ends behind its {@code end}. */
        Expression closure(int begin, List<String> parameters);
    }

    HandleParser(Cursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    void blocks(Blocks reader) {
        blocks = reader;
    }

    Expression handle() {
        int begin = cursor.start();
        cursor.advance();
        if (cursor.is(TokenKind.LEFT_PAREN)) {
            return anonymous(begin);
        }
        StringBuilder name = new StringBuilder(cursor.expectName());
        while (cursor.is(TokenKind.DOT) && Characters.isNameStart(cursor.next())) {
            cursor.advance();
            name.append('.').append(cursor.expectName());
        }
        cursor.height(0);
        return new Tree.Handle(cursor.at(begin), begin, cursor.previousEnd(), name.toString());
    }

    private Expression anonymous(int begin) {
        cursor.open(Mode.PAREN);
        List<String> parameters = parameters();
        cursor.closeBeforeOperand(TokenKind.RIGHT_PAREN, "expected ')' to close parentheses");
        if (startsBlock(parameters)) {
            return blocks.closure(begin, parameters);
        }
        int indices = expressions.operands().leaveIndices();
        Expression body = expressions.expression();
        expressions.operands().restoreIndices(indices);
        cursor.height(cursor.height() + 1);
        return new Tree.Anonymous(cursor.at(begin), begin, body.end(), parameters, body);
    }

    private List<String> parameters() {
        List<String> parameters = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        if (cursor.is(TokenKind.RIGHT_PAREN)) {
            return List.of();
        }
        do {
            if (seen.contains("varargin")) {
                throw cursor.failure("'varargin' must be the last input parameter", cursor.start(), cursor.end());
            }
            int from = cursor.start();
            int to = cursor.end();
            String name = cursor.accept(TokenKind.NOT) ? "~" : cursor.expectName();
            if (!seen.add(name) && !name.equals("~")) {
                throw cursor.failure("The parameter '" + name + "' appears more than once.", from, to);
            }
            parameters.add(name);
        } while (cursor.accept(TokenKind.COMMA));
        return List.copyOf(parameters);
    }

    // ---------------------------------------------------------- blocks, async

    /**
     * Whether the word {@code do} begins a block here. MATLAB programs that have something of that name go on as the
     * expression that they are: where it is a variable, or where what follows uses it as a value.
     */
    private boolean startsBlock(List<String> parameters) {
        Lexer lexer = cursor.lexer();
        if (!cursor.isWord("do") || lexer.lineBreakBefore() || parameters.contains("do") || cursor.isVariable("do")) {
            return false;
        }
        int after = cursor.end();
        int next = cursor.afterBlanks();
        if (lexer.isLineEnd(next)) {
            return true;
        }
        char c = lexer.charAt(next);
        if (next == after) {
            return c == '%';
        }
        return switch (c) {
            case '(', ')', ']', '}', ',', ';', '=', '*', '/', '\\', '^', '<', '>', '&', '|', ':', '.' -> false;
            case '+', '-' -> !Characters.isBlank(lexer.charAt(next + 1));
            case '~' -> lexer.charAt(next + 1) != '=';
            default -> true;
        };
    }

    /** Whether {@code async} is the word before a closure here. */
    boolean startsAsync() {
        if (!cursor.isWord("async") || cursor.isVariable("async")) {
            return false;
        }
        int at = cursor.afterBlanks();
        Lexer lexer = cursor.lexer();
        return at > cursor.end() && lexer.charAt(at) == '@' && lexer.charAt(lexer.skipBlanks(at + 1)) == '(';
    }

    Expression async() {
        int begin = cursor.start();
        cursor.advance();
        Expression closure = handle();
        List<String> parameters = switch (closure) {
            case Tree.Anonymous anonymous -> anonymous.parameters();
            case Tree.BlockClosure block -> block.parameters();
            default -> throw new IllegalStateException("no closure");
        };
        if (!parameters.isEmpty()) {
            throw cursor.failure("RunMat:AsyncBlockParameters", "async block must not take parameters", begin, closure.end());
        }
        return new Tree.Async(cursor.at(begin), begin, closure.end(), closure);
    }
}
