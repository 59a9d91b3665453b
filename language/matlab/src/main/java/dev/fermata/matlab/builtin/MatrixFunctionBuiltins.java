package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.ComplexMath;
import dev.fermata.matlab.numeric.ComplexMatrix;
import dev.fermata.matlab.numeric.ComplexSchurForm;
import dev.fermata.matlab.numeric.Lapack;
import dev.fermata.matlab.numeric.TriangularFunctions;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.session.Warnings;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.task.Checkpoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Functions of matrices, and questions about their form. */
public final class MatrixFunctionBuiltins {
    static final String NAMES = "expm logm sqrtm issymmetric ishermitian isdiag istril istriu isbanded isdefinite "
            + "bandwidth symrcm";

    /** Coefficients of the Pade approximants of the exponential, by degree (N. J. Higham, 2005). */
    private static final double[][] PADE = {
        {120, 60, 12, 1},
        {30240, 15120, 3360, 420, 30, 1},
        {17297280, 8648640, 1995840, 277200, 25200, 1512, 56, 1},
        {17643225600d, 8821612800d, 2075673600d, 302702400d, 30270240d, 2162160, 110880, 3960, 90, 1}};
    private static final double[] PADE_13 = {64764752532480000d, 32382376266240000d, 7771770303897600d, 1187353796428800d,
        129060195264000d, 10559470521600d, 670442572800d, 33522128640d, 1323241920d, 40840800d, 960960d, 16380, 182, 1};
    private static final double[] LIMITS = {1.495585217958292e-2, 2.539398330063230e-1, 9.504178996162932e-1, 2.097847961257068};
    private static final double LIMIT_13 = 5.371920351148152;

