package dev.fermata.ruff.lower;

import static dev.fermata.ruff.lower.Build.constant;
import static dev.fermata.ruff.lower.Build.get;
import static dev.fermata.ruff.lower.Build.host;
import static dev.fermata.ruff.lower.Build.op;
import static dev.fermata.ruff.lower.Build.set;
import static dev.fermata.ruff.lower.Build.when;

import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.compiler.ir.Operation;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.ruff.builtin.Builtin;
import dev.fermata.ruff.syntax.BinaryOperator;
import dev.fermata.ruff.syntax.Element;
import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.syntax.LogicalOperator;
import dev.fermata.ruff.syntax.UnaryOperator;
import dev.fermata.ruff.task.LimitedAwait;
import dev.fermata.ruff.task.TaskBuiltins;
import dev.fermata.ruff.value.Access;
import dev.fermata.ruff.value.Patterns;
import dev.fermata.ruff.value.StructType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers expressions. */
final class ExpressionLowering {
    private static final HostMethod NEW_ARRAY = HostMethod.of(Access.class, "newArray", Object.class, Object[].class);
    private static final HostMethod NEW_ARRAY_SPREAD = HostMethod.of(Access.class, "newArraySpread", Object.class, Object[].class);
    private static final HostMethod NEW_DICT = HostMethod.of(Access.class, "newDict", Object.class, Object[].class);
    private static final HostMethod NEW_DICT_SPREAD = HostMethod.of(Access.class, "newDictSpread", Object.class, Object[].class);
    private static final HostMethod SPREAD = HostMethod.of(Access.class, "spread", Object.class, Object.class);
    private static final HostMethod INTERPOLATE = HostMethod.of(Access.class, "interpolate", Object.class, Object[].class);
    private static final HostMethod NEW_STRUCT =
            HostMethod.of(Members.class, "newStruct", Object.class, Object[].class);
    private static final HostMethod NEW_NAMED_STRUCT =
            HostMethod.of(Members.class, "newNamedStruct", Object.class, Object[].class);
    private static final HostMethod AWAIT_SLEEP =
            HostMethod.suspending(TaskBuiltins.class, "awaitSleep", Object.class, Object.class);
    private static final HostMethod GOES_ON = HostMethod.of(Patterns.class, "goesOn", boolean.class, Object.class);
    private static final HostMethod PAYLOAD = HostMethod.of(Patterns.class, "payload", Object.class, Object.class);
    private static final HostMethod TAG = HostMethod.of(Members.class, "tag", Object.class, Object[].class);
    private static final HostMethod OK = HostMethod.of(Members.class, "ok", Object.class, Object.class);
    private static final HostMethod ERR = HostMethod.of(Members.class, "err", Object.class, Object.class);
    private static final HostMethod SOME = HostMethod.of(Members.class, "some", Object.class, Object.class);
    private static final HostMethod NONE = HostMethod.of(Members.class, "none", Object.class);

    private final FunctionLowering lowering;
    private final FunctionScope scope;
    private final Names names;
    private final CallLowering calls;

    ExpressionLowering(FunctionLowering lowering) {
        this.lowering = lowering;
        this.scope = lowering.scope;
        this.names = lowering.names;
        this.calls = new CallLowering(lowering, this);
    }

    /** The expression for its effect. */
    Node effect(Expression expression) {
        return value(expression);
    }

    /** The expression as a condition. */
    Node condition(Expression expression) {
        if (expression instanceof Expression.Logical(int _, int _, LogicalOperator operator, Expression left, Expression right)
                && operator != LogicalOperator.COALESCE) {
            return logical(operator, left, right);
        }
        return value(expression);
    }

    /** The value, marked when it comes from a place that keeps it. */
    Node shared(Expression expression) {
        Node value = value(expression);
        return isKept(expression) && !lowering.lastUses.contains(expression) ? op(0, RuffOperation.SHARE, value) : value;
    }

