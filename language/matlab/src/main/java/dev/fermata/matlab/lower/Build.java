package dev.fermata.matlab.lower;

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

    static Node block(List<Node> nodes) {
        return nodes.size() == 1 ? nodes.getFirst() : new Node.Block(0, List.copyOf(nodes));
    }

    static Node when(Node condition, Node then, Node otherwise) {
        return new Node.If(0, condition, then, otherwise);
    }
}
