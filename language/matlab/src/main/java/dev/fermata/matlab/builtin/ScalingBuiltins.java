package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.Lapack;
import dev.fermata.matlab.numeric.Selection;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.List;

/** Data brought to a common scale, outliers, trends. */
public final class ScalingBuiltins {
    static final String NAMES = "zscore normalize rescale isoutlier filloutliers rmoutliers detrend smoothdata";

    private ScalingBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "zscore" -> Builtin.of(name, 1, 3, 3, (arguments, _) -> standardScores(arguments));
            case "normalize" -> Builtin.of(name, 1, Builtin.ANY, 3, (arguments, _) -> normalize(arguments));
            case "rescale" -> Builtin.of(name, 1, Builtin.ANY, (arguments, _) -> rescale(arguments));
            case "isoutlier" -> Builtin.of(name, 1, Builtin.ANY, 4, (arguments, _) -> Outliers.outliers(arguments));
            case "filloutliers" -> Builtin.of(name, 2, Builtin.ANY, 5, (arguments, _) -> Outliers.filled(arguments));
            case "rmoutliers" -> Builtin.of(name, 1, Builtin.ANY, 2, (arguments, _) -> Outliers.removed(arguments));
            case "detrend" -> Builtin.of(name, 1, Builtin.ANY, (arguments, _) -> detrended(arguments));
            case "smoothdata" -> Builtin.of(name, 1, Builtin.ANY, 2, (arguments, _) -> smoothed(arguments));
            default -> null;
        };
    }

    static double number(String name, Object[] arguments, int at) {
        return Inputs.scalar(name, arguments[at], "Option value must be a scalar.");
    }

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
            Object[] parts = scaled(column, Slices.along(column, 0), new double[] {SliceStatistics.mean(x.re(), x.count())},
                    new double[] {SliceStatistics.deviation(x.re(), x.count(), biased)});
            parts[0] = Values.array(parts[0]).reshaped(x.dims());
            return parts;
        }
        Slices slices = options.slices(x);
        double[] centres = SpreadBuiltins.each(slices, false, SliceStatistics::mean);
        double[] scales = SpreadBuiltins.each(slices, false, (data, n) -> SliceStatistics.deviation(data, n, biased));
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
                    both[1] = SpreadBuiltins.each(slices, true, (data, n) -> Norms.vectorNorm(data, null, 0, 1, n, p));
                }
                case "range" -> {
                    return ranged(x, slices, type);
                }
                case "medianiqr" -> {
                    both[0] = SpreadBuiltins.each(slices, true, SliceStatistics::median);
                    both[1] = SpreadBuiltins.each(slices, true, SliceStatistics::quartileRange);
                }
                case "center" -> both[0] = centres(slices, type, word);
                case "scale" -> both[1] = scales(slices, type, word);
                default -> throw Inputs.badArgument("normalize", "Unrecognized normalization method '" + method + "'.");
            }
        }
        return scaled(x, slices, both[0], both[1]);
    }

    private static Object[] standard(Numbers x, Slices slices, boolean robust) {
        return robust ? scaled(x, slices, SpreadBuiltins.each(slices, true, SliceStatistics::median),
                SpreadBuiltins.each(slices, true, SliceStatistics::medianDeviation))
                : scaled(x, slices, SpreadBuiltins.each(slices, true, SliceStatistics::mean),
                SpreadBuiltins.each(slices, true, (data, n) -> SliceStatistics.deviation(data, n, false)));
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
            case "mean" -> SpreadBuiltins.each(slices, true, SliceStatistics::mean);
            case "median" -> SpreadBuiltins.each(slices, true, SliceStatistics::median);
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
            case "std" -> SpreadBuiltins.each(slices, true, (data, n) -> SliceStatistics.deviation(data, n, false));
            case "mad" -> SpreadBuiltins.each(slices, true, SliceStatistics::medianDeviation);
            case "first" -> SpreadBuiltins.each(slices, true, (data, n) -> n == 0 ? Double.NaN : data[0]);
            case "iqr" -> SpreadBuiltins.each(slices, true, SliceStatistics::quartileRange);
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
            if (!Arrays.equals(Elementwise.expansion("rescale", a.dims(), given[i].dims()).dims(), a.dims())) {
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
