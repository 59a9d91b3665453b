package dev.fermata.runtime.task;

/**
 * Waiting for the result of an operation that nobody else needs: when the wait is broken off, because the task is
 * cancelled for example, the operation ends too.
 */
public final class OwnedWait extends Wait {
    private final Promise result;
    private final Runnable end;

    private OwnedWait(Promise result, Runnable end) {
        this.result = result;
        this.end = end;
    }

    /**
     * The value of {@code result}, waiting for it if need be. A suspending host method.
     *
     * @param end breaks the operation off; called at most once, on any thread
     */
    public static Object await(Promise result, Runnable end) throws Throwable {
        if (result.isDone()) {
            return Task.await(result);
        }
        return awaitInLine(result, end);
    }

    /** The same, but the other ready tasks run first, however quick the result is. A suspending host method. */
    public static Object awaitInLine(Promise result, Runnable end) throws Throwable {
        Task.current();
        throw Suspension.on(new OwnedWait(result, end));
    }

    @Override
    protected boolean register() {
        if (result.addWaiter(this)) {
            if (isOver()) {
                result.forget(this); // cancelled between publishing and adding
            }
            return false;
        }
        result.observe();
        return finishHere(result.isFailed() ? null : result.value(), result.error());
    }

    @Override
    protected void refused() {
        abandon();
    }

    @Override
    protected void wake(Promise done) {
        done.observe();
        if (done.isFailed()) {
            deliverError(done.error());
        } else {
            deliver(done.value());
        }
    }

    @Override
    protected void abandon() {
        result.onDone(done -> { }); // how it ends is nobody's business any more
        result.forget(this);
        end.run();
    }

    @Override
    public String describe() {
        return result.describe();
    }
}
