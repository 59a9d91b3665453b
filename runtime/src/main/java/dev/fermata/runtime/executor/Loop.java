package dev.fermata.runtime.executor;

/** An executor whose items run on the thread that drives it. */
public interface Loop extends Executor {
    /** What the loop asks when nothing is ready. */
    interface Idle {
        /**
         * Called by the driving thread: flushes output, looks for deadlocks.
         *
         * @return how long the thread may sleep at most in nanoseconds when nothing becomes ready;
         *         {@code Long.MAX_VALUE} for no limit, 0 to look again at once
         */
        long nothingReady();

        /** Called by the driving thread between two items that are ready. */
        default void betweenItems() {
        }

        /** Called by the driving thread when it goes on after it had nothing to run. */
        default void resumed() {
        }

        /** Whether the loop may end. */
        boolean isOver();
    }

    /** Runs items on the calling thread until {@code idle.isOver()}. */
    void drive(Idle idle);

    /** Makes a sleeping loop look again. */
    void wakeUp();

    /** Whether the driving thread sleeps. */
    boolean isAsleep();
}
