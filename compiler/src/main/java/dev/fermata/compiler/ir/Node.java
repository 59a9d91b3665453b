package dev.fermata.compiler.ir;

import java.util.List;

/**
 * A node of the tree. Every node is an expression; those made for their effect have type void. Operands are evaluated
 * left to right. {@code at} is a packed {@link Position}.
 */
public sealed interface Node {
    int at();

    /** A constant: null, Boolean, Integer, Long, Float, Double, String, or any immutable object (kept by reference). */
    record Const(int at, Object value) implements Node { }

    record GetLocal(int at, Local local) implements Node { }

    record SetLocal(int at, Local local, Node value) implements Node { }

    /** Reads a value bound to this closure. */
    record GetCapture(int at, int index) implements Node { }

    record SetCapture(int at, int index, Node value) implements Node { }

    record GetGlobal(int at, Global global) implements Node { }

    record SetGlobal(int at, Global global, Node value) implements Node { }

    /** Makes a cell: a variable that closures share. A cell is a value of type ref. */
    record NewCell(int at, Node value) implements Node { }

    record GetCell(int at, Node cell) implements Node { }

    record SetCell(int at, Node cell, Node value) implements Node { }

    /**
     * The operand's value; when it is {@link Undefined#UNDEFINED}, throws what {@code error} makes of {@code name}
     * (a method {@code (String)Throwable}).
     */
    record CheckDefined(int at, Node value, String name, HostMethod error) implements Node { }

    /** An operation of the function's dialect. */
    record Op(int at, Operation operation, List<Node> operands) implements Node { }

    /** A call of a function known at compile time, one without captures. Runs its body whatever its kind, except that
     * a generator function gives its generator. */
    record CallFunction(int at, Function function, List<Node> arguments) implements Node { }

    /**
     * A call of a function value. With {@code awaited}, an async callee runs on this task's stack and gives its result
     * instead of a promise (the caller is about to await it); other callees are called as usual.
     */
    record CallValue(int at, Node callee, List<Node> arguments, boolean awaited) implements Node { }

    /** A call of a Java method. */
    record CallHost(int at, HostMethod method, List<Node> arguments) implements Node { }

    /** A function value; {@code captures} gives the initial captured values. */
    record MakeFunction(int at, Function function, List<Node> captures) implements Node { }

    /** Starts a task that runs the function value (of whatever kind) with these arguments; gives its promise. */
    record Spawn(int at, Node callee, List<Node> arguments) implements Node { }

    /** Waits for a promise and gives its value or throws its error; another value is given as it is. */
    record Await(int at, Node value) implements Node { }

    /** Hands a value to the consumer of the generator whose body this is; gives null when asked to go on. */
    record Yield(int at, Node value) implements Node { }

    /** Evaluates in order; the value is the last node's, void when empty. */
    record Block(int at, List<Node> nodes) implements Node { }

    /** The value is that of the chosen branch; void when {@code otherwise} is null. A condition of a type other than bool
     * is decided by the dialect's truthiness. */
    record If(int at, Node condition, Node then, Node otherwise) implements Node { }

    /**
     * While {@code condition} holds (null: forever) runs {@code body}, then {@code update} (null: none).
     * {@code continue} goes to {@code update}.
     */
    record Loop(int at, Label label, Node condition, Node body, Node update) implements Node { }

    record Break(int at, Label label) implements Node { }

    record Continue(int at, Label label) implements Node { }

    record Return(int at, Node value) implements Node { }

    record Throw(int at, Node value) implements Node { }

    /** Runs {@code body}; a script error is converted by the dialect, stored in {@code error}, and {@code handler} runs.
     * Cancellation and suspension pass through. The value is void. */
    record Try(int at, Node body, Local error, Node handler) implements Node { }

    /**
     * Runs {@code cleanup} whenever {@code body} is left: normally, by jump, or by any error, cancellation included. Not on
     * suspension. In the cleanup {@code error}, unless it is null, holds the Java throwable that leaves the body, or null;
     * it is thrown on when the cleanup completes. The value is void.
     */
    record Finally(int at, Node body, Node cleanup, Local error) implements Node { }
}
