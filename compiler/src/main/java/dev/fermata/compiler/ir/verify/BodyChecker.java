package dev.fermata.compiler.ir.verify;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Label;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.compiler.ir.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the body of one function. The type of a node that never completes (a jump, an endless loop) is null. */
final class BodyChecker {
    private final IrVerifier verifier;
    private final Function function;
    private final Set<Label> inside = new HashSet<>();
    private final Set<Label> left = new HashSet<>();

    BodyChecker(IrVerifier verifier, Function function) {
        this.verifier = verifier;
        this.function = function;
    }

    void check() {
        NodePath path = new NodePath(function.name());
        for (Local parameter : function.parameters()) {
            own(parameter, path, function.position());
        }
        if (function.body() == null) {
            verifier.problem(function.name(), function.position(), "no body");
            return;
        }
        Type type = type(function.body(), path.to("body"));
        if (type != null && function.result() != Type.VOID && function.kind() != Function.Kind.GENERATOR) {
            fits(type == Type.VOID ? Type.ANY : type, function.result(), path, function.position(), "the result");
            if (type == Type.VOID && function.result().isPrimitive()) {
                verifier.problem(path.toString(), function.position(),
                        "the end of the body is reached without a result of type " + function.result().text());
            }
        }
    }

    private Type type(Node node, NodePath path) {
        if (node == null) {
            verifier.problem(path.toString(), 0, "a node is missing");
            return Type.ANY;
        }
        if (path.depth() > IrVerifier.NESTING_MAX) {
            verifier.problem(path.toString(), node.at(), "nested deeper than " + IrVerifier.NESTING_MAX);
            return Type.ANY;
        }
        return switch (node) {
            case Node.Const n -> constant(n, path);
            case Node.GetLocal n -> {
                own(n.local(), path, n.at());
                yield n.local().declared();
            }
            case Node.SetLocal n -> {
                own(n.local(), path, n.at());
                fits(value(n.value(), path.to("value")), n.local().declared(), path, n.at(), "local " + n.local());
                yield Type.VOID;
            }
            case Node.GetCapture n -> {
                capture(n.index(), path, n.at());
                yield Type.ANY;
            }
            case Node.SetCapture n -> {
                capture(n.index(), path, n.at());
                value(n.value(), path.to("value"));
                yield Type.VOID;
            }
            case Node.GetGlobal _ -> Type.ANY;
            case Node.SetGlobal n -> {
                value(n.value(), path.to("value"));
                yield Type.VOID;
            }
            case Node.NewCell n -> {
                value(n.value(), path.to("value"));
                yield Type.REF;
            }
            case Node.GetCell n -> {
                cell(n.cell(), path.to("cell"));
                yield Type.ANY;
            }
            case Node.SetCell n -> {
                cell(n.cell(), path.to("cell"));
                value(n.value(), path.to("value"));
                yield Type.VOID;
            }
            case Node.CheckDefined n -> {
                HostMethod error = n.error();
                if (error.descriptor().parameterCount() != 1 || error.parameterType(0) != Type.REF
                        || error.resultType() != Type.REF) {
                    verifier.problem(path.toString(), n.at(), error + " must take a string and give a throwable");
                }
                yield value(n.value(), path.to("value"));
            }
            case Node.Op n -> operation(n, path);
            case Node.CallFunction n -> callFunction(n, path);
            case Node.CallValue n -> {
                reference(n.callee(), path.to("callee"), "called");
                values(n.arguments(), path, "argument");
                yield Type.ANY;
            }
            case Node.CallHost n -> {
                arguments(n.method(), values(n.arguments(), path, "argument"), path, n.at());
                yield n.method().resultType();
            }
            case Node.MakeFunction n -> {
                values(n.captures(), path, "capture");
                if (n.captures().size() != n.function().captureCount()) {
                    verifier.problem(path.toString(), n.at(), n.captures().size() + " captures for " + n.function().name()
                            + ", which has " + n.function().captureCount());
                }
                yield Type.ANY;
            }
            case Node.Spawn n -> {
                reference(n.callee(), path.to("callee"), "spawned");
                values(n.arguments(), path, "argument");
                yield Type.ANY;
            }
            case Node.Await n -> {
                value(n.value(), path.to("value"));
                yield Type.ANY;
            }
            case Node.Yield n -> {
                if (function.kind() != Function.Kind.GENERATOR) {
                    verifier.problem(path.toString(), n.at(), "yield outside a generator");
                }
                value(n.value(), path.to("value"));
                yield Type.ANY;
            }
            case Node.Block n -> block(n, path);
            case Node.If n -> conditional(n, path);
            case Node.Loop n -> loop(n, path);
            case Node.Break n -> {
                jump(n.label(), path, n.at(), "break");
                left.add(n.label());
                yield null;
            }
            case Node.Continue n -> {
                jump(n.label(), path, n.at(), "continue");
                yield null;
            }
            case Node.Return n -> returns(n, path);
            case Node.Throw n -> {
                value(n.value(), path.to("value"));
                yield null;
            }
            case Node.Try n -> {
                error(n.error(), path, n.at());
                Type body = type(n.body(), path.to("try"));
                Type handler = type(n.handler(), path.to("handler"));
                yield body == null && handler == null ? null : Type.VOID;
            }
            case Node.Finally n -> {
                if (n.error() != null) {
                    error(n.error(), path, n.at());
                }
                Type body = type(n.body(), path.to("body"));
                Type cleanup = type(n.cleanup(), path.to("cleanup"));
                yield body == null || cleanup == null ? null : Type.VOID;
            }
        };
    }

