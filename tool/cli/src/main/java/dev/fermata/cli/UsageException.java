package dev.fermata.cli;

/** A command line that cannot be carried out. The message is for the user; the exit code is 2. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message, null, false, false);
    }
}
