package dev.fermata.matlab.hdf;

/** A file is not in the format, or uses a part of it that is not known. */
final class BadHdfException extends Exception {
    private static final long serialVersionUID = 1L;

    BadHdfException(String message) {
        super(message, null, false, false);
    }
}
