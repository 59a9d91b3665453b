package dev.fermata.matlab.lower;

import static dev.fermata.matlab.lower.Build.block;
import static dev.fermata.matlab.lower.Build.constant;
import static dev.fermata.matlab.lower.Build.get;
import static dev.fermata.matlab.lower.Build.host;
import static dev.fermata.matlab.lower.Build.set;
import static dev.fermata.matlab.lower.Build.when;
import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.NamedKernel;
import dev.fermata.matlab.function.CallContext;
import dev.fermata.matlab.function.FunctionHandle;
import dev.fermata.matlab.object.EmptyObjects;
import dev.fermata.matlab.syntax.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Lowers calls of functions known by name. */
final class CallLowering {
    private final FunctionLowering lowering;
    private final FunctionScope scope;
    private final ExpressionLowering expressions;
    private final SpecialCalls special;
    private final ClassCallLowering classes;
    private final TaskArguments taskArguments;
    /** The positions of the results of the next call that are not wanted. */
    private List<Integer> ignored = List.of();

    CallLowering(FunctionLowering lowering, ExpressionLowering expressions) {
        this.lowering = lowering;
        this.scope = lowering.scope;
        this.expressions = expressions;
        this.special = new SpecialCalls(lowering, expressions);
        this.classes = new ClassCallLowering(lowering, expressions, this);
        this.taskArguments = new TaskArguments(lowering.scope, expressions);
    }

    /** Calls that name a class. */
    ClassCallLowering classes() {
        return classes;
    }

    /** Tells which results of the next call are not wanted. */
    void ignores(List<Integer> positions) {
        ignored = positions;
    }

    /** A call whose value is needed. */
    Node call(int at, String name, List<Tree.Expression> arguments, Tree.Expression whole) {
        return valueOf(whole, call(at, name, arguments, Wanted.ONE, whole));
    }

    /** Makes sure that there is a value. */
    Node valueOf(Tree.Expression e, Node result) {
        if (result instanceof Node.CheckDefined || result instanceof Node.Const) {
            return result;
        }
        return new Node.CheckDefined(e.at(), result, "", Hosts.NO_VALUE);
    }

    /** A call with 0 or 1 wanted results: its value, or UNDEFINED. */
    Node call(int at, String name, List<Tree.Expression> arguments, Wanted wanted, Tree.Expression whole) {
        Node known = whole instanceof Tree.Name && name.equals("await") ? null : special.call(at, name, arguments, wanted); // alone it is a name like others
        if (known != null) {
            return known;
        }
        return call(at, lowering.resolve(name), arguments, wanted);
    }

    Node call(int at, Callee callee, List<Tree.Expression> arguments, Wanted wanted) {
        List<Integer> unwanted = ignored;
        ignored = List.of();
        return switch (callee) {
            case Callee.User user when isBehindMethods(user.function()) && !arguments.isEmpty() -> behindMethods(at, user.function(), arguments, unwanted, wanted.node());
            case Callee.User user when user.function().use.usesContext ->
                    inContext(at, user.function(), arguments, unwanted, user(at, user.function(), arguments, wanted));
            case Callee.User user -> user(at, user.function(), arguments, wanted);
            case Callee.Native builtin -> builtin(at, builtin.builtin(), arguments, wanted);
            case Callee.Construct construct -> new Node.CallValue(at, classes.constructor(at, construct.declaration()),
                    List.of(wanted.node(), expressions.arguments(null, arguments)), false);
            case Callee.ClassMember member -> classes.classMember(at, member, arguments, wanted.node());
            case Callee.Ambiguous ambiguous -> raise(at, "ImportAmbiguous", ambiguous.message());
            case Callee.Unknown unknown -> unknown(at, unknown.name(), arguments, unwanted, wanted.node());
        };
    }

