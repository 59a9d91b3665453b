package dev.fermata.matlab.builtin;

import dev.fermata.matlab.display.Display;
import dev.fermata.matlab.display.DisplayFormat;
import dev.fermata.matlab.session.Outputs;
import dev.fermata.matlab.text.FormattedText;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Text on the console. */
public final class ConsoleBuiltins {
    static final String NAMES = "disp display format formattedDisplayText fprintf";

    private ConsoleBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "disp" -> Builtin.of(name, 1, 1, 0, ConsoleBuiltins::disp);
            case "display" -> Builtin.of(name, 1, 2, 0, ConsoleBuiltins::display);
            case "format" -> Builtin.of(name, 0, 3, 1, ConsoleBuiltins::format);
            case "formattedDisplayText" -> Builtin.of(name, 1, Builtin.ANY, ConsoleBuiltins::formattedDisplayText);
            case "fprintf" -> Builtin.of(name, 1, Builtin.ANY, 1, ConsoleBuiltins::fprintf);
            default -> null;
        };
    }

    private static Object disp(Object[] arguments, int nargout) {
        Outputs.print(Display.disp(arguments[0]));
        return null;
    }

    private static Object display(Object[] arguments, int nargout) {
        String name = arguments.length > 1 ? Values.textOrNull(arguments[1]) : "";
        if (name == null) {
            throw Errors.of("display:InvalidInput", "display: the name must be text");
        }
        Outputs.print(Display.echo(name, arguments[0]));
        return null;
    }

    private static Object format(Object[] arguments, int nargout) {
        DisplayFormat format = DisplayFormat.current();
        Object before = nargout > 0 ? new DisplayFormatOptions(format) : null;
        if (arguments.length == 1 && arguments[0] instanceof DisplayFormatOptions options) {
            options.restore(format);
        } else if (arguments.length > 0) {
            set(format, arguments);
        } else if (nargout == 0) {
            format.reset();
        }
        return before;
    }

    /** Words: {@code long}, {@code long g} and {@code longG} alike, {@code compact} ... */
    private static void set(DisplayFormat format, Object[] arguments) {
        int i = 0;
        while (i < arguments.length) {
            String word = word(arguments[i++]);
            if (i < arguments.length && (word.equalsIgnoreCase("short") || word.equalsIgnoreCase("long"))) {
                String style = word(arguments[i]).toLowerCase(Locale.ROOT);
                if (style.equals("e") || style.equals("g") || style.equals("eng")) {
                    word += style;
                    i++;
                }
            }
            if (!format.set(word)) {
                throw unknownFormat();
            }
        }
    }

    private static String word(Object value) {
        String text = Values.textOrNull(value);
        if (text == null) {
            throw unknownFormat();
        }
        return text;
    }

    private static RuntimeException unknownFormat() {
        return Errors.of("format:UnknownOption", "Unknown command option.");
    }

    private static Object formattedDisplayText(Object[] arguments, int nargout) {
        DisplayFormat session = DisplayFormat.current();
        DisplayFormat format = new DisplayFormat().numbers(session.numbers()).compact(session.isCompact());
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            String option = word(arguments[i]);
            if (!option.equalsIgnoreCase("NumericFormat") && !option.equalsIgnoreCase("LineSpacing")
                    || !format.set(word(arguments[i + 1]))) {
                throw Errors.of("formattedDisplayText:InvalidOption", "formattedDisplayText: invalid option arguments");
            }
        }
        return StringArray.scalar(Display.disp(arguments[0], format));
    }

    private static Object fprintf(Object[] arguments, int nargout) {
        double target = Outputs.STANDARD;
        int format = 0;
        if (arguments.length > 1 && arguments[0] instanceof Double identifier) {
            target = identifier;
            format = 1;
        } else if (arguments.length > 1 && isStream(arguments[0])) {
            target = Values.textOrNull(arguments[0]).equals("stderr") ? Outputs.ERROR : Outputs.STANDARD;
            format = 1;
        }
        String template = FormattedText.formatOrNull(arguments[format]);
        if (template == null) {
            throw Errors.of("fprintf:InvalidFormat", "Invalid format.");
        }
        String text = FormattedText.of("fprintf", template, arguments, format + 1);
        Outputs.current().write(target, text);
        return nargout == 0 ? null : (Object) (double) text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean isStream(Object value) {
        return value instanceof CharArray chars && (chars.text().equals("stdout") || chars.text().equals("stderr"));
    }
}
