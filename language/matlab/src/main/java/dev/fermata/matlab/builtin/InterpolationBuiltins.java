package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.Fourier;
import dev.fermata.matlab.numeric.Interpolation;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;
import java.util.List;

/** Interpolation in one and two variables, and piecewise polynomials. */
public final class InterpolationBuiltins {
    static final String NAMES = "interp1 interp1q interp2 interpft spline pchip makima mkpp ppval unmkpp ppder";
    private static final List<String> METHODS = List.of("linear", "nearest", "next", "previous", "spline", "pchip", "cubic",
            "makima", "v5cubic");

    private InterpolationBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "interp1" -> Builtin.of(name, 2, 6, (arguments, _) -> interpolate(arguments));
            case "interp1q" -> Builtin.of(name, 3, 3, (arguments, _) -> quick(arguments));
            case "interp2" -> Builtin.of(name, 1, 7, (arguments, _) -> PlaneInterpolation.plane(arguments));
            case "interpft" -> Builtin.of(name, 2, 3, (arguments, _) -> periodic(arguments));
            case "spline", "pchip", "makima" -> Builtin.of(name, 2, 3, (arguments, _) -> PiecewisePolynomials.piecewise(name, arguments));
            case "mkpp" -> Builtin.of(name, 2, 3, (arguments, _) -> PiecewisePolynomials.polynomial(arguments));
            case "ppval" -> Builtin.of(name, 2, 2, (arguments, _) -> PiecewisePolynomials.values(arguments));
            case "unmkpp" -> Builtin.of(name, 1, 1, 5, (arguments, _) -> PiecewisePolynomials.parts(arguments[0]));
            case "ppder" -> Builtin.of(name, 1, 1, (arguments, _) -> PiecewisePolynomials.derivative(arguments[0]));
            default -> null;
        };
    }

    static double[][] columns(double[] data, int rows) {
        int count = rows == 0 ? 0 : data.length / rows;
        double[][] columns = new double[count][];
        for (int c = 0; c < count; c++) {
            columns[c] = Arrays.copyOfRange(data, c * rows, (c + 1) * rows);
        }
        return columns;
    }

    private static Object interpolate(Object[] given) {
        String method = "linear";
        boolean extrapolate = false;
        double outside = Double.NaN;
        int end = given.length;
        int numeric = 0;
        while (numeric < end && !Inputs.isText(given[numeric])) {
            numeric++;
        }
        if (numeric == end - 1 && end > 1 && Inputs.isOption(given[end - 1], "pp")) {
            throw Inputs.badArgument("interp1", "Piecewise polynomial output is not supported. Use SPLINE or PCHIP.");
        }
        for (int i = numeric; i < end; i++) {
            String word = Inputs.option(given[i]);
            if (word == null) {
                outside = Inputs.scalar("interp1", given[i], "EXTRAP must be 'extrap' or a scalar.");
            } else if (word.equals("extrap")) {
                extrapolate = true;
            } else {
                method = word.startsWith("*") ? word.substring(1) : word;
            }
        }
        Object[] arguments = Arrays.copyOf(given, Math.min(numeric, 3));
        if (numeric == 4 || numeric == 5) {
            outside = Inputs.scalar("interp1", given[numeric - 1], "EXTRAP must be 'extrap' or a scalar.");
            arguments = Arrays.copyOf(given, 3);
        }
        if (!METHODS.contains(method)) {
            throw Inputs.badArgument("interp1", "Invalid interpolation method.");
        }
        if (arguments.length < 2) {
            throw Errors.notEnoughInputs();
        }
        Numbers y = Inputs.floats("interp1", arguments[arguments.length - 2]);
        Numbers q = Inputs.real("interp1", arguments[arguments.length - 1]);
        boolean vector = y.isVector();
        int n = vector ? y.count() : y.rows();
        double[] x;
        if (arguments.length == 3) {
            Numbers points = Inputs.real("interp1", arguments[0]);
            if (!points.isVector()) {
                throw Inputs.invalid("interp1", "Sample points must be a vector.");
            }
            x = points.reCopy();
            if (x.length != n) {
                throw Inputs.invalid("interp1", "Sample points vector must have the same length as the sample values.");
            }
        } else {
            x = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = i + 1;
            }
        }
        if (n < 2) {
            throw Inputs.invalid("interp1", "Interpolation requires at least two sample points for each grid dimension.");
        }
        int[] dims = resultDims(y, q, vector);
        double[] re = interpolated(x, y.reCopy(), n, q, method, extrapolate, outside);
        double[] im = y.isComplex() ? interpolated(x, y.imCopy(), n, q, method, extrapolate, outside) : null;
        MatlabClass kind = y.kind() == MatlabClass.SINGLE || q.kind() == MatlabClass.SINGLE ? MatlabClass.SINGLE : MatlabClass.DOUBLE;
        return Numbers.narrowed(kind, dims, re, im);
    }

    private static int[] resultDims(Numbers y, Numbers q, boolean vector) {
        if (vector) {
            // A vector of queries keeps its own shape.
            return q.dims();
        }
        int[] rest = Arrays.copyOfRange(y.dims(), 1, y.dims().length);
        int[] first = q.isVector() ? new int[] {q.count()} : q.dims();
        int[] dims = Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, dims, first.length, rest.length);
        return Dims.normal(dims);
    }

    private static double[] interpolated(double[] x, double[] y, int n, Numbers q, String method, boolean extrapolate,
            double outside) {
        Samples samples = Samples.sorted("interp1", x, columns(y, n));
        int count = q.count();
        double[] result = new double[Dims.count(count, samples.y().length)];
        for (int c = 0; c < samples.y().length; c++) {
            double[] values = samples.y()[c];
            double[] pieces = switch (method) {
                case "spline" -> Interpolation.spline(samples.x(), values);
                case "pchip", "cubic" -> Interpolation.pchip(samples.x(), values);
                case "v5cubic" -> Interpolation.pchip(samples.x(), values);
                case "makima" -> Interpolation.makima(samples.x(), values);
                default -> null;
            };
            for (int i = 0; i < count; i++) {
                double at = q.re()[i];
                double value;
                if (Double.isNaN(at)) {
                    value = Double.NaN;
                } else if (!extrapolate && (at < samples.x()[0] || at > samples.x()[n - 1])) {
                    value = outside;
                } else if (pieces != null) {
                    value = Interpolation.value(samples.x(), pieces, at);
                } else {
                    value = simple(samples.x(), values, at, method);
                }
                result[i + c * count] = value;
            }
        }
        return result;
    }

    static double simple(double[] x, double[] y, double at, String method) {
        int i = Interpolation.piece(x, at);
        return switch (method) {
            case "nearest" -> at - x[i] < x[i + 1] - at ? y[i] : y[i + 1];
            case "previous" -> at < x[0] ? Double.NaN : at >= x[i + 1] ? y[i + 1] : y[i];
            case "next" -> at > x[x.length - 1] ? Double.NaN : at <= x[i] ? y[i] : y[i + 1];
            default -> {
                if (at == x[i]) {
                    yield y[i];
                }
                if (at == x[i + 1]) {
                    yield y[i + 1];
                }
                yield y[i] + (at - x[i]) / (x[i + 1] - x[i]) * (y[i + 1] - y[i]);
            }
        };
    }

    private static Object quick(Object[] arguments) {
        Numbers x = Inputs.real("interp1q", arguments[0]);
        Numbers y = Inputs.real("interp1q", arguments[1]);
        Numbers q = Inputs.real("interp1q", arguments[2]);
        int n = x.count();
        if (n < 2 || (y.isVector() ? y.count() : y.rows()) != n) {
            throw Inputs.invalid("interp1q", "X must be a column vector with as many elements as Y has rows.");
        }
        int rows = y.isVector() ? y.count() : y.rows();
        double[][] columns = columns(y.reCopy(), rows);
        double[] result = new double[Dims.count(q.count(), columns.length)];
        for (int c = 0; c < columns.length; c++) {
            Checkpoint.pass();
            for (int i = 0; i < q.count(); i++) {
                double at = q.re()[i];
                result[i + c * q.count()] = at >= x.re()[0] && at <= x.re()[n - 1]
                        ? simple(x.reCopy(), columns[c], at, "linear") : Double.NaN;
            }
        }
        return new DoubleArray(columns.length == 1 ? new int[] {q.count(), 1} : new int[] {q.count(), columns.length}, result);
    }

    private static Object periodic(Object[] arguments) {
        Numbers x = Inputs.floats("interpft", arguments[0]);
        int n = Inputs.whole("interpft", arguments[1], 1, "N must be a positive integer.");
        int dim = arguments.length > 2 ? Inputs.dimension("interpft", arguments[2]) : Dims.firstNonSingleton(x.dims());
        Slices slices = Slices.along(x, dim);
        int m = slices.length();
        if (m == 0) {
            throw Inputs.invalid("interpft", "X must not be empty.");
        }
        int factor = 1;
        while (n * factor < m) {
            factor++;
        }
        int size = n * factor;
        int[] dims = slices.dimsWith(x.dims(), dim, n);
        double[] re = new double[Dims.count(dims)];
        double[] im = x.isComplex() ? new double[re.length] : null;
        double[] a = new double[m];
        double[] b = new double[m];
        for (int s = 0; s < slices.count(); s++) {
            slices.read(x.re(), s, a);
            Arrays.fill(b, 0);
            if (im != null) {
                slices.read(x.im(), s, b);
            }
            Fourier.forward(a, b);
            double[] p = new double[size];
            double[] q = new double[size];
            int half = (m + 1) / 2;
            System.arraycopy(a, 0, p, 0, half);
            System.arraycopy(b, 0, q, 0, half);
            System.arraycopy(a, half, p, size - (m - half), m - half);
            System.arraycopy(b, half, q, size - (m - half), m - half);
            if (m % 2 == 0 && size > m) {
                p[size - m / 2] /= 2;
                q[size - m / 2] /= 2;
                p[m / 2] = p[size - m / 2];
                q[m / 2] = q[size - m / 2];
            }
            Fourier.inverse(p, q);
            for (int k = 0; k < n; k++) {
                int to = s / slices.inner() * slices.inner() * n + s % slices.inner() + k * slices.inner();
                re[to] = p[k * factor] * size / m;
                if (im != null) {
                    im[to] = q[k * factor] * size / m;
                }
            }
        }
        return Numbers.narrowed(x.floatKind(), dims, re, im);
    }
}
