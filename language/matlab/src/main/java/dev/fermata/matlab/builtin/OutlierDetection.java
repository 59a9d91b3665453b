package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.SpecialFunctions;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import java.util.Arrays;

/** How outliers are found: limits and centre of each element, in slices along a dimension. */
final class OutlierDetection {
    /** Makes the median absolute deviation an estimate of the standard deviation of normal numbers. */
    private static final double MAD_SCALE = -1 / (Math.sqrt(2) * SpecialFunctions.erfcinv(1.5));

    String method = "median";
    double factor = -1;
    double[] window;
    double[] percentiles;
    int dim = -1;
    Numbers x;
    Slices slices;
    double[] lower;
    double[] upper;
    double[] centre;
    boolean[] out;

    static OutlierDetection parse(String name, Object[] arguments, int start) {
        OutlierDetection detection = new OutlierDetection();
        for (int at = start; at < arguments.length; at++) {
            String word = Inputs.option(arguments[at]);
            if (word == null) {
                detection.dim = Inputs.dimension(name, arguments[at]);
                continue;
            }
            switch (word) {
                case "median", "mean", "quartiles", "grubbs", "gesd" -> detection.method = word;
                case "movmedian", "movmean" -> {
                    detection.method = word;
                    detection.window = Inputs.real(name, arguments[++at]).reCopy();
                }
                case "percentiles" -> {
                    detection.method = word;
                    detection.percentiles = Inputs.real(name, arguments[++at]).reCopy();
                }
                case "thresholdfactor" -> detection.factor = ScalingBuiltins.number(name, arguments, ++at);
                case "samplepoints", "datavariables", "outputformat", "maxnumoutliers" -> at++;
                default -> throw Errors.of("outliers:InvalidArgument",
                        "Unrecognized outlier detection method '" + word + "'.");
            }
        }
        detection.x = Inputs.real(name, arguments[0]);
        if (detection.dim < 0) {
            detection.dim = Dims.firstNonSingleton(detection.x.dims());
        }
        detection.run();
        return detection;
    }

    private void run() {
        slices = Slices.along(x, dim);
        int count = x.count();
        lower = new double[count];
        upper = new double[count];
        centre = new double[count];
        out = new boolean[count];
        double[] slice = new double[slices.length()];
        for (int s = 0; s < slices.count(); s++) {
            int start = slices.start(s);
            if (window != null) {
                slices.read(x.re(), s, slice);
                for (int k = 0; k < slice.length; k++) {
                    double before = window.length == 2 ? window[0] : Math.floor(window[0] / 2);
                    double after = window.length == 2 ? window[1] : window[0] % 2 == 1 ? before : before - 1;
                    int from = (int) Math.max(0, k - before);
                    int to = (int) Math.min(slice.length - 1, k + after);
                    double[] part = new double[to - from + 1];
                    int n = 0;
                    for (int i = from; i <= to; i++) {
                        if (!Double.isNaN(slice[i])) {
                            part[n++] = slice[i];
                        }
                    }
                    limits(part, n, start + k * slices.inner(), 1);
                }
            } else {
                int n = slices.readNumbers(x.re(), s, slice);
                limits(slice, n, start, slices.length());
            }
            for (int k = 0; k < slices.length(); k++) {
                int at = start + k * slices.inner();
                out[at] = x.re()[at] < lower[at] || x.re()[at] > upper[at];
            }
        }
    }

    private void limits(double[] data, int n, int start, int length) {
        double middle;
        double low;
        double high;
        switch (method) {
            case "median", "movmedian" -> {
                middle = SliceStatistics.median(data, n);
                double spread = (factor < 0 ? 3 : factor) * MAD_SCALE * SliceStatistics.medianDeviation(data, n);
                low = middle - spread;
                high = middle + spread;
            }
            case "quartiles" -> {
                double first = SliceStatistics.quantile(data, n, 0.25);
                double third = SliceStatistics.quantile(data, n, 0.75);
                middle = (first + third) / 2;
                double spread = (factor < 0 ? 1.5 : factor) * (third - first);
                low = first - spread;
                high = third + spread;
            }
            case "percentiles" -> {
                low = SliceStatistics.quantile(data, n, percentiles[0] / 100);
                high = SliceStatistics.quantile(data, n, percentiles[1] / 100);
                middle = (low + high) / 2;
            }
            case "grubbs", "gesd" -> {
                double[] limits = grubbs(data, n);
                middle = limits[0];
                low = limits[0] - limits[1];
                high = limits[0] + limits[1];
            }
            default -> {
                middle = SliceStatistics.mean(data, n);
                double spread = (factor < 0 ? 3 : factor) * SliceStatistics.deviation(data, n, false);
                low = middle - spread;
                high = middle + spread;
            }
        }
        for (int k = 0; k < length; k++) {
            int at = start + k * slices.inner();
            centre[at] = middle;
            lower[at] = low;
            upper[at] = high;
        }
    }

    /** F. Grubbs' test, one number at a time. */
    private double[] grubbs(double[] data, int count) {
        double[] rest = Arrays.copyOf(data, count);
        int n = count;
        double alpha = factor < 0 ? 0.05 : factor;
        while (true) {
            double middle = SliceStatistics.mean(rest, n);
            double spread = SliceStatistics.deviation(rest, n, false);
            double t = n > 2 ? SpecialFunctions.studentQuantile(alpha / (2 * n), n - 2) : Double.NaN;
            double limit = n > 2 ? (n - 1) / Math.sqrt(n) * Math.sqrt(t * t / (n - 2 + t * t)) * spread
                    : Double.POSITIVE_INFINITY;
            int worst = -1;
            for (int i = 0; i < n; i++) {
                if (Math.abs(rest[i] - middle) > limit
                        && (worst < 0 || Math.abs(rest[i] - middle) > Math.abs(rest[worst] - middle))) {
                    worst = i;
                }
            }
            if (worst < 0) {
                return new double[] {middle, limit};
            }
            rest[worst] = rest[--n];
        }
    }

    /** One limit per slice, or per element when the window moves. */
    Array limitArray(double[] values) {
        if (window != null) {
            return new DoubleArray(x.dims(), values);
        }
        double[] result = new double[slices.count()];
        for (int s = 0; s < result.length; s++) {
            result[s] = slices.length() == 0 ? Double.NaN : values[slices.start(s)];
        }
        return new DoubleArray(slices.resultDims(), result);
    }
}
