package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.Fourier;
import dev.fermata.matlab.numeric.IndexSort;
import dev.fermata.matlab.numeric.Interpolation;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
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
            case "interp2" -> Builtin.of(name, 1, 7, (arguments, _) -> plane(arguments));
            case "interpft" -> Builtin.of(name, 2, 3, (arguments, _) -> periodic(arguments));
            case "spline", "pchip", "makima" -> Builtin.of(name, 2, 3, (arguments, _) -> piecewise(name, arguments));
            case "mkpp" -> Builtin.of(name, 2, 3, (arguments, _) -> polynomial(arguments));
            case "ppval" -> Builtin.of(name, 2, 2, (arguments, _) -> values(arguments));
            case "unmkpp" -> Builtin.of(name, 1, 1, 5, (arguments, _) -> parts(arguments[0]));
            case "ppder" -> Builtin.of(name, 1, 1, (arguments, _) -> derivative(arguments[0]));
            default -> null;
        };
    }

    // ---- one variable ----

    /** Sample points in ascending order with the values' columns arranged likewise. */
    private record Samples(double[] x, double[][] y) {
    }

    private static Samples sorted(String name, double[] x, double[][] columns) {
        int n = x.length;
        int[] order = Gather.identity(n);
        for (double each : x) {
            if (Double.isNaN(each)) {
                throw Inputs.invalid(name, "Sample points must not contain NaN.");
            }
        }
        IndexSort.sort(order, n, x, false);
        double[] points = new double[n];
        double[][] values = new double[columns.length][n];
        for (int i = 0; i < n; i++) {
            points[i] = x[order[i]];
            for (int c = 0; c < columns.length; c++) {
                values[c][i] = columns[c][order[i]];
            }
            if (i > 0 && points[i] == points[i - 1]) {
                throw Inputs.invalid(name, "Sample points must be unique.");
            }
        }
        return new Samples(points, values);
    }

    private static double[][] columns(double[] data, int rows) {
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
        Samples samples = sorted("interp1", x, columns(y, n));
        int count = q.count();
        double[] result = new double[Dims.count(count, samples.y.length)];
        for (int c = 0; c < samples.y.length; c++) {
            double[] values = samples.y[c];
            double[] pieces = switch (method) {
                case "spline" -> Interpolation.spline(samples.x, values);
                case "pchip", "cubic" -> Interpolation.pchip(samples.x, values);
                case "v5cubic" -> Interpolation.pchip(samples.x, values);
                case "makima" -> Interpolation.makima(samples.x, values);
                default -> null;
            };
            for (int i = 0; i < count; i++) {
                double at = q.re()[i];
                double result1;
                if (Double.isNaN(at)) {
                    result1 = Double.NaN;
                } else if (!extrapolate && (at < samples.x[0] || at > samples.x[n - 1])) {
                    result1 = outside;
                } else if (pieces != null) {
                    result1 = Interpolation.value(samples.x, pieces, at);
                } else {
                    result1 = simple(samples.x, values, at, method);
                }
                result[i + c * count] = result1;
            }
        }
        return result;
    }

    private static double simple(double[] x, double[] y, double at, String method) {
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
        if (n < 2 || y.rows() != n && y.count() != n) {
            throw Inputs.invalid("interp1q", "X must be a column vector with as many elements as Y has rows.");
        }
        int rows = y.isVector() ? y.count() : y.rows();
        double[][] columns = columns(y.reCopy(), rows);
        double[] result = new double[Dims.count(q.count(), columns.length)];
        for (int c = 0; c < columns.length; c++) {
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

    // ---- two variables ----

    private static Object plane(Object[] given) {
        int end = given.length;
        String method = "linear";
        double outside = Double.NaN;

        int numeric = 0;
        while (numeric < end && !Inputs.isText(given[numeric])) {
            numeric++;
        }
        for (int i = numeric; i < end; i++) {
            String word = Inputs.option(given[i]);
            if (word == null) {
                outside = Inputs.scalar("interp2", given[i], "EXTRAPVAL must be a scalar.");
            } else {
                method = word;
            }
        }
        Object[] arguments = Arrays.copyOf(given, numeric);
        if (numeric == 4 || numeric == 6) {
            outside = Inputs.scalar("interp2", arguments[numeric - 1], "EXTRAPVAL must be a scalar.");
            arguments = Arrays.copyOf(arguments, numeric - 1);
        }
        if (!List.of("linear", "nearest", "cubic", "spline", "makima").contains(method)) {
            throw Inputs.badArgument("interp2", "Invalid interpolation method.");
        }
        Numbers z = Inputs.real("interp2", arguments[arguments.length >= 5 ? 2 : 0]);
        int rows = z.rows();
        int columns = z.columns();
        if (!z.isMatrix() || rows < 2 || columns < 2) {
            throw Inputs.invalid("interp2", "Interpolation requires at least two sample points for each grid dimension.");
        }
        double[] x = axis(arguments.length >= 5 ? arguments[0] : null, columns, true);
        double[] y = axis(arguments.length >= 5 ? arguments[1] : null, rows, false);
        Numbers xq;
        Numbers yq;
        if (arguments.length < 3) {
            int times = arguments.length == 2 ? Inputs.whole("interp2", arguments[1], 0, "K must be a nonnegative integer.") : 1;
            xq = refined(x, times, true);
            yq = refined(y, times, false);
        } else {
            xq = Inputs.real("interp2", arguments[arguments.length - 2]);
            yq = Inputs.real("interp2", arguments[arguments.length - 1]);
        }
        if (xq.isVector() && yq.isVector() && !Arrays.equals(xq.dims(), yq.dims()) && xq.isRow() != yq.isRow()) {
            xq = xq.withDims(1, xq.count());
            yq = yq.withDims(yq.count(), 1);
            Numbers[] both = Elementwise.expanded("interp2", xq, yq);
            xq = both[0];
            yq = both[1];
        } else if (!Arrays.equals(xq.dims(), yq.dims())) {
            throw Inputs.invalid("interp2", "Query coordinates must have the same size, or be a row and a column.");
        }
        double[] result = new double[xq.count()];
        Surface surface = new Surface(x, y, z.reCopy(), method);
        for (int i = 0; i < result.length; i++) {
            double a = xq.re()[i];
            double b = yq.re()[i];
            boolean inside = a >= x[0] && a <= x[columns - 1] && b >= y[0] && b <= y[rows - 1];
            result[i] = inside ? surface.at(a, b) : Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : outside;
        }
        return Numbers.array(z.floatKind(), xq.dims(), result);
    }

    /** Coordinates along one axis, from a vector or from a grid of meshgrid's form. */
    private static double[] axis(Object value, int length, boolean across) {
        double[] axis = new double[length];
        if (value == null) {
            for (int i = 0; i < length; i++) {
                axis[i] = i + 1;
            }
            return axis;
        }
        Numbers given = Inputs.real("interp2", value);
        if (given.isVector() && given.count() == length) {
            axis = given.reCopy();
        } else if (given.isMatrix() && (across ? given.columns() : given.rows()) == length) {
            for (int i = 0; i < length; i++) {
                axis[i] = given.re()[across ? i * given.rows() : i];
            }
        } else {
            throw Inputs.invalid("interp2", "Sample points and values must have compatible sizes.");
        }
        if (length < 2) {
            throw Inputs.invalid("interp2", "Interpolation requires at least two sample points for each grid dimension.");
        }
        for (int i = 1; i < length; i++) {
            if (!(axis[i] > axis[i - 1])) {
                throw Inputs.invalid("interp2", "Sample points must be sorted in ascending order.");
            }
        }
        return axis;
    }

    private static Numbers refined(double[] axis, int times, boolean row) {
        int between = 1 << Math.min(times, 12);
        int count = (axis.length - 1) * between + 1;
        double[] points = new double[count];
        for (int i = 0; i < count; i++) {
            int k = Math.min(i / between, axis.length - 2);
            points[i] = axis[k] + (i - k * between) * (axis[k + 1] - axis[k]) / between;
        }
        return new Numbers(MatlabClass.DOUBLE, row ? new int[] {1, count} : new int[] {count, 1}, points, null);
    }

    private static final class Surface {
        private final double[] x;
        private final double[] y;
        private final double[] z;
        private final String method;

        Surface(double[] x, double[] y, double[] z, String method) {
            this.x = x;
            this.y = y;
            this.z = z;
            this.method = method;
        }

        double at(double a, double b) {
            int rows = y.length;
            if (method.equals("linear")) {
                int j = Interpolation.piece(x, a);
                int i = Interpolation.piece(y, b);
                double s = (a - x[j]) / (x[j + 1] - x[j]);
                double t = (b - y[i]) / (y[i + 1] - y[i]);
                double low = blend(z[i + j * rows], z[i + (j + 1) * rows], s);
                double high = blend(z[i + 1 + j * rows], z[i + 1 + (j + 1) * rows], s);
                return blend(low, high, t);
            }
            if (method.equals("nearest")) {
                int j = Interpolation.piece(x, a);
                int i = Interpolation.piece(y, b);
                j = a - x[j] < x[j + 1] - a ? j : j + 1;
                i = b - y[i] < y[i + 1] - b ? i : i + 1;
                return z[i + j * rows];
            }
            double[] column = new double[rows];
            double[] line = new double[x.length];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < x.length; j++) {
                    line[j] = z[i + j * rows];
                }
                column[i] = Interpolation.value(x, pieces(x, line), a);
            }
            return Interpolation.value(y, pieces(y, column), b);
        }

        private double[] pieces(double[] points, double[] values) {
            return switch (method) {
                case "spline" -> Interpolation.spline(points, values);
                case "makima" -> Interpolation.makima(points, values);
                default -> Interpolation.pchip(points, values);
            };
        }

        private static double blend(double a, double b, double t) {
            return t == 0 ? a : t == 1 ? b : a + (b - a) * t;
        }
    }

    // ---- piecewise polynomials ----

    private static Object piecewise(String name, Object[] arguments) {
        Numbers x = Inputs.real(name, arguments[0]);
        Numbers y = Inputs.real(name, arguments[1]);
        int n = x.count();
        if (n < 2) {
            throw Inputs.invalid(name, "There should be at least two data points.");
        }
        boolean vector = y.isVector();
        int last = vector ? y.count() : y.dims()[y.dims().length - 1];
        boolean clamped = name.equals("spline") && last == n + 2;
        if (last != n && !clamped) {
            throw Inputs.invalid(name, "The number of sites, " + n + ", is incompatible with the number of values, " + last + ".");
        }
        int each = vector ? 1 : y.count() / last;
        double[][] rows = new double[each][last];
        for (int r = 0; r < each; r++) {
            for (int i = 0; i < last; i++) {
                rows[r][i] = y.re()[vector ? i : r + i * each];
            }
        }
        double[][] coefficients = new double[each][];
        double[] points;
        if (clamped) {
            points = x.reCopy();
        } else {
            Samples samples = sorted(name, x.reCopy(), rows);
            points = samples.x;
            rows = samples.y;
        }
        for (int r = 0; r < each; r++) {
            coefficients[r] = switch (name) {
                case "spline" -> Interpolation.spline(points, rows[r]);
                case "pchip" -> Interpolation.pchip(points, rows[r]);
                default -> Interpolation.makima(points, rows[r]);
            };
        }
        int[] dims = vector ? new int[] {1} : Arrays.copyOf(y.dims(), y.dims().length - 1);
        StructArray pp = form(points, coefficients, 4, dims);
        return arguments.length < 3 ? pp : values(new Object[] {pp, arguments[2]});
    }

    /** The struct: rows of coefficients go piece by piece, all values of a piece together. */
    private static StructArray form(double[] breaks, double[][] coefficients, int order, int[] dims) {
        int each = coefficients.length;
        int pieces = breaks.length - 1;
        double[] table = new double[each * pieces * order];
        for (int i = 0; i < pieces; i++) {
            for (int r = 0; r < each; r++) {
                for (int k = 0; k < order; k++) {
                    table[i * each + r + k * each * pieces] = coefficients[r][i * order + k];
                }
            }
        }
        double[] sizes = new double[dims.length];
        for (int d = 0; d < dims.length; d++) {
            sizes[d] = dims[d];
        }
        return StructArray.scalar().with("form", CharArray.of("pp")).with("breaks", DoubleArray.row(breaks))
                .with("coefs", Values.simple(new DoubleArray(new int[] {each * pieces, order}, table)))
                .with("pieces", (double) pieces).with("order", (double) order)
                .with("dim", Values.simple(DoubleArray.row(sizes)));
    }

    private static StructArray checked(String name, Object value) {
        if (value instanceof StructArray struct && struct.count() == 1 && struct.has("breaks") && struct.has("coefs")
                && struct.has("order") && struct.has("dim")) {
            return struct;
        }
        throw Inputs.invalid(name, "The input does not seem to be a piecewise polynomial.");
    }

    private static Object values(Object[] arguments) {
        StructArray pp = checked("ppval", arguments[0]);
        Numbers q = Inputs.real("ppval", arguments[1]);
        double[] breaks = Numbers.ofOrNull(pp.get("breaks", 0)).reCopy();
        Numbers coefficients = Numbers.ofOrNull(pp.get("coefs", 0));
        int order = (int) Values.real(pp.get("order", 0), 0);
        int pieces = breaks.length - 1;
        int each = coefficients.rows() / pieces;
        int count = q.count();
        double[] result = new double[Dims.count(count, each)];
        for (int i = 0; i < count; i++) {
            double x = q.re()[i];
            int piece = Interpolation.piece(breaks, x);
            double t = x - breaks[piece];
            for (int r = 0; r < each; r++) {
                double value = 0;
                for (int k = 0; k < order; k++) {
                    value = value * t + coefficients.re()[piece * each + r + k * coefficients.rows()];
                }
                result[each * i + r] = Double.isNaN(x) ? x : value;
            }
        }
        if (each == 1) {
            return Numbers.array(q.floatKind(), q.dims(), result);
        }
        Numbers sizes = Numbers.ofOrNull(pp.get("dim", 0));
        int[] point = q.isVector() ? new int[] {count} : q.dims();
        int[] dims = new int[sizes.count() + point.length];
        for (int d = 0; d < sizes.count(); d++) {
            dims[d] = (int) sizes.re()[d];
        }
        System.arraycopy(point, 0, dims, sizes.count(), point.length);
        return Numbers.array(q.floatKind(), Dims.normal(dims), result);
    }

    private static Object polynomial(Object[] arguments) {
        double[] breaks = Inputs.real("mkpp", arguments[0]).reCopy();
        Numbers coefficients = Inputs.real("mkpp", arguments[1]);
        int pieces = breaks.length - 1;
        int[] dims = arguments.length > 2 ? Inputs.wholes("mkpp", arguments[2], 1, "Dimensions must be positive integers.")
                : new int[] {1};
        int each = Arrays.stream(dims).reduce(1, (a, b) -> a * b);
        if (pieces < 1 || coefficients.count() % (pieces * each) != 0) {
            throw Inputs.invalid("mkpp", "The requested number of polynomial pieces is incompatible with the proposed size of a "
                    + "coefficient array.");
        }
        int order = coefficients.count() / (pieces * each);
        double[] sizes = new double[dims.length];
        for (int d = 0; d < dims.length; d++) {
            sizes[d] = dims[d];
        }
        Array table = Values.array(arguments[1]).reshaped(new int[] {pieces * each, order});
        return StructArray.scalar().with("form", CharArray.of("pp")).with("breaks", DoubleArray.row(breaks))
                .with("coefs", Values.simple(table)).with("pieces", (double) pieces).with("order", (double) order)
                .with("dim", Values.simple(DoubleArray.row(sizes)));
    }

    private static Object[] parts(Object value) {
        StructArray pp = checked("unmkpp", value);
        return new Object[] {pp.get("breaks", 0), pp.get("coefs", 0), pp.get("pieces", 0), pp.get("order", 0), pp.get("dim", 0)};
    }

    private static Object derivative(Object value) {
        StructArray pp = checked("ppder", value);
        Numbers c = Numbers.ofOrNull(pp.get("coefs", 0));
        int order = c.columns();
        int rows = c.rows();
        int kept = Math.max(1, order - 1);
        double[] table = new double[Dims.count(rows, kept)];
        for (int k = 0; k < order - 1; k++) {
            for (int i = 0; i < rows; i++) {
                table[i + k * rows] = c.re()[i + k * rows] * (order - 1 - k);
            }
        }
        StructArray result = pp.copy();
        result.put("coefs", 0, Values.simple(new DoubleArray(new int[] {rows, kept}, table)));
        result.put("order", 0, (double) kept);
        return result;
    }
}
