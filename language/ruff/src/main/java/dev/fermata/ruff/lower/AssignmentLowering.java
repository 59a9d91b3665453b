package dev.fermata.ruff.lower;

import static dev.fermata.ruff.lower.Build.constant;
import static dev.fermata.ruff.lower.Build.get;
import static dev.fermata.ruff.lower.Build.host;
import static dev.fermata.ruff.lower.Build.op;
import static dev.fermata.ruff.lower.Build.raise;
import static dev.fermata.ruff.lower.Build.set;
import static dev.fermata.ruff.lower.Build.when;

import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.syntax.Pattern;
import dev.fermata.ruff.syntax.Statement;
import dev.fermata.ruff.value.Access;
import java.util.ArrayList;
import java.util.List;

/** Lowers declarations, assignments and destructuring. */
final class AssignmentLowering {
    private static final HostMethod APPEND = HostMethod.of(Access.class, "append", Object.class, Object.class, Object.class);
    private static final HostMethod OWN = HostMethod.of(Access.class, "own", Object.class, Object.class);
    private static final HostMethod GET_FIELD = HostMethod.of(Access.class, "getField", Object.class, Object.class, String.class);
    private static final HostMethod SET_FIELD =
            HostMethod.of(Access.class, "setField", Object.class, Object.class, String.class, Object.class);
    private static final HostMethod ELEMENT = HostMethod.of(Access.class, "elementOrNull", Object.class, Object.class, long.class);
    private static final HostMethod REST = HostMethod.of(Access.class, "restArray", Object.class, Object.class, long.class);
    private static final HostMethod KEY = HostMethod.of(Access.class, "keyOrNull", Object.class, Object.class, String.class);
    private static final HostMethod REST_DICT =
            HostMethod.of(Access.class, "restDict", Object.class, Object.class, String[].class);

    private final FunctionLowering lowering;
    private final FunctionScope scope;
    private final ModuleScope module;

    AssignmentLowering(FunctionLowering lowering) {
        this.lowering = lowering;
        this.scope = lowering.scope;
        this.module = lowering.module;
    }

    // Declarations

    Node let(Statement.Let let) {
        Node value = lowering.expressions.shared(let.value());
        Variable.Protection protection = let.mutable() ? Variable.Protection.NONE : Variable.Protection.LET;
        return pattern(let.pattern(), value, protection);
    }

    Node constant(Statement.Const declaration) {
        return declare(declaration.nameAt(), declaration.name(), lowering.expressions.shared(declaration.value()),
                Variable.Protection.CONST);
    }

    private Node pattern(Pattern pattern, Node value, Variable.Protection protection) {
        return switch (pattern) {
            case Pattern.Wildcard _ -> set(new Local("_"), value);
            case Pattern.Binding binding -> binding.name().equals("_") ? set(new Local("_"), value)
                    : declare(binding.at(), binding.name(), value, protection);
            case Pattern.ArrayPattern array -> {
                Local whole = new Local("whole");
                List<Node> nodes = new ArrayList<>();
                nodes.add(set(whole, value));
                for (int i = 0; i < array.elements().size(); i++) {
                    Node element = op(0, RuffOperation.SHARE, host(0, ELEMENT, get(whole), Build.constant((long) i)));
                    nodes.add(pattern(array.elements().get(i), element, protection));
                }
                array.rest().ifPresent(rest -> nodes.add(pattern(rest,
                        host(0, REST, get(whole), Build.constant((long) array.elements().size())), protection)));
                yield new Node.Block(0, nodes);
            }
            case Pattern.DictPattern dict -> {
                Local whole = new Local("whole");
                List<Node> nodes = new ArrayList<>();
                nodes.add(set(whole, value));
                for (Pattern.Binding key : dict.keys()) {
                    Node element = op(0, RuffOperation.SHARE, host(0, KEY, get(whole), Build.constant(key.name())));
                    nodes.add(pattern(key, element, protection));
                }
                String[] taken = dict.keys().stream().map(Pattern.Binding::name).toArray(String[]::new);
                dict.rest().ifPresent(rest -> nodes.add(pattern(rest,
                        host(0, REST_DICT, get(whole), Build.constant(taken)), protection)));
                yield new Node.Block(0, nodes);
            }
        };
    }

