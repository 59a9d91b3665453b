package dev.fermata.runtime.channel;

import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;
import java.util.ArrayList;
import java.util.List;

/** Waits for the first of several things. When several are ready, the one that was added first wins. */
public final class Select {
    private final List<Clause> clauses = new ArrayList<>();

    public Select() {
    }

    /** Adds a receive; a closed and empty channel makes it win with {@link Channel#END}. */
    public Select receive(Channel channel) {
        return add(Clause.Kind.RECEIVE_OR_END, channel, null);
    }

    /** Adds a send. */
    public Select send(Channel channel, Object value) {
        return add(Clause.Kind.SEND, channel, value);
    }

    /** Adds a promise; other clauses winning leaves it untouched. */
    public Select await(Promise promise) {
        return add(Clause.Kind.PROMISE, promise, null);
    }

    /** Adds a time limit. */
    public Select timeout(long nanos) {
        return add(Clause.Kind.PROMISE, Task.current().engine().timers().after(nanos), null);
    }

    private Select add(Clause.Kind kind, Object source, Object value) {
        clauses.add(new Clause(kind, source, clauses.size(), value));
        return this;
    }

    /** The result when something is ready now, else null. */
    public Selected poll() {
        for (Clause clause : clauses) {
            Selected selected = clause.source instanceof Promise promise ? poll(promise, clause.index)
                    : clause.channel().poll(clause);
            if (selected != null) {
                return selected;
            }
        }
        return null;
    }

    private static Selected poll(Promise promise, int index) {
        if (promise.isPending()) {
            return null;
        }
        promise.observe();
        return new Selected(index, promise.isFailed() ? null : promise.value(), promise.error());
    }

    /** The {@link Selected}, waiting for it if need be. A suspending host method; to be called once. */
    public Object await() throws Throwable {
        Selected ready = poll();
        if (ready != null) {
            return ready;
        }
        Task.current();
        throw Suspension.on(new Selection(false, clauses.toArray(new Clause[0])));
    }
}
