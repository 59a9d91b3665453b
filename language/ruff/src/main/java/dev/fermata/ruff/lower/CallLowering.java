package dev.fermata.ruff.lower;

import static dev.fermata.ruff.lower.Build.constant;
import static dev.fermata.ruff.lower.Build.get;
import static dev.fermata.ruff.lower.Build.host;
import static dev.fermata.ruff.lower.Build.op;
import static dev.fermata.ruff.lower.Build.set;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.ruff.builtin.Builtin;
import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.task.TaskBuiltins;
import dev.fermata.ruff.value.Values;
import java.util.ArrayList;
import java.util.List;

/** Lowers calls: of functions known in the text, of builtins, of methods, and of whatever a value holds. */
final class CallLowering {
    private static final HostMethod FLAT = HostMethod.of(Values.class, "flat", Object.class, Object.class);
    private static final HostMethod ARITY =
            HostMethod.of(Errors.class, "arity", Throwable.class, String.class, long.class, long.class);
    private static final HostMethod BUILTIN_ARITY =
            HostMethod.of(Errors.class, "builtinArity", Throwable.class, Builtin.class, long.class);
    private static final HostMethod METHOD =
            HostMethod.of(Methods.class, "find", FunctionValue.class, Object.class, MethodSite.class);

    private final FunctionLowering lowering;
    private final ExpressionLowering expressions;
    private final FunctionScope scope;

    CallLowering(FunctionLowering lowering, ExpressionLowering expressions) {
        this.lowering = lowering;
        this.expressions = expressions;
        this.scope = lowering.scope;
    }

    Node call(Expression.Call call, boolean awaited) {
        return call(call.callAt(), call.function(), null, call.arguments(), awaited);
    }

    /** {@code left |> right}: a call on the right gets the left value in front of its arguments. */
    Node pipe(Expression.Pipe pipe) {
        Local piped = new Local("piped");
        Node first = set(piped, expressions.shared(pipe.left()));
        Node call = pipe.right() instanceof Expression.Call inner
                ? call(pipe.operatorAt(), inner.function(), get(piped), inner.arguments(), false)
                : call(pipe.operatorAt(), pipe.right(), get(piped), List.of(), false);
        return Build.block(first, call);
    }

    private Node call(int at, Expression callee, Node first, List<Expression> arguments, boolean awaited) {
        if (callee instanceof Expression.Name(int nameAt, String name)) {
            Meaning meaning = lowering.names.find(name);
            if (scope.fieldsOf == null) {
                switch (meaning) {
                    case Meaning.Known(Function function) -> {
                        return known(nameAt, function, shared(first, arguments), awaited);
                    }
                    case Meaning.PreludeFunction(Function function) -> {
                        int callback = name.equals("reduce") ? 2 : 1;
                        int given = first == null ? callback : callback - 1;
                        if (given < arguments.size()) {
                            answerFor(arguments.get(given));
                        }
                        List<Node> nodes = shared(first, arguments);
                        if (nodes.size() < function.parameters().size() && nodes.size() >= Prelude.leastArguments(function)) {
                            nodes.add(constant(null));
                        }
                        return known(nameAt, function, nodes, awaited);
                    }
                    case Meaning.Native(Builtin builtin) -> {
                        return builtin(nameAt, builtin, plain(first, arguments));
                    }
                    case Meaning.Var _, Meaning.Constant _, Meaning.Unbound _ -> { }
                }
            }
            if (!lowering.module.internal) {
                scope.effects.add(Effects.Effect.SHARED); // callers of the prelude answer for the functions they pass
            }
            return new Node.CallValue(nameAt, expressions.name(nameAt, name), shared(first, arguments), awaited);
        }
        boolean literal = callee instanceof Expression.FunctionLiteral;
        if (!literal) {
            scope.effects.add(Effects.Effect.SHARED);
        }
        Node function = expressions.value(callee);
        return new Node.CallValue(at, function, shared(first, arguments), awaited);
    }

