package dev.fermata.ruff.analysis;

import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.source.Span;
import dev.fermata.compiler.tooling.SymbolKind;
import dev.fermata.ruff.analysis.Binding.Origin;
import dev.fermata.ruff.analysis.Binding.Role;
import dev.fermata.ruff.lower.Predefined;
import dev.fermata.ruff.syntax.Block;
import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.syntax.FunctionDefinition;
import dev.fermata.ruff.syntax.ImportedName;
import dev.fermata.ruff.syntax.MatchCase;
import dev.fermata.ruff.syntax.Parameter;
import dev.fermata.ruff.syntax.Pattern;
import dev.fermata.ruff.syntax.Program;
import dev.fermata.ruff.syntax.SelectCase;
import dev.fermata.ruff.syntax.Statement;
import dev.fermata.ruff.syntax.StructDeclaration;
import dev.fermata.ruff.syntax.TreeWalk;
import dev.fermata.ruff.syntax.TypeAnnotation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the binding of every name, by the language's rules of scope. Functions of the top level are looked into when all of
 * the top level is known, because that is when they run; functions inside others where they stand, because that is when they
 * capture. What is not found then is looked for once more at the end, everywhere it could come from.
 */
final class Resolver extends TreeWalk {
    private final Program program;
    private final Source source;
    private final ModuleSources modules;
    private final Resolution found;
    private final Scope file = new Scope(Scope.Kind.FILE, null, null);
    private final Scope tests = new Scope(Scope.Kind.FILE, null, null);
    private final Deque<Runnable> bodies = new ArrayDeque<>();
    private final List<Read> missing = new ArrayList<>();
    /** Functions declared inside functions: they can be seen outside once their declaration has run. */
    private final Map<String, Binding> nested = new HashMap<>();
    /** Fields that literals give to structs beyond those declared. */
    private final Map<String, Set<String>> literalFields = new HashMap<>();
    private Scope scope = file;
    private StructDeclaration struct;
    /** Whether something is imported that could bind any name. */
    private boolean opaque;
    private boolean exporting;

    private record Read(Scope scope, Expression.Name name, Span span, boolean called) {
    }

    Resolver(Program program, ModuleSources modules) {
        this.program = program;
        this.source = program.source();
        this.modules = modules;
        this.found = new Resolution(program);
    }

    Resolution run() {
        found.extents.add(new Resolution.Extent(0, source.length(), file));
        new TreeWalk() {
            @Override
            protected void expression(Expression expression) {
                if (expression instanceof Expression.StructLiteral literal) {
                    literal.fields().forEach(field ->
                        literalFields.computeIfAbsent(literal.type(), _ -> new HashSet<>()).add(field.name()));
                }
                super.expression(expression);
            }
        }.program(program);
        program.statements().forEach(this::announce);
        statements(program.statements());
        while (!bodies.isEmpty()) {
            bodies.poll().run();
        }
        missing.forEach(this::lookAgain);
        found.bindings.sort(Comparator.comparingInt(binding -> binding.declaration().start()));
        found.unknown.sort(Comparator.comparingInt(unknown -> unknown.span().start()));
        return found;
    }

    /** Functions and types of the top level are known before anything runs. */
    private void announce(Statement statement) {
        switch (statement) {
            case Statement.FunctionDeclaration s -> function(s, file);
            case StructDeclaration s -> struct(s);
            case Statement.EnumDeclaration s -> enumeration(s);
            case Statement.Export s -> {
                exporting = true;
                announce(s.statement());
                exporting = false;
            }
            default -> { }
        }
    }

    // ---- declaring ----

    private Span name(int at, String name) {
        int start = source.offset(at);
        return new Span(source, start, source.text().startsWith(name, start) ? start + name.length() : start + 1);
    }

    private Binding declare(Scope where, String name, SymbolKind kind, Span span, Origin origin) {
        Binding binding = new Binding(name, kind, span, origin, where.function);
        binding.exported = exporting;
        binding.ofBlock = where.kind == Scope.Kind.BLOCK || where.kind == Scope.Kind.BRANCH;
        Binding before = where.names.put(name, binding);
        if (before != null) {
            before.redeclared = true;
            binding.redeclared = true;
        }
        found.bindings.add(binding);
        found.add(new Binding.Use(binding, span, Role.DECLARATION));
        return binding;
    }

