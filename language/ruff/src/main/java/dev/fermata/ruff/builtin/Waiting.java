package dev.fermata.ruff.builtin;

import dev.fermata.runtime.io.BlockingLane;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Task;
import java.util.concurrent.Callable;

/** Runs what blocks a thread where blocking is allowed, while the calling task waits. */
final class Waiting {
    private Waiting() {
    }

    /**
     * The result of {@code work}, or its error. Must be the last act of a builtin. The work runs outside any task: what
     * it needs of the session has to be looked up before.
     *
     * @param what the operation in words, for task dumps
     */
    static Object onLane(String what, Callable<Object> work) throws Throwable {
        return Task.await(BlockingLane.of(Session.current()).submit(what, work));
    }

    /** As {@link #onLane} for work that takes long by itself: no other work stands behind it. */
    static Object onLaneForLong(String what, Callable<Object> work) throws Throwable {
        return Task.await(BlockingLane.of(Session.current()).submitLong(what, work));
    }
}
