package dev.fermata.matlab.lower;

import static dev.fermata.matlab.lower.Build.block;
import static dev.fermata.matlab.lower.Build.constant;
import static dev.fermata.matlab.lower.Build.get;
import static dev.fermata.matlab.lower.Build.host;
import static dev.fermata.matlab.lower.Build.set;
import static dev.fermata.matlab.lower.Build.when;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.matlab.function.ClosureText;
import dev.fermata.matlab.function.Members;
import dev.fermata.matlab.syntax.NormalText;
import dev.fermata.matlab.syntax.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Lowers anonymous functions and blocks. They capture copies of the outer variables they mention. */
final class Closures {
    private final FunctionLowering lowering;
    private final FunctionScope scope;

    /** What a closure's body is, and whether only a task calls it. */
    private enum Kind {
        EXPRESSION, TASK_EXPRESSION, BLOCK, TASK_BLOCK;

        boolean isBlock() {
            return this == BLOCK || this == TASK_BLOCK;
        }
    }

    Closures(FunctionLowering lowering) {
        this.lowering = lowering;
        this.scope = lowering.scope;
    }

    Node anonymous(Tree.Anonymous e) {
        return anonymous(e, Kind.EXPRESSION);
    }

    private Node anonymous(Tree.Anonymous e, Kind kind) {
        VariableUse use = new VariableUse();
        use.expression(e.body());
        return handle(e.at(), NormalText.of(e), e.parameters(), use, List.of(new Tree.Return(e.body().at(), e.body())), List.of(), kind);
    }

    /** {@code @object.method} with a variable in front: as {@code @(varargin) object.method(varargin{:})}. */
    Node boundMethod(Tree.Handle e) {
        String[] names = e.name().split("\\.");
        Tree.Expression method = new Tree.Name(e.at(), e.begin(), e.end(), names[0]);
        for (int i = 1; i < names.length; i++) {
            method = new Tree.Field(e.at(), e.begin(), e.end(), method, names[i]);
        }
        Tree.Expression all = new Tree.Brace(e.at(), e.begin(), e.end(), new Tree.Name(e.at(), e.begin(), e.end(), "varargin"),
                List.of(new Tree.Colon(e.at(), e.begin(), e.end())));
        return anonymous(new Tree.Anonymous(e.at(), e.begin(), e.end(), List.of("varargin"),
                new Tree.Paren(e.at(), e.begin(), e.end(), method, List.of(all))));
    }

    Node blockClosure(Tree.BlockClosure e) {
        return blockClosure(e, Kind.BLOCK);
    }

    private Node blockClosure(Tree.BlockClosure e, Kind kind) {
        return handle(e.at(), NormalText.of(e), e.parameters(), VariableUse.of(e.body()), BlockValue.of(e.body()), e.nested(), kind);
    }

    Node async(Tree.Async e) {
        Node handle = switch (e.closure()) {
            case Tree.Anonymous closure -> anonymous(closure, Kind.TASK_EXPRESSION);
            case Tree.BlockClosure closure -> blockClosure(closure, Kind.TASK_BLOCK);
            default -> lowering.expressions.value(e.closure());
        };
        return host(e.at(), Hosts.NEW_TASK, handle);
    }

