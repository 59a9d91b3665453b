package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/**
 * The arguments of functions that make arrays: sizes, then a class name or 'like' and a prototype.
 *
 * @param given   how many size arguments there were
 * @param kind    the class asked for, or null
 * @param complex whether the prototype is complex
 */
record Sizes(int[] dims, int given, MatlabClass kind, boolean complex) {
    private static final int[] ONE = {1, 1};

    static Sizes parse(String function, Object[] arguments, int start) {
        int end = arguments.length;
        MatlabClass kind = null;
        boolean complex = false;
        if (end - start >= 2 && Inputs.isOption(arguments[end - 2], "like")) {
            Array prototype = Values.array(arguments[end - 1]);
            if (!prototype.matlabClass().isArithmetic()) {
                throw Inputs.invalid(function, "Prototype must be numeric or logical.");
            }
            kind = prototype.matlabClass();
            complex = Values.isComplex(prototype);
            end -= 2;
        } else if (end > start && Inputs.isText(arguments[end - 1])) {
            String name = Inputs.option(arguments[end - 1]);
            if ("like".equals(name)) {
                throw Inputs.invalid(function, "Expected a prototype value after 'like'.");
            }
            kind = name == null ? null : MatlabClass.of(name);
            if (kind == null || !kind.isNumeric() && kind != MatlabClass.LOGICAL) {
                throw Inputs.invalid(function, "Trailing string input must be a valid numeric class name.");
            }
            end--;
        }
        return new Sizes(sizes(function, Arrays.copyOfRange(arguments, Math.min(start, end), end)), end - start, kind, complex);
    }

    /** From size arguments alone: none, one number for a square, several, or one vector. */
    static int[] sizes(String function, Object[] arguments) {
        if (arguments.length == 0) {
            return ONE;
        }
        if (arguments.length > 1) {
            int[] dims = new int[arguments.length];
            for (int i = 0; i < dims.length; i++) {
                Numbers x = number(function, arguments[i]);
                if (!x.isScalar()) {
                    throw Inputs.invalid(function, "Size inputs must be scalar.");
                }
                dims[i] = size(function, x.re()[0]);
            }
            return checked(dims);
        }
        Numbers x = number(function, arguments[0]);
        if (x.isScalar()) {
            int n = size(function, x.re()[0]);
            return checked(new int[] {n, n});
        }
        if (!x.isVector() && !x.isEmpty()) {
            return x.dims();
        }
        if (x.isEmpty()) {
            return new int[] {0, 0};
        }
        if (x.count() < 2) {
            throw Inputs.invalid(function, "Size vector must have at least two elements.");
        }
        int[] dims = new int[x.count()];
        for (int i = 0; i < dims.length; i++) {
            dims[i] = size(function, x.re()[i]);
        }
        return checked(dims);
    }

    private static Numbers number(String function, Object value) {
        Numbers x = Numbers.ofOrNull(value);
        if (x == null) {
            throw Inputs.invalid(function, "Size inputs must be numeric.");
        }
        if (x.isComplex()) {
            throw Inputs.invalid(function, "Size inputs must be real.");
        }
        return x;
    }

    /** Negative sizes are empty; sizes beyond any array are kept as the greatest int, which is refused later. */
    private static int size(String function, double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw Inputs.invalid(function, "Size inputs must be finite integers.");
        }
        if (number != Math.rint(number)) {
            throw Inputs.invalid(function, "Size inputs must be integers.");
        }
        return (int) Math.max(0, Math.min(number, Integer.MAX_VALUE));
    }

    private static int[] checked(int[] dims) {
        Dims.count(dims);
        return Dims.normal(dims);
    }

    int count() {
        return Dims.count(dims);
    }

    /** An array of zeros of the class asked for, double by default. */
    Array zeros() {
        return zeros(kind == null ? MatlabClass.DOUBLE : kind);
    }

    Array zeros(MatlabClass of) {
        Array result = zeros(of, dims);
        if (complex && result instanceof DoubleArray array) {
            array.makeComplex();
        } else if (complex && result instanceof SingleArray array) {
            array.makeComplex();
        }
        return result;
    }

    static Array zeros(MatlabClass of, int[] dims) {
        return switch (of) {
            case DOUBLE -> new DoubleArray(dims);
            case SINGLE -> new SingleArray(dims);
            case LOGICAL -> new LogicalArray(dims);
            case CHAR -> new CharArray(dims);
            default -> {
                if (!of.isInteger()) {
                    throw Errors.of("zeros:InvalidInput", "No zeros of class " + of.text() + ".");
                }
                yield new IntegerArray(of, dims);
            }
        };
    }

    /** An array of one number. */
    Array filled(double value) {
        Array result = zeros();
        switch (result) {
            case DoubleArray array -> Arrays.fill(array.re(), value);
            case SingleArray array -> Arrays.fill(array.re(), (float) value);
            case LogicalArray array -> Arrays.fill(array.data(), value != 0);
            case CharArray array -> Arrays.fill(array.data(), (char) value);
            case IntegerArray array ->
                Arrays.fill(array.data(), IntegerArray.fromDouble(array.matlabClass(), value));
            default -> throw new IllegalStateException();
        }
        return result;
    }
}
