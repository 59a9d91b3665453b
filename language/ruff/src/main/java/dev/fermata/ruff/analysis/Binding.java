package dev.fermata.ruff.analysis;

import dev.fermata.compiler.source.Span;
import dev.fermata.compiler.tooling.SymbolKind;
import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.syntax.FunctionDefinition;
import dev.fermata.ruff.syntax.StructDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Something that a file gives a name, with all places that name it. Filled by {@link Resolver}. */
public final class Binding {
    /** How a place refers to it. */
    public enum Role {
        DECLARATION, READ, WRITE,
        /** A part of its value is written. */
        MUTATION
    }

    /** A place that names it. */
    public record Use(Binding binding, Span span, Role role) {
    }

    /** How a variable came to be. */
    enum Origin { LET, MUT, CONST, BARE, LOOP, PATTERN, PARAMETER, IMPORT, DECLARATION }

    private final String name;
    private final SymbolKind kind;
    private final Span declaration;
    final Origin origin;
    final List<Use> uses = new ArrayList<>();
    /** The function that declares it; null for the file's own. */
    final FunctionDefinition owner;
    /** For functions and methods. */
    FunctionDefinition function;
    /** For structs and their members. */
    StructDeclaration struct;
    /** What it is declared with, if that is one expression. */
    Expression value;
    /** The type it is annotated with. */
    String annotation;
    /** The module that it is imported from. */
    String module;
    boolean exported;
    /** Whether it is a variable of a block, a field, a scope: not visible everywhere in its function or file. */
    boolean ofBlock;
    /** Its name is the key whose value it takes. */
    boolean namesKey;
    /** Declared more than once, so that the text does not tell which declaration counts. */
    boolean redeclared;

    Binding(String name, SymbolKind kind, Span declaration, Origin origin, FunctionDefinition owner) {
        this.name = name;
        this.kind = kind;
        this.declaration = declaration;
        this.origin = origin;
        this.owner = owner;
    }

    public String name() {
        return name;
    }

    public SymbolKind kind() {
        return kind;
    }

    public Span declaration() {
        return declaration;
    }

    public List<Use> uses() {
        return List.copyOf(uses);
    }

    /** The function that it is; null when it is none or the text does not tell. */
    public FunctionDefinition function() {
        return function;
    }

    public StructDeclaration struct() {
        return struct;
    }

    public boolean isImported() {
        return origin == Origin.IMPORT;
    }

    /** Whether its name is the key of a dict whose value it takes, in <code>{key} := dict</code>. */
    public boolean isKey() {
        return namesKey;
    }

    /** Whether its scope declares its name more than once. */
    public boolean isRedeclared() {
        return redeclared;
    }

    /** One line that says what it is. */
    public String detail() {
        return switch (kind) {
            case FUNCTION, METHOD -> function == null ? kind.word() + " " + name : signature();
            case CONSTANT -> "const " + name;
            case PARAMETER -> "parameter " + name + (annotation == null ? "" : ": " + annotation);
            case VARIABLE -> variable();
            case MODULE -> "module " + module;
            case FIELD -> "field " + name;
            case STRUCT, ENUM, VARIANT, BUILTIN, KEYWORD, TEST -> kind.word() + " " + name;
        };
    }

    private String variable() {
        String word = switch (origin) {
            case LET -> "let ";
            case MUT -> "mut ";
            case CONST -> "const ";
            case LOOP -> "for ";
            case BARE, PATTERN, PARAMETER, IMPORT, DECLARATION -> "";
        };
        return word + name + (annotation == null ? "" : ": " + annotation) + (module == null ? "" : " (from " + module + ")");
    }

    private String signature() {
        String parameters = function.parameters().stream().map(parameter -> parameter.name()
            + parameter.annotation().map(type -> ": " + type.name()).orElse("")).collect(Collectors.joining(", ", "(", ")"));
        return (function.async() ? "async " : "") + "func" + (function.generator() ? "* " : " ") + name + parameters
            + function.result().map(type -> " -> " + type.name()).orElse("");
    }

    boolean isFileLevel() {
        return owner == null;
    }

    boolean isRead() {
        return uses.stream().anyMatch(use -> use.role() == Role.READ || use.role() == Role.MUTATION);
    }

    /** Whether anything but its declaration gives it a value. */
    boolean isReassigned() {
        return redeclared || uses.stream().anyMatch(use -> use.role() == Role.WRITE || use.role() == Role.MUTATION);
    }

    /** The function that calling it always calls; null when that cannot be known. */
    FunctionDefinition knownFunction() {
        return function != null && !isReassigned() ? function : null;
    }

    @Override
    public String toString() {
        return kind.word() + " " + name + " at " + declaration;
    }
}
