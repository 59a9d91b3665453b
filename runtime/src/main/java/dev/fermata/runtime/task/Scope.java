package dev.fermata.runtime.task;

import dev.fermata.runtime.timer.Timer;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;

/**
 * A lifetime that tasks live in: it ends when all tasks started inside have ended.
 *
 * <p>In a <em>failing</em> scope the first child that fails cancels the others, and the error surfaces where the scope
 * is left; in an <em>independent</em> scope (a program's outermost) children fail for themselves. A cancellation, a
 * deadline and task-locals reach everything inside, also scopes opened by tasks inside, but not what a shield protects.
 *
 * <p><b>Protocol.</b> A scope is opened and left by one task (its host; none for the outermost), in stack order; the
 * task's volatile {@code scope} names the innermost. {@code cancelled} goes once from null to a value, by anyone.
 * Whether a task is cancelled is always <em>looked up</em> along its scopes; interrupting only makes waiting tasks
 * look again. A canceller writes the flag, then visits the children; a child enters the list before it looks. The
 * list, {@code live}, {@code drained} and {@code errors} are guarded by the scope's lock.
 */
public final class Scope extends Guard {
    private static final VarHandle CANCELLED;

    static {
        try {
            CANCELLED = MethodHandles.lookup().findVarHandle(Scope.class, "cancelled", Cancelled.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Engine engine;
    private final Scope parent;
    private final Task host;
    private final boolean failing;

    private Task firstChild;
    private int live;
    private Promise drained;
    private List<Throwable> errors;

    private volatile Cancelled cancelled;
    private volatile boolean shielding;
    private long graceNanos;
    private boolean watched;
    private boolean timedOut;
    private Timer timer;

    private Scope(Engine engine, Scope parent, Task host, boolean failing) {
        this.engine = engine;
        this.parent = parent;
        this.host = host;
        this.failing = failing;
    }

    /** The outermost scope of a program, without a host; its children fail for themselves. */
    static Scope outermost(Engine engine) {
        return new Scope(engine, null, null, false);
    }

    /** Opens a scope in the running task; it must be left by the same task with {@link #leave}. */
    public static Scope open() {
        return open(true);
    }

    /** Opens a scope whose children fail for themselves. */
    public static Scope openIndependent() {
        return open(false);
    }

    private static Scope open(boolean failing) {
        Task task = Task.current();
        Scope scope = new Scope(task.engine(), task.scope(), task, failing);
        task.scope(scope);
        return scope;
    }

    /** Opens a scope that is cancelled when it is not left after some time. Leaving it then throws {@link TimedOut}. */
    public static Scope openWithTimeout(long nanos) {
        return openWithDeadline(Task.current().engine().world().nanoTime() + Math.max(0, nanos), nanos);
    }

    /** Opens a scope that is cancelled at a time of {@code World.nanoTime}. */
    public static Scope openWithDeadline(long deadlineNanos) {
        return openWithDeadline(deadlineNanos, deadlineNanos - Task.current().engine().world().nanoTime());
    }

    private static Scope openWithDeadline(long deadline, long nanos) {
        Scope scope = open(true);
        scope.timer = new Deadline(scope, nanos);
        scope.engine.timers().start(scope.timer, deadline);
        return scope;
    }

    /**
     * Opens a scope that cancellations from outside reach only after a time of grace, which begins when the
     * cancellation is there and somebody inside waits. For clean-up that has to wait.
     */
    public static Scope openShielded(long graceNanos) {
        Scope scope = open(true);
        scope.graceNanos = graceNanos;
        scope.shielding = true;
        return scope;
    }

    // ---- children ----

    /** Starts a task in this scope, at the back of its queue; any thread may call it while the scope is open. */
    public Task start(Task child) {
        return child.startIn(this, host == null ? engine.mainStrand() : host.strand());
    }

    void startAsGuest(Task child, Carrier carrier) {
        child.startAsGuest(this, host == null ? engine.mainStrand() : host.strand(), carrier);
    }

    void add(Task child) {
        lock();
        child.nextChild = firstChild;
        if (firstChild != null) {
            firstChild.previousChild = child;
        }
        firstChild = child;
        live++;
        unlock();
    }

    void remove(Task child) {
        Promise over = null;
        lock();
        Task before = child.previousChild;
        Task after = child.nextChild;
        if (before == null) {
            firstChild = after;
        } else {
            before.nextChild = after;
        }
        if (after != null) {
            after.previousChild = before;
        }
        child.previousChild = null;
        child.nextChild = null;
        if (--live == 0) {
            over = drained;
            drained = null;
        }
        unlock();
        if (over != null) {
            over.succeed(null);
        }
    }

    /** The tasks that have started, waited at least once or been queued, and not ended yet; newest first. */
    public List<Task> children() {
        List<Task> list = new ArrayList<>();
        lock();
        for (Task child = firstChild; child != null; child = child.nextChild) {
            list.add(child);
        }
        unlock();
        return list;
    }

    /** How many children are alive. */
    public int liveCount() {
        lock();
        int count = live;
        unlock();
        return count;
    }

    /** A promise that is done when no child is alive. */
    public Promise drained() {
        lock();
        try {
            if (live == 0) {
                return Promise.resolved(null);
            }
            if (drained == null) {
                drained = new Drained();
            }
            return drained;
        } finally {
            unlock();
        }
    }

    /** Takes note of a child's error; returns whether the error is taken care of by this scope. */
    boolean childFailed(Throwable error) {
        if (!failing) {
            return false;
        }
        addError(error);
        cancel("another task of the scope failed");
        return true;
    }

    private void addError(Throwable error) {
        lock();
        try {
            if (errors == null) {
                errors = new ArrayList<>(2);
            }
            errors.add(error);
        } finally {
            unlock();
        }
    }

    // ---- leaving ----

    /**
     * Leaves the scope: waits until all children have ended, then returns the value or throws what went wrong inside.
     * To be called exactly once, on every way out of the scope's block but a suspension. A suspending host method, and so a
     * place where a task that has been cancelled gets to know.
     *
     * @param value the block's value
     * @param error what the block threw, or null; a failing block cancels the children
     * @throws Throwable the first error; further ones are {@linkplain Throwable#getSuppressed() suppressed} in it
     */
    public Object leave(Object value, Throwable error) throws Throwable {
        if (error != null && !isOwn(error)) {
            if (error instanceof Cancelled) {
                cancel(error.getMessage());
            } else {
                childFailedFirst(error);
            }
        }
        return join(value, error instanceof Cancelled && !isOwn(error) ? (Cancelled) error : null);
    }

    private void childFailedFirst(Throwable error) {
        lock();
        try {
            if (errors == null) {
                errors = new ArrayList<>(2);
            }
            errors.add(0, error);
        } finally {
            unlock();
        }
        cancel("the block of the scope failed");
    }

    private boolean isOwn(Throwable error) {
        return error instanceof Cancelled c && c.origin() == this;
    }

    private Object join(Object value, Cancelled outside) throws Throwable {
        Promise children = drained();
        if (children.isDone()) {
            return left(value, outside);
        }
        Suspension suspension = Suspension.on(new Join(children));
        suspension.push(new Leaving(this, value, outside));
        throw suspension;
    }

    private Object left(Object value, Cancelled outside) throws Throwable {
        if (timer != null) {
            engine.timers().cancel(timer);
        }
        shielding = false;
        host.scope(parent);
        lock();
        List<Throwable> all = errors;
        unlock();
        if (all != null) {
            Throwable first = all.get(0);
            for (Throwable other : all.subList(1, all.size())) {
                if (other != first) {
                    first.addSuppressed(other);
                }
            }
            throw first;
        }
        // The wait for the children cannot be interrupted: what came meanwhile surfaces now.
        Cancelled now = outside != null ? outside : host.cancellation();
        if (now != null) {
            throw now;
        }
        if (timedOut && cancelled != null) {
            throw new TimedOut(cancelled.reason());
        }
        return value;
    }

    /** All errors so far, in the order in which they happened. */
    public List<Throwable> errors() {
        lock();
        try {
            return errors == null ? List.of() : List.copyOf(errors);
        } finally {
            unlock();
        }
    }

    // ---- cancellation ----

    /** Cancels everything inside. False when it was cancelled before. */
    public boolean cancel(String reason) {
        if (!CANCELLED.compareAndSet(this, null, new Cancelled(reason, this))) {
            return false;
        }
        interruptInside();
        return true;
    }

    public boolean isCancelled() {
        return cancelled != null;
    }

    private void interruptInside() {
        if (host != null) {
            host.interrupt();
            for (Scope inner = host.scope(); inner != this && inner != null && inner != parent; inner = inner.parent) {
                inner.interruptChildren();
            }
        }
        interruptChildren();
    }

    void interruptChildren() {
        for (Task child : children()) {
            child.interruptAll();
        }
    }

    /** The cancellation of this very scope. */
    Cancelled ownCancellation() {
        return cancelled;
    }

    boolean isShielding() {
        return shielding;
    }

    /** The cancellation that is in force for the children of this scope. */
    Cancelled cancellation() {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            if (scope.cancelled != null) {
                return scope.cancelled;
            }
            if (scope.shielding) {
                scope.watch();
                return null;
            }
            Task opener = scope.host;
            if (opener != null && scope.parent == opener.base) {
                // The last of the opener's own scopes: a request on the opener itself comes between it and the parent.
                Cancelled request = opener.cancelRequest();
                if (request != null) {
                    return request;
                }
            }
        }
        return null;
    }

    /** Somebody behind the shield looked for a cancellation: starts the time of grace if there is one outside. */
    void watch() {
        Cancelled outside = host.cancelRequest();
        if (outside == null && parent != null) {
            outside = parent.cancellation();
        }
        if (outside == null) {
            return;
        }
        lock();
        boolean first = !watched;
        watched = true;
        unlock();
        if (first) {
            Timer grace = new Grace(this);
            timer = grace;
            engine.timers().start(grace, engine.world().nanoTime() + graceNanos);
        }
    }

    private static final class Grace extends Timer {
        private final Scope scope;

        Grace(Scope scope) {
            this.scope = scope;
        }

        @Override
        protected void expire() {
            scope.shielding = false;
            scope.interruptInside();
        }
    }

    private static final class Deadline extends Timer {
        private final Scope scope;
        private final long nanos;

        Deadline(Scope scope, long nanos) {
            this.scope = scope;
            this.nanos = nanos;
        }

        @Override
        protected void expire() {
            scope.timedOut = true; // published by the compare-and-set of cancelled
            if (!scope.cancel("Timed out after " + TimedOut.text(nanos))) {
                scope.timedOut = false;
            }
        }
    }

    private static final class Drained extends Promise {
        @Override
        public String describe() {
            return "the tasks of its scope";
        }
    }

    /** Waiting for the children; not interruptible, because the cancellation reaches the children themselves. */
    private static final class Join extends Wait {
        private final Promise children;

        Join(Promise children) {
            this.children = children;
        }

        @Override
        protected boolean register() {
            if (children.addWaiter(this)) {
                return false;
            }
            return finishHere(null, null);
        }

        @Override
        protected void wake(Promise done) {
            deliver(null);
        }

        @Override
        protected void abandon() {
            children.forget(this);
        }

        @Override
        protected boolean isInterruptible() {
            return false;
        }

        @Override
        public String describe() {
            return children.describe();
        }
    }

    /** The rest of {@link #leave} after the children have ended. */
    private static final class Leaving extends Frame {
        private final Scope scope;
        private final Object value;
        private final Cancelled outside;

        Leaving(Scope scope, Object value, Cancelled outside) {
            this.scope = scope;
            this.value = value;
            this.outside = outside;
        }

        @Override
        public Object resume(Object ignored, Throwable error) throws Throwable {
            if (error != null) {
                scope.addError(error); // the deadlock detector broke the wait
                scope.cancel(error.getMessage());
            }
            return scope.join(value, outside);
        }

        @Override
        public CodePosition position() {
            return HIDDEN;
        }

        private static final CodePosition HIDDEN = new CodePosition("<scope>", "", 0, 0, false);
    }

    public Scope parent() {
        return parent;
    }

    /** The task that opened it; null for the outermost. */
    public Task host() {
        return host;
    }

    public Engine engine() {
        return engine;
    }
}
