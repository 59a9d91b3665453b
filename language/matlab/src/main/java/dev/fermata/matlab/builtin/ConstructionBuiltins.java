package dev.fermata.matlab.builtin;

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
            case "linspace" -> Builtin.of(name, 2, 3, (arguments, _) -> Spacing.linspace(arguments));
            case "logspace" -> Builtin.of(name, 2, 3, (arguments, _) -> Spacing.logspace(arguments));
            case "meshgrid" -> Builtin.of(name, 1, 5, 3, Grids::meshgrid);
            case "ndgrid" -> Builtin.of(name, 1, Builtin.ANY, Builtin.ANY, Grids::ndgrid);
            case "repmat" -> Builtin.of(name, 2, Builtin.ANY, (arguments, _) -> Repetition.repeated(arguments));
            case "repelem" -> Builtin.of(name, 2, Builtin.ANY, (arguments, _) -> Repetition.repeatedElements(arguments));
            case "__expand" -> Builtin.of(name, 3, 3, 2, (arguments, _) -> Repetition.expanded(arguments));
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

    static Object identity(Object[] arguments) {
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
