package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.ComplexFactors;
import dev.fermata.matlab.numeric.ComplexMatrix;
import dev.fermata.matlab.operation.LuSystem;
import dev.fermata.matlab.operation.MatrixDivision;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.MatlabClass;
import java.util.Arrays;

/** Determinants and inverses of square matrices, and how far these can be trusted. */
final class Inverses {
    private Inverses() {
    }

    static Object determinant(Object value) {
        Numbers a = FactorBuiltins.square("det", value);
        int n = a.rows();
        double re = 1;
        double im = 0;
        if (a.isComplex()) {
            ComplexMatrix factors = FactorBuiltins.complex(a);
            int[] exchanges = ComplexFactors.lu(factors);
            for (int i = 0; i < n; i++) {
                double x = factors.re[i + i * n] * (exchanges[i] == i ? 1 : -1);
                double y = factors.im[i + i * n] * (exchanges[i] == i ? 1 : -1);
                double t = re * x - im * y;
                im = re * y + im * x;
                re = t;
            }
        } else {
            LuSystem system = LuSystem.of(n, a.re());
            for (int i = 0; i < n; i++) {
                re *= system.factors()[i + i * n] * (system.exchanges()[i] == i ? 1 : -1);
            }
        }
        return Numbers.narrowed(a.floatKind(), new int[] {1, 1}, new double[] {re}, a.isComplex() ? new double[] {im} : null);
    }

    private static double eps(Numbers a) {
        return a.kind() == MatlabClass.SINGLE ? 0x1p-23 : 0x1p-52;
    }

    static Object inverse(Object[] arguments, int nargout) {
        Numbers a = FactorBuiltins.square("inv", arguments[0]);
        int n = a.rows();
        int[] dims = {n, n};
        if (n == 0) {
            return new DoubleArray(dims);
        }
        double rcond;
        boolean singular = false;
        Array result;
        if (a.isComplex()) {
            ComplexMatrix factors = FactorBuiltins.complex(a);
            int[] exchanges = ComplexFactors.lu(factors);
            ComplexMatrix inverse = ComplexMatrix.identity(n, n);
            ComplexFactors.solve(factors, exchanges, inverse);
            for (int i = 0; i < n; i++) {
                singular |= factors.re[i + i * n] == 0 && factors.im[i + i * n] == 0;
            }
            rcond = singular ? 0 : 1 / (Norms.matrixNorm(a, 1)
                    * Norms.matrixNorm(new Numbers(MatlabClass.DOUBLE, dims, inverse.re, inverse.im), 1));
            result = FactorBuiltins.value(a.floatKind(), inverse);
        } else {
            LuSystem system = LuSystem.of(n, a.re());
            rcond = system.reciprocalCondition();
            double[] inverse = ComplexMatrix.identity(n, n).re;
            system.solve(inverse, n);
            for (int i = 0; i < n; i++) {
                singular |= system.factors()[i + i * n] == 0;
            }
            result = Numbers.array(a.floatKind(), dims, inverse);
        }
        if (nargout < 2) {
            MatrixDivision.warn(rcond, eps(a));
        }
        if (singular) {
            double[] infinite = new double[Dims.count(n, n)];
            Arrays.fill(infinite, Double.POSITIVE_INFINITY);
            result = Numbers.array(a.floatKind(), dims, infinite);
        }
        return nargout < 2 ? result : new Object[] {result, rcond};
    }

    static Object reciprocalCondition(Object value) {
        Numbers a = FactorBuiltins.square("rcond", value);
        int n = a.rows();
        double result;
        if (n == 0) {
            result = Double.POSITIVE_INFINITY;
        } else if (a.isComplex()) {
            ComplexMatrix factors = FactorBuiltins.complex(a);
            int[] exchanges = ComplexFactors.lu(factors);
            ComplexMatrix inverse = ComplexMatrix.identity(n, n);
            ComplexFactors.solve(factors, exchanges, inverse);
            double norm = Norms.matrixNorm(new Numbers(MatlabClass.DOUBLE, a.dims(), inverse.re, inverse.im), 1);
            result = Double.isNaN(norm) || Double.isInfinite(norm) ? 0 : 1 / (norm * Norms.matrixNorm(a, 1));
        } else {
            result = LuSystem.of(n, a.re()).reciprocalCondition();
        }
        return Numbers.array(a.floatKind(), new int[] {1, 1}, new double[] {result});
    }

    static Object condition(Object[] arguments) {
        Numbers a = FactorBuiltins.matrix("cond", arguments[0]);
        double p = arguments.length > 1 ? Norms.power("cond", arguments[1]) : 2;
        double result;
        if (a.count() == 0) {
            result = 0;
        } else if (p == 2) {
            for (int i = 0; i < a.count(); i++) {
                if (!(Math.abs(a.re()[i]) <= Double.MAX_VALUE)) {
                    return Numbers.array(a.floatKind(), new int[] {1, 1}, new double[] {Double.NaN});
                }
            }
            double[] s = EigenBuiltins.singularValues(a);
            double least = s[s.length - 1];
            result = least == 0 ? Double.POSITIVE_INFINITY : s[0] / least;
        } else {
            if (a.rows() != a.columns()) {
                throw Inputs.invalid("cond", "A is rectangular. Use the 2 norm.");
            }
            Numbers inverse = Numbers.ofOrNull(inverseWithCondition(arguments[0])[0]);
            result = Norms.norm(a, p) * Norms.norm(inverse, p);
        }
        return Numbers.array(a.floatKind(), new int[] {1, 1}, new double[] {result});
    }

    private static Object[] inverseWithCondition(Object value) {
        Object result = inverse(new Object[] {value}, 2);
        return result instanceof Object[] several ? several : new Object[] {result};
    }
}
