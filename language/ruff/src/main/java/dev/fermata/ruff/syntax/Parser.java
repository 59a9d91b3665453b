package dev.fermata.ruff.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses statements. A statement that fails is left behind where it stopped, and parsing goes on at the next token
 * that can start one, so that one run reports every mistake.
 */
final class Parser {
    private final Cursor cursor;
    private final ExpressionParser expressions;
    private final DeclarationParser declarations;
    private final PatternParser patterns;
    private final TaskStatementParser tasks;
    private boolean awaits;
    private boolean yields;

    Parser(Characters characters, Token[] tokens, Problems problems) {
        this.cursor = new Cursor(tokens, problems);
        this.expressions = new ExpressionParser(cursor, characters, this);
        this.patterns = new PatternParser(cursor);
        this.declarations = new DeclarationParser(cursor, patterns, this);
        this.tasks = new TaskStatementParser(cursor, expressions, this);
    }

    /** Everything up to the end. */
    List<Statement> statements() {
        return statements(false);
    }

    long steps() {
        return cursor.steps();
    }

    /** A block in braces; the context, for example {@code if block}, is for messages. */
    Block block(String context) {
        if (cursor.is(TokenKind.LEFT_BRACE)) {
            cursor.enterBlock(context);
        } else {
            throw missingBlock(context);
        }
        int at = cursor.advance().at();
        int mark = cursor.open();
        List<Statement> statements = statements(true);
        cursor.expect(TokenKind.RIGHT_BRACE, "to close " + context);
        cursor.grow();
        cursor.close(mark);
        cursor.leaveBlock();
        return new Block(at, cursor.end(), statements);
    }

    private SyntaxFailure missingBlock(String context) {
        String message = "Expected '{' to start " + context + " but found " + cursor.token().description();
        if (cursor.follows(TokenKind.IDENTIFIER, TokenKind.LEFT_BRACE, TokenKind.RIGHT_BRACE)) {
            return cursor.failAt(cursor.token(), message, "A name followed by '{}' is a struct literal; an empty block needs"
                + " parentheses around what stands before it");
        }
        return cursor.fail(message);
    }

    /** A block whose {@code await} and {@code yield} are not those of the function around it. */
    Block separateBody(String context) {
        boolean outerAwaits = awaits;
        boolean outerYields = yields;
        Block body = block(context);
        awaits = outerAwaits;
        yields = outerYields;
        return body;
    }

    FunctionDefinition functionExpression() {
        return declarations.functionExpression();
    }

    /** A function's body, and then its definition, which knows what the body holds. */
    FunctionDefinition withBody(String context, BodyUser definition) {
        boolean outerAwaits = awaits;
        boolean outerYields = yields;
        awaits = false;
        yields = false;
        Block body = block(context);
        FunctionDefinition result = definition.define(body, awaits, yields);
        awaits = outerAwaits;
        yields = outerYields;
        return result;
    }

    /** Builds a definition around a body. */
    interface BodyUser {
        FunctionDefinition define(Block body, boolean awaits, boolean yields);
    }

    void noteAwait() {
        awaits = true;
    }

    void noteYield() {
        yields = true;
    }

    private List<Statement> statements(boolean inBlock) {
        List<Statement> statements = new ArrayList<>();
        while (true) {
            if (cursor.accept(TokenKind.SEMICOLON)) {
                continue;
            }
            if (cursor.is(TokenKind.END) || inBlock && cursor.is(TokenKind.RIGHT_BRACE)) {
                return List.copyOf(statements);
            }
            Token first = cursor.token();
            int start = cursor.index();
            int known = cursor.problems().count();
            Cursor.State state = cursor.state();
            try {
                statements.add(statement());
            } catch (SyntaxFailure failure) {
                if (cursor.problems().count() == known) {
                    cursor.failAt(first, "Invalid statement", failure.getMessage());
                }
                cursor.restore(state);
                recover(start);
            }
        }
    }

    private void recover(int start) {
        if (cursor.index() == start) {
            cursor.advance();
        }
        while (true) {
            switch (cursor.kind()) {
                case SEMICOLON -> {
                    cursor.advance();
                    return;
                }
                case END, RIGHT_BRACE, IDENTIFIER, INTEGER, FLOAT, BOOLEAN, STRING, INTERPOLATED_STRING, LEFT_BRACKET,
                     LEFT_BRACE, LEFT_PAREN, LET, MUT, CONST, FUNC, ASYNC, IF, FOR, WHILE, LOOP, MATCH, RETURN, BREAK, CONTINUE,
                     TRY, TEST, TEST_SETUP, TEST_TEARDOWN, TEST_GROUP, IMPORT, FROM, EXPORT -> {
                    return;
                }
                default -> cursor.advance();
            }
        }
    }

