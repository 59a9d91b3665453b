package dev.fermata.ruff.task;

import dev.fermata.ruff.value.Rejected;
import dev.fermata.runtime.task.Cancelled;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.TaskCancelled;

/** The failure of a promise that a builtin made. A task of the program fails with its own error instead. */
public final class Rejection extends ScriptError implements Rejected {
    private static final long serialVersionUID = 1L;

    private final String reason;

    public Rejection(String reason) {
        super("Promise rejected: " + reason);
        this.reason = reason;
    }

    Rejection(String reason, Throwable cause) {
        this(reason);
        initCause(cause);
    }

    @Override
    public String reason() {
        return reason;
    }

    /**
     * What a task gets that waits for a promise that failed with {@code error}: the cancellation of another task is an
     * error like any other; only its own cancels it.
     */
    static Throwable forAwaiter(Throwable error) {
        return error instanceof Cancelled ? new Rejection(CANCELLED, error) : error;
    }

    /** The message of an error as the program sees it. */
    public static String messageOf(ScriptError error) {
        return error instanceof TaskCancelled ? "Promise rejected: " + CANCELLED : error.getMessage();
    }
}