    private Node unknown(int at, String name, List<Tree.Expression> arguments, List<Integer> unwanted, Node wanted) {
        Local callee = new Local("callee");
        Local list = new Local("arguments");
        if (scope.file.program.mayHaveObjects() && !arguments.isEmpty()) {
            return block(set(list, expressions.arguments(null, arguments)),
                    set(callee, host(at, Hosts.FIND_METHOD, constant(name), get(list), constant(lowering.caller()))),
                    note(at, name, arguments, unwanted), new Node.CallValue(at, get(callee), List.of(wanted, get(list)), false));
        }
        return block(set(callee, host(at, Hosts.FIND_FUNCTION, constant(name))), set(list, expressions.arguments(null, arguments)),
                note(at, name, arguments, unwanted), new Node.CallValue(at, get(callee), List.of(wanted, get(list)), false));
    }

    // ------------------------------------------------------------- builtins

    /** The builtin with the names of the arguments, where it wants to know them. */
    private Builtin inCall(Builtin builtin, List<Tree.Expression> arguments) {
        if (!(builtin.kernel() instanceof NamedKernel)) {
            return builtin;
        }
        List<String> names = new ArrayList<>();
        for (Tree.Expression argument : arguments) {
            names.add(argument instanceof Tree.Name name && isVariable(name.name()) ? name.name() : null);
            if (argument instanceof Tree.NamedArgument) {
                names.add(null);
            }
        }
        return NamedKernel.inCall(builtin, names.toArray(String[]::new));
    }

    /** Also one that only shows at run time. */
    private boolean isVariable(String name) {
        return scope.find(name) != null || lowering.resolve(name) instanceof Callee.Unknown;
    }

    Node builtin(int at, Builtin general, List<Tree.Expression> arguments, Wanted wanted) {
        Builtin builtin = inCall(general, arguments);
        if (scope.file.program.mayHaveObjects() && !arguments.isEmpty()) {
            return overloadable(at, builtin, arguments, wanted.node(), false);
        }
        if (wanted.isOne() && !ExpressionLowering.expands(arguments)) {
            HostMethod scalar = ScalarFunctions.find(builtin.name(), arguments.size());
            if (scalar != null) {
                List<Node> operands = new ArrayList<>(List.of(constant(builtin)));
                arguments.forEach(argument -> operands.add(expressions.value(argument)));
                return new Node.Op(at, new ScalarCall(builtin.name(), scalar, arguments.size()), operands);
            }
        }
        return one(at, builtin, wanted.node(), borrowed(arguments));
    }

    /** What was waited for may end without a value, which resumption gives as null. */
    private static Node one(int at, Builtin builtin, Node wanted, Node arguments) {
        return builtin.suspends() ? host(at, Hosts.WAITED, host(at, Hosts.BUILTIN_ONE_WAITING, constant(builtin), wanted, arguments))
                : host(at, Hosts.BUILTIN_ONE, constant(builtin), wanted, arguments);
    }

    /** A class of the program may define a method of the builtin's name for one of the arguments. */
    private Node overloadable(int at, Builtin builtin, List<Tree.Expression> arguments, Node wanted, boolean several) {
        Local list = new Local("arguments");
        Node natively = several ? host(at, builtin.suspends() ? Hosts.BUILTIN_MANY_WAITING : Hosts.BUILTIN_MANY, constant(builtin), wanted, get(list))
                : one(at, builtin, wanted, get(list));
        Local method = new Local("method");
        return block(set(list, borrowed(arguments)), set(method, host(at, Hosts.OBJECT_OVERLOAD, constant(builtin.name()), get(list), constant(lowering.caller()))),
                when(host(at, Hosts.IS_METHOD, get(method)),
                        asWanted(at, new Node.CallValue(at, get(method), List.of(wanted, get(list)), false), wanted, several), natively));
    }

    private static Node asWanted(int at, Node call, Node wanted, boolean several) {
        return several ? host(at, Hosts.AS_RESULTS, call, wanted) : call;
    }

    /** Arguments of a builtin, which keeps none of them without marking it. */
    Node borrowed(List<Tree.Expression> arguments) {
        if (ExpressionLowering.expands(arguments)) {
            return expressions.arguments(null, arguments);
        }
        return new Node.CallHost(0, Hosts.PACK, arguments.stream().map(expressions::value).toList());
    }

    // ------------------------------------------------------- user functions

