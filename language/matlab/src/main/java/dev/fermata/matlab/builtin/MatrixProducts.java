package dev.fermata.matlab.builtin;

import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/** Kernels of the products of vectors, of matrices, and of the pages of arrays. */
final class MatrixProducts {
    private MatrixProducts() {
    }

    static Object dot(Object[] arguments) {
        Numbers a = Inputs.floats("dot", arguments[0]);
        Numbers b = Inputs.floats("dot", arguments[1]);
        if (arguments.length == 2 && a.isVector() && b.isVector()) {
            if (a.count() != b.count()) {
                throw Inputs.invalid("dot", "A and B must be the same size.");
            }
            a = a.withDims(a.count(), 1);
            b = b.withDims(b.count(), 1);
        }
        if (!Arrays.equals(a.dims(), b.dims())) {
            throw Inputs.invalid("dot", "A and B must be the same size.");
        }
        Slices slices = arguments.length > 2 ? Slices.along(a, Inputs.dimension("dot", arguments[2])) : Slices.standard(a);
        double[] re = new double[slices.count()];
        double[] im = a.isComplex() || b.isComplex() ? new double[re.length] : null;
        for (int s = 0; s < re.length; s++) {
            int at = slices.start(s);
            double x = 0;
            double y = 0;
            for (int k = 0; k < slices.length(); k++, at += slices.inner()) {
                x += a.re()[at] * b.re()[at] + a.im(at) * b.im(at);
                y += im == null ? 0 : a.re()[at] * b.im(at) - a.im(at) * b.re()[at];
            }
            re[s] = x;
            if (im != null) {
                im[s] = y;
            }
        }
        return Numbers.narrowed(Inputs.common("dot", a.kind(), b.kind()), slices.resultDims(), re, im);
    }

    static Object cross(Object[] arguments) {
        Numbers a = Inputs.floats("cross", arguments[0]);
        Numbers b = Inputs.floats("cross", arguments[1]);
        int[] dims = a.dims();
        if (arguments.length == 2 && a.isVector() && b.isVector()) {
            if (a.count() != 3 || b.count() != 3) {
                throw Inputs.invalid("cross", "A and B must be of length 3 in the dimension in which the cross product is taken.");
            }
            if (!Arrays.equals(a.dims(), b.dims())) {
                a = a.withDims(3, 1);
                b = b.withDims(3, 1);
                dims = a.dims();
            }
        }
        if (!Arrays.equals(a.dims(), b.dims())) {
            throw Inputs.invalid("cross", "A and B must be the same size.");
        }
        int dim = -1;
        if (arguments.length > 2) {
            dim = Inputs.dimension("cross", arguments[2]);
        } else {
            for (int d = dims.length - 1; d >= 0; d--) {
                dim = dims[d] == 3 ? d : dim;
            }
        }
        if (dim < 0 || Dims.size(dims, dim) != 3) {
            throw Inputs.invalid("cross", "A and B must be of length 3 in the dimension in which the cross product is taken.");
        }
        Slices slices = Slices.along(a, dim);
        double[] re = new double[a.count()];
        double[] im = a.isComplex() || b.isComplex() ? new double[re.length] : null;
        int step = slices.inner();
        for (int s = 0; s < slices.count(); s++) {
            int at = slices.start(s);
            for (int k = 0; k < 3; k++) {
                int p = at + (k + 1) % 3 * step;
                int q = at + (k + 2) % 3 * step;
                int to = at + k * step;
                re[to] = a.re()[p] * b.re()[q] - a.re()[q] * b.re()[p];
                if (im != null) {
                    re[to] -= a.im(p) * b.im(q) - a.im(q) * b.im(p);
                    im[to] = a.re()[p] * b.im(q) + a.im(p) * b.re()[q] - a.re()[q] * b.im(p) - a.im(q) * b.re()[p];
                }
            }
        }
        return Numbers.narrowed(Inputs.common("cross", a.kind(), b.kind()), dims, re, im);
    }

