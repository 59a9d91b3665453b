package dev.fermata.compiler.language;

import java.io.IOException;

/** A program's file that cannot be read, or is not text. */
public final class UnreadableSourceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final Reason reason;

    /** Why. */
    public enum Reason { MISSING, NOT_PERMITTED, IS_DIRECTORY, NOT_UTF8, TOO_LARGE, FAILED }

    /**
     * @param path   as the user gave it
     * @param detail for {@link Reason#NOT_UTF8} the place, for {@link Reason#FAILED} what the system said
     */
    public UnreadableSourceException(String path, Reason reason, String detail, IOException cause) {
        super(detail, cause);
        this.path = path;
        this.reason = reason;
    }

    public String path() {
        return path;
    }

    public Reason reason() {
        return reason;
    }
}
