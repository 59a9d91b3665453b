package dev.fermata.ruff.task;

import dev.fermata.library.text.Utf8;
import dev.fermata.library.files.FileContents;
import dev.fermata.library.files.SystemErrors;
import dev.fermata.ruff.builtin.Builtin;
import dev.fermata.ruff.builtin.Capability;
import dev.fermata.ruff.builtin.FileBuiltins;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.runtime.io.BlockingLane;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.ScriptError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Text files, read and written while the program goes on. How many at once is the blocking lane's business. */
public final class AsyncFileBuiltins {
    private AsyncFileBuiltins() {
    }

    static Builtin describe(String name) {
        Declaration read = new Declaration(AsyncFileBuiltins.class, name).needs(Capability.FILESYSTEM_READ);
        Declaration write = new Declaration(AsyncFileBuiltins.class, name).needs(Capability.FILESYSTEM_WRITE);
        return switch (name) {
            case "async_read_file" -> read.takes(1, "readFile", "async_read_file() expects 1 argument (path), got {got}");
            case "async_read_files" -> read.takesArray(1, 2, "readFiles",
                    "async_read_files() expects 1 to 2 arguments (paths, concurrency_limit), got {got}");
            case "async_write_file" -> write.takes(2, "writeFile", "async_write_file() expects 2 arguments (path, content), got {got}");
            case "async_write_files" -> write.takesArray(2, 3, "writeFiles",
                    "async_write_files() expects 2 to 3 arguments (paths, contents, concurrency_limit), got {got}");
            default -> null;
        };
    }

    public static Object readFile(Object path) {
        Declaration.require(Capability.FILESYSTEM_READ, "async_read_file");
        return read(text(path, "async_read_file() requires a string path argument"), "");
    }

    public static Object readFiles(Object[] arguments) {
        Declaration.require(Capability.FILESYSTEM_READ, "async_read_files");
        String[] paths = texts("async_read_files", "an array of paths", "path", arguments[0]);
        limit("async_read_files", arguments, 1);
        Promise[] parts = new Promise[paths.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = read(paths[i], " (index " + i + ")");
        }
        return new Combination.Batch(parts).begin();
    }

    public static Object writeFile(Object path, Object content) {
        Declaration.require(Capability.FILESYSTEM_WRITE, "async_write_file");
        String name = text(path, "async_write_file() requires a string path argument");
        return write(name, text(content, "async_write_file() requires a string content argument"), "");
    }

    public static Object writeFiles(Object[] arguments) {
        Declaration.require(Capability.FILESYSTEM_WRITE, "async_write_files");
        String[] paths = texts("async_write_files", "an array of paths", "path", arguments[0]);
        String[] contents = texts("async_write_files", "an array of contents", "content", arguments[1]);
        if (paths.length != contents.length) {
            throw new ScriptError("async_write_files() paths and contents arrays must have the same length (paths=" + paths.length
                    + ", contents=" + contents.length + ")");
        }
        limit("async_write_files", arguments, 2);
        Promise[] parts = new Promise[paths.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = write(paths[i], contents[i], " (index " + i + ")");
        }
        return new Combination.Batch(parts).begin();
    }

    private static void limit(String function, Object[] arguments, int index) {
        if (arguments.length > index) {
            TaskPool.limit(function, arguments[index]);
        }
    }

    private static String text(Object value, String message) {
        if (value instanceof String text) {
            return text;
        }
        throw new ScriptError(message);
    }

    private static String[] texts(String function, String wanted, String element, Object array) {
        if (!(array instanceof RuffArray elements)) {
            throw new ScriptError(function + "() requires " + wanted);
        }
        String[] texts = new String[elements.length()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(elements.at(i), function + "() " + element + " at index " + i + " must be a string");
        }
        return texts;
    }

    private interface Work {
        Object on(Path file) throws IOException;
    }

    private static Promise read(String path, String place) {
        return submit("Failed to read file '" + path + "'" + place + ": ", "read " + path, path, AsyncFileBuiltins::content);
    }

    private static String content(Path file) throws IOException {
        return Utf8.strict(Files.isRegularFile(file) ? Files.readAllBytes(file) : FileContents.whole(file, FileBuiltins.BYTES_MAX));
    }

    private static Promise write(String path, String content, String place) {
        return submit("Failed to write file '" + path + "'" + place + ": ", "write " + path, path, file -> {
            Files.writeString(file, content);
            return true;
        });
    }

    private static Promise submit(String failure, String what, String path, Work work) {
        Session session = Session.current();
        Path file;
        try {
            if (path.isEmpty()) {
                throw new NoSuchFileException(path);
            }
            file = session.workingDirectory().resolve(path);
        } catch (NoSuchFileException | InvalidPathException e) {
            return Promise.rejected(new Rejection(failure + SystemErrors.text(e)));
        }
        return BlockingLane.of(session).submit(what, () -> {
            try {
                return work.on(file);
            } catch (IOException e) {
                throw new Rejection(failure + SystemErrors.text(e), e);
            }
        });
    }
}
