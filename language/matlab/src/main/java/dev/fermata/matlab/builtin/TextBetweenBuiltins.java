package dev.fermata.matlab.builtin;

import dev.fermata.matlab.pattern.Finder;
import dev.fermata.matlab.pattern.TextPattern;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;

/** Parts of texts named by their neighbours or positions. */
public final class TextBetweenBuiltins {
    static final String NAMES = "eraseBetween extract extractAfter extractBefore extractBetween insertAfter insertBefore replaceBetween";

    private TextBetweenBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "eraseBetween" -> Builtin.of(name, 3, 5, TextBetweenBuiltins::eraseBetween);
            case "extract" -> Builtin.of(name, 2, 2, TextBetweenBuiltins::extract);
            case "extractAfter", "extractBefore" -> Builtin.of(name, 2, 2, (arguments, _) -> beside(name, arguments));
            case "extractBetween" -> Builtin.of(name, 3, 5, TextBetweenBuiltins::extractBetween);
            case "insertAfter", "insertBefore" -> Builtin.of(name, 3, 3, (arguments, _) -> insert(name, arguments));
            case "replaceBetween" -> Builtin.of(name, 4, 6, TextBetweenBuiltins::replaceBetween);
            default -> null;
        };
    }

    /** A place in each text: a position, or what is found. */
    private static final class Mark {
        private final String owner;
        private final Object value;
        private final Texts texts;
        private final Finder pattern;

        Mark(String owner, Object value, int count) {
            this.owner = owner;
            this.value = value;
            boolean isPattern = value instanceof TextPattern;
            pattern = isPattern ? Finder.of(owner, "BoundaryType", value, false) : null;
            texts = isPattern || TextArguments.isNumeric(value) ? null : Texts.orNull(value);
            if (!isPattern && texts == null && !TextArguments.isNumeric(value)) {
                throw Errors.of(owner + ":BoundaryType", "Positions must be text, a pattern, or numeric.");
            }
            int size = isPattern ? 1 : texts != null ? texts.count() : Values.count(value);
            if (size != 1 && size != count) {
                throw Errors.of(owner + ":SizeMismatch", owner + ": boundary sizes must be compatible with the text input");
            }
        }

        boolean isPosition() {
            return texts == null && pattern == null;
        }

        /** From 1. */
        int position(int index, int least, int most) {
            double position = Values.real(value, Values.count(value) == 1 ? 0 : index);
            if (!(position >= Math.min(least, 1)) || position != Math.rint(position)) {
                throw Errors.of(owner + ":PositionType", "Numeric position must be a positive integer.");
            }
            if (position < least || position > most) {
                throw Errors.of(owner + ":PositionType", "Numeric value exceeds the number of characters in element " + (index + 1) + ".");
            }
            return (int) position;
        }

        Finder finder(int index) {
            if (pattern != null) {
                return pattern;
            }
            String text = texts.broadcast(index);
            return text == null ? null : Finder.literal(text);
        }

        int[] find(int index, String text, int from) {
            Finder finder = finder(index);
            return finder == null || from > text.length() ? null : finder.find(text, from);
        }
    }

    // ---- before, after, insert ----

    private static Object beside(String name, Object[] arguments) {
        Texts texts = Texts.first(name, arguments[0]);
        Mark mark = new Mark(name, arguments[1], texts.count());
        boolean isAfter = name.equals("extractAfter");
        String[] results = new String[texts.count()];
        for (int i = 0; i < results.length; i++) {
            String text = texts.get(i);
            if (text == null) {
                continue;
            }
            if (mark.isPosition()) {
                results[i] = isAfter ? text.substring(mark.position(i, 0, text.length()))
                        : text.substring(0, mark.position(i, 1, text.length() + 1) - 1);
            } else {
                int[] found = mark.find(i, text, 0);
                results[i] = found == null ? null : isAfter ? text.substring(found[1]) : text.substring(0, found[0]);
            }
        }
        return texts.with(results);
    }

    private static Object insert(String name, Object[] arguments) {
        Texts texts = Texts.first(name, arguments[0]);
        Mark mark = new Mark(name, arguments[1], texts.count());
        Texts added = Texts.require(name, "InvalidInput", "the text to insert must be text", arguments[2]);
        checkSize(name, added, texts);
        boolean isAfter = name.equals("insertAfter");
        String[] results = new String[texts.count()];
        for (int i = 0; i < results.length; i++) {
            String text = texts.get(i);
            String addition = added.broadcast(i);
            if (text == null || addition == null) {
                continue;
            }
            if (mark.isPosition()) {
                int at = isAfter ? mark.position(i, 0, text.length()) : mark.position(i, 1, text.length() + 1) - 1;
                results[i] = text.substring(0, at) + addition + text.substring(at);
                continue;
            }
            StringBuilder out = new StringBuilder();
            int from = 0;
            Finder finder = mark.finder(i);
            for (int[] found : finder == null ? List.<int[]>of() : finder.findAll(text)) {
                int at = isAfter ? found[1] : found[0];
                out.append(text, from, at).append(addition);
                from = at;
            }
            results[i] = out.append(text, from, text.length()).toString();
        }
        return texts.with(results);
    }

    private static void checkSize(String name, Texts given, Texts texts) {
        if (!given.isScalar() && given.count() != texts.count()) {
            throw Errors.of(name + ":SizeMismatch", name + ": text sizes must be compatible with the text input");
        }
    }

    // ---- between ----

    /** Begin and end of the parts between two marks. */
    private static List<int[]> between(String owner, Object[] arguments, int options, Mark begin, Mark end, int index, String text) {
        if (begin.isPosition() != end.isPosition()) {
            throw Errors.of(owner + ":BoundaryType",
                    owner + ": start and end arguments must both be text or both be numeric positions");
        }
        boolean isInclusive = isInclusive(owner, arguments, options, begin.isPosition());
        List<int[]> found = new ArrayList<>();
        if (begin.isPosition()) {
            int first = begin.position(index, 1, text.length() + 1);
            int last = end.position(index, Math.max(first - 1, 1), text.length());
            found.add(isInclusive ? new int[] {first - 1, last} : new int[] {first, Math.max(first, last - 1)});
            return found;
        }
        int from = 0;
        while (from <= text.length()) {
            int[] left = begin.find(index, text, from);
            int[] right = left == null ? null : end.find(index, text, left[1]);
            if (right == null) {
                break;
            }
            found.add(isInclusive ? new int[] {left[0], right[1]} : new int[] {left[1], right[0]});
            from = Math.max(right[1], left[0] + 1);
        }
        return found;
    }

    private static boolean isInclusive(String owner, Object[] arguments, int from, boolean otherwise) {
        if (from == arguments.length) {
            return otherwise;
        }
        if (from + 1 == arguments.length) {
            throw error(owner, "NameValuePair", "name-value arguments must appear in pairs");
        }
        if (!TextArguments.isWord(arguments[from], "Boundaries")) {
            throw error(owner, "OptionName", "unrecognized parameter name");
        }
        boolean isInclusive = TextArguments.isWord(arguments[from + 1], "inclusive");
        if (!isInclusive && !TextArguments.isWord(arguments[from + 1], "exclusive")) {
            throw error(owner, "OptionValue", "'Boundaries' must be either 'inclusive' or 'exclusive'");
        }
        return isInclusive;
    }

    private static MatlabError error(String owner, String detail, String message) {
        return Errors.of(owner + ":" + detail, owner + ": " + message);
    }

    private static Object extractBetween(Object[] arguments, int nargout) {
        Texts texts = Texts.first("extractBetween", arguments[0]);
        Mark begin = new Mark("extractBetween", arguments[1], texts.count());
        Mark end = new Mark("extractBetween", arguments[2], texts.count());
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < texts.count(); i++) {
            List<String> parts = new ArrayList<>();
            String text = texts.get(i);
            if (text == null) {
                parts.add(null);
            } else {
                for (int[] part : between("extractBetween", arguments, 3, begin, end, i, text)) {
                    parts.add(text.substring(part[0], part[1]));
                }
            }
            all.add(parts);
        }
        if (begin.isPosition()) {
            String[] results = new String[all.size()];
            for (int i = 0; i < results.length; i++) {
                results[i] = all.get(i).getFirst();
            }
            // A char row gives a cell, as for text marks.
            return texts.form() == Texts.Form.CHAR ? Texts.make(Texts.Form.CELL, texts.dims(), results) : texts.with(results);
        }
        return parts("extractBetween", texts, all);
    }

    private static Object parts(String owner, Texts texts, List<List<String>> all) {
        for (List<String> each : all) {
            if (each.size() != all.getFirst().size()) {
                throw Errors.of(owner + ":SizeMismatch", "All input text must have the same number of matches.");
            }
        }
        return TextPartsBuiltins.arranged(texts.form() == Texts.Form.STRING, texts, all, -1);
    }

    private static Object extract(Object[] arguments, int nargout) {
        Texts texts = Texts.first("extract", arguments[0]);
        Mark mark = new Mark("extract", arguments[1], texts.count());
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < texts.count(); i++) {
            String text = texts.get(i);
            List<String> parts = new ArrayList<>();
            if (text == null) {
                parts.add(null);
            } else if (mark.isPosition()) {
                int at = mark.position(i, 1, text.length());
                parts.add(text.substring(at - 1, at));
            } else if (mark.finder(i) != null) {
                mark.finder(i).findAll(text).forEach(found -> parts.add(text.substring(found[0], found[1])));
            }
            all.add(parts);
        }
        return parts("extract", texts, all);
    }

    private static Object eraseBetween(Object[] arguments, int nargout) {
        return replacedBetween("eraseBetween", arguments, 3, null);
    }

    private static Object replaceBetween(Object[] arguments, int nargout) {
        return replacedBetween("replaceBetween", arguments, 4, Texts.require("replaceBetween", "ReplacementType",
                "the new text must be text", arguments[3]));
    }

    private static Object replacedBetween(String owner, Object[] arguments, int options, Texts replacements) {
        Texts texts = Texts.first(owner, arguments[0]);
        Mark begin = new Mark(owner, arguments[1], texts.count());
        Mark end = new Mark(owner, arguments[2], texts.count());
        if (replacements != null) {
            checkSize(owner, replacements, texts);
        }
        String[] results = new String[texts.count()];
        for (int i = 0; i < results.length; i++) {
            String text = texts.get(i);
            if (text == null) {
                continue;
            }
            StringBuilder out = new StringBuilder();
            int from = 0;
            for (int[] part : between(owner, arguments, options, begin, end, i, text)) {
                out.append(text, from, part[0]).append(replacements == null ? "" : replacements.broadcast(i));
                from = part[1];
            }
            results[i] = out.append(text, from, text.length()).toString();
        }
        return texts.with(results);
    }
}
