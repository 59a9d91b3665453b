package dev.fermata.matlab.lower;

import static dev.fermata.matlab.lower.Build.block;
import static dev.fermata.matlab.lower.Build.constant;
import static dev.fermata.matlab.lower.Build.get;
import static dev.fermata.matlab.lower.Build.host;
import static dev.fermata.matlab.lower.Build.op;
import static dev.fermata.matlab.lower.Build.set;
import static dev.fermata.matlab.lower.Build.when;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.matlab.function.Members;
import dev.fermata.matlab.syntax.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * Lowers what parentheses, braces and dots behind an expression mean: an element, a call, a field, a list of values.
 */
final class IndexLowering {
    private final FunctionLowering lowering;
    private final FunctionScope scope;
    private final ExpressionLowering expressions;
    private final CallLowering calls;
    private final ObjectExpressions objects;
    /** Whether the chain being lowered was offered to the object's own indexing already. */
    private boolean isOffered;

    IndexLowering(FunctionLowering lowering, ExpressionLowering expressions, CallLowering calls, ObjectExpressions objects) {
        this.lowering = lowering;
        this.scope = lowering.scope;
        this.expressions = expressions;
        this.calls = calls;
        this.objects = objects;
    }

    Node paren(Tree.Paren e) {
        return calls.valueOf(e, parenResult(e, Wanted.ONE));
    }

    /** An index or a call with at most one result, which may be UNDEFINED.  */
    Node parenResult(Tree.Paren e, Wanted wanted) {
        Node indexer = byIndexer(e, wanted, false);
        return indexer != null ? indexer : parenWithoutIndexer(e, wanted);
    }

    /** The whole chain given to {@code subsref} when its root is an object that defines it; null where that cannot be. */
    private Node byIndexer(Tree.Expression e, Wanted wanted, boolean counts) {
        if (!scope.file.program.hasIndexers() || isOffered) {
            return null;
        }
        List<Tree.Expression> levels = new ArrayList<>();
        Tree.Expression at = e;
        while (at instanceof Tree.Paren || at instanceof Tree.Brace || at instanceof Tree.Field || at instanceof Tree.DynamicField) {
            levels.addFirst(at);
            at = AssignmentLowering.base(at);
        }
        if (!(at instanceof Tree.Name name) || scope.find(name.name()) == null || levels.isEmpty()) {
            return null;
        }
        Local root = new Local("object");
        Local method = new Local("indexer");
        Local chain = new Local("subscripts");
        Node subscripts = objects.subscripts(root, levels);
        isOffered = true;
        Node plain = e instanceof Tree.Paren paren ? parenWithoutIndexer(paren, wanted) : list(e, wanted);
        isOffered = false;
        Node own = counts ? objects.subsrefList(e.at(), method, root, chain, wanted) : objects.subsref(e.at(), method, root, chain, wanted);
        return block(set(root, lowering.read(e.at(), scope.find(name.name()))),
                set(method, host(e.at(), Hosts.INDEXER, get(root), constant("subsref"), constant(lowering.caller()))),
                when(host(e.at(), Hosts.IS_METHOD, get(method)), block(set(chain, subscripts), own), plain));
    }

    private Node parenWithoutIndexer(Tree.Paren e, Wanted wanted) {
        boolean isDynamic = e.base() instanceof Tree.Name called && scope.find(called.name()) == null && expressions.isFoundAtRunTime(called.name());
        if (e.base() instanceof Tree.Name name && scope.find(name.name()) == null && !isDynamic) {
            return calls.call(e.at(), name.name(), e.arguments(), wanted, e);
        }
        if (e.base() instanceof Tree.Field field) {
            Node qualified = calls.qualifiedCall(field, e.arguments(), wanted);
            return qualified != null ? qualified
                    : calls.perhapsQualified(field, e.arguments(), wanted.node(), false, () -> indexedOrCalled(e, wanted, false));
        }
        if (e.base() instanceof Tree.SuperMethod method) {
            return calls.classes().superMethod(method, e.arguments(), wanted);
        }
        return indexedOrCalled(e, wanted, isDynamic);
    }

