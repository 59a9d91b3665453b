package dev.fermata.matlab.lower;

import dev.fermata.matlab.syntax.Tree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds variables that certainly never hold a function handle or an object, so that {@code x(i)} is an index. */
final class PlainNames extends TreeWalk {
    private static final Set<String> NUMERIC = Set.of("zeros", "ones", "eye", "rand", "randn", "randi", "randperm", "linspace", "numel",
            "size", "length", "mod", "rem", "floor", "ceil", "round", "fix", "abs", "sum", "prod", "cumsum", "cumprod", "reshape", "repmat",
            "sort", "find", "max", "min", "sqrt", "true", "false", "strings", "cell", "sin", "cos", "tan", "exp", "log", "magic", "mean",
            "num2str", "sprintf", "upper", "lower", "strrep", "strtrim", "strsplit", "strjoin", "fieldnames", "isempty", "any", "all");

    private final Set<String> assigned = new HashSet<>();
    private final Set<String> other = new HashSet<>();

    static Set<String> of(List<Tree.Statement> statements, Set<String> inputs) {
        PlainNames names = new PlainNames();
        names.other.addAll(inputs);
        names.statements(statements);
        names.assigned.removeAll(names.other);
        return names.assigned;
    }

    static Set<String> of(UserFunction function) {
        Set<String> inputs = new HashSet<>();
        function.definition.inputs().forEach(input -> inputs.add(input.name()));
        return of(function.definition.body(), inputs);
    }

    @Override
    void statement(Tree.Statement statement) {
        switch (statement) {
            case Tree.Assignment s when s.target() instanceof Tree.Name name -> {
                (isPlain(s.value()) ? assigned : other).add(name.name());
                expression(s.value());
            }
            case Tree.For s when s.variable() instanceof Tree.Name name -> {
                (isPlain(s.values()) ? assigned : other).add(name.name());
                statements(s.body());
            }
            case Tree.MultiAssignment s -> s.targets().forEach(target -> {
                if (target != null) {
                    other.add(AssignmentLowering.root(target));
                }
            });
            default -> super.statement(statement);
        }
    }

    private static boolean isPlain(Tree.Expression e) {
        return switch (e) {
            case Tree.Number _, Tree.IntegerLiteral _, Tree.CharLiteral _, Tree.StringLiteral _, Tree.Binary _, Tree.Unary _, Tree.Range _,
                 Tree.ShortCircuit _, Tree.CellLiteral _ -> true;
            case Tree.MatrixLiteral _ -> true;
            case Tree.Parenthesized p -> isPlain(p.inner());
            case Tree.Paren p -> p.base() instanceof Tree.Name name && NUMERIC.contains(name.name());
            default -> false;
        };
    }

    @Override
    void target(Tree.Expression target) {
        // x(i) = v leaves x what it is; a struct or cell that becomes something else is not called.
        if (target instanceof Tree.Name name) {
            other.add(name.name());
        } else {
            assigned.add(AssignmentLowering.root(target));
        }
    }

    @Override
    void binds(String name) {
        other.add(name);
    }
}
