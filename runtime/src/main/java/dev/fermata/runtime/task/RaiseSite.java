package dev.fermata.runtime.task;

/**
 * Remembers the exact place in generated code where an error is raised: a Java stack trace knows lines only. Installed
 * once by whoever generates code; {@link #here} runs for every error, so it must be cheap.
 */
public interface RaiseSite {
    /** What is needed to find the place later; null when no generated code is on the stack. */
    Object here();
}
