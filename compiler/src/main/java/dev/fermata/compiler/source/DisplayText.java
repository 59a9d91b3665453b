package dev.fermata.compiler.source;

/**
 * How a character looks on a terminal: its text and the number of columns it takes. Characters that would move the
 * cursor, change the reading direction or stay invisible are shown as {@code \\u{hex}}, so that a problem's text cannot
 * disguise what the source holds.
 */
public final class DisplayText {
    private static final String TAB = "    ";

    /** First and last code point of the ranges that take two columns. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x23E9, 0x23EC, 0x2614, 0x2615, 0x2648, 0x2653, 0x26A1, 0x26A1, 0x2705, 0x2705,
        0x274C, 0x274C, 0x2753, 0x2757, 0x2795, 0x2797, 0x2B50, 0x2B50, 0x2E80, 0x303E, 0x3041, 0x4DBF, 0x4E00, 0xA4CF,
        0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6,
        0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD};

    private DisplayText() {
    }

    static String of(int codePoint) {
        if (codePoint >= ' ' && codePoint < 0x7F) {
            return Character.toString(codePoint);
        }
        if (codePoint == '\t') {
            return TAB;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                 Character.PARAGRAPH_SEPARATOR -> escape(codePoint);
            default -> Character.toString(codePoint);
        };
    }

    /** The number of columns that a character takes. */
    public static int width(int codePoint) {
        if (codePoint >= ' ' && codePoint < 0x7F) {
            return 1;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                 Character.PARAGRAPH_SEPARATOR -> of(codePoint).length();
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    /** A text for one line: control characters are escaped, everything else stays as it is. */
    public static String line(String text) {
        if (text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c)) {
                safe.append(escape(c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    private static String escape(int codePoint) {
        return "\\u{" + Integer.toHexString(codePoint) + "}";
    }

    private static boolean isWide(int codePoint) {
        if (codePoint < WIDE[0]) {
            return false;
        }
        for (int range = 0; range < WIDE.length; range += 2) {
            if (codePoint <= WIDE[range + 1]) {
                return codePoint >= WIDE[range];
            }
        }
        return false;
    }
}
