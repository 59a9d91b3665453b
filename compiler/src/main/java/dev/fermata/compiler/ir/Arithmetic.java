package dev.fermata.compiler.ir;

/**
 * What an operation on numbers does, in terms the compiler can reason about; said by {@link Dialect#arithmetic}. An
 * operation keeps its own method, which generated code calls; but where the compiler can prove that an exact operation
 * cannot overflow it adds, subtracts or multiplies itself.
 */
public enum Arithmetic {
    /** Two 64-bit integers to one; an overflow is the language's error. */
    ADD_EXACT, SUBTRACT_EXACT, MULTIPLY_EXACT,
    /** As above, an overflow wraps around. */
    ADD, SUBTRACT, MULTIPLY,
    /** The quotient rounded to zero, and what is left then. Without a quotient the language's error. */
    DIVIDE, REMAINDER,
    /** Two 64-bit integers to a bool. */
    LESS, LESS_EQUAL, GREATER, GREATER_EQUAL,
    /** The first or the second operand as it is. */
    FIRST, SECOND
}
