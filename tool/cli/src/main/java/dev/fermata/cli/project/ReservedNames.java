package dev.fermata.cli.project;

import java.util.Optional;
import java.util.Set;

/** Names that packages and workflow packs cannot have, because something else answers to them. */
public final class ReservedNames {
    private static final Set<String> LANGUAGE = Set.of("ruff", "fermata", "std", "stdlib", "core", "builtin", "builtins", "prelude", "test",
        "tests", "main", "self", "internal", "gene", "vex", "matlab", "runmat");
    private static final Set<String> KEYWORDS = Set.of("let", "mut", "const", "func", "return", "enum", "match", "case", "default", "if",
        "else", "loop", "while", "for", "in", "break", "continue", "try", "except", "int", "float", "string", "bool", "import", "export",
        "from", "struct", "impl", "null", "spawn", "yield", "async", "await", "true", "false");
    private static final Set<String> COMMANDS = Set.of("run", "check", "format", "fmt", "lint", "repl", "eval", "test-run", "init",
        "package-add", "package-install", "package-publish", "serve", "bench", "bench-cross", "bench-ssg", "profile", "doc", "docgen",
        "doctor", "pack", "packs", "lsp", "batch", "tasks", "trace", "explore", "help", "version", "install", "publish", "package");

    private ReservedNames() {
    }

    /** What a name is reserved for; empty when it is free. */
    public static Optional<String> category(String name) {
        if (KEYWORDS.contains(name)) {
            return Optional.of("keyword");
        }
        if (COMMANDS.contains(name) || name.startsWith("lsp-")) {
            return Optional.of("command");
        }
        return LANGUAGE.contains(name) ? Optional.of("core") : Optional.empty();
    }

    /** The error for a reserved name; empty when it is free. */
    public static Optional<String> refusal(String name) {
        return category(name).map(category -> "Package name '" + name + "' is reserved by Ruff (category: " + category
            + "). Choose another name.");
    }
}
