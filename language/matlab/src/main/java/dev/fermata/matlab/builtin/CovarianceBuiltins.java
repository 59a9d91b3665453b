package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.IndexSort;
import dev.fermata.matlab.numeric.NumberSort;
import dev.fermata.matlab.numeric.SpecialFunctions;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/** Covariance and correlation of columns. */
public final class CovarianceBuiltins {
    static final String NAMES = "cov corrcoef corr corrcov cov2corr tiedrank";

    private CovarianceBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "cov" -> Builtin.of(name, 1, 5, (arguments, _) -> covariance(arguments));
            case "corrcoef" -> Builtin.of(name, 1, Builtin.ANY, 4, CovarianceBuiltins::coefficients);
            case "corr" -> Builtin.of(name, 1, Builtin.ANY, 2, (arguments, _) -> correlation(arguments));
            case "corrcov", "cov2corr" -> Builtin.of(name, 1, 1, 2, (arguments, _) -> fromCovariance(name, arguments[0]));
            case "tiedrank" -> Builtin.of(name, 1, 1, 2, (arguments, _) -> ranks(arguments[0]));
            default -> null;
        };
    }

    private static Numbers real(String name, Object value) {
        Numbers x = numbers(name, value);
        if (x.isComplex()) {
            throw Errors.of(name + ":ComplexUnsupported", name + ": inputs must be real");
        }
        return x;
    }

    private static Numbers numbers(String name, Object value) {
        Numbers x = Inputs.numbers(name, value);
        if (!x.isMatrix()) {
            throw Inputs.badArgument(name, "Inputs must be 2-D.");
        }
        return x;
    }

    /** Observations as rows: a vector is one variable; two arrays are two variables. */
    private static Numbers observations(String name, Numbers x, Numbers y) {
        if (y == null) {
            return x.isRow() && !x.isScalar() ? x.withDims(x.count(), 1) : x;
        }
        if (x.count() != y.count()) {
            throw Errors.of(name + ":RowsMismatch", "The number of elements in x and y must match.");
        }
        int n = x.count();
        double[] both = Arrays.copyOf(x.reCopy(), 2 * n);
        System.arraycopy(y.re(), 0, both, n, n);
        double[] imaginary = null;
        if (x.isComplex() || y.isComplex()) {
            imaginary = new double[2 * n];
            for (int i = 0; i < n; i++) {
                imaginary[i] = x.im(i);
                imaginary[n + i] = y.im(i);
            }
        }
        return new Numbers(Inputs.common(name, x.floatKind(), y.floatKind()), new int[] {n, 2}, both, imaginary);
    }

    private static Numbers withoutMissing(Numbers x) {
        int n = x.rows();
        int m = x.columns();
        int[] kept = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            boolean missing = false;
            for (int j = 0; j < m; j++) {
                missing |= Double.isNaN(x.re()[i + j * n]) || Double.isNaN(x.im(i + j * n));
            }
            if (!missing) {
                kept[count++] = i;
            }
        }
        double[] data = new double[Dims.count(count, m)];
        double[] imaginary = x.isComplex() ? new double[data.length] : null;
        for (int j = 0; j < m; j++) {
            for (int i = 0; i < count; i++) {
                data[i + j * count] = x.re()[kept[i] + j * n];
                if (imaginary != null) {
                    imaginary[i + j * count] = x.im(kept[i] + j * n);
                }
            }
        }
        return new Numbers(x.kind(), new int[] {count, m}, data, imaginary);
    }

    /** The covariance of columns i and j; {@code pairwise} leaves out rows in which one of the two is missing. */
    private static double covariance(Numbers x, int i, int j, double[] weights, boolean biased, boolean pairwise) {
        int n = x.rows();
        double total = 0;
        double sumI = 0;
        double sumJ = 0;
        for (int k = 0; k < n; k++) {
            double a = x.re()[k + i * n];
            double b = x.re()[k + j * n];
            if (pairwise && (Double.isNaN(a) || Double.isNaN(b))) {
                continue;
            }
            double w = weights == null ? 1 : weights[k];
            total += w;
            sumI += w * a;
            sumJ += w * b;
        }
        double meanI = sumI / total;
        double meanJ = sumJ / total;
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double a = x.re()[k + i * n];
            double b = x.re()[k + j * n];
            if (pairwise && (Double.isNaN(a) || Double.isNaN(b))) {
                continue;
            }
            sum += (weights == null ? 1 : weights[k]) * (a - meanI) * (b - meanJ);
        }
        return sum / (weights != null || biased || total == 1 ? total : total - 1);
    }

    private static double[] matrix(Numbers x, double[] weights, boolean biased, boolean pairwise) {
        int m = x.columns();
        double[] result = new double[Dims.count(m, m)];
        for (int j = 0; j < m; j++) {
            Checkpoint.pass();
            for (int i = 0; i <= j; i++) {
                double value = x.rows() == 0 ? Double.NaN : covariance(x, i, j, weights, biased, pairwise);
                result[i + j * m] = value;
                result[j + i * m] = value;
            }
        }
        return result;
    }

    private static Object covariance(Object[] arguments) {
        Numbers x = numbers("cov", arguments[0]);
        Numbers y = null;
        double[] weights = null;
        boolean biased = false;
        String rows = "includenan";
        for (int i = 1; i < arguments.length; i++) {
            String word = Inputs.option(arguments[i]);
            if (word != null) {
                if (!Arrays.asList("includenan", "omitrows", "partialrows").contains(word)) {
                    throw Errors.of("cov:RowsOptionUnknown", "NaN flag must be 'includenan', 'omitrows' or 'partialrows'.");
                }
                rows = word;
                continue;
            }
            Numbers next = numbers("cov", arguments[i]);
            if (next.isScalar() && (next.re()[0] == 0 || next.re()[0] == 1) && !(i == 1 && x.isScalar())) {
                biased = next.re()[0] == 1;
            } else if (y == null && weights == null && next.count() == x.count()) {
                y = next;
            } else if (!next.isComplex() && next.isVector() && next.count() == (y == null && !x.isVector() ? x.rows() : x.count())) {
                weights = next.reCopy();
                double total = Arrays.stream(weights).sum();
                for (int k = 0; k < weights.length; k++) {
                    weights[k] /= total;
                }
            } else if (next.isScalar()) {
                throw Errors.of("cov:NormalizationInvalid", "Normalization flag must be 0 or 1.");
            } else {
                throw Errors.of("cov:RowsMismatch", "The number of elements in x and y must match.");
            }
        }
        if (x.count() == 0 && y == null) {
            return x.isMatrix() && x.rows() == 0 && x.columns() == 0 ? (Object) Double.NaN
                    : Numbers.array(x.floatKind(), new int[] {x.columns(), x.columns()}, filled(x.columns() * x.columns()));
        }
        Numbers data = observations("cov", x, y);
        if (rows.equals("omitrows")) {
            data = withoutMissing(data);
        }
        int m = data.columns();
        if (data.isComplex()) {
            return ComplexCovariance.of(data, weights, biased).array();
        }
        return Numbers.array(data.floatKind(), new int[] {m, m}, matrix(data, weights, biased, rows.equals("partialrows")));
    }

    private static double[] filled(int count) {
        double[] result = new double[count];
        Arrays.fill(result, Double.NaN);
        return result;
    }

    private static Object coefficients(Object[] arguments, int nargout) {
        Numbers x = numbers("corrcoef", arguments[0]);
        Numbers y = null;
        int at = 1;
        if (at < arguments.length && !Inputs.isText(arguments[at])) {
            y = numbers("corrcoef", arguments[at++]);
            if (y.count() != x.count()) {
                throw Errors.of("corrcoef:RowsMismatch", "X and Y must have the same number of elements.");
            }
        }
        boolean complete = false;
        boolean pairwise = false;
        double alpha = 0.05;
        for (; at < arguments.length; at += 2) {
            String word = String.valueOf(Inputs.option(arguments[at]));
            if (at + 1 >= arguments.length) {
                throw Errors.of("corrcoef:RowsOptionMalformed", "corrcoef: rows option is malformed");
            }
            switch (word) {
                case "rows" -> {
                    switch (String.valueOf(Inputs.option(arguments[at + 1]))) {
                        case "all" -> { }
                        case "complete" -> complete = true;
                        case "pairwise" -> pairwise = true;
                        default -> throw Errors.of("corrcoef:RowsOptionUnknown", "corrcoef: unknown rows option");
                    }
                }
                case "alpha" -> alpha = Inputs.scalar("corrcoef", arguments[at + 1], "Alpha must be a scalar between 0 and 1.");
                default -> throw Errors.of("corrcoef:OptionUnknown", "corrcoef: unknown option");
            }
        }
        if (x.count() == 0) {
            return Double.NaN;
        }
        Numbers data = observations("corrcoef", x, y);
        if (complete) {
            data = withoutMissing(data);
        }
        int m = data.columns();
        if (data.isComplex()) {
            if (nargout > 1) {
                throw Errors.of("corrcoef:ComplexUnsupported", "P-values and confidence bounds require real inputs.");
            }
            return ComplexCovariance.of(data, null, false).correlations().array();
        }
        double[] r = correlations(data, pairwise);
        int[] dims = {m, m};
        MatlabClass kind = data.floatKind();
        Array result = Numbers.array(kind, dims, r.clone());
        if (nargout < 2) {
            return result;
        }
        int n = data.rows();
        double[] p = new double[Dims.count(m, m)];
        double[] low = new double[Dims.count(m, m)];
        double[] high = new double[Dims.count(m, m)];
        for (int i = 0; i < p.length; i++) {
            boolean diagonal = i / m == i % m;
            p[i] = diagonal ? 1 : significance(r[i], n);
            double z = 0.5 * Math.log((1 + r[i]) / (1 - r[i]));
            double step = n > 3 ? SpecialFunctions.normalQuantile(1 - alpha / 2) / Math.sqrt(n - 3.0) : Double.NaN;
            low[i] = diagonal ? 1 : n > 3 ? Math.tanh(z - step) : -1;
            high[i] = diagonal ? 1 : n > 3 ? Math.tanh(z + step) : 1;
        }
        return new Object[] {result, Numbers.array(kind, dims, p), Numbers.array(kind, dims, low), Numbers.array(kind, dims, high)};
    }

    /** The probability of such a correlation by chance. */
    private static double significance(double r, int n) {
        double t = r * Math.sqrt((n - 2) / (1 - r * r));
        return Double.isNaN(t) ? Double.NaN : 2 * SpecialFunctions.studentTail(Math.abs(t), n - 2);
    }

    private static double[] correlations(Numbers x, boolean pairwise) {
        int m = x.columns();
        double[] c = matrix(x, null, false, pairwise);
        double[] r = new double[Dims.count(m, m)];
        for (int j = 0; j < m; j++) {
            Checkpoint.pass();
            for (int i = 0; i < m; i++) {
                if (i == j) {
                    r[i + j * m] = Double.isNaN(c[i + i * m]) || c[i + i * m] == 0 ? Double.NaN : 1;
                } else {
                    double value = pairwise ? pairCorrelation(x, i, j)
                            : c[i + j * m] / (Math.sqrt(c[i + i * m]) * Math.sqrt(c[j + j * m]));
                    r[i + j * m] = value > 1 ? 1 : value < -1 ? -1 : value;
                }
            }
        }
        return r;
    }

    private static double pairCorrelation(Numbers x, int i, int j) {
        int n = x.rows();
        double[] pair = new double[2 * n];
        System.arraycopy(x.re(), i * n, pair, 0, n);
        System.arraycopy(x.re(), j * n, pair, n, n);
        Numbers both = withoutMissing(new Numbers(MatlabClass.DOUBLE, new int[] {n, 2}, pair, null));
        double[] c = matrix(both, null, false, false);
        return c[1] / Math.sqrt(c[0] * c[3]);
    }

    private static Object[] correlation(Object[] arguments) {
        Numbers x = real("corr", arguments[0]);
        Numbers y = x;
        int at = 1;
        if (at < arguments.length && !Inputs.isText(arguments[at])) {
            y = real("corr", arguments[at++]);
        }
        if (x.rows() != y.rows()) {
            throw Inputs.badArgument("corr", "X and Y must have the same number of rows.");
        }
        String type = "pearson";
        for (; at + 1 < arguments.length; at += 2) {
            if (Inputs.isOption(arguments[at], "type")) {
                type = String.valueOf(Inputs.option(arguments[at + 1]));
            }
        }
        int n = x.rows();
        int a = x.columns();
        int b = y.columns();
        double[] r = new double[Dims.count(a, b)];
        double[] p = new double[Dims.count(a, b)];
        for (int i = 0; i < a; i++) {
            Checkpoint.pass();
            for (int j = 0; j < b; j++) {
                double[] left = Arrays.copyOfRange(x.re(), i * n, (i + 1) * n);
                double[] right = Arrays.copyOfRange(y.re(), j * n, (j + 1) * n);
                double value = switch (type) {
                    case "pearson" -> pearson(left, right);
                    case "spearman" -> pearson(ranks(left), ranks(right));
                    case "kendall" -> kendall(left, right);
                    default -> throw Inputs.badArgument("corr", "Type must be 'Pearson', 'Kendall' or 'Spearman'.");
                };
                r[i + j * a] = value;
                p[i + j * a] = x == y && i == j ? 1 : significance(value, n);
            }
        }
        int[] dims = {a, b};
        return new Object[] {new DoubleArray(dims, r), new DoubleArray(dims, p)};
    }

    private static double pearson(double[] x, double[] y) {
        int n = x.length;
        double[] both = Arrays.copyOf(x, 2 * n);
        System.arraycopy(y, 0, both, n, n);
        double[] c = matrix(new Numbers(MatlabClass.DOUBLE, new int[] {n, 2}, both, null), null, false, false);
        double r = c[1] / (Math.sqrt(c[0]) * Math.sqrt(c[3]));
        return r > 1 ? 1 : r < -1 ? -1 : r;
    }

    private static double kendall(double[] x, double[] y) {
        double sum = 0;
        double tiesX = 0;
        double tiesY = 0;
        int n = x.length;
        for (int i = 0; i < n; i++) {
            Checkpoint.pass();
            for (int j = i + 1; j < n; j++) {
                double sx = Math.signum(x[i] - x[j]);
                double sy = Math.signum(y[i] - y[j]);
                sum += sx * sy;
                tiesX += sx != 0 ? 1 : 0;
                tiesY += sy != 0 ? 1 : 0;
            }
        }
        return sum / Math.sqrt(tiesX * tiesY);
    }

    /** Ranks from 1, equal numbers sharing their mean rank. */
    private static double[] ranks(double[] x) {
        int n = x.length;
        int[] order = Gather.identity(n);
        IndexSort.sort(order, n, (a, b) -> Double.compare(x[a], x[b]));
        double[] ranks = new double[n];
        for (int i = 0; i < n;) {
            int j = i + 1;
            while (j < n && x[order[j]] == x[order[i]]) {
                j++;
            }
            for (int k = i; k < j; k++) {
                ranks[order[k]] = Double.isNaN(x[order[k]]) ? Double.NaN : (i + 1 + j) / 2.0;
            }
            i = j;
        }
        return ranks;
    }

    private static Object[] ranks(Object value) {
        Numbers x = Inputs.real("tiedrank", value);
        Slices slices = Slices.standard(x);
        double[] out = new double[x.count()];
        double[] slice = new double[slices.length()];
        double ties = 0;
        for (int s = 0; s < slices.count(); s++) {
            slices.read(x.re(), s, slice);
            double[] ranks = ranks(slice);
            double[] sorted = ranks.clone();
            NumberSort.sort(sorted, 0, sorted.length);
            for (int i = 0; i < sorted.length;) {
                int j = i;
                while (j < sorted.length && sorted[j] == sorted[i]) {
                    j++;
                }
                double t = Math.max(1, j - i);
                ties += (t * t * t - t) / 2;
                i = Math.max(j, i + 1);
            }
            for (int k = 0; k < slice.length; k++) {
                out[slices.start(s) + k * slices.inner()] = ranks[k];
            }
        }
        return new Object[] {new DoubleArray(x.dims(), out), ties};
    }

    private static Object[] fromCovariance(String name, Object value) {
        Numbers c = real(name, value);
        int n = c.rows();
        if (n != c.columns()) {
            throw Inputs.badArgument(name, "Covariance matrix must be square.");
        }
        double[] deviations = new double[n];
        for (int i = 0; i < n; i++) {
            deviations[i] = Math.sqrt(c.re()[i + i * n]);
        }
        double[] r = new double[Dims.count(n, n)];
        for (int i = 0; i < r.length; i++) {
            r[i] = i / n == i % n ? 1 : c.re()[i] / (deviations[i / n] * deviations[i % n]);
        }
        Array correlation = new DoubleArray(new int[] {n, n}, r);
        Array sigma = new DoubleArray(new int[] {n, 1}, deviations);
        return new Object[] {correlation, sigma};
    }
}
