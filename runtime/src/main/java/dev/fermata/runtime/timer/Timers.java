package dev.fermata.runtime.timer;

import dev.fermata.runtime.executor.Loop;
import dev.fermata.runtime.task.Guard;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.world.World;

/**
 * The timers of one engine: a wheel, and either one thread that turns it (started with the first timer) or, with
 * virtual time, the executor.
 *
 * <p><b>Protocol.</b> The lock guards the wheel, {@code planned} and {@code thread}. The thread computes {@code planned}
 * under the lock before it parks; whoever adds an earlier timer lowers it under the lock and unparks the thread. A
 * parked thread therefore never sleeps past the earliest deadline. Timers fire outside the lock.
 *
 * <p>On one loop, waits of a given duration are {@link SteadyTimers}, which the home loop fires itself, between two items and when it
 * has none. The lock guards them too; {@code steadyCount} is written under it and read without, so that a loop without such waits
 * pays one volatile read for each item. Whoever adds the first one while the loop sleeps wakes it. {@code keepsSteady} is set
 * before the program begins.
 */
public final class Timers extends Guard {
    private final World world;
    private final boolean manual;
    private final Loop home;
    private TimerWheel wheel;
    /** Where the home loop fires timers itself; null where it does not. */
    private SteadyTimers steady;
    private volatile int steadyCount;
    private boolean keepsSteady;
    private Thread thread;
    private long planned = Long.MAX_VALUE;
    private boolean closed;

    /**
     * @param manual  whether the executor turns the wheel instead of a thread
     * @param home    woken when the last timer that keeps the program alive is gone
     */
    public Timers(World world, boolean manual, Loop home) {
        this.world = world;
        this.manual = manual;
        this.home = home;
    }

    public boolean isManual() {
        return manual;
    }

    /** Arms a timer for a time of {@code World.nanoTime}. */
    public void start(Timer timer, long deadline) {
        Thread toWake = null;
        lock();
        try {
            if (closed) {
                return;
            }
            if (wheel == null) {
                wheel = new TimerWheel(world.nanoTime());
            }
            started++;
            wheel.add(timer, deadline);
            if (deadline < planned) {
                planned = deadline;
                toWake = thread;
                if (thread == null && !manual) {
                    thread = world.startThread("fermata-clock", new Turner(this));
                }
            }
        } finally {
            unlock();
        }
        if (toWake != null) {
            world.unpark(toWake);
        }
    }

    /** Makes the home loop fire the timers that are started with a duration. To be called before there are any. */
    public void keepSteady() {
        keepsSteady = true;
    }

    /** Arms a timer that fires after some time, in order with the others that are started so. */
    public void startAfter(Timer timer, long nanos) {
        if (!keepsSteady) {
            start(timer, world.nanoTime() + Math.max(0, nanos));
            return;
        }
        boolean isFirst;
        lock();
        try {
            if (closed) {
                return;
            }
            if (steady == null) {
                steady = new SteadyTimers(world.nanoTime());
            }
            started++;
            isFirst = steady.add(timer, Math.max(0, nanos), world.nanoTime());
            steadyCount = steady.count();
        } finally {
            unlock();
        }
        if (isFirst && home.isAsleep()) {
            home.wakeUp();
        }
    }

    /** By the home loop when nothing is ready: fires what is due. Returns how long to sleep at most, 0 to look again. */
    public long turnIdle() {
        if (steadyCount == 0) {
            return Long.MAX_VALUE;
        }
        long now = world.nanoTime();
        long wait;
        lock();
        wait = steady.untilNext(now);
        unlock();
        if (wait <= 0) {
            fireSteady(now, true);
            return 0;
        }
        return wait;
    }

    /** By the home loop between two items: fires what is overdue. */
    public void turnBusy() {
        if (steadyCount > 0) {
            fireSteady(world.nanoTime(), false);
        }
    }

    /** By the home loop when it goes on after a sleep. */
    public void resumed() {
        if (keepsSteady) {
            lock();
            if (steady != null) {
                steady.resumed(world.nanoTime());
            }
            unlock();
        }
    }

    /** The program has looked at a clock: time has passed for it, too. */
    public void observed() {
        if (keepsSteady) {
            lock();
            if (steady != null) {
                steady.observed(world.nanoTime());
            }
            unlock();
        }
    }

    /** Whether there are timers that only fire when the home loop gets its turn. */
    public boolean needHomeLoop() {
        return steadyCount > 0;
    }

    /** Whether the home loop would fire a timer if it were not busy. */
    public boolean isOverdue() {
        if (steadyCount == 0) {
            return false;
        }
        lock();
        boolean overdue = steady.isOverdue(world.nanoTime());
        unlock();
        return overdue;
    }

