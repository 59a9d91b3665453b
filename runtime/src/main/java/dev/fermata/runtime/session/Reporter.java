package dev.fermata.runtime.session;

import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.task.Wait;
import java.util.List;

/** How a language shows errors to its users. */
public interface Reporter {
    /** Shows the error that ended the program, on the session's standard error. */
    void uncaught(Session session, Task task, Throwable error);

    /** Shows the error of a task that nobody awaited. */
    void unobserved(Session session, Task task, Throwable error);

    /**
     * The root task has ended some time ago, and the program still waits for its other tasks: may be shown to a user
     * who wonders. Called once, on the engine's clock.
     *
     * @param tasks those that are alive, oldest first
     */
    default void stillWaiting(Session session, List<Task> tasks) {
    }

    /** The exit code of a program that ends with this error. */
    default int exitCode(Throwable error) {
        return 1;
    }

    /** The exit code of a program that ended normally, but with tasks whose errors nobody awaited. */
    default int exitCodeForUnobserved(Task task, Throwable error) {
        return exitCode(error);
    }

    /** Shows the message alone. */
    Reporter PLAIN = new Reporter() {
        @Override
        public void uncaught(Session session, Task task, Throwable error) {
            session.console().err().println("error: " + text(error));
        }

        @Override
        public void unobserved(Session session, Task task, Throwable error) {
            session.console().err().println("error in " + task.describe() + ": " + text(error));
        }

        @Override
        public void stillWaiting(Session session, List<Task> tasks) {
            StringBuilder text = new StringBuilder("still waiting for");
            for (Task task : tasks.subList(0, Math.min(tasks.size(), 10))) {
                Wait wait = task.waiting();
                text.append("\n  ").append(task.describe());
                if (wait != null) {
                    text.append(", which waits for ").append(wait.describe());
                }
            }
            session.console().err().println(text.toString());
        }

        private String text(Throwable error) {
            return error.getMessage() != null ? error.getMessage() : error.toString();
        }
    };
}
