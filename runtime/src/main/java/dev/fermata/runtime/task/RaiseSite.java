package dev.fermata.runtime.task;

/**
 * Remembers the exact place in generated code where an error is raised: a Java stack trace knows lines only. Installed
 * once by whoever generates code; {@link #here} runs for every error, so it must be cheap.
 */
public interface RaiseSite {
    /** What is needed to find the place later; null when no generated code is on the stack. */
    Object here();

    /**
     * The trace of the calling thread where the Java trace does not show all of the program's activations: some are interpreted,
     * or stand on another thread's stack. Null when it does.
     */
    default StackTraceElement[] trace(Throwable own) {
        return null;
    }
}
