package dev.fermata.matlab.numeric;

import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/** Order statistics. */
public final class Selection {
    private Selection() {
    }

    /** The middle number, or the mean of the two in the middle; NaN when there are none or one is NaN. Reorders the data. */
    public static double median(double[] data, int count) {
        if (count == 0) {
            return Double.NaN;
        }
        for (int i = 0; i < count; i++) {
            if (data[i] != data[i]) {
                return Double.NaN;
            }
        }
        int middle = count / 2;
        double upper = select(data, count, middle);
        if (count % 2 == 1) {
            return upper;
        }
        double lower = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < middle; i++) {
            lower = Math.max(lower, data[i]);
        }
        return mean(lower, upper);
    }

    private static double mean(double a, double b) {
        return a == b ? a : Double.isInfinite(a) || Double.isInfinite(b) ? a + b : a + (b - a) / 2;
    }

    /** The number that sorting would put at {@code rank}; all before it are not greater (C. A. R. Hoare's selection). */
    public static double select(double[] data, int count, int rank) {
        if (count < 64) {
            Arrays.sort(data, 0, count);
            return data[rank];
        }
        int low = 0;
        int high = count - 1;
        while (low < high) {
            Checkpoint.pass();
            double a = data[low];
            double b = data[(low + high) >>> 1];
            double c = data[high];
            double pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
            int i = low;
            int j = high;
            while (i <= j) {
                while (data[i] < pivot) {
                    i++;
                }
                while (data[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double kept = data[i];
                    data[i++] = data[j];
                    data[j--] = kept;
                }
            }
            if (rank <= j) {
                high = j;
            } else if (rank >= i) {
                low = i;
            } else {
                break;
            }
        }
        return data[rank];
    }

    /** The least of the most frequent numbers of sorted data; out[0] is how often it occurs. */
    public static double mode(double[] sorted, int count, double[] out) {
        double best = Double.NaN;
        int most = 0;
        for (int i = 0; i < count;) {
            int j = i + 1;
            while (j < count && sorted[j] == sorted[i]) {
                j++;
            }
            if (j - i > most) {
                most = j - i;
                best = sorted[i];
            }
            i = j;
        }
        out[0] = most;
        return best;
    }

    /**
     * The quantile of sorted numbers at probability {@code p}: number i of n is at {@code (i - 0.5) / n}, linear between,
     * constant outside.
     */
    public static double quantile(double[] sorted, int count, double p) {
        if (count == 0 || Double.isNaN(p)) {
            return Double.NaN;
        }
        double position = p * count - 0.5;
        if (position <= 0) {
            return sorted[0];
        }
        if (position >= count - 1) {
            return sorted[count - 1];
        }
        int below = (int) Math.floor(position);
        double part = position - below;
        return part == 0 ? sorted[below] : sorted[below] * (1 - part) + sorted[below + 1] * part;
    }
}
