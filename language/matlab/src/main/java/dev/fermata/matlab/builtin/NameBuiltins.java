package dev.fermata.matlab.builtin;

import dev.fermata.matlab.syntax.Keywords;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Texts that are, or are to become, names of variables. */
public final class NameBuiltins {
    static final String NAMES = "genvarname iskeyword isvarname matlab.lang.makeUniqueStrings matlab.lang.makeValidName namelengthmax";
    private static final int LENGTH_MAX = 63;

    private NameBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "genvarname" -> Builtin.of(name, 1, 2, NameBuiltins::genvarname);
            case "iskeyword" -> Builtin.of(name, 0, 1, NameBuiltins::iskeyword);
            case "isvarname" -> Builtin.of(name, 1, 1, (arguments, _) -> Values.isText(arguments[0]) && isName(Values.textOrNull(arguments[0])));
            case "matlab.lang.makeUniqueStrings" -> Builtin.of(name, 1, 3, 2, NameBuiltins::makeUnique);
            case "matlab.lang.makeValidName" -> Builtin.of(name, 1, 5, 2, NameBuiltins::makeValid);
            case "namelengthmax" -> Builtin.of(name, 0, 0, (_, _) -> (double) LENGTH_MAX);
            default -> null;
        };
    }

    /** Whether a text is a name that a variable can have. */
    public static boolean isName(String text) {
        if (text.isEmpty() || text.length() > LENGTH_MAX || !isLetter(text.charAt(0)) || Keywords.contains(text)) {
            return false;
        }
        return text.chars().allMatch(NameBuiltins::isPart);
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isPart(int c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '_';
    }

    private static Object iskeyword(Object[] arguments, int nargout) {
        if (arguments.length == 1) {
            String word = Values.textOrNull(arguments[0]);
            return word != null && Keywords.contains(word);
        }
        List<String> all = Keywords.all();
        return Texts.make(Texts.Form.CELL, new int[] {all.size(), 1}, all.toArray(String[]::new));
    }

    // ---- valid names ----

    /** How characters that names do not have are treated. */
    private enum Style { UNDERSCORE, DELETE, HEX }

    private static Object makeValid(Object[] arguments, int nargout) {
        Texts texts = Texts.first("matlab.lang.makeValidName", arguments[0]);
        Style style = Style.UNDERSCORE;
        String prefix = "x";
        for (int i = 1; i < arguments.length; i += 2) {
            String value = i + 1 < arguments.length ? Values.textOrNull(arguments[i + 1]) : null;
            if (value != null && TextArguments.isWord(arguments[i], "Prefix") && isName(value)) {
                prefix = value;
            } else if (value != null && TextArguments.isWord(arguments[i], "ReplacementStyle")) {
                style = style(value);
            } else {
                throw invalid("matlab.lang.makeValidName");
            }
        }
        String[] results = new String[texts.count()];
        boolean[] changed = new boolean[results.length];
        for (int i = 0; i < results.length; i++) {
            String text = texts.get(i) == null ? "" : texts.get(i);
            results[i] = valid(text, style, prefix);
            changed[i] = !results[i].equals(text);
        }
        return new Object[] {texts.with(results), new LogicalArray(texts.dims(), changed)};
    }

    private static Style style(String word) {
        for (Style each : Style.values()) {
            if (each.name().equals(word.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        throw invalid("matlab.lang.makeValidName");
    }

    private static RuntimeException invalid(String owner) {
        return Errors.of(owner + ":InvalidInput", owner + ": invalid input arguments");
    }

    /** A name like the text: words that blanks separate get capitals, other characters are replaced. */
    public static String valid(String text) {
        return valid(text, Style.UNDERSCORE, "x");
    }

    private static String valid(String text, Style style, String prefix) {
        if (isName(text)) {
            return text;
        }
        if (Keywords.contains(text)) {
            return prefix + Character.toUpperCase(text.charAt(0)) + text.substring(1);
        }
        StringBuilder name = new StringBuilder();
        boolean isAfterBlank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                isAfterBlank = true;
                continue;
            }
            if (isPart(c)) {
                name.append(isAfterBlank && c >= 'a' && c <= 'z' && !name.isEmpty() ? Character.toUpperCase(c) : c);
            } else {
                name.append(switch (style) {
                    case UNDERSCORE -> "_";
                    case DELETE -> "";
                    case HEX -> "0x%02X".formatted((int) c);
                });
            }
            isAfterBlank = false;
        }
        if (name.isEmpty() || !isLetter(name.charAt(0)) || Keywords.contains(name.toString())) {
            name.insert(0, prefix);
        }
        return name.length() > LENGTH_MAX ? name.substring(0, LENGTH_MAX) : name.toString();
    }

    // ---- unique names ----

    private static Object makeUnique(Object[] arguments, int nargout) {
        Texts texts = Texts.first("matlab.lang.makeUniqueStrings", arguments[0]);
        Set<String> taken = new HashSet<>();
        boolean[] isToChange = new boolean[texts.count()];
        Arrays.fill(isToChange, true);
        if (arguments.length > 1) {
            if (arguments[1] instanceof LogicalArray chosen && chosen.count() == texts.count()) {
                isToChange = chosen.data();
            } else {
                taken.addAll(Arrays.asList(Texts.require("matlab.lang.makeUniqueStrings", "InvalidInput", "names must be text", arguments[1]).items()));
            }
        }
        String[] results = texts.items().clone();
        boolean[] changed = new boolean[results.length];
        for (int i = 0; i < results.length; i++) {
            if (!isToChange[i]) {
                taken.add(results[i]);
            }
        }
        for (int i = 0; i < results.length; i++) {
            String name = results[i];
            for (int k = 1; isToChange[i] && !taken.add(name); k++) {
                name = texts.get(i) + "_" + k;
                changed[i] = true;
            }
            results[i] = name;
        }
        return new Object[] {texts.with(results), new LogicalArray(texts.dims(), changed)};
    }

    private static Object genvarname(Object[] arguments, int nargout) {
        Texts texts = arguments[0] instanceof Array array && array.isEmpty() && !(array instanceof CharArray || array instanceof CellArray)
                ? null : Texts.orNull(arguments[0]);
        if (texts == null) {
            throw Errors.of("genvarname:InvalidInput", "genvarname: input must be text or a cell array of text");
        }
        Set<String> taken = new HashSet<>();
        if (arguments.length > 1) {
            taken.addAll(Arrays.asList(Texts.require("genvarname", "InvalidOption", "expected str or str,exclusions", arguments[1]).items()));
        }
        String[] results = new String[texts.count()];
        for (int i = 0; i < results.length; i++) {
            String base = valid(texts.get(i) == null ? "" : texts.get(i), Style.HEX, "x");
            String name = base;
            for (int k = 1; !taken.add(name); k++) {
                name = base + k;
            }
            results[i] = name;
        }
        return texts.with(results);
    }
}
