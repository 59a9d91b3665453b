package dev.fermata.ruff.syntax;

import java.util.Optional;

/** One way for a {@code select} to go on: what it waits for, the name that gets the result, and what to do then. */
public record SelectCase(int at, int end, Optional<Expression.Name> binding, Awaited awaited, Block body) implements Node {
    /** What a case waits for. */
    public sealed interface Awaited {
        /** {@code await promise}. */
        record PromiseResult(int at, Expression promise) implements Awaited {
        }

        /** {@code channel.receive()}. */
        record ChannelValue(int at, Expression channel) implements Awaited {
        }
    }
}
