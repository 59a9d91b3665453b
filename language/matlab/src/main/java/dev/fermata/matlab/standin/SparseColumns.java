package dev.fermata.matlab.standin;

import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/**
 * A matrix by its elements that are not zero, column after column, rows ascending. Never changed.
 *
 * @param starts where each column begins in the other arrays, and where the last one ends
 * @param index  the row of each element, from 0
 * @param im     imaginary parts, or null
 */
record SparseColumns(int rows, int columns, int[] starts, int[] index, double[] re, double[] im) {
    static SparseColumns of(DoubleArray full) {
        int rows = full.dims()[0];
        int columns = full.dims()[1];
        int[] starts = new int[columns + 1];
        int count = 0;
        for (int i = 0; i < full.count(); i++) {
            count += full.re(i) != 0 || full.im(i) != 0 ? 1 : 0;
        }
        int[] index = new int[count];
        double[] re = new double[count];
        double[] im = full.isComplex() ? new double[count] : null;
        int at = 0;
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < rows; i++) {
                double x = full.re(i + j * rows);
                double y = full.im(i + j * rows);
                if (x != 0 || y != 0) {
                    index[at] = i;
                    re[at] = x;
                    if (im != null) {
                        im[at] = y;
                    }
                    at++;
                }
            }
            starts[j + 1] = at;
        }
        return new SparseColumns(rows, columns, starts, index, re, im);
    }

    /** From elements in any order; those for one place are summed ({@code or}: count once), zeros dropped. */
    static SparseColumns of(int rows, int columns, int[] at, int[] in, double[] re, double[] im, boolean or) {
        // Sorting by row first and by column then, each stable, is two passes of counting.
        int[] order = byKey(byKey(null, at, rows), in, columns);
        int[] starts = new int[columns + 1];
        int[] index = new int[at.length];
        double[] x = new double[at.length];
        double[] y = im == null ? null : new double[at.length];
        int next = 0;
        int k = 0;
        for (int j = 0; j < columns; j++) {
            while (k < order.length && in[order[k]] == j) {
                int row = at[order[k]];
                double sum = 0;
                double sumIm = 0;
                for (; k < order.length && in[order[k]] == j && at[order[k]] == row; k++) {
                    sum = or && re[order[k]] != 0 ? 1 : sum + re[order[k]];
                    sumIm += im == null ? 0 : im[order[k]];
                }
                if (sum != 0 || sumIm != 0) {
                    index[next] = row;
                    x[next] = sum;
                    if (y != null) {
                        y[next] = sumIm;
                    }
                    next++;
                }
            }
            starts[j + 1] = next;
        }
        return new SparseColumns(rows, columns, starts, Arrays.copyOf(index, next), Arrays.copyOf(x, next),
                y == null ? null : Arrays.copyOf(y, next));
    }

    private static int[] byKey(int[] order, int[] keys, int range) {
        int[] from = new int[range + 1];
        for (int key : keys) {
            from[key + 1]++;
        }
        for (int i = 0; i < range; i++) {
            from[i + 1] += from[i];
        }
        int[] sorted = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            int each = order == null ? i : order[i];
            sorted[from[keys[each]]++] = each;
        }
        return sorted;
    }

    int stored() {
        return starts[columns];
    }

    DoubleArray full() {
        DoubleArray full = new DoubleArray(new int[] {rows, columns});
        if (im != null) {
            full.makeComplex();
        }
        for (int j = 0; j < columns; j++) {
            for (int k = starts[j]; k < starts[j + 1]; k++) {
                full.re()[index[k] + j * rows] = re[k];
                if (im != null) {
                    full.im()[index[k] + j * rows] = im[k];
                }
            }
        }
        return full;
    }

    /** The elements as a column. */
    DoubleArray values() {
        return new DoubleArray(new int[] {stored(), 1}, re.clone(), im == null ? null : im.clone());
    }

    SparseColumns transposed(boolean conjugated) {
        int[] turnedStarts = new int[rows + 1];
        for (int row : index) {
            turnedStarts[row + 1]++;
        }
        for (int i = 0; i < rows; i++) {
            turnedStarts[i + 1] += turnedStarts[i];
        }
        int[] next = Arrays.copyOf(turnedStarts, rows);
        int[] turned = new int[stored()];
        double[] x = new double[stored()];
        double[] y = im == null ? null : new double[stored()];
        for (int j = 0; j < columns; j++) {
            for (int k = starts[j]; k < starts[j + 1]; k++) {
                int to = next[index[k]]++;
                turned[to] = j;
                x[to] = re[k];
                if (y != null) {
                    y[to] = conjugated ? -im[k] : im[k];
                }
            }
        }
        return new SparseColumns(columns, rows, turnedStarts, turned, x, y);
    }

    /** Every element times a finite number that is not zero. */
    SparseColumns scaled(double byRe, double byIm) {
        double[] x = new double[stored()];
        double[] y = im == null && byIm == 0 ? null : new double[stored()];
        for (int k = 0; k < x.length; k++) {
            double i = im == null ? 0 : im[k];
            x[k] = byIm == 0 ? re[k] * byRe : re[k] * byRe - i * byIm;
            if (y != null) {
                y[k] = byIm == 0 ? i * byRe : re[k] * byIm + i * byRe;
            }
        }
        return new SparseColumns(rows, columns, starts, index, x, y).withoutZeros();
    }

    /** {@code this + sign * other}, of the same size; real. */
    SparseColumns plus(SparseColumns other, double sign) {
        int[] sumStarts = new int[columns + 1];
        int[] sumIndex = new int[stored() + other.stored()];
        double[] x = new double[sumIndex.length];
        int at = 0;
        for (int j = 0; j < columns; j++) {
            int p = starts[j];
            int q = other.starts[j];
            while (p < starts[j + 1] || q < other.starts[j + 1]) {
                int left = p < starts[j + 1] ? index[p] : Integer.MAX_VALUE;
                int right = q < other.starts[j + 1] ? other.index[q] : Integer.MAX_VALUE;
                double sum = (left <= right ? re[p] : 0) + (right <= left ? sign * other.re[q] : 0);
                p += left <= right ? 1 : 0;
                q += right <= left ? 1 : 0;
                if (sum != 0) {
                    sumIndex[at] = Math.min(left, right);
                    x[at++] = sum;
                }
            }
            sumStarts[j + 1] = at;
        }
        return new SparseColumns(rows, columns, sumStarts, Arrays.copyOf(sumIndex, at), Arrays.copyOf(x, at), null);
    }

    /** The matrix product; real. */
    SparseColumns times(SparseColumns other) {
        double[] sums = new double[rows];
        int[] seen = new int[rows];
        int[] list = new int[rows];
        Arrays.fill(seen, -1);
        int[] productStarts = new int[other.columns + 1];
        int[] productIndex = new int[stored() + other.stored()];
        double[] x = new double[productIndex.length];
        int at = 0;
        for (int j = 0; j < other.columns; j++) {
            int count = 0;
            for (int q = other.starts[j]; q < other.starts[j + 1]; q++) {
                Checkpoint.pass();
                int k = other.index[q];
                for (int p = starts[k]; p < starts[k + 1]; p++) {
                    int row = index[p];
                    if (seen[row] != j) {
                        seen[row] = j;
                        sums[row] = 0;
                        list[count++] = row;
                    }
                    sums[row] += re[p] * other.re[q];
                }
            }
            Arrays.sort(list, 0, count);
            if (at + count > x.length) {
                int length = Math.max(at + count, x.length * 2);
                x = Arrays.copyOf(x, length);
                productIndex = Arrays.copyOf(productIndex, length);
            }
            for (int i = 0; i < count; i++) {
                if (sums[list[i]] != 0) {
                    productIndex[at] = list[i];
                    x[at++] = sums[list[i]];
                }
            }
            productStarts[j + 1] = at;
        }
        return new SparseColumns(rows, other.columns, productStarts, Arrays.copyOf(productIndex, at), Arrays.copyOf(x, at),
                null);
    }

    /** The product with a full matrix; both real. */
    DoubleArray times(DoubleArray full) {
        int width = full.dims()[1];
        DoubleArray result = new DoubleArray(new int[] {rows, width});
        double[] out = result.re();
        for (int c = 0; c < width; c++) {
            for (int j = 0; j < columns; j++) {
                Checkpoint.pass();
                double factor = full.re(j + c * columns);
                for (int k = starts[j]; k < starts[j + 1]; k++) {
                    out[index[k] + c * rows] += re[k] * factor;
                }
            }
        }
        return result;
    }

    /** Columns from {@code from} to before {@code to}. */
    SparseColumns slice(int from, int to) {
        int[] part = new int[to - from + 1];
        for (int j = 0; j < part.length; j++) {
            part[j] = starts[from + j] - starts[from];
        }
        return new SparseColumns(rows, to - from, part, Arrays.copyOfRange(index, starts[from], starts[to]),
                Arrays.copyOfRange(re, starts[from], starts[to]),
                im == null ? null : Arrays.copyOfRange(im, starts[from], starts[to]));
    }

    private int find(int row, int column) {
        return Arrays.binarySearch(index, starts[column], starts[column + 1], row);
    }

    /** One element as a 1x1 matrix. */
    SparseColumns element(int row, int column) {
        int at = find(row, column);
        if (at < 0) {
            return new SparseColumns(1, 1, new int[2], new int[0], new double[0], null);
        }
        double[] y = im == null || im[at] == 0 ? null : new double[] {im[at]};
        return new SparseColumns(1, 1, new int[] {0, 1}, new int[1], new double[] {re[at]}, y);
    }

    /** With one element replaced by a real number. */
    SparseColumns with(int row, int column, double value) {
        int at = find(row, column);
        boolean present = at >= 0;
        int place = present ? at : -at - 1;
        int change = (value != 0 ? 1 : 0) - (present ? 1 : 0);
        int[] newStarts = starts.clone();
        for (int j = column + 1; j <= columns; j++) {
            newStarts[j] += change;
        }
        int length = stored() + change;
        int after = stored() - place - (present ? 1 : 0);
        int[] newIndex = Arrays.copyOf(index, length);
        double[] x = Arrays.copyOf(re, length);
        double[] y = im == null ? null : Arrays.copyOf(im, length);
        int to = length - after;
        System.arraycopy(index, stored() - after, newIndex, to, after);
        System.arraycopy(re, stored() - after, x, to, after);
        if (y != null) {
            System.arraycopy(im, stored() - after, y, to, after);
        }
        if (value != 0) {
            newIndex[place] = row;
            x[place] = value;
            if (y != null) {
                y[place] = 0;
            }
        }
        return new SparseColumns(rows, columns, newStarts, newIndex, x, y);
    }

    /** Other real numbers in the same places. */
    SparseColumns with(double[] values) {
        return new SparseColumns(rows, columns, starts, index, values, null).withoutZeros();
    }

    private SparseColumns withoutZeros() {
        boolean zero = false;
        for (int k = 0; k < stored(); k++) {
            zero |= re[k] == 0 && (im == null || im[k] == 0);
        }
        if (!zero) {
            return this;
        }
        int[] in = new int[stored()];
        for (int j = 0; j < columns; j++) {
            Arrays.fill(in, starts[j], starts[j + 1], j);
        }
        return of(rows, columns, index, in, re, im, false);
    }
}
