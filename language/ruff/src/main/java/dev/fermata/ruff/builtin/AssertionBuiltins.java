package dev.fermata.ruff.builtin;

import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.DebugText;
import dev.fermata.ruff.value.Equality;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.ruff.value.Values;

/** Assertions: true, or an error. */
public final class AssertionBuiltins {
    private AssertionBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(AssertionBuiltins.class, name).returns(boolean.class);
        return switch (name) {
            case "assert" -> entry.method("assertThat").takesArray(0);
            case "assert_equal" -> entry.takes(2, "assert_equal requires 2 arguments: actual, expected");
            case "assert_true", "assert_false" -> entry.takes(1, name + " requires exactly 1 argument");
            case "assert_contains" -> entry.takes(2, "assert_contains requires 2 arguments: collection, item");
            default -> null;
        };
    }

    public static boolean assertThat(Object[] arguments) {
        if (arguments.length == 0) {
            throw new ScriptError("assert requires at least 1 argument: condition");
        }
        if (arguments.length > 2) {
            throw new ScriptError("assert() expects at most 2 arguments: condition, [message]");
        }
        if (!Values.truthy(arguments[0])) {
            throw new ScriptError(arguments.length == 2 && arguments[1] instanceof String message ? message
                    : "Assertion failed");
        }
        return true;
    }

    public static boolean assertEqual(Object actual, Object expected) {
        if (!Equality.equal(actual, expected)) {
            throw new ScriptError("Assertion failed: expected " + DebugText.of(expected) + ", got "
                    + DebugText.of(actual));
        }
        return true;
    }

    public static boolean assertTrue(Object value) {
        return expect("assert_true", value, true);
    }

    public static boolean assertFalse(Object value) {
        return expect("assert_false", value, false);
    }

    private static boolean expect(String function, Object value, boolean expected) {
        if (!(value instanceof Boolean flag)) {
            throw new ScriptError(function + " requires a boolean argument");
        }
        if (flag != expected) {
            throw new ScriptError("Assertion failed: expected " + expected + ", got " + flag);
        }
        return true;
    }

    public static boolean assertContains(Object collection, Object item) {
        boolean found;
        if (collection instanceof RuffArray array) {
            found = has(array, item);
        } else if (collection instanceof String text) {
            found = item instanceof String part && text.contains(part);
        } else if (collection instanceof RuffDict dict) {
            found = DictBuiltins.find(dict, item) >= 0;
        } else {
            throw new ScriptError("assert_contains requires an array, string, or dict as first argument");
        }
        if (!found) {
            throw new ScriptError("Assertion failed: " + DebugText.of(collection) + " does not contain "
                    + DebugText.of(item));
        }
        return true;
    }

    private static boolean has(RuffArray array, Object item) {
        for (int i = 0; i < array.length(); i++) {
            if (Equality.equal(array.at(i), item)) {
                return true;
            }
        }
        return false;
    }
}
