package dev.fermata.runtime.task;

/**
 * Something to be told when a promise is done: a link of the promise's list of waiters.
 *
 * <p>{@code next} is written before the waiter is published by a compare-and-set of the promise's state. Later it is
 * only rewritten to skip waiters that are over ({@link #isOver()} never goes back to false), so a reader that sees an
 * old link meets some finished waiters again but misses no live one.
 */
public abstract class Waiter extends Marker {
    Waiter next;

    /** About how many waiters are below this one in the list; decides how often the list is swept. */
    int depth;

    protected Waiter() {
    }

    /** Called once, by the thread that completes the promise. Must be short and must not throw. */
    protected abstract void wake(Promise done);

    /** Whether waking would have no effect any more, so that the promise may forget this waiter. */
    protected boolean isOver() {
        return false;
    }
}
