package dev.fermata.ruff.analysis;

import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import dev.fermata.ruff.lower.ModuleFiles;
import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.syntax.Pattern;
import dev.fermata.ruff.syntax.Program;
import dev.fermata.ruff.syntax.RuffSyntax;
import dev.fermata.ruff.syntax.Statement;
import dev.fermata.ruff.syntax.StructDeclaration;
import dev.fermata.ruff.syntax.TreeWalk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds what a file imports, where the running program would look for it. */
public final class ModuleSources {
    private final Path working;
    private final Path folder;
    private final Map<String, Optional<Program>> programs = new HashMap<>();

    public ModuleSources(ModuleContext context) {
        this.working = context.directory();
        this.folder = context.file() == null ? null : context.file().getParent();
    }

    /** The text of a module; empty when it is not found or cannot be read. */
    public Optional<Source> source(String module) {
        return ModuleFiles.find(ModuleFiles.searchPath(null, working, folder), module).flatMap(ModuleSources::read);
    }

    private static Optional<Source> read(Path file) {
        try {
            return Optional.of(new Source(file.toString(), Files.readString(file)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** What a module exports, by name; empty when it is not found or is no program. */
    Optional<Map<String, Statement>> exports(String module) {
        return programs.computeIfAbsent(module, this::parse).map(ModuleSources::exports);
    }

    private Optional<Program> parse(String module) {
        try {
            return source(module).map(RuffSyntax::parse);
        } catch (ProblemException wrong) {
            return Optional.empty();
        }
    }

    private static Map<String, Statement> exports(Program program) {
        Map<String, Statement> exports = new LinkedHashMap<>();
        new TreeWalk() {
            @Override
            protected void declaration(Statement.Declaration declaration) {
                if (declaration instanceof Statement.Export export) {
                    declared(export.statement(), exports);
                }
                super.declaration(declaration);
            }
        }.program(program);
        return exports;
    }

    private static void declared(Statement statement, Map<String, Statement> exports) {
        switch (statement) {
            case Statement.FunctionDeclaration s -> exports.put(s.function().name(), s);
            case StructDeclaration s -> exports.put(s.name(), s);
            case Statement.EnumDeclaration s -> exports.put(s.name(), s);
            case Statement.Const s -> exports.put(s.name(), s);
            case Statement.Assign s when s.target() instanceof Expression.Name name -> exports.put(name.name(), s);
            case Statement.Let s -> names(s.pattern(), s, exports);
            default -> { }
        }
    }

    private static void names(Pattern pattern, Statement statement, Map<String, Statement> exports) {
        switch (pattern) {
            case Pattern.Binding binding -> exports.put(binding.name(), statement);
            case Pattern.Wildcard _ -> { }
            case Pattern.ArrayPattern array -> {
                array.elements().forEach(element -> names(element, statement, exports));
                array.rest().ifPresent(rest -> exports.put(rest.name(), statement));
            }
            case Pattern.DictPattern dict -> {
                dict.keys().forEach(key -> exports.put(key.name(), statement));
                dict.rest().ifPresent(rest -> exports.put(rest.name(), statement));
            }
        }
    }
}
