package dev.fermata.matlab.function;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Argument lists, comma-separated lists and lists of results, as generated code handles them. */
public final class Lists {
    private Lists() {
    }

    /** All values as one list. */
    public static Object pack(Object[] values) {
        return values;
    }

    /** The same with comma-separated lists (Object[]) among the values expanded in place. */
    public static Object flat(Object[] values) {
        int count = 0;
        boolean expands = false;
        for (Object value : values) {
            if (value instanceof Object[] list) {
                count += list.length;
                expands = true;
            } else {
                count++;
            }
        }
        if (!expands) {
            return values;
        }
        Object[] all = new Object[count];
        int next = 0;
        for (Object value : values) {
            if (value instanceof Object[] list) {
                System.arraycopy(list, 0, all, next, list.length);
                next += list.length;
            } else {
                all[next++] = value;
            }
        }
        return all;
    }

    /** The first value of what may be a comma-separated list; an error when it is empty. */
    public static Object first(Object value) {
        if (value instanceof Object[] list) {
            if (list.length == 0) {
                throw Errors.of("EmptyList", "Expected one output from a curly brace or dot indexing expression, but there were 0 results.");
            }
            return list[0];
        }
        return value;
    }

    /** A comma-separated list where exactly one value is wanted, as on the right of an assignment. */
    public static Object single(Object value) {
        if (value instanceof Object[] list && list.length != 1) {
            throw Errors.of("EmptyList", "Expected one output from a curly brace or dot indexing expression, but there were "
                    + list.length + " results.");
        }
        return first(value);
    }

    /** The first value of a list, which must not be empty; another value as it is. */
    public static Object firstListed(Object value) {
        return value instanceof Object[] list && list.length > 1 ? list[0] : single(value);
    }

    /** {@code base{index}} of which the first value is taken. */
    public static Object firstContent(Object base, Object index) throws Throwable {
        if (base instanceof CellArray cells && index instanceof Double number) {
            int position = (int) number.doubleValue();
            if (position == number && position >= 1 && position <= cells.count()) {
                return cells.get(position - 1);
            }
        }
        return firstListed(Contents.contents(base, new Object[] {index}));
    }

    /** Number {@code index} of a list; UNDEFINED when it has fewer. */
    public static Object at(Object list, long index) {
        if (!(list instanceof Object[] values)) { // a constructor has one result, whatever number is wanted
            throw Errors.tooManyOutputs();
        }
        return index < values.length ? values[(int) index] : Undefined.UNDEFINED;
    }

    public static long count(Object list) {
        return ((Object[]) list).length;
    }

    /** A value that is one of {@code wanted} results; only one can be had. */
    public static Object resultsOf(Object value, long wanted) {
        Object[] list = value instanceof Object[] several ? several : new Object[] {value};
        if (list.length < wanted) {
            throw list.length == 0 || value instanceof Object[]
                    ? Errors.of("NotEnoughOutputs", "Insufficient number of outputs from right hand side of equal sign to satisfy assignment.")
                    : Errors.tooManyOutputs();
        }
        return list;
    }

    /** The arguments from {@code first} on as a cell row; 0x0 when there are none. */
    public static Object rest(Object list, long first) {
        Object[] values = (Object[]) list;
        if (values.length <= first) {
            return new CellArray(new int[] {0, 0});
        }
        Object[] cells = Arrays.copyOfRange(values, (int) first, values.length);
        for (Object cell : cells) {
            Values.share(cell);
        }
        return CellArray.row(cells);
    }

    /** Throws when there are more arguments than parameters. */
    public static void atMost(Object list, long parameters) {
        if (((Object[]) list).length > parameters) {
            throw Errors.tooManyInputs();
        }
    }

    /** Throws when more results are wanted of a function than it has. */
    public static void atMostResults(Object wanted, long outputs) {
        if ((Long) wanted > outputs) {
            throw Errors.tooManyOutputs();
        }
    }

    /** How many parameters were given: missing ones are UNDEFINED, and a last cell may hold the surplus. */
    public static double given(Object parameters, boolean variadic) {
        Object[] values = (Object[]) parameters;
        int plain = variadic ? values.length - 1 : values.length;
        int count = 0;
        for (int i = 0; i < plain; i++) {
            if (values[i] != Undefined.UNDEFINED) {
                count = i + 1;
            }
        }
        return variadic && count == plain ? count + Values.count(values[plain]) : count;
    }

    /**
     * The results of a function that was asked for several.
     *
     * @param outputs  the values of the declared outputs, UNDEFINED where not assigned; with {@code variadic} the last is the
     *                 value of varargout
     * @param names    their names, separated by blanks
     */
    public static Object results(Object outputs, double wanted, boolean variadic, Object names, Object function) {
        Object[] values = (Object[]) outputs;
        List<Object> results = new ArrayList<>();
        int plain = variadic ? values.length - 1 : values.length;
        for (int i = 0; i < plain && i < wanted; i++) {
            if (values[i] == Undefined.UNDEFINED) {
                throw unassigned(((String) names).split(" ")[i], (String) function);
            }
            results.add(Values.share(values[i]));
        }
        if (results.size() < wanted && variadic) {
            Object more = values[plain];
            if (more != Undefined.UNDEFINED && !(more instanceof CellArray)) {
                throw Errors.of("VarargoutMismatch", "varargout must be a cell array.");
            }
            int available = more == Undefined.UNDEFINED ? 0 : Values.count(more);
            for (int i = 0; i < available && results.size() < wanted; i++) {
                results.add(Values.share(((CellArray) more).get(i)));
            }
            if (results.size() < wanted) {
                throw Errors.of("VarargoutMismatch", "Output argument \"varargout{" + (available + 1)
                        + "}\" (and possibly others) not assigned a value in the execution with \"" + function + "\" function.");
            }
        }
        if (results.size() < wanted) {
            throw Errors.tooManyOutputs();
        }
        return results.toArray();
    }

    /** The first result when it comes from varargout. */
    public static Object firstOfVarargout(Object varargout) {
        if (varargout instanceof CellArray cells && cells.count() > 0) {
            return Values.share(cells.get(0));
        }
        return Undefined.UNDEFINED;
    }

    static RuntimeException unassigned(String output, String function) {
        return Errors.of("NotEnoughOutputs", "Output argument \"" + output
                + "\" (and possibly others) not assigned a value in the execution with \"" + function + "\" function.");
    }

    /** For CheckDefined: {@code output} and function name, separated by a blank. */
    public static Throwable unassignedOutput(String outputAndFunction) {
        int blank = outputAndFunction.indexOf(' ');
        return unassigned(outputAndFunction.substring(0, blank), outputAndFunction.substring(blank + 1));
    }

    /** For CheckDefined on the value of something that gives none. */
    public static Throwable noValue(String what) {
        return Errors.tooManyOutputs();
    }

    public static Throwable undefinedName(String name) {
        return Errors.undefined(name);
    }

    public static Throwable clearedName(String name) {
        return Errors.of("UndefinedVariable", "Unrecognized function or variable '" + name + "'.");
    }

    public static Throwable missingParameter(String name) {
        return Errors.notEnoughInputs();
    }

    /** A list with every value marked, as it gets a second holder. */
    public static Object flatShared(Object[] values) {
        Object[] all = (Object[]) flat(values);
        for (Object value : all) {
            Values.share(value);
        }
        return all;
    }
}
