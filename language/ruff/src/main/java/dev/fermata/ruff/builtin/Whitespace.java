package dev.fermata.ruff.builtin;

/** Unicode's White_Space. Java's own tests leave out the no-break spaces and add some control characters. */
final class Whitespace {
    private Whitespace() {
    }

    static boolean is(int c) {
        return c <= 0x20 ? c == 0x20 || c >= 0x9 && c <= 0xD
                : c == 0x85 || c == 0xA0 || c == 0x1680 || c >= 0x2000 && c <= 0x200A || c == 0x2028 || c == 0x2029
                        || c == 0x202F
                || c == 0x205F || c == 0x3000;
    }

    static String trim(String text) {
        return trimEnd(trimStart(text));
    }

    static String trimStart(String text) {
        int start = 0;
        while (start < text.length() && is(text.charAt(start))) {
            start++;
        }
        return text.substring(start);
    }

    static String trimEnd(String text) {
        int end = text.length();
        while (end > 0 && is(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }
}
