package dev.fermata.compiler.differential;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.compiler.ir.text.Subtrees;
import java.util.HashSet;
import java.util.Set;

/** Whether each local is assigned in the text before it is read: enough for generated programs, which assign at entry. */
final class DefiniteAssignment {
    private final Set<Local> assigned = new HashSet<>();
    private final Function function;
    private boolean holds = true;

    DefiniteAssignment(Function function) {
        this.function = function;
        assigned.addAll(function.parameters());
    }

    boolean holds() {
        walk(function.body(), true);
        return holds;
    }

    /** @param always whether the node is sure to run */
    private void walk(Node node, boolean always) {
        switch (node) {
            case Node.GetLocal get -> holds &= assigned.contains(get.local());
            case Node.SetLocal set -> {
                walk(set.value(), always);
                if (always || assigned.contains(set.local())) {
                    assigned.add(set.local());
                }
            }
            case Node.Block block -> block.nodes().forEach(child -> walk(child, always));
            case Node.Try attempt -> {
                branch(attempt.body(), null);
                branch(attempt.handler(), attempt.error());
            }
            case Node.Finally ensure -> {
                branch(ensure.body(), null);
                branch(ensure.cleanup(), ensure.error());
            }
            default -> {
                for (Node child : Subtrees.of(node)) {
                    branch(child, null);
                }
            }
        }
    }

    /** What is assigned in a node that may not run, or not to its end, counts inside it only. */
    private void branch(Node node, Local error) {
        Set<Local> before = new HashSet<>(assigned);
        if (error != null) {
            assigned.add(error);
        }
        walk(node, true);
        assigned.retainAll(before);
    }
}
