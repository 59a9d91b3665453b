package dev.fermata.matlab.function;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.Values;
import java.util.List;

/**
 * What a function may ask about the call that began it: {@code evalin('caller', ...)}, {@code inputname}, {@code isargout}. The
 * caller leaves it for the callee, which takes it first of all. Functions that are called as values find nothing.
 *
 * @param function whom it is for
 * @param caller   the caller's variables; null when they cannot be found by name
 * @param names    the variables that are the arguments, empty texts for other arguments
 * @param ignored  the positions of results that the caller does not want, from 0
 */
public record CallContext(String function, Workspace caller, List<String> names, List<Integer> ignored) {
    private static final CallContext UNKNOWN = new CallContext("", null, List.of(), List.of());

    /** What the caller has left. */
    private static final class Left {
        private CallContext context = UNKNOWN;
    }

    /** What is known about a call when the program is compiled. */
    public record Site(String function, List<String> names, List<Integer> ignored) { }

    /** Leaves it for the function about to be called. */
    public static void give(Object site, Object workspace) {
        Site known = (Site) site;
        MatlabSession.current().state(Left.class, Left::new).context = new CallContext(known.function,
                workspace == Undefined.UNDEFINED ? null : (Workspace) workspace, known.names, known.ignored);
    }

    /** What was left for that function. */
    public static Object take(Object function) {
        Left left = MatlabSession.current().state(Left.class, Left::new);
        CallContext context = left.context;
        left.context = UNKNOWN;
        return context.function.equals(function) ? context : UNKNOWN;
    }

    /** A workspace for the function. */
    public static Object workspace(Object context) {
        Workspace workspace = new Workspace();
        workspace.caller(((CallContext) context).caller);
        return workspace;
    }

    /** {@code inputname(position)}. */
    public static Object inputName(Object context, Object position) {
        double number = number("inputname", position);
        List<String> names = ((CallContext) context).names;
        return CharArray.of(number <= names.size() ? names.get((int) number - 1) : "");
    }

    /** {@code isargout(positions)}. */
    public static Object isWanted(Object context, Object positions, double nargout) {
        int count = Values.count(positions);
        if (count == 1) {
            return isWanted((CallContext) context, number("isargout", positions), nargout);
        }
        LogicalArray result = new LogicalArray(Values.dims(positions).clone());
        for (int i = 0; i < count; i++) {
            result.data()[i] = isWanted((CallContext) context, Values.real(positions, i), nargout);
        }
        return result;
    }

    private static boolean isWanted(CallContext context, double position, double nargout) {
        return position <= Math.max(1, nargout) && !context.ignored.contains((int) position - 1);
    }

    private static double number(String function, Object value) {
        double number = Values.count(value) == 1 && Values.classOf(value).isArithmetic() ? Values.real(value, 0) : 0;
        if (!(number >= 1) || number != Math.rint(number)) {
            throw Errors.of(function + ":InvalidInput", "Argument must be a positive integer.");
        }
        return number;
    }
}
