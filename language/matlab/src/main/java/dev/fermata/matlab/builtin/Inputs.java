package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.Locale;

/** Reads arguments of numeric builtins. {@code function} is the builtin's name, for messages. */
final class Inputs {
    static final Object[] NONE = {};

    private Inputs() {
    }

    /** The class of an argument has no such function. */
    static MatlabError unsupported(String function, Object value) {
        boolean isShape = function.equals("kron") || function.equals("tril") || function.equals("triu");
        return Errors.of(function + (isShape ? ":UnsupportedInput" : ":InvalidInput"),
                "Undefined function '" + function + "' for input arguments of type '" + Values.className(value) + "'.");
    }

    static MatlabError invalid(String function, String message) {
        return Errors.of(function + ":InvalidInput", message);
    }

    static MatlabError badArgument(String function, String message) {
        return Errors.of(function + ":InvalidArgument", message);
    }

    /** Numeric, logical or char. */
    static Numbers numbers(String function, Object value) {
        Numbers numbers = Numbers.ofOrNull(value);
        if (numbers == null) {
            throw unsupported(function, value);
        }
        return numbers;
    }

    /** Single or double; logical and char count as double. */
    static Numbers floats(String function, Object value) {
        Numbers numbers = numbers(function, value);
        if (numbers.kind().isInteger()) {
            throw unsupported(function, value);
        }
        return numbers;
    }

    static Numbers real(String function, Object value) {
        Numbers numbers = numbers(function, value);
        if (numbers.isComplex()) {
            throw invalid(function, "Input must be real.");
        }
        return numbers;
    }

    /** The one real number of a scalar argument. */
    static double scalar(String function, Object value, String message) {
        if (value instanceof Double number) {
            return number;
        }
        Numbers numbers = Numbers.ofOrNull(value);
        if (numbers == null || !numbers.isScalar() || numbers.isComplex()) {
            throw badArgument(function, message);
        }
        return numbers.re()[0];
    }

    static int whole(String function, Object value, int least, String message) {
        double number = scalar(function, value, message);
        if (number != Math.rint(number) || number < least || number > Dims.COUNT_MAX) {
            throw badArgument(function, message);
        }
        return (int) number;
    }

    /** A dimension argument as an index from 0. */
    static int dimension(String function, Object value) {
        return whole(function, value, 1, "Dimension argument must be a positive integer scalar within indexing range.") - 1;
    }

    /** The lower-case text of an option; null for a value that is not text. */
    static String option(Object value) {
        if (!(value instanceof CharArray) && !(value instanceof StringArray)) {
            return null;
        }
        String text = Values.textOrNull(value);
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    static boolean isText(Object value) {
        return value instanceof CharArray || value instanceof StringArray;
    }

    static boolean isOption(Object value, String option) {
        return option.equals(option(value));
    }

    static boolean isEmpty(Object value) {
        return Values.count(value) == 0;
    }

    static boolean isNumeric(Object value) {
        return value instanceof Double || value instanceof Boolean || Values.classOf(value).isArithmetic();
    }

    /** A truth value option such as true, 0 or "on". */
    static boolean truth(String function, Object value) {
        String text = option(value);
        if (text != null) {
            return switch (text) {
                case "on", "true", "yes" -> true;
                case "off", "false", "no" -> false;
                default -> throw badArgument(function, function + ": invalid argument");
            };
        }
        return scalar(function, value, function + ": invalid argument") != 0;
    }

    /** The arguments from an index on. */
    static Object[] from(Object[] arguments, int start) {
        return start >= arguments.length ? NONE : Arrays.copyOfRange(arguments, start, arguments.length);
    }

    /** Whole numbers of a vector, such as sizes and indices. */
    static int[] wholes(String function, Object value, int least, String message) {
        Numbers numbers = Numbers.ofOrNull(value);
        if (numbers == null || numbers.isComplex()) {
            throw badArgument(function, message);
        }
        int[] result = new int[numbers.count()];
        for (int i = 0; i < result.length; i++) {
            double number = numbers.re()[i];
            if (number != Math.rint(number) || number < least || number > Dims.COUNT_MAX) {
                throw badArgument(function, message);
            }
            result[i] = (int) number;
        }
        return result;
    }

    /** The class that an operation of both gives: an integer class, else single, else double. */
    static MatlabClass common(String function, MatlabClass a, MatlabClass b) {
        if (a.isInteger() || b.isInteger()) {
            if (a.isInteger() && b.isInteger() && a != b) {
                throw Errors.of(function + ":TypeMismatch",
                        "Integers can only be combined with integers of the same class, or scalar doubles.");
            }
            return a.isInteger() ? a : b;
        }
        return a == MatlabClass.SINGLE || b == MatlabClass.SINGLE ? MatlabClass.SINGLE : MatlabClass.DOUBLE;
    }

    static DoubleArray row(double... values) {
        return DoubleArray.row(values);
    }

    /** 1-based positions as a value. */
    static DoubleArray positions(int[] dims, int[] indices) {
        double[] data = new double[indices.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = indices[i] + 1.0;
        }
        return new DoubleArray(dims, data);
    }
}
