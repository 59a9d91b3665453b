package dev.fermata.compiler.tooling;

import dev.fermata.compiler.source.Span;
import java.util.List;

/**
 * A declaration of a file.
 *
 * @param detail        its signature, possibly empty
 * @param documentation the comment in front of it, possibly empty
 * @param nameSpan      the place of its name
 * @param whole         all of it
 * @param exported      whether other files can import it
 */
public record Outline(String name, SymbolKind kind, String detail, String documentation, Span nameSpan, Span whole,
    boolean exported, List<Outline> members) {
}
