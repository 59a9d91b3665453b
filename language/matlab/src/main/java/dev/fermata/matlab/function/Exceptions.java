package dev.fermata.matlab.function;

import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.runtime.task.ScriptError;

/** Errors as Java throws them and as programs see them. */
public final class Exceptions {
    private Exceptions() {
    }

    /** What is thrown for the value of an internal throw: always a throwable already. */
    public static Throwable toThrowable(Object value) {
        return (Throwable) value;
    }

    /** What {@code catch} binds. */
    public static Object fromThrowable(Throwable error) {
        MException exception = MException.of((ScriptError) error);
        ExceptionBuiltins.Last.current().caught(exception);
        return exception;
    }

    public static Throwable depthExceeded(String function) {
        return Errors.of("RecursionLimit", "Maximum recursion limit of 500 reached.");
    }

    /** The error of a failed validator. */
    public static Object invalidArgument(Object caught, Object place) {
        MException cause = (MException) caught;
        String text = (String) place;
        if (text.isEmpty()) {
            return Errors.of("ArgumentValidationFunction", cause.message());
        }
        String identifier = text.startsWith("property ") ? cause.identifier() : "RunMat:ArgumentValidationFunction";
        return new MatlabError(identifier, Validation.prefix(text) + cause.message());
    }
}
