package dev.fermata.ruff.lower;

import static dev.fermata.ruff.lower.Build.get;
import static dev.fermata.ruff.lower.Build.host;
import static dev.fermata.ruff.lower.Build.op;
import static dev.fermata.ruff.lower.Build.raise;
import static dev.fermata.ruff.lower.Build.set;
import static dev.fermata.ruff.lower.Build.when;

import dev.fermata.compiler.ir.Global;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Finds what a name means at the present point of a function, and reads and writes variables. */
final class Names {
    private static final HostMethod HAS_FIELD = HostMethod.of(Members.class, "hasField", boolean.class, Object.class, String.class);
    private static final HostMethod FIELD = HostMethod.of(Members.class, "ownField", Object.class, Object.class, String.class);

    private final FunctionLowering lowering;
    private final ModuleScope module;
    private final FunctionScope scope;

    Names(FunctionLowering lowering) {
        this.lowering = lowering;
        this.module = lowering.module;
        this.scope = lowering.scope;
    }

    // Finding

    /** What the name means where it is read, called or used as a target's root. */
    Meaning find(String name) {
        Variable own = own(scope, name);
        if (own != null) {
            return new Meaning.Var(own);
        }
        Variable captured = captured(scope, name);
        if (captured != null) {
            return new Meaning.Var(captured);
        }
        if (scope.form == FunctionScope.Form.TOP_LEVEL) {
            return inActivation(module.meaning(name));
        }
        Meaning meaning = module.meaning(name);
        if (scope.form == FunctionScope.Form.TASK_BLOCK && meaning instanceof Meaning.Var(Variable variable)) {
            return new Meaning.Var(copied(variable)); // the block has copies of what was visible when it started
        }
        if (scope.bareNames.contains(name)) {
            Variable bare = bare(name, meaning);
            if (bare != null) {
                return new Meaning.Var(bare);
            }
        }
        return meaning;
    }

    /** The variable a bare assignment of the name writes; declares it when there is none. */
    Variable forAssignment(int at, String name) {
        Variable own = own(scope, name);
        if (own == null) {
            own = captured(scope, name);
        }
        if (own != null && !isOnlyMentioned(own)) {
            if (own.capture >= 0 && scope.form == FunctionScope.Form.TASK_BLOCK) {
                throw outerWrite(at, name);
            }
            return own;
        }
        Meaning meaning = module.meaning(name);
        if (scope.form == FunctionScope.Form.TOP_LEVEL) {
            if (scope.blocks.size() > 1 && !(meaning instanceof Meaning.Var(Variable v) && isKnownHere(v))
                    && scope.bareScope() != scope.blocks.peekLast()) {
                return declareIn(scope.bareScope(), name);
            }
            return ((Meaning.Var) inActivation(meaning)).variable();
        }
        if (scope.form == FunctionScope.Form.TASK_BLOCK && meaning instanceof Meaning.Var(Variable outer)) {
            if (isInFunction() || isKnownHere(outer)) {
                throw outerWrite(at, name);
            }
            // The file's variable of that name comes later: the block was here first, and has one of its own.
            return declareLocal(name);
        }
        Variable bare = bare(name, meaning);
        if (bare == null) {
            return ((Meaning.Var) meaning).variable();
        }
        return bare;
    }

    /** Whether a variable of the file's scope has a place, since something in this block of the top level reads it, but no value yet. */
    private boolean isOnlyMentioned(Variable variable) {
        return scope.form == FunctionScope.Form.TOP_LEVEL && scope.bareScope() != scope.blocks.peekLast()
                && scope.blocks.peekLast().names.get(variable.name) == variable && !isKnownHere(variable);
    }

    /** Whether a variable of the file's scope has been bound in the text so far, or may be by a function. */
    private boolean isKnownHere(Variable variable) {
        return variable.global != null && (variable.alwaysDefined || variable.seen || module.open)
                || variable.local != null && variable.seen;
    }

    RuntimeException outerWrite(int at, String name) {
        return CompileError.of(module.source, at, "Cannot assign to outer variable '" + name
                + "' inside a spawn or async block; the block has copies. Return a value, or use a channel or the shared store.");
    }

