package dev.fermata.ruff.syntax;

import java.util.List;

/** Statements in braces. {@code end} is the position behind the closing brace. */
public record Block(int at, int end, List<Statement> statements) implements Node {
}
