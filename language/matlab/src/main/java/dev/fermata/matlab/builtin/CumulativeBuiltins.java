package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.runtime.task.Checkpoint;
import java.math.BigInteger;
import java.util.Arrays;

/** Running sums and products, differences, and integrals of samples. */
public final class CumulativeBuiltins {
    static final String NAMES = "cumsum cumprod diff gradient trapz cumtrapz del2";

    private CumulativeBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "cumsum" -> Builtin.of(name, 1, 4, (arguments, _) -> running(name, arguments, false));
            case "cumprod" -> Builtin.of(name, 1, 4, (arguments, _) -> running(name, arguments, true));
            case "diff" -> Builtin.of(name, 1, 3, (arguments, _) -> differences(arguments));
            case "gradient" -> Builtin.of(name, 1, Builtin.ANY, Builtin.ANY, CumulativeBuiltins::gradient);
            case "trapz" -> Builtin.of(name, 1, 3, (arguments, _) -> trapezoids(name, arguments, false));
            case "cumtrapz" -> Builtin.of(name, 1, 3, (arguments, _) -> trapezoids(name, arguments, true));
            case "del2" -> Builtin.of(name, 1, Builtin.ANY, (arguments, _) -> laplacian(arguments));
            default -> null;
        };
    }

    // ---- running ----

    private static Object running(String name, Object[] arguments, boolean product) {
        Numbers x = ReductionBuiltins.numeric(name, arguments[0]);
        SliceOptions options = SliceOptions.parse(name, arguments, 1, "forward", "reverse");
        boolean omit = options.omits(false);
        Slices slices = Slices.along(x, options.dim(x.dims()));
        MatlabClass kind = x.kind().isNumeric() ? x.kind() : MatlabClass.DOUBLE;
        if (arguments[0] instanceof IntegerArray array && kind.bits() == 64) {
            return runningWide(array, slices, options.reverse, product);
        }
        double least = kind.isInteger() ? IntegerArray.toDouble(kind, kind.least()) : Double.NEGATIVE_INFINITY;
        double greatest = kind.isInteger() ? IntegerArray.toDouble(kind, kind.greatest()) : Double.POSITIVE_INFINITY;
        double[] re = new double[x.count()];
        double[] im = x.isComplex() ? new double[re.length] : null;
        for (int s = 0; s < slices.count(); s++) {
            int start = slices.start(s);
            double a = product ? 1 : 0;
            double b = 0;
            for (int i = 0; i < slices.length(); i++) {
                Checkpoint.pass();
                int at = start + (options.reverse ? slices.length() - 1 - i : i) * slices.inner();
                double p = x.re()[at];
                double q = x.im(at);
                if (!omit || p == p && q == q) {
                    if (im == null) {
                        a = product ? a * p : a + p;
                        a = a < least ? least : a > greatest ? greatest : a;
                    } else if (product) {
                        double t = a * p - b * q;
                        b = a * q + b * p;
                        a = t;
                    } else {
                        a += p;
                        b += q;
                    }
                }
                re[at] = a;
                if (im != null) {
                    im[at] = b;
                }
            }
        }
        return Numbers.narrowed(kind, x.dims(), re, im);
    }

    private static Array runningWide(IntegerArray array, Slices slices, boolean reverse, boolean product) {
        MatlabClass kind = array.matlabClass();
        BigInteger least = kind.isUnsigned() ? BigInteger.ZERO : BigInteger.valueOf(kind.least());
        BigInteger greatest = new BigInteger(kind.isUnsigned() ? Long.toUnsignedString(kind.greatest())
                : Long.toString(kind.greatest()));
        long[] out = new long[array.count()];
        for (int s = 0; s < slices.count(); s++) {
            int start = slices.start(s);
            BigInteger total = product ? BigInteger.ONE : BigInteger.ZERO;
            for (int i = 0; i < slices.length(); i++) {
                int at = start + (reverse ? slices.length() - 1 - i : i) * slices.inner();
                BigInteger next = new BigInteger(kind.isUnsigned() ? Long.toUnsignedString(array.get(at))
                        : Long.toString(array.get(at)));
                total = (product ? total.multiply(next) : total.add(next)).max(least).min(greatest);
                out[at] = total.longValue();
            }
        }
        return new IntegerArray(kind, array.dims(), out);
    }

    // ---- differences ----

    private static Object differences(Object[] arguments) {
        Numbers x = ReductionBuiltins.numeric("diff", arguments[0]);
        int order = 1;
        if (arguments.length > 1 && !Inputs.isEmpty(arguments[1])) {
            order = Inputs.whole("diff", arguments[1], 0, "Difference order N must be a positive integer scalar.");
            if (order == 0) {
                throw Inputs.badArgument("diff", "Difference order N must be a positive integer scalar.");
            }
        }
        int fixed = arguments.length > 2 ? Inputs.dimension("diff", arguments[2]) : -1;
        MatlabClass kind = x.kind().isNumeric() ? x.kind() : MatlabClass.DOUBLE;
        Numbers result = new Numbers(kind, x.dims(), x.re(), x.im());
        for (int i = 0; i < order; i++) {
            if (result.isScalar() && fixed < 0 || result.count() == 0 && fixed < 0 && result.isMatrix() && result.rows() == 0
                    && result.columns() == 0) {
                return Sizes.zeros(kind, new int[] {0, 0});
            }
            int dim = fixed >= 0 ? fixed : Dims.firstNonSingleton(result.dims());
            result = difference(result, dim);
        }
        return Numbers.narrowed(kind, result.dims(), result.reCopy(), result.imCopy());
    }

    private static Numbers difference(Numbers x, int dim) {
        Slices slices = Slices.along(x, dim);
        int length = Math.max(0, slices.length() - 1);
        int[] dims = slices.dimsWith(x.dims(), dim, length);
        double[] re = new double[Dims.count(dims)];
        double[] im = x.isComplex() ? new double[re.length] : null;
        int inner = slices.inner();
        boolean whole = x.kind().isInteger();
        for (int o = 0; o < slices.outer(); o++) {
            for (int k = 0; k < length; k++) {
                int to = (o * length + k) * inner;
                int from = (o * slices.length() + k) * inner;
                for (int i = 0; i < inner; i++) {
                    double difference = x.re()[from + inner + i] - x.re()[from + i];
                    re[to + i] = whole ? saturated(x.kind(), difference) : difference;
                    if (im != null) {
                        im[to + i] = x.im()[from + inner + i] - x.im()[from + i];
                    }
                }
            }
        }
        return new Numbers(x.kind(), dims, re, im);
    }

    private static double saturated(MatlabClass kind, double value) {
        return IntegerArray.toDouble(kind, IntegerArray.fromDouble(kind, value));
    }

    // ---- gradients ----

    private static Object gradient(Object[] arguments, int nargout) {
        Numbers f = Inputs.floats("gradient", arguments[0]);
        boolean vector = f.isVector();
        int rank = vector ? 1 : f.dims().length;
        int wanted = Math.max(1, nargout);
        if (wanted > Math.max(rank, 1)) {
            throw Errors.tooManyOutputs();
        }
        if (arguments.length > 2 && arguments.length - 1 != rank) {
            throw Inputs.badArgument("gradient", "Number of spacing arguments must be one or match the number of dimensions.");
        }
        Object[] results = new Object[wanted];
        for (int i = 0; i < wanted; i++) {
            // The first result is along columns.
            int dim = vector ? f.rows() == 1 ? 1 : 0 : i == 0 ? 1 : i == 1 ? 0 : i;
            double[] positions = positions(arguments, Math.min(i + 1, arguments.length - 1), Dims.size(f.dims(), dim));
            results[i] = gradient(f, dim, positions);
        }
        return results;
    }

    private static double[] positions(Object[] arguments, int index, int length) {
        double[] positions = new double[length];
        Numbers h = index == 0 ? Numbers.ofOrNull(1.0) : Inputs.real("gradient", arguments[index]);
        if (!h.isScalar() && h.count() != length) {
            throw Inputs.badArgument("gradient", "Spacing must be a scalar or a vector with as many elements as the dimension.");
        }
        for (int i = 0; i < length; i++) {
            positions[i] = h.isScalar() ? i * h.re()[0] : h.re()[i];
        }
        return positions;
    }

    private static Array gradient(Numbers f, int dim, double[] at) {
        double[] re = gradient(f, f.re(), dim, at);
        double[] im = f.isComplex() ? gradient(f, f.im(), dim, at) : null;
        return Numbers.narrowed(f.floatKind(), f.dims(), re, im);
    }

    private static double[] gradient(Numbers f, double[] data, int dim, double[] at) {
        Slices slices = Slices.along(f, dim);
        double[] out = new double[f.count()];
        int n = slices.length();
        for (int s = 0; s < slices.count() && n > 1; s++) {
            int start = slices.start(s);
            for (int k = 0; k < n; k++) {
                int low = Math.max(0, k - 1);
                int high = Math.min(n - 1, k + 1);
                out[start + k * slices.inner()] = (data[start + high * slices.inner()] - data[start + low * slices.inner()])
                        / (at[high] - at[low]);
            }
        }
        return out;
    }

    private static Object laplacian(Object[] arguments) {
        Numbers u = Inputs.floats("del2", arguments[0]);
        int rank = u.dims().length;
        double[] out = new double[u.count()];
        for (int dim = 0; dim < rank; dim++) {
            int n = u.dims()[dim];
            if (n < 3) {
                continue;
            }
            double[] h = new double[n];
            int index = arguments.length == 2 ? 1 : dim == 0 ? 2 : dim == 1 ? 1 : dim + 1;
            Numbers spacing = arguments.length > index ? Inputs.real("del2", arguments[index]) : Numbers.ofOrNull(1.0);
            if (!spacing.isScalar() && spacing.count() != n) {
                throw Inputs.badArgument("del2", "Spacing must be a scalar, or a vector with as many elements as the dimension.");
            }
            for (int i = 0; i < n; i++) {
                h[i] = spacing.isScalar() ? i * spacing.re()[0] : spacing.re()[i];
            }
            Slices slices = Slices.along(u, dim);
            double[] second = new double[n];
            for (int s = 0; s < slices.count(); s++) {
                int start = slices.start(s);
                for (int k = 1; k < n - 1; k++) {
                    int at = start + k * slices.inner();
                    double right = (u.re()[at + slices.inner()] - u.re()[at]) / (h[k + 1] - h[k]);
                    double left = (u.re()[at] - u.re()[at - slices.inner()]) / (h[k] - h[k - 1]);
                    second[k] = (right - left) / (h[k + 1] - h[k - 1]);
                }
                second[0] = n == 3 ? second[1] : second[1] - (second[2] - second[1]) * (h[1] - h[0]) / (h[2] - h[1]);
                second[n - 1] = n == 3 ? second[1] : second[n - 2]
                        + (second[n - 2] - second[n - 3]) * (h[n - 1] - h[n - 2]) / (h[n - 2] - h[n - 3]);
                for (int k = 0; k < n; k++) {
                    out[start + k * slices.inner()] += second[k];
                }
            }
        }
        // Divided differences above are half of the second derivative.
        double factor = u.isVector() || rank == 2 ? 0.5 : 1.0 / rank;
        for (int i = 0; i < out.length; i++) {
            out[i] *= factor;
        }
        return Numbers.array(u.floatKind(), u.dims(), out);
    }

    // ---- integrals ----

    private static Object trapezoids(String name, Object[] arguments, boolean running) {
        Object points = null;
        Object values = arguments[0];
        int dim = -1;
        if (arguments.length == 3) {
            points = arguments[0];
            values = arguments[1];
            dim = Inputs.dimension(name, arguments[2]);
        } else if (arguments.length == 2) {
            Numbers second = Inputs.numbers(name, arguments[1]);
            Numbers first = Inputs.numbers(name, arguments[0]);
            if (second.isScalar() && !first.isScalar()) {
                dim = Inputs.dimension(name, arguments[1]);
            } else {
                points = arguments[0];
                values = arguments[1];
            }
        }
        Numbers y = Inputs.numbers(name, values);
        Numbers x = points == null || Inputs.isEmpty(points) ? null : Inputs.numbers(name, points);
        if (dim < 0) {
            dim = Dims.firstNonSingleton(y.dims());
        }
        Slices slices = dim < y.dims().length && y.count() == 0 && y.isMatrix() && y.rows() == 0 && y.columns() == 0 && !running
                ? Slices.all(y) : Slices.along(y, dim);
        boolean perSlice = x != null && !x.isScalar() && !x.isVector() && Arrays.equals(x.dims(), y.dims());
        if (x != null && !x.isScalar() && !perSlice && x.count() != slices.length()) {
            throw Inputs.invalid(name, "Point spacing must be a scalar, a vector with as many elements as the dimension of "
                    + "integration, or an array of the size of Y.");
        }
        int[] dims = running ? y.dims() : slices.resultDims();
        double[] re = new double[Dims.count(dims)];
        double[] im = y.isComplex() ? new double[re.length] : null;
        for (int s = 0; s < slices.count(); s++) {
            int start = slices.start(s);
            double a = 0;
            double b = 0;
            for (int k = 0; k < slices.length(); k++) {
                Checkpoint.pass();
                int at = start + k * slices.inner();
                if (k > 0) {
                    int before = at - slices.inner();
                    double h = x == null ? 1 : x.isScalar() ? x.re()[0]
                            : perSlice ? x.re()[at] - x.re()[before] : x.re()[k] - x.re()[k - 1];
                    a += h * (y.re()[at] + y.re()[before]) / 2;
                    b += h * (y.im(at) + y.im(before)) / 2;
                }
                if (running) {
                    re[at] = a;
                    if (im != null) {
                        im[at] = b;
                    }
                }
            }
            if (!running) {
                re[s] = a;
                if (im != null) {
                    im[s] = b;
                }
            }
        }
        MatlabClass kind = x != null && x.kind() == MatlabClass.SINGLE ? x.kind() : y.floatKind();
        return Numbers.narrowed(kind, dims, re, im);
    }

}