    private MatrixFunctionBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "expm" -> Builtin.of(name, 1, 1, (arguments, _) -> exponential(arguments[0]));
            case "logm" -> Builtin.of(name, 1, 2, 2, (arguments, nargout) -> logarithm(arguments[0], nargout));
            case "sqrtm" -> Builtin.of(name, 1, 1, 2, (arguments, nargout) -> root(arguments[0], nargout));
            case "__sylvester" -> Builtin.of(name, 3, 3, (arguments, _) -> sylvester(arguments));
            case "issymmetric" -> Builtin.of(name, 1, 3, (arguments, _) -> isSymmetric(name, arguments, false));
            case "ishermitian" -> Builtin.of(name, 1, 3, (arguments, _) -> isSymmetric(name, arguments, true));
            case "isdiag" -> Builtin.of(name, 1, 1, (arguments, _) -> fits(name, arguments[0], 0, 0));
            case "istril" -> Builtin.of(name, 1, 1, (arguments, _) -> fits(name, arguments[0], Integer.MAX_VALUE, 0));
            case "istriu" -> Builtin.of(name, 1, 1, (arguments, _) -> fits(name, arguments[0], 0, Integer.MAX_VALUE));
            case "isbanded" -> Builtin.of(name, 3, 3, (arguments, _) -> fits(name, arguments[0],
                    Inputs.whole(name, arguments[1], 0, "Bandwidths must be nonnegative integers."),
                    Inputs.whole(name, arguments[2], 0, "Bandwidths must be nonnegative integers.")));
            case "isdefinite" -> Builtin.of(name, 1, 2, (arguments, _) -> isDefinite(arguments[0]));
            case "bandwidth" -> Builtin.of(name, 1, 2, 2, MatrixFunctionBuiltins::bandwidth);
            case "symrcm" -> Builtin.of(name, 1, 1, (arguments, _) -> reverseCuthillMcKee(arguments[0]));
            default -> null;
        };
    }

    // ---- functions ----

    private static Object identity(int n) {
        return Values.simple(new DoubleArray(new int[] {n, n}, ComplexMatrix.identity(n, n).re));
    }

    private static Object exponential(Object value) {
        Numbers a = FactorBuiltins.square("expm", value);
        int n = a.rows();
        MatlabClass kind = a.floatKind();
        boolean diagonal = fits("expm", value, 0, 0);
        if (diagonal) {
            ComplexMatrix d = new ComplexMatrix(n, n);
            double[] out = new double[2];
            for (int i = 0; i < n * n; i += n + 1) {
                ComplexMath.exp(a.re()[i], a.im(i), out);
                d.re[i] = out[0];
                d.im[i] = out[1];
            }
            return FactorBuiltins.value(kind, d);
        }
        double norm = Norms.matrixNorm(a, 1);
        if (Double.isNaN(norm) || Double.isInfinite(norm)) {
            double[] missing = new double[Dims.count(n, n)];
            Arrays.fill(missing, Double.NaN);
            return Numbers.array(kind, a.dims(), missing);
        }
        Object x = Values.simple(Numbers.array(MatlabClass.DOUBLE, a.dims(), a.reCopy(), a.imCopy()));
        for (int i = 0; i < LIMITS.length; i++) {
            if (norm <= LIMITS[i]) {
                return inClass(kind, approximated(x, PADE[i], n));
            }
        }
        int squarings = Math.max(0, Math.getExponent(norm / LIMIT_13) + 1);
        if (squarings > 0) {
            x = Operators.times(x, Math.scalb(1.0, -squarings));
        }
        Object result = approximated13(x, n);
        for (int i = 0; i < squarings; i++) {
            result = Operators.mtimes(result, result);
        }
        return inClass(kind, result);
    }

    private static Object inClass(MatlabClass kind, Object value) {
        Numbers x = Numbers.ofOrNull(value);
        return Numbers.narrowed(kind, x.dims(), x.reCopy(), x.imCopy());
    }

    private static Object sum(Object... terms) {
        Object sum = terms[0];
        for (int i = 1; i < terms.length; i++) {
            sum = Operators.plus(sum, terms[i]);
        }
        return sum;
    }

    /** Numerator over denominator, both from an even part v and an odd part u. */
    private static Object quotient(Object u, Object v) {
        return Operators.mldivide(Operators.minus(v, u), Operators.plus(v, u));
    }

    private static Object approximated(Object a, double[] c, int n) {
        Object square = Operators.mtimes(a, a);
        Object power = identity(n);
        Object u = Operators.times(power, c[1]);
        Object v = Operators.times(power, c[0]);
        for (int k = 2; k < c.length; k += 2) {
            power = Operators.mtimes(power, square);
            v = Operators.plus(v, Operators.times(power, c[k]));
            u = Operators.plus(u, Operators.times(power, c[k + 1]));
        }
        return quotient(Operators.mtimes(a, u), v);
    }

    private static Object approximated13(Object a, int n) {
        double[] c = PADE_13;
        Object one = identity(n);
        Object a2 = Operators.mtimes(a, a);
        Object a4 = Operators.mtimes(a2, a2);
        Object a6 = Operators.mtimes(a2, a4);
        Object inner = sum(Operators.times(a6, c[13]), Operators.times(a4, c[11]), Operators.times(a2, c[9]));
        Object u = Operators.mtimes(a, sum(Operators.mtimes(a6, inner), Operators.times(a6, c[7]), Operators.times(a4, c[5]),
                Operators.times(a2, c[3]), Operators.times(one, c[1])));
        inner = sum(Operators.times(a6, c[12]), Operators.times(a4, c[10]), Operators.times(a2, c[8]));
        Object v = sum(Operators.mtimes(a6, inner), Operators.times(a6, c[6]), Operators.times(a4, c[4]),
                Operators.times(a2, c[2]), Operators.times(one, c[0]));
        return quotient(u, v);
    }

    /** The complex Schur form of any square matrix: Q and T. */
    private static ComplexMatrix[] schur(String name, Numbers a) {
        FactorBuiltins.requireFinite(name, a);
        if (a.isComplex()) {
            ComplexSchurForm form = ComplexSchurForm.of(FactorBuiltins.complex(a));
            if (form == null) {
                throw FactorBuiltins.noConvergence(name);
            }
            return new ComplexMatrix[] {form.q, form.t};
        }
        Lapack.Schur form = Lapack.schur(a.rows(), a.reCopy(), true);
        if (form == null) {
            throw FactorBuiltins.noConvergence(name);
        }
        return FactorBuiltins.triangular(a.rows(), form.q(), form.t());
    }

    /** {@code Q * F * Q^H}, real when the matrix was and the imaginary parts are rounding errors. */
    private static Array back(Numbers a, ComplexMatrix q, ComplexMatrix f) {
        ComplexMatrix x = q.times(f).times(q.conjugateTransposed());
        if (!a.isComplex()) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < x.re.length; i++) {
                re = Math.max(re, Math.hypot(x.re[i], x.im[i]));
                im = Math.max(im, Math.abs(x.im[i]));
            }
            if (im <= 10 * a.rows() * Math.ulp(1.0) * re) {
                return Numbers.array(a.floatKind(), a.dims(), x.re);
            }
        }
        return FactorBuiltins.value(a.floatKind(), x);
    }

    private static boolean hasZero(ComplexMatrix t) {
        for (int i = 0; i < t.rows; i++) {
            if (t.re[i + i * t.rows] == 0 && t.im[i + i * t.rows] == 0) {
                return true;
            }
        }
        return false;
    }

    private static Object root(Object value, int nargout) {
        Numbers a = FactorBuiltins.square("sqrtm", value);
        ComplexMatrix[] form = schur("sqrtm", a);
        ComplexMatrix r = TriangularFunctions.sqrt(form[1]);
        if (hasZero(form[1]) && nargout < 2) {
            Warnings.warn("RunMat:sqrtm:SingularMatrix", "Matrix is singular and may not have a square root.");
        }
        Array x = back(a, form[0], r);
        if (nargout < 2) {
            return x;
        }
        Object difference = Operators.minus(Operators.mtimes(Values.simple(x), Values.simple(x)), value);
        double residual = Norms.matrixNorm(Numbers.ofOrNull(difference), 1) / Norms.matrixNorm(a, 1);
        return new Object[] {x, residual};
    }

    private static Object logarithm(Object value, int nargout) {
        Numbers a = FactorBuiltins.square("logm", value);
        ComplexMatrix[] form = schur("logm", a);
        for (int i = 0; i < form[1].rows; i++) {
            int at = i + i * form[1].rows;
            if (form[1].re[at] < 0 && form[1].im[at] == 0 || form[1].re[at] == 0 && form[1].im[at] == 0) {
                Warnings.warn("RunMat:logm:nonPosRealEig",
                        "Principal matrix logarithm is not defined for A with nonpositive real eigenvalues. A non-principal "
                        + "matrix logarithm is returned.");
                break;
            }
        }
        Array x = back(a, form[0], TriangularFunctions.log(form[1]));
        return nargout < 2 ? x : new Object[] {x, 0.0};
    }

    /** Solves {@code A X + X B = C} by Schur forms. */
    private static Object sylvester(Object[] arguments) {
        Numbers a = FactorBuiltins.square("sylvester", arguments[0]);
        Numbers b = FactorBuiltins.square("sylvester", arguments[1]);
        Numbers c = FactorBuiltins.matrix("sylvester", arguments[2]);
        int m = a.rows();
        int n = b.rows();
        if (c.rows() != m || c.columns() != n) {
            throw Inputs.invalid("sylvester", "Matrix dimensions must agree.");
        }
        if (a.isComplex() || b.isComplex() || c.isComplex()) {
            throw Inputs.invalid("sylvester", "Inputs must be real.");
        }
        FactorBuiltins.requireFinite("sylvester", a);
        FactorBuiltins.requireFinite("sylvester", b);
        Lapack.Schur s = Lapack.schur(m, a.reCopy(), true);
        Lapack.Schur t = Lapack.schur(n, b.reCopy(), true);
        if (s == null || t == null) {
            throw FactorBuiltins.noConvergence("sylvester");
        }
        Object u = new DoubleArray(new int[] {m, m}, s.q());
        Object v = new DoubleArray(new int[] {n, n}, t.q());
        Object turned = Operators.mtimes(Operators.mtimes(Operators.ctranspose(u), arguments[2]), v);
        double[] x = Numbers.ofOrNull(turned).reCopy();
        double scale = Lapack.sylvester(m, n, s.t(), t.t(), x);
        for (int i = 0; i < x.length; i++) {
            x[i] /= scale;
        }
        Object solution = new DoubleArray(new int[] {m, n}, x);
        return Operators.mtimes(Operators.mtimes(u, solution), Operators.ctranspose(v));
    }

    // ---- form ----

    private static Object isSymmetric(String name, Object[] arguments, boolean conjugate) {
        Numbers a = Inputs.numbers(name, arguments[0]);
        double sign = 1;
        double tolerance = 0;
        for (int i = 1; i < arguments.length; i++) {
            String word = Inputs.option(arguments[i]);
            if (word == null) {
                tolerance = Inputs.scalar(name, arguments[i], "Tolerance must be a nonnegative scalar.");
            } else if (word.equals("skew")) {
                sign = -1;
            } else if (!word.equals("nonskew")) {
                throw Inputs.badArgument(name, "Second argument must be 'skew' or 'nonskew'.");
            }
        }
        if (!a.isMatrix() || a.rows() != a.columns()) {
            return false;
        }
        int n = a.rows();
        for (int j = 0; j < n; j++) {
            for (int i = 0; i <= j; i++) {
                double re = difference(a.re()[i + j * n], sign * a.re()[j + i * n]);
                double im = difference(a.im(i + j * n), sign * (conjugate ? -a.im(j + i * n) : a.im(j + i * n)));
                if (!(Math.hypot(re, im) <= tolerance)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Zero for equal infinities. */
    private static double difference(double a, double b) {
        return a == b ? 0 : a - b;
    }

    /** Whether nothing but zeros lies more than so many diagonals below and above the main one. */
    private static boolean fits(String name, Object value, int below, int above) {
        Numbers a = Inputs.numbers(name, value);
        if (!a.isMatrix()) {
            return false;
        }
        int m = a.rows();
        for (int i = 0; i < a.count(); i++) {
            int distance = i / m - i % m;
            if ((distance > above || -distance > below) && (a.re()[i] != 0 || a.im(i) != 0)) {
                return false;
            }
        }
        return true;
    }

    private static Object isDefinite(Object value) {
        Numbers a = FactorBuiltins.square("isdefinite", value);
        return EigenBuiltins.isSymmetric(a) && FactorBuiltins.realCholesky(a.rows(), a.reCopy()) == a.rows();
    }

    private static Object bandwidth(Object[] arguments, int nargout) {
        Numbers a = Inputs.numbers("bandwidth", arguments[0]);
        if (!a.isMatrix()) {
            throw Inputs.invalid("bandwidth", "Input must be 2-D.");
        }
        double lower = 0;
        double upper = 0;
        int m = a.rows();
        for (int i = 0; i < a.count(); i++) {
            if (a.re()[i] != 0 || a.im(i) != 0) {
                lower = Math.max(lower, i % m - i / m);
                upper = Math.max(upper, i / m - i % m);
            }
        }
        if (arguments.length > 1) {
            return switch (String.valueOf(Inputs.option(arguments[1]))) {
                case "lower" -> lower;
                case "upper" -> upper;
                default -> throw Inputs.badArgument("bandwidth", "TYPE must be 'lower' or 'upper'.");
            };
        }
        return nargout < 2 ? DoubleArray.row(lower, upper) : new Object[] {lower, upper};
    }

    /** Numbers the nodes of the matrix's graph breadth first from nodes of low degree, then reverses. */
    private static Object reverseCuthillMcKee(Object value) {
        Numbers a = FactorBuiltins.square("symrcm", value);
        int n = a.rows();
        int[] degree = new int[n];
        for (int i = 0; i < n; i++) {
            Checkpoint.pass();
            for (int j = 0; j < n; j++) {
                degree[i] += i != j && isEdge(a, i, j) ? 1 : 0;
            }
        }
        boolean[] seen = new boolean[n];
        int[] order = new int[n];
        int count = 0;
        while (count < n) {
            int start = -1;
            for (int i = 0; i < n; i++) {
                if (!seen[i] && (start < 0 || degree[i] < degree[start])) {
                    start = i;
                }
            }
            ArrayDeque<Integer> queue = new ArrayDeque<>();
            queue.add(start);
            seen[start] = true;
            while (!queue.isEmpty()) {
                Checkpoint.pass();
                int node = queue.remove();
                order[count++] = node;
                List<Integer> next = new ArrayList<>();
                for (int j = 0; j < n; j++) {
                    if (!seen[j] && j != node && isEdge(a, node, j)) {
                        seen[j] = true;
                        next.add(j);
                    }
                }
                next.sort(Comparator.comparingInt(j -> degree[j]));
                queue.addAll(next);
            }
        }
        int[] reversed = new int[n];
        for (int i = 0; i < n; i++) {
            reversed[i] = order[n - 1 - i];
        }
        return Inputs.positions(new int[] {1, n}, reversed);
    }

    private static boolean isEdge(Numbers a, int i, int j) {
        int n = a.rows();
        return a.re()[i + j * n] != 0 || a.re()[j + i * n] != 0 || a.im(i + j * n) != 0 || a.im(j + i * n) != 0;
    }
}
