package dev.fermata.ruff.lower;

import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.compiler.ir.Operation;
import dev.fermata.compiler.ir.Undefined;
import java.util.List;

/** Short forms for making IR nodes. */
final class Build {
    private Build() {
    }

    static Node constant(Object value) {
        return new Node.Const(0, value);
    }

    static Node undefined() {
        return new Node.Const(0, Undefined.UNDEFINED);
    }

    static Node get(Local local) {
        return new Node.GetLocal(0, local);
    }

    static Node set(Local local, Node value) {
        return new Node.SetLocal(0, local, value);
    }

    static Node op(int at, Operation operation, Node... operands) {
        return new Node.Op(at, operation, List.of(operands));
    }

    static Node host(int at, HostMethod method, Node... arguments) {
        return new Node.CallHost(at, method, List.of(arguments));
    }

    static Node block(Node... nodes) {
        return new Node.Block(0, List.of(nodes));
    }

    static Node when(Node condition, Node then, Node otherwise) {
        return new Node.If(0, condition, then, otherwise);
    }

    /** A method {@code (String)Throwable} of {@link Errors}. */
    static HostMethod error(String name) {
        return HostMethod.of(Errors.class, name, Throwable.class, String.class);
    }

    /** Throws what a method of {@link Errors} makes of a name. */
    static Node raise(int at, String error, String name) {
        return new Node.Throw(at, host(at, error(error), constant(name)));
    }

    /** An expression that throws; the value after it is never used. */
    static Node raising(Node raise) {
        return block(raise, constant(null));
    }
}
