package dev.fermata.ruff.analysis;

import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.source.Span;
import dev.fermata.compiler.tooling.SymbolKind;
import dev.fermata.ruff.analysis.Binding.Origin;
import dev.fermata.ruff.analysis.Binding.Role;
import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.syntax.FunctionDefinition;
import dev.fermata.ruff.syntax.Statement;
import dev.fermata.ruff.syntax.StructDeclaration;
import java.util.ArrayList;

/** Makes the bindings of what a file declares, and notes where they stand. */
final class Declarations {
    private final Source source;
    private final Resolution found;
    /** Whether what is declared now can be imported. */
    boolean exporting;

    Declarations(Source source, Resolution found) {
        this.source = source;
        this.found = found;
    }

    /** Where a name stands; an offset is all the tree knows. */
    Span name(int at, String name) {
        int start = source.offset(at);
        return new Span(source, start, source.text().startsWith(name, start) ? start + name.length() : start + 1);
    }

    Binding declare(Scope where, String name, SymbolKind kind, int at, Origin origin) {
        return declare(where, name, kind, name(at, name), origin);
    }

    Binding declare(Scope where, String name, SymbolKind kind, Span span, Origin origin) {
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

    Binding function(Statement.FunctionDeclaration declaration, Scope where) {
        FunctionDefinition definition = declaration.function();
        Binding binding = declare(where, definition.name(), SymbolKind.FUNCTION, definition.nameAt(), Origin.DECLARATION);
        binding.function = definition;
        return binding;
    }

    void struct(StructDeclaration declaration, Scope where) {
        Span span = name(declaration.nameAt(), declaration.name());
        if (isKnown(declaration.name(), span)) {
            return;
        }
        Binding type = type(declaration.name(), SymbolKind.STRUCT, span, where);
        type.struct = declaration;
        for (StructDeclaration.Member member : declaration.members()) {
            switch (member) {
                case StructDeclaration.FieldDeclaration m -> member(declaration, m.name(), SymbolKind.FIELD, name(m.at(), m.name()));
                case StructDeclaration.Method m -> member(declaration, m.function().name(), SymbolKind.METHOD,
                    name(m.function().nameAt(), m.function().name())).function = m.function();
            }
        }
    }

    /** Whether a type was announced before the statement that declares it was reached. */
    private boolean isKnown(String type, Span declaredAt) {
        Binding known = found.types.get(type);
        return known != null && known.declaration().equals(declaredAt);
    }

    private Binding type(String name, SymbolKind kind, Span span, Scope where) {
        Binding type = new Binding(name, kind, span, Origin.DECLARATION, where.function);
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

    void enumeration(Statement.EnumDeclaration declaration, Scope where) {
        Span span = name(declaration.nameAt(), declaration.name());
        if (isKnown(declaration.name(), span)) {
            return;
        }
        type(declaration.name(), SymbolKind.ENUM, span, where);
        for (Expression.Name variant : declaration.variants()) {
            Binding binding = new Binding(variant.name(), SymbolKind.VARIANT, name(variant.at(), variant.name()),
                Origin.DECLARATION, null);
            found.types.put(declaration.name() + "::" + variant.name(), binding);
            found.bindings.add(binding);
            found.add(new Binding.Use(binding, binding.declaration(), Role.DECLARATION));
        }
    }
}
