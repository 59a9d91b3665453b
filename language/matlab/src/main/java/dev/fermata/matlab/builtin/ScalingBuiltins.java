package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.Interpolation;
import dev.fermata.matlab.numeric.Lapack;
import dev.fermata.matlab.numeric.Selection;
import dev.fermata.matlab.numeric.SpecialFunctions;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.List;

/** Data brought to a common scale, outliers, trends. */
public final class ScalingBuiltins {
    static final String NAMES = "zscore normalize rescale isoutlier filloutliers rmoutliers detrend smoothdata";

    /** Makes the median absolute deviation an estimate of the standard deviation of normal numbers. */
    private static final double MAD_SCALE = -1 / (Math.sqrt(2) * SpecialFunctions.erfcinv(1.5));

    private ScalingBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "zscore" -> Builtin.of(name, 1, 3, 3, (arguments, _) -> standardScores(arguments));
            case "normalize" -> Builtin.of(name, 1, Builtin.ANY, 3, (arguments, _) -> normalize(arguments));
            case "rescale" -> Builtin.of(name, 1, Builtin.ANY, (arguments, _) -> rescale(arguments));
            case "isoutlier" -> Builtin.of(name, 1, Builtin.ANY, 4, (arguments, _) -> outliers(arguments));
            case "filloutliers" -> Builtin.of(name, 2, Builtin.ANY, 5, (arguments, _) -> filled(arguments));
            case "rmoutliers" -> Builtin.of(name, 1, Builtin.ANY, 2, (arguments, _) -> removed(arguments));
            case "detrend" -> Builtin.of(name, 1, Builtin.ANY, (arguments, _) -> detrended(arguments));
            case "smoothdata" -> Builtin.of(name, 1, Builtin.ANY, 2, (arguments, _) -> smoothed(arguments));
            default -> null;
        };
    }

    // ---- statistics of a slice ----

    private static double mean(double[] data, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += data[i];
        }
        return sum / n;
    }

    private static double deviation(double[] data, int n, boolean biased) {
        double mean = mean(data, n);
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += (data[i] - mean) * (data[i] - mean);
        }
        return n == 0 ? Double.NaN : Math.sqrt(squares / (biased || n == 1 ? n : n - 1));
    }

    private static double median(double[] data, int n) {
        return Selection.median(Arrays.copyOf(data, n), n);
    }

    private static double medianDeviation(double[] data, int n) {
        double middle = median(data, n);
        double[] distances = new double[n];
        for (int i = 0; i < n; i++) {
            distances[i] = Math.abs(data[i] - middle);
        }
        return Selection.median(distances, n);
    }

    private static double quantile(double[] data, int n, double p) {
        double[] sorted = Arrays.copyOf(data, n);
        Arrays.sort(sorted);
        return Selection.quantile(sorted, n, p);
    }

    private static double number(String name, Object[] arguments, int at) {
        return Inputs.scalar(name, arguments[at], "Option value must be a scalar.");
    }

    // ---- scaling ----

    /** Centre and scale for each slice, and the result {@code (x - centre) / scale}. */
    private static Object[] scaled(Numbers x, Slices slices, double[] centres, double[] scales) {
        double[] out = new double[x.count()];
        for (int s = 0; s < slices.count(); s++) {
            for (int k = 0; k < slices.length(); k++) {
                int at = slices.start(s) + k * slices.inner();
                double difference = x.re()[at] - centres[s];
                out[at] = scales[s] == 0 ? difference == 0 || Double.isNaN(difference) ? difference : difference / scales[s]
                        : difference / scales[s];
            }
        }
        return new Object[] {Numbers.array(x.floatKind(), x.dims(), out),
            Numbers.array(x.floatKind(), slices.resultDims(), centres), Numbers.array(x.floatKind(), slices.resultDims(), scales)};
    }

    private static Object[] standardScores(Object[] arguments) {
        Numbers x = Inputs.real("zscore", arguments[0]);
        boolean biased = arguments.length > 1 && !Inputs.isEmpty(arguments[1]) && number("zscore", arguments, 1) == 1;
        SliceOptions options = SliceOptions.parse("zscore", arguments, 2);
        if (options.all) {
            Numbers column = x.withDims(x.count(), 1);
            Object[] parts = scaled(column, Slices.along(column, 0), new double[] {mean(x.re(), x.count())},
                    new double[] {deviation(x.re(), x.count(), biased)});
            parts[0] = Values.array(parts[0]).reshaped(x.dims());
            return parts;
        }
        Slices slices = options.slices(x);
        double[] centres = SpreadBuiltins.each(slices, false, ScalingBuiltins::mean);
        double[] scales = SpreadBuiltins.each(slices, false, (data, n) -> deviation(data, n, biased));
        return scaled(x, slices, centres, scales);
    }

    private static Object[] normalize(Object[] arguments) {
        Numbers x = Inputs.real("normalize", arguments[0]);
        int at = 1;
        int dim = Dims.firstNonSingleton(x.dims());
        if (at < arguments.length && !Inputs.isText(arguments[at])) {
            dim = Inputs.dimension("normalize", arguments[at++]);
        }
        Slices slices = Slices.along(x, dim);
        double[] centres = new double[slices.count()];
        double[] scales = new double[slices.count()];
        Arrays.fill(scales, 1);
        if (at >= arguments.length) {
            return standard(x, slices, false);
        }
        double[][] both = {centres, scales};
        while (at < arguments.length) {
            String method = String.valueOf(Inputs.option(arguments[at++]));
            Object type = at < arguments.length && !List.of("center", "scale").contains(String.valueOf(Inputs.option(arguments[at])))
                    ? arguments[at++] : null;
            String word = type == null ? null : Inputs.option(type);
            switch (method) {
                case "zscore" -> {
                    return standard(x, slices, "robust".equals(word));
                }
                case "norm" -> {
                    double p = type == null ? 2 : "inf".equals(word) ? Double.POSITIVE_INFINITY
                            : Inputs.scalar("normalize", type, "Norm type must be a positive scalar.");
                    both[1] = SpreadBuiltins.each(slices, true, (data, n) -> LinearBuiltins.vectorNorm(data, null, 0, 1, n, p));
                }
                case "range" -> {
                    return ranged(x, slices, type);
                }
                case "medianiqr" -> {
                    both[0] = SpreadBuiltins.each(slices, true, ScalingBuiltins::median);
                    both[1] = SpreadBuiltins.each(slices, true, (data, n) -> quantile(data, n, 0.75) - quantile(data, n, 0.25));
                }
                case "center" -> both[0] = centres(slices, type, word);
                case "scale" -> both[1] = scales(slices, type, word);
                default -> throw Inputs.badArgument("normalize", "Unrecognized normalization method '" + method + "'.");
            }
        }
        return scaled(x, slices, both[0], both[1]);
    }

    private static Object[] standard(Numbers x, Slices slices, boolean robust) {
        return robust ? scaled(x, slices, SpreadBuiltins.each(slices, true, ScalingBuiltins::median),
                SpreadBuiltins.each(slices, true, ScalingBuiltins::medianDeviation))
                : scaled(x, slices, SpreadBuiltins.each(slices, true, ScalingBuiltins::mean),
                SpreadBuiltins.each(slices, true, (data, n) -> deviation(data, n, false)));
    }

    private static Object[] ranged(Numbers x, Slices slices, Object type) {
        double low = 0;
        double high = 1;
        if (type != null) {
            Numbers range = Inputs.real("normalize", type);
            if (range.count() != 2 || !(range.re()[0] < range.re()[1])) {
                throw Inputs.badArgument("normalize", "Range must be a 2-element vector of increasing numbers.");
            }
            low = range.re()[0];
            high = range.re()[1];
        }
        double[] least = SpreadBuiltins.each(slices, true, (data, n) -> Arrays.stream(data, 0, n).min().orElse(Double.NaN));
        double[] most = SpreadBuiltins.each(slices, true, (data, n) -> Arrays.stream(data, 0, n).max().orElse(Double.NaN));
        double[] centres = new double[least.length];
        double[] scales = new double[least.length];
        for (int s = 0; s < least.length; s++) {
            scales[s] = (most[s] - least[s]) / (high - low);
            centres[s] = least[s] - low * scales[s];
        }
        double[] out = new double[x.count()];
        for (int s = 0; s < slices.count(); s++) {
            for (int k = 0; k < slices.length(); k++) {
                int at = slices.start(s) + k * slices.inner();
                out[at] = most[s] == least[s] ? low : low + (x.re()[at] - least[s]) / (most[s] - least[s]) * (high - low);
            }
        }
        return new Object[] {Numbers.array(x.floatKind(), x.dims(), out), new DoubleArray(slices.resultDims(), centres),
            new DoubleArray(slices.resultDims(), scales)};
    }

    private static double[] centres(Slices slices, Object type, String word) {
        if (type != null && word == null) {
            double[] fixed = new double[slices.count()];
            Arrays.fill(fixed, Inputs.scalar("normalize", type, "Center must be a scalar, 'mean' or 'median'."));
            return fixed;
        }
        return switch (word == null ? "mean" : word) {
            case "mean" -> SpreadBuiltins.each(slices, true, ScalingBuiltins::mean);
            case "median" -> SpreadBuiltins.each(slices, true, ScalingBuiltins::median);
            default -> throw Inputs.badArgument("normalize", "Center must be a scalar, 'mean' or 'median'.");
        };
    }

    private static double[] scales(Slices slices, Object type, String word) {
        if (type != null && word == null) {
            double[] fixed = new double[slices.count()];
            Arrays.fill(fixed, Inputs.scalar("normalize", type, "Scale must be a scalar or a scale type."));
            return fixed;
        }
        return switch (word == null ? "std" : word) {
            case "std" -> SpreadBuiltins.each(slices, true, (data, n) -> deviation(data, n, false));
            case "mad" -> SpreadBuiltins.each(slices, true, ScalingBuiltins::medianDeviation);
            case "first" -> SpreadBuiltins.each(slices, true, (data, n) -> n == 0 ? Double.NaN : data[0]);
            case "iqr" -> SpreadBuiltins.each(slices, true, (data, n) -> quantile(data, n, 0.75) - quantile(data, n, 0.25));
            default -> throw Inputs.badArgument("normalize", "Scale must be a scalar, 'std', 'mad', 'first' or 'iqr'.");
        };
    }

    private static Object rescale(Object[] arguments) {
        Numbers a = Inputs.real("rescale", arguments[0]);
        int at = 1;
        Numbers low = Numbers.ofOrNull(0.0);
        Numbers high = Numbers.ofOrNull(1.0);
        if (at + 1 < arguments.length && !Inputs.isText(arguments[at])) {
            low = Inputs.real("rescale", arguments[at]);
            high = Inputs.real("rescale", arguments[at + 1]);
            at += 2;
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < a.count(); i++) {
            least = Math.min(least, Double.isNaN(a.re()[i]) ? least : a.re()[i]);
            most = Math.max(most, Double.isNaN(a.re()[i]) ? most : a.re()[i]);
        }
        Numbers from = Numbers.ofOrNull(least);
        Numbers to = Numbers.ofOrNull(most);
        for (; at < arguments.length; at += 2) {
            if (at + 1 >= arguments.length) {
                throw Inputs.badArgument("rescale", "Name-value arguments must occur in pairs.");
            }
            switch (String.valueOf(Inputs.option(arguments[at]))) {
                case "inputmin" -> from = Inputs.real("rescale", arguments[at + 1]);
                case "inputmax" -> to = Inputs.real("rescale", arguments[at + 1]);
                default -> throw Inputs.badArgument("rescale", "Name must be 'InputMin' or 'InputMax'.");
            }
        }
        double[] out = new double[a.count()];
        Numbers[] parts = new Numbers[4];
        Numbers[] given = {low, high, from, to};
        for (int i = 0; i < 4; i++) {
            if (Elementwise.expansion("rescale", a.dims(), given[i].dims()).dims().length > a.dims().length) {
                throw Errors.incompatibleSizes("rescale");
            }
            parts[i] = Elementwise.expandedTo(given[i], a.dims());
        }
        for (int i = 0; i < out.length; i++) {
            double l = parts[0].re()[i];
            double u = parts[1].re()[i];
            double f = parts[2].re()[i];
            double t = parts[3].re()[i];
            double x = Double.isNaN(a.re()[i]) ? a.re()[i] : Math.max(f, Math.min(t, a.re()[i]));
            if (!(l <= u)) {
                throw Inputs.badArgument("rescale", "Lower bound must be less than or equal to upper bound.");
            }
            out[i] = t == f ? l : l + (x - f) / (t - f) * (u - l);
        }
        return Numbers.array(a.floatKind(), a.dims(), out);
    }

    // ---- outliers ----

    /** How outliers are found: limits and centre of each element, in slices along a dimension. */
    private static final class Detection {
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

        static Detection parse(String name, Object[] arguments, int start) {
            Detection detection = new Detection();
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
                    case "thresholdfactor" -> detection.factor = number(name, arguments, ++at);
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
                    middle = median(data, n);
                    double spread = (factor < 0 ? 3 : factor) * MAD_SCALE * medianDeviation(data, n);
                    low = middle - spread;
                    high = middle + spread;
                }
                case "quartiles" -> {
                    double first = quantile(data, n, 0.25);
                    double third = quantile(data, n, 0.75);
                    middle = (first + third) / 2;
                    double spread = (factor < 0 ? 1.5 : factor) * (third - first);
                    low = first - spread;
                    high = third + spread;
                }
                case "percentiles" -> {
                    low = quantile(data, n, percentiles[0] / 100);
                    high = quantile(data, n, percentiles[1] / 100);
                    middle = (low + high) / 2;
                }
                case "grubbs", "gesd" -> {
                    double[] limits = grubbs(data, n);
                    middle = limits[0];
                    low = limits[0] - limits[1];
                    high = limits[0] + limits[1];
                }
                default -> {
                    middle = mean(data, n);
                    double spread = (factor < 0 ? 3 : factor) * deviation(data, n, false);
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
                double middle = mean(rest, n);
                double spread = deviation(rest, n, false);
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

    private static Object[] outliers(Object[] arguments) {
        Detection found = Detection.parse("isoutlier", arguments, 1);
        return new Object[] {new LogicalArray(found.x.dims(), found.out), found.limitArray(found.lower),
            found.limitArray(found.upper), found.limitArray(found.centre)};
    }

    private static Object[] filled(Object[] arguments) {
        Detection found = Detection.parse("filloutliers", arguments, 2);
        double[] out = found.x.reCopy();
        String method = Inputs.option(arguments[1]);
        double fixed = method == null ? number("filloutliers", arguments, 1) : 0;
        Slices slices = found.slices;
        for (int s = 0; s < slices.count(); s++) {
            int start = slices.start(s);
            for (int k = 0; k < slices.length(); k++) {
                int at = start + k * slices.inner();
                if (!found.out[at]) {
                    continue;
                }
                out[at] = switch (method == null ? "fixed" : method) {
                    case "fixed" -> fixed;
                    case "center" -> found.centre[at];
                    case "clip" -> found.x.re()[at] < found.lower[at] ? found.lower[at] : found.upper[at];
                    default -> neighbours(found, start, k, method);
                };
            }
        }
        return new Object[] {Numbers.array(found.x.floatKind(), found.x.dims(), out), new LogicalArray(found.x.dims(), found.out),
            found.limitArray(found.lower), found.limitArray(found.upper), found.limitArray(found.centre)};
    }

    /** A value from the elements of the slice that are no outliers. */
    private static double neighbours(Detection found, int start, int k, String method) {
        int n = found.slices.length();
        double[] x = new double[n];
        double[] y = new double[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            int at = start + i * found.slices.inner();
            if (!found.out[at] && !Double.isNaN(found.x.re()[at])) {
                x[count] = i;
                y[count++] = found.x.re()[at];
            }
        }
        x = Arrays.copyOf(x, count);
        y = Arrays.copyOf(y, count);
        int before = -1;
        for (int i = 0; i < count && x[i] < k; i++) {
            before = i;
        }
        int after = before + 1 < count ? before + 1 : -1;
        double previous = before < 0 ? Double.NaN : y[before];
        double next = after < 0 ? Double.NaN : y[after];
        return switch (method) {
            case "previous" -> previous;
            case "next" -> next;
            case "nearest" -> before < 0 ? next : after < 0 ? previous : k - x[before] < x[after] - k ? previous : next;
            case "linear" -> count < 2 ? Double.NaN : line(x, y, before < 0 ? 0 : after < 0 ? count - 2 : before, k);
            case "spline" -> count < 2 ? Double.NaN : Interpolation.value(x, Interpolation.spline(x, y), k);
            case "pchip" -> count < 2 ? Double.NaN : Interpolation.value(x, Interpolation.pchip(x, y), k);
            case "makima" -> count < 2 ? Double.NaN : Interpolation.value(x, Interpolation.makima(x, y), k);
            default -> throw Errors.of("outliers:InvalidArgument", "Unrecognized fill method '" + method
                    + "'.");
        };
    }

    private static double line(double[] x, double[] y, int i, double at) {
        return y[i] + (at - x[i]) / (x[i + 1] - x[i]) * (y[i + 1] - y[i]);
    }

    private static Object[] removed(Object[] arguments) {
        Detection found = Detection.parse("rmoutliers", arguments, 1);
        Array a = Values.array(arguments[0]);
        int n = found.x.isVector() ? found.x.count() : found.x.rows();
        boolean[] bad = new boolean[n];
        for (int i = 0; i < found.out.length; i++) {
            bad[i % n] |= found.out[i];
        }
        int[] kept = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (!bad[i]) {
                kept[count++] = i;
            }
        }
        kept = Arrays.copyOf(kept, count);
        Array result = found.x.isVector() ? Gather.of(a, found.x.isRow() ? new int[] {1, count} : new int[] {count, 1}, kept)
                : SortBuiltins.rows(a, kept);
        return new Object[] {result, new LogicalArray(found.x.isVector() ? found.x.dims() : new int[] {n, 1}, bad)};
    }

    // ---- trends ----

    private static Object detrended(Object[] arguments) {
        Numbers x = Inputs.floats("detrend", arguments[0]);
        int degree = 1;
        if (arguments.length > 1) {
            String word = Inputs.option(arguments[1]);
            degree = word == null ? Inputs.whole("detrend", arguments[1], 0, "N must be a nonnegative integer.")
                    : word.equals("constant") ? 0 : 1;
        }
        Slices slices = Slices.standard(x);
        int n = slices.length();
        double[] out = x.reCopy();
        int terms = Math.min(degree + 1, Math.max(1, n));
        double[] design = new double[Dims.count(n, terms)];
        for (int i = 0; i < n; i++) {
            double t = n == 1 ? 0 : 2.0 * i / (n - 1) - 1;
            for (int j = 0; j < terms; j++) {
                design[i + j * n] = Math.pow(t, j);
            }
        }
        if (n == 0) {
            return Numbers.array(x.floatKind(), x.dims(), out);
        }
        double[] q = Lapack.qr(n, terms, design, terms, false).q();
        double[] slice = new double[n];
        for (int s = 0; s < slices.count(); s++) {
            slices.read(x.re(), s, slice);
            double[] fitted = new double[n];
            for (int j = 0; j < terms; j++) {
                double dot = 0;
                for (int i = 0; i < n; i++) {
                    dot += q[i + j * n] * slice[i];
                }
                for (int i = 0; i < n; i++) {
                    fitted[i] += dot * q[i + j * n];
                }
            }
            for (int i = 0; i < n; i++) {
                out[slices.start(s) + i * slices.inner()] = slice[i] - fitted[i];
            }
        }
        return Numbers.array(x.floatKind(), x.dims(), out);
    }

    private static Object[] smoothed(Object[] arguments) {
        Numbers x = Inputs.real("smoothdata", arguments[0]);
        int at = 1;
        int dim = Dims.firstNonSingleton(x.dims());
        if (at < arguments.length && !Inputs.isText(arguments[at])) {
            dim = Inputs.dimension("smoothdata", arguments[at++]);
        }
        String method = at < arguments.length ? String.valueOf(Inputs.option(arguments[at++])) : "movmean";
        Slices slices = Slices.along(x, dim);
        double window = at < arguments.length && !Inputs.isText(arguments[at]) ? number("smoothdata", arguments, at)
                : Math.max(1, Math.min(slices.length(), Math.ceil(slices.length() / 4.0) + 1));
        if (!List.of("movmean", "movmedian", "gaussian").contains(method)) {
            throw Inputs.badArgument("smoothdata", "Smoothing method must be 'movmean', 'movmedian' or 'gaussian'.");
        }
        double before = Math.floor(window / 2);
        double after = window % 2 == 1 ? before : before - 1;
        double[] out = new double[x.count()];
        double[] slice = new double[slices.length()];
        double[] part = new double[slices.length()];
        for (int s = 0; s < slices.count(); s++) {
            slices.read(x.re(), s, slice);
            for (int k = 0; k < slice.length; k++) {
                int n = 0;
                double sum = 0;
                double total = 0;
                for (int i = (int) Math.max(0, k - before); i <= Math.min(slice.length - 1, k + after); i++) {
                    if (!Double.isNaN(slice[i])) {
                        part[n++] = slice[i];
                        double distance = (i - k) / (window / 5);
                        double weight = method.equals("gaussian") ? Math.exp(-0.5 * distance * distance) : 1;
                        sum += weight * slice[i];
                        total += weight;
                    }
                }
                out[slices.start(s) + k * slices.inner()] = method.equals("movmedian") ? Selection.median(part, n) : sum / total;
            }
        }
        MatlabClass kind = x.floatKind();
        return new Object[] {Numbers.array(kind, x.dims(), out), window};
    }
}
