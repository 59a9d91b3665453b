package dev.fermata.ruff.task;

import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Strand;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.timer.Timer;
import dev.fermata.runtime.timer.Timers;
import java.util.concurrent.TimeUnit;

/**
 * A promise with a timer, which is disarmed when the promise is done. The tasks that run with the one that made it see the
 * time pass only where they wait: how fast the machine is must not decide whether a promise is pending where it is printed,
 * or whether awaiting it lets others run.
 */
abstract class Timed extends Promise {
    /** About 70 years: sums with the current time stay in range. */
    private static final long NANOS_MAX = 1L << 61;

    private final Timers timers = Task.current().engine().timers();
    private final Strand strand = Task.current().strand();
    private final Alarm alarm = new Alarm(this);

    /** To be called once. */
    final void arm(long nanos) {
        timers.startAfter(alarm, capped(nanos)); // in one line with the waits of tasks
        if (isDone()) {
            timers.cancel(alarm);
        }
    }

    static long capped(long nanos) {
        return Math.min(nanos, NANOS_MAX);
    }

    static long nanos(long milliseconds) {
        return TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }

    abstract void expire();

    @Override
    public final boolean succeed(Object value) {
        boolean first = super.succeed(value);
        if (first) {
            timers.cancel(alarm);
        }
        return first;
    }

    @Override
    public final boolean fail(Throwable error) {
        boolean first = super.fail(error);
        if (first) {
            timers.cancel(alarm);
        }
        return first;
    }

    private static final class Alarm extends Timer {
        private final Timed promise;

        Alarm(Timed promise) {
            this.promise = promise;
        }

        @Override
        protected void expire() {
            if (promise.strand == null) {
                promise.expire();
            } else {
                promise.strand.between(promise::expire);
            }
        }
    }
}
