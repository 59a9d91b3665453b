package dev.fermata.ruff.builtin;

import dev.fermata.ruff.value.CodePointOrder;
import dev.fermata.ruff.value.RuffArray;
import java.util.Arrays;

/**
 * The order of {@code sort}: numbers by value, strings by code point, anything else equal to anything. That is no
 * consistent order for mixed arrays, which Java's own sort may refuse; the merge sort here never does.
 */
final class Sorting {
    private static final int RUN = 16;

    private Sorting() {
    }

    static RuffArray sorted(RuffArray array) {
        if (array.holdsLongs()) {
            long[] longs = array.toLongs();
            Arrays.sort(longs);
            return RuffArray.ofLongs(longs);
        }
        Object[] elements = array.toObjects();
        if (onlyStrings(elements)) {
            String[] strings = Arrays.copyOf(elements, elements.length, String[].class);
            Arrays.sort(strings, CodePointOrder.ASCENDING);
            return RuffArray.of(Arrays.copyOf(strings, strings.length, Object[].class));
        }
        mergeSort(elements, new Object[elements.length], 0, elements.length);
        return RuffArray.of(elements);
    }

    private static boolean onlyStrings(Object[] elements) {
        for (Object element : elements) {
            if (!(element instanceof String)) {
                return false;
            }
        }
        return true;
    }

    private static void mergeSort(Object[] a, Object[] scratch, int from, int to) {
        if (to - from <= RUN) {
            for (int i = from + 1; i < to; i++) {
                Object element = a[i];
                int j = i;
                while (j > from && compare(a[j - 1], element) > 0) {
                    a[j] = a[j - 1];
                    j--;
                }
                a[j] = element;
            }
            return;
        }
        int middle = from + to >>> 1;
        mergeSort(a, scratch, from, middle);
        mergeSort(a, scratch, middle, to);
        System.arraycopy(a, from, scratch, from, to - from);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeRight = left == middle || right < to && compare(scratch[left], scratch[right]) > 0;
            a[i] = takeRight ? scratch[right++] : scratch[left++];
        }
    }

    private static int compare(Object a, Object b) {
        if (a instanceof Long x) {
            return b instanceof Long y ? Long.compare(x, y) : b instanceof Double y
                    ? compare((double) x, y.doubleValue()) : 0;
        }
        if (a instanceof Double x) {
            return b instanceof Double y ? compare(x.doubleValue(), y.doubleValue()) : b instanceof Long y
                    ? compare(x.doubleValue(), (double) y) : 0;
        }
        return a instanceof String x && b instanceof String y ? CodePointOrder.ASCENDING.compare(x, y) : 0;
    }

    /** NaN is equal to everything, and the zeros to each other. */
    private static int compare(double a, double b) {
        return a < b ? -1 : a > b ? 1 : 0;
    }
}
