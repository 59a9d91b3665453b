package dev.fermata.compiler.source;

/**
 * A piece of a source, as char offsets with the end left out. Offsets outside the text are moved to its nearest end,
 * because a span exists to show somebody a place and must never be a reason to fail.
 */
public record Span(Source source, int start, int end) {
    /** The span of a problem that has no place. */
    public static final Span UNKNOWN = new Span(new Source("", ""), 0, 0);

    public Span {
        start = Math.clamp(start, 0, source.length());
        end = Math.clamp(end, start, source.length());
    }

    /** The place that a packed {@link dev.fermata.compiler.ir.Position} names, one character long; 0 is unknown. */
    public static Span at(Source source, int position) {
        if (position == 0) {
            return UNKNOWN;
        }
        int start = source.offset(position);
        return new Span(source, start, start + 1);
    }

    public boolean isKnown() {
        return this != UNKNOWN;
    }

    public int line() {
        return source.line(start);
    }

    public int column() {
        return source.column(start);
    }

    /** The start as a packed {@link dev.fermata.compiler.ir.Position}; 0 when unknown. */
    public int position() {
        return isKnown() ? source.position(start) : 0;
    }

    public String text() {
        return source.text().substring(start, end);
    }

    @Override
    public String toString() {
        return isKnown() ? source.name() + ":" + line() + ":" + column() : "unknown";
    }
}
