package dev.fermata.ruff.lower;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Label;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.ruff.syntax.Block;
import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.syntax.FunctionDefinition;
import dev.fermata.ruff.syntax.Parameter;
import dev.fermata.ruff.syntax.Statement;
import dev.fermata.ruff.syntax.StructDeclaration;
import dev.fermata.ruff.value.Patterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lowers the statements of one function, task block or file. */
final class FunctionLowering {
    final ModuleScope module;
    final FunctionScope scope;
    final ModuleLowering file;
    final Names names;
    final ExpressionLowering expressions;
    final AssignmentLowering assignments;
    final LastUses lastUses;
    private final LoopLowering loops;
    private final TaskLowering tasks;

    FunctionLowering(ModuleLowering file, ModuleScope module, FunctionScope scope) {
        this.file = file;
        this.module = module;
        this.scope = scope;
        this.names = new Names(this);
        this.lastUses = new LastUses(this);
        this.expressions = new ExpressionLowering(this);
        this.assignments = new AssignmentLowering(this);
        this.loops = new LoopLowering(this);
        this.tasks = new TaskLowering(this);
    }

    boolean isTopLevel() {
        return scope.form == FunctionScope.Form.TOP_LEVEL;
    }

    /** Whether new names at the present point are the file's, and not those of a function or of a block of {@code if}. */
    boolean bindsInFile() {
        return isTopLevel() && scope.bareScope() == scope.blocks.peekLast();
    }

    // Functions

    /** Lowers the body of a function whose parameters exist already. */
    void fill(Function function, FunctionDefinition definition, Local instance) {
        scope.generator = definition.generator();
        scope.blocks.push(new BlockScope(true));
        int first = 0;
        if (instance != null) {
            scope.fieldsOf = Variable.of("instance", instance, scope.nextNumber());
            first = 1;
        }
        for (int i = 0; i < definition.parameters().size(); i++) {
            Parameter parameter = definition.parameters().get(i);
            Variable variable = Variable.of(parameter.name(), function.parameters().get(first + i), scope.nextNumber());
            scope.markAssigned(variable);
            if (scope.blocks.peek().names.put(parameter.name(), variable) != null) {
                throw CompileError.duplicate(module.source, parameter.at(), parameter.name());
            }
        }
        List<Variable> fields = names.declareFields(instance);
        lastUses.ofParameters(definition);
        List<Node> body = statements(definition.body().statements());
        body.add(Build.constant(null)); // the value of a last expression is not the function's
        function.body(finishBlock(names.withFields(instance, fields, body)));
        module.effects.record(function, scope.effects);
        module.effects.define(function, definition);
    }

    /** Lowers a nested function; what it captures is known afterwards. */
    private Function nested(FunctionDefinition definition, String name) {
        List<Local> parameters = definition.parameters().stream().map(p -> new Local(p.name())).toList();
        Function draft = new Function(name, module.source.name(), parameters, 0, Function.Kind.PLAIN);
        fill(draft, definition, null);
        Function function = new Function(name, module.source.name(), parameters, scope.captureValues.size(),
                scope.kind(definition.async() || definition.awaits()));
        function.position(definition.nameAt()).internal(module.internal).body(draft.body());
        module.effects.record(function, scope.effects);
        module.effects.define(function, definition);
        return function;
    }

    private Node nestedValue(FunctionDefinition definition, String name) {
        FunctionScope inner = new FunctionScope(scope, FunctionScope.Form.FUNCTION, name,
                module.use.bareNames.getOrDefault(definition.body(), Set.of()));
        Function function = new FunctionLowering(file, module, inner).nested(definition, name);
        return functionValue(definition.at(), function, inner);
    }

    /** The function value of a nested function, with the values it captures. */
    Node functionValue(int at, Function function, FunctionScope inner) {
        scope.effects.calls(function);
        return new Node.MakeFunction(at, function, inner.captureValues);
    }

    Node lambda(Expression.FunctionLiteral literal) {
        return nestedValue(literal.function(), "<lambda>");
    }

    // Blocks

    /** Lowers a block in a scope of its own. */
    Node scoped(Block block) {
        return scoped(block, isTopLevel());
    }

