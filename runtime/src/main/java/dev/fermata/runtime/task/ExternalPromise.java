package dev.fermata.runtime.task;

/**
 * A promise that something outside the engine completes: a system call, another thread. As long as it is pending the
 * program counts as alive, whatever its tasks wait for.
 */
public final class ExternalPromise extends Promise {
    private final Engine engine;
    private final String what;

    ExternalPromise(Engine engine, String what) {
        this.engine = engine;
        this.what = what;
        engine.externalBegun();
    }

    @Override
    public boolean succeed(Object value) {
        boolean first = super.succeed(value);
        if (first) {
            engine.externalEnded();
        }
        return first;
    }

    @Override
    public boolean fail(Throwable error) {
        boolean first = super.fail(error);
        if (first) {
            engine.externalEnded();
        }
        return first;
    }

    @Override
    public String describe() {
        return what;
    }
}
