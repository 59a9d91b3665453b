package dev.fermata.matlab.text;

import dev.fermata.runtime.task.Checkpoint;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Finite doubles in decimal, correctly rounded, as C's {@code %f %e %g} write them: without padding, with a minus sign when the
 * sign bit is set.
 *
 * <p>The digits come from the shortest decimal that reads back as the same double. Cutting it rounds like cutting the exact
 * value, except at an apparent tie: no decimal shorter than the shortest lies between it and the exact value, so only a last
 * digit 5 that is dropped alone needs the exact value. More digits than the shortest has are zeros as long as fifteen suffice,
 * otherwise they come from the exact value too.
 */
public final class Decimals {
    /** More digits than this are refused: {@link #PRECISION_MAX} zeros are no number any more. */
    public static final int PRECISION_MAX = 100_000;
    /** Up to this many significant digits the shortest decimal can be padded with zeros. */
    private static final int SUBNORMAL_DIGITS = 40;
    private static final int PADDED_MAX = 15;

    private Decimals() {
    }

    /** As {@code %.{decimals}f}. */
    public static String fixed(double value, int decimals) {
        StringBuilder out = new StringBuilder();
        appendFixed(out, value, decimals);
        return out.toString();
    }

    /** As {@code %.{decimals}e}; the exponent has at least two digits. */
    public static String scientific(double value, int decimals) {
        StringBuilder out = sign(value);
        Digits digits = Digits.of(Math.abs(value)).significant(decimals + 1);
        scientific(out, digits, decimals, 2);
        return out.toString();
    }

    /** As {@code %.{precision}g}; {@code alternate} keeps trailing zeros. */
    public static String general(double value, int precision, boolean alternate) {
        StringBuilder out = sign(value);
        int significant = Math.max(precision, 1);
        Digits digits = Digits.of(Math.abs(value)).significant(significant);
        int exponent = digits.isZero() ? 0 : digits.exponent;
        if (!alternate) {
            significant = Math.max(1, digits.length());
        }
        if (exponent < -4 || exponent >= Math.max(precision, 1)) {
            scientific(out, digits, significant - 1, 2);
        } else {
            fixed(out, digits, Math.max(0, significant - 1 - exponent));
        }
        return out.toString();
    }

    /** The exponent a multiple of three and at least three digits; {@code decimals} or, when negative, as many as make {@code significant} digits. */
    public static String engineering(double value, int decimals, int significant) {
        StringBuilder out = sign(value);
        Digits exact = Digits.of(Math.abs(value));
        Digits digits = exact;
        int whole = 1;
        // Rounding can carry into the next digit, which moves the point: hence twice.
        for (int i = 0; i < 2; i++) {
            int exponent = digits.isZero() ? 0 : digits.exponent;
            whole = Math.floorMod(exponent, 3) + 1;
            digits = exact.significant(decimals < 0 ? significant : whole + decimals);
        }
        int places = decimals < 0 ? significant - whole : decimals;
        int exponent = digits.isZero() ? 0 : digits.exponent - (whole - 1);
        fixed(out, digits.shifted(-exponent), places);
        exponent(out, exponent, 3);
        return out.toString();
    }

    /** An integer-valued double in full. */
    public static String integer(double value) {
        Checkpoint.pass();
        if (Math.abs(value) < 0x1p53) {
            return Long.toString((long) value);
        }
        return new BigDecimal(value).toPlainString();
    }

    /** Whether the value is finite and has no fraction. */
    public static boolean isInteger(double value) {
        return value == Math.rint(value) && !Double.isInfinite(value);
    }

    /** The decimal exponent of a finite value that is not zero: 3 for 1000. */
    public static int exponent(double value) {
        return Digits.of(Math.abs(value)).exponent;
    }

    static void appendFixed(StringBuilder out, double value, int decimals) {
        out.append(sign(value));
        fixed(out, Digits.of(Math.abs(value)).decimals(decimals), decimals);
    }

    private static StringBuilder sign(double value) {
        StringBuilder out = new StringBuilder(24);
        return Double.doubleToRawLongBits(value) < 0 ? out.append('-') : out;
    }

    private static void fixed(StringBuilder out, Digits digits, int decimals) {
        int point = digits.exponent + 1;
        if (digits.isZero() || point <= 0) {
            out.append('0');
        } else {
            for (int i = 0; i < point; i++) {
                out.append(digits.at(i));
            }
        }
        if (decimals > 0) {
            out.append('.');
            for (int i = 0; i < decimals; i++) {
                out.append(digits.isZero() ? '0' : digits.at(point + i));
            }
        }
    }

