package dev.fermata.matlab.function;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Errors;
import java.util.Arrays;

/** Calls of builtins from generated code. */
public final class BuiltinCalls {
    private BuiltinCalls() {
    }

    public static Object call0(Object builtin) throws Throwable {
        return one(builtin, 1, new Object[0]);
    }

    public static Object call1(Object builtin, Object a) throws Throwable {
        return one(builtin, 1, new Object[] {a});
    }

    public static Object call2(Object builtin, Object a, Object b) throws Throwable {
        return one(builtin, 1, new Object[] {a, b});
    }

    public static Object call3(Object builtin, Object a, Object b, Object c) throws Throwable {
        return one(builtin, 1, new Object[] {a, b, c});
    }

    /** With at most one wanted result: the value, or UNDEFINED when there is none. */
    public static Object one(Object builtin, long nargout, Object arguments) throws Throwable {
        Object[] given = (Object[]) arguments;
        Object result = ((Builtin) builtin).call(given, (int) nargout);
        if (result instanceof Array array) {
            if (!array.shared) {
                // A builtin may answer with one of its arguments, which then has two holders.
                for (Object argument : given) {
                    if (argument == result) {
                        array.shared = true;
                    }
                }
            }
            return array;
        }
        if (result instanceof Object[] several) {
            return several.length == 0 ? Undefined.UNDEFINED : one(several[0], given);
        }
        return result == null ? Undefined.UNDEFINED : result;
    }

    private static Object one(Object result, Object[] given) {
        if (result instanceof Array array && !array.shared) {
            for (Object argument : given) {
                if (argument == result) {
                    array.shared = true;
                }
            }
        }
        return result;
    }

    /** With several wanted results: exactly as many. */
    public static Object many(Object builtin, long nargout, Object arguments) throws Throwable {
        Object[] given = (Object[]) arguments;
        Object result = ((Builtin) builtin).call(given, (int) nargout);
        Object[] several = result instanceof Object[] array ? array : result == null ? new Object[0] : new Object[] {result};
        if (several.length < nargout) {
            throw Errors.tooManyOutputs();
        }
        for (Object each : several) {
            one(each, given);
        }
        return several.length == nargout ? several : Arrays.copyOf(several, (int) nargout);
    }
}
