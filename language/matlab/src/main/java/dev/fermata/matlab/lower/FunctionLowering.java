package dev.fermata.matlab.lower;

import static dev.fermata.matlab.lower.Build.block;
import static dev.fermata.matlab.lower.Build.constant;
import static dev.fermata.matlab.lower.Build.get;
import static dev.fermata.matlab.lower.Build.host;
import static dev.fermata.matlab.lower.Build.op;
import static dev.fermata.matlab.lower.Build.set;
import static dev.fermata.matlab.lower.Build.when;

import dev.fermata.compiler.ir.Label;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Span;
import dev.fermata.matlab.function.Members;
import dev.fermata.matlab.object.Caller;
import dev.fermata.matlab.syntax.Tree;
import dev.fermata.matlab.value.DoubleArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lowers the statements of one function, script or block. */
final class FunctionLowering {
    final ProgramLowering program;
    final FunctionScope scope;
    final ExpressionLowering expressions;
    final AssignmentLowering assignments;
    final Closures closures;
    /** What {@code return} does. */
    private final Exit exit;

    /** How control leaves the code being lowered. */
    interface Exit {
        /** The nodes that return; {@code value} is null for the plain form. */
        Node leave(FunctionLowering lowering, int at, Tree.Expression value);
    }

    FunctionLowering(ProgramLowering program, FunctionScope scope, Exit exit) {
        this.program = program;
        this.scope = scope;
        this.exit = exit;
        this.expressions = new ExpressionLowering(this);
        this.assignments = new AssignmentLowering(this);
        this.closures = new Closures(this);
    }

    // ------------------------------------------------------------ variables

    /** Adds a variable that lives in a local of its own or in a cell. */
    Variable declare(String name, Local local, Variable.Storage storage) {
        Variable variable = new Variable(name, local, storage);
        variable.clearable = scope.use.cleared.contains(name) || scope.workspace != null;
        variable.plain = storage == Variable.Storage.LOCAL && scope.plain.contains(name);
        scope.variables.put(name, variable);
        return variable;
    }

    /** The value without a check: UNDEFINED when it has none. */
    Node raw(Variable variable) {
        if (variable.storage == Variable.Storage.CELL) {
            return new Node.GetCell(0, get(variable.local));
        }
        if (!variable.given && (variable.clearable || !scope.assigned.contains(variable))) {
            variable.startsUndefined = true;
        }
        return get(variable.local);
    }

    /** The value; an error when there is none. */
    Node read(int at, Variable variable) {
        Node raw = raw(variable);
        if (!variable.clearable && scope.assigned.contains(variable)) {
            return raw;
        }
        return new Node.CheckDefined(at, raw, variable.name, variable.parameter ? Hosts.MISSING_PARAMETER
                : scope.use.cleared.contains(variable.name) ? Hosts.CLEARED_NAME : Hosts.UNDEFINED_NAME);
    }

    Node store(Variable variable, Node value) {
        scope.assigned.add(variable);
        scope.reach(variable.name);
        if (variable.storage != Variable.Storage.CELL) {
            return set(variable.local, value);
        }
        boolean isShared = scope.use.declared.contains(variable.name) || scope.cleanups == null
                || scope.function != null && (scope.function.shared.contains(variable.name) || !scope.function.ownNames().contains(variable.name));
        return new Node.SetCell(0, get(variable.local), isShared ? escaping(value) : value);
    }

    /** A value that others than the variables of this function may hold from now on. */
    Node escaping(Node value) {
        return scope.file.program.hasDestructors() && !scope.file.internal ? host(0, Hosts.ESCAPES, value) : value;
    }

    /** A store by an assignment of the program. */
    Node assign(int at, Variable variable, Node value) {
        if (scope.cleanups == null) {
            return store(variable, value);
        }
        Local held = new Local("assigned");
        return block(set(held, value), scope.cleanups.released(at, variable, store(variable, get(held))));
    }

    /** The variable of that name, which an assignment makes. */
    Variable variable(String name) {
        Variable known = scope.variables.get(name);
        if (known == null) {
            // Every name that is assigned anywhere was declared at the beginning, but for those of the lowering itself.
            known = declare(name, new Local(name), Variable.Storage.LOCAL);
        }
        return known;
    }

    Node cell(UserFunction.Shared shared) {
        Local local = scope.cells.get(shared);
        if (local == null) {
            throw new IllegalStateException("no cell of " + shared.name());
        }
        return get(local);
    }

