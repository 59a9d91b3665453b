package dev.fermata.matlab.operation;

/** A value of a Java class of its own that says what it is equal to. */
public interface SelfCompared {
    /**
     * {@code isequal(this, other)}; sizes were found to be the same.
     *
     * @param nan whether missing elements are equal to one another
     */
    boolean isEqual(Object other, boolean nan);
}