    /** @param isDynamic whether the base is a name that means nothing yet */
    private Node indexedOrCalled(Tree.Paren e, Wanted wanted, boolean isDynamic) {
        Variable variable = e.base() instanceof Tree.Name name ? scope.find(name.name()) : null;
        Local base = new Local("base");
        Node setBase = set(base, isDynamic ? lowering.mayHaveObjects()
                ? host(e.at(), Hosts.FIND_NAME_OR_METHOD, get(scope.workspace), constant(((Tree.Name) e.base()).name()), constant(lowering.caller()))
                : host(e.at(), Hosts.FIND_NAME, get(scope.workspace), constant(((Tree.Name) e.base()).name())) : calledBase(e));
        if (variable != null && variable.plain && !ExpressionLowering.expands(e.arguments())) {
            return block(setBase, index(e.at(), base, e.arguments()));
        }
        Node inner = objects.oneLevel(e, base, wanted, indexOrCall(e, base, wanted.node()));
        if (isDynamic && scope.file.program.mayHaveObjects() && !e.arguments().isEmpty()) {
            // Besides a variable that appeared meanwhile it may be a method, which the arguments decide.
            String name = ((Tree.Name) e.base()).name();
            FunctionScope.Point after = scope.point();
            Node asMethod = calls.call(e.at(), name, e.arguments(), wanted, e);
            scope.restore(after);
            return when(host(e.at(), Hosts.IS_IN_WORKSPACE, get(scope.workspace), constant(name)), block(setBase, inner), asMethod);
        }
        return block(setBase, inner);
    }

    /** The value that is indexed or called; of {@code x.name(...)} it may be a method of {@code x}. */
    Node calledBase(Tree.Paren e) {
        if (e.base() instanceof Tree.Field field) {
            return memberOf(field, expressions.value(field.base()), constant(field.name()));
        }
        if (e.base() instanceof Tree.DynamicField field) {
            Local object = new Local("object");
            return block(set(object, dotted(field.base())), memberOf(field, get(object), host(field.at(), Hosts.FIELD_NAME, expressions.value(field.name()))));
        }
        return expressions.value(e.base());
    }

    /** What is indexed or called; a getter is called first. */
    private Node memberOf(Tree.Expression e, Node base, Node name) {
        if (!scope.file.program.mayHaveObjects()) {
            return host(e.at(), Hosts.MEMBER, base, name);
        }
        Local object = new Local("object");
        Local member = new Local("member");
        Local field = new Local("field");
        return block(set(object, base), set(field, name), set(member, host(e.at(), Hosts.OBJECT_MEMBER, get(object), get(field), constant(lowering.caller()))),
                when(host(e.at(), Hosts.IS_METHOD, get(member)),
                        when(host(e.at(), Hosts.IS_GETTER, get(object), get(field)),
                                new Node.CallValue(e.at(), get(member), List.of(constant(1L), constant(Members.NO_ARGUMENTS)), false), get(member)),
                        get(member)));
    }

    /** The value on the left of {@code .(name)}, which may be a class. */
    private Node dotted(Tree.Expression e) {
        Node reference = calls.classes().classReference(e);
        return reference != null ? reference : expressions.value(e);
    }

