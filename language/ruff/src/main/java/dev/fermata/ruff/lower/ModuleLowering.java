package dev.fermata.ruff.lower;

import static dev.fermata.ruff.lower.Build.constant;
import static dev.fermata.ruff.lower.Build.get;
import static dev.fermata.ruff.lower.Build.host;
import static dev.fermata.ruff.lower.Build.op;
import static dev.fermata.ruff.lower.Build.set;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.compiler.ir.Position;
import dev.fermata.ruff.syntax.FunctionDefinition;
import dev.fermata.ruff.syntax.ImportedName;
import dev.fermata.ruff.syntax.Parameter;
import dev.fermata.ruff.syntax.Program;
import dev.fermata.ruff.syntax.Statement;
import dev.fermata.ruff.syntax.StructDeclaration;
import dev.fermata.ruff.value.EnumType;
import dev.fermata.ruff.value.RuffStruct;
import dev.fermata.ruff.value.StructType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Lowers a file: its top level becomes one function, its functions and methods functions of their own. */
public final class ModuleLowering {
    private static final HostMethod OPEN =
            HostMethod.of(Modules.class, "open", ModuleImport.class, RuffModule.class, String.class);
    private static final HostMethod NEEDS_RUN = HostMethod.of(Modules.class, "needsRun", boolean.class, Object.class);
    private static final HostMethod MAIN = HostMethod.of(Modules.class, "main", Object.class, Object.class);
    private static final HostMethod FINISHED = HostMethod.of(Modules.class, "finished", Object.class, Object.class);
    private static final HostMethod FAILED = HostMethod.of(Modules.class, "failed", Throwable.class, Object.class, Object.class);
    private static final HostMethod READY = HostMethod.of(Modules.class, "ready", Object.class, Object.class);
    private static final HostMethod BIND_ALL = HostMethod.of(Modules.class, "bindAll", Object.class, Object.class, RuffModule.class);
    private static final HostMethod NAMESPACE = HostMethod.of(Modules.class, "namespace", RuffStruct.class, Object.class);
    private static final HostMethod SYMBOL = HostMethod.of(Modules.class, "symbol", Object.class, Object.class, String.class);

    private final ModuleScope module;
    private final ForeseenImports foreseen;
    private final Map<String, StructType> anonymous = new HashMap<>();
    private final Set<String> structs = new HashSet<>();
    private final Set<String> methods = new HashSet<>();
    private final Set<FunctionDefinition> hoisted = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Runnable> bodies = new ArrayList<>();
    private PromiseFlow promiseFlow;

    private ModuleLowering(ModuleScope module, ForeseenImports foreseen) {
        this.module = module;
        this.foreseen = foreseen;
    }

    /**
     * @param open           whether later code may use every name: in a conversation, where the value of the last statement
     *                       matters
     * @param awaitMillisMax the longest time an await may take; 0 for any
     */
    static LoweredFile lower(Program program, RuffModule module, boolean open, FunctionValues functionValues,
            long awaitMillisMax, ForeseenImports imports) {
        NameUse use = new NameUse(program);
        ModuleScope scope = new ModuleScope(module, program.source(), use, open, false, functionValues, awaitMillisMax);
        if (!open) {
            bindWhole(module, use, imports);
            foresee(program, scope, imports);
        }
        Function main = new ModuleLowering(scope, imports).run(program);
        return new LoweredFile(main, scope.effects.functions());
    }

    /** The functions of the prelude, for any program. */
    static Map<String, Function> functions(Program program) {
        ModuleScope scope = new ModuleScope(new RuffModule("prelude"), program.source(), new NameUse(program), false, true,
                function -> {
                    throw new IllegalStateException("the prelude has no function values of its own: " + function);
                }, 0);
        new ModuleLowering(scope, (_, _) -> null).run(program);
        return Map.copyOf(scope.functions);
    }

    /** Notes which names the file's plain imports bind. */
    private static void bindWhole(RuffModule importer, NameUse use, ForeseenImports imports) {
        for (String name : use.importedWhole) {
            RuffModule module = imports.find(importer, name);
            if (module == null) {
                use.importsUnknownNames = true;
            } else {
                module.exportedNames().forEach(use::imported);
            }
        }
        use.importsUnknownNames |= use.importedInFunctions.stream().anyMatch(name -> imports.find(importer, name) == null);
    }

