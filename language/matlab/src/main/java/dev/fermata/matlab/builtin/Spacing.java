package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.Rounding;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.MatlabClass;
import java.util.Arrays;

/** Kernels of rows of equally spaced points. */
final class Spacing {
    private static final int POINTS = 100;

    private Spacing() {
    }

    private static int points(String function, Object[] arguments, int standard) {
        if (arguments.length < 3) {
            return standard;
        }
        double n = Inputs.scalar(function, arguments[2], "Third input must be a scalar.");
        if (Double.isNaN(n)) {
            throw Inputs.badArgument(function, "Third input must not be NaN.");
        }
        return (int) Math.max(0, Math.min(Math.floor(n), Dims.COUNT_MAX));
    }

    static Numbers end(String function, Object value) {
        Numbers x = Inputs.numbers(function, value);
        if (!x.isScalar()) {
            throw Inputs.invalid(function, "Inputs must be scalars.");
        }
        return x;
    }

    static Object linspace(Object[] arguments) {
        Numbers a = end("linspace", arguments[0]);
        Numbers b = end("linspace", arguments[1]);
        int n = points("linspace", arguments, POINTS);
        MatlabClass kind = a.kind() == MatlabClass.SINGLE || b.kind() == MatlabClass.SINGLE ? MatlabClass.SINGLE
                : a.kind().isInteger() ? a.kind() : b.kind().isInteger() ? b.kind() : MatlabClass.DOUBLE;
        double[] re = spaced(a.re()[0], b.re()[0], n);
        double[] im = a.isComplex() || b.isComplex() ? spaced(a.im(0), b.im(0), n) : null;
        return Numbers.narrowed(kind, new int[] {1, n}, re, im);
    }

    /** Symmetric, with exact ends. */
    private static double[] spaced(double a, double b, int n) {
        double[] result = new double[n];
        if (n == 0) {
            return result;
        }
        double span = b - a;
        if (Double.isInfinite(span) && !Double.isInfinite(a) && !Double.isInfinite(b)) {
            double step = b / (n - 1) - a / (n - 1);
            for (int i = 0; i < n; i++) {
                result[i] = a + i * step;
            }
        } else {
            for (int i = 0; i < n; i++) {
                result[i] = a + i * span / (n - 1);
            }
        }
        if (n > 1) {
            result[0] = a;
            if (a == b) {
                Arrays.fill(result, a);
            } else if (a == -b && n % 2 == 1 && !Double.isInfinite(a)) {
                result[n / 2] = 0;
            }
        }
        result[n - 1] = b;
        return result;
    }

    static Object logspace(Object[] arguments) {
        Numbers a = end("logspace", arguments[0]);
        Numbers b = end("logspace", arguments[1]);
        if (a.isComplex() || b.isComplex()) {
            throw Inputs.invalid("logspace", "Inputs must be real.");
        }
        int n = points("logspace", arguments, 50);
        double top = b.re()[0];
        if (top == Math.PI || top == (float) Math.PI) {
            top = Math.log10(Math.PI);
        }
        double[] result = spaced(a.re()[0], top, n);
        for (int i = 0; i < n; i++) {
            result[i] = result[i] == Math.rint(result[i]) && Math.abs(result[i]) < 300 ? Rounding.tenTo((int) result[i])
                    : Math.pow(10, result[i]);
        }
        boolean single = a.kind() == MatlabClass.SINGLE || b.kind() == MatlabClass.SINGLE;
        return Numbers.array(single ? MatlabClass.SINGLE : MatlabClass.DOUBLE, new int[] {1, n}, result);
    }
}
