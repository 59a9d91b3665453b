/** The Ruff language: syntax, values, builtins, and the lowering of its programs to IR. */
module dev.fermata.ruff {
    requires transitive dev.fermata.compiler;
    requires dev.fermata.library;
    requires dev.fermata.library.image;
    requires dev.fermata.library.sql;

    exports dev.fermata.ruff;
    exports dev.fermata.ruff.analysis;
    exports dev.fermata.ruff.builtin;
    exports dev.fermata.ruff.editor;
    exports dev.fermata.ruff.format;
    exports dev.fermata.ruff.lower;
    exports dev.fermata.ruff.net;
    exports dev.fermata.ruff.syntax;
    exports dev.fermata.ruff.task;
    exports dev.fermata.ruff.value;
}
