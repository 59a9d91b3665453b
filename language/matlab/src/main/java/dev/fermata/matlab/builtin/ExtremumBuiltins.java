package dev.fermata.matlab.builtin;

import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.Set;

/** Greatest and least elements: of slices, of pairs, so far. */
public final class ExtremumBuiltins {
    static final String NAMES = "max min bounds range cummax cummin nanmax nanmin";

    private static final Set<String> OPTIONS = Set.of("all", "omitnan", "includenan", "omitmissing", "includemissing");

    private ExtremumBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "max", "nanmax" -> Builtin.of(name, 1, 7, 2, (arguments, nargout) -> extremum(name, arguments, nargout, 1));
            case "min", "nanmin" -> Builtin.of(name, 1, 7, 2, (arguments, nargout) -> extremum(name, arguments, nargout, -1));
            case "bounds" -> Builtin.of(name, 1, 3, 2, (arguments, _) -> bounds(arguments));
            case "range" -> Builtin.of(name, 1, 3, (arguments, _) -> range(arguments));
            case "cummax" -> Builtin.of(name, 1, 4, 2, (arguments, nargout) -> soFar(name, arguments, nargout, 1));
            case "cummin" -> Builtin.of(name, 1, 4, 2, (arguments, nargout) -> soFar(name, arguments, nargout, -1));
            default -> null;
        };
    }

    /** {@code sign} 1 for the greatest, -1 for the least. */
    private static Object extremum(String name, Object[] arguments, int nargout, int sign) {
        if (arguments.length == 2 && arguments[0] instanceof Double a && arguments[1] instanceof Double b) {
            return best(a, b, sign);
        }
        if (arguments.length == 1 && arguments[0] instanceof Double number) {
            return new Object[] {number, 1.0};
        }
        String method = "auto";
        boolean linear = false;
        int end = arguments.length;
        Object[] rest = new Object[end];
        int kept = 0;
        for (int i = 0; i < end; i++) {
            String word = i == 0 ? null : Inputs.option(arguments[i]);
            if ("comparisonmethod".equals(word) && i + 1 < end) {
                method = String.valueOf(Inputs.option(arguments[++i]));
                if (!method.equals("auto") && !method.equals("real") && !method.equals("abs")) {
                    throw Inputs.badArgument(name, "ComparisonMethod must be 'auto', 'real' or 'abs'.");
                }
            } else if ("linear".equals(word)) {
                linear = true;
            } else {
                rest[kept++] = arguments[i];
            }
        }
        rest = Arrays.copyOf(rest, kept);
        if (kept >= 2 && !isOption(rest[1]) && (end == 2 || !Inputs.isEmpty(rest[1]))) {
            if (nargout > 1) {
                throw Errors.tooManyOutputs();
            }
            boolean omit = SliceOptions.parse(name, rest, 2).omits(true);
            return pairs(name, rest[0], rest[1], method, sign, omit);
        }
        SliceOptions options = SliceOptions.parse(name, rest, kept >= 2 && !isOption(rest[1]) ? 2 : 1);
        Array array = Values.array(rest[0]);
        Numbers x = ReductionBuiltins.numeric(name, rest[0]);
        return ofSlices(array, x, options, method, linear, nargout, sign);
    }

    /** Text is an option, unless it can only be characters to compare. */
    private static boolean isOption(Object argument) {
        String word = Inputs.option(argument);
        return word != null && (!(argument instanceof CharArray) || OPTIONS.contains(word));
    }

    private static double best(double a, double b, int sign) {
        return a != a ? b : b != b ? a : sign > 0 ? a >= b ? a : b : a <= b ? a : b;
    }

    // ---- slices ----

    private static Object ofSlices(Array array, Numbers x, SliceOptions options, String method, boolean linear, int nargout,
            int sign) {
        boolean omit = options.omits(true);
        boolean together = options.all || options.dims != null && options.dims.length > 1;
        Slices slices = options.slices(together ? indexed(x) : x);
        if (slices.length() == 0) {
            Array empty = x.kind() == MatlabClass.CHAR ? new DoubleArray(emptied(x, slices)) : array.make(emptied(x, slices));
            return new Object[] {empty, new DoubleArray(empty.dims())};
        }
        if (nargout < 2 && !together && !x.isComplex() && method.equals("auto")
                && !(array instanceof IntegerArray wide && wide.matlabClass().bits() == 64)) {
            double[] values = values(slices, x.re(), omit, sign);
            return Numbers.array(x.kind() == MatlabClass.CHAR ? MatlabClass.DOUBLE : x.kind(), slices.resultDims(), values);
        }
        Order order = Order.of(array, x, method);
        int[] from = new int[slices.count()];
        double[] positions = new double[from.length];
        for (int s = 0; s < from.length; s++) {
            int start = slices.start(s);
            int best = -1;
            for (int k = 0; k < slices.length(); k++) {
                int at = start + k * slices.inner();
                int index = together ? (int) slices.x().re()[at] : at;
                if (order.isMissing(index)) {
                    if (!omit) {
                        best = index;
                        positions[s] = linear || together ? index + 1.0 : k + 1.0;
                        break;
                    }
                    continue;
                }
                if (best < 0 || sign * order.compare(index, best) > 0) {
                    best = index;
                    positions[s] = linear || together ? index + 1.0 : k + 1.0;
                }
            }
            if (best < 0) {
                best = together ? (int) slices.x().re()[start] : start;
                positions[s] = linear || together ? best + 1.0 : 1;
            }
            from[s] = best;
        }
        Array result = Gather.of(array, slices.resultDims(), from);
        if (x.kind() == MatlabClass.CHAR) {
            result = Numbers.array(MatlabClass.DOUBLE, result.dims(), Numbers.ofOrNull(result).re());
        }
        return new Object[] {result, new DoubleArray(slices.resultDims(), positions)};
    }

    private static int[] emptied(Numbers x, Slices slices) {
        if (x.count() == 0 && Arrays.equals(slices.resultDims(), new int[] {1, 1})) {
            return x.dims()[0] == 0 && x.dims()[1] == 0 || x.dims().length > 2 ? new int[] {0, 0} : x.dims();
        }
        return x.dims();
    }

    private static Numbers indexed(Numbers x) {
        double[] indices = new double[x.count()];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = i;
        }
        return new Numbers(x.kind(), x.dims(), indices, null);
    }

    private static double[] values(Slices slices, double[] data, boolean omit, int sign) {
        double[] out = new double[slices.count()];
        int inner = slices.inner();
        int length = slices.length();
        for (int o = 0; o < slices.outer(); o++) {
            int base = o * inner * length;
            if (inner == 1) {
                out[o] = extreme(data, base, length, omit, sign);
                continue;
            }
            System.arraycopy(data, base, out, o * inner, inner);
            for (int k = 1; k < length; k++) {
                for (int i = 0; i < inner; i++) {
                    double x = data[base + k * inner + i];
                    double y = out[o * inner + i];
                    out[o * inner + i] = x != x ? omit ? y : x : y != y ? omit ? x : y : sign > 0 ? Math.max(x, y) : Math.min(x, y);
                }
            }
        }
        return out;
    }

    private static double extreme(double[] data, int from, int length, boolean omit, int sign) {
        double best = sign > 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        boolean any = false;
        boolean missing = false;
        if (sign > 0) {
            for (int i = from; i < from + length; i++) {
                double x = data[i];
                best = x > best ? x : best;
                any |= x == x;
                missing |= x != x;
            }
        } else {
            for (int i = from; i < from + length; i++) {
                double x = data[i];
                best = x < best ? x : best;
                any |= x == x;
                missing |= x != x;
            }
        }
        return !any || missing && !omit ? Double.NaN : best;
    }

    // ---- pairs ----

    private static Object pairs(String name, Object left, Object right, String method, int sign, boolean omit) {
        Numbers a = ReductionBuiltins.numeric(name, left);
        Numbers b = ReductionBuiltins.numeric(name, right);
        MatlabClass kind = a.kind() == MatlabClass.LOGICAL && b.kind() == MatlabClass.LOGICAL ? MatlabClass.LOGICAL
                : Inputs.common(name, a.kind(), b.kind());
        if (kind.isInteger() && kind.bits() == 64 && left instanceof IntegerArray x && right instanceof IntegerArray y) {
            return widePairs(name, x, y, sign);
        }
        if (a.isComplex() || b.isComplex() || method.equals("abs")) {
            return complexPairs(name, a, b, kind, method, sign, omit);
        }
        return Elementwise.apply(name, a, b, kind, omit ? (x, y) -> best(x, y, sign)
                : (x, y) -> x != x || y != y ? Double.NaN : best(x, y, sign));
    }

    private static Array widePairs(String name, IntegerArray a, IntegerArray b, int sign) {
        boolean unsigned = a.matlabClass() == MatlabClass.UINT64;
        var expansion = Elementwise.expansion(name, a.dims(), b.dims());
        long[] data = new long[Dims.count(expansion.dims())];
        expansion.forEachRun((out, l, leftStep, r, rightStep, count) -> {
            for (int i = 0; i < count; i++) {
                long x = a.get(l + i * leftStep);
                long y = b.get(r + i * rightStep);
                int compared = unsigned ? Long.compareUnsigned(x, y) : Long.compare(x, y);
                data[out + i] = sign * compared >= 0 ? x : y;
            }
        });
        return new IntegerArray(a.matlabClass(), expansion.dims(), data);
    }

    private static Array complexPairs(String name, Numbers a, Numbers b, MatlabClass kind, String method, int sign,
            boolean omit) {
        Numbers[] both = Elementwise.expanded(name, a, b);
        int count = both[0].count();
        double[] re = new double[count];
        double[] im = new double[count];
        boolean complex = a.isComplex() || b.isComplex();
        Order x = orderOf(both[0], method, complex);
        Order y = orderOf(both[1], method, complex);
        for (int i = 0; i < count; i++) {
            boolean first;
            if (x.isMissing(i) || y.isMissing(i)) {
                first = x.isMissing(i) != omit;
                first = x.isMissing(i) && y.isMissing(i) || first;
            } else {
                int compared = Double.compare(x.keys[i], y.keys[i]);
                if (compared == 0 && x.ties != null && y.ties != null) {
                    compared = Double.compare(x.ties[i], y.ties[i]);
                }
                first = sign * compared >= 0;
            }
            re[i] = (first ? both[0] : both[1]).re()[i];
            im[i] = (first ? both[0] : both[1]).im(i);
        }
        return Numbers.narrowed(kind, both[0].dims(), re, im);
    }

    private static Order orderOf(Numbers x, String method, boolean complex) {
        return Order.of(new DoubleArray(new int[] {0, 0}), x, complex && method.equals("auto") ? "abs" : method);
    }

    // ---- both ends ----

    private static Object[] bounds(Object[] arguments) {
        Object[] low = asPair(extremum("bounds", withEmpty(arguments), 2, -1));
        Object[] high = asPair(extremum("bounds", withEmpty(arguments), 2, 1));
        return new Object[] {low[0], high[0]};
    }

    /** {@code f(A, dim)} as {@code f(A, [], dim)}. */
    private static Object[] withEmpty(Object[] arguments) {
        Object[] result = new Object[arguments.length + 1];
        result[0] = arguments[0];
        result[1] = DoubleArray.empty();
        System.arraycopy(arguments, 1, result, 2, arguments.length - 1);
        return arguments.length == 1 ? Arrays.copyOf(result, 1) : result;
    }

    private static Object[] asPair(Object result) {
        return result instanceof Object[] pair ? pair : new Object[] {result};
    }

    private static Object range(Object[] arguments) {
        Object[] ends = bounds(arguments);
        Numbers low = Numbers.ofOrNull(ends[0]);
        Numbers high = Numbers.ofOrNull(ends[1]);
        if (low.isComplex() || high.isComplex()) {
            return Operators.minus(ends[1], ends[0]);
        }
        MatlabClass kind = low.kind().isNumeric() ? low.kind() : MatlabClass.DOUBLE;
        return Elementwise.apply("range", high, low, kind, (a, b) -> a - b);
    }

    // ---- so far ----

    private static Object soFar(String name, Object[] arguments, int nargout, int sign) {
        Array array = Values.array(arguments[0]);
        Numbers x = ReductionBuiltins.numeric(name, arguments[0]);
        SliceOptions options = SliceOptions.parse(name, arguments, 1, "forward", "reverse");
        boolean omit = options.omits(true);
        int dim = options.dim(x.dims());
        Slices slices = Slices.along(x, dim);
        Order order = Order.of(array, x, "auto");
        int[] from = new int[x.count()];
        double[] positions = new double[from.length];
        for (int s = 0; s < slices.count() && slices.length() > 0; s++) {
            int start = slices.start(s);
            int best = -1;
            for (int i = 0; i < slices.length(); i++) {
                int k = options.reverse ? slices.length() - 1 - i : i;
                int at = start + k * slices.inner();
                boolean better = best < 0 || omit && order.isMissing(best) && !order.isMissing(at)
                        || !order.isMissing(best) && (order.isMissing(at) ? !omit : sign * order.compare(at, best) > 0);
                best = better ? at : best;
                from[at] = best;
                positions[at] = (best - start) / slices.inner() + 1.0;
            }
        }
        Array result = Gather.of(array, x.dims(), from);
        if (x.kind() == MatlabClass.CHAR) {
            result = Numbers.array(MatlabClass.DOUBLE, result.dims(), Numbers.ofOrNull(result).re());
        }
        return nargout < 2 ? result : new Object[] {result, new DoubleArray(x.dims(), positions)};
    }
}
