package dev.fermata.ruff.syntax;

import java.util.List;

/** {@code int}, {@code float}, {@code string}, {@code bool}, {@code Result<T, E>} or {@code Option<T>}. */
public record TypeAnnotation(int at, String name, List<TypeAnnotation> arguments) implements Node {
}
