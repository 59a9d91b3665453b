package dev.fermata.ruff.builtin;

import dev.fermata.library.files.FileContents;
import dev.fermata.library.files.SystemErrors;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.RuffBytes;
import dev.fermata.ruff.value.RuffDict;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;

/** Files as bytes, whole or in ranges. */
public final class BinaryFileBuiltins {
    private BinaryFileBuiltins() {
    }

    static Builtin describe(String name) {
        Entry read = new Entry(BinaryFileBuiltins.class, name).needs(Capability.FILESYSTEM_READ).waits();
        Entry write = new Entry(BinaryFileBuiltins.class, name).needs(Capability.FILESYSTEM_WRITE).waits();
        return switch (name) {
            case "read_binary_file" -> read.takesLoosely(1);
            case "io_read_bytes" -> read.takes(2, "io_read_bytes requires two arguments: path and count");
            case "io_read_at" -> read.takes(3, "io_read_at requires three arguments: path, offset, and count");
            case "io_seek_read" -> read.takes(2, "io_seek_read requires two arguments: path and offset");
            case "io_file_metadata" -> read.takes(1, "io_file_metadata requires one argument: path");
            case "write_binary_file" -> write.takesArray(2, 3,
                    "write_binary_file requires 2 or 3 arguments: path, bytes, [overwrite]");
            case "io_write_bytes" -> write.takes(2, "io_write_bytes requires two arguments: path and bytes");
            case "io_append_bytes" -> write.takes(2, "io_append_bytes requires two arguments: path and bytes");
            case "io_write_at" -> write.takes(3, "io_write_at requires three arguments: path, bytes, and offset");
            case "io_truncate" -> write.takes(2, "io_truncate requires two arguments: path and size");
            case "io_copy_range" -> write.takes(4,
                    "io_copy_range requires four arguments: source, dest, offset, and count");
            default -> null;
        };
    }

    private static String open(String name) {
        return "Cannot open file '" + name + "': ";
    }

    private static byte[] content(Object bytes, String message) {
        if (bytes instanceof RuffBytes content) {
            return content.content();
        }
        throw new ScriptError(message);
    }

    private static long amount(String function, String what, Object value, String message) {
        long amount = Arguments.integer(value, message);
        if (amount < 0) {
            throw new ScriptError(function + " " + what + " must be non-negative");
        }
        return amount;
    }

    public static Object readBinaryFile(Object path) throws Throwable {
        Host.require(Capability.FILESYSTEM_READ, "read_binary_file");
        String name = Arguments.text(path, "read_binary_file requires a string path argument");
        String failure = "Cannot read binary file '" + name + "': ";
        Path file = FileBuiltins.path(name, failure);
        return FileBuiltins.later("read_binary_file", failure, () ->
                new RuffBytes(FileContents.whole(file, FileBuiltins.BYTES_MAX)));
    }

    public static Object writeBinaryFile(Object[] arguments) throws Throwable {
        Host.require(Capability.FILESYSTEM_WRITE, "write_binary_file");
        String message = "write_binary_file requires path (string) and bytes arguments";
        String name = Arguments.text(arguments[0], message);
        byte[] bytes = content(arguments[1], message);
        return FileBuiltins.write("write_binary_file", "Cannot write binary file '" + name + "': ", name, bytes,
                FileBuiltins.overwrites("write_binary_file", arguments));
    }

    public static Object ioReadBytes(Object path, Object count) throws Throwable {
        Host.require(Capability.FILESYSTEM_READ, "io_read_bytes");
        String message = "io_read_bytes requires path (string) and count (int) arguments";
        String name = Arguments.text(path, message);
        return range(name, 0, amount("io_read_bytes", "count", count, message));
    }

    public static Object ioReadAt(Object path, Object offset, Object count) throws Throwable {
        Host.require(Capability.FILESYSTEM_READ, "io_read_at");
        String message = "io_read_at requires path (string), offset (int), and count (int) arguments";
        String name = Arguments.text(path, message);
        long from = amount("io_read_at", "offset", offset, message);
        return range(name, from, amount("io_read_at", "count", count, message));
    }

    public static Object ioSeekRead(Object path, Object offset) throws Throwable {
        Host.require(Capability.FILESYSTEM_READ, "io_seek_read");
        String message = "io_seek_read requires path (string) and offset (int) arguments";
        String name = Arguments.text(path, message);
        return range(name, amount("io_seek_read", "offset", offset, message), Integer.MAX_VALUE - 8);
    }

    private static Object range(String name, long from, long count) throws Throwable {
        Path file = FileBuiltins.path(name, open(name));
        return FileBuiltins.later("reading a file", open(name), () -> new RuffBytes(read(file, from, count)));
    }

