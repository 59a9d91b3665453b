package dev.fermata.ruff.value;

import dev.fermata.compiler.link.FunctionValue;

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

    /** What {@code handle.name} is. */
    default Object field(String name) {
        throw RuffErrors.notStruct(name);
    }

    /** What {@code handle.name(...)} calls, with the handle as the first argument. */
    default FunctionValue method(String name) {
        throw RuffErrors.notStruct(name);
    }
}
