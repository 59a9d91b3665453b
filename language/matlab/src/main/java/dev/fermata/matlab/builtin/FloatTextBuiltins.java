package dev.fermata.matlab.builtin;

import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.FloatBits;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.Values;
import java.util.Locale;

/** The bits of floating point numbers as hexadecimal text. */
public final class FloatTextBuiltins {
    static final String NAMES = "hex2num num2hex";
    private static final int DOUBLE_DIGITS = 16;
    private static final int SINGLE_DIGITS = 8;

    private FloatTextBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "hex2num" -> Builtin.of(name, 1, 1, FloatTextBuiltins::hex2num);
            case "num2hex" -> Builtin.of(name, 1, 1, FloatTextBuiltins::num2hex);
            default -> null;
        };
    }

    /** A double per row; missing digits at the end are zeros. */
    private static Object hex2num(Object[] in, int nargout) {
        Texts rows = Texts.require("hex2num", "InvalidInput", "Input must be a character array, string array, or cell array of character vectors.", in[0]);
        double[] values = new double[rows.count()];
        for (int i = 0; i < values.length; i++) {
            String digits = rows.get(i) == null ? "?" : rows.get(i).strip().toLowerCase(Locale.ROOT);
            if (digits.length() > DOUBLE_DIGITS || !digits.matches("[0-9a-f]*")) {
                throw Errors.of("hex2num:InvalidInput", "Invalid hexadecimal text.");
            }
            values[i] = Double.longBitsToDouble(Long.parseUnsignedLong(digits + "0".repeat(DOUBLE_DIGITS - digits.length()), 16));
        }
        return new DoubleArray(new int[] {values.length, 1}, values);
    }

    /** A row per element. */
    private static Object num2hex(Object[] in, int nargout) {
        Array values = Values.array(in[0]);
        boolean isSingle = values instanceof SingleArray;
        if (!isSingle && !(values instanceof DoubleArray)) {
            throw Errors.of("num2hex:InvalidInput", "Input must be a floating-point array.");
        }
        String[] rows = new String[values.count()];
        for (int i = 0; i < rows.length; i++) {
            double value = Values.real(values, i);
            String digits = isSingle ? Integer.toHexString(FloatBits.ofSingle(value)) : Long.toHexString(FloatBits.of(value));
            rows[i] = "0".repeat((isSingle ? SINGLE_DIGITS : DOUBLE_DIGITS) - digits.length()) + digits;
        }
        return Texts.matrix(rows);
    }
}
