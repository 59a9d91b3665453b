package dev.fermata.runtime.task;

/**
 * Thrown where a cancelled task waits. Not a {@link ScriptError}: it passes through catch-alls and runs {@code finally}.
 */
public final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Object origin;
    /** The strand of the task that made the request; null when it was made by no task, or by one of none. */
    private final transient Strand asker;
    private volatile boolean overdue;

    /**
     * @param reason why, for people
     * @param origin what was cancelled: the scope or task the request was made on
     */
    public Cancelled(String reason, Object origin) {
        super(reason, null, false, false);
        this.origin = origin;
        Task asking = Task.currentOrNull();
        this.asker = asking == null ? null : asking.strand;
    }

    /**
     * Whether a task that computes gets it too, not only one that waits. A task on the strand of whoever asked was in the
     * middle of something then, and its program can tell how far it gets: up to where it waits, unless that takes long.
     */
    boolean reachesRunning(Task task) {
        return asker == null || asker != task.strand || overdue;
    }

    /** From now on it reaches every task. */
    void overdue() {
        overdue = true;
    }

    public String reason() {
        return getMessage();
    }

    /** The scope or task that the request was made on. */
    public Object origin() {
        return origin;
    }
}
