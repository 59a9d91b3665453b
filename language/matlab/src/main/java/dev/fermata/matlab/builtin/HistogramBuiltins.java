package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.Bins;
import dev.fermata.matlab.text.Decimals;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.List;

/** Counts of numbers in bins. */
public final class HistogramBuiltins {
    static final String NAMES = "histcounts histcounts2 histc discretize";

    private static final List<String> RULES = List.of("auto", "scott", "fd", "integers", "sturges", "sqrt");

    private HistogramBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "histcounts" -> Builtin.of(name, 1, Builtin.ANY, 3, (arguments, _) -> counts(arguments));
            case "histcounts2" -> Builtin.of(name, 2, Builtin.ANY, 5, (arguments, _) -> planeCounts(arguments));
            case "histc" -> Builtin.of(name, 2, 3, 2, (arguments, _) -> edgeCounts(arguments));
            case "discretize" -> Builtin.of(name, 2, Builtin.ANY, 2, (arguments, _) -> discretize(arguments));
            default -> null;
        };
    }

    private static MatlabError bad(String name, String message) {
        return Errors.of(name + ":InvalidArgument", message);
    }

    /** What a call says about its bins, in one direction. */
    private static final class Request {
        double[] edges;
        int number = -1;
        double width = -1;
        double[] limits;
        String rule;
        String normalization = "count";
    }

    private static void setBins(String name, Request request, Object value) {
        Numbers bins = Inputs.real(name, value);
        if (bins.isScalar()) {
            double n = bins.re()[0];
            if (n != Math.rint(n) || !(n >= 1) || n > Dims.COUNT_MAX) {
                throw bad(name, "Number of bins must be a positive integer.");
            }
            request.number = (int) n;
        } else {
            request.edges = ascending(name, bins);
        }
    }

    private static double[] ascending(String name, Numbers edges) {
        double[] result = edges.reCopy();
        for (int i = 1; i < result.length; i++) {
            if (!(result[i] >= result[i - 1])) {
                throw bad(name, "Bin edges must be a vector of nondecreasing numbers.");
            }
        }
        if (result.length < 2) {
            throw bad(name, "Bin edges must have at least two elements.");
        }
        return result;
    }

    private static void setOption(String name, Request request, String word, Object value) {
        switch (word) {
            case "numbins" -> setBins(name, request, value);
            case "binedges" -> request.edges = ascending(name, Inputs.real(name, value));
            case "binwidth" -> {
                request.width = Inputs.scalar(name, value, "BinWidth must be a positive finite scalar.");
                if (!(request.width > 0) || Double.isInfinite(request.width)) {
                    throw Errors.of(name + ":BinWidthInvalid", "BinWidth must be a positive finite scalar.");
                }
            }
            case "binlimits" -> {
                request.limits = Inputs.real(name, value).reCopy();
                if (request.limits.length != 2 || !(request.limits[0] <= request.limits[1])) {
                    throw bad(name, "BinLimits must be a 2-element vector of nondecreasing numbers.");
                }
            }
            case "normalization" -> request.normalization = String.valueOf(Inputs.option(value));
            case "binmethod" -> {
                request.rule = String.valueOf(Inputs.option(value));
                if (!RULES.contains(request.rule)) {
                    throw bad(name, "BinMethod must be 'auto', 'scott', 'fd', 'integers', 'sturges' or 'sqrt'.");
                }
            }
            default -> throw bad(name, "Unrecognized option '" + (word == null ? "" : word) + "'.");
        }
    }

    private static Object optionValue(String name, Object[] arguments, int at) {
        if (at >= arguments.length) {
            throw bad(name, "Option value is missing.");
        }
        return arguments[at];
    }

    private static double[] edges(String name, Request request, Numbers x) {
        if (request.rule != null && (request.edges != null || request.number > 0 || request.width > 0)) {
            throw Errors.of(name + ":BinMethodConflict",
                    name + ": BinMethod cannot be combined with BinEdges, NumBins, or BinWidth");
        }
        if (request.edges != null) {
            return request.edges;
        }
        double[] finite = new double[x.count()];
        int count = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.count(); i++) {
            double each = x.re()[i];
            boolean inside = request.limits == null || each >= request.limits[0] && each <= request.limits[1];
            if (Math.abs(each) <= Double.MAX_VALUE && inside) {
                finite[count++] = each;
                low = Math.min(low, each);
                high = Math.max(high, each);
            }
        }
        if (request.limits != null) {
            return limited(request, finite, count);
        }
        if (request.number > 0) {
            return count == 0 ? spaced(0, request.number, request.number)
                    : Bins.nice(low, high, request.number, (high - low) / request.number);
        }
        if (request.width > 0) {
            if (count == 0) {
                return new double[] {0, request.width};
            }
            double left = request.width * Math.floor(low / request.width);
            double bins = Math.max(1, Math.ceil((high - left) / request.width));
            if (bins > 1 << 26) {
                throw Errors.of(name + ":BinWidthInvalid", "BinWidth is too small.");
            }
            double[] edges = new double[(int) bins + 1];
            for (int i = 0; i < edges.length; i++) {
                edges[i] = left + i * request.width;
            }
            return edges;
        }
        return Bins.byRule(request.rule == null ? "auto" : request.rule, finite, count, low, high,
                x.kind().isInteger() || x.kind() == MatlabClass.LOGICAL);
    }

    /** A bin for each whole number, cut at the limits. */
    private static double[] wholesBetween(double low, double high) {
        int inner = (int) Math.max(0, Math.floor(high) - 0.5 - (Math.ceil(low) + 0.5) + 1);
        double[] edges = new double[inner + 2];
        edges[0] = low;
        for (int i = 0; i < inner; i++) {
            edges[i + 1] = Math.ceil(low) + 0.5 + i;
        }
        edges[inner + 1] = high;
        return edges;
    }

    private static double[] limited(Request request, double[] finite, int count) {
        double low = request.limits[0];
        double high = request.limits[1];
        if (request.number > 0) {
            return spaced(low, high, request.number);
        }
        double width = request.width;
        if (width <= 0) {
            String rule = request.rule == null ? "auto" : request.rule;
            boolean whole = Arrays.stream(finite, 0, count).allMatch(each -> each == Math.rint(each));
            if (rule.equals("integers") || rule.equals("auto") && whole && high - low <= 50) {
                return wholesBetween(low, high);
            }
            return spaced(low, high, Math.max(1, Bins.byRule(rule, finite, count, low, high, false).length - 1));
        }
        int bins = (int) Math.max(1, Math.min(1 << 26, Math.ceil((high - low) / width)));
        double[] edges = new double[bins + 1];
        for (int i = 0; i < bins; i++) {
            edges[i] = low + i * width;
        }
        edges[bins] = high;
        return edges;
    }

    private static double[] spaced(double low, double high, int bins) {
        double[] edges = new double[bins + 1];
        for (int i = 0; i <= bins; i++) {
            edges[i] = low + i * (high - low) / bins;
        }
        edges[bins] = high;
        return edges;
    }

    private static double[] widths(double[] edges) {
        double[] widths = new double[edges.length - 1];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = edges[i + 1] - edges[i];
        }
        return widths;
    }

    private static Object[] counts(Object[] arguments) {
        Numbers x = Inputs.real("histcounts", arguments[0]);
        Request request = new Request();
        int at = 1;
        if (at < arguments.length && !Inputs.isText(arguments[at])) {
            setBins("histcounts", request, arguments[at++]);
        }
        for (; at < arguments.length; at += 2) {
            String word = String.valueOf(Inputs.option(arguments[at]));
            setOption("histcounts", request, word, optionValue("histcounts", arguments, at + 1));
        }
        double[] edges = edges("histcounts", request, x);
        double[] counts = new double[edges.length - 1];
        double[] bins = new double[x.count()];
        for (int i = 0; i < bins.length; i++) {
            int bin = Bins.of(edges, x.re()[i], false);
            if (bin >= 0) {
                counts[bin]++;
            }
            bins[i] = bin + 1.0;
        }
        double[] result = Bins.normalized(counts, widths(edges), x.count(), request.normalization);
        if (result == null) {
            throw bad("histcounts", "Normalization must be 'count', 'probability', 'percentage', 'countdensity', 'cumcount', 'pdf' "
                    + "or 'cdf'.");
        }
        return new Object[] {DoubleArray.row(result), DoubleArray.row(edges), new DoubleArray(x.dims(), bins)};
    }

    private static Object[] planeCounts(Object[] arguments) {
        Numbers x = Inputs.real("histcounts2", arguments[0]);
        Numbers y = Inputs.real("histcounts2", arguments[1]);
        if (x.count() != y.count()) {
            throw bad("histcounts2", "X and Y must have the same size.");
        }
        Request first = new Request();
        Request second = new Request();
        int at = 2;
        if (at < arguments.length && !Inputs.isText(arguments[at])) {
            boolean two = at + 1 < arguments.length && !Inputs.isText(arguments[at + 1]);
            Numbers bins = Inputs.real("histcounts2", arguments[at]);
            if (two) {
                setBins("histcounts2", first, arguments[at]);
                setBins("histcounts2", second, arguments[at + 1]);
            } else if (bins.count() == 0) {
                throw bad("histcounts2", "The number of bins must be a positive integer.");
            } else {
                setBins("histcounts2", first, bins.re()[0]);
                setBins("histcounts2", second, bins.re()[bins.count() - 1]);
            }
            at += two ? 2 : 1;
        }
        for (; at < arguments.length; at += 2) {
            String word = String.valueOf(Inputs.option(arguments[at]));
            Object value = optionValue("histcounts2", arguments, at + 1);
            switch (word) {
                case "xbinedges" -> setOption("histcounts2", first, "binedges", value);
                case "ybinedges" -> setOption("histcounts2", second, "binedges", value);
                case "xbinlimits" -> setOption("histcounts2", first, "binlimits", value);
                case "ybinlimits" -> setOption("histcounts2", second, "binlimits", value);
                case "numbins", "binwidth" -> {
                    Numbers pair = Inputs.real("histcounts2", value);
                    if (pair.isEmpty() || !(pair.re()[0] > 0)) {
                        throw Errors.of("histcounts2:NumBinsInvalid", "histcounts2: NumBins must be a positive finite scalar");
                    }
                    setOption("histcounts2", first, word, pair.re()[0]);
                    setOption("histcounts2", second, word, pair.re()[pair.count() - 1]);
                }
                default -> {
                    setOption("histcounts2", first, word, value);
                    setOption("histcounts2", second, word, value);
                }
            }
        }
        double[] across = planeEdges(first, x);
        double[] down = planeEdges(second, y);
        int rows = across.length - 1;
        int columns = down.length - 1;
        double[] counts = new double[Dims.count(rows, columns)];
        double[] binX = new double[x.count()];
        double[] binY = new double[x.count()];
        for (int i = 0; i < binX.length; i++) {
            int a = Bins.of(across, x.re()[i], false);
            int b = Bins.of(down, y.re()[i], false);
            if (a >= 0 && b >= 0) {
                counts[a + b * rows]++;
                binX[i] = a + 1;
                binY[i] = b + 1;
            }
        }
        double[] areas = new double[counts.length];
        for (int i = 0; i < areas.length; i++) {
            areas[i] = (across[i % rows + 1] - across[i % rows]) * (down[i / rows + 1] - down[i / rows]);
        }
        double[] result = Bins.normalized(counts, areas, x.count(), first.normalization);
        if (result == null) {
            throw bad("histcounts2", "Invalid normalization.");
        }
        return new Object[] {new DoubleArray(new int[] {rows, columns}, result), DoubleArray.row(across), DoubleArray.row(down),
            new DoubleArray(x.dims(), binX), new DoubleArray(x.dims(), binY)};
    }

    /** In the plane the automatic widths follow Scott's rule for two variables. */
    private static double[] planeEdges(Request request, Numbers x) {
        if (request.edges == null && request.number < 0 && request.width < 0 && request.limits == null && request.rule == null) {
            double[] finite = new double[x.count()];
            int count = 0;
            for (int i = 0; i < x.count(); i++) {
                if (Math.abs(x.re()[i]) <= Double.MAX_VALUE) {
                    finite[count++] = x.re()[i];
                }
            }
            if (count == 0) {
                return new double[] {0, 1};
            }
            double[] data = Arrays.copyOf(finite, count);
            double low = Arrays.stream(data).min().getAsDouble();
            double high = Arrays.stream(data).max().getAsDouble();
            boolean whole = Arrays.stream(data).allMatch(each -> each == Math.rint(each));
            if (whole && high - low <= 50) {
                return Bins.wholes(low, high);
            }
            double mean = Arrays.stream(data).sum() / count;
            double squares = Arrays.stream(data).map(each -> (each - mean) * (each - mean)).sum();
            double deviation = count > 1 ? Math.sqrt(squares / (count - 1)) : 0;
            return Bins.nice(low, high, -1, 3.5 * deviation / Math.pow(count, 0.25));
        }
        return edges("histcounts2", request, x);
    }

    private static Object[] edgeCounts(Object[] arguments) {
        Numbers x = Inputs.real("histc", arguments[0]);
        double[] edges = Inputs.real("histc", arguments[1]).reCopy();
        for (int i = 1; i < edges.length; i++) {
            if (!(edges[i] >= edges[i - 1])) {
                throw bad("histc", "Edges vector must be monotonically non-decreasing.");
            }
        }
        int dim = arguments.length > 2 ? Inputs.dimension("histc", arguments[2]) : Dims.firstNonSingleton(x.dims());
        Slices slices = Slices.along(x, dim);
        int n = edges.length;
        int[] dims = slices.dimsWith(x.dims(), dim, n);
        double[] counts = new double[Dims.count(dims)];
        double[] bins = new double[x.count()];
        for (int s = 0; s < slices.count(); s++) {
            int to = s / slices.inner() * slices.inner() * n + s % slices.inner();
            for (int k = 0; k < slices.length(); k++) {
                int from = slices.start(s) + k * slices.inner();
                double value = x.re()[from];
                int bin = n > 0 && value == edges[n - 1] ? n - 1 : n > 1 ? Bins.of(edges, value, false) : -1;
                if (bin >= 0) {
                    counts[to + bin * slices.inner()]++;
                }
                bins[from] = bin + 1.0;
            }
        }
        return new Object[] {new DoubleArray(dims, counts), new DoubleArray(x.dims(), bins)};
    }

    private static Object[] discretize(Object[] arguments) throws Throwable {
        Numbers x = Inputs.real("discretize", arguments[0]);
        int end = arguments.length;
        boolean right = false;
        if (end >= 4 && Inputs.isOption(arguments[end - 2], "includededge")) {
            String edge = Inputs.option(arguments[end - 1]);
            if (!"left".equals(edge) && !"right".equals(edge)) {
                throw Errors.of("grouping:InvalidInput", "'IncludedEdge' must be 'left' or 'right'.");
            }
            right = edge.equals("right");
            end -= 2;
        }
        Request request = new Request();
        setBins("discretize", request, arguments[1]);
        double[] edges = edges("discretize", request, x);
        Numbers labels = null;
        boolean isCategorical = end > 2 && Inputs.isOption(arguments[2], "categorical");
        Array values = end > 2 && !isCategorical && !Inputs.isNumeric(arguments[2]) ? Values.array(arguments[2]) : null;
        if (values != null) {
            if (values.count() != edges.length - 1) {
                throw Errors.of("grouping:InvalidInput", "Number of values must match the number of bins.");
            }
        } else if (end > 2 && !isCategorical) {
            labels = Inputs.real("discretize", arguments[2]);
            if (labels.count() != edges.length - 1) {
                throw Errors.of("grouping:InvalidInput", "Number of values must match the number of bins.");
            }
        }
        double[] bins = new double[x.count()];
        int[] places = new int[x.count()];
        for (int i = 0; i < bins.length; i++) {
            places[i] = Bins.of(edges, x.re()[i], right);
            bins[i] = places[i] < 0 ? Double.NaN : labels == null ? places[i] + 1.0 : labels.re()[places[i]];
        }
        if (values != null) {
            return new Object[] {Gather.of(values, x.dims(), places), DoubleArray.row(edges)};
        }
        if (isCategorical) {
            Object names = end > 3 ? arguments[3] : binNames(edges, right);
            double[] codes = new double[edges.length - 1];
            Arrays.setAll(codes, i -> i + 1.0);
            Object result = Builtins.find("categorical").call(new Object[] {new DoubleArray(x.dims(), bins), DoubleArray.row(codes), names,
                CharArray.of("Ordinal"), true}, 1);
            return new Object[] {result, DoubleArray.row(edges)};
        }
        return new Object[] {new DoubleArray(x.dims(), bins), DoubleArray.row(edges)};
    }

    /** Such as {@code [0, 3)}; the bin at the end has both edges. */
    private static StringArray binNames(double[] edges, boolean right) {
        String[] names = new String[edges.length - 1];
        for (int i = 0; i < names.length; i++) {
            boolean isFirst = i == 0;
            boolean isLast = i == names.length - 1;
            names[i] = (right && !isFirst ? "(" : "[") + edge(edges[i]) + ", " + edge(edges[i + 1]) + (right || isLast ? "]" : ")");
        }
        return StringArray.column(names);
    }

    private static String edge(double value) {
        return Double.isInfinite(value) ? value < 0 ? "-Inf" : "Inf" : Decimals.general(value, 5, false);
    }
}
