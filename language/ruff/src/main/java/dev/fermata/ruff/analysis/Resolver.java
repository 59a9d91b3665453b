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
    private final Resolution found;
    private final Scope file = new Scope(Scope.Kind.FILE, null, null);
    private final Scope tests = new Scope(Scope.Kind.FILE, null, null);
    private final Deque<Runnable> bodies = new ArrayDeque<>();
    private final Declarations declarations;
    private final MissingNames missing;
    private final Imports imports;
    /** Fields that literals give to structs beyond those declared. */
    private final Map<String, Set<String>> literalFields = new HashMap<>();
    private Scope scope = file;
    private StructDeclaration struct;

    Resolver(Program program, ModuleSources modules) {
        this.program = program;
        this.source = program.source();
        this.found = new Resolution(program);
        this.declarations = new Declarations(source, found);
        this.missing = new MissingNames(found, file, tests);
        this.imports = new Imports(source, modules, declarations, missing);
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
        missing.lookAgain();
        found.bindings.sort(Comparator.comparingInt(binding -> binding.declaration().start()));
        found.unknown.sort(Comparator.comparingInt(unknown -> unknown.span().start()));
        return found;
    }

    /** Functions and types of the top level are known before anything runs. */
    private void announce(Statement statement) {
        switch (statement) {
            case Statement.FunctionDeclaration s -> declarations.function(s, file);
            case StructDeclaration s -> declarations.struct(s, scope);
            case Statement.EnumDeclaration s -> declarations.enumeration(s, scope);
            case Statement.Export s -> {
                declarations.exporting = true;
                announce(s.statement());
                declarations.exporting = false;
            }
            default -> { }
        }
    }

    /** {@code let} and its like: a new variable of the innermost block. */
    private void declarePattern(Pattern pattern, Origin origin, Expression value, Optional<TypeAnnotation> annotation) {
        switch (pattern) {
            case Pattern.Binding p -> {
                Binding binding = declarations.declare(scope, p.name(), SymbolKind.VARIABLE, p.at(), origin);
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
                    declarations.declare(scope, key.name(), SymbolKind.VARIABLE, key.at(), Origin.PATTERN).namesKey = true);
                p.rest().ifPresent(rest -> declarePattern(rest, Origin.PATTERN, null, Optional.empty()));
            }
        }
    }

    private static FunctionDefinition functionOf(Expression value) {
        return value instanceof Expression.FunctionLiteral literal ? literal.function() : null;
    }

    /** A bare assignment: the nearest variable of that name, or a new one. */
    private Binding assign(int at, String name, Origin origin, Expression value) {
        Span span = declarations.name(at, name);
        Binding known = scope.find(name);
        if (known != null) {
            found.add(new Binding.Use(known, span, Role.WRITE));
            return known;
        }
        Binding binding = declarations.declare(scope.bareScope(), name, SymbolKind.VARIABLE, span, origin);
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
            found.add(new Binding.Use(known, declarations.name(name.at(), name.name()), Role.WRITE));
        } else {
            declarations.declare(scope.bareScope(), name.name(), SymbolKind.VARIABLE, name.at(), Origin.PATTERN);
        }
    }

    @Override
    protected void statement(Statement statement) {
        switch (statement) {
            case Statement.Let s -> {
                expression(s.value());
                declarePattern(s.pattern(), s.mutable() ? Origin.MUT : Origin.LET, s.value(), s.annotation());
            }
            case Statement.Const s -> {
                expression(s.value());
                Binding binding = declarations.declare(scope, s.name(), SymbolKind.CONSTANT, s.nameAt(), Origin.CONST);
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
                    declarations.declare(scope, s.variable().name(), SymbolKind.VARIABLE, s.variable().at(), Origin.LOOP);
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
            case Statement.Part s -> block(s.body());
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
                    found.add(new Binding.Use(known, declarations.name(name.at(), name.name()), Role.MUTATION));
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

    @Override
    protected void declaration(Statement.Declaration declaration) {
        switch (declaration) {
            case Statement.FunctionDeclaration s -> {
                boolean announced = scope == file && file.names.containsKey(s.function().name());
                if (!announced) {
                    missing.nested(declarations.function(s, scope));
                }
                body(s.function(), null);
            }
            case StructDeclaration s -> {
                declarations.struct(s, scope);
                StructDeclaration outer = struct;
                for (StructDeclaration.Member member : s.members()) {
                    if (member instanceof StructDeclaration.Method method) {
                        body(method.function(), s);
                    }
                }
                struct = outer;
            }
            case Statement.EnumDeclaration s -> declarations.enumeration(s, scope);
            case Statement.Import s -> imports.add(s, scope);
            case Statement.FromImport s -> imports.add(s, scope);
            case Statement.Export s -> {
                boolean outer = declarations.exporting;
                declarations.exporting = true;
                statement(s.statement());
                declarations.exporting = outer;
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

    private void body(FunctionDefinition definition, StructDeclaration owner) {
        Scope outer = scope;
        Runnable body = () -> {
            Scope before = scope;
            StructDeclaration structBefore = struct;
            boolean exportingBefore = declarations.exporting;
            struct = owner != null ? owner : struct;
            declarations.exporting = false;
            scope = new Scope(Scope.Kind.FUNCTION, outer, definition);
            if (owner != null && !definition.takesSelf()) {
                legacyFields(owner);
            }
            for (Parameter parameter : definition.parameters()) {
                Binding binding = declarations.declare(scope, parameter.name(), SymbolKind.PARAMETER, parameter.at(), Origin.PARAMETER);
                binding.annotation = parameter.annotation().filter(type -> type.arguments().isEmpty()).map(TypeAnnotation::name).orElse(null);
            }
            scoped(definition.body());
            scope = before;
            struct = structBefore;
            declarations.exporting = exportingBefore;
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
                _ -> new Binding(field, SymbolKind.FIELD, declarations.name(owner.nameAt(), owner.name()), Origin.DECLARATION, null));
        }
    }

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
                typeUse(literal.type(), declarations.name(literal.at(), literal.type()));
                literal.fields().forEach(field -> {
                    found.members.getOrDefault(field.name(), List.of()).stream()
                        .filter(binding -> binding.struct.name().equals(literal.type()))
                        .forEach(binding -> found.add(new Binding.Use(binding, declarations.name(field.at(), field.name()), Role.WRITE)));
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

    void read(Expression.Name name, boolean called) {
        Span span = declarations.name(name.at(), name.name());
        Binding known = scope.find(name.name());
        if (known != null) {
            found.meanings.put(name, known);
            found.add(new Binding.Use(known, span, Role.READ));
        } else if (!isPredefined(name.name())) {
            missing.add(scope, name, span, called);
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
            found.add(new Binding.Use(candidates.getFirst(), declarations.name(nameAt, name), role));
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
}
