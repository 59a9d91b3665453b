package dev.fermata.matlab.task;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.files.Paths;
import dev.fermata.matlab.function.FunctionHandle;
import dev.fermata.matlab.function.NativeFunction;
import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.executor.VirtualTimeExecutor;
import dev.fermata.runtime.io.AsyncFiles;
import dev.fermata.runtime.io.FileError;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.timer.Timer;
import dev.fermata.runtime.timer.Timers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The task library that is Java code; {@code join}, {@code race} and their like are in the prelude. */
public final class TaskBuiltins {
    static final String NAMES = "sleep_ms read_text_async write_text_async yield_now cancellation_token cancel task_state pause spawn async";

    private static final double NANOS_PER_MILLI = 1e6;
    /** Longer waits than this (about 292 years) are as long as it. */
    private static final double MILLIS_MAX = Long.MAX_VALUE / NANOS_PER_MILLI;

    private TaskBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "sleep_ms" -> Builtin.of(name, 1, 1, TaskBuiltins::sleep);
            case "read_text_async" -> Builtin.of(name, 1, 1, TaskBuiltins::readText);
            case "write_text_async" -> Builtin.of(name, 2, 2, TaskBuiltins::writeText);
            case "yield_now" -> Builtin.of(name, 0, 0, (_, _) -> TaskValue.ofWait("yield_now", new Yield(), () -> Promise.resolved(null)));
            case "cancellation_token" -> Builtin.of(name, 0, 0, 2, TaskBuiltins::token);
            case "cancel" -> Builtin.of(name, 1, 1, (in, _) -> task(in[0], "cancel").cancel("explicit"));
            case "task_state" -> Builtin.of(name, 1, 1, (in, _) -> CharArray.of(task(in[0], "task_state").state()));
            case "__advance_time" -> Builtin.of(name, 1, 1, 0, TaskBuiltins::advanceTime).suspending();
            case "spawn" -> Builtin.of(name, 1, 1, (in, _) -> TaskCalls.spawn(in));
            case "async" -> Builtin.of(name, 1, 1, (in, _) -> TaskCalls.async(in));
            case "pause" -> Builtin.of(name, 0, 1, 1, TaskBuiltins::pause).suspending();
            case "__is_task" -> Builtin.of(name, 1, 1, (in, _) -> in[0] instanceof TaskValue);
            case "__members" -> Builtin.of(name, 1, Builtin.ANY, TaskBuiltins::members);
            case "__first_done" -> Builtin.of(name, 2, 3, TaskBuiltins::firstDone).suspending();
            case "__completions" -> Builtin.of(name, 1, 1, (in, _) -> {
                waitsFor((CellArray) in[0], true);
                return Completions.of((CellArray) in[0]);
            });
            case "__next_completion" -> Builtin.of(name, 1, 1, (in, _) -> Task.await(((Completions) in[0]).next())).suspending();
            case "__settle" -> Builtin.of(name, 0, 0, 0, TaskBuiltins::settle).suspending();
            case "__yield" -> Builtin.of(name, 0, 0, 0, (_, _) -> Task.yieldNow()).suspending();
            case "__awaitable" -> Builtin.of(name, 3, 3, TaskBuiltins::awaitable);
            case "__check_token" -> Builtin.of(name, 2, 2, 0, TaskBuiltins::checkToken);
            case "__spawn" -> Builtin.of(name, 2, 2, 0, (in, _) -> {
                ((TaskValue) in[0]).spawn((long) Values.real(in[1], 0));
                return null;
            });
            case "__check_ms" -> Builtin.of(name, 2, 2, 0, (in, _) -> {
                millis(Values.textOrNull(in[0]), in[1]);
                return null;
            });
            default -> null;
        };
    }

    private static TaskValue task(Object value, String function) {
        if (value instanceof TaskValue task) {
            return task;
        }
        throw Errors.of("AwaitOperandInvalid", function + ": value of class '" + Values.className(value) + "' is not awaitable");
    }

    private static double millis(String function, Object value) {
        double millis = Values.count(value) == 1 && Values.classOf(value).isNumeric() && !Values.isComplex(value) ? Values.real(value, 0) : -1;
        if (!(millis >= 0) || Double.isInfinite(millis)) {
            throw Errors.of(function + ":InvalidArgument", function + ": duration must be a nonnegative finite scalar");
        }
        return millis;
    }

    private static long nanos(double millis) {
        return (long) (Math.min(millis, MILLIS_MAX) * NANOS_PER_MILLI);
    }

    private static Object sleep(long nanos) throws Throwable {
        return isYield(nanos) ? Task.yieldNow() : Timers.sleep(nanos);
    }

    /** A timer that is due at once fires right after the step that starts it, whatever other thread turns the clock. */
    private static boolean isYield(long nanos) {
        return nanos == 0 && !Session.current().timers().areExact();
    }

    private static Object sleep(Object[] in, int nargout) {
        long nanos = nanos(millis("sleep_ms", in[0]));
        return TaskValue.ofWait("sleep_ms", new Sleep(nanos), () -> isYield(nanos) ? Promise.resolved(null) : Session.current().timers().after(nanos));
    }

    private static Object readText(Object[] in, int nargout) {
        String path = path("read_text_async", in[0]);
        Paths.toRead("read_text_async", path);
        return TaskValue.ofOperation("read_text_async", () -> mapErrors(AsyncFiles.of(Session.current()).read(path)
                .map(bytes -> StringArray.scalar(new String((byte[]) bytes, StandardCharsets.UTF_8))), "read_text_async", "cannot read '" + path + "'"));
    }

    private static Object writeText(Object[] in, int nargout) {
        String path = path("write_text_async", in[0]);
        Paths.toWrite("write_text_async", path);
        String text = Values.textOrNull(in[1]);
        if (text == null) {
            throw Errors.of("write_text_async:InvalidArgument", "write_text_async: text must be a character vector or string scalar");
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return TaskValue.ofOperation("write_text_async", () -> mapErrors(AsyncFiles.of(Session.current()).write(path, bytes)
                .map(_ -> Undefined.UNDEFINED), "write_text_async", "cannot write '" + path + "'"));
    }

    private static String path(String function, Object value) {
        String path = Values.textOrNull(value);
        if (path == null) {
            throw Errors.of(function + ":InvalidArgument", function + ": path must be a character vector or string scalar");
        }
        return path;
    }

    /** A promise that fails in the words of the language. */
    private static Promise mapErrors(Promise operation, String function, String what) {
        Promise result = Promise.pending();
        operation.onDone(done -> {
            if (done.isFailed()) {
                String reason = function.startsWith("read") ? ": " + reason(done.error()) : "";
                result.fail(Errors.of(function + ":IoError", function + ": " + what + reason));
            } else {
                result.succeed(done.value());
            }
        });
        return result;
    }

    private static String reason(Throwable failure) {
        return failure instanceof FileError error && error.kind() != FileError.Kind.OTHER ? error.kind().text() : String.valueOf(failure.getMessage());
    }

    private static Object token(Object[] in, int nargout) {
        CancellationToken token = new CancellationToken();
        FunctionValue trigger = new NativeFunction() {
            @Override
            public String name() {
                return "cancel_fn";
            }

            @Override
            protected Object call(int wanted, Object[] arguments, int depth) {
                if (arguments.length > 0) {
                    throw Errors.tooManyInputs();
                }
                token.trigger();
                return Undefined.UNDEFINED;
            }
        };
        return new Object[] {new FunctionHandle(trigger, FunctionHandle.Kind.ANONYMOUS, "@()cancel_fn()", List.of(), List.of(), new Object[0]), token};
    }

    /** Waits in virtual time, and lets everything run that is due until then. */
    private static Object advanceTime(Object[] in, int nargout) throws Throwable {
        long nanos = nanos(millis("advance_time", in[0]));
        if (!(Session.current().engine().home() instanceof VirtualTimeExecutor loop)) {
            throw Errors.of("advance_time:Unavailable", "advance_time: only the deterministic executor has a clock that can be advanced");
        }
        loop.permit(nanos);
        return Timers.sleep(nanos);
    }

    /** Waits until nothing else can run at the present moment of the deterministic executor. */
    private static Object settle(Object[] in, int nargout) throws Throwable {
        Promise settled = Promise.pending();
        ((VirtualTimeExecutor) Session.current().engine().home()).whenSettled(() -> settled.succeed(null));
        return Task.await(settled);
    }

    /** Waits for the given number of seconds; the forms without waiting answer at once. */
    private static Object pause(Object[] in, int nargout) throws Throwable {
        PauseState state = MatlabSession.current().state(PauseState.class, PauseState::new);
        if (in.length == 0) {
            return null;
        }
        String word = Values.textOrNull(in[0]);
        if (word != null) {
            String before = state.enabled ? "on" : "off";
            switch (word) {
                case "on" -> state.enabled = true;
                case "off" -> state.enabled = false;
                case "query" -> {
                    return CharArray.of(before);
                }
                default -> throw Errors.of("pause:InvalidInputArgument", "Argument must be a nonnegative number, 'on', 'off' or 'query'.");
            }
            return nargout == 0 ? null : CharArray.of(before);
        }
        double seconds = Values.count(in[0]) == 1 && Values.classOf(in[0]).isArithmetic() ? Values.real(in[0], 0) : -1;
        if (!(seconds >= 0)) {
            throw Errors.of("pause:InvalidInputArgument", "Argument must be a nonnegative number, 'on', 'off' or 'query'.");
        }
        if (!state.enabled) {
            return null;
        }
        return sleep(nanos(seconds * 1000));
    }

    private static final class PauseState {
        private boolean enabled = true;
    }

    /** The tasks among the arguments after the function's name: cells of tasks are flattened. */
    private static Object members(Object[] in, int nargout) {
        String function = Values.textOrNull(in[0]);
        List<Object> tasks = new ArrayList<>();
        for (int i = 1; i < in.length; i++) {
            collect(function, in[i], i, tasks);
        }
        return new CellArray(new int[] {1, tasks.size()}, tasks.toArray());
    }

    private static void collect(String function, Object value, int position, List<Object> tasks) {
        if (value instanceof TaskValue) {
            tasks.add(value);
        } else if (value instanceof CellArray cells) {
            for (int i = 0; i < cells.count(); i++) {
                collect(function, cells.get(i), position, tasks);
            }
        } else {
            throw Errors.of("AwaitOperandInvalid", function + ": argument " + position + " is not awaitable");
        }
    }

    /** A task that is the argument of a function at a position. */
    private static Object awaitable(Object[] in, int nargout) {
        if (in[2] instanceof TaskValue) {
            return in[2];
        }
        throw Errors.of("AwaitOperandInvalid", Values.textOrNull(in[0]) + ": argument " + (int) Values.real(in[1], 0) + " is not awaitable");
    }

    private static Object checkToken(Object[] in, int nargout) {
        if (in[1] instanceof CancellationToken) {
            return null;
        }
        String function = Values.textOrNull(in[0]);
        throw Errors.of(function + ":InvalidArgument", function + ": token must be a cancellation token");
    }

    /**
     * Waits until one of the tasks in a cell is finished, one is among those already known to be done, the token is triggered
     * or the time is over. Its result is the position of a finished task that was not told of before; 0 when time is over, -1
     * when the token is triggered.
     *
     * <p>Arguments: the tasks, how many milliseconds (negative for ever), and a token.
     */
    private static Object firstDone(Object[] in, int nargout) throws Throwable {
        CellArray cells = (CellArray) in[0];
        double millis = Values.real(in[1], 0);
        if (millis < 0 && in.length == 2) {
            waitsFor(cells, false);
        }
        Promise first = Promise.pending();
        for (int i = 0; i < cells.count(); i++) {
            double position = i + 1;
            if (cells.get(i) instanceof TaskValue task) {
                Promise promise = task.promise();
                promise.observe();
                promise.onDone(_ -> first.succeed(position));
            }
        }
        if (in.length > 2 && in[2] instanceof CancellationToken token) {
            token.promise().onDone(_ -> first.succeed(-1.0));
        }
        if (millis >= 0) {
            Timers timers = Session.current().timers();
            Limit limit = new Limit(first);
            timers.startAfter(limit, nanos(millis));
            first.onDone(_ -> timers.cancel(limit));
        }
        return Task.await(first);
    }

    /** Before the running task waits for tasks that it has started: an error when it would never end. */
    private static void waitsFor(CellArray cells, boolean all) {
        if (Task.currentOrNull() instanceof TaskValue.Runner runner) {
            List<TaskValue> tasks = new ArrayList<>();
            for (int i = 0; i < cells.count(); i++) {
                tasks.add((TaskValue) cells.get(i));
            }
            runner.awaitsMembers(tasks, all);
            TaskValue cycle = AwaitCycle.ofMembers(runner);
            if (cycle != null) {
                throw TaskErrors.cycle(cycle.number());
            }
        }
    }

    /** The end of the time that a task is given. */
    private static final class Limit extends Timer {
        private final Promise first;

        Limit(Promise first) {
            this.first = first;
        }

        @Override
        protected void expire() {
            first.succeed(0.0);
        }
    }

    /** Waits for a time, as a task of its own. */
    private static final class Sleep extends NativeFunction {
        private final long nanos;

        Sleep(long nanos) {
            this.nanos = nanos;
        }

        @Override
        public String name() {
            return "sleep_ms";
        }

        @Override
        protected Object call(int nargout, Object[] arguments, int depth) throws Throwable {
            return TaskBuiltins.sleep(nanos);
        }
    }

    /** Gives way once, as a task of its own. */
    private static final class Yield extends NativeFunction {
        @Override
        public String name() {
            return "yield_now";
        }

        @Override
        protected Object call(int nargout, Object[] arguments, int depth) throws Throwable {
            return Task.yieldNow();
        }
    }
}
