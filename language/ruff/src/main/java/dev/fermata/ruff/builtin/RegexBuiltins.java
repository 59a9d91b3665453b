package dev.fermata.ruff.builtin;

import dev.fermata.library.regex.Regex;
import dev.fermata.library.regex.UnicodeClasses;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.RuffArray;
import java.util.List;

/** Regular expressions. A malformed pattern matches nothing; it never raises. */
public final class RegexBuiltins {
    private RegexBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(RegexBuiltins.class, name).pure();
        return switch (name) {
            case "regex_match" -> entry.returns(boolean.class).takesLoosely(2);
            case "regex_find_all", "regex_split" -> entry.takesLoosely(2);
            case "regex_replace" -> entry.takesLoosely(3);
            default -> null;
        };
    }

    private static ScriptError wrong(String function) {
        return new ScriptError(function + " requires two string arguments (text, pattern)");
    }

    public static boolean regexMatch(Object text, Object pattern) {
        if (!(text instanceof String s && pattern instanceof String p)) {
            throw wrong("regex_match");
        }
        Regex regex = Regex.compile(UnicodeClasses.spelt(p));
        return regex != null && regex.finds(s);
    }

    public static Object regexFindAll(Object text, Object pattern) {
        if (!(text instanceof String s && pattern instanceof String p)) {
            throw wrong("regex_find_all");
        }
        Regex regex = Regex.compile(UnicodeClasses.spelt(p));
        return array(regex == null ? List.of() : regex.findAll(s));
    }

    public static Object regexReplace(Object text, Object pattern, Object replacement) {
        if (!(text instanceof String s && pattern instanceof String p && replacement instanceof String r)) {
            throw new ScriptError("regex_replace requires three string arguments (text, pattern, replacement)");
        }
        Regex regex = Regex.compile(UnicodeClasses.spelt(p));
        return regex == null ? s : regex.replaceAll(s, r);
    }

    public static Object regexSplit(Object text, Object pattern) {
        if (!(text instanceof String s && pattern instanceof String p)) {
            throw wrong("regex_split");
        }
        Regex regex = Regex.compile(UnicodeClasses.spelt(p));
        return array(regex == null ? List.of(s) : regex.split(s));
    }

    private static RuffArray array(List<String> strings) {
        return RuffArray.of(strings.toArray());
    }
}