    /** A name that the function assigns without declaring: local, unless the file has a variable of that name by then. */
    private Variable bare(String name, Meaning meaning) {
        Variable variable;
        switch (meaning) {
            case Meaning.Var(Variable outer) when outer.alwaysDefined -> {
                return null;
            }
            case Meaning.Var(Variable outer) when outer.global != null -> {
                variable = Variable.localOrGlobal(name, outer.global, scope.nextNumber());
                variable.protection = outer.protection;
            }
            default -> {
                return declareLocal(name);
            }
        }
        scope.blocks.peekLast().names.put(name, variable);
        return variable;
    }

    private Variable declareLocal(String name) {
        Variable variable = Variable.local(name, scope.nextNumber());
        scope.blocks.peekLast().names.put(name, variable);
        return variable;
    }

    /** Whether this runs when a function is called, and not where it stands. */
    private boolean isInFunction() {
        FunctionScope outer = scope;
        while (outer.form == FunctionScope.Form.TASK_BLOCK) {
            outer = outer.parent;
        }
        return outer.form != FunctionScope.Form.TOP_LEVEL;
    }

    private Variable own(FunctionScope function, String name) {
        return function.visible(name);
    }

    /** The captured copy of an enclosing function's variable, or null when none is visible. */
    private Variable captured(FunctionScope function, String name) {
        FunctionScope parent = function.parent;
        if (parent == null) {
            return null;
        }
        Variable outer = visibleFrom(parent, name);
        if (outer == null) {
            return null;
        }
        if (outer.capturedByReference) {
            return function.form == FunctionScope.Form.TASK_BLOCK ? copiedInto(function, outer) : outer;
        }
        return outer.isEither() && function.form != FunctionScope.Form.TASK_BLOCK
                ? capture(function, Variable.captureOrGlobal(name, outer.global, function.captureValues.size()), outer,
                        op(0, RuffOperation.SHARE, rawOwn(parent, outer)))
                : capture(function, name, outer, lowerCapture(parent, outer));
    }

    /** A variable of the function or of those around it that an inner function captures. */
    private Variable visibleFrom(FunctionScope function, String name) {
        Variable own = own(function, name);
        if (own != null) {
            return own;
        }
        Variable captured = captured(function, name);
        if (captured != null) {
            return captured;
        }
        if (function.form == FunctionScope.Form.TASK_BLOCK && module.meaning(name) instanceof Meaning.Var(Variable outer)) {
            return copiedInto(function, outer);
        }
        if (function.form != FunctionScope.Form.TOP_LEVEL && function.bareNames.contains(name)) {
            Meaning meaning = module.meaning(name);
            if (meaning instanceof Meaning.Var(Variable variable) && variable.global != null) {
                return null; // mostly the file's variable
            }
            Variable bare = Variable.local(name, function.nextNumber());
            function.blocks.peekLast().names.put(name, bare);
            return bare;
        }
        return null;
    }

    private static Variable capture(FunctionScope function, String name, Variable outer, Node value) {
        return capture(function, Variable.capture(name, function.captureValues.size()), outer, value);
    }

    private static Variable capture(FunctionScope function, Variable variable, Variable outer, Node value) {
        variable.protection = outer.protection;
        variable.captureMayBeUndefined = true;
        function.captures.put(variable.name, variable);
        function.captureValues.add(value);
        return variable;
    }

    /** The value a capture begins with: it may be undefined. */
    private Node lowerCapture(FunctionScope function, Variable outer) {
        return op(0, RuffOperation.SHARE, raw(function, outer));
    }

    /** The value of a variable, or undefined. */
    Node unchecked(Variable variable) {
        return raw(scope, variable);
    }

    private static Node raw(FunctionScope function, Variable variable) {
        if (variable.capture < 0 && variable.local == null) {
            return new Node.GetGlobal(0, variable.global);
        }
        if (variable.global == null) {
            return rawOwn(function, variable);
        }
        return when(op(0, RuffOperation.IS_UNDEFINED, rawOwn(function, variable)), new Node.GetGlobal(0, variable.global),
                rawOwn(function, variable));
    }

