package dev.fermata.compiler.ir;

/**
 * Thrown by a guessing method (see {@link Dialect#guesses}) whose result is not of the type it was chosen for. Generated
 * code catches it where it is thrown; no program ever sees it.
 */
public final class Mismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Object value;

    private Mismatch(Object value) {
        super(null, null, false, false);
        this.value = value;
    }

    /** @param value the result, of whatever kind */
    public static Mismatch with(Object value) {
        return new Mismatch(value);
    }

    public Object value() {
        return value;
    }

    public static long asLong(Object value) {
        if (value instanceof Long number) {
            return number;
        }
        throw with(value);
    }

    public static double asDouble(Object value) {
        if (value instanceof Double number) {
            return number;
        }
        throw with(value);
    }

    public static boolean asBoolean(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw with(value);
    }
}
