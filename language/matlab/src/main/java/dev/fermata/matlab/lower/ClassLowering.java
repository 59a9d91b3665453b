package dev.fermata.matlab.lower;

import static dev.fermata.matlab.lower.Build.block;
import static dev.fermata.matlab.lower.Build.constant;
import static dev.fermata.matlab.lower.Build.get;
import static dev.fermata.matlab.lower.Build.host;
import static dev.fermata.matlab.lower.Build.set;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.matlab.function.Members;
import dev.fermata.matlab.syntax.Tree;
import dev.fermata.matlab.value.MatlabError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the IR functions that construct objects and that compute what belongs to a class itself. */
final class ClassLowering {
    private final ProgramLowering program;

    ClassLowering(ProgramLowering program) {
        this.program = program;
    }

    /** Makes an object: the convention of function values. */
    Function construct(ClassDeclaration declaration) {
        if (declaration.construct == null) {
            int at = declaration.definition.at();
            Local nargout = new Local("nargout");
            Local arguments = new Local("arguments");
            Local object = new Local("object");
            Function construct = new Function(declaration.name(), declaration.file.source.name(), List.of(nargout, arguments), 0, Function.Kind.PLAIN)
                    .position(at).internal(true);
            declaration.construct = construct;
            program.later(() -> {
                try {
                    declaration.type();
                } catch (MatlabError wrong) {
                    construct.body(block(CallLowering.raise(at, wrong.identifier().substring("RunMat:".length()), wrong.getMessage()),
                            new Node.Return(at, Build.undefined())));
                    return;
                }
                FunctionScope scope = new FunctionScope(declaration.file, null, new VariableUse());
                FunctionLowering lowering = new FunctionLowering(program, scope, (_, place, _) -> new Node.Return(place, Build.undefined()));
                Node begun = set(new Local("unused"), new Node.CallFunction(at, begin(declaration), List.of()));
                if (!declaration.definition.enumerations().isEmpty()) {
                    construct.body(block(begun, new Node.Return(at, host(at, Hosts.MEMBER_OF, constant(declaration.type()), get(arguments)))));
                    return;
                }
                construct.body(block(begun,
                        set(object, host(at, Hosts.NEW_OBJECT, constant(declaration.type()))),
                        new Node.Return(at, constructed(lowering.expressions.calls(), at, declaration, get(object), get(arguments)))));
            });
        }
        return declaration.construct;
    }

    /** The object after the constructor of a class, its own or an inherited one, has run on it. */
    Node constructed(CallLowering calls, int at, ClassDeclaration declaration, Node object, Node arguments) {
        UserFunction constructor = declaration.constructor();
        if (constructor != null) {
            return new Node.CallValue(at, calls.functionValue(at, constructor), List.of(constant(1L), host(at, Hosts.PREPEND, object, arguments)), false);
        }
        List<ClassDeclaration> parents = declaration.parents();
        Local made = new Local("object");
        Local given = new Local("arguments");
        List<Node> nodes = new ArrayList<>(List.of(set(made, object), set(given, arguments)));
        if (declaration.isNumber()) {
            nodes.add(set(made, host(at, Hosts.WITH_UNDERLYING, get(made), get(given))));
        } else if (parents.size() == 1) {
            nodes.add(set(made, constructed(calls, at, parents.getFirst(), get(made), get(given))));
        } else {
            nodes.add(host(at, Hosts.AT_MOST, get(given), constant(0L)));
            for (ClassDeclaration parent : parents) {
                nodes.add(set(made, constructed(calls, at, parent, get(made), constant(Members.NO_ARGUMENTS))));
            }
        }
        nodes.add(get(made));
        return new Node.Block(0, nodes);
    }

    /** Computes what belongs to the class itself, once. */
    Function begin(ClassDeclaration declaration) {
        if (declaration.begin == null) {
            int at = declaration.definition.at();
            Function begin = new Function(declaration.name(), declaration.file.source.name(), List.of(), 0, Function.Kind.PLAIN).position(at).internal(true);
            declaration.begin = begin;
            program.later(() -> begin.body(beginBody(declaration, at)));
        }
        return declaration.begin;
    }

    /** {@link #begin} in the convention of function values. */
    Function beginner(ClassDeclaration declaration) {
        if (declaration.beginner == null) {
            int at = declaration.definition.at();
            declaration.beginner = new Function(declaration.name(), declaration.file.source.name(), List.of(new Local("nargout"), new Local("arguments")), 0,
                    Function.Kind.PLAIN).position(at).internal(true);
            declaration.beginner.body(block(set(new Local("unused"), new Node.CallFunction(at, begin(declaration), List.of())),
                    new Node.Return(at, Build.undefined())));
        }
        return declaration.beginner;
    }

