package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/** Convolution and filters of two dimensions. */
final class PlaneFilters {
    private PlaneFilters() {
    }

    private static Numbers plane(String name, Object value) {
        Numbers x = Numbers.ofOrNull(value);
        if (x == null) {
            throw Inputs.unsupported(name, value);
        }
        if (!x.isMatrix()) {
            throw Errors.of(name + ":MatrixRequired", "N-D arrays are not supported.");
        }
        return x;
    }

    private static void accumulate(double[] a, int m, int n, double[] b, int p, int q, double sign, double[] out) {
        int rows = m + p - 1;
        for (int bj = 0; bj < q; bj++) {
            for (int bi = 0; bi < p; bi++) {
                double factor = sign * b[bi + bj * p];
                if (factor == 0) {
                    continue;
                }
                for (int j = 0; j < n; j++) {
                    Checkpoint.pass();
                    int from = j * m;
                    int to = bi + (j + bj) * rows;
                    for (int i = 0; i < m; i++) {
                        out[to + i] += factor * a[from + i];
                    }
                }
            }
        }
    }

    static Array convolved(String name, Numbers a, Numbers b, String shape) {
        int m = a.rows();
        int n = a.columns();
        int p = b.rows();
        int q = b.columns();
        MatlabClass kind = Inputs.common(name, a.floatKind(), b.floatKind());
        int rows = Math.max(0, m + p - 1);
        int columns = Math.max(0, n + q - 1);
        if (a.count() == 0 || b.count() == 0) {
            int[] dims = shape.equals("same") ? a.dims() : new int[] {a.count() == 0 && b.count() == 0 ? 0 : rows,
                a.count() == 0 && b.count() == 0 ? 0 : columns};
            return Sizes.zeros(kind, shape.equals("valid") ? new int[] {Math.max(0, m - p + 1), Math.max(0, n - q + 1)} : dims);
        }
        double[] re = new double[Dims.count(new int[] {rows, columns})];
        double[] im = a.isComplex() || b.isComplex() ? new double[re.length] : null;
        accumulate(a.re(), m, n, b.re(), p, q, 1, re);
        if (a.isComplex() && b.isComplex()) {
            accumulate(a.im(), m, n, b.im(), p, q, -1, re);
        }
        if (a.isComplex()) {
            accumulate(a.im(), m, n, b.re(), p, q, 1, im);
        }
        if (b.isComplex()) {
            accumulate(a.re(), m, n, b.im(), p, q, 1, im);
        }
        int top = 0;
        int left = 0;
        int height = rows;
        int width = columns;
        if (shape.equals("same")) {
            top = p / 2;
            left = q / 2;
            height = m;
            width = n;
        } else if (shape.equals("valid")) {
            top = p - 1;
            left = q - 1;
            height = Math.max(0, m - p + 1);
            width = Math.max(0, n - q + 1);
        }
        if (height == rows && width == columns) {
            return Numbers.narrowed(kind, new int[] {rows, columns}, re, im);
        }
        return Numbers.narrowed(kind, new int[] {height, width}, part(re, rows, top, left, height, width),
                im == null ? null : part(im, rows, top, left, height, width));
    }

    private static double[] part(double[] data, int rows, int top, int left, int height, int width) {
        double[] result = new double[Dims.count(height, width)];
        for (int j = 0; j < width; j++) {
            System.arraycopy(data, top + (left + j) * rows, result, j * height, height);
        }
        return result;
    }

    private static String shape(String name, Object value) {
        String word = Inputs.option(value);
        if (!Arrays.asList("full", "same", "valid").contains(word)) {
            throw Errors.of(name + ":ShapeInvalid", "SHAPE must be 'full', 'same', or 'valid'.");
        }
        return word;
    }

    static Object convolution(Object[] arguments) {
        int end = arguments.length;
        String shape = "full";
        if (Inputs.isText(arguments[end - 1])) {
            shape = shape("conv2", arguments[end - 1]);
            end--;
        }
        Numbers a = plane("conv2", arguments[0]);
        Numbers b = plane("conv2", arguments[1]);
        if (end == 2) {
            return convolved("conv2", a, b, shape);
        }
        if (!a.isVector() || !b.isVector()) {
            throw Errors.of("conv2:VectorRequired", "First two arguments must be vectors.");
        }
        Numbers matrix = plane("conv2", arguments[2]);
        Numbers rows = Numbers.ofOrNull(convolved("conv2", matrix, a.withDims(a.count(), 1), shape));
        return convolved("conv2", rows, b.withDims(1, b.count()), shape);
    }

    static Object filtered(Object[] arguments) {
        Numbers h = plane("filter2", arguments[0]);
        Numbers x = plane("filter2", arguments[1]);
        String shape = arguments.length > 2 ? shape("filter2", arguments[2]) : "same";
        int n = h.count();
        double[] re = new double[n];
        double[] im = h.isComplex() ? new double[n] : null;
        for (int i = 0; i < n; i++) {
            re[i] = h.re()[n - 1 - i];
            if (im != null) {
                im[i] = h.im()[n - 1 - i];
            }
        }
        // Turning by a half changes where the middle of an even kernel is.
        Numbers turned = new Numbers(h.kind(), h.dims(), re, im);
        if (!shape.equals("same")) {
            return convolved("filter2", x, turned, shape);
        }
        if (h.isEmpty() || x.isEmpty()) {
            return Numbers.array(Inputs.common("filter2", h.floatKind(), x.floatKind()), x.dims(), new double[x.count()]);
        }
        Numbers full = Numbers.ofOrNull(convolved("filter2", x, turned, "full"));
        int top = h.rows() - 1 - (h.rows() - 1) / 2;
        int left = h.columns() - 1 - (h.columns() - 1) / 2;
        return Numbers.narrowed(full.kind(), x.dims(), part(full.re(), full.rows(), top, left, x.rows(), x.columns()),
                full.isComplex() ? part(full.im(), full.rows(), top, left, x.rows(), x.columns()) : null);
    }
}
