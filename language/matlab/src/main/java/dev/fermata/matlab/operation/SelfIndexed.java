package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Errors;

/**
 * A value of a Java class of its own that gives indices a meaning of its own: maps, tables. Every form not defined is an
 * error. Nothing here may call functions of the program.
 */
public interface SelfIndexed {
    /** {@code this(indices)}. */
    default Object index(Object[] indices) {
        throw Errors.badIndex();
    }

    /** {@code this(indices) = value}; the value to store back. */
    default Object assign(Object[] indices, Object value) {
        throw Errors.badIndex();
    }

    /** {@code this(indices) = []}; the value to store back. */
    default Object delete(Object[] indices) {
        throw Errors.badIndex();
    }

    /** {@code this{indices}}, a list. */
    default Object[] content(Object[] indices) {
        throw Errors.braceIndexing();
    }

    /** {@code this{indices} = value}; the value to store back. */
    default Object assignContent(Object[] indices, Object value) {
        throw Errors.braceAssignment();
    }

    /** Before {@code this(indices).name = value} and the like takes an element out to change and store it back. */
    default void beforeChangeInside() {
    }

    /** {@code end} in one of several positions, counted from 1. */
    double end(int position, int positions);
}
