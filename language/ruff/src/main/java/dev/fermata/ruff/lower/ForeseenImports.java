package dev.fermata.ruff.lower;

/** Finds modules ahead of the imports that will run them. */
interface ForeseenImports {
    /** The module that {@code importer} will find by that name, or null when that cannot be told yet. */
    RuffModule find(RuffModule importer, String name);
}
