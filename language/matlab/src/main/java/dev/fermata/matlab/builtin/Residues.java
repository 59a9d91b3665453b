package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.ComplexMatrix;
import dev.fermata.matlab.numeric.PartialFractions;
import dev.fermata.matlab.numeric.Polynomials;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/** The expansion of a quotient of polynomials into partial fractions, and back. */
final class Residues {
    /** Imaginary parts that are less beside the rest are errors of rounding. */
    private static final double REAL_ENOUGH = 1e-12;

    private Residues() {
    }

    /** {@code [b, a] = residue(r, p, k)}. */
    static Object[] fraction(Object[] arguments) {
        ComplexMatrix[] parts = new ComplexMatrix[3];
        for (int i = 0; i < parts.length; i++) {
            Numbers x = Inputs.numbers("residue", arguments[i]);
            parts[i] = new ComplexMatrix(1, x.count(), x.reCopy(), x.isComplex() ? x.imCopy() : new double[x.count()]);
        }
        if (parts[0].re.length != parts[1].re.length) {
            throw Inputs.invalid("residue", "R and P must have the same number of elements.");
        }
        PartialFractions joined = PartialFractions.joined(parts[0], parts[1], parts[2]);
        return new Object[] {coefficientRow(joined.numerator()), coefficientRow(joined.denominator())};
    }

    /** Coefficients whose imaginary parts are only rounding errors are real. */
    private static Object coefficientRow(ComplexMatrix row) {
        double size = 0;
        double imaginary = 0;
        for (int i = 0; i < row.re.length; i++) {
            size = Math.max(size, Math.abs(row.re[i]));
            imaginary = Math.max(imaginary, Math.abs(row.im[i]));
        }
        double[] im = imaginary <= REAL_ENOUGH * size ? null : row.im;
        return Values.simple(new DoubleArray(new int[] {1, row.re.length}, row.re, im));
    }

    /** Residues, poles and the whole part of b/a. Poles closer than a thousandth count as one of higher order. */
    static Object[] residues(Object[] arguments) {
        double[] b = Polynomials.trimmed(PolynomialBuiltins.coefficients("residue", arguments[0]));
        double[] a = Polynomials.trimmed(PolynomialBuiltins.coefficients("residue", arguments[1]));
        if (a.length == 0 || a[0] == 0) {
            throw Inputs.invalid("residue", "The leading coefficient of the denominator must be nonzero.");
        }
        double lead = a[0];
        for (int i = 0; i < a.length; i++) {
            a[i] /= lead;
        }
        for (int i = 0; i < b.length; i++) {
            b[i] /= lead;
        }
        Array whole = DoubleArray.empty();
        double[] rest = b;
        if (b.length >= a.length) {
            Object[] parts = PolynomialBuiltins.quotient(new Object[] {DoubleArray.row(b), DoubleArray.row(a)});
            whole = Values.array(parts[0]);
            rest = Polynomials.trimmed(Numbers.ofOrNull(parts[1]).reCopy());
        }
        Numbers poles = Numbers.ofOrNull(PolynomialRoots.roots(DoubleArray.row(a)));
        int n = poles.count();
        if (n == 0) {
            return new Object[] {DoubleArray.empty(), DoubleArray.empty(), whole};
        }
        double[] re = poles.reCopy();
        double[] im = poles.isComplex() ? poles.imCopy() : new double[n];
        int[] order = groupPoles(re, im);
        return expanded(rest, re, im, order, whole);
    }

    /** Replaces close poles by their mean and sorts them into groups; for each the power of its term. */
    private static int[] groupPoles(double[] re, double[] im) {
        int n = re.length;
        int[] order = new int[n];
        for (int i = 0; i < n;) {
            int count = 1;
            double sumRe = re[i];
            double sumIm = im[i];
            double size = Math.max(1, Math.hypot(re[i], im[i]));
            for (int j = i + 1; j < n; j++) {
                if (Math.hypot(re[j] - re[i], im[j] - im[i]) <= 1e-3 * size) {
                    sumRe += re[j];
                    sumIm += im[j];
                    double keptRe = re[j];
                    double keptIm = im[j];
                    for (int k = j; k > i + count; k--) {
                        re[k] = re[k - 1];
                        im[k] = im[k - 1];
                    }
                    re[i + count] = keptRe;
                    im[i + count] = keptIm;
                    count++;
                }
            }
            for (int k = 0; k < count; k++) {
                re[i + k] = sumRe / count;
                im[i + k] = Math.abs(sumIm / count) < REAL_ENOUGH * size ? 0 : sumIm / count;
                order[i + k] = k + 1;
            }
            i += count;
        }
        return order;
    }

    /** Solves for the residues: each term times the denominator is a polynomial. */
    private static Object[] expanded(double[] rest, double[] re, double[] im, int[] order, Array whole) {
        int n = re.length;
        double[] aRe = new double[Dims.count(n, n)];
        double[] aIm = new double[Dims.count(n, n)];
        for (int i = 0; i < n; i++) {
            Checkpoint.pass();
            // All factors but the last order[i] of this pole's group up to this term.
            double[] otherRe = new double[n];
            double[] otherIm = new double[n];
            int count = 0;
            for (int j = 0; j < n; j++) {
                boolean used = j <= i && j > i - order[i];
                if (!used) {
                    otherRe[count] = re[j];
                    otherIm[count++] = im[j];
                }
            }
            double[][] p = Polynomials.fromRoots(Arrays.copyOf(otherRe, count), Arrays.copyOf(otherIm, count));
            System.arraycopy(p[0], 0, aRe, i * n + n - count - 1, count + 1);
            System.arraycopy(p[1], 0, aIm, i * n + n - count - 1, count + 1);
        }
        double[] right = new double[n];
        System.arraycopy(rest, 0, right, n - Math.min(n, rest.length), Math.min(n, rest.length));
        Object r = Operators.mldivide(new DoubleArray(new int[] {n, n}, aRe, aIm).narrowed(), DoubleArray.column(right));
        int[] dims = {n, 1};
        Numbers solution = Numbers.ofOrNull(r);
        return new Object[] {Numbers.narrowed(MatlabClass.DOUBLE, dims, solution.reCopy(), solution.imCopy()),
            Numbers.narrowed(MatlabClass.DOUBLE, dims, re, im), whole};
    }
}
