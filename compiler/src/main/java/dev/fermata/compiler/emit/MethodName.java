package dev.fermata.compiler.emit;

import dev.fermata.compiler.infer.Version;
import dev.fermata.compiler.ir.Function;

/**
 * The names of generated methods. They carry the function's display name, with the characters that the JVM forbids
 * replaced by look-alikes, so that Java profilers show it and stack traces can be translated back.
 */
public final class MethodName {
    /** The package of all generated classes. */
    public static final String PACKAGE = "fermata.program.";
    private static final String FORBIDDEN = ".;[/<>";
    private static final String REPLACEMENT = "·；［⁄‹›";
    private static final char INTERNAL = '~';
    private static final int LENGTH_MAX = 200;

    private MethodName() {
    }

    /** The line of code that only leads to where its activation really is: no activation of its own in a stack trace. */
    static final int NO_LINE = 0;

    /** The method of a version, unique within its class by {@code number}. */
    public static String of(Version version, int number) {
        return encode(version.function.name(), version.function.internal(), number);
    }

    /** The same for an interpreted function, which has no method: what stack traces show instead. */
    public static String of(Function function) {
        return encode(function.name(), function.internal(), 0);
    }

    static String encode(String name, boolean internal, int number) {
        StringBuilder text = new StringBuilder(name.length() + 8);
        if (internal) {
            text.append(INTERNAL);
        }
        for (int i = 0; i < Math.min(name.length(), LENGTH_MAX); i++) {
            char c = name.charAt(i);
            int at = FORBIDDEN.indexOf(c);
            text.append(at < 0 ? c : REPLACEMENT.charAt(at));
        }
        return text.append('$').append(number).toString();
    }

    /** The display name of the function a generated method belongs to. */
    public static String decode(String method) {
        StringBuilder text = new StringBuilder(method.substring(isInternal(method) ? 1 : 0, method.lastIndexOf('$')));
        for (int i = 0; i < text.length(); i++) {
            int at = REPLACEMENT.indexOf(text.charAt(i));
            if (at >= 0) {
                text.setCharAt(i, FORBIDDEN.charAt(at));
            }
        }
        return text.toString();
    }

    /** Whether a stack trace element is the activation of a function of the program. */
    public static boolean isProgram(StackTraceElement element) {
        return element.getClassName().startsWith(PACKAGE) && element.getMethodName().indexOf('$') > 0
                && element.getLineNumber() != NO_LINE;
    }

    public static boolean isInternal(String method) {
        return method.charAt(0) == INTERNAL;
    }
}
