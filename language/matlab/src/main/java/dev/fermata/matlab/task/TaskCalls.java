package dev.fermata.matlab.task;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.compiler.link.StackRelief;
import dev.fermata.matlab.function.FunctionHandle;
import dev.fermata.matlab.function.MatlabFunctions;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.task.Task;

/** What generated code calls for {@code async}, {@code spawn} and {@code await}. */
public final class TaskCalls {
    private TaskCalls() {
    }

    /** The lazy task of a closure. */
    public static Object ofHandle(Object handle) {
        FunctionHandle closure = (FunctionHandle) handle;
        if (closure.parameters() != null && !closure.parameters().isEmpty()) {
            throw Errors.of("AsyncBlockParameters", "async block must not take parameters");
        }
        return TaskValue.ofClosure(closure);
    }

    /** The lazy task of a call of an async function. */
    public static Object ofCall(Object body, Object arguments, Object name, long outputs) {
        return TaskValue.ofCall((String) name, (FunctionValue) body, (Object[]) arguments, (int) outputs);
    }

    /** {@code async(x)}. */
    public static Object async(Object arguments) {
        Object value = single(arguments);
        if (value instanceof TaskValue) {
            return value;
        }
        if (value instanceof FunctionHandle handle && takesNothing(handle)) {
            return TaskValue.ofClosure(handle);
        }
        throw Errors.of("AsyncOperandInvalid", "async: expected a function handle or task");
    }

    private static Object single(Object arguments) {
        Object[] given = (Object[]) arguments;
        if (given.length == 0) {
            throw Errors.notEnoughInputs();
        }
        if (given.length > 1) {
            throw Errors.tooManyInputs();
        }
        return given[0];
    }

    private static boolean takesNothing(FunctionHandle handle) {
        if (handle.parameters() == null) {
            return !MatlabFunctions.current().needsInputs(handle.function());
        }
        return handle.parameters().isEmpty()
                || handle.parameters().size() == 1 && handle.parameters().getFirst().equals("varargin");
    }

    /** {@code spawn(x)}. */
    public static Object spawn(Object arguments) {
        Object value = single(arguments);
        TaskValue task = switch (value) {
            case TaskValue known -> known;
            case FunctionHandle handle -> {
                if (!takesNothing(handle)) {
                    throw Errors.of("SpawnOperandInvalid", "spawn: closure must take no parameters");
                }
                yield TaskValue.ofClosure(handle);
            }
            default -> TaskValue.finished(Values.share(value));
        };
        task.spawn(0);
        return task;
    }

    /** The value of a call that is an argument of what makes a task: if it is a task itself, nobody else holds it. */
    public static Object handedOver(Object value) {
        if (value instanceof TaskValue task) {
            task.handOver();
        }
        return value;
    }

    /** The promise of what is awaited and was started. */
    public static Object promise(Object arguments) {
        return ((TaskValue) single(arguments)).promise();
    }

    /** Before a block awaits: whether its caller allows that. */
    public static void checkContext(Object callerMayAwait) {
        if (callerMayAwait == Boolean.FALSE) {
            throw Errors.of("AwaitContextInvalid", "await is only allowed in async functions or top-level script code");
        }
    }

    /** Before a task is started on this one's stack: leaves a stack that is deep already. A suspending host method. */
    public static void makeRoom() throws Throwable {
        if (Task.currentOrNull() instanceof TaskValue.Runner runner && runner.leavesStack()) {
            StackRelief.unwind();
        }
    }

    /** Starts what is awaited: the first step of {@code await}. A suspending host method. */
    public static Object start(Object arguments, long wanted) throws Throwable {
        Object value = single(arguments);
        if (!(value instanceof TaskValue task)) {
            throw Errors.of("AwaitOperandInvalid", "await: value of class '" + Values.className(value) + "' is not awaitable");
        }
        if (Task.currentOrNull() instanceof TaskValue.Runner waiter) {
            if (task.isPending()) {
                waiter.awaitsOwn(task);
            } else if (AwaitCycle.isClosedBy(waiter, task)) {
                throw TaskErrors.cycle(task.number());
            }
        }
        return task.start(wanted);
    }

    /** The results of a finished task: the second half of {@code await}. */
    public static Object results(Object result, long wanted) {
        if (wanted > 1) {
            if (result instanceof Object[] several && several.length >= wanted) {
                return several;
            }
            throw Errors.tooManyOutputs();
        }
        Object first = result instanceof Object[] several ? several.length == 0 ? Undefined.UNDEFINED : several[0] : result;
        if (first == null || first == Undefined.UNDEFINED) {
            return wanted == 1 ? DoubleArray.empty() : Undefined.UNDEFINED;
        }
        return Values.share(first);
    }
}
