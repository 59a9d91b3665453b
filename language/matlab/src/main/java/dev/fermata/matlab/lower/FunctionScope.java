package dev.fermata.matlab.lower;

import dev.fermata.compiler.ir.Label;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.matlab.syntax.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The variables of one function, script or block while it is lowered, and which of them certainly have a value at the
 * present point.
 */
final class FunctionScope {
    final FileScope file;
    /** Null at the top level of a script and in handles made there. */
    final UserFunction function;
    final VariableUse use;
    final Map<String, Variable> variables = new LinkedHashMap<>();
    /** The cells of variables shared with ancestors and nested functions. */
    final Map<UserFunction.Shared, Local> cells = new HashMap<>();
    /** Holds the workspace when variables are found by name at run time; otherwise null. */
    Local workspace;
    final Deque<Label> breaks = new ArrayDeque<>();
    final List<Node> prologue = new ArrayList<>();
    final Imports imports = new Imports();
    /** Functions defined inside a block. */
    final Map<String, UserFunction> localFunctions = new HashMap<>();
    /** May {@code await} stand here. */
    boolean mayAwait;
    /** Whether what it calls must not await either: a plain function, or text that is evaluated there. */
    boolean refusesAwait;
    /** In a block that can be called as a function: whether its caller allows it to await; null elsewhere. */
    Local callerMayAwait;
    /** Whether {@link #callerMayAwait} is asked for. */
    boolean awaits;
    /** The number of given arguments and wanted results, when asked for. */
    Local nargin;
    Local nargout;
    /** Holds what is known about the call that began the function, when asked for. */
    Local context;
    Set<Variable> assigned = new HashSet<>();
    /** Names assigned to before this point of the text, or in a loop around it. */
    private final Set<String> reached = new HashSet<>();
    /** Names of variables that are gone at this point of the text, whatever way leads here. */
    private final Set<String> gone = new HashSet<>();
    /** Variables that never hold a function handle or an object. */
    Set<String> plain = Set.of();
    boolean unreachable;
    /** Where {@code onCleanup} objects may go; null where there are none. */
    CleanupLowering cleanups;

    FunctionScope(FileScope file, UserFunction function, VariableUse use) {
        this.file = file;
        this.function = function;
        this.use = use;
    }

    /**
     * The variable that a name means here; null when it means a function. A name that is assigned only further down is
     * still the function of that name, if there is one; one that is cleared is so again.
     */
    Variable find(String name) {
        Variable variable = variables.get(name);
        if (variable == null || !gone.contains(name) && (variable.given || reached.contains(name) || workspace != null)
                || !SpecialCalls.hasMeaning(name) && !file.program.isFunction(this, name)) {
            return variable;
        }
        return null;
    }

    /** A name is assigned to. */
    void reach(String name) {
        reached.add(name);
        gone.remove(name);
    }

    /** Variables are cleared, at a place that is not skipped. */
    void clear(Collection<String> names) {
        gone.addAll(names);
    }

    /** The names of variables that are gone, at the beginning of statements that may be skipped. */
    Set<String> gone() {
        return Set.copyOf(gone);
    }

    /** Behind those statements only what was gone before them is sure to be. */
    void rejoin(Set<String> before) {
        gone.retainAll(before);
    }

    /** Control may come from the end of a loop's body to its beginning. */
    void reach(List<Tree.Statement> body) {
        VariableUse.of(body).assigned.forEach(this::reach);
    }

    /** What is known at a point of the program. */
    record Point(Set<Variable> assigned, boolean unreachable) { }

    Point point() {
        return new Point(new HashSet<>(assigned), unreachable);
    }

    void restore(Point point) {
        assigned = new HashSet<>(point.assigned());
        unreachable = point.unreachable();
    }

    /** Control comes here from the present point and from {@code other}. */
    void join(Point other) {
        if (other.unreachable()) {
            return;
        }
        if (unreachable) {
            restore(other);
            return;
        }
        assigned.retainAll(other.assigned());
    }
}
