package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.Interpolation;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;
import java.util.List;

/** Interpolation of samples on a grid of two variables. */
final class PlaneInterpolation {
    /** How often intervals are halved at the most. */
    private static final int HALVINGS_MAX = 12;

    private PlaneInterpolation() {
    }

    static Object plane(Object[] given) {
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
        int between = 1 << Math.min(times, HALVINGS_MAX);
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
                Checkpoint.pass();
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
}
