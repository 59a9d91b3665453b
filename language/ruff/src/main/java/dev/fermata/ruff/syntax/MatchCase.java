package dev.fermata.ruff.syntax;

import java.util.Optional;

/**
 * {@code case name: { }}, {@code case Type::variant(binding): { }} and the mixtures of them.
 *
 * @param type    empty when the pattern is a single word
 * @param variant the word, or what follows {@code ::}
 * @param binding the name that gets the payload
 */
public record MatchCase(int at, int end, String type, String variant, Optional<Expression.Name> binding, Block body)
    implements Node {
}
