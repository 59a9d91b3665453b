package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;

/** An array of a Java class of its own that other values can be stored in: {@code t(2) = '2024-01-01'}. */
public interface Adopting {
    /** The value as an array of this class that elements can be copied from; an error when there is no such thing. */
    Array adopt(Object value);

    /** This array, or one with the same elements that those of an adopted value can be stored in. */
    default Array hosting(Array adopted) {
        return (Array) this;
    }
}
