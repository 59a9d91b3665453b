package dev.fermata.ruff.lower;

import static dev.fermata.ruff.lower.Build.constant;
import static dev.fermata.ruff.lower.Build.get;
import static dev.fermata.ruff.lower.Build.host;
import static dev.fermata.ruff.lower.Build.op;
import static dev.fermata.ruff.lower.Build.set;

import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Label;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.ruff.syntax.Block;
import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/** Lowers loops. Loops over numbers and {@code range(...)} count; the others ask their iterable for elements. */
final class LoopLowering {
    private static final HostMethod STEP = HostMethod.of(Plain.class, "rangeStep", long.class, long.class);
    private static final HostMethod IN_RANGE =
            HostMethod.of(Plain.class, "inRange", boolean.class, long.class, long.class, long.class);
    private static final HostMethod NEXT = HostMethod.of(Plain.class, "rangeNext", long.class, long.class, long.class, long.class);

    private final FunctionLowering lowering;
    private final FunctionScope scope;

    LoopLowering(FunctionLowering lowering) {
        this.lowering = lowering;
        this.scope = lowering.scope;
    }

    /** @param condition null for a loop without end */
    Node whileLoop(int at, Expression condition, Block body) {
        Label label = new Label("while");
        FunctionScope.Point entry = scope.point();
        Node test = condition == null ? null : lowering.expressions.condition(condition);
        FunctionScope.Point checked = scope.point();
        Node block = body(label, body, List.of());
        scope.restore(condition == null ? entry : checked);
        return new Node.Loop(at, label, test, block, null);
    }

    /** The body of a loop; what it declares is fresh in every iteration. */
    private Node body(Label label, Block body, List<Node> before) {
        scope.loops.push(label);
        scope.effects.loops();
        Node block = lowering.scoped(body, false);
        scope.loops.pop();
        List<Node> nodes = new ArrayList<>(before);
        nodes.add(block);
        return new Node.Block(0, nodes);
    }

    Node forLoop(Statement.For loop) {
        Expression iterable = loop.iterable();
        if (iterable instanceof Expression.Call call && call.function() instanceof Expression.Name(int _, String name)
                && !call.arguments().isEmpty() && call.arguments().size() <= 3 && scope.fieldsOf == null) {
            if (name.equals("range") && isNative(name)) {
                return range(loop, call.arguments());
            }
        }
        return elements(loop);
    }

    private boolean isNative(String name) {
        return lowering.names.find(name) instanceof Meaning.Native;
    }

    private Node range(Statement.For loop, List<Expression> arguments) {
        Local position = new Local("position");
        Local stop = new Local("stop");
        Local step = new Local("step");
        List<Node> nodes = new ArrayList<>();
        Node first = bound(arguments.getFirst());
        if (arguments.size() == 1) {
            nodes.add(set(position, constant(0L)));
            nodes.add(set(stop, first));
        } else {
            nodes.add(set(position, first));
            nodes.add(set(stop, bound(arguments.get(1))));
        }
        boolean unit = arguments.size() < 3;
        if (!unit) {
            nodes.add(set(step, host(loop.at(), STEP, bound(arguments.get(2)))));
        }
        Node condition = unit ? op(0, RuffOperation.LESS, get(position), get(stop))
                : host(0, IN_RANGE, get(position), get(stop), get(step));
        Node advance = set(position, unit ? op(0, RuffOperation.ADD, get(position), constant(1L))
                : host(0, NEXT, get(position), get(stop), get(step)));
        nodes.add(counted(loop, condition, get(position), advance));
        return new Node.Block(loop.at(), nodes);
    }

    private Node bound(Expression expression) {
        return op(expression.at(), RuffOperation.RANGE_ARGUMENT, lowering.expressions.value(expression));
    }

    private Node counted(Statement.For loop, Node condition, Node element, Node update) {
        Label label = new Label("for");
        FunctionScope.Point before = scope.point();
        Node body = withVariable(loop, label, element, List.of());
        scope.restore(before);
        return new Node.Loop(loop.at(), label, condition, body, update);
    }

    /** The loop's body with its variable bound first. In a function the variable ends with the loop. */
    private Node withVariable(Statement.For loop, Label label, Node element, List<Node> before) {
        List<Node> nodes = new ArrayList<>(before);
        String name = loop.variable().name();
        if (lowering.isTopLevel()) {
            Variable variable = lowering.names.forAssignment(loop.variable().at(), name);
            nodes.add(lowering.names.store(variable, element));
            nodes.add(body(label, loop.body(), List.of()));
            return new Node.Block(0, nodes);
        }
        scope.blocks.push(new BlockScope(false));
        Variable variable = Variable.local(name, scope.nextNumber());
        scope.blocks.peek().names.put(name, variable);
        nodes.add(lowering.names.store(variable, element));
        nodes.add(body(label, loop.body(), List.of()));
        return lowering.finishBlock(nodes);
    }

    private Node elements(Statement.For loop) {
        Local source = new Local("source");
        Local position = new Local("position");
        Local element = new Local("element");
        Label label = new Label("for");
        Node begin = Build.block(
                set(source, op(loop.iterable().at(), RuffOperation.ITERATE, lowering.expressions.value(loop.iterable()))),
                set(position, constant(0L)));
        Node condition = op(0, RuffOperation.MAY_HAVE_ELEMENT, get(source), get(position));
        List<Node> before = List.of(
                set(element, op(loop.iterable().at(), RuffOperation.ELEMENT, get(source), get(position))),
                new Node.If(0, op(0, RuffOperation.IS_END, get(element)), new Node.Break(0, label), null));
        Node advance = set(position, op(0, RuffOperation.ADD, get(position), constant(1L)));
        FunctionScope.Point entry = scope.point();
        Node body = withVariable(loop, label, get(element), before);
        scope.restore(entry);
        return Build.block(begin, new Node.Loop(loop.at(), label, condition, body, advance));
    }
}
