package dev.fermata.ruff.task;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.link.CallTask;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.ruff.builtin.Builtin;
import dev.fermata.ruff.builtin.Capability;
import dev.fermata.ruff.value.NativeCallable;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.runtime.channel.Channel;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.timer.Timers;
import java.util.List;

/** Sleeping, timeouts, tasks, channels; and the table of all builtins of this package. */
public final class TaskBuiltins {
    private TaskBuiltins() {
    }

    /** The builtin of that name; null when this package has none. */
    public static Builtin find(String name) {
        return switch (name) {
            case "sleep", "async_sleep", "async_timeout", "cancel", "spawn_task", "await_task", "cancel_task", "channel", "select",
                 "set_task_pool_size", "get_task_pool_size" -> describe(name);
            case "promise_all", "await_all", "promise_race", "promise_any", "promise_all_settled" -> PromiseBuiltins.describe(name);
            case "async_read_file", "async_read_files", "async_write_file", "async_write_files" -> AsyncFileBuiltins.describe(name);
            case "shared_set", "shared_get", "shared_has", "shared_delete", "shared_add_int" -> SharedStore.describe(name);
            default -> null;
        };
    }

    /** The names of all builtins that {@link #find} knows, sorted. */
    public static List<String> names() {
        return List.of("async_read_file", "async_read_files", "async_sleep", "async_timeout", "async_write_file", "async_write_files", "await_all",
                "await_task", "cancel", "cancel_task", "channel", "get_task_pool_size", "promise_all", "promise_all_settled", "promise_any",
                "promise_race", "select", "set_task_pool_size", "shared_add_int", "shared_delete", "shared_get", "shared_has", "shared_set",
                "sleep", "spawn_task");
    }

    /** What {@code Promise.name(...)} calls; null when there is no such function. */
    public static Builtin promiseMethod(String name) {
        return switch (name) {
            case "all", "race", "any", "all_settled", "resolve", "reject" -> PromiseBuiltins.describe("Promise." + name);
            default -> null;
        };
    }

    private static Builtin describe(String name) {
        Declaration entry = new Declaration(TaskBuiltins.class, name);
        return switch (name) {
            case "sleep" -> entry.waits().needs(Capability.CLOCK).takes(1, "sleep", "sleep() expects 1 argument");
            case "async_sleep" -> entry.needs(Capability.CLOCK)
                    .takes(1, "asyncSleep", "async_sleep() expects 1 argument (milliseconds), got {got}");
            case "async_timeout" -> entry.needs(Capability.CLOCK)
                    .takes(2, "asyncTimeout", "async_timeout() expects 2 arguments (promise, timeout_ms), got {got}");
            case "cancel" -> entry.returns(boolean.class).takes(1, "cancel", "cancel() expects 1 argument (promise), got {got}");
            case "spawn_task" -> entry.takes(1, "spawnTask", "spawn_task() expects 1 argument (async_function), got {got}");
            case "await_task" -> entry.takes(1, "awaitTask", "await_task() expects 1 argument (task_handle), got {got}");
            case "cancel_task" -> entry.returns(boolean.class)
                    .takes(1, "cancelTask", "cancel_task() expects 1 argument (task_handle), got {got}");
            case "channel" -> entry.takesArray(0, 1, "channel", "channel() expects 0 to 1 arguments, got {got}");
            case "select" -> entry.waits().takes(1, "select", "select() expects 1 argument (promises_and_channels), got {got}");
            case "set_task_pool_size" -> entry.returns(long.class)
                    .takes(1, "setTaskPoolSize", "set_task_pool_size() expects 1 argument (size), got {got}");
            case "get_task_pool_size" -> entry.returns(long.class)
                    .takes(0, "getTaskPoolSize", "get_task_pool_size() expects 0 arguments, got {got}");
            default -> null;
        };
    }

    // ---- time ----

    /** Makes the calling task wait; returns 0. A suspending host method. */
    public static Object sleep(Object milliseconds) throws Throwable {
        Declaration.require(Capability.CLOCK, "sleep");
        double given = milliseconds instanceof Long whole ? whole : milliseconds instanceof Double number ? number : notNumber();
        if (given < 0) {
            throw new ScriptError("sleep() requires non-negative milliseconds");
        }
        try {
            Timers.sleep(Timed.capped((long) (given * 1e6)));
            return 0L;
        } catch (Suspension suspension) {
            suspension.push(new Answer(0L));
            throw suspension;
        }
    }

    private static double notNumber() {
        throw new ScriptError("sleep() requires a number argument");
    }

    public static Object asyncSleep(Object milliseconds) {
        return Delay.of(delay(milliseconds));
    }

