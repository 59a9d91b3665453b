package dev.fermata.runtime.session;

import dev.fermata.runtime.executor.Loop;
import dev.fermata.runtime.task.Cancelled;
import dev.fermata.runtime.task.Engine;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.task.TimedOut;
import dev.fermata.runtime.timer.Timer;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.function.Consumer;

/**
 * How a program comes to its end, and what its loop does when nothing is ready.
 *
 * <p>{@code code} goes once from {@link #RUNNING} to the exit code, by compare-and-set; everything that ends a program
 * goes through it. The steps before (root done, tasks drained) are taken by the driving thread alone.
 */
final class Ending implements Loop.Idle, Consumer<Promise>, Runnable {
    private static final int RUNNING = Integer.MIN_VALUE;
    /** How long the loop sleeps between two looks while others work and a deadlock cannot be excluded. */
    private static final long LOOK_AGAIN_NANOS = 50_000_000;
    /** Why the tasks of a program are cancelled that has asked for its end. */
    static final String LEAVING = "the program ends";
    private static final long PATIENCE_NANOS = 3_000_000_000L;
    private static final VarHandle CODE;
    private static final VarHandle LEAVING_CODE;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            CODE = lookup.findVarHandle(Ending.class, "code", int.class);
            LEAVING_CODE = lookup.findVarHandle(Ending.class, "leavingCode", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Session session;
    private StallReport stalls;
    private volatile boolean isHeldOpen;
    private volatile Task foreground;
    private volatile int code = RUNNING;
    /** What {@link #leave} was told; {@link #RUNNING} until then. */
    private volatile int leavingCode = RUNNING;
    private Task root;
    private boolean rootReported;
    private boolean failureReported;
    private int plannedCode;
    private volatile long timedOutNanos;

    Ending(Session session) {
        this.session = session;
    }

    /** See {@link Session#foreground}. */
    void foreground(Task task) {
        foreground = task;
        isHeldOpen = true;
    }

    void begin(Task task) {
        root = task;
        task.onDone(this);
    }

    private Promise hostPromise;

    /** What a host's executor does when the program is over, in place of the code after {@code drive}. */
    Runnable hostIsOver() {
        return new HostEnd();
    }

    /** The exit code, for those who do not drive the program themselves. */
    synchronized Promise hostPromise() { // once per program
        if (hostPromise == null) {
            hostPromise = new Promise();
        }
        return hostPromise;
    }

    /** Tells the user what the program still waits for, when that takes long. */
    private final class Patience extends Timer {
        Patience() {
            background();
        }

        @Override
        protected void expire() {
            List<Task> alive = session.engine().outermost().children().reversed();
            if (!isOver() && !alive.isEmpty()) {
                session.reporter().stillWaiting(session, alive);
            }
        }
    }

    private final class HostEnd implements Runnable {
        @Override
        public void run() {
            session.unobserved().reportAll();
            session.close();
            hostPromise().succeed(code);
        }
    }

    /** Ends the program now; the first call counts. */
    void exit(int exitCode) {
        if (CODE.compareAndSet(this, RUNNING, exitCode)) {
            session.engine().end();
        }
    }

    /** Ends the program when its tasks have ended, which are cancelled; the first call counts. */
    void leave(int exitCode) {
        if (LEAVING_CODE.compareAndSet(this, RUNNING, exitCode)) {
            session.engine().outermost().cancel(LEAVING);
        }
    }

    boolean isLeaving() {
        return leavingCode != RUNNING;
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
        if (mayReport()) {
            session.reporter().uncaught(session, root, error);
        }
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
        long limit = engine.timers().turnIdle();
        if (limit == 0) {
            return 0;
        }
        // The order matters. What had been begun outside was over before "may wait" was read, so what it woke was
        // queued before "idle" was read; what ran since then and began something new has changed the activity.
        long activity = engine.activity();
        if (mayWait(engine)) {
            return limit;
        }
        if (!engine.executor().isIdle()) {
            return LOOK_AGAIN_NANOS;
        }
        if (engine.home().hasReady()) {
            return 0;
        }
        if (activity != engine.activity()) {
            return 0;
        }
        Task awaited = isHeldOpen ? foreground : root;
        if (isHeldOpen && !isStuck(awaited)) {
            return limit;
        }
        if (stalls == null) { // most programs never stand still
            stalls = new StallReport();
        }
        stalls.breakDeadlock(engine, awaited, isHeldOpen ? root : null);
        return 0;
    }

    /** One that does not wait yet, or any more, is about to be queued by another thread. */
    private static boolean isStuck(Task task) {
        return task != null && !task.isDone() && task.waiting() != null;
    }

    @Override
    public void betweenItems() {
        session.engine().timers().turnBusy();
    }

    @Override
    public void resumed() {
        session.engine().timers().resumed();
    }

    /** Whether something is under way that will wake this loop when the last of its kind is over. */
    private boolean mayWait(Engine engine) {
        return engine.externalCount() > 0 || engine.timers().count() > 0 && !engine.home().timeStands();
    }

    /**
     * The root task is done, on whatever thread: handled by the driving one. But its failure cancels the others here and
     * now, before the next of its strand runs: how far they get must not depend on when that thread looks.
     */
    @Override
    public void accept(Promise done) {
        if (done.isFailed()) {
            session.engine().outermost().cancel("the program failed");
        }
        session.engine().home().execute(this);
    }

    /** The root task is done. */
    @Override
    public void run() {
        rootReported = true;
        Throwable error = root.error();
        if (error == null) {
            if (session.engine().outermost().liveCount() > 0) {
                session.timers().start(new Patience(), session.world().nanoTime() + PATIENCE_NANOS);
            }
            return;
        }
        if (timedOutNanos != 0) {
            error = timeoutError();
        } else if (isLeaving() && error instanceof Cancelled) {
            return;
        }
        plannedCode = session.reporter().exitCode(error);
        if (mayReport()) {
            session.reporter().uncaught(session, root, error);
        }
    }

    /** True once: the clock and the driving thread may both find that the program is over. */
    private synchronized boolean mayReport() {
        boolean first = !failureReported;
        failureReported = true;
        return first;
    }

    private void allDone() {
        Task first = session.unobserved().reportAll();
        if (first != null && plannedCode == 0) {
            plannedCode = session.reporter().exitCodeForUnobserved(first, first.error());
        }
        exit(isLeaving() && timedOutNanos == 0 ? leavingCode : plannedCode);
    }
}