    private Type constant(Node.Const node, NodePath path) {
        return switch (node.value()) {
            case Boolean _ -> Type.BOOL;
            case Integer _ -> Type.I32;
            case Long _ -> Type.I64;
            case Float _ -> Type.F32;
            case Double _ -> Type.F64;
            case Node _, Local _, Function _ -> {
                verifier.problem(path.toString(), node.at(), "a piece of IR as a constant");
                yield Type.ANY;
            }
            case null, default -> Type.ANY;
        };
    }

    private Type operation(Node.Op node, NodePath path) {
        List<Type> operands = values(node.operands(), path, "operand");
        List<Type> representations = new ArrayList<>();
        for (Type operand : operands) {
            representations.add(operand == null || operand == Type.REF || operand == Type.VOID ? Type.ANY : operand);
        }
        HostMethod method = resolve(node, representations);
        if (method == null) {
            verifier.problem(path.toString(), node.at(), "the dialect has no method for " + node.operation().text() + " of "
                    + operands.size() + " operands");
            return Type.ANY;
        }
        arguments(method, operands, path, node.at());
        return method.resultType();
    }

    private HostMethod resolve(Node.Op node, List<Type> operands) {
        try {
            return verifier.dialect().resolve(node.operation(), operands);
        } catch (RuntimeException e) {
            return null; // a dialect may take the number of operands for granted
        }
    }

    private Type callFunction(Node.CallFunction node, NodePath path) {
        Function callee = node.function();
        List<Type> given = values(node.arguments(), path, "argument");
        if (callee.captureCount() != 0) {
            verifier.problem(path.toString(), node.at(), callee.name() + " has captures and can only be called as a value");
        }
        if (given.size() != callee.parameters().size()) {
            verifier.problem(path.toString(), node.at(), given.size() + " arguments for " + callee.name() + ", which takes "
                    + callee.parameters().size());
        } else {
            for (int i = 0; i < given.size(); i++) {
                fits(given.get(i), callee.parameters().get(i).declared(), path.to("argument", i), node.at(),
                        "parameter " + callee.parameters().get(i) + " of " + callee.name());
            }
        }
        return callee.kind() == Function.Kind.GENERATOR ? Type.ANY : callee.result();
    }

    private Type block(Node.Block node, NodePath path) {
        Type type = Type.VOID;
        boolean ends = false;
        for (int i = 0; i < node.nodes().size(); i++) {
            type = type(node.nodes().get(i), path.to("", i));
            ends |= type == null;
        }
        return ends ? null : type;
    }

    private Type conditional(Node.If node, NodePath path) {
        value(node.condition(), path.to("condition"));
        Type then = type(node.then(), path.to("then"));
        if (node.otherwise() == null) {
            return Type.VOID;
        }
        return Type.join(then, type(node.otherwise(), path.to("else")));
    }

