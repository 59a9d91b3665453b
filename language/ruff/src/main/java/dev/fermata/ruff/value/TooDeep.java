package dev.fermata.ruff.value;

import dev.fermata.runtime.task.ScriptError;

/** Calls nest too deep. It is raised in the function that must not be called any more, which is therefore not active. */
public final class TooDeep extends ScriptError {
    private static final long serialVersionUID = 1L;

    TooDeep(String function) {
        super("Maximum VM call stack depth of 256 exceeded while calling " + function);
    }
}
