package dev.fermata.runtime.session;

import dev.fermata.runtime.task.Task;

/** How a language shows errors to its users. */
public interface Reporter {
    /** Shows the error that ended the program, on the session's standard error. */
    void uncaught(Session session, Task task, Throwable error);

    /** Shows the error of a task that nobody awaited. */
    void unobserved(Session session, Task task, Throwable error);

    /** The exit code of a program that ends with this error. */
    default int exitCode(Throwable error) {
        return 1;
    }

    /** The exit code of a program that ended normally, but with tasks whose errors nobody awaited. */
    default int exitCodeForUnobserved(Throwable error) {
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

        private String text(Throwable error) {
            return error.getMessage() != null ? error.getMessage() : error.toString();
        }
    };
}
