package dev.fermata.matlab.check;

import java.util.List;
import java.util.Optional;

/** Where functions and classes outside the checked file are found. */
public interface FunctionLookup {
    /**
     * What a name refers to.
     *
     * @param reason     one word: builtin, file, class
     * @param sourcePath the file that defines it; empty for builtins
     * @param isScript   whether running it can make variables in the workspace of its caller
     */
    record Definition(String reason, String sourcePath, boolean isScript) { }

    /** The function or class of that name, which may be qualified ({@code pkg.sub.f}). */
    Optional<Definition> find(String name);

    /** Whether some class that can be found has a method of that name, so that a call may be dispatched to it. */
    boolean isMethod(String name);

    /** What kept the lookup from seeing everything, one sentence each. */
    default List<String> obstacles() {
        return List.of();
    }
}