    Node scoped(Block block, boolean holdsBareNames) {
        scope.blocks.push(new BlockScope(holdsBareNames));
        return finishBlock(statements(block.statements()));
    }

    /** Lowers a block whose names belong to the scope around it, as those of {@code try} and {@code match} do. */
    Node loose(Block block) {
        return new Node.Block(0, statements(block.statements()));
    }

    /** Closes the innermost scope; variables that may be read before they are assigned start out undefined. */
    Node finishBlock(List<Node> nodes) {
        BlockScope block = scope.blocks.pop();
        if (block.cleared.isEmpty()) {
            return new Node.Block(0, nodes);
        }
        List<Node> all = new ArrayList<>();
        for (Variable variable : block.cleared) {
            all.add(Build.set(variable.local, Build.undefined()));
        }
        all.addAll(nodes);
        return new Node.Block(0, all);
    }

    List<Node> statements(List<Statement> statements) {
        List<Node> nodes = new ArrayList<>(statements.size());
        for (Statement statement : statements) {
            nodes.add(statement(statement));
        }
        return nodes;
    }

    private Node statement(Statement statement) {
        return switch (statement) {
            case Statement.Let s -> assignments.let(s);
            case Statement.Const s -> assignments.constant(s);
            case Statement.Assign s -> assignments.assign(s);
            case Statement.CompoundAssign s -> assignments.compound(s);
            case Statement.Evaluate s -> evaluate(s.expression());
            case Statement.If s -> conditional(s, 0);
            case Statement.While s -> loops.whileLoop(s.at(), s.condition(), s.body());
            case Statement.Loop s -> loops.whileLoop(s.at(), null, s.body());
            case Statement.For s -> loops.forLoop(s);
            case Statement.Match s -> match(s);
            case Statement.Try s -> tryCatch(s);
            case Statement.Return s -> returns(s);
            case Statement.Part s -> part(s);
            case Statement.Break s -> jump(s.at(), "break");
            case Statement.Continue s -> jump(s.at(), "continue");
            case Statement.Scope s -> tasks.scope(s.at(), s.body(), null);
            case Statement.WithTimeout s -> tasks.scope(s.at(), s.body(), s.milliseconds());
            case Statement.Select s -> tasks.select(s);
            case Statement.FunctionDeclaration s -> functionDeclaration(s);
            case StructDeclaration s -> {
                file.struct(this, s);
                yield Build.block();
            }
            case Statement.EnumDeclaration _, Statement.Test _, Statement.TestHook _, Statement.TestGroup _ -> Build.block();
            case Statement.Import s -> file.imports(this, s);
            case Statement.FromImport s -> file.imports(this, s);
            case Statement.Export s -> statement(s.statement());
        };
    }

    private Node evaluate(Expression expression) {
        if (expression instanceof Expression.TaskBlock block) {
            return tasks.block(block);
        }
        return expressions.effect(expression);
    }

    private Node conditional(Statement.If statement, int index) {
        if (index == statement.branches().size()) {
            return statement.otherwise().map(this::scoped).orElseGet(Build::block);
        }
        Statement.If.Branch branch = statement.branches().get(index);
        Node condition = expressions.condition(branch.condition());
        FunctionScope.Point before = scope.point();
        Node then = scoped(branch.body());
        FunctionScope.Point afterThen = scope.point();
        scope.restore(before);
        Node otherwise = conditional(statement, index + 1);
        scope.join(afterThen);
        return new Node.If(branch.at(), condition, then, otherwise);
    }

    private Node jump(int at, String word) {
        Label label = scope.loops.peek();
        if (label == null) {
            throw CompileError.of(module.source, at, word + " can only be used inside a loop");
        }
        scope.unreachable = true;
        return word.equals("break") ? new Node.Break(at, label) : new Node.Continue(at, label);
    }

    private Node returns(Statement.Return statement) {
        statement.value().ifPresent(lastUses::beforeReturn);
        Node value = statement.value().map(this::returned).orElseGet(() -> Build.constant(null));
        scope.unreachable = true;
        return leave(statement.at(), value);
    }