    /** Whether values here may be objects of the program's classes. */
    boolean mayHaveObjects() {
        return scope.file.program.mayHaveObjects() && scope.file.origin != FileScope.Origin.PRELUDE;
    }

    Callee resolve(String name) {
        return program.resolve(scope, name);
    }

    Callee resolveQualified(String name) {
        return program.resolveQualified(scope, name);
    }

    ProblemException problem(Tree.Expression at, String identifier, String message) {
        return new ProblemException(Problem.error(identifier, message, new Span(scope.file.source, at.begin(), at.end())));
    }

    /** Who uses members of objects here. */
    Caller caller() {
        return scope.function == null || scope.function.ownerClass == null ? new Caller(null, "")
                : new Caller(scope.function.ownerClass.type(), scope.function.name());
    }

    /** {@code function f(a, b = 3)}. */
    Node defaultValue(Tree.Parameter input) {
        Variable variable = variable(input.name());
        FunctionScope.Point before = scope.point();
        Node initial = store(variable, expressions.shared(input.initial()));
        scope.restore(before);
        Node node = when(host(input.at(), Hosts.IS_UNDEFINED, raw(variable)), initial, null);
        scope.assigned.add(variable);
        return node;
    }

    // ----------------------------------------------------------- statements

    /** The whole body of a function, script or block. */
    Node body(List<Tree.Statement> statements) {
        return statements(statements, false);
    }

    private Node statements(List<Tree.Statement> statements) {
        return statements(statements, true);
    }

    private Node statements(List<Tree.Statement> statements, boolean isInside) {
        List<Node> nodes = new ArrayList<>(statements.size());
        Set<String> gone = scope.gone();
        for (Tree.Statement statement : statements) {
            nodes.add(statement(statement));
            if (ClearedNames.isClear(statement) && scope.find("clear") == null) {
                scope.clear(ClearedNames.by(statement, scope.variables.keySet()));
            }
        }
        if (isInside) {
            scope.rejoin(gone);
        }
        return block(nodes);
    }

    private Node statement(Tree.Statement statement) {
        return switch (statement) {
            case Tree.ExpressionStatement s -> expression(s);
            case Tree.Assignment s -> assignments.assign(s);
            case Tree.MultiAssignment s -> assignments.several(s);
            case Tree.Deletion s -> assignments.delete(s);
            case Tree.Command s -> valueStatement(s.at(), expressions.calls().command(s), s.shown());
            case Tree.If s -> conditional(s);
            case Tree.For s -> loop(s);
            case Tree.While s -> whileLoop(s);
            case Tree.Switch s -> switches(s);
            case Tree.Try s -> tries(s);
            case Tree.Break s -> jump(new Node.Break(s.at(), scope.breaks.peek()));
            case Tree.Continue s -> jump(new Node.Continue(s.at(), scope.breaks.peek()));
            case Tree.Return s -> returns(s);
            case Tree.Global s -> block(s.names().stream().map(name -> rebind(name,
                    host(s.at(), Hosts.GLOBAL_CELL, constant(name)))).toList());
            case Tree.Persistent s -> persistent(s);
            case Tree.Import s -> {
                (scope.function == null ? scope.file.imports : scope.imports).add(s);
                yield block();
            }
            case Tree.Spmd s -> statements(s.body());
        };
    }

    private Node jump(Node jump) {
        scope.unreachable = true;
        return jump;
    }

    private Node returns(Tree.Return statement) {
        Node node = exit.leave(this, statement.at(), statement.value());
        scope.unreachable = true;
        return node;
    }

    /** Lets a variable that lives in a cell live in another one. */
    private Node rebind(String name, Node cell) {
        Variable variable = variable(name);
        scope.assigned.add(variable);
        scope.reach(name);
        return scope.workspace != null ? host(0, Hosts.BIND_CELL, get(scope.workspace), constant(name), storeCell(variable, cell))
                : set(variable.local, cell);
    }

    private Node storeCell(Variable variable, Node cell) {
        return block(set(variable.local, cell), get(variable.local));
    }

    private Node persistent(Tree.Persistent s) {
        List<Node> nodes = new ArrayList<>();
        Object owner = scope.function == null ? scope.file : scope.function;
        for (int i = 0; i < s.names().size(); i++) {
            String name = s.names().get(i);
            nodes.add(rebind(name, host(s.at(), Hosts.PERSISTENT_CELL, constant(owner), constant(name))));
            Tree.Expression initial = s.initials().get(i);
            if (initial != null) {
                Variable variable = variable(name);
                nodes.add(when(host(s.at(), Hosts.IS_FRESH, get(variable.local)), store(variable, expressions.shared(initial)), null));
            }
        }
        return block(nodes);
    }

