package dev.fermata.library.archive;

import java.io.IOException;

/** An archive has an entry of that name already. */
public final class DuplicateEntryException extends IOException {
    private static final long serialVersionUID = 1L;

    DuplicateEntryException(String name) {
        super("Duplicate filename: " + name);
    }
}
