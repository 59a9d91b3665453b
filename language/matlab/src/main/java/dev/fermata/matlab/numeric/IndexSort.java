package dev.fermata.matlab.numeric;

import dev.fermata.runtime.task.Checkpoint;

/** Stable sorting of indices: merge sort, by numbers or by any comparison of two indices. */
public final class IndexSort {
    private static final int SHORT = 24;
    private static final int RADIX_FROM = 1 << 14;
    private static final int RADIX_BITS = 11;

    private IndexSort() {
    }

    /** Compares the things at two indices. */
    @FunctionalInterface
    public interface Comparison {
        int compare(int a, int b);
    }

    /** Sorts {@code indices[0..count)} so that what they stand for ascends; equal ones keep their order. */
    public static void sort(int[] indices, int count, Comparison comparison) {
        if (count < 2) {
            return;
        }
        merge(indices.clone(), indices, 0, count, comparison);
    }

    /** Source and target hold the same between low and high; the target becomes sorted. */
    private static void merge(int[] source, int[] target, int low, int high, Comparison comparison) {
        Checkpoint.pass();
        if (high - low <= SHORT) {
            for (int i = low + 1; i < high; i++) {
                int moved = target[i];
                int j = i - 1;
                while (j >= low && comparison.compare(target[j], moved) > 0) {
                    target[j + 1] = target[j];
                    j--;
                }
                target[j + 1] = moved;
            }
            return;
        }
        int middle = (low + high) >>> 1;
        merge(target, source, low, middle, comparison);
        merge(target, source, middle, high, comparison);
        if (comparison.compare(source[middle - 1], source[middle]) <= 0) {
            System.arraycopy(source, low, target, low, high - low);
            return;
        }
        int a = low;
        int b = middle;
        for (int i = low; i < high; i++) {
            if (b >= high || a < middle && comparison.compare(source[a], source[b]) <= 0) {
                target[i] = source[a++];
            } else {
                target[i] = source[b++];
            }
        }
    }

    /** The same by keys without NaN: {@code keys[indices[i]]} ascends, or descends. */
    public static void sort(int[] indices, int count, double[] keys, boolean descending) {
        if (count >= RADIX_FROM) {
            radix(indices, count, keys, descending);
        } else if (descending) {
            sort(indices, count, (a, b) -> keys[a] > keys[b] ? -1 : keys[a] < keys[b] ? 1 : 0);
        } else {
            sort(indices, count, (a, b) -> keys[a] < keys[b] ? -1 : keys[a] > keys[b] ? 1 : 0);
        }
    }

    /** The bits of a number turned so that they order as unsigned numbers do; both zeros are one. */
    public static long ordered(double key, boolean descending) {
        long raw = Double.doubleToRawLongBits(key + 0.0);
        long ordered = raw < 0 ? ~raw : raw | Long.MIN_VALUE;
        return descending ? ~ordered : ordered;
    }

    /** By digits from the lowest, on the bits of doubles turned so that they order as unsigned numbers do. */
    private static void radix(int[] indices, int count, double[] keys, boolean descending) {
        long[] bits = new long[count];
        for (int i = 0; i < count; i++) {
            Checkpoint.pass();
            bits[i] = ordered(keys[indices[i]], descending);
        }
        int[] from = indices;
        int[] to = new int[count];
        long[] bitsFrom = bits;
        long[] bitsTo = new long[count];
        int digits = 1 << RADIX_BITS;
        for (int shift = 0; shift < 64; shift += RADIX_BITS) {
            int[] start = new int[digits + 1];
            for (int i = 0; i < count; i++) {
                start[(int) (bitsFrom[i] >>> shift & digits - 1) + 1]++;
            }
            boolean one = false;
            for (int d = 0; d < digits; d++) {
                one |= start[d + 1] == count;
                start[d + 1] += start[d];
            }
            if (one) {
                continue;
            }
            for (int i = 0; i < count; i++) {
                Checkpoint.pass();
                int place = start[(int) (bitsFrom[i] >>> shift & digits - 1)]++;
                to[place] = from[i];
                bitsTo[place] = bitsFrom[i];
            }
            int[] kept = from;
            from = to;
            to = kept;
            long[] keptBits = bitsFrom;
            bitsFrom = bitsTo;
            bitsTo = keptBits;
        }
        if (from != indices) {
            System.arraycopy(from, 0, indices, 0, count);
        }
    }
}
