package dev.fermata.matlab.validation;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.display.DisplayFormat;
import dev.fermata.matlab.display.InnerText;
import dev.fermata.matlab.function.Ancestry;
import dev.fermata.matlab.function.Identity;
import dev.fermata.matlab.text.NumberText;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.own.MissingValues;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.session.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The {@code mustBe} functions: silent, or an error that says what the value must be. */
public final class ValidatorBuiltins {
    static final String NAMES = """
            mustBePositive mustBeNonpositive mustBeNonnegative mustBeNegative mustBeNonzero mustBeFinite mustBeNonNan mustBeReal
            mustBeInteger mustBeNumeric mustBeNumericOrLogical mustBeText mustBeTextScalar mustBeNonzeroLengthText mustBeNonempty
            mustBeScalarOrEmpty mustBeVector mustBeColumn mustBeRow mustBeMatrix mustBeMember mustBeInRange mustBeGreaterThan
            mustBeGreaterThanOrEqual mustBeLessThan mustBeLessThanOrEqual mustBeA mustBeFloat mustBeFile mustBeFolder mustBeSparse
            mustBeNonsparse mustBeNonmissing mustBeValidVariableName mustBeUnderlyingType validateattributes
            """;

    private ValidatorBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "mustBePositive" -> numbers(name, "positive", value -> Requirement.all(value, x -> x > 0));
            case "mustBeNonpositive" -> numbers(name, "nonpositive", value -> Requirement.all(value, x -> x <= 0));
            case "mustBeNonnegative" -> numbers(name, "nonnegative", value -> Requirement.all(value, x -> x >= 0));
            case "mustBeNegative" -> numbers(name, "negative", value -> Requirement.all(value, x -> x < 0));
            case "mustBeNonzero" -> check(name, "Value must not be zero.", value -> Requirement.all(value, x -> x != 0));
            case "mustBeFinite" -> check(name, "Value must be finite.", value -> Requirement.all(value, x -> Math.abs(x) <= Double.MAX_VALUE));
            case "mustBeNonNan" -> check(name, "Value must not be NaN.", value -> Requirement.all(value, x -> !Double.isNaN(x)));
            case "mustBeReal" -> check(name, "Value must be real.", value -> Values.classOf(value).isArithmetic() && !Values.isComplex(value));
            case "mustBeInteger" -> check(name, "Value must be integer.", Requirement::isInteger);
            case "mustBeNumeric" -> check(name, "Value must be numeric.", Requirement::isNumeric);
            case "mustBeNumericOrLogical" -> check(name, "Value must be numeric or logical.", Requirement::isNumericOrLogical);
            case "mustBeText" -> check(name, "Value must be a character vector, string array, or cell array of character vectors.",
                    Requirement::isText);
            case "mustBeTextScalar" -> check(name, "Value must be a character vector or string scalar.", Requirement::isTextScalar);
            case "mustBeNonzeroLengthText" -> check(name, "Value must be text with one or more characters.",
                    value -> Requirement.isText(value) && isLong(Texts.orNull(value)));
            case "mustBeNonempty" -> check(name, "Value must not be empty.", value -> Values.count(value) > 0);
            case "mustBeScalarOrEmpty" -> check(name, "Value must be scalar or empty.", value -> Values.count(value) <= 1);
            case "mustBeVector" -> Builtin.of(name, 1, 2, 0, (in, _) -> {
                boolean isEmptyAllowed = in.length > 1 && "allow-all-empties".equals(Values.textOrNull(in[1]));
                boolean fits = Dims.isVector(Values.dims(in[0])) || isEmptyAllowed && Values.count(in[0]) == 0;
                return fits ? null : fail(name, "Value must be a vector.");
            });
            case "mustBeColumn" -> check(name, "Value must be a column vector.", value -> Dims.isColumn(Values.dims(value)));
            case "mustBeRow" -> check(name, "Value must be a row vector.", value -> Dims.isRow(Values.dims(value)));
            case "mustBeMatrix" -> check(name, "Value must be a matrix.", value -> Values.dims(value).length == 2);
            case "mustBeFloat" -> check(name, "Value must be one of the following types: 'single' or 'double'.",
                    value -> Values.classOf(value).isFloat());
            case "mustBeSparse" -> check(name, "Value must be sparse.", value -> Values.className(value).equals("sparse"));
            case "mustBeNonsparse" -> check(name, "Value must be nonsparse.", _ -> true);
            case "mustBeNonmissing" -> check(name, "Value must not be missing.", value -> noneMissing(Values.array(value)));
            case "mustBeValidVariableName" -> check(name, "Value must be valid variable name.",
                    value -> Values.textOrNull(value) != null && Values.textOrNull(value).matches("[A-Za-z]\\w*"));
            case "mustBeGreaterThan" -> bound(name, Operator.GT, "greater than ");
            case "mustBeGreaterThanOrEqual" -> bound(name, Operator.GE, "greater than or equal to ");
            case "mustBeLessThan" -> bound(name, Operator.LT, "less than ");
            case "mustBeLessThanOrEqual" -> bound(name, Operator.LE, "less than or equal to ");
            case "mustBeInRange" -> Builtin.of(name, 3, 5, 0, (in, _) -> range(in));
            case "mustBeMember" -> Builtin.of(name, 2, 2, 0, (in, _) -> Requirement.isMember(in[0], in[1]) ? null
                    : fail(name, "Value must be a member of this set:" + listed(in[1])));
            case "mustBeA" -> Builtin.of(name, 2, 2, 0, (in, _) -> type(name, in, "types", false));
            case "mustBeUnderlyingType" -> Builtin.of(name, 2, 2, 0, (in, _) -> type(name, in, "underlying types", true));
            case "mustBeFile" -> Builtin.of(name, 1, 1, 0, (in, _) -> paths(name, in[0], Files::isRegularFile, "files"));
            case "mustBeFolder" -> Builtin.of(name, 1, 1, 0, (in, _) -> paths(name, in[0], Files::isDirectory, "folders"));
            case "validateattributes" -> Builtin.of(name, 3, 6, 0, Attributes::validate);
            default -> null;
        };
    }

    private static Object fail(String name, String message) {
        throw Errors.of("validators:" + name, message);
    }

    private static Builtin check(String name, String message, Predicate<Object> fits) {
        return Builtin.of(name, 1, 1, 0, (in, _) -> fits.test(in[0]) ? null : fail(name, message));
    }

    private static Builtin numbers(String name, String what, Predicate<Object> fits) {
        return Builtin.of(name, 1, 1, 0, (in, _) -> !Requirement.isNumericOrLogical(in[0]) ? fail(name, "Value must be numeric or logical.")
                : fits.test(in[0]) ? null : fail(name, "Value must be " + what + "."));
    }

    private static Builtin bound(String name, Operator operator, String what) {
        return Builtin.of(name, 2, 2, 0, (in, _) -> Requirement.compares(operator, in[0], in[1]) ? null
                : fail(name, "Value must be " + what + shown(in[1]) + "."));
    }

    private static Object range(Object[] in) {
        boolean excludesLower = false;
        boolean excludesUpper = false;
        for (int i = 3; i < in.length; i++) {
            switch (String.valueOf(Values.textOrNull(in[i]))) {
                case "inclusive" -> { }
                case "exclusive" -> {
                    excludesLower = true;
                    excludesUpper = true;
                }
                case "exclude-lower" -> excludesLower = true;
                case "exclude-upper" -> excludesUpper = true;
                default -> throw Errors.of("validators:mustBeInRange", "Boundary must be 'inclusive', 'exclusive', 'exclude-lower', or 'exclude-upper'.");
            }
        }
        boolean fits = Requirement.compares(excludesLower ? Operator.GT : Operator.GE, in[0], in[1])
                && Requirement.compares(excludesUpper ? Operator.LT : Operator.LE, in[0], in[2]);
        return fits ? null : fail("mustBeInRange", "Value must be greater than " + (excludesLower ? "" : "or equal to ") + shown(in[1])
                + ", and less than " + (excludesUpper ? "" : "or equal to ") + shown(in[2]) + ".");
    }

    private static String shown(Object bound) {
        return bound instanceof Double number ? NumberText.of(number) : InnerText.shortly(bound, DisplayFormat.current());
    }

    private static String listed(Object set) {
        StringBuilder text = new StringBuilder();
        Texts texts = Texts.orNull(set);
        Array members = Values.array(set);
        int count = texts == null ? members.count() : texts.count();
        for (int i = 0; i < count; i++) {
            text.append("\n    ");
            if (texts != null) {
                char quote = texts.form() == Texts.Form.STRING ? '"' : '\'';
                text.append(quote).append(texts.get(i)).append(quote);
            } else {
                text.append(shown(members instanceof CellArray cells ? cells.get(i) : members.element(i)));
            }
        }
        return text.toString();
    }

    private static Object type(String name, Object[] in, String what, boolean isUnderlying) {
        Texts types = Texts.require(name, "InvalidInput", "class names must be text", in[1]);
        List<String> quoted = new ArrayList<>();
        for (String type : types.items()) {
            if (isA(in[0], type, isUnderlying)) {
                return null;
            }
            quoted.add("'" + type + "'");
        }
        String list = quoted.size() < 2 ? String.join("", quoted)
                : String.join(", ", quoted.subList(0, quoted.size() - 1)) + (quoted.size() > 2 ? ", or " : " or ") + quoted.getLast();
        return fail(name, "Value must be one of the following " + what + ": " + list + ".");
    }

    /** As {@code isa} tells. */
    static boolean isA(Object value, String type, boolean isUnderlying) {
        MatlabClass kind = Values.classOf(value);
        return Values.className(value).equals(type) || !isUnderlying && switch (type) {
            case "numeric" -> kind.isNumeric();
            case "float" -> kind.isFloat();
            case "integer" -> kind.isInteger();
            case "handle" -> value instanceof Identity;
            default -> value instanceof Ancestry object && object.isA(type);
        };
    }

    private static Object paths(String name, Object value, Predicate<Path> exists, String what) {
        Texts paths = Texts.require(name, "InvalidInput", "paths must be text", value);
        List<String> lost = new ArrayList<>();
        for (String path : paths.items()) {
            if (path == null || path.isEmpty() || !exists.test(Session.current().workingDirectory().resolve(path))) {
                lost.add("'" + path + "'");
            }
        }
        return lost.isEmpty() ? null : fail(name, "The following " + what + " do not exist: " + String.join(", ", lost) + ".");
    }

    private static boolean isLong(Texts texts) {
        for (String text : texts.items()) {
            if (text == null || text.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static boolean noneMissing(Array value) {
        for (int i = 0; i < value.count(); i++) {
            if (MissingValues.isMissing(value, i)) {
                return false;
            }
        }
        return true;
    }
}
