package dev.fermata.matlab.files;

import dev.fermata.library.archive.ArchiveProblem;
import dev.fermata.library.archive.Unzip;
import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives and compressed files. Each gives the names of the files it has handled. */
public final class ArchiveBuiltins {
    static final String NAMES = "zip unzip gzip gunzip tar untar";
    private static final long EXPANDED_MAX = 4L << 30;

    private ArchiveBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "zip" -> Builtin.of(name, 2, 3, 1, (in, nargout) -> told(pack(name, in), nargout));
            case "tar" -> Builtin.of(name, 2, 3, 1, (in, nargout) -> told(pack(name, in), nargout));
            case "unzip" -> Builtin.of(name, 1, 2, 1, (in, nargout) -> told(unzip(in), nargout));
            case "untar" -> Builtin.of(name, 1, 2, 1, (in, nargout) -> told(untar(in), nargout));
            case "gzip" -> Builtin.of(name, 1, 2, 1, (in, nargout) -> told(gzip(in), nargout));
            case "gunzip" -> Builtin.of(name, 1, 2, 1, (in, nargout) -> told(gunzip(in), nargout));
            default -> null;
        };
    }

    private static Object told(List<String> names, int nargout) {
        return nargout == 0 ? null : CellArray.row(names.stream().map(CharArray::of).toArray());
    }

    private static RuntimeException failed(String function, Object what, IOException failure) {
        return Errors.of(function + ":IoFailure", function + ": " + what + ": " + Paths.reason(failure));
    }

    // ---- packing ----

    /** {@code (archive, files, folder)}: names with wildcards, folders with all that is in them. */
    private static List<String> pack(String function, Object[] in) {
        String name = Paths.text(function, in[0]);
        String extension = "." + function;
        boolean isCompressed = name.endsWith(".tgz") || name.endsWith(".tar.gz");
        if (!isCompressed && !name.toLowerCase(Locale.ROOT).endsWith(extension)) {
            name += extension;
        }
        Path archive = Paths.toWrite(function, name);
        Path root = Paths.toRead(function, in.length > 2 ? Paths.text(function, in[2]) : ".").normalize();
        List<Path> files = new ArrayList<>();
        Texts given = Texts.require(function, "InvalidInput", "File names must be text.", in[1]);
        for (int i = 0; i < given.count(); i++) {
            files.addAll(found(function, root, given.get(i)));
        }
        List<String> names = new ArrayList<>();
        try (OutputStream out = Files.newOutputStream(archive)) {
            if (function.equals("zip")) {
                zip(out, archive, root, files, names);
            } else {
                try (OutputStream packed = isCompressed ? new GZIPOutputStream(out) : out) {
                    tar(packed, archive, root, files, names);
                }
            }
        } catch (IOException failure) {
            throw failed(function, name, failure);
        }
        FolderBuiltins.changed(archive);
        return names;
    }

    private static List<Path> found(String function, Path root, String name) {
        Path path = Paths.under(function, root, name);
        List<Path> found = Paths.hasWildcard(name) ? Paths.matching(path) : Files.exists(path) ? List.of(path) : List.of();
        if (found.isEmpty()) {
            throw Errors.of(function + ":FileNotFound", "File or folder '" + name + "' not found.");
        }
        return found;
    }

    private static List<Path> inside(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The name in the archive: relative to the root, or for files outside of it their own. */
    private static String entryName(Path root, Path top, Path file) {
        Path base = file.startsWith(root) ? root : top.getParent();
        return base.relativize(file).toString();
    }

    private static void zip(OutputStream out, Path archive, Path root, List<Path> files, List<String> names) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path top : files) {
                for (Path file : inside(top)) {
                    if (!file.equals(archive)) {
                        String name = entryName(root, top, file);
                        zip.putNextEntry(new ZipEntry(name));
                        Files.copy(file, zip);
                        zip.closeEntry();
                        names.add(name);
                    }
                }
            }
        }
    }

    private static void tar(OutputStream out, Path archive, Path root, List<Path> files, List<String> names) throws IOException {
        for (Path top : files) {
            for (Path file : inside(top)) {
                if (!file.equals(archive)) {
                    String name = entryName(root, top, file);
                    TarFile.write(out, new TarFile.Entry(name, false, Files.readAllBytes(file)), Files.getLastModifiedTime(file).toMillis() / 1000);
                    names.add(name);
                }
            }
        }
        TarFile.end(out);
    }

    // ---- unpacking ----

    private static Path archive(String function, Object value, String... extensions) {
        String name = Paths.text(function, value);
        Path path = Paths.toRead(function, name);
        for (int i = 0; i < extensions.length && !Files.isRegularFile(path); i++) {
            path = Paths.toRead(function, name + extensions[i]);
        }
        if (!Files.isRegularFile(path)) {
            throw Errors.of(function + ":FileNotFound", "File '" + name + "' not found.");
        }
        return path;
    }

    private static List<String> unzip(Object[] in) throws IOException {
        Path archive = archive("unzip", in[0], ".zip");
        String folder = in.length > 1 ? Paths.text("unzip", in[1]) : "";
        Path target = Paths.toWrite("unzip", folder.isEmpty() ? "." : folder);
        try {
            List<String> names = Unzip.extract(archive, target).stream().map(name -> shown(folder, name)).toList();
            FolderBuiltins.changed(target);
            return names;
        } catch (ArchiveProblem problem) {
            throw Errors.of("unzip:InvalidArchive", "unzip: " + problem.getMessage());
        } catch (IOException failure) {
            throw failed("unzip", "Invalid zip file '" + archive + "'", failure);
        }
    }

    private static String shown(String folder, String name) {
        return folder.isEmpty() ? name : folder + (folder.endsWith("/") ? "" : "/") + name;
    }

    private static List<String> untar(Object[] in) {
        Path archive = archive("untar", in[0], ".tar", ".tgz", ".tar.gz");
        String folder = in.length > 1 ? Paths.text("untar", in[1]) : "";
        Path target = Paths.toWrite("untar", folder.isEmpty() ? "." : folder).normalize();
        List<String> names = new ArrayList<>();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive))) {
            file.mark(2);
            boolean isCompressed = file.read() == 0x1F && file.read() == 0x8B;
            file.reset();
            InputStream data = isCompressed ? new GZIPInputStream(file) : file;
            long total = 0;
            for (TarFile.Entry entry = TarFile.read(data); entry != null; entry = TarFile.read(data)) {
                Path path = target.resolve(entry.name()).normalize();
                total += entry.data().length;
                if (!path.startsWith(target) || total > EXPANDED_MAX) {
                    throw Errors.of("untar:InvalidArchive", "untar: the archive leads out of the folder or is too large: " + entry.name());
                }
                if (entry.isFolder()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.write(path, entry.data());
                    names.add(shown(folder, entry.name()));
                }
            }
        } catch (IOException failure) {
            throw failed("untar", "Invalid tar file '" + archive + "'", failure);
        }
        FolderBuiltins.changed(target);
        return names;
    }

    // ---- single files ----

    private static List<String> gzip(Object[] in) {
        Texts given = Texts.require("gzip", "InvalidInput", "File names must be text.", in[0]);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < given.count(); i++) {
            for (Path file : found("gzip", Paths.toRead("gzip", ".").normalize(), given.get(i))) {
                String name = in.length > 1 ? shown(Paths.text("gzip", in[1]), file.getFileName() + ".gz")
                        : Paths.hasWildcard(given.get(i)) ? file.getFileName() + ".gz" : given.get(i) + ".gz";
                Path target = Paths.toWrite("gzip", name);
                try {
                    Files.createDirectories(target.toAbsolutePath().getParent());
                    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(target))) {
                        Files.copy(file, out);
                    }
                } catch (IOException failure) {
                    throw failed("gzip", name, failure);
                }
                FolderBuiltins.changed(target);
                names.add(name);
            }
        }
        return names;
    }

    private static List<String> gunzip(Object[] in) {
        Texts given = Texts.require("gunzip", "InvalidInput", "File names must be text.", in[0]);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < given.count(); i++) {
            for (Path file : found("gunzip", Paths.toRead("gunzip", ".").normalize(), given.get(i))) {
                String plain = file.getFileName().toString().replaceFirst("(?i)\\.gz$", "");
                Path beside = file.resolveSibling(plain);
                String name = in.length > 1 ? shown(Paths.text("gunzip", in[1]), plain) : beside.toString();
                Path target = Paths.toWrite("gunzip", name);
                try {
                    Files.createDirectories(target.toAbsolutePath().getParent());
                    expand(file, target);
                } catch (IOException failure) {
                    throw failed("gunzip", file, failure);
                }
                FolderBuiltins.changed(target);
                names.add(name);
            }
        }
        return names;
    }

    private static void expand(Path file, Path target) throws IOException {
        byte[] buffer = new byte[65_536];
        long total = 0;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file)); OutputStream out = Files.newOutputStream(target)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                total += count;
                if (total > EXPANDED_MAX) {
                    throw new IOException("the contents are too large");
                }
                out.write(buffer, 0, count);
            }
        }
    }
}
