package dev.fermata.ruff.analysis;

import dev.fermata.compiler.source.Span;
import dev.fermata.ruff.analysis.Binding.Role;
import dev.fermata.ruff.lower.Predefined;
import dev.fermata.ruff.syntax.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names that were read where nothing declared them yet: they are looked for once more at the end, everywhere they
 * could come from.
 */
final class MissingNames {
    private final Resolution found;
    private final Scope file;
    private final Scope tests;
    /** Functions declared inside functions: they can be seen outside once their declaration has run. */
    private final Map<String, Binding> nested = new HashMap<>();
    private final List<Read> reads = new ArrayList<>();
    /** Whether something is imported that could bind any name. */
    private boolean opaque;

    private record Read(Scope scope, Expression.Name name, Span span, boolean called) {
    }

    MissingNames(Resolution found, Scope file, Scope tests) {
        this.found = found;
        this.file = file;
        this.tests = tests;
    }

    void add(Scope scope, Expression.Name name, Span span, boolean called) {
        reads.add(new Read(scope, name, span, called));
    }

    void nested(Binding function) {
        nested.put(function.name(), function);
    }

    void anythingIsImported() {
        opaque = true;
    }

    void lookAgain() {
        reads.forEach(this::lookAgain);
    }

    private void lookAgain(Read read) {
        String name = read.name.name();
        Binding late = read.scope.find(name);
        if (late == null) {
            late = nested.get(name);
        }
        boolean inTest = read.scope.root() == tests;
        boolean atTopLevel = read.scope.isTopLevel();
        Binding inBlock = anywhere(inTest ? tests : file, name);
        if (late == null && (inTest || !atTopLevel)) {
            late = inBlock;
        }
        if (late != null) {
            found.meanings.put(read.name, late);
            found.add(new Binding.Use(late, read.span, Role.READ));
        } else if (!opaque || inTest) {
            found.unknown.add(new Resolution.Unknown(name, read.span, read.called, note(name, inTest, inBlock), visible(read.scope)));
        }
    }

    /** A name of the top level, or of a block of it. */
    private static Binding anywhere(Scope scope, String name) {
        Binding own = scope.names.get(name);
        if (own != null) {
            return own;
        }
        for (Scope child : scope.children) {
            if (child.isTopLevel()) {
                Binding inner = anywhere(child, name);
                if (inner != null) {
                    return inner;
                }
            }
        }
        return null;
    }

    private String note(String name, boolean inTest, Binding inBlock) {
        if (inTest && file.names.containsKey(name)) {
            return "tests do not see the names of their file; import them";
        }
        if (inBlock != null) {
            return "'" + name + "' belongs to the block at " + inBlock.declaration().line() + ":" + inBlock.declaration().column()
                + " and is gone behind it";
        }
        return found.types.containsKey(name) ? "'" + name + "' is a type, not a value" : "";
    }

    private static List<String> visible(Scope from) {
        Set<String> names = new HashSet<>(Predefined.names());
        for (Scope scope = from; scope != null; scope = scope.parent) {
            names.addAll(scope.names.keySet());
        }
        return List.copyOf(names);
    }
}
