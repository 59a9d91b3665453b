package dev.fermata.runtime.task;

/** Raised where a scope with a deadline is left too late. */
public final class TimedOut extends ScriptError {
    private static final long serialVersionUID = 1L;

    public TimedOut(String message) {
        super(message);
    }

    static String text(long nanos) {
        return nanos >= 1_000_000 ? nanos / 1_000_000 + " ms" : nanos / 1_000 + " us";
    }
}
