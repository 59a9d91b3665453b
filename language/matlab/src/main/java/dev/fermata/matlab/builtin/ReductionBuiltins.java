package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.Sums;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import java.math.BigInteger;

/** Sums, products, means, truth of all elements: one number from each slice of an array. */
public final class ReductionBuiltins {
    static final String NAMES = "sum prod mean any all nnz sumsq rms";

    private static final String[] TYPES = {"native", "double", "default"};

    private ReductionBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "sum" -> Builtin.of(name, 1, 5, (arguments, _) -> sum(arguments));
            case "prod" -> Builtin.of(name, 1, 5, (arguments, _) -> product(arguments));
            case "mean" -> Builtin.of(name, 1, 5, (arguments, _) -> mean(arguments));
            case "sumsq" -> Builtin.of(name, 1, 3, (arguments, _) -> squares(name, arguments));
            case "rms" -> Builtin.of(name, 1, 3, (arguments, _) -> squares(name, arguments));
            case "any" -> Builtin.of(name, 1, 3, (arguments, _) -> truth(name, arguments, true));
            case "all" -> Builtin.of(name, 1, 3, (arguments, _) -> truth(name, arguments, false));
            case "nnz" -> Builtin.of(name, 1, 2, (arguments, _) -> nonzeros(arguments));
            default -> null;
        };
    }

    private static MatlabError badInput(String name) {
        return Inputs.invalid(name, "Invalid data type. First argument must be numeric or logical.");
    }

    static Numbers numeric(String name, Object value) {
        Numbers x = Numbers.ofOrNull(value);
        if (x == null) {
            throw badInput(name);
        }
        return x;
    }

    // ---- sums ----

    private static Object sum(Object[] arguments) {
        if (arguments.length == 1 && arguments[0] instanceof Double number) {
            return number;
        }
        Numbers x = numeric("sum", arguments[0]);
        SliceOptions options = SliceOptions.parse("sum", arguments, 1, TYPES);
        MatlabClass kind = options.sumKind(x.kind());
        if (kind.isInteger() && arguments[0] instanceof IntegerArray array) {
            return wholeSums(array, options.slices(indexed(x)), false);
        }
        Slices slices = options.slices(x);
        boolean omit = options.omits(false);
        double[] re = sums(slices, slices.x().re(), omit);
        double[] im = x.isComplex() ? sums(slices, slices.x().im(), omit) : null;
        return Numbers.narrowed(kind, slices.resultDims(), re, im);
    }

    static double[] sums(Slices slices, double[] data, boolean omit) {
        double[] out = new double[slices.count()];
        int inner = slices.inner();
        int length = slices.length();
        if (omit) {
            for (int s = 0; s < out.length; s++) {
                int at = slices.start(s);
                double sum = 0;
                for (int k = 0; k < length; k++, at += inner) {
                    sum += data[at] == data[at] ? data[at] : 0;
                }
                out[s] = sum;
            }
        } else if (inner == 1) {
            for (int s = 0; s < out.length; s++) {
                out[s] = Sums.sum(data, s * length, length);
            }
        } else {
            for (int o = 0; o < slices.outer(); o++) {
                Sums.rows(data, o * inner * length, inner, length, out, o * inner);
            }
        }
        return out;
    }

    /** The numbers replaced by their indices, so that slices over several dimensions tell where elements are. */
    private static Numbers indexed(Numbers x) {
        double[] indices = new double[x.count()];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = i;
        }
        return new Numbers(MatlabClass.DOUBLE, x.dims(), indices, null);
    }

    /** Exact, and saturated at the end. */
    private static Array wholeSums(IntegerArray array, Slices slices, boolean products) {
        MatlabClass kind = array.matlabClass();
        BigInteger least = kind.isUnsigned() ? BigInteger.ZERO : BigInteger.valueOf(kind.least());
        BigInteger greatest = big(kind, kind.greatest());
        long[] out = new long[slices.count()];
        for (int s = 0; s < out.length; s++) {
            int at = slices.start(s);
            BigInteger total = products ? BigInteger.ONE : BigInteger.ZERO;
            long small = products ? 1 : 0;
            boolean exact = true;
            for (int k = 0; k < slices.length(); k++, at += slices.inner()) {
                long next = array.get((int) slices.x().re()[at]);
                if (exact && (kind != MatlabClass.UINT64 || next >= 0)) {
                    long high = products ? Math.multiplyHigh(small, next) : 0;
                    long low = products ? small * next : small + next;
                    boolean fits = products ? high == low >> 63 : ((small ^ low) & (next ^ low)) >= 0;
                    if (fits) {
                        small = low;
                        continue;
                    }
                }
                if (exact) {
                    total = BigInteger.valueOf(small);
                    exact = false;
                }
                total = products ? saturated(total.multiply(big(kind, next)), least, greatest) : total.add(big(kind, next));
            }
            BigInteger result = exact ? BigInteger.valueOf(small) : total;
            out[s] = result.max(least).min(greatest).longValue();
        }
        return new IntegerArray(kind, slices.resultDims(), out);
    }

    /** Products that have left the range stay outside of it, so they need not grow further. */
    private static BigInteger saturated(BigInteger x, BigInteger least, BigInteger greatest) {
        return x.compareTo(greatest) > 0 ? greatest.add(BigInteger.ONE)
                : x.compareTo(least) < 0 ? least.subtract(BigInteger.ONE) : x;
    }

    private static BigInteger big(MatlabClass kind, long value) {
        return kind == MatlabClass.UINT64 && value < 0 ? new BigInteger(Long.toUnsignedString(value)) : BigInteger.valueOf(value);
    }

    private static Object product(Object[] arguments) {
        if (arguments.length == 1 && arguments[0] instanceof Double number) {
            return number;
        }
        Numbers x = numeric("prod", arguments[0]);
        SliceOptions options = SliceOptions.parse("prod", arguments, 1, TYPES);
        MatlabClass kind = options.sumKind(x.kind());
        if (kind.isInteger() && arguments[0] instanceof IntegerArray array) {
            return wholeSums(array, options.slices(indexed(x)), true);
        }
        Slices slices = options.slices(x);
        boolean omit = options.omits(false);
        double[] re = slices.x().re();
        double[] out = new double[slices.count()];
        if (x.isComplex()) {
            return complexProducts(slices, kind, omit);
        }
        if (!omit && slices.inner() > 1) {
            for (int o = 0; o < slices.outer(); o++) {
                Sums.rowProducts(re, o * slices.inner() * slices.length(), slices.inner(), slices.length(), out,
                        o * slices.inner());
            }
        } else {
            double[] buffer = new double[slices.length()];
            for (int s = 0; s < out.length; s++) {
                int n = omit ? slices.readNumbers(re, s, buffer) : slices.read(re, s, buffer);
                out[s] = Sums.product(buffer, 0, n);
            }
        }
        return Numbers.array(kind, slices.resultDims(), out);
    }

    private static Array complexProducts(Slices slices, MatlabClass kind, boolean omit) {
        double[] re = new double[slices.count()];
        double[] im = new double[re.length];
        for (int s = 0; s < re.length; s++) {
            int at = slices.start(s);
            double x = 1;
            double y = 0;
            for (int k = 0; k < slices.length(); k++, at += slices.inner()) {
                double a = slices.x().re()[at];
                double b = slices.x().im()[at];
                if (!omit || a == a && b == b) {
                    double t = x * a - y * b;
                    y = x * b + y * a;
                    x = t;
                }
            }
            re[s] = x;
            im[s] = y;
        }
        return Numbers.narrowed(kind, slices.resultDims(), re, im);
    }

    // ---- means ----

    private static Object mean(Object[] arguments) {
        Numbers x = numeric("mean", arguments[0]);
        SliceOptions options = SliceOptions.parse("mean", arguments, 1, TYPES);
        Slices slices = options.slices(x);
        boolean omit = options.omits(false);
        MatlabClass kind = options.sumKind(x.kind());
        double[] re = means(slices, slices.x().re(), omit);
        double[] im = x.isComplex() ? means(slices, slices.x().im(), omit) : null;
        return Numbers.narrowed(kind, slices.resultDims(), re, im);
    }

    static double[] means(Slices slices, double[] data, boolean omit) {
        double[] out = sums(slices, data, omit);
        for (int s = 0; s < out.length; s++) {
            int n = slices.length();
            if (omit) {
                n = 0;
                int at = slices.start(s);
                for (int k = 0; k < slices.length(); k++, at += slices.inner()) {
                    n += data[at] == data[at] ? 1 : 0;
                }
            }
            out[s] /= n;
        }
        return out;
    }

    private static Object squares(String name, Object[] arguments) {
        Numbers x = numeric(name, arguments[0]);
        SliceOptions options = SliceOptions.parse(name, arguments, 1);
        double[] squares = new double[x.count()];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = x.re()[i] * x.re()[i] + x.im(i) * x.im(i);
        }
        Slices slices = options.slices(new Numbers(x.kind(), x.dims(), squares, null));
        double[] result = name.equals("rms") ? means(slices, slices.x().re(), options.omits(false))
                : sums(slices, slices.x().re(), options.omits(false));
        for (int s = 0; s < result.length && name.equals("rms"); s++) {
            result[s] = Math.sqrt(result[s]);
        }
        return Numbers.array(x.floatKind(), slices.resultDims(), result);
    }

    // ---- truth ----

    /** {@code any}: true as soon as one is; otherwise false as soon as one is not. NaN is never true for any, true for all. */
    private static Object truth(String name, Object[] arguments, boolean any) {
        Numbers x = Numbers.ofOrNull(arguments[0]);
        if (x == null) {
            throw Inputs.invalid(name, Values.className(arguments[0]).equals("cell")
                    ? "Undefined function '" + name + "' for input arguments of type 'cell'."
                    : "Invalid data type. First argument must be numeric, logical, or char.");
        }
        Slices slices = SliceOptions.parse(name, arguments, 1).slices(x);
        double[] re = slices.x().re();
        double[] im = slices.x().im();
        boolean[] out = new boolean[slices.count()];
        int inner = slices.inner();
        for (int s = 0; s < out.length; s++) {
            int at = slices.start(s);
            boolean result = !any;
            for (int k = 0; k < slices.length() && result != any; k++, at += inner) {
                boolean nonzero = re[at] != 0 || im != null && im[at] != 0;
                result = any ? nonzero && re[at] == re[at] && (im == null || im[at] == im[at]) : nonzero;
            }
            out[s] = result;
        }
        return new LogicalArray(slices.resultDims(), out);
    }

    private static Object nonzeros(Object[] arguments) {
        Numbers x = Inputs.numbers("nnz", arguments[0]);
        Slices slices = arguments.length == 1 ? Slices.all(x) : Slices.along(x, Inputs.dimension("nnz", arguments[1]));
        double[] out = new double[slices.count()];
        for (int s = 0; s < out.length; s++) {
            int at = slices.start(s);
            for (int k = 0; k < slices.length(); k++, at += slices.inner()) {
                out[s] += x.re()[at] != 0 || x.im(at) != 0 ? 1 : 0;
            }
        }
        return Numbers.array(MatlabClass.DOUBLE, slices.resultDims(), out);
    }


}
