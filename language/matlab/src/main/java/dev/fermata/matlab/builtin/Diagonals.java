package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Kernels about diagonals, and the triangles that they divide a matrix into. */
final class Diagonals {
    private Diagonals() {
    }

    private static int offset(String name, Object value) {
        if (!Inputs.isNumeric(value) || Values.count(value) != 1) {
            throw Errors.of(name + ":InvalidOffset", name.equals("diag") ? "K-th diagonal input must be an integer scalar."
                    : "K-th diagonal input must be an integer scalar.");
        }
        double k = Values.real(value, 0);
        if (k != Math.rint(k) || Math.abs(k) > Dims.COUNT_MAX) {
            throw Errors.of(name + ":InvalidOffset", "K-th diagonal input must be an integer scalar.");
        }
        return (int) k;
    }

    static Object diagonal(Object[] arguments) {
        Array source = Values.array(arguments[0]);
        if (source.dims().length > 2) {
            throw Inputs.invalid("diag", "First input must be 2-D.");
        }
        int end = arguments.length;
        boolean extract = !Dims.isVector(source.dims());
        MatlabClass kind = null;
        while (end > 1 && Inputs.isText(arguments[end - 1])) {
            String option = Inputs.option(arguments[end - 1]);
            if ("vector".equals(option)) {
                extract = true;
            } else {
                kind = MatlabClass.of(option);
                if (kind == null) {
                    throw Inputs.invalid("diag", "diag: invalid input argument");
                }
            }
            end--;
        }
        if (end > 2 && Inputs.isOption(arguments[end - 2], "like")) {
            kind = Values.classOf(arguments[end - 1]);
            end -= 2;
        }
        int k = 0;
        int[] size = null;
        for (int i = 1; i < end; i++) {
            if (Values.count(arguments[i]) == 2) {
                size = Inputs.wholes("diag", arguments[i], 0, "Size inputs must be nonnegative integers.");
            } else {
                k = offset("diag", arguments[i]);
            }
        }
        Array result = extract ? extracted(source, k) : built(source, k, size);
        return kind == null || kind == result.matlabClass() ? result
                : Numbers.array(kind, result.dims(), Inputs.numbers("diag", result).reCopy());
    }

    private static Array extracted(Array source, int k) {
        int rows = source.rows();
        int columns = source.columns();
        int top = Math.max(0, -k);
        int left = Math.max(0, k);
        int length = Math.max(0, Math.min(rows - top, columns - left));
        int[] from = new int[length];
        for (int i = 0; i < length; i++) {
            from[i] = top + i + (left + i) * rows;
        }
        return Gather.of(source, source.count() == 0 && rows == 0 && columns == 0 ? new int[] {0, 0}
                : new int[] {length, 1}, from);
    }

    private static Array built(Array source, int k, int[] size) {
        int n = source.count() + Math.abs(k);
        int[] dims = size == null ? new int[] {n, n} : size;
        int[] from = new int[Dims.count(dims)];
        Arrays.fill(from, Gather.NOTHING);
        for (int i = 0; i < source.count(); i++) {
            int row = i + Math.max(0, -k);
            int column = i + Math.max(0, k);
            if (row < dims[0] && column < dims[1]) {
                from[row + column * dims[0]] = i;
            }
        }
        return Gather.of(source, dims, from);
    }

    static Object triangle(String name, Object[] arguments, boolean lower) {
        Array source = Values.array(arguments[0]);
        if (!source.matlabClass().isArithmetic()) {
            throw Inputs.unsupported(name, arguments[0]);
        }
        int k = arguments.length > 1 ? offset(name, arguments[1]) : 0;
        int rows = source.rows();
        int columns = source.dims()[1];
        int[] from = new int[source.count()];
        for (int i = 0; i < from.length; i++) {
            long distance = (long) (i / rows % columns) - i % rows;
            from[i] = (lower ? distance <= k : distance >= k) ? i : Gather.NOTHING;
        }
        return Gather.of(source, source.dims(), from);
    }

    static Object blockDiagonal(Object[] arguments) {
        int rows = 0;
        int columns = 0;
        MatlabClass kind = MatlabClass.DOUBLE;
        boolean complex = false;
        boolean logical = arguments.length > 0;
        Numbers[] blocks = new Numbers[arguments.length];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = Inputs.numbers("blkdiag", arguments[i]);
            if (!blocks[i].isMatrix()) {
                throw Inputs.invalid("blkdiag", "Inputs must be 2-D.");
            }
            rows += blocks[i].rows();
            columns += blocks[i].columns();
            kind = Inputs.common("blkdiag", kind, blocks[i].kind());
            logical &= blocks[i].kind() == MatlabClass.LOGICAL;
            complex |= blocks[i].isComplex();
        }
        int[] dims = {rows, columns};
        double[] re = new double[Dims.count(dims)];
        double[] im = complex ? new double[re.length] : null;
        int top = 0;
        int left = 0;
        for (Numbers block : blocks) {
            for (int j = 0; j < block.columns(); j++) {
                for (int i = 0; i < block.rows(); i++) {
                    int to = top + i + (left + j) * rows;
                    re[to] = block.re()[i + j * block.rows()];
                    if (im != null) {
                        im[to] = block.im(i + j * block.rows());
                    }
                }
            }
            top += block.rows();
            left += block.columns();
        }
        return Numbers.array(logical ? MatlabClass.LOGICAL : kind, dims, re, im);
    }
}
