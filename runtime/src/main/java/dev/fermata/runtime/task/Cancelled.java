package dev.fermata.runtime.task;

/**
 * Thrown where a cancelled task waits. Not a {@link ScriptError}: it passes through catch-alls and runs {@code finally}.
 */
public final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Object origin;

    /**
     * @param reason why, for people
     * @param origin what was cancelled: the scope or task the request was made on
     */
    public Cancelled(String reason, Object origin) {
        super(reason, null, false, false);
        this.origin = origin;
    }

    public String reason() {
        return getMessage();
    }

    /** The scope or task that the request was made on. */
    public Object origin() {
        return origin;
    }
}
