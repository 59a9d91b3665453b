package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.ComplexFactors;
import dev.fermata.matlab.numeric.ComplexMatrix;
import dev.fermata.matlab.operation.LinearSystem;
import dev.fermata.matlab.operation.LuSystem;
import dev.fermata.matlab.operation.MatrixDivision;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Products, norms, determinants, inverses and what follows from singular values. */
public final class LinearBuiltins {
    static final String NAMES = "dot cross kron trace norm vecnorm det inv pinv rank null orth cond rcond rref linsolve lscov "
            + "lsqminnorm normest subspace givens planerot pagemtimes pagenorm";

    private LinearBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "dot" -> Builtin.of(name, 2, 3, (arguments, _) -> dot(arguments));
            case "cross" -> Builtin.of(name, 2, 3, (arguments, _) -> cross(arguments));
            case "kron" -> Builtin.of(name, 2, Builtin.ANY, (arguments, _) -> {
                Object result = arguments[0];
                for (int i = 1; i < arguments.length; i++) {
                    result = kron(result, arguments[i]);
                }
                return result;
            });
            case "trace" -> Builtin.of(name, 1, 1, (arguments, _) -> trace(arguments[0]));
            case "norm", "pagenorm" -> Builtin.of(name, 1, 2, (arguments, _) -> norm(arguments));
            case "normest" -> Builtin.of(name, 1, 2, (arguments, _) -> norm(new Object[] {arguments[0]}));
            case "vecnorm" -> Builtin.of(name, 1, 3, (arguments, _) -> vectorNorms(arguments));
            case "det" -> Builtin.of(name, 1, 1, (arguments, _) -> determinant(arguments[0]));
            case "inv" -> Builtin.of(name, 1, 1, 2, LinearBuiltins::inverse);
            case "pinv" -> Builtin.of(name, 1, 2, (arguments, _) -> pseudoInverse(arguments));
            case "rank" -> Builtin.of(name, 1, 2, (arguments, _) -> rank(arguments));
            case "null" -> Builtin.of(name, 1, 2, (arguments, _) -> nullSpace(arguments));
            case "orth" -> Builtin.of(name, 1, 2, (arguments, _) -> range(arguments));
            case "cond" -> Builtin.of(name, 1, 2, (arguments, _) -> condition(arguments));
            case "rcond" -> Builtin.of(name, 1, 1, (arguments, _) -> reciprocalCondition(arguments[0]));
            case "rref" -> Builtin.of(name, 1, 2, 2, (arguments, _) -> echelon(arguments));
            case "linsolve" -> Builtin.of(name, 2, 3, 2, LinearBuiltins::solve);
            case "lscov" -> Builtin.of(name, 2, 4, 3, (arguments, _) -> leastSquares(arguments));
            case "lsqminnorm" -> Builtin.of(name, 2, 3, (arguments, _) -> minimumNorm(arguments));
            case "subspace" -> Builtin.of(name, 2, 2, (arguments, _) -> angle(arguments));
            case "givens" -> Builtin.of(name, 2, 2, (arguments, _) -> rotation(arguments[0], arguments[1]));
            case "planerot" -> Builtin.of(name, 1, 1, 2, (arguments, _) -> planeRotation(arguments[0]));
            case "pagemtimes" -> Builtin.of(name, 2, 4, (arguments, _) -> pageProducts(arguments));
            default -> null;
        };
    }

    // ---- products ----

    private static Object dot(Object[] arguments) {
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

    private static Object cross(Object[] arguments) {
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

    private static Array kron(Object left, Object right) {
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

    private static Object trace(Object value) {
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

    private static Object pageProducts(Object[] arguments) {
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
                Object result = builtin(word.equals("transpose") ? "pagetranspose" : "pagectranspose", x);
                yield Values.array(result);
            }
            default -> throw Errors.of("pagemtimes:InvalidTranspose",
                    "Transpose options must be 'none', 'transpose', or 'ctranspose'.");
        };
    }

    private static Object builtin(String name, Object value) {
        try {
            return Builtins.find(name).call(new Object[] {value}, 1);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
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

    // ---- norms ----

    static double vectorNorm(double[] re, double[] im, int from, int step, int count, double p) {
        double scale = 0;
        double result = 0;
        if (p == Double.POSITIVE_INFINITY || p == Double.NEGATIVE_INFINITY) {
            result = p > 0 || count == 0 ? 0 : Double.POSITIVE_INFINITY;
            for (int k = 0, at = from; k < count; k++, at += step) {
                double size = im == null ? Math.abs(re[at]) : Math.hypot(re[at], im[at]);
                if (Double.isNaN(size)) {
                    return Double.NaN;
                }
                result = p > 0 ? Math.max(result, size) : Math.min(result, size);
            }
            return result;
        }
        for (int k = 0, at = from; k < count; k++, at += step) {
            scale = Math.max(scale, Math.max(Math.abs(re[at]), im == null ? 0 : Math.abs(im[at])));
        }
        if (scale == 0 || Double.isNaN(scale) || Double.isInfinite(scale)) {
            return p < 0 ? 0 : scale;
        }
        boolean safe = scale > 1e-140 && scale < 1e140;
        double unit = safe ? 1 : scale;
        for (int k = 0, at = from; k < count; k++, at += step) {
            double x = re[at] / unit;
            double y = im == null ? 0 : im[at] / unit;
            if (p == 2) {
                result += x * x + y * y;
            } else {
                double size = im == null ? Math.abs(x) : Math.hypot(x, y);
                result += p == 1 ? size : Math.pow(size, p);
            }
        }
        return unit * (p == 2 ? Math.sqrt(result) : p == 1 ? result : Math.pow(result, 1 / p));
    }

    private static double power(String name, Object value) {
        String word = Inputs.option(value);
        if (word != null) {
            return switch (word) {
                case "fro" -> Double.NaN;
                case "inf" -> Double.POSITIVE_INFINITY;
                default -> throw Inputs.badArgument(name, "The only matrix norms available are 1, 2, inf, and 'fro'.");
            };
        }
        double p = Inputs.scalar(name, value, "The second argument must be a scalar, \"fro\" or \"inf\".");
        if (Double.isNaN(p)) {
            throw Inputs.badArgument(name, "The only matrix norms available are 1, 2, inf, and 'fro'.");
        }
        return p;
    }

    private static Object norm(Object[] arguments) {
        Numbers x = Inputs.floats("norm", arguments[0]);
        double p = arguments.length > 1 ? power("norm", arguments[1]) : 2;
        double result;
        if (!x.isMatrix() && !(Double.isNaN(p) || x.isEmpty())) {
            throw Inputs.invalid("norm", "Input must be 2-D.");
        }
        if (x.count() == 0) {
            result = 0;
        } else if (Double.isNaN(p)) {
            result = vectorNorm(x.re(), x.im(), 0, 1, x.count(), 2);
        } else if (x.isVector()) {
            result = vectorNorm(x.re(), x.im(), 0, 1, x.count(), p);
        } else {
            result = matrixNorm(x, p);
        }
        return Numbers.array(x.floatKind(), new int[] {1, 1}, new double[] {result});
    }

    static double matrixNorm(Numbers x, double p) {
        int m = x.rows();
        int n = x.columns();
        if (p == 1) {
            double most = 0;
            for (int j = 0; j < n; j++) {
                double sum = vectorNorm(x.re(), x.im(), j * m, 1, m, 1);
                most = Double.isNaN(sum) ? sum : Math.max(most, sum);
            }
            return most;
        }
        if (p == Double.POSITIVE_INFINITY) {
            double most = 0;
            for (int i = 0; i < m; i++) {
                double sum = vectorNorm(x.re(), x.im(), i, m, n, 1);
                most = Double.isNaN(sum) ? sum : Math.max(most, sum);
            }
            return most;
        }
        if (p != 2) {
            throw Inputs.badArgument("norm", "The only matrix norms available are 1, 2, inf, and 'fro'.");
        }
        for (int i = 0; i < x.count(); i++) {
            if (Double.isNaN(x.re()[i]) || Double.isNaN(x.im(i))) {
                return Double.NaN;
            }
            if (Double.isInfinite(x.re()[i]) || Double.isInfinite(x.im(i))) {
                return Double.POSITIVE_INFINITY;
            }
        }
        double[] s = EigenBuiltins.singularValues(x);
        if (s == null) {
            throw FactorBuiltins.noConvergence("norm");
        }
        return s.length == 0 ? 0 : s[0];
    }

    private static Object vectorNorms(Object[] arguments) {
        Numbers x = Inputs.floats("vecnorm", arguments[0]);
        double p = arguments.length > 1 && !Inputs.isEmpty(arguments[1]) ? power("vecnorm", arguments[1]) : 2;
        if (!(p > 0)) {
            throw Inputs.badArgument("vecnorm", "The second argument must be a positive real scalar or Inf.");
        }
        Slices slices = arguments.length > 2 ? Slices.along(x, Inputs.dimension("vecnorm", arguments[2])) : Slices.standard(x);
        double[] result = new double[slices.count()];
        for (int s = 0; s < result.length; s++) {
            result[s] = vectorNorm(x.re(), x.im(), slices.start(s), slices.inner(), slices.length(), p);
        }
        return Numbers.array(x.floatKind(), slices.resultDims(), result);
    }

    // ---- square matrices ----

    private static Object determinant(Object value) {
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

    private static Object inverse(Object[] arguments, int nargout) {
        Numbers a = FactorBuiltins.square("inv", arguments[0]);
        int n = a.rows();
        int[] dims = {n, n};
        if (n == 0) {
            return new DoubleArray(dims);
        }
        double rcond;
        Array result;
        if (a.isComplex()) {
            ComplexMatrix factors = FactorBuiltins.complex(a);
            int[] exchanges = ComplexFactors.lu(factors);
            ComplexMatrix inverse = ComplexMatrix.identity(n, n);
            ComplexFactors.solve(factors, exchanges, inverse);
            boolean singular = false;
            for (int i = 0; i < n; i++) {
                singular |= factors.re[i + i * n] == 0 && factors.im[i + i * n] == 0;
            }
            rcond = singular ? 0 : 1 / (matrixNorm(a, 1)
                    * matrixNorm(new Numbers(MatlabClass.DOUBLE, dims, inverse.re, inverse.im), 1));
            result = FactorBuiltins.value(a.floatKind(), inverse);
        } else {
            LuSystem system = LuSystem.of(n, a.re());
            rcond = system.reciprocalCondition();
            double[] inverse = ComplexMatrix.identity(n, n).re;
            system.solve(inverse, n);
            result = Numbers.array(a.floatKind(), dims, inverse);
        }
        if (nargout < 2) {
            MatrixDivision.warn(rcond, eps(a));
        }
        if (rcond == 0) {
            double[] infinite = new double[Dims.count(n, n)];
            Arrays.fill(infinite, Double.POSITIVE_INFINITY);
            result = Numbers.array(a.floatKind(), dims, infinite);
        }
        return nargout < 2 ? result : new Object[] {result, rcond};
    }

    private static Object reciprocalCondition(Object value) {
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
            double norm = matrixNorm(new Numbers(MatlabClass.DOUBLE, a.dims(), inverse.re, inverse.im), 1);
            result = Double.isNaN(norm) || Double.isInfinite(norm) ? 0 : 1 / (norm * matrixNorm(a, 1));
        } else {
            result = LuSystem.of(n, a.re()).reciprocalCondition();
        }
        return Numbers.array(a.floatKind(), new int[] {1, 1}, new double[] {result});
    }

    private static Object condition(Object[] arguments) {
        Numbers a = FactorBuiltins.matrix("cond", arguments[0]);
        double p = arguments.length > 1 ? power("cond", arguments[1]) : 2;
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
            result = norm(a, p) * norm(inverse, p);
        }
        return Numbers.array(a.floatKind(), new int[] {1, 1}, new double[] {result});
    }

    private static Object[] inverseWithCondition(Object value) {
        Object result = inverse(new Object[] {value}, 2);
        return result instanceof Object[] several ? several : new Object[] {result};
    }

    private static double norm(Numbers a, double p) {
        return Double.isNaN(p) ? vectorNorm(a.re(), a.im(), 0, 1, a.count(), 2) : matrixNorm(a, p);
    }

    // ---- by singular values ----

    private static double tolerance(Numbers a, double[] s) {
        double largest = s.length == 0 ? 0 : s[0];
        return Math.max(a.rows(), a.columns())
                * (a.kind() == MatlabClass.SINGLE ? Math.ulp((float) largest) : Math.ulp(largest));
    }

    private static double tolerance(String name, Object[] arguments, Numbers a, double[] s) {
        return arguments.length > 1 ? Inputs.scalar(name, arguments[1], "Tolerance must be a real scalar.") : tolerance(a, s);
    }

    private static int above(double[] s, double tolerance) {
        int rank = 0;
        while (rank < s.length && s[rank] > tolerance) {
            rank++;
        }
        return rank;
    }

    private static Object rank(Object[] arguments) {
        Numbers a = FactorBuiltins.matrix("rank", arguments[0]);
        FactorBuiltins.requireFinite("rank", a);
        double[] s = EigenBuiltins.singularValues(a);
        return (double) above(s, tolerance("rank", arguments, a, s));
    }

    private static Object pseudoInverse(Object[] arguments) {
        Numbers a = FactorBuiltins.matrix("pinv", arguments[0]);
        int m = a.rows();
        int n = a.columns();
        ComplexFactors.Singular factors = EigenBuiltins.singular("pinv", a, false);
        int rank = above(factors.s(), tolerance("pinv", arguments, a, factors.s()));
        ComplexMatrix v = new ComplexMatrix(n, rank);
        for (int j = 0; j < rank; j++) {
            for (int i = 0; i < n; i++) {
                v.re[i + j * n] = factors.v().re[i + j * n] / factors.s()[j];
                v.im[i + j * n] = factors.v().im[i + j * n] / factors.s()[j];
            }
        }
        ComplexMatrix u = rank == 0 ? new ComplexMatrix(m, 0) : factors.u().left(rank);
        return FactorBuiltins.value(a.floatKind(), v.times(u.conjugateTransposed()));
    }

    private static Object nullSpace(Object[] arguments) {
        Numbers a = FactorBuiltins.matrix("null", arguments[0]);
        int n = a.columns();
        String word = arguments.length > 1 ? Inputs.option(arguments[1]) : null;
        if (word != null) {
            if (!word.equals("r") && !word.equals("rational")) {
                throw Inputs.badArgument("null", "Second argument must be 'rational' or a tolerance.");
            }
            return rationalNullSpace(a);
        }
        ComplexFactors.Singular factors = EigenBuiltins.singular("null", a, true);
        int rank = above(factors.s(), tolerance("null", arguments, a, factors.s()));
        ComplexMatrix basis = new ComplexMatrix(n, n - rank);
        System.arraycopy(factors.v().re, rank * n, basis.re, 0, basis.re.length);
        System.arraycopy(factors.v().im, rank * n, basis.im, 0, basis.im.length);
        return FactorBuiltins.value(a.floatKind(), basis);
    }

    private static Object rationalNullSpace(Numbers a) {
        int n = a.columns();
        double[] r = a.reCopy();
        int[] pivots = reduce(a.rows(), n, r, -1);
        boolean[] bound = new boolean[n];
        for (int pivot : pivots) {
            bound[pivot] = true;
        }
        double[] basis = new double[n * (n - pivots.length)];
        int column = 0;
        for (int j = 0; j < n; j++) {
            if (!bound[j]) {
                basis[j + column * n] = 1;
                for (int i = 0; i < pivots.length; i++) {
                    basis[pivots[i] + column * n] = 0 - r[i + j * a.rows()];
                }
                column++;
            }
        }
        return Numbers.array(a.floatKind(), new int[] {n, n - pivots.length}, basis);
    }

    private static Object range(Object[] arguments) {
        Numbers a = FactorBuiltins.matrix("orth", arguments[0]);
        ComplexFactors.Singular factors = EigenBuiltins.singular("orth", a, false);
        int rank = above(factors.s(), tolerance("orth", arguments, a, factors.s()));
        return FactorBuiltins.value(a.floatKind(), factors.u().left(rank));
    }

    private static Object angle(Object[] arguments) {
        ComplexMatrix a = FactorBuiltins.complex(Numbers.ofOrNull(range(new Object[] {arguments[0]})));
        ComplexMatrix b = FactorBuiltins.complex(Numbers.ofOrNull(range(new Object[] {arguments[1]})));
        if (a.rows != b.rows) {
            throw Inputs.invalid("subspace", "Row dimensions of A and B must be the same.");
        }
        if (a.columns < b.columns) {
            ComplexMatrix kept = a;
            a = b;
            b = kept;
        }
        ComplexMatrix projected = a.times(a.conjugateTransposed().times(b));
        for (int i = 0; i < projected.re.length; i++) {
            projected.re[i] = b.re[i] - projected.re[i];
            projected.im[i] = b.im[i] - projected.im[i];
        }
        double[] s = EigenBuiltins.singularValues(new Numbers(MatlabClass.DOUBLE, new int[] {b.rows, b.columns}, projected.re,
                projected.im));
        return Math.asin(Math.min(1, s.length == 0 ? 0 : s[0]));
    }

    // ---- systems ----

    /** Reduces in place to row echelon form with leading ones; the pivots' columns. A negative tolerance is the standard one. */
    static int[] reduce(int m, int n, double[] a, double given) {
        double tolerance = given;
        if (tolerance < 0) {
            double largest = 0;
            for (int i = 0; i < m; i++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += Math.abs(a[i + j * m]);
                }
                largest = Math.max(largest, sum);
            }
            tolerance = Math.max(m, n) * Math.ulp(1.0) * largest;
        }
        int[] pivots = new int[Math.min(m, n)];
        int row = 0;
        for (int j = 0; j < n && row < m; j++) {
            int pivot = row;
            for (int i = row + 1; i < m; i++) {
                if (Math.abs(a[i + j * m]) > Math.abs(a[pivot + j * m])) {
                    pivot = i;
                }
            }
            double p = a[pivot + j * m];
            if (Math.abs(p) <= tolerance) {
                for (int i = row; i < m; i++) {
                    a[i + j * m] = 0;
                }
                continue;
            }
            pivots[row] = j;
            for (int c = j; c < n; c++) {
                double kept = a[row + c * m];
                a[row + c * m] = a[pivot + c * m] / p;
                if (pivot != row) {
                    a[pivot + c * m] = kept;
                }
            }
            for (int i = 0; i < m; i++) {
                double factor = a[i + j * m];
                if (i != row && factor != 0) {
                    for (int c = j; c < n; c++) {
                        a[i + c * m] -= factor * a[row + c * m];
                    }
                }
            }
            row++;
        }
        return Arrays.copyOf(pivots, row);
    }

    private static Object[] echelon(Object[] arguments) {
        Numbers a = FactorBuiltins.matrix("rref", arguments[0]);
        if (a.isComplex()) {
            throw Inputs.invalid("rref", "Input must be real.");
        }
        double[] r = a.reCopy();
        int[] pivots = reduce(a.rows(), a.columns(), r, arguments.length > 1
                ? Math.max(0, Inputs.scalar("rref", arguments[1], "Tolerance must be a real scalar.")) : -1);
        return new Object[] {Numbers.array(a.floatKind(), a.dims(), r), Inputs.positions(new int[] {1, pivots.length}, pivots)};
    }

    private static boolean option(StructArray options, String name) {
        Object value = options == null ? null : options.get(name, 0);
        return value != null && Values.count(value) == 1 && Values.real(value, 0) != 0;
    }

    private static Object solve(Object[] arguments, int nargout) {
        Numbers a = FactorBuiltins.matrix("linsolve", arguments[0]);
        Numbers b = FactorBuiltins.matrix("linsolve", arguments[1]);
        StructArray options = arguments.length > 2 ? options(arguments[2]) : null;
        Object matrix = arguments[0];
        if (option(options, "LT") || option(options, "UT")) {
            boolean lower = option(options, "LT");
            matrix = builtin(lower ? "tril" : "triu", matrix);
        }
        if (option(options, "TRANSA")) {
            matrix = Operators.ctranspose(matrix);
        }
        int[] dims = Values.dims(matrix);
        if (dims[0] != b.rows()) {
            throw Inputs.invalid("linsolve", "Matrix dimensions must agree.");
        }
        if (nargout < 2) {
            return Operators.mldivide(matrix, arguments[1]);
        }
        if (dims[0] != dims[1]) {
            return new Object[] {Operators.mldivide(matrix, arguments[1]), rank(new Object[] {matrix})};
        }
        if (a.isComplex() || b.isComplex()) {
            return new Object[] {Operators.mldivide(matrix, arguments[1]), reciprocalCondition(matrix)};
        }
        LinearSystem system = LinearSystem.of(dims[0], Numbers.ofOrNull(matrix).re());
        double[] x = b.reCopy();
        system.solve(x, b.columns());
        return new Object[] {Numbers.array(Inputs.common("linsolve", a.floatKind(), b.floatKind()), b.dims(), x),
            system.reciprocalCondition()};
    }

    private static StructArray options(Object value) {
        if (value instanceof StructArray struct && struct.count() == 1) {
            return struct;
        }
        throw Inputs.badArgument("linsolve", "Third argument must be a structure of options.");
    }

    private static Object[] leastSquares(Object[] arguments) {
        Numbers a = FactorBuiltins.matrix("lscov", arguments[0]);
        Numbers b = FactorBuiltins.matrix("lscov", arguments[1]);
        int m = a.rows();
        int n = a.columns();
        if (b.rows() != m || a.isComplex() || b.isComplex()) {
            throw Inputs.invalid("lscov", "A and B must be real and have the same number of rows.");
        }
        double[] x = a.reCopy();
        double[] y = b.reCopy();
        if (arguments.length > 2 && !Inputs.isEmpty(arguments[2])) {
            weigh(m, x, n, y, b.columns(), Inputs.real("lscov", arguments[2]));
        }
        DoubleArray design = new DoubleArray(new int[] {m, n}, x);
        DoubleArray right = new DoubleArray(new int[] {m, b.columns()}, y);
        Object solution = Operators.mldivide(design, right);
        Numbers fitted = Numbers.ofOrNull(Operators.minus(right, Operators.mtimes(design, solution)));
        double[] errors = new double[b.columns()];
        for (int j = 0; j < errors.length; j++) {
            double norm = vectorNorm(fitted.re(), null, j * m, 1, m, 2);
            errors[j] = m > n ? norm * norm / (m - n) : Double.NaN;
        }
        double[] gram = new double[Dims.count(n, n)];
        Numbers inverse = Numbers.ofOrNull(pseudoInverse(new Object[] {design}));
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < m; k++) {
                gram[i] += inverse.re()[i + k * n] * inverse.re()[i + k * n];
            }
        }
        double[] deviations = new double[Dims.count(n, errors.length)];
        for (int j = 0; j < errors.length; j++) {
            for (int i = 0; i < n; i++) {
                deviations[i + j * n] = Math.sqrt(gram[i] * errors[j]);
            }
        }
        return new Object[] {solution, new DoubleArray(new int[] {n, errors.length}, deviations), DoubleArray.row(errors)};
    }

    /** Multiplies rows by the roots of weights, or by the inverse Cholesky factor of a covariance matrix. */
    private static void weigh(int m, double[] x, int n, double[] y, int columns, Numbers w) {
        if (w.isVector() && w.count() == m) {
            for (int i = 0; i < m; i++) {
                double root = Math.sqrt(w.re()[i]);
                for (int j = 0; j < n; j++) {
                    x[i + j * m] *= root;
                }
                for (int j = 0; j < columns; j++) {
                    y[i + j * m] *= root;
                }
            }
            return;
        }
        if (w.rows() != m || w.columns() != m) {
            throw Inputs.invalid("lscov", "The weights must be a vector or a covariance matrix of matching size.");
        }
        double[] factor = w.reCopy();
        if (FactorBuiltins.realCholesky(m, factor) < m) {
            throw Inputs.invalid("lscov", "V must be positive definite.");
        }
        for (double[] target : new double[][] {x, y}) {
            for (int j = 0; j < target.length / m; j++) {
                for (int i = 0; i < m; i++) {
                    double sum = target[i + j * m];
                    for (int k = 0; k < i; k++) {
                        sum -= factor[k + i * m] * target[k + j * m];
                    }
                    target[i + j * m] = sum / factor[i + i * m];
                }
            }
        }
    }

    private static Object minimumNorm(Object[] arguments) {
        Object[] request = arguments.length > 2 ? new Object[] {arguments[0], arguments[2]} : new Object[] {arguments[0]};
        return Operators.mtimes(pseudoInverse(request), arguments[1]);
    }

    // ---- rotations ----

    private static Object rotation(Object x, Object y) {
        double a = Inputs.scalar("givens", x, "Arguments must be real scalars.");
        double b = Inputs.scalar("givens", y, "Arguments must be real scalars.");
        double r = Math.hypot(a, b);
        double c = r == 0 ? 1 : a / r;
        double s = r == 0 ? 0 : b / r;
        return new DoubleArray(new int[] {2, 2}, new double[] {c, -s, s, c});
    }

    private static Object[] planeRotation(Object value) {
        Numbers x = Inputs.real("planerot", value);
        if (x.count() != 2) {
            throw Inputs.invalid("planerot", "Input must be a 2-element column vector.");
        }
        Object g = x.re()[1] == 0 ? new DoubleArray(new int[] {2, 2}, new double[] {1, 0, 0, 1}) : rotation(x.re()[0], x.re()[1]);
        double r = x.re()[1] == 0 ? x.re()[0] : Math.hypot(x.re()[0], x.re()[1]);
        return new Object[] {g, DoubleArray.column(r, 0)};
    }

}
