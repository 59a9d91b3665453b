package dev.fermata.ruff.value;

/** A value that stands for something outside the value world: a channel, a task, a socket. Equal only to nothing. */
public interface Handle {
    /** What {@code type} answers. */
    String typeName();

    /** What {@code print} writes. */
    default String text() {
        return "<unknown>";
    }

    /** What messages and {@code debug} show. */
    String debugText();
}
