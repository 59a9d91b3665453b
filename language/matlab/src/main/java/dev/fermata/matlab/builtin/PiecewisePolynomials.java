package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.Interpolation;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Kernels about piecewise polynomials: through points, their values, parts and derivatives. */
final class PiecewisePolynomials {
    private PiecewisePolynomials() {
    }

    static Object piecewise(String name, Object[] arguments) {
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
            Samples samples = Samples.sorted(name, x.reCopy(), rows);
            points = samples.x();
            rows = samples.y();
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

    static Object values(Object[] arguments) {
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

    static Object polynomial(Object[] arguments) {
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

    static Object[] parts(Object value) {
        StructArray pp = checked("unmkpp", value);
        return new Object[] {pp.get("breaks", 0), pp.get("coefs", 0), pp.get("pieces", 0), pp.get("order", 0), pp.get("dim", 0)};
    }

    static Object derivative(Object value) {
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