    private Binding function(Statement.FunctionDeclaration declaration, Scope where) {
        FunctionDefinition definition = declaration.function();
        Binding binding = declare(where, definition.name(), SymbolKind.FUNCTION, name(definition.nameAt(), definition.name()),
            Origin.DECLARATION);
        binding.function = definition;
        return binding;
    }

    private void struct(StructDeclaration declaration) {
        Span span = name(declaration.nameAt(), declaration.name());
        if (found.types.containsKey(declaration.name()) && found.types.get(declaration.name()).declaration().equals(span)) {
            return;
        }
        Binding type = type(declaration.name(), SymbolKind.STRUCT, span);
        type.struct = declaration;
        for (StructDeclaration.Member member : declaration.members()) {
            switch (member) {
                case StructDeclaration.FieldDeclaration m -> member(declaration, m.name(), SymbolKind.FIELD, name(m.at(), m.name()));
                case StructDeclaration.Method m -> member(declaration, m.function().name(), SymbolKind.METHOD,
                    name(m.function().nameAt(), m.function().name())).function = m.function();
            }
        }
    }

    private Binding type(String name, SymbolKind kind, Span span) {
        Binding type = new Binding(name, kind, span, Origin.DECLARATION, scope.function);
        type.exported = exporting;
        found.types.put(name, type);
        found.bindings.add(type);
        found.add(new Binding.Use(type, span, Role.DECLARATION));
        return type;
    }

    private Binding member(StructDeclaration declaration, String name, SymbolKind kind, Span span) {
        Binding member = new Binding(name, kind, span, Origin.DECLARATION, null);
        member.struct = declaration;
        found.members.computeIfAbsent(name, _ -> new ArrayList<>()).add(member);
        found.bindings.add(member);
        found.add(new Binding.Use(member, span, Role.DECLARATION));
        return member;
    }

    private void enumeration(Statement.EnumDeclaration declaration) {
        Span span = name(declaration.nameAt(), declaration.name());
        if (found.types.containsKey(declaration.name()) && found.types.get(declaration.name()).declaration().equals(span)) {
            return;
        }
        type(declaration.name(), SymbolKind.ENUM, span);
        for (Expression.Name variant : declaration.variants()) {
            Binding binding = new Binding(variant.name(), SymbolKind.VARIANT, name(variant.at(), variant.name()),
                Origin.DECLARATION, null);
            found.types.put(declaration.name() + "::" + variant.name(), binding);
            found.bindings.add(binding);
            found.add(new Binding.Use(binding, binding.declaration(), Role.DECLARATION));
        }
    }

    /** {@code let} and its like: a new variable of the innermost block. */
    private void declarePattern(Pattern pattern, Origin origin, Expression value, Optional<TypeAnnotation> annotation) {
        switch (pattern) {
            case Pattern.Binding p -> {
                Binding binding = declare(scope, p.name(), SymbolKind.VARIABLE, name(p.at(), p.name()), origin);
                binding.value = value;
                binding.annotation = annotation.filter(type -> type.arguments().isEmpty()).map(TypeAnnotation::name).orElse(null);
                binding.function = functionOf(value);
            }
            case Pattern.Wildcard _ -> { }
            case Pattern.ArrayPattern p -> {
                p.elements().forEach(element -> declarePattern(element, Origin.PATTERN, null, Optional.empty()));
                p.rest().ifPresent(rest -> declarePattern(rest, Origin.PATTERN, null, Optional.empty()));
            }
            case Pattern.DictPattern p -> {
                p.keys().forEach(key ->
                    declare(scope, key.name(), SymbolKind.VARIABLE, name(key.at(), key.name()), Origin.PATTERN).namesKey = true);
                p.rest().ifPresent(rest -> declarePattern(rest, Origin.PATTERN, null, Optional.empty()));
            }
        }
    }

