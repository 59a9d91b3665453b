package dev.fermata.ruff.builtin;

import dev.fermata.library.archive.ArchiveProblem;
import dev.fermata.library.archive.DuplicateEntryException;
import dev.fermata.library.archive.Unzip;
import dev.fermata.library.archive.ZipWriter;
import dev.fermata.library.files.SystemErrors;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.runtime.task.ScriptError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipException;

/** Zip archives. */
public final class ZipBuiltins {
    private ZipBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(ZipBuiltins.class, name).needs(Capability.FILESYSTEM_WRITE).waits();
        return switch (name) {
            case "zip_create", "zip_close" -> entry.takesLoosely(1);
            case "zip_add_file", "zip_add_dir", "unzip" -> entry.takesLoosely(2);
            default -> null;
        };
    }

    public static Object zipCreate(Object path) throws Throwable {
        Host.require(Capability.FILESYSTEM_WRITE, "zip_create");
        String name = Arguments.text(path, "zip_create requires a string path argument");
        String failure = "Failed to create zip file '" + name + "': ";
        Path file = FileBuiltins.path(name, failure);
        Set<ZipWriter> open = ZipArchive.Left.of(Host.session());
        return FileBuiltins.later("zip_create", failure, () -> {
            ZipWriter writer = ZipWriter.create(file);
            open.add(writer);
            return new ZipArchive(writer);
        });
    }

    public static Object zipAddFile(Object archive, Object path) throws Throwable {
        Host.require(Capability.FILESYSTEM_WRITE, "zip_add_file");
        if (!(archive instanceof ZipArchive(ZipWriter writer) && path instanceof String name)) {
            throw new ScriptError("zip_add_file requires (ZipArchive, string_path) arguments");
        }
        String failure = "Failed to read source file '" + name + "': ";
        Path file = FileBuiltins.path(name, failure);
        return later("zip_add_file", failure, writer, () -> writer.addFile(file));
    }

    public static Object zipAddDir(Object archive, Object path) throws Throwable {
        Host.require(Capability.FILESYSTEM_WRITE, "zip_add_dir");
        if (!(archive instanceof ZipArchive(ZipWriter writer) && path instanceof String name)) {
            throw new ScriptError("zip_add_dir requires (ZipArchive, string_path) arguments");
        }
        String failure = "Failed to read directory: ";
        Path directory = FileBuiltins.path(name, failure);
        return later("zip_add_dir", failure, writer, () -> {
            if (Files.isRegularFile(directory)) {
                throw new NotDirectoryException(name);
            }
            writer.addDirectory(directory);
        });
    }

    private interface Addition {
        void run() throws IOException;
    }

    private static Object later(String function, String failure, ZipWriter writer, Addition addition) throws Throwable {
        return Waiting.onLaneForLong(function, () -> {
            if (writer.isClosed()) {
                throw new ScriptError("Zip archive has been closed");
            }
            try {
                addition.run();
                return true;
            } catch (DuplicateEntryException e) {
                throw new ScriptError("Failed to add file to zip: " + e.getMessage());
            } catch (IOException e) {
                throw new ScriptError(failure + SystemErrors.text(e));
            }
        });
    }

    public static Object zipClose(Object archive) throws Throwable {
        Host.require(Capability.FILESYSTEM_WRITE, "zip_close");
        if (!(archive instanceof ZipArchive(ZipWriter writer))) {
            throw new ScriptError("zip_close requires a ZipArchive argument");
        }
        Set<ZipWriter> open = ZipArchive.Left.of(Host.session());
        return FileBuiltins.later("zip_close", "Failed to finish zip archive: ", () -> {
            open.remove(writer);
            if (!writer.close()) {
                throw new ScriptError("Zip archive has already been closed");
            }
            return true;
        });
    }

    public static Object unzip(Object path, Object directory) throws Throwable {
        Host.require(Capability.FILESYSTEM_WRITE, "unzip");
        String message = "unzip requires (string_zip_path, string_output_dir) arguments";
        String name = Arguments.text(path, message);
        String output = Arguments.text(directory, message);
        String failure = "Failed to open file '" + name + "': ";
        Path file = FileBuiltins.path(name, failure);
        Path target = FileBuiltins.path(output, "Failed to create output directory '" + output + "': ");
        return Waiting.onLaneForLong("unzip", () -> {
            try {
                Files.newByteChannel(file).close();
            } catch (IOException e) {
                throw new ScriptError(failure + SystemErrors.text(e));
            }
            try {
                RuffArray written = new RuffArray();
                for (String entry : Unzip.extract(file, target)) {
                    written = written.appendOwned(output.endsWith("/") ? output + entry : output + "/" + entry);
                }
                return written;
            } catch (ArchiveProblem problem) {
                throw new ScriptError(problem.getMessage());
            } catch (ZipException e) {
                throw new ScriptError("Failed to open zip archive '" + name + "': invalid Zip archive: " + e.getMessage());
            } catch (IOException e) {
                throw new ScriptError("Failed to extract '" + name + "' to '" + output + "': " + SystemErrors.text(e));
            }
        });
    }
}
