package dev.fermata.matlab.operation;

/**
 * A range that is used as an index only, so that its elements need not be stored. Not a value of the language: compiled code
 * makes one where a range of real scalars stands directly in the index of a variable.
 */
public record RangeIndex(double first, double step, double last) {
    /** The range as a value. */
    public Object toValue() {
        return Ranges.of(first, step, last);
    }
}