    private Node handle(int at, String text, List<String> parameters, VariableUse use, List<Tree.Statement> body,
            List<Tree.FunctionDefinition> nested, Kind kind) {
        Local nargout = new Local("nargout");
        Local arguments = new Local("arguments");
        Local wanted = new Local("wanted");
        FunctionScope inner = new FunctionScope(scope.file, scope.function, use);
        inner.mayAwait = kind != Kind.EXPRESSION;
        inner.callerMayAwait = kind == Kind.BLOCK ? new Local("callerMayAwait") : null;
        inner.imports.specific.addAll(scope.imports.specific);
        inner.imports.wildcards.addAll(scope.imports.wildcards);
        FunctionLowering code = new FunctionLowering(lowering.program, inner, (own, place, value) -> leave(own, place, value, wanted));
        List<Node> nodes = new ArrayList<>();
        nodes.add(set(wanted, host(0, Hosts.TO_LONG, get(nargout))));
        if (!isVariadic(parameters)) {
            nodes.add(host(at, Hosts.AT_MOST, get(arguments), constant((long) parameters.size())));
        }
        List<Variable> captured = captured(use, parameters);
        takeCaptures(code, captured, nodes);
        if (use.usesNargin) {
            inner.nargin = new Local("nargin");
            nodes.add(set(inner.nargin, host(0, Hosts.TO_DOUBLE, host(0, Hosts.COUNT, get(arguments)))));
        }
        if (use.usesNargout) {
            inner.nargout = new Local("nargout");
            nodes.add(set(inner.nargout, host(0, Hosts.TO_DOUBLE, get(wanted))));
        }
        List<Local> outerCells = takeCells(inner, captured.size(), nodes);
        takeParameters(code, parameters, arguments, nodes);
        declareOwn(code, nodes);
        for (Tree.FunctionDefinition definition : nested) {
            inner.localFunctions.put(definition.name(), new UserFunction(scope.file, definition, null, null));
        }
        scope.localFunctions.forEach(inner.localFunctions::putIfAbsent);
        inner.cleanups = kind.isBlock() ? CleanupLowering.of(code, body) : null;
        Node lowered = code.body(body);
        List<Node> all = new ArrayList<>();
        inner.variables.values().stream().filter(v -> v.startsUndefined && !v.given)
                .forEach(v -> all.add(set(v.local, Build.undefined())));
        all.addAll(nodes);
        int plainCaptures = captured.size() + outerCells.size();
        if (inner.awaits) {
            all.add(set(inner.callerMayAwait, new Node.GetCapture(0, plainCaptures)));
        }
        all.add(inner.cleanups == null ? lowered : inner.cleanups.guarded(at, lowered, List.of()));
        all.add(new Node.Return(0, Build.undefined()));
        Function function = new Function(text, scope.file.source.name(), List.of(nargout, arguments), plainCaptures + (inner.awaits ? 1 : 0), Function.Kind.PLAIN);
        function.position(at).internal(scope.file.internal).body(new Node.Block(0, all));
        ClosureText shown = new ClosureText(String.join(" ", parameters), captured.stream().map(v -> v.name).toList(), kind.isBlock());
        return made(at, function, inner.awaits, shown, captured, outerCells);
    }

    private static boolean isVariadic(List<String> parameters) {
        return !parameters.isEmpty() && parameters.getLast().equals("varargin");
    }

    /** The outer variables that a body mentions, in the order of their names. */
    private List<Variable> captured(VariableUse use, List<String> parameters) {
        Set<String> names = new LinkedHashSet<>(use.mentioned);
        names.addAll(use.assigned);
        names.removeAll(parameters);
        names.removeAll(use.declared);
        List<Variable> captured = new ArrayList<>();
        for (String name : names.stream().sorted().toList()) {
            Variable variable = scope.find(name);
            if (variable != null) {
                captured.add(variable);
            }
        }
        return captured;
    }

    private void takeCaptures(FunctionLowering code, List<Variable> captured, List<Node> nodes) {
        FunctionScope inner = code.scope;
        for (int i = 0; i < captured.size(); i++) {
            Variable outer = captured.get(i);
            Variable copy = code.declare(outer.name, new Local(outer.name), Variable.Storage.LOCAL);
            copy.given = true;
            copy.plain = outer.plain && !inner.use.assigned.contains(outer.name);
            if (scope.assigned.contains(outer) && !outer.clearable) {
                inner.assigned.add(copy);
            }
            inner.reach(outer.name);
            nodes.add(set(copy.local, new Node.GetCapture(0, i)));
        }
    }

    /** The cells of variables that functions share follow the captured values; gives those of the present function. */
    private List<Local> takeCells(FunctionScope inner, int first, List<Node> nodes) {
        List<Local> outerCells = new ArrayList<>();
        scope.cells.forEach((shared, cell) -> {
            Local own = new Local(cell.name());
            inner.cells.put(shared, own);
            nodes.add(set(own, new Node.GetCapture(0, first + outerCells.size())));
            outerCells.add(cell);
        });
        return outerCells;
    }

