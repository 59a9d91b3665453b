package dev.fermata.matlab.syntax;

import dev.fermata.matlab.syntax.Tree.Expression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Left sides of assignments, which are first read as expressions. */
final class Targets {
    private final Cursor cursor;

    Targets(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Checks that a value can be stored in an expression, and makes its variable known. */
    Expression target(Expression expression) {
        Expression each = expression;
        boolean underParen = false;
        while (!(each instanceof Tree.Name)) {
            boolean paren = each instanceof Tree.Paren;
            if (paren && underParen) {
                throw cursor.failure(Messages.TARGET, each.begin(), expression.end());
            }
            underParen = paren;
            each = switch (each) {
                case Tree.Paren index -> {
                    rejectNamed(index);
                    yield index.base();
                }
                case Tree.Brace index -> index.base();
                case Tree.Field field -> field.base();
                case Tree.DynamicField field -> field.base();
                default -> throw invalid(expression);
            };
        }
        String name = ((Tree.Name) each).name();
        if (name.equals("~")) {
            throw invalid(expression);
        }
        cursor.names().add(name);
        return expression;
    }

    private SyntaxFailure invalid(Expression expression) {
        return cursor.failure(Messages.ASSIGNMENT, expression.begin(), expression.end());
    }

    private void rejectNamed(Tree.Paren index) {
        for (Expression argument : index.arguments()) {
            if (argument instanceof Tree.NamedArgument named) {
                throw cursor.failure("RunMat:NameValueArgumentContext", Messages.NAMED_ARGUMENT, named.begin(), named.end());
            }
        }
    }

    /** The targets of {@code [a, ~, b(1)] = ...}; null stands for {@code ~}. */
    List<Expression> targets(Tree.MatrixLiteral literal) {
        if (literal.rows().size() != 1) {
            throw cursor.failure(Messages.ASSIGNMENT, literal.begin(), literal.end());
        }
        List<Expression> targets = new ArrayList<>();
        for (Expression element : literal.rows().getFirst()) {
            Expression target = element;
            // [~ a] reads as the negation of a; only white space makes it two targets
            while (target instanceof Tree.Unary skip && skip.name().equals("not") && skip.begin() + 1 < skip.operand().begin()) {
                targets.add(null);
                target = skip.operand();
            }
            boolean skipped = target instanceof Tree.Name name && name.name().equals("~");
            targets.add(skipped ? null : target(target));
        }
        return Collections.unmodifiableList(targets);
    }
}
