package dev.fermata.runtime.timer;

/** One entry of a timer wheel. All fields are guarded by the {@link Timers} it is started on. */
public abstract class Timer {
    private static final int BACKGROUND = -1;

    /** Neighbours in a ring; null when not armed. */
    Timer previous;
    Timer next;
    long deadline;
    /**
     * How much later than its deadline a steady timer is due on the real clock, in units of 1024 ns; {@link #BACKGROUND} for one
     * that keeps no program alive, which is never steady. One field, for the size of a timer.
     */
    int lag;
    /** Order of insertion, for equal deadlines. */
    int sequence;

    protected Timer() {
    }

    /** The program may end, or be found deadlocked, while this timer is armed. */
    protected final void background() {
        lag = BACKGROUND;
    }

    final boolean isBackground() {
        return lag == BACKGROUND;
    }

    /** Called once, by the thread that turns the wheel, when the time has come. Must be short and must not throw. */
    protected abstract void expire();
}
