package dev.fermata.ruff.task;

import dev.fermata.ruff.value.Values;
import dev.fermata.runtime.task.Promise;
import java.util.function.Consumer;

/** What {@code async_timeout} gives: the outcome of another promise, unless that takes too long. The other one goes on. */
final class TimeLimit extends Timed implements Consumer<Promise> {
    private final Promise source;
    private final long milliseconds;

    private TimeLimit(Promise source, long milliseconds) {
        this.source = source;
        this.milliseconds = milliseconds;
    }

    static Promise of(Promise source, long milliseconds) {
        TimeLimit limit = new TimeLimit(source, milliseconds);
        source.onDone(limit);
        if (limit.isPending()) {
            limit.arm(nanos(milliseconds));
        }
        return limit;
    }

    @Override
    public void accept(Promise done) {
        if (done.isFailed()) {
            fail(Rejection.forAwaiter(done.error()));
        } else {
            succeed(Values.share(done.value()));
        }
    }

    @Override
    void expire() {
        fail(new Rejection("Timeout after " + milliseconds + "ms"));
    }

    @Override
    public String describe() {
        return source.describe() + ", for at most " + milliseconds + " ms";
    }
}
