package dev.fermata.matlab.lower;

import static dev.fermata.matlab.lower.Build.block;
import static dev.fermata.matlab.lower.Build.constant;
import static dev.fermata.matlab.lower.Build.get;
import static dev.fermata.matlab.lower.Build.host;
import static dev.fermata.matlab.lower.Build.set;
import static dev.fermata.matlab.lower.Build.when;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.syntax.Tree;
import java.util.List;

/** Lowers calls that name a class: its constructor, its static members, and the methods of the classes above it. */
final class ClassCallLowering {
    private final FunctionLowering lowering;
    private final FunctionScope scope;
    private final ExpressionLowering expressions;
    private final CallLowering calls;

    ClassCallLowering(FunctionLowering lowering, ExpressionLowering expressions, CallLowering calls) {
        this.lowering = lowering;
        this.scope = lowering.scope;
        this.expressions = expressions;
        this.calls = calls;
    }

    /** An object of a class that is known by name, made without arguments. */
    Node constructed(int at, String className) {
        return calls.call(at, lowering.resolveQualified(className), List.of(), Wanted.ONE);
    }

    /** An object of a class made of one value. */
    Node made(int at, ClassDeclaration declaration, Node value) {
        return new Node.CallValue(at, constructor(at, declaration), List.of(constant(1L), new Node.CallHost(0, Hosts.PACK_SHARED, List.of(value))), false);
    }

    /** Sees to it that the constants and members of a class have been made. */
    Node begun(int at, String className) {
        Callee.Construct construct = (Callee.Construct) lowering.resolveQualified(className);
        return new Node.CallFunction(at, lowering.program.classes().begin(construct.declaration()), List.of());
    }

    Node constructor(int at, ClassDeclaration declaration) {
        if (!declaration.mayConstruct(lowering.caller())) {
            return CallLowering.raise(at, "MethodPrivate", "Cannot access method '" + declaration.simpleName() + "' in class '" + declaration.name() + "'.");
        }
        return new Node.MakeFunction(at, lowering.program.classes().construct(declaration), List.of());
    }

    /** {@code Class.name} and {@code Class.name(arguments)}. */
    Node classMember(int at, Callee.ClassMember member, List<Tree.Expression> arguments, Node wanted) {
        ClassDeclaration declaration = member.declaration();
        UserFunction function = staticMethod(declaration, member.member());
        var method = declaration.type().method(member.member());
        if (method != null && method.isStatic() && !method.access().allows(method.owner(), lowering.caller())) {
            return CallLowering.raise(at, "MethodPrivate", "Cannot access method '" + member.member() + "' in class '" + declaration.name() + "'.");
        }
        var property = declaration.type().property(member.member());
        if (property != null && !property.get().allows(property.owner(), lowering.caller())) {
            return CallLowering.raise(at, "PropertyPrivateAccess", "Unable to get the '" + member.member() + "' property of class '" + declaration.name() + "'.");
        }
        if (function != null) {
            return new Node.CallValue(at, calls.functionValue(at, function), List.of(wanted, expressions.arguments(null, arguments)), false);
        }
        if (member.member().equals(declaration.simpleName()) && declaration.constructor() != null) {
            return new Node.CallValue(at, constructor(at, declaration), List.of(wanted, expressions.arguments(null, arguments)), false);
        }
        if (declaration.type().method(member.member()) != null) {
            return host(at, Hosts.RAISE, constant("MethodNotStatic"), constant("Method '" + member.member() + "' is not static"));
        }
        if (!declaration.type().hasStatic(member.member())) {
            return host(at, Hosts.RAISE, constant("UnknownStaticMethod"), constant("The class " + declaration.name()
                    + " has no Constant property or Static method named '" + member.member() + "'."));
        }
        if (member.member().equals("empty") && !declaration.type().hasOwnStatic("empty")) {
            return host(at, Hosts.EMPTY_OBJECTS, constant(declaration.type()), expressions.arguments(null, arguments));
        }
        Node value = block(set(new Local("unused"), new Node.CallFunction(at, lowering.program.classes().begin(declaration), List.of())),
                host(at, Hosts.CLASS_VALUE, constant(declaration.type()), constant(member.member())));
        if (arguments.isEmpty()) {
            return value;
        }
        Local base = new Local("value");
        return block(set(base, value), host(at, Hosts.INDEX_LIST, get(base), expressions.arguments(base, arguments)));
    }

    /** What stands on the left of {@code .(name)}: the class when it is the name of one, otherwise null. */
    Node classReference(Tree.Expression e) {
        Callee named = switch (e) {
            case Tree.Name name when scope.find(name.name()) == null && lowering.mayHaveObjects() -> lowering.resolve(name.name());
            case Tree.Field field when calls.qualified(field) != null -> lowering.resolveQualified(calls.qualified(field));
            default -> null;
        };
        if (!(named instanceof Callee.Construct(ClassDeclaration declaration))) {
            return null;
        }
        return block(set(new Local("unused"), new Node.CallFunction(e.at(), lowering.program.classes().begin(declaration), List.of())),
                host(e.at(), Hosts.CLASS_REFERENCE, constant(declaration.type()), constant(lowering.caller())));
    }

