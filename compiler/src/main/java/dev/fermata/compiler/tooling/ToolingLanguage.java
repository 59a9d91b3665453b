package dev.fermata.compiler.tooling;

import dev.fermata.compiler.language.Language;

/** A language with tools for its texts. */
public interface ToolingLanguage extends Language {
    Tooling tooling();
}
