package dev.fermata.matlab.graphics;

import java.util.Arrays;

/** Measures of bars. */
final class Bars {
    private Bars() {
    }

    /** The least distance between positions; 1 for a single one. */
    static double spacing(double[] x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] > sorted[i - 1]) {
                least = Math.min(least, sorted[i] - sorted[i - 1]);
            }
        }
        return Double.isInfinite(least) ? 1 : least;
    }
}
