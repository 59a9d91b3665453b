package dev.fermata.ruff.builtin;

import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.RuffArray;

/** Reads an argument as the kind a builtin wants, or raises the builtin's own message. */
public final class Arguments {
    private Arguments() {
    }

    public static String text(Object value, String message) {
        if (value instanceof String text) {
            return text;
        }
        throw new ScriptError(message);
    }

    /** A string, joined or not. */
    static CharSequence characters(Object value, String message) {
        if (value instanceof CharSequence text) {
            return text;
        }
        throw new ScriptError(message);
    }

    public static RuffArray array(Object value, String message) {
        if (value instanceof RuffArray array) {
            return array;
        }
        throw new ScriptError(message);
    }

    /** An int, or a float truncated toward zero. */
    public static long whole(Object value, String message) {
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof Double number) {
            return (long) (double) number;
        }
        throw new ScriptError(message);
    }

    public static long integer(Object value, String message) {
        if (value instanceof Long number) {
            return number;
        }
        throw new ScriptError(message);
    }

    public static double number(Object value, String message) {
        if (value instanceof Double number) {
            return number;
        }
        if (value instanceof Long number) {
            return number;
        }
        throw new ScriptError(message);
    }

    public static boolean isNumber(Object value) {
        return value instanceof Long || value instanceof Double;
    }
}
