package dev.fermata.matlab.table;

import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;

/** What arguments of functions on tables are, or an error that says what they should be. */
final class Given {
    /** Tables with more rows or variables than this are refused before anything is made. */
    private static final int COUNT_MAX = 100_000_000;

    private Given() {
    }

    private static MatlabError wrong(String function, String message) {
        return Errors.of(function + ":InvalidArgument", message);
    }

    static double real(String function, Object value) {
        if (Values.count(value) != 1 || !Values.classOf(value).isArithmetic()) {
            throw wrong(function, "Value must be a real numeric scalar.");
        }
        return Values.real(value, 0);
    }

    static boolean truth(String function, Object value) {
        return real(function, value) != 0;
    }

    static int whole(String function, Object value) {
        double number = real(function, value);
        if (number != Math.rint(number) || Math.abs(number) > COUNT_MAX) {
            throw wrong(function, "Value must be an integer scalar.");
        }
        return (int) number;
    }

    static int count(String function, Object value) {
        int number = whole(function, value);
        if (number < 0) {
            throw wrong(function, "Value must be a nonnegative integer scalar.");
        }
        return number;
    }

    static String text(String function, Object value) {
        String text = value == null ? null : Values.textOrNull(value);
        if (text == null) {
            throw wrong(function, "Value must be a character vector or string scalar.");
        }
        return text;
    }

    /** Several texts, none of which is missing. */
    static List<String> texts(String function, Object value) {
        Texts texts = Texts.orNull(value);
        if (texts == null) {
            throw wrong(function, "Value must be a character vector, string array, or cell array of character vectors.");
        }
        List<String> all = new ArrayList<>();
        for (String each : texts.items()) {
            if (each == null) {
                throw wrong(function, "Value must not contain missing text.");
            }
            all.add(each);
        }
        return all;
    }
}
