package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.ComplexFactors;
import dev.fermata.matlab.numeric.ComplexMatrix;
import dev.fermata.matlab.numeric.ComplexSchurForm;
import dev.fermata.matlab.numeric.Lapack;
import dev.fermata.matlab.operation.LuSystem;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/** Factors of matrices. */
public final class FactorBuiltins {
    static final String NAMES = "lu chol qr schur hess balance qz rsf2csf";

    private FactorBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "lu" -> Builtin.of(name, 1, 3, 4, FactorBuiltins::lu);
            case "chol" -> Builtin.of(name, 1, 3, 2, FactorBuiltins::chol);
            case "qr" -> Builtin.of(name, 1, 3, 3, FactorBuiltins::qr);
            case "schur" -> Builtin.of(name, 1, 2, 2, FactorBuiltins::schur);
            case "hess" -> Builtin.of(name, 1, 1, 2, (arguments, nargout) -> hessenberg(arguments[0], nargout));
            case "balance" -> Builtin.of(name, 1, 1, 2, (arguments, nargout) -> balance(arguments[0], nargout));
            case "qz" -> Builtin.of(name, 2, 3, 4, (arguments, _) -> qz(arguments));
            case "rsf2csf" -> Builtin.of(name, 2, 2, 2, (arguments, _) -> complexForm(arguments));
            default -> null;
        };
    }

    // ---- arguments ----

    /** A single or double matrix; logical and char count as double. */
    static Numbers matrix(String name, Object value) {
        Numbers x = Numbers.ofOrNull(value);
        if (x == null || x.kind().isInteger()) {
            throw Inputs.unsupported(name, value);
        }
        if (!x.isMatrix()) {
            throw Inputs.invalid(name, "Input must be 2-D.");
        }
        return x;
    }

    static Numbers square(String name, Object value) {
        Numbers x = matrix(name, value);
        if (x.rows() != x.columns()) {
            throw Inputs.invalid(name, "Matrix must be square.");
        }
        return x;
    }

    static void requireFinite(String name, Numbers x) {
        for (int i = 0; i < x.count(); i++) {
            if (!(Math.abs(x.re()[i]) <= Double.MAX_VALUE) || !(Math.abs(x.im(i)) <= Double.MAX_VALUE)) {
                throw Inputs.invalid(name, "Input matrix contains NaN or Inf.");
            }
        }
    }

    static MatlabError noConvergence(String name) {
        return Errors.of(name + ":NoConvergence", "The algorithm did not converge.");
    }

    static ComplexMatrix complex(Numbers x) {
        return new ComplexMatrix(x.rows(), x.columns(), x.reCopy(), x.imCopy());
    }

    static Array value(MatlabClass kind, ComplexMatrix m) {
        return Numbers.narrowed(kind, new int[] {m.rows, m.columns}, m.re, m.im);
    }

    static Array value(MatlabClass kind, int rows, int columns, double[] data) {
        return Numbers.array(kind, new int[] {rows, columns}, data);
    }

    private static boolean has(Object[] arguments, String option) {
        for (int i = 1; i < arguments.length; i++) {
            if (Inputs.isOption(arguments[i], option)) {
                return true;
            }
        }
        return false;
    }

    // ---- LU ----

    private static Object lu(Object[] arguments, int nargout) {
        Numbers x = matrix("lu", arguments[0]);
        MatlabClass kind = x.floatKind();
        boolean vector = false;
        for (int i = 1; i < arguments.length; i++) {
            String word = Inputs.option(arguments[i]);
            if ("vector".equals(word)) {
                vector = true;
            } else if (!"matrix".equals(word)) {
                throw Inputs.badArgument("lu", "Second argument must be 'vector' or 'matrix'.");
            }
        }
        int m = x.rows();
        int n = x.columns();
        int k = Math.min(m, n);
        ComplexMatrix factors;
        int[] exchanges;
        if (!x.isComplex() && m == n) {
            LuSystem system = LuSystem.of(n, x.re());
            factors = new ComplexMatrix(n, n, system.factors(), null);
            exchanges = system.exchanges();
        } else {
            factors = complex(x);
            exchanges = ComplexFactors.lu(factors);
        }
        if (nargout < 2) {
            return value(kind, factors);
        }
        int[] order = Gather.identity(m);
        for (int i = 0; i < k; i++) {
            int kept = order[i];
            order[i] = order[exchanges[i]];
            order[exchanges[i]] = kept;
        }
        ComplexMatrix lower = new ComplexMatrix(m, k);
        ComplexMatrix upper = new ComplexMatrix(k, n);
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                int from = i + j * m;
                if (i > j && j < k) {
                    int row = nargout == 2 ? order[i] : i;
                    lower.re[row + j * m] = factors.re[from];
                    lower.im[row + j * m] = factors.im[from];
                } else if (i <= j) {
                    upper.re[i + j * k] = factors.re[from];
                    upper.im[i + j * k] = factors.im[from];
                }
            }
        }
        for (int i = 0; i < k; i++) {
            lower.re[(nargout == 2 ? order[i] : i) + i * m] = 1;
        }
        if (nargout == 2) {
            return new Object[] {value(kind, lower), value(kind, upper)};
        }
        Array permutation;
        if (vector) {
            permutation = Inputs.positions(new int[] {1, m}, order);
        } else {
            double[] p = new double[Dims.count(m, m)];
            for (int i = 0; i < m; i++) {
                p[i + order[i] * m] = 1;
            }
            permutation = new DoubleArray(new int[] {m, m}, p);
        }
        return new Object[] {value(kind, lower), value(kind, upper), permutation};
    }

    // ---- Cholesky ----

    private static Object chol(Object[] arguments, int nargout) {
        Numbers x = square("chol", arguments[0]);
        MatlabClass kind = x.floatKind();
        boolean lower = has(arguments, "lower");
        for (int i = 1; i < arguments.length; i++) {
            if (!Arrays.asList("lower", "upper", "real", "vector", "matrix").contains(Inputs.option(arguments[i]))) {
                throw Inputs.badArgument("chol", "Second argument must be 'upper' or 'lower'.");
            }
        }
        int n = x.rows();
        ComplexMatrix a = complex(x);
        if (lower) {
            a = a.conjugateTransposed();
        }
        int done = x.isComplex() ? ComplexFactors.cholesky(a) : realCholesky(n, a.re);
        if (done < n && nargout < 2) {
            throw Errors.of("chol:InvalidInput", "Matrix must be positive definite.");
        }
        ComplexMatrix r = new ComplexMatrix(done, done);
        for (int j = 0; j < done; j++) {
            for (int i = 0; i <= j; i++) {
                r.re[i + j * done] = a.re[i + j * n];
                r.im[i + j * done] = a.im[i + j * n];
            }
        }
        if (lower) {
            r = r.conjugateTransposed();
        }
        return nargout < 2 ? value(kind, r) : new Object[] {value(kind, r), done < n ? done + 1.0 : 0.0};
    }

    /** The factor replaces the upper triangle; the number of columns done. */
    static int realCholesky(int n, double[] a) {
        for (int j = 0; j < n; j++) {
            int column = j * n;
            for (int i = 0; i <= j; i++) {
                Checkpoint.pass();
                double sum = a[i + column];
                for (int k = 0; k < i; k++) {
                    sum -= a[k + i * n] * a[k + column];
                }
                if (i < j) {
                    a[i + column] = sum / a[i + i * n];
                } else if (sum > 0) {
                    a[i + column] = Math.sqrt(sum);
                } else {
                    return j;
                }
            }
        }
        return n;
    }

    // ---- QR ----

    private static Object qr(Object[] arguments, int nargout) {
        Numbers x = matrix("qr", arguments[0]);
        boolean thin = false;
        boolean vector = false;
        for (int i = 1; i < arguments.length; i++) {
            String word = Inputs.option(arguments[i]);
            if (word == null) {
                if (Inputs.scalar("qr", arguments[i], "Second argument must be 0 or \"econ\".") != 0) {
                    throw Inputs.badArgument("qr", "Second argument must be 0 or \"econ\".");
                }
                thin = true;
                vector = true;
            } else {
                switch (word) {
                    case "econ" -> thin = true;
                    case "vector" -> vector = true;
                    case "matrix" -> vector = false;
                    default -> throw Inputs.badArgument("qr", "Invalid option. Use \"econ\", \"vector\" or \"matrix\".");
                }
            }
        }
        boolean econVector = has(arguments, "econ") && !has(arguments, "matrix");
        boolean pivoted = nargout > 2;
        int m = x.rows();
        int n = x.columns();
        int k = thin ? Math.min(m, n) : m;
        int qColumns = nargout > 1 ? k : 0;
        int[] order = null;
        ComplexMatrix q;
        ComplexMatrix a;
        if (x.isComplex()) {
            a = complex(x);
            order = pivoted ? new int[n] : null;
            q = ComplexFactors.qr(a, qColumns, order);
        } else {
            Dims.count(m, qColumns);
            Lapack.Qr factors = Lapack.qr(m, n, x.reCopy(), qColumns, pivoted);
            a = new ComplexMatrix(m, n, factors.r(), null);
            q = qColumns == 0 ? null : new ComplexMatrix(m, qColumns, factors.q(), null);
            order = m == 0 || n == 0 ? Gather.identity(n) : factors.order(); // nothing has been pivoted then
        }
        ComplexMatrix r = new ComplexMatrix(k, n);
        for (int j = 0; j < n; j++) {
            for (int i = 0; i <= Math.min(j, k - 1); i++) {
                r.re[i + j * k] = a.re[i + j * m];
                r.im[i + j * k] = a.im[i + j * m];
            }
        }
        MatlabClass kind = x.floatKind();
        if (nargout < 2) {
            return value(kind, r);
        }
        Array first = q == null ? value(kind, m, 0, new double[0]) : value(kind, q);
        if (!pivoted) {
            return new Object[] {first, value(kind, r)};
        }
        Array permutation;
        if (vector || econVector) {
            permutation = Inputs.positions(new int[] {1, n}, Arrays.copyOf(order, n));
        } else {
            double[] e = new double[Dims.count(n, n)];
            for (int j = 0; j < n; j++) {
                e[order[j] + j * n] = 1;
            }
            permutation = new DoubleArray(new int[] {n, n}, e);
        }
        return new Object[] {first, value(kind, r), permutation};
    }

    // ---- Schur and Hessenberg forms ----

    private static Object schur(Object[] arguments, int nargout) {
        Numbers x = square("schur", arguments[0]);
        requireFinite("schur", x);
        MatlabClass kind = x.floatKind();
        int n = x.rows();
        boolean complex = x.isComplex() || has(arguments, "complex");
        if (!x.isComplex()) {
            Lapack.Schur form = Lapack.schur(n, x.reCopy(), true);
            if (form == null) {
                throw noConvergence("schur");
            }
            boolean triangular = Arrays.stream(form.im()).allMatch(each -> each == 0);
            if (!complex || triangular) {
                return nargout < 2 ? value(kind, n, n, form.t())
                        : new Object[] {value(kind, n, n, form.q()), value(kind, n, n, form.t())};
            }
            ComplexMatrix[] forms = triangular(n, form.q(), form.t());
            return nargout < 2 ? value(kind, forms[1]) : new Object[] {value(kind, forms[0]), value(kind, forms[1])};
        }
        ComplexSchurForm form = ComplexSchurForm.of(complex(x));
        if (form == null) {
            throw noConvergence("schur");
        }
        return nargout < 2 ? value(kind, form.t) : new Object[] {value(kind, form.q), value(kind, form.t)};
    }

    /** The complex Schur form from the real one: each 2x2 block is made triangular by a rotation. */
    static ComplexMatrix[] triangular(int n, double[] q, double[] t) {
        ComplexMatrix u = new ComplexMatrix(n, n, q.clone(), null);
        ComplexMatrix s = new ComplexMatrix(n, n, t.clone(), null);
        double[] out = new double[2];
        for (int m = n - 1; m > 0; m--) {
            Checkpoint.pass();
            int k = m - 1;
            double c = s.re[m + k * n];
            if (c == 0 && s.im[m + k * n] == 0) {
                continue;
            }
            double[] mu = blockEigenvalue(s, k, out);
            double aRe = mu[0] - s.re[m + m * n];
            double aIm = mu[1] - s.im[m + m * n];
            double norm = Math.hypot(Math.hypot(aRe, aIm), Math.hypot(c, s.im[m + k * n]));
            double gRe = aRe / norm;
            double gIm = aIm / norm;
            double hRe = c / norm;
            double hIm = s.im[m + k * n] / norm;
            // G = [conj(g) conj(h); -h g]
            for (int j = k; j < n; j++) {
                rotate(s.re, s.im, k + j * n, m + j * n, gRe, -gIm, hRe, -hIm, hRe, hIm, gRe, gIm);
            }
            for (int i = 0; i <= m; i++) {
                rotate(s.re, s.im, i + k * n, i + m * n, gRe, gIm, hRe, hIm, hRe, -hIm, gRe, -gIm);
            }
            for (int i = 0; i < n; i++) {
                rotate(u.re, u.im, i + k * n, i + m * n, gRe, gIm, hRe, hIm, hRe, -hIm, gRe, -gIm);
            }
            s.re[m + k * n] = 0;
            s.im[m + k * n] = 0;
        }
        return new ComplexMatrix[] {u, s};
    }

    /** {@code (x, y)} becomes {@code (a x + b y, -c x + d y)}. */
    private static void rotate(double[] re, double[] im, int x, int y, double aRe, double aIm, double bRe, double bIm,
            double cRe, double cIm, double dRe, double dIm) {
        double p = re[x];
        double q = im[x];
        double r = re[y];
        double s = im[y];
        re[x] = aRe * p - aIm * q + bRe * r - bIm * s;
        im[x] = aRe * q + aIm * p + bRe * s + bIm * r;
        re[y] = -(cRe * p - cIm * q) + dRe * r - dIm * s;
        im[y] = -(cRe * q + cIm * p) + dRe * s + dIm * r;
    }

    /** The first eigenvalue of the 2x2 block at k: the one with positive imaginary part of a conjugate pair. */
    private static double[] blockEigenvalue(ComplexMatrix s, int k, double[] out) {
        int n = s.rows;
        double a = s.re[k + k * n];
        double b = s.re[k + (k + 1) * n];
        double c = s.re[k + 1 + k * n];
        double d = s.re[k + 1 + (k + 1) * n];
        double half = (a - d) / 2;
        double discriminant = half * half + b * c;
        out[0] = (a + d) / 2 + (discriminant > 0 ? Math.sqrt(discriminant) : 0);
        out[1] = discriminant < 0 ? Math.sqrt(-discriminant) : 0;
        return out;
    }

    private static Object complexForm(Object[] arguments) {
        Numbers u = square("rsf2csf", arguments[0]);
        Numbers t = square("rsf2csf", arguments[1]);
        ComplexMatrix[] forms = triangular(t.rows(), u.reCopy(), t.reCopy());
        return new Object[] {value(u.floatKind(), forms[0]), value(t.floatKind(), forms[1])};
    }

    private static Object hessenberg(Object argument, int nargout) {
        Numbers x = square("hess", argument);
        requireFinite("hess", x);
        MatlabClass kind = x.floatKind();
        ComplexMatrix h = complex(x);
        ComplexMatrix q;
        if (x.isComplex()) {
            q = ComplexSchurForm.hessenberg(h);
        } else {
            q = new ComplexMatrix(h.rows, h.rows, h.rows == 0 ? new double[0] : Lapack.hessenberg(h.rows, h.re), null);
        }
        return nargout < 2 ? value(kind, h) : new Object[] {value(kind, q), value(kind, h)};
    }

    private static Object balance(Object argument, int nargout) {
        Numbers x = square("balance", argument);
        requireFinite("balance", x);
        if (x.isComplex()) {
            throw Inputs.invalid("balance", "Input must be real.");
        }
        int n = x.rows();
        double[] b = x.reCopy();
        int[] range = new int[2];
        double[] scale = Lapack.balance(n, b, range);
        if (nargout < 2) {
            return value(x.floatKind(), n, n, b);
        }
        int[] order = Gather.identity(n);
        for (int i = n - 1; i >= range[1]; i--) {
            exchange(order, i, (int) scale[i] - 1);
        }
        for (int i = 0; i < range[0] - 1; i++) {
            exchange(order, i, (int) scale[i] - 1);
        }
        double[] t = new double[Dims.count(n, n)];
        for (int j = 0; j < n; j++) {
            t[order[j] + j * n] = j >= range[0] - 1 && j < range[1] ? scale[j] : 1;
        }
        return new Object[] {value(x.floatKind(), n, n, t), value(x.floatKind(), n, n, b)};
    }

    private static void exchange(int[] order, int i, int j) {
        int kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }

    private static Object qz(Object[] arguments) {
        Numbers a = square("qz", arguments[0]);
        Numbers b = square("qz", arguments[1]);
        if (a.isComplex() || b.isComplex() || a.rows() != b.rows()) {
            throw Inputs.invalid("qz", "Inputs must be real square matrices of the same size.");
        }
        requireFinite("qz", a);
        requireFinite("qz", b);
        int n = a.rows();
        Lapack.GeneralSchur form = Lapack.generalSchur(n, a.reCopy(), b.reCopy());
        if (form == null) {
            throw noConvergence("qz");
        }
        double[] qt = new double[Dims.count(n, n)];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                qt[j + i * n] = form.q()[i + j * n];
            }
        }
        MatlabClass kind = Inputs.common("qz", a.floatKind(), b.floatKind());
        return new Object[] {value(kind, n, n, form.s()), value(kind, n, n, form.t()), value(kind, n, n, qt),
            value(kind, n, n, form.z())};
    }
}
