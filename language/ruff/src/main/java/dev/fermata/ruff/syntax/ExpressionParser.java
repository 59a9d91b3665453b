package dev.fermata.ruff.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses expressions: recursive descent, with one loop for all binary operators. Two rules of the language are easy to
 * overlook: tags and {@code throw} exist only at the start of a full expression, and nothing may follow a struct
 * literal (nor, here, a task block) within its postfix expression.
 */
final class ExpressionParser {
    private static final int MAX_ELEMENTS = 4096;
    private static final int LOWEST = 1;
    private static final int EQUALITY = 5;

    private final Cursor cursor;
    private final Characters characters;
    private final Parser parser;

    ExpressionParser(Cursor cursor, Characters characters, Parser parser) {
        this.cursor = cursor;
        this.characters = characters;
        this.parser = parser;
    }

    /** A full expression. */
    Expression expression() {
        cursor.enterExpression("expression");
        Expression result = startsTag() ? tag() : startsThrow() ? throwing() : binary(LOWEST);
        cursor.leaveExpression();
        return result;
    }

    boolean startsTag() {
        return cursor.is(TokenKind.IDENTIFIER) && cursor.ahead(1) == TokenKind.DOUBLE_COLON
            && cursor.ahead(2) == TokenKind.IDENTIFIER;
    }

    boolean startsThrow() {
        return cursor.isWord("throw") && cursor.ahead(1) == TokenKind.LEFT_PAREN;
    }

    private Expression tag() {
        int at = cursor.at();
        String type = cursor.advance().text();
        cursor.advance();
        String variant = cursor.advance().text();
        List<Expression> arguments =
            cursor.is(TokenKind.LEFT_PAREN) ? strictArguments("to close tag expression arguments") : List.of();
        return new Expression.Tag(at, type, variant, arguments);
    }

    private Expression throwing() {
        int at = cursor.advance().at();
        return new Expression.Throw(at, strictArguments("to close throw(...) arguments"));
    }

    /** Arguments without a trailing comma. */
    private List<Expression> strictArguments(String closing) {
        int mark = cursor.open();
        cursor.advance();
        List<Expression> arguments = new ArrayList<>();
        if (!cursor.is(TokenKind.RIGHT_PAREN)) {
            do {
                arguments.add(expression());
            } while (cursor.accept(TokenKind.COMMA));
        }
        cursor.expect(TokenKind.RIGHT_PAREN, closing);
        cursor.grow();
        cursor.close(mark);
        return List.copyOf(arguments);
    }

    private Expression equality() {
        return binary(EQUALITY);
    }

    private Expression binary(int minimum) {
        int mark = cursor.open();
        int at = cursor.at();
        Expression result = operators(unary(), at, minimum);
        cursor.close(mark);
        return result;
    }

    /** The rest of an expression whose first operand, a postfix expression, has been parsed already. */
    Expression continued(Expression first, int at) {
        return operators(first, at, LOWEST);
    }

    private Expression operators(Expression first, int at, int minimum) {
        Expression left = first;
        for (int level = level(cursor.kind()); level >= minimum; level = level(cursor.kind())) {
            Token operator = cursor.advance();
            Expression right = binary(level + 1);
            cursor.grow();
            left = combine(operator, at, left, right);
        }
        return left;
    }

    /** How tightly a binary operator binds; 0 for everything else. */
    private static int level(TokenKind kind) {
        return switch (kind) {
            case PIPE -> LOWEST;
            case COALESCE -> 2;
            case OR -> 3;
            case AND -> 4;
            case EQUAL, NOT_EQUAL -> EQUALITY;
            case LESS, GREATER, LESS_EQUAL, GREATER_EQUAL -> 6;
            case PLUS, MINUS -> 7;
            case STAR, SLASH, PERCENT -> 8;
            default -> 0;
        };
    }

