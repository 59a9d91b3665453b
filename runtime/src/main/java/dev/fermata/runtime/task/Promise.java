package dev.fermata.runtime.task;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A result that arrives once: a value or an error. Any task may await it, any number of times.
 *
 * <p><b>Protocol.</b> One field holds everything, and each step is one compare-and-set of it:
 * <pre>
 *   state            meaning                      may become
 *   null             pending, nobody waits        Waiter, or done        (anyone)
 *   Waiter           pending, list of waiters     Waiter, or done        (anyone)
 *   Failure          failed                       -
 *   Nil              succeeded with null          -
 *   anything else    succeeded with that value    -
 * </pre>
 * The winner of the step to a done state owns the list of waiters it replaced and wakes them, oldest first. The
 * volatile write of the state publishes the value; a reader that sees it done sees everything done before.
 *
 * <p>A promise that is completed by something the engine does not know about (a foreign thread) must come from
 * {@link Engine#external}; otherwise a program that waits only for it is taken for a deadlock.
 */
public class Promise {
    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Promise.class, "state", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile Object state;

    /** A pending promise. */
    public Promise() {
    }

    /** A pending promise. */
    public static Promise pending() {
        return new Promise();
    }

    /** A promise that has succeeded. */
    public static Promise resolved(Object value) {
        Promise promise = new Promise();
        STATE.set(promise, value == null ? Nil.INSTANCE : value);
        return promise;
    }

    /** A promise that has failed. */
    public static Promise rejected(Throwable error) {
        Promise promise = new Promise();
        STATE.set(promise, new Failure(error));
        return promise;
    }

    private static boolean done(Object state) {
        return state != null && !(state instanceof Waiter);
    }

    public final boolean isDone() {
        return done(state);
    }

    public final boolean isPending() {
        return !done(state);
    }

    public final boolean isSucceeded() {
        Object s = state;
        return done(s) && !(s instanceof Failure);
    }

    public final boolean isFailed() {
        return state instanceof Failure;
    }

    /** Whether it failed because it was cancelled. */
    public final boolean isCancelled() {
        return state instanceof Failure failure && failure.error instanceof Cancelled;
    }

    /** The value it succeeded with. */
    public final Object value() {
        Object s = state;
        if (s instanceof Nil) {
            return null;
        }
        if (s == null || s instanceof Marker) {
            throw new IllegalStateException(s instanceof Failure ? "The promise failed" : "The promise is pending");
        }
        return s;
    }

    /** The error it failed with; null when it is pending or succeeded. Looking does not count as observing. */
    public final Throwable error() {
        return state instanceof Failure failure ? failure.error : null;
    }

    /** Completes it with a value. Returns false when it was done already. */
    public boolean succeed(Object value) {
        return settle(value == null ? Nil.INSTANCE : value);
    }

    /** Completes it with an error. Returns false when it was done already. */
    public boolean fail(Throwable error) {
        return settle(new Failure(error));
    }

    /** Marks its error, if it has one, as seen: it will not be reported at the end. */
    public final void observe() {
        if (state instanceof Failure failure) {
            failure.observed = true;
        }
    }

    /** Whether its error, if it has one, has been seen by somebody. */
    public final boolean isObserved() {
        return !(state instanceof Failure failure) || failure.observed;
    }

    /** Calls back when done, on the thread that completes it; at once when it is done already. Counts as observing. */
    public final void onDone(Consumer<? super Promise> action) {
        Callback callback = new Callback(action);
        if (!addWaiter(callback)) {
            callback.wake(this);
        }
    }

    /** A promise of the function's result for this promise's value. Errors pass through. */
    public final Promise map(Function<Object, Object> function) {
        Promise result = new Promise();
        onDone(done -> {
            if (done.state instanceof Failure failure) {
                result.fail(failure.error);
                return;
            }
            Object value;
            try {
                value = function.apply(done.value());
            } catch (RuntimeException | Error e) {
                result.fail(e);
                return;
            }
            result.succeed(value);
        });
        return result;
    }

    /** What it is, for task dumps and deadlock reports. */
    public String describe() {
        return "promise";
    }

    /** Called once on a failure that no waiter saw. */
    void failedUnobserved() {
    }

    // ---- the state machine ----

    final Object state() {
        return state;
    }

    final boolean settle(Object outcome) {
        Object s;
        do {
            s = state;
            if (done(s)) {
                return false;
            }
        } while (!STATE.compareAndSet(this, s, outcome));
        if (s != null) {
            wakeAll((Waiter) s);
        }
        if (outcome instanceof Failure failure && !failure.observed) {
            failedUnobserved();
        }
        return true;
    }

    private void wakeAll(Waiter newest) {
        if (newest.next == null) {
            newest.wake(this);
            return;
        }
        // Collected, not reversed in place: a sweep under way may still be rewriting the links.
        int count = 0;
        for (Waiter w = newest; w != null; w = w.next) {
            count++;
        }
        Waiter[] waiters = new Waiter[count];
        int found = 0;
        for (Waiter w = newest; w != null && found < count; w = w.next) {
            waiters[found++] = w;
        }
        for (int i = found - 1; i >= 0; i--) {
            waiters[i].wake(this);
        }
    }

    /** Adds a waiter; false when the promise is done, and the waiter will not be called. */
    public final boolean addWaiter(Waiter waiter) {
        while (true) {
            Object s = state;
            if (done(s)) {
                return false;
            }
            Waiter newest = (Waiter) s;
            waiter.next = newest;
            waiter.depth = newest == null ? 1 : newest.depth + 1;
            if (STATE.compareAndSet(this, s, waiter)) {
                return true;
            }
        }
    }

    /**
     * Tells the promise that a waiter is over. Finished waiters at the top go at once; those further down are swept
     * when about half of the list could be finished, so that a million cancelled waiters cost O(1) each.
     */
    public final void forget(Waiter waiter) {
        while (true) {
            Object s = state;
            if (!(s instanceof Waiter top)) {
                return;
            }
            if (top.isOver()) {
                STATE.compareAndSet(this, s, top.next);
                continue;
            }
            if (waiter.depth % Math.max(1, top.depth / 2) == 0) {
                sweep(top);
            }
            return;
        }
    }

    private static void sweep(Waiter top) {
        int live = 0;
        for (Waiter w = top; w != null; w = w.next) {
            Waiter below = w.next;
            while (below != null && below.isOver()) {
                below = below.next;
            }
            w.next = below;
            live++;
        }
        for (Waiter w = top; w != null && live > 0; w = w.next) {
            w.depth = live--;
        }
    }

    @Override
    public String toString() {
        Object s = state;
        return !done(s) ? "Promise[pending]"
                : s instanceof Failure failure ? "Promise[failed: " + failure.error + "]" : "Promise[" + value() + "]";
    }

    private static final class Callback extends Waiter {
        private final Consumer<? super Promise> action;

        Callback(Consumer<? super Promise> action) {
            this.action = action;
        }

        @Override
        protected void wake(Promise done) {
            done.observe();
            action.accept(done);
        }
    }
}