    /** Ends the function, or the part of a test. */
    Node leave(int at, Node value) {
        return scope.afterPart == null ? new Node.Return(at, value)
                : Build.block(Build.set(new Local("unused"), value), new Node.Break(at, scope.afterPart));
    }

    private Node part(Statement.Part part) {
        FunctionScope.Point before = scope.point();
        Label end = new Label("part");
        scope.afterPart = end;
        List<Node> nodes = new ArrayList<>(statements(part.body().statements()));
        scope.afterPart = null;
        nodes.add(new Node.Break(part.end(), end));
        scope.restore(before); // whatever comes after some return may not have happened
        return new Node.Loop(part.at(), end, null, new Node.Block(part.at(), nodes), null);
    }

    /** A local that dies with the activation needs no mark when it is returned. */
    private Node returned(Expression value) {
        if (value instanceof Expression.Name(int _, String name)) {
            Variable variable = scope.visible(name);
            if (variable != null && variable.local != null && variable.global == null) {
                return expressions.value(value);
            }
        }
        return expressions.shared(value);
    }

    private Node tryCatch(Statement.Try statement) {
        FunctionScope.Point before = scope.point();
        lastUses.beginTry();
        Node body = loose(statement.body());
        lastUses.endTry();
        FunctionScope.Point afterBody = scope.point();
        scope.restore(before);
        Local caught = new Local("error");
        Node bind = assignments.bindLoose(statement.variable().at(), statement.variable().name(), Build.get(caught));
        Node handler = loose(statement.handler());
        scope.join(afterBody);
        return new Node.Try(statement.at(), body, caught, Build.block(bind, handler));
    }

    private static final HostMethod PAYLOAD = HostMethod.of(Patterns.class, "payload", Object.class, Object.class);

    private Node match(Statement.Match statement) {
        Local subject = new Local("subject");
        Node value = Build.set(subject, expressions.shared(statement.value()));
        return Build.block(value, matchCase(statement, subject, 0));
    }

    private Node matchCase(Statement.Match statement, Local subject, int index) {
        if (index == statement.cases().size()) {
            return statement.otherwise().map(this::loose).orElseGet(Build::block);
        }
        var option = statement.cases().get(index);
        Node test = MatchTests.of(option.at(), option.type(), option.variant(), option.binding().isPresent(),
                Build.get(subject));
        FunctionScope.Point before = scope.point();
        List<Node> then = new ArrayList<>();
        option.binding().ifPresent(name -> then.add(assignments.bindLoose(name.at(), name.name(),
                Build.op(0, RuffOperation.SHARE, Build.host(0, PAYLOAD, Build.get(subject))))));
        then.add(loose(option.body()));
        FunctionScope.Point afterThen = scope.point();
        scope.restore(before);
        Node otherwise = matchCase(statement, subject, index + 1);
        scope.join(afterThen);
        return new Node.If(option.at(), test, new Node.Block(0, then), otherwise);
    }

    /** A function declared inside a function or block: a variable there, and one of the file for everybody else. */
    private Node functionDeclaration(Statement.FunctionDeclaration statement) {
        FunctionDefinition definition = statement.function();
        String name = definition.name();
        if (isTopLevel() && file.isHoisted(definition)) {
            return Build.block();
        }
        Node value = nestedValue(definition, name);
        if (isTopLevel()) {
            boolean staysBehind = scope.blocks.size() == 1 || !scope.blocks.peek().holdsBareNames;
            return staysBehind ? assignments.bindLoose(definition.at(), name, value)
                    : names.store(names.declareInBlock(name), value);
        }
        Variable variable = scope.blocks.peek().names.get(name);
        if (variable == null || variable.local == null) {
            variable = Variable.local(name, scope.nextNumber());
            scope.blocks.peek().names.put(name, variable);
        }
        Node make = Build.set(variable.local, value);
        scope.markAssigned(variable);
        if (!module.use.usedByFunctions.contains(name) && !module.use.referredAtTopLevel.contains(name)
                && !module.use.crossing.contains(name)) {
            return make;
        }
        // Its own body, its siblings and the rest of the file reach it through the file's scope.
        scope.effects.add(Effects.Effect.SHARED);
        return Build.block(make, new Node.SetGlobal(0, module.module.global(name), Build.get(variable.local)));
    }

}
