package dev.fermata.matlab.text;

import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import java.util.ArrayList;
import java.util.List;

/** A format taken apart: literal texts and conversions in turn. */
final class FormatTemplate {
    /** Fields wider than this are refused. */
    private static final int WIDTH_MAX = 1_000_000;
    /** Numbers of arguments have no more digits. */
    private static final int DIGITS_MAX = 6;

    private final String format;
    private final String owner;
    private final List<Object> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int at;
    private boolean hasConversions;
    private boolean hasNumbers;
    private String badEscape;

    private FormatTemplate(String owner, String format) {
        this.owner = owner;
        this.format = format;
        parse();
    }

    /**
     * @param owner the function that errors name, as in sprintf
     */
    static FormatTemplate of(String owner, String format) {
        return new FormatTemplate(owner, format);
    }

    /** Strings and {@link Conversion}s, or strings and {@link NumberedConversion}s. */
    List<Object> parts() {
        return parts;
    }

    boolean hasConversions() {
        return hasConversions;
    }

    /** Whether its conversions say which arguments they take. */
    boolean hasNumbers() {
        return hasNumbers;
    }

    /** The escape sequence at which the format ends since nobody knows it; or null. */
    String badEscape() {
        return badEscape;
    }

    private void parse() {
        while (at < format.length() && badEscape == null) {
            char c = format.charAt(at);
            if (c == '\\') {
                int end = Escapes.append(literal, format, at);
                if (end > 0) {
                    at = end;
                } else if (at + 1 == format.length()) {
                    literal.append(c);
                    at++;
                } else {
                    badEscape = format.substring(at, at + 2);
                }
            } else if (c != '%') {
                literal.append(c);
                at++;
            } else if (at + 1 == format.length() || format.charAt(at + 1) == '%') {
                literal.append(c);
                at += 2;
            } else {
                conversion();
            }
        }
        endLiteral();
    }

    private void endLiteral() {
        if (!literal.isEmpty()) {
            parts.add(literal.toString());
            literal.setLength(0);
        }
    }

    private void conversion() {
        int begin = at++;
        int argument = position();
        int flags = at;
        while (at < format.length() && "-+ 0#".indexOf(format.charAt(at)) >= 0) {
            at++;
        }
        String flagText = format.substring(flags, at);
        int width = number(Conversion.NONE);
        int widthArgument = width == Conversion.STAR ? position() : 0;
        int precision = Conversion.NONE;
        int precisionArgument = 0;
        if (at < format.length() && format.charAt(at) == '.') {
            at++;
            precision = number(0);
            precisionArgument = precision == Conversion.STAR ? position() : 0;
        }
        while (at < format.length() && (format.charAt(at) == 'l' || format.charAt(at) == 'h')) {
            at++;
        }
        int bits = 0;
        if (at + 1 < format.length() && "bt".indexOf(format.charAt(at)) >= 0 && "xXou".indexOf(format.charAt(at + 1)) >= 0) {
            bits = format.charAt(at) == 'b' ? 64 : 32;
            at++;
        }
        if (at == format.length()) {
            literal.append(format, begin, at);
            return;
        }
        char type = format.charAt(at++);
        if ("diufFeEgGxXobcs".indexOf(type) < 0) {
            throw unsupported(format.substring(begin, at));
        }
        endLiteral();
        Conversion conversion = new Conversion(flagText, width, precision, type, bits);
        boolean isNumbered = argument > 0 && (width != Conversion.STAR || widthArgument > 0) && (precision != Conversion.STAR || precisionArgument > 0);
        if (argument > 0 && !isNumbered || hasConversions && isNumbered != hasNumbers) {
            throw unsupported(format.substring(begin, at));
        }
        parts.add(isNumbered ? new NumberedConversion(conversion, argument, widthArgument, precisionArgument) : conversion);
        hasNumbers = isNumbered;
        hasConversions = true;
    }

    /** The number of an argument, as in {@code %2$d}; 0 and nothing read when there is none. */
    private int position() {
        int end = at;
        int value = 0;
        while (end < format.length() && end < at + DIGITS_MAX && format.charAt(end) >= '0' && format.charAt(end) <= '9') {
            value = value * 10 + format.charAt(end++) - '0';
        }
        if (value == 0 || end == format.length() || format.charAt(end) != '$') {
            return 0;
        }
        at = end + 1;
        return value;
    }

    private int number(int otherwise) {
        if (at < format.length() && format.charAt(at) == '*') {
            at++;
            return Conversion.STAR;
        }
        int begin = at;
        long value = 0;
        while (at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
            value = Math.min(value * 10 + format.charAt(at++) - '0', Integer.MAX_VALUE);
        }
        return at == begin ? otherwise : checked(value);
    }

    /** A width or precision, unless it is beyond reason. */
    int checked(long value) {
        if (Math.abs(value) > WIDTH_MAX) {
            throw unsupported("%" + value);
        }
        return (int) value;
    }

    private MatlabError unsupported(String text) {
        return owner.equals("fprintf") ? Errors.of("fprintf:InvalidFormat", "fprintf: invalid format specification: " + text)
                : Errors.of("format:UnsupportedSpecifier", owner + ": unsupported format specifier '" + text + "'");
    }
}
