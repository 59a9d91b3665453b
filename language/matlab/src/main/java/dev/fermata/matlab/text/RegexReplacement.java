package dev.fermata.matlab.text;

import dev.fermata.matlab.value.Errors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The replacement of regexprep: {@code $1} to {@code $9}, {@code $0}, {@code $<name>} and {@code ${upper($1)}} stand for parts of
 * the match.
 */
public final class RegexReplacement {
    private static final Pattern CALL = Pattern.compile("\\$\\{\\s*(\\w+)\\s*\\(\\s*\\$(\\d)\\s*\\)\\s*}");

    /**
     * A literal text, or a group.
     *
     * @param text     null for a group
     * @param function changes the group's text; null for none
     */
    private record Part(String text, int group, String function) {
    }

    private final List<Part> parts = new ArrayList<>();

    private RegexReplacement() {
    }

    /** @param names the groups' names, null for those without */
    public static RegexReplacement of(String template, List<String> names) {
        RegexReplacement result = new RegexReplacement();
        result.parse(template, names);
        return result;
    }

    private void parse(String template, List<String> names) {
        StringBuilder literal = new StringBuilder();
        int i = 0;
        while (i < template.length()) {
            char c = template.charAt(i);
            if (c == '\\' && i + 1 < template.length()) {
                int end = template.charAt(i + 1) == '0' || Character.isLetterOrDigit(template.charAt(i + 1)) || template.charAt(i + 1) == '\\'
                        ? Escapes.append(literal, template, i) : -1;
                if (end < 0) {
                    literal.append(template.charAt(i + 1));
                    end = i + 2;
                }
                i = end;
                continue;
            }
            int end = c == '$' ? reference(template, i, literal, names) : -1;
            if (end < 0) {
                literal.append(c);
                end = i + 1;
            }
            i = end;
        }
        flush(literal);
    }

    private void flush(StringBuilder literal) {
        if (!literal.isEmpty()) {
            parts.add(new Part(literal.toString(), 0, null));
            literal.setLength(0);
        }
    }

    /** The end of the reference at a dollar sign; -1 when it is none. */
    private int reference(String template, int at, StringBuilder literal, List<String> names) {
        int next = at + 1;
        if (next == template.length()) {
            return -1;
        }
        char c = template.charAt(next);
        if (c >= '0' && c <= '9') {
            int group = c - '0';
            next++;
            while (next < template.length() && Character.digit(template.charAt(next), 10) >= 0
                    && group * 10 + Character.digit(template.charAt(next), 10) <= names.size()) {
                group = group * 10 + Character.digit(template.charAt(next++), 10);
            }
            flush(literal);
            parts.add(new Part(null, group, null));
            return next;
        }
        if (c == '<') {
            int end = template.indexOf('>', next);
            int group = end < 0 ? -1 : names.indexOf(template.substring(next + 1, end));
            if (group < 0) {
                return -1;
            }
            flush(literal);
            parts.add(new Part(null, group + 1, null));
            return end + 1;
        }
        if (c == '{') {
            Matcher call = CALL.matcher(template).region(at, template.length());
            if (!call.lookingAt() || !List.of("upper", "lower", "toupper", "tolower", "fliplr", "reverse", "strtrim").contains(call.group(1))) {
                throw Errors.of("regexprep:InvalidArgument", "regexprep: invalid argument: dynamic replacements other than "
                        + "${upper($1)}, ${lower($1)}, ${fliplr($1)} and ${strtrim($1)} are not supported");
            }
            flush(literal);
            parts.add(new Part(null, call.group(2).charAt(0) - '0', call.group(1)));
            return call.end();
        }
        return -1;
    }

    /** The text with its matches replaced, or only the one with a number counted from 1; 0 is for all. */
    public String replaced(RegularExpression expression, String text, int occurrence, boolean emptyMatch, boolean preserveCase) {
        List<int[]> matches = RegexResults.matches(expression, text, occurrence == 1, emptyMatch);
        if (matches.size() < Math.max(occurrence, 1)) {
            return text;
        }
        if (occurrence > 0) {
            matches = List.of(matches.get(occurrence - 1));
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int[] match : matches) {
            out.append(text, from, match[0]);
            int begin = out.length();
            for (Part part : parts) {
                append(out, part, text, match);
            }
            if (preserveCase) {
                String replacement = out.substring(begin);
                out.setLength(begin);
                out.append(inCaseOf(text.substring(match[0], match[1]), replacement));
            }
            from = match[1];
        }
        return out.append(text, from, text.length()).toString();
    }

    private static void append(StringBuilder out, Part part, String text, int[] match) {
        if (part.text != null) {
            out.append(part.text);
        } else if (2 * part.group < match.length && match[2 * part.group] >= 0) {
            String group = text.substring(match[2 * part.group], match[2 * part.group + 1]);
            out.append(switch (part.function == null ? "" : part.function) {
                case "upper", "toupper" -> group.toUpperCase(Locale.ROOT);
                case "lower", "tolower" -> group.toLowerCase(Locale.ROOT);
                case "fliplr", "reverse" -> new StringBuilder(group).reverse().toString();
                case "strtrim" -> Blank.trimmed(group, true, true);
                default -> group;
            });
        }
    }

    /** All upper case, all lower case, or a capital first, as the match has it. */
    private static String inCaseOf(String match, String replacement) {
        if (match.equals(match.toUpperCase(Locale.ROOT)) && !match.equals(match.toLowerCase(Locale.ROOT))) {
            return replacement.toUpperCase(Locale.ROOT);
        }
        if (match.equals(match.toLowerCase(Locale.ROOT))) {
            return replacement.toLowerCase(Locale.ROOT);
        }
        if (Character.isUpperCase(match.charAt(0)) && !replacement.isEmpty()) {
            return replacement.substring(0, 1).toUpperCase(Locale.ROOT) + replacement.substring(1).toLowerCase(Locale.ROOT);
        }
        return replacement;
    }
}
