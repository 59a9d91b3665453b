package dev.fermata.ruff.lower;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.ruff.builtin.Builtin;
import dev.fermata.ruff.task.Rejection;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffErrors;
import dev.fermata.runtime.task.ScriptError;
import java.util.List;

/** Throwing, catching and calling as generated code does it. */
public final class Errors {
    private Errors() {
    }

    /** What {@code throw(value)} throws. */
    public static Throwable toThrowable(Object value) {
        return value instanceof Throwable thrown ? thrown : RuffErrors.thrown(value);
    }

    /** What {@code except e} binds. */
    public static Object fromThrowable(Throwable thrown) {
        ScriptError error = (ScriptError) thrown;
        List<String> active = CallStack.of(error).names();
        return RuffErrors.caught(error, Rejection.messageOf(error), RuffArray.of(active.reversed().toArray()));
    }

    /** The callee of a call. */
    public static FunctionValue asFunction(Object value) {
        if (value instanceof FunctionValue function) {
            return function;
        }
        throw RuffErrors.notCallable();
    }

    public static Throwable depthExceeded(String function) {
        return RuffErrors.depthExceeded(function);
    }

    public static Throwable undefinedVariable(String name) {
        return RuffErrors.undefinedVariable(name);
    }

    // Statements whose error is known when the program is compiled: raised when they would run.

    public static Throwable reassignLet(String name) {
        return RuffErrors.reassignLet(name);
    }

    public static Throwable reassignConst(String name) {
        return RuffErrors.reassignConst(name);
    }

    public static Throwable mutateLet(String name) {
        return RuffErrors.mutateLet(name);
    }

    public static Throwable mutateConst(String name) {
        return RuffErrors.mutateConst(name);
    }

    public static Throwable duplicateDeclaration(String name) {
        return RuffErrors.duplicateDeclaration(name);
    }

    public static Throwable arity(String function, long expected, long given) {
        return RuffErrors.arity(function, (int) expected, (int) given);
    }

    public static Throwable builtinArity(Builtin builtin, long given) {
        return builtin.arityError((int) given);
    }

    public static Throwable yieldOutsideGenerator() {
        return RuffErrors.yieldOutsideGenerator();
    }
}
