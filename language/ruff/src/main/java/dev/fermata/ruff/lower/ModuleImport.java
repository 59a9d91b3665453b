package dev.fermata.ruff.lower;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.runtime.task.Promise;

/** A module that is imported: found, compiled, and run once. Written by the task that runs it. */
public final class ModuleImport {
    final String name;
    final RuffModule module;
    final FunctionValue main;
    /** The module whose import runs this one, for the chain of a circular import; null until then. */
    RuffModule importer;
    /** Done when the module has run. */
    final Promise ready = new Promise();
    boolean started;

    ModuleImport(String name, RuffModule module, FunctionValue main) {
        this.name = name;
        this.module = module;
        this.main = main;
    }
}