    Statement statement() {
        cursor.countStep();
        int at = cursor.at();
        switch (cursor.kind()) {
            case LET -> {
                cursor.advance();
                return let(at, false);
            }
            case MUT -> {
                cursor.advance();
                return let(at, true);
            }
            case CONST -> {
                return constant(at);
            }
            case IF -> {
                return conditional(at);
            }
            case WHILE -> {
                cursor.advance();
                Expression condition = expressions.expression();
                Block body = block("while body");
                return new Statement.While(at, cursor.end(), condition, body);
            }
            case LOOP -> {
                return loop(at);
            }
            case FOR -> {
                return forEach(at);
            }
            case MATCH -> {
                return match(at);
            }
            case TRY -> {
                return tryExcept(at);
            }
            case RETURN -> {
                return returning(at);
            }
            case BREAK -> {
                cursor.advance();
                return new Statement.Break(at, cursor.end());
            }
            case CONTINUE -> {
                cursor.advance();
                return new Statement.Continue(at, cursor.end());
            }
            case FUNC, STRUCT, ENUM, IMPORT, FROM, EXPORT, TEST, TEST_SETUP, TEST_TEARDOWN, TEST_GROUP -> {
                return declarations.declaration();
            }
            case ASYNC, SPAWN -> {
                return expressions.startsTaskBlock() ? evaluate(at, expressions.taskBlock()) : declarations.declaration();
            }
            case LEFT_BRACKET, LEFT_BRACE -> {
                return patterns.startsDestructuring() ? let(at, false) : evaluate(at, expressions.expression());
            }
            case IDENTIFIER -> {
                Statement special = tasks.statementOrNull();
                return special != null ? special : wordStatement(at);
            }
            default -> {
                return evaluate(at, expressions.expression());
            }
        }
    }

    private Statement evaluate(int at, Expression expression) {
        return new Statement.Evaluate(at, cursor.end(), expression);
    }

    private Statement wordStatement(int at) {
        if (expressions.startsTag() || expressions.startsThrow()) {
            return evaluate(at, expressions.expression());
        }
        Token first = cursor.token();
        cursor.enterExpression("expression");
        int mark = cursor.open();
        Expression left = expressions.postfix();
        if (isAssignment(cursor.kind())) {
            if (!(left instanceof Expression.Target target)) {
                throw cursor.failFrom(first, "Invalid assignment target");
            }
            cursor.leaveExpression();
            Statement result = assignment(at, target);
            cursor.close(mark);
            return result;
        }
        Expression whole = expressions.continued(left, at);
        cursor.close(mark);
        cursor.leaveExpression();
        return evaluate(at, whole);
    }

    private Statement assignment(int at, Expression.Target target) {
        Token operator = cursor.advance();
        Expression value = assignedValue();
        if (operator.kind() == TokenKind.DEFINE || operator.kind() == TokenKind.ASSIGN) {
            return new Statement.Assign(at, cursor.end(), operator.at(), target, value);
        }
        BinaryOperator binary = ExpressionParser.binaryOperator(operator.kind());
        return new Statement.CompoundAssign(at, cursor.end(), operator.at(), binary, target, value);
    }

    private Expression assignedValue() {
        Expression value = expressions.expression();
        if (isAssignment(cursor.kind())) {
            throw cursor.fail("Chained assignment is not supported; split the assignment into separate statements");
        }
        return value;
    }

    private static boolean isAssignment(TokenKind kind) {
        return switch (kind) {
            case DEFINE, ASSIGN, PLUS_ASSIGN, MINUS_ASSIGN, STAR_ASSIGN, SLASH_ASSIGN, PERCENT_ASSIGN -> true;
            default -> false;
        };
    }

    private Statement let(int at, boolean mutable) {
        Pattern pattern = patterns.pattern();
        Optional<TypeAnnotation> annotation = patterns.annotation();
        expectAssignment("let");
        Expression value = assignedValue();
        return new Statement.Let(at, cursor.end(), mutable, pattern, annotation, value);
    }

    private Statement constant(int at) {
        cursor.advance();
        Token name = cursor.expectName("Expected constant name after 'const'");
        Optional<TypeAnnotation> annotation = patterns.annotation();
        expectAssignment("const");
        Expression value = assignedValue();
        return new Statement.Const(at, cursor.end(), name.at(), name.text(), annotation, value);
    }

