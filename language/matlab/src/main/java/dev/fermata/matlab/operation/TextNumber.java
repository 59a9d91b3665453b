package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.StringArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number that a text spells, as {@code str2double} reads it: real or complex, with Inf, NaN and thousands commas. */
public final class TextNumber {
    private static final int LENGTH_MAX = 1_000;
    private static final String UNSIGNED = "(?:\\d[\\d,]*+\\.?\\d*+|\\.\\d++)(?:[eEdD][+-]?\\d++)?|Inf(?:inity)?|NaN";
    private static final Pattern REAL = Pattern.compile("([+-]?)\\s*(" + UNSIGNED + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern IMAGINARY = Pattern.compile(
            "([+-]?)\\s*(?:(" + UNSIGNED + ")?\\s*\\*?\\s*[ij]|[ij]\\s*\\*\\s*(" + UNSIGNED + "))", Pattern.CASE_INSENSITIVE);

    private TextNumber() {
    }

    /** The real and the imaginary part; both NaN and 0 when the text spells no number. */
    public record Complex(double re, double im) {
        static final Complex NONE = new Complex(Double.NaN, 0);
    }

    static DoubleArray parse(StringArray texts) {
        double[] re = new double[texts.count()];
        double[] im = new double[re.length];
        for (int i = 0; i < re.length; i++) {
            Complex each = parse(texts.get(i));
            re[i] = each.re;
            im[i] = each.im;
        }
        return new DoubleArray(texts.dims(), re, im).narrowed();
    }

    public static Complex parse(String text) {
        if (text == null || text.length() > LENGTH_MAX) {
            return Complex.NONE;
        }
        String trimmed = text.strip();
        Matcher imaginary = IMAGINARY.matcher(trimmed);
        if (imaginary.matches()) {
            return new Complex(0, imaginary(imaginary));
        }
        Matcher real = REAL.matcher(trimmed);
        if (!real.lookingAt()) {
            return Complex.NONE;
        }
        double re = number(real.group(1), real.group(2));
        String rest = trimmed.substring(real.end()).strip();
        if (rest.isEmpty()) {
            return new Complex(re, 0);
        }
        Matcher second = IMAGINARY.matcher(rest);
        if (second.matches() && !second.group(1).isEmpty()) {
            return new Complex(re, imaginary(second));
        }
        return Complex.NONE;
    }

    private static double imaginary(Matcher match) {
        String digits = match.group(2) != null ? match.group(2) : match.group(3);
        return number(match.group(1), digits == null ? "1" : digits);
    }

    private static double number(String sign, String digits) {
        double size = switch (Character.toLowerCase(digits.charAt(0))) {
            case 'i' -> Double.POSITIVE_INFINITY;
            case 'n' -> Double.NaN;
            default -> Double.parseDouble(digits.replace(",", "").replace('d', 'e').replace('D', 'e'));
        };
        return sign.equals("-") ? -size : size;
    }
}
