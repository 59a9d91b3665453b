package dev.fermata.matlab.syntax;

import dev.fermata.matlab.syntax.Lexer.Mode;
import dev.fermata.matlab.syntax.Tree.Expression;
import java.util.ArrayList;
import java.util.List;

/** Expressions: precedence climbing over what {@link OperandParser} reads. */
final class ExpressionParser {
    private static final int LOWEST = 1;
    private static final int RANGE = 6;

    private final Cursor cursor;
    private final OperandParser operands;
    /** Where the operands of {@code if (a) [b] = f; end} end: at this depth a parenthesised value takes no index. */
    private int conditionDepth = -1;

    ExpressionParser(Cursor cursor) {
        this.cursor = cursor;
        this.operands = new OperandParser(cursor, this);
    }

    OperandParser operands() {
        return operands;
    }

    Expression expression() {
        cursor.enter();
        Expression found = binary(LOWEST);
        cursor.leave();
        return found;
    }

    /** The condition of a block; what follows it on its line may begin a statement. */
    Expression condition() {
        int outer = conditionDepth;
        conditionDepth = cursor.lexer().depth();
        Expression found = expression();
        conditionDepth = outer;
        if (cursor.is(TokenKind.ASSIGN)) {
            throw cursor.unexpected();
        }
        return found;
    }

    boolean inCondition() {
        return conditionDepth == cursor.lexer().depth();
    }

    private Expression binary(int lowest) {
        Expression left = unary();
        int height = cursor.height();
        while (true) {
            TokenKind operator = cursor.kind();
            int level = level(operator);
            if (level < lowest || separatesElements(operator)) {
                cursor.height(height);
                return left;
            }
            cursor.advance();
            Expression right = binary(level + 1);
            height = Math.max(height, cursor.height()) + 1;
            Expression step = null;
            if (operator == TokenKind.COLON && cursor.is(TokenKind.COLON)) {
                cursor.advance();
                step = right;
                right = binary(level + 1);
                height = Math.max(height, cursor.height() + 1);
            }
            cursor.height(height);
            left = combine(operator, left, step, right);
        }
    }

    private Expression combine(TokenKind operator, Expression left, Expression step, Expression right) {
        int begin = left.begin();
        int at = cursor.at(begin);
        int end = right.end();
        return switch (operator) {
            case AND_AND -> new Tree.ShortCircuit(at, begin, end, true, left, right);
            case OR_OR -> new Tree.ShortCircuit(at, begin, end, false, left, right);
            case COLON -> new Tree.Range(at, begin, end, left, step, right);
            default -> new Tree.Binary(at, begin, end, function(operator), left, right);
        };
    }

    private static int level(TokenKind operator) {
        return switch (operator) {
            case OR_OR -> 1;
            case AND_AND -> 2;
            case OR -> 3;
            case AND -> 4;
            case EQ, NE, LT, LE, GT, GE -> 5;
            case COLON -> RANGE;
            case PLUS, MINUS -> 7;
            case MTIMES, MRDIVIDE, MLDIVIDE, TIMES, RDIVIDE, LDIVIDE -> 8;
            default -> 0;
        };
    }

    private static String function(TokenKind operator) {
        return switch (operator) {
            case PLUS -> "plus";
            case MINUS -> "minus";
            case TIMES -> "times";
            case MTIMES -> "mtimes";
            case RDIVIDE -> "rdivide";
            case MRDIVIDE -> "mrdivide";
            case LDIVIDE -> "ldivide";
            case MLDIVIDE -> "mldivide";
            case POWER -> "power";
            case MPOWER -> "mpower";
            case EQ -> "eq";
            case NE -> "ne";
            case LT -> "lt";
            case LE -> "le";
            case GT -> "gt";
            case GE -> "ge";
            case AND -> "and";
            case OR -> "or";
            default -> throw new IllegalArgumentException("no binary operator: " + operator);
        };
    }

    /** Whether the current sign begins an element of a literal: white space before it and none behind. */
    private boolean separatesElements(TokenKind operator) {
        if (operator != TokenKind.PLUS && operator != TokenKind.MINUS || !inMatrix() || !cursor.lexer().spaceBefore()) {
            return false;
        }
        char next = cursor.next();
        return !Characters.isBlank(next) && !Characters.isLineBreak(next)
            && !cursor.lexer().startsWith("...", cursor.end());
    }

    private boolean inMatrix() {
        return cursor.lexer().mode() == Mode.MATRIX;
    }

    // ---------------------------------------------------------- signs, powers

    private record Sign(int begin, String function) { }

    private Expression unary() {
        if (!isSign(cursor.kind())) {
            return power();
        }
        List<Sign> signs = signs();
        return signed(signs, operands.isPlaceholder() ? operands.placeholder() : power());
    }

    /** The signs here, without the {@code ~} that skips an output. */
    private List<Sign> signs() {
        List<Sign> signs = new ArrayList<>();
        while (isSign(cursor.kind()) && !operands.isPlaceholder()) {
            TokenKind sign = cursor.kind();
            signs.add(new Sign(cursor.start(),
                sign == TokenKind.PLUS ? "uplus" : sign == TokenKind.MINUS ? "uminus" : "not"));
            cursor.advance();
        }
        return signs;
    }

    private Expression signed(List<Sign> signs, Expression operand) {
        Expression found = operand;
        for (Sign sign : signs.reversed()) {
            found = new Tree.Unary(cursor.at(sign.begin), sign.begin, found.end(), sign.function, found);
        }
        cursor.height(cursor.height() + signs.size());
        return found;
    }

    private static boolean isSign(TokenKind kind) {
        return kind == TokenKind.PLUS || kind == TokenKind.MINUS || kind == TokenKind.NOT;
    }

    private Expression power() {
        Expression left = operands.postfix();
        int height = cursor.height();
        while (true) {
            TokenKind operator = cursor.kind();
            if (operator == TokenKind.CTRANSPOSE || operator == TokenKind.TRANSPOSE) {
                cursor.advance();
                left = new Tree.Unary(cursor.at(left.begin()), left.begin(), cursor.previousEnd(),
                    operator == TokenKind.CTRANSPOSE ? "ctranspose" : "transpose", left);
                cursor.height(height + 1);
                left = operands.postfixOf(left);
                height = cursor.height();
            } else if (operator == TokenKind.POWER || operator == TokenKind.MPOWER) {
                cursor.advance();
                List<Sign> signs = isSign(cursor.kind()) ? signs() : List.of();
                Expression exponent = signed(signs, operands.postfix());
                height = Math.max(height, cursor.height()) + 1;
                left = combine(operator, left, null, exponent);
            } else {
                cursor.height(height);
                return left;
            }
        }
    }
}