    private Node indexOrCall(Tree.Paren e, Local base, Node wanted) {
        List<Tree.Expression> arguments = e.arguments();
        if (ExpressionLowering.expands(arguments) || arguments.size() > 2 || arguments.isEmpty()) {
            Local list = new Local("arguments");
            return block(set(list, expressions.arguments(base, arguments)),
                    when(op(e.at(), MatlabOperation.IS_CALLABLE, get(base)),
                            new Node.CallValue(e.at(), expressions.callee(e.at(), get(base)), List.of(wanted, get(list)), false),
                            host(e.at(), Hosts.INDEX_LIST, get(base), get(list))));
        }
        List<Node> nodes = new ArrayList<>();
        List<Local> locals = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Local local = new Local("index");
            nodes.add(set(local, expressions.indexValue(base, arguments.get(i), i, arguments.size())));
            locals.add(local);
        }
        List<Node> gets = locals.stream().map(Build::get).toList();
        List<Node> operands = new ArrayList<>(List.of(get(base)));
        operands.addAll(gets);
        nodes.add(when(op(e.at(), MatlabOperation.IS_CALLABLE, get(base)),
                new Node.CallValue(e.at(), expressions.callee(e.at(), get(base)), List.of(wanted, new Node.CallHost(0, Hosts.PACK_SHARED, gets)), false),
                new Node.Op(e.at(), MatlabOperation.INDEX, operands)));
        return block(nodes);
    }

    /** {@code base(arguments)} where base is known not to be a function. */
    Node index(int at, Local base, List<Tree.Expression> arguments) {
        if (arguments.size() == 1 || arguments.size() == 2) {
            List<Node> operands = new ArrayList<>(List.of(get(base)));
            for (int i = 0; i < arguments.size(); i++) {
                operands.add(expressions.indexValue(base, arguments.get(i), i, arguments.size()));
            }
            return new Node.Op(at, MatlabOperation.INDEX, operands);
        }
        return host(at, Hosts.INDEX_LIST, get(base), expressions.arguments(base, arguments));
    }

    Node brace(Tree.Brace e) {
        if (isSimple(e)) {
            return content(e, Hosts.CELL_CONTENT);
        }
        return host(e.at(), Hosts.SINGLE, list(e, Wanted.ONE, false));
    }

    /** One index, which has one value, and no class of the program with its own indexing. */
    boolean isSimple(Tree.Brace e) {
        return e.arguments().size() == 1 && !ExpressionLowering.expands(e.arguments()) && !scope.file.program.hasIndexers();
    }

    Node content(Tree.Brace e, HostMethod content) {
        Local base = new Local("cell");
        return block(set(base, expressions.value(e.base())), host(e.at(), content, get(base), expressions.indexValue(base, e.arguments().getFirst(), 0, 1)));
    }

    /** A value, or an Object[] when the expression stands for another number of values than one. */
    Node list(Tree.Expression expression) {
        return list(expression, Wanted.ONE);
    }

    /** The same, for a statement: a method without results is right. */
    Node list(Tree.Expression expression, Wanted wanted) {
        return list(expression, wanted, true);
    }

    /** @param counts whether a class with its own indexing says how many values there are */
    Node list(Tree.Expression expression, Wanted wanted, boolean counts) {
        Node indexer = ExpressionLowering.mayExpand(expression) ? byIndexer(expression, wanted, counts) : null;
        if (indexer != null) {
            return indexer;
        }
        return switch (expression) {
            case Tree.Brace e -> {
                Local base = new Local("cell");
                yield block(set(base, expressions.value(e.base())), objects.oneLevel(e, base, wanted, host(e.at(), Hosts.CELL_CONTENTS, get(base), expressions.arguments(base, e.arguments()))));
            }
            case Tree.Field e -> {
                Node qualified = calls.qualifiedCall(e, List.of(), Wanted.ONE);
                yield qualified != null ? calls.valueOf(e, qualified) : calls.perhapsQualified(e, List.of(), wanted.node(), false,
                        () -> field(e, expressions.value(e.base()), constant(e.name()), wanted));
            }
            case Tree.DynamicField e -> {
                Local base = new Local("struct");
                yield block(set(base, dotted(e.base())),
                        field(e, get(base), host(e.at(), Hosts.FIELD_NAME, expressions.value(e.name())), wanted));
            }
            default -> expressions.value(expression);
        };
    }

    /** {@code base.name}; members of objects may be methods and getters, which are called without arguments. */
    Node field(Tree.Expression e, Node base, Node name, Wanted wanted) {
        if (!scope.file.program.mayHaveObjects()) {
            return host(e.at(), Hosts.FIELD, base, name);
        }
        Local value = new Local("member");
        Local object = new Local("object");
        Node call = new Node.CallValue(e.at(), get(value), List.of(wanted.node(), constant(Members.NO_ARGUMENTS)), false);
        Node plain = block(set(value, host(e.at(), Hosts.OBJECT_FIELD, get(object), name, constant(lowering.caller()))),
                when(host(e.at(), Hosts.IS_METHOD, get(value)),
                        host(e.at(), Hosts.OBJECT_LISTED, get(value), wanted.isOne() ? calls.valueOf(e, call) : call), get(value)));
        return block(set(object, base), objects.oneLevel(e, object, wanted, plain));
    }
}