    /** A function value given to a builtin that calls it: a literal or known function counts where it is made. */
    private void answerFor(Expression callback) {
        boolean counted = callback instanceof Expression.FunctionLiteral
                || callback instanceof Expression.Name(int _, String name) && lowering.names.find(name) instanceof Meaning.Known;
        if (!counted) {
            scope.effects.add(Effects.Effect.SHARED);
        }
    }

    private List<Node> shared(Node first, List<Expression> arguments) {
        List<Node> nodes = new ArrayList<>(arguments.size() + 1);
        if (first != null) {
            nodes.add(first);
        }
        nodes.addAll(expressions.sharedAll(arguments));
        return nodes;
    }

    private List<Node> plain(Node first, List<Expression> arguments) {
        List<Node> nodes = new ArrayList<>(arguments.size() + 1);
        if (first != null) {
            nodes.add(first);
        }
        nodes.addAll(expressions.values(arguments));
        return nodes;
    }

    private Node known(int at, Function function, List<Node> arguments, boolean awaited) {
        scope.effects.calls(function);
        int expected = function.parameters().size();
        if (expected != arguments.size()) {
            return failing(at, arguments, host(at, ARITY, constant(function.name()), constant((long) expected),
                    constant((long) arguments.size())));
        }
        if (function.kind() == Function.Kind.ASYNC && !awaited) {
            return new Node.CallValue(at, new Node.MakeFunction(at, function, List.of()), arguments, false);
        }
        return new Node.CallFunction(at, function, arguments);
    }

    /** Evaluates the arguments, then throws. */
    private static Node failing(int at, List<Node> arguments, Node error) {
        List<Node> nodes = new ArrayList<>();
        for (Node argument : arguments) {
            nodes.add(set(new Local("argument"), argument));
        }
        nodes.add(new Node.Throw(at, error));
        nodes.add(constant(null));
        return new Node.Block(at, nodes);
    }

    Node builtin(int at, Builtin builtin, List<Node> arguments) {
        scope.effects.add(BuiltinEffects.of(builtin));
        if (!builtin.accepts(arguments.size())) {
            return failing(at, arguments, host(at, BUILTIN_ARITY, constant(builtin), constant((long) arguments.size())));
        }
        List<Node> given = new ArrayList<>();
        int wanted = builtin.variadic() ? arguments.size() : builtin.parameters();
        List<Node> surplus = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (i < wanted) {
                given.add(builtin.ropes() ? arguments.get(i) : flat(arguments.get(i)));
            } else {
                surplus.add(set(new Local("surplus"), arguments.get(i)));
            }
        }
        while (given.size() < wanted) {
            given.add(constant(null));
        }
        Node call = new Node.CallHost(at, builtin.method(), given);
        if (surplus.isEmpty()) {
            return call;
        }
        surplus.add(call);
        return new Node.Block(at, surplus);
    }

    private static Node flat(Node argument) {
        return argument instanceof Node.Const ? argument : host(0, FLAT, argument);
    }

    Node method(Expression.MethodCall call, boolean awaited) {
        if (call.receiver() instanceof Expression.Name(int _, String name) && name.equals("Promise")
                && lowering.names.find(name) instanceof Meaning.Unbound) {
            Builtin builtin = TaskBuiltins.promiseMethod(call.method());
            if (builtin != null) {
                return builtin(call.nameAt(), builtin, expressions.values(call.arguments()));
            }
        }
        Local receiver = new Local("receiver");
        Node first = set(receiver, expressions.value(call.receiver()));
        Node function = host(call.nameAt(), METHOD, get(receiver), constant(new MethodSite(call.method())));
        scope.effects.callsMethod(call.method());
        if (!lowering.file.declaresMethod(call.method()) && !Methods.isOfArrays(call.method())) {
            scope.effects.add(Effects.Effect.SHARED);
        }
        List<Node> arguments = new ArrayList<>();
        arguments.add(lowering.lastUses.contains(call.receiver()) ? get(receiver) : op(0, RuffOperation.SHARE, get(receiver)));
        arguments.addAll(expressions.sharedAll(call.arguments()));
        return Build.block(first, new Node.CallValue(call.nameAt(), function, arguments, awaited));
    }
}
