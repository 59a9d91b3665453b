package dev.fermata.runtime.executor;

/** Who moves virtual time. */
public enum TimeMover {
    /** It jumps to the next timer when nothing is ready. */
    CLOCK,
    /** The program, by {@link VirtualTimeExecutor#permit}; a program that only waits for timers beyond that is stuck. */
    PROGRAM,
    /** The host, by {@link VirtualTimeExecutor#advance}. */
    HOST
}
