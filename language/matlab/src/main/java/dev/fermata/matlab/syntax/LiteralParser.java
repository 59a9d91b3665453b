package dev.fermata.matlab.syntax;

import dev.fermata.matlab.syntax.Lexer.Mode;
import dev.fermata.matlab.syntax.Tree.Expression;
import java.util.ArrayList;
import java.util.List;

/** Matrices and cells with their white-space rules, {@code struct{...}}, {@code ?Name} and {@code ?Name{...}}. */
final class LiteralParser {
    private final Cursor cursor;
    private final ExpressionParser expressions;
    /** Bracket depth of the literal whose elements may turn out to be targets, where a lone {@code ~} is allowed. */
    private int targetDepth = -1;
    private boolean expectsTargets;
    private int placeholder = -1;

    LiteralParser(Cursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** Says that the literal here begins a statement: it may be the left side of an assignment. */
    void expectTargets() {
        expectsTargets = true;
        placeholder = -1;
    }

    /** The offset of a {@code ~} that is only valid in the left side of an assignment, or -1. */
    int placeholderOffset() {
        return placeholder;
    }

    boolean isPlaceholder() {
        if (!cursor.is(TokenKind.NOT) || cursor.lexer().depth() != targetDepth) {
            return false;
        }
        char next = cursor.lexer().charAt(cursor.afterBlanks());
        return next == ',' || next == ']';
    }

    Expression placeholder() {
        int begin = cursor.start();
        placeholder = begin;
        cursor.advance();
        cursor.height(0);
        return new Tree.Name(cursor.at(begin), begin, begin + 1, "~");
    }

    // ------------------------------------------------------- matrices and cells

    /** {@code [...]} or {@code {...}}. */
    Expression literal() {
        int begin = cursor.start();
        int at = cursor.at();
        boolean matrix = cursor.is(TokenKind.LEFT_BRACKET);
        TokenKind close = matrix ? TokenKind.RIGHT_BRACKET : TokenKind.RIGHT_BRACE;
        int outer = targetDepth;
        targetDepth = expectsTargets && matrix ? cursor.lexer().depth() + 1 : -1;
        expectsTargets = false;
        cursor.open(Mode.MATRIX);
        List<List<Expression>> rows = rows(close);
        targetDepth = outer;
        cursor.close(close, closing(matrix));
        int end = cursor.previousEnd();
        return matrix ? new Tree.MatrixLiteral(at, begin, end, rows) : new Tree.CellLiteral(at, begin, end, rows);
    }

    private static String closing(boolean matrix) {
        return matrix ? "expected ']' to close matrix literal" : "expected '}' to close cell literal";
    }

    private List<List<Expression>> rows(TokenKind close) {
        List<List<Expression>> rows = new ArrayList<>();
        List<Expression> row = new ArrayList<>();
        int height = 0;
        while (!cursor.is(close)) {
            if (cursor.is(TokenKind.SEMICOLON) || cursor.is(TokenKind.NEWLINE)) {
                cursor.advance();
                row = finish(row, rows);
            } else if (cursor.is(TokenKind.COMMA) && row.isEmpty() && rows.isEmpty() && closesAfterComma(close)) {
                cursor.advance();
            } else {
                row.add(expressions.expression());
                height = Math.max(height, cursor.height());
                separator(close);
            }
        }
        finish(row, rows);
        cursor.height(height + 1);
        return List.copyOf(rows);
    }

    private static List<Expression> finish(List<Expression> row, List<List<Expression>> rows) {
        if (row.isEmpty()) {
            return row;
        }
        rows.add(List.copyOf(row));
        return new ArrayList<>();
    }

    private boolean closesAfterComma(TokenKind close) {
        return cursor.lexer().charAt(cursor.lexer().skipBlanksAndLines(cursor.end())) == close.text().charAt(0);
    }

    /** Behind an element: reads the comma if there is one, and fails if nothing separates it from the next. */
    private void separator(TokenKind close) {
        if (cursor.accept(TokenKind.COMMA)) {
            while (cursor.is(TokenKind.NEWLINE)) {
                cursor.advance();
            }
            return;
        }
        TokenKind kind = cursor.kind();
        boolean ended = kind == close || kind == TokenKind.SEMICOLON || kind == TokenKind.NEWLINE;
        boolean next = kind.startsOperand() && (cursor.lexer().spaceBefore() || kind == TokenKind.LEFT_BRACKET);
        if (!ended && !next) {
            throw cursor.missingClose(closing(close == TokenKind.RIGHT_BRACKET));
        }
    }

    // ------------------------------------------------------- fields and classes

    /** Whether {@code struct{name = ...}} begins here; as a variable's index the braces would hold no assignment. */
    boolean startsStruct() {
        return cursor.isWord("struct") && cursor.next() == '{' && !cursor.isVariable("struct")
            && startsFields(cursor.end());
    }

    private boolean startsFields(int brace) {
        Lexer lexer = cursor.lexer();
        int first = lexer.skipBlanksAndLines(brace + 1);
        if (lexer.charAt(first) == '}') {
            return true;
        }
        int equals = lexer.skipBlanks(lexer.wordEnd(first));
        return Characters.isNameStart(lexer.charAt(first)) && lexer.charAt(equals) == '=' && lexer.charAt(equals + 1) != '=';
    }

    Expression struct() {
        int begin = cursor.start();
        cursor.advance();
        return fields(begin, null);
    }

    /** {@code ?Name} or {@code ?Name{x = 1}}. */
    Expression classLiteral() {
        int begin = cursor.start();
        cursor.advance();
        String name = cursor.expectQualifiedName();
        if (cursor.is(TokenKind.LEFT_BRACE) && !cursor.lexer().spaceBefore() && startsFields(cursor.start())) {
            return fields(begin, name);
        }
        cursor.height(0);
        return new Tree.MetaClass(cursor.at(begin), begin, cursor.previousEnd(), name);
    }

    private Expression fields(int begin, String className) {
        List<String> names = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        int height = 0;
        cursor.open(Mode.PAREN);
        while (!cursor.is(TokenKind.RIGHT_BRACE)) {
            names.add(cursor.expectName());
            cursor.expect(TokenKind.ASSIGN, "expected '='");
            values.add(expressions.expression());
            height = Math.max(height, cursor.height());
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.close(TokenKind.RIGHT_BRACE, "expected '}' after fields");
        cursor.height(height + 1);
        return new Tree.FieldsLiteral(cursor.at(begin), begin, cursor.previousEnd(), className, List.copyOf(names),
            List.copyOf(values));
    }
}
