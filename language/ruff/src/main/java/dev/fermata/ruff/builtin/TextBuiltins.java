package dev.fermata.ruff.builtin;

import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.CodePoints;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffErrors;
import dev.fermata.ruff.value.Text;
import dev.fermata.ruff.value.DebugText;
import java.util.Locale;

/** Strings. Lengths and positions count characters (code points). */
public final class TextBuiltins {
    private TextBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(TextBuiltins.class, name).pure();
        return switch (name) {
            case "to_upper", "upper", "to_lower", "lower", "capitalize", "trim", "trim_start", "trim_end" ->
                    entry.takes(1);
            case "starts_with", "ends_with" -> entry.takesRopes().returns(boolean.class).takes(2);
            case "split", "join", "repeat" -> entry.takes(2);
            case "replace", "pad_left", "pad_right" -> entry.takes(3);
            case "substring" -> entry.takesRopes().takes(3);
            case "replace_str" -> entry.takesLoosely(3);
            case "substr" -> entry.aliasOf("substring").takesRopes().takes(3);
            case "pad_start" -> entry.aliasOf("pad_left").takes(3);
            case "pad_end" -> entry.aliasOf("pad_right").takes(3);
            case "char_at" -> entry.takesRopes().takesLoosely(2);
            case "lines", "words", "str_reverse", "slugify", "to_camel_case", "to_snake_case", "to_kebab_case" ->
                    entry.takesLoosely(1);
            case "is_empty" -> entry.returns(boolean.class).takesLoosely(1);
            case "count_chars" -> entry.takesRopes().returns(long.class).takesLoosely(1);
            case "truncate" -> entry.takesLoosely(3);
            case "format" -> entry.takesArray(1, Builtin.ANY, "format() requires at least 1 argument (template)");
            default -> null;
        };
    }

    private static String text(String function, Object value) {
        return value instanceof String text ? text : Arguments.text(value, function + "() requires a string argument");
    }

    public static Object toUpper(Object s) {
        return text("to_upper", s).toUpperCase(Locale.ROOT);
    }

    public static Object upper(Object s) {
        return text("upper", s).toUpperCase(Locale.ROOT);
    }

    public static Object toLower(Object s) {
        return text("to_lower", s).toLowerCase(Locale.ROOT);
    }

    public static Object lower(Object s) {
        return text("lower", s).toLowerCase(Locale.ROOT);
    }

    public static Object capitalize(Object s) {
        String text = text("capitalize", s);
        int first = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first).toLowerCase(Locale.ROOT);
    }

    public static Object trim(Object s) {
        return Whitespace.trim(text("trim", s));
    }

    public static Object trimStart(Object s) {
        return Whitespace.trimStart(text("trim_start", s));
    }

    public static Object trimEnd(Object s) {
        return Whitespace.trimEnd(text("trim_end", s));
    }

    public static boolean startsWith(Object s, Object prefix) {
        if (s instanceof String text && prefix instanceof String start) {
            return text.startsWith(start);
        }
        if (s instanceof CharSequence text && prefix instanceof CharSequence start) {
            return holds(text, 0, start);
        }
        throw new ScriptError("starts_with() requires string and prefix string arguments");
    }

    public static boolean endsWith(Object s, Object suffix) {
        if (s instanceof String text && suffix instanceof String end) {
            return text.endsWith(end);
        }
        if (s instanceof CharSequence text && suffix instanceof CharSequence end) {
            return holds(text, text.length() - end.length(), end);
        }
        throw new ScriptError("ends_with() requires string and suffix string arguments");
    }

    private static boolean holds(CharSequence text, int at, CharSequence part) {
        if (at < 0 || at + part.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            if (text.charAt(at + i) != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    public static Object split(Object s, Object separator) {
        if (!(s instanceof String text && separator instanceof String sep)) {
            throw new ScriptError("split() requires string and delimiter string arguments");
        }
        RuffArray pieces = new RuffArray();
        if (sep.isEmpty()) {
            pieces = pieces.appendOwned("");
            for (int i = 0; i < text.length();) {
                int next = text.offsetByCodePoints(i, 1);
                pieces = pieces.appendOwned(text.substring(i, next));
                i = next;
            }
            return pieces.appendOwned("");
        }
        int from = 0;
        for (int at = text.indexOf(sep); at >= 0; at = text.indexOf(sep, from)) {
            pieces = pieces.appendOwned(text.substring(from, at));
            from = at + sep.length();
        }
        return pieces.appendOwned(text.substring(from));
    }

    /** Elements other than strings, numbers and bools appear in their debug form. */
    public static Object join(Object elements, Object separator) {
        if (!(elements instanceof RuffArray array && separator instanceof String sep)) {
            throw new ScriptError("join() requires array and separator string arguments");
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < array.length(); i++) {
            if (i > 0) {
                out.append(sep);
            }
            Object element = array.at(i);
            if (element instanceof String || element instanceof Boolean || Arguments.isNumber(element)) {
                Text.append(out, element);
            } else {
                out.append(DebugText.of(element));
            }
        }
        return out.toString();
    }

    public static Object repeat(Object s, Object count) {
        String text = Arguments.text(s, "repeat() requires a string argument for value");
        long times = Arguments.whole(count, "repeat() count must be a number");
        if (times <= 0 || text.isEmpty()) {
            return "";
        }
        if (times > Integer.MAX_VALUE / text.length()) {
            throw RuffErrors.textTooLong();
        }
        return text.repeat((int) times);
    }

    public static Object replace(Object s, Object from, Object to) {
        if (!(s instanceof String text && from instanceof String old && to instanceof String with)) {
            throw new ScriptError("replace() requires string, from-string, and to-string arguments");
        }
        return replaceAll(text, old, with);
    }

    public static Object replaceStr(Object s, Object from, Object to) {
        if (!(s instanceof String text && from instanceof String old && to instanceof String with)) {
            throw new ScriptError("replace_str() requires string, from-string, and to-string arguments");
        }
        return replaceAll(text, old, with);
    }

    private static String replaceAll(String text, String old, String with) {
        if (!old.isEmpty()) {
            return text.replace(old, with);
        }
        // Java would cut surrogate pairs in two.
        StringBuilder out = new StringBuilder(with);
        text.codePoints().forEach(c -> out.appendCodePoint(c).append(with));
        return out.toString();
    }

    public static Object substring(Object s, Object start, Object end) {
        CharSequence text = Arguments.characters(s, "substring() requires a string argument for value");
        long from = Math.max(0, Arguments.whole(start, "substring() start and end must be a number"));
        long to = Math.max(0, Arguments.whole(end, "substring() start and end must be a number"));
        int length = CodePoints.count(text);
        return from >= length || from >= to ? "" : CodePoints.part(text, (int) from, (int) Math.min(to, length));
    }

    public static Object charAt(Object s, Object index) {
        CharSequence text = Arguments.characters(s, "char_at() requires a string argument for value");
        long i = Math.max(0, Arguments.whole(index, "char_at() index must be a number"));
        return i < CodePoints.count(text) ? CodePoints.at(text, (int) i) : "";
    }

    public static Object padLeft(Object s, Object width, Object fill) {
        return padding("pad_left", s, width, fill) + s;
    }

    public static Object padRight(Object s, Object width, Object fill) {
        return s + padding("pad_right", s, width, fill);
    }

    private static String padding(String function, Object s, Object width, Object fill) {
        if (!(s instanceof String text && fill instanceof String filler)) {
            throw new ScriptError(function + "() requires 3 arguments: string, width, char");
        }
        long missing = Math.max(0, Arguments.whole(width, function + "() width must be a number")) - CodePoints.count(text);
        if (missing <= 0) {
            return "";
        }
        if (missing > Integer.MAX_VALUE / 2) {
            throw RuffErrors.textTooLong();
        }
        return (filler.isEmpty() ? " " : CodePoints.at(filler, 0)).repeat((int) missing);
    }

    public static Object lines(Object s) {
        String text = text("lines", s);
        RuffArray lines = new RuffArray();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            int stop = end < 0 ? text.length() : end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
            lines = lines.appendOwned(text.substring(from, stop));
            from = next;
        }
        return lines;
    }

    public static Object words(Object s) {
        String text = text("words", s);
        RuffArray words = new RuffArray();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean gap = i == text.length() || Whitespace.is(text.charAt(i));
            if (gap && start >= 0) {
                words = words.appendOwned(text.substring(start, i));
                start = -1;
            } else if (!gap && start < 0) {
                start = i;
            }
        }
        return words;
    }

    public static Object strReverse(Object s) {
        return new StringBuilder(text("str_reverse", s)).reverse().toString();
    }

    public static boolean isEmpty(Object s) {
        return text("is_empty", s).isEmpty();
    }

    public static long countChars(Object s) {
        return CodePoints.count(Arguments.characters(s, "count_chars() requires a string argument"));
    }

    public static Object slugify(Object s) {
        return Words.slug(text("slugify", s));
    }

    public static Object truncate(Object s, Object length, Object suffix) {
        if (!(s instanceof String text && suffix instanceof String end)) {
            throw new ScriptError("truncate() requires 3 arguments: string, length, suffix");
        }
        long max = Math.max(0, Arguments.whole(length, "truncate() length must be a number"));
        if (CodePoints.count(text) <= max) {
            return text;
        }
        return CodePoints.part(text, 0, (int) Math.max(0, max - CodePoints.count(end))) + end;
    }

    public static Object toCamelCase(Object s) {
        return Words.camel(text("to_camel_case", s));
    }

    public static Object toSnakeCase(Object s) {
        return Words.snake(text("to_snake_case", s));
    }

    public static Object toKebabCase(Object s) {
        return Words.snake(text("to_kebab_case", s)).replace('_', '-');
    }

    public static Object format(Object[] arguments) {
        return Format.format(arguments);
    }
}
