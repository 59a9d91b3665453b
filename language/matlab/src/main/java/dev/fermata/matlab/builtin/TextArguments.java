package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import java.util.Locale;

/** Arguments of functions on text: options by name, positions, truths. */
final class TextArguments {
    private TextArguments() {
    }

    static MatlabError error(String owner, String detail, String message) {
        return Errors.of(owner + ":" + detail, message);
    }

    /** A char row or string scalar; otherwise the error. */
    static String text(Object value, String owner, String detail, String message) {
        String text = Values.textOrNull(value);
        if (text == null) {
            throw error(owner, detail, message);
        }
        return text;
    }

    /** Whether the value is this word, in any case. */
    static boolean isWord(Object value, String word) {
        String text = Values.textOrNull(value);
        return text != null && text.equalsIgnoreCase(word);
    }

    /** A truth or number, or {@code 'on'} and {@code 'off'}. */
    static boolean truth(Object value, String owner, String detail, String message) {
        String word = Values.textOrNull(value);
        if (word != null) {
            switch (word.toLowerCase(Locale.ROOT)) {
                case "on", "true", "yes" -> {
                    return true;
                }
                case "off", "false", "no" -> {
                    return false;
                }
                default -> throw error(owner, detail, message);
            }
        }
        if (Values.count(value) != 1 || !Values.classOf(value).isArithmetic()) {
            throw error(owner, detail, message);
        }
        return Values.real(value, 0) != 0;
    }

    static boolean isNumeric(Object value) {
        return Values.classOf(value).isNumeric();
    }

    /** A scalar integer of at least a bound, at most 2^31-1. */
    static int integer(Object value, int least, String owner, String detail, String message) {
        double number = isNumeric(value) && Values.count(value) == 1 ? Values.real(value, 0) : Double.NaN;
        if (!(number >= least && number <= Integer.MAX_VALUE) || number != Math.rint(number)) {
            throw error(owner, detail, message);
        }
        return (int) number;
    }

    /** The value of the option {@code 'IgnoreCase'} in name-value pairs from {@code from} on. */
    static boolean ignoreCase(String owner, Object[] arguments, int from) {
        boolean result = false;
        String message = owner + ": invalid option arguments";
        if (arguments.length == from + 1 && !Values.isText(arguments[from])) {
            return truth(arguments[from], owner, "InvalidOption", message);
        }
        for (int i = from; i < arguments.length; i += 2) {
            if (!isWord(arguments[i], "IgnoreCase") || i + 1 == arguments.length) {
                throw error(owner, "InvalidOption", message);
            }
            result = truth(arguments[i + 1], owner, "InvalidOption", message);
        }
        return result;
    }
}