    private Node declare(int at, String name, Node value, Variable.Protection protection) {
        boolean ofFile = lowering.isTopLevel() && scope.blocks.size() == 1;
        return ofFile ? declareInFile(at, name, value, protection) : declareInBlock(at, name, value, protection);
    }

    private Node declareInBlock(int at, String name, Node value, Variable.Protection protection) {
        BlockScope block = scope.blocks.peek();
        if (block.names.containsKey(name)) {
            if (!lowering.isTopLevel()) {
                throw CompileError.duplicate(module.source, at, name);
            }
            return Build.block(set(new Local("value"), value), raise(at, "duplicateDeclaration", name));
        }
        Variable variable = lowering.names.declareInBlock(name);
        Node store = lowering.names.store(variable, value);
        variable.protection = protection;
        return store;
    }

    /** At the file's top level a name may be declared only once; that is found out when the statement runs. */
    private Node declareInFile(int at, String name, Node value, Variable.Protection protection) {
        Node duplicate = Build.block(set(new Local("value"), value), raise(at, "duplicateDeclaration", name));
        Meaning meaning = lowering.names.find(name);
        boolean predefined = module.predefined(name) != null || module.functions.containsKey(name);
        if (!(meaning instanceof Meaning.Var(Variable variable)) || predefined && !module.open) {
            return duplicate;
        }
        Node check = Build.block();
        if (variable.local != null) {
            if (scope.isAssigned(variable)) {
                return duplicate;
            }
            if (variable.seen) {
                scope.scopeOf(variable).cleared.add(variable);
                check = when(op(0, RuffOperation.IS_UNDEFINED, get(variable.local)), Build.block(),
                        raise(at, "duplicateDeclaration", name));
            }
        } else if (!module.open && !module.isOnlyBinding(name)) {
            check = when(op(0, RuffOperation.IS_UNDEFINED, new Node.GetGlobal(0, variable.global)), Build.block(),
                    raise(at, "duplicateDeclaration", name));
        }
        Local temporary = new Local("value");
        Node evaluate = set(temporary, value);
        Node store = lowering.names.store(variable, get(temporary));
        variable.protection = protection;
        module.module.protect(name, protection);
        return Build.block(evaluate, check, store);
    }

    /** Binds a name that a construct introduces (an exception, a pattern) to its function, whatever it was before. */
    Node bindLoose(int at, String name, Node value) {
        if (lowering.isTopLevel()) {
            return lowering.names.store(lowering.names.forAssignment(at, name), value);
        }
        Variable variable = scope.visible(name);
        if (variable == null || variable.local == null || variable.global != null) {
            variable = Variable.local(name, scope.nextNumber());
            scope.bareScope().names.put(name, variable);
        }
        return lowering.names.store(variable, value);
    }

    // Assignments

    Node assign(Statement.Assign assign) {
        if (assign.target() instanceof Expression.Name(int at, String name)) {
            Node value = appended(name, assign.value());
            if (value == null) {
                lowering.lastUses.beforeAssignment(name, assign.value());
                value = lowering.expressions.shared(assign.value());
            }
            return lowering.names.assign(at, lowering.names.forAssignment(at, name), value);
        }
        return element(assign.operatorAt(), assign.target(), lowering.expressions.shared(assign.value()));
    }

    Node compound(Statement.CompoundAssign assign) {
        Node result = lowering.expressions.binary(assign.operatorAt(), assign.operator(),
                lowering.expressions.value(assign.target()), lowering.expressions.value(assign.value()));
        if (assign.target() instanceof Expression.Name(int at, String name)) {
            return lowering.names.assign(at, lowering.names.forAssignment(at, name), result);
        }
        return element(assign.operatorAt(), assign.target(), result);
    }

