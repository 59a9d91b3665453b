package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.BesselFunctions;
import dev.fermata.matlab.numeric.GammaFunctions;
import dev.fermata.matlab.numeric.SpecialFunctions;
import dev.fermata.matlab.numeric.Trigonometry;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.runtime.task.Checkpoint;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** The gamma function, error functions, Bessel functions and others. */
public final class SpecialFunctionBuiltins {
    static final String NAMES = "gamma gammaln beta betaln gammainc betainc gammaincinv betaincinv psi erf erfc erfcx erfinv erfcinv "
            + "expint besselj bessely besseli besselk legendre ellipke";

    private SpecialFunctionBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "gamma" -> Builtin.of(name, 1, 3, (arguments, _) -> one(name, arguments, GammaFunctions::gamma));
            case "gammaln" -> Builtin.of(name, 1, 1, (arguments, _) -> logGamma(arguments));
            case "beta" -> Elementwise.ofTwo(name, GammaFunctions::beta);
            case "betaln" -> Elementwise.ofTwo(name, GammaFunctions::logBeta);
            case "gammainc" -> Builtin.of(name, 2, 3, (arguments, _) -> incompleteGamma(arguments));
            case "gammaincinv" -> Builtin.of(name, 2, 3, (arguments, _) -> inverseGamma(arguments));
            case "betainc" -> Builtin.of(name, 3, 4, (arguments, _) -> incompleteBeta(arguments));
            case "betaincinv" -> Builtin.of(name, 3, 4, (arguments, _) -> inverseBeta(arguments));
            case "psi" -> Builtin.of(name, 1, 2, (arguments, _) -> psi(arguments));
            case "erf" -> unary(name, SpecialFunctions::erf);
            case "erfc" -> unary(name, SpecialFunctions::erfc);
            case "erfcx" -> unary(name, SpecialFunctions::erfcx);
            case "erfinv" -> unary(name, SpecialFunctions::erfinv);
            case "erfcinv" -> unary(name, SpecialFunctions::erfcinv);
            case "expint" -> Builtin.of(name, 1, 1, (arguments, _) -> exponentialIntegral(arguments[0]));
            case "besselj", "bessely", "besseli", "besselk" ->
                Builtin.of(name, 2, 3, 2, (arguments, _) -> bessel(name, arguments));
            case "legendre" -> Builtin.of(name, 2, 3, (arguments, _) -> legendre(arguments));
            case "ellipke" -> Builtin.of(name, 1, 2, 2, (arguments, _) -> elliptic(arguments[0]));
            default -> null;
        };
    }

    private static Builtin unary(String name, DoubleUnaryOperator function) {
        return Builtin.of(name, 1, 1, (arguments, _) -> one(name, arguments, function));
    }

    private static Numbers real(String name, Object value) {
        Numbers x = Inputs.floats(name, value);
        if (x.isComplex()) {
            throw Inputs.invalid(name, "Input must be real.");
        }
        return x;
    }

    private static Object one(String name, Object[] arguments, DoubleUnaryOperator function) {
        if (arguments.length == 1 && arguments[0] instanceof Double number) {
            return function.applyAsDouble(number);
        }
        Numbers x = real(name, arguments[0]);
        MatlabClass kind = x.floatKind();
        if (arguments.length > 1) {
            if (arguments.length != 3 || !Inputs.isOption(arguments[1], "like")) {
                throw Inputs.badArgument(name, name + ": invalid argument");
            }
            kind = Inputs.numbers(name, arguments[2]).floatKind();
        }
        return Elementwise.map(x, kind, function);
    }

    private static Object logGamma(Object[] arguments) {
        Numbers x = real("gammaln", arguments[0]);
        for (int i = 0; i < x.count(); i++) {
            if (x.re()[i] < 0) {
                throw Errors.of("gammaln:Domain", "Input must be nonnegative.");
            }
        }
        return one("gammaln", arguments, GammaFunctions::logGamma);
    }

    private static boolean upper(String name, Object[] arguments, int index) {
        if (arguments.length <= index) {
            return false;
        }
        String word = String.valueOf(Inputs.option(arguments[index]));
        return switch (word) {
            case "lower" -> false;
            case "upper" -> true;
            default -> throw Inputs.badArgument(name, "Tail must be 'lower' or 'upper'.");
        };
    }

    private static Array two(String name, Object a, Object b, DoubleBinaryOperator function) {
        Numbers x = real(name, a);
        Numbers y = real(name, b);
        return Elementwise.apply(name, x, y, Inputs.common(name, x.floatKind(), y.floatKind()), function);
    }

    private static Object incompleteGamma(Object[] arguments) {
        if (arguments.length > 2) {
            String word = String.valueOf(Inputs.option(arguments[2]));
            if (word.startsWith("scaled")) {
                boolean above = word.equals("scaledupper");
                return two("gammainc", arguments[0], arguments[1], (x, a) -> GammaFunctions.incomplete(x, a, above)
                        * Math.exp(x + GammaFunctions.logGamma(a + 1) - a * Math.log(x)));
            }
        }
        boolean above = upper("gammainc", arguments, 2);
        return two("gammainc", arguments[0], arguments[1], (x, a) -> GammaFunctions.incomplete(x, a, above));
    }

    private static Object inverseGamma(Object[] arguments) {
        boolean above = upper("gammaincinv", arguments, 2);
        return two("gammaincinv", arguments[0], arguments[1], (p, a) -> inverseGamma(p, a, above));
    }

    static double inverseGamma(double p, double a, boolean upper) {
        if (!(p >= 0 && p <= 1) || !(a >= 0)) {
            return Double.NaN;
        }
        if (p == 0 || p == 1) {
            return p == 0 != upper ? 0 : Double.POSITIVE_INFINITY;
        }
        return upper ? SpecialFunctions.inverse(x -> -GammaFunctions.incomplete(x, a, true), -p, a, 0, Double.MAX_VALUE)
                : SpecialFunctions.inverse(x -> GammaFunctions.incomplete(x, a, false), p, a, 0, Double.MAX_VALUE);
    }

    private static Object incompleteBeta(Object[] arguments) {
        boolean above = upper("betainc", arguments, 3);
        Numbers x = real("betainc", arguments[0]);
        for (int i = 0; i < x.count(); i++) {
            if (!(x.re()[i] >= 0 && x.re()[i] <= 1)) {
                throw Inputs.invalid("betainc", "X must be in the interval [0,1].");
            }
        }
        return three("betainc", arguments, (z, a, b) -> above ? GammaFunctions.incompleteBeta(1 - z, b, a)
                : GammaFunctions.incompleteBeta(z, a, b));
    }

    private static Object inverseBeta(Object[] arguments) {
        boolean above = upper("betaincinv", arguments, 3);
        return three("betaincinv", arguments, (p, a, b) -> SpecialFunctions.betaQuantile(above ? 1 - p : p, a, b));
    }

    private interface Ternary {
        double apply(double a, double b, double c);
    }

    private static Array three(String name, Object[] arguments, Ternary function) {
        Numbers x = real(name, arguments[0]);
        Numbers a = real(name, arguments[1]);
        Numbers b = real(name, arguments[2]);
        int[] dims = x.isScalar() ? a.isScalar() ? b.dims() : a.dims() : x.dims();
        int count = Dims.count(dims);
        if (!x.isScalar() && x.count() != count || !a.isScalar() && a.count() != count || !b.isScalar() && b.count() != count) {
            throw Errors.incompatibleSizes(name);
        }
        double[] result = new double[count];
        for (int i = 0; i < count; i++) {
            Checkpoint.pass();
            result[i] = function.apply(x.re()[x.isScalar() ? 0 : i], a.re()[a.isScalar() ? 0 : i], b.re()[b.isScalar() ? 0 : i]);
        }
        return Numbers.array(Inputs.common(name, Inputs.common(name, x.floatKind(), a.floatKind()), b.floatKind()), dims, result);
    }

    private static Object psi(Object[] arguments) {
        if (arguments.length == 1) {
            return one("psi", arguments, GammaFunctions::digamma);
        }
        return two("psi", arguments[0], arguments[1], (k, x) -> {
            if (k != Math.rint(k) || k < 0 || k > 1000) {
                throw Inputs.invalid("psi", "K must be a nonnegative integer.");
            }
            return GammaFunctions.polygamma((int) k, x);
        });
    }

    private static Object exponentialIntegral(Object value) {
        Numbers x = real("expint", value);
        double[] re = new double[x.count()];
        double[] im = new double[re.length];
        for (int i = 0; i < re.length; i++) {
            Checkpoint.pass();
            double each = x.re()[i];
            if (each < 0) {
                re[i] = -SpecialFunctions.ei(-each);
                im[i] = -Math.PI;
            } else {
                re[i] = SpecialFunctions.e1(each);
            }
        }
        return Numbers.narrowed(x.floatKind(), x.dims(), re, im);
    }

    private static Object[] bessel(String name, Object[] arguments) {
        Numbers nu = real(name, arguments[0]);
        Numbers z = real(name, arguments[1]);
        boolean scaled = arguments.length > 2 && Inputs.truth(name, arguments[2]);
        Numbers[] both = Elementwise.expanded(name, nu, z);
        int count = both[0].count();
        double[] re = new double[count];
        double[] im = new double[count];
        double[] out = new double[2];
        for (int i = 0; i < count; i++) {
            Checkpoint.pass();
            bessel(name, both[0].re()[i], both[1].re()[i], scaled, out);
            re[i] = out[0];
            im[i] = out[1];
        }
        MatlabClass kind = Inputs.common(name, nu.floatKind(), z.floatKind());
        return new Object[] {Numbers.narrowed(kind, both[0].dims(), re, im), Numbers.array(kind, both[0].dims(), new double[count])};
    }

    /** Any real order and argument; a negative argument turns the result by its order. */
    private static void bessel(String name, double nu, double z, boolean scaled, double[] out) {
        char kind = name.charAt(name.length() - 1);
        if (Double.isNaN(nu) || Double.isNaN(z)) {
            out[0] = Double.NaN;
            out[1] = 0;
            return;
        }
        double x = Math.abs(z);
        double value = positive(kind, nu, x, scaled);
        out[0] = value;
        out[1] = 0;
        if (z >= 0 || x == 0) {
            return;
        }
        double c = Trigonometry.cospi(nu);
        double s = Trigonometry.sinpi(nu);
        switch (kind) {
            case 'j', 'i' -> {
                out[0] = value * c;
                out[1] = s == 0 ? 0 : value * s;
            }
            case 'y' -> {
                // exp(-i pi nu) Y + 2 i cos(pi nu) J
                out[0] = value * c;
                out[1] = -value * s + 2 * c * positive('j', nu, x, scaled);
            }
            default -> {
                // exp(-i pi nu) K - i pi I
                double growing = positive('i', nu, x, false);
                double factor = scaled ? Math.exp(z) : 1;
                double plain = positive('k', nu, x, false);
                out[0] = factor * plain * c;
                out[1] = factor * (-plain * s - Math.PI * growing);
            }
        }
    }

    private static double positive(char kind, double nu, double x, boolean scaled) {
        double order = Math.abs(nu);
        double[] out = new double[2];
        if (x == 0) {
            return switch (kind) {
                case 'j', 'i' -> nu == 0 ? 1 : nu > 0 || nu == Math.rint(nu) ? 0 : Double.POSITIVE_INFINITY;
                case 'y' -> Double.NEGATIVE_INFINITY;
                default -> Double.POSITIVE_INFINITY;
            };
        }
        if (Double.isInfinite(x)) {
            return kind == 'i' && !scaled ? x : 0;
        }
        if (kind == 'j' || kind == 'y') {
            BesselFunctions.ordinary(order, x, out);
            if (nu < 0) {
                double c = Trigonometry.cospi(order);
                double s = Trigonometry.sinpi(order);
                return kind == 'j' ? (c == 0 ? 0 : c * out[0]) - (s == 0 ? 0 : s * out[1])
                        : (s == 0 ? 0 : s * out[0]) + (c == 0 ? 0 : c * out[1]);
            }
            return kind == 'j' ? out[0] : out[1];
        }
        BesselFunctions.modified(order, x, out);
        double first = scaled ? out[0] : out[0] * Math.exp(x);
        double second = scaled ? out[1] : out[1] * Math.exp(-x);
        if (kind == 'k') {
            return second;
        }
        if (nu < 0 && nu != Math.rint(nu)) {
            return first + 2 / Math.PI * Trigonometry.sinpi(order) * out[1] * Math.exp(scaled ? -2 * x : -x);
        }
        return first;
    }

    /** Associated Legendre functions of all orders of one degree. */
    private static Object legendre(Object[] arguments) {
        int n = Inputs.whole("legendre", arguments[0], 0, "N must be a nonnegative scalar integer.");
        Numbers x = real("legendre", arguments[1]);
        String form = arguments.length > 2 ? String.valueOf(Inputs.option(arguments[2])) : "unnorm";
        int count = x.count();
        double[] result = new double[(n + 1) * count];
        for (int i = 0; i < count; i++) {
            Checkpoint.pass();
            double at = x.re()[i];
            if (!(at >= -1 && at <= 1)) {
                throw Inputs.invalid("legendre", "X must be real and in the range (-1,1).");
            }
            for (int m = 0; m <= n; m++) {
                result[m + i * (n + 1)] = legendre(n, m, at) * norm(form, n, m);
            }
        }
        int[] dims;
        if (x.isVector()) {
            dims = new int[] {n + 1, count};
        } else {
            dims = new int[x.dims().length + 1];
            dims[0] = n + 1;
            System.arraycopy(x.dims(), 0, dims, 1, x.dims().length);
        }
        return Numbers.array(x.floatKind(), Dims.normal(dims), result);
    }

    private static double norm(String form, int n, int m) {
        double ratio = 1;
        for (int k = n - m + 1; k <= n + m; k++) {
            ratio /= k;
        }
        return switch (form) {
            case "unnorm" -> 1;
            case "sch" -> m == 0 ? 1 : (m % 2 == 0 ? 1 : -1) * Math.sqrt(2 * ratio);
            case "norm" -> (m % 2 == 0 ? 1 : -1) * Math.sqrt((n + 0.5) * ratio);
            default -> throw Inputs.badArgument("legendre", "Normalization option must be 'unnorm', 'norm' or 'sch'.");
        };
    }

    /** With the phase of E. U. Condon and G. H. Shortley. */
    private static double legendre(int n, int m, double x) {
        double start = 1;
        double root = Math.sqrt((1 - x) * (1 + x));
        for (int k = 1; k <= m; k++) {
            start *= -(2 * k - 1) * root;
        }
        if (n == m) {
            return start;
        }
        double before = start;
        double value = x * (2 * m + 1) * start;
        for (int k = m + 2; k <= n; k++) {
            double next = (x * (2 * k - 1) * value - (k + m - 1) * before) / (k - m);
            before = value;
            value = next;
        }
        return value;
    }

    private static Object[] elliptic(Object value) {
        Numbers m = real("ellipke", value);
        double[] first = new double[m.count()];
        double[] second = new double[m.count()];
        double[] out = new double[2];
        for (int i = 0; i < first.length; i++) {
            if (m.re()[i] > 1) {
                throw Inputs.invalid("ellipke", "M must be less than or equal to 1.");
            }
            SpecialFunctions.elliptic(m.re()[i], out);
            first[i] = out[0];
            second[i] = out[1];
        }
        return new Object[] {Numbers.array(m.floatKind(), m.dims(), first), Numbers.array(m.floatKind(), m.dims(), second)};
    }
}
