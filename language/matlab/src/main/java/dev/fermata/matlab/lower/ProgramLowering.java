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
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.function.BuiltinFunction;
import dev.fermata.matlab.function.FunctionHandle;
import dev.fermata.matlab.function.LateBound;
import dev.fermata.matlab.syntax.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the IR functions of a program. Functions are lowered when something that is lowered refers to them; {@link #finish}
 * lowers until none is missing.
 */
final class ProgramLowering {
    private final ProgramScope program;
    private final Deque<Runnable> pending = new ArrayDeque<>();
    private final Map<Builtin, BuiltinFunction> builtinValues = new HashMap<>();

    /** Functions that were made values of, for questions about their declaration. */
    private final Map<String, UserFunction> byName = new HashMap<>();

    private final ClassLowering classes = new ClassLowering(this);

    ProgramLowering(ProgramScope program) {
        this.program = program;
    }

    ClassLowering classes() {
        return classes;
    }

    /** Something to be done before {@link #finish} is over. */
    void later(Runnable step) {
        pending.push(step);
    }

    Callee resolve(FunctionScope scope, String name) {
        Callee own = program.resolveInFile(scope, name);
        if (own != null) {
            return own;
        }
        Imports imports = scope.function == null ? scope.file.imports : scope.imports;
        for (boolean specific : new boolean[] {true, false}) {
            List<String> found = imports.candidates(name, specific).stream().filter(program::isImportable).distinct().toList();
            if (found.size() > 1) {
                return new Callee.Ambiguous("ambiguous call target '" + name + "' via " + (specific ? "imports" : "wildcard imports"));
            }
            if (found.size() == 1) {
                return program.qualified(found.getFirst());
            }
        }
        Callee plain = program.resolve(scope, name);
        if (!(plain instanceof Callee.Unknown) || !program.mayMeetClasses()) {
            return plain;
        }
        program.importsAll(imports.wildcards);
        List<String> later = imports.candidates(name, true);
        return later.isEmpty() ? plain : new Callee.Unknown(later.getFirst());
    }

    Callee resolveQualified(FunctionScope scope, String name) {
        return program.qualified(name);
    }

    BuiltinFunction builtinValue(Builtin builtin) {
        return builtinValues.computeIfAbsent(builtin, BuiltinFunction::new);
    }

    FunctionValue lateBound(String name) {
        return new LateBound(name);
    }

    /** What {@code eval} and its like need to know about the place where they stand. */
    Evaluator evaluator(FunctionScope scope) {
        return new Evaluator(this, program, scope.file, scope.mayAwait || scope.file.internal);
    }

    /** Compiles script files, which need no place of their own. */
    Evaluator fileEvaluator() {
        return new Evaluator(this, program, null, true);
    }

    UserFunction named(String name) {
        return byName.get(name);
    }

    /** Lowers what is still missing. */
    void finish() {
        while (!pending.isEmpty()) {
            pending.pop().run();
        }
    }

    // ------------------------------------------------------------ functions

    Function first(UserFunction function) {
        if (function.first == null) {
            List<Local> parameters = parameters(function);
            Local nargout = function.use.usesNargout ? new Local("nargout") : null;
            if (nargout != null) {
                parameters.add(nargout);
            }
            function.first = declare(function, function.shownName(), parameters, 0);
            pending.push(() -> function.first.body(body(function, function.first, nargout, false)));
        }
        return function.first;
    }

    Function many(UserFunction function) {
        if (function.many == null) {
            List<Local> parameters = parameters(function);
            Local nargout = new Local("nargout");
            parameters.add(nargout);
            function.many = declare(function, function.shownName(), parameters, 0);
            pending.push(() -> function.many.body(body(function, function.many, nargout, true)));
        }
        return function.many;
    }

    private static List<Local> parameters(UserFunction function) {
        List<Local> parameters = new ArrayList<>();
        function.environment.forEach(shared -> parameters.add(new Local(shared.name())));
        function.definition.inputs().forEach(input -> parameters.add(new Local(input.name())));
        return parameters;
    }

    private static Function declare(UserFunction function, String name, List<Local> parameters, int captures) {
        return new Function(name, function.file.source.name(), parameters, captures, Function.Kind.PLAIN)
                .position(function.definition.at()).internal(function.file.internal || function.isCheck());
    }

    /** The convention of function values. */
    Function general(UserFunction function) {
        if (function.general != null) {
            return function.general;
        }
        Local nargout = new Local("nargout");
        Local arguments = new Local("arguments");
        byName.put(function.shownName(), function);
        Function general = declare(function, function.shownName(), List.of(nargout, arguments), function.environment.size()).internal(true);
        function.general = general;
        pending.push(() -> general.body(function.definition.isAsync() ? asyncGeneral(function, nargout, arguments)
                : new Node.Block(0, generalBody(function, nargout, arguments))));
        return general;
    }

    private List<Node> generalBody(UserFunction function, Local nargout, Local arguments) {
        int at = function.definition.at();
        List<Node> nodes = new ArrayList<>();
        if (!function.isVariadic()) {
            nodes.add(host(at, Hosts.AT_MOST, get(arguments), constant((long) function.inputs())));
        }
        if (!function.hasVarargout()) {
            nodes.add(host(at, Hosts.AT_MOST_RESULTS, get(nargout), constant((long) function.definition.outputs().size())));
        }
        List<Node> passed = new ArrayList<>();
        for (int i = 0; i < function.environment.size(); i++) {
            passed.add(new Node.GetCapture(0, i));
        }
        for (int i = 0; i < function.inputs(); i++) {
            boolean rest = function.isVariadic() && i == function.inputs() - 1;
            passed.add(host(0, rest ? Hosts.REST : Hosts.AT, get(arguments), constant((long) i)));
        }
        Node wanted = host(0, Hosts.WANTED, get(nargout));
        if (function.definition.outputs().size() > 1 || function.hasVarargout()) {
            List<Node> forMany = new ArrayList<>(passed);
            forMany.add(wanted);
            nodes.add(when(host(0, Hosts.SEVERAL, get(nargout)), new Node.Return(at, new Node.CallFunction(at, many(function), forMany)), null));
        }
        if (function.use.usesNargout) {
            passed.add(wanted);
        }
        Node result = new Node.CallFunction(at, first(function), passed);
        String output = function.definition.outputs().isEmpty() ? "" : function.definition.outputs().getFirst();
        nodes.add(new Node.Return(at, host(at, Hosts.GENERAL_RESULT, result, get(nargout), constant(output + " " + function.shownName()))));
        return nodes;
    }

    /** A call of an async function makes a task that will run the body. */
    private Node asyncGeneral(UserFunction function, Local nargout, Local arguments) {
        Local bodyNargout = new Local("nargout");
        Local bodyArguments = new Local("arguments");
        Function body = declare(function, function.shownName(), List.of(bodyNargout, bodyArguments), function.environment.size()).internal(true);
        body.body(new Node.Block(0, generalBody(function, bodyNargout, bodyArguments)));
        List<Node> cells = new ArrayList<>();
        for (int i = 0; i < function.environment.size(); i++) {
            cells.add(new Node.GetCapture(0, i));
        }
        int outputs = function.definition.outputs().size();
        int at = function.definition.at();
        return block(function.isVariadic() ? block() : host(at, Hosts.AT_MOST, get(arguments), constant((long) function.inputs())),
                new Node.Return(at, host(at, Hosts.NEW_CALL_TASK, new Node.MakeFunction(at, body, cells),
                        program.hasDestructors() ? host(at, Hosts.ESCAPES, get(arguments)) : get(arguments),
                        constant(function.name()), constant((long) (function.hasVarargout() ? -1 - Math.max(1, function.plainOutputs()) : outputs)))));
    }

    /** Names of scripts make variables be found by name. */
    private void lookForScripts(FileScope file, VariableUse use) {
        use.dynamic |= !file.internal && use.mentioned.stream().anyMatch(name -> !use.assigned.contains(name) && isScript(file, name));
    }

    boolean isScript(FileScope file, String name) {
        return !file.internal && !file.functions.containsKey(name) && program.isScript(name);
    }

    private Node body(UserFunction function, Function target, Local nargout, boolean many) {
        lookForScripts(function.file, function.use);
        FunctionScope scope = new FunctionScope(function.file, function, function.use);
        scope.mayAwait = function.definition.isAsync();
        scope.refusesAwait = !scope.mayAwait && !function.file.internal;
        scope.nargout = nargout;
        scope.plain = PlainNames.of(function);
        if (needsWorkspace(scope)) {
            scope.workspace = new Local("workspace");
        }
        FunctionLowering lowering = new FunctionLowering(this, scope, (own, at, value) -> leave(function, own, at, value, many));
        List<Node> nodes = new ArrayList<>();
        if (function.use.usesContext) {
            scope.context = new Local("context");
            nodes.add(set(scope.context, host(0, Hosts.TAKE_CONTEXT, constant(function.name()))));
        }
        int environment = function.environment.size();
        for (int i = 0; i < environment; i++) {
            UserFunction.Shared shared = function.environment.get(i);
            Local cell = target.parameters().get(i);
            scope.cells.put(shared, cell);
            Variable variable = lowering.declare(shared.name(), cell, Variable.Storage.CELL);
            variable.given = true;
        }
        List<Local> inputs = target.parameters().subList(environment, environment + function.inputs());
        declareInputs(function, lowering, inputs, nodes);
        declareOthers(function, lowering, nodes);
        if (function.use.usesNargin) {
            scope.nargin = new Local("nargin");
            int hidden = function.constructed == null ? 0 : 1;
            nodes.add(set(scope.nargin, host(0, Hosts.GIVEN, new Node.CallHost(0, Hosts.PACK, inputs.stream().skip(hidden).map(Build::get).toList()),
                    constant(function.isVariadic()))));
        }
        scope.cleanups = CleanupLowering.of(lowering, function.definition.body());
        if (scope.cleanups != null) {
            nodes.addFirst(scope.cleanups.given(inputs));
        }
        List<Node> statements = new ArrayList<>();
        if (function.constructed != null) {
            classes.beginConstructor(function, lowering, inputs.getFirst(), statements);
        }
        new ArgumentChecks(lowering).lower(function.definition, statements);
        for (Tree.Parameter input : function.definition.inputs()) {
            if (input.initial() != null) {
                statements.add(lowering.defaultValue(input));
            }
        }
        statements.add(lowering.body(function.definition.body()));
        if (!scope.unreachable) {
            statements.add(leave(function, lowering, function.definition.endAt(), null, many));
        }
        if (scope.cleanups != null) {
            Node guarded = scope.cleanups.guarded(function.definition.endAt(), new Node.Block(0, statements), function.definition.outputs());
            // Every way through the body returns.
            statements = List.of(guarded, new Node.Return(0, Build.undefined()));
        }
        List<Node> all = new ArrayList<>();
        scope.variables.values().stream().filter(v -> v.startsUndefined && !v.given && v.storage == Variable.Storage.LOCAL)
                .forEach(v -> all.add(set(v.local, Build.undefined())));
        all.addAll(nodes);
        all.addAll(statements);
        return new Node.Block(0, all);
    }

    /**
     * Whether variables are found by name at run time: by the code itself, by a function that reaches its caller's variables,
     * or by what a name turns out to be that means nothing yet, such as a script.
     */
    private boolean needsWorkspace(FunctionScope scope) {
        if (scope.use.dynamic) {
            return true;
        }
        UserFunction function = scope.function;
        for (String name : scope.use.foreign()) {
            boolean isGiven = function != null && (function.ownNames().contains(name) || function.isAncestors(name));
            Callee callee = isGiven || SpecialCalls.hasMeaning(name) ? null : resolve(scope, name);
            boolean reachesCaller = callee instanceof Callee.User(UserFunction called) && called.use.usesCaller;
            boolean mayBeMethod = program.mayHaveObjects() && !scope.use.alone.contains(name) && program.script(name) == null;
            if (reachesCaller || callee instanceof Callee.Unknown && !scope.file.internal && !mayBeMethod) {
                return true;
            }
        }
        return false;
    }

    private void declareInputs(UserFunction function, FunctionLowering lowering, List<Local> inputs, List<Node> nodes) {
        FunctionScope scope = lowering.scope;
        if (scope.workspace != null) {
            nodes.add(set(scope.workspace, scope.context == null ? host(0, Hosts.NEW_WORKSPACE)
                    : host(0, Hosts.CONTEXT_WORKSPACE, get(scope.context))));
        }
        for (int i = 0; i < inputs.size(); i++) {
            String name = function.definition.inputs().get(i).name();
            if (name.equals("~")) {
                continue;
            }
            boolean varargin = function.isVariadic() && i == inputs.size() - 1;
            Local local = inputs.get(i);
            boolean inCell = isInCell(function, scope, name);
            Local holder = inCell ? new Local(name) : local;
            Variable variable = lowering.declare(name, holder, inCell ? Variable.Storage.CELL : Variable.Storage.LOCAL);
            variable.given = true;
            variable.parameter = true;
            variable.plain = false;
            if (inCell) {
                nodes.add(cell(function, scope, name, holder, function.shared.contains(name) ? lowering.escaping(get(local)) : get(local)));
            }
            if (varargin) {
                scope.assigned.add(variable);
            }
        }
    }

    private static boolean isInCell(UserFunction function, FunctionScope scope, String name) {
        return scope.workspace != null || function.shared.contains(name) || function.use.declared.contains(name);
    }

    private Node cell(UserFunction function, FunctionScope scope, String name, Local holder, Node value) {
        UserFunction.Shared shared = new UserFunction.Shared(function, name);
        if (function.shared.contains(name)) {
            scope.cells.put(shared, holder);
        }
        Node cell = scope.workspace == null ? new Node.NewCell(0, value)
                : host(0, Hosts.WORKSPACE_CELL_OF, get(scope.workspace), constant(name), value);
        return set(holder, cell);
    }

    private void declareOthers(UserFunction function, FunctionLowering lowering, List<Node> nodes) {
        FunctionScope scope = lowering.scope;
        for (String name : function.ownNames()) {
            if (scope.variables.containsKey(name)) {
                continue;
            }
            boolean inCell = isInCell(function, scope, name);
            Local local = new Local(name);
            Variable variable = lowering.declare(name, local, inCell ? Variable.Storage.CELL : Variable.Storage.LOCAL);
            if (inCell) {
                variable.given = false;
                nodes.add(cell(function, scope, name, local, Build.undefined()));
            }
        }
    }

    /** Returns the outputs. */
    private Node leave(UserFunction function, FunctionLowering lowering, int at, Tree.Expression value, boolean many) {
        List<String> outputs = function.definition.outputs();
        List<Node> nodes = new ArrayList<>();
        if (value != null) {
            if (outputs.isEmpty()) {
                throw lowering.problem(value, "RunMat:SyntaxError", "return with a value in a function without outputs");
            }
            nodes.add(lowering.store(lowering.variable(outputs.getFirst()), lowering.expressions.shared(value)));
        }
        new ArgumentChecks(lowering).outputs(function.definition, many, nodes);
        if (many) {
            List<Node> values = outputs.stream().map(name -> lowering.raw(lowering.variable(name))).toList();
            nodes.add(new Node.Return(at, host(at, Hosts.RESULTS, new Node.CallHost(0, Hosts.PACK, values), get(lowering.scope.nargout),
                    constant(function.hasVarargout()), constant(String.join(" ", outputs)), constant(function.shownName()))));
        } else if (outputs.isEmpty()) {
            nodes.add(new Node.Return(at, Build.undefined()));
        } else {
            Variable output = lowering.variable(outputs.getFirst());
            Node raw = lowering.raw(output);
            if (function.hasVarargout() && function.plainOutputs() == 0) {
                raw = host(at, Hosts.FIRST_OF_VARARGOUT, raw);
            } else if (output.storage == Variable.Storage.CELL) {
                raw = Build.op(at, MatlabOperation.SHARE, raw);
            }
            nodes.add(new Node.Return(at, raw));
        }
        return block(nodes);
    }

    /**
     * Text to be carried out in a workspace, a function of the workspace and a number of wanted results.
     *
     * @param known       variables that have a value now
     * @param wantsValue whether the text is an expression whose results are wanted
     * @param mayAwait   whether the code that asks for it may await
     */
    Function evaluated(FileScope file, Tree.File tree, Set<String> known, boolean wantsValue, boolean mayAwait) {
        boolean hadObjects = program.mayHaveObjects();
        Function function = text(file, tree, known, wantsValue, mayAwait);
        return hadObjects == program.mayHaveObjects() ? function : text(file, tree, known, wantsValue, mayAwait);
    }

    private Function text(FileScope file, Tree.File tree, Set<String> known, boolean wantsValue, boolean mayAwait) {
        VariableUse use = VariableUse.of(tree.statements());
        Local workspace = new Local("workspace");
        Local nargout = new Local("nargout");
        String source = file.source.name();
        String name = source.endsWith(".m") ? source.substring(0, source.length() - 2) : "<text>";
        Function main = new Function(name, source, List.of(workspace, nargout), 0, Function.Kind.PLAIN);
        main.position(tree.at());
        FunctionScope scope = new FunctionScope(file, null, use);
        scope.mayAwait = mayAwait;
        scope.refusesAwait = !mayAwait;
        scope.workspace = workspace;
        FunctionLowering lowering = new FunctionLowering(this, scope, (_, at, _) -> new Node.Return(at, Build.undefined()));
        List<Node> nodes = new ArrayList<>();
        declareInWorkspace(lowering, use, known, nodes);
        if (wantsValue && tree.statements().size() == 1 && tree.statements().getFirst() instanceof Tree.ExpressionStatement statement) {
            Local wanted = new Local("wanted");
            nodes.add(set(wanted, host(0, Hosts.TO_LONG, get(nargout))));
            Local results = new Local("results");
            nodes.add(set(results, lowering.expressions.results(statement.value(), get(wanted))));
            nodes.add(when(host(0, Hosts.SEVERAL, get(nargout)), new Node.Return(0, host(0, Hosts.EXACTLY, get(results), get(wanted))), null));
            nodes.add(new Node.Return(0, host(0, Hosts.AT, get(results), constant(0L))));
        } else {
            nodes.add(lowering.body(tree.statements()));
            nodes.add(new Node.Return(0, Build.undefined()));
        }
        main.body(new Node.Block(0, nodes));
        finish();
        return main;
    }

    private static void declareInWorkspace(FunctionLowering lowering, VariableUse use, Set<String> known, List<Node> nodes) {
        FunctionScope scope = lowering.scope;
        known.forEach(scope::reach);
        Set<String> names = new LinkedHashSet<>(use.assigned);
        use.mentioned.stream().filter(known::contains).forEach(names::add);
        for (String variable : names) {
            Local local = new Local(variable);
            lowering.declare(variable, local, Variable.Storage.CELL);
            nodes.add(set(local, host(0, Hosts.WORKSPACE_CELL, get(scope.workspace), constant(variable))));
        }
    }

    /** The handle that an expression without variables makes. */
    FunctionHandle handle(MatlabRuntime runtime, FileScope file, Tree.Expression expression) {
        Function maker = new Function("<handle>", file.source.name(), List.of(), 0, Function.Kind.PLAIN).internal(true);
        FunctionScope scope = new FunctionScope(file, null, new VariableUse());
        FunctionLowering lowering = new FunctionLowering(this, scope, (_, at, _) -> new Node.Return(at, Build.undefined()));
        maker.body(new Node.Return(0, lowering.expressions.value(expression)));
        finish();
        try {
            return (FunctionHandle) runtime.functionValue(maker).call0(0);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot make a handle", e);
        }
    }

    // -------------------------------------------------------------- scripts

    /** A main script. Its variables are locals, unless some are found by name at run time. */
    Function script(FileScope file, Tree.File tree, String name, Set<String> known) {
        VariableUse use = VariableUse.ofScript(tree.statements());
        lookForScripts(file, use);
        use.dynamic |= use.reachesBase || tree.functions().stream().anyMatch(function -> VariableUse.of(function.body()).reachesBase);
        Function main = new Function(name, file.source.name(), List.of(), 0, Function.Kind.PLAIN);
        main.position(tree.at());
        FunctionScope scope = new FunctionScope(file, null, use);
        scope.mayAwait = program.settings().tasks().topLevelAwait();
        boolean isDynamic = needsWorkspace(scope) || file.functions.values().stream().anyMatch(function -> function.use.usesCaller);
        scope.plain = isDynamic ? Set.of() : PlainNames.of(tree.statements(), Set.of());
        known.forEach(scope::reach);
        FunctionLowering lowering = new FunctionLowering(this, scope, (own, at, value) -> {
            if (value != null) {
                throw own.problem(value, "RunMat:SyntaxError", "return with a value is only allowed in functions and blocks");
            }
            return new Node.Return(at, Build.undefined());
        });
        List<Node> nodes = new ArrayList<>();
        if (isDynamic) {
            scope.workspace = new Local("workspace");
            nodes.add(set(scope.workspace, host(0, Hosts.BASE_WORKSPACE)));
            declareInWorkspace(lowering, use, known, nodes);
        } else {
            for (String variable : use.assigned) {
                boolean inCell = use.declared.contains(variable);
                Local local = new Local(variable);
                lowering.declare(variable, local, inCell ? Variable.Storage.CELL : Variable.Storage.LOCAL);
                if (inCell) {
                    nodes.add(set(local, new Node.NewCell(0, Build.undefined())));
                }
            }
        }
        scope.cleanups = CleanupLowering.of(lowering, tree.statements());
        List<Node> statements = new ArrayList<>();
        Node body = lowering.body(tree.statements());
        statements.add(scope.cleanups == null ? body : scope.cleanups.guarded(tree.at(), body, List.of(), false));
        statements.add(new Node.Return(0, Build.undefined()));
        List<Node> all = new ArrayList<>();
        scope.variables.values().stream().filter(v -> v.startsUndefined && v.storage == Variable.Storage.LOCAL)
                .forEach(v -> all.add(set(v.local, Build.undefined())));
        all.addAll(nodes);
        all.addAll(statements);
        main.body(new Node.Block(0, all));
        finish();
        return main;
    }
}
