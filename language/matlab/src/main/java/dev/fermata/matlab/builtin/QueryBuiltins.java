package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;

/** Questions about the size, class and elements of values. */
public final class QueryBuiltins {
    static final String NAMES = "size numel length ndims height width isempty isscalar isvector isrow iscolumn ismatrix issquare "
            + "isnumeric isreal iscomplex isfloat isinteger islogical isbool ischar isstring iscell isstruct isnan isinf "
            + "isfinite allfinite anynan underlyingType isUnderlyingType size_equal";

    private QueryBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "size" -> Builtin.of(name, 1, Builtin.ANY, Builtin.ANY, QueryBuiltins::size);
            case "numel" -> Builtin.of(name, 1, Builtin.ANY, (arguments, _) -> count(arguments));
            case "length" -> Builtin.of(name, 1, 1, (arguments, _) -> (double) length(Values.dims(arguments[0])));
            case "ndims" -> Builtin.of(name, 1, 1, (arguments, _) -> (double) Values.dims(arguments[0]).length);
            case "height" -> Builtin.of(name, 1, 1, (arguments, _) -> (double) Values.dims(arguments[0])[0]);
            case "width" -> Builtin.of(name, 1, 1, (arguments, _) -> (double) Values.dims(arguments[0])[1]);
            case "isempty" -> shape(name, dims -> product(dims) == 0);
            case "isscalar" -> shape(name, dims -> product(dims) == 1);
            case "isvector" -> shape(name, Dims::isVector);
            case "isrow" -> shape(name, Dims::isRow);
            case "iscolumn" -> shape(name, Dims::isColumn);
            case "ismatrix" -> shape(name, dims -> dims.length == 2);
            case "issquare" -> shape(name, dims -> dims.length == 2 && dims[0] == dims[1]);
            case "isnumeric" -> kind(name, MatlabClass::isNumeric);
            case "isfloat" -> kind(name, MatlabClass::isFloat);
            case "isinteger" -> kind(name, MatlabClass::isInteger);
            case "islogical", "isbool" -> kind(name, kind -> kind == MatlabClass.LOGICAL);
            case "ischar" -> kind(name, kind -> kind == MatlabClass.CHAR);
            case "isstring" -> kind(name, kind -> kind == MatlabClass.STRING);
            case "iscell" -> kind(name, kind -> kind == MatlabClass.CELL);
            case "isstruct" -> kind(name, kind -> kind == MatlabClass.STRUCT);
            case "isreal" -> Builtin.of(name, 1, 1, (arguments, _) ->
                    Inputs.isNumeric(arguments[0]) && !Values.isComplex(arguments[0]));
            case "iscomplex" -> Builtin.of(name, 1, 1, (arguments, _) -> Values.isComplex(arguments[0]));
            case "isnan" -> elements(name, Double::isNaN, false);
            case "isinf" -> elements(name, Double::isInfinite, false);
            case "isfinite" -> elements(name, x -> Math.abs(x) <= Double.MAX_VALUE, true);
            case "allfinite" -> Builtin.of(name, 1, 1, (arguments, _) ->
                    all(tested(name, arguments[0], x -> Math.abs(x) <= Double.MAX_VALUE, true)));
            case "anynan" -> Builtin.of(name, 1, 1, (arguments, _) ->
                    !all(tested(name, arguments[0], x -> !Double.isNaN(x), true)));
            case "underlyingType" -> Builtin.of(name, 1, 1, (arguments, _) -> CharArray.of(Values.className(arguments[0])));
            case "isUnderlyingType" -> Builtin.of(name, 2, 2, (arguments, _) -> {
                String wanted = Values.textOrNull(arguments[1]);
                if (wanted == null) {
                    throw Errors.of("isUnderlyingType:TypeNameInvalid",
                            "isUnderlyingType: TYPENAME must be a string scalar or character vector");
                }
                return Values.className(arguments[0]).equals(wanted);
            });
            case "size_equal" -> Builtin.of(name, 1, Builtin.ANY, (arguments, _) -> Arrays.stream(arguments)
                    .allMatch(each -> Arrays.equals(Values.dims(each), Values.dims(arguments[0]))));
            default -> null;
        };
    }

    /** {@code numel(a)}; with indices the number of elements that they choose. */
    private static double count(Object[] arguments) {
        if (arguments.length == 1) {
            return Values.count(arguments[0]);
        }
        int[] dims = Values.dims(arguments[0]);
        double product = 1;
        for (int i = 1; i < arguments.length; i++) {
            boolean all = ":".equals(Values.textOrNull(arguments[i]));
            product *= !all ? Values.count(arguments[i]) : extent(dims, i - 1, i == arguments.length - 1);
        }
        return product;
    }

    /** The size of a dimension; of the last one that is indexed, with those that follow. */
    private static double extent(int[] dims, int dimension, boolean last) {
        double size = Dims.size(dims, dimension);
        for (int i = dimension + 1; last && i < dims.length; i++) {
            size *= dims[i];
        }
        return size;
    }

    private static Builtin shape(String name, Predicate<int[]> question) {
        return Builtin.of(name, 1, 1, (arguments, _) -> question.test(Values.dims(arguments[0])));
    }

    private static Builtin kind(String name, Predicate<MatlabClass> question) {
        return Builtin.of(name, 1, 1, (arguments, _) -> question.test(Values.classOf(arguments[0])));
    }

    private static long product(int[] dims) {
        return Dims.count(dims);
    }

    static int length(int[] dims) {
        return Dims.count(dims) == 0 ? 0 : Arrays.stream(dims).max().orElse(0);
    }

    private static Object size(Object[] arguments, int nargout) {
        int[] dims = Values.dims(arguments[0]);
        if (arguments.length == 1) {
            if (nargout < 2) {
                double[] row = new double[dims.length];
                for (int i = 0; i < row.length; i++) {
                    row[i] = dims[i];
                }
                return DoubleArray.row(row);
            }
            Object[] results = new Object[nargout];
            for (int i = 0; i < nargout; i++) {
                results[i] = (double) Dims.size(dims, i);
            }
            double rest = 1;
            for (int i = nargout - 1; i < dims.length; i++) {
                rest *= dims[i];
            }
            results[nargout - 1] = rest;
            return results;
        }
        String message = "Dimension argument must be a positive integer scalar or a vector of positive integers.";
        double[] sizes = new double[16];
        int count = 0;
        for (int i = 1; i < arguments.length; i++) {
            for (int dim : Inputs.wholes("size", arguments[i], 1, message)) {
                if (count == sizes.length) {
                    sizes = Arrays.copyOf(sizes, 2 * count);
                }
                sizes[count++] = Dims.size(dims, dim - 1);
            }
        }
        if (nargout > 1) {
            if (nargout > count) {
                throw Errors.tooManyOutputs();
            }
            Object[] results = new Object[count];
            for (int i = 0; i < count; i++) {
                results[i] = sizes[i];
            }
            return results;
        }
        return DoubleArray.row(Arrays.copyOf(sizes, count));
    }

    // ---- elements ----

    private static Builtin elements(String name, DoublePredicate question, boolean whole) {
        return Builtin.of(name, 1, 1, (arguments, _) -> arguments[0] instanceof Double number ? (Object) question.test(number)
                : tested(name, arguments[0], question, whole));
    }

    /** {@code whole}: the answer for numbers that are always finite, and what both parts of a complex number must have. */
    private static LogicalArray tested(String name, Object value, DoublePredicate question, boolean whole) {
        Array array = Values.array(value);
        boolean[] result = new boolean[array.count()];
        switch (array) {
            case DoubleArray numbers -> {
                for (int i = 0; i < result.length; i++) {
                    result[i] = question.test(numbers.re(i));
                    if (numbers.isComplex()) {
                        result[i] = whole ? result[i] & question.test(numbers.im(i)) : result[i] | question.test(numbers.im(i));
                    }
                }
            }
            case SingleArray numbers -> {
                for (int i = 0; i < result.length; i++) {
                    result[i] = question.test(numbers.re(i));
                    if (numbers.isComplex()) {
                        result[i] = whole ? result[i] & question.test(numbers.im(i)) : result[i] | question.test(numbers.im(i));
                    }
                }
            }
            case IntegerArray _, LogicalArray _, CharArray _ -> Arrays.fill(result, whole);
            case StringArray _ -> Arrays.fill(result, false);
            case CellArray _, StructArray _ -> throw Inputs.unsupported(name, value);
            default -> throw Inputs.unsupported(name, value);
        }
        return new LogicalArray(array.dims(), result);
    }

    private static boolean all(LogicalArray truths) {
        for (int i = 0; i < truths.count(); i++) {
            if (!truths.get(i)) {
                return false;
            }
        }
        return true;
    }
}
