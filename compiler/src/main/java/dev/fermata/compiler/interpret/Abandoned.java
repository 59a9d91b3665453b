package dev.fermata.compiler.interpret;

/** Ends a held stack that nobody can resume any more. Runs no handler and no cleanup of the program. */
final class Abandoned extends Error {
    private static final long serialVersionUID = 1L;

    Abandoned() {
        super("nobody can resume this stack", null, false, false);
    }
}
