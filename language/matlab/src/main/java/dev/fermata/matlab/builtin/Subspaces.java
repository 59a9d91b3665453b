package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.ComplexFactors;
import dev.fermata.matlab.numeric.ComplexMatrix;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.runtime.task.Checkpoint;

/** What singular values tell of a matrix: its rank, its range and null space, its pseudo-inverse. */
final class Subspaces {
    private Subspaces() {
    }

    static double tolerance(Numbers a, double[] s) {
        double largest = s.length == 0 ? 0 : s[0];
        return Math.max(a.rows(), a.columns())
                * (a.kind() == MatlabClass.SINGLE ? Math.ulp((float) largest) : Math.ulp(largest));
    }

    static double tolerance(String name, Object[] arguments, Numbers a, double[] s) {
        return arguments.length > 1 ? Inputs.scalar(name, arguments[1], "Tolerance must be a real scalar.") : tolerance(a, s);
    }

    private static int above(double[] s, double tolerance) {
        int rank = 0;
        while (rank < s.length && s[rank] > tolerance) {
            rank++;
        }
        return rank;
    }

    static Object rank(Object[] arguments) {
        Numbers a = FactorBuiltins.matrix("rank", arguments[0]);
        FactorBuiltins.requireFinite("rank", a);
        double[] s = EigenBuiltins.singularValues(a);
        return (double) above(s, tolerance("rank", arguments, a, s));
    }

    static Object pseudoInverse(Object[] arguments) {
        Numbers a = FactorBuiltins.matrix("pinv", arguments[0]);
        int m = a.rows();
        int n = a.columns();
        ComplexFactors.Singular factors = EigenBuiltins.singular("pinv", a, false);
        int rank = above(factors.s(), tolerance("pinv", arguments, a, factors.s()));
        ComplexMatrix v = new ComplexMatrix(n, rank);
        for (int j = 0; j < rank; j++) {
            for (int i = 0; i < n; i++) {
                v.re[i + j * n] = factors.v().re[i + j * n] / factors.s()[j];
                v.im[i + j * n] = factors.v().im[i + j * n] / factors.s()[j];
            }
        }
        ComplexMatrix u = rank == 0 ? new ComplexMatrix(m, 0) : factors.u().left(rank);
        return FactorBuiltins.value(a.floatKind(), v.times(u.conjugateTransposed()));
    }

    static Object nullSpace(Object[] arguments) {
        Numbers a = FactorBuiltins.matrix("null", arguments[0]);
        int n = a.columns();
        String word = arguments.length > 1 ? Inputs.option(arguments[1]) : null;
        if (word != null) {
            if (!word.equals("r") && !word.equals("rational")) {
                throw Inputs.badArgument("null", "Second argument must be 'rational' or a tolerance.");
            }
            return rationalNullSpace(a);
        }
        ComplexFactors.Singular factors = EigenBuiltins.singular("null", a, true);
        int rank = above(factors.s(), tolerance("null", arguments, a, factors.s()));
        ComplexMatrix basis = new ComplexMatrix(n, n - rank);
        System.arraycopy(factors.v().re, rank * n, basis.re, 0, basis.re.length);
        System.arraycopy(factors.v().im, rank * n, basis.im, 0, basis.im.length);
        return FactorBuiltins.value(a.floatKind(), basis);
    }

    private static Object rationalNullSpace(Numbers a) {
        int n = a.columns();
        double[] r = a.reCopy();
        int[] pivots = LinearEquations.reduce(a.rows(), n, r, -1);
        boolean[] bound = new boolean[n];
        for (int pivot : pivots) {
            bound[pivot] = true;
        }
        double[] basis = new double[n * (n - pivots.length)];
        int column = 0;
        for (int j = 0; j < n; j++) {
            Checkpoint.pass();
            if (!bound[j]) {
                basis[j + column * n] = 1;
                for (int i = 0; i < pivots.length; i++) {
                    basis[pivots[i] + column * n] = 0 - r[i + j * a.rows()];
                }
                column++;
            }
        }
        return Numbers.array(a.floatKind(), new int[] {n, n - pivots.length}, basis);
    }

    static Object range(Object[] arguments) {
        Numbers a = FactorBuiltins.matrix("orth", arguments[0]);
        ComplexFactors.Singular factors = EigenBuiltins.singular("orth", a, false);
        int rank = above(factors.s(), tolerance("orth", arguments, a, factors.s()));
        return FactorBuiltins.value(a.floatKind(), factors.u().left(rank));
    }

    static Object angle(Object[] arguments) {
        ComplexMatrix a = FactorBuiltins.complex(Numbers.ofOrNull(range(new Object[] {arguments[0]})));
        ComplexMatrix b = FactorBuiltins.complex(Numbers.ofOrNull(range(new Object[] {arguments[1]})));
        if (a.rows != b.rows) {
            throw Inputs.invalid("subspace", "Row dimensions of A and B must be the same.");
        }
        if (a.columns < b.columns) {
            ComplexMatrix kept = a;
            a = b;
            b = kept;
        }
        ComplexMatrix projected = a.times(a.conjugateTransposed().times(b));
        for (int i = 0; i < projected.re.length; i++) {
            projected.re[i] = b.re[i] - projected.re[i];
            projected.im[i] = b.im[i] - projected.im[i];
        }
        double[] s = EigenBuiltins.singularValues(new Numbers(MatlabClass.DOUBLE, new int[] {b.rows, b.columns}, projected.re,
                projected.im));
        return Math.asin(Math.min(1, s.length == 0 ? 0 : s[0]));
    }
}
