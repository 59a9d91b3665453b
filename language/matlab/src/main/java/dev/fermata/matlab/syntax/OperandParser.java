package dev.fermata.matlab.syntax;

import dev.fermata.matlab.syntax.Lexer.Mode;
import dev.fermata.matlab.syntax.Tree.Expression;
import java.util.ArrayList;
import java.util.List;

/** What operators stand between: literals, names, indices and calls, handles. */
final class OperandParser {
    private final Cursor cursor;
    private final ExpressionParser expressions;
    private final LiteralParser literals;
    private final HandleParser handles;
    /** How many indices surround the current token within its function; {@code end} is a value in them. */
    private int indices;

    OperandParser(Cursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.literals = new LiteralParser(cursor, expressions);
        this.handles = new HandleParser(cursor, expressions);
    }

    HandleParser handles() {
        return handles;
    }

    LiteralParser literals() {
        return literals;
    }

    /** Starts a body of its own, in which the indices around it mean nothing; gives what to restore afterwards. */
    int leaveIndices() {
        int outer = indices;
        indices = 0;
        return outer;
    }

    void restoreIndices(int outer) {
        indices = outer;
    }

    boolean isPlaceholder() {
        return literals.isPlaceholder();
    }

    Expression placeholder() {
        return literals.placeholder();
    }

    // ---------------------------------------------------------------- postfix

    /** A value with its indices, without transpositions. */
    Expression postfix() {
        return postfixOf(primary());
    }

    Expression postfixOf(Expression value) {
        Expression base = value;
        int height = cursor.height();
        while (continuesValue(base)) {
            cursor.height(0);
            base = switch (cursor.kind()) {
                case LEFT_PAREN -> paren(base, TokenKind.RIGHT_PAREN, true);
                case LEFT_BRACKET -> paren(base, TokenKind.RIGHT_BRACKET, false);
                case LEFT_BRACE -> brace(base);
                case AT -> superMethod((Tree.Name) base);
                default -> member(base);
            };
            height = Math.max(height, cursor.height()) + 1;
            cursor.height(height);
        }
        return base;
    }

    /** Whether the current token indexes the value before it. */
    private boolean continuesValue(Expression base) {
        boolean spaced = cursor.lexer().spaceBefore();
        boolean inMatrix = cursor.lexer().mode() == Mode.MATRIX;
        boolean ended = base instanceof Tree.Parenthesized && expressions.inCondition();
        return switch (cursor.kind()) {
            case LEFT_PAREN, LEFT_BRACE -> !(spaced && (inMatrix || ended));
            case LEFT_BRACKET -> !spaced && !inMatrix && !ended;
            case DOT -> true;
            case AT -> !spaced && base instanceof Tree.Name && Characters.isNameStart(cursor.next());
            default -> false;
        };
    }

    /** Arguments in parentheses, or in brackets as RunMat allows it. */
    private Expression paren(Expression base, TokenKind close, boolean named) {
        cursor.open(Mode.PAREN);
        indices++;
        List<Expression> arguments = arguments(close, named);
        indices--;
        cursor.close(close, close == TokenKind.RIGHT_PAREN ? "expected ')' after arguments" : "expected ']' after indices");
        return new Tree.Paren(cursor.at(base.begin()), base.begin(), cursor.previousEnd(), base, arguments);
    }

    private Expression brace(Expression base) {
        cursor.open(Mode.PAREN);
        indices++;
        List<Expression> arguments = arguments(TokenKind.RIGHT_BRACE, false);
        indices--;
        cursor.close(TokenKind.RIGHT_BRACE, "expected '}' after indices");
        return new Tree.Brace(cursor.at(base.begin()), base.begin(), cursor.previousEnd(), base, arguments);
    }

