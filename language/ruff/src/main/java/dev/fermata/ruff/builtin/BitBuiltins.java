package dev.fermata.ruff.builtin;

import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.DebugText;

/** Operations on the bits of ints. */
public final class BitBuiltins {
    private BitBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(BitBuiltins.class, name).returns(long.class).pure();
        return switch (name) {
            case "bit_and", "bit_or", "bit_xor", "bit_shl", "bit_shr" -> entry.takes(2);
            case "bit_not" -> entry.takes(1);
            default -> null;
        };
    }

    private static long integer(String function, String role, Object value) {
        if (value instanceof Long number) {
            return number;
        }
        throw new ScriptError(function + "() expects integer argument '" + role + "' , got " + DebugText.of(value));
    }

    private static int amount(String function, Object value) {
        long amount = integer(function, "right", value);
        if (amount < 0 || amount > 63) {
            throw new ScriptError(function + "() expects a shift amount between 0 and 63");
        }
        return (int) amount;
    }

    public static long bitAnd(Object a, Object b) {
        return integer("bit_and", "left", a) & integer("bit_and", "right", b);
    }

    public static long bitOr(Object a, Object b) {
        return integer("bit_or", "left", a) | integer("bit_or", "right", b);
    }

    public static long bitXor(Object a, Object b) {
        return integer("bit_xor", "left", a) ^ integer("bit_xor", "right", b);
    }

    public static long bitNot(Object a) {
        return ~integer("bit_not", "value", a);
    }

    public static long bitShl(Object a, Object b) {
        return integer("bit_shl", "left", a) << amount("bit_shl", b);
    }

    /** Keeps the sign. */
    public static long bitShr(Object a, Object b) {
        return integer("bit_shr", "left", a) >> amount("bit_shr", b);
    }
}
