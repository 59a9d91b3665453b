package dev.fermata.matlab.lower;

import dev.fermata.matlab.syntax.Tree;
import java.util.ArrayList;
import java.util.List;

/** Makes the value of a block explicit: its last statement, or that of each branch, becomes a {@code return}. */
final class BlockValue {
    /** A list of results; known to {@link SpecialCalls} only. */
    static final String OUTPUTS = "__outputs";

    private BlockValue() {
    }

    static List<Tree.Statement> of(List<Tree.Statement> body) {
        if (body.isEmpty()) {
            return body;
        }
        List<Tree.Statement> statements = new ArrayList<>(body.subList(0, body.size() - 1));
        statements.addAll(last(body.getLast()));
        return statements;
    }

    private static List<Tree.Statement> last(Tree.Statement statement) {
        return switch (statement) {
            case Tree.ExpressionStatement s -> List.of(new Tree.Return(s.at(), s.value()));
            case Tree.Assignment s -> List.of(new Tree.Assignment(s.at(), s.target(), s.value(), false), new Tree.Return(s.at(), root(s.target())));
            case Tree.MultiAssignment s -> List.of(new Tree.MultiAssignment(s.at(), s.targets(), s.value(), false),
                    new Tree.Return(s.at(), outputs(s)));
            case Tree.If s -> List.of(new Tree.If(s.at(), branches(s.branches()), s.otherwise() == null ? null : of(s.otherwise())));
            case Tree.Switch s -> List.of(new Tree.Switch(s.at(), s.value(), branches(s.cases()), s.otherwise() == null ? null : of(s.otherwise())));
            case Tree.Try s -> List.of(new Tree.Try(s.at(), of(s.body()), s.variable(), s.handler() == null ? null : of(s.handler())));
            default -> List.of(statement);
        };
    }

    private static List<Tree.Branch> branches(List<Tree.Branch> branches) {
        return branches.stream().map(b -> new Tree.Branch(b.at(), b.condition(), of(b.body()))).toList();
    }

    private static Tree.Expression root(Tree.Expression target) {
        return new Tree.Name(target.at(), target.begin(), target.end(), AssignmentLowering.root(target));
    }

    private static Tree.Expression outputs(Tree.MultiAssignment s) {
        List<Tree.Expression> names = new ArrayList<>();
        s.targets().forEach(target -> {
            if (target != null) {
                names.add(root(target));
            }
        });
        return new Tree.Paren(s.at(), 0, 0, new Tree.Name(s.at(), 0, 0, OUTPUTS), names);
    }
}
