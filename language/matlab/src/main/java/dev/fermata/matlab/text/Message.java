package dev.fermata.matlab.text;

import dev.fermata.matlab.value.Errors;
import java.util.regex.Pattern;

/**
 * The message of error, warning, assert and MException.
 *
 * @param identifier empty when none is given
 */
public record Message(String identifier, String text) {
    private static final Pattern IDENTIFIER = Pattern.compile("[\\w.-]+(:[\\w.-]+)+");

    /**
     * {@code ([identifier,] format, values...)}. A format alone is taken literally.
     *
     * @param owner     the function that errors name
     * @param arguments the message begins at {@code from}
     */
    public static Message of(String owner, Object[] arguments, int from) {
        String first = text(owner, arguments, from);
        if (arguments.length == from + 1) {
            return new Message("", first);
        }
        if (isIdentifier(first)) {
            return new Message(first, FormattedText.of(owner, text(owner, arguments, from + 1), arguments, from + 2));
        }
        return new Message("", FormattedText.of(owner, first, arguments, from + 1));
    }

    public static boolean isIdentifier(String text) {
        return IDENTIFIER.matcher(text).matches();
    }

    private static String text(String owner, Object[] arguments, int index) {
        String text = FormattedText.formatOrNull(arguments[index]);
        if (text == null) {
            throw Errors.of(owner + ":InvalidInput", owner + ": invalid input argument");
        }
        return text;
    }
}
