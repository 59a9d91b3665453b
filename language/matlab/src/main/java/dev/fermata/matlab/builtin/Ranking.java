package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.IndexSort;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** The order of an array's elements: numbers as {@link Order} has it, texts by code units. */
final class Ranking {
    /** For numbers. */
    private final Order order;
    /** For texts; null for a missing one. */
    private final String[] texts;
    private final int count;

    private Ranking(Order order, String[] texts, int count) {
        this.order = order;
        this.texts = texts;
        this.count = count;
    }

    /** {@code method} as for {@link Order#of}. */
    static Ranking of(String function, Array array, String method) {
        String[] texts = texts(function, array);
        if (texts != null) {
            return new Ranking(null, texts, texts.length);
        }
        Array plain = array instanceof Ranked own ? own.toNumbers() : array;
        Numbers x = Inputs.numbers(function, plain);
        return new Ranking(Order.of(plain, x, method), null, x.count());
    }

    /** The texts of a string array or of a cell array of texts; null for numbers. */
    static String[] texts(String function, Array array) {
        return switch (array) {
            case StringArray strings -> Arrays.copyOf(strings.data(), strings.count());
            case CellArray cells -> {
                String[] texts = new String[cells.count()];
                for (int i = 0; i < texts.length; i++) {
                    texts[i] = cells.get(i) instanceof CharArray chars && Values.isText(chars) ? chars.text() : null;
                    if (texts[i] == null) {
                        throw notTexts(function);
                    }
                }
                yield texts;
            }
            default -> null;
        };
    }

    static MatlabError notTexts(String function) {
        return Inputs.invalid(function, "Cell array input must be a cell array of character vectors.");
    }

    int count() {
        return count;
    }

    boolean isMissing(int index) {
        return texts != null ? texts[index] == null : order.isMissing(index);
    }

    /** Of elements that are not missing. */
    int compare(int a, int b) {
        return texts != null ? texts[a].compareTo(texts[b]) : order.compare(a, b);
    }

    /** Whether two elements are the same; missing ones never are. */
    boolean same(int a, int b) {
        return !isMissing(a) && !isMissing(b) && compare(a, b) == 0;
    }

    /** Missing ones are last (or first) whatever the direction. */
    int compare(int a, int b, boolean descending, boolean missingFirst) {
        boolean first = isMissing(a);
        boolean second = isMissing(b);
        if (first || second) {
            return first == second ? 0 : first == missingFirst ? -1 : 1;
        }
        return descending ? compare(b, a) : compare(a, b);
    }

    /** Sorts indices; equal elements keep their order. */
    void sort(int[] indices, int from, int to, boolean descending, boolean missingFirst) {
        int length = to - from;
        int[] present = new int[length];
        int[] missing = new int[length];
        int n = 0;
        int m = 0;
        for (int i = from; i < to; i++) {
            if (isMissing(indices[i])) {
                missing[m++] = indices[i];
            } else {
                present[n++] = indices[i];
            }
        }
        if (order != null && order.wide == null && order.ties == null) {
            LargeSort.sort(present, n, order.keys, descending);
        } else if (descending) {
            IndexSort.sort(present, n, (a, b) -> compare(b, a));
        } else {
            IndexSort.sort(present, n, this::compare);
        }
        System.arraycopy(present, 0, indices, from + (missingFirst ? m : 0), n);
        System.arraycopy(missing, 0, indices, from + (missingFirst ? 0 : n), m);
    }
}
