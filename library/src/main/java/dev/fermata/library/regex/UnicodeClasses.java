package dev.fermata.library.regex;

/**
 * Makes {@code \d}, {@code \s} and {@code \w} of an expression, and their opposites, mean digits, blanks and letters of all
 * scripts, where {@link Regex} by itself knows those of ASCII only; and writes characters given as <code>&#92;u{E9}</code> or
 * <code>&#92;u00E9</code> as it understands them.
 *
 * <p>What stays ASCII: {@code \b}, and {@code \S} and {@code \W} between brackets, where there is no other way to write them.
 */
public final class UnicodeClasses {
    private static final String DIGITS = "\\p{Nd}";
    private static final String BLANKS = "\\t-\\r\\x{85}\\p{Z}";
    private static final String LETTERS = "\\p{L}\\p{M}\\p{Nl}\\p{Nd}\\p{Pc}";
    private static final int HEX_DIGITS = 4;

    private final String expression;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private UnicodeClasses(String expression) {
        this.expression = expression;
    }

    /** The expression with these classes spelt out. */
    public static String spelt(String expression) {
        return expression.indexOf('\\') < 0 ? expression : new UnicodeClasses(expression).rewritten();
    }

    private String rewritten() {
        boolean inClass = false;
        while (at < expression.length()) {
            char c = expression.charAt(at);
            if (c == '\\' && at + 1 < expression.length()) {
                escape(inClass);
            } else if (inClass && expression.startsWith("[:", at) && expression.indexOf(":]", at + 2) >= 0) {
                copyTo(expression.indexOf(":]", at + 2) + 2);
            } else if (!inClass && c == '[') {
                inClass = true;
                int first = expression.startsWith("[^", at) ? at + 2 : at + 1;
                copyTo(expression.startsWith("]", first) ? first + 1 : first); // a bracket that comes first is a character
            } else {
                inClass &= c != ']';
                copyTo(at + 1);
            }
        }
        return out.toString();
    }

    private void copyTo(int end) {
        out.append(expression, at, end);
        at = end;
    }

    private void escape(boolean inClass) {
        switch (expression.charAt(at + 1)) {
            case 'd' -> replace(DIGITS);
            case 'D' -> replace("\\P{Nd}");
            case 's' -> replace(inClass ? BLANKS : "[" + BLANKS + "]");
            case 'w' -> replace(inClass ? LETTERS : "[" + LETTERS + "]");
            case 'S' -> replace(inClass ? "\\S" : "[^" + BLANKS + "]");
            case 'W' -> replace(inClass ? "\\W" : "[^" + LETTERS + "]");
            case 'u' -> character();
            case 'Q' -> {
                int end = expression.indexOf("\\E", at);
                copyTo(end < 0 ? expression.length() : end + 2);
            }
            default -> copyTo(at + 2);
        }
    }

    private void replace(String spelt) {
        out.append(spelt);
        at += 2;
    }

    private void character() {
        int digits = at + 2;
        if (expression.startsWith("{", digits)) {
            replace("\\x");
        } else if (digits + HEX_DIGITS <= expression.length()) {
            out.append("\\x{").append(expression, digits, digits + HEX_DIGITS).append('}');
            at = digits + HEX_DIGITS;
        } else {
            copyTo(digits);
        }
    }
}
