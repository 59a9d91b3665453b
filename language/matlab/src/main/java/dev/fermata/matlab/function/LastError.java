package dev.fermata.matlab.function;

import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;

/** The error that was caught last, as {@code lasterr} and its like tell of it. */
final class LastError {
    private MException error = MException.made("", "");

    private LastError() {
    }

    private static LastError state() {
        return MatlabSession.current().state(LastError.class, LastError::new);
    }

    static void caught(MException error) {
        state().error = error;
    }

    /** The message and identifier; arguments replace them. */
    static Object lasterr(Object[] in, int nargout) {
        LastError state = state();
        MException before = state.error;
        if (in.length > 0) {
            state.error = MException.made(in.length > 1 ? text(in[1]) : "", text(in[0]));
            if (nargout == 0) {
                return null;
            }
        }
        return nargout < 2 ? CharArray.of(before.message()) : new Object[] {CharArray.of(before.message()), CharArray.of(before.identifier())};
    }

    private static String text(Object value) {
        String text = Values.textOrNull(value);
        return text == null ? "" : text;
    }

    static Object lasterror(Object[] in, int nargout) {
        LastError state = state();
        StructArray result = StructArray.scalar();
        result.put("message", 0, CharArray.of(state.error.message()));
        result.put("identifier", 0, CharArray.of(state.error.identifier()));
        result.put("stack", 0, state.error.member("stack"));
        if (in.length > 0) {
            state.error = MException.made("", "");
        }
        return result;
    }

    static Object last(Object[] in, int nargout) {
        MException error = state().error;
        if (in.length > 0) {
            state().error = MException.made("", "");
        }
        return error;
    }
}
