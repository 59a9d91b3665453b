package dev.fermata.matlab.value;

/** A 1x1 value of a class whose arrays are of another Java class: an object of the program. */
public interface Arrayed {
    /** An unshared 1x1 array that holds it. */
    Array asArray();
}
