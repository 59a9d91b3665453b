package dev.fermata.matlab.validation;

import dev.fermata.matlab.text.ArgumentSubject;
import dev.fermata.matlab.text.NumberText;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import java.util.Locale;
import java.util.function.DoublePredicate;

/** {@code validateattributes}: the class of a value and what is true of it. */
final class Attributes {
    private final Object value;
    private final ArgumentSubject subject;

    private Attributes(Object value, ArgumentSubject subject) {
        this.value = value;
        this.subject = subject;
    }

    /** Arguments: the value, a cell of classes, a cell of attributes, and the names for messages. */
    static Object validate(Object[] in, int nargout) {
        if (!(in[2] instanceof CellArray attributes)) {
            throw Errors.of("validateattributes:InvalidInput", "Attributes must be a cell array.");
        }
        Texts classes = Texts.orNull(in[1]);
        if (classes == null) {
            throw Errors.of("validateattributes:InvalidInput", "Classes must be a cell array of character vectors or a string array.");
        }
        Attributes check = new Attributes(in[0], ArgumentSubject.of(in, 3));
        check.classes(classes);
        check.attributes(attributes);
        return null;
    }

    private MatlabError failure(String detail, String expected) {
        return Errors.of(subject.prefix() + detail, "Expected " + subject.name() + " to be " + expected);
    }

    private void classes(Texts classes) {
        if (classes.count() == 0) {
            return;
        }
        for (String each : classes.items()) {
            if (ValidatorBuiltins.isA(value, each, false)) {
                return;
            }
        }
        throw failure("invalidType", "one of these types:\n\n" + String.join(", ", classes.items()) + "\n\nInstead its type was "
                + Values.className(value) + ".");
    }

    private void attributes(CellArray attributes) {
        for (int i = 0; i < attributes.count(); i++) {
            String name = Values.textOrNull(attributes.get(i));
            if (name == null) {
                throw Errors.of("validateattributes:InvalidInput", "Attributes must be names, each followed by its value where it has one.");
            }
            name = name.toLowerCase(Locale.ROOT);
            boolean hasValue = switch (name) {
                case "size", "numel", "ncols", "nrows", "ndims", ">", ">=", "<", "<=" -> true;
                default -> false;
            };
            if (hasValue && i + 1 == attributes.count()) {
                throw Errors.of("validateattributes:InvalidInput", "Attribute '" + name + "' must be followed by its value.");
            }
            if (hasValue) {
                measured(name, attributes.get(++i));
            } else {
                plain(name);
            }
        }
    }

    private void require(boolean fits, String detail, String expected) {
        if (!fits) {
            throw failure(detail, expected);
        }
    }

    private boolean all(DoublePredicate question) {
        return Requirement.all(value, question);
    }

