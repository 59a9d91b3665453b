package dev.fermata.ruff.syntax;

/** A part of an interpolated string. */
public sealed interface StringSegment {
    /** Literal text, escapes already replaced, and the packed position where it starts. */
    record Text(int at, String text) implements StringSegment {
    }

    /** The expression between <code>${</code> and <code>}</code>, as offsets of the source. */
    record Code(int start, int end) implements StringSegment {
    }
}