    private static Expression combine(Token operator, int at, Expression left, Expression right) {
        int operatorAt = operator.at();
        return switch (operator.kind()) {
            case PIPE -> new Expression.Pipe(at, operatorAt, left, right);
            case COALESCE -> new Expression.Logical(at, operatorAt, LogicalOperator.COALESCE, left, right);
            case OR -> new Expression.Logical(at, operatorAt, LogicalOperator.OR, left, right);
            case AND -> new Expression.Logical(at, operatorAt, LogicalOperator.AND, left, right);
            default -> new Expression.Binary(at, operatorAt, binaryOperator(operator.kind()), left, right);
        };
    }

    /** The operator of a sign or of its compound assignment. */
    static BinaryOperator binaryOperator(TokenKind kind) {
        return switch (kind) {
            case PLUS, PLUS_ASSIGN -> BinaryOperator.ADD;
            case MINUS, MINUS_ASSIGN -> BinaryOperator.SUBTRACT;
            case STAR, STAR_ASSIGN -> BinaryOperator.MULTIPLY;
            case SLASH, SLASH_ASSIGN -> BinaryOperator.DIVIDE;
            case PERCENT, PERCENT_ASSIGN -> BinaryOperator.MODULO;
            case EQUAL -> BinaryOperator.EQUAL;
            case NOT_EQUAL -> BinaryOperator.NOT_EQUAL;
            case LESS -> BinaryOperator.LESS;
            case GREATER -> BinaryOperator.GREATER;
            case LESS_EQUAL -> BinaryOperator.LESS_EQUAL;
            case GREATER_EQUAL -> BinaryOperator.GREATER_EQUAL;
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    private Expression unary() {
        if (!cursor.is(TokenKind.MINUS) && !cursor.is(TokenKind.BANG)) {
            return postfix();
        }
        cursor.enterExpression("unary expression");
        int mark = cursor.open();
        Token operator = cursor.advance();
        Expression operand = unary();
        cursor.grow();
        cursor.close(mark);
        cursor.leaveExpression();
        UnaryOperator kind = operator.kind() == TokenKind.MINUS ? UnaryOperator.NEGATE : UnaryOperator.NOT;
        return new Expression.Unary(operator.at(), kind, operand);
    }

    Expression postfix() {
        if (startsStructLiteral()) {
            return structLiteral();
        }
        if (startsTaskBlock()) {
            return taskBlock();
        }
        int mark = cursor.open();
        int at = cursor.at();
        Expression result = primary();
        while (true) {
            switch (cursor.kind()) {
                case LEFT_PAREN -> {
                    int callAt = cursor.at();
                    result = new Expression.Call(at, callAt, result, arguments("to close function call arguments"));
                }
                case DOT -> result = member(at, result);
                case OPTIONAL_DOT -> {
                    cursor.advance();
                    Token name = memberName();
                    result = new Expression.OptionalField(at, name.at(), result, name.text());
                }
                case QUESTION -> result = new Expression.Try(at, cursor.advance().at(), result);
                case LEFT_BRACKET -> {
                    int indexAt = cursor.advance().at();
                    Expression index = expression();
                    cursor.expect(TokenKind.RIGHT_BRACKET, "to close index expression");
                    result = new Expression.Index(at, indexAt, result, index);
                }
                default -> {
                    cursor.close(mark);
                    return result;
                }
            }
            cursor.grow();
        }
    }

    private Expression member(int at, Expression object) {
        cursor.advance();
        Token name = memberName();
        if (cursor.is(TokenKind.LEFT_PAREN)) {
            List<Expression> arguments = arguments("to close method call arguments");
            return new Expression.MethodCall(at, name.at(), object, name.text(), arguments);
        }
        return new Expression.Field(at, name.at(), object, name.text());
    }

    private Token memberName() {
        if (!cursor.is(TokenKind.IDENTIFIER)) {
            throw cursor.invalid("a field or method name");
        }
        return cursor.advance();
    }

    private List<Expression> arguments(String closing) {
        cursor.advance();
        List<Expression> arguments = new ArrayList<>();
        while (!cursor.is(TokenKind.RIGHT_PAREN)) {
            arguments.add(expression());
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.expect(TokenKind.RIGHT_PAREN, closing);
        return List.copyOf(arguments);
    }

    private boolean startsStructLiteral() {
        if (!cursor.is(TokenKind.IDENTIFIER) || cursor.ahead(1) != TokenKind.LEFT_BRACE) {
            return false;
        }
        return switch (cursor.ahead(2)) {
            case RIGHT_BRACE -> true;
            case IDENTIFIER -> cursor.ahead(3) == TokenKind.COLON;
            default -> false;
        };
    }

    private Expression structLiteral() {
        int mark = cursor.open();
        Token name = cursor.advance();
        cursor.enterExpression("struct literal");
        cursor.advance();
        List<Element.Field> fields = new ArrayList<>();
        while (cursor.is(TokenKind.IDENTIFIER)) {
            Token field = cursor.advance();
            if (!cursor.accept(TokenKind.COLON)) {
                throw cursor.invalid("':' after the field name");
            }
            fields.add(new Element.Field(field.at(), field.text(), equality()));
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.expect(TokenKind.RIGHT_BRACE, "to close struct literal");
        cursor.leaveExpression();
        cursor.grow();
        cursor.close(mark);
        return new Expression.StructLiteral(name.at(), name.text(), List.copyOf(fields));
    }

    boolean startsTaskBlock() {
        return cursor.is(TokenKind.SPAWN) || cursor.is(TokenKind.ASYNC) && cursor.ahead(1) == TokenKind.LEFT_BRACE;
    }

    Expression.TaskBlock taskBlock() {
        Token word = cursor.advance();
        Expression.TaskKind kind =
            word.kind() == TokenKind.SPAWN ? Expression.TaskKind.SPAWN : Expression.TaskKind.ASYNC;
        Block body = parser.separateBody(kind.text() + " block");
        return new Expression.TaskBlock(word.at(), cursor.end(), kind, body);
    }

    private Expression primary() {
        Token token = cursor.token();
        int at = token.at();
        switch (token.kind()) {
            case INTEGER -> {
                cursor.advance();
                return new Expression.IntegerLiteral(at, (Long) token.value());
            }
            case FLOAT -> {
                cursor.advance();
                return new Expression.FloatLiteral(at, (Double) token.value());
            }
            case BOOLEAN -> {
                cursor.advance();
                return new Expression.BooleanLiteral(at, (Boolean) token.value());
            }
            case STRING -> {
                cursor.advance();
                return new Expression.StringLiteral(at, token.text());
            }
            case INTERPOLATED_STRING -> {
                return interpolation(cursor.advance());
            }
            case NULL -> {
                cursor.advance();
                return new Expression.NullLiteral(at);
            }
            case SELF -> {
                cursor.advance();
                return new Expression.Self(at);
            }
            case IDENTIFIER -> {
                return word(cursor.advance());
            }
            case LEFT_PAREN -> {
                cursor.advance();
                Expression inner = expression();
                cursor.expect(TokenKind.RIGHT_PAREN, "to close parenthesized expression");
                return inner;
            }
            case LEFT_BRACKET -> {
                return array();
            }
            case LEFT_BRACE -> {
                return dict();
            }
            case FUNC, ASYNC -> {
                return new Expression.FunctionLiteral(at, parser.functionExpression());
            }
            case AWAIT -> {
                cursor.advance();
                parser.noteAwait();
                return grown(new Expression.Await(at, expression()));
            }
            case YIELD -> {
                cursor.advance();
                parser.noteYield();
                Optional<Expression> value = startsExpression() ? Optional.of(expression()) : Optional.empty();
                return grown(new Expression.Yield(at, value));
            }
            default -> throw cursor.fail("Expected expression");
        }
    }

    private Expression grown(Expression result) {
        cursor.grow();
        return result;
    }

    private boolean startsExpression() {
        return switch (cursor.kind()) {
            case INTEGER, FLOAT, BOOLEAN, STRING, INTERPOLATED_STRING, NULL, SELF, IDENTIFIER, LEFT_PAREN, LEFT_BRACKET,
                 LEFT_BRACE, FUNC, ASYNC, AWAIT, YIELD, SPAWN, MINUS, BANG -> true;
            default -> false;
        };
    }

    private Expression word(Token word) {
        return switch (word.text()) {
            case "Ok" -> wrap(word, Expression.Wrapper.OK);
            case "Err" -> wrap(word, Expression.Wrapper.ERR);
            case "Some" -> wrap(word, Expression.Wrapper.SOME);
            case "None" -> new Expression.NoneLiteral(word.at());
            default -> new Expression.Name(word.at(), word.text());
        };
    }

    private Expression wrap(Token word, Expression.Wrapper wrapper) {
        if (!cursor.accept(TokenKind.LEFT_PAREN)) {
            throw cursor.fail("Expected '(' after '" + wrapper.text() + "'");
        }
        Expression value = expression();
        cursor.expect(TokenKind.RIGHT_PAREN, "to close " + wrapper.text() + "(...)");
        return grown(new Expression.Wrap(word.at(), wrapper, value));
    }

    private Expression array() {
        cursor.enterExpression("array literal");
        int mark = cursor.open();
        int at = cursor.advance().at();
        List<Element> elements = new ArrayList<>();
        while (!cursor.is(TokenKind.RIGHT_BRACKET)) {
            if (elements.size() == MAX_ELEMENTS) {
                throw cursor.fail("Array literal exceeds maximum element count of 4096");
            }
            int elementAt = cursor.at();
            elements.add(cursor.accept(TokenKind.ELLIPSIS)
                ? new Element.Spread(elementAt, equality()) : new Element.Item(elementAt, equality()));
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.expect(TokenKind.RIGHT_BRACKET, "to close array literal");
        cursor.grow();
        cursor.close(mark);
        cursor.leaveExpression();
        return new Expression.ArrayLiteral(at, List.copyOf(elements));
    }

    private Expression dict() {
        cursor.enterExpression("dictionary literal");
        int mark = cursor.open();
        int at = cursor.advance().at();
        List<Element> elements = new ArrayList<>();
        while (!cursor.is(TokenKind.RIGHT_BRACE)) {
            if (elements.size() == MAX_ELEMENTS) {
                throw cursor.fail("Dictionary literal exceeds maximum item count of 4096");
            }
            elements.add(dictElement());
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.expect(TokenKind.RIGHT_BRACE, "to close dictionary literal");
        cursor.grow();
        cursor.close(mark);
        cursor.leaveExpression();
        return new Expression.DictLiteral(at, List.copyOf(elements));
    }

    private Element dictElement() {
        int at = cursor.at();
        if (cursor.accept(TokenKind.ELLIPSIS)) {
            return new Element.Spread(at, equality());
        }
        Expression key = equality();
        if (!cursor.accept(TokenKind.COLON)) {
            throw cursor.fail("Expected ':' in dictionary literal");
        }
        return new Element.Entry(at, key, equality());
    }

    private Expression interpolation(Token token) {
        int mark = cursor.open();
        List<Expression> parts = new ArrayList<>();
        for (Object segment : (List<?>) token.value()) {
            parts.add(switch ((StringSegment) segment) {
                case StringSegment.Text text -> new Expression.StringLiteral(text.at(), text.text());
                case StringSegment.Code code -> embedded(code, token);
            });
        }
        cursor.grow();
        cursor.close(mark);
        return new Expression.Interpolation(token.at(), List.copyOf(parts));
    }

    /** A problem inside does not end the statement around the string: the rest is still worth checking. */
    private Expression embedded(StringSegment.Code code, Token string) {
        int known = cursor.problems().count();
        Lexer lexer = new Lexer(characters, code.start(), code.end(), cursor.problems(), true);
        Token[] tokens = lexer.run();
        cursor.countSteps(lexer.steps());
        Cursor.State state = cursor.state();
        try {
            if (cursor.problems().count() == known) {
                return cursor.within(tokens, this::wholeExpression);
            }
        } catch (SyntaxFailure failure) {
            cursor.restore(state);
            if (cursor.problems().count() == known) {
                cursor.failAt(string, "Invalid interpolated string expression", failure.getMessage());
            }
        }
        return new Expression.NullLiteral(string.at());
    }

    private Expression wholeExpression() {
        Expression result = expression();
        if (!cursor.is(TokenKind.END)) {
            throw cursor.fail("Invalid interpolated string expression");
        }
        return result;
    }
}
