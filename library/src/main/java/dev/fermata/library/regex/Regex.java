package dev.fermata.library.regex;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A compiled regular expression. Matches never overlap, and an empty match directly after the match before it does not
 * count.
 */
public final class Regex {
    private static final int CACHED_MAX = 64;
    private static final Map<String, Regex> CACHE = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Regex> eldest) {
            return size() > CACHED_MAX;
        }
    };

    private final Pattern pattern;

    private Regex(Pattern pattern) {
        this.pattern = pattern;
    }

    /** The expression, from a small cache when it was used lately; null when it is malformed or enormous. */
    public static Regex compile(String expression) {
        synchronized (CACHE) {
            Regex known = CACHE.get(expression);
            if (known != null) {
                return known;
            }
        }
        if (!RegexSize.isBearable(expression)) {
            return null;
        }
        try {
            Regex regex = new Regex(Pattern.compile(expression));
            synchronized (CACHE) {
                CACHE.put(expression, regex);
            }
            return regex;
        } catch (PatternSyntaxException malformed) {
            return null;
        }
    }

    /** Whether it matches anywhere. */
    public boolean finds(String text) {
        return pattern.matcher(text).find();
    }

    /**
     * The first match that begins at {@code from} or later: begin and end of the match and of each group in turn, -1 for groups
     * that took no part; null when there is none.
     */
    public int[] find(String text, int from) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find(from)) {
            return null;
        }
        int[] bounds = new int[2 * (matcher.groupCount() + 1)];
        for (int i = 0; i < bounds.length; i += 2) {
            bounds[i] = matcher.start(i / 2);
            bounds[i + 1] = matcher.end(i / 2);
        }
        return bounds;
    }

    /** All matches, whole. */
    public List<String> findAll(String text) {
        List<String> found = new ArrayList<>();
        each(text, match -> found.add(match.group()));
        return found;
    }

    /** The pieces between the matches, empty ones included. */
    public List<String> split(String text) {
        List<String> pieces = new ArrayList<>();
        int[] from = {0};
        each(text, match -> {
            pieces.add(text.substring(from[0], match.start()));
            from[0] = match.end();
        });
        pieces.add(text.substring(from[0]));
        return pieces;
    }

    /**
     * The text with every match replaced. In the replacement {@code $1}, {@code $name} and {@code ${name}} stand for groups
     * (nothing for groups that do not exist or did not take part), {@code $$} for a dollar sign.
     */
    public String replaceAll(String text, String replacement) {
        StringBuilder out = new StringBuilder();
        int[] from = {0};
        each(text, match -> {
            out.append(text, from[0], match.start());
            expand(out, match, replacement);
            from[0] = match.end();
        });
        return out.append(text, from[0], text.length()).toString();
    }

    private void each(String text, Consumer<Matcher> action) {
        Matcher matcher = pattern.matcher(text);
        int from = 0;
        int previousEnd = -1;
        while (from <= text.length() && matcher.find(from)) {
            int start = matcher.start();
            int end = matcher.end();
            if (start == end && end == previousEnd) {
                from = end < text.length() ? text.offsetByCodePoints(end, 1) : end + 1;
                continue;
            }
            action.accept(matcher);
            previousEnd = end;
            from = end;
        }
    }

    private void expand(StringBuilder out, Matcher match, String replacement) {
        int i = 0;
        while (i < replacement.length()) {
            char c = replacement.charAt(i);
            if (c != '$' || i + 1 == replacement.length()) {
                out.append(c);
                i++;
                continue;
            }
            char next = replacement.charAt(i + 1);
            int end;
            String name;
            if (next == '$') {
                out.append('$');
                i += 2;
                continue;
            }
            if (next == '{') {
                int close = replacement.indexOf('}', i + 2);
                name = close < 0 ? "" : replacement.substring(i + 2, close);
                end = close + 1;
            } else {
                end = i + 1;
                while (end < replacement.length() && isNamePart(replacement.charAt(end))) {
                    end++;
                }
                name = replacement.substring(i + 1, end);
            }
            if (name.isEmpty()) {
                out.append('$');
                i++;
            } else {
                String group = group(match, name);
                out.append(group == null ? "" : group);
                i = end;
            }
        }
    }

    private String group(Matcher match, String name) {
        if (name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int number = name.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(name);
            return number <= match.groupCount() ? match.group(number) : null;
        }
        return pattern.namedGroups().containsKey(name) ? match.group(name) : null;
    }

    private static boolean isNamePart(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
