package dev.fermata.matlab.builtin;

/** Norms of vectors and of matrices. */
final class Norms {
    /** Squares of numbers between these, and sums of them, neither overflow nor lose digits. */
    private static final double SQUARES_MIN = 1e-140;
    private static final double SQUARES_MAX = 1e140;

    private Norms() {
    }

    static double vectorNorm(double[] re, double[] im, int from, int step, int count, double p) {
        double scale = 0;
        double result = 0;
        if (p == Double.POSITIVE_INFINITY || p == Double.NEGATIVE_INFINITY) {
            result = p > 0 || count == 0 ? 0 : Double.POSITIVE_INFINITY;
            for (int k = 0, at = from; k < count; k++, at += step) {
                double size = im == null ? Math.abs(re[at]) : Math.hypot(re[at], im[at]);
                if (Double.isNaN(size)) {
                    return Double.NaN;
                }
                result = p > 0 ? Math.max(result, size) : Math.min(result, size);
            }
            return result;
        }
        for (int k = 0, at = from; k < count; k++, at += step) {
            scale = Math.max(scale, Math.max(Math.abs(re[at]), im == null ? 0 : Math.abs(im[at])));
        }
        if (scale == 0 || Double.isNaN(scale) || Double.isInfinite(scale)) {
            return p < 0 && !Double.isNaN(scale) ? 0 : scale;
        }
        boolean safe = scale > SQUARES_MIN && scale < SQUARES_MAX;
        double unit = safe ? 1 : scale;
        for (int k = 0, at = from; k < count; k++, at += step) {
            double x = re[at] / unit;
            double y = im == null ? 0 : im[at] / unit;
            if (p == 2) {
                result += x * x + y * y;
            } else {
                double size = im == null ? Math.abs(x) : Math.hypot(x, y);
                result += p == 1 ? size : Math.pow(size, p);
            }
        }
        return unit * (p == 2 ? Math.sqrt(result) : p == 1 ? result : Math.pow(result, 1 / p));
    }

    static double power(String name, Object value) {
        String word = Inputs.option(value);
        if (word != null) {
            return switch (word) {
                case "fro" -> Double.NaN;
                case "inf" -> Double.POSITIVE_INFINITY;
                default -> throw Inputs.badArgument(name, "The only matrix norms available are 1, 2, inf, and 'fro'.");
            };
        }
        double p = Inputs.scalar(name, value, "The second argument must be a scalar, \"fro\" or \"inf\".");
        if (Double.isNaN(p)) {
            throw Inputs.badArgument(name, "The only matrix norms available are 1, 2, inf, and 'fro'.");
        }
        return p;
    }

    static Object norm(Object[] arguments) {
        Numbers x = Inputs.floats("norm", arguments[0]);
        double p = arguments.length > 1 ? power("norm", arguments[1]) : 2;
        double result;
        if (!x.isMatrix() && !(Double.isNaN(p) || x.isEmpty())) {
            throw Inputs.invalid("norm", "Input must be 2-D.");
        }
        if (x.count() == 0) {
            result = 0;
        } else if (Double.isNaN(p)) {
            result = vectorNorm(x.re(), x.im(), 0, 1, x.count(), 2);
        } else if (x.isVector()) {
            result = vectorNorm(x.re(), x.im(), 0, 1, x.count(), p);
        } else {
            result = matrixNorm(x, p);
        }
        return Numbers.array(x.floatKind(), new int[] {1, 1}, new double[] {result});
    }

    static double matrixNorm(Numbers x, double p) {
        int m = x.rows();
        int n = x.columns();
        if (p == 1) {
            double most = 0;
            for (int j = 0; j < n; j++) {
                double sum = vectorNorm(x.re(), x.im(), j * m, 1, m, 1);
                most = Double.isNaN(sum) ? sum : Math.max(most, sum);
            }
            return most;
        }
        if (p == Double.POSITIVE_INFINITY) {
            double most = 0;
            for (int i = 0; i < m; i++) {
                double sum = vectorNorm(x.re(), x.im(), i, m, n, 1);
                most = Double.isNaN(sum) ? sum : Math.max(most, sum);
            }
            return most;
        }
        if (p != 2) {
            throw Inputs.badArgument("norm", "The only matrix norms available are 1, 2, inf, and 'fro'.");
        }
        for (int i = 0; i < x.count(); i++) {
            if (Double.isNaN(x.re()[i]) || Double.isNaN(x.im(i))) {
                return Double.NaN;
            }
            if (Double.isInfinite(x.re()[i]) || Double.isInfinite(x.im(i))) {
                return Double.POSITIVE_INFINITY;
            }
        }
        double[] s = EigenBuiltins.singularValues(x);
        if (s == null) {
            throw FactorBuiltins.noConvergence("norm");
        }
        return s.length == 0 ? 0 : s[0];
    }

    static Object vectorNorms(Object[] arguments) {
        Numbers x = Inputs.floats("vecnorm", arguments[0]);
        double p = arguments.length > 1 && !Inputs.isEmpty(arguments[1]) ? power("vecnorm", arguments[1]) : 2;
        if (!(p > 0)) {
            throw Inputs.badArgument("vecnorm", "The second argument must be a positive real scalar or Inf.");
        }
        Slices slices = arguments.length > 2 ? Slices.along(x, Inputs.dimension("vecnorm", arguments[2])) : Slices.standard(x);
        double[] result = new double[slices.count()];
        for (int s = 0; s < result.length; s++) {
            result[s] = vectorNorm(x.re(), x.im(), slices.start(s), slices.inner(), slices.length(), p);
        }
        return Numbers.array(x.floatKind(), slices.resultDims(), result);
    }

    static double norm(Numbers a, double p) {
        return Double.isNaN(p) ? vectorNorm(a.re(), a.im(), 0, 1, a.count(), 2) : matrixNorm(a, p);
    }
}