    private void plain(String name) {
        int[] dims = Values.dims(value);
        switch (name) {
            case "2d" -> require(dims.length == 2, "expected2D", "two-dimensional.");
            case "3d" -> require(dims.length <= 3, "expected3D", "three-dimensional.");
            case "scalar" -> require(Values.count(value) == 1, "expectedScalar", "a scalar.");
            case "vector" -> require(Dims.isVector(dims) && Values.count(value) > 0, "expectedVector", "a vector.");
            case "row" -> require(Dims.isRow(dims), "expectedRow", "a row vector.");
            case "column" -> require(Dims.isColumn(dims), "expectedColumn", "a column vector.");
            case "square" -> require(dims.length == 2 && dims[0] == dims[1], "expectedSquare", "a square matrix.");
            case "scalartext" -> require(Requirement.isTextScalar(value), "expectedScalartext", "a character vector or string scalar.");
            case "diag" -> require(isDiagonal(), "expectedDiag", "a diagonal matrix.");
            case "nonempty" -> require(Values.count(value) > 0, "expectedNonempty", "nonempty.");
            case "nonsparse" -> { }
            case "binary" -> require(all(x -> x == 0 || x == 1), "expectedBinary", "binary.");
            case "even" -> require(all(x -> x % 2 == 0), "expectedEven", "even.");
            case "odd" -> require(all(x -> Math.abs(x % 2) == 1), "expectedOdd", "odd.");
            case "integer" -> require(Requirement.isInteger(value), "expectedInteger", "integer-valued.");
            case "real" -> require(!Values.isComplex(value), "expectedReal", "real.");
            case "finite" -> require(all(x -> Math.abs(x) <= Double.MAX_VALUE), "expectedFinite", "finite.");
            case "nonnan" -> require(all(x -> !Double.isNaN(x)), "expectedNonNaN", "non-NaN.");
            case "nonnegative" -> require(all(x -> x >= 0), "expectedNonnegative", "nonnegative.");
            case "nonzero" -> require(all(x -> x != 0), "expectedNonzero", "nonzero.");
            case "positive" -> require(all(x -> x > 0), "expectedPositive", "positive.");
            case "negative" -> require(all(x -> x < 0), "expectedNegative", "negative.");
            case "increasing" -> require(isOrdered((a, b) -> a < b), "expectedIncreasing", "increasing valued.");
            case "decreasing" -> require(isOrdered((a, b) -> a > b), "expectedDecreasing", "decreasing valued.");
            case "nondecreasing" -> require(isOrdered((a, b) -> a <= b), "expectedNondecreasing", "nondecreasing valued.");
            case "nonincreasing" -> require(isOrdered((a, b) -> a >= b), "expectedNonincreasing", "nonincreasing valued.");
            default -> throw Errors.of("validateattributes:InvalidInput", "Unsupported attribute '" + name + "'.");
        }
    }

    private void measured(String name, Object wanted) {
        int[] dims = Values.dims(value);
        double limit = Values.count(wanted) == 1 ? Values.real(wanted, 0) : 0;
        String text = NumberText.of(limit);
        switch (name) {
            case "numel" -> require(Values.count(value) == limit, "incorrectNumel", "an array with number of elements equal to " + text + ".");
            case "ncols" -> require(Dims.size(dims, 1) == limit, "incorrectNumcols", "an array with number of columns equal to " + text + ".");
            case "nrows" -> require(dims[0] == limit, "incorrectNumrows", "an array with number of rows equal to " + text + ".");
            case "ndims" -> require(dims.length == limit, "incorrectNumdims", "an array with number of dimensions equal to " + text + ".");
            case ">" -> require(all(x -> x > limit), "notGreater", "an array with all of the values > " + text + ".");
            case ">=" -> require(all(x -> x >= limit), "notGreaterEqual", "an array with all of the values >= " + text + ".");
            case "<" -> require(all(x -> x < limit), "notLess", "an array with all of the values < " + text + ".");
            case "<=" -> require(all(x -> x <= limit), "notLessEqual", "an array with all of the values <= " + text + ".");
            default -> size(wanted, dims);
        }
    }

    private void size(Object wanted, int[] dims) {
        int count = Values.count(wanted);
        boolean fits = count >= dims.length;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            double size = Values.real(wanted, i);
            text.append(i == 0 ? "" : "x").append(Double.isNaN(size) ? "N" : NumberText.of(size));
            fits &= Double.isNaN(size) || Dims.size(dims, i) == size;
        }
        require(fits, "incorrectSize", "of size " + text + ", but it is of size " + Dims.text(dims) + ".");
    }

    private boolean isDiagonal() {
        Array array = Values.array(value);
        for (int i = 0; i < array.count(); i++) {
            if (i % array.rows() != i / array.rows() && Values.real(array, i) != 0) {
                return false;
            }
        }
        return array.dims().length == 2;
    }

    private interface Ordered {
        boolean test(double a, double b);
    }

    private boolean isOrdered(Ordered ordered) {
        for (int i = 0; i < Values.count(value); i++) {
            double each = Values.real(value, i);
            if (Double.isNaN(each) || i > 0 && !ordered.test(Values.real(value, i - 1), each)) {
                return false;
            }
        }
        return true;
    }
}