    private static void scientific(StringBuilder out, Digits digits, int decimals, int exponentDigits) {
        out.append(digits.at(0));
        if (decimals > 0) {
            out.append('.');
            for (int i = 1; i <= decimals; i++) {
                out.append(digits.at(i));
            }
        }
        exponent(out, digits.isZero() ? 0 : digits.exponent, exponentDigits);
    }

    private static void exponent(StringBuilder out, int exponent, int exponentDigits) {
        out.append('e').append(exponent < 0 ? '-' : '+');
        String text = Integer.toString(Math.abs(exponent));
        out.append("0".repeat(Math.max(0, exponentDigits - text.length()))).append(text);
    }

    /**
     * A number 0 or d.ddd * 10^exponent.
     *
     * @param text     the digits without leading and trailing zeros; empty for zero
     * @param exponent of the first digit
     * @param exact    the double they come from, for more digits and ties
     */
    private record Digits(String text, int exponent, double exact) {
        static Digits of(double value) {
            Checkpoint.pass();
            if (value == 0) {
                return new Digits("", 0, value);
            }
            if (value < 1e15 && value == (long) value) {
                String text = Long.toString((long) value);
                return new Digits(stripped(text), text.length() - 1, value);
            }
            if (value < Double.MIN_NORMAL) { // few bits: the shortest text is far from the number
                BigDecimal number = new BigDecimal(value).round(new MathContext(SUBNORMAL_DIGITS, RoundingMode.HALF_EVEN));
                String all = number.unscaledValue().toString();
                return new Digits(stripped(all), all.length() - 1 - number.scale(), value);
            }
            String text = Double.toString(value);
            int e = text.indexOf('E');
            int exponent = e < 0 ? 0 : Integer.parseInt(text, e + 1, text.length(), 10);
            String mantissa = e < 0 ? text : text.substring(0, e);
            int point = mantissa.indexOf('.');
            String all = mantissa.substring(0, point) + mantissa.substring(point + 1);
            int first = 0;
            while (all.charAt(first) == '0') {
                first++;
            }
            return new Digits(stripped(all.substring(first)), exponent + point - 1 - first, value);
        }

        private static String stripped(String text) {
            int end = text.length();
            while (end > 0 && text.charAt(end - 1) == '0') {
                end--;
            }
            return text.substring(0, end);
        }

        boolean isZero() {
            return text.isEmpty();
        }

        int length() {
            return text.length();
        }

        /** The digit at a place counted from the first; zeros before and behind. */
        char at(int place) {
            return place >= 0 && place < text.length() ? text.charAt(place) : '0';
        }

        Digits shifted(int places) {
            return new Digits(text, exponent + places, exact);
        }

        Digits decimals(int decimals) {
            return significant(decimals + exponent + 1);
        }

        /** Rounded to so many digits; zero and below round to 0 or to one digit more. */
        Digits significant(int count) {
            if (isZero() || count == text.length()) {
                return this;
            }
            if (count > text.length()) {
                boolean isPadded = count <= PADDED_MAX || exact < 0x1p53 && exact == Math.rint(exact);
                return isPadded ? this : fromExact(count);
            }
            if (count < 0) {
                return new Digits("", 0, exact);
            }
            char next = text.charAt(count);
            if (next == '5' && text.length() == count + 1) {
                return fromExact(count);
            }
            return next >= '5' ? roundedUp(count) : new Digits(stripped(text.substring(0, count)), exponent, exact);
        }

        private Digits roundedUp(int count) {
            char[] digits = text.substring(0, count).toCharArray();
            int at = count - 1;
            while (at >= 0 && digits[at] == '9') {
                at--;
            }
            if (at < 0) {
                return new Digits("1", exponent + 1, exact);
            }
            digits[at]++;
            return new Digits(new String(digits, 0, at + 1), exponent, exact);
        }

        private Digits fromExact(int count) {
            BigDecimal number = new BigDecimal(exact);
            BigDecimal rounded = count > 0 ? number.round(new MathContext(count, RoundingMode.HALF_EVEN))
                    : number.setScale(-exponent - 1, RoundingMode.HALF_EVEN);
            String all = rounded.unscaledValue().toString();
            if (rounded.signum() == 0) {
                return new Digits("", 0, exact);
            }
            return new Digits(stripped(all), all.length() - 1 - rounded.scale(), exact);
        }
    }
}
