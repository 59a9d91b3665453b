package dev.fermata.runtime.task;

import dev.fermata.runtime.executor.Executor;
import dev.fermata.runtime.executor.Loop;
import dev.fermata.runtime.executor.Preemption;
import dev.fermata.runtime.timer.Timer;
import dev.fermata.runtime.timer.Timers;
import dev.fermata.runtime.world.World;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * What the tasks of one program run on: executors, timers, world, the outermost scope.
 *
 * <p>Ticks: while tasks without a strand are queued, a timer looks every 10 ms whether something is ready and asks
 * running tasks to give way. {@code ticking} is set by whoever queues such a task and cleared by the tick itself when
 * nothing is left, which then looks once more.
 */
public final class Engine {
    private static final long TICK_NANOS = 10_000_000;
    /** How long a task may compute on after its own strand has cancelled it. */
    private static final long OVERDUE_NANOS = 1_000_000_000L;
    /** How long a cancellation asks running tasks to look: longer than any thread is likely to be kept from running. */
    private static final long ANSWER_NANOS = 1_000_000_000L;
    private static final VarHandle TICKING;
    private static final VarHandle WITHDRAWING;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            TICKING = lookup.findVarHandle(Engine.class, "ticking", int.class);
            WITHDRAWING = lookup.findVarHandle(Engine.class, "withdrawing", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final World world;
    private final long origin;
    private final Executor executor;
    private final Loop home;
    private final Timers timers;
    private final Strand mainStrand;
    private final Scope outermost;
    private final Object owner;
    private final AtomicLong taskIds = new AtomicLong();
    private final AtomicLong externalsBegun = new AtomicLong();
    private final AtomicLong externals = new AtomicLong();
    private final Consumer<Task> unobserved;
    private volatile boolean ended;
    private volatile int ticking;
    private volatile int withdrawing;
    private volatile int lastRequest;
    private volatile Guest[] guests = {};

    /**
     * @param executor   where tasks without a strand run
     * @param home       where the main strand runs
     * @param owner      the session this is the engine of
     * @param unobserved told about each task that failed while nobody waited for it
     */
    public Engine(World world, Executor executor, Loop home, Timers timers, Object owner, Consumer<Task> unobserved) {
        this.world = world;
        this.origin = world.nanoTime();
        this.executor = executor;
        this.home = home;
        this.timers = timers;
        this.owner = owner;
        this.unobserved = unobserved;
        this.mainStrand = new Strand(home);
        this.outermost = Scope.outermost(this);
    }

    public World world() {
        return world;
    }

    public Executor executor() {
        return executor;
    }

    public Loop home() {
        return home;
    }

    public Timers timers() {
        return timers;
    }

    public Strand mainStrand() {
        return mainStrand;
    }

    public Scope outermost() {
        return outermost;
    }

    public Object owner() {
        return owner;
    }

    long nextTaskId() {
        return taskIds.incrementAndGet();
    }

    void failedUnobserved(Task task) {
        unobserved.accept(task);
    }

    // ---- looking on ----

    /**
     * Whether any engine of the process has a listener. A plain field: read on the way of every task, it must cost
     * nothing; a listener that is added while tasks run may miss their next events.
     */
    static boolean tracing;

    private volatile TaskListener listener;

    /** Sets who is told what happens to tasks; to be called before they are started. */
    public void listener(TaskListener chosen) {
        listener = chosen;
        if (chosen != null) {
            tracing = true;
        }
    }

    void tell(TaskListener.Event event, Task task, Object detail) {
        TaskListener known = listener;
        if (known != null) {
            known.happened(event, task, detail, world.nanoTime());
        }
    }

    /** Milliseconds since the engine was made. */
    int millis() {
        return (int) ((world.nanoTime() - origin) / 1_000_000);
    }

    // ---- what happens outside ----

    /**
     * A promise that something outside the engine completes.
     *
     * @param what what is waited for, in words, for dumps
     */
    public ExternalPromise external(String what) {
        return new ExternalPromise(this, what);
    }

    void externalBegun() {
        externalsBegun.incrementAndGet();
        externals.incrementAndGet();
    }

    void externalEnded() {
        if (externals.decrementAndGet() == 0) {
            home.wakeUp();
        }
    }

    /** A number that grows whenever something is begun that can wake a task from outside: operations, timers. */
    public long activity() {
        return externalsBegun.get() + timers.started();
    }

    /** How many operations outside the engine may still wake a task. */
    public long externalCount() {
        return externals.get();
    }

    // ---- guests ----

    /** Makes a thread outside the executor known that will run tasks. */
    public synchronized Guest guest() { // rare: once per thread
        Guest guest = new Guest(this);
        Guest[] more = Arrays.copyOf(guests, guests.length + 1);
        more[guests.length] = guest;
        guests = more;
        return guest;
    }

    /** Not where all tasks run on one thread, or where a host decides. */
    boolean admitsGuests() {
        return executor != home;
    }

    private boolean guestsRunLong() {
        boolean found = false;
        for (Guest guest : guests) {
            found |= guest.runsLong();
        }
        return found;
    }

    // ---- ending ----

    /** Nothing runs any more: queued tasks are dropped, running ones stop at their next wait or loop back-edge. */
    public void end() {
        ended = true;
        if (!executor.isIdle() || !home.isIdle() || home.parallelism() > 1 || guests.length > 0) {
            lastRequest = Preemption.request();
        }
        home.wakeUp();
    }

    /** After {@link #end}, when all threads have stopped. */
    public void close() {
        Preemption.withdraw(lastRequest);
    }

    public boolean hasEnded() {
        return ended;
    }

    // ---- preemption ----

    /**
     * For executors with one thread: makes every n-th poll give way, whatever the clock says, so that preemption is
     * repeatable too. 0 for never.
     */
    public void preemptEvery(int polls) {
        pollInterval = polls;
        if (polls > 0) {
            lastRequest = Preemption.request();
        }
    }

    boolean countsPolls() {
        return pollInterval > 0;
    }

    /** Whether polls are counted, and this one is to give way; -1 when they are not counted. */
    int countPoll() {
        if (pollInterval == 0) {
            return -1;
        }
        return ++pollCount % pollInterval == 0 ? 1 : 0;
    }

    private int pollInterval;
    private int pollCount;

    /** Asks running tasks to look whether they are cancelled. */
    void interruptRunning() {
        if (timers.isManual() || executor == home && home.parallelism() == 1 && Task.currentOrNull() != null) {
            return; // one thread, and it is the one that asks
        }
        lastRequest = Preemption.request();
        if (WITHDRAWING.compareAndSet(this, 0, 1)) {
            timers.start(new Withdrawal(), world.nanoTime() + ANSWER_NANOS);
        }
    }

    /** The same for tasks that have some time to come to a wait of their own. */
    void interruptRunningLater(Cancelled cancelled) {
        if (!timers.isManual()) {
            timers.start(new Overdue(cancelled), world.nanoTime() + OVERDUE_NANOS);
        }
    }

    private final class Overdue extends Timer {
        private final Cancelled cancelled;

        Overdue(Cancelled cancelled) {
            this.cancelled = cancelled;
            background();
        }

        @Override
        protected void expire() {
            cancelled.overdue();
            interruptRunning();
        }
    }

    /**
     * Ends the last request, but not that of the program's end, which stands until all threads have stopped: it is made
     * after {@code ended} is set, so a number read before {@code ended} was seen as false is not it.
     */
    private void withdraw() {
        int number = lastRequest;
        if (!ended) {
            Preemption.withdraw(number);
        }
    }

    /** Whether a timer waits for the running task to give way; then time passes for the program. */
    boolean hasOverdueTimer() {
        boolean overdue = timers.isOverdue();
        if (overdue) {
            timers.observed();
        }
        return overdue;
    }

    void needTicks() {
        if (ticking == 0) {
            startTicking();
        }
    }

    private void startTicking() {
        if (timers.isManual() || !TICKING.compareAndSet(this, 0, 1)) {
            return;
        }
        timers.start(new Tick(), world.nanoTime() + TICK_NANOS);
    }

    private final class Tick extends Timer {
        private int quiet;

        Tick() {
            background();
        }

        @Override
        protected void expire() {
            if (ended) {
                return;
            }
            if (executor.hasReady() || home.hasReady() || guestsRunLong() || timers.isOverdue()) {
                quiet = 0;
                lastRequest = Preemption.request();
            } else if (quiet++ == 0) {
                if (withdrawing == 0) { // else a cancellation still asks
                    withdraw();
                }
            } else if (quiet > 20 && !timers.needHomeLoop()) {
                ticking = 0;
                if (!executor.hasReady() && !home.hasReady() || !TICKING.compareAndSet(Engine.this, 0, 1)) {
                    return;
                }
            }
            timers.start(this, world.nanoTime() + TICK_NANOS);
        }
    }

    private final class Withdrawal extends Timer {
        Withdrawal() {
            background();
        }

        @Override
        protected void expire() {
            withdrawing = 0;
            withdraw();
        }
    }
}
