package dev.fermata.ruff.value;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.runtime.task.Coroutine;
import dev.fermata.runtime.task.Promise;

/** Questions about any value, and the marks that value semantics needs. */
public final class Values {
    private Values() {
    }

    /** Marks a value that is about to get a second holder; returns it. */
    public static Object share(Object value) {
        if (value instanceof CopiedOnWrite collection) {
            collection.shared = true;
        }
        return value;
    }

    /** The value with a {@link Rope} joined: what builtins and collections get. */
    public static Object flat(Object value) {
        return value instanceof Rope rope ? rope.toString() : value;
    }

    static Object stored(Object value) {
        return value instanceof Rope rope ? rope.toString() : value;
    }

    /** Whether a condition holds. */
    public static boolean truthy(Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (value instanceof Long number) {
            return number != 0;
        }
        if (value instanceof Double number) {
            return number != 0;
        }
        if (value instanceof CharSequence text) {
            return !text.isEmpty();
        }
        if (value instanceof RuffArray array) {
            return array.length() > 0;
        }
        return value instanceof RuffDict dict ? dict.size() > 0 : value != null;
    }

    /** What {@code type(value)} answers. */
    public static String typeName(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Long) {
            return "int";
        }
        if (value instanceof Double) {
            return "float";
        }
        if (value instanceof Boolean) {
            return "bool";
        }
        if (value instanceof CharSequence) {
            return "string";
        }
        if (value instanceof RuffArray) {
            return "array";
        }
        if (value instanceof RuffDict) {
            return "dict";
        }
        if (value instanceof RuffStruct) {
            return "struct";
        }
        if (value instanceof FunctionValue) {
            return "function";
        }
        if (value instanceof RuffResult) {
            return "result";
        }
        if (value instanceof RuffOption) {
            return "option";
        }
        if (value instanceof RuffTagged) {
            return "tagged";
        }
        if (value instanceof RuffBytes) {
            return "bytes";
        }
        if (value instanceof RuffSet) {
            return "set";
        }
        if (value instanceof RuffQueue) {
            return "queue";
        }
        if (value instanceof RuffStack) {
            return "stack";
        }
        if (value instanceof Promise) {
            return "Promise";
        }
        if (value instanceof Coroutine) {
            return "generator";
        }
        if (value instanceof Handle handle) {
            return handle.typeName();
        }
        return "value";
    }

    /** The operand's name in messages about operators. */
    static String operandName(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Long) {
            return "int";
        }
        if (value instanceof Double) {
            return "float";
        }
        if (value instanceof Boolean) {
            return "bool";
        }
        if (value instanceof CharSequence) {
            return "string";
        }
        if (value instanceof RuffArray) {
            return "array";
        }
        if (value instanceof RuffDict) {
            return "dict";
        }
        if (value instanceof RuffStruct) {
            return "struct";
        }
        if (value instanceof NativeCallable) {
            return "native_function";
        }
        if (value instanceof FunctionValue) {
            return "function";
        }
        return "value";
    }
}
