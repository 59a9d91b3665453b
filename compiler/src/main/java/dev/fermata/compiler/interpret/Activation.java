package dev.fermata.compiler.interpret;

import dev.fermata.compiler.emit.MethodName;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.compiler.ir.Position;
import dev.fermata.compiler.ir.Type;
import dev.fermata.compiler.ir.Undefined;
import dev.fermata.compiler.link.CallTask;
import dev.fermata.compiler.link.Cell;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.compiler.link.ProgramPlace;
import dev.fermata.compiler.link.StackRelief;
import dev.fermata.runtime.executor.Preemption;
import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Coroutine;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One call of an interpreted function. */
final class Activation {
    /**
     * Nodes evaluated on one Java stack; what is deeper goes on on a further one. At up to a kilobyte of stack a node
     * this leaves the better part of a virtual thread's megabyte to the Java methods that are called.
     */
    private static final int NESTING_MAX = 250;
    private static final HostMethod AWAIT = HostMethod.suspending(Task.class, "await", Object.class, Object.class);
    private static final HostMethod YIELD = HostMethod.suspending(Coroutine.class, "yield", Object.class, Object.class);

    /** A call that may suspend as its last act. */
    private interface Site {
        Object call() throws Throwable;
    }

    private final InterpretedFunction self;
    private final Function function;
    private final IrInterpreter interpreter;
    private final Dialect dialect;
    private final HostCalls host;
    private final int depth;
    private final Map<Local, Object> locals = new HashMap<>();
    private HeldStack stack;
    private int position;

    Activation(InterpretedFunction self, int depth, HeldStack stack) {
        this.self = self;
        this.function = self.function();
        this.interpreter = self.interpreter();
        this.dialect = interpreter.dialect();
        this.host = interpreter.host();
        this.depth = depth;
        this.stack = stack;
        this.position = function.position();
    }

    CodePosition codePosition() {
        return new CodePosition(function.name(), function.source(), Position.line(position), Position.column(position),
                !function.internal());
    }

    /** How a stack trace shows it. */
    StackTraceElement traced() {
        return new StackTraceElement(MethodName.PACKAGE + "Interpreted", MethodName.of(function), function.source(), Position.line(position));
    }

    ProgramPlace place() {
        return new ProgramPlace(null, MethodName.of(function), position);
    }

