package dev.fermata.runtime.timer;

/** One entry of a timer wheel. All fields are guarded by the {@link Timers} it is started on. */
public abstract class Timer {
    /** Neighbours in a ring; null when not armed. */
    Timer previous;
    Timer next;
    long deadline;
    /**
     * How much later than its deadline a steady timer is due on the real clock, in units of 1024 ns; its complement, which is
     * negative, for one that keeps no program alive. One field, for the size of a timer.
     */
    int lag;
    /** Order of insertion, for equal deadlines. */
    int sequence;

    protected Timer() {
    }

    /** The program may end, or be found deadlocked, while this timer is armed. */
    protected final void background() {
        lag = ~0;
    }

    final boolean isBackground() {
        return lag < 0;
    }

    final int lag() {
        return lag < 0 ? ~lag : lag;
    }

    final void lag(int units) {
        lag = lag < 0 ? ~units : units;
    }

    /** Called once, by the thread that turns the wheel, when the time has come. Must be short and must not throw. */
    protected abstract void expire();
}
