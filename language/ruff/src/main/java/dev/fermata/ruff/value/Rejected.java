package dev.fermata.ruff.value;

import dev.fermata.runtime.task.Cancelled;
import dev.fermata.runtime.task.TaskCancelled;

/** An error whose message has a prefix that texts about a promise leave out. */
public interface Rejected {
    String CANCELLED = "Task was cancelled";

    /** The message without its prefix. */
    String reason();

    /** Why a promise failed, to be put into another text. */
    static String reasonOf(Throwable error) {
        if (error instanceof Rejected rejected) {
            return rejected.reason();
        }
        if (error instanceof Cancelled || error instanceof TaskCancelled) {
            return CANCELLED;
        }
        return error.getMessage() != null ? error.getMessage() : error.toString();
    }
}
