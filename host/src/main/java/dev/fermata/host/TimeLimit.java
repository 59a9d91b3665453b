package dev.fermata.host;

import dev.fermata.runtime.world.RealWorld;
import dev.fermata.runtime.world.World;

/**
 * Ends a program that takes too long by the real clock, whatever clock the program itself sees: first by cancellation, then
 * without clean-up, and when even that does not help, by telling the owner of the thread that it is stuck.
 */
final class TimeLimit implements AutoCloseable {
    private static final long GRACE_NANOS = 2_000_000_000L;

    private final Execution execution;
    private final long nanos;
    private final Runnable stuck;
    private final World world = RealWorld.INSTANCE;
    private volatile boolean over;
    private Thread thread;

    private TimeLimit(long nanos, Execution execution, Runnable stuck) {
        this.nanos = nanos;
        this.execution = execution;
        this.stuck = stuck;
    }

    /** Null when there is no limit. */
    static TimeLimit start(long nanos, Execution execution, Runnable stuck) {
        if (nanos <= 0) {
            return null;
        }
        TimeLimit limit = new TimeLimit(nanos, execution, stuck);
        limit.thread = limit.world.startThread("fermata-time-limit", limit::watch);
        return limit;
    }

    private void watch() {
        String message = "fermata: the program ran longer than " + text(nanos) + " and was ended";
        if (passes(nanos)) {
            execution.cancel(Execution.TIMED_OUT, message);
            if (passes(GRACE_NANOS)) {
                execution.kill(Execution.TIMED_OUT);
                if (passes(GRACE_NANOS)) {
                    stuck.run();
                }
            }
        }
    }

    /** Waits; false when the program ended meanwhile. */
    private boolean passes(long duration) {
        long end = world.nanoTime() + duration;
        for (long left = duration; left > 0 && !over; left = end - world.nanoTime()) {
            world.park(left);
        }
        return !over;
    }

    private static String text(long nanos) {
        return nanos % 1_000_000_000 == 0 ? nanos / 1_000_000_000 + " s" : nanos / 1_000_000 + " ms";
    }

    @Override
    public void close() {
        over = true;
        world.unpark(thread);
    }
}
