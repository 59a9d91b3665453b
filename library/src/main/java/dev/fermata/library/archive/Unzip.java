package dev.fermata.library.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Extracts a zip file. Names that would lead out of the output directory are refused before anything is written; sizes are
 * counted while they are written, since what an archive says about them need not be true.
 */
public final class Unzip {
    private static final int ENTRIES_MAX = 1024;
    private static final long ENTRY_BYTES_MAX = 16 << 20;
    private static final long TOTAL_BYTES_MAX = 64 << 20;
    private static final int BUFFER_BYTES = 65_536;

    private final ZipFile archive;
    private final Path directory;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private long total;

    private Unzip(ZipFile archive, Path directory) {
        this.archive = archive;
        this.directory = directory;
    }

    /**
     * Extracts all entries below {@code directory}, which is made if need be.
     *
     * @return the names of the files written, as in the archive
     * @throws ZipException when the file is no archive
     */
    public static List<String> extract(Path file, Path directory) throws IOException, ArchiveProblem {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            if (archive.size() > ENTRIES_MAX) {
                throw new ArchiveProblem("Archive contains " + archive.size() + " entries which exceeds maximum entry count ("
                        + ENTRIES_MAX + ")");
            }
            Files.createDirectories(directory);
            return new Unzip(archive, directory.toRealPath()).run();
        }
    }

    private List<String> run() throws IOException, ArchiveProblem {
        List<? extends ZipEntry> entries = Collections.list(archive.entries());
        for (ZipEntry entry : entries) {
            target(entry);
        }
        List<String> written = new ArrayList<>();
        for (ZipEntry entry : entries) {
            Path target = target(entry);
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                inside(entry, target);
            } else {
                Files.createDirectories(target.getParent());
                inside(entry, target.getParent());
                write(entry, target);
                written.add(entry.getName());
            }
        }
        return written;
    }

    private Path target(ZipEntry entry) throws ArchiveProblem {
        String name = entry.getName();
        if (name.startsWith("/") || name.startsWith("\\") || name.matches("[A-Za-z]:.*")) {
            throw unsafe(entry, "absolute path");
        }
        for (String part : name.split("[/\\\\]", -1)) {
            if (part.equals("..")) {
                throw unsafe(entry, "path leads out of the output directory");
            }
        }
        try {
            Path target = directory.resolve(name).normalize();
            if (target.equals(directory) && !entry.isDirectory()) {
                throw unsafe(entry, "empty name");
            }
            return target;
        } catch (InvalidPathException e) {
            throw unsafe(entry, "invalid name");
        }
    }

    /** A link that was there before must not lead out either. */
    private void inside(ZipEntry entry, Path folder) throws IOException, ArchiveProblem {
        if (!folder.toRealPath().startsWith(directory)) {
            throw unsafe(entry, "symbolic link leads out of the output directory");
        }
    }

    private static ArchiveProblem unsafe(ZipEntry entry, String reason) {
        return new ArchiveProblem("Unsafe archive entry '" + entry.getName() + "': " + reason);
    }

    private void write(ZipEntry entry, Path target) throws IOException, ArchiveProblem {
        if (Files.isSymbolicLink(target)) {
            throw unsafe(entry, "a symbolic link is in its place");
        }
        long size = 0;
        try (InputStream in = archive.getInputStream(entry); OutputStream out = Files.newOutputStream(target)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
                total += count;
                if (size > ENTRY_BYTES_MAX) {
                    throw new ArchiveProblem("Archive entry '" + entry.getName() + "' exceeds maximum per-entry size ("
                            + ENTRY_BYTES_MAX + " bytes)");
                }
                if (total > TOTAL_BYTES_MAX) {
                    throw new ArchiveProblem("Archive extraction exceeds maximum total extraction size (" + TOTAL_BYTES_MAX
                            + " bytes)");
                }
                out.write(buffer, 0, count);
            }
        } catch (ZipException e) {
            throw new ArchiveProblem("Archive entry '" + entry.getName() + "' is damaged: " + e.getMessage());
        }
    }
}
