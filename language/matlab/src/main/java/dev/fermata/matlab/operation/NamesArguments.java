package dev.fermata.matlab.operation;

/** A value that may stand for an argument where a function is defined by assignment: {@code f(x) = x^2} with a symbolic x. */
public interface NamesArguments {
    /**
     * {@code base(indices) = value}, where this is the first index; the value to store.
     *
     * @param base null for a variable that does not exist yet
     * @return null when the assignment means the plain thing
     */
    Object assigned(Object base, Object[] indices, Object value);
}
