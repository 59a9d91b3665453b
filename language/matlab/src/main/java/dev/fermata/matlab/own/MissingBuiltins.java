package dev.fermata.matlab.own;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.operation.Colon;
import dev.fermata.matlab.operation.Indexing;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Finding, removing and replacing missing values. */
public final class MissingBuiltins {
    static final String NAMES = "missing ismissing anymissing rmmissing fillmissing standardizeMissing";

    private MissingBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "missing" -> Builtin.of(name, 0, 0, (_, _) -> MissingArray.one());
            case "ismissing" -> Builtin.of(name, 1, 4, (in, _) -> ismissing(in[0], in.length > 1 ? in[1] : null));
            case "anymissing" -> Builtin.of(name, 1, 1, (in, _) -> any(MissingValues.of(Values.array(in[0]))));
            case "rmmissing" -> Builtin.of(name, 1, Builtin.ANY, 2, MissingBuiltins::remove);
            case "fillmissing" -> Builtin.of(name, 2, Builtin.ANY, 2, FillMissing::fill);
            case "standardizeMissing" -> Builtin.of(name, 2, 4, 2, MissingBuiltins::standardize);
            default -> null;
        };
    }

    private static boolean any(boolean[] truths) {
        for (boolean truth : truths) {
            if (truth) {
                return true;
            }
        }
        return false;
    }

    /** {@code indicators} may be null. */
    public static Array ismissing(Object value, Object indicators) {
        Array array = Values.array(value);
        MissingValues.check("ismissing", array);
        return new LogicalArray(array.dims(), indicators == null ? MissingValues.of(array) : MissingValues.among(array, indicators));
    }

    /** Removes missing elements of a vector; of a matrix, rows or columns with missing elements. */
    private static Object remove(Object[] arguments, int nargout) {
        Array value = Values.array(arguments[0]);
        MissingValues.check("rmmissing", value);
        int next = 1;
        int dimension = value.rows() == 1 && value.dims().length == 2 ? 1 : 0;
        if (next < arguments.length && Values.textOrNull(arguments[next]) == null) {
            dimension = (int) number("rmmissing", arguments[next++]) - 1;
            if (dimension != 0 && dimension != 1) {
                throw Errors.of("rmmissing:InvalidArgument", "Dimension must be 1 or 2.");
            }
        }
        int least = 1;
        for (; next + 1 < arguments.length; next += 2) {
            if (!"MinNumMissing".equalsIgnoreCase(Values.textOrNull(arguments[next]))) {
                throw Errors.of("rmmissing:InvalidArgument", "Invalid parameter name.");
            }
            least = (int) number("rmmissing", arguments[next + 1]);
        }
        if (value.dims().length > 2) {
            throw Errors.of("rmmissing:InvalidInput", "First argument must be a vector, matrix, table, or timetable.");
        }
        boolean[] missing = MissingValues.of(value);
        int lines = Dims.size(value.dims(), dimension);
        int[] counts = new int[lines];
        for (int i = 0; i < missing.length; i++) {
            if (missing[i]) {
                counts[dimension == 0 ? i % value.rows() : i / value.rows()]++;
            }
        }
        boolean[] removed = new boolean[lines];
        boolean[] kept = new boolean[lines];
        for (int i = 0; i < lines; i++) {
            removed[i] = counts[i] >= least;
            kept[i] = !removed[i];
        }
        LogicalArray keep = LogicalArray.column(kept);
        Object result = dimension == 0 ? Indexing.index(value, keep, Colon.ALL) : Indexing.index(value, Colon.ALL, keep);
        return new Object[] {result, new LogicalArray(dimension == 0 ? new int[] {lines, 1} : new int[] {1, lines}, removed)};
    }

    static double number(String function, Object value) {
        if (Values.count(value) != 1 || !Values.classOf(value).isArithmetic()) {
            throw Errors.of(function + ":InvalidArgument", "Value must be a real numeric scalar.");
        }
        return Values.real(value, 0);
    }

    private static Object standardize(Object[] arguments, int nargout) {
        return standardized(arguments[0], arguments[1]);
    }

    /** The value with its indicators replaced by what is missing in its class, and where they were. */
    public static Object[] standardized(Object value, Object indicators) {
        Array array = Values.array(value);
        MissingValues.check("standardizeMissing", array);
        boolean[] found = MissingValues.among(array, indicators);
        Array result = array.copy();
        for (int i = 0; i < found.length; i++) {
            found[i] = found[i] && MissingValues.erase(result, i);
        }
        return new Object[] {Values.simple(result), Values.simple(new LogicalArray(array.dims(), Arrays.copyOf(found, found.length)))};
    }
}