    private void expectAssignment(String declaration) {
        if (!cursor.accept(TokenKind.DEFINE) && !cursor.accept(TokenKind.ASSIGN)) {
            throw cursor.fail("Expected assignment operator (':=' or '=') in " + declaration + " declaration but found "
                + cursor.token().description());
        }
    }

    private Statement conditional(int at) {
        List<Statement.If.Branch> branches = new ArrayList<>();
        while (true) {
            int branchAt = cursor.advance().at();
            Expression condition = expressions.expression();
            branches.add(new Statement.If.Branch(branchAt, condition, block("if block")));
            if (!cursor.accept(TokenKind.ELSE)) {
                return new Statement.If(at, cursor.end(), List.copyOf(branches), Optional.empty());
            }
            if (!cursor.is(TokenKind.IF)) {
                Block otherwise = block("else block");
                return new Statement.If(at, cursor.end(), List.copyOf(branches), Optional.of(otherwise));
            }
        }
    }

    private Statement loop(int at) {
        cursor.advance();
        if (cursor.accept(TokenKind.WHILE)) {
            Expression condition = expressions.expression();
            Block body = block("loop body");
            return new Statement.While(at, cursor.end(), condition, body);
        }
        Block body = block("loop body");
        return new Statement.Loop(at, cursor.end(), body);
    }

    private Statement forEach(int at) {
        cursor.advance();
        Token variable = cursor.expectName("Expected loop variable name after 'for'");
        cursor.expect(TokenKind.IN, "in for loop");
        Expression iterable = expressions.postfix();
        Block body = block("for loop body");
        return new Statement.For(at, cursor.end(), new Expression.Name(variable.at(), variable.text()), iterable, body);
    }

    private Statement match(int at) {
        cursor.advance();
        Expression value = expressions.expression();
        if (!cursor.accept(TokenKind.LEFT_BRACE)) {
            throw cursor.invalid("'{' with the cases of 'match'");
        }
        List<MatchCase> cases = new ArrayList<>();
        Optional<Block> otherwise = Optional.empty();
        while (!cursor.accept(TokenKind.RIGHT_BRACE)) {
            if (cursor.is(TokenKind.CASE)) {
                cases.add(matchCase());
            } else if (cursor.accept(TokenKind.DEFAULT)) {
                cursor.advance();
                otherwise = Optional.of(block("match default block"));
            } else {
                throw cursor.invalid("'case' or 'default'");
            }
        }
        return new Statement.Match(at, cursor.end(), value, List.copyOf(cases), otherwise);
    }

    private MatchCase matchCase() {
        int at = cursor.advance().at();
        String type = "";
        String variant = caseName();
        if (cursor.accept(TokenKind.DOUBLE_COLON)) {
            type = variant;
            variant = caseName();
        }
        Optional<Expression.Name> binding = Optional.empty();
        if (cursor.accept(TokenKind.LEFT_PAREN)) {
            int nameAt = cursor.at();
            binding = Optional.of(new Expression.Name(nameAt, caseName()));
            if (!cursor.accept(TokenKind.RIGHT_PAREN)) {
                throw cursor.invalid("')' after the name in the case pattern");
            }
        }
        cursor.advance();
        Block body = block("match case block");
        return new MatchCase(at, cursor.end(), type, variant, binding, body);
    }

    private String caseName() {
        if (!cursor.is(TokenKind.IDENTIFIER)) {
            throw cursor.invalid("a name in the case pattern (cases cannot be literals)");
        }
        return cursor.advance().text();
    }

    private Statement tryExcept(int at) {
        cursor.advance();
        Block body = block("try block");
        if (!cursor.accept(TokenKind.EXCEPT)) {
            throw cursor.invalid("'except' after the 'try' block");
        }
        Token variable = cursor.expectName("Expected exception variable after 'except'");
        Block handler = block("except block");
        return new Statement.Try(at, cursor.end(), body, new Expression.Name(variable.at(), variable.text()), handler);
    }

    private Statement returning(int at) {
        cursor.advance();
        boolean empty = switch (cursor.kind()) {
            case SEMICOLON, RIGHT_BRACE, END -> true;
            default -> false;
        };
        Optional<Expression> value = empty ? Optional.empty() : Optional.of(expressions.expression());
        return new Statement.Return(at, cursor.end(), value);
    }
}
