package dev.fermata.matlab.operation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The text of a single number, as {@code num2str} and {@code string} give it. */
public final class NumberText {
    private NumberText() {
    }

    /** Null for NaN, which {@code string} makes missing. */
    static String of(double value) {
        return Double.isNaN(value) ? null : text(value, digits(Math.abs(value)));
    }

    /** Of a complex number; null when a part is NaN. */
    static String of(double re, double im) {
        if (Double.isNaN(re) || Double.isNaN(im)) {
            return null;
        }
        int digits = digits(Math.max(Math.abs(re), Math.abs(im)));
        String imaginary = text(im, digits);
        return text(re, digits) + (imaginary.startsWith("-") ? "" : "+") + imaginary + "i";
    }

    /** Whole numbers with all digits, others with four decimals at least five digits in all. */
    private static int digits(double size) {
        if (size == 0 || Double.isInfinite(size)) {
            return 5;
        }
        return (int) Math.min(Math.max(Math.floor(Math.log10(size)) + 5, 5), 16);
    }

    private static String text(double value, int digits) {
        if (value == Math.rint(value) && !Double.isInfinite(value)) {
            return Math.abs(value) < 0x1p63 ? Long.toString((long) value) : new BigDecimal(value).toPlainString();
        }
        return general(value, digits);
    }

    /** As {@code %.{digits}g} of C; NaN, Inf and -Inf as programs see them. */
    public static String general(double value, int digits) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(Math.max(digits, 1), RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < Math.max(digits, 1)) {
            return rounded.toPlainString();
        }
        String all = rounded.unscaledValue().abs().toString();
        StringBuilder text = new StringBuilder();
        text.append(value < 0 ? "-" : "").append(all.charAt(0));
        if (all.length() > 1) {
            text.append('.').append(all, 1, all.length());
        }
        text.append('e').append(exponent < 0 ? '-' : '+');
        return text.append(Math.abs(exponent) < 10 ? "0" : "").append(Math.abs(exponent)).toString();
    }
}
