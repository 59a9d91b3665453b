package dev.fermata.matlab.function;

import dev.fermata.compiler.link.FunctionValue;

/** {@code object.name} where name is a function that takes the object first. */
public final class BoundMethod extends MemberMethod {
    private final Object receiver;
    private final String name;

    public BoundMethod(Object receiver, String name) {
        this.receiver = receiver;
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    protected Object call(int nargout, Object[] arguments, int depth) throws Throwable {
        FunctionValue function = MatlabFunctions.current().find(name);
        Object[] all = new Object[arguments.length + 1];
        all[0] = receiver;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return function.call2(depth, (long) nargout, all);
    }
}
