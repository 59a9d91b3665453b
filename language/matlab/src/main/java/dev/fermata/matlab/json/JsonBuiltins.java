package dev.fermata.matlab.json;

import dev.fermata.library.json.JsonProblem;
import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.Locale;

/** {@code jsonencode} and {@code jsondecode}. */
public final class JsonBuiltins {
    static final String NAMES = "jsonencode jsondecode";

    private JsonBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "jsonencode" -> Builtin.of(name, 1, Builtin.ANY, JsonBuiltins::encode);
            case "jsondecode" -> Builtin.of(name, 1, 2, JsonBuiltins::decode);
            default -> null;
        };
    }

    private static Object encode(Object[] in, int nargout) throws Throwable {
        boolean isPretty = false;
        boolean convertsInfinite = true;
        int next = 1;
        if (in.length > 1 && in[1] instanceof StructArray options && options.count() == 1) {
            next = 2;
            for (String name : options.names()) {
                boolean value = truth(options.get(name, 0));
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "prettyprint" -> isPretty = value;
                    case "convertinfandnan" -> convertsInfinite = value;
                    default -> throw unknown(name);
                }
            }
        }
        for (; next < in.length; next += 2) {
            String name = Values.textOrNull(in[next]);
            if (name == null || next + 1 == in.length) {
                throw Errors.of("jsonencode:InvalidOption", "Options must be pairs of names and values.");
            }
            switch (name.toLowerCase(Locale.ROOT)) {
                case "prettyprint" -> isPretty = truth(in[next + 1]);
                case "convertinfandnan" -> convertsInfinite = truth(in[next + 1]);
                default -> throw unknown(name);
            }
        }
        return CharArray.of(new JsonEncoder(isPretty, convertsInfinite).text(in[0]));
    }

    private static RuntimeException unknown(String name) {
        return Errors.of("jsonencode:InvalidOption", "Unknown option '" + name + "'.");
    }

    private static boolean truth(Object value) {
        if (Values.count(value) != 1 || !Values.classOf(value).isArithmetic()) {
            throw Errors.of("jsonencode:InvalidOption", "Option values must be logical scalars.");
        }
        return Values.real(value, 0) != 0;
    }

    private static Object decode(Object[] in, int nargout) throws Throwable {
        String text = Values.textOrNull(in[0]);
        if (text == null) {
            throw Errors.of("jsondecode:InvalidInput", "JSON text must be a character vector or string scalar.");
        }
        return decoded("jsondecode", text);
    }

    /** The value of a text; an error in the words of {@code jsondecode}. */
    public static Object decoded(String function, String text) throws Throwable {
        try {
            return JsonDecoder.value(text);
        } catch (JsonProblem problem) {
            throw Errors.of(function + ":InvalidJson", JsonDecoder.message(problem, text));
        }
    }
}
