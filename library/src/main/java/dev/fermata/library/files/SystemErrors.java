package dev.fermata.library.files;

import java.io.FileNotFoundException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** The operating system's words for a failed operation: {@code No such file or directory (os error 2)}. */
public final class SystemErrors {
    /** Linux messages with their numbers, as Java passes them on in some exceptions. */
    private static final String[] MESSAGES = {
        "Operation not permitted", "1", "No such file or directory", "2", "Input/output error", "5",
                "Argument list too long", "7",
        "Exec format error", "8", "Bad file descriptor", "9", "Permission denied", "13", "Device or resource busy",
                "16", "File exists", "17",
        "Invalid cross-device link", "18", "Not a directory", "20", "Is a directory", "21", "Invalid argument", "22",
                "Too many open files", "24",
        "Text file busy", "26", "File too large", "27", "No space left on device", "28", "Read-only file system", "30",
                "Broken pipe", "32",
        "File name too long", "36", "Directory not empty", "39", "Too many levels of symbolic links", "40",
    };

    private SystemErrors() {
    }

    public static String text(Exception problem) {
        return switch (problem) {
            case NoSuchFileException missing -> numbered("No such file or directory");
            case AccessDeniedException denied -> numbered("Permission denied");
            case FileAlreadyExistsException exists -> numbered("File exists");
            case NotDirectoryException file -> numbered("Not a directory");
            case DirectoryNotEmptyException full -> numbered("Directory not empty");
            case FileSystemLoopException loop -> numbered("Too many levels of symbolic links");
            case CharacterCodingException coding -> "stream did not contain valid UTF-8";
            case InvalidPathException invalid -> "file name contained an unexpected NUL byte";
            case FileSystemException other -> numbered(other.getReason() == null ? String.valueOf(other.getMessage())
                    : other.getReason());
            case FileNotFoundException missing -> numbered("No such file or directory");
            default -> numbered(String.valueOf(problem.getMessage()));
        };
    }

    /** Why a program could not be started, from the message of Java or of the runtime. */
    public static String startText(String message) {
        for (int i = 0; i < MESSAGES.length; i += 2) {
            if (message.contains(MESSAGES[i])) {
                return numbered(MESSAGES[i]);
            }
        }
        return message;
    }

    private static String numbered(String message) {
        for (int i = 0; i < MESSAGES.length; i += 2) {
            if (message.equals(MESSAGES[i])) {
                return message + " (os error " + MESSAGES[i + 1] + ")";
            }
        }
        return message;
    }
}
