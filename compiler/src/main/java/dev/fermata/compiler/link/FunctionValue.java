package dev.fermata.compiler.link;

import dev.fermata.compiler.ir.Function;
import dev.fermata.runtime.task.Coroutine;

/**
 * A callable value: code plus captured values. Compiled functions extend it; languages extend it for native functions.
 *
 * <p>{@code depth} is the nesting depth of language calls. The {@code body} methods run the function's body on the
 * caller's stack, whatever its kind, without checking the number of arguments. The {@code call} methods do what a call
 * in the language does: check it, and start a task for an async function or make a coroutine for a generator. The {@code
 * awaited} methods are for a caller that awaits the result at once: an async body then needs no task. All of them may throw
 * a {@link dev.fermata.runtime.task.Suspension}; that is always their last act.
 */
public abstract class FunctionValue {
    /** The captured values, private to this function value; null when there are none. */
    public final Object[] captured;
    /** The number of parameters of a plain function; -1 when a call needs more than checking that number. */
    private final int plainArity;

    protected FunctionValue(Object[] captured, int plainArity) {
        this.captured = captured;
        this.plainArity = plainArity;
    }

    protected FunctionValue(Object[] captured) {
        this(captured, -1);
    }

    /** The name shown to users. */
    public abstract String name();

    /** Number of parameters; -1 when the function checks its arguments itself. */
    public abstract int arity();

    public abstract Function.Kind kind();

    /** Whether tasks running it may run beside any other task. */
    public abstract boolean parallel();

    /** The language's error for a call with {@code given} arguments instead of {@link #arity()}. */
    protected abstract Throwable arityError(int given);

    public abstract Object body0(int depth) throws Throwable;

    public abstract Object body1(int depth, Object a) throws Throwable;

    public abstract Object body2(int depth, Object a, Object b) throws Throwable;

    public abstract Object body3(int depth, Object a, Object b, Object c) throws Throwable;

    public abstract Object bodyN(int depth, Object[] arguments) throws Throwable;

    public final Object call0(int depth) throws Throwable {
        return plainArity == 0 ? body0(depth) : call(depth, new Object[0], false);
    }

    public final Object call1(int depth, Object a) throws Throwable {
        return plainArity == 1 ? body1(depth, a) : call(depth, new Object[] {a}, false);
    }

    public final Object call2(int depth, Object a, Object b) throws Throwable {
        return plainArity == 2 ? body2(depth, a, b) : call(depth, new Object[] {a, b}, false);
    }

    public final Object call3(int depth, Object a, Object b, Object c) throws Throwable {
        return plainArity == 3 ? body3(depth, a, b, c) : call(depth, new Object[] {a, b, c}, false);
    }

    public final Object callN(int depth, Object[] arguments) throws Throwable {
        return call(depth, arguments, false);
    }

    public final Object awaitedN(int depth, Object[] arguments) throws Throwable {
        return call(depth, arguments, true);
    }

    private Object call(int depth, Object[] arguments, boolean awaited) throws Throwable {
        int arity = arity();
        if (arity >= 0 && arity != arguments.length) {
            throw arityError(arguments.length);
        }
        return switch (kind()) {
            case PLAIN -> bodyN(depth, arguments);
            case ASYNC -> awaited ? bodyN(depth, arguments) : CallTask.start(this, depth, arguments);
            case GENERATOR -> new Coroutine(() -> bodyN(depth, arguments));
        };
    }
}