    /** Whether a timer that is due at once fires right after the step that has started it. */
    public boolean areExact() {
        return manual || keepsSteady;
    }

    private void fireSteady(long now, boolean idle) {
        boolean mayMove = idle;
        while (true) {
            lock();
            Timer due = steady.poll(now, mayMove);
            steadyCount = steady.count();
            unlock();
            if (due == null) {
                return;
            }
            due.expire();
            mayMove = false; // the others of this deadline are due by now, later ones wait until nothing can run again
        }
    }

    /** The time to start a timer for that is to fire after so many nanoseconds. */
    public long deadline(long nanos) {
        return world.nanoTime() + nanos;
    }

    /** Disarms a timer; false when it has fired or was not armed. */
    public boolean cancel(Timer timer) {
        boolean last;
        lock();
        try {
            boolean wasSteady = steady != null && steady.remove(timer);
            if (wasSteady) {
                steadyCount = steady.count();
            } else if (wheel == null || !wheel.remove(timer)) {
                return false;
            }
            last = armed() == 0;
        } finally {
            unlock();
        }
        if (last) {
            home.wakeUp();
        }
        return true;
    }

    /** How many timers are armed that keep the program alive, and those about to fire. */
    public int count() {
        lock();
        int count = armed() + firing;
        unlock();
        return count;
    }

    private int armed() {
        return (wheel == null ? 0 : wheel.foregroundCount()) + (steady == null ? 0 : steady.count());
    }

    /** How many timers have ever been started. */
    public long started() {
        lock();
        long count = started;
        unlock();
        return count;
    }

    private int firing;
    private long started;

    private void turnForever() {
        while (true) {
            long now = world.nanoTime();
            int count;
            Timer[] due = null;
            long until = 0;
            lock();
            try {
                if (closed) {
                    return;
                }
                count = wheel.turn(now);
                if (count > 0) {
                    due = wheel.takeDue();
                    planned = Long.MIN_VALUE; // about to look again: nobody needs to wake this thread
                    firing = count;
                } else {
                    planned = wheel.nextTurn();
                    until = planned;
                }
            } finally {
                unlock();
            }
            if (count == 0) {
                world.park(until == Long.MAX_VALUE ? until : Math.max(0, until - now));
                continue;
            }
            for (int i = 0; i < count; i++) {
                due[i].expire();
                due[i] = null;
            }
            lock();
            firing = 0;
            boolean empty = armed() == 0;
            unlock();
            if (empty) {
                home.wakeUp();
            }
        }
    }

    /** With manual time: when to turn next; {@code Long.MAX_VALUE} for never. */
    public long nextTurn() {
        lock();
        try {
            return wheel == null ? Long.MAX_VALUE : wheel.nextTurn();
        } finally {
            unlock();
        }
    }

    /** With manual time: fires what is due. Returns how many fired. */
    public int turn(long now) {
        int count;
        Timer[] due;
        lock();
        try {
            count = wheel == null ? 0 : wheel.turn(now);
            due = count == 0 ? null : wheel.takeDue();
        } finally {
            unlock();
        }
        for (int i = 0; i < count; i++) {
            due[i].expire();
        }
        return count;
    }

    /** Stops; no timer fires any more. */
    public void close() {
        lock();
        closed = true;
        Thread running = thread;
        unlock();
        if (running != null) {
            world.unpark(running);
        }
    }

    /** A promise that succeeds with null after some time. One that is failed before lets its timer go. */
    public Promise after(long nanos) {
        Sleep sleep = new Sleep(this, nanos);
        startAfter(sleep.timer, nanos);
        return sleep;
    }

    /** Makes the running task wait; returns null. A suspending host method. */
    public static Object sleep(long nanos) throws Throwable {
        Timers timers = Task.current().engine().timers();
        throw Suspension.on(new SleepWait(timers, nanos));
    }

    private record Turner(Timers timers) implements Runnable {
        @Override
        public void run() {
            timers.turnForever();
        }
    }

    private static final class Sleep extends Promise {
        private final Timer timer = new Timer() {
            @Override
            protected void expire() {
                succeed(null);
            }
        };
        private final Timers timers;
        private final long nanos;

        Sleep(Timers timers, long nanos) {
            this.timers = timers;
            this.nanos = nanos;
        }

        @Override
        public boolean fail(Throwable error) {
            boolean first = super.fail(error);
            if (first) {
                timers.cancel(timer);
            }
            return first;
        }

        @Override
        public String describe() {
            return "sleep of " + nanos / 1_000_000 + " ms";
        }
    }
}
