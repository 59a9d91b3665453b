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

    Object newArray();

    /** Adds an element; returns the array to go on with. */
    Object add(Object array, Object element);

    Object newObject();

    /** Adds a member; a repeated key replaces. Returns the object to go on with. */
    Object put(Object object, String key, Object value);
}
