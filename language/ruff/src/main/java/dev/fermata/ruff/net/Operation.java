package dev.fermata.ruff.net;

import dev.fermata.library.net.NetworkException;
import dev.fermata.ruff.value.Values;
import dev.fermata.runtime.task.OwnedWait;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Promises;
import java.util.List;
import java.util.function.Function;

/**
 * A promise of what a builtin makes of the outcome of the library's operations. Failing it, as the builtin {@code cancel}
 * does, breaks them off.
 */
final class Operation extends Promise {
    private final List<Promise> sources;
    private final Promise outcome;

    private Operation(List<Promise> sources, Promise outcome) {
        this.sources = sources;
        this.outcome = outcome;
    }

    /**
     * One operation.
     *
     * @param value what the program gets for its result; may throw an error of the program
     * @param error what it gets for its failure
     */
    static Operation of(Promise source, Function<Object, Object> value, Function<Throwable, Throwable> error) {
        return new Operation(List.of(source), source).begin(value, error);
    }

    /**
     * Several operations, of which none fails the whole.
     *
     * @param value what the program gets for the list of their {@link Promises.Outcome}s
     */
    static Operation ofAll(List<Promise> sources, Function<List<Promises.Outcome>, Object> value) {
        return new Operation(sources, Promises.allSettled(sources)).begin(outcomes -> value.apply(outcomes(outcomes)), error -> error);
    }

    private static List<Promises.Outcome> outcomes(Object list) {
        return ((List<?>) list).stream().map(each -> (Promises.Outcome) each).toList();
    }

    private Operation begin(Function<Object, Object> value, Function<Throwable, Throwable> error) {
        outcome.onDone(done -> {
            if (isPending()) {
                settle(done, value, error);
            }
        });
        return this;
    }

    private void settle(Promise done, Function<Object, Object> value, Function<Throwable, Throwable> error) {
        Object result;
        try {
            if (done.isFailed()) {
                super.fail(error.apply(done.error()));
                return;
            }
            result = value.apply(done.value());
        } catch (RuntimeException | Error problem) {
            super.fail(problem);
            return;
        }
        succeed(Values.share(result));
    }

    /** The result, waiting for it; the operations end when the task is cancelled. A suspending host method. */
    Object await() throws Throwable {
        return OwnedWait.await(this, () -> fail(new NetworkException("cancelled")));
    }

    @Override
    public boolean fail(Throwable error) {
        boolean first = super.fail(error);
        if (first) {
            sources.forEach(source -> source.fail(error));
        }
        return first;
    }

    @Override
    public String describe() {
        return sources.size() == 1 ? sources.getFirst().describe() : sources.size() + " operations, the first: " + sources.getFirst().describe();
    }
}