    static UserFunction staticMethod(ClassDeclaration declaration, String name) {
        var method = declaration.type().method(name);
        if (method == null || !method.isStatic()) {
            return null;
        }
        UserFunction own = declaration.functions.get(name);
        if (own != null) {
            return own;
        }
        for (ClassDeclaration parent : declaration.parents()) {
            UserFunction inherited = staticMethod(parent, name);
            if (inherited != null) {
                return inherited;
            }
        }
        return null;
    }

    /** {@code Class.p = value}; null when the name means something else. */
    Node storeStatic(Tree.Field target, Node value) {
        String name = calls.qualified(target);
        if (name == null || !(lowering.resolveQualified(name) instanceof Callee.ClassMember(ClassDeclaration declaration, String member))) {
            return null;
        }
        return block(set(new Local("unused"), new Node.CallFunction(target.at(), lowering.program.classes().begin(declaration), List.of())),
                host(target.at(), Hosts.SET_CLASS_VALUE, constant(declaration.type()), constant(member), value));
    }

    /** {@code method@Base(arguments)}, and {@code obj@Base(arguments)} in a constructor. */
    Node superMethod(Tree.SuperMethod method, List<Tree.Expression> arguments, Wanted wanted) {
        UserFunction here = scope.function;
        ClassDeclaration base = here == null || here.ownerClass == null ? null : here.ownerClass.parents().stream()
                .filter(parent -> parent.name().equals(method.base()) || parent.simpleName().equals(method.base())).findFirst().orElse(null);
        if (here != null && method.method().equals(here.constructed)) {
            Variable object = lowering.variable(here.constructed);
            Node result = wanted.isOne() ? lowering.raw(object) : Build.undefined();
            if (base == null && ClassDeclaration.isNumeric(method.base())) {
                return block(lowering.store(object, host(method.at(), Hosts.WITH_UNDERLYING, lowering.raw(object), expressions.arguments(null, arguments))),
                        result);
            }
            if (base == null) {
                return block(new Node.Block(0, List.of()), result); // handle and its like have nothing to construct
            }
            return block(lowering.store(object, lowering.program.classes().constructed(calls, method.at(), base, lowering.raw(object),
                    expressions.arguments(null, arguments))), result);
        }
        if (base == null && ClassDeclaration.isBuiltIn(method.base())) {
            return builtInMethod(method, arguments, wanted);
        }
        UserFunction function = base == null ? null : inherited(base, method.method());
        if (function == null) {
            throw lowering.problem(method, "RunMat:SyntaxError", "Method '" + method.method() + "@" + method.base() + "' is not accessible from this class.");
        }
        return new Node.CallValue(method.at(), calls.functionValue(method.at(), function),
                List.of(wanted.node(), expressions.arguments(null, arguments)), false);
    }

    /** A method that a class of the language itself has. */
    private Node builtInMethod(Tree.SuperMethod method, List<Tree.Expression> arguments, Wanted wanted) {
        if (method.method().equals("copyElement")) {
            Local list = new Local("arguments");
            return block(set(list, expressions.arguments(null, arguments)), host(method.at(), Hosts.COPIED, host(method.at(), Hosts.AT, get(list), constant(0L))));
        }
        String byHooks = switch (method.method()) {
            case "displayScalarObject", "displayNonScalarObject", "displayEmptyObject" -> "__display_by_hooks";
            case "getHeader" -> "__custom_header";
            default -> "";
        };
        if (!byHooks.isEmpty()) {
            return new Node.CallValue(method.at(), host(method.at(), Hosts.FIND_FUNCTION, constant(byHooks)),
                    List.of(wanted.node(), expressions.arguments(null, arguments)), false);
        }
        if (method.method().equals("delete")) {
            return block(new Node.Block(0, List.of()), Build.undefined());
        }
        Builtin builtin = Builtins.find(method.method());
        if (builtin == null) {
            throw lowering.problem(method, "RunMat:SyntaxError", "Method '" + method.method() + "@" + method.base() + "' is not accessible from this class.");
        }
        return host(method.at(), builtin.suspends() ? Hosts.BUILTIN_ONE_WAITING : Hosts.BUILTIN_ONE, constant(builtin), wanted.node(), calls.borrowed(arguments));
    }

    private static UserFunction inherited(ClassDeclaration declaration, String name) {
        UserFunction own = declaration.functions.get(name);
        if (own != null) {
            return own;
        }
        for (ClassDeclaration parent : declaration.parents()) {
            UserFunction found = inherited(parent, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