    /** Whether a method of an argument's class comes before the function: it is on the path, or of the language's library. */
    private boolean isBehindMethods(UserFunction function) {
        return lowering.mayHaveObjects() && function.file != scope.file && function.parent == null && function.ownerClass == null;
    }

    private Node behindMethods(int at, UserFunction function, List<Tree.Expression> arguments, List<Integer> unwanted, Node wanted) {
        Local list = new Local("arguments");
        Local callee = new Local("callee");
        return block(set(list, expressions.arguments(null, arguments)),
                set(callee, host(at, Hosts.OBJECT_OVERLOAD, constant(function.name()), get(list), constant(lowering.caller()))),
                when(host(at, Hosts.IS_METHOD, get(callee)), block(), set(callee, functionValue(at, function))),
                function.use.usesContext ? note(at, function.name(), arguments, unwanted) : block(),
                new Node.CallValue(at, get(callee), List.of(wanted, get(list)), false));
    }

    private Node user(int at, UserFunction function, List<Tree.Expression> arguments, Wanted wanted) {
        Node given = taskArguments.of(function, arguments);
        if (given != null) {
            return new Node.CallValue(at, functionValue(at, function), List.of(wanted.node(), given), false);
        }
        boolean tooMany = arguments.size() > function.inputs() && !function.isVariadic();
        if (ExpressionLowering.expands(arguments) || tooMany || function.definition.isAsync()
                || (wanted.isOne() || wanted.local() != null) && function.definition.outputs().isEmpty()) {
            return new Node.CallValue(at, functionValue(at, function), List.of(wanted.node(), expressions.arguments(null, arguments)), false);
        }
        Function first = lowering.program.first(function);
        List<Node> nodes = environment(function);
        passed(function, arguments, nodes);
        if (function.use.usesNargout) {
            nodes.add(host(at, Hosts.TO_DOUBLE, wanted.node()));
        }
        Node call = new Node.CallFunction(at, first, nodes);
        if (!wanted.isOne() || function.hasVarargout() && function.plainOutputs() == 0) {
            return call;
        }
        return new Node.CheckDefined(at, call, function.definition.outputs().getFirst() + " " + function.shownName(), Hosts.UNASSIGNED_OUTPUT);
    }

    /** Leaves a note for the callee right before the call, when its arguments have their values. */
    private Node inContext(int at, UserFunction function, List<Tree.Expression> arguments, List<Integer> unwanted, Node call) {
        Node give = note(at, function.name(), arguments, unwanted);
        return switch (call) {
            case Node.CallFunction known -> {
                List<Node> nodes = new ArrayList<>();
                List<Node> given = held(known.arguments(), nodes);
                nodes.add(give);
                nodes.add(new Node.CallFunction(known.at(), known.function(), given));
                yield block(nodes);
            }
            case Node.CallValue value -> {
                List<Node> nodes = new ArrayList<>();
                Local callee = new Local("callee");
                nodes.add(set(callee, value.callee()));
                List<Node> given = held(value.arguments(), nodes);
                nodes.add(give);
                nodes.add(new Node.CallValue(value.at(), get(callee), given, value.awaited()));
                yield block(nodes);
            }
            case Node.CheckDefined checked -> new Node.CheckDefined(checked.at(),
                    inContext(at, function, arguments, unwanted, checked.value()), checked.name(), checked.error());
            case Node.CallHost host -> {
                List<Node> operands = new ArrayList<>();
                host.arguments().forEach(operand -> operands.add(operand instanceof Node.CallValue
                        ? inContext(at, function, arguments, unwanted, operand) : operand));
                yield new Node.CallHost(host.at(), host.method(), operands);
            }
            case Node.Block whole -> {
                List<Node> nodes = new ArrayList<>();
                whole.nodes().forEach(node -> nodes.add(node instanceof Node.CallHost ? inContext(at, function, arguments, unwanted, node) : node));
                yield new Node.Block(whole.at(), nodes);
            }
            default -> call;
        };
    }

