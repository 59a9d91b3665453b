package dev.fermata.matlab.operation;

/** A value of a Java class of its own that operators apply to: dates, durations, categories. */
public interface Overloaded {
    /**
     * {@code left op right}, one of which is this.
     *
     * @return the result, or null when the operator is not defined for these operands
     */
    Object binary(Operator operator, Object left, Object right);

    /** {@code op this}; null when the operator is not defined for it. */
    Object unary(Operator operator);
}
