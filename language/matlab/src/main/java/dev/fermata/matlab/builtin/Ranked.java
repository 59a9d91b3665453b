package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.DoubleArray;

/** An array of a Java class of its own whose elements are in the order of numbers; NaN for those that are missing. */
public interface Ranked {
    DoubleArray toNumbers();
}
