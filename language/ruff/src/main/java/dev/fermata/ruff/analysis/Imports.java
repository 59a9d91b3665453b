package dev.fermata.ruff.analysis;

import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.source.Span;
import dev.fermata.compiler.tooling.SymbolKind;
import dev.fermata.ruff.analysis.Binding.Origin;
import dev.fermata.ruff.syntax.ImportedName;
import dev.fermata.ruff.syntax.Statement;
import dev.fermata.ruff.syntax.StructDeclaration;
import java.util.Map;
import java.util.Optional;

/** Binds what a file imports, as far as the modules can be read. */
final class Imports {
    private final Source source;
    /** Null where no other file is looked at. */
    private final ModuleSources modules;
    private final Declarations declarations;
    private final MissingNames missing;

    Imports(Source source, ModuleSources modules, Declarations declarations, MissingNames missing) {
        this.source = source;
        this.modules = modules;
        this.declarations = declarations;
        this.missing = missing;
    }

    void add(Statement.Import statement, Scope scope) {
        String shortName = statement.module().substring(statement.module().lastIndexOf('.') + 1);
        int at = source.text().indexOf(shortName, source.offset(statement.at()) + "import".length());
        Span span = new Span(source, at, at + shortName.length());
        declarations.declare(scope, shortName, SymbolKind.MODULE, span, Origin.IMPORT).module = statement.module();
        Optional<Map<String, Statement>> exports = modules == null ? Optional.empty() : modules.exports(statement.module());
        if (exports.isEmpty()) {
            missing.anythingIsImported();
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

    void add(Statement.FromImport statement, Scope scope) {
        Optional<Map<String, Statement>> exports = modules == null ? Optional.empty() : modules.exports(statement.module());
        for (ImportedName imported : statement.names()) {
            Statement declaration = exports.map(all -> all.get(imported.name())).orElse(null);
            Binding binding = declarations.declare(scope, imported.name(), declaration == null ? SymbolKind.VARIABLE : kindOf(declaration),
                declarations.name(imported.at(), imported.name()), Origin.IMPORT);
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
}
