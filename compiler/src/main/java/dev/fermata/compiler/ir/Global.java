package dev.fermata.compiler.ir;

/**
 * A variable of a module, shared by its functions. The slot itself is the storage: generated code and Java read and
 * write {@link #value}. Tasks that may run at the same time must not share a global that is written after start.
 */
public final class Global {
    private final String name;
    /** The present value, boxed; {@link Undefined#UNDEFINED} before the first assignment. */
    public Object value = Undefined.UNDEFINED;

    public Global(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return "$" + name;
    }
}
