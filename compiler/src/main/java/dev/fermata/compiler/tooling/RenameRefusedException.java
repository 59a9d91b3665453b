package dev.fermata.compiler.tooling;

/** A symbol cannot get that name. The message is for the user. */
public final class RenameRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RenameRefusedException(String message) {
        super(message, null, false, false);
    }
}
