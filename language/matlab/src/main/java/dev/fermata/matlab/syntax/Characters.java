package dev.fermata.matlab.syntax;

/** Classes of characters. */
final class Characters {
    private Characters() {
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f' || c == 0x0B;
    }

    static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a name can begin with it; the underscore is an extension of MATLAB's names. */
    static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    static boolean isWord(char c) {
        return isNameStart(c) || isDigit(c);
    }
}
