package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.Selection;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.MatlabClass;
import java.util.Arrays;

/** Statistics of a window that moves along a dimension. */
public final class MovingBuiltins {
    static final String NAMES = "movsum movmean movmedian movmax movmin movstd movvar movprod movmad";

    private MovingBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "movsum", "movmean", "movmedian", "movmax", "movmin", "movstd", "movvar", "movprod", "movmad" ->
                Builtin.of(name, 2, Builtin.ANY, (arguments, _) -> moving(name, arguments));
            default -> null;
        };
    }

    /** What a call asks for. */
    private static final class Window {
        double before;
        double after;
        int dim = -1;
        boolean biased;
        boolean omit;
        String ends = "shrink";
        double fill;
        double[] points;
    }

    private static Window window(String name, Object[] arguments, Numbers x) {
        Window window = new Window();
        Numbers k = Inputs.real(name, arguments[1]);
        String message = "Window length must be a positive scalar or a 2-element vector of nonnegative numbers.";
        int at = 2;
        if ((name.equals("movstd") || name.equals("movvar")) && at < arguments.length && !Inputs.isText(arguments[at])) {
            window.biased = !Inputs.isEmpty(arguments[at]) && Inputs.scalar(name, arguments[at], "Weight must be 0 or 1.") == 1;
            at++;
        }
        if (at < arguments.length && !Inputs.isText(arguments[at])) {
            window.dim = Inputs.dimension(name, arguments[at]);
            at++;
        }
        for (; at < arguments.length; at++) {
            String word = String.valueOf(Inputs.option(arguments[at]));
            switch (word) {
                case "omitnan", "omitmissing" -> window.omit = true;
                case "includenan", "includemissing" -> window.omit = false;
                case "endpoints" -> ends(name, window, next(name, arguments, ++at));
                case "samplepoints" -> window.points = Inputs.real(name, next(name, arguments, ++at)).reCopy();
                default -> throw Inputs.badArgument(name, "Invalid option '" + word + "'.");
            }
        }
        if (window.dim < 0) {
            window.dim = Dims.firstNonSingleton(x.dims());
        }
        if (k.isScalar()) {
            double length = k.re()[0];
            if (!(length > 0) || window.points == null && length != Math.rint(length)) {
                throw Inputs.badArgument(name, message);
            }
            if (window.points != null) {
                // Half open: the point at the far end does not count.
                window.before = length / 2;
                window.after = length / 2 - Math.ulp(length);
            } else {
                window.before = Math.floor(length / 2);
                window.after = length % 2 == 1 ? window.before : window.before - 1;
            }
        } else if (k.count() == 2 && k.re()[0] >= 0 && k.re()[1] >= 0) {
            window.before = k.re()[0];
            window.after = k.re()[1];
        } else {
            throw Inputs.badArgument(name, message);
        }
        return window;
    }

    private static Object next(String name, Object[] arguments, int at) {
        if (at >= arguments.length) {
            throw Inputs.badArgument(name, "Option value is missing.");
        }
        return arguments[at];
    }

    private static void ends(String name, Window window, Object value) {
        String word = Inputs.option(value);
        if (word == null) {
            window.ends = "number";
            window.fill = Inputs.scalar(name, value, "Endpoints must be 'shrink', 'discard', 'fill' or a number.");
        } else if (word.equals("shrink") || word.equals("discard") || word.equals("fill")) {
            window.ends = word;
        } else {
            throw Inputs.badArgument(name, "Endpoints must be 'shrink', 'discard', 'fill' or a number.");
        }
    }

    private static Object moving(String name, Object[] arguments) {
        Numbers x = Inputs.real(name, arguments[0]);
        Window window = window(name, arguments, x);
        Slices slices = Slices.along(x, window.dim);
        int n = slices.length();
        if (window.points != null && window.points.length != n) {
            throw Inputs.badArgument(name, "Number of sample points must match the size of the operating dimension.");
        }
        int first = 0;
        int last = n;
        if (window.ends.equals("discard")) {
            first = (int) Math.min(n, window.before);
            last = (int) Math.max(first, n - window.after);
        }
        int[] dims = slices.dimsWith(x.dims(), window.dim, last - first);
        double[] out = new double[Dims.count(dims)];
        int kept = last - first;
        double[] slice = new double[n];
        double[] buffer = new double[(int) Math.min(Integer.MAX_VALUE - 64, Math.max(n, 1) + 2 + (window.ends.equals("number")
                ? Math.min(window.before + window.after, 1 << 26) : 0))];
        for (int s = 0; s < slices.count(); s++) {
            slices.read(x.re(), s, slice);
            int to = s / slices.inner() * slices.inner() * kept + s % slices.inner();
            for (int i = first; i < last; i++, to += slices.inner()) {
                out[to] = at(name, window, slice, n, i, buffer);
            }
        }
        MatlabClass kind = x.floatKind();
        if (x.kind().isInteger() && (name.equals("movmax") || name.equals("movmin") || name.equals("movmedian"))) {
            kind = x.kind();
        }
        return Numbers.array(kind, dims, out);
    }

    private static double at(String name, Window window, double[] slice, int n, int i, double[] buffer) {
        int low;
        int high;
        int outside = 0;
        if (window.points == null) {
            double from = i - window.before;
            double to = i + window.after;
            low = (int) Math.max(0, from);
            high = (int) Math.min(n - 1, to);
            outside = (int) Math.min(1 << 26, Math.max(0, -from) + Math.max(0, to - (n - 1)));
        } else {
            low = i;
            while (low > 0 && window.points[low - 1] >= window.points[i] - window.before) {
                low--;
            }
            high = i;
            while (high < n - 1 && window.points[high + 1] <= window.points[i] + window.after) {
                high++;
            }
        }
        int count = 0;
        boolean missing = false;
        for (int k = low; k <= high; k++) {
            if (slice[k] == slice[k]) {
                buffer[count++] = slice[k];
            } else {
                missing = true;
            }
        }
        if (outside > 0 && window.ends.equals("fill")) {
            if (!window.omit) {
                return name.equals("movmax") && !missing ? statistic(name, window, buffer, count)
                        : name.equals("movmin") && !missing ? statistic(name, window, buffer, count) : Double.NaN;
            }
        } else if (outside > 0 && window.ends.equals("number")) {
            for (int k = 0; k < outside; k++) {
                buffer[count++] = window.fill;
            }
        }
        boolean extreme = name.equals("movmax") || name.equals("movmin");
        if (missing && !window.omit && !extreme) {
            return Double.NaN;
        }
        return statistic(name, window, buffer, count);
    }

    private static double statistic(String name, Window window, double[] data, int n) {
        return switch (name) {
            case "movsum" -> sum(data, n);
            case "movmean" -> sum(data, n) / n;
            case "movprod" -> {
                double product = 1;
                for (int i = 0; i < n; i++) {
                    product *= data[i];
                }
                yield product;
            }
            case "movmax" -> n == 0 ? Double.NaN : Arrays.stream(data, 0, n).max().getAsDouble();
            case "movmin" -> n == 0 ? Double.NaN : Arrays.stream(data, 0, n).min().getAsDouble();
            case "movmedian" -> Selection.median(data, n);
            case "movmad" -> {
                double middle = Selection.median(data, n);
                for (int i = 0; i < n; i++) {
                    data[i] = Math.abs(data[i] - middle);
                }
                yield Selection.median(data, n);
            }
            default -> {
                double mean = sum(data, n) / n;
                double squares = 0;
                for (int i = 0; i < n; i++) {
                    squares += (data[i] - mean) * (data[i] - mean);
                }
                double variance = n == 0 ? Double.NaN : squares / (window.biased || n == 1 ? n : n - 1);
                yield name.equals("movstd") ? Math.sqrt(variance) : variance;
            }
        };
    }

    private static double sum(double[] data, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += data[i];
        }
        return sum;
    }
}
