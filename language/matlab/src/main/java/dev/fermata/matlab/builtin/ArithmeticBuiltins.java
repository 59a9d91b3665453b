package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.ComplexMath;
import dev.fermata.matlab.numeric.Expansion;
import dev.fermata.matlab.numeric.Trigonometry;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongUnaryOperator;

/** Roots, exponentials, logarithms, signs and the parts of complex numbers. */
public final class ArithmeticBuiltins {
    static final String NAMES = "abs sign sqrt realsqrt exp expm1 log log1p log2 log10 reallog realpow nthroot cbrt pow2 nextpow2 "
            + "real imag conj angle arg phase complex heaviside dirac db";

    private static final double NEGATIVE = Double.NEGATIVE_INFINITY;
    private static final double POSITIVE = Double.POSITIVE_INFINITY;

    private ArithmeticBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "abs" -> Builtin.of(name, 1, 1, (arguments, _) -> abs(arguments[0]));
            case "sign" -> Builtin.of(name, 1, 1, (arguments, _) -> sign(arguments[0]));
            case "sqrt" -> Elementwise.of(name, Math::sqrt, ComplexMath::sqrt, 0, POSITIVE);
            case "exp" -> Elementwise.of(name, Math::exp, ComplexMath::exp);
            case "expm1" -> Elementwise.of(name, Math::expm1, ComplexMath::expm1);
            case "log" -> Elementwise.of(name, Math::log, ComplexMath::log, 0, POSITIVE);
            case "log1p" -> Elementwise.of(name, Math::log1p, ComplexMath::log1p, -1, POSITIVE);
            case "log10" -> Elementwise.of(name, Math::log10, ComplexMath::log10, 0, POSITIVE);
            case "log2" -> Builtin.of(name, 1, 1, 2, ArithmeticBuiltins::log2);
            case "realsqrt" -> realOnly(name, Math::sqrt, 0, "Realsqrt produced complex result.");
            case "reallog" -> realOnly(name, Math::log, 0, "Reallog produced complex result.");
            case "realpow" -> Builtin.of(name, 2, 2, (arguments, _) -> realPower(arguments));
            case "nthroot" -> Builtin.of(name, 2, 2, (arguments, _) -> nthRoot(arguments));
            case "cbrt" -> realOnly(name, Math::cbrt, NEGATIVE, "");
            case "pow2" -> Builtin.of(name, 1, 2, (arguments, _) -> powerOfTwo(arguments));
            case "nextpow2" -> Builtin.of(name, 1, 1, (arguments, _) -> nextPower(arguments[0]));
            case "real" -> Builtin.of(name, 1, 1, (arguments, _) -> real(arguments[0]));
            case "imag" -> Builtin.of(name, 1, 1, (arguments, _) -> imaginary(arguments[0]));
            case "conj" -> Builtin.of(name, 1, 1, (arguments, _) -> conjugate(arguments[0]));
            case "angle", "arg", "phase" -> Builtin.of(name, 1, 1, (arguments, _) -> angle(name, arguments[0]));
            case "complex" -> Builtin.of(name, 1, 2, (arguments, _) -> complex(arguments));
            case "heaviside" -> realOnly(name, x -> x > 0 ? 1 : x < 0 ? 0 : x == 0 ? 0.5 : Double.NaN, NEGATIVE, "");
            case "dirac" -> realOnly(name, x -> x == 0 ? POSITIVE : x != x ? x : 0, NEGATIVE, "");
            case "db" -> Builtin.of(name, 1, 2, (arguments, _) -> decibels(arguments));
            default -> null;
        };
    }

    private static Builtin realOnly(String name, DoubleUnaryOperator function, double low, String message) {
        return Builtin.of(name, 1, 1, (arguments, _) -> {
            Numbers x = Inputs.floats(name, arguments[0]);
            if (x.isComplex()) {
                throw Inputs.invalid(name, "Input must be real.");
            }
            for (int i = 0; i < x.count(); i++) {
                if (x.re()[i] < low) {
                    throw Errors.of(name + ":ComplexResult", message);
                }
            }
            return Elementwise.map(x, x.floatKind(), function);
        });
    }

    private static Object abs(Object value) {
        if (value instanceof Double number) {
            return Math.abs(number);
        }
        if (value instanceof IntegerArray array) {
            return mapped(array, x -> x < 0 ? Math.min(-x, array.matlabClass().greatest()) : x, Long.MIN_VALUE);
        }
        Numbers x = Inputs.numbers("abs", value);
        if (x.isComplex()) {
            double[] result = new double[x.count()];
            for (int i = 0; i < result.length; i++) {
                result[i] = Math.hypot(x.re()[i], x.im()[i]);
            }
            return Numbers.array(x.kind(), x.dims(), result);
        }
        double[] re = x.re();
        double[] result = new double[x.count()];
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.abs(re[i]);
        }
        return Numbers.array(x.floatKind(), x.dims(), result);
    }

    /** {@code least} is the one value whose negative does not exist; it becomes the greatest. */
    private static IntegerArray mapped(IntegerArray array, LongUnaryOperator function, long least) {
        long[] result = new long[array.count()];
        boolean unsigned = array.matlabClass().isUnsigned();
        for (int i = 0; i < result.length; i++) {
            long x = array.get(i);
            result[i] = unsigned ? x : x == least ? Long.MAX_VALUE : function.applyAsLong(x);
        }
        return new IntegerArray(array.matlabClass(), array.dims(), result);
    }

    private static Object sign(Object value) {
        if (value instanceof Double number) {
            return Math.signum(number) + 0.0;
        }
        if (value instanceof IntegerArray array) {
            long[] result = new long[array.count()];
            for (int i = 0; i < result.length; i++) {
                result[i] = array.matlabClass().isUnsigned() ? array.get(i) == 0 ? 0 : 1 : Long.signum(array.get(i));
            }
            return new IntegerArray(array.matlabClass(), array.dims(), result);
        }
        Numbers x = Inputs.numbers("sign", value);
        return Elementwise.apply(x, x.floatKind(), number -> Math.signum(number) + 0.0, (re, im, out) -> {
            double size = Math.hypot(re, im);
            out[0] = size == 0 ? 0 : re / size;
            out[1] = size == 0 ? 0 : im / size;
        }, _ -> false);
    }

    private static Object log2(Object[] arguments, int nargout) {
        Numbers x = Inputs.floats("log2", arguments[0]);
        if (nargout < 2) {
            return Elementwise.apply(x, x.floatKind(), Trigonometry::log2, ComplexMath::log2, number -> number < 0);
        }
        if (x.isComplex()) {
            throw Inputs.invalid("log2", "Input must be real.");
        }
        double[] mantissas = new double[x.count()];
        double[] exponents = new double[x.count()];
        double[] out = new double[2];
        for (int i = 0; i < mantissas.length; i++) {
            Trigonometry.split(x.re()[i], out);
            mantissas[i] = out[0];
            exponents[i] = out[1];
        }
        return new Object[] {Numbers.array(x.floatKind(), x.dims(), mantissas),
            Numbers.array(x.floatKind(), x.dims(), exponents)};
    }

    private static Object realPower(Object[] arguments) {
        Numbers x = Inputs.numbers("realpow", arguments[0]);
        Numbers y = Inputs.numbers("realpow", arguments[1]);
        if (x.isComplex() || y.isComplex()) {
            throw Inputs.invalid("realpow", "Inputs must be real.");
        }
        return Elementwise.apply("realpow", x, y, Inputs.common("realpow", x.kind(), y.kind()), (a, b) -> {
            if (a < 0 && b != Math.rint(b)) {
                throw Errors.of("realpow:ComplexResult", "Realpow produced complex result.");
            }
            return Math.pow(a, b);
        });
    }

    private static Object nthRoot(Object[] arguments) {
        Numbers x = Inputs.floats("nthroot", arguments[0]);
        Numbers n = Inputs.floats("nthroot", arguments[1]);
        if (x.isComplex() || n.isComplex()) {
            throw Inputs.invalid("nthroot", "Both X and N must be real.");
        }
        return Elementwise.apply("nthroot", x, n, Inputs.common("nthroot", x.kind(), n.kind()), ArithmeticBuiltins::nthRoot);
    }

    private static double nthRoot(double x, double n) {
        if (x < 0 && (n != Math.rint(n) || n % 2 == 0)) {
            throw Inputs.invalid("nthroot", "If X is negative, N must be an odd integer.");
        }
        if (n == 3) {
            return Math.cbrt(x);
        }
        double root = Math.copySign(Math.pow(Math.abs(x), 1 / n), x);
        if (x != 0 && !Double.isInfinite(root) && !Double.isInfinite(n) && !Double.isNaN(root) && Math.abs(n) < 1e6) {
            // One step of Newton's method, so that whole roots are exact.
            double power = Math.pow(Math.abs(root), n);
            double corrected = Math.abs(root) - (power - Math.abs(x)) / (n * Math.pow(Math.abs(root), n - 1));
            if (!Double.isNaN(corrected) && !Double.isInfinite(corrected)) {
                root = Math.copySign(corrected, x);
            }
        }
        return root;
    }

    private static Object powerOfTwo(Object[] arguments) {
        Numbers x = Inputs.numbers("pow2", arguments[0]);
        if (arguments.length == 1) {
            return Elementwise.apply(x, x.floatKind(), number -> Math.pow(2, number),
                    (re, im, out) -> ComplexMath.exp(re * Math.log(2), im * Math.log(2), out), _ -> false);
        }
        Numbers e = Inputs.numbers("pow2", arguments[1]);
        if (x.isComplex() || e.isComplex()) {
            throw Inputs.invalid("pow2", "Inputs must be real.");
        }
        return Elementwise.apply("pow2", x, e, Inputs.common("pow2", x.kind(), e.kind()),
                (f, power) -> f * Math.pow(2, (long) power));
    }

    private static Object nextPower(Object value) {
        Numbers x = Inputs.numbers("nextpow2", value);
        double[] out = new double[2];
        MatlabClass kind = x.kind().isNumeric() ? x.kind() : MatlabClass.DOUBLE;
        double[] result = new double[x.count()];
        for (int i = 0; i < result.length; i++) {
            double size = x.isComplex() ? Math.hypot(x.re()[i], x.im()[i]) : Math.abs(x.re()[i]);
            if (Double.isNaN(size) || Double.isInfinite(size) || size == 0) {
                result[i] = size;
                continue;
            }
            Trigonometry.split(size, out);
            result[i] = out[0] == 0.5 ? out[1] - 1 : out[1];
        }
        return Numbers.array(kind, x.dims(), result);
    }

    private static Object real(Object value) {
        return switch (value) {
            case Double number -> number;
            case DoubleArray array when array.isComplex() -> new DoubleArray(array.dims(),
                    Arrays.copyOf(array.re(), array.count()));
            case SingleArray array when array.isComplex() -> new SingleArray(array.dims(),
                    Arrays.copyOf(array.re(), array.count()));
            default -> {
                Numbers x = Inputs.numbers("real", value);
                yield x.kind().isNumeric() ? Values.share(value) : Numbers.array(MatlabClass.DOUBLE, x.dims(), x.re());
            }
        };
    }

    private static Object imaginary(Object value) {
        if (value instanceof Double) {
            return 0.0;
        }
        if (value instanceof IntegerArray array) {
            return array.make(array.dims());
        }
        Numbers x = Inputs.numbers("imag", value);
        return Numbers.array(x.floatKind(), x.dims(), x.isComplex() ? x.imCopy() : new double[x.count()]);
    }

    private static Object conjugate(Object value) {
        Numbers x = Inputs.numbers("conj", value);
        if (!x.isComplex()) {
            return real(value);
        }
        double[] im = x.imCopy();
        for (int i = 0; i < im.length; i++) {
            im[i] = -im[i];
        }
        return Numbers.array(x.kind(), x.dims(), x.reCopy(), im);
    }

    private static Object angle(String name, Object value) {
        Numbers x = Inputs.floats(name, value);
        double[] result = new double[x.count()];
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.atan2(x.im(i), x.re()[i]);
        }
        return Numbers.array(x.floatKind(), x.dims(), result);
    }

    private static Object complex(Object[] arguments) {
        Numbers a = part(arguments[0]);
        if (arguments.length == 1) {
            return Numbers.array(a.floatKind(), a.dims(), a.reCopy(), a.isComplex() ? a.imCopy() : new double[a.count()]);
        }
        Numbers b = part(arguments[1]);
        if (a.isComplex() || b.isComplex()) {
            throw Inputs.invalid("complex", "Inputs must be real.");
        }
        MatlabClass kind = a.kind() == MatlabClass.SINGLE ? a.kind() : b.floatKind();
        if (!a.isScalar() && !b.isScalar() && !Arrays.equals(a.dims(), b.dims())) {
            throw Errors.of("complex:SizeMismatch", "Input arrays must have the same size.");
        }
        Expansion expansion = Elementwise.expansion("complex", a.dims(), b.dims());
        Numbers re = Elementwise.expandedTo(a, expansion.dims());
        Numbers im = Elementwise.expandedTo(b, expansion.dims());
        return Numbers.array(kind, expansion.dims(), re.reCopy(), im.reCopy());
    }

    private static Numbers part(Object value) {
        Numbers x = Inputs.numbers("complex", value);
        if (x.kind().isInteger()) {
            throw Inputs.invalid("complex", "Complex integers are not supported.");
        }
        return x;
    }

    private static Object decibels(Object[] arguments) {
        Numbers y = Inputs.floats("db", arguments[0]);
        String mode = arguments.length > 1 ? Inputs.option(arguments[1]) : "voltage";
        double resistance = 1;
        double factor = 20;
        if (mode == null) {
            resistance = Inputs.scalar("db", arguments[1], "db: invalid resistance");
            if (!(resistance > 0)) {
                throw Errors.of("db:InvalidResistance", "db: invalid resistance");
            }
        } else if (mode.equals("power")) {
            factor = 10;
        } else if (!mode.equals("voltage")) {
            throw Errors.of("db:InvalidMode", "db: invalid mode");
        }
        double[] result = new double[y.count()];
        for (int i = 0; i < result.length; i++) {
            double size = Math.hypot(y.re()[i], y.im(i));
            if (mode != null && factor == 10 && y.re()[i] < 0) {
                throw Inputs.invalid("db", "db: invalid input");
            }
            result[i] = factor * Math.log10(size) - 10 * Math.log10(resistance);
        }
        return Numbers.array(y.floatKind(), y.dims(), result);
    }

    static int total(int[] dims) {
        return Dims.count(dims);
    }
}
