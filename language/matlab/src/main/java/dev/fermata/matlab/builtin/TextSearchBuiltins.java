package dev.fermata.matlab.builtin;

import dev.fermata.matlab.pattern.Finder;
import dev.fermata.matlab.pattern.TextPattern;
import dev.fermata.matlab.text.ArgumentSubject;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.text.Textual;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Comparing texts and looking for parts of them. */
public final class TextSearchBuiltins {
    static final String NAMES = "contains count endsWith matches startsWith strcmp strcmpi strfind strncmp strncmpi validatestring";

    private TextSearchBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "contains", "endsWith", "matches", "startsWith" -> Builtin.of(name, 2, 4, (arguments, _) -> test(name, arguments));
            case "count" -> Builtin.of(name, 2, 4, TextSearchBuiltins::count);
            case "strcmp" -> Builtin.of(name, 2, 2, (arguments, _) -> compare(name, arguments, -1, false));
            case "strcmpi" -> Builtin.of(name, 2, 2, (arguments, _) -> compare(name, arguments, -1, true));
            case "strfind" -> Builtin.of(name, 2, 4, TextSearchBuiltins::strfind);
            case "strncmp" -> Builtin.of(name, 3, 3, (arguments, _) -> compare(name, arguments, prefix(name, arguments[2]), false));
            case "strncmpi" -> Builtin.of(name, 3, 3, (arguments, _) -> compare(name, arguments, prefix(name, arguments[2]), true));
            case "validatestring" -> Builtin.of(name, 2, 5, TextSearchBuiltins::validatestring);
            default -> null;
        };
    }

    private static Object test(String name, Object[] arguments) {
        Texts texts = Texts.first(name, arguments[0]);
        Finder finder = Finder.of(name, "InvalidInput", arguments[1], TextArguments.ignoreCase(name, arguments, 2));
        return texts.test(switch (name) {
            case "contains" -> finder::contains;
            case "startsWith" -> finder::startsWith;
            case "endsWith" -> finder::endsWith;
            default -> finder::matches;
        });
    }

    private static Object count(Object[] arguments, int nargout) {
        Texts texts = Texts.first("count", arguments[0]);
        Finder finder = Finder.of("count", "InvalidInput", arguments[1], TextArguments.ignoreCase("count", arguments, 2));
        double[] counts = new double[texts.count()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = texts.get(i) == null ? 0 : finder.findAll(texts.get(i)).size();
        }
        return new DoubleArray(texts.dims(), counts);
    }

    // ---- strcmp and its relatives ----

    private static int prefix(String name, Object value) {
        return TextArguments.integer(value, 0, name, "InvalidPrefixLength",
                name + ": prefix length must be a finite nonnegative integer scalar");
    }

    /** {@code length} characters count, all when negative. What is not text equals nothing. */
    private static Object compare(String name, Object[] arguments, int length, boolean ignoreCase) {
        Object left = arguments[0];
        Object right = arguments[1];
        if (left instanceof CharArray a && right instanceof CharArray b) {
            return equal(a, b, length, ignoreCase);
        }
        if (!isTextual(left) || !isTextual(right)) {
            return false;
        }
        int leftCount = left instanceof CharArray ? 1 : Values.count(left);
        int rightCount = right instanceof CharArray ? 1 : Values.count(right);
        boolean isRight = left instanceof CharArray || leftCount == 1 && !(right instanceof CharArray);
        Object shape = isRight ? right : left;
        if (leftCount != 1 && rightCount != 1 && !Arrays.equals(Values.dims(left), Values.dims(right))) {
            throw Errors.of(name + ":ShapeMismatch", "Inputs must be the same size or either one can be a scalar.");
        }
        LogicalArray result = new LogicalArray(Values.dims(shape));
        for (int i = 0; i < result.count(); i++) {
            result.data()[i] = equal(element(left, leftCount == 1 ? 0 : i), element(right, rightCount == 1 ? 0 : i), length, ignoreCase);
        }
        return result;
    }

    private static boolean isTextual(Object value) {
        return value instanceof CharArray || value instanceof StringArray || value instanceof CellArray
                || value instanceof Textual;
    }

    private static Object element(Object value, int index) {
        return switch (value) {
            case CellArray cells -> cells.get(index);
            case StringArray strings -> strings.get(index);
            case Textual texts -> texts.text(index);
            default -> value;
        };
    }

    /** Of strings, char arrays and anything else. */
    private static boolean equal(Object left, Object right, int length, boolean ignoreCase) {
        if (left instanceof CharArray a && right instanceof CharArray b && (a.rows() > 1 || b.rows() > 1)) {
            return length < 0 && Arrays.equals(a.dims(), b.dims()) && equalText(a.text(), b.text(), length, ignoreCase);
        }
        String a = text(left);
        String b = text(right);
        return a != null && b != null && equalText(a, b, length, ignoreCase);
    }

    private static String text(Object value) {
        return value instanceof String text ? text : value instanceof CharArray chars ? chars.rows() <= 1 ? chars.text() : null
                : value instanceof StringArray strings && strings.isScalar() ? strings.get(0) : null;
    }

    private static boolean equalText(String a, String b, int length, boolean ignoreCase) {
        if (length < 0) {
            return ignoreCase ? a.equalsIgnoreCase(b) : a.equals(b);
        }
        return a.length() >= length && b.length() >= length && a.regionMatches(ignoreCase, 0, b, 0, length);
    }

    // ---- strfind ----

    private static Object strfind(Object[] arguments, int nargout) {
        boolean isForced = false;
        if (arguments.length > 2) {
            if (arguments.length != 4 || !TextArguments.isWord(arguments[2], "ForceCellOutput")) {
                throw Errors.of("strfind:InvalidOption", "strfind: invalid option arguments");
            }
            isForced = TextArguments.truth(arguments[3], "strfind", "InvalidOption", "strfind: invalid option arguments");
        }
        Texts texts = Texts.orNull(arguments[0]);
        if (texts == null) {
            throw Errors.of("strfind:InvalidInput",
                    "First argument must be a string array, character vector, or cell array of character vectors.");
        }
        boolean isSingle = texts.form() != Texts.Form.CELL && texts.isScalar();
        Finder finder = arguments[1] instanceof TextPattern ? Finder.of("strfind", "InvalidInput", arguments[1], false) : null;
        String part = finder != null ? null : TextArguments.text(arguments[1], "strfind", "InvalidInput",
                "Search term must be a text array or a pattern array.");
        Object[] results = new Object[texts.count()];
        for (int i = 0; i < results.length; i++) {
            results[i] = texts.get(i) == null ? DoubleArray.empty()
                    : positions(finder != null ? starts(finder, texts.get(i)) : overlapping(texts.get(i), part));
        }
        return isSingle && !isForced ? results[0] : new CellArray(texts.dims(), results);
    }

    private static List<Integer> overlapping(String text, String part) {
        List<Integer> found = new ArrayList<>();
        for (int at = part.isEmpty() ? -1 : text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            found.add(at);
        }
        return found;
    }

    private static List<Integer> starts(Finder finder, String text) {
        return finder.findAll(text).stream().map(bounds -> bounds[0]).toList();
    }

    private static Object positions(List<Integer> found) {
        return found.isEmpty() ? DoubleArray.empty()
                : Values.simple(DoubleArray.row(found.stream().mapToDouble(at -> at + 1).toArray()));
    }

    // ---- validatestring ----

    private static Object validatestring(Object[] arguments, int nargout) {
        String given = TextArguments.text(arguments[0], "validatestring", "InvalidInput", "The first argument must be a text scalar.");
        Texts options = Texts.require("validatestring", "InvalidInput", "the valid values must be text", arguments[1]);
        String best = null;
        boolean isAmbiguous = false;
        for (String option : options.items()) {
            if (option == null || !option.toLowerCase(Locale.ROOT).startsWith(given.toLowerCase(Locale.ROOT)) || given.isEmpty()) {
                continue;
            }
            if (option.equalsIgnoreCase(given)) {
                best = option;
                isAmbiguous = false;
                break;
            }
            // Options that begin with one another are one choice: the shortest.
            if (best == null || best.toLowerCase(Locale.ROOT).startsWith(option.toLowerCase(Locale.ROOT))) {
                best = option;
            } else if (!option.toLowerCase(Locale.ROOT).startsWith(best.toLowerCase(Locale.ROOT))) {
                isAmbiguous = true;
            }
        }
        if (best != null && !isAmbiguous) {
            return arguments[0] instanceof StringArray ? StringArray.scalar(best) : CharArray.of(best);
        }
        StringBuilder list = new StringBuilder();
        for (String option : options.items()) {
            list.append(list.isEmpty() ? "" : ", ").append('\'').append(option).append('\'');
        }
        ArgumentSubject subject = ArgumentSubject.of(arguments, 2);
        throw Errors.of(subject.prefix() + (isAmbiguous ? "ambiguousStringChoice" : "unrecognizedStringChoice"), "Expected " + subject.name()
                + " to match one of these values:\n\n" + list + "\n\nThe input, '" + given
                + (isAmbiguous ? "', matched more than one valid value." : "', did not match any of the valid values."));
    }
}
