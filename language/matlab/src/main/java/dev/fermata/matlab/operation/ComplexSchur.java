package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;

/**
 * The Schur form of a complex matrix by rotations: to Hessenberg form first, then by QR steps with Wilkinson's shift. Its
 * diagonal holds the eigenvalues; the eigenvectors follow by substitution. Rows are arrays of pairs (real, imaginary).
 */
final class ComplexSchur {
    private static final double EPS = 0x1p-52;
    private static final int STEPS_PER_VALUE_MAX = 300;

    private final int size;
    private final double[][] form;
    /** Unitary: its columns are the Schur vectors. */
    private final double[][] basis;
    /** The rotation that was computed last: a real cosine, a complex sine. */
    private double cosine;
    private double sineRe;
    private double sineIm;

    private ComplexSchur(DoubleArray matrix) {
        size = matrix.rows();
        form = new double[size][2 * size];
        basis = new double[size][2 * size];
        for (int i = 0; i < size; i++) {
            basis[i][2 * i] = 1;
            for (int j = 0; j < size; j++) {
                form[i][2 * j] = matrix.re(i + j * size);
                form[i][2 * j + 1] = matrix.im(i + j * size);
            }
        }
    }

    static Eigenvalues eigenvalues(DoubleArray matrix) {
        for (int i = 0; i < matrix.count(); i++) {
            if (!Double.isFinite(matrix.re(i)) || !Double.isFinite(matrix.im(i))) {
                throw Errors.of("eig:InvalidInput", "Input to EIG must not contain NaN or Inf.");
            }
        }
        ComplexSchur schur = new ComplexSchur(matrix);
        schur.reduce();
        schur.iterate();
        return schur.result();
    }

    /** Finds the rotation of (a, b) to (r, 0). */
    private void rotation(double[] a, int at, double[] b, int bt) {
        double first = Math.hypot(a[at], a[at + 1]);
        double second = Math.hypot(b[bt], b[bt + 1]);
        if (second == 0) {
            cosine = 1;
            sineRe = 0;
            sineIm = 0;
            return;
        }
        double length = Math.hypot(first, second);
        // The phase of a, so that the result has it too.
        double phaseRe = first == 0 ? 1 : a[at] / first;
        double phaseIm = first == 0 ? 0 : a[at + 1] / first;
        cosine = first / length;
        double re = b[bt] / length;
        double im = -b[bt + 1] / length;
        sineRe = phaseRe * re - phaseIm * im;
        sineIm = phaseRe * im + phaseIm * re;
    }

    /** Turns rows p and q from column {@code from} on by the rotation. */
    private static void rows(double[] p, double[] q, int from, double c, double sr, double si) {
        for (int k = 2 * from; k < p.length; k += 2) {
            double xr = p[k];
            double xi = p[k + 1];
            double yr = q[k];
            double yi = q[k + 1];
            p[k] = c * xr + sr * yr - si * yi;
            p[k + 1] = c * xi + sr * yi + si * yr;
            q[k] = c * yr - (sr * xr + si * xi);
            q[k + 1] = c * yi - (sr * xi - si * xr);
        }
    }

    /** Turns columns p and q of the first rows by the inverse rotation. */
    private static void columns(double[][] matrix, int rows, int p, int q, double c, double sr, double si) {
        for (int i = 0; i < rows; i++) {
            double[] row = matrix[i];
            double xr = row[2 * p];
            double xi = row[2 * p + 1];
            double yr = row[2 * q];
            double yi = row[2 * q + 1];
            row[2 * p] = c * xr + sr * yr + si * yi;
            row[2 * p + 1] = c * xi + sr * yi - si * yr;
            row[2 * q] = c * yr - (sr * xr - si * xi);
            row[2 * q + 1] = c * yi - (sr * xi + si * xr);
        }
    }

    /** To Hessenberg form. */
    private void reduce() {
        for (int k = 0; k < size - 2; k++) {
            for (int i = size - 1; i > k + 1; i--) {
                rotation(form[i - 1], 2 * k, form[i], 2 * k);
                rows(form[i - 1], form[i], k, cosine, sineRe, sineIm);
                columns(form, size, i - 1, i, cosine, sineRe, sineIm);
                columns(basis, size, i - 1, i, cosine, sineRe, sineIm);
                form[i][2 * k] = 0;
                form[i][2 * k + 1] = 0;
            }
        }
    }

    private double modulus(int i, int j) {
        return Math.hypot(form[i][2 * j], form[i][2 * j + 1]);
    }

    private void iterate() {
        int high = size - 1;
        int steps = 0;
        while (high > 0) {
            int low = high;
            while (low > 0 && modulus(low, low - 1) > EPS * (modulus(low - 1, low - 1) + modulus(low, low))) {
                low--;
            }
            if (low > 0) {
                form[low][2 * low - 2] = 0;
                form[low][2 * low - 1] = 0;
            }
            if (low == high) {
                high--;
                steps = 0;
                continue;
            }
            if (++steps > STEPS_PER_VALUE_MAX) {
                throw Errors.of("eig:NoConvergence", "EIG did not converge.");
            }
            step(low, high, steps % 10 == 0);
        }
    }