    private static FunctionDefinition functionOf(Expression value) {
        return value instanceof Expression.FunctionLiteral literal ? literal.function() : null;
    }

    /** A bare assignment: the nearest variable of that name, or a new one. */
    private Binding assign(int at, String name, Origin origin, Expression value) {
        Span span = name(at, name);
        Binding known = scope.find(name);
        if (known != null) {
            found.add(new Binding.Use(known, span, Role.WRITE));
            return known;
        }
        Binding binding = declare(scope.bareScope(), name, SymbolKind.VARIABLE, span, origin);
        binding.value = value;
        binding.function = functionOf(value);
        return binding;
    }

    /** The name of a pattern, exception or received value: a variable of the function, also when the file has one. */
    private void bind(Expression.Name name) {
        if (scope.isTopLevel()) {
            assign(name.at(), name.name(), Origin.PATTERN, null);
            return;
        }
        Binding known = scope.findInFunction(name.name());
        if (known != null) {
            found.add(new Binding.Use(known, name(name.at(), name.name()), Role.WRITE));
        } else {
            declare(scope.bareScope(), name.name(), SymbolKind.VARIABLE, name(name.at(), name.name()), Origin.PATTERN);
        }
    }

    // ---- statements ----

    @Override
    protected void statement(Statement statement) {
        switch (statement) {
            case Statement.Let s -> {
                expression(s.value());
                declarePattern(s.pattern(), s.mutable() ? Origin.MUT : Origin.LET, s.value(), s.annotation());
            }
            case Statement.Const s -> {
                expression(s.value());
                Binding binding = declare(scope, s.name(), SymbolKind.CONSTANT, name(s.nameAt(), s.name()), Origin.CONST);
                binding.value = s.value();
                binding.function = functionOf(s.value());
                binding.annotation = s.annotation().map(TypeAnnotation::name).orElse(null);
            }
            case Statement.Assign s -> {
                expression(s.value());
                target(s.target(), s.value());
            }
            case Statement.CompoundAssign s -> {
                expression(s.target());
                expression(s.value());
                target(s.target(), null);
            }
            case Statement.If s -> {
                for (Statement.If.Branch branch : s.branches()) {
                    expression(branch.condition());
                    inside(branch());
                    scoped(branch.body());
                    leave();
                }
                s.otherwise().ifPresent(body -> {
                    inside(branch());
                    scoped(body);
                    leave();
                });
            }
            case Statement.While s -> {
                expression(s.condition());
                loop(s.body());
            }
            case Statement.Loop s -> loop(s.body());
            case Statement.For s -> {
                expression(s.iterable());
                if (scope.isTopLevel()) {
                    assign(s.variable().at(), s.variable().name(), Origin.LOOP, null);
                    loop(s.body());
                } else {
                    inside(Scope.Kind.BLOCK);
                    declare(scope, s.variable().name(), SymbolKind.VARIABLE, name(s.variable().at(), s.variable().name()), Origin.LOOP);
                    loop(s.body());
                    leave();
                }
            }
            case Statement.Match s -> {
                expression(s.value());
                for (MatchCase option : s.cases()) {
                    matchTag(option);
                    option.binding().ifPresent(this::bind);
                    scoped(option.body());
                }
                s.otherwise().ifPresent(this::scoped);
            }
            case Statement.Try s -> {
                scoped(s.body());
                bind(s.variable());
                scoped(s.handler());
            }
            case Statement.Scope s -> scoped(s.body());
            case Statement.WithTimeout s -> {
                expression(s.milliseconds());
                scoped(s.body());
            }
            case Statement.Select s -> {
                for (SelectCase option : s.cases()) {
                    switch (option.awaited()) {
                        case SelectCase.Awaited.PromiseResult(int _, Expression promise) -> expression(promise);
                        case SelectCase.Awaited.ChannelValue(int _, Expression channel) -> expression(channel);
                    }
                    option.binding().ifPresent(this::bind);
                    scoped(option.body());
                }
                s.otherwise().ifPresent(this::scoped);
            }
            default -> super.statement(statement);
        }
    }

