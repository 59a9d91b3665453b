package dev.fermata.runtime.task;

import dev.fermata.runtime.executor.Executor;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A queue of tasks that never run at the same time: first ready, first run. A task holds its strand while it runs and
 * leaves it when it waits.
 *
 * <p><b>Protocol.</b> {@code inbox} is a stack that anyone pushes to by compare-and-set and the runner empties as a
 * whole. {@code scheduled} is 1 while the strand is queued at its executor or being run; it goes 0 to 1 by
 * compare-and-set of whoever adds work, and to 0 only by the runner, which then looks at the inbox once more. Adding
 * writes the inbox before it reads {@code scheduled}; the runner writes {@code scheduled} before it reads the inbox.
 * {@code front}, {@code waitingInLine} and {@code woken} belong to the runner; the hand-over between runners goes through
 * the executor's queue. {@code settler} is read by anyone, but only the runner itself finds its own thread there.
 */
public final class Strand implements Runnable {
    private static final VarHandle INBOX;
    private static final VarHandle SCHEDULED;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            INBOX = lookup.findVarHandle(Strand.class, "inbox", Task.class);
            SCHEDULED = lookup.findVarHandle(Strand.class, "scheduled", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** How many tasks that others made ready a guest runs after its own. */
    private static final int GUEST_BUDGET = 16;

    /** For how many tasks in a row one look at the clock tells when they began to wait. */
    private static final int CLOCK_READ_EVERY = 16;

    private final Executor executor;
    private volatile Task inbox;
    private volatile int scheduled;
    /** A preempted task that still holds the strand. */
    private Task front;
    /** What was taken from the inbox, oldest first, linked by nextReady. */
    private Task waitingInLine;
    /** The runner during an {@link Interlude}; what that makes ready is next in line, as if it had been added then. */
    private Thread settler;
    /** What the interlude under way has made ready, newest first. */
    private Task woken;

    public Strand(Executor executor) {
        this.executor = executor;
    }

    public Executor executor() {
        return executor;
    }

    /**
     * Does something between two turns of the strand's tasks, so that none of them sees a change while it runs. May be
     * called from any thread; the order among interludes and ready tasks is that of the calls.
     */
    public void between(Runnable action) {
        add(new Interlude(action));
    }

    void add(Task task) {
        if (settler != null && settler == Thread.currentThread()) {
            task.nextReady = woken;
            woken = task;
            return;
        }
        push(task);
        if (scheduled == 0 && SCHEDULED.compareAndSet(this, 0, 1)) {
            executor.execute(this);
        }
    }

    private void push(Task task) {
        Task top;
        do {
            top = inbox;
            task.nextReady = top;
        } while (!INBOX.compareAndSet(this, top, task));
    }

    /** For executors: runs ready tasks until none is left or others should have their turn. */
    @Override
    public void run() {
        Carrier carrier = Carrier.current();
        carrier.clockRead = false;
        for (int budget = executor.strandBudget(); budget > 0; budget--) {
            carrier.clockRead &= budget % CLOCK_READ_EVERY != 0;
            Task task = take();
            if (task == null) {
                scheduled = 0;
                if (inbox == null || !SCHEDULED.compareAndSet(this, 0, 1)) {
                    return;
                }
                continue;
            }
            if (task instanceof Interlude interlude) {
                settle(interlude);
                continue;
            }
            front = RunLoop.activate(task, carrier);
            if (front != null) {
                break;
            }
        }
        executor.executeLater(this);
    }

    /**
     * Runs a ready task on a thread of a {@link Guest} if nothing else of the strand runs or is ready, and then a few of
     * those that became ready meanwhile; else adds it.
     */
    void runAsGuest(Task task, Carrier carrier) {
        if (scheduled != 0 || !SCHEDULED.compareAndSet(this, 0, 1)) {
            add(task);
            return;
        }
        if (inbox != null) { // its adder has found the strand taken
            push(task);
            executor.execute(this);
            return;
        }
        carrier.clockRead = false;
        front = RunLoop.activate(task, carrier);
        for (int budget = GUEST_BUDGET; front == null && budget > 0; budget--) {
            Task next = take();
            if (next == null) {
                scheduled = 0;
                if (inbox == null || !SCHEDULED.compareAndSet(this, 0, 1)) {
                    return;
                }
                continue;
            }
            if (next instanceof Interlude interlude) {
                settle(interlude);
                continue;
            }
            front = RunLoop.activate(next, carrier);
        }
        executor.executeLater(this);
    }

    private void settle(Interlude interlude) {
        settler = Thread.currentThread();
        try {
            interlude.action.run();
        } finally {
            settler = null;
        }
        Task newest = woken;
        woken = null;
        while (newest != null) {
            Task older = newest.nextReady;
            newest.nextReady = waitingInLine;
            waitingInLine = newest;
            newest = older;
        }
    }

    private Task take() {
        Task task = front;
        if (task != null) {
            front = null;
            return task;
        }
        task = waitingInLine;
        if (task == null) {
            Task top = inbox == null ? null : (Task) INBOX.getAndSet(this, null);
            while (top != null) {
                Task older = top.nextReady;
                top.nextReady = task;
                task = top;
                top = older;
            }
            if (task == null) {
                return null;
            }
        }
        waitingInLine = task.nextReady;
        task.nextReady = null;
        return task;
    }

    /** Stands in the queue of a strand like a task, but is none. */
    private static final class Interlude extends Task {
        private final Runnable action;

        Interlude(Runnable action) {
            this.action = action;
        }

        @Override
        protected Object execute() {
            throw new IllegalStateException("Only its strand runs it");
        }
    }
}