    private static boolean isKept(Expression expression) {
        return switch (expression) {
            case Expression.Name _, Expression.Self _, Expression.Field _, Expression.OptionalField _, Expression.Index _,
                 Expression.Try _, Expression.Await _ -> true;
            case Expression.Logical e -> e.operator() == LogicalOperator.COALESCE && (isKept(e.left()) || isKept(e.right()));
            default -> false;
        };
    }

    List<Node> sharedAll(List<Expression> expressions) {
        List<Node> nodes = new ArrayList<>(expressions.size());
        for (Expression expression : expressions) {
            nodes.add(shared(expression));
        }
        return nodes;
    }

    Node value(Expression expression) {
        return switch (expression) {
            case Expression.NullLiteral e -> new Node.Const(e.at(), null);
            case Expression.BooleanLiteral e -> new Node.Const(e.at(), e.value());
            case Expression.IntegerLiteral e -> new Node.Const(e.at(), e.value());
            case Expression.FloatLiteral e -> new Node.Const(e.at(), e.value());
            case Expression.StringLiteral e -> new Node.Const(e.at(), e.value());
            case Expression.Interpolation e -> new Node.CallHost(e.at(), INTERPOLATE, values(e.parts()));
            case Expression.Name e -> name(e.at(), e.name());
            case Expression.Self e -> name(e.at(), "self");
            case Expression.ArrayLiteral e -> array(e);
            case Expression.DictLiteral e -> dict(e);
            case Expression.StructLiteral e -> struct(e);
            case Expression.FunctionLiteral e -> lowering.lambda(e);
            case Expression.Unary e -> op(e.at(), overloadable(e.operator() == UnaryOperator.NEGATE ? RuffOperation.NEGATE
                    : RuffOperation.NOT), value(e.operand()));
            case Expression.Binary e -> op(e.operatorAt(), operation(e.operator()), value(e.left()), value(e.right()));
            case Expression.Logical e -> logical(e.operator(), e.left(), e.right());
            case Expression.Pipe e -> calls.pipe(e);
            case Expression.Call e -> calls.call(e, false);
            case Expression.MethodCall e -> calls.method(e, false);
            case Expression.Field e -> host(e.nameAt(), Members.FIELD, value(e.object()), constant(new FieldSite(e.name())));
            case Expression.OptionalField e -> optionalField(e);
            case Expression.Index e -> op(e.indexAt(), RuffOperation.INDEX, value(e.collection()), value(e.index()));
            case Expression.Try e -> tryOperator(e);
            case Expression.Wrap e -> host(e.at(), switch (e.wrapper()) {
                case OK -> OK;
                case ERR -> ERR;
                case SOME -> SOME;
            }, shared(e.value()));
            case Expression.NoneLiteral e -> host(e.at(), NONE);
            case Expression.Tag e -> tag(e);
            case Expression.Throw e -> throwing(e);
            case Expression.Await e -> await(e);
            case Expression.Yield e -> yielding(e);
            case Expression.TaskBlock e -> new TaskLowering(lowering).block(e);
        };
    }

    List<Node> values(List<Expression> expressions) {
        List<Node> nodes = new ArrayList<>(expressions.size());
        for (Expression expression : expressions) {
            nodes.add(value(expression));
        }
        return nodes;
    }

    private Operation overloadable(RuffOperation operation) {
        return lowering.module.use.overloadsOperators || lowering.module.open ? overloaded(operation) : operation;
    }

    private Operation overloaded(RuffOperation operation) {
        if (operation.overload() != null) {
            scope.effects.callsMethod(operation.overload());
        }
        return Overloaded.of(operation);
    }

    private Operation operation(BinaryOperator operator) {
        return switch (operator) {
            case ADD -> overloadable(RuffOperation.ADD);
            case SUBTRACT -> overloadable(RuffOperation.SUBTRACT);
            case MULTIPLY -> overloadable(RuffOperation.MULTIPLY);
            case DIVIDE -> overloadable(RuffOperation.DIVIDE);
            case MODULO -> overloadable(RuffOperation.MODULO);
            case EQUAL -> RuffOperation.EQUAL;
            case NOT_EQUAL -> RuffOperation.NOT_EQUAL;
            case LESS -> RuffOperation.LESS;
            case GREATER -> RuffOperation.GREATER;
            case LESS_EQUAL -> RuffOperation.LESS_EQUAL;
            case GREATER_EQUAL -> RuffOperation.GREATER_EQUAL;
        };
    }

