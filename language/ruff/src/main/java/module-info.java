/** The Ruff language. */
module dev.fermata.ruff {
    requires transitive dev.fermata.compiler;

    exports dev.fermata.ruff.syntax;
}
