package dev.fermata.matlab.syntax;

import dev.fermata.matlab.syntax.Lexer.Mode;
import dev.fermata.matlab.syntax.Tree.Expression;
import dev.fermata.matlab.syntax.Tree.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Statements and blocks of statements. */
final class StatementParser {
    private final Cursor cursor;
    private final ExpressionParser expressions;
    private final FunctionParser functions;
    private final CommandReader commands;
    private final Targets targets;
    private Body body = Body.SCRIPT;
    private int loops;

    /** What statements belong to, as far as {@code return} with a value asks. */
    enum Body { SCRIPT, FUNCTION_WITHOUT_OUTPUT, FUNCTION, CLOSURE }

    StatementParser(Cursor cursor, boolean functionsHaveEnd) {
        this.cursor = cursor;
        this.expressions = new ExpressionParser(cursor);
        this.functions = new FunctionParser(cursor, expressions, this, functionsHaveEnd);
        this.commands = new CommandReader(cursor);
        this.targets = new Targets(cursor);
        expressions.operands().handles().blocks(this::closure);
    }

    ExpressionParser expressions() {
        return expressions;
    }

    FunctionParser functions() {
        return functions;
    }

    // ----------------------------------------------------------------- blocks

    void skipSeparators() {
        while (cursor.is(TokenKind.NEWLINE) || cursor.is(TokenKind.SEMICOLON) || cursor.is(TokenKind.COMMA)) {
            cursor.advance();
        }
    }

