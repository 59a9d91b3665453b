package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.ComplexFactors;
import dev.fermata.matlab.numeric.ComplexMatrix;
import dev.fermata.matlab.numeric.ComplexSchurForm;
import dev.fermata.matlab.numeric.IndexSort;
import dev.fermata.matlab.numeric.Lapack;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Eigenvalues and singular values. */
public final class EigenBuiltins {
    static final String NAMES = "eig eigs svd svds";

    private EigenBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "eig" -> Builtin.of(name, 1, 5, 3, EigenBuiltins::eig);
            case "eigs" -> Builtin.of(name, 1, Builtin.ANY, 3, EigenBuiltins::eigs);
            case "svd" -> Builtin.of(name, 1, 3, 3, EigenBuiltins::svd);
            case "svds" -> Builtin.of(name, 1, 2, 3, EigenBuiltins::svds);
            default -> null;
        };
    }

    /** Values (a column), and vectors as columns. */
    record Eigen(double[] re, double[] im, ComplexMatrix right, ComplexMatrix left) {
    }

    // ---- eigenvalues ----

    private static Object eig(Object[] arguments, int nargout) {
        Numbers a = FactorBuiltins.square("eig", arguments[0]);
        FactorBuiltins.requireFinite("eig", a);
        Numbers b = null;
        Boolean vector = null;
        boolean cholesky = true;
        for (int i = 1; i < arguments.length; i++) {
            String word = Inputs.option(arguments[i]);
            if (word == null) {
                if (i != 1) {
                    throw Inputs.badArgument("eig", "Invalid option.");
                }
                b = FactorBuiltins.square("eig", arguments[i]);
                FactorBuiltins.requireFinite("eig", b);
                if (b.rows() != a.rows()) {
                    throw Inputs.invalid("eig", "Matrices must have the same size.");
                }
                continue;
            }
            switch (word) {
                case "vector" -> vector = true;
                case "matrix" -> vector = false;
                case "chol" -> cholesky = true;
                case "qz" -> cholesky = false;
                case "balance", "nobalance" -> { }
                default -> throw Inputs.badArgument("eig", "Unrecognized option. Use 'balance', 'nobalance', 'chol', 'qz', "
                        + "'vector' or 'matrix'.");
            }
        }
        Eigen eigen = b == null ? of(a, nargout > 1, nargout > 2) : ofPair(a, b, nargout > 1, nargout > 2, cholesky);
        if (eigen == null) {
            throw FactorBuiltins.noConvergence("eig");
        }
        MatlabClass kind = b == null ? a.floatKind() : Inputs.common("eig", a.floatKind(), b.floatKind());
        boolean asVector = vector == null ? nargout < 2 : vector;
        Array values = values(kind, eigen, asVector);
        if (nargout < 2) {
            return values;
        }
        Array right = FactorBuiltins.value(kind, eigen.right);
        return nargout < 3 ? new Object[] {right, values}
                : new Object[] {right, values, FactorBuiltins.value(kind, eigen.left)};
    }

    private static Array values(MatlabClass kind, Eigen eigen, boolean vector) {
        int n = eigen.re.length;
        if (vector) {
            return Numbers.narrowed(kind, new int[] {n, 1}, eigen.re, eigen.im);
        }
        ComplexMatrix d = new ComplexMatrix(n, n);
        for (int i = 0; i < n; i++) {
            d.re[i + i * n] = eigen.re[i];
            d.im[i + i * n] = eigen.im == null ? 0 : eigen.im[i];
        }
        return FactorBuiltins.value(kind, d);
    }

    static boolean isSymmetric(Numbers a) {
        int n = a.rows();
        for (int j = 0; j < n; j++) {
            for (int i = 0; i <= j; i++) {
                if (a.re()[i + j * n] != a.re()[j + i * n] || a.im(i + j * n) != -a.im(j + i * n)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Null when it does not converge. */
    static Eigen of(Numbers a, boolean right, boolean left) {
        int n = a.rows();
        if (n == 0) {
            return new Eigen(new double[0], null, new ComplexMatrix(0, 0), new ComplexMatrix(0, 0));
        }
        if (isSymmetric(a)) {
            if (a.isComplex()) {
                ComplexFactors.Hermitian form = ComplexFactors.hermitian(FactorBuiltins.complex(a), right);
                return form == null ? null : new Eigen(form.values(), null, form.vectors(), form.vectors());
            }
            double[] vectors = a.reCopy();
            double[] values = Lapack.symmetric(n, vectors, right);
            ComplexMatrix v = right ? new ComplexMatrix(n, n, vectors, null) : null;
            return values == null ? null : new Eigen(values, null, v, v);
        }
        if (a.isComplex()) {
            ComplexSchurForm form = ComplexSchurForm.of(FactorBuiltins.complex(a));
            if (form == null) {
                return null;
            }
            double[] re = new double[n];
            double[] im = new double[n];
            for (int i = 0; i < n; i++) {
                re[i] = form.t.re[i + i * n];
                im[i] = form.t.im[i + i * n];
            }
            ComplexMatrix vectors = right ? form.vectors() : null;
            return new Eigen(re, im, vectors, left ? leftVectors(vectors) : null);
        }
        Lapack.Eigen eigen = Lapack.general(n, a.reCopy(), right, left);
        return eigen == null ? null : new Eigen(eigen.re(), eigen.im(), right ? joined(n, eigen.im(), eigen.right()) : null,
                left ? joined(n, eigen.im(), eigen.left()) : null);
    }

    /** Rows of the inverse of the right vectors, conjugated and normalized. */
    private static ComplexMatrix leftVectors(ComplexMatrix right) {
        ComplexMatrix factors = right.copy();
        int[] exchanges = ComplexFactors.lu(factors);
        ComplexMatrix inverse = ComplexMatrix.identity(right.rows, right.rows);
        ComplexFactors.solve(factors, exchanges, inverse);
        ComplexMatrix left = inverse.conjugateTransposed();
        int n = left.rows;
        for (int j = 0; j < n; j++) {
            double norm = 0;
            for (int i = 0; i < n; i++) {
                norm = Math.hypot(norm, Math.hypot(left.re[i + j * n], left.im[i + j * n]));
            }
            for (int i = 0; i < n; i++) {
                left.re[i + j * n] /= norm;
                left.im[i + j * n] /= norm;
            }
        }
        return left;
    }

    /** Two real columns per conjugate pair become two complex ones. */
    private static ComplexMatrix joined(int n, double[] im, double[] columns) {
        ComplexMatrix v = new ComplexMatrix(n, n);
        for (int j = 0; j < n; j++) {
            boolean pair = im[j] > 0 && j + 1 < n;
            for (int i = 0; i < n; i++) {
                double x = columns[i + j * n];
                v.re[i + j * n] = x;
                if (pair) {
                    double y = columns[i + (j + 1) * n];
                    v.im[i + j * n] = y;
                    v.re[i + (j + 1) * n] = x;
                    v.im[i + (j + 1) * n] = -y;
                }
            }
            if (pair) {
                j++;
            }
        }
        return v;
    }

    private static Eigen ofPair(Numbers a, Numbers b, boolean right, boolean left, boolean cholesky) {
        int n = a.rows();
        if (n == 0) {
            return of(a, right, left);
        }
        if (a.isComplex() || b.isComplex()) {
            return ofComplexPair(a, b, right, left);
        }
        if (cholesky && isSymmetric(a) && isSymmetric(b)) {
            double[] vectors = a.reCopy();
            double[] values = Lapack.symmetricPair(n, vectors, b.reCopy(), right);
            if (values != null) {
                ComplexMatrix v = right ? new ComplexMatrix(n, n, vectors, null) : null;
                return new Eigen(values, null, v, v);
            }
        }
        double[] beta = new double[n];
        Lapack.Eigen eigen = Lapack.generalPair(n, a.reCopy(), b.reCopy(), beta, right, left);
        if (eigen == null) {
            return null;
        }
        for (int i = 0; i < n; i++) {
            eigen.re()[i] /= beta[i];
            eigen.im()[i] = eigen.im()[i] == 0 ? 0 : eigen.im()[i] / beta[i];
        }
        return new Eigen(eigen.re(), eigen.im(), right ? joined(n, eigen.im(), eigen.right()) : null,
                left ? joined(n, eigen.im(), eigen.left()) : null);
    }

    /** By the inverse of B. */
    private static Eigen ofComplexPair(Numbers a, Numbers b, boolean right, boolean left) {
        ComplexMatrix factors = FactorBuiltins.complex(b);
        int[] exchanges = ComplexFactors.lu(factors);
        ComplexMatrix quotient = FactorBuiltins.complex(a);
        ComplexFactors.solve(factors, exchanges, quotient);
        Numbers q = new Numbers(MatlabClass.DOUBLE, a.dims(), quotient.re, quotient.im);
        FactorBuiltins.requireFinite("eig", q);
        return of(q, right, left);
    }

    private static Object eigs(Object[] arguments, int nargout) {
        Object[] pair = {arguments[0]};
        int next = 1;
        if (arguments.length > 1 && Values.count(arguments[1]) > 1 && !Inputs.isText(arguments[1])) {
            pair = new Object[] {arguments[0], arguments[1]};
            next = 2;
        }
        Numbers a = FactorBuiltins.square("eigs", arguments[0]);
        FactorBuiltins.requireFinite("eigs", a);
        Numbers b = pair.length == 1 ? null : FactorBuiltins.square("eigs", arguments[1]);
        int n = a.rows();
        if (b != null && b.rows() != n) {
            throw Inputs.invalid("eigs", "B must be the same size as A.");
        }
        int k = Math.min(6, n);
        if (next < arguments.length && !Inputs.isText(arguments[next])) {
            k = Math.min(n, Inputs.whole("eigs", arguments[next], 1, "K must be a positive integer scalar."));
            next++;
        }
        String which = "largestabs";
        double sigma = 0;
        if (next < arguments.length) {
            String word = Inputs.option(arguments[next]);
            if (word == null && Inputs.isNumeric(arguments[next])) {
                which = "near";
                sigma = Inputs.scalar("eigs", arguments[next], "SIGMA must be a scalar.");
            } else if (word != null) {
                which = word;
            }
        }
        Eigen eigen = b == null ? of(a, nargout > 1, false) : ofPair(a, b, nargout > 1, false, true);
        if (eigen == null) {
            throw FactorBuiltins.noConvergence("eigs");
        }
        double[] keys = new double[n];
        boolean descending = true;
        for (int i = 0; i < n; i++) {
            double re = eigen.re[i];
            double im = eigen.im == null ? 0 : eigen.im[i];
            switch (which) {
                case "largestabs", "lm" -> keys[i] = Math.hypot(re, im);
                case "smallestabs", "sm" -> {
                    keys[i] = Math.hypot(re, im);
                    descending = false;
                }
                case "near" -> {
                    keys[i] = Math.hypot(re - sigma, im);
                    descending = false;
                }
                case "largestreal", "la", "lr" -> keys[i] = re;
                case "smallestreal", "sa", "sr" -> {
                    keys[i] = re;
                    descending = false;
                }
                case "largestimag", "li" -> keys[i] = im;
                case "smallestimag", "si" -> {
                    keys[i] = im;
                    descending = false;
                }
                default -> throw Inputs.badArgument("eigs", "SIGMA must be a scalar or one of the words for a selection.");
            }
        }
        int[] order = Gather.identity(n);
        IndexSort.sort(order, n, keys, descending);
        order = Arrays.copyOf(order, k);
        double[] re = new double[k];
        double[] im = new double[k];
        ComplexMatrix vectors = new ComplexMatrix(n, k);
        for (int j = 0; j < k; j++) {
            re[j] = eigen.re[order[j]];
            im[j] = eigen.im == null ? 0 : eigen.im[order[j]];
            if (nargout > 1) {
                System.arraycopy(eigen.right.re, order[j] * n, vectors.re, j * n, n);
                System.arraycopy(eigen.right.im, order[j] * n, vectors.im, j * n, n);
            }
        }
        MatlabClass kind = a.floatKind();
        Eigen chosen = new Eigen(re, im, vectors, null);
        return nargout < 2 ? values(kind, chosen, true)
                : new Object[] {FactorBuiltins.value(kind, vectors), values(kind, chosen, false), 0.0};
    }

    // ---- singular values ----

    /** Singular values alone, descending; null when it does not converge. */
    static double[] singularValues(Numbers a) {
        if (a.count() == 0) {
            return new double[0];
        }
        if (a.isComplex()) {
            ComplexFactors.Singular form = ComplexFactors.singular(FactorBuiltins.complex(a));
            return form == null ? null : form.s();
        }
        Lapack.Singular form = Lapack.singular(a.rows(), a.columns(), a.reCopy(), false, false);
        return form == null ? null : form.s();
    }

    /** U, s and V with as many columns as asked: all, or as many as singular values. */
    static ComplexFactors.Singular singular(String name, Numbers a, boolean full) {
        FactorBuiltins.requireFinite(name, a);
        int m = a.rows();
        int n = a.columns();
        if (full) {
            Dims.count(m, m);
            Dims.count(n, n);
        }
        if (a.count() == 0) {
            return new ComplexFactors.Singular(new double[0], ComplexMatrix.identity(m, full ? m : 0),
                    ComplexMatrix.identity(n, full ? n : 0));
        }
        if (!a.isComplex()) {
            Lapack.Singular form = Lapack.singular(m, n, a.reCopy(), true, full);
            if (form == null) {
                throw FactorBuiltins.noConvergence(name);
            }
            int vtRows = full ? n : Math.min(m, n);
            double[] v = new double[Dims.count(n, vtRows)];
            for (int j = 0; j < vtRows; j++) {
                for (int i = 0; i < n; i++) {
                    v[i + j * n] = form.vt()[j + i * vtRows];
                }
            }
            return new ComplexFactors.Singular(form.s(), new ComplexMatrix(m, full ? m : Math.min(m, n), form.u(), null),
                    new ComplexMatrix(n, vtRows, v, null));
        }
        ComplexFactors.Singular form = ComplexFactors.singular(FactorBuiltins.complex(a));
        if (form == null) {
            throw FactorBuiltins.noConvergence(name);
        }
        return full ? new ComplexFactors.Singular(form.s(), completed(form.u()), completed(form.v())) : form;
    }

    /** Orthonormal columns extended to a square unitary matrix. */
    private static ComplexMatrix completed(ComplexMatrix thin) {
        int m = thin.rows;
        int k = thin.columns;
        if (m == k) {
            return thin;
        }
        ComplexMatrix factors = thin.copy();
        ComplexMatrix q = ComplexFactors.qr(factors, m, null);
        System.arraycopy(thin.re, 0, q.re, 0, m * k);
        System.arraycopy(thin.im, 0, q.im, 0, m * k);
        return q;
    }

    private static Object svd(Object[] arguments, int nargout) {
        Numbers a = FactorBuiltins.matrix("svd", arguments[0]);
        FactorBuiltins.requireFinite("svd", a);
        String form = "full";
        Boolean vector = null;
        for (int i = 1; i < arguments.length; i++) {
            String word = Inputs.option(arguments[i]);
            if (word == null) {
                if (Inputs.scalar("svd", arguments[i], "Second argument must be 0 or \"econ\".") != 0) {
                    throw Inputs.badArgument("svd", "Second argument must be 0 or \"econ\".");
                }
                form = "zero";
            } else {
                switch (word) {
                    case "econ" -> form = "econ";
                    case "vector" -> vector = true;
                    case "matrix" -> vector = false;
                    default -> throw Inputs.badArgument("svd", "Invalid option. Use \"econ\", \"vector\" or \"matrix\".");
                }
            }
        }
        MatlabClass kind = a.floatKind();
        int m = a.rows();
        int n = a.columns();
        int k = Math.min(m, n);
        boolean full = form.equals("full") || form.equals("zero") && m < n;
        boolean asVector = vector == null ? nargout < 2 : vector;
        if (nargout < 2) {
            double[] s = singularValues(a);
            if (s == null) {
                throw FactorBuiltins.noConvergence("svd");
            }
            return asVector ? FactorBuiltins.value(kind, k, 1, s) : diagonal(kind, s, full ? m : k, full ? n : k);
        }
        ComplexFactors.Singular factors = singular("svd", a, full);
        Array s = asVector ? FactorBuiltins.value(kind, k, 1, factors.s())
                : diagonal(kind, factors.s(), full ? m : k, full ? n : k);
        return new Object[] {FactorBuiltins.value(kind, factors.u()), s, FactorBuiltins.value(kind, factors.v())};
    }

    private static Array diagonal(MatlabClass kind, double[] s, int rows, int columns) {
        double[] data = new double[Dims.count(rows, columns)];
        for (int i = 0; i < s.length; i++) {
            data[i + i * rows] = s[i];
        }
        return FactorBuiltins.value(kind, rows, columns, data);
    }

    private static Object svds(Object[] arguments, int nargout) {
        Numbers a = FactorBuiltins.matrix("svds", arguments[0]);
        int k = arguments.length > 1 ? Inputs.whole("svds", arguments[1], 1, "K must be a positive integer scalar.") : 6;
        ComplexFactors.Singular factors = singular("svds", a, false);
        k = Math.min(k, factors.s().length);
        double[] s = Arrays.copyOf(factors.s(), k);
        MatlabClass kind = a.floatKind();
        return nargout < 2 ? FactorBuiltins.value(kind, k, 1, s) : new Object[] {
            FactorBuiltins.value(kind, factors.u().left(k)), diagonal(kind, s, k, k),
            FactorBuiltins.value(kind, factors.v().left(k))};
    }

    /** The row of eigenvalues of a real companion-like matrix, for roots; null when it does not converge. */
    static DoubleArray eigenvalues(Numbers a) {
        Eigen eigen = of(a, false, false);
        return eigen == null ? null : new DoubleArray(new int[] {eigen.re.length, 1}, eigen.re, eigen.im).narrowed();
    }

}
