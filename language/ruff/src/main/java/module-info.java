/** The Ruff language: values, builtins, and (with the compiler) its programs. */
module dev.fermata.ruff {
    requires transitive dev.fermata.compiler;
    requires dev.fermata.library;

    exports dev.fermata.ruff.builtin;
    exports dev.fermata.ruff.value;
}
