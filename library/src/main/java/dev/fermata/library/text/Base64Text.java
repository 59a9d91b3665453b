package dev.fermata.library.text;

import java.util.Base64;

/** The standard base64 alphabet with padding; says where a text is malformed. */
public final class Base64Text {
    private Base64Text() {
    }

    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * The bytes of a text.
     *
     * @throws IllegalArgumentException with a message that names the place
     */
    public static byte[] decode(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '=') {
            end--;
        }
        for (int i = 0; i < end; i++) {
            if (value(text.charAt(i)) < 0) {
                throw new IllegalArgumentException("Invalid symbol " + (int) text.charAt(i) + ", offset " + i + ".");
            }
        }
        int rest = end % 4;
        if (rest == 1) {
            throw new IllegalArgumentException("Invalid input length: " + text.length());
        }
        if (text.length() % 4 != 0 || text.length() - end != (4 - rest) % 4) {
            throw new IllegalArgumentException("Invalid padding");
        }
        // Bits of the last symbol that belong to no byte must be zero.
        int unused = rest == 2 ? 0xF : rest == 3 ? 0x3 : 0;
        if ((value(end == 0 ? 'A' : text.charAt(end - 1)) & unused) != 0) {
            throw new IllegalArgumentException("Invalid last symbol " + (int) text.charAt(end - 1) + ", offset "
                    + (end - 1) + ".");
        }
        return Base64.getDecoder().decode(text);
    }

    private static int value(char c) {
        return c >= 'A' && c <= 'Z' ? c - 'A' : c >= 'a' && c <= 'z' ? c - 'a' + 26 : c >= '0' && c <= '9' ? c - '0'
                + 52
                : c == '+' ? 62 : c == '/' ? 63 : -1;
    }
}
