package dev.fermata.compiler.tooling;

import dev.fermata.compiler.source.Span;

/** A place that names a symbol. */
public record Occurrence(Span span, boolean isDefinition) {
}
