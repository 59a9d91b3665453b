package dev.fermata.runtime.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Promises made of several promises. All of them count as observed. */
public final class Promises {
    private Promises() {
    }

    /** How one of several promises ended. */
    public record Outcome(Object value, Throwable error) {
        public boolean isFailure() {
            return error != null;
        }
    }

    /** The list of all values in order; fails with the first error that happens. */
    public static Promise all(List<? extends Promise> parts) {
        Promise result = new Combined("all of " + parts.size() + " promises");
        Object[] values = new Object[parts.size()];
        AtomicInteger missing = new AtomicInteger(values.length);
        if (values.length == 0) {
            result.succeed(new ArrayList<>());
        }
        for (int i = 0; i < values.length; i++) {
            int index = i;
            parts.get(i).onDone(done -> {
                if (done.isFailed()) {
                    result.fail(done.error());
                    return;
                }
                values[index] = done.value();
                if (missing.decrementAndGet() == 0) { // orders all writes of values before the last one's
                    result.succeed(new ArrayList<>(Arrays.asList(values)));
                }
            });
        }
        return result;
    }

    /** The list of all {@link Outcome}s in order; never fails. */
    public static Promise allSettled(List<? extends Promise> parts) {
        Promise result = new Combined("the end of " + parts.size() + " promises");
        Object[] outcomes = new Object[parts.size()];
        AtomicInteger missing = new AtomicInteger(outcomes.length);
        if (outcomes.length == 0) {
            result.succeed(new ArrayList<>());
        }
        for (int i = 0; i < outcomes.length; i++) {
            int index = i;
            parts.get(i).onDone(done -> {
                outcomes[index] = new Outcome(done.isFailed() ? null : done.value(), done.error());
                if (missing.decrementAndGet() == 0) {
                    result.succeed(new ArrayList<>(Arrays.asList(outcomes)));
                }
            });
        }
        return result;
    }

    /** Ends as the first one that ends. */
    public static Promise race(List<? extends Promise> parts) {
        Promise result = new Combined("the first of " + parts.size() + " promises");
        for (Promise part : parts) {
            part.onDone(done -> {
                if (done.isFailed()) {
                    result.fail(done.error());
                } else {
                    result.succeed(done.value());
                }
            });
        }
        return result;
    }

    /** The first value; fails with {@link AllFailed} when every one has failed. */
    public static Promise any(List<? extends Promise> parts) {
        Promise result = new Combined("the first success of " + parts.size() + " promises");
        Throwable[] errors = new Throwable[parts.size()];
        AtomicInteger missing = new AtomicInteger(errors.length);
        if (errors.length == 0) {
            result.fail(new AllFailed(List.of()));
        }
        for (int i = 0; i < errors.length; i++) {
            int index = i;
            parts.get(i).onDone(done -> {
                if (!done.isFailed()) {
                    result.succeed(done.value());
                    return;
                }
                errors[index] = done.error();
                if (missing.decrementAndGet() == 0) {
                    result.fail(new AllFailed(List.of(errors)));
                }
            });
        }
        return result;
    }

    /** What {@link #any} fails with. */
    public static final class AllFailed extends ScriptError {
        private static final long serialVersionUID = 1L;

        private final transient List<Throwable> errors;

        AllFailed(List<Throwable> errors) {
            super("All promises were rejected");
            this.errors = errors;
        }

        /** The errors, in the order of the promises. */
        public List<Throwable> errors() {
            return errors;
        }
    }

    private static final class Combined extends Promise {
        private final String what;

        Combined(String what) {
            this.what = what;
        }

        @Override
        public String describe() {
            return what;
        }
    }
}