    private Node note(int at, String function, List<Tree.Expression> arguments, List<Integer> unwanted) {
        List<String> names = new ArrayList<>();
        arguments.forEach(argument -> names.add(argument instanceof Tree.Name name
                && (scope.find(name.name()) != null || expressions.isFoundAtRunTime(name.name())) ? name.name() : ""));
        return host(at, Hosts.GIVE_CONTEXT, constant(new CallContext.Site(function, List.copyOf(names), List.copyOf(unwanted))),
                scope.workspace == null ? Build.undefined() : get(scope.workspace));
    }

    private static List<Node> held(List<Node> values, List<Node> nodes) {
        List<Node> held = new ArrayList<>();
        for (Node value : values) {
            if (value instanceof Node.Const) {
                held.add(value);
            } else {
                Local local = new Local("held");
                nodes.add(set(local, value));
                held.add(get(local));
            }
        }
        return held;
    }

    private void passed(UserFunction function, List<Tree.Expression> arguments, List<Node> nodes) {
        int plain = function.inputs() - (function.isVariadic() ? 1 : 0);
        for (int i = 0; i < plain; i++) {
            nodes.add(i < arguments.size() ? expressions.shared(arguments.get(i)) : Build.undefined());
        }
        if (function.isVariadic()) {
            Node list = arguments.size() <= plain ? new Node.CallHost(0, Hosts.PACK, List.of())
                    : expressions.arguments(null, arguments.subList(plain, arguments.size()));
            nodes.add(host(0, Hosts.REST, list, constant(0L)));
        }
    }

    /** The cells that a nested function needs, from those of the present function. */
    List<Node> environment(UserFunction function) {
        List<Node> nodes = new ArrayList<>();
        function.environment.forEach(shared -> nodes.add(lowering.cell(shared)));
        return nodes;
    }

    /** A function of the program as a value. */
    Node functionValue(int at, UserFunction function) {
        return new Node.MakeFunction(at, lowering.program.general(function), environment(function));
    }

    // ------------------------------------------------------ several results

    /** At least {@code wanted} results, as an Object[]. */
    Node results(int at, String name, List<Tree.Expression> arguments, Node wanted) {
        List<Integer> unwanted = ignored;
        ignored = List.of();
        Node known = special.results(at, name, arguments, wanted);
        ignored = unwanted;
        return known != null ? known : results(at, lowering.resolve(name), arguments, wanted);
    }

    private Node results(int at, Callee callee, List<Tree.Expression> arguments, Node wanted) {
        List<Integer> unwanted = ignored;
        ignored = List.of();
        Node call = plainResults(at, callee, arguments, unwanted, wanted);
        return callee instanceof Callee.User(UserFunction function) && function.use.usesContext
                ? inContext(at, function, arguments, unwanted, call) : call;
    }

    private Node plainResults(int at, Callee callee, List<Tree.Expression> arguments, List<Integer> unwanted, Node wanted) {
        switch (callee) {
            case Callee.Native(Builtin general) -> {
                Builtin builtin = inCall(general, arguments);
                Local count = new Local("wanted");
                if (scope.file.program.mayHaveObjects() && !arguments.isEmpty()) {
                    return block(set(count, wanted), overloadable(at, builtin, arguments, get(count), true));
                }
                return host(at, builtin.suspends() ? Hosts.BUILTIN_MANY_WAITING : Hosts.BUILTIN_MANY, constant(builtin), wanted, borrowed(arguments));
            }
            case Callee.User(UserFunction function) when isBehindMethods(function) && !arguments.isEmpty() -> {
                Local count = new Local("wanted");
                return block(set(count, wanted), host(at, Hosts.AS_RESULTS, behindMethods(at, function, arguments, unwanted, get(count)), get(count)));
            }
            case Callee.User(UserFunction function) when taskArguments.of(function, arguments) instanceof Node given -> {
                Local count = new Local("wanted");
                return block(set(count, wanted), host(at, Hosts.AS_RESULTS,
                        new Node.CallValue(at, functionValue(at, function), List.of(get(count), given), false), get(count)));
            }
            case Callee.User(UserFunction function) -> {
                boolean tooMany = arguments.size() > function.inputs() && !function.isVariadic();
                boolean fewEnough = function.hasVarargout() || wanted instanceof Node.Const number && (Long) number.value() <= function.definition.outputs().size();
                if (ExpressionLowering.expands(arguments) || tooMany || !fewEnough || function.definition.isAsync()) {
                    return dynamicResults(at, functionValue(at, function), arguments, wanted);
                }
                List<Node> nodes = environment(function);
                passed(function, arguments, nodes);
                nodes.add(host(at, Hosts.TO_DOUBLE, wanted));
                return new Node.CallFunction(at, lowering.program.many(function), nodes);
            }
            case Callee.Construct(ClassDeclaration declaration) -> {
                return dynamicResults(at, classes.constructor(at, declaration), arguments, wanted);
            }
            case Callee.ClassMember member -> {
                Local count = new Local("wanted");
                return block(set(count, wanted), host(at, Hosts.AS_RESULTS, classes.classMember(at, member, arguments, get(count)), get(count)));
            }
            case Callee.Ambiguous ambiguous -> {
                return raise(at, "ImportAmbiguous", ambiguous.message());
            }
            case Callee.Unknown(String name) -> {
                Local count = new Local("wanted");
                return block(set(count, wanted), host(at, Hosts.AS_RESULTS, unknown(at, name, arguments, unwanted, get(count)), get(count)));
            }
        }
    }

