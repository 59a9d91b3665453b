package dev.fermata.matlab.syntax;

import dev.fermata.matlab.syntax.Lexer.Mode;
import dev.fermata.matlab.syntax.Tree.Expression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Declarations with size, class, validators and default, as in {@code arguments} and {@code properties}; attributes. */
final class DeclarationParser {
    private final Cursor cursor;
    private final ExpressionParser expressions;

    DeclarationParser(Cursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    // -------------------------------------------------------- arguments blocks

    /** Whether an {@code arguments} block begins here and not a statement that uses the name. */
    boolean startsArguments() {
        if (!cursor.isWord("arguments")) {
            return false;
        }
        Lexer lexer = cursor.lexer();
        int next = cursor.afterBlanks();
        if (lexer.isLineEnd(next) || lexer.charAt(next) == '%') {
            return true;
        }
        if (lexer.charAt(next) != '(') {
            return false;
        }
        int word = lexer.skipBlanks(next + 1);
        return switch (lexer.text(word, lexer.wordEnd(word))) {
            case "Input", "Output", "Repeating" -> true;
            default -> false;
        };
    }

    Tree.ArgumentBlock arguments() {
        int at = cursor.at();
        int opener = cursor.start();
        cursor.advance();
        List<String> attributes = new ArrayList<>();
        if (cursor.is(TokenKind.LEFT_PAREN)) {
            cursor.open(Mode.PAREN);
            do {
                attributes.add(cursor.expectName());
            } while (cursor.accept(TokenKind.COMMA));
            cursor.close(TokenKind.RIGHT_PAREN, "expected ')' after attributes");
        }
        return new Tree.ArgumentBlock(at, List.copyOf(attributes), declarations(opener));
    }

    /** Declarations up to and with the {@code end} of their block. */
    List<Tree.ArgumentDeclaration> declarations(int opener) {
        List<Tree.ArgumentDeclaration> declarations = new ArrayList<>();
        while (nextMember(opener)) {
            declarations.add(declaration());
            memberEnd();
        }
        return List.copyOf(declarations);
    }

    /** Whether the block whose {@code end} is read here has another member. */
    boolean nextMember(int opener) {
        while (cursor.is(TokenKind.NEWLINE) || cursor.is(TokenKind.SEMICOLON) || cursor.is(TokenKind.COMMA)) {
            cursor.advance();
        }
        if (cursor.is(TokenKind.END_OF_INPUT)) {
            throw cursor.lexer().failure(Messages.END_MISSING, "expected 'end'", opener, cursor.lexer().wordEnd(opener),
                SyntaxFailure.Kind.INCOMPLETE);
        }
        return !cursor.accept(TokenKind.END);
    }

    void memberEnd() {
        switch (cursor.kind()) {
            case NEWLINE, SEMICOLON, COMMA, END, END_OF_INPUT -> { }
            default -> throw cursor.unexpected();
        }
    }

    private Tree.ArgumentDeclaration declaration() {
        int at = cursor.at();
        String name = declaredName();
        List<Integer> size = cursor.is(TokenKind.LEFT_PAREN) ? size() : null;
        String className = cursor.is(TokenKind.NAME) && !startsValidator() ? cursor.expectQualifiedName() : null;
        List<Expression> validators = validators();
        Expression initial = cursor.accept(TokenKind.ASSIGN) ? expressions.expression() : null;
        return new Tree.ArgumentDeclaration(at, name, size, className, validators, initial);
    }

    private String declaredName() {
        StringBuilder name = new StringBuilder(cursor.expectName());
        while (cursor.accept(TokenKind.DOT)) {
            if (cursor.accept(TokenKind.QUESTION)) {
                return name.append(".?").append(cursor.expectQualifiedName()).toString();
            }
            name.append('.').append(cursor.expectName());
        }
        return name.toString();
    }

    private List<Integer> size() {
        List<Integer> size = new ArrayList<>();
        cursor.open(Mode.PAREN);
        do {
            if (cursor.accept(TokenKind.COLON)) {
                size.add(null);
                continue;
            }
            double value = cursor.is(TokenKind.NUMBER) ? cursor.lexer().number().value() : -1;
            if (value < 0 || value != Math.rint(value) || value > Integer.MAX_VALUE || cursor.lexer().number().imaginary()) {
                throw cursor.unexpected("expected a dimension");
            }
            size.add((int) value);
            cursor.advance();
        } while (cursor.accept(TokenKind.COMMA));
        cursor.close(TokenKind.RIGHT_PAREN, "expected ')' after dimensions");
        return Collections.unmodifiableList(size);
    }

    /** Without braces only the usual prefix and parentheses tell a validator from a class. */
    private boolean startsValidator() {
        String name = cursor.lexer().value();
        return name.startsWith("mustBe") || cursor.next() == '(';
    }

    private List<Expression> validators() {
        if (cursor.is(TokenKind.LEFT_BRACE)) {
            cursor.open(Mode.PAREN);
            List<Expression> calls = expressions.operands().arguments(TokenKind.RIGHT_BRACE, false);
            cursor.close(TokenKind.RIGHT_BRACE, "expected '}' after validators");
            return calls;
        }
        List<Expression> calls = new ArrayList<>();
        while (cursor.is(TokenKind.NAME)) {
            calls.add(expressions.operands().postfix());
        }
        return List.copyOf(calls);
    }

    // ------------------------------------------------------------- attributes

    /** {@code (Name, ~Name, Name = value)}, or nothing. */
    List<Tree.Attribute> attributes() {
        if (!cursor.is(TokenKind.LEFT_PAREN)) {
            return List.of();
        }
        List<Tree.Attribute> attributes = new ArrayList<>();
        cursor.open(Mode.PAREN);
        if (!cursor.is(TokenKind.RIGHT_PAREN)) {
            do {
                int at = cursor.at();
                boolean negated = cursor.accept(TokenKind.NOT);
                String name = cursor.expectName();
                Expression value = cursor.accept(TokenKind.ASSIGN) ? expressions.expression() : null;
                attributes.add(new Tree.Attribute(at, name, negated, value));
            } while (cursor.accept(TokenKind.COMMA));
        }
        cursor.close(TokenKind.RIGHT_PAREN, "expected ')' after attributes");
        return List.copyOf(attributes);
    }
}
