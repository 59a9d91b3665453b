package dev.fermata.matlab.syntax;

/** Reads one number. A literal of an integer class has {@code className}; its value is in {@code bits}. */
final class NumberScanner {
    private final String text;
    private int at;

    /** @param end  offset behind the number, or behind what is wrong with it */
    record Scanned(int end, double value, boolean imaginary, String className, long bits, boolean valid) { }

    private NumberScanner(String text, int start) {
        this.text = text;
        this.at = start;
    }

    static Scanned scan(String text, int start) {
        return new NumberScanner(text, start).run();
    }

    private Scanned run() {
        int start = at;
        if (peek(0) == '0' && (peek(1) == 'x' || peek(1) == 'X') && Character.digit(peek(2), 16) >= 0 && peek(2) < 0x80) {
            return radix(16);
        }
        if (peek(0) == '0' && (peek(1) == 'b' || peek(1) == 'B') && (peek(2) == '0' || peek(2) == '1')) {
            return radix(2);
        }
        digits();
        if (peek(0) == '.' && fraction()) {
            at++;
            digits();
        }
        exponent();
        int end = at;
        boolean imaginary = false;
        if ("ijIJ".indexOf(peek(0)) >= 0 && !Characters.isWord(peek(1))) {
            imaginary = true;
            at++;
        }
        String digits = text.substring(start, end).replace("_", "").replace('d', 'e').replace('D', 'e');
        return new Scanned(at, Double.parseDouble(digits), imaginary, null, 0, finished());
    }

    /** Whether the point belongs to the number and not to an operator, a transposition or a continuation. */
    private boolean fraction() {
        return switch (peek(1)) {
            case '*', '/', '\\', '^', '\'' -> false;
            case '.' -> peek(2) != '.' || peek(3) == '.';
            default -> true;
        };
    }

    private void digits() {
        while (Characters.isDigit(peek(0)) || peek(0) == '_' && Characters.isDigit(peek(1))) {
            at++;
        }
    }

    private void exponent() {
        if ("eEdD".indexOf(peek(0)) < 0) {
            return;
        }
        int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
        if (Characters.isDigit(peek(1 + sign))) {
            at += 1 + sign;
            digits();
        }
    }

    private Scanned radix(int radix) {
        at += 2;
        long bits = 0;
        boolean fits = true;
        while (peek(0) < 0x80 && Character.digit(peek(0), radix) >= 0 || peek(0) == '_' && Character.digit(peek(1), radix) >= 0) {
            char digit = text.charAt(at++);
            if (digit != '_') {
                fits &= Long.numberOfLeadingZeros(bits) >= (radix == 16 ? 4 : 1);
                bits = bits * radix + Character.digit(digit, radix);
            }
        }
        int width = smallestWidth(bits);
        boolean signed = false;
        int suffix = suffixWidth();
        if (suffix > 0) {
            signed = text.charAt(at) == 's';
            at += suffix < 10 ? 2 : 3;
            fits &= width <= suffix;
            width = suffix;
        }
        long value = signed && width < 64 ? bits << 64 - width >> 64 - width : bits;
        return new Scanned(at, 0, false, (signed ? "int" : "uint") + width, value, fits && finished());
    }

    private static int smallestWidth(long bits) {
        int needed = 64 - Long.numberOfLeadingZeros(bits);
        return needed <= 8 ? 8 : needed <= 16 ? 16 : needed <= 32 ? 32 : 64;
    }

    private int suffixWidth() {
        if (peek(0) != 'u' && peek(0) != 's') {
            return 0;
        }
        for (int width = 8; width <= 64; width *= 2) {
            if (text.startsWith(Integer.toString(width), at + 1)) {
                return width;
            }
        }
        return 0;
    }

    private boolean finished() {
        return !Characters.isWord(peek(0));
    }

    private char peek(int distance) {
        return at + distance < text.length() ? text.charAt(at + distance) : 0;
    }
}
