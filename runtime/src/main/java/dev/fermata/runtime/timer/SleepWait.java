package dev.fermata.runtime.timer;

import dev.fermata.runtime.task.Wait;

/** A task that waits for a time. */
final class SleepWait extends Wait {
    private final Alarm alarm = new Alarm(this);
    private final Timers timers;

    SleepWait(Timers timers, long nanos) {
        this.timers = timers;
        alarm.deadline = nanos; // a duration until it is armed
    }

    @Override
    protected boolean register() {
        timers.startAfter(alarm, alarm.deadline);
        if (task() == null) {
            timers.cancel(alarm); // cancelled between publishing and arming
        }
        return false;
    }

    @Override
    protected void abandon() {
        timers.cancel(alarm);
    }

    @Override
    public String describe() {
        return "sleep";
    }

    private static final class Alarm extends Timer {
        private final SleepWait wait;

        Alarm(SleepWait wait) {
            this.wait = wait;
        }

        @Override
        protected void expire() {
            wait.deliver(null);
        }
    }
}
