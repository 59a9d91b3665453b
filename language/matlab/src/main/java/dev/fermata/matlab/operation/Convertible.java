package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.MatlabClass;

/** A value of a Java class of its own that functions such as {@code double} convert. */
public interface Convertible {
    /** The value in a built-in class; null when there is no such conversion. */
    Array converted(MatlabClass kind);
}
