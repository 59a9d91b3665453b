package dev.fermata.matlab.builtin;

import dev.fermata.matlab.pattern.TextPattern;
import dev.fermata.matlab.text.RegexTranslation;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.Locale;

/** Pattern objects. */
public final class PatternBuiltins {
    static final String NAMES = "alphanumericBoundary alphanumericsPattern asFewOfPattern asManyOfPattern caseInsensitivePattern "
            + "caseSensitivePattern characterListPattern digitBoundary digitsPattern letterBoundary lettersPattern lineBoundary lookAheadBoundary "
            + "lookBehindBoundary maskedPattern namedPattern "
            + "optionalPattern pattern possessivePattern regexpPattern textBoundary whitespaceBoundary whitespacePattern wildcardPattern";
    private static final int COUNT_MAX = 1000;

    private PatternBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "alphanumericsPattern" -> Builtin.of(name, 0, 2, (arguments, _) -> repeated(name, "[\\p{L}\\p{Nd}]", arguments, "+"));
            case "digitsPattern" -> Builtin.of(name, 0, 2, (arguments, _) -> repeated(name, "\\p{Nd}", arguments, "+"));
            case "lettersPattern" -> Builtin.of(name, 0, 2, (arguments, _) -> repeated(name, "\\p{L}", arguments, "+"));
            case "whitespacePattern" -> Builtin.of(name, 0, 2, (arguments, _) -> repeated(name, "\\s", arguments, "+"));
            case "wildcardPattern" -> Builtin.of(name, 0, 4, PatternBuiltins::wildcard);
            case "characterListPattern" -> Builtin.of(name, 1, 2, PatternBuiltins::characterList);
            case "asFewOfPattern" -> Builtin.of(name, 1, 3, (arguments, _) -> manyOf(name, arguments, "?"));
            case "asManyOfPattern" -> Builtin.of(name, 1, 3, (arguments, _) -> manyOf(name, arguments, ""));
            case "optionalPattern" -> Builtin.of(name, 1, 1, PatternBuiltins::optional);
            case "caseInsensitivePattern" -> Builtin.of(name, 1, 1, (arguments, _) -> within(name, "(?i:", arguments[0]));
            case "caseSensitivePattern" -> Builtin.of(name, 1, 1, (arguments, _) -> within(name, "(?-i:", arguments[0]));
            case "possessivePattern" -> Builtin.of(name, 1, 1, (arguments, _) -> within(name, "(?>", arguments[0]));
            case "maskedPattern", "namedPattern" -> Builtin.of(name, 1, 3, (arguments, _) -> shownAs(name, arguments));
            case "pattern" -> Builtin.of(name, 1, 1, (arguments, _) -> TextPattern.of(name, arguments[0]));
            case "regexpPattern" -> Builtin.of(name, 1, Builtin.ANY, PatternBuiltins::regexp);
            case "lookAheadBoundary" -> Builtin.of(name, 1, 1, (arguments, _) -> look(name, "(?=", arguments[0]));
            case "lookBehindBoundary" -> Builtin.of(name, 1, 1, (arguments, _) -> look(name, "(?<=", arguments[0]));
            case "textBoundary" -> Builtin.of(name, 0, 1, (arguments, _) -> boundary(name, arguments, "\\A", "\\z", true));
            case "lineBoundary" -> Builtin.of(name, 0, 1, (arguments, _) -> boundary(name, arguments, "(?m:^)", "(?m:$)", true));
            case "letterBoundary" -> Builtin.of(name, 0, 1, (arguments, _) -> boundaryOf(name, arguments, "\\p{L}"));
            case "digitBoundary" -> Builtin.of(name, 0, 1, (arguments, _) -> boundaryOf(name, arguments, "\\p{Nd}"));
            case "alphanumericBoundary" -> Builtin.of(name, 0, 1, (arguments, _) -> boundaryOf(name, arguments, "[\\p{L}\\p{Nd}]"));
            case "whitespaceBoundary" -> Builtin.of(name, 0, 1, (arguments, _) -> boundaryOf(name, arguments, "\\s"));
            default -> null;
        };
    }

    /** {@code name}, {@code name(n)}, {@code name(least, most)}. */
    private static Object repeated(String name, String one, Object[] arguments, String otherwise) {
        if (arguments.length == 0) {
            return TextPattern.ofSource(one + otherwise, name, true);
        }
        String counts = count(name, arguments[0]);
        String description = name + "(" + counts;
        if (arguments.length > 1) {
            boolean isOpen = Values.count(arguments[1]) == 1 && TextArguments.isNumeric(arguments[1])
                    && isInfinite(arguments[1]);
            String most = isOpen ? "" : count(name, arguments[1]);
            counts += "," + most;
            description += "," + (isOpen ? "Inf" : most);
        }
        return TextPattern.ofSource(one + "{" + counts + "}", description + ")", true);
    }

    private static String count(String name, Object value) {
        int count = TextArguments.integer(value, 0, name, "InvalidInput", name + ": counts must be nonnegative integers");
        if (count > COUNT_MAX) {
            throw Errors.of(name + ":InvalidInput", name + ": counts must not exceed " + COUNT_MAX);
        }
        return Integer.toString(count);
    }

    /** As little as possible of anything. */
    private static Object wildcard(Object[] arguments, int nargout) {
        String one = "[\\s\\S]";
        String except = "";
        int count = arguments.length;
        if (count >= 2 && TextArguments.isWord(arguments[count - 2], "Except")) {
            TextPattern without = TextPattern.of("wildcardPattern", arguments[count - 1]);
            one = "(?:(?!" + without.source() + ")[\\s\\S])";
            except = (count == 2 ? "" : ",") + "Except=" + without.description();
            count -= 2;
        }
        String description = "wildcardPattern";
        String counts = "*?";
        if (count > 0) {
            String least = count("wildcardPattern", arguments[0]);
            String most = count < 2 ? least : isInfinite(arguments[1]) ? "" : count("wildcardPattern", arguments[1]);
            counts = "{" + least + "," + most + "}?";
            description += "(" + least + (count < 2 ? "" : "," + (most.isEmpty() ? "Inf" : most)) + except + ")";
        } else if (!except.isEmpty()) {
            description += "(" + except + ")";
        }
        return TextPattern.ofSource(one + counts, description, except.isEmpty());
    }

    private static boolean isInfinite(Object count) {
        return Values.count(count) == 1 && TextArguments.isNumeric(count) && Double.isInfinite(Values.real(count, 0));
    }

    private static Object characterList(Object[] arguments, int nargout) {
        String first = TextArguments.text(arguments[0], "characterListPattern", "InvalidInput", "characterListPattern: input must be text");
        StringBuilder members = new StringBuilder();
        if (arguments.length == 2) {
            String last = TextArguments.text(arguments[1], "characterListPattern", "InvalidInput", "characterListPattern: input must be text");
            if (first.length() != 1 || last.length() != 1 || first.charAt(0) > last.charAt(0)) {
                throw Errors.of("characterListPattern:InvalidInput", "characterListPattern: a range goes from one character to a later one");
            }
            members.append(TextPattern.quoted(first)).append('-').append(TextPattern.quoted(last));
            return TextPattern.ofSource("[" + members + "]", "characterListPattern(\"" + first + "\",\"" + last + "\")", true);
        }
        if (first.isEmpty()) {
            throw Errors.of("characterListPattern:InvalidInput", "characterListPattern: input must not be empty");
        }
        return TextPattern.ofSource("[" + TextPattern.quoted(first) + "]", "characterListPattern(\"" + first + "\")", true);
    }

    private static Object manyOf(String name, Object[] arguments, String mode) {
        TextPattern one = TextPattern.of(name, arguments[0]);
        Object[] counts = Arrays.copyOfRange(arguments, 1, arguments.length);
        String description = name + "(" + one.description() + ")";
        if (counts.length == 0) {
            return TextPattern.ofSource(one.source() + "+" + mode, description, one.isRegular());
        }
        String least = count(name, counts[0]);
        String most = counts.length == 1 || isInfinite(counts[1]) ? "" : count(name, counts[1]);
        return TextPattern.ofSource(one.source() + "{" + least + "," + most + "}" + mode, name + "(" + one.description() + "," + least
                + (counts.length == 1 ? "" : "," + (most.isEmpty() ? "Inf" : most)) + ")", one.isRegular());
    }

    private static Object optional(Object[] arguments, int nargout) {
        TextPattern one = TextPattern.of("optionalPattern", arguments[0]);
        return TextPattern.ofSource(one.source() + "?", "optionalPattern(" + one.description() + ")", one.isRegular());
    }

    private static Object within(String name, String group, Object value) {
        TextPattern one = TextPattern.of(name, value);
        return TextPattern.ofSource(group + one.source() + ")", name + "(" + one.description() + ")", one.isRegular() && !group.equals("(?>"));
    }

    /** A pattern that is displayed as a name of the program's. */
    private static Object shownAs(String name, Object[] arguments) {
        TextPattern one = TextPattern.of(name, arguments[0]);
        if (arguments.length < 2) {
            return TextPattern.ofSource(one.source(), name.equals("maskedPattern") ? "maskedPattern(" + one.description() + ")" : one.description(),
                    one.isRegular());
        }
        String shown = TextArguments.text(arguments[1], name, "InvalidInput", name + ": the name must be text");
        return TextPattern.ofSource(one.source(), shown, one.isRegular());
    }

    private static Object regexp(Object[] arguments, int nargout) {
        String expression = TextArguments.text(arguments[0], "regexpPattern", "InvalidInput", "regexpPattern: input must be text");
        boolean ignoreCase = false;
        boolean lineAnchors = false;
        boolean dotAll = true;
        boolean freeSpacing = false;
        for (int i = 1; i < arguments.length; i += 2) {
            String option = TextArguments.text(arguments[i], "regexpPattern", "InvalidInput", "regexpPattern: invalid option");
            if (i + 1 == arguments.length) {
                throw Errors.of("regexpPattern:InvalidInput", "regexpPattern: options must be in pairs");
            }
            String value = Values.textOrNull(arguments[i + 1]);
            switch (option.toLowerCase(Locale.ROOT)) {
                case "ignorecase" -> ignoreCase = TextArguments.truth(arguments[i + 1], "regexpPattern", "InvalidInput",
                        "regexpPattern: invalid option");
                case "anchors" -> lineAnchors = "line".equalsIgnoreCase(value);
                case "dotexceptnewline" -> dotAll = !TextArguments.truth(arguments[i + 1], "regexpPattern", "InvalidInput",
                        "regexpPattern: invalid option");
                case "freespacing" -> freeSpacing = TextArguments.truth(arguments[i + 1], "regexpPattern", "InvalidInput",
                        "regexpPattern: invalid option");
                default -> throw Errors.of("regexpPattern:InvalidInput", "regexpPattern: invalid option '" + option + "'");
            }
        }
        RegexTranslation made = RegexTranslation.of("regexpPattern", expression, lineAnchors, dotAll, freeSpacing);
        return TextPattern.ofSource((ignoreCase ? "(?i:" : "(?:") + made.source() + ")",
                "regexpPattern(\"" + expression.replace("\"", "\"\"") + "\")", made.isRegular());
    }

    private static Object look(String name, String open, Object value) {
        TextPattern one = TextPattern.of(name, value);
        return TextPattern.ofSource(open + one.source() + ")", name + "(" + one.description() + ")", false);
    }

    private static Object boundary(String name, Object[] arguments, String start, String end, boolean isRegular) {
        String type = arguments.length == 0 ? "either" : TextArguments.text(arguments[0], name, "InvalidInput",
                name + ": type must be 'start', 'end' or 'either'").toLowerCase(Locale.ROOT);
        String source = switch (type) {
            case "start" -> start;
            case "end" -> end;
            case "either" -> start + "|" + end;
            default -> throw Errors.of(name + ":InvalidInput", name + ": type must be 'start', 'end' or 'either'");
        };
        return TextPattern.ofSource(source, arguments.length == 0 ? name : name + "(\"" + type + "\")", isRegular);
    }

    /** Where a kind of characters begins or ends. */
    private static Object boundaryOf(String name, Object[] arguments, String one) {
        return boundary(name, arguments, "(?<!" + one + ")(?=" + one + ")", "(?<=" + one + ")(?!" + one + ")", false);
    }
}
