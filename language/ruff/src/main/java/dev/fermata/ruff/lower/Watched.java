package dev.fermata.ruff.lower;

import dev.fermata.ruff.syntax.Expression;
/**
 * Where a program looks at a promise other than by waiting for it: its text tells whether it is done, and a race tells
 * which was done first. A task whose promise is watched must not start on another core, because an async function runs on
 * the spot until it first waits, and here the program could tell the difference.
 */
final class Watched {
    private Watched() {
    }

    /** Whether a builtin tells the state of promises it is given. */
    static boolean isWatcher(String builtin) {
        return switch (builtin) {
            case "print", "println", "eprint", "debug", "to_string", "str", "format", "join", "select", "cancel", "async_timeout",
                 "promise_race", "promise_any" -> true;
            case "shared_set" -> true; // somebody else may look
            default -> false;
        };
    }

    static boolean isWatcher(Expression.MethodCall call) {
        return call.receiver() instanceof Expression.Name(int _, String name) && name.equals("Promise")
                && (call.method().equals("race") || call.method().equals("any"));
    }
}
