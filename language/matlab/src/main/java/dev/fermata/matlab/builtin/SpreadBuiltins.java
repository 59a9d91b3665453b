package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.NumberSort;
import dev.fermata.matlab.numeric.Selection;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Medians, modes, variances, quantiles and moments of slices. */
public final class SpreadBuiltins {
    static final String NAMES = "median mode var std quantile prctile iqr mad skewness kurtosis moment geomean harmmean trimmean "
            + "nanmean nansum nanmedian nanstd nanvar rmse meansq";

    private SpreadBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "median" -> Builtin.of(name, 1, 5, (arguments, _) -> median(name, arguments, false));
            case "nanmedian" -> Builtin.of(name, 1, 2, (arguments, _) -> median(name, arguments, true));
            case "mode" -> Builtin.of(name, 1, 2, 3, (arguments, _) -> mode(arguments));
            case "var" -> Builtin.of(name, 1, 4, 2, (arguments, nargout) -> variance(name, arguments, nargout, false, false));
            case "std" -> Builtin.of(name, 1, 4, 2, (arguments, nargout) -> variance(name, arguments, nargout, true, false));
            case "nanvar" -> Builtin.of(name, 1, 3, 1, (arguments, nargout) -> variance(name, arguments, nargout, false, true));
            case "nanstd" -> Builtin.of(name, 1, 3, 1, (arguments, nargout) -> variance(name, arguments, nargout, true, true));
            case "nanmean" -> omitting(name, "mean");
            case "nansum" -> omitting(name, "sum");
            case "quantile" -> Builtin.of(name, 2, 5, (arguments, _) -> quantile(name, arguments, 1));
            case "prctile" -> Builtin.of(name, 2, 5, (arguments, _) -> quantile(name, arguments, 100));
            case "iqr" -> Builtin.of(name, 1, 2, (arguments, _) -> quartileRange(arguments));
            case "mad" -> Builtin.of(name, 1, 3, (arguments, _) -> deviation(arguments));
            case "skewness" -> Builtin.of(name, 1, 3, (arguments, _) -> shapeMoment(name, arguments, 3));
            case "kurtosis" -> Builtin.of(name, 1, 3, (arguments, _) -> shapeMoment(name, arguments, 4));
            case "moment" -> Builtin.of(name, 2, 3, (arguments, _) -> centralMoment(arguments));
            case "geomean", "harmmean" -> Builtin.of(name, 1, 3, (arguments, _) -> otherMean(name, arguments));
            case "trimmean" -> Builtin.of(name, 2, 4, (arguments, _) -> trimmedMean(arguments));
            case "rmse" -> Builtin.of(name, 2, 4, (arguments, _) -> rootMeanSquareError(arguments));
            case "meansq" -> Builtin.of(name, 1, 2, (arguments, _) -> meanSquare(arguments));
            default -> null;
        };
    }

    private static Builtin omitting(String name, String original) {
        Builtin builtin = ReductionBuiltins.find(original);
        return Builtin.of(name, 1, 2, (arguments, nargout) -> {
            Object[] extended = Arrays.copyOf(arguments, arguments.length + 1);
            extended[arguments.length] = CharArray.of("omitnan");
            return builtin.kernel().apply(extended, nargout);
        });
    }

    /** One number from the numbers of a slice; the buffer may be changed. */
    @FunctionalInterface
    interface SliceFunction {
        double apply(double[] buffer, int count);
    }

    static double[] each(Slices slices, boolean omit, SliceFunction function) {
        double[] out = new double[slices.count()];
        double[] buffer = new double[slices.length()];
        for (int s = 0; s < out.length; s++) {
            int n = omit ? slices.readNumbers(slices.x().re(), s, buffer) : slices.read(slices.x().re(), s, buffer);
            out[s] = function.apply(buffer, n);
        }
        return out;
    }

    private static Numbers real(String name, Object value) {
        Numbers x = ReductionBuiltins.numeric(name, value);
        if (x.isComplex()) {
            throw Errors.of(name + ":ComplexUnsupported", "Inputs must be real.");
        }
        return x;
    }

    private static Object median(String name, Object[] arguments, boolean standard) {
        Numbers x = real(name, arguments[0]);
        SliceOptions options = SliceOptions.parse(name, arguments, 1, "native", "double", "default");
        Slices slices = options.slices(x);
        double[] result = each(slices, options.omits(standard), Selection::median);
        MatlabClass kind = options.type.equals("double") ? MatlabClass.DOUBLE
                : x.kind().isNumeric() || options.type.equals("native") && x.kind() == MatlabClass.LOGICAL ? x.kind()
                : MatlabClass.DOUBLE;
        return Numbers.array(kind, slices.resultDims(), result);
    }

    private static Object mode(Object[] arguments) {
        Numbers x = real("mode", arguments[0]);
        SliceOptions options = SliceOptions.parse("mode", arguments, 1);
        Slices slices = options.slices(x);
        int count = slices.count();
        double[] modes = new double[count];
        double[] times = new double[count];
        Object[] ties = new Object[count];
        double[] buffer = new double[slices.length()];
        double[] out = new double[1];
        MatlabClass kind = x.kind() == MatlabClass.CHAR ? MatlabClass.DOUBLE : x.kind();
        for (int s = 0; s < count; s++) {
            int n = slices.readNumbers(slices.x().re(), s, buffer);
            NumberSort.sort(buffer, 0, n);
            modes[s] = Selection.mode(buffer, n, out);
            times[s] = n == 0 && slices.length() > 0 ? 1 : out[0];
            ties[s] = Values.simple(frequent(kind, buffer, n, (int) out[0]));
        }
        return new Object[] {Numbers.array(kind, slices.resultDims(), modes),
            new DoubleArray(slices.resultDims(), times), new CellArray(slices.resultDims(), ties)};
    }

    private static Array frequent(MatlabClass kind, double[] sorted, int n, int times) {
        double[] found = new double[n == 0 ? 1 : n];
        int count = 0;
        for (int i = 0; i < n;) {
            int j = i + 1;
            while (j < n && sorted[j] == sorted[i]) {
                j++;
            }
            if (j - i == times) {
                found[count++] = sorted[i];
            }
            i = j;
        }
        if (n == 0) {
            found[count++] = Double.NaN;
        }
        return Numbers.array(kind, new int[] {count, 1}, Arrays.copyOf(found, count));
    }

    // ---- variance ----

    private static Object variance(String name, Object[] arguments, int nargout, boolean root, boolean standardOmit) {
        Numbers x = ReductionBuiltins.numeric(name, arguments[0]);
        Numbers weights = null;
        int start = 1;
        if (arguments.length > 1 && !Inputs.isText(arguments[1])) {
            weights = Inputs.isEmpty(arguments[1]) ? null : Inputs.real(name, arguments[1]);
            start = 2;
        }
        SliceOptions options = SliceOptions.parse(name, arguments, start);
        boolean omit = options.omits(standardOmit);
        Slices slices = options.slices(x);
        boolean biased = weights != null && weights.isScalar() && weights.re()[0] == 1;
        double[] w = null;
        if (weights != null && !(weights.isScalar() && (weights.re()[0] == 0 || weights.re()[0] == 1))) {
            w = weights.reCopy();
            if (w.length != slices.length()) {
                throw Inputs.badArgument(name, "The length of W must be compatible with the dimension of A being operated on.");
            }
            if (!weights.isVector() || Arrays.stream(w).anyMatch(each -> !(each >= 0))) {
                throw Inputs.badArgument(name, "W must be a vector of nonnegative weights, or a scalar 0 or 1.");
            }
        }
        double[] spread = new double[slices.count()];
        double[] meanRe = new double[spread.length];
        double[] meanIm = x.isComplex() ? new double[spread.length] : null;
        double[] out = new double[3];
        for (int s = 0; s < spread.length; s++) {
            slice(slices, s, w, omit, biased, out);
            spread[s] = root ? Math.sqrt(out[0]) : out[0];
            meanRe[s] = out[1];
            if (meanIm != null) {
                meanIm[s] = out[2];
            }
        }
        Array result = Numbers.array(x.floatKind(), slices.resultDims(), spread);
        return nargout < 2 ? result
                : new Object[] {result, Numbers.narrowed(x.floatKind(), slices.resultDims(), meanRe, meanIm)};
    }

    /** In two passes: out = variance, mean (real and imaginary part). */
    private static void slice(Slices slices, int s, double[] w, boolean omit, boolean biased, double[] out) {
        double[] re = slices.x().re();
        double[] im = slices.x().im();
        int start = slices.start(s);
        int step = slices.inner();
        double total = 0;
        double sumRe = 0;
        double sumIm = 0;
        int n = 0;
        for (int k = 0, at = start; k < slices.length(); k++, at += step) {
            if (omit && (re[at] != re[at] || im != null && im[at] != im[at])) {
                continue;
            }
            double weight = w == null ? 1 : w[k];
            total += weight;
            sumRe += weight * re[at];
            sumIm += im == null ? 0 : weight * im[at];
            n++;
        }
        double meanRe = sumRe / total;
        double meanIm = sumIm / total;
        out[1] = meanRe;
        out[2] = meanIm;
        if (n == 0) {
            out[0] = Double.NaN;
            return;
        }
        double squares = 0;
        for (int k = 0, at = start; k < slices.length(); k++, at += step) {
            if (omit && (re[at] != re[at] || im != null && im[at] != im[at])) {
                continue;
            }
            double dx = re[at] - meanRe;
            double dy = im == null ? 0 : im[at] - meanIm;
            squares += (w == null ? 1 : w[k]) * (dx * dx + dy * dy);
        }
        out[0] = squares / (w != null || biased || n == 1 ? total : total - 1);
    }

    // ---- quantiles ----

    private static Object quantile(String name, Object[] arguments, double scale) {
        Numbers x = real(name, arguments[0]);
        Numbers p = Inputs.real(name, arguments[1]);
        double[] probabilities;
        if (scale == 1 && p.isScalar() && p.re()[0] >= 2 && p.re()[0] == Math.rint(p.re()[0]) && !Double.isInfinite(p.re()[0])) {
            probabilities = new double[(int) Math.min(p.re()[0], 1 << 20)];
            for (int i = 0; i < probabilities.length; i++) {
                probabilities[i] = (i + 1.0) / (probabilities.length + 1);
            }
            p = new Numbers(MatlabClass.DOUBLE, new int[] {1, probabilities.length}, probabilities, null);
        } else {
            probabilities = new double[p.count()];
            for (int i = 0; i < probabilities.length; i++) {
                probabilities[i] = p.re()[i] / scale;
                if (!(probabilities[i] >= 0 && probabilities[i] <= 1)) {
                    throw Inputs.badArgument(name, scale == 1 ? "P must be a vector of probabilities between 0 and 1."
                            : "P must be a vector of percentages between 0 and 100.");
                }
            }
        }
        int end = arguments.length;
        if (end >= 4 && Inputs.isOption(arguments[end - 2], "method")) {
            end -= 2;
        }
        SliceOptions options = SliceOptions.parse(name, Arrays.copyOf(arguments, end), 2);
        boolean vector = options.dims == null && !options.all && x.isVector();
        Slices slices = options.slices(x);
        int n = probabilities.length;
        double[] result = new double[Dims.count(n, slices.count())];
        double[] buffer = new double[slices.length()];
        for (int s = 0; s < slices.count(); s++) {
            int count = slices.readNumbers(slices.x().re(), s, buffer);
            NumberSort.sort(buffer, 0, count);
            for (int i = 0; i < n; i++) {
                int at = s / slices.inner() * slices.inner() * n + s % slices.inner() + i * slices.inner();
                result[at] = Selection.quantile(buffer, count, probabilities[i]);
            }
        }
        if (vector || options.all || options.dims != null && options.dims.length > 1 && slices.count() == 1) {
            int[] dims = vector && !p.isVector() ? new int[] {1, n} : p.isVector() ? p.dims() : new int[] {n, 1};
            return Numbers.array(x.floatKind(), dims, result);
        }
        int dim = options.dims != null ? options.dims[0] : Dims.firstNonSingleton(x.dims());
        return Numbers.array(x.floatKind(), slices.dimsWith(slices.resultDims(), dim, n), result);
    }

    private static Object quartileRange(Object[] arguments) {
        Numbers x = real("iqr", arguments[0]);
        Slices slices = SliceOptions.parse("iqr", arguments, 1).slices(x);
        return Numbers.array(x.floatKind(), slices.resultDims(), each(slices, true, (buffer, n) -> {
            NumberSort.sort(buffer, 0, n);
            return Selection.quantile(buffer, n, 0.75) - Selection.quantile(buffer, n, 0.25);
        }));
    }

    // ---- moments ----

    private static double mean(double[] data, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += data[i];
        }
        return sum / n;
    }

    private static double moment(double[] data, int n, int order) {
        double mean = mean(data, n);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.pow(data[i] - mean, order);
        }
        return sum / n;
    }

    private static double number(Object[] arguments, int index, double standard, String name) {
        return index < arguments.length && !Inputs.isEmpty(arguments[index])
                ? Inputs.scalar(name, arguments[index], name + ": invalid argument") : standard;
    }

    private static Object deviation(Object[] arguments) {
        Numbers x = real("mad", arguments[0]);
        boolean medians = number(arguments, 1, 0, "mad") != 0;
        Slices slices = SliceOptions.parse("mad", arguments, 2).slices(x);
        return Numbers.array(x.floatKind(), slices.resultDims(), each(slices, true, (buffer, n) -> {
            double middle = medians ? Selection.median(buffer, n) : mean(buffer, n);
            for (int i = 0; i < n; i++) {
                buffer[i] = Math.abs(buffer[i] - middle);
            }
            return medians ? Selection.median(buffer, n) : mean(buffer, n);
        }));
    }

    private static Object shapeMoment(String name, Object[] arguments, int order) {
        Numbers x = real(name, arguments[0]);
        boolean biased = number(arguments, 1, 1, name) != 0;
        Slices slices = SliceOptions.parse(name, arguments, 2).slices(x);
        return Numbers.array(x.floatKind(), slices.resultDims(), each(slices, true, (buffer, count) -> {
            double n = count;
            double second = moment(buffer, count, 2);
            double raw = order == 3 ? moment(buffer, count, 3) / Math.pow(second, 1.5)
                    : moment(buffer, count, 4) / (second * second);
            if (biased) {
                return raw;
            }
            return order == 3 ? n > 2 ? raw * Math.sqrt((n - 1) / n) * n / (n - 2) : Double.NaN
                    : n > 3 ? ((n + 1) * raw - 3 * (n - 1)) * (n - 1) / ((n - 2) * (n - 3)) + 3 : Double.NaN;
        }));
    }

    private static Object centralMoment(Object[] arguments) {
        Numbers x = real("moment", arguments[0]);
        int order = Inputs.whole("moment", arguments[1], 1, "ORDER must be a positive integer.");
        Slices slices = SliceOptions.parse("moment", arguments, 2).slices(x);
        return Numbers.array(x.floatKind(), slices.resultDims(), each(slices, false,
                (buffer, n) -> order == 1 ? 0 : moment(buffer, n, order)));
    }

    private static Object otherMean(String name, Object[] arguments) {
        Numbers x = real(name, arguments[0]);
        SliceOptions options = SliceOptions.parse(name, arguments, 1);
        boolean geometric = name.equals("geomean");
        for (int i = 0; i < x.count() && geometric; i++) {
            if (x.re()[i] < 0) {
                throw Inputs.badArgument(name, "X must contain all non-negative values.");
            }
        }
        Slices slices = options.slices(x);
        return Numbers.array(x.floatKind(), slices.resultDims(), each(slices, options.omits(false), (buffer, n) -> {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += geometric ? Math.log(buffer[i]) : 1 / buffer[i];
            }
            return geometric ? Math.exp(sum / n) : n / sum;
        }));
    }

    private static Object trimmedMean(Object[] arguments) {
        Numbers x = real("trimmean", arguments[0]);
        double percent = Inputs.scalar("trimmean", arguments[1], "PERCENT must be a scalar between 0 and 100.");
        Slices slices = SliceOptions.parse("trimmean", arguments, 2).slices(x);
        return Numbers.array(x.floatKind(), slices.resultDims(), each(slices, true, (buffer, n) -> {
            NumberSort.sort(buffer, 0, n);
            double cut = n * percent / 200;
            int k = (int) Math.floor(cut - Math.ulp(cut) + 0.5);
            if (n - 2 * k <= 0) {
                return Double.NaN;
            }
            double sum = 0;
            for (int i = k; i < n - k; i++) {
                sum += buffer[i];
            }
            return sum / (n - 2 * k);
        }));
    }

    private static Object rootMeanSquareError(Object[] arguments) {
        Numbers f = Inputs.numbers("rmse", arguments[0]);
        Numbers a = Inputs.numbers("rmse", arguments[1]);
        Numbers[] both = Elementwise.expanded("rmse", f, a);
        double[] squares = new double[both[0].count()];
        for (int i = 0; i < squares.length; i++) {
            double dx = both[0].re()[i] - both[1].re()[i];
            double dy = both[0].im(i) - both[1].im(i);
            squares[i] = dx * dx + dy * dy;
        }
        MatlabClass kind = Inputs.common("rmse", f.floatKind(), a.floatKind());
        SliceOptions options = SliceOptions.parse("rmse", arguments, 2);
        Slices slices = options.slices(new Numbers(kind, both[0].dims(), squares, null));
        double[] result = ReductionBuiltins.means(slices, slices.x().re(), options.omits(false));
        for (int s = 0; s < result.length; s++) {
            result[s] = Math.sqrt(result[s]);
        }
        return Numbers.array(kind, slices.resultDims(), result);
    }

    private static Object meanSquare(Object[] arguments) {
        Numbers x = Inputs.numbers("meansq", arguments[0]);
        double[] squares = new double[x.count()];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = x.re()[i] * x.re()[i] + x.im(i) * x.im(i);
        }
        Slices slices = SliceOptions.parse("meansq", arguments, 1).slices(new Numbers(x.kind(), x.dims(), squares, null));
        return Numbers.array(x.floatKind(), slices.resultDims(), ReductionBuiltins.means(slices, slices.x().re(), false));
    }
}
