package dev.fermata.ruff;

import dev.fermata.ruff.builtin.Documentation;
import java.util.List;
import java.util.Optional;

/** Documentation of the builtins that are written in Ruff. */
final class PreludeDocumentation {
    private PreludeDocumentation() {
    }

    static List<String> names() {
        return List.of("map", "filter", "reduce", "find", "any", "all", "parallel_map", "par_map", "par_each");
    }

    static Optional<String> of(String name) {
        return names().contains(name) ? Optional.ofNullable(Documentation.in("prelude.txt", name)).map(DocumentationText::of)
                : Optional.empty();
    }
}
