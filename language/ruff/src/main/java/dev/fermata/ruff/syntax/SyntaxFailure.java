package dev.fermata.ruff.syntax;

/**
 * Leaves a statement that cannot be parsed. The diagnostic is reported before it is thrown, except for the failures
 * that the language reports as {@code Invalid statement} at the start of the statement; those carry a note.
 */
final class SyntaxFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SyntaxFailure(String note) {
        super(note, null, false, false);
    }
}
