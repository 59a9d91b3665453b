package dev.fermata.runtime.channel;

import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Waiter;

/**
 * One thing that a {@link Selection} waits for. While it is registered it sits in a channel's queue, whose lock guards
 * the links, or in a promise's list of waiters. Only its own selection takes it out.
 */
final class Clause extends Waiter {
    enum Kind { RECEIVE, RECEIVE_OR_END, SEND, PROMISE }

    final Kind kind;
    final Object source;
    final int index;
    /** What is sent. */
    final Object value;
    Selection selection;
    Clause previousInQueue;
    Clause nextInQueue;
    boolean queued;

    Clause(Kind kind, Object source, int index, Object value) {
        this.kind = kind;
        this.source = source;
        this.index = index;
        this.value = value;
    }

    Channel channel() {
        return (Channel) source;
    }

    @Override
    protected void wake(Promise done) {
        if (selection.claimFor(this)) {
            done.observe();
            selection.finish(this, done.isFailed() ? null : done.value(), done.error());
        }
    }

    @Override
    protected boolean isOver() {
        return selection.isEnded();
    }
}
