package dev.fermata.library.json;

/** Makes a language's values while JSON is read. Scalars are Java's own, unless the language says otherwise. */
public interface JsonMaker {
    default Object nothing() {
        return null;
    }

    default Object bool(boolean value) {
        return value;
    }

    /** An integer that fits 64 bits. */
    default Object integer(long value) {
        return value;
    }

    /** Any other number. */
    default Object real(double value) {
        return value;
    }

    default Object string(String value) {
        return value;
    }

    /** An array of the elements {@code stack[from..to-1]}, which are to be copied. */
    Object array(Object[] stack, int from, int to);

    /** An object of the keys and values that alternate in {@code stack[from..to-1]}. Of equal keys the last counts. */
    Object object(Object[] stack, int from, int to);
}
