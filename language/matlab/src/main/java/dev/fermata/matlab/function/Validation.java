package dev.fermata.matlab.function;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.object.ClassType;
import dev.fermata.matlab.object.Objects;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.own.MissingArray;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Sizes and classes of declared arguments. */
public final class Validation {
    /** Classes that are not built in and that text is converted to. */
    private static final Set<String> MADE_OF_TEXT = Set.of("datetime", "duration", "categorical");

    private Validation() {
    }

    /**
     * The value in the declared size and class.
     *
     * @param size      numbers and colons separated by commas; empty for any
     * @param className empty for any
     * @param place     {@code position 1}, {@code name N} or {@code property N C}
     */
    public static Object validated(Object value, Object size, Object className, Object place) throws Throwable {
        // A char row becomes one string before its size is looked at.
        Object result = ((String) className).isEmpty() ? value : converted(value, (String) className, (String) place);
        return ((String) size).isEmpty() ? result : sized(result, ((String) size).split(","), (String) place);
    }

    private static Object sized(Object value, String[] declared, String place) {
        int[] dims = Values.dims(value);
        boolean fits = dims.length <= declared.length;
        for (int i = 0; fits && i < declared.length; i++) {
            int size = i < dims.length ? dims[i] : 1;
            fits = declared[i].equals(":") || Integer.parseInt(declared[i]) == size;
        }
        if (fits) {
            return value;
        }
        boolean fixed = Arrays.stream(declared).noneMatch(":"::equals);
        if (Values.count(value) == 1 && !(value instanceof Opaque)) {
            int[] wanted = new int[declared.length];
            for (int i = 0; i < wanted.length; i++) {
                wanted[i] = declared[i].equals(":") ? 1 : Integer.parseInt(declared[i]);
            }
            Array one = Values.array(value);
            Array all = one.make(wanted);
            for (int i = 0; i < all.count(); i++) {
                all.set(i, one, 0);
            }
            return Values.simple(all);
        }
        if (declared.length == 2 && dims.length == 2 && (dims[0] == 1 || dims[1] == 1)) {
            int[] turned = {dims[1], dims[0]};
            boolean fitsTurned = (declared[0].equals(":") || Integer.parseInt(declared[0]) == turned[0])
                    && (declared[1].equals(":") || Integer.parseInt(declared[1]) == turned[1]);
            if (fitsTurned && (declared[0].equals("1") || declared[1].equals("1"))) {
                return Values.simple(Values.array(value).reshaped(turned));
            }
        }
        String wanted = fixed && Arrays.stream(declared).allMatch("1"::equals) ? "a scalar"
                : declared.length == 2 && declared[0].equals("1") && declared[1].equals(":") ? "a row vector"
                : declared.length == 2 && declared[1].equals("1") && declared[0].equals(":") ? "a column vector"
                : fixed ? "a " + String.join("-by-", declared) + " array"
                : declared.length == 2 && declared[0].equals(":") && declared[1].equals(":") ? "a matrix"
                : "an array of size " + String.join("-by-", declared).replace(":", "N");
        throw new MatlabError("RunMat:ArgumentValidationSize", prefix(place) + "Value must be " + wanted + ".");
    }

    /** What messages begin with. */
    static String prefix(String place) {
        if (place.startsWith("property ")) {
            String[] names = place.split(" ");
            return "Error setting property '" + names[1] + "' of class '" + names[2] + "'. ";
        }
        if (place.startsWith("output ")) {
            return "Invalid output argument at position " + place.substring("output ".length()) + ". ";
        }
        return place.startsWith("name ") ? "Invalid name-value argument '" + place.substring(5) + "'. " : "Invalid argument at " + place + ". ";
    }

    private static Object converted(Object value, String className, String place) throws Throwable {
        if (Values.className(value).equals(className) || isA(value, className)) {
            return value;
        }
        MatlabClass wanted = MatlabClass.of(className);
        if (wanted != null) {
            try {
                if (wanted.isArithmetic() && (Values.classOf(value).isArithmetic() || Values.classOf(value) == MatlabClass.STRING)
                        || wanted == MatlabClass.STRING || wanted == MatlabClass.CHAR && (Values.classOf(value).isArithmetic()
                        || Values.classOf(value) == MatlabClass.STRING)) {
                    return Values.simple(Values.array(Conversion.cast(value, className)));
                }
                if (wanted == MatlabClass.CELL) {
                    return CellArray.row(new Object[] {Values.share(value)});
                }
            } catch (MatlabError e) {
                throw unable(className, place);
            }
        }
        return made(value, className, place);
    }

