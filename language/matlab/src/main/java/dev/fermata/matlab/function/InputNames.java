package dev.fermata.matlab.function;

import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;

/**
 * The names of the variables that a call passes. The caller leaves them as its last act, a function that asks for them takes
 * them as its first; a call of another kind leaves none.
 */
public final class InputNames {
    private String given = "";

    private InputNames() {
    }

    private static InputNames state() {
        return MatlabSession.current().state(InputNames.class, InputNames::new);
    }

    /** @param names separated by commas, empty for other expressions */
    public static Object give(Object names) {
        state().given = (String) names;
        return names;
    }

    public static Object take() {
        InputNames state = state();
        String names = state.given;
        state.given = "";
        return names;
    }

    /** {@code inputname(position)}. */
    public static Object name(Object names, Object position) {
        String[] all = ((String) names).split(",", -1);
        double at = Values.real(position, 0);
        if (!(at >= 1) || at != Math.rint(at)) {
            throw Errors.of("inputname:InvalidInput", "Argument number is not valid.");
        }
        return CharArray.of(at <= all.length ? all[(int) at - 1] : "");
    }
}
