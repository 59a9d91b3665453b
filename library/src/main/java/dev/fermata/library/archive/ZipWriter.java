package dev.fermata.library.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file that is being written. Its methods block; one thread at a time gets in. */
public final class ZipWriter {
    private static final int BEGIN_LENGTH = 8192;

    private final Path path;
    private final ZipOutputStream out;
    private final Set<String> names = new HashSet<>();
    private boolean closed;

    private ZipWriter(Path path, OutputStream file) {
        this.path = path;
        this.out = new ZipOutputStream(file);
    }

    /** Creates the file, replacing what is there. */
    public static ZipWriter create(Path path) throws IOException {
        return new ZipWriter(path, Files.newOutputStream(path));
    }

    /** Whether {@link #close} has been called. */
    public synchronized boolean isClosed() {
        return closed;
    }

    /** Adds a file under its own name. */
    public synchronized void addFile(Path file) throws IOException {
        add(file, String.valueOf(file.getFileName()));
    }

    /** Adds the files below a directory under their names relative to it, and directories that are empty. */
    public synchronized void addDirectory(Path directory) throws IOException {
        List<Path> entries;
        try (Stream<Path> below = Files.walk(directory)) {
            entries = below.filter(entry -> !entry.equals(directory)).sorted().toList();
        }
        for (Path entry : entries) {
            String name = directory.relativize(entry).toString();
            if (Files.isRegularFile(entry)) {
                if (!Files.isSameFile(entry, path)) {
                    add(entry, name);
                }
            } else if (Files.isDirectory(entry) && isEmpty(entry)) {
                addEmpty(entry, name + "/");
            }
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }

    private void add(Path file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] begin = in.readNBytes(BEGIN_LENGTH); // what cannot be read must not leave an entry
            out.putNextEntry(entry(file, name));
            out.write(begin);
            in.transferTo(out);
            out.closeEntry();
        }
    }

    private void addEmpty(Path directory, String name) throws IOException {
        out.putNextEntry(entry(directory, name));
        out.closeEntry();
    }

    private ZipEntry entry(Path file, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(Files.getLastModifiedTime(file));
        if (!names.add(name)) {
            throw new DuplicateEntryException(name);
        }
        return entry;
    }

    /** Completes the file; false when it was complete already. */
    public synchronized boolean close() throws IOException {
        if (closed) {
            return false;
        }
        closed = true;
        out.close();
        return true;
    }
}
