package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.NumberSort;
import dev.fermata.matlab.numeric.Selection;
import java.util.Arrays;

/** Statistics of the first numbers of a slice, as scaling and the detection of outliers need them. */
final class SliceStatistics {
    private SliceStatistics() {
    }

    static double mean(double[] data, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += data[i];
        }
        return sum / n;
    }

    static double deviation(double[] data, int n, boolean biased) {
        double mean = mean(data, n);
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += (data[i] - mean) * (data[i] - mean);
        }
        return n == 0 ? Double.NaN : Math.sqrt(squares / (biased || n == 1 ? n : n - 1));
    }

    static double median(double[] data, int n) {
        return Selection.median(Arrays.copyOf(data, n), n);
    }

    static double medianDeviation(double[] data, int n) {
        double middle = median(data, n);
        double[] distances = new double[n];
        for (int i = 0; i < n; i++) {
            distances[i] = Math.abs(data[i] - middle);
        }
        return Selection.median(distances, n);
    }

    static double quantile(double[] data, int n, double p) {
        double[] sorted = Arrays.copyOf(data, n);
        NumberSort.sort(sorted, 0, sorted.length);
        return Selection.quantile(sorted, n, p);
    }

    static double quartileRange(double[] data, int n) {
        return quantile(data, n, 0.75) - quantile(data, n, 0.25);
    }
}
