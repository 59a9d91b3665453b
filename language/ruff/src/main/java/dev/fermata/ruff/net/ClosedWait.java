package dev.fermata.ruff.net;

import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.task.Wait;

/** Waiting for the end of something that is being closed: it comes soon, and a cancellation must not outrun it. */
final class ClosedWait extends Wait {
    private final Promise closed;

    private ClosedWait(Promise closed) {
        this.closed = closed;
    }

    /** A suspending host method; the result is null. */
    static Object of(Promise closed) throws Suspension {
        if (closed.isDone()) {
            return null;
        }
        Task.current();
        throw Suspension.on(new ClosedWait(closed));
    }

    @Override
    protected boolean register() {
        return !closed.addWaiter(this) && finishHere(null, null);
    }

    @Override
    protected void wake(Promise done) {
        deliver(null);
    }

    @Override
    protected void abandon() {
        closed.forget(this);
    }

    @Override
    protected boolean isInterruptible() {
        return false;
    }

    @Override
    public String describe() {
        return closed.describe();
    }
}
