package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.ComplexMath;
import dev.fermata.matlab.operation.LuSystem;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.runtime.task.Checkpoint;

/** Digital filters, convolution in the plane, correlation. */
public final class FilterBuiltins {
    static final String NAMES = "filter filtfilt conv2 filter2 xcorr xcov cconv";

    private FilterBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "filter" -> Builtin.of(name, 3, 5, 2, (arguments, _) -> filter(arguments));
            case "filtfilt" -> Builtin.of(name, 3, 3, (arguments, _) -> bothWays(arguments));
            case "conv2" -> Builtin.of(name, 2, 4, (arguments, _) -> PlaneFilters.convolution(arguments));
            case "filter2" -> Builtin.of(name, 2, 3, (arguments, _) -> PlaneFilters.filtered(arguments));
            case "xcorr", "xcov" -> Builtin.of(name, 1, 4, 2, (arguments, _) -> Correlation.correlation(name, arguments));
            case "cconv" -> Builtin.of(name, 2, 3, (arguments, _) -> Correlation.circular(arguments));
            default -> null;
        };
    }

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
                Checkpoint.pass();
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
                Checkpoint.pass();
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
}
