package dev.fermata.runtime.task;

/** The state of a promise that failed, or an error on its way to a task that wakes up. */
final class Failure extends Marker {
    final Throwable error;

    /** Whether somebody has seen the error. Only ever goes from false to true, by anyone. */
    volatile boolean observed;

    Failure(Throwable error) {
        this.error = error;
    }
}
