package dev.fermata.runtime.task;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * One act of waiting by one task. It ends once: whoever {@linkplain #claim() claims} it delivers a value or an error.
 *
 * <p><b>Protocol.</b> A suspending host method makes a Wait and throws {@link Suspension#on}. When the stack is unwound
 * and the frames are stored in the task, the catcher sets {@code task}, publishes the Wait in the task's volatile
 * {@code waiting} field, looks for a cancellation, and calls {@link #register()}. From then on any thread may claim it,
 * by the compare-and-set of {@code task} to null; the winner alone may touch the task and enqueue it. A canceller
 * writes its flag before it reads {@code waiting}; the task writes {@code waiting} before it reads the flags: one of
 * them sees the other.
 */
public abstract class Wait extends Waiter {
    private static final VarHandle TASK;

    static {
        try {
            TASK = MethodHandles.lookup().findVarHandle(Wait.class, "task", Task.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile Task task;

    protected Wait() {
    }

    final void assign(Task waiting) {
        TASK.set(this, waiting); // published by the volatile write of the task's waiting field
    }

    /** Takes the right to end this wait; null when it is over already. */
    public final Task claim() {
        Task t = task;
        return t != null && TASK.compareAndSet(this, t, null) ? t : null;
    }

    /** The waiting task; null when the wait is over. */
    public final Task task() {
        return task;
    }

    @Override
    protected final boolean isOver() {
        return task == null;
    }

    /** Ends the wait with a value; false when it was over already. */
    public final boolean deliver(Object value) {
        Task t = claim();
        if (t == null) {
            return false;
        }
        t.wake(value == null ? Nil.INSTANCE : value);
        return true;
    }

    /** Ends the wait with an error; false when it was over already. */
    public final boolean deliverError(Throwable error) {
        Task t = claim();
        if (t == null) {
            return false;
        }
        t.wake(new Failure(error));
        return true;
    }

    /** Resumes the task of a claimed wait. */
    protected static void resume(Task claimed, Object value, Throwable error) {
        claimed.wake(error != null ? new Failure(error) : value == null ? Nil.INSTANCE : value);
    }

    /** For {@link #register()}, after claiming: sets what the task goes on with; register then returns true. */
    protected static void setResult(Task claimed, Object value, Throwable error) {
        claimed.delivered = error != null ? new Failure(error) : value == null ? Nil.INSTANCE : value;
    }

    /**
     * For {@link #register()}: gives up a claim. A cancellation that came in between found the wait claimed and left it
     * alone, so the caller must look for one afterwards.
     */
    protected final void unclaim(Task claimed) {
        task = claimed;
    }

    /**
     * Makes the wait known to whatever ends it. When the wait is over at once, the implementation claims it, hands the
     * result to {@link #finishHere}, and returns true. After returning false the task may already run elsewhere.
     */
    protected abstract boolean register();

    /** Called instead of {@link #register()} when the task must not begin to wait, because it is cancelled for example. */
    protected void refused() {
    }

    /** For {@link #register()}: ends the wait without going through a queue. False when somebody else ended it. */
    protected final boolean finishHere(Object value, Throwable error) {
        Task t = claim();
        if (t == null) {
            return false;
        }
        t.delivered = error != null ? new Failure(error) : value == null ? Nil.INSTANCE : value;
        return true;
    }

    /** Called when the wait was ended from outside (cancelled): withdraw what {@link #register()} registered. */
    protected abstract void abandon();

    /** Whether a cancellation may end it. A scope that waits for its children to end is not interruptible. */
    protected boolean isInterruptible() {
        return true;
    }

    /** What is waited for, in words: "channel receive", "sleep 20 ms". */
    public abstract String describe();

    /** The task whose end is waited for, when it is one; for finding cycles. */
    public Task target() {
        return null;
    }

    @Override
    protected void wake(Promise done) {
        throw new IllegalStateException("This wait is not for a promise");
    }
}
