package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.ComplexMath;
import dev.fermata.matlab.numeric.Polynomials;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.MatlabClass;
import java.util.Arrays;

/** The roots of a polynomial, and the polynomial of given roots. */
final class PolynomialRoots {
    private PolynomialRoots() {
    }

    static Object roots(Object value) {
        Numbers p = PolynomialBuiltins.vector("roots", value);
        int n = p.count();
        int first = 0;
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(p.re()[i]) <= Double.MAX_VALUE) || !(Math.abs(p.im(i)) <= Double.MAX_VALUE)) {
                throw Inputs.invalid("roots", "Input to ROOTS must not contain NaN or Inf.");
            }
        }
        while (first < n && p.re()[first] == 0 && p.im(first) == 0) {
            first++;
        }
        int last = n - 1;
        while (last > first && p.re()[last] == 0 && p.im(last) == 0) {
            last--;
        }
        if (first >= n) {
            return Numbers.array(p.floatKind(), new int[] {0, 0}, new double[0]);
        }
        int zeros = n - 1 - last;
        // Leading coefficients so small that quotients overflow count as zeros.
        while (first < last && isTiny(p, first, last)) {
            first++;
        }
        int degree = last - first;
        double[] re = new double[degree + zeros];
        double[] im = new double[re.length];
        if (degree > 0) {
            double[] a = new double[Dims.count(degree, degree)];
            double[] b = p.isComplex() ? new double[Dims.count(degree, degree)] : null;
            double[] out = new double[2];
            for (int j = 0; j < degree; j++) {
                ComplexMath.divide(-p.re()[first + 1 + j], -p.im(first + 1 + j), p.re()[first], p.im(first), out);
                a[j * degree] = out[0];
                if (b != null) {
                    b[j * degree] = out[1];
                }
                if (j + 1 < degree) {
                    a[j + 1 + j * degree] = 1;
                }
            }
            DoubleArray values = EigenBuiltins.eigenvalues(new Numbers(MatlabClass.DOUBLE, new int[] {degree, degree}, a, b));
            if (values == null) {
                throw FactorBuiltins.noConvergence("roots");
            }
            // Zeros come first.
            for (int i = 0; i < degree; i++) {
                re[zeros + i] = values.re(i);
                im[zeros + i] = values.im(i);
            }
        }
        return re.length == 0 ? Numbers.array(p.floatKind(), new int[] {0, 1}, re)
                : Numbers.narrowed(p.floatKind(), new int[] {re.length, 1}, re, im);
    }

    private static boolean isTiny(Numbers p, int first, int last) {
        for (int i = first + 1; i <= last; i++) {
            if (Double.isInfinite(p.re()[i] / p.re()[first]) && !p.isComplex()) {
                return true;
            }
        }
        return false;
    }

    static Object fromRoots(Object value) {
        Numbers r = Inputs.floats("poly", value);
        double[] re;
        double[] im;
        if (r.isMatrix() && r.rows() == r.columns() && r.count() != 1) {
            if (r.count() == 0) {
                return 1.0;
            }
            FactorBuiltins.requireFinite("poly", r);
            DoubleArray values = EigenBuiltins.eigenvalues(r);
            if (values == null) {
                throw FactorBuiltins.noConvergence("poly");
            }
            re = Arrays.copyOf(values.re(), values.count());
            im = values.isComplex() ? Arrays.copyOf(values.im(), values.count()) : null;
        } else if (r.isVector() || r.isEmpty()) {
            re = r.reCopy();
            im = r.imCopy();
        } else {
            throw Inputs.invalid("poly", "Argument must be a vector or a square matrix.");
        }
        double[][] p = Polynomials.fromRoots(re, im);
        boolean real = im == null || !r.isComplex() || areConjugate(re, im);
        return Numbers.narrowed(r.floatKind(), new int[] {1, p[0].length}, p[0], real ? null : p[1]);
    }

    private static boolean areConjugate(double[] re, double[] im) {
        for (int i = 0; i < re.length; i++) {
            int balance = 0;
            for (int j = 0; j < re.length; j++) {
                balance += re[j] == re[i] && im[j] == im[i] ? 1 : 0;
                balance -= re[j] == re[i] && im[j] == -im[i] ? 1 : 0;
            }
            if (im[i] != 0 && balance != 0) {
                return false;
            }
        }
        return true;
    }
}
