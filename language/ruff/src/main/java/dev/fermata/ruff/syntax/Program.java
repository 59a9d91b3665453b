package dev.fermata.ruff.syntax;

import dev.fermata.compiler.source.Source;
import java.util.List;

/** A whole file. */
public record Program(Source source, int at, int end, List<Statement> statements) implements Node {
}
