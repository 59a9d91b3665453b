package dev.fermata.ruff.builtin;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.ruff.value.Values;

/** Questions about a value's type. */
public final class TypeBuiltins {
    private TypeBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(TypeBuiltins.class, name).pure();
        return switch (name) {
            case "type" -> entry.takes(1);
            case "type_of" -> entry.aliasOf("type").takes(1);
            case "is_truthy" -> entry.returns(boolean.class).takes(1);
            case "is_int", "is_float", "is_string", "is_bool", "is_array", "is_dict", "is_null", "is_function" ->
                    entry.returns(boolean.class).takesArray(0, 1, name + "() expects 1 argument");
            default -> null;
        };
    }

    public static Object type(Object value) {
        return Values.typeName(value);
    }

    public static boolean isTruthy(Object value) {
        return Values.truthy(value);
    }

    public static boolean isInt(Object[] value) {
        return value.length > 0 && value[0] instanceof Long;
    }

    public static boolean isFloat(Object[] value) {
        return value.length > 0 && value[0] instanceof Double;
    }

    public static boolean isString(Object[] value) {
        return value.length > 0 && value[0] instanceof CharSequence;
    }

    public static boolean isBool(Object[] value) {
        return value.length > 0 && value[0] instanceof Boolean;
    }

    public static boolean isArray(Object[] value) {
        return value.length > 0 && value[0] instanceof RuffArray;
    }

    public static boolean isDict(Object[] value) {
        return value.length > 0 && value[0] instanceof RuffDict;
    }

    public static boolean isNull(Object[] value) {
        return value.length > 0 && value[0] == null;
    }

    public static boolean isFunction(Object[] value) {
        return value.length > 0 && value[0] instanceof FunctionValue;
    }
}
