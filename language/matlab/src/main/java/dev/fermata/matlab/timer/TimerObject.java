package dev.fermata.matlab.timer;

import dev.fermata.matlab.function.MatlabFunctions;
import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.matlab.value.Errors;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.timer.Timer;
import java.util.ArrayList;
import java.util.List;

/**
 * One timer. All state belongs to the program's strand; what fires only starts a task there.
 *
 * <p>States: stopped; started (the deadline is not armed before the StartFcn has returned), then armed and executing in turn,
 * or both at once for {@code fixedRate}; stopped again by {@code stop}, an error, or after the last execution.
 */
final class TimerObject {
    private static final double NANOS = 1e9;
    /** About 292 years. */
    private static final double SECONDS_MAX = Long.MAX_VALUE / NANOS;

    final TimerProperties properties;
    private final Session session = Session.current();
    private boolean isDeleted;
    private boolean isRunning;
    private boolean isExecuting;
    /** Executions that were due while one was under way, for BusyMode queue. */
    private int queued;
    private int executed;
    private Alarm alarm;
    private long due;
    private long begun;
    /** On the real clock, for what programs are told of the periods. */
    private long lastBegun = -1;
    private double periods;
    private int periodCount;
    private double instantPeriod = Double.NaN;
    private Promise stopped;
    private int waiting;

    TimerObject() {
        Known known = Known.current();
        properties = new TimerProperties("timer-" + ++known.made);
        known.timers.add(this);
    }

    /** The timers of the program that were not deleted, in the order in which they were made. */
    static final class Known {
        private final List<TimerObject> timers = new ArrayList<>();
        private int made;

        static Known current() {
            return MatlabSession.current().state(Known.class, Known::new);
        }

        List<TimerObject> timers() {
            return List.copyOf(timers);
        }
    }

    /** Fires once, in the order of the program's own waits. In the background unless somebody waits for the timer: it keeps no program alive. */
    private final class Alarm extends Timer {
        Alarm(boolean isBackground) {
            if (isBackground) {
                background();
            }
        }

        @Override
        protected void expire() {
            session.spawn(new Execution(this));
        }
    }

    /** A call of the timer's function on the program's strand. */
    private final class Execution extends Task {
        private final Alarm cause;

        Execution(Alarm cause) {
            this.cause = cause;
        }

        @Override
        protected Object execute() throws Throwable {
            // Stopped, or armed anew for somebody who waits, since the clock decided.
            if (!isRunning || alarm != cause) {
                return null;
            }
            alarm = null;
            return MatlabFunctions.current().find("__timer_fire").call2(0, 0L, new Object[] {new TimerArray(TimerObject.this)});
        }

        @Override
        public String name() {
            return properties.name();
        }
    }

    boolean isDeleted() {
        return isDeleted;
    }

    boolean isRunning() {
        return isRunning;
    }

    int executed() {
        return executed;
    }

    double instantPeriod() {
        return instantPeriod;
    }

    double averagePeriod() {
        return periodCount == 0 ? Double.NaN : periods / periodCount;
    }

    /** The program's time, in which timers and pauses come in the order that the program means. */
    private long now() {
        return session.timers().programNanos();
    }

    private static long nanos(double seconds) {
        return (long) (Math.min(seconds, SECONDS_MAX / 2) * NANOS);
    }

    // ---- starting and stopping ----

    /** The first step of {@code start}: nothing is armed yet. */
    void begin() {
        if (isRunning) {
            throw Errors.of("timer:start:alreadystarted", "Cannot start timer because it is already running.");
        }
        if (!properties.hasFunction()) {
            throw Errors.of("timer:start:notimerfcn", "You must set TimerFcn before you can start a timer.");
        }
        isRunning = true;
        executed = 0;
        queued = 0;
        lastBegun = -1;
        periods = 0;
        periodCount = 0;
        instantPeriod = Double.NaN;
        stopped = Promise.pending();
    }

    /** Arms the first execution, after so many seconds. */
    void arm(double seconds) {
        if (isRunning) {
            armAt(now() + nanos(seconds));
        }
    }

    private void armAt(long deadline) {
        due = deadline;
        alarm = new Alarm(waiting == 0);
        session.timers().startAfter(alarm, deadline - now());
    }

    private void disarm() {
        if (alarm != null) {
            session.timers().cancel(alarm);
            alarm = null;
        }
    }

    /** Ends it; false when it was not running. */
    boolean stop() {
        if (!isRunning) {
            return false;
        }
        disarm();
        isRunning = false;
        queued = 0;
        return true;
    }

    /** Tells those who wait, when the StopFcn has returned. */
    void tellStopped() {
        if (stopped != null && !isRunning) {
            stopped.succeed(null);
        }
    }

    void delete() {
        stop();
        tellStopped();
        isDeleted = true;
        Known.current().timers.remove(this);
    }

    /** Waits until it is stopped. A suspending host method. */
    Object await() throws Throwable {
        if (!isRunning || stopped == null) {
            return null;
        }
        waiting++;
        if (alarm != null) {
            disarm();
            armAt(due);
        }
        stopped.onDone(_ -> waiting = 0);
        return Task.await(stopped);
    }

    // ---- executing ----

    /** What an execution that is due has to do. */
    enum Turn { CALL, SKIP, BUSY }

    /** At the beginning of an execution. */
    Turn enter() {
        boolean isRate = properties.isFixedRate();
        boolean hasMore = properties.isRepeated() && executed + 1 < properties.tasksToExecute();
        if (isRate && (isExecuting || hasMore)) {
            long period = nanos(properties.period());
            // Times that passed while the program did not wait are left out.
            long next = due + Math.max(1, period);
            armAt(next < now() ? now() + period - (now() - due) % Math.max(1, period) : next);
        }
        if (isExecuting) {
            switch (properties.busyMode()) {
                case "queue" -> queued++;
                case "error" -> {
                    return Turn.BUSY;
                }
                default -> { }
            }
            return Turn.SKIP;
        }
        return count();
    }

    private Turn count() {
        isExecuting = true;
        executed++;
        begun = now();
        long instant = session.world().nanoTime();
        if (lastBegun >= 0) {
            instantPeriod = (instant - lastBegun) / NANOS;
            periods += instantPeriod;
            periodCount++;
        }
        lastBegun = instant;
        return Turn.CALL;
    }

    /** What follows an execution. */
    enum Next { WAIT, AGAIN, STOP }

    /** At the end of an execution. */
    Next leave() {
        isExecuting = false;
        if (!isRunning) {
            return Next.WAIT;
        }
        if (!properties.isRepeated() || executed >= properties.tasksToExecute()) {
            return Next.STOP;
        }
        if (queued > 0) {
            queued--;
            count();
            return Next.AGAIN;
        }
        if (!properties.isFixedRate()) {
            armAt((properties.isFixedDelay() ? begun : now()) + nanos(properties.period()));
        }
        return Next.WAIT;
    }
}