    private Node dynamicResults(int at, Node callee, List<Tree.Expression> arguments, Node wanted) {
        Local function = new Local("callee");
        Local count = new Local("wanted");
        return block(set(function, callee), set(count, wanted), host(at, Hosts.AS_RESULTS,
                new Node.CallValue(at, get(function), List.of(get(count), expressions.arguments(null, arguments)), false), get(count)));
    }

    // ------------------------------------------------------------ handles

    /** {@code @name}. */
    Node handle(Tree.Handle e) {
        int dot = e.name().indexOf('.');
        if (dot > 0 && scope.find(e.name().substring(0, dot)) != null) {
            return lowering.closures.boundMethod(e);
        }
        Callee callee = lowering.resolve(e.name());
        return switch (callee) {
            case Callee.User(UserFunction function) when isBehindMethods(function) -> dispatching(e, functionValue(e.at(), function));
            case Callee.Native(Builtin builtin) when lowering.mayHaveObjects() -> dispatching(e, constant(lowering.program.builtinValue(builtin)));
            case Callee.User(UserFunction function) -> host(e.at(), Hosts.NAMED, functionValue(e.at(), function),
                    constant(function.parent != null ? function.path() : e.name()),
                    constant(function.parent != null ? FunctionHandle.Kind.NESTED
                            : function.file == scope.file && !function.file.internal ? FunctionHandle.Kind.SCOPED : FunctionHandle.Kind.SIMPLE));
            case Callee.Native(Builtin builtin) -> host(e.at(), Hosts.NAMED,
                    constant(lowering.program.builtinValue(builtin)), constant(e.name()), constant(FunctionHandle.Kind.SIMPLE));
            case Callee.Construct(ClassDeclaration declaration) -> host(e.at(), Hosts.NAMED, classes.constructor(e.at(), declaration), constant(e.name()),
                    constant(FunctionHandle.Kind.SIMPLE));
            case Callee.ClassMember(ClassDeclaration declaration, String member) -> {
                UserFunction function = ClassCallLowering.staticMethod(declaration, member);
                yield function == null && member.equals("empty") ? host(e.at(), Hosts.NAMED, constant(new EmptyObjects(declaration.type())), constant(e.name()),
                        constant(FunctionHandle.Kind.SIMPLE)) : function == null ? raise(e.at(), "MethodNotStatic", "Method '" + member + "' is not static")
                        : host(e.at(), Hosts.NAMED, functionValue(e.at(), function), constant(e.name()), constant(FunctionHandle.Kind.SIMPLE));
            }
            case Callee.Ambiguous ambiguous -> raise(e.at(), "ImportAmbiguous", ambiguous.message());
            case Callee.Unknown(String name) -> host(e.at(), Hosts.NAMED, constant(lowering.program.lateBound(name)), constant(e.name()),
                    constant(FunctionHandle.Kind.SIMPLE));
        };
    }

