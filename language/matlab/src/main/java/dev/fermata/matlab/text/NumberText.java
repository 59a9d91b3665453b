package dev.fermata.matlab.text;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.Values;
import java.util.function.DoubleFunction;

/** Numbers as num2str, string and mat2str write them. */
public final class NumberText {
    /** Significant digits of mat2str. */
    public static final int PRECISION = 15;
    private static final int LEAST_DIGITS = 5;
    private static final int MOST_DIGITS = 16;

    private NumberText() {
    }

    /** A scalar as num2str and string write it: integers in full, others with four decimals at least. */
    public static String of(double value) {
        return Decimals.isInteger(value) ? integer(value) : general(value, digits(Math.abs(value)));
    }

    public static String of(double re, double im) {
        if (im == 0 && Double.doubleToRawLongBits(im) == 0) {
            return of(re) + "+0i";
        }
        int digits = digits(Math.max(Math.abs(re), Math.abs(im)));
        boolean isInteger = Decimals.isInteger(re) && Decimals.isInteger(im);
        DoubleFunction<String> part = isInteger ? NumberText::integer : value -> general(value, digits);
        return complex(re, im, part);
    }

    static String complex(double re, double im, DoubleFunction<String> part) {
        String imaginary = part.apply(im);
        return part.apply(re) + (imaginary.startsWith("-") ? "" : "+") + imaginary + "i";
    }

    /** The text of one element of a numeric or logical array; logical ones as 0 and 1. */
    public static String ofElement(Array array, int index) {
        return switch (array) {
            case IntegerArray integers -> integer(integers, index);
            case DoubleArray doubles when doubles.isComplex() -> of(doubles.re(index), doubles.im(index));
            case SingleArray singles when singles.isComplex() -> of(singles.re(index), singles.im(index));
            case LogicalArray truths -> truths.get(index) ? "1" : "0";
            default -> of(Values.real(array, index));
        };
    }

    static String integer(IntegerArray integers, int index) {
        long value = integers.get(index);
        return integers.matlabClass().isUnsigned() ? Long.toUnsignedString(value) : Long.toString(value);
    }

    /** An integer-valued number in full; NaN and Inf as words. */
    static String integer(double value) {
        return words(value, Decimals::integer);
    }

    /** {@code %.{digits}g}. */
    public static String general(double value, int digits) {
        return words(value, finite -> Decimals.general(finite, digits, false));
    }

    private static String words(double value, DoubleFunction<String> finite) {
        return Double.isNaN(value) ? "NaN" : Double.isInfinite(value) ? value < 0 ? "-Inf" : "Inf"
                : finite.apply(value == 0 ? 0.0 : value);
    }

    /** How many significant digits num2str gives numbers up to a greatest absolute value. */
    static int digits(double greatest) {
        if (greatest == 0 || Double.isInfinite(greatest) || Double.isNaN(greatest)) {
            return LEAST_DIGITS;
        }
        return Math.min(Math.max(Decimals.exponent(greatest) + 5, LEAST_DIGITS), MOST_DIGITS);
    }
}
