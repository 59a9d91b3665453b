package dev.fermata.matlab.syntax;

import dev.fermata.compiler.ir.Position;
import dev.fermata.compiler.source.Source;
import dev.fermata.matlab.syntax.Tree.Expression;
import dev.fermata.matlab.syntax.Tree.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a whole text, with functions taken to end in {@code end} or to end where the next one begins. */
final class FileParser {
    private final Lexer lexer;
    private final Cursor cursor;
    private final StatementParser statements;
    private final FunctionParser functions;

    FileParser(Source source, Set<String> knownVariables, boolean functionsHaveEnd) {
        this.lexer = new Lexer(source);
        this.cursor = new Cursor(lexer, knownVariables);
        this.statements = new StatementParser(cursor, functionsHaveEnd);
        this.functions = statements.functions();
    }

    long steps() {
        return lexer.steps();
    }

    /** Whether a function was read that has an {@code end}, so that all others must have one. */
    boolean functionEndSeen() {
        return functions.endSeen();
    }

    Tree.File file() {
        lexer.advanceToOperand();
        ClassParser classes = new ClassParser(cursor, statements);
        List<Statement> script = new ArrayList<>();
        List<Tree.FunctionDefinition> defined = new ArrayList<>();
        List<Tree.ClassDefinition> classDefinitions = new ArrayList<>();
        while (true) {
            script.addAll(statements.statements());
            if (cursor.is(TokenKind.CLASSDEF)) {
                classDefinitions.add(classes.definition());
            } else if (functions.startsFunction()) {
                if (!functions.haveEnd() && !script.isEmpty()) {
                    // the functions of a script need an end; without, the rest of the script would be a part of them
                    throw statements.endMissing(cursor.start(), SyntaxFailure.Kind.WRONG);
                }
                defined.add(functions.function(false, null));
            } else if (cursor.is(TokenKind.END_OF_INPUT)) {
                boolean isScript = !script.isEmpty() || defined.isEmpty() && classDefinitions.isEmpty();
                return new Tree.File(Position.of(1, 1), List.copyOf(script), List.copyOf(defined),
                    List.copyOf(classDefinitions), isScript);
            } else {
                throw cursor.unexpected();
            }
        }
    }

    /** A text that is one expression. */
    Expression expression() {
        lexer.advanceToOperand();
        Expression found = statements.expressions().expression();
        statements.skipSeparators();
        if (!cursor.is(TokenKind.END_OF_INPUT)) {
            throw cursor.unexpected();
        }
        return found;
    }
}
