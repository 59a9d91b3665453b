package dev.fermata.matlab.function;

/** A value with its own meaning of {@code x(i)}: maps, objects. */
public interface IndexedByParentheses {
    Object indexed(Object[] indices) throws Throwable;

    /** The value after {@code x(i) = value}. */
    Object withElement(Object[] indices, Object value) throws Throwable;
}
