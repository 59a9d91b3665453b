package dev.fermata.runtime.task;

/** The body of a generator. */
@FunctionalInterface
public interface CoroutineBody {
    /** Runs the body; what it returns is not a yielded value and is dropped. */
    Object run() throws Throwable;
}
