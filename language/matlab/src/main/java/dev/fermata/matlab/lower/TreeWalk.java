package dev.fermata.matlab.lower;

import dev.fermata.matlab.syntax.Tree;
import java.util.List;

/** Goes through the statements and expressions of one function, without entering the functions nested in it. */
abstract class TreeWalk {
    void statements(List<Tree.Statement> statements) {
        if (statements != null) {
            statements.forEach(this::statement);
        }
    }

    /** A place that is assigned to: {@code x}, {@code x(i).f}. */
    abstract void target(Tree.Expression target);

    /** Other statements that make names variables. */
    abstract void binds(String name);

    void statement(Tree.Statement statement) {
        switch (statement) {
            case Tree.ExpressionStatement s -> expression(s.value());
            case Tree.Assignment s -> {
                expression(s.value());
                target(s.target());
            }
            case Tree.MultiAssignment s -> {
                expression(s.value());
                s.targets().forEach(target -> {
                    if (target != null) {
                        target(target);
                    }
                });
            }
            case Tree.Deletion s -> target(s.target());
            case Tree.Command _, Tree.Break _, Tree.Continue _, Tree.Import _ -> { }
            case Tree.If s -> {
                s.branches().forEach(branch -> {
                    expression(branch.condition());
                    statements(branch.body());
                });
                statements(s.otherwise());
            }
            case Tree.For s -> {
                expression(s.values());
                target(s.variable());
                statements(s.body());
            }
            case Tree.While s -> {
                expression(s.condition());
                statements(s.body());
            }
            case Tree.Switch s -> {
                expression(s.value());
                s.cases().forEach(branch -> {
                    expression(branch.condition());
                    statements(branch.body());
                });
                statements(s.otherwise());
            }
            case Tree.Try s -> {
                statements(s.body());
                if (s.variable() != null) {
                    binds(s.variable());
                }
                statements(s.handler());
            }
            case Tree.Return s -> {
                if (s.value() != null) {
                    expression(s.value());
                }
            }
            case Tree.Global s -> s.names().forEach(this::binds);
            case Tree.Persistent s -> {
                s.initials().forEach(this::optional);
                s.names().forEach(this::binds);
            }
            case Tree.Spmd s -> statements(s.body());
        }
    }

    private void optional(Tree.Expression expression) {
        if (expression != null) {
            expression(expression);
        }
    }

    void expression(Tree.Expression expression) {
        switch (expression) {
            case Tree.Number _, Tree.IntegerLiteral _, Tree.CharLiteral _, Tree.StringLiteral _, Tree.Name _, Tree.End _,
                 Tree.Colon _, Tree.Handle _, Tree.MetaClass _, Tree.SuperMethod _ -> { }
            case Tree.Parenthesized e -> expression(e.inner());
            case Tree.Binary e -> {
                expression(e.left());
                expression(e.right());
            }
            case Tree.Unary e -> expression(e.operand());
            case Tree.ShortCircuit e -> {
                expression(e.left());
                expression(e.right());
            }
            case Tree.Range e -> {
                expression(e.first());
                optional(e.step());
                expression(e.last());
            }
            case Tree.MatrixLiteral e -> e.rows().forEach(row -> row.forEach(this::expression));
            case Tree.CellLiteral e -> e.rows().forEach(row -> row.forEach(this::expression));
            case Tree.Paren e -> {
                expression(e.base());
                e.arguments().forEach(this::expression);
            }
            case Tree.Brace e -> {
                expression(e.base());
                e.arguments().forEach(this::expression);
            }
            case Tree.Field e -> expression(e.base());
            case Tree.DynamicField e -> {
                expression(e.base());
                expression(e.name());
            }
            case Tree.NamedArgument e -> expression(e.value());
            case Tree.Anonymous e -> expression(e.body());
            case Tree.BlockClosure e -> statements(e.body());
            case Tree.Async e -> expression(e.closure());
            case Tree.FieldsLiteral e -> e.values().forEach(this::expression);
        }
    }
}
