package dev.fermata.compiler.tooling;

/**
 * A name that may be written.
 *
 * @param kind   see {@link SymbolKind#word}
 * @param detail its signature or type, possibly empty
 */
public record Completion(String label, SymbolKind kind, String detail) {
}
