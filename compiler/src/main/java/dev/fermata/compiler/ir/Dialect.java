package dev.fermata.compiler.ir;

import java.util.List;

/** Gives a language's operations, truthiness and error behaviour their meaning for the compiler and the interpreter. */
public interface Dialect {
    /**
     * The Java method that performs {@code operation} on operands of these representations. It must accept a parameter
     * type of {@code ANY} for any operand; the compiler converts (boxes) operands to the method's parameter types. Asked
     * with all operands {@code ANY} it must answer; asked with narrower types it answers with the best method it has.
     */
    HostMethod resolve(Operation operation, List<Type> operands);

    /**
     * What {@code operation} does to operands of these types, which are all of type i64, when it is one of the kinds the
     * compiler knows; otherwise null.
     */
    default Arithmetic arithmetic(Operation operation, List<Type> operands) {
        return null;
    }

    /**
     * Guesses for an operation whose result may be anything: methods for the same operands that give the result unboxed,
     * each of another type, or throw a {@link Mismatch} with the result that they have when it is of another kind. The
     * most likely first. When a guess fails, the function goes on with the result, in code without the guess. An operation
     * with guesses for some operands has guesses for operands of type any as well.
     */
    default List<HostMethod> guesses(Operation operation, List<Type> operands) {
        return List.of();
    }

    /** As {@link #guesses(Operation, List)}, for a call of a Java method. */
    default List<HostMethod> guesses(HostMethod method) {
        return List.of();
    }

    /**
     * Whether what {@code operation} works on is usually all of one type, its result too unless that is a bool: one operand
     * then suggests what to guess of the others. Arithmetic and comparisons are such operations.
     */
    default boolean suggests(Operation operation) {
        return false;
    }

    /** The type of what an argument contains, an array of numbers for example, as far as it can be told; otherwise null. */
    default Type elementType(Object argument) {
        return null;
    }

    /**
     * Whether the method takes a short, bounded time, so that a thousand calls of it need no preemption poll in between.
     * Methods on primitive values do.
     */
    default boolean isBrief(HostMethod method) {
        return method.isPrimitive();
    }

    /** A method {@code (Object)boolean} that decides conditions on values that are not of type bool. */
    HostMethod truthiness();

    /**
     * A method {@code (Object thrown)Throwable} that turns the operand of a {@link Node.Throw} into what is thrown, and
     * one {@code (Throwable)Object} that turns a caught error into the value bound by {@link Node.Try}.
     */
    HostMethod toThrowable();

    HostMethod fromThrowable();

    /** A method {@code (Object)FunctionValue} that gives the callee of a dynamic call, or throws the language's error for
     * calling something else. */
    HostMethod asFunction();

    /** How deep calls may nest before {@link #depthExceeded()} is called; {@link Integer#MAX_VALUE} for no limit. */
    int callDepthMax();

    /** A method {@code (String function)Throwable} that makes the language's error for exceeding the depth. */
    HostMethod depthExceeded();

    /** The language's error for calling {@code function}, which takes {@code expected} arguments, with {@code given}. */
    Throwable arityError(String function, int expected, int given);
}
