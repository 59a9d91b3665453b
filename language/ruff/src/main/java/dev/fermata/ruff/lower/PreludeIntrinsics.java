package dev.fermata.ruff.lower;

import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.ruff.builtin.Builtin;
import dev.fermata.ruff.value.NativeCallable;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.Values;
import dev.fermata.runtime.task.ScriptError;

/** Checks that only the prelude's code makes. */
public final class PreludeIntrinsics {
    private PreludeIntrinsics() {
    }

    static Builtin find(String name) {
        return switch (name) {
            case "__callback" -> of(name, HostMethod.of(PreludeIntrinsics.class, "callback", Object.class, Object.class,
                    Object.class, Object.class));
            case "__reducer" -> of(name, HostMethod.of(PreludeIntrinsics.class, "reducer", Object.class, Object.class,
                    Object.class));
            case "__truthy" -> of(name, HostMethod.of(Values.class, "truthy", boolean.class, Object.class));
            default -> null;
        };
    }

    private static Builtin of(String name, HostMethod method) {
        int count = method.descriptor().parameterCount();
        return new Builtin(name, name, PreludeIntrinsics.class, count, count, null, false, method, null, true, false);
    }

    /** The arguments of a function that takes an array and a callback; builtins are not accepted as callbacks. */
    public static Object callback(Object name, Object array, Object function) {
        if (!(array instanceof RuffArray) || !isUserFunction(function)) {
            throw new ScriptError(name + " expects an array and a function");
        }
        return null;
    }

    public static Object reducer(Object array, Object function) {
        if (!(array instanceof RuffArray) || !isUserFunction(function)) {
            throw new ScriptError("reduce expects an array, an initial value, and a function");
        }
        return null;
    }

    private static boolean isUserFunction(Object value) {
        return value instanceof FunctionValue && !(value instanceof NativeCallable);
    }
}
