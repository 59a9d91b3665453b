package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.Lapack;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.session.Warnings;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/** Polynomials that fit points in the sense of least squares, and how well they do. */
final class PolynomialFit {
    /** From this condition number on, coefficients are not to be trusted. */
    private static final double CONDITION_MAX = 1e10;
    private static final int DEGREE_MAX = 1 << 20;

    private PolynomialFit() {
    }

    static Array errorEstimate(StructArray s, Numbers x, int terms, double shift, double scale) {
        int n = x.count();
        double[] vandermonde = new double[Dims.count(n, terms)];
        for (int i = 0; i < n; i++) {
            double power = 1;
            for (int j = terms - 1; j >= 0; j--) {
                vandermonde[i + j * n] = power;
                power *= (x.re()[i] - shift) / scale;
            }
        }
        if (!s.has("R") || !s.has("normr") || !s.has("df") || s.count() != 1) {
            throw Inputs.invalid("polyval", "S must be a struct that POLYFIT has returned.");
        }
        Numbers e = Numbers.ofOrNull(Operators.mrdivide(new DoubleArray(new int[] {n, terms}, vandermonde), s.get("R", 0)));
        double normr = Values.real(s.get("normr", 0), 0);
        double df = Values.real(s.get("df", 0), 0);
        double[] delta = new double[n];
        for (int i = 0; i < n; i++) {
            Checkpoint.pass();
            double sum = 1;
            for (int j = 0; j < terms; j++) {
                sum += e.re()[i + j * n] * e.re()[i + j * n];
            }
            delta[i] = df == 0 ? Double.POSITIVE_INFINITY : normr / Math.sqrt(df) * Math.sqrt(sum);
        }
        return new DoubleArray(x.dims(), delta);
    }