    private static byte[] read(Path file, long from, long count) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            try {
                in.skipNBytes(from);
            } catch (EOFException shorter) {
                return new byte[0];
            }
            if (count > FileBuiltins.BYTES_MAX && !Files.isRegularFile(file)) {
                return FileContents.rest(in, FileBuiltins.BYTES_MAX);
            }
            return in.readNBytes((int) Math.min(count, Integer.MAX_VALUE - 8));
        }
    }

    public static Object ioWriteBytes(Object path, Object bytes) throws Throwable {
        Host.require(Capability.FILESYSTEM_WRITE, "io_write_bytes");
        String message = "io_write_bytes requires path (string) and bytes arguments";
        String name = Arguments.text(path, message);
        byte[] content = content(bytes, message);
        Path file = FileBuiltins.path(name, open(name));
        return FileBuiltins.later("io_write_bytes", open(name), () -> {
            Files.write(file, content);
            return true;
        });
    }

    public static Object ioAppendBytes(Object path, Object bytes) throws Throwable {
        Host.require(Capability.FILESYSTEM_WRITE, "io_append_bytes");
        String message = "io_append_bytes requires path (string) and bytes arguments";
        String name = Arguments.text(path, message);
        byte[] content = content(bytes, message);
        Path file = FileBuiltins.path(name, open(name));
        return FileBuiltins.later("io_append_bytes", open(name), () -> {
            Files.write(file, content, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return true;
        });
    }

    /** The file must exist. */
    public static Object ioWriteAt(Object path, Object bytes, Object offset) throws Throwable {
        Host.require(Capability.FILESYSTEM_WRITE, "io_write_at");
        String message = "io_write_at requires path (string), bytes, and offset (int) arguments";
        String name = Arguments.text(path, message);
        byte[] content = content(bytes, message);
        long from = amount("io_write_at", "offset", offset, message);
        Path file = FileBuiltins.path(name, open(name));
        return FileBuiltins.later("io_write_at", open(name), () -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                write(channel, ByteBuffer.wrap(content), from);
            }
            return true;
        });
    }

    private static void write(FileChannel channel, ByteBuffer bytes, long from) throws IOException {
        long at = from;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    /** Cuts or extends with zero bytes. */
    public static Object ioTruncate(Object path, Object size) throws Throwable {
        Host.require(Capability.FILESYSTEM_WRITE, "io_truncate");
        String message = "io_truncate requires path (string) and size (int) arguments";
        String name = Arguments.text(path, message);
        long length = amount("io_truncate", "size", size, message);
        Path file = FileBuiltins.path(name, open(name));
        return FileBuiltins.later("io_truncate", open(name), () -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                if (length > channel.size()) {
                    write(channel, ByteBuffer.allocate(1), length - 1);
                } else {
                    channel.truncate(length);
                }
            }
            return true;
        });
    }

    public static Object ioCopyRange(Object source, Object target, Object offset, Object count) throws Throwable {
        Host.require(Capability.FILESYSTEM_WRITE, "io_copy_range");
        String message = "io_copy_range requires source (string), dest (string), offset (int), and count (int) arguments";
        String from = Arguments.text(source, message);
        String to = Arguments.text(target, message);
        long start = amount("io_copy_range", "offset", offset, message);
        long length = amount("io_copy_range", "count", count, message);
        String failure = "Cannot open source file '" + from + "': ";
        Path sourcePath = FileBuiltins.path(from, failure);
        Path targetPath = FileBuiltins.path(to, "Cannot open destination file '" + to + "': ");
        return FileBuiltins.later("io_copy_range", failure, () -> {
            byte[] bytes = read(sourcePath, start, length);
            try {
                Files.write(targetPath, bytes);
            } catch (IOException e) {
                throw new ScriptError("Cannot open destination file '" + to + "': " + SystemErrors.text(e));
            }
            return true;
        });
    }

    public static Object ioFileMetadata(Object path) throws Throwable {
        Host.require(Capability.FILESYSTEM_READ, "io_file_metadata");
        String name = Arguments.text(path, "io_file_metadata requires a string path argument");
        String failure = "Cannot get metadata for '" + name + "': ";
        Path file = FileBuiltins.path(name, failure);
        return FileBuiltins.later("io_file_metadata", failure, () -> {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            RuffDict result = new RuffDict();
            result.put("size", attributes.size());
            result.put("is_file", attributes.isRegularFile());
            result.put("is_dir", attributes.isDirectory());
            result.put("readonly", !Files.isWritable(file));
            result.put("modified", seconds(attributes.lastModifiedTime()));
            result.put("created", seconds(attributes.creationTime()));
            result.put("accessed", seconds(attributes.lastAccessTime()));
            return result;
        });
    }

    private static Long seconds(FileTime time) {
        return time.to(TimeUnit.SECONDS);
    }
}
