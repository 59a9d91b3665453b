package dev.fermata.matlab.numeric;

import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/** A dense complex matrix, column-major, that its algorithms change in place. */
public final class ComplexMatrix {
    public final int rows;
    public final int columns;
    public final double[] re;
    public final double[] im;

    /** Takes the arrays over; {@code im} may be null for zeros. */
    public ComplexMatrix(int rows, int columns, double[] re, double[] im) {
        this.rows = rows;
        this.columns = columns;
        this.re = re;
        this.im = im == null ? new double[rows * columns] : im;
    }

    public ComplexMatrix(int rows, int columns) {
        this(rows, columns, new double[rows * columns], null);
    }

    public static ComplexMatrix identity(int rows, int columns) {
        ComplexMatrix result = new ComplexMatrix(rows, columns);
        for (int i = 0; i < Math.min(rows, columns); i++) {
            result.re[i + i * rows] = 1;
        }
        return result;
    }

    public ComplexMatrix copy() {
        return new ComplexMatrix(rows, columns, re.clone(), im.clone());
    }

    public ComplexMatrix conjugateTransposed() {
        ComplexMatrix result = new ComplexMatrix(columns, rows);
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < rows; i++) {
                result.re[j + i * columns] = re[i + j * rows];
                result.im[j + i * columns] = -im[i + j * rows];
            }
        }
        return result;
    }

    public ComplexMatrix times(ComplexMatrix other) {
        ComplexMatrix result = new ComplexMatrix(rows, other.columns);
        for (int j = 0; j < other.columns; j++) {
            for (int k = 0; k < columns; k++) {
                Checkpoint.pass();
                double a = other.re[k + j * other.rows];
                double b = other.im[k + j * other.rows];
                if (a == 0 && b == 0) {
                    continue;
                }
                int from = k * rows;
                int to = j * rows;
                for (int i = 0; i < rows; i++) {
                    double x = re[from + i];
                    double y = im[from + i];
                    result.re[to + i] += x * a - y * b;
                    result.im[to + i] += x * b + y * a;
                }
            }
        }
        return result;
    }

    /** The product with a real matrix of so many columns. */
    public ComplexMatrix timesReal(double[] other, int otherColumns) {
        return times(new ComplexMatrix(columns, otherColumns, other, null));
    }

    /** The first columns. */
    public ComplexMatrix left(int count) {
        return new ComplexMatrix(rows, count, Arrays.copyOf(re, rows * count), Arrays.copyOf(im, rows * count));
    }

    double size(int i, int j) {
        return Math.abs(re[i + j * rows]) + Math.abs(im[i + j * rows]);
    }

    /**
     * A reflection {@code I - tau v v^H} that turns the part of column {@code j} from row {@code i} on into a multiple of the
     * first unit vector, as LAPACK's zlarfg: v replaces the part below row i, its first element is 1. Gives beta, the element
     * that remains; tau = out[0] + i out[1].
     */
    double reflector(int i, int j, double[] out) {
        int at = i + j * rows;
        int end = (j + 1) * rows;
        double norm = 0;
        for (int k = at + 1; k < end; k++) {
            norm = Math.hypot(norm, Math.hypot(re[k], im[k]));
        }
        double alphaRe = re[at];
        double alphaIm = im[at];
        if (norm == 0 && alphaIm == 0) {
            out[0] = 0;
            out[1] = 0;
            return alphaRe;
        }
        double beta = -Math.copySign(Math.hypot(Math.hypot(alphaRe, alphaIm), norm), alphaRe);
        out[0] = (beta - alphaRe) / beta;
        out[1] = -alphaIm / beta;
        double[] inverse = new double[2];
        ComplexMath.divide(1, 0, alphaRe - beta, alphaIm, inverse);
        for (int k = at + 1; k < end; k++) {
            double x = re[k];
            re[k] = x * inverse[0] - im[k] * inverse[1];
            im[k] = x * inverse[1] + im[k] * inverse[0];
        }
        return beta;
    }

    /**
     * Applies {@code I - tau v v^H} from the left to columns {@code from} to before {@code to}; v is in {@code vectors} below
     * element (i, j), with 1 there.
     */
    void reflectRows(ComplexMatrix vectors, int i, int j, double tauRe, double tauIm, int from, int to) {
        int v = j * vectors.rows;
        for (int c = from; c < to; c++) {
            Checkpoint.pass();
            int at = c * rows;
            double sumRe = re[at + i];
            double sumIm = im[at + i];
            for (int k = i + 1; k < rows; k++) {
                double x = vectors.re[v + k];
                double y = vectors.im[v + k];
                sumRe += x * re[at + k] + y * im[at + k];
                sumIm += x * im[at + k] - y * re[at + k];
            }
            double p = tauRe * sumRe - tauIm * sumIm;
            double q = tauRe * sumIm + tauIm * sumRe;
            re[at + i] -= p;
            im[at + i] -= q;
            for (int k = i + 1; k < rows; k++) {
                double x = vectors.re[v + k];
                double y = vectors.im[v + k];
                re[at + k] -= x * p - y * q;
                im[at + k] -= x * q + y * p;
            }
        }
    }

    /** Applies {@code I - tau v v^H} from the right to all rows; v as for {@link #reflectRows}, over columns from i on. */
    void reflectColumns(ComplexMatrix vectors, int i, int j, double tauRe, double tauIm) {
        int v = j * vectors.rows;
        for (int r = 0; r < rows; r++) {
            Checkpoint.pass();
            double sumRe = re[r + i * rows];
            double sumIm = im[r + i * rows];
            for (int k = i + 1; k < columns; k++) {
                double x = vectors.re[v + k];
                double y = vectors.im[v + k];
                sumRe += re[r + k * rows] * x - im[r + k * rows] * y;
                sumIm += re[r + k * rows] * y + im[r + k * rows] * x;
            }
            double p = tauRe * sumRe - tauIm * sumIm;
            double q = tauRe * sumIm + tauIm * sumRe;
            re[r + i * rows] -= p;
            im[r + i * rows] -= q;
            for (int k = i + 1; k < columns; k++) {
                double x = vectors.re[v + k];
                double y = vectors.im[v + k];
                // multiplied by the conjugate of v
                re[r + k * rows] -= p * x + q * y;
                im[r + k * rows] -= q * x - p * y;
            }
        }
    }
}
