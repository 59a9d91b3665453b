package dev.fermata.library.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a scalar without quotes means, by YAML's core schema. */
final class YamlScalars {
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern INFINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)");
    private static final Pattern NO_NUMBER = Pattern.compile("\\.(nan|NaN|NAN)");
    /** What older readers take for booleans: written with quotes, for their sake. */
    private static final Set<String> OLD_BOOLEANS = Set.of("y", "n", "yes", "no", "on", "off");

    private YamlScalars() {
    }

    /** Null, Boolean, Long, Double, or the text itself. */
    static Object resolve(String text) {
        switch (text) {
            case "", "~", "null", "Null", "NULL":
                return null;
            case "true", "True", "TRUE":
                return true;
            case "false", "False", "FALSE":
                return false;
            default:
                char first = text.charAt(0);
                return first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.' ? number(text) : text;
        }
    }

    private static Object number(String text) {
        try {
            if (INTEGER.matcher(text).matches()) {
                return Long.parseLong(text);
            }
            if (OCTAL.matcher(text).matches()) {
                return Long.parseLong(text.substring(2), 8);
            }
            if (HEXADECIMAL.matcher(text).matches()) {
                return Long.parseLong(text.substring(2), 16);
            }
        } catch (NumberFormatException beyond64Bits) {
            // a float, or no number
        }
        if (FLOAT.matcher(text).matches()) {
            return Double.parseDouble(text);
        }
        if (INFINITE.matcher(text).matches()) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return NO_NUMBER.matcher(text).matches() ? (Object) Double.NaN : text;
    }

    /** Whether a text can be written without quotes and is still a text for every reader. */
    static boolean isPlainText(String text) {
        return resolve(text) instanceof String && !OLD_BOOLEANS.contains(text.toLowerCase(Locale.ROOT));
    }
}
