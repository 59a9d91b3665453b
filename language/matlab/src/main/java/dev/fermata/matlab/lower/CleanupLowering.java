package dev.fermata.matlab.lower;

import static dev.fermata.matlab.lower.Build.block;
import static dev.fermata.matlab.lower.Build.constant;
import static dev.fermata.matlab.lower.Build.get;
import static dev.fermata.matlab.lower.Build.host;
import static dev.fermata.matlab.lower.Build.set;
import static dev.fermata.matlab.lower.Build.when;

import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.matlab.syntax.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Runs the functions of {@code onCleanup} objects, and the destructors of handle objects, when the last variable that holds them
 * is cleared, overwritten or goes out of scope. There are no counts of references: the code of a program that mentions
 * {@code onCleanup}, or has a class with a {@code delete} method, looks through the variables that may hold such an object at the
 * places where one can go. Objects inside of structs, cells, properties, closures and tasks are found; one that is kept elsewhere, as in a map,
 * stays alive. What the caller has passed is held by the caller.
 */
final class CleanupLowering {
    private static final String RUN = "__run_cleanups";

    private final FunctionLowering lowering;
    private final Set<String> candidates;

    /** A list of the arguments as they were passed; null where there are none. */
    private Local given;

    private CleanupLowering(FunctionLowering lowering, Set<String> candidates) {
        this.lowering = lowering;
        this.candidates = candidates;
    }

    /** For a function, script or block; null when none of its variables can hold such an object. */
    static CleanupLowering of(FunctionLowering lowering, List<Tree.Statement> body) {
        if (body == null || lowering.scope.file.origin == FileScope.Origin.PRELUDE || !lowering.scope.file.program.hasCleanups()) {
            return null;
        }
        Holders holders = new Holders();
        holders.statements(body);
        holders.names.removeAll(lowering.scope.use.declared);
        return holders.names.isEmpty() ? null : new CleanupLowering(lowering, holders.names);
    }

    /** Names that are assigned the result of a call, or what may be a copy of another variable. */
    private static final class Holders extends TreeWalk {
        private final Set<String> names = new LinkedHashSet<>();
        private boolean isHeld;

        @Override
        void statement(Tree.Statement statement) {
            switch (statement) {
                case Tree.Assignment s -> {
                    isHeld = mayBeObject(s.value());
                    super.statement(s);
                    isHeld = false;
                }
                case Tree.MultiAssignment s -> {
                    isHeld = true;
                    super.statement(s);
                    isHeld = false;
                }
                case Tree.ExpressionStatement s -> {
                    if (mayBeObject(s.value()) && !(s.value() instanceof Tree.Name)) {
                        names.add("ans");
                    }
                }
                default -> super.statement(statement);
            }
        }

        private static boolean mayBeObject(Tree.Expression value) {
            return switch (value) {
                case Tree.Name _, Tree.Paren _, Tree.Brace _, Tree.Field _, Tree.DynamicField _, Tree.CellLiteral _, Tree.MatrixLiteral _ -> true;
                case Tree.Anonymous _, Tree.BlockClosure _, Tree.Async _ -> true; // of what they have captured
                case Tree.Parenthesized e -> mayBeObject(e.inner());
                default -> false;
            };
        }

        @Override
        void target(Tree.Expression target) {
            if (isHeld) {
                names.add(AssignmentLowering.root(target));
            }
        }

        @Override
        void binds(String name) {
            // Loop variables and errors hold no such objects.
        }

        @Override
        void expression(Tree.Expression expression) {
            // Only statements matter.
        }
    }

    /** Takes note of the arguments. */
    Node given(List<Local> inputs) {
        given = new Local("given");
        return set(given, new Node.CallHost(0, Hosts.PACK, inputs.stream().map(Build::get).toList()));
    }

    private Node givenValues() {
        return given == null ? new Node.CallHost(0, Hosts.PACK, List.of()) : get(given);
    }

    /** All that may hold an object: where there are destructors also variables that got it in other ways. */
    private List<Variable> holders() {
        return lowering.scope.file.program.hasDestructors() ? List.copyOf(lowering.scope.variables.values()) : variables();
    }

    private List<Variable> variables() {
        List<Variable> variables = new ArrayList<>();
        for (String name : candidates) {
            Variable variable = lowering.scope.variables.get(name);
            if (variable != null) {
                variables.add(variable);
            }
        }
        return variables;
    }

    private Node values(List<Variable> variables) {
        return new Node.CallHost(0, Hosts.PACK, variables.stream().map(variable -> {
            if (variable.storage == Variable.Storage.LOCAL && !variable.given) {
                variable.startsUndefined = true;
            }
            return variable.storage == Variable.Storage.CELL ? new Node.GetCell(0, get(variable.local)) : get(variable.local);
        }).toList());
    }

    private static Node run(int at, Node found) {
        Local tasks = new Local("cleanups");
        return block(set(tasks, found), when(host(0, Hosts.IS_DEFINED, get(tasks)),
                FunctionLowering.asVoid(set(new Local("unused"), new Node.CallValue(at, host(at, Hosts.FIND_FUNCTION, constant(RUN)),
                        List.of(constant(0L), new Node.CallHost(0, Hosts.PACK, List.of(get(tasks)))), false))), null));
    }

    /** The body, after which objects that only its variables hold are run; those in the outputs go to the caller. */
    Node guarded(int at, Node body, List<String> outputs) {
        return guarded(at, body, outputs, true);
    }

    /** @param objects whether handle objects go too: those of the base workspace stay */
    Node guarded(int at, Node body, List<String> outputs, boolean objects) {
        Local error = new Local("leaving");
        List<Variable> kept = outputs.stream().map(lowering.scope.variables::get).filter(Objects::nonNull).toList();
        Node after = run(at, host(at, Hosts.CLEANUPS_AT_END, values(variables()), values(kept), givenValues(), get(error), constant(objects)));
        return new Node.Finally(at, FunctionLowering.asVoid(body), FunctionLowering.asVoid(after), error);
    }

    /** A change of a part of a variable: what it held alone, and does not hold any more, is run. */
    Node losing(int at, Variable variable, Node change) {
        if (!candidates.contains(variable.name)) {
            return change;
        }
        Local before = new Local("before");
        return block(set(before, host(at, Hosts.CLEANUPS_HELD, lowering.raw(variable), givenValues())), change,
                when(host(0, Hosts.IS_DEFINED, get(before)), run(at, host(at, Hosts.CLEANUPS_LOST, get(before), values(holders()))), null));
    }

    /** A change of a variable: when it held an object that nothing else holds now, that is run. */
    Node released(int at, Variable variable, Node change) {
        if (!candidates.contains(variable.name)) {
            return change;
        }
        Local old = new Local("old");
        return block(set(old, lowering.raw(variable)), change,
                when(host(0, Hosts.IS_CLEANUP, get(old)), run(at, host(at, Hosts.CLEANUP_RELEASED, get(old), values(holders()), givenValues())), null));
    }
}
