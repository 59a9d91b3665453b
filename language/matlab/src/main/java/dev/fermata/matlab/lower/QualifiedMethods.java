package dev.fermata.matlab.lower;

import java.util.Map;
import java.util.Set;

/** Methods of the language's own classes that may be called by their full name, such as {@code datetime.plus(t, d)}. */
final class QualifiedMethods {
    private static final Set<String> INDEXING = Set.of("subsref", "subsasgn");
    private static final Set<String> COMPARISONS = Set.of("subsref", "subsasgn", "eq", "ne", "lt", "le", "gt", "ge", "plus", "minus");
    private static final Map<String, Set<String>> METHODS = Map.of(
            "containers.Map", Set.of("subsref", "subsasgn", "isKey", "keys", "values", "remove"),
            "datetime", COMPARISONS, "duration", COMPARISONS, "calendarDuration", Set.of("eq", "ne", "plus", "minus"),
            "dictionary", INDEXING, "table", INDEXING, "griddedInterpolant", INDEXING, "MemoizedFunction", INDEXING, "matlab.io.MatFile", INDEXING,
            "decomposition", Set.of("ctranspose", "ldivide", "mldivide", "mrdivide", "mtimes", "rdivide", "subsref", "times", "uminus", "uplus"));

    private QualifiedMethods() {
    }

    /** The function that does what a method with this full name does; null when it is none. */
    static String function(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && METHODS.getOrDefault(name.substring(0, dot), Set.of()).contains(name.substring(dot + 1)) ? name.substring(dot + 1) : null;
    }
}
