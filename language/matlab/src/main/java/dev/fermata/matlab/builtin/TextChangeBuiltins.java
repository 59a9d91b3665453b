package dev.fermata.matlab.builtin;

import dev.fermata.matlab.text.Blank;
import dev.fermata.matlab.pattern.Finder;
import dev.fermata.matlab.pattern.TextPattern;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntUnaryOperator;

/** Texts changed one by one, each staying in its place and container. */
public final class TextChangeBuiltins {
    static final String NAMES = "deblank erase erasePunctuation eraseURLs lower pad replace reverse strip strjust strrep strtrim tolower toupper upper";

    private TextChangeBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "deblank" -> Builtin.of(name, 1, 1, (arguments, _) -> trim(name, arguments[0], false));
            case "erase" -> Builtin.of(name, 2, 2, TextChangeBuiltins::erase);
            case "erasePunctuation" -> Builtin.of(name, 1, 1, (arguments, _) -> without(name, "[\\p{P}\\p{S}]", arguments[0]));
            case "eraseURLs" -> Builtin.of(name, 1, 1, (arguments, _) -> without(name, "(?:https?|ftp)://[^\\s]+|www\\.[^\\s]+", arguments[0]));
            case "lower", "tolower" -> Builtin.of(name, 1, 1, (arguments, _) -> each(name, arguments[0], Character::toLowerCase));
            case "pad" -> Builtin.of(name, 1, 4, TextChangeBuiltins::pad);
            case "replace" -> Builtin.of(name, 3, 3, TextChangeBuiltins::replace);
            case "reverse" -> Builtin.of(name, 1, 1, TextChangeBuiltins::reverse);
            case "strip" -> Builtin.of(name, 1, 3, TextChangeBuiltins::strip);
            case "strjust" -> Builtin.of(name, 1, 2, TextChangeBuiltins::strjust);
            case "strrep" -> Builtin.of(name, 3, 3, TextChangeBuiltins::strrep);
            case "strtrim" -> Builtin.of(name, 1, 1, (arguments, _) -> trim(name, arguments[0], true));
            case "toupper", "upper" -> Builtin.of(name, 1, 1, (arguments, _) -> each(name, arguments[0], Character::toUpperCase));
            default -> null;
        };
    }

    /** Every character changed, so that sizes stay. */
    private static Object each(String name, Object value, IntUnaryOperator change) {
        if (value instanceof CharArray chars) {
            CharArray result = new CharArray(chars.dims());
            for (int i = 0; i < result.count(); i++) {
                result.data()[i] = (char) change.applyAsInt(chars.get(i));
            }
            return result;
        }
        return Texts.first(name, value).map(text -> {
            char[] characters = text.toCharArray();
            for (int i = 0; i < characters.length; i++) {
                characters[i] = (char) change.applyAsInt(characters[i]);
            }
            return new String(characters);
        });
    }

    private static Object reverse(Object[] arguments, int nargout) {
        return Texts.first("reverse", arguments[0]).map(text -> new StringBuilder(text).reverse().toString());
    }

    // ---- blanks at the ends ----

    private static Object trim(String name, Object value, boolean left) {
        Texts texts = Texts.orNull(value);
        if (texts == null) {
            if (name.equals("deblank") && value instanceof Array array && array.isEmpty()) {
                return value;
            }
            throw Errors.of(name + (value instanceof CellArray ? ":CellElement" : ":InvalidInput"),
                    "Input should be a string, character array, or a cell array of character arrays.");
        }
        if (texts.form() != Texts.Form.CHAR || texts.isScalar()) {
            return texts.map(text -> Blank.trimmed(text, left, true));
        }
        // The rows of a char matrix stay aligned: only columns that are blank in every row go.
        int from = Integer.MAX_VALUE;
        int to = 0;
        for (String row : texts.items()) {
            String begun = Blank.trimmed(row, false, true);
            to = Math.max(to, begun.length());
            from = Math.min(from, begun.isEmpty() ? Integer.MAX_VALUE : begun.length() - Blank.trimmed(begun, true, false).length());
        }
        int begin = left ? Math.min(from, to) : 0;
        int end = to;
        return texts.map(row -> row.substring(begin, end));
    }

    private static Object strip(Object[] arguments, int nargout) {
        Texts texts = Texts.first("strip", arguments[0]);
        String side = "both";
        Texts characters = null;
        int next = 1;
        if (next < arguments.length && isSide(arguments[next])) {
            side = Values.textOrNull(arguments[next++]).toLowerCase(Locale.ROOT);
        } else if (arguments.length == 3) {
            throw Errors.of("strip:InvalidDirection", "strip: direction must be 'left', 'right', or 'both'");
        }
        if (next < arguments.length) {
            characters = Texts.require("strip", "InvalidCharacters", "characters to remove must be a string array, character vector, "
                    + "or cell array of character vectors", arguments[next]);
            if (!characters.isScalar() && characters.count() != texts.count()) {
                throw Errors.of("strip:SizeMismatch",
                        "strip: stripCharacters must be the same size as the input when supplying multiple values");
            }
        }
        boolean left = !side.equals("right");
        boolean right = !side.equals("left");
        String[] results = new String[texts.count()];
        for (int i = 0; i < results.length; i++) {
            String text = texts.get(i);
            results[i] = text == null ? null : characters == null ? stripped(text, null, left, right)
                    : stripped(text, characters.broadcast(i), left, right);
        }
        return texts.with(results);
    }

    private static boolean isSide(Object value) {
        return TextArguments.isWord(value, "left") || TextArguments.isWord(value, "right") || TextArguments.isWord(value, "both");
    }

    /** Without the characters, white space when null, at the ends. */
    private static String stripped(String text, String characters, boolean left, boolean right) {
        int from = 0;
        int to = text.length();
        while (left && from < to && isIn(text.charAt(from), characters)) {
            from++;
        }
        while (right && to > from && isIn(text.charAt(to - 1), characters)) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isIn(char c, String characters) {
        return characters == null ? Blank.is(c) : characters.indexOf(c) >= 0;
    }

    private static Object pad(Object[] arguments, int nargout) {
        Texts texts = Texts.first("pad", arguments[0]);
        int length = -1;
        String side = "right";
        char padding = ' ';
        for (int i = 1; i < arguments.length; i++) {
            if (i == 1 && TextArguments.isNumeric(arguments[i])) {
                length = TextArguments.integer(arguments[i], 0, "pad", "Length",
                        "pad: target length must be a non-negative integer scalar");
            } else if (isSide(arguments[i])) {
                side = Values.textOrNull(arguments[i]).toLowerCase(Locale.ROOT);
            } else {
                String text = TextArguments.text(arguments[i], "pad", "ArgumentConfig", "pad: unable to interpret input arguments");
                if (text.length() != 1) {
                    throw Errors.of("pad:PadChar",
                            "pad: padding character must be a string scalar or character vector containing one character");
                }
                padding = text.charAt(0);
            }
        }
        int target = length;
        if (length < 0) {
            for (String text : texts.items()) {
                target = Math.max(target, text == null ? 0 : text.length());
            }
        }
        checkLength(target);
        String fill = String.valueOf(padding);
        String where = side;
        int width = target;
        return texts.map(text -> {
            int missing = Math.max(0, width - text.length());
            int before = where.equals("left") ? missing : where.equals("both") ? missing / 2 : 0;
            return fill.repeat(before) + text + fill.repeat(missing - before);
        });
    }

    private static void checkLength(int length) {
        if (length > 1 << 28) {
            throw Errors.of("pad:Length", "pad: target length must be a non-negative integer scalar");
        }
    }

    private static Object strjust(Object[] arguments, int nargout) {
        Texts texts = Texts.first("strjust", arguments[0]);
        String side = arguments.length > 1 ? TextArguments.text(arguments[1], "strjust", "InvalidInput",
                "strjust: side must be 'left', 'right', or 'center'").toLowerCase(Locale.ROOT) : "right";
        if (!side.equals("left") && !side.equals("right") && !side.equals("center")) {
            throw Errors.of("strjust:InvalidInput", "strjust: side must be 'left', 'right', or 'center'");
        }
        return texts.map(text -> {
            String core = Blank.trimmed(text, true, true);
            int missing = text.length() - core.length();
            int before = side.equals("left") ? 0 : side.equals("right") ? missing : missing / 2;
            return " ".repeat(before) + core + " ".repeat(missing - before);
        });
    }

    // ---- replacing ----

    private static Object erase(Object[] arguments, int nargout) {
        Texts texts = Texts.first("erase", arguments[0]);
        Finder finder = Finder.of("erase", "PatternType", arguments[1], false);
        return texts.map(text -> replaced(text, finder, null));
    }

    private static Object without(String name, String source, Object value) {
        Finder finder = Finder.of(name, "InvalidInput", TextPattern.ofSource(source, name, true), false);
        return Texts.first(name, value).map(text -> replaced(text, finder, null));
    }

    private static Object replace(Object[] arguments, int nargout) {
        Texts texts = Texts.first("replace", arguments[0]);
        Finder finder = Finder.of("replace", "PatternType", arguments[1], false);
        Texts replacements = Texts.require("replace", "ReplacementType",
                "third argument must be a string array, character array, or cell array of character vectors", arguments[2]);
        Texts olds = Texts.orNull(arguments[1]);
        if (olds != null && olds.count() == 0) {
            throw Errors.of("replace:EmptyPattern", "replace: second argument must contain at least one search string");
        }
        if (replacements.count() == 0) {
            throw Errors.of("replace:EmptyReplacement", "replace: third argument must contain at least one replacement string");
        }
        if (!replacements.isScalar() && (olds == null || olds.count() != replacements.count())) {
            throw Errors.of("replace:SizeMismatch",
                    "replace: replacement array must be a scalar or match the number of search strings");
        }
        return texts.map(text -> replaced(text, finder, replacements));
    }

    /** {@code replacements} null for nothing. */
    private static String replaced(String text, Finder finder, Texts replacements) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int[] found : finder.findAll(text)) {
            out.append(text, from, found[0]);
            String replacement = replacements == null ? "" : replacements.broadcast(found[2]);
            out.append(replacement == null ? "" : replacement);
            from = found[1];
        }
        return out.append(text, from, text.length()).toString();
    }

    private static Object strrep(Object[] arguments, int nargout) {
        Texts texts = Texts.orNull(arguments[0]);
        Texts olds = Texts.orNull(arguments[1]);
        Texts news = Texts.orNull(arguments[2]);
        if (texts == null || olds == null || news == null) {
            String detail = texts == null ? arguments[0] instanceof CellArray ? "CellElement" : "InvalidInput" : "PatternType";
            throw Errors.of("strrep:" + detail, "Inputs must be character vectors, cell arrays of character vectors, or string arrays.");
        }
        Texts shape = texts;
        for (Texts each : new Texts[] {olds, news}) {
            if (!each.isScalar()) {
                if (!shape.isScalar() && !Arrays.equals(shape.dims(), each.dims())) {
                    throw Errors.of("strrep:SizeMismatch", "Inputs must be the same size or either one can be a scalar.");
                }
                shape = each;
            }
        }
        Texts.Form form = texts.form() == Texts.Form.STRING ? Texts.Form.STRING : widest(widest(texts.form(), olds.form()), news.form());
        String[] results = new String[shape.count()];
        for (int i = 0; i < results.length; i++) {
            String text = texts.broadcast(i);
            String old = olds.broadcast(i);
            String replacement = news.broadcast(i);
            results[i] = text == null || old == null || replacement == null ? null : overlapping(text, old, replacement);
        }
        return Texts.make(form, shape.dims(), results);
    }

    /** Cells hold any text, strings hold chars. */
    private static Texts.Form widest(Texts.Form one, Texts.Form other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Occurrences count also where they overlap: each gives one replacement, and all their characters go. */
    private static String overlapping(String text, String old, String replacement) {
        int at = old.isEmpty() ? -1 : text.indexOf(old);
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            if (at > from) {
                out.append(text, from, at);
            }
            out.append(replacement);
            from = at + old.length();
            at = text.indexOf(old, at + 1);
        }
        return out.append(text, from, text.length()).toString();
    }
}