    /** The value that a function's own variable has, not the file's of that name: undefined when there is none. */
    private static Node rawOwn(FunctionScope function, Variable variable) {
        if (variable.capture >= 0) {
            return new Node.GetCapture(0, variable.capture);
        }
        if (!function.isAssigned(variable)) {
            variable.mayBeUndefined = true;
            function.scopeOf(variable).cleared.add(variable);
        }
        return get(variable.local);
    }

    /** The copy of one of the file's variables in a task block. */
    private Variable copied(Variable variable) {
        return copiedInto(scope, variable);
    }

    private Variable copiedInto(FunctionScope block, Variable variable) {
        Variable known = block.captures.get(variable.name);
        if (known != null) {
            return known;
        }
        Node value = variable.global != null ? new Node.GetGlobal(0, variable.global) : raw(topLevel(block), variable);
        return capture(block, variable.name, variable, op(0, RuffOperation.SHARE, value));
    }

    private static FunctionScope topLevel(FunctionScope function) {
        FunctionScope top = function;
        while (top.parent != null) {
            top = top.parent;
        }
        return top;
    }

    /** A top-level variable that lives in the activation gets its local when it is first met. */
    private Meaning inActivation(Meaning meaning) {
        if (meaning instanceof Meaning.Var(Variable variable) && variable.local != null && variable.number < 0) {
            Variable placed = Variable.local(variable.name, scope.nextNumber());
            placed.protection = variable.protection;
            module.define(variable.name, placed);
            scope.blocks.peekLast().names.put(variable.name, placed);
            return new Meaning.Var(placed);
        }
        return meaning;
    }

    // Declaring

    /** A new variable of the innermost scope. */
    Variable declareInBlock(String name) {
        return declareIn(scope.blocks.peek(), name);
    }

    /**
     * A new variable of a block. At the top level, blocks of {@code if} hold variables of the file as far as functions are
     * concerned; loop bodies hold fresh ones for each iteration, which functions capture.
     */
    Variable declareIn(BlockScope block, String name) {
        Variable variable;
        boolean ofFile = lowering.isTopLevel() && block.holdsBareNames;
        if (ofFile && (module.open || module.use.usedByFunctions.contains(name))) {
            variable = Variable.global(name, new Global(name));
            variable.capturedByReference = true;
        } else {
            variable = Variable.local(name, scope.nextNumber());
        }
        block.names.put(name, variable);
        return variable;
    }

    /** The declared fields of a legacy method's instance: variables of the method that begin with the fields' values. */
    List<Variable> declareFields(Local instance) {
        List<Variable> fields = new ArrayList<>();
        for (String name : instance == null ? List.<String>of() : scope.fieldNames) {
            BlockScope block = scope.blocks.peek();
            if (!block.names.containsKey(name)) {
                Meaning outer = module.meaning(name);
                Variable field = outer instanceof Meaning.Var(Variable v) && v.global != null
                        ? Variable.localOrGlobal(name, v.global, scope.nextNumber()) : Variable.local(name, scope.nextNumber());
                block.names.put(name, field);
                fields.add(field);
            }
        }
        return fields;
    }

    /** The body after the fields that it mentions have been read; an instance may lack some. */
    List<Node> withFields(Local instance, List<Variable> fields, List<Node> body) {
        List<Node> nodes = new ArrayList<>();
        for (Variable field : fields) {
            if (field.mentioned) {
                Node name = Build.constant(field.name);
                nodes.add(set(field.local, when(host(0, HAS_FIELD, get(instance), name),
                        op(0, RuffOperation.SHARE, host(0, FIELD, get(instance), name)), Build.undefined())));
            }
        }
        nodes.addAll(body);
        return nodes;
    }

    // Reading and writing

    /** The value of a variable; reading one that has none is the program's error. */
    Node read(int at, Variable variable) {
        if (variable.capture >= 0) {
            Node value = new Node.GetCapture(at, variable.capture);
            if (variable.global != null) {
                scope.effects.add(Effects.Effect.SHARED);
                return when(op(0, RuffOperation.IS_UNDEFINED, value),
                        checked(at, new Node.GetGlobal(at, variable.global), variable.name), value);
            }
            return variable.captureMayBeUndefined ? checked(at, value, variable.name) : value;
        }
        if (variable.local == null) {
            return readGlobal(at, variable);
        }
        if (scope.isAssigned(variable)) {
            return new Node.GetLocal(at, variable.local);
        }
        variable.mayBeUndefined = true;
        scope.scopeOf(variable).cleared.add(variable);
        if (variable.global == null) {
            return checked(at, get(variable.local), variable.name);
        }
        scope.effects.add(Effects.Effect.SHARED);
        return when(op(0, RuffOperation.IS_UNDEFINED, get(variable.local)),
                checked(at, new Node.GetGlobal(at, variable.global), variable.name), get(variable.local));
    }

