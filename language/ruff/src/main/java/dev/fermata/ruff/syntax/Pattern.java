package dev.fermata.ruff.syntax;

import java.util.List;
import java.util.Optional;

/** The left side of a declaration. */
public sealed interface Pattern extends Node {
    /** A name that gets the value. */
    record Binding(int at, String name) implements Pattern {
    }

    /** {@code _}: the value is dropped. */
    record Wildcard(int at) implements Pattern {
    }

    /** {@code [a, b, ...rest]}. */
    record ArrayPattern(int at, List<Pattern> elements, Optional<Binding> rest) implements Pattern {
    }

    /** <code>{a, b, ...rest}</code>: the values of the keys with these names. */
    record DictPattern(int at, List<Binding> keys, Optional<Binding> rest) implements Pattern {
    }
}
