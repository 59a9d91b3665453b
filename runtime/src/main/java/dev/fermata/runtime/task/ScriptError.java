package dev.fermata.runtime.task;

import java.util.List;

/**
 * An error of the running program: raised by language code or a builtin, catchable by the language's {@code try}.
 *
 * <p>Its Java stack trace is kept, because it holds the program's own functions with their lines (generated code
 * carries line tables); it is decoded only when somebody looks. The frames of a resumed task that are not on the Java
 * stack are remembered in {@link #outerFrames()}.
 */
public class ScriptError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Set once, before the first program is compiled; null until then. */
    private static volatile RaiseSite raiseSite;

    private final transient Object payload;
    private transient Object raisedAt;
    private transient Frame outerFrames;
    private transient Task task;
    private transient volatile List<AwaitStep> way = List.of();

    /**
     * @param message the text shown to the user
     * @param payload the language's own error value, or null when the language makes one from the message
     */
    public ScriptError(String message, Object payload) {
        super(message);
        this.payload = payload;
        rememberPlace();
        Task current = Task.currentOrNull();
        if (current != null) {
            this.task = current;
            this.outerFrames = current.outerFrames();
        }
    }

    public ScriptError(String message) {
        this(message, null);
    }

    /** Chooses how exact places are remembered. */
    public static void rememberPlaces(RaiseSite finder) {
        raiseSite = finder;
    }

    private void rememberPlace() {
        RaiseSite finder = raiseSite;
        raisedAt = finder == null ? null : finder.here();
        complete(this);
    }

    /** Gives a throwable made on this thread the trace that the {@link RaiseSite} knows. */
    static <T extends Throwable> T complete(T made) {
        RaiseSite finder = raiseSite;
        StackTraceElement[] whole = finder == null ? null : finder.trace(made);
        if (whole != null) {
            made.setStackTrace(whole);
        }
        return made;
    }

    /** What the {@link RaiseSite} remembered; null for nothing. */
    public Object raisedAt() {
        return raisedAt;
    }

    public Object payload() {
        return payload;
    }

    /** The task it was raised in; null outside any task. */
    public Task task() {
        return task;
    }

    /** Through which tasks it has come since it was raised, the first to await it first. */
    public List<AwaitStep> way() {
        return way;
    }

    /** A task gets it by awaiting. Parallel tasks may do so at the same time: one way of several is kept. */
    final void comesBy(AwaitStep step) {
        way = step.after(way);
    }

    /** Forgets where it was raised: it belongs to the place where a task gets it, see {@link #surfacesIn}. */
    final void surfacesLater() {
        setStackTrace(new StackTraceElement[0]);
        raisedAt = null;
        outerFrames = null;
        task = null;
    }

    /**
     * Tells where an error surfaces that was raised outside any task, in the blocking lane for example: its trace then
     * shows the program's functions. The first task that gets it counts; a race picks one of them.
     */
    final void surfacesIn(Task awaiting, Frame frames) {
        if (task == null) {
            outerFrames = frames;
            task = awaiting;
        }
    }

    /** As {@link #surfacesIn} for an await that does not have to wait: the Java stack is the awaiting task's. */
    final void surfacesHere(Task awaiting) {
        if (task == null && awaiting != null) {
            fillInStackTrace();
            rememberPlace();
            outerFrames = awaiting.outerFrames();
            task = awaiting;
        }
    }

    /** The suspended activations below the Java stack at the time it was raised; null for none. */
    public Frame outerFrames() {
        return outerFrames;
    }
}
