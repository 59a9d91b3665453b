/** The Ruff language: syntax, values, builtins, and (with the compiler) its programs. */
module dev.fermata.ruff {
    requires transitive dev.fermata.compiler;
    requires dev.fermata.library;

    exports dev.fermata.ruff.syntax;
    exports dev.fermata.ruff.value;
}
