package dev.fermata.matlab.function;

import dev.fermata.compiler.link.FunctionValue;

/** A function known by name only, looked for when it is called. */
public final class LateBound extends NativeFunction {
    private final String name;

    public LateBound(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    protected Object call(int nargout, Object[] arguments, int depth) throws Throwable {
        FunctionValue found = MatlabFunctions.current().find(name);
        return found.call2(depth, (long) nargout, arguments);
    }
}
