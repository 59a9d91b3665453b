package dev.fermata.matlab.text;

import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The matches of an expression in one text, as values. */
public final class RegexResults {
    /** What can be asked for, in the order of the outputs. */
    public enum Kind {
        START, END, TOKEN_EXTENTS, MATCH, TOKENS, NAMES, SPLIT;

        /** The kind of that name, or null. */
        public static Kind of(String word) {
            for (Kind each : values()) {
                if (each.name().replace("_", "").toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))) {
                    return each;
                }
            }
            return null;
        }
    }

    private final List<String> names;
    private final String text;
    private final List<int[]> found;
    private final boolean once;
    private final boolean isString;

    private RegexResults(List<String> names, String text, List<int[]> found, boolean once, boolean isString) {
        this.names = names;
        this.text = text;
        this.found = found;
        this.once = once;
        this.isString = isString;
    }

    /**
     * @param once     only the first match counts, and results are not nested
     * @param isString whether texts in the results are strings
     */
    public static RegexResults of(RegularExpression expression, String text, boolean once, boolean emptyMatch, boolean isString) {
        return new RegexResults(expression.names(), text, matches(expression, text, once, emptyMatch), once, isString);
    }

    /** The bounds of the matches; of the first only when {@code once}. */
    static List<int[]> matches(RegularExpression expression, String text, boolean once, boolean emptyMatch) {
        List<int[]> all = new ArrayList<>();
        RegularExpression.Scan scan = expression.scan(text);
        int from = 0;
        int previousEnd = -1;
        for (int[] match = scan.find(0); match != null && !(once && !all.isEmpty()); match = scan.find(from)) {
            boolean isEmpty = match[0] == match[1];
            if (!isEmpty || emptyMatch && match[0] != previousEnd) {
                all.add(match);
                previousEnd = match[1];
            }
            from = isEmpty ? match[1] + 1 : match[1];
        }
        return all;
    }

    /** A result as regexp gives it. */
    public Object get(Kind kind) {
        if (once && found.isEmpty()) {
            return switch (kind) {
                case START, END, TOKEN_EXTENTS -> DoubleArray.empty();
                case MATCH -> isString ? StringArray.scalar(null) : CharArray.of("");
                case TOKENS -> isString ? new StringArray(new int[] {0, 0}) : new CellArray(new int[] {0, 0});
                case NAMES -> names();
                case SPLIT -> split();
            };
        }
        return switch (kind) {
            case START -> positions(0, 1);
            case END -> positions(1, 0);
            case TOKEN_EXTENTS -> once ? extents(found.getFirst()) : cells(found.stream().map(this::extents).toArray());
            case MATCH -> once ? one(found.getFirst(), 0) : texts(found.stream().map(match -> group(match, 0)).toArray(String[]::new));
            case TOKENS -> once ? tokens(found.getFirst()) : cells(found.stream().map(this::tokens).toArray());
            case NAMES -> names();
            case SPLIT -> split();
        };
    }

    private Object positions(int bound, int base) {
        if (found.isEmpty()) {
            return DoubleArray.empty();
        }
        double[] positions = found.stream().mapToDouble(match -> match[bound] + base).toArray();
        return Values.simple(DoubleArray.row(positions));
    }

    private static CellArray cells(Object[] values) {
        return new CellArray(new int[] {1, values.length}, values);
    }

    private Object texts(String[] items) {
        return Texts.make(isString ? Texts.Form.STRING : Texts.Form.CELL, new int[] {1, items.length}, items);
    }

    private Object one(int[] match, int group) {
        String found = group(match, group);
        return isString ? StringArray.scalar(found) : Texts.chars(found);
    }

    private String group(int[] match, int group) {
        return match[2 * group] < 0 ? "" : text.substring(match[2 * group], match[2 * group + 1]);
    }

    /** Groups from the first on; the match itself when there is none. */
    private static int firstToken(int[] match) {
        return match.length > 2 ? 1 : 0;
    }

    private Object tokens(int[] match) {
        int first = firstToken(match);
        String[] items = new String[match.length / 2 - first];
        for (int i = 0; i < items.length; i++) {
            items[i] = group(match, first + i);
        }
        return texts(items);
    }

    private Object extents(int[] match) {
        int first = firstToken(match);
        int rows = match.length / 2 - first;
        double[] extents = new double[2 * rows];
        for (int i = 0; i < rows; i++) {
            int begin = match[2 * (first + i)];
            extents[i] = begin < 0 ? match[0] + 1 : begin + 1;
            extents[rows + i] = begin < 0 ? match[0] : match[2 * (first + i) + 1];
        }
        return new DoubleArray(new int[] {rows, 2}, extents);
    }

    private StructArray names() {
        Set<String> fields = new LinkedHashSet<>(names);
        fields.remove(null);
        int count = once ? 1 : Math.max(1, found.size());
        StructArray result = new StructArray(new int[] {1, fields.isEmpty() ? 1 : count});
        for (String field : fields) {
            result.addField(field);
            for (int i = 0; i < Math.min(count, found.size()); i++) {
                result.put(field, i, named(found.get(i), field));
            }
        }
        return result;
    }

    /** Several groups may have one name: the one that took part counts. */
    private Object named(int[] match, String name) {
        int best = -1;
        for (int i = 0; i < names.size(); i++) {
            if (name.equals(names.get(i)) && (best < 0 || match[2 * best] < 0)) {
                best = i + 1;
            }
        }
        return one(match, best);
    }

    private Object split() {
        String[] parts = new String[found.size() + 1];
        int from = 0;
        for (int i = 0; i < found.size(); i++) {
            parts[i] = text.substring(from, found.get(i)[0]);
            from = found.get(i)[1];
        }
        parts[found.size()] = text.substring(from);
        return texts(Arrays.copyOf(parts, parts.length));
    }
}
