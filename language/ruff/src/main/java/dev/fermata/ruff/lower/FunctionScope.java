package dev.fermata.ruff.lower;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Label;
import dev.fermata.compiler.ir.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A function, task block or file's top level while its body is lowered. */
final class FunctionScope {
    /** What the body is. */
    enum Form { TOP_LEVEL, FUNCTION, TASK_BLOCK }

    final FunctionScope parent;
    final Form form;
    final String name;
    /** Names the body assigns without declaring them. */
    final Set<String> bareNames;
    final Deque<BlockScope> blocks = new ArrayDeque<>();
    final Map<String, Variable> captures = new HashMap<>();
    /** Per capture, the node that gives its value where the function value is made. */
    final List<Node> captureValues = new ArrayList<>();
    final Deque<Label> loops = new ArrayDeque<>();
    /** Where {@code return} goes instead of to a caller; null outside of a part of a test. */
    Label afterPart;
    /** Locals that have certainly been assigned at the present point. */
    BitSet assigned = new BitSet();
    /** Whether the present point can not be reached. */
    boolean unreachable;
    boolean generator;
    /** For a method without {@code self}: its instance, whose fields look like variables. */
    Variable fieldsOf;
    /** For a method without {@code self}: the fields its struct declares, which are variables of the method. */
    List<String> fieldNames = List.of();
    /** Effects, see {@link Effects}. */
    final Effects.Summary effects = new Effects.Summary();
    private int variableCount;

    FunctionScope(FunctionScope parent, Form form, String name, Set<String> bareNames) {
        this.parent = parent;
        this.form = form;
        this.name = name;
        this.bareNames = bareNames;
    }

    int nextNumber() {
        return variableCount++;
    }

    /** The variable of this function that a name means at the present point, or null. */
    Variable visible(String wanted) {
        for (BlockScope block : blocks) {
            Variable variable = block.names.get(wanted);
            if (variable != null) {
                variable.mentioned = true;
                return variable;
            }
        }
        return captures.get(wanted);
    }

    BlockScope bareScope() {
        for (BlockScope block : blocks) {
            if (block.holdsBareNames) {
                return block;
            }
        }
        throw new IllegalStateException("no scope for bare names in " + name);
    }

    /** The scope in which a variable is declared. */
    BlockScope scopeOf(Variable variable) {
        for (BlockScope block : blocks) {
            if (block.names.get(variable.name) == variable) {
                return block;
            }
        }
        return blocks.peekLast();
    }

    boolean isAssigned(Variable variable) {
        return unreachable || assigned.get(variable.number);
    }

    void markAssigned(Variable variable) {
        if (variable.number >= 0) {
            assigned.set(variable.number);
        }
    }

    /** What is known at one point: used to fork and join around branches. */
    record Point(BitSet assigned, boolean unreachable) { }

    Point point() {
        return new Point((BitSet) assigned.clone(), unreachable);
    }

    void restore(Point point) {
        assigned = (BitSet) point.assigned().clone();
        unreachable = point.unreachable();
    }

    /** The present point becomes the meeting of itself and another. */
    void join(Point other) {
        if (other.unreachable()) {
            return;
        }
        if (unreachable) {
            restore(other);
            return;
        }
        assigned.and(other.assigned());
    }

    Function.Kind kind(boolean async) {
        return generator ? Function.Kind.GENERATOR : async ? Function.Kind.ASYNC : Function.Kind.PLAIN;
    }
}