    /**
     * What {@code await async_sleep(...)} compiles to. It always waits, also when the time is over before the task has
     * begun to: how fast the machine is must not decide which tasks run before this one goes on. A suspending host method.
     */
    public static Object awaitSleep(Object milliseconds) throws Throwable {
        return Timers.sleep(Timed.capped(Timed.nanos(delay(milliseconds))));
    }

    private static long delay(Object milliseconds) {
        Declaration.require(Capability.CLOCK, "async_sleep");
        if (!(milliseconds instanceof Long time)) {
            throw new ScriptError("async_sleep() requires an integer milliseconds argument");
        }
        if (time < 0) {
            throw new ScriptError("async_sleep() requires non-negative milliseconds, got " + time);
        }
        return time;
    }

    public static Object asyncTimeout(Object promise, Object milliseconds) {
        Declaration.require(Capability.CLOCK, "async_timeout");
        if (!(promise instanceof Promise source)) {
            throw new ScriptError("async_timeout() requires a Promise as first argument");
        }
        return TimeLimit.of(source, timeout("async_timeout", milliseconds));
    }

    /** A time limit in milliseconds given to {@code function}. */
    static long timeout(String function, Object milliseconds) {
        if (!(milliseconds instanceof Long limit)) {
            throw new ScriptError(function + "() requires an integer timeout_ms argument");
        }
        if (limit <= 0) {
            throw new ScriptError(function + "() requires positive timeout_ms, got " + limit);
        }
        return limit;
    }

    // ---- tasks ----

    /** Cancels what the promise stands for; false when it is done already. */
    public static boolean cancel(Object promise) {
        return switch (promise) {
            case Task task -> task.cancel("cancel");
            case Promise pending -> pending.fail(new Rejection(Rejection.CANCELLED));
            case TaskHandle handle -> handle.cancel();
            case null, default -> throw new ScriptError("cancel() requires a Promise argument");
        };
    }

    /** Runs a function as a task, behind the tasks that are ready. */
    public static Object spawnTask(Object function) {
        if (!(function instanceof FunctionValue body) || body instanceof NativeCallable || body.kind() == Function.Kind.GENERATOR) {
            throw new ScriptError("spawn_task() requires an async function argument");
        }
        if (body.arity() != 0) {
            throw new ScriptError("spawn_task() requires an async function without parameters");
        }
        return new TaskHandle(body.parallel() ? CallTask.startParallel(body, new Object[0]) : CallTask.startQueued(body, new Object[0]));
    }

    public static Object awaitTask(Object handle) {
        if (handle instanceof TaskHandle task) {
            return task.await();
        }
        throw new ScriptError("await_task() requires a TaskHandle argument");
    }

    public static boolean cancelTask(Object handle) {
        if (handle instanceof TaskHandle task) {
            return task.cancel();
        }
        throw new ScriptError("cancel_task() requires a TaskHandle argument");
    }

    // ---- channels ----

    public static Object channel(Object[] arguments) {
        if (arguments.length == 0) {
            return new ChannelValue(new Channel(Channel.UNLIMITED));
        }
        if (!(arguments[0] instanceof Long capacity)) {
            throw new ScriptError("channel() requires an integer capacity");
        }
        if (capacity < 0) {
            throw new ScriptError("channel() capacity must be >= 0, got " + capacity);
        }
        return new ChannelValue(new Channel((int) Math.min(capacity, Channel.UNLIMITED)));
    }

    /** A promise of [index, value] of the first source that has something. A suspending host method. */
    public static Object select(Object sources) throws Throwable {
        if (!(sources instanceof RuffArray array)) {
            throw new ScriptError("select() requires an array of promises and channels");
        }
        if (array.length() == 0) {
            throw new ScriptError("select() requires at least one promise or channel");
        }
        Object[] elements = array.toObjects();
        for (int i = 0; i < elements.length; i++) {
            if (!(elements[i] instanceof Promise) && !(elements[i] instanceof ChannelValue)) {
                throw new ScriptError("select() array element " + i + " is not a Promise or a channel");
            }
        }
        return Choice.begin(elements);
    }

    // ---- settings ----

    public static long setTaskPoolSize(Object size) {
        if (!(size instanceof Long chosen)) {
            throw new ScriptError("set_task_pool_size() requires an integer size argument");
        }
        if (chosen <= 0) {
            throw new ScriptError("set_task_pool_size() size must be > 0, got " + chosen);
        }
        long previous = TaskPool.size();
        TaskPool.size(chosen);
        return previous;
    }

    public static long getTaskPoolSize() {
        return TaskPool.size();
    }
}
