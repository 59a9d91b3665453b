package dev.fermata.compiler.toy;

import dev.fermata.compiler.ir.Mismatch;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.runtime.executor.Preemption;
import dev.fermata.runtime.task.Coroutine;
import dev.fermata.runtime.task.Frame;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The Java methods behind the toy language. The trace and the fuel belong to the one run that is under way. */
public final class ToyMethods {
    /** What the running program has reported so far. Written by one task at a time: all are on one strand. */
    private static final List<String> TRACE = new ArrayList<>();
    private static volatile int fuel;
    private static volatile int wrongGuesses;

    private ToyMethods() {
    }

    /** Ends a program that runs for too long; not an error that programs can catch. */
    public static final class OutOfFuel extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutOfFuel() {
            super("out of fuel", null, false, false);
        }
    }

    static synchronized void begin(int newFuel) {
        TRACE.clear();
        wrongGuesses = 0;
        fuel = newFuel;
    }

    static synchronized List<String> takeTrace() {
        List<String> taken = List.copyOf(TRACE);
        TRACE.clear();
        return taken;
    }

    // Host methods

    public static synchronized void trace(Object value) {
        TRACE.add(text(value));
    }

    public static synchronized void tick() {
        if (--fuel < 0) {
            throw new OutOfFuel();
        }
    }

    /** Waits for a promise that another task completes after this one has suspended. */
    public static Object pause(Object value) throws Throwable {
        Promise later = new Promise();
        Task.startQueued(new Completer(later, value, null));
        return Task.await(later);
    }

    public static long pauseLong(Object value) throws Throwable {
        return Mismatch.asLong(pause(value));
    }

    public static double pauseDouble(Object value) throws Throwable {
        return Mismatch.asDouble(pause(value));
    }

    /** As {@link #pause}, but the promise fails. */
    public static Object pauseAndFail(Object value) throws Throwable {
        Promise later = new Promise();
        Task.startQueued(new Completer(later, null, new ScriptError("failed", value)));
        return Task.await(later);
    }

    /** Sometimes suspends: when the number is odd. */
    public static long pauseIfOdd(long value) throws Throwable {
        if ((value & 1) == 0) {
            return value;
        }
        pause(value);
        return value;
    }

    public static Object next(Object generator) throws Throwable {
        if (!(generator instanceof Coroutine coroutine)) {
            throw new ScriptError("not a generator: " + text(generator));
        }
        return coroutine.next();
    }

    /** Asks for the next poll to give way, and makes a task ready that completes the promise. */
    public static Object disturb() {
        Promise promise = new Promise();
        Task.startQueued(new Completer(promise, null, null).parallel());
        Preemption.request();
        return promise;
    }

    public static boolean isDone(Object promise) {
        return ((Promise) promise).isDone();
    }

    /** Goes to the back of the queue. */
    public static Object pass() throws Throwable {
        return Task.yieldNow();
    }

    /** Fails in a way that programs cannot catch. */
    public static void fault() {
        throw new IllegalStateException("fault");
    }

    /** Takes one argument of each kind, for conversions. */
    public static double mix(long a, double b, boolean c, Object d, String e, int f) {
        return (c ? a + b : a - b) + f + text(d).length() + (e == null ? 0 : e.length());
    }

    /** Where a suspended task stands, innermost activation first. */
    public static String stack(Object task) {
        StringBuilder text = new StringBuilder();
        for (Frame frame = ((Task) task).frames(); frame != null; frame = frame.caller) {
            if (frame.position().shown()) {
                text.append(text.isEmpty() ? "" : ", ").append(frame.position());
            }
        }
        return text.toString();
    }

    public static void cancel(Object task) {
        ((Task) task).cancel("enough");
    }

    public static Throwable undefined(String name) {
        return new ScriptError(name + " is undefined");
    }

    private static final class Completer extends Task {
        private final Promise promise;
        private final Object value;
        private final Throwable error;

        Completer(Promise promise, Object value, Throwable error) {
            this.promise = promise;
            this.value = value;
            this.error = error;
        }

        @Override
        protected Object execute() {
            return error == null ? promise.succeed(value) : promise.fail(error);
        }

        @Override
        public String name() {
            return "completer";
        }
    }

    // Operations

    public static long add(long a, long b) {
        return a + b;
    }

    public static double add(double a, double b) {
        return a + b;
    }

    public static Object add(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return x + y;
        }
        if (isNumber(a) && isNumber(b)) {
            return ((Number) a).doubleValue() + ((Number) b).doubleValue();
        }
        if (a instanceof String || b instanceof String) {
            return shorten(text(a) + text(b));
        }
        throw mismatch("add", a, b);
    }

    public static long subtract(long a, long b) {
        return a - b;
    }

    public static double subtract(double a, double b) {
        return a - b;
    }

    public static Object subtract(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return x - y;
        }
        if (isNumber(a) && isNumber(b)) {
            return ((Number) a).doubleValue() - ((Number) b).doubleValue();
        }
        throw mismatch("subtract", a, b);
    }

    public static long multiply(long a, long b) {
        return a * b;
    }

    public static double multiply(double a, double b) {
        return a * b;
    }

    public static Object multiply(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return x * y;
        }
        if (isNumber(a) && isNumber(b)) {
            return ((Number) a).doubleValue() * ((Number) b).doubleValue();
        }
        throw mismatch("multiply", a, b);
    }

    public static long divide(long a, long b) {
        if (b == 0) {
            throw new ScriptError("division by zero");
        }
        return a / b;
    }

    public static double divide(double a, double b) {
        return a / b;
    }

    public static Object divide(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return divide(x.longValue(), y.longValue());
        }
        if (isNumber(a) && isNumber(b)) {
            return ((Number) a).doubleValue() / ((Number) b).doubleValue();
        }
        throw mismatch("divide", a, b);
    }

    public static boolean less(long a, long b) {
        return a < b;
    }

    public static boolean less(double a, double b) {
        return a < b;
    }

    public static boolean less(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return x < y;
        }
        if (isNumber(a) && isNumber(b)) {
            return ((Number) a).doubleValue() < ((Number) b).doubleValue();
        }
        throw mismatch("compare", a, b);
    }

    public static Object echo(Object value) {
        return value;
    }

    /** Guesses are free to be wrong, so this one is for some numbers, too. */
    public static long echoLong(Object value) {
        if (value instanceof Long number && number % 11 != 5) {
            return number;
        }
        wrongGuesses++;
        throw Mismatch.with(value);
    }

    public static double echoDouble(Object value) {
        wrongGuesses += value instanceof Double ? 0 : 1;
        return Mismatch.asDouble(value);
    }

    /** How many guesses were wrong in this run, up to now. */
    public static long wrongGuesses() {
        return wrongGuesses;
    }

    public static long remainder(long a, long b) {
        if (b == 0) {
            throw new ScriptError("remainder of " + a + " by zero");
        }
        return a % b;
    }

    public static Object remainder(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return remainder(x.longValue(), y.longValue());
        }
        throw mismatch("remainder", a, b);
    }

    public static long addExact(long a, long b) {
        try {
            return Math.addExact(a, b);
        } catch (ArithmeticException e) {
            throw new ScriptError("overflow: addExact " + a + " and " + b);
        }
    }

    public static Object addExact(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return addExact(x.longValue(), y.longValue());
        }
        throw mismatch("addExact", a, b);
    }

    public static long subtractExact(long a, long b) {
        try {
            return Math.subtractExact(a, b);
        } catch (ArithmeticException e) {
            throw new ScriptError("overflow: subtractExact " + a + " and " + b);
        }
    }

    public static Object subtractExact(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return subtractExact(x.longValue(), y.longValue());
        }
        throw mismatch("subtractExact", a, b);
    }

    public static long multiplyExact(long a, long b) {
        try {
            return Math.multiplyExact(a, b);
        } catch (ArithmeticException e) {
            throw new ScriptError("overflow: multiplyExact " + a + " and " + b);
        }
    }

    public static Object multiplyExact(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return multiplyExact(x.longValue(), y.longValue());
        }
        throw mismatch("multiplyExact", a, b);
    }

    public static boolean lessEqual(long a, long b) {
        return a <= b;
    }

    public static boolean lessEqual(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return lessEqual(x.longValue(), y.longValue());
        }
        throw mismatch("lessEqual", a, b);
    }

    public static boolean greater(long a, long b) {
        return a > b;
    }

    public static boolean greater(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return greater(x.longValue(), y.longValue());
        }
        throw mismatch("greater", a, b);
    }

    public static boolean greaterEqual(long a, long b) {
        return a >= b;
    }

    public static boolean greaterEqual(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return greaterEqual(x.longValue(), y.longValue());
        }
        throw mismatch("greaterEqual", a, b);
    }

    public static boolean equal(long a, long b) {
        return a == b;
    }

    public static boolean equal(double a, double b) {
        return a == b;
    }

    public static boolean equal(Object a, Object b) {
        if (isNumber(a) && isNumber(b) && !(a instanceof Long && b instanceof Long)) {
            return ((Number) a).doubleValue() == ((Number) b).doubleValue();
        }
        return Objects.equals(a, b);
    }

    public static boolean not(boolean a) {
        return !a;
    }

    public static boolean not(Object a) {
        return !truthy(a);
    }

    public static String text(Object value) {
        return switch (value) {
            case null -> "null";
            case FunctionValue function -> "function " + function.name();
            case Coroutine _ -> "generator";
            case Promise _ -> "promise";
            case String _, Long _, Double _, Boolean _, Integer _, Float _ -> value.toString();
            default -> value.getClass().getSimpleName();
        };
    }

    public static int hash(Object value) {
        return text(value).hashCode() & 0xFF;
    }

    public static boolean isEnd(Object value) {
        return value == Coroutine.END;
    }

    // Dialect

    public static boolean truthy(Object value) {
        return value != null && !Boolean.FALSE.equals(value) && !(value instanceof Long number && number == 0);
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
        throw new ScriptError("not a function: " + text(value));
    }

    public static Throwable depthExceeded(String function) {
        return new ScriptError("too deep in " + function);
    }

    private static boolean isNumber(Object value) {
        return value instanceof Long || value instanceof Double || value instanceof Integer
                || value instanceof Float;
    }

    private static String shorten(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60);
    }

    private static ScriptError mismatch(String action, Object a, Object b) {
        return new ScriptError("cannot " + action + " " + text(a) + " and " + text(b));
    }
}
