package dev.fermata.ruff.task;

import dev.fermata.runtime.task.Cancelled;
import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Frame;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;

/** What {@code await} compiles to. */
public final class Awaiting {
    private Awaiting() {
    }

    /**
     * The value of a promise, waiting for it if need be; any other value is its own. When the promise is of a task that
     * was cancelled, that is an error the program can catch; only the waiting task's own cancellation ends it. A
     * suspending host method.
     */
    public static Object await(Object promiseOrValue) throws Throwable {
        try {
            return Task.await(promiseOrValue);
        } catch (Suspension suspension) {
            suspension.push(new Awaited());
            throw suspension;
        } catch (Cancelled cancelled) {
            throw forThisTask(cancelled);
        }
    }

    private static Throwable forThisTask(Throwable error) {
        return error instanceof Cancelled && Task.current().cancellation() == null ? Rejection.forAwaiter(error) : error;
    }

    /** The rest of {@link #await} after the wait. */
    private static final class Awaited extends Frame {
        @Override
        public Object resume(Object value, Throwable error) throws Throwable {
            if (error != null) {
                throw forThisTask(error);
            }
            return value;
        }

        @Override
        public CodePosition position() {
            return Answer.POSITION;
        }
    }
}
