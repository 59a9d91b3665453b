package dev.fermata.matlab.pattern;

import dev.fermata.matlab.text.RegularExpression;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Errors;
import java.util.ArrayList;
import java.util.List;

/** What functions on text search for: any of several texts, or a pattern. */
public abstract sealed class Finder {
    private Finder() {
    }

    /**
     * From an argument.
     *
     * @param owner      the function that errors name
     * @param value      texts, a pattern, or a cell of either
     * @param ignoreCase whether case counts not
     */
    public static Finder of(String owner, String detail, Object value, boolean ignoreCase) {
        return switch (value) {
            case TextPattern pattern -> new Expression(owner, pattern, ignoreCase);
            case CellArray cells when hasPattern(cells) -> {
                TextPattern any = null;
                for (int i = 0; i < cells.count(); i++) {
                    any = any == null ? TextPattern.of(owner, cells.get(i)) : any.or(TextPattern.of(owner, cells.get(i)));
                }
                yield new Expression(owner, any, ignoreCase);
            }
            default -> {
                Texts texts = Texts.orNull(value);
                if (texts == null) {
                    throw Errors.of(owner + ":" + detail, "Search term must be a text array or a pattern array.");
                }
                yield new Literals(texts.items(), ignoreCase);
            }
        };
    }

    private static boolean hasPattern(CellArray cells) {
        for (int i = 0; i < cells.count(); i++) {
            if (cells.get(i) instanceof TextPattern) {
                return true;
            }
        }
        return false;
    }

    /** One literal text. */
    public static Finder literal(String text) {
        return new Literals(new String[] {text}, false);
    }

    /** Begin, end and the number of the alternative of the first match at {@code from} or later; null when there is none. */
    public abstract int[] find(String text, int from);

    public abstract boolean startsWith(String text);

    public abstract boolean endsWith(String text);

    /** Whether it takes the whole text. */
    public abstract boolean matches(String text);

    public boolean contains(String text) {
        return find(text, 0) != null;
    }

    /** All matches that do not overlap, without empty ones. */
    public List<int[]> findAll(String text) {
        List<int[]> all = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int[] found = find(text, from);
            if (found == null) {
                break;
            }
            if (found[1] > found[0]) {
                all.add(found);
            }
            from = Math.max(found[1], found[0] + (found[1] == found[0] ? 1 : 0));
        }
        return all;
    }

    private static final class Literals extends Finder {
        private final String[] texts;
        private final boolean ignoreCase;

        Literals(String[] texts, boolean ignoreCase) {
            this.texts = texts;
            this.ignoreCase = ignoreCase;
        }

        /** The leftmost, and the longest there. */
        @Override
        public int[] find(String text, int from) {
            int[] best = null;
            for (int i = 0; i < texts.length; i++) {
                int at = texts[i] == null ? -1 : indexOf(text, texts[i], from, best == null ? text.length() : best[0]);
                if (at >= 0 && (best == null || at < best[0] || at == best[0] && at + texts[i].length() > best[1])) {
                    best = new int[] {at, at + texts[i].length(), i};
                }
            }
            return best;
        }

        private int indexOf(String text, String part, int from, int last) {
            if (!ignoreCase) {
                int at = text.indexOf(part, from);
                return at > last ? -1 : at;
            }
            for (int i = from; i <= Math.min(last, text.length() - part.length()); i++) {
                if (text.regionMatches(true, i, part, 0, part.length())) {
                    return i;
                }
            }
            return -1;
        }

        @Override
        public boolean startsWith(String text) {
            for (String each : texts) {
                if (each != null && text.regionMatches(ignoreCase, 0, each, 0, each.length())) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean endsWith(String text) {
            for (String each : texts) {
                if (each != null && text.regionMatches(ignoreCase, text.length() - each.length(), each, 0, each.length())) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean matches(String text) {
            for (String each : texts) {
                if (each != null && (ignoreCase ? each.equalsIgnoreCase(text) : each.equals(text))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final class Expression extends Finder {
        private final String owner;
        private final TextPattern pattern;
        private final boolean ignoreCase;
        private final RegularExpression expression;
        /** The text being scanned: one scan keeps one budget. */
        private String scanned;
        private RegularExpression.Scan scan;
        private RegularExpression atBegin;
        private RegularExpression atEnd;

        Expression(String owner, TextPattern pattern, boolean ignoreCase) {
            this.owner = owner;
            this.pattern = pattern;
            this.ignoreCase = ignoreCase;
            this.expression = make(pattern.source());
        }

        private RegularExpression make(String source) {
            return RegularExpression.ofSource(owner, source, pattern.isRegular(), ignoreCase);
        }

        @Override
        public int[] find(String text, int from) {
            if (scanned != text) {
                scanned = text;
                scan = expression.scan(text);
            }
            int[] bounds = scan.find(from);
            return bounds == null ? null : new int[] {bounds[0], bounds[1], 0};
        }

        @Override
        public boolean startsWith(String text) {
            if (atBegin == null) {
                atBegin = make("\\A(?:" + pattern.source() + ")");
            }
            return atBegin.scan(text).find(0) != null;
        }

        @Override
        public boolean endsWith(String text) {
            if (atEnd == null) {
                atEnd = make("(?:" + pattern.source() + ")\\z");
            }
            return atEnd.scan(text).find(0) != null;
        }

        @Override
        public boolean matches(String text) {
            return expression.scan(text).matchesAll();
        }
    }
}
