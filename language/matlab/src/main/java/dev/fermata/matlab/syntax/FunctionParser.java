package dev.fermata.matlab.syntax;

import dev.fermata.matlab.syntax.Lexer.Mode;
import dev.fermata.matlab.syntax.Tree.Expression;
import dev.fermata.matlab.syntax.Tree.Statement;
import java.util.ArrayList;
import java.util.List;

/** Functions with their headers, {@code arguments} blocks and nested functions. */
final class FunctionParser {
    private final Cursor cursor;
    private final ExpressionParser expressions;
    private final StatementParser statements;
    private final DeclarationParser declarations;
    private final boolean haveEnd;
    private boolean endSeen;

    private record Header(int at, String name, List<String> outputs, List<Tree.Parameter> inputs) { }

    FunctionParser(Cursor cursor, ExpressionParser expressions, StatementParser statements, boolean haveEnd) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.statements = statements;
        this.declarations = new DeclarationParser(cursor, expressions);
        this.haveEnd = haveEnd;
    }

    DeclarationParser declarations() {
        return declarations;
    }

    /** Whether functions of this text are read as having an {@code end} of their own. */
    boolean haveEnd() {
        return haveEnd;
    }

    /** Whether a function with an {@code end} of its own was read. */
    boolean endSeen() {
        return endSeen;
    }

    // -------------------------------------------------------------- modifiers

    boolean startsFunction() {
        return cursor.is(TokenKind.FUNCTION) || startsWithModifier();
    }

    /** Whether words such as {@code async} stand here before {@code function}, or before one another. */
    boolean startsWithModifier() {
        if (!cursor.is(TokenKind.NAME) || !isModifier(cursor.lexer().value())) {
            return false;
        }
        Lexer lexer = cursor.lexer();
        int from = cursor.afterBlanks();
        String word = lexer.text(from, lexer.wordEnd(from));
        return from > cursor.end() && (word.equals("function") || isModifier(word) && !cursor.isVariable(lexer.value()));
    }

    private static boolean isModifier(String word) {
        return word.equals("async") || word.equals("isolated");
    }

    // --------------------------------------------------------------- function

    /**
     * @param inClass methods always have an {@code end}
     * @param outer   the names of the function around it, or null
     */
    Tree.FunctionDefinition function(boolean inClass, Names outer) {
        int begin = cursor.start();
        boolean isAsync = false;
        boolean isIsolated = false;
        while (cursor.is(TokenKind.NAME) && isModifier(cursor.lexer().value())) {
            boolean async = cursor.isWord("async");
            if (async ? isAsync : isIsolated) {
                throw cursor.failure("duplicate '" + cursor.lexer().value() + "' function modifier", cursor.start(),
                    cursor.end());
            }
            isAsync |= async;
            isIsolated |= !async;
            cursor.advance();
        }
        if (!cursor.is(TokenKind.FUNCTION)) {
            throw cursor.here("expected 'function' after function modifier", "");
        }
        cursor.enter();
        cursor.advance();
        Names names = new Names(outer);
        Header header = header(names);
        List<Tree.ArgumentBlock> arguments = new ArrayList<>();
        List<Tree.FunctionDefinition> nested = new ArrayList<>();
        StatementParser.Body kind = header.outputs.isEmpty() ? StatementParser.Body.FUNCTION_WITHOUT_OUTPUT
            : StatementParser.Body.FUNCTION;
        List<Statement> body = statements.inBody(kind, names, () -> {
            statements.skipSeparators();
            while (declarations.startsArguments()) {
                arguments.add(declarations.arguments());
                statements.skipSeparators();
            }
            return body(nested);
        });
        int endAt = cursor.at();
        functionEnd(begin, inClass);
        cursor.leave();
        return new Tree.FunctionDefinition(header.at, header.name, header.outputs, header.inputs, List.copyOf(arguments),
            body, List.copyOf(nested), isAsync, isIsolated, endAt);
    }

    private void functionEnd(int begin, boolean inClass) {
        if (!haveEnd && !inClass) {
            if (cursor.is(TokenKind.END)) {
                throw cursor.unexpected();
            }
            return;
        }
        if (!cursor.is(TokenKind.END)) {
            throw cursor.is(TokenKind.END_OF_INPUT) ? statements.endMissing(begin, SyntaxFailure.Kind.FUNCTION_OPEN)
                : cursor.unexpected("expected 'end'");
        }
        endSeen = true;
        cursor.advance();
    }

    /** Statements with the functions between them. */
    List<Statement> body(List<Tree.FunctionDefinition> nested) {
        List<Statement> found = statements.statements();
        if (!haveEnd || !startsFunction()) {
            return found;
        }
        List<Statement> all = new ArrayList<>(found);
        while (startsFunction()) {
            nested.add(function(false, cursor.names()));
            all.addAll(statements.statements());
        }
        return List.copyOf(all);
    }

    /** A method that is declared only. */
    Tree.FunctionDefinition signature() {
        Header header = header(new Names(null));
        return new Tree.FunctionDefinition(header.at, header.name, header.outputs, header.inputs, List.of(), List.of(),
            List.of(), false, false, header.at);
    }

    // ----------------------------------------------------------------- header

    private Header header(Names names) {
        List<String> outputs = List.of();
        int at = cursor.at();
        String name;
        if (cursor.is(TokenKind.LEFT_BRACKET)) {
            outputs = outputs();
            cursor.expect(TokenKind.ASSIGN, "expected '='");
            at = cursor.at();
            name = functionName();
        } else {
            name = functionName();
            if (cursor.is(TokenKind.ASSIGN)) {
                outputs = List.of(name);
                cursor.advance();
                at = cursor.at();
                name = functionName();
            }
        }
        outputs.forEach(names::add);
        List<Tree.Parameter> inputs = cursor.is(TokenKind.LEFT_PAREN) ? parameters(names) : List.of();
        return new Header(at, name, outputs, inputs);
    }

    private String functionName() {
        // classes overload the end of an index with a method of that name
        if (cursor.accept(TokenKind.END)) {
            return "end";
        }
        return cursor.expectQualifiedName();
    }

    private List<String> outputs() {
        List<String> outputs = new ArrayList<>();
        cursor.open(Mode.MATRIX);
        boolean variable = false;
        while (cursor.is(TokenKind.NAME)) {
            if (variable) {
                throw cursor.failure("'varargout' must be the last output parameter", cursor.start(), cursor.end());
            }
            variable = cursor.isWord("varargout");
            outputs.add(cursor.expectName());
            cursor.accept(TokenKind.COMMA);
        }
        cursor.close(TokenKind.RIGHT_BRACKET, "expected ']' after outputs");
        return List.copyOf(outputs);
    }

    private List<Tree.Parameter> parameters(Names names) {
        List<Tree.Parameter> parameters = new ArrayList<>();
        boolean variable = false;
        cursor.open(Mode.PAREN);
        if (!cursor.is(TokenKind.RIGHT_PAREN)) {
            do {
                int at = cursor.at();
                if (variable) {
                    throw cursor.failure(cursor.isWord("varargin") ? "'varargin' cannot appear more than once"
                        : "'varargin' must be the last input parameter", cursor.start(), cursor.end());
                }
                String name = cursor.accept(TokenKind.NOT) ? "~" : cursor.expectName();
                names.add(name);
                variable = name.equals("varargin");
                Expression initial = cursor.accept(TokenKind.ASSIGN) ? expressions.expression() : null;
                parameters.add(new Tree.Parameter(at, name, initial));
            } while (cursor.accept(TokenKind.COMMA));
        }
        cursor.close(TokenKind.RIGHT_PAREN, "expected ')' after arguments");
        return List.copyOf(parameters);
    }
}
