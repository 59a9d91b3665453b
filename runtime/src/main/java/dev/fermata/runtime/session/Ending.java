package dev.fermata.runtime.session;

import dev.fermata.runtime.executor.Loop;
import dev.fermata.runtime.task.Engine;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.task.TimedOut;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * How a program comes to its end, and what its loop does when nothing is ready.
 *
 * <p>{@code code} goes once from {@link #RUNNING} to the exit code, by compare-and-set; everything that ends a program
 * goes through it. The steps before (root done, tasks drained) are taken by the driving thread alone.
 */
final class Ending implements Loop.Idle {
    private static final int RUNNING = Integer.MIN_VALUE;
    /** How long the loop sleeps between two looks while others work and a deadlock cannot be excluded. */
    private static final long LOOK_AGAIN_NANOS = 50_000_000;
    private static final VarHandle CODE;

    static {
        try {
            CODE = MethodHandles.lookup().findVarHandle(Ending.class, "code", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Session session;
    private volatile int code = RUNNING;
    private Task root;
    private boolean rootReported;
    private int plannedCode;
    private volatile long timedOutNanos;
    private int quietLooks;

    Ending(Session session) {
        this.session = session;
    }

    void begin(Task task) {
        root = task;
        task.onDone(done -> session.engine().home().execute(this::rootDone));
    }

    /** Ends the program now; the first call counts. */
    void exit(int exitCode) {
        if (CODE.compareAndSet(this, RUNNING, exitCode)) {
            session.engine().end();
        }
    }

    int exitCode() {
        return code;
    }

    /** Called by the clock: the whole program took too long. */
    void timedOut(long nanos) {
        timedOutNanos = nanos;
        session.engine().outermost().cancel(timeoutError().getMessage());
    }

    /** Called by the clock: the program did not end although it was cancelled. */
    void giveUp() {
        TimedOut error = timeoutError();
        session.console().out().flush();
        session.reporter().uncaught(session, root, error);
        exit(session.reporter().exitCode(error));
    }

    private TimedOut timeoutError() {
        return new TimedOut("Timed out after " + timedOutNanos / 1_000_000 + " ms");
    }

    @Override
    public boolean isOver() {
        return code != RUNNING;
    }

    @Override
    public long nothingReady() {
        session.console().out().flush();
        Engine engine = session.engine();
        if (rootReported && engine.outermost().liveCount() == 0) {
            allDone();
            return 0;
        }
        if (!engine.executor().isIdle()) {
            quietLooks = 0;
            return mayWait(engine) ? Long.MAX_VALUE : LOOK_AGAIN_NANOS;
        }
        if (mayWait(engine)) {
            quietLooks = 0;
            return Long.MAX_VALUE;
        }
        return stalled(engine);
    }

    /** Whether something is under way that will wake this loop when the last of its kind is over. */
    private boolean mayWait(Engine engine) {
        return engine.externalCount() > 0 || engine.timers().count() > 0;
    }

    private void rootDone() {
        rootReported = true;
        Throwable error = root.error();
        if (error == null) {
            return;
        }
        if (timedOutNanos != 0) {
            error = timeoutError();
        }
        plannedCode = session.reporter().exitCode(error);
        session.reporter().uncaught(session, root, error);
        session.engine().outermost().cancel("the program failed");
    }

    private void allDone() {
        Task first = session.unobserved().reportAll();
        if (first != null && plannedCode == 0) {
            plannedCode = session.reporter().exitCodeForUnobserved(first.error());
        }
        exit(plannedCode);
    }

    /** Nothing runs, nothing is ready, and no timer or operation outside can change that. */
    private long stalled(Engine engine) {
        if (++quietLooks < 2) {
            return 1_000_000; // a worker may be between its last item and the queue: look twice
        }
        quietLooks = 0;
        StallReport.breakDeadlock(engine, root);
        return 0;
    }
}
