package dev.fermata.runtime.task;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A running piece of a program: a promise of its body's result.
 *
 * <p><b>States.</b> Only one thread at a time <em>owns</em> a task and may touch its plain fields:
 * <pre>
 *   created    not started; owned by its creator
 *   ready      in a queue; owned by the queue, handed on by the queue's own ordering
 *   running    owned by the thread whose carrier names it
 *   suspended  frames stored, waiting published; owned by whoever claims the {@link Wait}
 *   done       the promise is settled
 *
 *   created -> running     startHere, on the parent's stack
 *   created -> ready       startQueued
 *   ready -> running       a thread takes it from the queue
 *   running -> suspended   it waits (by itself)
 *   running -> ready       it yields or is preempted (by itself)
 *   suspended -> ready     the claimer of its Wait
 *   running -> done        by itself
 * </pre>
 * Its frames are run by {@link RunLoop}.
 *
 * <p>{@code waiting}, {@code scope} and {@code cancelRequest} are volatile because cancellers and dumps read them from
 * outside; see {@link Wait} for why no cancellation is missed.
 */
public abstract class Task extends Promise implements Runnable {
    private static final VarHandle CANCEL_REQUEST;
    private static final VarHandle SCOPE;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            CANCEL_REQUEST = lookup.findVarHandle(Task.class, "cancelRequest", Cancelled.class);
            SCOPE = lookup.findVarHandle(Task.class, "scope", Scope.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static final int STARTED = 1;
    private static final int REGISTERED = 2;
    private static final int PLACED = 4;
    private static final int POLLED_CANCELLATION = 8;
    private static final int DEADLOCK_IS_KNOWN = 16;

    /** While suspended or ready: the innermost activation. */
    Frame frames;
    /** The value (or {@link Nil}) or {@link Failure} that the innermost frame is resumed with. */
    Object delivered;
    /** The task that runs when this one ends or waits; see {@link Transfer}. */
    Task starter;
    /** Link of the queue of a strand. */
    Task nextReady;
    /** Links of the list of children of {@link #base}, guarded by it. */
    Task previousChild;
    Task nextChild;
    /** The scope it is a child of. Constant once started. */
    Scope base;
    /** What must not run beside it; null for nothing. Constant once started. */
    Strand strand;

    volatile Wait waiting;
    private volatile Scope scope;
    private volatile Cancelled cancelRequest;
    private TaskLocal.Binding locals;
    private TaskDetails details;
    private CodePosition spawnedAt;
    int flags;
    /** When it began to wait last, in milliseconds since the engine was made. */
    private int suspendedAt;

    protected Task() {
    }

    /** The task's body, run on whatever thread the task starts on. */
    protected abstract Object execute() throws Throwable;

    // ---- starting ----

    /** Lets the task run beside any other. To be called before it is started. */
    public final Task parallel() {
        return strand(null);
    }

    /** Chooses the strand of a task that is not started yet; without this it inherits its parent's. */
    public final Task strand(Strand chosen) {
        strand = chosen;
        flags |= PLACED;
        return this;
    }

    /** Tells where in the source it was started. To be called before it is started. */
    public final Task spawnedAt(CodePosition position) {
        spawnedAt = position;
        return this;
    }

    /** Names it for people. */
    public final Task named(String name) {
        details().name = name;
        return this;
    }

    /** Whether an element of a stack trace is where a task began that runs on its starter's stack. */
    public static boolean isStartOfTask(StackTraceElement element) {
        return element.getMethodName().equals("startHere") && element.getClassName().equals(Task.class.getName());
    }

    /**
     * Starts a task on the caller's stack: it runs until it ends or first waits; then the caller goes on.
     *
     * <p>A suspending host method, for the rare case that the stack has to be left in the middle (too deep, preempted).
     *
     * @return the task, perhaps done
     */
    public static Task startHere(Task child) throws Suspension {
        Carrier carrier = Carrier.current();
        Task parent = carrier.task;
        if (parent == null) {
            throw outsideTask();
        }
        child.inherit(parent);
        if (child.strand != parent.strand && child.strand != null) {
            return child.enqueueFirst();
        }
        Frame outer = carrier.outer;
        carrier.task = child;
        carrier.outer = null;
        child.flags |= STARTED;
        if (Engine.tracing) {
            child.tell(TaskListener.Event.CREATED, null);
            child.tell(TaskListener.Event.STARTED, null);
        }
        try {
            Object value = child.execute();
            child.settle(value == null ? Nil.INSTANCE : value);
            if (Engine.tracing) {
                child.tell(TaskListener.Event.FINISHED, null);
            }
            carrier.task = parent;
            carrier.outer = outer;
            return child;
        } catch (Suspension suspension) {
            carrier.task = parent;
            carrier.outer = outer;
            RunLoop.suspendFirst(child, suspension, parent, carrier);
        } catch (Throwable error) {
            carrier.task = parent;
            carrier.outer = outer;
            child.finish(null, error);
        }
        return child;
    }

    /** Puts a task at the back of its strand's or executor's queue. */
    public static Task startQueued(Task child) {
        Task parent = Carrier.current().task;
        if (parent == null) {
            throw outsideTask();
        }
        child.inherit(parent);
        return child.enqueueFirst();
    }

    /** Puts this task, as a child of a scope, at the back of its queue; may be called from any thread. */
    final Task startIn(Scope parent, Strand defaultStrand) {
        place(parent, defaultStrand);
        return enqueueFirst();
    }

    /** Runs this task, as a child of a scope, on the calling thread, unless its strand has other work. */
    final void startAsGuest(Scope parent, Strand defaultStrand, Carrier carrier) {
        place(parent, defaultStrand);
        if (Engine.tracing) {
            tell(TaskListener.Event.CREATED, null);
        }
        register();
        Engine engine = parent.engine();
        engine.needTicks();
        if (strand != null) {
            strand.runAsGuest(this, carrier);
            return;
        }
        carrier.clockRead = false;
        Task preempted = RunLoop.activate(this, carrier);
        if (preempted != null) {
            engine.executor().executeLater(preempted);
        }
    }

    private void place(Scope parent, Strand defaultStrand) {
        if (base != null) {
            throw new IllegalStateException("The task is started already");
        }
        base = parent;
        scope = parent;
        if ((flags & PLACED) == 0) {
            strand = defaultStrand;
        }
    }

    private void inherit(Task parent) {
        if (base != null) {
            throw new IllegalStateException("The task is started already");
        }
        Scope inner = parent.scope;
        base = inner;
        SCOPE.set(this, inner); // not shared yet
        locals = parent.locals;
        if ((flags & PLACED) == 0) {
            strand = parent.strand;
        }
    }

    final void giveWay() {
        if (strand != null) {
            enqueueFirst();
            return;
        }
        if (Engine.tracing) {
            tell(TaskListener.Event.SUSPENDED, null);
        }
        register();
        base.engine().executor().executeLater(this);
    }

    final Task enqueueFirst() {
        if (Engine.tracing) {
            tell((flags & STARTED) == 0 ? TaskListener.Event.CREATED : TaskListener.Event.SUSPENDED, null);
        }
        register();
        enqueue();
        return this;
    }

    private void register() {
        if ((flags & REGISTERED) == 0) {
            flags |= REGISTERED;
            base.add(this);
        }
    }

    // ---- waiting ----

    /** The running task. */
    public static Task current() {
        Task task = Carrier.current().task;
        if (task == null) {
            throw outsideTask();
        }
        return task;
    }

    /** The running task; null on a thread that runs none. */
    public static Task currentOrNull() {
        return Carrier.current().task;
    }

    private static IllegalStateException outsideTask() {
        return new IllegalStateException("Only a running task can do this");
    }

    /**
     * The value of a promise, waiting for it if need be; any other object is its own value. A suspending host method.
     */
    public static Object await(Object promiseOrValue) throws Throwable {
        if (!(promiseOrValue instanceof Promise promise)) {
            return promiseOrValue;
        }
        Object state = promise.state();
        if (state == null || state instanceof Marker) {
            return awaitSlowly(promise, state);
        }
        return state;
    }

    private static Object awaitSlowly(Promise promise, Object state) throws Throwable {
        if (state instanceof Nil) {
            return null;
        }
        Carrier carrier = Carrier.current();
        if (state instanceof Failure failure) {
            failure.observed = true;
            if (failure.error instanceof ScriptError raised) {
                raised.surfacesHere(carrier.task);
                if (carrier.task != null && promise instanceof Task) {
                    raised.comesBy(AwaitStep.here(promise, carrier.task));
                }
            }
            throw carrier.task == null ? failure.error : carrier.task.awaited(failure.error);
        }
        if (carrier.task == null) {
            throw outsideTask();
        }
        throw carrier.suspension.begin(promise);
    }

    /** The error this task gets for one that was delivered to it: another task's cancellation is none of its own. */
    final Throwable awaited(Throwable error) {
        if (error instanceof Cancelled other) {
            Cancelled own = cancellation();
            return own != null ? own : new TaskCancelled(other);
        }
        return error;
    }

    /** Lets the other ready tasks of the strand or executor run first. A suspending host method. */
    public static Object yieldNow() throws Throwable {
        throw Suspension.on(Directive.YIELD);
    }

    /** Never returns: for a program that has ended. A suspending host method. */
    public static Object end() throws Throwable {
        throw Suspension.on(Directive.END);
    }

    /** The frames of the running task that are not on the Java stack now. */
    public final Frame outerFrames() {
        Carrier carrier = Carrier.current();
        return carrier.task == this ? carrier.outer : frames;
    }

    static Wait asWait(Object on) {
        if (on instanceof Promise promise) {
            return new Await(promise);
        }
        if (on instanceof Wait wait) {
            return wait;
        }
        throw new IllegalStateException("Cannot wait for " + on);
    }

    /**
     * Publishes that this task waits; its frames are stored. Returns true when it is to go on at once with what is
     * {@link #delivered}; after false it may already run on another thread, and must not be touched.
     */
    final boolean begin(Wait wait, Carrier carrier) {
        register();
        suspendedAt = carrier.millis(base.engine());
        if (Engine.tracing) {
            tell(TaskListener.Event.SUSPENDED, wait);
        }
        wait.assign(this);
        waiting = wait;
        if (wait.isInterruptible()) {
            Cancelled cancelled = cancellation();
            if (cancelled != null) {
                if (wait.claim() == null) {
                    return false; // the canceller was faster and has queued this task
                }
                wait.refused();
                delivered = new Failure(cancelled);
                return true;
            }
        }
        Task target = wait.target();
        if (target != null) {
            Deadlock cycle = Deadlock.ofCycle(this, target);
            if (cycle != null) {
                if (wait.claim() == null) {
                    return false;
                }
                wait.refused();
                delivered = new Failure(cycle);
                return true;
            }
        }
        return wait.register();
    }

    /** Called by the claimer of the current wait. */
    final void wake(Object outcome) {
        delivered = outcome;
        enqueue();
    }

    final void enqueue() {
        if (strand != null) {
            strand.add(this);
        } else {
            Engine engine = base.engine();
            engine.needTicks();
            engine.executor().execute(this);
        }
    }

    // ---- running ----

    /** For executors: runs a ready task that has no strand. */
    @Override
    public final void run() {
        Carrier carrier = Carrier.current();
        carrier.clockRead = false;
        Task preempted = RunLoop.activate(this, carrier);
        if (preempted != null) {
            base.engine().executor().executeLater(preempted);
        }
    }

    final void tell(TaskListener.Event event, Object detail) {
        base.engine().tell(event, this, detail);
    }

    final void finish(Object value, Throwable error) {
        if (error == null) {
            settle(value == null ? Nil.INSTANCE : value);
        } else {
            Failure failure = new Failure(error);
            failure.observed = error instanceof Cancelled || base.childFailed(error)
                    || error instanceof Deadlock && (flags & DEADLOCK_IS_KNOWN) != 0;
            settle(failure);
        }
        if (Engine.tracing) {
            tell(TaskListener.Event.FINISHED, null);
        }
        if ((flags & REGISTERED) != 0) {
            base.remove(this);
        }
    }

    /** Only its own body completes a task. */
    @Override
    public final boolean succeed(Object value) {
        throw new IllegalStateException("A task is completed by its body");
    }

    /** Only its own body completes a task; see {@link #cancel}. */
    @Override
    public final boolean fail(Throwable error) {
        throw new IllegalStateException("A task is completed by its body");
    }

    @Override
    final void failedUnobserved() {
        base.engine().failedUnobserved(this);
    }

    // ---- cancellation ----

    /** Asks the task to end: it gets a {@link Cancelled} where it waits. False when it is done or was asked before. */
    public final boolean cancel(String reason) {
        if (isDone() || !CANCEL_REQUEST.compareAndSet(this, null, new Cancelled(reason, this))) {
            return false;
        }
        if (Engine.tracing && base != null) {
            tell(TaskListener.Event.CANCELLED, reason);
        }
        interruptAll();
        return true;
    }

    /** The request that is in force for this task where it stands now; null for none. Any thread may ask. */
    public final Cancelled cancellation() {
        Scope inner = scope;
        Scope own = base;
        while (inner != own && inner != null) {
            Cancelled cancelled = inner.ownCancellation();
            if (cancelled != null) {
                return cancelled;
            }
            if (inner.isShielding()) {
                inner.watch();
                return null;
            }
            inner = inner.parent();
        }
        Cancelled requested = cancelRequest;
        return requested != null || own == null ? requested : own.cancellation();
    }

    /**
     * The request for a task that looks up while it runs. It is told once only: a loop in a clean-up block must be able to
     * finish. Waiting stays level-triggered.
     */
    final Cancelled cancellationWhileRunning() {
        if ((flags & POLLED_CANCELLATION) != 0) {
            return null;
        }
        Cancelled cancelled = cancellation();
        if (cancelled == null || !cancelled.reachesRunning(this)) {
            return null;
        }
        flags |= POLLED_CANCELLATION;
        return cancelled;
    }

    final Cancelled cancelRequest() {
        return cancelRequest;
    }

    /** Wakes this task with an error when it waits; a running task is asked to look. */
    final void interrupt() {
        Wait wait = waiting;
        if (wait == null) {
            if (!isDone() && base != null) {
                Cancelled cancelled = cancellation();
                if (cancelled == null || cancelled.reachesRunning(this)) {
                    base.engine().interruptRunning();
                } else {
                    base.engine().interruptRunningLater(cancelled);
                }
            }
        } else if (wait.isInterruptible()) {
            Cancelled cancelled = cancellation();
            if (cancelled != null && wait.claim() != null) {
                wait.abandon();
                wake(new Failure(cancelled));
            }
        }
    }

    /** Interrupts this task and everything inside the scopes it has opened. */
    final void interruptAll() {
        interrupt();
        Scope own = base;
        if (own == null) {
            return; // not started yet: it will look when it starts
        }
        for (Scope inner = scope; inner != own && inner != null; inner = inner.parent()) {
            inner.interruptChildren();
        }
    }

    /** Ends the current wait with an error, whatever it is; false when it does not wait. */
    public final boolean breakWait(Throwable error) {
        return breakWait(error, 0);
    }

    /** The same for a task that others wait for, who get a {@link Deadlock} of their own: nobody misses this one's. */
    public final boolean breakAwaitedWait(Deadlock error) {
        return breakWait(error, DEADLOCK_IS_KNOWN);
    }

    private boolean breakWait(Throwable error, int flag) {
        Wait wait = waiting;
        if (wait == null || wait.claim() == null) {
            return false;
        }
        flags |= flag;
        wait.abandon();
        wake(new Failure(error));
        return true;
    }

    // ---- what it is ----

    /** The innermost scope it is in. */
    public final Scope scope() {
        return scope;
    }

    final void scope(Scope inner) {
        scope = inner;
    }

    public final Strand strand() {
        return strand;
    }

    public final Engine engine() {
        return base.engine();
    }

    /** What it waits for; null when it does not wait. */
    public final Wait waiting() {
        return waiting;
    }

    /** For how long it has been waiting, in milliseconds; only meaningful while it waits. */
    public final long waitingMillis() {
        return base.engine().millis() - suspendedAt;
    }

    public final CodePosition spawnedAt() {
        return spawnedAt;
    }

    /** The stored frames, innermost first; only meaningful while suspended, and a snapshot even then. */
    public final Frame frames() {
        return frames;
    }

    final TaskLocal.Binding locals() {
        return locals;
    }

    final void locals(TaskLocal.Binding binding) {
        locals = binding;
    }

    /** A number unique in the program, given when first asked for. */
    public final long id() {
        TaskDetails known = details();
        long id = known.id;
        if (id == 0 && base != null) {
            id = base.engine().nextTaskId();
            known.id = id;
        }
        return id;
    }

    /** Its name; null when it has none. */
    public String name() {
        TaskDetails known = details;
        return known == null ? null : known.name;
    }

    private TaskDetails details() {
        TaskDetails known = details;
        if (known == null) {
            known = new TaskDetails();
            details = known;
        }
        return known;
    }

    @Override
    public String describe() {
        String name = name();
        return "task " + id() + (name == null ? "" : " " + name);
    }

    @Override
    public String toString() {
        return describe();
    }
}
