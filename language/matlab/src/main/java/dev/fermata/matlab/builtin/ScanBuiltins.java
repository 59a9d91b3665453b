package dev.fermata.matlab.builtin;

import dev.fermata.matlab.text.ColumnScan;
import dev.fermata.matlab.text.Escapes;
import dev.fermata.matlab.text.TextScan;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/** Reading values from text by a format. */
public final class ScanBuiltins {
    static final String NAMES = "sscanf strread";

    private ScanBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "sscanf" -> Builtin.of(name, 2, 3, 4, ScanBuiltins::sscanf);
            case "strread" -> Builtin.of(name, 1, Builtin.ANY, Builtin.ANY, ScanBuiltins::strread);
            default -> null;
        };
    }

    private static Object sscanf(Object[] arguments, int nargout) {
        String text = TextArguments.text(arguments[0], "sscanf", "InvalidInput", "First argument must be a text scalar.");
        return scan("sscanf", text, arguments, 1);
    }

    /**
     * Values, their count, a message and the next index, from a text and the arguments {@code format[, size]} from {@code from} on.
     */
    public static Object[] scan(String owner, String text, Object[] arguments, int from) {
        String format = TextArguments.text(arguments[from], owner, "InvalidFormat", "Format must be a text scalar.");
        int rows = 0;
        int most = -1;
        if (arguments.length > from + 1) {
            Object size = arguments[from + 1];
            if (!TextArguments.isNumeric(size) || Values.count(size) < 1 || Values.count(size) > 2) {
                throw invalidSize(owner);
            }
            most = bound(owner, Values.real(size, 0));
            if (Values.count(size) == 2) {
                int columns = bound(owner, Values.real(size, 1));
                if (most < 0) {
                    throw invalidSize(owner);
                }
                rows = most;
                most = columns < 0 ? -1 : (int) Math.min((long) rows * columns, Integer.MAX_VALUE);
            }
        }
        TextScan result = TextScan.of(owner, text, Escapes.replaced(format), rows, most);
        return new Object[] {result.values(), (double) result.count(), CharArray.of(result.message()), result.end() + 1.0};
    }

    private static int bound(String owner, double value) {
        if (Double.isInfinite(value) && value > 0) {
            return -1;
        }
        if (!(value >= 0 && value <= Integer.MAX_VALUE) || value != Math.rint(value)) {
            throw invalidSize(owner);
        }
        return (int) value;
    }

    private static MatlabError invalidSize(String owner) {
        return Errors.of(owner + ":InvalidSize", "Size arguments must be nonnegative integers or Inf.");
    }

    // ---- textscan, strread ----

    /**
     * {@code textscan(text, format, [repeats,] options...)}; files are read before.
     *
     * @param end is told where reading ended
     */
    public static Object textscan(Object[] arguments, IntConsumer end) {
        String text = TextArguments.text(arguments[0], "textscan", "InvalidArgument", "textscan: invalid argument");
        ColumnScan.Options options = new ColumnScan.Options();
        boolean[] isCollecting = {false};
        String format = arguments.length > 1 ? TextArguments.text(arguments[1], "textscan", "InvalidArgument", "textscan: invalid argument") : "%f";
        options("textscan", arguments, 2, options, isCollecting);
        Object[] columns = ColumnScan.read("textscan", text, Escapes.replaced(format), options, false);
        end.accept(options.end);
        return CellArray.row(isCollecting[0] ? ColumnScan.collected(columns) : columns);
    }

    private static Object strread(Object[] arguments, int nargout) {
        String text = TextArguments.text(arguments[0], "strread", "InvalidArgument", "strread: invalid argument");
        String format = arguments.length > 1 ? TextArguments.text(arguments[1], "strread", "InvalidArgument", "strread: invalid argument") : "%f";
        ColumnScan.Options options = new ColumnScan.Options();
        options.emptyValue = 0;
        options("strread", arguments, 2, options, new boolean[1]);
        return ColumnScan.read("strread", text, Escapes.replaced(format), options, true);
    }

    private static void options(String owner, Object[] arguments, int from, ColumnScan.Options options, boolean[] isCollecting) {
        int next = from;
        if (next < arguments.length && TextArguments.isNumeric(arguments[next])) {
            double repeats = Values.count(arguments[next]) == 1 ? Values.real(arguments[next], 0) : -1;
            options.repeats = repeats >= 0 && repeats <= Integer.MAX_VALUE ? (int) repeats : -1;
            next++;
        }
        for (; next < arguments.length; next += 2) {
            String option = TextArguments.text(arguments[next], owner, "InvalidArgument", owner + ": invalid argument");
            if (next + 1 == arguments.length) {
                throw Errors.of(owner + ":InvalidArgument", owner + ": invalid argument: option '" + option + "' has no value");
            }
            Object value = arguments[next + 1];
            switch (option.toLowerCase(Locale.ROOT)) {
                case "delimiter" -> options.delimiters = delimiters(owner, value);
                case "whitespace" -> options.whitespace = Escapes.replaced(text(owner, value));
                case "multipledelimsasone" -> options.isCollapsing = truth(owner, value);
                case "headerlines" -> options.headerLines = TextArguments.integer(value, 0, owner, "InvalidArgument", owner + ": invalid argument");
                case "commentstyle" -> options.comments = list(owner, value).subList(0, Math.min(1, list(owner, value).size()));
                case "emptyvalue" -> options.emptyValue = Values.real(value, 0);
                case "treatasempty" -> options.treatAsEmpty = list(owner, value);
                case "collectoutput" -> isCollecting[0] = truth(owner, value);
                case "returnonerror" -> options.isStoppingQuietly = truth(owner, value);
                case "endofline", "bufsize", "texttype", "datelocale", "expchars" -> { }
                default -> throw Errors.of(owner + ":InvalidArgument", owner + ": invalid argument: unknown option '" + option + "'");
            }
        }
    }

    /** A char row names single characters, a cell or string array whole texts. */
    private static List<String> delimiters(String owner, Object value) {
        if (value instanceof CharArray chars) {
            String text = Escapes.replaced(chars.text());
            return text.chars().mapToObj(c -> String.valueOf((char) c)).toList();
        }
        return list(owner, value).stream().map(Escapes::replaced).toList();
    }

    private static List<String> list(String owner, Object value) {
        return Arrays.asList(Texts.require(owner, "InvalidArgument", "invalid argument", value).items());
    }

    private static String text(String owner, Object value) {
        return TextArguments.text(value, owner, "InvalidArgument", owner + ": invalid argument");
    }

    private static boolean truth(String owner, Object value) {
        return TextArguments.truth(value, owner, "InvalidArgument", owner + ": invalid argument");
    }
}