    // ---------------------------------------------------------- expressions

    private Node expression(Tree.ExpressionStatement s) {
        Tree.Expression e = s.value();
        if (e instanceof Tree.Name name && scope.find(name.name()) != null) {
            Node read = read(e.at(), scope.find(name.name()));
            return s.shown() ? echo(s.at(), name.name(), read) : effect(read);
        }
        if (e instanceof Tree.Name name && expressions.isFoundAtRunTime(name.name())) {
            return nameAtRunTime(s, name);
        }
        if (ExpressionLowering.mayExpand(e)) {
            Node list = e instanceof Tree.Field field ? fieldStatement(field) : expressions.indices().list(e, Wanted.NONE);
            return valueStatement(s.at(), host(s.at(), Hosts.SHOW_ALL_BUT_LAST, list, constant(s.shown())), s.shown());
        }
        return valueStatement(s.at(), statementValue(e), s.shown());
    }

    /** A name that is a variable only if text that was evaluated, or a file that was loaded, has made it. */
    private Node nameAtRunTime(Tree.ExpressionStatement s, Tree.Name name) {
        Local value = new Local("named");
        Node call = new Node.CallValue(name.at(), get(value), List.of(constant(0L), constant(Members.NO_ARGUMENTS)), false);
        return block(set(value, host(name.at(), Hosts.FIND_NAME, get(scope.workspace), constant(name.name()))),
                when(host(name.at(), Hosts.IS_METHOD, get(value)), asVoid(valueStatement(s.at(), call, s.shown())),
                        s.shown() ? asVoid(echo(s.at(), name.name(), get(value))) : block()));
    }

    private Node fieldStatement(Tree.Field field) {
        Node call = expressions.calls().qualifiedCall(field, List.of(), Wanted.NONE);
        return call != null ? call : expressions.indices().list(field, Wanted.NONE);
    }

    /** The value of an expression statement, or UNDEFINED. */
    private Node statementValue(Tree.Expression e) {
        return switch (e) {
            case Tree.Name name -> expressions.calls().call(e.at(), name.name(), List.of(), Wanted.NONE, e);
            case Tree.Paren paren -> expressions.indices().parenResult(paren, Wanted.NONE);
            default -> expressions.value(e);
        };
    }

    /** A value that may be UNDEFINED: it becomes {@code ans} and is shown. */
    private Node valueStatement(int at, Node value, boolean shown) {
        Local result = new Local("result");
        Variable ans = variable("ans");
        FunctionScope.Point before = scope.point();
        Node keep = store(ans, op(at, MatlabOperation.SHARE, get(result)));
        Node then = shown ? block(keep, echo(at, "ans", raw(ans))) : keep;
        scope.restore(before);
        scope.reach("ans");
        return block(set(result, value), when(host(at, Hosts.IS_DEFINED, get(result)), then, null));
    }

    /** Evaluates for the errors that it may raise. */
    private Node effect(Node value) {
        return set(new Local("unused"), value);
    }

    Node echo(int at, String name, Node value) {
        return host(at, Hosts.ECHO, constant(name), value);
    }

    // --------------------------------------------------------- control flow

    private Node conditional(Tree.If s) {
        Branches branches = new Branches(scope);
        for (Tree.Branch branch : s.branches()) {
            Node condition = expressions.condition(branch.condition());
            FunctionScope.Point before = scope.point();
            branches.add(branch.at(), condition, before, statements(branch.body()));
        }
        return branches.end(s.otherwise() == null ? block() : statements(s.otherwise()));
    }

    /** A block of statements whose last node's value is not wanted. */
    static Node asVoid(Node node) {
        return new Node.Block(0, List.of(node, new Node.Block(0, List.of())));
    }

    private Node whileLoop(Tree.While s) {
        Label label = new Label("while");
        scope.reach(s.body());
        Node condition = expressions.condition(s.condition());
        FunctionScope.Point checked = scope.point();
        Node body = loopBody(label, s.body());
        scope.restore(checked);
        return new Node.Loop(s.at(), label, condition, body, null);
    }

    private Node loopBody(Label label, List<Tree.Statement> body) {
        scope.breaks.push(label);
        Node node = asVoid(statements(body));
        scope.breaks.pop();
        return node;
    }

