package dev.fermata.matlab.text;

import dev.fermata.matlab.session.Warnings;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;

/**
 * What sprintf and its relatives make: the elements of all arguments in order, the format over and over until they are used up.
 * Output ends before the first conversion that has no element left. Without any elements the format is used once, and its
 * conversions give nothing.
 */
public final class FormattedText {
    private static final int LENGTH_MAX = 1 << 28;

    private FormattedText() {
    }

    /**
     * @param owner     the function that errors name
     * @param format    the format's characters
     * @param arguments holds the values from {@code from} on
     */
    public static String of(String owner, String format, Object[] arguments, int from) {
        if (format.indexOf('%') < 0 && format.indexOf('\\') < 0) {
            new FormatArguments(owner, arguments, from);
            return format;
        }
        FormatTemplate template = FormatTemplate.of(owner, format);
        StringBuilder out = new StringBuilder(format.length() + 16);
        if (template.hasNumbers()) {
            numbered(out, template, FormatArguments.each(owner, arguments, from));
        } else {
            repeated(out, template, new FormatArguments(owner, arguments, from), owner);
        }
        if (template.badEscape() != null) {
            Warnings.warn("RunMat:printf:BadEscapeSequence", "Escaped character '" + template.badEscape()
                    + "' is not valid. See 'doc sprintf' for supported special characters.");
        }
        return out.toString();
    }

    private static void repeated(StringBuilder out, FormatTemplate template, FormatArguments elements, String owner) {
        boolean isBare = elements.isExhausted();
        boolean goesOn;
        do {
            goesOn = pass(out, template, elements, isBare) && template.hasConversions() && !elements.isExhausted();
            if (out.length() > LENGTH_MAX) {
                throw Errors.of("SizeLimitExceeded", owner + ": the text is too long");
            }
        } while (goesOn);
    }

    /** Conversions that name their arguments are done once. */
    private static void numbered(StringBuilder out, FormatTemplate template, FormatArguments[] arguments) {
        for (Object part : template.parts()) {
            if (part instanceof NumberedConversion conversion) {
                conversion.append(out, template, arguments);
            } else {
                out.append((String) part);
            }
        }
    }

    /** The format argument's characters; null when it is neither char nor a string scalar. */
    public static String formatOrNull(Object value) {
        return value instanceof CharArray chars ? chars.text() : Values.textOrNull(value);
    }

    /** The result has the class of the format: char or string. */
    public static Object like(Object format, String text) {
        return format instanceof StringArray ? StringArray.scalar(text) : CharArray.of(text);
    }

    /** False when an element was missing. */
    private static boolean pass(StringBuilder out, FormatTemplate template, FormatArguments elements, boolean isBare) {
        for (Object part : template.parts()) {
            if (part instanceof String text) {
                out.append(text);
                continue;
            }
            if (isBare) {
                continue;
            }
            Conversion conversion = (Conversion) part;
            if (conversion.hasStar()) {
                conversion = starred(conversion, template, elements);
            }
            if (conversion == null || elements.isExhausted()) {
                return false;
            }
            elements.append(out, conversion);
        }
        return true;
    }

    private static Conversion starred(Conversion conversion, FormatTemplate template, FormatArguments elements) {
        int width = conversion.width();
        int precision = conversion.precision();
        if (width == Conversion.STAR) {
            if (elements.isExhausted()) {
                return null;
            }
            width = template.checked((long) elements.number());
        }
        if (precision == Conversion.STAR) {
            if (elements.isExhausted()) {
                return null;
            }
            precision = Math.max(template.checked((long) elements.number()), Conversion.NONE);
        }
        return conversion.with(width == Conversion.NONE ? 1 : width, precision);
    }
}
