package dev.fermata.ruff.lower;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.ruff.value.NativeCallable;
import dev.fermata.ruff.value.RuffErrors;

/** A builtin that is written in Ruff, used as a value: it looks like any other builtin. */
final class PreludeValue extends FunctionValue implements NativeCallable {
    private final FunctionValue code;

    PreludeValue(FunctionValue code) {
        super(null);
        this.code = code;
    }

    @Override
    public String name() {
        return code.name();
    }

    @Override
    public int arity() {
        return code.arity();
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
        return RuffErrors.arity(name(), arity(), given);
    }

    @Override
    public Object body0(int depth) throws Throwable {
        return code.body0(depth);
    }

    @Override
    public Object body1(int depth, Object a) throws Throwable {
        return code.body1(depth, a);
    }

    @Override
    public Object body2(int depth, Object a, Object b) throws Throwable {
        return code.body2(depth, a, b);
    }

    @Override
    public Object body3(int depth, Object a, Object b, Object c) throws Throwable {
        return code.body3(depth, a, b, c);
    }

    @Override
    public Object bodyN(int depth, Object[] arguments) throws Throwable {
        return code.bodyN(depth, arguments);
    }
}
