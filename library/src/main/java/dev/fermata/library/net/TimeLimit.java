package dev.fermata.library.net;

import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.ExternalPromise;
import dev.fermata.runtime.timer.Timer;

/** Makes a network operation fail when it takes too long. */
public final class TimeLimit extends Timer {
    private final ExternalPromise result;

    private TimeLimit(ExternalPromise result) {
        this.result = result;
    }

    /** Starts a promise that something outside completes, or the clock. */
    public static ExternalPromise promise(Session session, String what, long nanos) {
        ExternalPromise result = session.engine().external(what);
        TimeLimit limit = new TimeLimit(result);
        session.timers().start(limit, session.world().nanoTime() + nanos);
        result.onDone(done -> session.timers().cancel(limit));
        return result;
    }

    @Override
    protected void expire() {
        result.fail(new NetworkException(NetworkErrors.TIMED_OUT));
    }
}
