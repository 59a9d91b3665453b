package dev.fermata.ruff.task;

/** What {@code async_sleep} gives: null after some time. */
final class Delay extends Timed {
    private final long milliseconds;

    private Delay(long milliseconds) {
        this.milliseconds = milliseconds;
    }

    static Delay of(long milliseconds) {
        Delay delay = new Delay(milliseconds);
        delay.arm(nanos(milliseconds));
        return delay;
    }

    @Override
    void expire() {
        succeed(null);
    }

    @Override
    public String describe() {
        return "sleep of " + milliseconds + " ms";
    }
}
