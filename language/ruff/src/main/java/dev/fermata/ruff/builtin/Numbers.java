package dev.fermata.ruff.builtin;

/** Reads numbers from text: decimal ints with a sign, floats with fraction, exponent, inf and nan. */
final class Numbers {
    private Numbers() {
    }

    /** The int, or null when the text is none or it does not fit 64 bits. */
    static Long parseInt(String text) {
        int digits = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
        if (digits == text.length()) {
            return null;
        }
        for (int i = digits; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return null;
            }
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException tooLarge) {
            return null;
        }
    }

    /** The float, or null. Java's own reader takes more: suffixes, hexadecimal, spaces. */
    static Double parseFloat(String text) {
        int at = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
        String word = text.substring(at);
        if (word.equalsIgnoreCase("inf") || word.equalsIgnoreCase("infinity")) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (word.equalsIgnoreCase("nan")) {
            return Double.NaN;
        }
        int whole = digits(text, at);
        int end = whole;
        if (end < text.length() && text.charAt(end) == '.') {
            end = digits(text, end + 1);
            if (end - at == 1) {
                return null;
            }
        } else if (whole == at) {
            return null;
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int exponent = end + 1;
            if (exponent < text.length() && (text.charAt(exponent) == '+' || text.charAt(exponent) == '-')) {
                exponent++;
            }
            end = digits(text, exponent);
            if (end == exponent) {
                return null;
            }
        }
        return end == text.length() ? (Double) Double.parseDouble(text) : null;
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