    static Object fit(Object[] arguments, int nargout) {
        Numbers x = Inputs.floats("polyfit", arguments[0]);
        Numbers y = Inputs.floats("polyfit", arguments[1]);
        if (x.count() != y.count() || !Arrays.equals(x.dims(), y.dims()) && !(x.isVector() && y.isVector())) {
            throw Inputs.invalid("polyfit", "The first two inputs must have the same number of elements.");
        }
        double degree = Inputs.scalar("polyfit", arguments[2], "N must be a real nonnegative integer scalar.");
        if (degree != Math.rint(degree) || degree < 0 || degree > DEGREE_MAX) {
            throw Inputs.badArgument("polyfit", "N must be a real nonnegative integer scalar.");
        }
        if (x.isComplex()) {
            throw Inputs.invalid("polyfit", "X must be real.");
        }
        int n = x.count();
        int terms = (int) degree + 1;
        double mean = 0;
        double deviation = 1;
        if (nargout > 2) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += x.re()[i];
            }
            mean = sum / n;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                squares += (x.re()[i] - mean) * (x.re()[i] - mean);
            }
            deviation = n > 1 ? Math.sqrt(squares / (n - 1)) : 0;
        }
        Numbers weights = arguments.length > 3 && !Inputs.isEmpty(arguments[3]) ? Inputs.real("polyfit", arguments[3]) : null;
        if (weights != null && weights.count() != n) {
            throw Inputs.badArgument("polyfit", "polyfit: invalid argument");
        }
        double[] v = new double[Dims.count(n, terms)];
        double[] right = y.reCopy();
        double[] rightIm = y.imCopy();
        for (int i = 0; i < n; i++) {
            Checkpoint.pass();
            double w = weights == null ? 1 : Math.sqrt(weights.re()[i]);
            double power = w;
            for (int j = terms - 1; j >= 0; j--) {
                v[i + j * n] = power;
                power *= (x.re()[i] - mean) / deviation;
            }
            right[i] *= w;
            if (rightIm != null) {
                rightIm[i] *= w;
            }
        }
        MatlabClass kind = Inputs.common("polyfit", x.floatKind(), y.floatKind());
        Solution solution = solved(new Equations(n, terms, v, right, rightIm), nargout > 2);
        Array p = Numbers.narrowed(kind, new int[] {1, terms}, solution.re().clone(), solution.im() == null ? null : solution.im().clone());
        return nargout < 2 ? p : new Object[] {p, quality(solution), DoubleArray.column(mean, deviation)};
    }

    /**
     * The equations that the coefficients of a polynomial shall fulfil.
     *
     * @param v       powers of the points, a row for each of the {@code n} points
     * @param right   values, real parts
     * @param rightIm imaginary parts; null for none
     */
    private record Equations(int n, int terms, double[] v, double[] right, double[] rightIm) { }

    /**
     * Coefficients.
     *
     * @param r  the triangular factor of the equations
     * @param im imaginary parts; null for none
     */
    private record Solution(Equations of, double[] r, double[] re, double[] im) { }

    private static Solution solved(Equations equations, boolean isScaled) {
        int n = equations.n;
        int terms = equations.terms;
        int k = Math.min(n, terms);
        Lapack.Qr factors = Lapack.qr(n, terms, equations.v, k, false);
        double[] r = new double[Dims.count(k, terms)];
        for (int j = 0; j < terms; j++) {
            for (int i = 0; i <= Math.min(j, k - 1); i++) {
                r[i + j * k] = factors.r()[i + j * n];
            }
        }
        if (terms > n) {
            Warnings.warn("RunMat:polyfit:PolyNotUnique", "Polynomial is not unique; degree >= number of data points.");
        } else {
            double[] s = EigenBuiltins.singularValues(new Numbers(MatlabClass.DOUBLE, new int[] {k, terms}, r, null));
            if (s != null && s.length > 0 && !(s[0] < CONDITION_MAX * s[s.length - 1])) {
                String advice = isScaled ? "Polynomial is badly conditioned. Add points with distinct X values or reduce the "
                        + "degree of the polynomial."
                        : "Polynomial is badly conditioned. Add points with distinct X values, reduce the degree of the "
                        + "polynomial, or try centering and scaling as described in HELP POLYFIT.";
                Warnings.warn(isScaled ? "RunMat:polyfit:RepeatedPoints" : "RunMat:polyfit:RepeatedPointsOrRescale", advice);
            }
        }
        double[] re = leastSquares(n, terms, k, factors.q(), r, equations.right);
        double[] im = equations.rightIm == null ? null : leastSquares(n, terms, k, factors.q(), r, equations.rightIm);
        return new Solution(equations, r, re, im);
    }

    /** The struct that tells how well the polynomial fits. */
    private static StructArray quality(Solution solution) {
        Equations of = solution.of;
        double squares = 0;
        for (int i = 0; i < of.n; i++) {
            Checkpoint.pass();
            double fitted = of.right[i];
            double fittedIm = of.rightIm == null ? 0 : of.rightIm[i];
            for (int j = 0; j < of.terms; j++) {
                fitted -= of.v[i + j * of.n] * solution.re[j];
                fittedIm -= solution.im == null ? 0 : of.v[i + j * of.n] * solution.im[j];
            }
            squares += fitted * fitted + fittedIm * fittedIm;
        }
        int[] dims = {Math.min(of.n, of.terms), of.terms};
        return StructArray.scalar().with("R", Values.simple(new DoubleArray(dims, solution.r)))
                .with("df", (double) Math.max(0, of.n - of.terms)).with("normr", Math.sqrt(squares));
    }

    /** {@code R \ (Q' * y)}; the last coefficients are zero when there are too few points. */
    private static double[] leastSquares(int n, int terms, int k, double[] q, double[] r, double[] y) {
        double[] p = new double[terms];
        for (int j = 0; j < k; j++) {
            Checkpoint.pass();
            for (int i = 0; i < n; i++) {
                p[j] += q[i + j * n] * y[i];
            }
        }
        for (int j = k - 1; j >= 0; j--) {
            Checkpoint.pass();
            for (int c = j + 1; c < k; c++) {
                p[j] -= r[j + c * k] * p[c];
            }
            p[j] /= r[j + j * k];
        }
        return p;
    }
}
