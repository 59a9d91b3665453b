package dev.fermata.runtime.io;

import dev.fermata.runtime.task.ScriptError;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** A file operation went wrong. Languages word the message for their users; {@link #kind} tells what happened. */
public final class FileError extends ScriptError {
    private static final long serialVersionUID = 1L;

    /** What can go wrong. */
    public enum Kind {
        NOT_FOUND("No such file or directory"),
        DENIED("Permission denied"),
        EXISTS("File exists"),
        NOT_A_DIRECTORY("Not a directory"),
        IS_A_DIRECTORY("Is a directory"),
        NOT_EMPTY("Directory not empty"),
        OTHER("Input/output error");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** The operating system's usual words for it. */
        public String text() {
            return text;
        }
    }

    private final Kind kind;
    private final String path;

    FileError(Kind kind, String path, String detail) {
        super(detail + ": " + path);
        this.kind = kind;
        this.path = path;
    }

    /** The error that {@code cause} is for the file of this path. */
    public static FileError of(String path, IOException cause) {
        Kind kind = kindOf(cause);
        String detail = kind == Kind.OTHER && reason(cause) != null ? reason(cause) : kind.text;
        FileError error = new FileError(kind, path, detail);
        error.initCause(cause);
        return error;
    }

    private static Kind kindOf(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return Kind.NOT_FOUND;
        } else if (cause instanceof AccessDeniedException) {
            return Kind.DENIED;
        } else if (cause instanceof FileAlreadyExistsException) {
            return Kind.EXISTS;
        } else if (cause instanceof NotDirectoryException) {
            return Kind.NOT_A_DIRECTORY;
        } else if (cause instanceof DirectoryNotEmptyException) {
            return Kind.NOT_EMPTY;
        }
        for (Kind kind : Kind.values()) {
            if (kind.text.equals(reason(cause))) {
                return kind;
            }
        }
        return Kind.OTHER;
    }

    private static String reason(IOException cause) {
        return cause instanceof FileSystemException system && system.getReason() != null
                ? system.getReason() : cause.getMessage();
    }

    public Kind kind() {
        return kind;
    }

    /** The path as the program gave it. */
    public String path() {
        return path;
    }
}
