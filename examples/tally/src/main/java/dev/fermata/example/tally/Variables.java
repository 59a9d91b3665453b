package dev.fermata.example.tally;

import dev.fermata.compiler.ir.Global;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The variables of one function. A variable of the program is a {@link Global}; one that an inner function mentions lives
 * in a cell, which the inner function captures; any other is a plain {@link Local}, which costs nothing.
 */
final class Variables {
    private static final HostMethod UNDEFINED = HostMethod.of(TallyMethods.class, "undefined", Throwable.class, String.class);

    private sealed interface Variable { }

    private record InGlobal(Global global) implements Variable { }

    private record InLocal(Local local) implements Variable { }

    private record InCell(Local cell) implements Variable { }

    private record Captured(int index) implements Variable { }

    private final Variables outer;
    private final Set<String> shared;
    private final Deque<Map<String, Variable>> blocks = new ArrayDeque<>();
    private final Map<String, Captured> captured = new HashMap<>();
    private final List<String> captures = new ArrayList<>();

    Variables(Variables outer, Set<String> shared) {
        this.outer = outer;
        this.shared = shared;
        openBlock();
    }

    void openBlock() {
        blocks.push(new HashMap<>());
    }

    void closeBlock() {
        blocks.pop();
    }

    void declareGlobal(String name) {
        blocks.getLast().put(name, new InGlobal(new Global(name)));
    }

    /** Declares a variable with a first value; at the outermost level the global of that name exists already. */
    Node declare(int at, String name, Node value) {
        if (outer == null && blocks.size() == 1) {
            return assign(at, name, value);
        }
        Local local = new Local(name);
        boolean cell = shared.contains(name);
        blocks.peek().put(name, cell ? new InCell(local) : new InLocal(local));
        return new Node.SetLocal(at, local, cell ? new Node.NewCell(at, value) : value);
    }

    /** Declares a variable whose value is in a local already; the node, if any, moves it to a cell. */
    List<Node> adopt(int at, Local local) {
        if (shared.contains(local.name())) {
            return List.of(declare(at, local.name(), new Node.GetLocal(at, local)));
        }
        blocks.peek().put(local.name(), new InLocal(local));
        return List.of();
    }

    /** The node that reads a variable; null when there is none of that name. */
    Node read(int at, String name) {
        return switch (find(name)) {
            case InGlobal v -> new Node.CheckDefined(at, new Node.GetGlobal(at, v.global), name, UNDEFINED);
            case InLocal v -> new Node.GetLocal(at, v.local);
            case InCell v -> new Node.GetCell(at, new Node.GetLocal(at, v.cell));
            case Captured v -> new Node.GetCell(at, new Node.GetCapture(at, v.index));
            case null -> null;
        };
    }

    /** The node that assigns a variable; null when there is none of that name. */
    Node assign(int at, String name, Node value) {
        return switch (find(name)) {
            case InGlobal v -> new Node.SetGlobal(at, v.global, value);
            case InLocal v -> new Node.SetLocal(at, v.local, value);
            case InCell v -> new Node.SetCell(at, new Node.GetLocal(at, v.cell), value);
            case Captured v -> new Node.SetCell(at, new Node.GetCapture(at, v.index), value);
            case null -> null;
        };
    }

    /** What an inner function, lowered with {@code inner}, is to capture: the cells themselves. */
    List<Node> capturesFor(int at, Variables inner) {
        List<Node> cells = new ArrayList<>();
        for (String name : inner.captures) {
            cells.add(find(name) instanceof InCell v ? new Node.GetLocal(at, v.cell)
                    : new Node.GetCapture(at, captured.get(name).index));
        }
        return cells;
    }

    int captureCount() {
        return captures.size();
    }

    private Variable find(String name) {
        for (Map<String, Variable> block : blocks) {
            if (block.containsKey(name)) {
                return block.get(name);
            }
        }
        Variable found = outer == null ? null : outer.find(name);
        if (found == null || found instanceof InGlobal) {
            return found;
        }
        return captured.computeIfAbsent(name, _ -> {
            captures.add(name);
            return new Captured(captures.size() - 1);
        });
    }
}
