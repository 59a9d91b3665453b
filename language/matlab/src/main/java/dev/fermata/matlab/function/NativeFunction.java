package dev.fermata.matlab.function;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.value.Errors;

/** A function value that is Java code, in the convention of this package. */
public abstract class NativeFunction extends FunctionValue {
    protected NativeFunction() {
        super(null, 2);
    }

    /** The result in the convention of this package. A suspension may only be the last act. */
    protected abstract Object call(int nargout, Object[] arguments, int depth) throws Throwable;

    @Override
    public int arity() {
        return 2;
    }

    @Override
    public Function.Kind kind() {
        return Function.Kind.PLAIN;
    }

    @Override
    public boolean parallel() {
        return false;
    }

    @Override
    protected Throwable arityError(int given) {
        return Errors.tooManyInputs();
    }

    @Override
    public Object body2(int depth, Object nargout, Object arguments) throws Throwable {
        return call(((Long) nargout).intValue(), (Object[]) arguments, depth);
    }

    @Override
    public Object bodyN(int depth, Object[] arguments) throws Throwable {
        return body2(depth, arguments[0], arguments[1]);
    }

    @Override
    public Object body0(int depth) throws Throwable {
        throw arityError(0);
    }

    @Override
    public Object body1(int depth, Object a) throws Throwable {
        throw arityError(1);
    }

    @Override
    public Object body3(int depth, Object a, Object b, Object c) throws Throwable {
        throw arityError(3);
    }
}
