package dev.fermata.ruff.syntax;

/** A name in a {@code from ... import} list. */
public record ImportedName(int at, String name) implements Node {
}
