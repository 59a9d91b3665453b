package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;

/** The errors of symbolic mathematics. */
public final class SymbolicErrors {
    private SymbolicErrors() {
    }

    static MatlabError divisionByZero() {
        return Errors.of("symbolic:DivisionByZero", "Division by zero.");
    }

    static MatlabError tooLarge() {
        return Errors.of("symbolic:TooLarge", "Symbolic expression is too large.");
    }

    static MatlabError tooLong() {
        return Errors.of("symbolic:TooLong", "Symbolic computation takes too many steps.");
    }

    /** What text of an expression, as for {@code str2sym}, is wrong. */
    static MatlabError unparsable(String text) {
        return Errors.of("symbolic:InvalidInput", "Unable to convert '" + text + "' to a symbolic expression.");
    }

    public static MatlabError of(String detail, String message) {
        return Errors.of("symbolic:" + detail, message);
    }
}
