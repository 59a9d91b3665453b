package dev.fermata.matlab.own;

import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.operation.Adopting;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code fillmissing}: missing elements from their neighbours along a dimension, or from a constant. */
public final class FillMissing {
    private static final List<String> METHODS = List.of("constant", "previous", "next", "nearest", "linear", "mean", "median", "spline",
            "pchip", "makima", "movmean", "movmedian");

    private final String method;
    private final Object constant;
    private final double window;
    private int dimension = -1;
    /** What is done before the first and after the last present element. */
    private String endMethod = "extrap";
    private Object endConstant;
    private double[] points;
    private double maxGap = Double.POSITIVE_INFINITY;

    private FillMissing(String method, Object constant, double window) {
        this.method = method;
        this.constant = constant;
        this.window = window;
    }

    static Object fill(Object[] arguments, int nargout) throws Throwable {
        return parse(arguments).apply(Values.array(arguments[0]));
    }

    /** The operation that the arguments after the first ask for. */
    public static FillMissing parse(Object[] arguments) {
        String method = Values.textOrNull(arguments[1]);
        if (method == null || !METHODS.contains(method.toLowerCase(Locale.ROOT))) {
            throw error("Fill method must be 'constant', 'previous', 'next', 'nearest', 'linear', 'spline', 'pchip', 'makima', "
                    + "'movmean', 'movmedian', 'mean' or 'median'.");
        }
        method = method.toLowerCase(Locale.ROOT);
        int next = 2;
        Object constant = null;
        double window = 0;
        if (method.equals("constant") || method.startsWith("mov")) {
            if (arguments.length < 3) {
                throw error(method.equals("constant") ? "Specify a fill constant." : "Specify a window length.");
            }
            constant = arguments[next++];
            window = method.startsWith("mov") ? MissingBuiltins.number("fillmissing", constant) : 0;
        }
        FillMissing fill = new FillMissing(method, constant, window);
        if (next < arguments.length && Values.textOrNull(arguments[next]) == null) {
            fill.dimension = (int) MissingBuiltins.number("fillmissing", arguments[next++]) - 1;
            if (fill.dimension < 0) {
                throw error("Dimension must be a positive integer scalar.");
            }
        }
        for (; next < arguments.length; next += 2) {
            String option = Values.textOrNull(arguments[next]);
            if (option == null || next + 1 == arguments.length) {
                throw error("Parameters must be name-value pairs.");
            }
            fill.option(option.toLowerCase(Locale.ROOT), arguments[next + 1]);
        }
        return fill;
    }

    private void option(String option, Object value) {
        switch (option) {
            case "endvalues" -> {
                String text = Values.textOrNull(value);
                endMethod = text == null ? "constant" : text.toLowerCase(Locale.ROOT);
                endConstant = text == null ? value : null;
            }
            case "samplepoints" -> {
                points = new double[Values.count(value)];
                for (int i = 0; i < points.length; i++) {
                    points[i] = Values.real(value, i);
                }
            }
            case "maxgap" -> maxGap = MissingBuiltins.number("fillmissing", value);
            case "datavariables", "replacevalues" -> { }
            default -> throw error("Invalid parameter name '" + option + "'.");
        }
    }

    private static MatlabError error(String message) {
        return Errors.of("fillmissing:InvalidArgument", message);
    }

    /** The filled value, and which elements were filled. */
    public Object[] apply(Array value) throws Throwable {
        MissingValues.check("fillmissing", value);
        int along = dimension >= 0 ? dimension : Dims.firstNonSingleton(value.dims());
        Array result = value.copy();
        boolean[] filled = new boolean[value.count()];
        int length = Dims.size(value.dims(), along);
        int stride = 1;
        for (int i = 0; i < along; i++) {
            stride *= Dims.size(value.dims(), i);
        }
        for (int line = 0; line < (length == 0 ? 0 : value.count() / length); line++) {
            int base = line % stride + line / stride * stride * length;
            new Line(result, base, stride, length, line, filled).fill();
        }
        return new Object[] {Values.simple(result), Values.simple(new LogicalArray(value.dims(), filled))};
    }

    /** The elements along the dimension at one place. */
    private final class Line {
        private final Array value;
        private final int base;
        private final int stride;
        private final int length;
        private final int number;
        private final boolean[] filled;
        private final boolean[] missing;

        Line(Array value, int base, int stride, int length, int number, boolean[] filled) {
            this.value = value;
            this.base = base;
            this.stride = stride;
            this.length = length;
            this.number = number;
            this.filled = filled;
            this.missing = new boolean[length];
            for (int i = 0; i < length; i++) {
                missing[i] = MissingValues.isMissing(value, at(i));
            }
        }

