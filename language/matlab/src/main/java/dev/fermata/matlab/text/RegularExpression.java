package dev.fermata.matlab.text;

import dev.fermata.library.regex.Regex;
import dev.fermata.matlab.value.Errors;
import dev.fermata.runtime.task.Checkpoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A compiled expression of the language. It is tried with {@link java.util.regex}, which goes back and can take exponential time,
 * within a budget of looks at characters; what exceeds it goes to RE2, which is linear, unless the expression needs what RE2 does
 * not have. Then it is an error.
 */
public final class RegularExpression {
    /** Modes of an expression. */
    public record Options(boolean ignoreCase, boolean lineAnchors, boolean dotAll, boolean freeSpacing) {
        public static final Options DEFAULT = new Options(false, false, true, false);
    }

    private record Key(String expression, Options options) {
    }

    /** Looks at characters that a scan of a text may take, beside {@link #LOOKS_PER_CHARACTER} for each character. */
    private static final long LOOKS_MIN = 20_000_000;
    private static final long LOOKS_PER_CHARACTER = 200;
    private static final int LOOKS_BETWEEN = 0xFFFF;
    private static final int CACHED_MAX = 64;
    private static final Map<Key, RegularExpression> CACHE = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, RegularExpression> eldest) {
            return size() > CACHED_MAX;
        }
    };

    private final String owner;
    private final Pattern pattern;
    private final List<String> names;
    /** The same for RE2; null when it cannot have it. */
    private final String regularSource;

    private RegularExpression(String owner, String source, List<String> names, boolean isRegular, boolean ignoreCase) {
        this.owner = owner;
        this.names = names;
        this.regularSource = isRegular ? (ignoreCase ? "(?si)" : "(?s)") + source : null;
        try {
            pattern = Pattern.compile(source, Pattern.DOTALL | Pattern.UNIX_LINES
                    | (ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0));
        } catch (PatternSyntaxException | StackOverflowError malformed) {
            String detail = malformed instanceof PatternSyntaxException problem ? problem.getDescription() : "too complex";
            throw Errors.of(owner + ":PatternInvalid", owner + ": invalid regular expression pattern: " + detail);
        }
    }

    /** @param owner the function that errors name */
    public static RegularExpression of(String owner, String expression, Options options) {
        Key key = new Key(expression, options);
        synchronized (CACHE) {
            RegularExpression known = CACHE.get(key);
            if (known != null && known.owner.equals(owner)) {
                return known;
            }
        }
        RegexTranslation made = RegexTranslation.of(owner, expression, options.lineAnchors, options.dotAll, options.freeSpacing);
        RegularExpression compiled = new RegularExpression(owner, made.source(), made.names(), made.isRegular(), options.ignoreCase);
        synchronized (CACHE) {
            CACHE.put(key, compiled);
        }
        return compiled;
    }

    /** From the dialect that the engines share, without named groups. */
    public static RegularExpression ofSource(String owner, String source, boolean isRegular, boolean ignoreCase) {
        return new RegularExpression(owner, source, List.of(), isRegular, ignoreCase);
    }

    /** The groups' names, null for those without; as many as there are groups. */
    public List<String> names() {
        return names;
    }

    /** Begins a scan of a text. */
    public Scan scan(String text) {
        return new Scan(text);
    }

    /** The search for matches in one text. */
    public final class Scan {
        private final String text;
        private final Matcher matcher;
        private Regex regular;

        private Scan(String text) {
            this.text = text;
            this.matcher = pattern.matcher(new Counted(text, new long[] {LOOKS_MIN + LOOKS_PER_CHARACTER * text.length()}, 0, text.length()));
        }

        /** The first match at {@code from} or later: begin and end of it and of each group, -1 for those not taken; or null. */
        public int[] find(int from) {
            Checkpoint.pass();
            if (from > text.length()) {
                return null;
            }
            if (regular == null) {
                try {
                    return matcher.find(from) ? bounds() : null;
                } catch (OutOfLooks | StackOverflowError _) {
                    regular = regularSource == null ? null : Regex.compile(regularSource);
                    if (regular == null) {
                        throw Errors.of(owner + ":PatternInvalid", owner + ": the regular expression takes too long on this text");
                    }
                }
            }
            return regular.find(text, from);
        }

        /** Whether a match takes the text from begin to end. */
        public boolean matchesAll() {
            try {
                return matcher.matches();
            } catch (OutOfLooks | StackOverflowError _) {
                regular = regularSource == null ? null : Regex.compile("\\A(?:" + regularSource + ")\\z");
                if (regular == null) {
                    throw Errors.of(owner + ":PatternInvalid", owner + ": the regular expression takes too long on this text");
                }
                return regular.find(text, 0) != null;
            }
        }

        private int[] bounds() {
            int[] bounds = new int[2 * (matcher.groupCount() + 1)];
            for (int i = 0; i < bounds.length; i += 2) {
                bounds[i] = matcher.start(i / 2);
                bounds[i + 1] = matcher.end(i / 2);
            }
            return bounds;
        }
    }

    private static final class OutOfLooks extends RuntimeException {
        private static final OutOfLooks ONLY = new OutOfLooks();

        private OutOfLooks() {
            super(null, null, false, false);
        }
    }

    /** A text that counts looks at it. */
    private record Counted(String text, long[] looks, int begin, int end) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (--looks[0] < 0) {
                throw OutOfLooks.ONLY;
            }
            if ((looks[0] & LOOKS_BETWEEN) == 0) {
                Checkpoint.pass();
            }
            return text.charAt(begin + index);
        }

        @Override
        public int length() {
            return end - begin;
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new Counted(text, looks, begin + from, begin + to);
        }

        @Override
        public String toString() {
            return text.substring(begin, end);
        }
    }
}
