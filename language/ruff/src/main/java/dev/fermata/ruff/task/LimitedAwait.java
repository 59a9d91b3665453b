package dev.fermata.ruff.task;

import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.task.Wait;
import dev.fermata.runtime.timer.Timer;
import dev.fermata.runtime.timer.Timers;

/** What {@code await} compiles to when the user has set the longest time it may take. Without that it has no limit. */
public final class LimitedAwait extends Wait {
    private final Promise promise;
    private final long milliseconds;
    private final Timers timers = Task.current().engine().timers();
    private final Alarm alarm = new Alarm(this);

    private LimitedAwait(Promise promise, long milliseconds) {
        this.promise = promise;
        this.milliseconds = milliseconds;
    }

    /** The value of a promise, waiting for it no longer than {@code milliseconds}. A suspending host method. */
    public static Object await(Object value, long milliseconds) throws Throwable {
        if (value instanceof Promise promise && promise.isPending()) {
            throw Suspension.on(new LimitedAwait(promise, milliseconds));
        }
        return Task.await(value);
    }

    @Override
    protected boolean register() {
        timers.start(alarm, timers.deadline(Timed.capped(Timed.nanos(milliseconds))));
        if (promise.addWaiter(this)) {
            if (isOver()) {
                abandon(); // cancelled between publishing and adding
            }
            return false;
        }
        timers.cancel(alarm);
        promise.observe();
        return finishHere(promise.isFailed() ? null : promise.value(), promise.error());
    }

    @Override
    protected void wake(Promise done) {
        done.observe();
        timers.cancel(alarm);
        if (done.isFailed()) {
            deliverError(done.error());
        } else {
            deliver(done.value());
        }
    }

    @Override
    protected void abandon() {
        timers.cancel(alarm);
        promise.forget(this);
    }

    @Override
    public Task target() {
        return promise instanceof Task task ? task : null;
    }

    @Override
    public String describe() {
        return promise.describe();
    }

    private static final class Alarm extends Timer {
        private final LimitedAwait await;

        Alarm(LimitedAwait await) {
            this.await = await;
        }

        /** The numbers: nothing is polled, so this is the first look; and the promise that is waited for. */
        @Override
        protected void expire() {
            ScriptError error = new ScriptError("Scheduler timed out after " + await.milliseconds + "ms (1 rounds, 1 pending)");
            if (await.deliverError(error)) {
                await.promise.forget(await);
            }
        }
    }
}
