package dev.fermata.ruff.task;

import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.ScriptError;

/** The program's setting of how many calls of a parallel map may be under way. */
final class TaskPool {
    private volatile long size = 256;

    private TaskPool() {
    }

    private static TaskPool current() {
        return Session.current().attachment(TaskPool.class, session -> new TaskPool());
    }

    static long size() {
        return current().size;
    }

    static void size(long chosen) {
        current().size = chosen;
    }

    /** A limit given to a builtin. */
    static long limit(String function, Object limit) {
        if (!(limit instanceof Long number)) {
            throw new ScriptError(function + "() optional concurrency_limit must be an integer");
        }
        if (number <= 0) {
            throw new ScriptError(function + "() concurrency_limit must be > 0, got " + number);
        }
        return number;
    }
}