    private Scope.Kind branch() {
        return scope.isTopLevel() ? Scope.Kind.BRANCH : Scope.Kind.BLOCK;
    }

    private void inside(Scope.Kind kind) {
        scope = new Scope(kind, scope, scope.function);
    }

    private void leave() {
        scope = scope.parent;
    }

    /** The statements of a block, in the present scope. */
    private void scoped(Block block) {
        found.extents.add(new Resolution.Extent(source.offset(block.at()), source.offset(block.end()), scope));
        statements(block.statements());
    }

    private void loop(Block body) {
        inside(Scope.Kind.BLOCK);
        scoped(body);
        leave();
    }

    private void target(Expression.Target target, Expression value) {
        switch (target) {
            case Expression.Name name -> assign(name.at(), name.name(), Origin.BARE, value);
            case Expression.Field field -> part(field.object(), field);
            case Expression.Index index -> {
                part(index.collection(), null);
                expression(index.index());
            }
        }
    }

    private void part(Expression object, Expression.Field field) {
        if (field != null) {
            memberUse(field.object(), field.name(), field.nameAt(), Role.WRITE);
        }
        switch (object) {
            case Expression.Name name -> {
                Binding known = scope.find(name.name());
                if (known != null) {
                    found.meanings.put(name, known);
                    found.add(new Binding.Use(known, name(name.at(), name.name()), Role.MUTATION));
                } else {
                    read(name, false);
                }
            }
            case Expression.Field inner -> part(inner.object(), inner);
            case Expression.Index inner -> {
                part(inner.collection(), null);
                expression(inner.index());
            }
            default -> expression(object);
        }
    }

    // ---- declarations ----

    @Override
    protected void declaration(Statement.Declaration declaration) {
        switch (declaration) {
            case Statement.FunctionDeclaration s -> {
                boolean announced = scope == file && file.names.containsKey(s.function().name());
                if (!announced) {
                    nested.put(s.function().name(), function(s, scope));
                }
                body(s.function(), null);
            }
            case StructDeclaration s -> {
                struct(s);
                StructDeclaration outer = struct;
                for (StructDeclaration.Member member : s.members()) {
                    if (member instanceof StructDeclaration.Method method) {
                        body(method.function(), s);
                    }
                }
                struct = outer;
            }
            case Statement.EnumDeclaration s -> enumeration(s);
            case Statement.Import s -> imports(s);
            case Statement.FromImport s -> imports(s);
            case Statement.Export s -> {
                boolean outer = exporting;
                exporting = true;
                statement(s.statement());
                exporting = outer;
            }
            case Statement.Test s -> inTests(s.body(), true);
            case Statement.TestHook s -> inTests(s.body(), false);
            case Statement.TestGroup s -> statements(s.members());
        }
    }

    /** Tests see what their set-up declares, and nothing of the file. */
    private void inTests(Block body, boolean own) {
        Scope outer = scope;
        scope = own ? new Scope(Scope.Kind.BRANCH, tests, null) : tests;
        scoped(body);
        scope = outer;
    }

    private void imports(Statement.Import statement) {
        String shortName = statement.module().substring(statement.module().lastIndexOf('.') + 1);
        int at = source.text().indexOf(shortName, source.offset(statement.at()) + "import".length());
        Span span = new Span(source, at, at + shortName.length());
        declare(scope, shortName, SymbolKind.MODULE, span, Origin.IMPORT).module = statement.module();
        Optional<Map<String, Statement>> exports = modules == null ? Optional.empty() : modules.exports(statement.module());
        if (exports.isEmpty()) {
            opaque = true;
            return;
        }
        exports.get().forEach((name, declaration) -> {
            Binding binding = new Binding(name, kindOf(declaration), span, Origin.IMPORT, scope.function);
            binding.module = statement.module();
            binding.function = declaration instanceof Statement.FunctionDeclaration f ? f.function() : null;
            binding.redeclared = scope.names.containsKey(name);
            scope.names.putIfAbsent(name, binding);
        });
    }

