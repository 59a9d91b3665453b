package dev.fermata.matlab.function;

import dev.fermata.matlab.builtin.Builtin;

/** A builtin as a function value. */
public final class BuiltinFunction extends NativeFunction {
    private final Builtin builtin;

    public BuiltinFunction(Builtin builtin) {
        this.builtin = builtin;
    }

    public Builtin builtin() {
        return builtin;
    }

    @Override
    public String name() {
        return builtin.name();
    }

    @Override
    protected Object call(int nargout, Object[] arguments, int depth) throws Throwable {
        return nargout > 1 ? BuiltinCalls.many(builtin, nargout, arguments) : BuiltinCalls.one(builtin, nargout, arguments);
    }
}