    /** Stands once in a Java stack trace for each activation that began on that stack; {@link HeldStack#whole} counts on it. */
    Object run(Object[] arguments) throws Throwable {
        List<Local> parameters = function.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            set(parameters.get(i), arguments[i]);
        }
        stack.activations.add(this);
        try {
            if (!function.internal()) {
                if (depth > dialect.callDepthMax()) {
                    throw (Throwable) host.call(dialect.depthExceeded(), function.name());
                }
                poll();
            }
            Object result = eval(function.body());
            return HostCalls.convert(result instanceof Jump jump ? jump.value : result, function.result());
        } catch (Jump jump) {
            return HostCalls.convert(jump.value, function.result());
        } finally {
            stack.activations.removeLast();
        }
    }

    /** The value of an operand. A jump out of the middle of an expression is thrown. */
    private Object value(Node node) throws Throwable {
        Object value = eval(node);
        if (value instanceof Jump jump) {
            throw jump;
        }
        return value;
    }

    /** The value of a node, or the {@link Jump} that leaves it: exceptions are slow, and most jumps are statements. */
    private Object eval(Node node) throws Throwable {
        HeldStack here = stack;
        if (here.nesting >= NESTING_MAX) {
            return evalOnFurtherStack(node);
        }
        here.nesting++;
        try {
            return evalNode(node);
        } finally {
            here.nesting--;
        }
    }

    private Object evalOnFurtherStack(Node node) throws Throwable {
        HeldStack here = stack;
        try {
            return new HeldStack().enter(further -> {
                stack = further;
                try {
                    return eval(node);
                } catch (Jump jump) {
                    return jump; // never as an exception: after a suspension it is the runtime that hands it on
                }
            });
        } catch (Suspension suspension) {
            return here.suspend(suspension); // "stack" stays as it is, for the code that is suspended there
        } finally {
            stack = here;
        }
    }

    private Object evalNode(Node node) throws Throwable {
        return switch (node) {
            case Node.Const n -> n.value();
            case Node.GetLocal n -> get(n.local());
            case Node.SetLocal n -> set(n.local(), value(n.value()));
            case Node.GetCapture n -> self.captured[n.index()];
            case Node.SetCapture n -> setCapture(n);
            case Node.GetGlobal n -> n.global().value;
            case Node.SetGlobal n -> setGlobal(n);
            case Node.NewCell n -> new Cell(value(n.value()));
            case Node.GetCell n -> ((Cell) value(n.cell())).value;
            case Node.SetCell n -> setCell(n);
            case Node.CheckDefined n -> checkDefined(n);
            case Node.Op n -> operation(n);
            case Node.CallFunction n -> callFunction(n);
            case Node.CallValue n -> callValue(n);
            case Node.CallHost n -> callHost(n.at(), n.method(), evalAll(n.arguments()));
            case Node.MakeFunction n -> makeFunction(n.function(), evalAll(n.captures()));
            case Node.Spawn n -> spawn(n);
            case Node.Await n -> callHost(n.at(), AWAIT, new Object[] {value(n.value())});
            case Node.Yield n -> callHost(n.at(), YIELD, new Object[] {value(n.value())});
            case Node.Block n -> block(n);
            case Node.If n -> conditional(n);
            case Node.Loop n -> loop(n);
            case Node.Break n -> Jump.leave(n.label());
            case Node.Continue n -> Jump.next(n.label());
            case Node.Return n -> Jump.back(n.value() == null ? null : value(n.value()));
            case Node.Throw n -> raise(n);
            case Node.Try n -> attempt(n);
            case Node.Finally n -> ensure(n);
        };
    }

    private Object[] evalAll(List<Node> nodes) throws Throwable {
        Object[] values = new Object[nodes.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(nodes.get(i));
        }
        return values;
    }

    // Variables

    private Object get(Local local) {
        Object value = locals.get(local);
        return value != null || locals.containsKey(local) ? value : switch (local.declared()) {
            case I32 -> 0;
            case I64 -> 0L;
            case F32 -> 0f;
            case F64 -> 0d;
            case BOOL -> false;
            case REF, ANY, VOID -> null;
        };
    }

    private Object set(Local local, Object value) {
        locals.put(local, HostCalls.convert(value, local.declared()));
        return null;
    }

    private Object setCapture(Node.SetCapture node) throws Throwable {
        self.captured[node.index()] = value(node.value());
        return null;
    }

    private Object setGlobal(Node.SetGlobal node) throws Throwable {
        node.global().value = value(node.value());
        return null;
    }

    private Object setCell(Node.SetCell node) throws Throwable {
        Object cell = value(node.cell());
        Object value = value(node.value());
        ((Cell) cell).value = value;
        return null;
    }

    private Object checkDefined(Node.CheckDefined node) throws Throwable {
        Object value = value(node.value());
        if (value == Undefined.UNDEFINED) {
            at(node.at());
            throw (Throwable) host.call(node.error(), node.name());
        }
        return value;
    }

    // Calls

    private Object operation(Node.Op node) throws Throwable {
        Object[] operands = evalAll(node.operands());
        at(node.at());
        HostMethod method = host.method(node.operation(), operands.length);
        if (!method.suspends()) {
            return callHere(method, operands);
        }
        Object[] arguments = method.takesDepth(operands.length) ? Arrays.copyOf(operands, operands.length + 1) : operands;
        if (arguments != operands) {
            arguments[operands.length] = depth + 1;
        }
        return site(() -> host.call(method, arguments));
    }

    private Object callHost(int at, HostMethod method, Object[] arguments) throws Throwable {
        at(at);
        if (!method.suspends()) {
            return callHere(method, arguments);
        }
        forceSuspension();
        return site(() -> host.call(method, arguments));
    }

    private Object callHere(HostMethod method, Object[] arguments) throws Throwable {
        try {
            return host.call(method, arguments);
        } catch (Suspension s) {
            throw new IllegalStateException(method + " suspends but is not declared to", s);
        }
    }

    private Object callFunction(Node.CallFunction node) throws Throwable {
        Object[] arguments = evalAll(node.arguments());
        at(node.at());
        Function callee = node.function();
        InterpretedFunction value = (InterpretedFunction) interpreter.functionValue(callee);
        if (callee.kind() == Function.Kind.GENERATOR) {
            return value.callN(depth + 1, arguments);
        }
        forceSuspension();
        return new Activation(value, callee.internal() ? depth : depth + 1, stack).run(arguments);
    }

    private Object callValue(Node.CallValue node) throws Throwable {
        Object callee = value(node.callee());
        Object[] arguments = evalAll(node.arguments());
        at(node.at());
        forceSuspension();
        FunctionValue value = (FunctionValue) callHere(dialect.asFunction(), new Object[] {callee});
        boolean runsHere = value.kind() == Function.Kind.PLAIN || value.kind() == Function.Kind.ASYNC && node.awaited();
        if (value instanceof InterpretedFunction interpreted && runsHere && arguments.length == value.arity()) {
            return new Activation(interpreted, depth + 1, stack).run(arguments);
        }
        return site(() -> node.awaited() ? value.awaitedN(depth + 1, arguments) : value.callN(depth + 1, arguments));
    }

    private Object makeFunction(Function made, Object[] captures) {
        return captures.length == 0 ? interpreter.functionValue(made) : new InterpretedFunction(interpreter, made, captures);
    }

    private Object spawn(Node.Spawn node) throws Throwable {
        Object callee = value(node.callee());
        Object[] arguments = evalAll(node.arguments());
        at(node.at());
        FunctionValue value = (FunctionValue) callHere(dialect.asFunction(), new Object[] {callee});
        return CallTask.spawn(value, arguments);
    }

    private Object site(Site site) throws Throwable {
        Suspension suspension;
        try {
            return site.call();
        } catch (Suspension s) {
            suspension = s;
        }
        return stack.suspend(suspension);
    }

    private void forceSuspension() throws Throwable {
        if (interpreter.suspendEverywhere()) {
            site(() -> {
                StackRelief.unwind();
                return null;
            });
        }
    }

    private void poll() throws Throwable {
        if (Preemption.requested()) {
            site(() -> {
                Preemption.poll();
                return null;
            });
        }
    }

    private void at(int newPosition) {
        if (newPosition != 0) {
            position = newPosition;
        }
    }

    // Control

    private Object block(Node.Block node) throws Throwable {
        Object value = null;
        for (Node child : node.nodes()) {
            value = eval(child);
            if (value instanceof Jump) {
                break;
            }
        }
        return value;
    }

    private boolean holds(Node condition) throws Throwable {
        Object value = value(condition);
        return value instanceof Boolean flag ? flag : (boolean) callHere(dialect.truthiness(), new Object[] {value});
    }

    private Object conditional(Node.If node) throws Throwable {
        Object value = null;
        if (holds(node.condition())) {
            value = eval(node.then());
        } else if (node.otherwise() != null) {
            value = eval(node.otherwise());
        }
        return value instanceof Jump || !isVoid(node) ? value : null;
    }

    /** Whether a node has no value, on whatever way it completes. */
    private boolean isVoid(Node node) {
        return switch (node) {
            case Node.SetLocal _, Node.SetCapture _, Node.SetGlobal _, Node.SetCell _, Node.Loop _, Node.Try _,
                 Node.Finally _ -> true;
            case Node.Block n -> n.nodes().isEmpty() || isVoid(n.nodes().getLast());
            case Node.If n -> n.otherwise() == null || isVoid(n.then()) || isVoid(n.otherwise());
            case Node.CallHost n -> n.method().resultType() == Type.VOID;
            case Node.Op n -> host.method(n.operation(), n.operands().size()).resultType() == Type.VOID;
            case Node.CallFunction n -> n.function().result() == Type.VOID && n.function().kind() != Function.Kind.GENERATOR;
            default -> false;
        };
    }

    private Object loop(Node.Loop node) throws Throwable {
        while (true) {
            Object left;
            try {
                if (node.condition() != null && !holds(node.condition())) {
                    return null;
                }
                left = eval(node.body());
            } catch (Jump jump) {
                left = jump;
            }
            if (left instanceof Jump jump) {
                if (jump.label != node.label()) {
                    return jump;
                }
                if (jump.kind == Jump.Kind.BREAK) {
                    return null;
                }
            }
            if (node.update() != null && eval(node.update()) instanceof Jump jump) {
                return jump;
            }
            poll();
        }
    }

    private Object raise(Node.Throw node) throws Throwable {
        Object value = value(node.value());
        at(node.at());
        throw (Throwable) callHere(dialect.toThrowable(), new Object[] {value});
    }

    private Object attempt(Node.Try node) throws Throwable {
        Object caught;
        try {
            return jumpOf(eval(node.body()));
        } catch (ScriptError error) {
            caught = callHere(dialect.fromThrowable(), new Object[] {error});
        }
        set(node.error(), caught);
        return jumpOf(eval(node.handler()));
    }

    private Object ensure(Node.Finally node) throws Throwable {
        Object left;
        try {
            left = jumpOf(eval(node.body()));
        } catch (Abandoned abandoned) {
            throw abandoned;
        } catch (Throwable exit) {
            Object instead = cleanUp(node, exit instanceof Jump ? null : exit);
            if (instead != null) {
                return instead;
            }
            throw exit;
        }
        Object instead = cleanUp(node, null);
        return instead != null ? instead : left;
    }

    /** Gives the jump that leaves the cleanup, if one does: it takes the place of whatever left the body. */
    private Object cleanUp(Node.Finally node, Throwable error) throws Throwable {
        if (node.error() != null) {
            set(node.error(), error);
        }
        return jumpOf(eval(node.cleanup()));
    }

    /** What remains of the result of a node without a value. */
    private static Object jumpOf(Object result) {
        return result instanceof Jump ? result : null;
    }
}