    /** Looks into the modules that are imported before anything of the file runs. */
    private static void foresee(Program program, ModuleScope scope, ForeseenImports imports) {
        for (Statement statement : program.statements()) {
            switch (statement) {
                case Statement.FromImport s -> {
                    RuffModule module = imports.find(scope.module, s.module());
                    for (ImportedName name : s.names()) {
                        scope.foresee(name.name(), module);
                    }
                }
                case Statement.Import s -> {
                    RuffModule module = imports.find(scope.module, s.module());
                    if (module != null) {
                        module.exportedNames().forEach(name -> scope.foresee(name, module));
                    }
                }
                case Statement.FunctionDeclaration _, StructDeclaration _, Statement.EnumDeclaration _, Statement.Test _,
                     Statement.TestGroup _, Statement.TestHook _ -> { }
                default -> {
                    return; // from here on the program may do something before an import
                }
            }
        }
    }

    private Function run(Program program) {
        List<Node> prologue = new ArrayList<>();
        List<String> exports = new ArrayList<>();
        for (Statement statement : program.statements()) {
            declare(statement, exports);
        }
        FunctionScope top = new FunctionScope(null, FunctionScope.Form.TOP_LEVEL, CallStack.TOP_LEVEL, Set.of());
        top.blocks.push(new BlockScope(true));
        FunctionLowering lowering = new FunctionLowering(this, module, top);
        List<Node> nodes = statements(lowering, program.statements());
        module.functions.forEach((name, function) -> {
            boolean known = module.meaning(name) instanceof Meaning.Known;
            if (!known || exports.contains(name)) {
                prologue.add(new Node.SetGlobal(0, module.module.global(name), new Node.MakeFunction(0, function, List.of())));
            }
        });
        prologue.addAll(nodes);
        Node body = lowering.finishBlock(prologue);
        for (int i = 0; i < bodies.size(); i++) {
            bodies.get(i).run(); // may add more
        }
        Function main = new Function(CallStack.TOP_LEVEL, module.source.name(), List.of(), 0, Function.Kind.PLAIN).body(body)
                .position(Position.of(1, 1));
        module.effects.record(main, top.effects);
        module.effects.settle(definition -> promiseFlow(program).isWatched(definition));
        module.module.exportedNames(exports);
        for (String export : exports) {
            if (module.meaning(export) instanceof Meaning.Known(Function function)) {
                module.module.exportedFunction(export, function);
            }
        }
        return main;
    }

    /** Made when somebody asks: most programs start no tasks. */
    private PromiseFlow promiseFlow(Program program) {
        if (promiseFlow == null) {
            promiseFlow = new PromiseFlow(program.statements(), module.use.topLevel.keySet(), module.open);
        }
        return promiseFlow;
    }

    private List<Node> statements(FunctionLowering lowering, List<Statement> statements) {
        List<Node> nodes = lowering.statements(statements);
        if (module.open && !statements.isEmpty() && !(statements.getLast() instanceof Statement.Evaluate)) {
            nodes.add(constant(Conversation.NO_VALUE));
        }
        return nodes;
    }

    private void declare(Statement statement, List<String> exports) {
        switch (statement) {
            case Statement.FunctionDeclaration s -> hoist(s.function());
            case StructDeclaration s -> struct(s);
            case Statement.Export s -> {
                declare(s.statement(), exports);
                exports.addAll(NameUse.declaredBy(s));
                if (s.statement() instanceof Statement.EnumDeclaration exported) {
                    module.module.global(exported.name()).value = new EnumType(exported.name());
                }
            }
            default -> { }
        }
    }

    /** Makes a top-level function known before anything is lowered. */
    private void hoist(FunctionDefinition definition) {
        hoisted.add(definition);
        Function.Kind kind = definition.generator() ? Function.Kind.GENERATOR
                : definition.async() || definition.awaits() ? Function.Kind.ASYNC : Function.Kind.PLAIN;
        List<Local> parameters = definition.parameters().stream().map(p -> new Local(p.name())).toList();
        Function function = new Function(definition.name(), module.source.name(), parameters, 0, kind)
                .position(definition.nameAt()).internal(module.internal);
        module.functions.put(definition.name(), function);
        bodies.add(() -> fill(function, definition, definition.name(), null, List.of()));
    }

    private void fill(Function function, FunctionDefinition definition, String name, Local instance, List<String> fields) {
        FunctionScope scope = new FunctionScope(null, FunctionScope.Form.FUNCTION, name,
                module.use.bareNames.getOrDefault(definition.body(), Set.of()));
        scope.fieldNames = fields;
        new FunctionLowering(this, module, scope).fill(function, definition, instance);
    }

    /** Whether a function stands at the top level itself, where nothing is left to do for it. */
    boolean isHoisted(FunctionDefinition definition) {
        return hoisted.contains(definition);
    }

    private void struct(StructDeclaration declaration) {
        structs.add(declaration.name());
        for (StructDeclaration.Member member : declaration.members()) {
            if (member instanceof StructDeclaration.Method(int _, FunctionDefinition definition)) {
                methods.add(definition.name());
            }
        }
        bodies.add(() -> defineMethods(declaration));
    }