    /** {@code left op right} for a compound assignment. */
    Node binary(int at, BinaryOperator operator, Node left, Node right) {
        return op(at, operation(operator), left, right);
    }

    // Names

    Node name(int at, String name) {
        return switch (names.find(name)) {
            case Meaning.Var(Variable variable) -> {
                boolean outer = variable.local == null && variable.capture < 0;
                Node read = names.read(at, variable);
                yield outer ? names.orField(name, read) : read;
            }
            case Meaning.Known(var function) -> {
                scope.effects.calls(function);
                yield names.orField(name, new Node.MakeFunction(at, function, List.of()));
            }
            case Meaning.Unbound unbound -> names.orField(name, names.readUnbound(at, unbound));
            case Meaning.Native _, Meaning.PreludeFunction _, Meaning.Constant _ -> {
                Object value = lowering.module.value(names.find(name));
                if (value instanceof FunctionValue) {
                    scope.effects.add(Effects.Effect.SHARED); // somebody may call it
                }
                yield names.orField(name, new Node.Const(at, value));
            }
        };
    }

    // Literals

    private Node array(Expression.ArrayLiteral literal) {
        Object constant = ConstantLiterals.isLarge(literal.elements()) ? ConstantLiterals.of(literal) : null;
        if (constant != null) {
            return new Node.Const(literal.at(), constant);
        }
        boolean spreads = false;
        List<Node> nodes = new ArrayList<>();
        for (Element element : literal.elements()) {
            if (element instanceof Element.Spread(int at, Expression value)) {
                spreads = true;
                nodes.add(host(at, SPREAD, value(value)));
            } else {
                nodes.add(shared(((Element.Item) element).value()));
            }
        }
        return new Node.CallHost(literal.at(), spreads ? NEW_ARRAY_SPREAD : NEW_ARRAY, nodes);
    }

    private Node dict(Expression.DictLiteral literal) {
        Object constant = ConstantLiterals.isLarge(literal.elements()) ? ConstantLiterals.of(literal) : null;
        if (constant != null) {
            return new Node.Const(literal.at(), constant);
        }
        boolean spreads = false;
        List<Node> nodes = new ArrayList<>();
        for (Element element : literal.elements()) {
            if (element instanceof Element.Spread(int at, Expression value)) {
                spreads = true;
                nodes.add(host(at, SPREAD, value(value)));
            } else {
                Element.Entry entry = (Element.Entry) element;
                nodes.add(value(entry.key()));
                nodes.add(shared(entry.value()));
            }
        }
        return new Node.CallHost(literal.at(), spreads ? NEW_DICT_SPREAD : NEW_DICT, nodes);
    }

    private Node struct(Expression.StructLiteral literal) {
        List<String> fields = literal.fields().stream().map(Element.Field::name).toList();
        List<Node> nodes = new ArrayList<>();
        StructType known = lowering.file.structType(literal.type());
        boolean distinct = fields.stream().distinct().count() == fields.size();
        if (known != null && distinct) {
            nodes.add(constant(known.shape(fields.toArray(String[]::new))));
            for (Element.Field field : literal.fields()) {
                nodes.add(shared(field.value()));
            }
            return new Node.CallHost(literal.at(), NEW_STRUCT, nodes);
        }
        // The name may be an imported struct, which is known when the literal is evaluated.
        nodes.add(switch (names.find(literal.type())) {
            case Meaning.Var(Variable variable) -> names.unchecked(variable);
            case Meaning.Unbound(var global) -> new Node.GetGlobal(0, global);
            default -> constant(null);
        });
        nodes.add(constant(lowering.file.anonymousStruct(literal.type())));
        for (Element.Field field : literal.fields()) {
            nodes.add(constant(field.name()));
            nodes.add(shared(field.value()));
        }
        return new Node.CallHost(literal.at(), NEW_NAMED_STRUCT, nodes);
    }

