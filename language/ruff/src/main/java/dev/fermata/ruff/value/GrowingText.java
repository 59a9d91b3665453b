package dev.fermata.ruff.value;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Room in which a string grows that is looked at between its steps. Several strings may use it: each is a beginning of what
 * has been written. One that is continued claims the place behind its own end; when another was first, it needs room of its own.
 *
 * <p>Who claims a place writes it before anybody gets a string that reaches so far, so that units are only read when written.
 */
final class GrowingText {
    private static final int SPARE_MIN = 256;

    final char[] units;
    private final AtomicInteger used;
    /** Where the first character of more than one unit begins, as far as known to those that reach so far. */
    private int firstPair = Integer.MAX_VALUE;

    GrowingText(int length) {
        units = new char[(int) Math.min(Integer.MAX_VALUE - 8L, length + Math.max(SPARE_MIN, length >> 1))];
        used = new AtomicInteger(length);
    }

    /** Whether a string that ends at {@code from} may be continued to {@code to} here: if so, the caller writes it. */
    boolean claim(int from, int to) {
        return to <= units.length && used.compareAndSet(from, to);
    }

    /** The units {@code from..to-1} are there. */
    void written(int from, int to) {
        for (int i = from; i < to && firstPair == Integer.MAX_VALUE; i++) {
            if (Character.isSurrogate(units[i])) {
                firstPair = i;
            }
        }
    }

    /** Whether each of the first {@code length} units is a character. */
    boolean isPlain(int length) {
        return length <= firstPair;
    }
}