    private Type loop(Node.Loop node, NodePath path) {
        if (!verifier.declaredLabels.add(node.label())) {
            verifier.problem(path.toString(), node.at(), "label " + node.label() + " names two loops");
        }
        inside.add(node.label());
        if (node.condition() != null) {
            value(node.condition(), path.to("condition"));
        }
        type(node.body(), path.to("body"));
        inside.remove(node.label()); // "continue" leads to the update, so the update cannot contain it
        if (node.update() != null) {
            type(node.update(), path.to("update"));
        }
        return node.condition() == null && !left.contains(node.label()) ? null : Type.VOID;
    }

    private Type returns(Node.Return node, NodePath path) {
        boolean generator = function.kind() == Function.Kind.GENERATOR;
        if (node.value() != null) {
            Type type = value(node.value(), path.to("value"));
            if (!generator && function.result() != Type.VOID) {
                fits(type, function.result(), path, node.at(), "the result");
            }
        } else if (function.result().isPrimitive() && !generator) {
            verifier.problem(path.toString(), node.at(), "return without a value of type " + function.result().text());
        }
        return null;
    }

    private void jump(Label label, NodePath path, int at, String kind) {
        if (!inside.contains(label)) {
            verifier.problem(path.toString(), at, kind + " outside the loop " + label);
        }
    }

    private void own(Local local, NodePath path, int at) {
        if (local.declared() == Type.VOID) {
            verifier.problem(path.toString(), at, "local " + local + " is declared void");
        }
        Function owner = verifier.ownerOfLocal.putIfAbsent(local, function);
        if (owner != null && owner != function) {
            verifier.problem(path.toString(), at, "local " + local + " belongs to " + owner.name());
        }
    }

    private void error(Local local, NodePath path, int at) {
        own(local, path, at);
        if (local.declared().isPrimitive()) {
            verifier.problem(path.toString(), at, "the local of the error must not be " + local.declared().text());
        }
    }

    private void capture(int index, NodePath path, int at) {
        if (index < 0 || index >= function.captureCount()) {
            verifier.problem(path.toString(), at, "capture " + index + " of " + function.captureCount());
        }
    }

    private void cell(Node node, NodePath path) {
        reference(node, path, "used as a cell");
    }

    private void reference(Node node, NodePath path, String use) {
        Type type = value(node, path);
        if (type != null && type.isPrimitive()) {
            verifier.problem(path.toString(), node.at(), type.text() + " " + use);
        }
    }

    private List<Type> values(List<Node> nodes, NodePath path, String list) {
        List<Type> types = new ArrayList<>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            types.add(value(nodes.get(i), path.to(list, i)));
        }
        return types;
    }

    /** The type of a node whose value is needed. */
    private Type value(Node node, NodePath path) {
        Type type = type(node, path);
        if (type == Type.VOID) {
            verifier.problem(path.toString(), node.at(), "void used as a value");
            return Type.ANY;
        }
        return type;
    }

    private void arguments(HostMethod method, List<Type> given, NodePath path, int at) {
        int wanted = method.descriptor().parameterCount();
        if (given.size() != wanted) {
            verifier.problem(path.toString(), at, given.size() + " arguments for " + method + ", which takes " + wanted);
            return;
        }
        for (int i = 0; i < wanted; i++) {
            fits(given.get(i), method.parameterType(i), path, at, "parameter " + i + " of " + method);
        }
    }

    /** Whether the compiler has a conversion: boxing, unboxing of any, or widening of an integer. */
    private void fits(Type given, Type wanted, NodePath path, int at, String use) {
        if (given == null || given == wanted || given == Type.ANY || wanted == Type.ANY || given == Type.VOID) {
            return;
        }
        boolean converts = given == Type.I32 && (wanted == Type.I64 || wanted == Type.F64)
                || given == Type.I64 && (wanted == Type.F64 || wanted == Type.I32);
        if (!converts) {
            verifier.problem(path.toString(), at, given.text() + " given for " + use + ", which is " + wanted.text());
        }
    }
}
