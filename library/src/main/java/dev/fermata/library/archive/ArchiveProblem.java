package dev.fermata.library.archive;

/** Why an archive is not extracted, in words for the user. */
public final class ArchiveProblem extends Exception {
    private static final long serialVersionUID = 1L;

    ArchiveProblem(String message) {
        super(message, null, false, false);
    }
}
