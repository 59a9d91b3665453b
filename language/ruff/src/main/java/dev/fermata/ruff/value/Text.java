package dev.fermata.ruff.value;

import dev.fermata.runtime.task.Promise;
import dev.fermata.library.text.ShortestDecimal;
import java.math.BigDecimal;

/** The text of a value as {@code print}, {@code to_string} and interpolation show it. */
public final class Text {
    /** How deep data may nest before operations that walk it give up. */
    public static final int DEPTH_MAX = 4096;

    private static final long EXACT_MAX = 1L << 53;

    private Text() {
    }

    public static String of(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Long number) {
            return Long.toString(number);
        }
        if (value instanceof Double number) {
            return of(number.doubleValue());
        }
        StringBuilder out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    public static String of(long value) {
        return Long.toString(value);
    }

    public static String of(boolean value) {
        return value ? "true" : "false";
    }

    /** The shortest decimal that reads back to the same float, without an exponent; whole numbers without a fraction. */
    public static String of(double value) {
        long whole = (long) value;
        if (whole == value && whole >= -EXACT_MAX && whole <= EXACT_MAX && (whole != 0 || 1 / value > 0)) {
            return Long.toString(whole);
        }
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        String text = ShortestDecimal.of(value);
        if (text.indexOf('E') >= 0) {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        }
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Appends the text of a value. */
    public static void append(StringBuilder out, Object value) {
        try {
            append(out, value, 0);
        } catch (StackOverflowError | TooNested little) {
            throw RuffErrors.nestingExceeded("formatting a value");
        }
    }

    private static void append(StringBuilder out, Object value, int depth) {
        TooNested.check(depth);
        if (value instanceof CharSequence text) {
            out.append(text.toString());
        } else if (value instanceof Long number) {
            out.append(number.longValue());
        } else if (value instanceof Double number) {
            out.append(of(number.doubleValue()));
        } else if (value == null) {
            out.append("null");
        } else if (value instanceof Boolean flag) {
            out.append(flag.booleanValue());
        } else if (value instanceof RuffArray array) {
            append(out, array, depth);
        } else if (value instanceof RuffDict dict) {
            append(out, dict, depth);
        } else if (value instanceof RuffStruct struct) {
            append(out, struct, depth);
        } else if (value instanceof RuffResult result) {
            wrapped(out, result.ok() ? "Ok(" : "Err(", result.value(), depth);
        } else if (value instanceof RuffOption option && option.some()) {
            wrapped(out, "Some(", option.value(), depth);
        } else if (value instanceof RuffTagged tagged) {
            append(out, tagged, depth);
        } else if (value instanceof NativeCallable function) {
            out.append("<native function: ").append(function.name()).append('>');
        } else if (value instanceof Promise promise) {
            append(out, promise, depth);
        } else if (value instanceof Handle handle) {
            out.append(handle.text());
        } else {
            out.append(value == RuffOption.NONE ? "None" : "<unknown>");
        }
    }

    private static void wrapped(StringBuilder out, String open, Object value, int depth) {
        out.append(open);
        append(out, value, depth + 1);
        out.append(')');
    }

    private static void append(StringBuilder out, RuffArray array, int depth) {
        out.append('[');
        for (int i = 0; i < array.length(); i++) {
            if (i > 0) {
                out.append(", ");
            }
            append(out, array.at(i), depth + 1);
        }
        out.append(']');
    }

    private static void append(StringBuilder out, RuffDict dict, int depth) {
        out.append('{');
        String separator = "\"";
        for (String key : dict.sortedKeys()) {
            out.append(separator).append(key).append("\": ");
            append(out, dict.getOrNull(key), depth + 1);
            separator = ", \"";
        }
        out.append('}');
    }

    private static void append(StringBuilder out, RuffStruct struct, int depth) {
        out.append(struct.name()).append(" { ");
        String separator = "";
        for (int slot : struct.shape().sortedSlots()) {
            out.append(separator).append(struct.shape().field(slot)).append(": ");
            append(out, struct.slot(slot), depth + 1);
            separator = ", ";
        }
        out.append(" }");
    }

    private static void append(StringBuilder out, RuffTagged tagged, int depth) {
        out.append(tagged.tag());
        if (tagged.payload().length > 0) {
            char separator = '(';
            for (Object value : tagged.payload()) {
                out.append(separator);
                append(out, value, depth + 1);
                separator = ',';
            }
            out.append(')');
        }
    }

    private static void append(StringBuilder out, Promise promise, int depth) {
        if (!promise.isDone()) {
            out.append("<promise pending>");
        } else if (promise.isFailed()) {
            out.append("<promise rejected: ").append(Rejected.reasonOf(promise.error())).append('>');
        } else {
            out.append("<promise resolved: ");
            append(out, promise.value(), depth + 1);
            out.append('>');
        }
    }
}
