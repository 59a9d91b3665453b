package dev.fermata.matlab.display;

/** Text under construction, line by line. Blank lines vanish when the format is compact. */
public final class Lines {
    private final StringBuilder out = new StringBuilder();
    private final DisplayFormat format;

    public Lines(DisplayFormat format) {
        this.format = format;
    }

    public DisplayFormat format() {
        return format;
    }

    /** Adds a line. */
    public Lines line(String text) {
        out.append(text).append('\n');
        return this;
    }

    /** Adds a blank line, unless the format is compact. */
    public Lines blank() {
        if (!format.isCompact()) {
            out.append('\n');
        }
        return this;
    }

    /** Adds text that is laid out already. */
    public Lines text(String finished) {
        out.append(finished);
        return this;
    }

    /** Where a line is put together piece by piece, to be ended by {@link #end}. */
    StringBuilder open() {
        return out;
    }

    Lines end() {
        out.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
