package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.ComplexMath;
import dev.fermata.matlab.numeric.Integers;
import dev.fermata.matlab.numeric.SpecialMatrices;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.task.Checkpoint;

/** Matrices with names: magic squares, Toeplitz, Vandermonde, Hilbert and others. */
public final class MatrixBuiltins {
    static final String NAMES = "magic toeplitz hankel vander hilb invhilb pascal rosser wilkinson compan hadamard peaks";

    private MatrixBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "magic" -> Builtin.of(name, 1, 1, (arguments, _) -> magic(arguments[0]));
            case "toeplitz" -> Builtin.of(name, 1, 2, (arguments, _) -> toeplitz(arguments));
            case "hankel" -> Builtin.of(name, 1, 2, (arguments, _) -> hankel(arguments));
            case "vander" -> Builtin.of(name, 1, 1, (arguments, _) -> vandermonde(arguments[0]));
            case "hilb" -> sized(name, n -> SpecialMatrices.of(n, n, (i, j) -> 1.0 / (i + j + 1)));
            case "invhilb" -> sized(name, SpecialMatrices::inverseHilbert);
            case "wilkinson" -> sized(name, SpecialMatrices::wilkinson);
            case "pascal" -> Builtin.of(name, 1, 2, (arguments, _) -> pascal(arguments));
            case "rosser" -> Builtin.of(name, 0, 1, (_, _) -> new DoubleArray(new int[] {8, 8}, SpecialMatrices.rosser()));
            case "compan" -> Builtin.of(name, 1, 1, (arguments, _) -> companion(arguments[0]));
            case "hadamard" -> Builtin.of(name, 1, 2, (arguments, _) -> hadamard(arguments[0]));
            case "peaks" -> Builtin.of(name, 0, 2, 3, MatrixBuiltins::peaks);
            default -> null;
        };
    }

    private interface Maker {
        double[] make(int n);
    }

    private static int side(String name, Object value) {
        double n = Inputs.scalar(name, value, "Input N must be a scalar.");
        int side = (int) Math.max(0, Math.min(Math.floor(n), Integer.MAX_VALUE));
        Dims.count(new int[] {side, side});
        return side;
    }

    private static Builtin sized(String name, Maker maker) {
        return Builtin.of(name, 1, 2, (arguments, _) -> {
            int n = side(name, arguments[0]);
            boolean single = arguments.length > 1 && Inputs.isOption(arguments[1], "single");
            return Numbers.array(single ? MatlabClass.SINGLE : MatlabClass.DOUBLE, new int[] {n, n}, maker.make(n));
        });
    }

    private static Object magic(Object value) {
        int n = side("magic", value);
        return new DoubleArray(new int[] {n, n}, n == 0 ? new double[0] : SpecialMatrices.magic(n));
    }

    private static Numbers vector(String name, Object value) {
        Numbers x = Inputs.numbers(name, value);
        if (!x.isVector() && !x.isEmpty()) {
            throw Inputs.invalid(name, name + ": invalid input");
        }
        return x;
    }

    private static Object toeplitz(Object[] arguments) {
        Numbers c = vector("toeplitz", arguments[0]);
        Numbers r = arguments.length > 1 ? vector("toeplitz", arguments[1]) : c;
        boolean hermitian = arguments.length == 1 && c.isComplex();
        int rows = c.count();
        int columns = r.count();
        double[] re = new double[Dims.count(rows, columns)];
        double[] im = c.isComplex() || r.isComplex() ? new double[re.length] : null;
        for (int j = 0; j < columns; j++) {
            Checkpoint.pass();
            for (int i = 0; i < rows; i++) {
                boolean below = i >= j;
                int at = below ? i - j : j - i;
                Numbers from = below && !hermitian ? c : r;
                re[i + j * rows] = from.re()[at];
                if (im != null) {
                    im[i + j * rows] = hermitian && below && i != j ? -from.im(at) : from.im(at);
                }
            }
        }
        return Numbers.array(Inputs.common("toeplitz", c.kind(), r.kind()), new int[] {rows, columns}, re, im);
    }

    private static Object hankel(Object[] arguments) {
        Numbers c = vector("hankel", arguments[0]);
        int rows = c.count();
        Numbers r = arguments.length > 1 ? vector("hankel", arguments[1])
                : new Numbers(c.kind(), new int[] {1, rows}, new double[rows], null);
        int columns = r.count();
        double[] re = new double[Dims.count(rows, columns)];
        double[] im = c.isComplex() || r.isComplex() ? new double[re.length] : null;
        for (int j = 0; j < columns; j++) {
            Checkpoint.pass();
            for (int i = 0; i < rows; i++) {
                boolean first = i + j < rows;
                Numbers from = first ? c : r;
                int at = first ? i + j : i + j - rows + 1;
                re[i + j * rows] = from.re()[at];
                if (im != null) {
                    im[i + j * rows] = from.im(at);
                }
            }
        }
        return Numbers.array(Inputs.common("hankel", c.kind(), r.kind()), new int[] {rows, columns}, re, im);
    }

    private static Object vandermonde(Object value) {
        Numbers v = vector("vander", value);
        int n = v.count();
        double[] re = new double[Dims.count(n, n)];
        double[] im = v.isComplex() ? new double[Dims.count(n, n)] : null;
        for (int i = 0; i < n; i++) {
            Checkpoint.pass();
            double x = 1;
            double y = 0;
            for (int j = n - 1; j >= 0; j--) {
                re[i + j * n] = x;
                double next = x * v.re()[i] - y * v.im(i);
                if (im != null) {
                    im[i + j * n] = y;
                    y = x * v.im(i) + y * v.re()[i];
                }
                x = next;
            }
        }
        return Numbers.array(v.floatKind(), new int[] {n, n}, re, im);
    }

    private static Object pascal(Object[] arguments) {
        int n = side("pascal", arguments[0]);
        int variant = arguments.length > 1 ? Inputs.whole("pascal", arguments[1], 0, "Second input must be 0, 1 or 2.") : 0;
        int[] dims = {n, n};
        if (variant == 0) {
            return new DoubleArray(dims, SpecialMatrices.pascal(n));
        }
        double[] factor = SpecialMatrices.pascalFactor(n);
        if (variant == 1) {
            return new DoubleArray(dims, factor);
        }
        // A cube root of the identity: the transposed factor turned by a quarter, signs adjusted for even sizes.
        double sign = n % 2 == 0 ? -1 : 1;
        return new DoubleArray(dims, SpecialMatrices.of(n, n,
                (i, j) -> sign * factor[n - 1 - j + i * n]));
    }

    private static Object companion(Object value) {
        Numbers p = vector("compan", value);
        int n = p.count() - 1;
        if (n < 1) {
            return DoubleArray.empty();
        }
        double[] re = new double[Dims.count(n, n)];
        double[] im = p.isComplex() ? new double[Dims.count(n, n)] : null;
        double[] out = new double[2];
        for (int j = 0; j < n; j++) {
            ComplexMath.divide(-p.re()[j + 1], -p.im(j + 1), p.re()[0], p.im(0), out);
            re[j * n] = out[0];
            if (im != null) {
                im[j * n] = out[1];
            }
            if (j + 1 < n) {
                re[j + 1 + j * n] = 1;
            }
        }
        return Numbers.narrowed(p.floatKind(), new int[] {n, n}, re, im);
    }

    private static Object hadamard(Object value) {
        int n = side("hadamard", value);
        double[] data = SpecialMatrices.hadamard(n);
        if (data == null) {
            throw Inputs.invalid("hadamard", "n must be an integer and n, n/12 or n/20 must be a power of 2.");
        }
        return new DoubleArray(new int[] {n, n}, data);
    }

    private static Object peaks(Object[] arguments, int nargout) {
        Numbers x;
        Numbers y;
        if (arguments.length == 2) {
            x = Inputs.real("peaks", arguments[0]);
            y = Inputs.real("peaks", arguments[1]);
        } else {
            Array axis;
            if (arguments.length == 1 && !Inputs.numbers("peaks", arguments[0]).isScalar()) {
                axis = Values.array(arguments[0]);
            } else {
                double n = arguments.length == 0 ? 49 : Inputs.scalar("peaks", arguments[0], "peaks: invalid argument");
                axis = line(n);
            }
            Object[] grid = Grids.plane(axis);
            x = Numbers.ofOrNull(grid[0]);
            y = Numbers.ofOrNull(grid[1]);
        }
        Array z = Elementwise.apply("peaks", x, y, MatlabClass.DOUBLE, SpecialMatrices::peaks);
        if (nargout < 2) {
            return z;
        }
        return new Object[] {new DoubleArray(x.dims(), x.reCopy()), new DoubleArray(y.dims(), y.reCopy()), z};
    }

    private static DoubleArray line(double points) {
        int n = (int) Math.max(0, Math.min(points, 10_000));
        double[] data = new double[n];
        for (int i = 0; i < n; i++) {
            data[i] = n == 1 ? 3 : i == n - 1 ? 3 : -3 + i * 6.0 / (n - 1);
        }
        return DoubleArray.row(data);
    }

    private static final class Grids {
        static Object[] plane(Array axis) {
            int n = axis.count();
            int[] dims = {n, n};
            int[] across = new int[Dims.count(dims)];
            int[] down = new int[across.length];
            for (int i = 0; i < across.length; i++) {
                across[i] = i / n;
                down[i] = i % n;
            }
            return new Object[] {Gather.of(axis, dims, across), Gather.of(axis, dims, down)};
        }
    }
}
