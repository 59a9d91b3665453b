package dev.fermata.library.plot;

import java.util.List;

/** The range of one coordinate, and what is written beside it. */
public record Axis(double low, double high, boolean isLog, boolean isReversed, boolean hasGrid, double[] ticks, List<String> tickLabels,
        String label) {
    /** The place of a value between 0 and 1. */
    double place(double value) {
        double at = isLog ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        return isReversed ? 1 - at : at;
    }
}
