package dev.fermata.ruff.task;

import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Frame;
import dev.fermata.runtime.task.Scope;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.TimedOut;

/**
 * What {@code scope { }} and {@code with_timeout(ms) { }} compile to: {@code open} before the block, {@link #leave} on
 * every way out of it.
 */
public final class TaskScopes {
    private TaskScopes() {
    }

    /** A scope, and its time limit in milliseconds if it has one. */
    private record Group(Scope scope, long milliseconds) {
    }

    /** Opens a group; the result is for {@link #leave}. */
    public static Object open() {
        return new Group(Scope.open(), 0);
    }

    /** Opens a group that is cancelled after a time. */
    public static Object openTimeout(Object milliseconds) {
        long limit = TaskBuiltins.timeout("with_timeout", milliseconds);
        return new Group(Scope.openWithTimeout(Timed.capped(Timed.nanos(limit))), limit);
    }

    /**
     * Leaves a group when its tasks have ended; throws the error that the block or a task failed with first, or the
     * timeout. A suspending host method without a result.
     *
     * @param group what {@code open} gave
     * @param error what the block threw; null when it was left otherwise
     */
    public static Object leave(Object group, Object error) throws Throwable {
        Group left = (Group) group;
        try {
            return left.scope.leave(null, (Throwable) error);
        } catch (Suspension suspension) {
            suspension.push(new Leaving(left));
            throw suspension;
        } catch (TimedOut timedOut) {
            throw timeout(left, timedOut);
        }
    }

    private static Throwable timeout(Group group, TimedOut error) {
        // A task inside may have failed with somebody else's timeout.
        return group.scope.errors().contains(error) ? error : new ScriptError("Timeout after " + group.milliseconds + "ms");
    }

    /** The rest of {@link #leave} after the wait. */
    private static final class Leaving extends Frame {
        private final Group group;

        Leaving(Group group) {
            this.group = group;
        }

        @Override
        public Object resume(Object value, Throwable error) throws Throwable {
            if (error != null) {
                throw error instanceof TimedOut timedOut ? timeout(group, timedOut) : error;
            }
            return value;
        }

        @Override
        public CodePosition position() {
            return Answer.POSITION;
        }
    }
}
