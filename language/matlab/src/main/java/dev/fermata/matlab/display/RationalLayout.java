package dev.fermata.matlab.display;

import dev.fermata.matlab.text.Decimals;

/** Ratios of small integers: the numerator ends in the eighth column, the denominator follows it. */
final class RationalLayout extends NumberLayout {
    private static final int NUMERATOR = 8;
    private static final int WIDTH = 15;
    private static final double TOLERANCE = 1e-6;

    private final double[] values;
    private final int from;

    RationalLayout(double[] values, int from) {
        this.values = values;
        this.from = from;
    }

    @Override
    int width() {
        return WIDTH;
    }

    @Override
    String text(int index) {
        String ratio = ratio(values[from + index]);
        int slash = ratio.indexOf('/') < 0 ? ratio.length() : ratio.indexOf('/');
        if (slash > NUMERATOR || ratio.length() - slash > WIDTH - NUMERATOR) {
            ratio = "*";
            slash = 1;
        }
        return " ".repeat(NUMERATOR - slash) + ratio + " ".repeat(WIDTH - NUMERATOR - (ratio.length() - slash));
    }

    /** The first convergent of the continued fraction that is near enough. */
    static String ratio(double value) {
        if (Double.isNaN(value)) {
            return "0/0";
        }
        if (Double.isInfinite(value)) {
            return value < 0 ? "-1/0" : "1/0";
        }
        if (Decimals.isInteger(value)) {
            return Decimals.integer(value);
        }
        double near = Math.abs(value) * TOLERANCE;
        double rest = value;
        double numerator = 1;
        double denominator = 0;
        double previousNumerator = 0;
        double previousDenominator = 1;
        while (true) {
            double whole = Math.rint(rest);
            if (Double.isInfinite(whole)) {
                return "0";
            }
            double nextNumerator = whole * numerator + previousNumerator;
            double nextDenominator = whole * denominator + previousDenominator;
            previousNumerator = numerator;
            previousDenominator = denominator;
            numerator = nextNumerator;
            denominator = nextDenominator;
            rest -= whole;
            // The remainder at least halves the distance in each round, so this ends.
            if (rest == 0 || Math.abs(value - numerator / denominator) < near || Math.abs(denominator) > 1e15) {
                break;
            }
            rest = 1 / rest;
        }
        if (denominator < 0) {
            numerator = -numerator;
            denominator = -denominator;
        }
        String text = Decimals.integer(numerator);
        return denominator == 1 ? text : text + "/" + Decimals.integer(denominator);
    }
}