    /** A constant or another member of a class in the convention of function values; its value is indexed with the arguments. */
    Function member(Callee.ClassMember member, boolean indexed) {
        ClassDeclaration declaration = member.declaration();
        return (indexed ? declaration.indexedMembers : declaration.members).computeIfAbsent(member.member(), name -> {
            int at = declaration.definition.at();
            Local arguments = new Local("arguments");
            Local value = new Local("value");
            FunctionScope scope = new FunctionScope(declaration.file, null, new VariableUse());
            FunctionLowering lowering = new FunctionLowering(program, scope, (_, place, _) -> new Node.Return(place, Build.undefined()));
            Function function = new Function(declaration.name() + "." + name, declaration.file.source.name(), List.of(new Local("nargout"), arguments), 0,
                    Function.Kind.PLAIN).position(at).internal(true);
            Node known = lowering.expressions.calls().classes().classMember(at, member, List.of(), constant(1L));
            function.body(block(set(value, known), new Node.Return(at, indexed ? host(at, Hosts.INDEX_LIST, get(value), get(arguments)) : get(value))));
            return function;
        });
    }

    private Node beginBody(ClassDeclaration declaration, int at) {
        FunctionScope scope = new FunctionScope(declaration.file, null, new VariableUse());
        FunctionLowering lowering = new FunctionLowering(program, scope, (_, place, _) -> new Node.Return(place, Build.undefined()));
        List<Node> nodes = new ArrayList<>();
        declaration.parents().forEach(parent -> nodes.add(set(new Local("unused"), new Node.CallFunction(at, begin(parent), List.of()))));
        for (Tree.PropertyBlock block : declaration.definition.properties()) {
            for (Tree.ArgumentDeclaration property : block.properties()) {
                UserFunction check = declaration.functions.get(ClassDeclaration.CHECK + property.name());
                boolean computed = ClassDeclaration.isSet(block.attributes(), "Dependent") || ClassDeclaration.isSet(block.attributes(), "Abstract");
                if (property.initial() != null) {
                    Node initial = lowering.expressions.shared(property.initial());
                    nodes.add(host(property.at(), Hosts.CLASS_DEFAULT, constant(declaration.type()), constant(property.name()),
                            check == null ? initial : new Node.CallFunction(property.at(), program.first(check), List.of(initial))));
                } else if (check != null && !computed && (property.size() != null || property.className() != null)) {
                    nodes.add(host(property.at(), Hosts.CLASS_DEFAULT, constant(declaration.type()), constant(property.name()),
                            defaultOf(lowering, property)));
                }
            }
        }
        for (Tree.EnumerationBlock block : declaration.definition.enumerations()) {
            for (Tree.EnumerationMember member : block.members()) {
                Node object = constructed(lowering.expressions.calls(), at, declaration, host(at, Hosts.NEW_OBJECT, constant(declaration.type())),
                        lowering.expressions.arguments(null, member.arguments()));
                nodes.add(host(member.at(), Hosts.CLASS_SET_MEMBER, constant(declaration.type()), constant(member.name()), object));
            }
        }
        return block(new Node.If(at, host(at, Hosts.CLASS_BEGIN, constant(declaration.type())), FunctionLowering.asVoid(new Node.Block(0, nodes)), null),
                new Node.Return(at, Build.undefined()));
    }

    /** What a declared property without an initial value holds: a scalar of a class of the program is made by its constructor. */
    private static Node defaultOf(FunctionLowering lowering, Tree.ArgumentDeclaration property) {
        boolean scalar = property.size() != null && property.size().stream().allMatch(n -> n != null && n == 1);
        if (scalar && property.className() != null && lowering.resolveQualified(property.className()) instanceof Callee.Construct) {
            return lowering.expressions.calls().classes().constructed(property.at(), property.className());
        }
        return host(property.at(), Hosts.DEFAULT_VALUE, constant(ArgumentChecks.size(property)), constant(property.className() == null ? "" : property.className()));
    }

    /** The output of a constructor is the new object; superclasses that are not constructed explicitly come first. */
    void beginConstructor(UserFunction function, FunctionLowering lowering, Local self, List<Node> statements) {
        Variable object = lowering.variable(function.constructed);
        statements.add(lowering.store(object, get(self)));
        Set<String> explicit = new HashSet<>();
        new TreeWalk() {
            @Override
            void target(Tree.Expression target) {
                expression(target);
            }

            @Override
            void binds(String name) {
                // only superclass calls are of interest
            }

            @Override
            void expression(Tree.Expression expression) {
                if (expression instanceof Tree.SuperMethod method && method.method().equals(function.constructed)) {
                    explicit.add(method.base());
                }
                super.expression(expression);
            }
        }.statements(function.definition.body());
        int at = function.definition.at();
        for (ClassDeclaration parent : function.ownerClass.parents()) {
            if (!explicit.contains(parent.name()) && !explicit.contains(parent.simpleName())) {
                statements.add(lowering.store(object, constructed(lowering.expressions.calls(), at, parent, lowering.raw(object),
                        constant(Members.NO_ARGUMENTS))));
            }
        }
    }
}