    private Expression member(Expression base) {
        int at = cursor.at(base.begin());
        cursor.advance();
        if (cursor.is(TokenKind.NAME)) {
            String name = cursor.expectName();
            return new Tree.Field(at, base.begin(), cursor.previousEnd(), base, name);
        }
        if (!cursor.is(TokenKind.LEFT_PAREN)) {
            throw cursor.unexpected("expected member name after '.'");
        }
        cursor.open(Mode.PAREN);
        Expression name = expressions.expression();
        cursor.close(TokenKind.RIGHT_PAREN, "expected ')' to close parentheses");
        return new Tree.DynamicField(at, base.begin(), cursor.previousEnd(), base, name);
    }

    private Expression superMethod(Tree.Name method) {
        cursor.advance();
        String base = cursor.expectQualifiedName();
        return new Tree.SuperMethod(method.at(), method.begin(), cursor.previousEnd(), method.name(), base);
    }

    /** @param named whether {@code Name=value} is allowed */
    List<Expression> arguments(TokenKind close, boolean named) {
        List<Expression> arguments = new ArrayList<>();
        if (cursor.is(close)) {
            return List.of();
        }
        int height = 0;
        do {
            arguments.add(argument(named));
            height = Math.max(height, cursor.height());
        } while (cursor.accept(TokenKind.COMMA));
        cursor.height(height);
        return List.copyOf(arguments);
    }

    private Expression argument(boolean named) {
        int begin = cursor.start();
        int at = cursor.at();
        if (cursor.accept(TokenKind.COLON)) {
            cursor.height(0);
            return new Tree.Colon(at, begin, begin + 1);
        }
        if (!cursor.is(TokenKind.NAME) || !cursor.assignmentFollows()) {
            return expressions.expression();
        }
        String name = cursor.expectName();
        if (!named) {
            throw cursor.failure("RunMat:NameValueArgumentContext", Messages.NAMED_ARGUMENT, begin, cursor.end());
        }
        cursor.advance();
        Expression value = expressions.expression();
        return new Tree.NamedArgument(at, begin, value.end(), name, value);
    }

    // ---------------------------------------------------------------- primary

    private Expression primary() {
        Lexer lexer = cursor.lexer();
        int begin = cursor.start();
        int end = cursor.end();
        int at = cursor.at();
        cursor.height(0);
        switch (cursor.kind()) {
            case NUMBER -> {
                NumberScanner.Scanned number = lexer.number();
                String text = lexer.tokenText();
                cursor.advance();
                return new Tree.Number(at, begin, end, number.value(), number.imaginary(), text);
            }
            case INTEGER -> {
                NumberScanner.Scanned number = lexer.number();
                String text = lexer.tokenText();
                cursor.advance();
                return new Tree.IntegerLiteral(at, begin, end, number.bits(), number.className(), text);
            }
            case CHAR -> {
                String text = lexer.value();
                cursor.advance();
                return new Tree.CharLiteral(at, begin, end, text);
            }
            case STRING -> {
                String text = lexer.value();
                cursor.advance();
                return new Tree.StringLiteral(at, begin, end, text);
            }
            case END -> {
                if (indices == 0) {
                    throw cursor.unexpected();
                }
                cursor.advance();
                return new Tree.End(at, begin, end);
            }
            case NAME -> {
                return name(at, begin, end);
            }
            case LEFT_PAREN -> {
                return parenthesized(at, begin);
            }
            case LEFT_BRACKET, LEFT_BRACE -> {
                return literals.literal();
            }
            case AT -> {
                return handles.handle();
            }
            case QUESTION -> {
                return literals.classLiteral();
            }
            default -> throw cursor.unexpected();
        }
    }

    private Expression name(int at, int begin, int end) {
        if (literals.startsStruct()) {
            return literals.struct();
        }
        if (handles.startsAsync()) {
            return handles.async();
        }
        String name = cursor.expectName();
        return new Tree.Name(at, begin, end, name);
    }

    private Expression parenthesized(int at, int begin) {
        cursor.open(Mode.PAREN);
        Expression inner = expressions.expression();
        cursor.close(TokenKind.RIGHT_PAREN, "expected ')' to close parentheses");
        cursor.height(cursor.height() + 1);
        return new Tree.Parenthesized(at, begin, cursor.previousEnd(), inner);
    }
}
