package dev.fermata.ruff.task;

import dev.fermata.ruff.builtin.Builtin;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.Text;
import dev.fermata.ruff.value.Values;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.ScriptError;

/** Promises made of several promises, and promises that are done. */
public final class PromiseBuiltins {
    private PromiseBuiltins() {
    }

    static Builtin describe(String name) {
        return switch (name) {
            case "promise_all", "await_all", "Promise.all" -> new Declaration(PromiseBuiltins.class, name, "Promise.all")
                    .takesArray(1, 2, "all", "Promise.all() expects 1 to 2 arguments (promises, concurrency_limit), got {got}");
            case "promise_race", "Promise.race" -> several(name, "Promise.race", "race");
            case "promise_any", "Promise.any" -> several(name, "Promise.any", "any");
            case "promise_all_settled", "Promise.all_settled" -> several(name, "Promise.all_settled", "allSettled");
            case "Promise.resolve" -> new Declaration(PromiseBuiltins.class, name)
                    .takes(1, "resolve", "Promise.resolve() expects 1 argument (value), got {got}");
            case "Promise.reject" -> new Declaration(PromiseBuiltins.class, name)
                    .takes(1, "reject", "Promise.reject() expects 1 argument (reason), got {got}");
            default -> null;
        };
    }

    private static Builtin several(String name, String canonicalName, String method) {
        return new Declaration(PromiseBuiltins.class, name, canonicalName)
                .takes(1, method, canonicalName + "() expects 1 argument (promises), got {got}");
    }

    private static Promise[] promises(String function, Object array) {
        if (!(array instanceof RuffArray elements)) {
            throw new ScriptError(function + "() requires an array of promises");
        }
        Promise[] promises = new Promise[elements.length()];
        for (int i = 0; i < promises.length; i++) {
            if (!(elements.at(i) instanceof Promise promise)) {
                throw new ScriptError(function + "() array element " + i + " is not a Promise");
            }
            promises[i] = promise;
        }
        return promises;
    }

    /** The limit of the reference bounds how many promises it polls; here waiting costs nothing, so it is only checked. */
    public static Object all(Object[] arguments) {
        Promise[] promises = promises("Promise.all", arguments[0]);
        if (arguments.length > 1) {
            TaskPool.limit("Promise.all", arguments[1]);
        }
        return new Combination.All(promises).begin();
    }

    public static Object race(Object array) {
        Promise[] promises = promises("Promise.race", array);
        if (promises.length == 0) {
            throw new ScriptError("Promise.race() requires at least one promise");
        }
        return new Combination.Race(promises).begin();
    }

    public static Object any(Object array) {
        return new Combination.Any(promises("Promise.any", array)).begin();
    }

    public static Object allSettled(Object array) {
        return new Combination.AllSettled(promises("Promise.all_settled", array)).begin();
    }

    public static Object resolve(Object value) {
        return value instanceof Promise promise ? promise : Promise.resolved(Values.share(value));
    }

    public static Object reject(Object reason) {
        return Promise.rejected(new Rejection(Text.of(reason)));
    }
}
