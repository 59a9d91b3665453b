package dev.fermata.ruff.lower;

import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.syntax.FunctionDefinition;
import dev.fermata.ruff.syntax.Parameter;
import dev.fermata.ruff.syntax.Statement;
import dev.fermata.ruff.syntax.TreeWalk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Uses of a function's own variables after which nobody reads the value there. What is passed on there gets no second holder, so
 * that {@code xs := swap(xs, i, j)} and {@code s := s.with(v)} change arrays and structs in place instead of copying them.
 */
final class LastUses {
    private final FunctionLowering lowering;
    private final Set<Expression> last = Collections.newSetFromMap(new IdentityHashMap<>());
    /** How many bodies of {@code try} are around: their handler may read what a failed call has got. */
    private int tries;

    LastUses(FunctionLowering lowering) {
        this.lowering = lowering;
    }

    boolean contains(Expression expression) {
        return !last.isEmpty() && last.contains(expression);
    }

    void beginTry() {
        tries++;
    }

    void endTry() {
        tries--;
    }

    /** Parameters that the body mentions once, where it comes at most once. */
    void ofParameters(FunctionDefinition definition) {
        if (definition.parameters().isEmpty() || lowering.scope.fieldsOf != null) {
            return;
        }
        Mentions mentions = new Mentions();
        mentions.inside(definition.body());
        for (Parameter parameter : definition.parameters()) {
            Expression only = mentions.only(parameter.name());
            if (only != null) {
                last.add(only);
            }
        }
    }

    /** {@code name := f(.., name, ..)}: the variable is written as soon as the call is over. */
    void beforeAssignment(String name, Expression value) {
        for (Expression use : passedOn(value)) {
            if (tries == 0 && name.equals(nameOf(use)) && mentionsIn(value).only(name) == use && isOwn(name)) {
                last.add(use);
            }
        }
    }

    /** {@code return f(.., name, ..)}: the variable is gone when the call is over. */
    void beforeReturn(Expression value) {
        if (tries > 0 || lowering.scope.afterPart != null) {
            return;
        }
        for (Expression use : passedOn(value)) {
            if (mentionsIn(value).only(nameOf(use)) == use && isOwn(nameOf(use))) {
                last.add(use);
            }
        }
    }

    /** The variables that a call passes on as they are. */
    private static List<Expression> passedOn(Expression value) {
        List<Expression> passed = new ArrayList<>();
        switch (value) {
            case Expression.Call call -> passed.addAll(call.arguments());
            case Expression.MethodCall call -> {
                passed.add(call.receiver());
                passed.addAll(call.arguments());
            }
            default -> { }
        }
        passed.removeIf(argument -> nameOf(argument) == null);
        return passed;
    }

    private static String nameOf(Expression expression) {
        return switch (expression) {
            case Expression.Name name -> name.name();
            case Expression.Self _ -> "self";
            default -> null;
        };
    }

    /** Whether the name is a variable that lives and dies with this activation. */
    private boolean isOwn(String name) {
        return lowering.scope.fieldsOf == null && lowering.names.find(name) instanceof Meaning.Var(Variable variable)
                && variable.local != null && variable.global == null && variable.capture < 0;
    }

    private static Mentions mentionsIn(Expression expression) {
        Mentions mentions = new Mentions();
        mentions.expression(expression);
        return mentions;
    }

    /** Where names are mentioned. */
    private static final class Mentions extends TreeWalk {
        private final Map<String, Expression> once = new HashMap<>();
        private final Map<String, Integer> counts = new HashMap<>();
        /** How many loops and functions are around: a mention there may be carried out often, or at any time. */
        private int depth;

        /** The only mention, or null. */
        Expression only(String name) {
            return counts.getOrDefault(name, 0) == 1 ? once.get(name) : null;
        }

        @Override
        protected void expression(Expression expression) {
            String name = nameOf(expression);
            if (name != null) {
                counts.merge(name, depth == 0 ? 1 : 2, Integer::sum);
                once.put(name, expression);
            }
            boolean later = expression instanceof Expression.FunctionLiteral || expression instanceof Expression.TaskBlock;
            depth += later ? 1 : 0;
            super.expression(expression);
            depth -= later ? 1 : 0;
        }

        @Override
        protected void statement(Statement statement) {
            boolean repeated = switch (statement) {
                case Statement.While _, Statement.Loop _, Statement.For _, Statement.FunctionDeclaration _ -> true;
                default -> false;
            };
            depth += repeated ? 1 : 0;
            super.statement(statement);
            depth -= repeated ? 1 : 0;
        }
    }
}
