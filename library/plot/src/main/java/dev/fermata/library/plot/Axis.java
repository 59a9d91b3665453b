package dev.fermata.library.plot;

import java.util.Arrays;
import java.util.List;

/**
 * The range of one coordinate, and what is written beside it.
 *
 * @param factor     what all tick labels are to be multiplied with, as text; empty for nothing
 * @param isOpposite whether it stands at the right or at the top
 * @param rotation   of the tick labels, in degrees
 */
public record Axis(double low, double high, boolean isLog, boolean isReversed, boolean hasGrid, boolean hasMinorGrid, double[] ticks,
        List<String> tickLabels, String factor, Caption label, int color, boolean isOpposite, double rotation) {
    /** The place of a value between 0 and 1; not finite for what cannot be shown. */
    double place(double value) {
        double at = isLog ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        return isReversed ? 1 - at : at;
    }

    /** Values between those of the ticks: the nine of a decade, the fifths of a step. */
    double[] minorTicks() {
        if (ticks.length < 2) {
            return new double[0];
        }
        double[] minor = new double[(ticks.length + 1) * 8];
        int count = 0;
        for (int i = -1; i < ticks.length; i++) {
            double from = isLog ? (i < 0 ? ticks[0] * ticks[0] / ticks[1] : ticks[i]) : i < 0 ? 2 * ticks[0] - ticks[1] : ticks[i];
            double step = isLog ? from : (i + 1 < ticks.length && i >= 0 ? ticks[i + 1] - ticks[i] : ticks[1] - ticks[0]) / 5;
            for (int k = 1; k <= (isLog ? 8 : 4); k++) {
                double value = from + k * step;
                if (value > low && value < high) {
                    minor[count++] = value;
                }
            }
        }
        return Arrays.copyOf(minor, count);
    }
}
