package dev.fermata.ruff.builtin;

import dev.fermata.library.files.FileContents;
import dev.fermata.library.files.SystemErrors;
import dev.fermata.library.text.Utf8;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;


/** Text files and directories. */
public final class FileBuiltins {
    /** How much the functions that read and write whole files take. */
    public static final int BYTES_MAX = 8 * 1024 * 1024;

    private FileBuiltins() {
    }

    static Builtin describe(String name) {
        Entry read = new Entry(FileBuiltins.class, name).needs(Capability.FILESYSTEM_READ);
        Entry write = new Entry(FileBuiltins.class, name).needs(Capability.FILESYSTEM_WRITE).waits();
        Entry delete = new Entry(FileBuiltins.class, name).needs(Capability.FILESYSTEM_DELETE).waits();
        return switch (name) {
            case "read_file", "read_lines", "list_dir" -> read.waits().takesLoosely(1);
            case "read_file_lossy" -> read.waits().takes(1);
            case "file_exists" -> read.returns(boolean.class).takesLoosely(1);
            case "file_size" -> read.returns(long.class).takesLoosely(1);
            case "os_getcwd" -> read.takes(0, "os_getcwd() expects 0 arguments, got {got}");
            case "write_file" -> write.takesArray(2, 3,
                    "write_file requires 2 or 3 arguments: path, content/bytes, [overwrite]");
            case "append_file" -> write.takes(2, "append_file requires two arguments: path and content");
            case "rename_file" -> write.takes(2, "rename_file requires two arguments: old_path and new_path");
            case "copy_file" -> write.takes(2, "copy_file requires two arguments: source and dest");
            case "create_dir" -> write.takesLoosely(1);
            case "os_chdir" -> write.takes(1, "os_chdir() expects 1 argument (path), got {got}");
            case "delete_file" -> delete.takesLoosely(1);
            case "os_rmdir" -> delete.takes(1, "os_rmdir() expects 1 argument (path), got {got}");
            default -> null;
        };
    }

    /** A file operation; what it throws becomes the builtin's error. */
    interface Work {
        Object run() throws IOException;
    }

    /** The path, or the error that it cannot name a file. */
    static Path path(String text, String failure) {
        try {
            if (text.isEmpty()) {
                throw new ScriptError(failure + SystemErrors.text(new NoSuchFileException(text)));
            }
            return Host.path(text);
        } catch (InvalidPathException e) {
            throw new ScriptError(failure + SystemErrors.text(e));
        }
    }

    /** Runs {@code work} while the task waits; failures read {@code failure} followed by the system's words. */
    static Object later(String function, String failure, Work work) throws Throwable {
        return Waiting.onLane(function, () -> {
            try {
                return work.run();
            } catch (IOException e) {
                throw new ScriptError(failure + SystemErrors.text(e));
            }
        });
    }

    private static String argument(String function, Object path) {
        return Arguments.text(path, function + " requires a string path argument");
    }

    // ---- reading ----

    public static Object readFile(Object path) throws Throwable {
        Host.require(Capability.FILESYSTEM_READ, "read_file");
        // The name in this message is the reference's.
        String name = Arguments.text(path, "read_file_sync requires a string path argument");
        String failure = "Cannot read file '" + name + "': ";
        Path file = path(name, failure);
        return later("read_file", failure, () -> Utf8.strict(FileContents.whole(file, BYTES_MAX)));
    }

    public static Object readFileLossy(Object path) throws Throwable {
        Host.require(Capability.FILESYSTEM_READ, "read_file_lossy");
        String name = argument("read_file_lossy", path);
        String failure = "Cannot read file '" + name + "': ";
        Path file = path(name, failure);
        return later("read_file_lossy", failure, () -> new String(FileContents.whole(file, BYTES_MAX), StandardCharsets.UTF_8));
    }

    public static Object readLines(Object path) throws Throwable {
        Host.require(Capability.FILESYSTEM_READ, "read_lines");
        String name = argument("read_lines", path);
        String failure = "Cannot read file '" + name + "': ";
        Path file = path(name, failure);
        return later("read_lines", failure, () -> TextBuiltins.lines(Utf8.strict(FileContents.whole(file, BYTES_MAX))));
    }

