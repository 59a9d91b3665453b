package dev.fermata.ruff.syntax;

/** A part of an array, dictionary or struct literal. */
public sealed interface Element extends Node {
    /** One element of an array. */
    record Item(int at, Expression value) implements Element {
    }

    /** {@code ...value} in an array or dictionary: everything that the value holds. */
    record Spread(int at, Expression value) implements Element {
    }

    /** {@code key: value} in a dictionary. */
    record Entry(int at, Expression key, Expression value) implements Element {
    }

    /** {@code name: value} in a struct literal. */
    record Field(int at, String name, Expression value) implements Element {
    }
}
