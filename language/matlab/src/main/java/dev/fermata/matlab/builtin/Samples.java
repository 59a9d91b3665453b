package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.IndexSort;

/** Sample points in ascending order with the values' columns arranged likewise. */
record Samples(double[] x, double[][] y) {
    static Samples sorted(String name, double[] x, double[][] columns) {
        int n = x.length;
        int[] order = Gather.identity(n);
        for (double each : x) {
            if (Double.isNaN(each)) {
                throw Inputs.invalid(name, "Sample points must not contain NaN.");
            }
        }
        IndexSort.sort(order, n, x, false);
        double[] points = new double[n];
        double[][] values = new double[columns.length][n];
        for (int i = 0; i < n; i++) {
            points[i] = x[order[i]];
            for (int c = 0; c < columns.length; c++) {
                values[c][i] = columns[c][order[i]];
            }
            if (i > 0 && points[i] == points[i - 1]) {
                throw Inputs.invalid(name, "Sample points must be unique.");
            }
        }
        return new Samples(points, values);
    }
}