    private Node loop(Tree.For s) {
        scope.reach(s.body());
        Label label = new Label("for");
        Local position = new Local("position");
        Local count = new Local("count");
        List<Node> before = new ArrayList<>();
        Node element;
        Tree.Expression values = s.values();
        while (values instanceof Tree.Parenthesized inner) {
            values = inner.inner();
        }
        if (values instanceof Tree.Range range) {
            Local first = new Local("first");
            Local step = new Local("step");
            Local last = new Local("last");
            before.add(set(first, expressions.value(range.first())));
            before.add(set(step, range.step() == null ? constant(1.0) : expressions.value(range.step())));
            before.add(set(last, expressions.value(range.last())));
            before.add(set(count, op(s.at(), MatlabOperation.RANGE_COUNT, get(first), get(step), get(last))));
            element = op(s.at(), MatlabOperation.RANGE_ELEMENT, get(first), get(step), get(last), get(count), get(position));
        } else {
            Local all = new Local("values");
            before.add(set(all, host(s.at(), Hosts.COLUMNS, expressions.value(s.values()))));
            before.add(set(count, host(s.at(), Hosts.COLUMN_COUNT, get(all))));
            element = host(s.at(), Hosts.COLUMN, get(all), get(position));
        }
        before.add(set(position, constant(0L)));
        Node begun = block(before);
        FunctionScope.Point entry = scope.point();
        Node bind = assignments.store(s.variable(), element);
        Node body = loopBody(label, s.body());
        scope.restore(entry);
        Node condition = host(0, Hosts.LESS, get(position), get(count));
        Node update = set(position, host(0, Hosts.NEXT, get(position)));
        Node loop = new Node.Loop(s.at(), label, condition, block(bind, body), update);
        // A loop over nothing leaves an empty behind. Where nobody looks at it, the counter of a range stays an unboxed number.
        Node empty = s.variable() instanceof Tree.Name name && (!(values instanceof Tree.Range range) || scope.use.readOutsideLoops.contains(name.name())
                && !isCertain(range))
                ? when(host(0, Hosts.LESS, get(position), get(count)), block(), storeEmpty(name))
                : block();
        return block(begun, empty, loop);
    }

    /** Whether a range has a first element for certain. */
    private static boolean isCertain(Tree.Range range) {
        return range.step() == null && range.first() instanceof Tree.Number first && range.last() instanceof Tree.Number last
                && first.value() <= last.value();
    }

    private Node storeEmpty(Tree.Name name) {
        FunctionScope.Point before = scope.point();
        Node node = store(variable(name.name()), constant(DoubleArray.empty().share()));
        scope.restore(before);
        return node;
    }

    private Node switches(Tree.Switch s) {
        Local subject = new Local("subject");
        Node value = set(subject, expressions.shared(s.value()));
        Branches branches = new Branches(scope);
        for (Tree.Branch option : s.cases()) {
            Node test = switchTest(option, subject);
            FunctionScope.Point before = scope.point();
            branches.add(option.at(), test, before, statements(option.body()));
        }
        return block(value, branches.end(s.otherwise() == null ? block() : statements(s.otherwise())));
    }

    private Node switchTest(Tree.Branch option, Local subject) {
        if (!mayHaveObjects()) {
            return host(option.at(), Hosts.SWITCH_MATCHES, get(subject), expressions.value(option.condition()));
        }
        Local value = new Local("option");
        Node ofObjects = new Node.CallValue(option.at(), host(option.at(), Hosts.FIND_FUNCTION, constant("__switch_matches")), List.of(constant(1L),
                new Node.CallHost(0, Hosts.PACK_SHARED, List.of(get(subject), get(value)))), false);
        return block(set(value, expressions.value(option.condition())), when(host(option.at(), Hosts.SWITCH_ON_OBJECTS, get(subject), get(value)),
                op(option.at(), MatlabOperation.TRUTH, ofObjects), host(option.at(), Hosts.SWITCH_MATCHES, get(subject), get(value))));
    }

    private Node tries(Tree.Try s) {
        FunctionScope.Point before = scope.point();
        Node body = asVoid(statements(s.body()));
        FunctionScope.Point afterBody = scope.point();
        scope.restore(before);
        Local caught = new Local("error");
        Node bind = s.variable() == null ? block() : store(variable(s.variable()), get(caught));
        Node handler = asVoid(block(bind, s.handler() == null ? block() : statements(s.handler())));
        scope.join(afterBody);
        return new Node.Try(s.at(), body, caught, handler);
    }
}
