package dev.fermata.ruff.task;

import dev.fermata.compiler.link.CallTask;
import dev.fermata.compiler.link.CompiledFunction;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.ruff.builtin.NativeFunction;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.Values;
import dev.fermata.runtime.task.Cancelled;
import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Frame;
import dev.fermata.runtime.task.Scope;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.task.TaskLocal;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A parallel map under way: a task that starts workers in a scope of its own and ends when they have ended. The first
 * worker that fails cancels the others; cancelling the map cancels them all.
 *
 * <p><b>Two ways.</b> When the mapper touches nothing that tasks share, workers may run beside any other task: as many
 * as there are cores begin, and each one that begins after them starts one more, which gets its turn when a core is free
 * because the others wait. Otherwise the workers run on the caller's strand, each on the spot until it first waits.
 * Either way at most {@code limit} calls of the mapper are under way.
 *
 * <p><b>Memory.</b> An index belongs to the worker that has claimed it, by adding to {@code claimed}; the end of the
 * scope orders all their results before the map's own end.
 */
final class ParallelMap extends Task {
    /** Pure builtins are fast: below this length starting workers costs more than it saves. */
    private static final int BUILTIN_LENGTH_MIN = 4096;
    /** How deep calls are nested where a map runs that was begun inside another's mapper. */
    private static final TaskLocal DEPTH = new TaskLocal(0);

    private final String function;
    private final FunctionValue worker;
    private final RuffArray elements;
    private final FunctionValue mapper;
    private final Object[] results;
    private final boolean parallel;
    private final int limit;
    private final int cores;
    private final AtomicInteger claimed = new AtomicInteger();
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger stored = new AtomicInteger();
    private Scope scope;
    private int depth;

    private ParallelMap(String function, FunctionValue worker, RuffArray elements, FunctionValue mapper, long limit, boolean keepsResults) {
        this.function = function;
        this.worker = worker;
        this.elements = elements;
        this.mapper = mapper;
        this.results = keepsResults ? new Object[elements.length()] : null;
        this.limit = (int) Math.min(limit, elements.length());
        this.cores = Task.current().engine().executor().parallelism();
        this.parallel = this.limit > 1 && cores > 1 && isFree(mapper, elements.length());
    }

    private static boolean isFree(FunctionValue mapper, int length) {
        return mapper instanceof CompiledFunction compiled ? compiled.function().confined()
                : mapper instanceof NativeFunction builtin && builtin.builtin().pure() && length >= BUILTIN_LENGTH_MIN;
    }

    /** Begins a map of at least one element on the caller's stack. A suspending host method. */
    static Object begin(String function, FunctionValue worker, RuffArray elements, FunctionValue mapper, long limit,
            boolean keepsResults) throws Suspension {
        return Task.startHere(new ParallelMap(function, worker, elements, mapper, limit, keepsResults));
    }

    @Override
    public String name() {
        return function;
    }

    @Override
    protected Object execute() throws Throwable {
        depth = (Integer) DEPTH.get() + 1;
        DEPTH.set(depth);
        scope = Scope.open();
        return run(null);
    }

    /** Starts workers, then waits for them. */
    private Object run(Throwable error) throws Throwable {
        int first = parallel ? Math.min(cores, limit) : limit;
        while (error == null && started.get() < first && claimed.get() < elements.length() && !isStopped()) {
            try {
                startWorker();
            } catch (Suspension suspension) {
                suspension.push(new Starting(this));
                throw suspension;
            }
        }
        try {
            scope.leave(null, error);
        } catch (Suspension suspension) {
            suspension.push(new Joining(this));
            throw suspension;
        }
        return result();
    }

    private void startWorker() throws Suspension {
        Object[] arguments = {new Worker(this, started.getAndIncrement()), mapper};
        if (parallel) {
            CallTask.startParallel(worker, arguments);
        } else {
            CallTask.start(worker, depth, arguments);
        }
    }

    private Object result() throws Throwable {
        if (stored.get() < elements.length()) {
            Cancelled cancelled = cancellation();
            throw cancelled != null ? cancelled : new Rejection(Rejection.CANCELLED);
        }
        return results == null ? null : Values.share(RuffArray.of(results));
    }

    // ---- for workers ----

    /** The last of the first parallel workers, and each one after it, starts one to take over when it waits. */
    void workerBegan(int number) {
        if (parallel && number >= Math.min(cores, limit) - 1 && number + 1 < limit && claimed.get() < elements.length()) {
            CallTask.startParallel(worker, new Object[] {new Worker(this, started.getAndIncrement()), mapper});
        }
    }

    /** How many indexes a worker may claim at most: few towards the end, so that all workers end at about the same time. */
    int fairShare() {
        return Math.max(1, (elements.length() - claimed.get()) / (4 * cores));
    }

    /** Claims {@code size} indexes, or those that are left; -1 when none is. */
    int claim(int size) {
        if (claimed.get() >= elements.length()) {
            return -1; // the counter must not overflow
        }
        int first = claimed.getAndAdd(size);
        return first < elements.length() ? first : -1;
    }

    boolean isParallel() {
        return parallel;
    }

    long nanoTime() {
        return engine().world().nanoTime();
    }

    boolean isStopped() {
        return scope.isCancelled();
    }

    int length() {
        return elements.length();
    }

    Object element(int index) {
        return Values.share(elements.at(index));
    }

    void store(int index, Object result) {
        if (results != null) {
            results[index] = result;
        }
    }

    void workerEnded(int count) {
        stored.addAndGet(count);
    }

    /** The rest of {@link #run} after a worker's start had to leave the stack. */
    private static final class Starting extends Frame {
        private final ParallelMap map;

        Starting(ParallelMap map) {
            this.map = map;
        }

        @Override
        public Object resume(Object value, Throwable error) throws Throwable {
            return map.run(error);
        }

        @Override
        public CodePosition position() {
            return Answer.POSITION;
        }
    }

    /** The rest of {@link #run} after the workers have ended. */
    private static final class Joining extends Frame {
        private final ParallelMap map;

        Joining(ParallelMap map) {
            this.map = map;
        }

        @Override
        public Object resume(Object value, Throwable error) throws Throwable {
            if (error != null) {
                throw error;
            }
            return map.result();
        }

        @Override
        public CodePosition position() {
            return Answer.POSITION;
        }
    }
}
