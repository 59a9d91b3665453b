package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.List;

/** {@code double.empty}, {@code datetime.empty(0, 5)}: arrays of a class without elements. */
public final class EmptyBuiltins {
    private static final String SUFFIX = ".empty";
    /** Functions that make an empty array of their class when nothing, or empty numbers, are given. */
    private static final List<String> MADE_OF_NOTHING = List.of("datetime", "duration", "calendarDuration");
    private static final List<String> NUMERIC = List.of("double", "single", "logical", "char", "int8", "int16", "int32", "int64", "uint8", "uint16",
            "uint32", "uint64");
    private static final List<String> CONTAINERS = List.of("string", "cell", "struct", "categorical");
    private static final List<String> TABLES = List.of("table", "timetable");

    private EmptyBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        if (!name.endsWith(SUFFIX)) {
            return null;
        }
        String kind = name.substring(0, name.length() - SUFFIX.length());
        if (TABLES.contains(kind)) {
            return Builtin.of(name, 0, Builtin.ANY, (in, _) -> emptyTable(kind, in));
        }
        return MADE_OF_NOTHING.contains(kind) || NUMERIC.contains(kind) || CONTAINERS.contains(kind)
                ? Builtin.of(name, 0, Builtin.ANY, (in, _) -> empty(kind, in)) : null;
    }

    /** The dimensions asked for: those of no arguments are 0-by-0. A prototype only tells the class, which is known. */
    private static Array zeros(Object[] in) throws Throwable {
        Object[] size = in;
        if (in.length > 1 && "like".equals(Values.textOrNull(in[in.length - 2]))) {
            size = Arrays.copyOf(in, in.length - 2);
        }
        Array zeros = Values.array(Builtins.find("zeros").call(size.length == 0 ? new Object[] {0.0, 0.0} : size, 1));
        if (!zeros.isEmpty()) {
            throw Errors.of("class:emptyMustBeZero", "At least one dimension must be zero.");
        }
        return zeros;
    }

    private static Object emptyTable(String kind, Object[] in) throws Throwable {
        int[] dims = zeros(in).dims();
        Object[] each = new Object[dims[1]];
        Arrays.fill(each, CharArray.of("double").share());
        Array types = CellArray.row(each);
        Array size = DoubleArray.row(dims[0], dims[1]);
        Object[] table = {CharArray.of("Size"), size, CharArray.of("VariableTypes"), types};
        if (kind.equals("table")) {
            return Builtins.find(kind).call(table, 1);
        }
        Object times = Builtins.find("NaT").call(new Object[] {(double) dims[0], 1.0}, 1);
        return Builtins.find(kind).call(new Object[] {table[0], size, table[2], types, CharArray.of("RowTimes"), times}, 1);
    }

    private static Object empty(String kind, Object[] in) throws Throwable {
        Array zeros = zeros(in);
        Object[] size = {Builtins.find("size").call(new Object[] {zeros}, 1)};
        Array none = (Array) switch (kind) {
            case "datetime" -> Builtins.find("NaT").call(size, 1);
            case "duration" -> Builtins.find("duration").call(new Object[] {zeros, 0.0, 0.0}, 1);
            case "calendarDuration" -> Builtins.find("caldays").call(new Object[] {zeros}, 1);
            case "categorical" -> Builtins.find("categorical").call(new Object[] {Builtins.find("strings").call(size, 1)}, 1);
            case "struct" -> StructArray.scalar().make(zeros.dims());
            case "string" -> Builtins.find("strings").call(size, 1);
            case "cell" -> Builtins.find("cell").call(size, 1);
            default -> Builtins.find("cast").call(new Object[] {zeros, CharArray.of(kind)}, 1);
        };
        return none.reshaped(zeros.dims());
    }
}
