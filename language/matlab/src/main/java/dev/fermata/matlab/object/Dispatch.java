package dev.fermata.matlab.object;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.function.MatlabFunctions;
import dev.fermata.matlab.function.NativeFunction;
import dev.fermata.matlab.value.Errors;

/** A function by its name where objects may be among the arguments: a method of their class comes first. */
public final class Dispatch extends NativeFunction {
    private static final Caller OUTSIDE = new Caller(null, "");

    private final String name;
    private final FunctionValue plain;
    private final Caller caller;

    private Dispatch(String name, FunctionValue plain, Caller caller) {
        this.name = name;
        this.plain = plain;
        this.caller = caller;
    }

    /** @param plain what is called without objects; null when there is no such function */
    public static FunctionValue of(String name, FunctionValue plain) {
        return new Dispatch(name, plain, OUTSIDE);
    }

    /** For code of a class. */
    public static Object of(Object plain, Object name, Object caller) {
        return new Dispatch((String) name, (FunctionValue) plain, (Caller) caller);
    }

    /** The function without methods; null when there is none. */
    public FunctionValue plain() {
        return plain;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    protected Object call(int nargout, Object[] arguments, int depth) throws Throwable {
        Object method = Objects.overload(name, arguments, caller);
        FunctionValue callee = method instanceof FunctionValue own ? own : plain;
        if (callee == null) {
            throw arguments.length > 0 && MatlabFunctions.current().isMethod(name) ? Errors.undefinedFor(name, arguments[0]) : Errors.undefined(name);
        }
        return callee.call2(depth, (long) nargout, arguments);
    }
}
