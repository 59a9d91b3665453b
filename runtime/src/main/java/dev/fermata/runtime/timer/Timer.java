package dev.fermata.runtime.timer;

/** One entry of a timer wheel. All fields are guarded by the {@link Timers} it is started on. */
public abstract class Timer {
    /** Neighbours in a ring; null when not armed. */
    Timer previous;
    Timer next;
    long deadline;
    /** The time of the real clock before which a steady timer does not fire. */
    long notBefore;
    /** Order of insertion, for equal deadlines. */
    int sequence;
    /** Keeps no program alive. */
    boolean background;

    protected Timer() {
    }

    /** The program may end, or be found deadlocked, while this timer is armed. */
    protected final void background() {
        background = true;
    }

    /** Called once, by the thread that turns the wheel, when the time has come. Must be short and must not throw. */
    protected abstract void expire();
}
