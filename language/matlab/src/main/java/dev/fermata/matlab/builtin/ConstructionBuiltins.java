package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.Expansion;
import dev.fermata.matlab.numeric.Rounding;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Arrays of equal numbers, sequences and grids, and the constants of numeric classes. */
public final class ConstructionBuiltins {
    static final String NAMES = "zeros ones nan NaN inf Inf true false eye linspace logspace meshgrid ndgrid repmat repelem "
            + "pi eps intmax intmin realmax realmin flintmax i j createArray";

    private static final int POINTS = 100;

    private ConstructionBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "zeros" -> filled(name, 0);
            case "ones" -> filled(name, 1);
            case "nan", "NaN" -> floating(name, Double.NaN);
            case "inf", "Inf" -> floating(name, Double.POSITIVE_INFINITY);
            case "true" -> truths(name, true);
            case "false" -> truths(name, false);
            case "eye" -> Builtin.of(name, 0, Builtin.ANY, (arguments, _) -> identity(arguments));
            case "__fill" -> Builtin.of(name, 1, Builtin.ANY, (arguments, _) -> constant(arguments));
            case "createArray" -> Builtin.of(name, 0, Builtin.ANY, (arguments, _) -> created(arguments));
            case "linspace" -> Builtin.of(name, 2, 3, (arguments, _) -> linspace(arguments));
            case "logspace" -> Builtin.of(name, 2, 3, (arguments, _) -> logspace(arguments));
            case "meshgrid" -> Builtin.of(name, 1, 5, 3, ConstructionBuiltins::meshgrid);
            case "ndgrid" -> Builtin.of(name, 1, Builtin.ANY, Builtin.ANY, ConstructionBuiltins::ndgrid);
            case "repmat" -> Builtin.of(name, 2, Builtin.ANY, (arguments, _) -> repeated(arguments));
            case "repelem" -> Builtin.of(name, 2, Builtin.ANY, (arguments, _) -> repeatedElements(arguments));
            case "__expand" -> Builtin.of(name, 3, 3, 2, (arguments, _) -> expanded(arguments));
            case "pi" -> Builtin.of(name, 0, 0, (_, _) -> Math.PI);
            case "i", "j" -> Builtin.of(name, 0, 0, (_, _) -> DoubleArray.scalar(0, 1));
            case "eps" -> Builtin.of(name, 0, 2, (arguments, _) -> spacing(arguments));
            case "intmax", "intmin" -> Builtin.of(name, 0, 2, (arguments, _) -> integerLimit(name, arguments));
            case "realmax" -> limit(name, Double.MAX_VALUE, Float.MAX_VALUE);
            case "realmin" -> limit(name, Double.MIN_NORMAL, Float.MIN_NORMAL);
            case "flintmax" -> limit(name, 0x1p53, 0x1p24);
            default -> null;
        };
    }

    // ---- equal numbers ----

    private static Builtin filled(String name, double value) {
        return Builtin.of(name, 0, Builtin.ANY, (arguments, _) -> {
            if (arguments.length == 0) {
                return value;
            }
            Sizes sizes = Sizes.parse(name, arguments, 0);
            return value == 0 ? sizes.zeros() : sizes.filled(value);
        });
    }

    /** {@code fill(value, sizes...)}, which is no drawing. */
    private static Object constant(Object[] arguments) {
        Numbers value = Inputs.numbers("fill", arguments[0]);
        if (arguments.length == 1) {
            return arguments[0];
        }
        Sizes sizes = Sizes.parse("fill", arguments, 1);
        double[] re = new double[sizes.count()];
        Arrays.fill(re, value.re()[0]);
        double[] im = null;
        if (value.isComplex()) {
            im = new double[re.length];
            Arrays.fill(im, value.im(0));
        }
        return Numbers.array(sizes.kind() == null ? value.kind() : sizes.kind(), sizes.dims(), re, im);
    }

    private static Builtin floating(String name, double value) {
        return Builtin.of(name, 0, Builtin.ANY, (arguments, _) -> {
            if (arguments.length == 0) {
                return value;
            }
            Sizes sizes = Sizes.parse(name, arguments, 0);
            if (sizes.kind() != null && !sizes.kind().isFloat()) {
                throw Inputs.invalid(name, "Trailing string input must be 'single' or 'double'.");
            }
            return sizes.filled(value);
        });
    }

    private static Builtin truths(String name, boolean value) {
        return Builtin.of(name, 0, Builtin.ANY, (arguments, _) -> {
            if (arguments.length == 0) {
                return value;
            }
            Sizes sizes = Sizes.parse(name, arguments, 0);
            if (sizes.kind() != null && sizes.kind() != MatlabClass.LOGICAL) {
                throw Inputs.invalid(name, "Prototype must be logical.");
            }
            LogicalArray result = new LogicalArray(sizes.dims());
            Arrays.fill(result.data(), value);
            return result;
        });
    }

    private static Object identity(Object[] arguments) {
        Sizes sizes = Sizes.parse("eye", arguments, 0);
        int rows = sizes.dims()[0];
        int columns = sizes.dims()[1];
        double[] data = new double[sizes.count()];
        for (int page = 0; page < data.length; page += rows * columns) {
            for (int i = 0; i < Math.min(rows, columns); i++) {
                data[page + i + i * rows] = 1;
            }
        }
        MatlabClass kind = sizes.kind() == null ? MatlabClass.DOUBLE : sizes.kind();
        return Numbers.array(kind, sizes.dims(), data, sizes.complex() ? new double[data.length] : null);
    }

    private static Object created(Object[] arguments) {
        Object fill = 0.0;
        int end = arguments.length;
        MatlabClass kind = null;
        while (end >= 2 && Inputs.isText(arguments[end - 2])) {
            String option = Inputs.option(arguments[end - 2]);
            if ("fillvalue".equals(option)) {
                fill = arguments[end - 1];
            } else if ("like".equals(option)) {
                kind = Values.classOf(arguments[end - 1]);
            } else {
                break;
            }
            end -= 2;
        }
        if (end > 0 && Inputs.isText(arguments[end - 1])) {
            kind = MatlabClass.of(String.valueOf(Values.textOrNull(arguments[end - 1])));
            if (kind == null) {
                throw Inputs.invalid("createArray", "Class name must be the name of a class of arrays.");
            }
            end--;
        }
        int[] dims = Sizes.sizes("createArray", Arrays.copyOf(arguments, end));
        Array value = Values.array(fill);
        if (kind != null && kind != value.matlabClass() && kind.isArithmetic()) {
            value = Numbers.array(kind, new int[] {1, 1}, Inputs.numbers("createArray", value).reCopy());
        }
        int[] from = new int[Dims.count(dims)];
        return Gather.of(value, dims, from);
    }

    // ---- sequences ----

    private static int points(String function, Object[] arguments, int standard) {
        if (arguments.length < 3) {
            return standard;
        }
        double n = Inputs.scalar(function, arguments[2], "Third input must be a scalar.");
        if (Double.isNaN(n)) {
            throw Inputs.badArgument(function, "Third input must not be NaN.");
        }
        return (int) Math.max(0, Math.min(Math.floor(n), Dims.COUNT_MAX));
    }

    private static Numbers end(String function, Object value) {
        Numbers x = Inputs.numbers(function, value);
        if (!x.isScalar()) {
            throw Inputs.invalid(function, "Inputs must be scalars.");
        }
        return x;
    }

    private static Object linspace(Object[] arguments) {
        Numbers a = end("linspace", arguments[0]);
        Numbers b = end("linspace", arguments[1]);
        int n = points("linspace", arguments, POINTS);
        MatlabClass kind = a.kind() == MatlabClass.SINGLE || b.kind() == MatlabClass.SINGLE ? MatlabClass.SINGLE
                : a.kind().isInteger() ? a.kind() : b.kind().isInteger() ? b.kind() : MatlabClass.DOUBLE;
        double[] re = spaced(a.re()[0], b.re()[0], n);
        double[] im = a.isComplex() || b.isComplex() ? spaced(a.im(0), b.im(0), n) : null;
        return Numbers.narrowed(kind, new int[] {1, n}, re, im);
    }

    /** Symmetric, with exact ends. */
    private static double[] spaced(double a, double b, int n) {
        double[] result = new double[n];
        if (n == 0) {
            return result;
        }
        double span = b - a;
        if (Double.isInfinite(span) && !Double.isInfinite(a) && !Double.isInfinite(b)) {
            double step = b / (n - 1) - a / (n - 1);
            for (int i = 0; i < n; i++) {
                result[i] = a + i * step;
            }
        } else {
            for (int i = 0; i < n; i++) {
                result[i] = a + i * span / (n - 1);
            }
        }
        if (n > 1) {
            result[0] = a;
            if (a == b) {
                Arrays.fill(result, a);
            } else if (a == -b && n % 2 == 1 && !Double.isInfinite(a)) {
                result[n / 2] = 0;
            }
        }
        result[n - 1] = b;
        return result;
    }

    private static Object logspace(Object[] arguments) {
        Numbers a = end("logspace", arguments[0]);
        Numbers b = end("logspace", arguments[1]);
        if (a.isComplex() || b.isComplex()) {
            throw Inputs.invalid("logspace", "Inputs must be real.");
        }
        int n = points("logspace", arguments, 50);
        double top = b.re()[0];
        if (top == Math.PI || top == (float) Math.PI) {
            top = Math.log10(Math.PI);
        }
        double[] result = spaced(a.re()[0], top, n);
        for (int i = 0; i < n; i++) {
            result[i] = result[i] == Math.rint(result[i]) && Math.abs(result[i]) < 300 ? Rounding.tenTo((int) result[i])
                    : Math.pow(10, result[i]);
        }
        boolean single = a.kind() == MatlabClass.SINGLE || b.kind() == MatlabClass.SINGLE;
        return Numbers.array(single ? MatlabClass.SINGLE : MatlabClass.DOUBLE, new int[] {1, n}, result);
    }

    // ---- grids ----

    private static Object meshgrid(Object[] arguments, int nargout) {
        int count = arguments.length;
        MatlabClass kind = null;
        if (count >= 3 && Inputs.isOption(arguments[count - 2], "like")) {
            kind = Values.classOf(arguments[count - 1]);
            count -= 2;
        }
        if (count > 3) {
            throw Errors.tooManyInputs();
        }
        if (nargout > 2 && count == 2) {
            throw Inputs.invalid("meshgrid", "Not enough input arguments.");
        }
        boolean spatial = count == 3 || nargout == 3;
        Array x = axis("meshgrid", arguments[0], kind);
        Array y = count > 1 ? axis("meshgrid", arguments[1], kind) : x;
        Array z = count > 2 ? axis("meshgrid", arguments[2], kind) : x;
        int[] dims = spatial ? new int[] {y.count(), x.count(), z.count()} : new int[] {y.count(), x.count()};
        Object[] results = new Object[spatial ? 3 : 2];
        results[0] = along(x, dims, 1);
        results[1] = along(y, dims, 0);
        if (spatial) {
            results[2] = along(z, dims, 2);
        }
        return results;
    }

    private static Array axis(String function, Object value, MatlabClass kind) {
        Numbers x = Inputs.numbers(function, value);
        if (kind != null && kind != x.kind()) {
            return Numbers.array(kind, x.dims(), x.reCopy(), x.imCopy());
        }
        return Values.array(value);
    }

    /** Element {@code (.., i, ..)} is {@code values(i)} with i the position in dimension {@code dim}. */
    private static Array along(Array values, int[] dims, int dim) {
        int[] from = new int[Dims.count(dims)];
        int stride = 1;
        for (int d = 0; d < dim; d++) {
            stride *= dims[d];
        }
        for (int i = 0; i < from.length; i++) {
            from[i] = i / stride % dims[dim];
        }
        return Gather.of(values, dims, from);
    }

    private static Object ndgrid(Object[] arguments, int nargout) {
        int rank = Math.max(arguments.length == 1 ? Math.max(nargout, 2) : arguments.length, nargout);
        if (arguments.length > 1 && nargout > arguments.length) {
            throw Errors.of("ndgrid:TooManyOutputs", "ndgrid: too many output arguments for the supplied grid vectors");
        }
        int[] dims = new int[Math.max(2, rank)];
        Arrays.fill(dims, 1);
        Array[] axes = new Array[rank];
        for (int i = 0; i < rank; i++) {
            axes[i] = Values.array(arguments[arguments.length == 1 ? 0 : i]);
            Inputs.numbers("ndgrid", axes[i]);
            dims[i] = axes[i].count();
        }
        Dims.count(dims);
        Object[] results = new Object[rank];
        for (int i = 0; i < rank; i++) {
            results[i] = along(axes[i], dims, i);
        }
        return results;
    }

    // ---- repetition ----

    private static Object repeated(Object[] arguments) {
        Array source = Values.array(arguments[0]);
        int[] factors = factors(arguments);
        int rank = Math.max(factors.length, source.dims().length);
        int[] dims = new int[rank];
        int[][] picks = new int[rank][];
        for (int d = 0; d < rank; d++) {
            int size = Dims.size(source.dims(), d);
            int factor = d < factors.length ? factors[d] : 1;
            dims[d] = (int) Math.min((long) size * factor, Integer.MAX_VALUE);
        }
        int count = Dims.count(dims);
        if (count == 0) {
            return source.make(dims);
        }
        for (int d = 0; d < rank; d++) {
            int size = Dims.size(source.dims(), d);
            picks[d] = new int[dims[d]];
            for (int i = 0; i < dims[d]; i++) {
                picks[d][i] = i % size;
            }
        }
        return Gather.of(source, dims, Gather.product(source.dims(), picks));
    }

    private static int[] factors(Object[] arguments) {
        String message = "Replication factors must be a row vector of integers or integer scalars.";
        int[] factors;
        if (arguments.length == 2) {
            Numbers x = Numbers.ofOrNull(arguments[1]);
            if (x == null || x.isComplex() || x.isEmpty() || !x.isRow()) {
                throw Errors.of("repmat:InvalidReplicationFactors", message);
            }
            factors = new int[Math.max(2, x.count())];
            for (int i = 0; i < factors.length; i++) {
                factors[i] = factor(x.re()[x.isScalar() ? 0 : i], message);
            }
            return factors;
        }
        factors = new int[arguments.length - 1];
        int total = 0;
        int[] all = new int[16 + factors.length];
        for (int i = 1; i < arguments.length; i++) {
            Numbers x = Numbers.ofOrNull(arguments[i]);
            if (x == null || x.isComplex() || !x.isScalar()) {
                throw Errors.of("repmat:InvalidReplicationFactors", message);
            }
            all[total++] = factor(x.re()[0], message);
        }
        return Arrays.copyOf(all, total);
    }

    private static int factor(double number, String message) {
        if (number != Math.rint(number)) {
            throw Errors.of("repmat:InvalidReplicationFactors", message);
        }
        return (int) Math.max(0, Math.min(number, Integer.MAX_VALUE));
    }

    private static Object repeatedElements(Object[] arguments) {
        Array source = Values.array(arguments[0]);
        String message = "Replication factors must be nonnegative integers.";
        if (arguments.length == 2) {
            Numbers counts = Inputs.numbers("repelem", arguments[1]);
            if (!Dims.isVector(source.dims()) && !counts.isScalar()) {
                throw Errors.of("repelem:InvalidReplicationFactors",
                        "Not enough replication factors for the first input.");
            }
            if (!Dims.isVector(source.dims()) && !source.isEmpty()) {
                throw Errors.of("repelem:InvalidReplicationFactors",
                        "Specify replication factors for each dimension of a matrix.");
            }
            boolean column = source.dims()[1] == 1 && source.rows() != 1;
            int[] pick = pick(counts, source.count(), message);
            return Gather.of(source, column ? new int[] {pick.length, 1} : new int[] {1, pick.length}, pick);
        }
        int rank = Math.max(arguments.length - 1, source.dims().length);
        int[][] picks = new int[rank][];
        int[] dims = new int[rank];
        for (int d = 0; d < rank; d++) {
            int size = Dims.size(source.dims(), d);
            picks[d] = d + 1 < arguments.length ? pick(Inputs.numbers("repelem", arguments[d + 1]), size, message)
                    : Gather.identity(size);
            dims[d] = picks[d].length;
        }
        Dims.count(dims);
        return Gather.of(source, dims, Gather.product(source.dims(), picks));
    }

    /** Position {@code i} as often as counted. */
    private static int[] pick(Numbers counts, int size, String message) {
        if (!counts.isScalar() && counts.count() != size) {
            throw Errors.of("repelem:InvalidReplicationFactors",
                    "Replication factors must be scalars or vectors with as many elements as the dimension.");
        }
        long total = 0;
        for (int i = 0; i < size; i++) {
            double count = counts.re()[counts.isScalar() ? 0 : i];
            if (count != Math.rint(count) || count < 0) {
                throw Errors.of("repelem:InvalidReplicationFactors", message);
            }
            total += (long) count;
        }
        if (total > Dims.COUNT_MAX) {
            throw Errors.tooLarge(new int[] {1, Integer.MAX_VALUE});
        }
        int[] result = new int[(int) total];
        int at = 0;
        for (int i = 0; i < size; i++) {
            for (double k = counts.re()[counts.isScalar() ? 0 : i]; k > 0; k--) {
                result[at++] = i;
            }
        }
        return result;
    }

    /** Two arrays repeated to their common size. */
    private static Object[] expanded(Object[] arguments) {
        Array a = Values.array(arguments[1]);
        Array b = Values.array(arguments[2]);
        var expansion = Expansion.of(a.dims(), b.dims());
        if (expansion == null) {
            throw Errors.of(Values.textOrNull(arguments[0]) + ":SizeMismatch",
                    "Non-singleton dimensions of the two input arrays must match each other.");
        }
        return new Object[] {expandedTo(a, expansion.dims()), expandedTo(b, expansion.dims())};
    }

    private static Array expandedTo(Array x, int[] dims) {
        if (Arrays.equals(x.dims(), Dims.normal(dims))) {
            return x.share();
        }
        int[][] picks = new int[dims.length][];
        for (int d = 0; d < dims.length; d++) {
            picks[d] = Dims.size(x.dims(), d) == 1 ? new int[dims[d]] : Gather.identity(dims[d]);
        }
        return Gather.of(x, dims, Gather.product(x.dims(), picks));
    }

    // ---- constants ----

    private static Object spacing(Object[] arguments) {
        if (arguments.length == 0) {
            return 0x1p-52;
        }
        if (arguments[0] instanceof CharArray || arguments.length > 1 || Inputs.isText(arguments[0])) {
            MatlabClass kind = limitClass("eps", arguments);
            return kind == MatlabClass.SINGLE ? Numbers.array(kind, new int[] {1, 1}, new double[] {0x1p-23}) : (Object) 0x1p-52;
        }
        Numbers x = Inputs.floats("eps", arguments[0]);
        if (!x.kind().isFloat()) {
            throw Inputs.invalid("eps", "Class must be 'single' or 'double'.");
        }
        boolean single = x.kind() == MatlabClass.SINGLE;
        double[] result = new double[x.count()];
        for (int i = 0; i < result.length; i++) {
            double size = x.isComplex() ? Math.hypot(x.re()[i], x.im()[i]) : Math.abs(x.re()[i]);
            result[i] = Double.isInfinite(size) || Double.isNaN(size) ? Double.NaN
                    : single ? Math.ulp((float) size) : Math.ulp(size);
        }
        return Numbers.array(x.kind(), x.dims(), result);
    }

    private static MatlabClass limitClass(String name, Object[] arguments) {
        if (arguments.length == 0) {
            return MatlabClass.DOUBLE;
        }
        if (arguments.length == 2) {
            if (!Inputs.isOption(arguments[0], "like")) {
                throw Errors.of("numericLimits:InvalidClass", "numeric limit: unsupported class");
            }
            return Values.classOf(arguments[1]);
        }
        String text = Inputs.isText(arguments[0]) ? Inputs.option(arguments[0]) : null;
        MatlabClass kind = text == null ? Values.classOf(arguments[0]) : MatlabClass.of(text);
        boolean whole = name.startsWith("int");
        if (kind == null || (whole ? !kind.isInteger() : !kind.isFloat())) {
            throw Errors.of("numericLimits:InvalidClass", whole
                    ? "Invalid class name for " + name + ". Class name must be one of the integer classes."
                    : "Class must be 'single' or 'double'.");
        }
        return kind;
    }

    private static Builtin limit(String name, double wide, double narrow) {
        return Builtin.of(name, 0, 2, (arguments, _) -> limitClass(name, arguments) == MatlabClass.SINGLE
                ? Numbers.array(MatlabClass.SINGLE, new int[] {1, 1}, new double[] {narrow}) : (Object) wide);
    }

    private static Object integerLimit(String name, Object[] arguments) {
        MatlabClass kind = arguments.length == 0 ? MatlabClass.INT32 : limitClass(name, arguments);
        return IntegerArray.scalar(kind, name.equals("intmax") ? kind.greatest() : kind.least());
    }
}
