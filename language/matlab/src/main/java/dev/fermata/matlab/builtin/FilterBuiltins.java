package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.ComplexMath;
import dev.fermata.matlab.operation.LuSystem;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Digital filters, convolution in the plane, correlation. */
public final class FilterBuiltins {
    static final String NAMES = "filter filtfilt conv2 filter2 xcorr xcov cconv";

    private FilterBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "filter" -> Builtin.of(name, 3, 5, 2, (arguments, _) -> filter(arguments));
            case "filtfilt" -> Builtin.of(name, 3, 3, (arguments, _) -> bothWays(arguments));
            case "conv2" -> Builtin.of(name, 2, 4, (arguments, _) -> convolution(arguments));
            case "filter2" -> Builtin.of(name, 2, 3, (arguments, _) -> filtered(arguments));
            case "xcorr", "xcov" -> Builtin.of(name, 1, 4, 2, (arguments, _) -> correlation(name, arguments));
            case "cconv" -> Builtin.of(name, 2, 3, (arguments, _) -> circular(arguments));
            default -> null;
        };
    }

    // ---- filters ----

    private static Numbers coefficients(String name, Object value, String what) {
        Numbers x = Numbers.ofOrNull(value);
        if (x == null || x.kind().isInteger() || !x.isVector() && !x.isEmpty()) {
            throw Errors.of(name + ":InvalidCoefficients", name + ": invalid coefficient input");
        }
        if (x.isEmpty() && name.equals("filter")) {
            throw Errors.of(name + (what.equals("numerator") ? ":EmptyNumerator" : ":EmptyDenominator"),
                    name + ": " + what + " coefficients cannot be empty");
        }
        return x;
    }

    /** Coefficients of one filter, normalised, of equal lengths. */
    private static final class Coefficients {
        final int order;
        final double[] bRe;
        final double[] bIm;
        final double[] aRe;
        final double[] aIm;
        final boolean complex;
        /** Whether results are fed back. If not, a NaN in them must not be either. */
        final boolean recursive;

        Coefficients(Numbers b, Numbers a) {
            int length = Math.max(a.count(), b.count());
            order = length - 1;
            complex = a.isComplex() || b.isComplex();
            bRe = new double[length];
            bIm = new double[length];
            aRe = new double[length];
            aIm = new double[length];
            recursive = a.count() > 1;
            double[] out = new double[2];
            for (int i = 0; i < b.count(); i++) {
                ComplexMath.divide(b.re()[i], b.im(i), a.re()[0], a.im(0), out);
                bRe[i] = out[0];
                bIm[i] = out[1];
            }
            for (int i = 0; i < a.count(); i++) {
                ComplexMath.divide(a.re()[i], a.im(i), a.re()[0], a.im(0), out);
                aRe[i] = out[0];
                aIm[i] = out[1];
            }
        }

        /** Direct form II transposed; the state is changed. */
        void real(double[] x, int from, int step, int count, double[] y, double[] state) {
            if (order == 0) {
                for (int k = 0, at = from; k < count; k++, at += step) {
                    y[at] = bRe[0] * x[at];
                }
                return;
            }
            for (int k = 0, at = from; k < count; k++, at += step) {
                double in = x[at];
                double out = bRe[0] * in + state[0];
                double back = recursive ? out : 0;
                for (int i = 1; i < order; i++) {
                    state[i - 1] = bRe[i] * in + state[i] - aRe[i] * back;
                }
                state[order - 1] = bRe[order] * in - aRe[order] * back;
                y[at] = out;
            }
        }

        void complex(Numbers x, int from, int step, int count, double[] yRe, double[] yIm, double[] sRe, double[] sIm) {
            for (int k = 0, at = from; k < count; k++, at += step) {
                double p = x.re()[at];
                double q = x.im(at);
                double re = bRe[0] * p - bIm[0] * q + (order > 0 ? sRe[0] : 0);
                double im = bRe[0] * q + bIm[0] * p + (order > 0 ? sIm[0] : 0);
                double backRe = recursive ? re : 0;
                double backIm = recursive ? im : 0;
                for (int i = 1; i <= order; i++) {
                    double nextRe = i < order ? sRe[i] : 0;
                    double nextIm = i < order ? sIm[i] : 0;
                    sRe[i - 1] = bRe[i] * p - bIm[i] * q + nextRe - (aRe[i] * backRe - aIm[i] * backIm);
                    sIm[i - 1] = bRe[i] * q + bIm[i] * p + nextIm - (aRe[i] * backIm + aIm[i] * backRe);
                }
                yRe[at] = re;
                yIm[at] = im;
            }
        }
    }

    private static Object[] filter(Object[] arguments) {
        Numbers b = coefficients("filter", arguments[0], "numerator");
        Numbers a = coefficients("filter", arguments[1], "denominator");
        Numbers x = Numbers.ofOrNull(arguments[2]);
        if (x == null || x.kind().isInteger()) {
            throw Errors.of("filter:InvalidSignal", "filter: invalid signal input");
        }
        if (a.re()[0] == 0 && a.im(0) == 0) {
            throw Errors.of("filter:DenominatorLeadingZero", "First denominator filter coefficient must be non-zero.");
        }
        int dim = Dims.firstNonSingleton(x.dims());
        if (arguments.length > 4) {
            Numbers given = Numbers.ofOrNull(arguments[4]);
            if (given == null || !given.isScalar() || given.re()[0] < 1 || given.re()[0] != Math.rint(given.re()[0])) {
                throw Errors.of("filter:InvalidDimension",
                        "Dimension argument must be a positive integer scalar within indexing range.");
            }
            dim = (int) given.re()[0] - 1;
        }
        Coefficients filter = new Coefficients(b, a);
        Slices slices = Slices.along(x, dim);
        int order = filter.order;
        Numbers initial = arguments.length > 3 && !Inputs.isEmpty(arguments[3]) ? Numbers.ofOrNull(arguments[3]) : null;
        boolean shared = initial != null && initial.count() == order;
        if (arguments.length > 3 && !Inputs.isEmpty(arguments[3])
                && (initial == null || !shared && initial.count() != order * slices.count())) {
            throw Errors.of("filter:InvalidInitialState",
                    "Initial conditions must be a vector of length max(length(a),length(b))-1, or an array with the leading "
                    + "dimension of size max(length(a),length(b))-1 and with remaining dimensions matching those of x.");
        }
        boolean complex = filter.complex || x.isComplex() || initial != null && initial.isComplex();
        double[] re = new double[x.count()];
        double[] im = complex ? new double[re.length] : null;
        double[] finalRe = new double[Dims.count(order, slices.count())];
        double[] finalIm = complex ? new double[finalRe.length] : null;
        double[] sRe = new double[order];
        double[] sIm = new double[order];
        for (int s = 0; s < slices.count(); s++) {
            for (int i = 0; i < order; i++) {
                sRe[i] = initial == null ? 0 : initial.re()[shared ? i : i + s * order];
                sIm[i] = initial == null ? 0 : initial.im(shared ? i : i + s * order);
            }
            if (complex) {
                filter.complex(x, slices.start(s), slices.inner(), slices.length(), re, im, sRe, sIm);
                System.arraycopy(sIm, 0, finalIm, s * order, order);
            } else {
                filter.real(x.re(), slices.start(s), slices.inner(), slices.length(), re, sRe);
            }
            System.arraycopy(sRe, 0, finalRe, s * order, order);
        }
        MatlabClass kind = Inputs.common("filter", Inputs.common("filter", b.floatKind(), a.floatKind()), x.floatKind());
        int[] stateDims = x.isVector() ? new int[] {order, 1} : slices.resultDims().clone();
        if (!x.isVector()) {
            stateDims = stateDims(slices, dim, order);
        }
        return new Object[] {Numbers.narrowed(kind, x.dims(), re, im), Numbers.narrowed(kind, stateDims, finalRe, finalIm)};
    }

    /** The filter's order first, then the other dimensions. */
    private static int[] stateDims(Slices slices, int dim, int order) {
        int[] dims = slices.resultDims();
        int[] result = new int[dims.length];
        result[0] = order;
        int at = 1;
        for (int d = 0; d < dims.length; d++) {
            if (d != dim && at < result.length) {
                result[at++] = dims[d];
            }
        }
        while (at < result.length) {
            result[at++] = 1;
        }
        return Dims.normal(result);
    }

    /** Forward and backward over a signal extended by odd reflection, from states that suit its first samples. */
    private static Object bothWays(Object[] arguments) {
        Numbers b = coefficients("filtfilt", arguments[0], "numerator");
        Numbers a = coefficients("filtfilt", arguments[1], "denominator");
        Numbers x = Numbers.ofOrNull(arguments[2]);
        if (x == null || x.isComplex() || b.isComplex() || a.isComplex() || x.kind().isInteger()) {
            throw Errors.of("filtfilt:InvalidSignal", "filtfilt: invalid signal input");
        }
        if (a.isEmpty() || b.isEmpty() || a.re()[0] == 0) {
            throw Errors.of("filtfilt:InvalidCoefficients", "First denominator filter coefficient must be non-zero.");
        }
        Coefficients filter = new Coefficients(b, a);
        int order = filter.order;
        int edge = 3 * order;
        Slices slices = Slices.standard(x);
        int n = slices.length();
        if (n <= edge) {
            throw Errors.of("filtfilt:InvalidSignal", "Data length must be larger than " + edge + " samples.");
        }
        double[] steady = steadyState(filter);
        double[] out = new double[x.count()];
        double[] slice = new double[n];
        double[] extended = new double[n + 2 * edge];
        double[] state = new double[order];
        for (int s = 0; s < slices.count(); s++) {
            slices.read(x.re(), s, slice);
            for (int i = 0; i < edge; i++) {
                extended[i] = 2 * slice[0] - slice[edge - i];
                extended[n + edge + i] = 2 * slice[n - 1] - slice[n - 2 - i];
            }
            System.arraycopy(slice, 0, extended, edge, n);
            for (int way = 0; way < 2; way++) {
                for (int i = 0; i < order; i++) {
                    state[i] = steady[i] * extended[0];
                }
                filter.real(extended, 0, 1, extended.length, extended, state);
                for (int i = 0, j = extended.length - 1; i < j; i++, j--) {
                    double kept = extended[i];
                    extended[i] = extended[j];
                    extended[j] = kept;
                }
            }
            for (int k = 0; k < n; k++) {
                out[slices.start(s) + k * slices.inner()] = extended[edge + k];
            }
        }
        return Numbers.array(x.floatKind(), x.dims(), out);
    }

    /** The state in which a constant input of 1 gives a constant output. */
    private static double[] steadyState(Coefficients filter) {
        int n = filter.order;
        if (n == 0) {
            return new double[0];
        }
        double[] matrix = new double[Dims.count(n, n)];
        double[] right = new double[n];
        for (int i = 0; i < n; i++) {
            matrix[i + i * n] += 1;
            matrix[i] += filter.aRe[i + 1];
            if (i + 1 < n) {
                matrix[i + (i + 1) * n] -= 1;
            }
            right[i] = filter.bRe[i + 1] - filter.aRe[i + 1] * filter.bRe[0];
        }
        LuSystem.of(n, matrix).solve(right, 1);
        return right;
    }

    // ---- plane ----

    private static Numbers plane(String name, Object value) {
        Numbers x = Numbers.ofOrNull(value);
        if (x == null) {
            throw Inputs.unsupported(name, value);
        }
        if (!x.isMatrix()) {
            throw Errors.of(name + ":MatrixRequired", "N-D arrays are not supported.");
        }
        return x;
    }

    private static void accumulate(double[] a, int m, int n, double[] b, int p, int q, double sign, double[] out) {
        int rows = m + p - 1;
        for (int bj = 0; bj < q; bj++) {
            for (int bi = 0; bi < p; bi++) {
                double factor = sign * b[bi + bj * p];
                if (factor == 0) {
                    continue;
                }
                for (int j = 0; j < n; j++) {
                    int from = j * m;
                    int to = bi + (j + bj) * rows;
                    for (int i = 0; i < m; i++) {
                        out[to + i] += factor * a[from + i];
                    }
                }
            }
        }
    }

    static Array convolved(String name, Numbers a, Numbers b, String shape) {
        int m = a.rows();
        int n = a.columns();
        int p = b.rows();
        int q = b.columns();
        MatlabClass kind = Inputs.common(name, a.floatKind(), b.floatKind());
        int rows = Math.max(0, m + p - 1);
        int columns = Math.max(0, n + q - 1);
        if (a.count() == 0 || b.count() == 0) {
            int[] dims = shape.equals("same") ? a.dims() : new int[] {a.count() == 0 && b.count() == 0 ? 0 : rows,
                a.count() == 0 && b.count() == 0 ? 0 : columns};
            return Sizes.zeros(kind, shape.equals("valid") ? new int[] {Math.max(0, m - p + 1), Math.max(0, n - q + 1)} : dims);
        }
        double[] re = new double[Dims.count(new int[] {rows, columns})];
        double[] im = a.isComplex() || b.isComplex() ? new double[re.length] : null;
        accumulate(a.re(), m, n, b.re(), p, q, 1, re);
        if (a.isComplex() && b.isComplex()) {
            accumulate(a.im(), m, n, b.im(), p, q, -1, re);
        }
        if (a.isComplex()) {
            accumulate(a.im(), m, n, b.re(), p, q, 1, im);
        }
        if (b.isComplex()) {
            accumulate(a.re(), m, n, b.im(), p, q, 1, im);
        }
        int top = 0;
        int left = 0;
        int height = rows;
        int width = columns;
        if (shape.equals("same")) {
            top = p / 2;
            left = q / 2;
            height = m;
            width = n;
        } else if (shape.equals("valid")) {
            top = p - 1;
            left = q - 1;
            height = Math.max(0, m - p + 1);
            width = Math.max(0, n - q + 1);
        }
        if (height == rows && width == columns) {
            return Numbers.narrowed(kind, new int[] {rows, columns}, re, im);
        }
        return Numbers.narrowed(kind, new int[] {height, width}, part(re, rows, top, left, height, width),
                im == null ? null : part(im, rows, top, left, height, width));
    }

    private static double[] part(double[] data, int rows, int top, int left, int height, int width) {
        double[] result = new double[Dims.count(height, width)];
        for (int j = 0; j < width; j++) {
            System.arraycopy(data, top + (left + j) * rows, result, j * height, height);
        }
        return result;
    }

    private static String shape(String name, Object value) {
        String word = Inputs.option(value);
        if (!Arrays.asList("full", "same", "valid").contains(word)) {
            throw Errors.of(name + ":ShapeInvalid", "SHAPE must be 'full', 'same', or 'valid'.");
        }
        return word;
    }

    private static Object convolution(Object[] arguments) {
        int end = arguments.length;
        String shape = "full";
        if (Inputs.isText(arguments[end - 1])) {
            shape = shape("conv2", arguments[end - 1]);
            end--;
        }
        Numbers a = plane("conv2", arguments[0]);
        Numbers b = plane("conv2", arguments[1]);
        if (end == 2) {
            return convolved("conv2", a, b, shape);
        }
        if (!a.isVector() || !b.isVector()) {
            throw Errors.of("conv2:VectorRequired", "First two arguments must be vectors.");
        }
        Numbers matrix = plane("conv2", arguments[2]);
        Numbers rows = Numbers.ofOrNull(convolved("conv2", matrix, a.withDims(a.count(), 1), shape));
        return convolved("conv2", rows, b.withDims(1, b.count()), shape);
    }

    private static Object filtered(Object[] arguments) {
        Numbers h = plane("filter2", arguments[0]);
        Numbers x = plane("filter2", arguments[1]);
        String shape = arguments.length > 2 ? shape("filter2", arguments[2]) : "same";
        int n = h.count();
        double[] re = new double[n];
        double[] im = h.isComplex() ? new double[n] : null;
        for (int i = 0; i < n; i++) {
            re[i] = h.re()[n - 1 - i];
            if (im != null) {
                im[i] = h.im()[n - 1 - i];
            }
        }
        // Turning by a half changes where the middle of an even kernel is.
        Numbers turned = new Numbers(h.kind(), h.dims(), re, im);
        if (!shape.equals("same")) {
            return convolved("filter2", x, turned, shape);
        }
        if (h.isEmpty() || x.isEmpty()) {
            return Numbers.array(Inputs.common("filter2", h.floatKind(), x.floatKind()), x.dims(), new double[x.count()]);
        }
        Numbers full = Numbers.ofOrNull(convolved("filter2", x, turned, "full"));
        int top = h.rows() - 1 - (h.rows() - 1) / 2;
        int left = h.columns() - 1 - (h.columns() - 1) / 2;
        return Numbers.narrowed(full.kind(), x.dims(), part(full.re(), full.rows(), top, left, x.rows(), x.columns()),
                full.isComplex() ? part(full.im(), full.rows(), top, left, x.rows(), x.columns()) : null);
    }

    // ---- correlation ----

    private static Object[] correlation(String name, Object[] arguments) {
        Numbers x = Inputs.floats(name, arguments[0]);
        int next = 1;
        Numbers y = x;
        if (arguments.length > 1 && !Inputs.isText(arguments[1]) && Values.count(arguments[1]) > 1) {
            y = Inputs.floats(name, arguments[1]);
            next = 2;
        }
        if (!x.isVector() || !y.isVector()) {
            throw Inputs.invalid(name, "Inputs must be vectors.");
        }
        int n = Math.max(x.count(), y.count());
        int lag = n - 1;
        String scale = "none";
        for (; next < arguments.length; next++) {
            String word = Inputs.option(arguments[next]);
            if (word == null) {
                lag = Inputs.whole(name, arguments[next], 0, "MAXLAG must be a nonnegative integer.");
            } else {
                scale = word;
            }
        }
        double[] xRe = padded(x.reCopy(), n);
        double[] xIm = padded(x.isComplex() ? x.imCopy() : new double[x.count()], n);
        double[] yRe = padded(y.reCopy(), n);
        double[] yIm = padded(y.isComplex() ? y.imCopy() : new double[y.count()], n);
        if (name.equals("xcov")) {
            center(xRe, x.count());
            center(xIm, x.count());
            center(yRe, y.count());
            center(yIm, y.count());
        }
        boolean complex = x.isComplex() || y.isComplex();
        double[] re = new double[2 * lag + 1];
        double[] im = complex ? new double[re.length] : null;
        for (int k = -lag; k <= lag; k++) {
            double a = 0;
            double b = 0;
            for (int i = Math.max(0, -k); i < n && i + k < n; i++) {
                a += xRe[i + k] * yRe[i] + xIm[i + k] * yIm[i];
                b += xIm[i + k] * yRe[i] - xRe[i + k] * yIm[i];
            }
            double divisor = switch (scale) {
                case "none" -> 1;
                case "biased" -> n;
                case "unbiased" -> Math.max(1, n - Math.abs(k));
                case "coeff", "normalized" -> Math.sqrt(energy(xRe, xIm) * energy(yRe, yIm));
                default -> throw Inputs.badArgument(name, "Invalid scale option.");
            };
            re[k + lag] = a / divisor;
            if (im != null) {
                im[k + lag] = b / divisor;
            }
        }
        boolean column = Dims.isColumn(x.dims()) && !x.isScalar();
        int[] dims = column ? new int[] {re.length, 1} : new int[] {1, re.length};
        double[] lags = new double[re.length];
        for (int k = 0; k < lags.length; k++) {
            lags[k] = k - lag;
        }
        return new Object[] {Numbers.narrowed(Inputs.common(name, x.floatKind(), y.floatKind()), dims, re, im),
            DoubleArray.row(lags)};
    }

    private static double energy(double[] re, double[] im) {
        double sum = 0;
        for (int i = 0; i < re.length; i++) {
            sum += re[i] * re[i] + im[i] * im[i];
        }
        return sum;
    }

    private static double[] padded(double[] data, int n) {
        return data.length == n ? data : Arrays.copyOf(data, n);
    }

    private static void center(double[] data, int count) {
        double mean = 0;
        for (int i = 0; i < count; i++) {
            mean += data[i] / count;
        }
        for (int i = 0; i < count; i++) {
            data[i] -= mean;
        }
    }

    private static Object circular(Object[] arguments) {
        Numbers a = Inputs.floats("cconv", arguments[0]);
        Numbers b = Inputs.floats("cconv", arguments[1]);
        int n = arguments.length > 2 ? Inputs.whole("cconv", arguments[2], 1, "N must be a positive integer.")
                : Math.max(0, a.count() + b.count() - 1);
        double[] re = new double[n];
        double[] im = a.isComplex() || b.isComplex() ? new double[n] : null;
        for (int i = 0; i < a.count(); i++) {
            for (int j = 0; j < b.count(); j++) {
                int to = (i + j) % n;
                re[to] += a.re()[i] * b.re()[j] - a.im(i) * b.im(j);
                if (im != null) {
                    im[to] += a.re()[i] * b.im(j) + a.im(i) * b.re()[j];
                }
            }
        }
        boolean column = Dims.isColumn(a.dims()) && !a.isScalar();
        return Numbers.narrowed(Inputs.common("cconv", a.floatKind(), b.floatKind()),
                column ? new int[] {n, 1} : new int[] {1, n}, re, im);
    }
}
