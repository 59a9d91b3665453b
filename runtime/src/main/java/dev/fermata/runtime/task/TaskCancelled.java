package dev.fermata.runtime.task;

/**
 * What a task gets that awaits another task which was cancelled. Unlike its own {@link Cancelled}, which makes it end,
 * this is an error like any other.
 */
public final class TaskCancelled extends ScriptError {
    private static final long serialVersionUID = 1L;

    TaskCancelled(Cancelled cause) {
        super("Task was cancelled");
        initCause(cause);
    }
}