    /** Statements up to a keyword that no statement begins with, a function, or the end of the text. */
    List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        while (true) {
            skipSeparators();
            switch (cursor.kind()) {
                case END, ELSE, ELSEIF, CASE, OTHERWISE, CATCH, FUNCTION, CLASSDEF, END_OF_INPUT -> {
                    return List.copyOf(statements);
                }
                default -> {
                    if (functions.startsWithModifier()) {
                        return List.copyOf(statements);
                    }
                    statement(statements);
                }
            }
        }
    }

    /** The body of a control statement; fails if it cannot end where it does. */
    private List<Statement> block(int opener) {
        List<Statement> statements = statements();
        switch (cursor.kind()) {
            case END_OF_INPUT -> throw endMissing(opener, SyntaxFailure.Kind.INCOMPLETE);
            case FUNCTION, CLASSDEF, NAME -> {
                if (functions.haveEnd()) {
                    throw cursor.lexer().failure(Messages.NESTED_IN_CONTROL, cursor.start(), cursor.end(),
                        SyntaxFailure.Kind.FUNCTION_STYLE);
                }
                throw endMissing(opener, SyntaxFailure.Kind.WRONG);
            }
            default -> {
                return statements;
            }
        }
    }

    private void end(int opener) {
        if (!cursor.is(TokenKind.END)) {
            throw cursor.is(TokenKind.END_OF_INPUT) ? endMissing(opener, SyntaxFailure.Kind.INCOMPLETE)
                : cursor.unexpected("expected 'end'");
        }
        cursor.advance();
    }

    SyntaxFailure endMissing(int opener, SyntaxFailure.Kind kind) {
        return cursor.lexer().failure(Messages.END_MISSING, "expected 'end'", opener,
            cursor.lexer().wordEnd(opener), kind);
    }

    /** Runs a part of the text whose names, loops and returns are its own. */
    <T> T inBody(Body kind, Names names, Supplier<T> part) {
        Body outerBody = body;
        int outerLoops = loops;
        Names outerNames = cursor.names();
        int outerIndices = expressions.operands().leaveIndices();
        body = kind;
        loops = 0;
        cursor.names(names);
        T found = part.get();
        body = outerBody;
        loops = outerLoops;
        cursor.names(outerNames);
        expressions.operands().restoreIndices(outerIndices);
        return found;
    }

    /** The rest of {@code @(...) do ... end}; the current token is {@code do}. */
    private Expression closure(int begin, List<String> parameters) {
        Names names = new Names(cursor.names());
        parameters.forEach(names::add);
        cursor.enter();
        cursor.lexer().push(Mode.STATEMENTS);
        cursor.lexer().advanceToOperand();
        int tallest = cursor.measure();
        List<Tree.FunctionDefinition> nested = new ArrayList<>();
        List<Statement> statements = inBody(Body.CLOSURE, names, () -> functions.body(nested));
        if (cursor.is(TokenKind.END_OF_INPUT)) {
            throw cursor.lexer().failure(Messages.END_MISSING, "expected 'end'", begin, begin + 1,
                SyntaxFailure.Kind.INCOMPLETE);
        }
        if (!cursor.is(TokenKind.END)) {
            throw cursor.unexpected("expected 'end'");
        }
        cursor.lexer().pop();
        cursor.advance();
        cursor.leave();
        cursor.measured(tallest);
        return new Tree.BlockClosure(cursor.at(begin), begin, cursor.previousEnd(), parameters, statements,
            List.copyOf(nested));
    }

    // ------------------------------------------------------------- statements

    /** Reads one statement with its end. */
    private void statement(List<Statement> into) {
        int at = cursor.at();
        switch (cursor.kind()) {
            case IF, FOR, PARFOR, WHILE, SWITCH, TRY, SPMD -> into.add(control(at));
            case BREAK, CONTINUE -> {
                into.add(jump(at));
                terminator();
            }
            case RETURN -> {
                into.add(returnStatement(at));
                terminator();
            }
            case GLOBAL -> {
                into.add(global(at));
                terminator();
            }
            case PERSISTENT -> {
                into.add(persistent(at));
                terminator();
            }
            case NAME -> {
                if (startsImport()) {
                    imports(into);
                    terminator();
                } else if (!expressions.operands().handles().startsAsync() && commands.startsCommand(body == Body.CLOSURE)) {
                    String name = cursor.lexer().value();
                    List<String> words = commands.words();
                    into.add(new Tree.Command(at, name, words, terminator()));
                } else {
                    into.add(expressionOrAssignment(at));
                }
            }
            default -> into.add(expressionOrAssignment(at));
        }
    }

    /** Whether the statement shows its result. */
    private boolean terminator() {
        switch (cursor.kind()) {
            case SEMICOLON -> {
                cursor.advance();
                return false;
            }
            case COMMA, NEWLINE -> {
                cursor.advance();
                return true;
            }
            case END_OF_INPUT, END, ELSE, ELSEIF, CASE, OTHERWISE, CATCH -> {
                return true;
            }
            default -> throw cursor.is(TokenKind.ASSIGN) || cursor.is(TokenKind.RIGHT_PAREN)
                || cursor.is(TokenKind.RIGHT_BRACKET) || cursor.is(TokenKind.RIGHT_BRACE) ? cursor.unexpected()
                : cursor.here(Messages.EXPRESSION, cursor.kind().startsOperand() ? Messages.ADJACENT
                    : "unexpected token: " + cursor.lexer().tokenText());
        }
    }

    private Statement expressionOrAssignment(int at) {
        LiteralParser literals = expressions.operands().literals();
        boolean bracket = cursor.is(TokenKind.LEFT_BRACKET);
        if (bracket) {
            literals.expectTargets();
        }
        Expression left = expressions.expression();
        if (!cursor.is(TokenKind.ASSIGN)) {
            if (bracket && literals.placeholderOffset() >= 0) {
                throw cursor.failure(Messages.OPERATOR, literals.placeholderOffset(), literals.placeholderOffset() + 1);
            }
            return new Tree.ExpressionStatement(at, left, terminator());
        }
        if (!(left instanceof Tree.MatrixLiteral literal)) {
            Expression target = targets.target(left);
            Expression value = assigned();
            boolean empty = value instanceof Tree.MatrixLiteral matrix && matrix.rows().isEmpty();
            return empty && target instanceof Tree.Paren ? new Tree.Deletion(at, target, terminator())
                : new Tree.Assignment(at, target, value, terminator());
        }
        List<Expression> several = targets.targets(literal);
        Expression value = assigned();
        // [s.x] and [c{...}] stand for as many places as there are.
        return several.size() == 1 && (several.getFirst() instanceof Tree.Name || several.getFirst() instanceof Tree.Paren)
            ? new Tree.Assignment(at, several.getFirst(), value, terminator())
            : new Tree.MultiAssignment(at, several, value, terminator());
    }

    private Expression assigned() {
        cursor.advance();
        return expressions.expression();
    }

    // ------------------------------------------------------------ control flow

    private Statement control(int at) {
        cursor.enter();
        int opener = cursor.start();
        TokenKind kind = cursor.kind();
        cursor.advance();
        Statement found = switch (kind) {
            case IF -> ifStatement(at, opener);
            case FOR, PARFOR -> forStatement(at, opener);
            case WHILE -> {
                Expression condition = expressions.condition();
                yield new Tree.While(at, condition, loopBody(opener));
            }
            case SWITCH -> switchStatement(at, opener);
            case TRY -> tryStatement(at, opener);
            default -> spmd(at, opener);
        };
        end(opener);
        cursor.leave();
        return found;
    }

    private Statement ifStatement(int at, int opener) {
        List<Tree.Branch> branches = new ArrayList<>();
        branches.add(branch(at, opener));
        while (cursor.is(TokenKind.ELSEIF)) {
            int branchAt = cursor.at();
            cursor.advance();
            branches.add(branch(branchAt, opener));
        }
        List<Statement> otherwise = cursor.accept(TokenKind.ELSE) ? block(opener) : null;
        return new Tree.If(at, List.copyOf(branches), otherwise);
    }

    private Tree.Branch branch(int at, int opener) {
        Expression condition = expressions.condition();
        return new Tree.Branch(at, condition, block(opener));
    }

    private List<Statement> loopBody(int opener) {
        loops++;
        List<Statement> found = block(opener);
        loops--;
        return found;
    }

    private Statement forStatement(int at, int opener) {
        boolean parenthesized = cursor.is(TokenKind.LEFT_PAREN);
        if (parenthesized) {
            cursor.open(Mode.PAREN);
        }
        Expression variable = targets.target(expressions.operands().postfix());
        cursor.expect(TokenKind.ASSIGN, "expected '='");
        Expression values = parenthesized ? expressions.expression() : expressions.condition();
        if (parenthesized) {
            if (cursor.accept(TokenKind.COMMA)) {
                // parfor (i = 1:n, workers): there is one worker, the program itself
                expressions.expression();
            }
            cursor.close(TokenKind.RIGHT_PAREN, "expected ')' to close parentheses");
        }
        return new Tree.For(at, variable, values, loopBody(opener));
    }

    private Statement switchStatement(int at, int opener) {
        Expression value = expressions.condition();
        skipSeparators();
        List<Tree.Branch> cases = new ArrayList<>();
        while (cursor.is(TokenKind.CASE)) {
            int caseAt = cursor.at();
            cursor.advance();
            cases.add(branch(caseAt, opener));
        }
        List<Statement> otherwise = cursor.accept(TokenKind.OTHERWISE) ? block(opener) : null;
        if (!cursor.is(TokenKind.END) && !cursor.is(TokenKind.END_OF_INPUT)) {
            throw cursor.unexpected("expected 'end' for switch");
        }
        return new Tree.Switch(at, value, List.copyOf(cases), otherwise);
    }

    private Statement tryStatement(int at, int opener) {
        List<Statement> tried = block(opener);
        if (!cursor.is(TokenKind.CATCH)) {
            return new Tree.Try(at, tried, null, null);
        }
        String variable = null;
        cursor.advance();
        if (cursor.is(TokenKind.NAME) && namesError()) {
            variable = cursor.expectName();
            cursor.names().add(variable);
        }
        return new Tree.Try(at, tried, variable, block(opener));
    }

    /** Whether the name behind {@code catch} is the error's and does not begin a statement. */
    private boolean namesError() {
        int next = cursor.afterBlanks();
        char c = cursor.lexer().charAt(next);
        return cursor.lexer().isLineEnd(next) || ";,%".indexOf(c) >= 0 || next > cursor.end() && Characters.isNameStart(c);
    }

    private Statement spmd(int at, int opener) {
        if (cursor.is(TokenKind.LEFT_PAREN)) {
            cursor.open(Mode.PAREN);
            expressions.operands().arguments(TokenKind.RIGHT_PAREN, false);
            cursor.close(TokenKind.RIGHT_PAREN, "expected ')' to close parentheses");
        }
        return new Tree.Spmd(at, block(opener));
    }

    private Statement jump(int at) {
        boolean isBreak = cursor.is(TokenKind.BREAK);
        if (loops == 0) {
            throw cursor.failure("A " + (isBreak ? "BREAK" : "CONTINUE")
                + " statement appeared outside of a loop. Use RETURN instead.", cursor.start(), cursor.end());
        }
        cursor.advance();
        return isBreak ? new Tree.Break(at) : new Tree.Continue(at);
    }

    private Statement returnStatement(int at) {
        int begin = cursor.start();
        cursor.advance();
        if (!cursor.kind().startsOperand() || cursor.is(TokenKind.END)) {
            return new Tree.Return(at, null);
        }
        Expression value = expressions.expression();
        if (body == Body.SCRIPT || body == Body.FUNCTION_WITHOUT_OUTPUT) {
            throw cursor.failure("A return statement can only have a value in a function with an output or in a do block.",
                begin, value.end());
        }
        return new Tree.Return(at, value);
    }

    // ----------------------------------------------------------- declarations

    private Statement global(int at) {
        List<String> names = new ArrayList<>();
        cursor.advance();
        do {
            names.add(cursor.expectName());
            cursor.names().add(names.getLast());
        } while (cursor.is(TokenKind.NAME));
        return new Tree.Global(at, List.copyOf(names));
    }

    private Statement persistent(int at) {
        List<String> names = new ArrayList<>();
        List<Expression> initials = new ArrayList<>();
        cursor.advance();
        do {
            names.add(cursor.expectName());
            cursor.names().add(names.getLast());
            initials.add(cursor.is(TokenKind.ASSIGN) ? assigned() : null);
        } while (cursor.is(TokenKind.NAME));
        return new Tree.Persistent(at, List.copyOf(names), Collections.unmodifiableList(initials));
    }

    private boolean startsImport() {
        if (!cursor.isWord("import") || cursor.isVariable("import")) {
            return false;
        }
        int next = cursor.afterBlanks();
        return next > cursor.end() && Characters.isNameStart(cursor.lexer().charAt(next));
    }

    private void imports(List<Statement> into) {
        cursor.advance();
        do {
            int at = cursor.at();
            List<String> path = new ArrayList<>();
            path.add(cursor.expectName());
            while (cursor.accept(TokenKind.DOT)) {
                path.add(cursor.expectName());
            }
            into.add(new Tree.Import(at, List.copyOf(path), cursor.accept(TokenKind.TIMES)));
        } while (cursor.is(TokenKind.NAME));
    }
}
