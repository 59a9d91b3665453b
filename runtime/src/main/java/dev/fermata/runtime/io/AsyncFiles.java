package dev.fermata.runtime.io;

import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.ScriptError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * File operations as promises. Paths are the program's: relative ones are resolved against the session's working
 * directory. Failures are {@link FileError}s. Each operation needs the capability {@code files.read} or
 * {@code files.write}.
 */
public final class AsyncFiles {
    private final Session session;
    private final BlockingLane lane;

    private AsyncFiles(Session session) {
        this.session = session;
        this.lane = BlockingLane.of(session);
    }

    /** The files as a session sees them. */
    public static AsyncFiles of(Session session) {
        return session.attachment(AsyncFiles.class, AsyncFiles::new);
    }

    private interface Call {
        Object on(Path path) throws IOException;
    }

    private Promise reading(String what, String path, Call call) {
        return operation("files.read", what, path, call);
    }

    private Promise writing(String what, String path, Call call) {
        return operation("files.write", what, path, call);
    }

    private Promise operation(String capability, String what, String path, Call call) {
        if (!session.permissions().allows(capability)) {
            return Promise.rejected(new ScriptError("This program may not use files: " + capability + " is not granted"));
        }
        Path resolved;
        try {
            resolved = session.resolve(path);
        } catch (InvalidPathException e) {
            return Promise.rejected(new ScriptError("Invalid path: " + path));
        }
        return lane.submit(what + " " + path, () -> {
            try {
                return call.on(resolved);
            } catch (IOException e) {
                throw FileError.of(path, e);
            } catch (UncheckedIOException e) {
                throw FileError.of(path, e.getCause());
            }
        });
    }

    /** A promise of the content as {@code byte[]}. */
    public Promise read(String path) {
        return reading("read", path, Files::readAllBytes);
    }

    /** A promise of the content as text; what is not UTF-8 becomes U+FFFD. */
    public Promise readText(String path) {
        return reading("read", path, p -> new String(Files.readAllBytes(p), StandardCharsets.UTF_8));
    }

    /** Replaces the content; a promise of null. */
    public Promise write(String path, byte[] content) {
        return writing("write", path, p -> {
            Files.write(p, content);
            return null;
        });
    }

    /** Replaces the content by a text in UTF-8; a promise of null. */
    public Promise writeText(String path, String content) {
        return write(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds to the end, making the file if need be; a promise of null. */
    public Promise append(String path, byte[] content) {
        return writing("append to", path, p -> {
            Files.write(p, content, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return null;
        });
    }

    /** A promise of the names in a folder, as a sorted {@code List<String>}. */
    public Promise list(String path) {
        return reading("list", path, p -> {
            try (Stream<Path> entries = Files.list(p)) {
                List<String> names = new ArrayList<>();
                entries.forEach(entry -> names.add(entry.getFileName().toString()));
                names.sort(Comparator.naturalOrder());
                return names;
            }
        });
    }

    /** A promise of the paths below a folder, relative to it, sorted, as {@code List<String>}. */
    public Promise walk(String path, int maxDepth) {
        return reading("walk", path, p -> {
            try (Stream<Path> entries = Files.walk(p, maxDepth, new FileVisitOption[0])) {
                List<String> names = new ArrayList<>();
                entries.filter(entry -> !entry.equals(p)).forEach(entry -> names.add(p.relativize(entry).toString()));
                names.sort(Comparator.naturalOrder());
                return names;
            }
        });
    }

    /** A promise of the {@link FileStatus}. */
    public Promise stat(String path) {
        return reading("stat", path, p -> {
            BasicFileAttributes a = Files.readAttributes(p, BasicFileAttributes.class);
            return new FileStatus(a.isRegularFile(), a.isDirectory(), Files.isSymbolicLink(p), a.size(),
                    a.lastModifiedTime().toMillis(), a.creationTime().toMillis(),
                    Files.isReadable(p), Files.isWritable(p), Files.isExecutable(p));
        });
    }

    /** A promise of whether something is there. */
    public Promise exists(String path) {
        return reading("stat", path, Files::exists);
    }

    /** Deletes a file or an empty folder; a promise of null. */
    public Promise delete(String path) {
        return writing("delete", path, p -> {
            Files.delete(p);
            return null;
        });
    }

    /** Deletes a file or a folder with all that is in it, not following links; a promise of null. */
    public Promise deleteAll(String path) {
        return writing("delete", path, p -> {
            if (!Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(p);
                return null;
            }
            List<Path> all;
            try (Stream<Path> entries = Files.walk(p)) {
                all = new ArrayList<>(entries.toList());
            }
            for (Path entry : all.reversed()) {
                Files.delete(entry);
            }
            return null;
        });
    }

    /** Makes a folder; a promise of null. */
    public Promise createDirectory(String path) {
        return writing("create", path, p -> {
            Files.createDirectory(p);
            return null;
        });
    }

    /** Makes a folder and those above it; a promise of null. */
    public Promise createDirectories(String path) {
        return writing("create", path, p -> {
            Files.createDirectories(p);
            return null;
        });
    }

    /** Moves a file or folder, replacing what is there; a promise of null. */
    public Promise move(String from, String to) {
        return writing("move", from, p -> {
            Files.move(p, session.resolve(to), StandardCopyOption.REPLACE_EXISTING);
            return null;
        });
    }

    /** Copies a file, replacing what is there; a promise of null. */
    public Promise copy(String from, String to) {
        return writing("copy", from, p -> {
            Files.copy(p, session.resolve(to), StandardCopyOption.REPLACE_EXISTING);
            return null;
        });
    }
}