    private Node readGlobal(int at, Variable variable) {
        if (!lowering.isTopLevel() && !module.isConstant(variable)) {
            scope.effects.add(Effects.Effect.SHARED);
        }
        Node value = new Node.GetGlobal(at, variable.global);
        return variable.alwaysDefined ? value : checked(at, value, variable.name);
    }

    Node checked(int at, Node value, String name) {
        return new Node.CheckDefined(at, value, name, Build.error("undefinedVariable"));
    }

    /** A name that nothing binds in the text; an import may have bound it. Fields of a legacy method's instance come first. */
    Node readUnbound(int at, Meaning.Unbound unbound) {
        scope.effects.add(Effects.Effect.SHARED);
        return checked(at, new Node.GetGlobal(at, unbound.global()), unbound.global().name());
    }

    /** In a method without {@code self}: the instance's field, if it has one of that name, else {@code otherwise}. */
    Node orField(String name, Node otherwise) {
        Variable instance = scope.fieldsOf;
        if (instance == null) {
            return otherwise;
        }
        return when(host(0, HAS_FIELD, get(instance.local), Build.constant(name)),
                host(0, FIELD, get(instance.local), Build.constant(name)), otherwise);
    }

    /** Writes a variable that the language lets the program write. */
    Node store(Variable variable, Node value) {
        variable.seen = true;
        if (variable.capture >= 0) {
            scope.effects.add(Effects.Effect.SHARED);
            return variable.global != null ? storeOwnOrGlobal(variable, value, new Node.GetCapture(0, variable.capture),
                    own -> new Node.SetCapture(0, variable.capture, own)) : new Node.SetCapture(0, variable.capture, value);
        }
        if (variable.local == null) {
            if (!lowering.isTopLevel()) {
                scope.effects.add(Effects.Effect.SHARED);
            }
            return new Node.SetGlobal(0, variable.global, value);
        }
        if (variable.global == null) {
            scope.markAssigned(variable);
            return set(variable.local, value);
        }
        return storeLocalOrGlobal(variable, value);
    }

    private Node storeLocalOrGlobal(Variable variable, Node value) {
        scope.effects.add(Effects.Effect.SHARED);
        if (variable.protection != Variable.Protection.NONE) {
            scope.markAssigned(variable); // the other way ends in an error
        }
        // Once the function has a local of its own, a global that comes into being later is nothing to it.
        scope.scopeOf(variable).cleared.add(variable);
        return storeOwnOrGlobal(variable, value, get(variable.local), own -> set(variable.local, own));
    }

    /** Writes the function's own variable when it has a value or the file's has none, else the file's. */
    private static Node storeOwnOrGlobal(Variable variable, Node value, Node own, UnaryOperator<Node> storeOwn) {
        Local temporary = new Local("value");
        Node whenGlobal = switch (variable.protection) {
            case NONE -> new Node.SetGlobal(0, variable.global, get(temporary));
            case LET -> raise(0, "reassignLet", variable.name);
            case CONST -> raise(0, "reassignConst", variable.name);
        };
        Node storing = storeOwn.apply(get(temporary));
        Node outer = when(op(0, RuffOperation.IS_UNDEFINED, new Node.GetGlobal(0, variable.global)), storing, whenGlobal);
        return Build.block(set(temporary, value), when(op(0, RuffOperation.IS_UNDEFINED, own), outer, storing));
    }

    /** Writes by an assignment, which protected bindings refuse when it runs. */
    Node assign(int at, Variable variable, Node value) {
        if (variable.protection == Variable.Protection.NONE || variable.isEither()) {
            return store(variable, value);
        }
        String error = variable.protection == Variable.Protection.LET ? "reassignLet" : "reassignConst";
        return Build.block(set(new Local("value"), value), raise(at, error, variable.name));
    }
}