        private int at(int index) {
            return base + index * stride;
        }

        private double point(int index) {
            return points != null && index < points.length ? points[index] : index + 1.0;
        }

        void fill() throws Throwable {
            for (int from = 0; from < length; from++) {
                if (!missing[from]) {
                    continue;
                }
                int to = from;
                while (to < length && missing[to]) {
                    to++;
                }
                int before = from - 1;
                int after = to < length ? to : -1;
                double gap = point(Math.min(to, length - 1)) - point(Math.max(before, 0));
                if (gap <= maxGap || maxGap == Double.POSITIVE_INFINITY) {
                    for (int i = from; i < to; i++) {
                        fill(i, before, after);
                    }
                }
                from = to;
            }
        }

        private void fill(int index, int before, int after) throws Throwable {
            boolean isEnd = before < 0 || after < 0;
            if (isEnd && !endMethod.equals("extrap")) {
                if (endMethod.equals("none")) {
                    return;
                }
                fill(index, before, after, endMethod, endConstant);
            } else {
                fill(index, before, after, method, constant);
            }
        }

        private void fill(int index, int before, int after, String how, Object with) throws Throwable {
            switch (how) {
                case "constant" -> put(index, with);
                case "previous" -> copy(index, before);
                case "next" -> copy(index, after);
                case "nearest" -> copy(index, before < 0 ? after : after < 0 ? before
                        : point(index) - point(before) < point(after) - point(index) ? before : after);
                case "mean", "median" -> statistic(index, how, 0, length - 1);
                case "movmean", "movmedian" -> {
                    int half = (int) Math.floor(window / 2);
                    int from = window % 2 == 0 ? index - half : index - half;
                    int to = window % 2 == 0 ? index + half - 1 : index + half;
                    statistic(index, how.substring(3), Math.max(0, from), Math.min(length - 1, to));
                }
                default -> interpolate(index, how);
            }
        }

        private void put(int index, Object constant) {
            Array constants = constant instanceof CellArray || !(value instanceof CellArray)
                    ? converted(Values.array(constant)) : CellArray.row(constant);
            value.set(at(index), constants, constants.count() == 1 ? 0 : Math.min(number, constants.count() - 1));
            filled[at(index)] = true;
        }

        private Array converted(Array constants) {
            return value instanceof Adopting own ? own.adopt(constants) : Conversion.array(value.matlabClass(), constants);
        }

        private void copy(int index, int from) {
            if (from >= 0) {
                value.set(at(index), value, at(from));
                filled[at(index)] = true;
            }
        }

        private void statistic(int index, String name, int from, int to) throws Throwable {
            double[] present = numbers(from, to);
            if (present.length > 0) {
                number(index, Values.real(Builtins.find(name).call(new Object[] {DoubleArray.column(present)}, 1), 0));
            }
        }

        private double[] numbers(int from, int to) {
            double[] present = new double[to - from + 1];
            int count = 0;
            for (int i = from; i <= to; i++) {
                if (!missing[i]) {
                    present[count++] = real(i);
                }
            }
            return Arrays.copyOf(present, count);
        }

        private double real(int index) {
            if (!value.matlabClass().isNumeric()) {
                throw error("Method '" + method + "' is not supported for input of class " + value.className() + ".");
            }
            return Values.real(value, at(index));
        }

        private void number(int index, double number) {
            if (value instanceof DoubleArray numbers) {
                numbers.re()[at(index)] = number;
            } else if (value instanceof SingleArray numbers) {
                numbers.re()[at(index)] = (float) number;
            }
            filled[at(index)] = !Double.isNaN(number);
        }

        /** Between the neighbours, and beyond the ends by the first or last two points. */
        private void interpolate(int index, String how) throws Throwable {
            double[] x = new double[length];
            double[] y = new double[length];
            int count = 0;
            for (int i = 0; i < length; i++) {
                if (!missing[i]) {
                    x[count] = point(i);
                    y[count++] = real(i);
                }
            }
            if (count < 2) {
                return;
            }
            if (!how.equals("linear")) {
                Object result = Builtins.find("interp1").call(new Object[] {DoubleArray.column(Arrays.copyOf(x, count)),
                    DoubleArray.column(Arrays.copyOf(y, count)), point(index), CharArray.of(how),
                    CharArray.of("extrap")}, 1);
                number(index, Values.real(result, 0));
                return;
            }
            int right = 1;
            while (right < count - 1 && x[right] < point(index)) {
                right++;
            }
            double slope = (y[right] - y[right - 1]) / (x[right] - x[right - 1]);
            number(index, y[right - 1] + slope * (point(index) - x[right - 1]));
        }
    }
}
