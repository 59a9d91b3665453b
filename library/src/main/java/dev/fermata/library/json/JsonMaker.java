package dev.fermata.library.json;

/** Makes a language's values while JSON is read. */
public interface JsonMaker {
    Object nothing();

    Object bool(boolean value);

    /** An integer that fits 64 bits. */
    Object integer(long value);

    /** Any other number. */
    Object real(double value);

    Object string(String value);

    /** An array of the elements {@code stack[from..to-1]}, which are to be copied. */
    Object array(Object[] stack, int from, int to);

    /** An object of the keys and values that alternate in {@code stack[from..to-1]}. Of equal keys the last counts. */
    Object object(Object[] stack, int from, int to);
}
