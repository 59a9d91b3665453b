package dev.fermata.ruff.editor;

import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.source.Span;
import dev.fermata.compiler.tooling.Outline;
import dev.fermata.compiler.tooling.SymbolKind;
import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.syntax.FunctionDefinition;
import dev.fermata.ruff.syntax.Pattern;
import dev.fermata.ruff.syntax.Program;
import dev.fermata.ruff.syntax.Statement;
import dev.fermata.ruff.syntax.StructDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The declarations of a file. */
final class Outlines {
    private final Source source;
    /** Bare names count where they are first assigned. */
    private final Set<String> assigned = new HashSet<>();

    private Outlines(Source source) {
        this.source = source;
    }

    static List<Outline> of(Program program) {
        return new Outlines(program.source()).all(program.statements());
    }

    private List<Outline> all(List<? extends Statement> statements) {
        List<Outline> outlines = new ArrayList<>();
        statements.forEach(statement -> add(statement, statement, false, outlines));
        return outlines;
    }

    private void add(Statement statement, Statement whole, boolean exported, List<Outline> outlines) {
        switch (statement) {
            case Statement.Export s -> add(s.statement(), s, true, outlines);
            case Statement.FunctionDeclaration s -> outlines.add(function(s.function(), SymbolKind.FUNCTION, whole.at(), exported));
            case StructDeclaration s -> outlines.add(outline(s.name(), SymbolKind.STRUCT, "struct " + s.name(), s.nameAt(), whole.at(),
                s.end(), exported, s.members().stream().map(this::member).toList()));
            case Statement.EnumDeclaration s -> outlines.add(outline(s.name(), SymbolKind.ENUM, "enum " + s.name(), s.nameAt(), whole.at(),
                s.end(), exported, s.variants().stream().map(this::variant).toList()));
            case Statement.Const s -> outlines.add(outline(s.name(), SymbolKind.CONSTANT, "const " + s.name(), s.nameAt(), whole.at(), s.end(),
                exported, List.of()));
            case Statement.Let s when s.pattern() instanceof Pattern.Binding name -> outlines.add(outline(name.name(), SymbolKind.VARIABLE,
                (s.mutable() ? "mut " : "let ") + name.name(), name.at(), whole.at(), s.end(), exported, List.of()));
            case Statement.Assign s when s.target() instanceof Expression.Name name -> {
                if (assigned.add(name.name())) {
                    outlines.add(outline(name.name(), SymbolKind.VARIABLE, name.name(), name.at(), whole.at(), s.end(), exported, List.of()));
                }
            }
            case Statement.Test s -> outlines.add(outline(s.name(), SymbolKind.TEST, "test", s.at(), s.at(), s.end(), false, List.of()));
            case Statement.TestGroup s -> outlines.add(outline(s.name(), SymbolKind.TEST, "test_group", s.at(), s.at(), s.end(), false,
                all(s.members())));
            default -> { }
        }
    }

    private Outline member(StructDeclaration.Member member) {
        return switch (member) {
            case StructDeclaration.FieldDeclaration m -> outline(m.name(), SymbolKind.FIELD,
                m.name() + m.annotation().map(type -> ": " + Signatures.of(type)).orElse(""), m.at(), m.at(), m.at(), false, List.of());
            case StructDeclaration.Method m -> function(m.function(), SymbolKind.METHOD, m.at(), false);
        };
    }

    private Outline variant(Expression.Name variant) {
        return outline(variant.name(), SymbolKind.VARIANT, variant.name(), variant.at(), variant.at(), variant.at(), false, List.of());
    }

    private Outline function(FunctionDefinition function, SymbolKind kind, int at, boolean exported) {
        return outline(function.name(), kind, Signatures.of(function), function.nameAt(), at, function.end(), exported, List.of());
    }

    private Outline outline(String name, SymbolKind kind, String detail, int nameAt, int at, int end, boolean exported,
            List<Outline> members) {
        int nameStart = source.offset(nameAt);
        int start = source.offset(at);
        Span whole = new Span(source, start, Math.max(source.offset(end), nameStart + name.length()));
        return new Outline(name, kind, detail, Signatures.commentAbove(source, start), new Span(source, nameStart, nameStart + name.length()),
            whole, exported, members);
    }
}
