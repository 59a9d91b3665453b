package dev.fermata.ruff.analysis;

import dev.fermata.compiler.tooling.Edit;
import dev.fermata.compiler.tooling.Fix;
import dev.fermata.compiler.tooling.SymbolKind;
import dev.fermata.ruff.lower.Predefined;
import java.util.List;

/**
 * Variables that get a value and are never read. Not meant: loop variables, parameters, names of patterns, what is exported,
 * and names that begin with an underscore, which say that it is intended.
 */
final class UnusedVariables {
    private final Resolution names;
    private final ForgottenPromises promises;

    UnusedVariables(Resolution names, ForgottenPromises promises) {
        this.names = names;
        this.promises = promises;
    }

    void report(Findings findings) {
        for (Binding binding : names.bindings()) {
            if (isUnused(binding) && !promises.isForgotten(binding)) {
                findings.add(Rule.UNUSED_VARIABLE, binding.declaration(), "Variable '" + binding.name() + "' is declared but never used",
                    "", "", prefixed(binding));
            }
        }
    }

    static boolean isUnused(Binding binding) {
        boolean variable = binding.kind() == SymbolKind.VARIABLE || binding.kind() == SymbolKind.CONSTANT;
        boolean declared = switch (binding.origin) {
            case LET, MUT, CONST, BARE -> true;
            case LOOP, PATTERN, PARAMETER, IMPORT, DECLARATION -> false;
        };
        return variable && declared && !binding.exported && !binding.name().startsWith("_") && !binding.isRead();
    }

    private Fix prefixed(Binding binding) {
        String marked = "_" + binding.name();
        boolean taken = names.bindings().stream().anyMatch(other -> other.name().equals(marked));
        if (taken || binding.redeclared || raises(binding)) {
            return null;
        }
        List<Edit> edits = binding.uses().stream().map(use -> new Edit(use.span(), marked)).toList();
        return new Fix("Rename to '" + marked + "'", true, edits);
    }

    /** Whether the program gets an error there that tells the name, or that another name would not have. */
    private static boolean raises(Binding binding) {
        return switch (binding.origin) {
            case LET, CONST -> binding.isReassigned() || hidesBuiltin(binding);
            case MUT -> hidesBuiltin(binding);
            case BARE, LOOP, PATTERN, PARAMETER, IMPORT, DECLARATION -> false;
        };
    }

    private static boolean hidesBuiltin(Binding binding) {
        return binding.isFileLevel() && !binding.ofBlock && Predefined.find(binding.name()) != null;
    }
}