    static Array kron(Object left, Object right) {
        Numbers a = Inputs.numbers("kron", left);
        Numbers b = Inputs.numbers("kron", right);
        int rank = Math.max(a.dims().length, b.dims().length);
        int[] dims = new int[rank];
        for (int d = 0; d < rank; d++) {
            dims[d] = (int) Math.min((long) Dims.size(a.dims(), d) * Dims.size(b.dims(), d), Integer.MAX_VALUE);
        }
        MatlabClass kind = Inputs.common("kron", a.kind(), b.kind());
        double[] re = new double[Dims.count(dims)];
        double[] im = a.isComplex() || b.isComplex() ? new double[re.length] : null;
        for (int i = 0; i < re.length; i++) {
            Checkpoint.pass();
            int rest = i;
            int x = 0;
            int y = 0;
            int xStride = 1;
            int yStride = 1;
            for (int d = 0; d < rank; d++) {
                int at = rest % dims[d];
                rest /= dims[d];
                int size = Dims.size(b.dims(), d);
                x += at / size * xStride;
                y += at % size * yStride;
                xStride *= Dims.size(a.dims(), d);
                yStride *= size;
            }
            re[i] = a.re()[x] * b.re()[y] - a.im(x) * b.im(y);
            if (im != null) {
                im[i] = a.re()[x] * b.im(y) + a.im(x) * b.re()[y];
            }
        }
        return Numbers.narrowed(kind, dims, re, im);
    }

    static Object trace(Object value) {
        Numbers a = Inputs.numbers("trace", value);
        if (!a.isMatrix() || a.rows() != a.columns()) {
            throw Inputs.invalid("trace", a.isMatrix() ? "Matrix must be square." : "Input must be 2-D.");
        }
        double re = 0;
        double im = 0;
        for (int i = 0; i < a.rows(); i++) {
            re += a.re()[i + i * a.rows()];
            im += a.im(i + i * a.rows());
        }
        MatlabClass kind = a.kind().isNumeric() ? a.kind() : MatlabClass.DOUBLE;
        return Numbers.narrowed(kind, new int[] {1, 1}, new double[] {re}, a.isComplex() ? new double[] {im} : null);
    }

    static Object pageProducts(Object[] arguments) {
        boolean turned = arguments.length == 4;
        if (arguments.length == 3) {
            throw Errors.of("pagemtimes:InvalidArity", "pagemtimes: expected X,Y or X,transpX,Y,transpY");
        }
        Array x = turned(arguments[0], turned ? arguments[1] : null);
        Array y = turned(arguments[turned ? 2 : 1], turned ? arguments[3] : null);
        int rank = Math.max(x.dims().length, y.dims().length);
        int[] dims = new int[rank];
        if (x.dims()[1] != y.dims()[0]) {
            throw Errors.of("pagemtimes:MatrixDimensionMismatch", "Incorrect dimensions for matrix multiplication. Check that the "
                    + "number of columns in the first matrix matches the number of rows in the second matrix.");
        }
        dims[0] = x.dims()[0];
        dims[1] = y.dims()[1];
        for (int d = 2; d < rank; d++) {
            int a = Dims.size(x.dims(), d);
            int b = Dims.size(y.dims(), d);
            if (a != b && a != 1 && b != 1) {
                throw Errors.of("pagemtimes:PageDimensionMismatch", "Arrays have incompatible sizes for this operation.");
            }
            dims[d] = a == 1 ? b : a;
        }
        Array result = null;
        int pages = 1;
        for (int d = 2; d < rank; d++) {
            pages *= dims[d];
        }
        for (int page = 0; page < pages; page++) {
            Array product = Values.array(Operators.mtimes(page(x, dims, page), page(y, dims, page)));
            if (result == null) {
                result = product.make(dims);
            }
            for (int i = 0; i < product.count(); i++) {
                result.set(page * product.count() + i, product, i);
            }
        }
        return result == null ? x.make(dims) : result;
    }

    private static Array turned(Object value, Object option) {
        Array x = Values.array(value);
        if (!x.matlabClass().isFloat()) {
            throw Inputs.invalid("pagemtimes", "Inputs must be dense single or double arrays.");
        }
        String word = option == null ? "none" : String.valueOf(Inputs.option(option));
        return switch (word) {
            case "none" -> x;
            case "transpose", "ctranspose" -> {
                Object result = LinearBuiltins.builtin(word.equals("transpose") ? "pagetranspose" : "pagectranspose", x);
                yield Values.array(result);
            }
            default -> throw Errors.of("pagemtimes:InvalidTranspose",
                    "Transpose options must be 'none', 'transpose', or 'ctranspose'.");
        };
    }

    private static Array page(Array x, int[] dims, int page) {
        int at = 0;
        int stride = 1;
        int rest = page;
        for (int d = 2; d < dims.length; d++) {
            int size = Dims.size(x.dims(), d);
            at += (size == 1 ? 0 : rest % dims[d]) * stride;
            rest /= dims[d];
            stride *= size;
        }
        int count = x.dims()[0] * x.dims()[1];
        int[] from = Gather.identity(count);
        for (int i = 0; i < count; i++) {
            from[i] += at * count;
        }
        return Gather.of(x, new int[] {x.dims()[0], x.dims()[1]}, from);
    }
}
