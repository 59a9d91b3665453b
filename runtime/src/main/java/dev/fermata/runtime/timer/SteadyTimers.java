package dev.fermata.runtime.timer;

import java.util.Comparator;
import java.util.TreeSet;

/**
 * Timers that wake the tasks of one thread in the order that the program means, however late the machine is.
 *
 * <p>Time stands still for the program while its thread has something to run: what is started meanwhile counts from the same
 * moment, and a timer's moment is its deadline even when it fires later. So two waits of 10 and 5 ms that are begun one after
 * the other end in the order 5, 10, also when the thread was kept from running in between. Nothing fires before its time has
 * passed on the real clock, which may make one that is due wait for another of an earlier deadline that was started late. The
 * program's time goes on when it looks at a clock, and falls back by no more than {@link #LAG_NANOS_MAX} between two timers: after a
 * long computation, and for a program that polls, order is that of the real clock.
 *
 * <p>Not thread-safe: guarded by the {@link Timers} it belongs to.
 */
final class SteadyTimers {
    /** More than starting cold on a busy machine costs; less than what a program would call a long computation. */
    static final long LAG_NANOS_MAX = 1_000_000_000;
    /** A thread that has run so many items since a timer was started will hardly start one that comes before. */
    private static final int ITEMS_MAX = 256;

    private static final int LAG_SHIFT = 10;

    private final TreeSet<Timer> line = new TreeSet<>(new ByDeadline());
    /** The program's time at {@code since}, a time of the real clock. */
    private long steady;
    private long since;
    private int sequence;
    private int itemsSinceStart;

    SteadyTimers(long now) {
        steady = now;
        since = now;
    }

    private static long realDeadline(Timer timer) {
        return timer.deadline + ((long) timer.lag << LAG_SHIFT);
    }

    /** By deadline, then in the order in which they were started. */
    private static final class ByDeadline implements Comparator<Timer> {
        @Override
        public int compare(Timer a, Timer b) {
            int byTime = Long.compare(a.deadline, b.deadline);
            return byTime != 0 ? byTime : Integer.compare(a.sequence - b.sequence, 0);
        }
    }

    private long time(long now) {
        long lag = itemsSinceStart > ITEMS_MAX ? 0 : LAG_NANOS_MAX;
        return steady + Math.max(0, now - since - lag);
    }

    private void moveTo(long time, long now) {
        steady = Math.max(time(now), time);
        since = now;
    }

    /** @return whether it comes first now */
    boolean add(Timer timer, long nanos, long now) {
        long rounding = nanos == 0 ? 0 : (1 << LAG_SHIFT) - 1; // no wait ends early, but one of no time is due at once
        long lag = now - time(now) + rounding >> LAG_SHIFT;
        if (lag > Integer.MAX_VALUE) { // more than half an hour
            moveTo(now, now);
            lag = 0;
        }
        timer.deadline = time(now) + nanos;
        timer.lag = (int) lag;
        timer.sequence = sequence++;
        itemsSinceStart = 0;
        line.add(timer);
        return line.first() == timer;
    }

    boolean remove(Timer timer) {
        return line.remove(timer);
    }

    int count() {
        return line.size();
    }

    boolean isOverdue(long now) {
        return !line.isEmpty() && realDeadline(line.first()) <= now;
    }

    /** The program has looked at a clock, or computes for so long that others are to have their turn. */
    void observed(long now) {
        moveTo(now, now);
    }

    /** The thread goes on after it had nothing to do: time has passed for the program too, but not past a timer. */
    void resumed(long now) {
        moveTo(line.isEmpty() ? now : Math.min(now, line.first().deadline), now);
    }

    /**
     * How long to wait for the next timer, and others of the same deadline, while nothing else can run; 0 when they are due,
     * {@code Long.MAX_VALUE} when there is none.
     */
    long untilNext(long now) {
        if (line.isEmpty()) {
            return Long.MAX_VALUE;
        }
        long deadline = line.first().deadline;
        long latest = 0;
        for (Timer timer : line) {
            if (timer.deadline != deadline) {
                break;
            }
            latest = Math.max(latest, realDeadline(timer) - now);
        }
        return latest;
    }

    /** Takes the next timer when the program's time has come to it, moving the time there when nothing else can run. */
    Timer poll(long now, boolean idle) {
        itemsSinceStart++;
        Timer first = line.isEmpty() ? null : line.first();
        if (first == null || realDeadline(first) > now || !idle && first.deadline > time(now)) {
            return null;
        }
        moveTo(first.deadline, now);
        return line.pollFirst();
    }
}
