package dev.fermata.ruff.builtin;

import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.DebugText;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.ruff.value.Text;

/** The template language of {@code format}. */
final class Format {
    private Format() {
    }

    static String format(Object[] arguments) {
        String template = Arguments.text(arguments[0], "format() first argument must be a string");
        StringBuilder out = new StringBuilder();
        int next = 1;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            char kind = c == '%' && i + 1 < template.length() ? template.charAt(i + 1) : 0;
            if (kind == '%') {
                out.append('%');
                i++;
            } else if (kind == 's' || kind == 'd' || kind == 'f') {
                if (next == arguments.length) {
                    throw new ScriptError("format() missing argument for placeholder %" + kind);
                }
                append(out, kind, arguments[next++]);
                i++;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, char kind, Object value) {
        if (kind == 's') {
            out.append(shown(value));
        } else if (kind == 'd' && (value instanceof Long || value instanceof Double)) {
            out.append(Arguments.whole(value, ""));
        } else if (kind == 'd' && value instanceof Boolean flag) {
            out.append(flag ? 1 : 0);
        } else if (kind == 'f' && (value instanceof Long || value instanceof Double)) {
            out.append(Text.of(Arguments.number(value, "")));
        } else {
            throw new ScriptError("format() %" + kind + " requires numeric argument, got " + DebugText.of(value));
        }
    }

    private static String shown(Object value) {
        if (value instanceof RuffArray) {
            return "[Array]";
        }
        if (value instanceof RuffDict) {
            return "{Dict}";
        }
        boolean plain = value == null || value instanceof String || value instanceof Boolean
                || Arguments.isNumber(value);
        return plain ? Text.of(value) : DebugText.of(value);
    }
}