    /**
     * {@code x := push(x, v)}: the old value dies with the statement, so that it may be extended in place. Not when
     * evaluating {@code v} could reach the variable first.
     */
    private Node appended(String name, Expression value) {
        if (!(value instanceof Expression.Call call) || call.arguments().size() != 2
                || !(call.function() instanceof Expression.Name(int at, String function))
                || !(call.arguments().getFirst() instanceof Expression.Name(int arrayAt, String array)) || !array.equals(name)
                || !function.equals("push") && !function.equals("append")
                || !(lowering.names.find(function) instanceof Meaning.Native)) {
            return null;
        }
        if (!(lowering.names.find(name) instanceof Meaning.Var(Variable variable))
                || variable.local == null && !Simple.callsNothing(call.arguments().getLast())) {
            return null;
        }
        if (scope.fieldsOf != null || variable.protection != Variable.Protection.NONE) {
            return null;
        }
        Node old = lowering.names.read(arrayAt, variable);
        return host(at, APPEND, old, lowering.expressions.shared(call.arguments().getLast()));
    }

    /** One step from a container to a part of it. */
    private record Step(Node key, String field, int at) {
        Node get(Node container) {
            return field != null ? host(at, GET_FIELD, container, Build.constant(field))
                    : op(at, RuffOperation.INDEX, container, key);
        }

        Node set(Node container, Node value) {
            return field != null ? host(at, SET_FIELD, container, Build.constant(field), value)
                    : op(at, RuffOperation.SET_INDEX, container, key, value);
        }
    }

    /** {@code root[i].f[j] := value}: reads inwards, owning each container on the way, and writes back outwards. */
    private Node element(int at, Expression.Target target, Node value) {
        List<Node> nodes = new ArrayList<>();
        Local assigned = new Local("assigned");
        nodes.add(set(assigned, value));
        List<Step> steps = new ArrayList<>();
        Expression root = target;
        while (root instanceof Expression.Target part && !(root instanceof Expression.Name)) {
            switch (part) {
                case Expression.Index index -> {
                    steps.addFirst(new Step(key(index.index(), nodes), null, index.indexAt()));
                    root = index.collection();
                }
                case Expression.Field field -> {
                    steps.addFirst(new Step(null, field.name(), field.nameAt()));
                    root = field.object();
                }
                case Expression.Name _ -> throw new IllegalStateException("a name ends the path");
            }
        }
        Variable variable = null;
        if (root instanceof Expression.Name(int rootAt, String name)
                && lowering.names.find(name) instanceof Meaning.Var(Variable found)) {
            variable = found;
            if (variable.capture >= 0 && scope.form == FunctionScope.Form.TASK_BLOCK) {
                throw lowering.names.outerWrite(rootAt, name);
            }
            if (variable.protection != Variable.Protection.NONE) {
                nodes.add(raise(rootAt, variable.protection == Variable.Protection.LET ? "mutateLet" : "mutateConst", name));
            }
        }
        Node container = lowering.expressions.value(root);
        List<Local> containers = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Local place = new Local("container");
            boolean last = i == steps.size() - 1;
            nodes.add(set(place, last ? container : host(0, OWN, container)));
            containers.add(place);
            container = last ? null : steps.get(i).get(get(place));
        }
        Node changed = get(assigned);
        for (int i = steps.size() - 1; i >= 0; i--) {
            changed = steps.get(i).set(get(containers.get(i)), changed);
        }
        if (variable == null) {
            nodes.add(set(new Local("changed"), changed));
        } else {
            nodes.add(storeBack(variable, changed));
        }
        return new Node.Block(at, nodes);
    }

    private Node key(Expression expression, List<Node> nodes) {
        Node key = lowering.expressions.value(expression);
        if (key instanceof Node.Const || key instanceof Node.GetLocal) {
            return key;
        }
        Local local = new Local("key");
        nodes.add(set(local, key));
        return get(local);
    }

    /** Writes a changed container to where it was read from. */
    private Node storeBack(Variable variable, Node changed) {
        if (variable.local == null || variable.global == null) {
            return lowering.names.store(variable, changed);
        }
        Local temporary = new Local("changed");
        return Build.block(set(temporary, changed), when(op(0, RuffOperation.IS_UNDEFINED, get(variable.local)),
                new Node.SetGlobal(0, variable.global, get(temporary)), set(variable.local, get(temporary))));
    }
}
