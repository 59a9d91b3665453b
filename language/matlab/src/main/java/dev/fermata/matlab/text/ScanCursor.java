package dev.fermata.matlab.text;

import java.math.BigInteger;

/** A place in a text from which numbers and words are read. A read that fails leaves the place where it was. */
final class ScanCursor {
    final String text;
    int at;

    ScanCursor(String text) {
        this.text = text;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    void skipBlanks() {
        while (at < text.length() && Blank.is(text.charAt(at))) {
            at++;
        }
    }

    private int limit(int width) {
        return width > 0 ? Math.min(text.length(), at + width) : text.length();
    }

    /** The number that a conversion reads here; null when there is none. */
    Double number(ScanFormat.Item item) {
        int end = limit(item.width());
        return switch (item.type()) {
            case 'f' -> floating(end, item.precision());
            case 'x' -> integer(end, 16);
            case 'o' -> integer(end, 8);
            case 'i' -> integer(end, 0);
            default -> integer(end, 10);
        };
    }

    /** {@code radix} 0 to find it from the digits. */
    private Double integer(int end, int radix) {
        int i = at;
        boolean isNegative = false;
        if (i < end && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
            isNegative = text.charAt(i++) == '-';
        }
        int base = radix;
        boolean hasPrefix = (radix == 0 || radix == 16) && i + 2 < end + 1 && text.regionMatches(true, i, "0x", 0, 2)
                && i + 2 < end && Character.digit(text.charAt(i + 2), 16) >= 0;
        if (hasPrefix) {
            i += 2;
            base = 16;
        } else if (radix == 0) {
            base = i + 1 < end && text.charAt(i) == '0' && Character.digit(text.charAt(i + 1), 8) >= 0 ? 8 : 10;
        }
        int digits = i;
        while (i < end && text.charAt(i) < 0x80 && Character.digit(text.charAt(i), base) >= 0) {
            i++;
        }
        if (i == digits) {
            return radix == 10 || radix == 0 ? word(end) : null;
        }
        double value = i - digits <= 15 && base <= 10 ? Long.parseLong(text, digits, i, base)
                : new BigInteger(text.substring(digits, i), base).doubleValue();
        at = i;
        return isNegative ? -value : value;
    }

    /** Inf and NaN in any case. */
    private Double word(int end) {
        int i = at;
        boolean isNegative = false;
        if (i < end && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
            isNegative = text.charAt(i++) == '-';
        }
        if (i + 3 > end) {
            return null;
        }
        if (text.regionMatches(true, i, "inf", 0, 3)) {
            at = i + 3;
            return isNegative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (text.regionMatches(true, i, "nan", 0, 3)) {
            at = i + 3;
            return Double.NaN;
        }
        return null;
    }

    private Double floating(int end, int precision) {
        int i = at;
        if (i < end && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
            i++;
        }
        int digits = 0;
        while (i < end && isDigit(i)) {
            i++;
            digits++;
        }
        if (i < end && text.charAt(i) == '.') {
            int after = i + 1;
            int places = 0;
            while (after < end && isDigit(after) && (precision < 0 || places < precision)) {
                after++;
                places++;
            }
            if (digits + places > 0) {
                i = after;
                digits += places;
            }
        }
        if (digits == 0) {
            return word(end);
        }
        int mantissa = i;
        if (i < end && "eEdD".indexOf(text.charAt(i)) >= 0) {
            int exponent = i + 1;
            if (exponent < end && (text.charAt(exponent) == '+' || text.charAt(exponent) == '-')) {
                exponent++;
            }
            int last = exponent;
            while (last < end && isDigit(last)) {
                last++;
            }
            if (last > exponent) {
                i = last;
            }
        }
        String number = text.substring(at, mantissa) + (i > mantissa ? "e" + text.substring(mantissa + 1, i) : "");
        at = i;
        return Double.parseDouble(number);
    }

    private boolean isDigit(int index) {
        char c = text.charAt(index);
        return c >= '0' && c <= '9';
    }

    /** The characters that {@code %s}, {@code %c} or a set read here; null when there are none. */
    String characters(ScanFormat.Item item) {
        int end = limit(item.type() == 'c' && item.width() == 0 ? 1 : item.width());
        int i = at;
        while (i < end && switch (item.type()) {
            case 'c' -> true;
            case '[' -> item.accepts(text.charAt(i));
            default -> !Blank.is(text.charAt(i));
        }) {
            i++;
        }
        if (i == at) {
            return null;
        }
        String found = text.substring(at, i);
        at = i;
        return found;
    }
}