    /** Files and directories. */
    public static boolean fileExists(Object path) {
        Host.require(Capability.FILESYSTEM_READ, "file_exists");
        String name = argument("file_exists", path);
        try {
            return !name.isEmpty() && Files.exists(Host.path(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    public static long fileSize(Object path) {
        Host.require(Capability.FILESYSTEM_READ, "file_size");
        String name = argument("file_size", path);
        String failure = "Cannot get file size for '" + name + "': ";
        try {
            return Files.size(path(name, failure));
        } catch (IOException e) {
            throw new ScriptError(failure + SystemErrors.text(e));
        }
    }

    public static Object listDir(Object path) throws Throwable {
        Host.require(Capability.FILESYSTEM_READ, "list_dir");
        String name = argument("list_dir", path);
        String failure = "Cannot list directory '" + name + "': ";
        Path directory = path(name, failure);
        return later("list_dir", failure, () -> {
            RuffArray names = new RuffArray();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
                for (Path entry : entries) {
                    names = names.appendOwned(entry.getFileName().toString());
                }
            }
            return names;
        });
    }

    public static Object osGetcwd() {
        Host.require(Capability.FILESYSTEM_READ, "os_getcwd");
        return Host.session().workingDirectory().toString();
    }

    // ---- writing ----

    public static Object writeFile(Object[] arguments) throws Throwable {
        Host.require(Capability.FILESYSTEM_WRITE, "write_file");
        if (!(arguments[0] instanceof String name)) {
            throw new ScriptError("write_file requires string arguments");
        }
        byte[] bytes = arguments[1] instanceof RuffBytes content ? content.content()
                : Arguments.text(arguments[1], "write_file requires string arguments").getBytes(StandardCharsets.UTF_8);
        return write("write_file", "Cannot write file '" + name + "': ", name, bytes,
                overwrites("write_file", arguments));
    }

    static boolean overwrites(String function, Object[] arguments) {
        if (arguments.length < 3) {
            return false;
        }
        if (arguments[2] instanceof Boolean overwrite) {
            return overwrite;
        }
        throw new ScriptError(function + " optional overwrite flag must be a bool");
    }

    static Object write(String function, String failure, String name, byte[] bytes,
            boolean overwrite) throws Throwable {
        if (bytes.length > BYTES_MAX) {
            throw new ScriptError(failure + "payload exceeds maximum write size (" + bytes.length + " bytes > "
                    + BYTES_MAX + " bytes)");
        }
        Path file = path(name, failure);
        return later(function, failure, () -> {
            if (!overwrite && Files.exists(file)) {
                throw new ScriptError(failure + "file already exists (pass overwrite=true to replace it)");
            }
            Files.write(file, bytes);
            return true;
        });
    }

    public static Object appendFile(Object path, Object text) throws Throwable {
        Host.require(Capability.FILESYSTEM_WRITE, "append_file");
        String name = Arguments.text(path, "append_file requires string arguments");
        byte[] bytes = Arguments.text(text, "append_file requires string arguments").getBytes(StandardCharsets.UTF_8);
        if (bytes.length > BYTES_MAX) {
            throw new ScriptError("Cannot append to file '" + name + "': payload exceeds maximum write size ("
                    + bytes.length + " bytes > "
                    + BYTES_MAX + " bytes)");
        }
        String failure = "Cannot open file '" + name + "': ";
        Path file = path(name, failure);
        return later("append_file", failure, () -> {
            Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return true;
        });
    }

    public static Object renameFile(Object from, Object to) throws Throwable {
        return twoFiles("rename_file", "rename file", "rename_file requires two arguments: old_path and new_path", from,
                to,
                (source, target) -> Files.move(source, target, StandardCopyOption.ATOMIC_MOVE));
    }

    public static Object copyFile(Object from, Object to) throws Throwable {
        return twoFiles("copy_file", "copy file", "copy_file requires two arguments: source and dest", from, to,
                (source, target) -> {
            if (Files.exists(source) && !Files.isRegularFile(source)) {
                throw new ScriptError("Cannot copy file '" + from + "' to '" + to
                        + "': the source path is neither a regular file nor a symlink to a regular file");
            }
            Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
        });
    }

    private interface Transfer {
        void run(Path source, Path target) throws IOException;
    }

    private static Object twoFiles(String function, String doing, String message, Object from, Object to,
            Transfer transfer) throws Throwable {
        Host.require(Capability.FILESYSTEM_WRITE, function);
        String source = Arguments.text(from, message);
        String target = Arguments.text(to, message);
        String failure = "Cannot " + doing + " '" + source + "' to '" + target + "': ";
        Path sourcePath = path(source, failure);
        Path targetPath = path(target, failure);
        return later(function, failure, () -> {
            transfer.run(sourcePath, targetPath);
            return true;
        });
    }

    /** Creates parents too; an existing directory is fine. */
    public static Object createDir(Object path) throws Throwable {
        Host.require(Capability.FILESYSTEM_WRITE, "create_dir");
        String name = argument("create_dir", path);
        String failure = "Cannot create directory '" + name + "': ";
        Path directory = path(name, failure);
        return later("create_dir", failure, () -> {
            Files.createDirectories(directory);
            return true;
        });
    }

    public static Object osChdir(Object path) throws Throwable {
        Host.require(Capability.FILESYSTEM_WRITE, "os_chdir");
        String name = Arguments.text(path, "os_chdir requires a string argument (path)");
        String failure = "Cannot change directory to '" + name + "': ";
        Path directory = path(name, failure);
        Session session = Host.session();
        return later("os_chdir", failure, () -> {
            Path real = directory.toRealPath();
            if (!Files.isDirectory(real)) {
                throw new NotDirectoryException(name);
            }
            session.workingDirectory(real);
            return true;
        });
    }

    // ---- deleting ----

    public static Object deleteFile(Object path) throws Throwable {
        Host.require(Capability.FILESYSTEM_DELETE, "delete_file");
        String name = argument("delete_file", path);
        String failure = "Cannot delete file '" + name + "': ";
        Path file = path(name, failure);
        return later("delete_file", failure, () -> {
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new ScriptError(failure + "path is a directory");
            }
            Files.delete(file);
            return true;
        });
    }

    public static Object osRmdir(Object path) throws Throwable {
        Host.require(Capability.FILESYSTEM_DELETE, "os_rmdir");
        String name = Arguments.text(path, "os_rmdir requires a string argument (path)");
        String failure = "Cannot remove directory '" + name + "': ";
        Path directory = path(name, failure);
        return later("os_rmdir", failure, () -> {
            if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
                throw new NotDirectoryException(name);
            }
            Files.delete(directory);
            return true;
        });
    }
}
