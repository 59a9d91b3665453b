/** Sources, problems, the typed tree IR, and its compilation to JVM classes. It knows no language. */
module dev.fermata.compiler {
    requires transitive dev.fermata.runtime;

    exports dev.fermata.compiler.source;
    exports dev.fermata.compiler.ir;
    exports dev.fermata.compiler.ir.text;
    exports dev.fermata.compiler.ir.verify;
    exports dev.fermata.compiler.interpret;
    exports dev.fermata.compiler.emit;
    exports dev.fermata.compiler.link;
    exports dev.fermata.compiler.language;
    exports dev.fermata.compiler.tooling;
}
