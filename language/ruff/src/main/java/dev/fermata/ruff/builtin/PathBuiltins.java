package dev.fermata.ruff.builtin;

import dev.fermata.library.files.SystemErrors;
import dev.fermata.runtime.task.ScriptError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Paths as texts, and quick questions about files. */
public final class PathBuiltins {
    private PathBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(PathBuiltins.class, name).needs(Capability.FILESYSTEM_READ);
        String one = name + "() expects 1 argument (path), got {got}";
        return switch (name) {
            case "join_path", "path_join" -> entry.takesArray(0);
            case "dirname", "basename", "path_extension", "path_absolute" -> entry.takes(1, one);
            case "path_exists", "path_is_dir", "path_is_file", "path_is_symlink" ->
                    entry.returns(boolean.class).takes(1, one);
            default -> null;
        };
    }

    private static String argument(String function, Object path) {
        Host.require(Capability.FILESYSTEM_READ, function);
        return Arguments.text(path, function + " requires a string argument (path)");
    }

    public static Object joinPath(Object[] parts) {
        return join("join_path", parts);
    }

    public static Object pathJoin(Object[] parts) {
        return join("path_join", parts);
    }

    private static String join(String function, Object[] parts) {
        Host.require(Capability.FILESYSTEM_READ, function);
        if (parts.length == 0) {
            throw new ScriptError(function + " requires at least one string argument");
        }
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            String part = Arguments.text(parts[i], function + " argument " + (i + 1) + " must be a string");
            if (part.startsWith("/")) {
                path.setLength(0);
            } else if (!path.isEmpty() && path.charAt(path.length() - 1) != '/') {
                path.append('/');
            }
            path.append(part);
        }
        return path.toString();
    }

    /** The end of a path without slashes, and components that are a single dot, at its end; 1 for the root. */
    private static int end(String path) {
        int end = path.length();
        while (end > 1 && (path.charAt(end - 1) == '/' || path.charAt(end - 1) == '.' && path.charAt(end - 2) == '/')) {
            end--;
        }
        return end;
    }

    public static Object dirname(Object path) {
        String text = argument("dirname", path);
        int end = end(text);
        int slash = text.lastIndexOf('/', end - 1);
        if (slash < 0 || end <= 1) {
            return slash < 0 ? "" : "/";
        }
        return text.substring(0, end(text.substring(0, slash + 1)));
    }

    public static Object basename(Object path) {
        return name(argument("basename", path));
    }

    private static String name(String path) {
        int end = end(path);
        String name = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
        return name.equals("/") || name.equals("..") || name.equals(".") ? "" : name;
    }

    public static Object pathExtension(Object path) {
        String name = name(argument("path_extension", path));
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1);
    }

    public static Object pathAbsolute(Object path) {
        String text = argument("path_absolute", path);
        try {
            return Host.path(text).toRealPath().toString();
        } catch (IOException | InvalidPathException e) {
            throw new ScriptError("Cannot get absolute path for '" + text + "': " + SystemErrors.text(e));
        }
    }

    public static boolean pathExists(Object path) {
        Path file = quiet(argument("path_exists", path));
        return file != null && Files.exists(file);
    }

    public static boolean pathIsDir(Object path) {
        Path file = quiet(argument("path_is_dir", path));
        return file != null && Files.isDirectory(file);
    }

    public static boolean pathIsFile(Object path) {
        Path file = quiet(argument("path_is_file", path));
        return file != null && Files.isRegularFile(file);
    }

    public static boolean pathIsSymlink(Object path) {
        String text = argument("path_is_symlink", path);
        try {
            Path file = Host.path(text);
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new NoSuchFileException(text);
            }
            return Files.isSymbolicLink(file);
        } catch (IOException | InvalidPathException e) {
            throw new ScriptError("Cannot inspect symlink status for '" + text + "': " + SystemErrors.text(e));
        }
    }

    /** The path, or null when it cannot name a file. Empty texts name nothing. */
    private static Path quiet(String text) {
        try {
            return text.isEmpty() ? null : Host.path(text);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
