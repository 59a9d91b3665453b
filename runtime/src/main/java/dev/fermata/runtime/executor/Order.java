package dev.fermata.runtime.executor;

import java.util.Locale;

/**
 * How the virtual-time executor chooses among what is ready. Its text form is a replay token.
 *
 * @param kind  FIFO, RANDOM, or PCT (probabilistic concurrency testing: random priorities with a few random changes)
 * @param seed  decides every choice
 * @param depth for PCT: how many times a running task's priority drops to the lowest
 */
public record Order(Kind kind, long seed, int depth) {
    public enum Kind { FIFO, RANDOM, PCT }

    /** First in, first out. */
    public static Order fifo() {
        return new Order(Kind.FIFO, 0, 0);
    }

    /** Each choice is random. */
    public static Order random(long seed) {
        return new Order(Kind.RANDOM, seed, 0);
    }

    /** Random priorities: finds bugs of a given depth with a probability that does not depend on the program's length. */
    public static Order pct(long seed, int depth) {
        return new Order(Kind.PCT, seed, depth);
    }

    /** Reads a replay token. */
    public static Order of(String token) {
        String[] parts = token.split(":");
        try {
            Kind kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
            return new Order(kind, parts.length > 1 ? Long.parseLong(parts[1]) : 0,
                    parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Not a replay token: " + token, e);
        }
    }

    /** The replay token: {@code random:42}. */
    @Override
    public String toString() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case FIFO -> name;
            case RANDOM -> name + ":" + seed;
            case PCT -> name + ":" + seed + ":" + depth;
        };
    }
}
