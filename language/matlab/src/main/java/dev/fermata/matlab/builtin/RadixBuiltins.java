package dev.fermata.matlab.builtin;

import dev.fermata.matlab.text.Decimals;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** Integers written to other bases. */
public final class RadixBuiltins {
    static final String NAMES = "base2dec bin2dec dec2base dec2bin dec2hex hex2dec";
    private static final int LENGTH_MAX = 100_000;

    private RadixBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "base2dec" -> Builtin.of(name, 2, 2, (arguments, _) -> read(name, arguments[0], base(name, arguments[1])));
            case "bin2dec" -> Builtin.of(name, 1, 1, (arguments, _) -> read(name, arguments[0], 2));
            case "dec2base" -> Builtin.of(name, 2, 3, (arguments, _) -> write(name, arguments[0], base(name, arguments[1]),
                    arguments.length > 2 ? arguments[2] : 1.0));
            case "dec2bin" -> Builtin.of(name, 1, 2, (arguments, _) -> write(name, arguments[0], 2,
                    arguments.length > 1 ? arguments[1] : 1.0));
            case "dec2hex" -> Builtin.of(name, 1, 2, (arguments, _) -> write(name, arguments[0], 16,
                    arguments.length > 1 ? arguments[1] : 1.0));
            case "hex2dec" -> Builtin.of(name, 1, 1, (arguments, _) -> read(name, arguments[0], 16));
            default -> null;
        };
    }

    private static int base(String owner, Object value) {
        double base = Values.classOf(value).isNumeric() && Values.count(value) == 1 ? Values.real(value, 0) : 0;
        if (!(base >= 2 && base <= 36) || base != Math.rint(base)) {
            throw Errors.of(owner + ":InvalidInput", "Second argument must be an integer between 2 and 36.");
        }
        return (int) base;
    }

    private static Object write(String owner, Object value, int base, Object leastLength) {
        double length = Values.classOf(leastLength).isNumeric() && Values.count(leastLength) == 1 ? Values.real(leastLength, 0) : -1;
        if (!(length >= 0 && length <= LENGTH_MAX)) {
            throw Errors.of(owner + ":InvalidInput", owner + ": the number of digits must be a nonnegative integer");
        }
        Array numbers = Values.array(value);
        if (!numbers.matlabClass().isArithmetic()) {
            throw Errors.of(owner + ":InvalidInput", owner + ": input must be numeric");
        }
        if (numbers.isEmpty()) {
            return CharArray.of("");
        }
        String[] rows = new String[numbers.count()];
        int widest = (int) length;
        for (int i = 0; i < rows.length; i++) {
            BigInteger number = integer(owner, numbers, i);
            if (number.signum() < 0) {
                number = complement(owner, base, number);
            }
            rows[i] = number.toString(base).toUpperCase(Locale.ROOT);
            widest = Math.max(widest, rows[i].length());
        }
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "0".repeat(widest - rows[i].length()) + rows[i];
        }
        return Texts.matrix(rows);
    }

    private static BigInteger integer(String owner, Array numbers, int index) {
        if (numbers instanceof IntegerArray integers) {
            long value = integers.get(index);
            return integers.matlabClass().isUnsigned() ? new BigInteger(Long.toUnsignedString(value)) : BigInteger.valueOf(value);
        }
        double value = Values.real(numbers, index);
        if (!Decimals.isInteger(value)) {
            throw Errors.of(owner + ":InvalidInput", "Input must be an array of integers.");
        }
        return new BigDecimal(value).toBigInteger();
    }

    /** Negative numbers in two's complement, in the least of 8, 16, 32 and 64 bits that holds them. */
    private static BigInteger complement(String owner, int base, BigInteger number) {
        for (int bits = 8; bits <= 64 && (base == 2 || base == 16); bits *= 2) {
            if (number.bitLength() < bits) {
                return number.add(BigInteger.ONE.shiftLeft(bits));
            }
        }
        throw Errors.of(owner + ":InvalidInput", "First argument must be an array of nonnegative integer values.");
    }

    private static Object read(String owner, Object value, int base) {
        Texts texts = Texts.orNull(value);
        if (texts == null) {
            throw Errors.of(owner + ":InvalidInput", "Input must be a character vector, string, or cell array of character vectors.");
        }
        if (texts.isScalar() && (texts.get(0) == null || texts.get(0).isEmpty())) {
            return texts.form() == Texts.Form.STRING ? (Object) Double.NaN : DoubleArray.empty();
        }
        double[] numbers = new double[texts.count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = read(owner, texts.get(i), base);
        }
        return Values.simple(DoubleArray.column(numbers));
    }

    private static double read(String owner, String text, int base) {
        String digits = text == null ? "" : text.replace(" ", "");
        String prefix = base == 2 ? "0b" : base == 16 ? "0x" : null;
        if (prefix != null && digits.regionMatches(true, 0, prefix, 0, 2)) {
            digits = digits.substring(2);
        }
        if (digits.isEmpty()) {
            return 0;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) > 0x7f || Character.digit(digits.charAt(i), base) < 0) {
                throw Errors.of(owner + ":InvalidInput", switch (owner) {
                    case "bin2dec" -> "Binary character vector may consist only of characters 0 and 1.";
                    case "hex2dec" -> "Input to hex2dec should have just 0-9, a-f, or A-F.";
                    default -> "Character vector may contain only the digits of base " + base + ".";
                });
            }
        }
        return new BigInteger(digits, base).doubleValue();
    }
}
