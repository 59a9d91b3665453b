package dev.fermata.ruff.builtin;

import java.util.Locale;

/** Rewrites words of a text: slugs, camel case, snake case. */
final class Words {
    private Words() {
    }

    static String slug(String text) {
        StringBuilder out = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(c);
            } else if (c == '_' || Whitespace.is(c)) {
                out.append('-');
            }
        });
        return trim(out.toString().replace("--", "-"), '-');
    }

    static String camel(String text) {
        StringBuilder out = new StringBuilder();
        boolean begins = false;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!Character.isLetterOrDigit(c)) {
                begins = true;
            } else if (out.isEmpty()) {
                out.append(Character.toString(c).toLowerCase(Locale.ROOT));
                begins = false;
            } else {
                out.append(begins ? Character.toString(c).toUpperCase(Locale.ROOT) : Character.toString(c));
                begins = false;
            }
        }
        return out.toString();
    }

    static String snake(String text) {
        StringBuilder out = new StringBuilder();
        boolean afterUpper = false;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isUpperCase(c)) {
                if (!out.isEmpty() && !afterUpper) {
                    out.append('_');
                }
                out.append(Character.toString(c).toLowerCase(Locale.ROOT));
            } else if (c == ' ' || c == '_' || c == '-') {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != '_') {
                    out.append('_');
                }
            } else if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(c);
            }
            afterUpper = Character.isUpperCase(c);
        }
        return trim(out.toString(), '_');
    }

    private static String trim(String text, char edge) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == edge) {
            start++;
        }
        while (end > start && text.charAt(end - 1) == edge) {
            end--;
        }
        return text.substring(start, end);
    }
}
