package dev.fermata.compiler.link;

import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;

/** A task that runs a function value. */
public final class CallTask extends Task {
    private final FunctionValue function;
    private final int depth;
    private Object[] arguments;

    private CallTask(FunctionValue function, int depth, Object[] arguments) {
        this.function = function;
        this.depth = depth;
        this.arguments = arguments;
    }

    /**
     * Starts a task as the call of an async function does: on the spot, up to its first wait; a function that touches no
     * shared state goes to any core instead.
     */
    public static Task start(FunctionValue function, int depth, Object[] arguments) throws Suspension {
        CallTask task = new CallTask(function, depth, arguments);
        return function.parallel() ? Task.startQueued(task.parallel()) : Task.startHere(task);
    }

    /** What {@code spawn} does in generated code: checks the call and starts a task for it. */
    public static Task spawn(FunctionValue function, Object[] arguments) throws Throwable {
        int arity = function.arity();
        if (arity >= 0 && arity != arguments.length) {
            throw function.arityError(arguments.length);
        }
        return startQueued(function, arguments);
    }

    /** Starts a task behind those that are ready on the caller's strand. */
    public static Task startQueued(FunctionValue function, Object[] arguments) {
        return Task.startQueued(new CallTask(function, 0, arguments));
    }

    /** Starts a task that may run beside any other. */
    public static Task startParallel(FunctionValue function, Object[] arguments) {
        return Task.startQueued(new CallTask(function, 0, arguments).parallel());
    }

    @Override
    protected Object execute() throws Throwable {
        Object[] given = arguments;
        arguments = null; // the frames keep what is still needed
        return function.bodyN(depth, given);
    }

    @Override
    public String name() {
        return function.name();
    }
}