    /** By the function that makes values of the class from text. */
    private static Object made(Object value, String className, String place) throws Throwable {
        ClassType declared = MatlabFunctions.current().classType(className);
        if (declared != null && declared.isEnumeration()) {
            try {
                return declared.membersOf(value);
            } catch (MatlabError e) {
                throw unable(className, place);
            }
        }
        boolean isText = Values.isText(value) || Values.classOf(value) == MatlabClass.STRING || value instanceof MissingArray;
        Builtin maker = isText && MADE_OF_TEXT.contains(className) ? Builtins.find(className) : null;
        if (maker == null) {
            throw unable(className, place);
        }
        try {
            return maker.call(new Object[] {value}, 1);
        } catch (MatlabError e) {
            throw unable(className, place);
        }
    }

    /** Whether a value, or an array without elements in its place, needs no conversion to a class of the program. */
    public static boolean isOfClass(Object value, Object className) {
        return isA(value, (String) className);
    }

    private static boolean isA(Object value, String className) {
        return switch (className) {
            case "numeric" -> Values.classOf(value).isNumeric();
            case "float" -> Values.classOf(value).isFloat();
            case "integer" -> Values.classOf(value).isInteger();
            default -> value instanceof Ancestry object && object.isA(className) || className.equals("handle") && value instanceof Identity;
        };
    }

    /** What a property of a declared size and class holds from the beginning. */
    public static Object defaultValue(Object size, Object className) throws Throwable {
        String[] declared = ((String) size).isEmpty() ? new String[] {"0", "0"} : ((String) size).split(",");
        int[] dims = new int[declared.length];
        for (int i = 0; i < dims.length; i++) {
            dims[i] = declared[i].equals(":") ? 0 : Integer.parseInt(declared[i]);
        }
        MatlabClass kind = MatlabClass.of((String) className);
        return switch (kind) {
            case null -> ((String) className).isEmpty() ? Values.simple(new DoubleArray(dims)) : emptyOf((String) className, dims);
            case STRUCT -> new StructArray(dims);
            case CELL -> new CellArray(dims);
            case CHAR -> new CharArray(dims);
            case STRING -> {
                String[] texts = new String[Dims.count(dims)];
                Arrays.fill(texts, "");
                yield new StringArray(dims, texts);
            }
            default -> kind.isArithmetic() ? Values.simple(Values.array(Conversion.cast(new DoubleArray(dims), (String) className))) : DoubleArray.empty();
        };
    }

    /** What a property of a class that is not one of the basic ones holds: mostly an array without elements. */
    private static Object emptyOf(String className, int[] dims) throws Throwable {
        Object[] sizes = new Object[dims.length];
        for (int i = 0; i < dims.length; i++) {
            sizes[i] = (double) dims[i];
        }
        switch (className) {
            case "table", "timetable" -> {
                return Builtins.find(className).call(new Object[0], 1);
            }
            case "categorical" -> {
                return Builtins.find(className).call(new Object[] {new CellArray(dims)}, 1);
            }
            case "datetime" -> {
                return Builtins.find("NaT").call(sizes, 1);
            }
            default -> { }
        }
        ClassType declared = MatlabFunctions.current().classType(className);
        Builtin maker = Builtins.find(className + ".empty");
        boolean none = Dims.count(dims) == 0;
        return none && declared != null ? Objects.empty(declared, sizes) : none && maker != null ? maker.call(sizes, 1) : DoubleArray.empty();
    }

    private static MatlabError unable(String className, String place) {
        return new MatlabError("RunMat:ArgumentValidationClass", prefix(place) + "Value must be of type " + className
                + " or be convertible to " + className + ".");
    }

    /** The name-value arguments as a struct. */
    public static Object options(Object rest, Object names) {
        StructArray options = StructArray.scalar();
        CellArray given = (CellArray) rest;
        String[] known = ((String) names).split(" ");
        if (given.count() % 2 != 0) {
            throw Errors.tooManyInputs();
        }
        for (int i = 0; i < given.count(); i += 2) {
            String name = Values.textOrNull(given.get(i));
            String match = null;
            for (String each : known) {
                if (name != null && each.equalsIgnoreCase(name)) {
                    match = each;
                }
            }
            if (match == null) {
                for (String each : known) {
                    if (name != null && !name.isEmpty() && each.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT))) {
                        match = each;
                    }
                }
            }
            if (match == null) {
                throw name == null ? Errors.tooManyInputs() : Errors.of("TooManyInputs", "Invalid argument name '" + name + "'.");
            }
            options.put(match, 0, given.get(i + 1));
        }
        return options;
    }
}
