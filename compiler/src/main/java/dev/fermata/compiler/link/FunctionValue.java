package dev.fermata.compiler.link;

import dev.fermata.compiler.ir.Function;

/**
 * A callable value: code plus captured values. Generated classes extend it; languages extend it for native functions.
 * The {@code body} methods run the function's body on the caller's stack, whatever its kind, without checking arity.
 *
 * <p>{@code depth} is the nesting depth of language calls.
 */
public abstract class FunctionValue {
    /** The captured values, private to this function value; null when there are none. */
    public final Object[] captured;

    protected FunctionValue(Object[] captured) {
        this.captured = captured;
    }

    /** The name shown to users. */
    public abstract String name();

    /** Number of parameters; -1 when the function checks its arguments itself. */
    public abstract int arity();

    public abstract Function.Kind kind();

    /** Whether tasks running it may run beside any other task. */
    public abstract boolean parallel();

    public abstract Object body0(int depth) throws Throwable;

    public abstract Object body1(int depth, Object a) throws Throwable;

    public abstract Object body2(int depth, Object a, Object b) throws Throwable;

    public abstract Object body3(int depth, Object a, Object b, Object c) throws Throwable;

    public abstract Object bodyN(int depth, Object[] arguments) throws Throwable;
}