    private void imports(Statement.FromImport statement) {
        Optional<Map<String, Statement>> exports = modules == null ? Optional.empty() : modules.exports(statement.module());
        for (ImportedName imported : statement.names()) {
            Statement declaration = exports.map(all -> all.get(imported.name())).orElse(null);
            Binding binding = declare(scope, imported.name(), declaration == null ? SymbolKind.VARIABLE : kindOf(declaration),
                name(imported.at(), imported.name()), Origin.IMPORT);
            binding.module = statement.module();
            binding.function = declaration instanceof Statement.FunctionDeclaration f ? f.function() : null;
        }
    }

    private static SymbolKind kindOf(Statement declaration) {
        return switch (declaration) {
            case Statement.FunctionDeclaration _ -> SymbolKind.FUNCTION;
            case StructDeclaration _ -> SymbolKind.STRUCT;
            case Statement.EnumDeclaration _ -> SymbolKind.ENUM;
            case Statement.Const _ -> SymbolKind.CONSTANT;
            default -> SymbolKind.VARIABLE;
        };
    }

    private void body(FunctionDefinition definition, StructDeclaration owner) {
        Scope outer = scope;
        Runnable body = () -> {
            Scope before = scope;
            StructDeclaration structBefore = struct;
            boolean exportingBefore = exporting;
            struct = owner != null ? owner : struct;
            exporting = false;
            scope = new Scope(Scope.Kind.FUNCTION, outer, definition);
            if (owner != null && !definition.takesSelf()) {
                legacyFields(owner);
            }
            for (Parameter parameter : definition.parameters()) {
                Binding binding = declare(scope, parameter.name(), SymbolKind.PARAMETER, name(parameter.at(), parameter.name()),
                    Origin.PARAMETER);
                binding.annotation = parameter.annotation().filter(type -> type.arguments().isEmpty()).map(TypeAnnotation::name).orElse(null);
            }
            scoped(definition.body());
            scope = before;
            struct = structBefore;
            exporting = exportingBefore;
        };
        if (outer.isTopLevel()) {
            bodies.add(body);
        } else {
            body.run();
        }
    }

    /** A method without {@code self} sees the fields of its instance as variables. */
    private void legacyFields(StructDeclaration owner) {
        for (StructDeclaration.Member member : owner.members()) {
            if (member instanceof StructDeclaration.FieldDeclaration field) {
                found.members.get(field.name()).stream().filter(binding -> binding.struct == owner)
                    .forEach(binding -> scope.names.put(field.name(), binding));
            }
        }
        for (String field : literalFields.getOrDefault(owner.name(), Set.of())) {
            scope.names.computeIfAbsent(field,
                _ -> new Binding(field, SymbolKind.FIELD, name(owner.nameAt(), owner.name()), Origin.DECLARATION, null));
        }
    }

    // ---- expressions ----

    @Override
    protected void expression(Expression expression) {
        switch (expression) {
            case Expression.Name name -> read(name, false);
            case Expression.Call(int _, int _, Expression.Name name, List<Expression> arguments) -> {
                read(name, true);
                arguments.forEach(this::expression);
            }
            case Expression.FunctionLiteral literal -> body(literal.function(), null);
            case Expression.TaskBlock block -> {
                inside(Scope.Kind.TASK);
                scoped(block.body());
                leave();
            }
            case Expression.Field field -> {
                memberUse(field.object(), field.name(), field.nameAt(), Role.READ);
                super.expression(expression);
            }
            case Expression.OptionalField field -> {
                memberUse(field.object(), field.name(), field.nameAt(), Role.READ);
                super.expression(expression);
            }
            case Expression.MethodCall call -> {
                memberUse(call.receiver(), call.method(), call.nameAt(), Role.READ);
                super.expression(expression);
            }
            case Expression.StructLiteral literal -> {
                typeUse(literal.type(), name(literal.at(), literal.type()));
                literal.fields().forEach(field -> {
                    found.members.getOrDefault(field.name(), List.of()).stream()
                        .filter(binding -> binding.struct.name().equals(literal.type()))
                        .forEach(binding -> found.add(new Binding.Use(binding, name(field.at(), field.name()), Role.WRITE)));
                });
                super.expression(expression);
            }
            case Expression.Tag tag -> {
                tagUse(source.offset(tag.at()), tag.type(), tag.variant());
                super.expression(expression);
            }
            default -> super.expression(expression);
        }
    }

