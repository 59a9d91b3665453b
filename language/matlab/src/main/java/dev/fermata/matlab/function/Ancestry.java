package dev.fermata.matlab.function;

/** A value whose class has ancestors. */
public interface Ancestry {
    /** Whether its class or one of its ancestors has this name. */
    boolean isA(String className);
}
