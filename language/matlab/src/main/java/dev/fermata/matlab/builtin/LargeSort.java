package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.IndexSort;
import dev.fermata.matlab.numeric.NumberSort;
import dev.fermata.matlab.operation.Parallel;
import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/**
 * Sorting of many numbers on all cores: runs are sorted side by side, then merged two and two, each merge in parts that begin
 * where the "merge path" (S. Odeh, O. Green, Z. Mwassi, O. Shmueli, Y. Birk: Merge Path, 2012) crosses their diagonals.
 * Numbers that are NaN are not to be among them.
 */
final class LargeSort {
    /** Fewer are sorted by one thread. */
    private static final int COUNT_MIN = 1 << 16;
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private LargeSort() {
    }

    /** Sorts the first numbers of an array upwards. */
    static void sort(double[] data, int count) {
        int runs = runs(count);
        if (runs == 1) {
            NumberSort.sort(data, 0, count);
            return;
        }
        int[] bounds = bounds(count, runs);
        Parallel.run(runs, 1, (from, to) -> {
            for (int run = from; run < to; run++) {
                NumberSort.sort(data, bounds[run], bounds[run + 1]);
            }
        });
        double[] source = data;
        double[] target = new double[count];
        for (int width = 1; width < runs; width *= 2) {
            double[] in = source;
            double[] out = target;
            merge(bounds, runs, width, (a, b) -> in[a] <= in[b], (to, from) -> out[to] = in[from]);
            source = out;
            target = in;
        }
        if (source != data) {
            System.arraycopy(source, 0, data, 0, count);
        }
    }

    /**
     * Sorts the first indices by their keys; those with equal keys keep their order. By digits from the lowest, all threads
     * at each digit: every part counts its digits, and then knows where to put them.
     */
    static void sort(int[] indices, int count, double[] keys, boolean descending) {
        int parts = runs(count);
        if (parts == 1) {
            IndexSort.sort(indices, count, keys, descending);
            return;
        }
        int[] bounds = bounds(count, parts);
        long[] bits = new long[count];
        long[] varying = new long[parts];
        long first = IndexSort.ordered(keys[indices[0]], descending);
        Parallel.run(parts, 1, (from, to) -> {
            long differences = 0;
            for (int i = bounds[from]; i < bounds[to]; i++) {
                Checkpoint.pass();
                bits[i] = IndexSort.ordered(keys[indices[i]], descending);
                differences |= bits[i] ^ first;
            }
            varying[from] = differences;
        });
        long differences = Arrays.stream(varying).reduce(0, (x, y) -> x | y);
        int[] source = indices;
        int[] target = new int[count];
        long[] sourceBits = bits;
        long[] targetBits = new long[count];
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
            if ((differences >>> shift & DIGITS - 1) == 0) {
                continue;
            }
            int[] in = source;
            int[] out = target;
            long[] inBits = sourceBits;
            long[] outBits = targetBits;
            int digit = shift;
            int[][] places = new int[parts][];
            Parallel.run(parts, 1, (from, to) -> {
                for (int part = from; part < to; part++) {
                    places[part] = counts(inBits, bounds[part], bounds[part + 1], digit);
                }
            });
            toPlaces(places);
            Parallel.run(parts, 1, (from, to) -> {
                for (int part = from; part < to; part++) {
                    int[] place = places[part];
                    for (int i = bounds[part]; i < bounds[part + 1]; i++) {
                        Checkpoint.pass();
                        int at = place[(int) (inBits[i] >>> digit & DIGITS - 1)]++;
                        out[at] = in[i];
                        outBits[at] = inBits[i];
                    }
                }
            });
            source = out;
            target = in;
            sourceBits = outBits;
            targetBits = inBits;
        }
        if (source != indices) {
            System.arraycopy(source, 0, indices, 0, count);
        }
    }

    private static int[] counts(long[] bits, int from, int to, int digit) {
        int[] counts = new int[DIGITS];
        for (int i = from; i < to; i++) {
            counts[(int) (bits[i] >>> digit & DIGITS - 1)]++;
        }
        return counts;
    }

    /** Turns the counts of all parts into the first places of their digits: by digit, and within a digit by part. */
    private static void toPlaces(int[][] counts) {
        int next = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            for (int[] part : counts) {
                int count = part[digit];
                part[digit] = next;
                next += count;
            }
        }
    }

    private static int runs(int count) {
        return count < COUNT_MIN ? 1 : Math.max(1, Integer.highestOneBit(Parallel.width()));
    }

    private static int[] bounds(int count, int runs) {
        int[] bounds = new int[runs + 1];
        for (int i = 0; i <= runs; i++) {
            bounds[i] = (int) ((long) count * i / runs);
        }
        return bounds;
    }

    /** Whether what is at one place may come before what is at another. */
    private interface Before {
        boolean test(int a, int b);
    }

    private interface Move {
        void copy(int to, int from);
    }

    private static void merge(int[] bounds, int runs, int width, Before before, Move move) {
        for (int run = 0; run < runs; run += 2 * width) {
            int low = bounds[run];
            int middle = bounds[run + width];
            int high = bounds[run + 2 * width];
            int parts = Parallel.width();
            Parallel.run(parts, 1, (from, to) -> {
                for (int part = from; part < to; part++) {
                    int first = (int) ((long) (high - low) * part / parts);
                    int last = (int) ((long) (high - low) * (part + 1) / parts);
                    merge(low, middle, high, first, last, before, move);
                }
            });
        }
    }

    /** The places {@code first} to before {@code last} of the merged runs. */
    private static void merge(int low, int middle, int high, int first, int last, Before before, Move move) {
        int a = low + crossing(low, middle, high, first, before);
        int b = middle + first - (a - low);
        for (int to = low + first; to < low + last; to++) {
            Checkpoint.pass();
            if (b >= high || a < middle && before.test(a, b)) {
                move.copy(to, a++);
            } else {
                move.copy(to, b++);
            }
        }
    }

    /** How many of the first {@code diagonal} merged elements come from the first run. */
    private static int crossing(int low, int middle, int high, int diagonal, Before before) {
        int least = Math.max(0, diagonal - (high - middle));
        int most = Math.min(diagonal, middle - low);
        while (least < most) {
            int some = (least + most) >>> 1;
            if (before.test(low + some, middle + diagonal - some - 1)) {
                least = some + 1;
            } else {
                most = some;
            }
        }
        return least;
    }
}