    private void read(Expression.Name name, boolean called) {
        Span span = name(name.at(), name.name());
        Binding known = scope.find(name.name());
        if (known != null) {
            found.meanings.put(name, known);
            found.add(new Binding.Use(known, span, Role.READ));
        } else if (!isPredefined(name.name())) {
            missing.add(new Read(scope, name, span, called));
        }
    }

    private static boolean isPredefined(String name) {
        return Predefined.find(name) != null;
    }

    /** A field or method by its name: that of the struct the method belongs to, or the only one so called. */
    private void memberUse(Expression object, String name, int nameAt, Role role) {
        List<Binding> candidates = found.members.getOrDefault(name, List.of());
        if (object instanceof Expression.Self && struct != null) {
            StructDeclaration own = struct;
            candidates = candidates.stream().filter(binding -> binding.struct == own).toList();
        }
        if (candidates.size() == 1) {
            found.add(new Binding.Use(candidates.getFirst(), name(nameAt, name), role));
        }
    }

    private void typeUse(String name, Span span) {
        Binding type = found.types.get(name);
        if (type == null) {
            Binding imported = scope.find(name);
            type = imported != null && imported.kind() == SymbolKind.STRUCT ? imported : null;
        }
        if (type != null) {
            found.add(new Binding.Use(type, span, Role.READ));
        }
    }

    private void tagUse(int start, String type, String variant) {
        typeUse(type, new Span(source, start, start + type.length()));
        Binding declared = found.types.get(type + "::" + variant);
        int colons = source.text().indexOf("::", start + type.length());
        int at = colons < 0 ? -1 : source.text().indexOf(variant, colons);
        if (declared != null && at >= 0) {
            found.add(new Binding.Use(declared, new Span(source, at, at + variant.length()), Role.READ));
        }
    }

    private void matchTag(MatchCase option) {
        if (!option.type().isEmpty()) {
            int start = source.text().indexOf(option.type(), source.offset(option.at()) + "case".length());
            if (start >= 0) {
                tagUse(start, option.type(), option.variant());
            }
        }
    }

    // ---- what is still missing ----

    private void lookAgain(Read read) {
        String name = read.name.name();
        Binding late = read.scope.find(name);
        if (late == null) {
            late = nested.get(name);
        }
        boolean inTest = read.scope.root() == tests;
        boolean atTopLevel = read.scope.isTopLevel();
        Binding inBlock = anywhere(inTest ? tests : file, name);
        if (late == null && (inTest || !atTopLevel)) {
            late = inBlock;
        }
        if (late != null) {
            found.meanings.put(read.name, late);
            found.add(new Binding.Use(late, read.span, Role.READ));
        } else if (!opaque || inTest) {
            found.unknown.add(new Resolution.Unknown(name, read.span, read.called, note(name, inTest, inBlock), visible(read.scope)));
        }
    }

    /** A name of the top level, or of a block of it. */
    private static Binding anywhere(Scope scope, String name) {
        Binding own = scope.names.get(name);
        if (own != null) {
            return own;
        }
        for (Scope child : scope.children) {
            if (child.isTopLevel()) {
                Binding inner = anywhere(child, name);
                if (inner != null) {
                    return inner;
                }
            }
        }
        return null;
    }

    private String note(String name, boolean inTest, Binding inBlock) {
        if (inTest && file.names.containsKey(name)) {
            return "tests do not see the names of their file; import them";
        }
        if (inBlock != null) {
            return "'" + name + "' belongs to the block at " + inBlock.declaration().line() + ":" + inBlock.declaration().column()
                + " and is gone behind it";
        }
        return found.types.containsKey(name) ? "'" + name + "' is a type, not a value" : "";
    }

    private static List<String> visible(Scope from) {
        Set<String> names = new HashSet<>(Predefined.names());
        for (Scope scope = from; scope != null; scope = scope.parent) {
            names.addAll(scope.names.keySet());
        }
        return List.copyOf(names);
    }
}
