package dev.fermata.runtime.task;

/** Waiting for a promise. */
final class Await extends Wait {
    private final Promise promise;

    Await(Promise promise) {
        this.promise = promise;
    }

    @Override
    protected boolean register() {
        if (promise.addWaiter(this)) {
            if (isOver()) {
                promise.forget(this); // cancelled between publishing and adding
            }
            return false;
        }
        promise.observe();
        Task task = claim();
        if (task == null) {
            return false;
        }
        task.delivered = promise.state();
        return true;
    }

    @Override
    protected void wake(Promise done) {
        Task task = claim();
        if (task != null) {
            done.observe();
            task.wake(done.state());
        }
    }

    @Override
    protected void abandon() {
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
}
