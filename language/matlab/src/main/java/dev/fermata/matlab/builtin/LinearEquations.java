package dev.fermata.matlab.builtin;

import dev.fermata.matlab.operation.LinearSystem;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/** Kernels that solve systems of equations other than by an operator. */
final class LinearEquations {
    private LinearEquations() {
    }

    /** Reduces in place to row echelon form with leading ones; the pivots' columns. A negative tolerance is the standard one. */
    static int[] reduce(int m, int n, double[] a, double given) {
        double tolerance = given;
        if (tolerance < 0) {
            double largest = 0;
            for (int i = 0; i < m; i++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += Math.abs(a[i + j * m]);
                }
                largest = Math.max(largest, sum);
            }
            tolerance = Math.max(m, n) * Math.ulp(1.0) * largest;
        }
        int[] pivots = new int[Math.min(m, n)];
        int row = 0;
        for (int j = 0; j < n && row < m; j++) {
            int pivot = row;
            for (int i = row + 1; i < m; i++) {
                if (Math.abs(a[i + j * m]) > Math.abs(a[pivot + j * m])) {
                    pivot = i;
                }
            }
            double p = a[pivot + j * m];
            if (Math.abs(p) <= tolerance) {
                for (int i = row; i < m; i++) {
                    a[i + j * m] = 0;
                }
                continue;
            }
            pivots[row] = j;
            for (int c = j; c < n; c++) {
                double kept = a[row + c * m];
                a[row + c * m] = a[pivot + c * m] / p;
                if (pivot != row) {
                    a[pivot + c * m] = kept;
                }
            }
            for (int i = 0; i < m; i++) {
                Checkpoint.pass();
                double factor = a[i + j * m];
                if (i != row && factor != 0) {
                    for (int c = j; c < n; c++) {
                        a[i + c * m] -= factor * a[row + c * m];
                    }
                }
            }
            row++;
        }
        return Arrays.copyOf(pivots, row);
    }

    static Object[] echelon(Object[] arguments) {
        Numbers a = FactorBuiltins.matrix("rref", arguments[0]);
        if (a.isComplex()) {
            throw Inputs.invalid("rref", "Input must be real.");
        }
        double[] r = a.reCopy();
        int[] pivots = reduce(a.rows(), a.columns(), r, arguments.length > 1
                ? Math.max(0, Inputs.scalar("rref", arguments[1], "Tolerance must be a real scalar.")) : -1);
        return new Object[] {Numbers.array(a.floatKind(), a.dims(), r), Inputs.positions(new int[] {1, pivots.length}, pivots)};
    }

    static boolean option(StructArray options, String name) {
        Object value = options == null ? null : options.get(name, 0);
        return value != null && Values.count(value) == 1 && Values.real(value, 0) != 0;
    }

    static Object solve(Object[] arguments, int nargout) {
        Numbers a = FactorBuiltins.matrix("linsolve", arguments[0]);
        Numbers b = FactorBuiltins.matrix("linsolve", arguments[1]);
        StructArray options = arguments.length > 2 ? options(arguments[2]) : null;
        Object matrix = arguments[0];
        if (option(options, "LT") || option(options, "UT")) {
            boolean lower = option(options, "LT");
            matrix = LinearBuiltins.builtin(lower ? "tril" : "triu", matrix);
        }
        if (option(options, "TRANSA")) {
            matrix = Operators.ctranspose(matrix);
        }
        int[] dims = Values.dims(matrix);
        if (dims[0] != b.rows()) {
            throw Inputs.invalid("linsolve", "Matrix dimensions must agree.");
        }
        if (nargout < 2) {
            return Operators.mldivide(matrix, arguments[1]);
        }
        if (dims[0] != dims[1]) {
            return new Object[] {Operators.mldivide(matrix, arguments[1]), Subspaces.rank(new Object[] {matrix})};
        }
        if (a.isComplex() || b.isComplex()) {
            return new Object[] {Operators.mldivide(matrix, arguments[1]), Inverses.reciprocalCondition(matrix)};
        }
        LinearSystem system = LinearSystem.of(dims[0], Numbers.ofOrNull(matrix).re());
        double[] x = b.reCopy();
        system.solve(x, b.columns());
        return new Object[] {Numbers.array(Inputs.common("linsolve", a.floatKind(), b.floatKind()), b.dims(), x),
            system.reciprocalCondition()};
    }

    private static StructArray options(Object value) {
        if (value instanceof StructArray struct && struct.count() == 1) {
            return struct;
        }
        throw Inputs.badArgument("linsolve", "Third argument must be a structure of options.");
    }

    static Object[] leastSquares(Object[] arguments) {
        Numbers a = FactorBuiltins.matrix("lscov", arguments[0]);
        Numbers b = FactorBuiltins.matrix("lscov", arguments[1]);
        int m = a.rows();
        int n = a.columns();
        if (b.rows() != m || a.isComplex() || b.isComplex()) {
            throw Inputs.invalid("lscov", "A and B must be real and have the same number of rows.");
        }
        double[] x = a.reCopy();
        double[] y = b.reCopy();
        if (arguments.length > 2 && !Inputs.isEmpty(arguments[2])) {
            weigh(m, x, n, y, b.columns(), Inputs.real("lscov", arguments[2]));
        }
        DoubleArray design = new DoubleArray(new int[] {m, n}, x);
        DoubleArray right = new DoubleArray(new int[] {m, b.columns()}, y);
        Object solution = Operators.mldivide(design, right);
        Numbers fitted = Numbers.ofOrNull(Operators.minus(right, Operators.mtimes(design, solution)));
        double[] errors = new double[b.columns()];
        for (int j = 0; j < errors.length; j++) {
            double norm = Norms.vectorNorm(fitted.re(), null, j * m, 1, m, 2);
            errors[j] = m > n ? norm * norm / (m - n) : Double.NaN;
        }
        double[] gram = new double[Dims.count(n, n)];
        Numbers inverse = Numbers.ofOrNull(Subspaces.pseudoInverse(new Object[] {design}));
        for (int i = 0; i < n; i++) {
            Checkpoint.pass();
            for (int k = 0; k < m; k++) {
                gram[i] += inverse.re()[i + k * n] * inverse.re()[i + k * n];
            }
        }
        double[] deviations = new double[Dims.count(n, errors.length)];
        for (int j = 0; j < errors.length; j++) {
            for (int i = 0; i < n; i++) {
                deviations[i + j * n] = Math.sqrt(gram[i] * errors[j]);
            }
        }
        return new Object[] {solution, new DoubleArray(new int[] {n, errors.length}, deviations), DoubleArray.row(errors)};
    }

    /** Multiplies rows by the roots of weights, or by the inverse Cholesky factor of a covariance matrix. */
    private static void weigh(int m, double[] x, int n, double[] y, int columns, Numbers w) {
        if (w.isVector() && w.count() == m) {
            for (int i = 0; i < m; i++) {
                double root = Math.sqrt(w.re()[i]);
                for (int j = 0; j < n; j++) {
                    x[i + j * m] *= root;
                }
                for (int j = 0; j < columns; j++) {
                    y[i + j * m] *= root;
                }
            }
            return;
        }
        if (w.rows() != m || w.columns() != m) {
            throw Inputs.invalid("lscov", "The weights must be a vector or a covariance matrix of matching size.");
        }
        double[] factor = w.reCopy();
        if (FactorBuiltins.realCholesky(m, factor) < m) {
            throw Inputs.invalid("lscov", "V must be positive definite.");
        }
        for (double[] target : new double[][] {x, y}) {
            for (int j = 0; j < target.length / m; j++) {
                for (int i = 0; i < m; i++) {
                    Checkpoint.pass();
                    double sum = target[i + j * m];
                    for (int k = 0; k < i; k++) {
                        sum -= factor[k + i * m] * target[k + j * m];
                    }
                    target[i + j * m] = sum / factor[i + i * m];
                }
            }
        }
    }

    static Object minimumNorm(Object[] arguments) {
        Object[] request = arguments.length > 2 ? new Object[] {arguments[0], arguments[2]} : new Object[] {arguments[0]};
        return Operators.mtimes(Subspaces.pseudoInverse(request), arguments[1]);
    }
}
