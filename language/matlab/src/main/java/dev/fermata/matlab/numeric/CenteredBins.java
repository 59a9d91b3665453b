package dev.fermata.matlab.numeric;

import java.util.Arrays;

/** Bins around centers, as {@code hist} has them: a number on the border of two bins is in the lower one. */
public record CenteredBins(double[] centers, double[] borders) {
    /** Bins of equal width from the least to the greatest of the finite numbers. */
    public static CenteredBins equal(double[] data, int count) {
        double[] finite = Arrays.stream(data).filter(Double::isFinite).toArray();
        double low = Arrays.stream(finite).min().orElse(0);
        double high = Arrays.stream(finite).max().orElse(0);
        if (low == high) {
            low = low - count / 2 - 0.5;
            high = high + (count + 1) / 2 - 0.5;
        }
        double width = (high - low) / count;
        double[] centers = new double[count];
        double[] borders = new double[count - 1];
        for (int i = 0; i < count; i++) {
            centers[i] = low + width * i + width / 2;
            if (i > 0) {
                borders[i - 1] = low + width * i;
            }
        }
        return new CenteredBins(centers, borders);
    }

    /** Bins that meet halfway between the centers. */
    public static CenteredBins around(double[] centers) {
        double[] borders = new double[Math.max(0, centers.length - 1)];
        for (int i = 0; i < borders.length; i++) {
            borders[i] = centers[i] + (centers[i + 1] - centers[i]) / 2;
        }
        return new CenteredBins(centers, borders);
    }

    /** How many of {@code data[from]} to before {@code data[to]} are in each bin; numbers that are NaN are in none. */
    public double[] counts(double[] data, int from, int to) {
        double[] counts = new double[centers.length];
        for (int k = from; k < to; k++) {
            if (Double.isNaN(data[k]) || counts.length == 0) {
                continue;
            }
            int at = Arrays.binarySearch(borders, data[k]);
            counts[at < 0 ? -at - 1 : at]++;
        }
        return counts;
    }
}
