package dev.fermata.ruff.builtin;

import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.DebugText;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffBytes;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.ruff.value.Text;
import dev.fermata.ruff.value.Values;

/** Conversions between types, constructors of plain collections, and {@code error}. */
public final class ConversionBuiltins {
    private ConversionBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(ConversionBuiltins.class, name).pure();
        return switch (name) {
            case "to_string" -> entry.method("toText").takes(1, "to_string() requires one argument");
            case "str" -> entry.aliasOf("to_string").method("toText").takes(1, "to_string() requires one argument");
            case "to_int" -> entry.returns(long.class).takes(1, "to_int() requires one argument");
            case "to_float" -> entry.returns(double.class).takes(1, "to_float() requires one argument");
            case "to_bool" -> entry.returns(boolean.class).takes(1, "to_bool() requires one argument");
            case "parse_int" -> entry.returns(long.class).takesLoosely(1);
            case "parse_float" -> entry.returns(double.class).takesLoosely(1);
            case "bytes" -> entry.takesLoosely(1);
            case "array" -> entry.takesArray(0);
            case "dict" -> entry.takes(0, "dict() expects 0 arguments");
            case "error" -> entry.takes(1);
            default -> null;
        };
    }

    public static Object toText(Object value) {
        return Text.of(value);
    }

    public static long toInt(Object value) {
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof Double number) {
            return (long) (double) number;
        }
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        if (value instanceof String text) {
            Long number = Numbers.parseInt(Whitespace.trim(text));
            if (number != null) {
                return number;
            }
            throw new ScriptError("Cannot convert '" + text + "' to int");
        }
        throw new ScriptError("Cannot convert " + kind(value) + " to int");
    }

    public static double toFloat(Object value) {
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof Double number) {
            return number;
        }
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        if (value instanceof String text) {
            Double number = Numbers.parseFloat(Whitespace.trim(text));
            if (number != null) {
                return number;
            }
            throw new ScriptError("Cannot convert '" + text + "' to float");
        }
        throw new ScriptError("Cannot convert " + kind(value) + " to float");
    }

    private static String kind(Object value) {
        return value == null ? "null" : value instanceof RuffArray ? "array" : value instanceof RuffDict ? "dict"
                : "value";
    }

    public static boolean toBool(Object value) {
        if (value instanceof String text) {
            return !text.isEmpty() && !text.equalsIgnoreCase("false") && !text.equals("0");
        }
        return Values.truthy(value);
    }

    public static long parseInt(Object value) {
        String text = Arguments.text(value, "parse_int requires a string argument");
        Long number = Numbers.parseInt(Whitespace.trim(text));
        if (number == null) {
            throw new ScriptError("Cannot parse '" + text + "' as integer");
        }
        return number;
    }

    public static double parseFloat(Object value) {
        String text = Arguments.text(value, "parse_float requires a string argument");
        Double number = Numbers.parseFloat(Whitespace.trim(text));
        if (number == null) {
            throw new ScriptError("Cannot parse '" + text + "' as float");
        }
        return number;
    }

    public static Object bytes(Object value) {
        RuffArray array = Arguments.array(value, "bytes() requires an array argument");
        byte[] content = new byte[array.length()];
        for (int i = 0; i < content.length; i++) {
            long number = Arguments.integer(array.at(i), "bytes() requires an array of integers");
            if (number < 0 || number > 255) {
                throw new ScriptError("bytes() requires integers in range 0-255, got " + number);
            }
            content[i] = (byte) number;
        }
        return new RuffBytes(content);
    }

    public static Object array(Object[] values) {
        for (Object value : values) {
            Values.share(value);
        }
        return RuffArray.of(values.clone());
    }

    public static Object dict() {
        return new RuffDict();
    }

    public static Object error(Object message) {
        throw new ScriptError(message instanceof String text ? text : DebugText.of(message));
    }
}
