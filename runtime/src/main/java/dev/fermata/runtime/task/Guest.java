package dev.fermata.runtime.task;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A thread outside the executor that runs tasks between its own work: an event loop that has just read what a task is to
 * answer. Such a task begins without going through a queue and another thread; most end before the thread has anything
 * else to do. One that waits goes on at the executor, and one that computes for long is moved there.
 *
 * <p>When the session closes, whoever owns the thread waits until it runs no task ({@code Session.whenClosed}): the end of the
 * engine asks running tasks to stop only until then.
 *
 * <p>Only an executor with several threads has guests; elsewhere, and while other tasks of the strand run or are ready,
 * {@link #start} queues the task.
 *
 * <p><b>Protocol.</b> {@code slice} is odd while the thread runs tasks; only that thread writes it. The engine's tick reads
 * it: the same odd number twice means a long run. Stale reads make the tick notice one turn later.
 */
public final class Guest {
    private static final VarHandle SLICE;

    static {
        try {
            SLICE = MethodHandles.lookup().findVarHandle(Guest.class, "slice", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Engine engine;
    @SuppressWarnings("unused") // through SLICE
    private int slice;
    /** What the tick saw last; its own. */
    private int seen;

    Guest(Engine engine) {
        this.engine = engine;
    }

    /**
     * Starts a task in a scope and runs it now if it may run now, else queues it like {@link Scope#start}. To be called by
     * the guest's own thread. As with any operation from outside, something must be pending that keeps the program alive.
     */
    public void start(Scope scope, Task child) {
        Carrier carrier = Carrier.current();
        if (carrier.task != null || !engine.admitsGuests()) {
            scope.start(child);
            return;
        }
        int begun = (int) SLICE.get(this) + 1;
        carrier.guest = true;
        SLICE.setOpaque(this, begun);
        scope.startAsGuest(child, carrier);
        SLICE.setOpaque(this, begun + 1);
    }

    /** For the tick: whether it has been running the same tasks since the last call. */
    boolean runsLong() {
        int before = seen;
        int now = (int) SLICE.getOpaque(this);
        seen = now;
        return now == before && (now & 1) == 1;
    }
}
