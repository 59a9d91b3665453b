package dev.fermata.matlab.numeric;

import java.util.Arrays;

/** The sum of partial fractions {@code r(i) / (s - p(i))^m} and a polynomial as one fraction. */
public final class PartialFractions {
    /** Poles closer than this, relative to their size, are one pole of a higher order. */
    private static final double NEAR = 1e-3;

    private final ComplexMatrix numerator;
    private final ComplexMatrix denominator;

    private PartialFractions(ComplexMatrix numerator, ComplexMatrix denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** Coefficients, highest power first, as a row. */
    public ComplexMatrix numerator() {
        return numerator;
    }

    public ComplexMatrix denominator() {
        return denominator;
    }

    public static PartialFractions joined(ComplexMatrix residues, ComplexMatrix poles, ComplexMatrix whole) {
        int n = poles.re.length;
        ComplexMatrix denominator = fromRoots(poles, new boolean[n]);
        ComplexMatrix numerator = product(whole, denominator);
        for (int i = 0; i < n; i++) {
            boolean[] left = new boolean[n];
            left[i] = true;
            for (int j = i - 1; j >= 0 && isNear(poles, i, j); j--) {
                left[j] = true;
            }
            ComplexMatrix term = fromRoots(poles, left);
            ComplexMatrix residue = new ComplexMatrix(1, 1, new double[] {residues.re[i]}, new double[] {residues.im[i]});
            numerator = sum(numerator, product(residue, term));
        }
        return new PartialFractions(numerator, denominator);
    }

    private static boolean isNear(ComplexMatrix poles, int i, int j) {
        double size = Math.max(1, Math.hypot(poles.re[i], poles.im[i]));
        return Math.hypot(poles.re[i] - poles.re[j], poles.im[i] - poles.im[j]) <= NEAR * size;
    }

    /** The polynomial with these roots but those left out. */
    private static ComplexMatrix fromRoots(ComplexMatrix roots, boolean[] left) {
        ComplexMatrix result = new ComplexMatrix(1, 1, new double[] {1}, new double[] {0});
        for (int i = 0; i < left.length; i++) {
            if (!left[i]) {
                result = product(result, new ComplexMatrix(1, 2, new double[] {1, -roots.re[i]}, new double[] {0, -roots.im[i]}));
            }
        }
        return result;
    }

    private static ComplexMatrix product(ComplexMatrix a, ComplexMatrix b) {
        int count = Math.max(0, a.re.length + b.re.length - 1);
        if (a.re.length == 0 || b.re.length == 0) {
            return new ComplexMatrix(1, 0, new double[0], new double[0]);
        }
        double[] re = new double[count];
        double[] im = new double[count];
        for (int i = 0; i < a.re.length; i++) {
            for (int j = 0; j < b.re.length; j++) {
                re[i + j] += a.re[i] * b.re[j] - a.im[i] * b.im[j];
                im[i + j] += a.re[i] * b.im[j] + a.im[i] * b.re[j];
            }
        }
        return new ComplexMatrix(1, count, re, im);
    }

    private static ComplexMatrix sum(ComplexMatrix a, ComplexMatrix b) {
        if (a.re.length < b.re.length) {
            return sum(b, a);
        }
        double[] re = Arrays.copyOf(a.re, a.re.length);
        double[] im = Arrays.copyOf(a.im, a.im.length);
        int shift = re.length - b.re.length;
        for (int i = 0; i < b.re.length; i++) {
            re[shift + i] += b.re[i];
            im[shift + i] += b.im[i];
        }
        return new ComplexMatrix(1, re.length, re, im);
    }
}
