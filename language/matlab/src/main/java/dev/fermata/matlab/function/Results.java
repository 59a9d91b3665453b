package dev.fermata.matlab.function;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Small questions about results and counts that generated code asks. */
public final class Results {
    private Results() {
    }

    public static boolean isUndefined(Object value) {
        return value == Undefined.UNDEFINED;
    }

    public static boolean isDefined(Object value) {
        return value != Undefined.UNDEFINED;
    }

    /** The result of a builtin that may have waited: what it waited for may have had no value. */
    public static Object waited(Object result) {
        return result == null ? Undefined.UNDEFINED : result;
    }

    /** A number of wanted results as a double. */
    public static double wanted(Object nargout) {
        return ((Long) nargout).doubleValue();
    }

    public static double toDouble(long count) {
        return count;
    }

    public static long toLong(Object nargout) {
        return (Long) nargout;
    }

    public static boolean several(Object nargout) {
        return (Long) nargout > 1;
    }

    /**
     * The result of a function called as a value with at most one wanted result.
     *
     * @param outputAndFunction the first output's name (empty for none) and the function's, separated by a blank
     */
    public static Object general(Object result, Object nargout, Object outputAndFunction) throws Throwable {
        long wanted = (Long) nargout;
        if (wanted == 0 || result != Undefined.UNDEFINED && wanted == 1) {
            return result;
        }
        String text = (String) outputAndFunction;
        if (text.startsWith(" ") || wanted > 1) {
            throw Errors.tooManyOutputs();
        }
        throw Lists.unassignedOutput(text);
    }

    /** The result of a function value as a list, whatever number was wanted. */
    public static Object asResults(Object result, long wanted) {
        if (wanted > 1) {
            return result;
        }
        if (result == Undefined.UNDEFINED) {
            if (wanted == 1) {
                throw Errors.tooManyOutputs();
            }
            return new Object[0];
        }
        return new Object[] {result};
    }

    /** A number of results that a program has computed. */
    public static long countOf(Object number) {
        return (long) Values.real(number, 0);
    }

    /** A list that is all results there are. */
    public static Object allOf(Object list, long wanted) {
        if (((Object[]) list).length < wanted) {
            throw Errors.tooManyOutputs();
        }
        return list;
    }

    /** Not more than wanted. */
    public static Object exactly(Object list, long wanted) {
        if (!(list instanceof Object[] values)) { // a constructor has one result, whatever number is wanted
            throw Errors.tooManyOutputs();
        }
        return values.length == wanted ? values : Arrays.copyOf(values, (int) wanted);
    }

    public static Object slice(Object list, long from, long count) {
        Object[] values = (Object[]) list;
        if (from + count > values.length) {
            throw Errors.of("NotEnoughOutputs",
                    "Insufficient number of outputs from right hand side of equal sign to satisfy assignment.");
        }
        return Arrays.copyOfRange(values, (int) from, (int) (from + count));
    }

    public static boolean less(long a, long b) {
        return a < b;
    }

    public static long next(long a) {
        return a + 1;
    }

    public static long add(long a, long b) {
        return a + b;
    }

    public static Object narginchk(double given, Object least, Object most) {
        bounds(least, most);
        if (given < number(least)) {
            throw Errors.notEnoughInputs();
        }
        if (given > number(most)) {
            throw Errors.tooManyInputs();
        }
        return Undefined.UNDEFINED;
    }

    public static Object nargoutchk(double wanted, Object least, Object most) {
        bounds(least, most);
        if (wanted < number(least)) {
            throw Errors.of("NotEnoughOutputs", "Not enough output arguments.");
        }
        if (wanted > number(most)) {
            throw Errors.tooManyOutputs();
        }
        return Undefined.UNDEFINED;
    }

    private static void bounds(Object least, Object most) {
        if (number(least) > number(most) || number(least) < 0) {
            throw Errors.of("NarginchkBoundsInvalid", "The minimum number of arguments must not exceed the maximum.");
        }
    }

    private static double number(Object value) {
        if (value instanceof Double number) {
            return number;
        }
        throw Errors.of("NarginchkArgumentInvalid", "Argument counts must be numeric scalars.");
    }

    /** A number of results that a library function asks for. */
    public static long wantedOf(Object count) {
        return (long) (double) (Double) count;
    }

    /** The contents of a cell as arguments. */
    public static Object cellList(Object cell) {
        CellArray cells = (CellArray) cell;
        Object[] list = Arrays.copyOf(cells.data(), cells.count());
        for (Object each : list) {
            Values.share(each);
        }
        return list;
    }

    /** The results of a function value as a cell row. */
    public static Object asCell(Object result) {
        if (result instanceof Object[] several) {
            return CellArray.row(several);
        }
        return result == Undefined.UNDEFINED || result == null ? new CellArray(new int[] {1, 0}) : CellArray.row(new Object[] {result});
    }

    public static void notEnoughInputs() {
        throw Errors.notEnoughInputs();
    }

    public static Object raise(Object detail, Object message) {
        throw Errors.of((String) detail, (String) message);
    }
}