    private Node tag(Expression.Tag tag) {
        List<Node> arguments = sharedAll(tag.arguments());
        String name = tag.type() + "::" + tag.variant();
        if (name.equals("Option::None")) {
            return host(tag.at(), NONE);
        }
        HostMethod wrapper = switch (name) {
            case "Result::Ok" -> OK;
            case "Result::Err" -> ERR;
            case "Option::Some" -> SOME;
            default -> null;
        };
        if (wrapper != null) {
            return new Node.CallHost(tag.at(), wrapper, arguments.isEmpty() ? List.of(constant(null)) : arguments.subList(0, 1));
        }
        List<Node> all = new ArrayList<>();
        all.add(constant(tag.type()));
        all.add(constant(tag.variant()));
        all.addAll(arguments);
        return new Node.CallHost(tag.at(), TAG, all);
    }

    // Control in expressions

    private Node logical(LogicalOperator operator, Expression left, Expression right) {
        if (operator == LogicalOperator.COALESCE) {
            Local value = new Local("left");
            Node first = set(value, value(left));
            return Build.block(first, when(op(0, RuffOperation.IS_NULL, get(value)), branch(right), get(value)));
        }
        Node first = condition(left);
        Node second = op(0, RuffOperation.TRUTHY, branch(right));
        return operator == LogicalOperator.AND ? when(first, second, constant(false)) : when(first, constant(true), second);
    }

    /** An operand that is not always evaluated assigns nothing for certain. */
    private Node branch(Expression expression) {
        FunctionScope.Point before = scope.point();
        Node value = value(expression);
        scope.join(before);
        return value;
    }

    private Node optionalField(Expression.OptionalField field) {
        Local object = new Local("object");
        return Build.block(set(object, value(field.object())), when(op(0, RuffOperation.IS_NULL, get(object)), constant(null),
                host(field.nameAt(), Members.FIELD, get(object), constant(new FieldSite(field.name())))));
    }

    private Node tryOperator(Expression.Try expression) {
        Local operand = new Local("operand");
        return Build.block(set(operand, shared(expression.operand())),
                when(host(expression.operatorAt(), GOES_ON, get(operand)), host(0, PAYLOAD, get(operand)),
                        lowering.leave(expression.at(), get(operand))));
    }

    private Node throwing(Expression.Throw expression) {
        if (expression.arguments().size() != 1) {
            throw CompileError.of(lowering.module.source, expression.at(), "throw() requires exactly one argument");
        }
        Node value = shared(expression.arguments().getFirst());
        return Build.raising(new Node.Throw(expression.at(), value));
    }

    private Node await(Expression.Await await) {
        long millisMax = lowering.module.awaitMillisMax;
        if (millisMax == 0 && await.operand() instanceof Expression.Call(int _, int callAt, Expression function, List<Expression> arguments)
                && function instanceof Expression.Name(int _, String name) && name.equals("async_sleep") && arguments.size() == 1
                && names.find(name) instanceof Meaning.Native(Builtin builtin)) {
            scope.effects.add(BuiltinEffects.of(builtin));
            return host(callAt, AWAIT_SLEEP, value(arguments.getFirst()));
        }
        Node operand = switch (await.operand()) {
            case Expression.Call call -> calls.call(call, true);
            case Expression.MethodCall call -> calls.method(call, true);
            default -> value(await.operand());
        };
        return millisMax == 0 ? new Node.Await(await.at(), operand) : limited(await.at(), operand, millisMax);
    }

    private static Node limited(int at, Node operand, long millisMax) {
        return host(at, HostMethod.suspending(LimitedAwait.class, "await", Object.class, Object.class, long.class), operand,
                constant(millisMax));
    }

    private Node yielding(Expression.Yield yield) {
        Optional<Expression> value = yield.value();
        if (!scope.generator) {
            return Build.raising(new Node.Throw(yield.at(),
                    host(yield.at(), HostMethod.of(Errors.class, "yieldOutsideGenerator", Throwable.class))));
        }
        return new Node.Yield(yield.at(), value.map(this::shared).orElseGet(() -> constant(null)));
    }
}
