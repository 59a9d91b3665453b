package dev.fermata.ruff.analysis;

import dev.fermata.compiler.source.DidYouMean;
import dev.fermata.compiler.source.Span;
import dev.fermata.compiler.tooling.Edit;
import dev.fermata.compiler.tooling.Fix;
import dev.fermata.ruff.syntax.Statement;
import dev.fermata.ruff.syntax.TreeWalk;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names that nothing binds, and imports of what a module does not export. */
final class UnknownNames {
    private final Resolution names;
    private final ModuleSources modules;

    UnknownNames(Resolution names, ModuleSources modules) {
        this.names = names;
        this.modules = modules;
    }

    void report(Findings findings) {
        for (Resolution.Unknown unknown : names.unknown) {
            String meant = DidYouMean.closest(unknown.name(), unknown.visible()).orElse("");
            String kind = unknown.called() ? "function" : "variable";
            findings.add(unknown.called() ? Rule.UNDEFINED_FUNCTION : Rule.UNDEFINED_VARIABLE, unknown.span(),
                "Undefined " + kind + " '" + unknown.name() + "'", unknown.note(), meant, replacement(unknown.span(), meant));
        }
        new TreeWalk() {
            @Override
            protected void declaration(Statement.Declaration declaration) {
                if (declaration instanceof Statement.FromImport from) {
                    imports(from, findings);
                }
                super.declaration(declaration);
            }
        }.program(names.program());
    }

    private void imports(Statement.FromImport from, Findings findings) {
        Optional<Map<String, Statement>> exports = modules == null ? Optional.empty() : modules.exports(from.module());
        exports.ifPresent(exported -> from.names().stream().filter(name -> !exported.containsKey(name.name())).forEach(name -> {
            Span span = findings.at(name.at(), name.name().length());
            findings.add(Rule.UNKNOWN_IMPORT, span, "Symbol '" + name.name() + "' not found in module '" + from.module() + "'", "",
                DidYouMean.closest(name.name(), exported.keySet()).orElse(""), null);
        }));
    }

    private static Fix replacement(Span span, String meant) {
        return meant.isEmpty() ? null : new Fix("Replace with '" + meant + "'", false, List.of(new Edit(span, meant)));
    }
}
