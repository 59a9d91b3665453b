package dev.fermata.runtime.session;

import dev.fermata.runtime.task.Task;

/** The body of a task written in Java. Its calls of suspending host methods must be its last act. */
@FunctionalInterface
public interface Body {
    Object run() throws Throwable;

    /** A task with this body. */
    default Task asTask() {
        return new Task() {
            @Override
            protected Object execute() throws Throwable {
                return Body.this.run();
            }
        };
    }
}