    /** A handle of a function to which methods of its arguments' classes come first. */
    private Node dispatching(Tree.Handle e, Node function) {
        return host(e.at(), Hosts.NAMED, host(e.at(), Hosts.DISPATCH, function, constant(e.name()), constant(lowering.caller())), constant(e.name()),
                constant(FunctionHandle.Kind.SIMPLE));
    }

    // ------------------------------------------------------ qualified names

    /** The dotted name of a chain of fields whose head is no variable and which names something; otherwise null. */
    String qualified(Tree.Field field) {
        StringBuilder name = new StringBuilder(field.name());
        Tree.Expression base = field.base();
        while (base instanceof Tree.Field inner) {
            name.insert(0, inner.name() + ".");
            base = inner.base();
        }
        if (!(base instanceof Tree.Name head) || scope.find(head.name()) != null) {
            return null;
        }
        name.insert(0, head.name() + ".");
        return scope.file.program.isQualified(name.toString()) ? name.toString() : null;
    }

    /** {@code pkg.f(arguments)} with 0 or 1 wanted results; null when the chain is no qualified name. */
    Node qualifiedCall(Tree.Field field, List<Tree.Expression> arguments, Wanted wanted) {
        String name = qualified(field);
        return name == null ? null : call(field.at(), lowering.resolveQualified(name), arguments, wanted);
    }

    Node qualifiedResults(Tree.Field field, List<Tree.Expression> arguments, Node wanted) {
        String name = qualified(field);
        return name == null ? null : results(field.at(), lowering.resolveQualified(name), arguments, wanted);
    }

    /** The dotted name of a chain that means nothing yet, but may be that of a class or package by the time it is used; otherwise null. */
    private String later(Tree.Field field) {
        if (scope.file.internal) {
            return null;
        }
        StringBuilder name = new StringBuilder(field.name());
        Tree.Expression base = field.base();
        while (base instanceof Tree.Field inner) {
            name.insert(0, inner.name() + ".");
            base = inner.base();
        }
        return base instanceof Tree.Name head && scope.find(head.name()) == null && lowering.resolve(head.name()) instanceof Callee.Unknown
                ? name.insert(0, head.name() + ".").toString() : null;
    }

    /** A chain of fields that may turn out to name something: {@code otherwise} is what it is if not. */
    Node perhapsQualified(Tree.Field field, List<Tree.Expression> arguments, Node wanted, boolean several, Supplier<Node> otherwise) {
        String name = later(field);
        if (name == null) {
            return otherwise.get();
        }
        Local callee = new Local("callee");
        Local count = new Local("wanted");
        FunctionScope.Point before = scope.point();
        Node call = new Node.CallValue(field.at(), get(callee), List.of(get(count), expressions.arguments(null, arguments)), false);
        scope.restore(before);
        Node found = host(field.at(), Hosts.FIND_QUALIFIED, scope.workspace == null ? Build.undefined() : get(scope.workspace), constant(name),
                constant(!arguments.isEmpty()));
        return block(set(count, wanted), set(callee, found), when(host(field.at(), Hosts.IS_METHOD, get(callee)),
                several ? host(field.at(), Hosts.AS_RESULTS, call, get(count)) : call, otherwise.get()));
    }

    Node metaClass(Tree.MetaClass e) {
        return call(e.at(), "metaclass", List.of(new Tree.CharLiteral(e.at(), e.begin(), e.end(), e.name())), e);
    }

    /** Text arguments of command syntax. */
    Node command(Tree.Command command) {
        List<Tree.Expression> arguments = new ArrayList<>();
        command.words().forEach(word -> arguments.add(new Tree.CharLiteral(command.at(), 0, 0, word)));
        return call(command.at(), command.name(), arguments, Wanted.NONE, new Tree.Name(command.at(), 0, 0, command.name()));
    }

    /** A node that raises an error. */
    static Node raise(int at, String detail, String message) {
        return host(at, Hosts.RAISE, constant(detail), constant(message));
    }
}
