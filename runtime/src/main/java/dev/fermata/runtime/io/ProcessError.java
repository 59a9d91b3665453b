package dev.fermata.runtime.io;

import dev.fermata.runtime.task.ScriptError;

/** A process could not be started. */
public final class ProcessError extends ScriptError {
    private static final long serialVersionUID = 1L;

    ProcessError(String message) {
        super(message);
    }
}
