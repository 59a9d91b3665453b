package dev.fermata.example.tally;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.timer.Timers;
import java.util.Objects;

/** The operators and builtins. Values are Long, String, Boolean, null, functions and promises. */
public final class TallyMethods {
    private TallyMethods() {
    }

    public static void print(Object value) {
        Session.current().console().out().println(text(value));
    }

    /** Waits. Whoever calls it, however deep, is suspended with all its callers; no thread waits. */
    public static Object sleep(Object millis) throws Throwable {
        return Timers.sleep(integer("sleep", millis) * 1_000_000);
    }

    public static long add(long a, long b) {
        return a + b;
    }

    public static Object add(Object a, Object b) {
        return a instanceof String || b instanceof String ? text(a) + text(b) : (Object) (integer("+", a) + integer("+", b));
    }

    public static long subtract(long a, long b) {
        return a - b;
    }

    public static Object subtract(Object a, Object b) {
        return integer("-", a) - integer("-", b);
    }

    public static long multiply(long a, long b) {
        return a * b;
    }

    public static Object multiply(Object a, Object b) {
        return integer("*", a) * integer("*", b);
    }

    public static long divide(long a, long b) {
        if (b == 0) {
            throw new ScriptError("division by zero");
        }
        return a / b;
    }

    public static Object divide(Object a, Object b) {
        return divide(integer("/", a), integer("/", b));
    }

    public static long remainder(long a, long b) {
        return a - b * divide(a, b);
    }

    public static Object remainder(Object a, Object b) {
        return remainder(integer("%", a), integer("%", b));
    }

    public static boolean less(long a, long b) {
        return a < b;
    }

    public static boolean less(Object a, Object b) {
        return integer("<", a) < integer("<", b);
    }

    public static boolean equal(long a, long b) {
        return a == b;
    }

    public static boolean equal(Object a, Object b) {
        return Objects.equals(a, b);
    }

    public static boolean not(Object value) {
        return !truthy(value);
    }

    public static boolean truthy(Object value) {
        return value != null && !Boolean.FALSE.equals(value);
    }

    public static Throwable toThrowable(Object value) {
        return new ScriptError(text(value), value);
    }

    public static Object fromThrowable(Throwable error) {
        Object payload = ((ScriptError) error).payload();
        return payload == null ? error.getMessage() : payload;
    }

    public static FunctionValue asFunction(Object value) {
        if (value instanceof FunctionValue function) {
            return function;
        }
        throw new ScriptError(text(value) + " is not a function");
    }

    public static Throwable undefined(String name) {
        return new ScriptError(name + " has no value yet");
    }

    public static Throwable depthExceeded(String function) {
        return new ScriptError("too many calls in " + function);
    }

    private static long integer(String operator, Object value) {
        if (value instanceof Long number) {
            return number;
        }
        throw new ScriptError(operator + " needs integers, not " + text(value));
    }

    private static String text(Object value) {
        return switch (value) {
            case FunctionValue function -> "fn " + function.name();
            case Promise _ -> "task";
            case null, default -> String.valueOf(value);
        };
    }
}
