package dev.fermata.matlab.text;

import dev.fermata.runtime.task.Checkpoint;

/** str2double: a text that is one number, real or complex. */
public final class NumberReader {
    private final String text;
    private int at;
    private double re;
    private double im;
    private boolean hasImaginary;

    private NumberReader(String text) {
        this.text = text;
    }

    /** The real and, when there is one, the imaginary part; null when the text is not one number. */
    public static double[] complexOrNull(String text) {
        Checkpoint.pass();
        String trimmed = strip(text);
        if (trimmed.isEmpty()) {
            return null;
        }
        NumberReader reader = new NumberReader(trimmed);
        if (!reader.number()) {
            return null;
        }
        return reader.hasImaginary ? new double[] {reader.re, reader.im} : new double[] {reader.re};
    }

    /** The number; NaN when the text is none or complex. */
    public static double realOrNan(String text) {
        double[] number = complexOrNull(text);
        return number == null || number.length > 1 ? Double.NaN : number[0];
    }

    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && Blank.is(text.charAt(from))) {
            from++;
        }
        while (to > from && Blank.is(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** One or two terms, of which one at most is imaginary. */
    private boolean number() {
        if (!term(false)) {
            return false;
        }
        boolean firstIsImaginary = hasImaginary;
        skipBlanks();
        if (at == text.length()) {
            return true;
        }
        char sign = text.charAt(at);
        if (sign != '+' && sign != '-' || !term(true)) {
            return false;
        }
        skipBlanks();
        return at == text.length() && hasImaginary && (!firstIsImaginary || imaginaryTerms == 1);
    }

    private int imaginaryTerms;

    private boolean term(boolean isSecond) {
        double sign = 1;
        if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            sign = text.charAt(at++) == '-' ? -1 : 1;
            skipBlanks();
        }
        double value;
        boolean isImaginary = false;
        if (at < text.length() && isUnit(text.charAt(at)) && !isWord("inf")) {
            at++;
            isImaginary = true;
            value = 1;
            if (at < text.length() && text.charAt(at) == '*') {
                at++;
                Double factor = unsigned();
                if (factor == null) {
                    return false;
                }
                value = factor;
            }
        } else {
            Double parsed = unsigned();
            if (parsed == null) {
                return false;
            }
            value = parsed;
            int after = at;
            if (after < text.length() && text.charAt(after) == '*') {
                after++;
            }
            if (after < text.length() && isUnit(text.charAt(after))) {
                at = after + 1;
                isImaginary = true;
            } else if (after > at) {
                return false;
            }
        }
        if (isImaginary) {
            imaginaryTerms++;
            hasImaginary = true;
            im = sign * value;
        } else {
            if (isSecond && imaginaryTerms == 0) {
                return false;
            }
            re = sign * value;
        }
        return true;
    }

    private static boolean isUnit(char c) {
        return c == 'i' || c == 'j';
    }

    private boolean isWord(String word) {
        return text.regionMatches(true, at, word, 0, word.length());
    }

    private void skipBlanks() {
        while (at < text.length() && Blank.is(text.charAt(at))) {
            at++;
        }
    }

    private Double unsigned() {
        if (isWord("infinity")) {
            at += 8;
            return Double.POSITIVE_INFINITY;
        }
        if (isWord("inf")) {
            at += 3;
            return Double.POSITIVE_INFINITY;
        }
        if (isWord("nan")) {
            at += 3;
            return Double.NaN;
        }
        StringBuilder digits = new StringBuilder();
        boolean hasDigit = false;
        boolean hasPoint = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                digits.append(c);
                hasDigit = true;
            } else if (c == '.' && !hasPoint) {
                digits.append(c);
                hasPoint = true;
            } else if (c != ',' || !hasDigit || hasPoint) {
                break;
            }
            at++;
        }
        if (!hasDigit) {
            return null;
        }
        if (at < text.length() && "eEdD".indexOf(text.charAt(at)) >= 0) {
            int exponent = at + 1;
            if (exponent < text.length() && (text.charAt(exponent) == '+' || text.charAt(exponent) == '-')) {
                exponent++;
            }
            int end = exponent;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            if (end > exponent) {
                digits.append('e').append(text, at + 1, end);
                at = end;
            }
        }
        return Double.parseDouble(digits.toString());
    }
}