    private void step(int low, int high, boolean exceptional) {
        double[] shift = exceptional ? new double[] {modulus(high, high - 1), 0} : shift(high);
        for (int k = low; k <= high; k++) {
            form[k][2 * k] -= shift[0];
            form[k][2 * k + 1] -= shift[1];
        }
        double[][] rotations = new double[high - low][];
        for (int k = low; k < high; k++) {
            rotation(form[k], 2 * k, form[k + 1], 2 * k);
            rotations[k - low] = new double[] {cosine, sineRe, sineIm};
            rows(form[k], form[k + 1], k, cosine, sineRe, sineIm);
        }
        for (int k = low; k < high; k++) {
            double[] turn = rotations[k - low];
            columns(form, Math.min(k + 2, high + 1), k, k + 1, turn[0], turn[1], turn[2]);
            columns(basis, size, k, k + 1, turn[0], turn[1], turn[2]);
        }
        for (int k = low; k <= high; k++) {
            form[k][2 * k] += shift[0];
            form[k][2 * k + 1] += shift[1];
        }
    }

    /** The eigenvalue of the last two rows and columns that is closer to the last element. */
    private double[] shift(int high) {
        double[] upper = form[high - 1];
        double[] lower = form[high];
        double ar = upper[2 * high - 2];
        double ai = upper[2 * high - 1];
        double dr = lower[2 * high];
        double di = lower[2 * high + 1];
        double br = upper[2 * high];
        double bi = upper[2 * high + 1];
        double cr = lower[2 * high - 2];
        double ci = lower[2 * high - 1];
        double hr = (ar - dr) / 2;
        double hi = (ai - di) / 2;
        double[] root = new double[2];
        ComplexArithmetic.power(hr * hr - hi * hi + br * cr - bi * ci, 2 * hr * hi + br * ci + bi * cr, 0.5, 0, root);
        double sign = hr * root[0] + hi * root[1] >= 0 ? 1 : -1;
        double pr = hr + sign * root[0];
        double pi = hi + sign * root[1];
        double[] quotient = new double[2];
        if (pr != 0 || pi != 0) {
            ComplexArithmetic.divide(br * cr - bi * ci, br * ci + bi * cr, pr, pi, quotient);
        }
        return new double[] {dr - quotient[0], di - quotient[1]};
    }

    private Eigenvalues result() {
        DoubleArray values = new DoubleArray(new int[] {size, 1});
        DoubleArray vectors = new DoubleArray(new int[] {size, size});
        values.makeComplex();
        vectors.makeComplex();
        double scale = 0;
        for (int i = 0; i < size; i++) {
            values.re()[i] = form[i][2 * i];
            values.im()[i] = form[i][2 * i + 1];
            scale = Math.max(scale, modulus(i, i));
        }
        for (int k = 0; k < size; k++) {
            vector(k, Math.max(EPS * scale, Double.MIN_NORMAL), vectors);
        }
        return Eigenvalues.general(values, vectors);
    }

    /** Column {@code k} of the eigenvectors. A difference of equal eigenvalues is replaced by a tiny number. */
    private void vector(int k, double tiny, DoubleArray out) {
        double[] x = new double[2 * size];
        x[2 * k] = 1;
        double[] quotient = new double[2];
        for (int i = k - 1; i >= 0; i--) {
            double re = 0;
            double im = 0;
            for (int j = i + 1; j <= k; j++) {
                double fr = form[i][2 * j];
                double fi = form[i][2 * j + 1];
                re -= fr * x[2 * j] - fi * x[2 * j + 1];
                im -= fr * x[2 * j + 1] + fi * x[2 * j];
            }
            double dr = form[i][2 * i] - form[k][2 * k];
            double di = form[i][2 * i + 1] - form[k][2 * k + 1];
            if (Math.hypot(dr, di) < tiny) {
                dr = tiny;
                di = 0;
            }
            ComplexArithmetic.divide(re, im, dr, di, quotient);
            x[2 * i] = quotient[0];
            x[2 * i + 1] = quotient[1];
        }
        double sum = 0;
        int at = k * size;
        for (int i = 0; i < size; i++) {
            double re = 0;
            double im = 0;
            for (int j = 0; j <= k; j++) {
                re += basis[i][2 * j] * x[2 * j] - basis[i][2 * j + 1] * x[2 * j + 1];
                im += basis[i][2 * j] * x[2 * j + 1] + basis[i][2 * j + 1] * x[2 * j];
            }
            out.re()[at + i] = re;
            out.im()[at + i] = im;
            sum = Math.hypot(sum, Math.hypot(re, im));
        }
        for (int i = 0; i < size; i++) {
            out.re()[at + i] /= sum;
            out.im()[at + i] /= sum;
        }
    }
}
