package dev.fermata.ruff.syntax;

import java.util.Optional;

/** A parameter; {@code self} is one with that name. The annotation has no effect. */
public record Parameter(int at, String name, Optional<TypeAnnotation> annotation) implements Node {
    public boolean isSelf() {
        return name.equals("self");
    }
}
