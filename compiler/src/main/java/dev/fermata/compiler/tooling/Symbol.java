package dev.fermata.compiler.tooling;

import dev.fermata.compiler.source.Span;
import java.util.Optional;

/**
 * What a name stands for.
 *
 * @param declaration where its name is declared; empty for what is built in
 * @param use         the place that was asked about
 * @param detail      one line: a signature, or how it is declared
 * @param text        documentation, possibly empty
 */
public record Symbol(String name, SymbolKind kind, Optional<Span> declaration, Span use, String detail, String text) {
}
