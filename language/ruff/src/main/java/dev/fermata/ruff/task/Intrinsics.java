package dev.fermata.ruff.task;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.ruff.builtin.Builtin;
import dev.fermata.ruff.value.Rejected;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffStruct;
import dev.fermata.ruff.value.Text;
import dev.fermata.ruff.value.Values;
import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Frame;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;

/**
 * What the prelude's parallel maps are made of. The prelude's worker is a function of a {@link Worker} and the mapper:
 * it takes indexes until there are none, and stores what the mapper makes of their elements.
 */
public final class Intrinsics {
    private Intrinsics() {
    }

    /** The builtin of that name, for the prelude only; null when there is none. */
    public static Builtin find(String name) {
        Declaration entry = new Declaration(Intrinsics.class, name);
        return switch (name) {
            case "__par_begin" -> entry.waits().takes(5, "begin", name);
            case "__par_next" -> entry.returns(long.class).takes(1, "next", name);
            case "__par_item" -> entry.takes(2, "item", name);
            case "__par_set" -> entry.waits().takes(3, "set", name);
            case "__par_fail" -> entry.takes(2, "fail", name);
            default -> null;
        };
    }

    /**
     * Checks the arguments of a parallel map and starts it. A suspending host method.
     *
     * @param name   the builtin's name in messages; {@code par_each} has no results
     * @param worker the prelude's worker
     * @param limit  how many calls may be under way; null for the size of the task pool
     * @return a promise of the array of results
     */
    public static Object begin(Object name, Object worker, Object array, Object mapper, Object limit) throws Throwable {
        String function = (String) name;
        if (!(array instanceof RuffArray elements)) {
            throw new ScriptError(function + "() first argument must be an array");
        }
        if (!(mapper instanceof FunctionValue callee)) {
            throw new ScriptError(function + "() second argument must be a callable function; "
                    + "pass a function, closure, or imported callable value instead of a literal");
        }
        long most = limit == null ? TaskPool.size() : TaskPool.limit(function, limit);
        PooledBuiltins.check(function, callee, elements);
        boolean results = !function.equals("par_each");
        if (elements.length() == 0) {
            return Promise.resolved(results ? Values.share(new RuffArray()) : null);
        }
        Values.share(elements);
        return ParallelMap.begin(function, (FunctionValue) worker, elements, callee, most, results);
    }

    /** The next index for this worker; -1 when there is none. */
    public static long next(Object worker) {
        return ((Worker) worker).next();
    }

    public static Object item(Object worker, Object index) {
        return ((Worker) worker).item(index(index));
    }

    /** Notes a result; when it is a promise, the worker waits for it. A suspending host method. */
    public static Object set(Object worker, Object index, Object value) throws Throwable {
        try {
            Object result = Task.await(value);
            ((Worker) worker).set(index(index), result);
            return null;
        } catch (Suspension suspension) {
            suspension.push(new Setting((Worker) worker, index(index)));
            throw suspension;
        }
    }

    private static int index(Object index) {
        return (int) (long) (Long) index;
    }

    /** Ends the worker, and with it the whole map, with the error that its call of the mapper raised. */
    public static Object fail(Object worker, Object error) {
        String text = error instanceof RuffStruct struct && struct.has("message") ? Text.of(struct.get("message"))
                : error instanceof Throwable thrown ? Rejected.reasonOf(thrown) : Text.of(error);
        throw new ScriptError(((Worker) worker).function() + "() mapper call failed: " + text);
    }

    /** The rest of {@link #set} after the wait. */
    private static final class Setting extends Frame {
        private final Worker worker;
        private final int index;

        Setting(Worker worker, int index) {
            this.worker = worker;
            this.index = index;
        }

        @Override
        public Object resume(Object value, Throwable error) throws Throwable {
            if (error != null) {
                throw error;
            }
            worker.set(index, value);
            return null;
        }

        @Override
        public boolean catchesErrors() {
            return false;
        }

        @Override
        public CodePosition position() {
            return Answer.POSITION;
        }
    }
}