    /** A struct declared inside a function or block. */
    void struct(FunctionLowering lowering, StructDeclaration declaration) {
        if (!structs.contains(declaration.name())) {
            struct(declaration);
        }
    }

    private void defineMethods(StructDeclaration declaration) {
        StructType type = module.module.struct(declaration.name());
        List<String> fields = declaration.members().stream()
                .flatMap(member -> member instanceof StructDeclaration.FieldDeclaration field ? Stream.of(field.name()) : null)
                .distinct().toList();
        for (StructDeclaration.Member member : declaration.members()) {
            if (!(member instanceof StructDeclaration.Method(int at, FunctionDefinition definition))) {
                continue;
            }
            String name = declaration.name() + "." + definition.name();
            if (definition.generator()) {
                throw CompileError.of(module.source, at, "Generator methods are not supported for structs: " + name);
            }
            Local instance = definition.takesSelf() ? null : new Local("instance");
            List<Local> parameters = new ArrayList<>();
            if (instance != null) {
                parameters.add(instance);
            }
            for (Parameter parameter : definition.parameters()) {
                parameters.add(new Local(parameter.name()));
            }
            Function.Kind kind = definition.async() || definition.awaits() ? Function.Kind.ASYNC : Function.Kind.PLAIN;
            Function function = new Function(name, module.source.name(), parameters, 0, kind).position(definition.nameAt());
            fill(function, definition, name, instance, fields);
            module.effects.recordMethod(definition.name(), function);
            type.define(definition.name(), module.functionValues.of(function));
        }
        if (module.use.topLevel.containsKey(declaration.name()) && module.use.topLevel.get(declaration.name()).exported) {
            module.module.global(declaration.name()).value = type;
        }
    }

    /** The struct that a literal of this name makes, or null when only the running program knows. */
    StructType structType(String name) {
        return structs.contains(name) || module.open && module.module.declaresStruct(name) ? module.module.struct(name)
                : module.foreseenStruct(name);
    }

    /** A struct type for literals of a name that nobody declares. */
    StructType anonymousStruct(String name) {
        return anonymous.computeIfAbsent(name, StructType::new);
    }

    /** Whether a struct of the file has a method of that name. */
    boolean declaresMethod(String name) {
        return methods.contains(name);
    }

    // Imports

    Node imports(FunctionLowering lowering, Statement.Import statement) {
        Local handle = new Local("module");
        lowering.scope.effects.add(Effects.Effect.SHARED);
        Node load = load(statement.at(), handle, statement.module());
        RuffModule known = lowering.bindsInFile() ? null : foreseen.find(module.module, statement.module());
        if (known == null) { // in the file's scope, or names that only the running program knows
            return Build.block(load, set(new Local("bound"), host(statement.at(), BIND_ALL, get(handle), constant(module.module))));
        }
        List<Node> nodes = new ArrayList<>();
        nodes.add(load);
        for (String name : known.exportedNames()) {
            nodes.add(lowering.assignments.bindLoose(statement.at(), name,
                    op(0, RuffOperation.SHARE, host(statement.at(), SYMBOL, get(handle), constant(name)))));
        }
        nodes.add(lowering.assignments.bindLoose(statement.at(), statement.module(), host(statement.at(), NAMESPACE, get(handle))));
        return new Node.Block(statement.at(), nodes);
    }

    Node imports(FunctionLowering lowering, Statement.FromImport statement) {
        Local handle = new Local("module");
        List<Node> nodes = new ArrayList<>();
        nodes.add(load(statement.at(), handle, statement.module()));
        lowering.scope.effects.add(Effects.Effect.SHARED);
        for (ImportedName name : statement.names()) {
            Node symbol = op(0, RuffOperation.SHARE, host(name.at(), SYMBOL, get(handle), constant(name.name())));
            boolean foreseen = lowering.names.find(name.name()) instanceof Meaning.Known;
            nodes.add(foreseen ? set(new Local("symbol"), symbol)
                    : lowering.assignments.bindLoose(name.at(), name.name(), symbol));
        }
        return new Node.Block(statement.at(), nodes);
    }

    /** Finds a module and, the first time, runs it. */
    private Node load(int at, Local handle, String name) {
        Local error = new Local("error");
        Node run = new Node.Try(at,
                set(new Local("ran"), new Node.CallValue(at, host(at, MAIN, get(handle)), List.of(), false)), error,
                new Node.Throw(at, host(at, FAILED, get(handle), get(error))));
        return Build.block(set(handle, host(at, OPEN, constant(module.module), constant(name))),
                new Node.If(at, host(at, NEEDS_RUN, get(handle)),
                        Build.block(run, set(new Local("ran"), host(at, FINISHED, get(handle)))),
                        set(new Local("ran"), new Node.Await(at, host(at, READY, get(handle))))));
    }
}
