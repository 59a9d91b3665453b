package dev.fermata.compiler.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * A function in IR form. Built by a language's lowering, constant once it is first compiled.
 *
 * <p>{@code captureCount} values are bound when a closure is made; the body reads and writes them with
 * {@link Node.GetCapture} and {@link Node.SetCapture}: they are private to that function value and persist across its
 * calls. A generator's body runs when its consumer asks; {@link Node.Yield} hands out values.
 */
public final class Function {
    private final String name;
    private final String source;
    private final List<Local> parameters;
    private final int captureCount;
    private final Kind kind;
    private Node body;
    private int position;
    private boolean internal;
    private boolean parallel;
    private boolean confined;
    private Type result = Type.ANY;

    /** How a call behaves. */
    public enum Kind { PLAIN, ASYNC, GENERATOR }

    public Function(String name, String source, List<Local> parameters, int captureCount, Kind kind) {
        this.name = name;
        this.source = source;
        this.parameters = new ArrayList<>(parameters);
        this.captureCount = captureCount;
        this.kind = kind;
    }

    /** The name shown to users, for example {@code fib}, {@code Point.moved}, {@code <lambda>}. */
    public String name() {
        return name;
    }

    /** The source file as given by the user. */
    public String source() {
        return source;
    }

    public List<Local> parameters() {
        return parameters;
    }

    public int captureCount() {
        return captureCount;
    }

    public Kind kind() {
        return kind;
    }

    public Node body() {
        return body;
    }

    public Function body(Node body) {
        this.body = body;
        return this;
    }

    /** Position of the declaration, see {@link Position}. */
    public int position() {
        return position;
    }

    public Function position(int position) {
        this.position = position;
        return this;
    }

    /** Internal functions (a prelude) do not count as call depth and are left out of stack traces. */
    public boolean internal() {
        return internal;
    }

    public Function internal(boolean internal) {
        this.internal = internal;
        return this;
    }

    /** Whether effect analysis found that it touches no shared mutable state, so that its tasks may run on any core. */
    public boolean parallel() {
        return parallel;
    }

    public Function parallel(boolean parallel) {
        this.parallel = parallel;
        return this;
    }

    /**
     * Whether it touches no shared mutable variable, though the order of its file operations may be seen from outside:
     * calls of it may run side by side where the program asks for that.
     */
    public boolean confined() {
        return confined;
    }

    public Function confined(boolean confined) {
        this.confined = confined;
        return this;
    }

    /** The declared result type; {@code ANY} for dynamic languages. */
    public Type result() {
        return result;
    }

    public Function result(Type result) {
        this.result = result;
        return this;
    }

    @Override
    public String toString() {
        return name;
    }
}
