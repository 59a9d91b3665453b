package dev.fermata.runtime.task;

import dev.fermata.runtime.executor.Preemption;
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
 * {@code waiting}, {@code scope} and {@code cancelRequest} are volatile because cancellers and dumps read them from
 * outside; see {@link Wait} for why no cancellation is missed.
 */
public abstract class Task extends Promise implements Runnable {
    private static final VarHandle CANCEL_REQUEST;

    static {
        try {
            CANCEL_REQUEST = MethodHandles.lookup().findVarHandle(Task.class, "cancelRequest", Cancelled.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final int STARTED = 1;
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

    private volatile Wait waiting;
    private volatile Scope scope;
    private volatile Cancelled cancelRequest;
    private TaskLocal.Binding locals;
    private TaskDetails details;
    private CodePosition spawnedAt;
    private int flags;
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
            child.suspendFirst(suspension, parent);
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
        Task preempted = activate(carrier);
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

    private void giveWay() {
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

    private Task enqueueFirst() {
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

    private void suspendFirst(Suspension suspension, Task parent) throws Suspension {
        Frame innermost = suspension.innermost();
        Object on = suspension.waitingFor();
        frames = innermost;
        if (on == FreshStack.INSTANCE || on == Directive.PREEMPT) {
            delivered = Nil.INSTANCE;
            starter = parent;
            throw suspension.begin(new Transfer(this, on));
        } else if (on instanceof Transfer) {
            starter = parent;
            throw suspension.begin(on);
        } else if (on == Directive.END) {
            throw suspension.begin(on);
        } else if (on == Directive.YIELD) {
            delivered = Nil.INSTANCE;
            enqueueFirst();
        } else if (on == Directive.YIELD_VALUE) {
            if (yieldToBoundary(innermost)) {
                enqueueFirst();
            } else {
                delivered = new Failure(new ScriptError("yield outside a generator"));
                enqueueFirst();
            }
        } else if (begin(asWait(on))) {
            waiting = null;
            enqueue();
        }
        suspension.begin(null);
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
    private Throwable awaited(Throwable error) {
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

    /** Whether the running task's engine counts polls, see {@link Engine#preemptEvery}. */
    public static boolean pollsAreCounted() {
        Task task = Carrier.current().task;
        return task != null && task.base.engine().countsPolls();
    }

    /**
     * Answers a preemption request: throws when the running task is cancelled or should give way to others.
     *
     * @param request the number of the request; 0 for none
     */
    public static void checkpoint(int request) throws Throwable {
        Carrier carrier = Carrier.current();
        Task task = carrier.task;
        if (request == 0 || task == null) {
            return;
        }
        Engine engine = task.base.engine();
        int counted = engine.countPoll();
        if (counted > 0) {
            throw carrier.suspension.begin(Directive.PREEMPT);
        }
        if (carrier.answered == request) {
            return;
        }
        carrier.answered = request;
        if (engine.hasEnded()) {
            throw carrier.suspension.begin(Directive.END);
        }
        if ((task.flags & POLLED_CANCELLATION) == 0) {
            Cancelled cancelled = task.cancellation();
            if (cancelled != null && cancelled.reachesRunning(task)) {
                // Once only: a loop in a clean-up block must be able to finish. Waiting stays level-triggered.
                task.flags |= POLLED_CANCELLATION;
                throw cancelled;
            }
        }
        Strand held = task.strand;
        if (counted < 0 && carrier.sliceBegan != request && (carrier.guest
                || (held != null ? held.executor().hasReady() : engine.executor().hasReady()) || engine.hasOverdueTimer())) {
            throw carrier.suspension.begin(Directive.PREEMPT);
        }
    }

    /** The frames of the running task that are not on the Java stack now. */
    public final Frame outerFrames() {
        Carrier carrier = Carrier.current();
        return carrier.task == this ? carrier.outer : frames;
    }

    private static Wait asWait(Object on) {
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
    private boolean begin(Wait wait) {
        register();
        suspendedAt = base.engine().millis();
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

    private void enqueue() {
        if (strand != null) {
            strand.add(this);
        } else {
            Engine engine = base.engine();
            engine.needTicks();
            engine.executor().execute(this);
        }
    }

    // ---- the run loop ----

    /** For executors: runs a ready task that has no strand. */
    @Override
    public final void run() {
        Task preempted = activate(Carrier.current());
        if (preempted != null) {
            base.engine().executor().executeLater(preempted);
        }
    }

    /**
     * Runs this ready task, and then those whose start was interrupted by it.
     *
     * @return the task to go on with later when the activation was preempted; null when nothing is left to do
     */
    final Task activate(Carrier carrier) {
        if (base.engine().hasEnded()) {
            return null;
        }
        Task outside = carrier.task; // null but on a host's executor that runs items in the caller
        Frame outsideFrames = carrier.outer;
        carrier.answered = 0;
        carrier.sliceBegan = Preemption.current();
        carrier.preempted = null;
        Task task = this;
        while (task != null) {
            carrier.task = task;
            task = task.advance(carrier);
        }
        carrier.task = outside;
        carrier.outer = outsideFrames;
        Task preempted = carrier.preempted;
        carrier.preempted = null;
        return preempted;
    }

    /** Runs until the task ends or waits; returns the task to run next, if there is one. */
    private Task advance(Carrier carrier) {
        Wait over = waiting;
        waiting = null;
        Frame frame = frames;
        Object value = delivered;
        Throwable error = null;
        if (value instanceof Failure failure && over != null && failure.error instanceof ScriptError raised) {
            Task failed = over.target();
            if (failed != null && failed.isFailed() && failed.error() == raised) {
                raised.comesBy(AwaitStep.suspended(failed, this));
            }
        }
        frames = null;
        delivered = null;
        boolean starting = (flags & STARTED) == 0;
        if (starting) {
            flags |= STARTED;
            error = cancellation();
            starting = error == null;
            if (Engine.tracing) {
                tell(TaskListener.Event.STARTED, null);
            }
        } else if (Engine.tracing) {
            tell(TaskListener.Event.RESUMED, null);
        }
        if (value instanceof Marker) {
            carrier.outer = frame;
            error = value instanceof Failure failure ? awaited(surfacing(failure, frame)) : error;
            value = null;
        }
        while (true) {
            Frame outer = null;
            try {
                if (starting) {
                    starting = false;
                    carrier.outer = null;
                    value = execute();
                } else if (frame == null) {
                    break;
                } else {
                    outer = frame.caller;
                    if (error == null || frame.catchesErrors()) {
                        carrier.outer = outer;
                        value = frame.resume(value, error);
                        error = null;
                    }
                }
                frame = outer;
                continue;
            } catch (Suspension suspension) {
                frame = suspension.innermost();
                if (frame == null) {
                    frame = outer;
                } else {
                    suspension.outermost().caller = outer;
                }
                Object on = suspension.waitingFor();
                suspension.begin(null);
                value = null;
                error = null;
                if (on == FreshStack.INSTANCE) {
                    continue;
                }
                frames = frame;
                if (on instanceof Directive directive) {
                    switch (directive) {
                        case PREEMPT -> {
                            if (Engine.tracing) {
                                tell(TaskListener.Event.LONG_RUN, null);
                                tell(TaskListener.Event.SUSPENDED, null);
                            }
                            delivered = Nil.INSTANCE;
                            carrier.preempted = this;
                            return null;
                        }
                        case YIELD -> {
                            error = cancellation();
                            if (error == null) {
                                Task next = takeStarter();
                                delivered = Nil.INSTANCE;
                                giveWay();
                                return next;
                            }
                        }
                        case YIELD_VALUE -> {
                            if (yieldToBoundary(frame)) {
                                frame = frames;
                                value = delivered;
                                delivered = null;
                                if (value instanceof Nil) {
                                    value = null;
                                }
                            } else {
                                error = new ScriptError("yield outside a generator");
                            }
                        }
                        case END -> {
                            frames = null;
                            return null;
                        }
                    }
                } else if (on instanceof Transfer transfer) {
                    if (transfer.reason() == FreshStack.INSTANCE) {
                        return transfer.innermost();
                    }
                    carrier.preempted = transfer.innermost();
                    return null;
                } else {
                    Task next = takeStarter();
                    if (begin(asWait(on))) {
                        // Over at once, or refused; in line like any other that is ready, as after a first wait.
                        waiting = null;
                        enqueue();
                    }
                    return next;
                }
                frames = null;
            } catch (Throwable thrown) {
                value = null;
                error = thrown;
                frame = outer;
            }
        }
        Task next = takeStarter();
        carrier.outer = null;
        finish(value, error);
        return next;
    }

    private Throwable surfacing(Failure failure, Frame frame) {
        if (failure.error instanceof ScriptError raised) {
            raised.surfacesIn(this, frame);
        }
        return failure.error;
    }

    /** The task to run after this one, which receives this one as the result of its {@link #startHere}. */
    private Task takeStarter() {
        Task next = starter;
        if (next != null) {
            starter = null;
            next.delivered = this;
        }
        return next;
    }

    /**
     * Hands the value that a resumed coroutine yields to its consumer, whose frames lie behind the coroutine's boundary
     * in this task's own list. On success {@link #frames} is the consumer and {@link #delivered} the value.
     */
    private boolean yieldToBoundary(Frame innermost) {
        Frame last = null;
        Frame frame = innermost;
        while (frame != null && !(frame instanceof Coroutine.Boundary)) {
            last = frame;
            frame = frame.caller;
        }
        if (frame == null) {
            return false;
        }
        if (last != null) {
            last.caller = null;
        }
        ((Coroutine.Boundary) frame).yielded(last == null ? null : innermost);
        Carrier carrier = Carrier.current();
        Object value = carrier.yielded;
        carrier.yielded = null;
        frames = frame.caller;
        delivered = value == null ? Nil.INSTANCE : value;
        return true;
    }

    private void tell(TaskListener.Event event, Object detail) {
        base.engine().tell(event, this, detail);
    }

    private void finish(Object value, Throwable error) {
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
        Cancelled own0 = cancelRequest;
        return own0 != null || own == null ? own0 : own.cancellation();
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

    private static final VarHandle SCOPE;

    static {
        try {
            SCOPE = MethodHandles.lookup().findVarHandle(Task.class, "scope", Scope.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
