package dev.fermata.matlab.syntax;

import dev.fermata.matlab.syntax.Tree.Expression;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The variables that a body makes, wherever in it; those of blocks and functions within it are not among them. */
public final class AssignedNames {
    private final Set<String> names = new LinkedHashSet<>();

    private AssignedNames() {
    }

    /** The variables of a function: parameters, outputs, and what its body assigns. */
    public static Set<String> of(Tree.FunctionDefinition function) {
        AssignedNames found = new AssignedNames();
        function.inputs().forEach(input -> found.names.add(input.name()));
        found.names.addAll(function.outputs());
        found.names.remove("~");
        found.body(function.body());
        return found.names;
    }

    /** The variables that statements assign. */
    public static Set<String> of(List<Tree.Statement> statements) {
        AssignedNames found = new AssignedNames();
        found.body(statements);
        return found.names;
    }

    private void body(List<Tree.Statement> statements) {
        Children.walk(statements, this::visit);
    }

    private boolean visit(Tree node) {
        switch (node) {
            case Tree.Assignment statement -> target(statement.target());
            case Tree.MultiAssignment statement -> statement.targets().forEach(this::target);
            case Tree.Deletion statement -> target(statement.target());
            case Tree.For statement -> target(statement.variable());
            case Tree.Global statement -> names.addAll(statement.names());
            case Tree.Persistent statement -> names.addAll(statement.names());
            case Tree.Try statement -> {
                if (statement.variable() != null) {
                    names.add(statement.variable());
                }
            }
            default -> { }
        }
        return node instanceof Tree.Statement && !(node instanceof Tree.ExpressionStatement) || node instanceof Tree.Branch;
    }

    private void target(Expression target) {
        Expression each = target;
        while (each != null && !(each instanceof Tree.Name)) {
            each = switch (each) {
                case Tree.Paren index -> index.base();
                case Tree.Brace index -> index.base();
                case Tree.Field field -> field.base();
                case Tree.DynamicField field -> field.base();
                default -> null;
            };
        }
        if (each instanceof Tree.Name name) {
            names.add(name.name());
        }
    }
}
