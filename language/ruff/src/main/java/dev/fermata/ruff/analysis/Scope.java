package dev.fermata.ruff.analysis;

import dev.fermata.ruff.syntax.FunctionDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names that are visible together. */
final class Scope {
    enum Kind {
        /** A file's own names, or those of its tests. */
        FILE,
        /** A block of {@code if} at the top level: new bare names live in it too. */
        BRANCH,
        FUNCTION,
        /** The body of {@code spawn} or {@code async}: it has copies of what is outside. */
        TASK,
        /** Any other block: it holds what {@code let}, {@code mut} and {@code const} declare. */
        BLOCK
    }

    final Kind kind;
    final Scope parent;
    /** The function it belongs to; null at the top level. */
    final FunctionDefinition function;
    final Map<String, Binding> names = new HashMap<>();
    final List<Scope> children = new ArrayList<>();

    Scope(Kind kind, Scope parent, FunctionDefinition function) {
        this.kind = kind;
        this.parent = parent;
        this.function = function;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    Binding find(String name) {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            Binding found = scope.names.get(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** As {@link #find}, but not beyond the function or task. */
    Binding findInFunction(String name) {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            Binding found = scope.names.get(name);
            if (found != null || scope.kind == Kind.FUNCTION || scope.kind == Kind.TASK) {
                return found;
            }
        }
        return null;
    }

    /** Where a bare assignment declares a name that is not there yet. */
    Scope bareScope() {
        Scope scope = this;
        while (scope.kind == Kind.BLOCK) {
            scope = scope.parent;
        }
        return scope;
    }

    boolean isTopLevel() {
        return switch (kind) {
            case FILE, BRANCH -> true;
            case FUNCTION, TASK -> false;
            case BLOCK -> parent.isTopLevel();
        };
    }

    /** The outermost scope around it. */
    Scope root() {
        Scope scope = this;
        while (scope.parent != null) {
            scope = scope.parent;
        }
        return scope;
    }
}
