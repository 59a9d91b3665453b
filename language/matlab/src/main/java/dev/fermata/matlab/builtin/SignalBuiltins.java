package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.BesselFunctions;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Windows, waveforms, sample rates, phases. */
public final class SignalBuiltins {
    static final String NAMES = "hann hanning hamming blackman bartlett rectwin triang kaiser gausswin tukeywin flattopwin sawtooth "
            + "square rectpuls tripuls unwrap upsample downsample";

    private SignalBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "hann", "hamming", "blackman", "flattopwin" ->
                Builtin.of(name, 1, 3, (arguments, _) -> cosineWindow(name, arguments));
            case "hanning", "bartlett", "rectwin", "triang" -> Builtin.of(name, 1, 1, (arguments, _) -> window(name, arguments));
            case "kaiser", "gausswin", "tukeywin" -> Builtin.of(name, 1, 2, (arguments, _) -> window(name, arguments));
            case "sawtooth" -> Builtin.of(name, 1, 2, (arguments, _) -> sawtooth(arguments));
            case "square" -> Builtin.of(name, 1, 2, (arguments, _) -> square(arguments));
            case "rectpuls" -> Builtin.of(name, 1, 2, (arguments, _) -> pulse(arguments));
            case "tripuls" -> Builtin.of(name, 1, 3, (arguments, _) -> triangle(arguments));
            case "unwrap" -> Builtin.of(name, 1, 3, (arguments, _) -> unwrapped(arguments));
            case "upsample" -> Builtin.of(name, 2, 3, (arguments, _) -> resampled(arguments, true));
            case "downsample" -> Builtin.of(name, 2, 3, (arguments, _) -> resampled(arguments, false));
            default -> null;
        };
    }

    // ---- windows ----

    private static int length(String name, Object value) {
        Numbers n = Numbers.ofOrNull(value);
        if (n == null || !n.isScalar() || n.isComplex() || !(n.re()[0] >= 0) || n.re()[0] > Dims.COUNT_MAX) {
            throw Errors.of(name + ":InvalidLength", name + ": expected a nonnegative scalar integer length");
        }
        return (int) Math.round(n.re()[0]);
    }

    private static Object column(MatlabClass kind, double[] data) {
        return Numbers.array(kind, new int[] {data.length, 1}, data);
    }

    /** Sums of cosines. A periodic window is a symmetric one of one more point without its last. */
    private static Object cosineWindow(String name, Object[] arguments) {
        int n = length(name, arguments[0]);
        boolean periodic = false;
        MatlabClass kind = Values.classOf(arguments[0]) == MatlabClass.SINGLE ? MatlabClass.SINGLE : MatlabClass.DOUBLE;
        for (int i = 1; i < arguments.length; i++) {
            switch (String.valueOf(Inputs.option(arguments[i]))) {
                case "periodic" -> periodic = true;
                case "symmetric" -> periodic = false;
                case "single" -> kind = MatlabClass.SINGLE;
                case "double" -> kind = MatlabClass.DOUBLE;
                default -> throw Errors.of(name + ":InvalidOption", name + ": unrecognized option");
            }
        }
        double[] terms = switch (name) {
            case "hann" -> new double[] {0.5, 0.5};
            case "hamming" -> new double[] {0.54, 0.46};
            case "blackman" -> new double[] {0.42, 0.5, 0.08};
            default -> new double[] {0.21557895, 0.41663158, 0.277263158, 0.083578947, 0.006947368};
        };
        double[] w = new double[n];
        int span = periodic ? n : n - 1;
        for (int i = 0; i < n; i++) {
            // The second half mirrors the first, so that the window is symmetric to the last bit.
            int at = span > 0 && 2 * i > span ? span - i : i;
            double x = span == 0 ? 0.5 : (double) at / span;
            double value = terms[0];
            for (int k = 1; k < terms.length; k++) {
                value += (k % 2 == 1 ? -1 : 1) * terms[k] * Math.cos(2 * Math.PI * k * x);
            }
            w[i] = n == 1 ? 1 : value;
        }
        return column(kind, w);
    }

    private static Object window(String name, Object[] arguments) {
        int n = length(name, arguments[0]);
        double parameter = arguments.length > 1 ? Inputs.scalar(name, arguments[1], "Window parameter must be a scalar.")
                : name.equals("gausswin") ? 2.5 : 0.5;
        double[] w = new double[n];
        double[] out = new double[2];
        for (int i = 0; i < n; i++) {
            double middle = (n - 1) / 2.0;
            double distance = Math.abs(i - middle);
            w[i] = switch (name) {
                case "hanning" -> 0.5 * (1 - Math.cos(2 * Math.PI * (Math.min(i, n - 1 - i) + 1) / (n + 1)));
                case "bartlett" -> n == 1 ? 1 : 1 - distance / middle;
                case "rectwin" -> 1;
                case "triang" -> n % 2 == 1 ? 1 - distance / ((n + 1) / 2.0) : 1 - distance / (n / 2.0);
                case "gausswin" -> n == 1 ? 1 : Math.exp(-0.5 * Math.pow(parameter * (i - middle) / middle, 2));
                case "tukeywin" -> tukey(i, n, parameter);
                default -> n == 1 ? 1 : bessel(parameter * Math.sqrt(Math.max(0, 1 - Math.pow((i - middle) / middle, 2))), out)
                        / bessel(parameter, out);
            };
        }
        return column(MatlabClass.DOUBLE, w);
    }

    private static double bessel(double x, double[] out) {
        if (x == 0) {
            return 1;
        }
        BesselFunctions.modified(0, Math.abs(x), out);
        return out[0] * Math.exp(Math.abs(x));
    }

    private static double tukey(int i, int n, double ratio) {
        if (n == 1 || ratio <= 0) {
            return 1;
        }
        double x = (double) Math.min(i, n - 1 - i) / (n - 1);
        double r = Math.min(1, ratio);
        return x < r / 2 ? 0.5 * (1 + Math.cos(2 * Math.PI / r * (x - r / 2))) : 1;
    }

    // ---- waveforms ----

    private static Object shaped(String name, Object value, DoubleUnaryOperator wave) {
        Numbers t = Numbers.ofOrNull(value);
        if (t == null) {
            throw Inputs.unsupported(name, value);
        }
        if (t.isComplex()) {
            throw Errors.of(name + ":ComplexUnsupported", name + ": input must be real; complex values are not supported");
        }
        return Elementwise.map(t, t.floatKind(), wave);
    }

    private static double parameter(String name, String detail, Object[] arguments, int at, double standard, double low,
            double high, String message) {
        if (arguments.length <= at) {
            return standard;
        }
        Numbers x = Numbers.ofOrNull(arguments[at]);
        if (x == null || !x.isScalar() || x.isComplex()) {
            throw Errors.of(name + ":" + detail, name + ": " + message);
        }
        if (!(x.re()[0] >= low && x.re()[0] <= high) || Double.isInfinite(x.re()[0])) {
            throw Errors.of(name + ":" + detail.replace("Invalid", "OutOfRange"), name + ": " + message);
        }
        return x.re()[0];
    }

    private static Object sawtooth(Object[] arguments) {
        double width = parameter("sawtooth", "XmaxInvalid", arguments, 1, 1, 0, 1, "xmax must be a finite scalar in [0, 1]");
        double turn = 2 * Math.PI;
        return shaped("sawtooth", arguments[0], t -> {
            double part = t / turn - Math.floor(t / turn);
            if (part <= width && width > 0 && !(width == 1 && part == 1)) {
                return 2 * (part / width) - 1;
            }
            return -2 * (part - width) / (1 - width) + 1;
        });
    }

    private static Object square(Object[] arguments) {
        double duty = parameter("square", "DutyInvalid", arguments, 1, 50, 0, 100, "duty must be a finite scalar in [0, 100]");
        double turn = 2 * Math.PI;
        double high = turn * duty / 100;
        return shaped("square", arguments[0], t -> {
            double part = t - turn * Math.floor(t / turn);
            return Double.isNaN(t) ? t : part < high ? 1 : -1;
        });
    }

    private static Object pulse(Object[] arguments) {
        double width = parameter("rectpuls", "WidthInvalid", arguments, 1, 1, Double.MIN_VALUE, Double.MAX_VALUE,
                "width must be a positive finite scalar");
        return shaped("rectpuls", arguments[0], t -> t >= -width / 2 && t < width / 2 ? 1 : 0);
    }

    private static Object triangle(Object[] arguments) {
        double width = parameter("tripuls", "WidthInvalid", arguments, 1, 1, Double.MIN_VALUE, Double.MAX_VALUE,
                "width must be a positive finite scalar");
        double skew = parameter("tripuls", "SkewInvalid", arguments, 2, 0, -1, 1, "skew must be a finite scalar in [-1, 1]");
        double peak = width / 2 * skew;
        return shaped("tripuls", arguments[0], t -> {
            if (!(Math.abs(t) < width / 2)) {
                return 0;
            }
            return t < peak ? (t + width / 2) / (peak + width / 2) : t > peak ? (width / 2 - t) / (width / 2 - peak) : 1;
        });
    }

    // ---- phases and rates ----

    private static Object unwrapped(Object[] arguments) {
        Numbers p = Inputs.real("unwrap", arguments[0]);
        double tolerance = arguments.length > 1 && !Inputs.isEmpty(arguments[1])
                ? Inputs.scalar("unwrap", arguments[1], "Tolerance must be a nonnegative scalar.") : Math.PI;
        if (!(tolerance >= 0)) {
            throw Errors.of("unwrap:InvalidTolerance", "unwrap: tolerance must be a finite nonnegative scalar");
        }
        int dim = arguments.length > 2 ? Inputs.dimension("unwrap", arguments[2]) : Dims.firstNonSingleton(p.dims());
        Slices slices = Slices.along(p, dim);
        double[] out = p.reCopy();
        double turn = 2 * Math.PI;
        for (int s = 0; s < slices.count(); s++) {
            int start = slices.start(s);
            double correction = 0;
            int before = -1;
            for (int k = 0; k < slices.length(); k++) {
                int at = start + k * slices.inner();
                double value = p.re()[at];
                if (!(Math.abs(value) <= Double.MAX_VALUE)) {
                    continue;
                }
                if (before >= 0) {
                    double step = value - p.re()[before];
                    double turns = step / turn;
                    double whole = Math.abs(turns % 1) <= 0.5 ? turns - turns % 1 : Math.copySign(Math.floor(Math.abs(turns) + 0.5),
                            turns);
                    if (Math.abs(step) >= tolerance) {
                        correction -= whole * turn;
                    }
                }
                out[at] = value + correction;
                before = at;
            }
        }
        return Numbers.array(p.floatKind(), p.dims(), out);
    }

    private static Object resampled(Object[] arguments, boolean up) {
        Numbers x = Numbers.ofOrNull(arguments[0]);
        if (x == null) {
            throw Errors.of("sampleRate:InvalidInput", "sample-rate builtin: X must be numeric or logical");
        }
        Numbers factor = Numbers.ofOrNull(arguments[1]);
        if (factor == null || !factor.isScalar() || !(factor.re()[0] >= 1) || factor.re()[0] != Math.rint(factor.re()[0])
                || factor.re()[0] > 1 << 28) {
            throw Errors.of("sampleRate:InvalidFactor", "sample-rate builtin: N must be a positive integer scalar");
        }
        int n = (int) factor.re()[0];
        Numbers given = arguments.length > 2 ? Numbers.ofOrNull(arguments[2]) : Numbers.ofOrNull(0.0);
        if (given == null || !given.isScalar() || !(given.re()[0] >= 0 && given.re()[0] < n)
                || given.re()[0] != Math.rint(given.re()[0])) {
            throw Errors.of("sampleRate:InvalidPhase",
                    "sample-rate builtin: PHASE must be an integer scalar with 0 <= PHASE < N");
        }
        int phase = (int) given.re()[0];
        Slices slices = Slices.along(x, Dims.firstNonSingleton(x.dims()));
        int dim = Dims.firstNonSingleton(x.dims());
        int length = up ? (int) Math.min((long) slices.length() * n, Integer.MAX_VALUE)
                : (slices.length() - phase + n - 1) / n;
        int[] dims = slices.dimsWith(x.dims(), dim, Math.max(0, length));
        int[] from = new int[Dims.count(dims)];
        Arrays.fill(from, Gather.NOTHING);
        for (int s = 0; s < slices.count(); s++) {
            int to = s / slices.inner() * slices.inner() * length + s % slices.inner();
            for (int k = 0; k < (up ? slices.length() : length); k++) {
                int source = slices.start(s) + (up ? k : phase + k * n) * slices.inner();
                from[to + (up ? k * n + phase : k) * slices.inner()] = source;
            }
        }
        return Gather.of(Values.array(arguments[0]), dims, from);
    }
}
