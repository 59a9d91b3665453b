package dev.fermata.ruff.lower;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.ruff.value.NativeCallable;
import dev.fermata.ruff.value.RuffErrors;
import java.util.Arrays;

/** A builtin that is written in Ruff, used as a value: it looks like any other builtin. */
final class PreludeValue extends FunctionValue implements NativeCallable {
    private final FunctionValue code;
    private final boolean lastOptional;

    /** @param lastOptional whether the last parameter may be left out */
    PreludeValue(FunctionValue code, boolean lastOptional) {
        super(null);
        this.code = code;
        this.lastOptional = lastOptional;
    }

    @Override
    public String name() {
        return code.name();
    }

    @Override
    public int arity() {
        return lastOptional ? -1 : code.arity();
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
        return RuffErrors.arity(name(), code.arity(), given);
    }

    @Override
    public Object body0(int depth) throws Throwable {
        return bodyN(depth, new Object[0]);
    }

    @Override
    public Object body1(int depth, Object a) throws Throwable {
        return bodyN(depth, new Object[] {a});
    }

    @Override
    public Object body2(int depth, Object a, Object b) throws Throwable {
        return bodyN(depth, new Object[] {a, b});
    }

    @Override
    public Object body3(int depth, Object a, Object b, Object c) throws Throwable {
        return bodyN(depth, new Object[] {a, b, c});
    }

    @Override
    public Object bodyN(int depth, Object[] arguments) throws Throwable {
        boolean padded = lastOptional && arguments.length == code.arity() - 1;
        return code.callN(depth, padded ? Arrays.copyOf(arguments, arguments.length + 1) : arguments);
    }
}
