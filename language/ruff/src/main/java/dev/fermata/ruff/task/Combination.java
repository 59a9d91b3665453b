package dev.fermata.ruff.task;

import dev.fermata.ruff.value.Rejected;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.ruff.value.Values;
import dev.fermata.runtime.task.Promise;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A promise made of several. Its parts count as awaited: their failures are its own, and nobody else's.
 *
 * <p>Parts may end on any threads. Each writes its own slot of {@code results}; {@code missing} orders these writes before
 * the last part's look at all of them.
 */
abstract class Combination extends Promise {
    private final Promise[] parts;
    final Object[] results;
    private final AtomicInteger missing;

    Combination(Promise[] parts) {
        this.parts = parts;
        this.results = new Object[parts.length];
        this.missing = new AtomicInteger(parts.length);
    }

    /** Starts listening to the parts; called once. */
    final Combination begin() {
        if (parts.length == 0) {
            complete();
        }
        for (int i = 0; i < parts.length; i++) {
            int index = i;
            parts[i].onDone(part -> {
                if (isPending()) {
                    ended(index, part);
                }
            });
        }
        return this;
    }

    /** A part has ended. */
    abstract void ended(int index, Promise part);

    /** All parts have been {@linkplain #put noted}. */
    abstract void complete();

    final void put(int index, Object result) {
        results[index] = result;
        if (missing.decrementAndGet() == 0) {
            complete();
        }
    }

    final void succeedWithArray() {
        succeed(Values.share(RuffArray.of(results)));
    }

    private static Object valueOf(Promise part) {
        return Values.share(part.value());
    }

    @Override
    public String describe() {
        return parts.length + " promises";
    }

    /** All values, or the first failure. */
    static final class All extends Combination {
        All(Promise[] parts) {
            super(parts);
        }

        @Override
        void ended(int index, Promise part) {
            if (part.isFailed()) {
                fail(new Rejection("Promise " + index + " rejected: " + Rejected.reasonOf(part.error()), part.error()));
            } else {
                put(index, valueOf(part));
            }
        }

        @Override
        void complete() {
            succeedWithArray();
        }
    }

    /** All values, or the first failure as it is. */
    static final class Batch extends Combination {
        Batch(Promise[] parts) {
            super(parts);
        }

        @Override
        void ended(int index, Promise part) {
            if (part.isFailed()) {
                fail(part.error());
            } else {
                put(index, part.value());
            }
        }

        @Override
        void complete() {
            succeedWithArray();
        }
    }

    /** What became of each. */
    static final class AllSettled extends Combination {
        AllSettled(Promise[] parts) {
            super(parts);
        }

        @Override
        void ended(int index, Promise part) {
            RuffDict outcome = new RuffDict();
            if (part.isFailed()) {
                outcome = outcome.set("status", "rejected").set("reason", Rejected.reasonOf(part.error()));
            } else {
                outcome = outcome.set("status", "fulfilled").set("value", valueOf(part));
            }
            put(index, outcome);
        }

        @Override
        void complete() {
            succeedWithArray();
        }
    }

    /** The outcome of the first that ends. */
    static final class Race extends Combination {
        Race(Promise[] parts) {
            super(parts);
        }

        @Override
        void ended(int index, Promise part) {
            if (part.isFailed()) {
                fail(Rejection.forAwaiter(part.error()));
            } else {
                succeed(valueOf(part));
            }
        }

        @Override
        void complete() {
            throw new IllegalStateException("a race needs a promise");
        }
    }

    /** The first value. */
    static final class Any extends Combination {
        Any(Promise[] parts) {
            super(parts);
        }

        @Override
        void ended(int index, Promise part) {
            if (part.isFailed()) {
                put(index, Rejected.reasonOf(part.error()));
            } else {
                succeed(valueOf(part));
            }
        }

        @Override
        void complete() {
            StringBuilder text = new StringBuilder("All promises were rejected");
            String separator = ": ";
            for (Object reason : results) {
                text.append(separator).append(reason);
                separator = "; ";
            }
            fail(new Rejection(text.toString()));
        }
    }
}
