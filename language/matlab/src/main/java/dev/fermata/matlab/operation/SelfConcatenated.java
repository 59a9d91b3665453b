package dev.fermata.matlab.operation;

/** A value of a Java class of its own that can be concatenated: dates, tables, maps. */
public interface SelfConcatenated {
    /**
     * The parts, one of which is this, one after the other.
     *
     * @param dimension counted from 0
     */
    Object concatenated(int dimension, Object[] parts);
}
