package dev.fermata.runtime.task;

import java.util.function.Supplier;

/**
 * What the engine keeps per thread: the running task, its suspension object, the frames below the Java stack. Confined
 * to its thread.
 */
public final class Carrier {
    /**
     * For threads that are not ours: the caller of a session, a host's pool. A thread local is the only way to reach
     * per-thread state there; our own workers carry a field instead.
     */
    private static final ThreadLocal<Carrier> FOREIGN = new ThreadLocal<>() { // no lambda: the first one of a process costs milliseconds
        @Override
        protected Carrier initialValue() {
            return new Carrier();
        }
    };

    /** A thread with a field for its carrier. */
    public interface Holder {
        Carrier carrier();
    }

    Task task;
    Frame outer;
    Object yielded;
    /** Set by the run loop when it stops because of a preemption: the task to go on with. */
    Task preempted;
    /** Whether its thread is a {@link Guest}'s: its tasks give way to the thread's own work. */
    boolean guest;
    /** What {@link Checkpoint#help} was told; null on a thread that computes for no other. */
    Supplier<Throwable> helped;
    final Suspension suspension = new Suspension();

    /** The preemption request that the running task has answered last; see {@code Preemption}. */
    int answered;

    /** Whether {@link #millis} is recent: it is asked once for a few activations in a row, for it takes a tenth of a short wait. */
    boolean clockRead;
    private int millis;

    /** The request that was in force when this thread took the running task up: too old to make it give way. */
    int sliceBegan;

    public Carrier() {
    }

    /** The carrier of the current thread. */
    public static Carrier current() {
        return Thread.currentThread() instanceof Holder holder ? holder.carrier() : FOREIGN.get();
    }

    /** Forgets the state of a thread that is not ours, when a session on it ends. */
    public static void release() {
        if (!(Thread.currentThread() instanceof Holder) && FOREIGN.get().task == null) { // else a session inside a task
            FOREIGN.remove();
        }
    }

    /**
     * Lets the current thread, which is not one of ours, act for the thread that this carrier belongs to, as long as that
     * one waits for it: the same task runs on both in turn.
     */
    public static void adopt(Carrier carrier) {
        FOREIGN.set(carrier);
    }

    /** Milliseconds since the engine was made, for dumps: late by the time that a few activations take. */
    int millis(Engine engine) {
        if (!clockRead) {
            clockRead = true;
            millis = engine.millis();
        }
        return millis;
    }

    /** The running task; null for none. */
    public Task task() {
        return task;
    }
}
