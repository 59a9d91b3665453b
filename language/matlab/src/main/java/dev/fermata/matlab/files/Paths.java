package dev.fermata.matlab.files;

import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.session.Session;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Paths as programs write them. */
public final class Paths {
    private static final String READ = "filesystem-read";
    private static final String WRITE = "filesystem-write";

    private Paths() {
    }

    /** A path argument. */
    public static String text(String function, Object value) {
        String text = Values.textOrNull(value);
        if (text == null) {
            throw Errors.of(function + ":InvalidArgument", "File or folder name must be a character vector or string scalar.");
        }
        return text;
    }

    /** Where a name leads, for looking and reading. */
    public static Path toRead(String function, String name) {
        return resolved(function, name, READ);
    }

    /** Where a name leads, for making, changing and removing. */
    public static Path toWrite(String function, String name) {
        return resolved(function, name, WRITE);
    }

    private static Path resolved(String function, String name, String capability) {
        Session session = Session.current();
        if (!session.permissions().allows(capability)) {
            throw Errors.of(function + ":NotPermitted", "This program may not use files: " + capability + " is not granted.");
        }
        try {
            if (name.equals("~") || name.startsWith("~/")) {
                String home = session.environment().get("HOME");
                if (home != null) {
                    return Path.of(home, name.substring(1));
                }
            }
            return session.resolve(name);
        } catch (InvalidPathException wrong) {
            throw invalid(function, name);
        }
    }

    /** Where a name from an array of names leads, from a folder that is not the current one. */
    static Path under(String function, Path folder, String name) {
        if (name == null) {
            throw Errors.of(function + ":InvalidInput", "File or folder name must not be missing.");
        }
        try {
            return folder.resolve(name).normalize();
        } catch (InvalidPathException wrong) {
            throw invalid(function, name);
        }
    }

    private static MatlabError invalid(String function, String name) {
        return Errors.of(function + ":InvalidArgument", "Invalid file or folder name '" + name + "'.");
    }

    static boolean hasWildcard(String name) {
        return name.indexOf('*') >= 0 || name.indexOf('?') >= 0;
    }

    /** The entries of a folder whose names match the last part of a pattern, sorted by name. */
    static List<Path> matching(Path pattern) {
        Path parent = pattern.getParent();
        List<Path> found = new ArrayList<>();
        if (parent == null || !Files.isDirectory(parent)) {
            return found;
        }
        Pattern names = wildcard(pattern.getFileName().toString());
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
            for (Path entry : entries) {
                if (names.matcher(entry.getFileName().toString()).matches()) {
                    found.add(entry);
                }
            }
        } catch (IOException unreadable) {
            return List.of();
        }
        found.sort(Comparator.comparing(path -> path.getFileName().toString()));
        return found;
    }

    static Pattern wildcard(String name) {
        StringBuilder expression = new StringBuilder();
        for (char c : name.toCharArray()) {
            expression.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(expression.toString());
    }

    /** The operating system's words for what went wrong. */
    static String reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "No such file or directory";
            case AccessDeniedException _ -> "Permission denied";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        };
    }
}