    private static void takeParameters(FunctionLowering code, List<String> parameters, Local arguments, List<Node> nodes) {
        for (int i = 0; i < parameters.size(); i++) {
            String name = parameters.get(i);
            if (name.equals("~")) {
                continue;
            }
            Variable parameter = code.declare(name, new Local(name), Variable.Storage.LOCAL);
            parameter.parameter = true;
            parameter.given = true;
            if (isVariadic(parameters) && i == parameters.size() - 1) {
                code.scope.assigned.add(parameter);
                nodes.add(set(parameter.local, host(0, Hosts.REST, get(arguments), constant((long) i))));
            } else {
                nodes.add(set(parameter.local, host(0, Hosts.AT, get(arguments), constant((long) i))));
            }
        }
    }

    /** Variables that are the closure's own. */
    private static void declareOwn(FunctionLowering code, List<Node> nodes) {
        VariableUse use = code.scope.use;
        for (String name : use.assigned) {
            if (code.scope.variables.get(name) == null) {
                boolean inCell = use.declared.contains(name);
                Variable own = code.declare(name, new Local(name), inCell ? Variable.Storage.CELL : Variable.Storage.LOCAL);
                if (inCell) {
                    nodes.add(set(own.local, new Node.NewCell(0, Build.undefined())));
                }
            }
        }
    }

    /** The handle, made where the closure stands in the text. */
    private Node made(int at, Function function, boolean awaits, ClosureText shown, List<Variable> captured, List<Local> outerCells) {
        if (captured.isEmpty()) {
            return handle(at, function, awaits, shown, () -> captures(null, 0, outerCells), constant(Members.NO_ARGUMENTS));
        }
        List<Node> values = new ArrayList<>();
        for (Variable outer : captured) {
            values.add(lowering.escaping(Build.op(at, MatlabOperation.SHARE, lowering.raw(outer))));
        }
        Local list = new Local("captured");
        return block(set(list, new Node.CallHost(0, Hosts.PACK, values)),
                handle(at, function, awaits, shown, () -> captures(list, values.size(), outerCells), get(list)));
    }

    private static List<Node> captures(Local list, int count, List<Local> cells) {
        List<Node> captures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            captures.add(host(0, Hosts.AT, get(list), constant((long) i)));
        }
        cells.forEach(cell -> captures.add(get(cell)));
        return captures;
    }

    /** A block that awaits has a second function, for callers that do not allow it. */
    private static Node handle(int at, Function function, boolean awaits, ClosureText shown, Supplier<List<Node>> captures, Node captured) {
        Node text = constant(function.name());
        if (!awaits) {
            return host(at, Hosts.ANONYMOUS, new Node.MakeFunction(at, function, captures.get()), text, constant(shown), captured);
        }
        List<Node> free = captures.get();
        free.add(constant(true));
        List<Node> bound = captures.get();
        bound.add(constant(false));
        return host(at, Hosts.AWAITING_BLOCK, new Node.MakeFunction(at, function, free), new Node.MakeFunction(at, function, bound), text,
                constant(shown), captured);
    }

    /** {@code return} in a closure, and the end of an anonymous function: as many results as the caller wants. */
    private static Node leave(FunctionLowering code, int at, Tree.Expression value, Local wanted) {
        if (value == null) {
            return block(when(host(at, Hosts.SEVERAL, get(wanted)),
                    new Node.Return(at, host(at, Hosts.RESULTS_OF, new Node.CallHost(0, Hosts.PACK, List.of()), get(wanted))), null),
                    new Node.Return(at, Build.undefined()));
        }
        FunctionScope.Point before = code.scope.point();
        Node several = new Node.Return(at, host(at, Hosts.EXACTLY, code.expressions.results(value, get(wanted)), get(wanted)));
        code.scope.restore(before);
        Node one = switch (value) {
            case Tree.Name name when code.scope.find(name.name()) == null ->
                    code.expressions.calls().call(at, name.name(), List.of(), Wanted.of(wanted), value);
            case Tree.Paren paren -> code.expressions.indices().parenResult(paren, Wanted.of(wanted));
            case Tree.Field field when code.mayHaveObjects() && code.expressions.calls().qualified(field) == null ->
                    host(at, Hosts.SINGLE, code.expressions.indices().list(field, Wanted.of(wanted)));
            default -> code.expressions.shared(value);
        };
        return block(when(host(at, Hosts.SEVERAL, get(wanted)), several, null), new Node.Return(at, one));
    }
}
