package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.List;

/** {@code double.empty}, {@code datetime.empty(0, 5)}: arrays of a class without elements. */
public final class EmptyBuiltins {
    private static final String SUFFIX = ".empty";
    /** Functions that make an empty array of their class when nothing, or empty numbers, are given. */
    private static final List<String> MADE_OF_NOTHING = List.of("datetime", "duration", "calendarDuration");
    private static final List<String> NUMERIC = List.of("double", "single", "logical", "char", "int8", "int16", "int32", "int64", "uint8", "uint16",
            "uint32", "uint64");
    private static final List<String> CONTAINERS = List.of("string", "cell", "struct");

    private EmptyBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        if (!name.endsWith(SUFFIX)) {
            return null;
        }
        String kind = name.substring(0, name.length() - SUFFIX.length());
        return MADE_OF_NOTHING.contains(kind) || NUMERIC.contains(kind) || CONTAINERS.contains(kind)
                ? Builtin.of(name, 0, Builtin.ANY, (in, _) -> empty(kind, in)) : null;
    }

    private static Object empty(String kind, Object[] in) throws Throwable {
        Object[] size = in.length == 0 ? new Object[] {0.0, 0.0} : in;
        Array zeros = Values.array(Builtins.find("zeros").call(size, 1));
        if (!zeros.isEmpty()) {
            throw Errors.of("class:emptyMustBeZero", "At least one dimension must be zero.");
        }
        Array none = (Array) switch (kind) {
            case "datetime" -> Builtins.find("NaT").call(size, 1);
            case "duration" -> Builtins.find("duration").call(new Object[] {zeros, 0.0, 0.0}, 1);
            case "calendarDuration" -> Builtins.find("caldays").call(new Object[] {zeros}, 1);
            case "struct" -> StructArray.scalar().make(zeros.dims());
            case "string" -> Builtins.find("strings").call(size, 1);
            case "cell" -> Builtins.find("cell").call(size, 1);
            default -> Builtins.find("cast").call(new Object[] {zeros, CharArray.of(kind)}, 1);
        };
        return none.reshaped(zeros.dims());
    }
}
