package dev.fermata.matlab.time;

import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;

/** Numbers among the arguments of functions on time. */
final class Numeric {
    private Numeric() {
    }

    static boolean is(Object value) {
        return Values.classOf(value).isArithmetic() && !Values.isComplex(value);
    }

    /** The value of a real scalar; an error when it is none. */
    static double scalar(String function, Object value) {
        if (!is(value) || Values.count(value) != 1) {
            throw Errors.of(function + ":InvalidInput", "Input data must be a real numeric scalar where a number is expected.");
        }
        return Values.real(value, 0);
    }

    /** The value itself, which must be real numbers. */
    static Object required(String function, Object value) {
        if (!is(value)) {
            throw Errors.of(function + ":InvalidInput", "Input data must be real numeric arrays.");
        }
        return value;
    }
}
