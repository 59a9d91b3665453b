package dev.fermata.ruff.editor;

import dev.fermata.compiler.tooling.Edit;
import dev.fermata.compiler.tooling.RenameRefusedException;
import dev.fermata.compiler.tooling.SymbolKind;
import dev.fermata.ruff.analysis.Binding;
import dev.fermata.ruff.analysis.Resolution;
import dev.fermata.ruff.lower.Predefined;
import java.util.Comparator;
import java.util.List;

/** Gives something another name, or says why that would change what the program does. */
final class Renaming {
    private Renaming() {
    }

    static List<Edit> edits(Resolution names, int offset, String newName) {
        check(newName);
        Binding binding = names.useAt(offset).map(Binding.Use::binding)
            .orElseThrow(() -> new RenameRefusedException("There is nothing to rename here"));
        if (binding.kind() == SymbolKind.FIELD || binding.kind() == SymbolKind.METHOD) {
            throw new RenameRefusedException("Fields and methods cannot be renamed: which struct 'value." + binding.name()
                + "' belongs to is known at run time only");
        }
        if (binding.isImported()) {
            throw new RenameRefusedException("'" + binding.name() + "' is imported; rename it where it is declared");
        }
        if (binding.isRedeclared()) {
            throw new RenameRefusedException("'" + binding.name() + "' is declared more than once; rename it by hand");
        }
        if (binding.isKey()) {
            throw new RenameRefusedException("'" + binding.name() + "' takes the value of the key of that name; rename it by hand");
        }
        if (newName.equals(binding.name())) {
            return List.of();
        }
        if (Predefined.find(newName) != null || names.bindings().stream().anyMatch(other -> other.name().equals(newName))) {
            throw new RenameRefusedException("'" + newName + "' has a meaning already");
        }
        return binding.uses().stream().map(use -> new Edit(use.span(), newName))
            .sorted(Comparator.comparingInt(edit -> edit.span().start())).toList();
    }

    private static void check(String name) {
        boolean starts = !name.isEmpty() && (name.charAt(0) == '_' || name.charAt(0) < 0x80 && Character.isLetter(name.charAt(0)));
        if (!starts) {
            throw new RenameRefusedException("A new name must start with a letter or underscore");
        }
        if (Keywords.RESERVED.contains(name)) {
            throw new RenameRefusedException("A new name must not be a reserved keyword, and '" + name + "' is one");
        }
        if (!name.codePoints().allMatch(c -> c == '_' || Character.isLetterOrDigit(c))) {
            throw new RenameRefusedException("A new name must hold nothing but letters, digits and underscores");
        }
    }
}
