package dev.fermata.matlab.lower;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The folders in which a program's files are looked for: the current one, then those of the path. What a folder holds is
 * remembered until somebody says that it has changed.
 */
final class SearchPath {
    private final Supplier<Path> workingDirectory;
    /** First searched first. */
    private final List<Path> added = new ArrayList<>();
    private final Map<Path, Listing> listings = new HashMap<>();

    /**
     * What a folder holds.
     *
     * @param files       names of source files, as they end
     * @param functions   names that the source files have in programs
     * @param folders     names of its folders that are packages or classes
     */
    record Listing(List<Path> files, Set<String> functions, Set<String> folders) {
        private static final Listing NONE = new Listing(List.of(), Set.of(), Set.of());

        boolean hasPackages() {
            return !folders.isEmpty();
        }

        private static Listing of(Path folder) {
            if (!Files.isDirectory(folder)) {
                return NONE;
            }
            List<Path> files = new ArrayList<>();
            Set<String> functions = new HashSet<>();
            Set<String> folders = new HashSet<>();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                for (Path entry : entries) {
                    String name = entry.getFileName().toString();
                    if (name.startsWith("@") || name.startsWith("+")) {
                        folders.add(name);
                    }
                    if (name.endsWith(".m") || name.endsWith(".p")) {
                        files.add(entry);
                        functions.add(functionName(entry));
                    }
                }
            } catch (IOException e) {
                return NONE; // a folder that cannot be read has nothing for programs
            }
            return new Listing(files, functions, folders);
        }
    }

    SearchPath(Supplier<Path> workingDirectory) {
        this.workingDirectory = workingDirectory;
    }

    /** The folders besides the current one; may be changed. */
    List<Path> added() {
        return added;
    }

    /** The current folder; null for none. */
    Path current() {
        return workingDirectory.get();
    }

    /** All folders, first searched first. */
    List<Path> folders() {
        List<Path> all = new ArrayList<>();
        Path current = current();
        if (current != null) {
            all.add(current);
        }
        for (Path folder : added) {
            if (!all.contains(folder)) {
                all.add(folder);
            }
        }
        return all;
    }

    Listing listing(Path folder) {
        return listings.computeIfAbsent(folder, Listing::of);
    }

    boolean has(Path folder, String name) {
        return listing(folder).functions().contains(name);
    }

    /** Whether a folder has one for a package or a class; {@code name} begins with the sign of such. */
    boolean hasFolder(Path folder, String name) {
        return listing(folder).folders().contains(name);
    }

    /** The folder of a package, whose name may have dots, below a folder; null when there is none. */
    Path packageFolder(Path folder, String name) {
        Path inPackages = folder;
        for (String part : name.split("\\.")) {
            if (!hasFolder(inPackages, "+" + part)) {
                return null;
            }
            inPackages = inPackages.resolve("+" + part);
        }
        return inPackages;
    }

    /** The first folder with a source file of a name; null for none. */
    Path folderOf(String name) {
        for (Path folder : folders()) {
            if (has(folder, name)) {
                return folder;
            }
        }
        return null;
    }

    /** The file that {@code run} means; null when there is none. */
    Path scriptFile(String name) {
        String file = name.endsWith(".m") ? name : name + ".m";
        for (Path folder : folders()) {
            Path found = folder.resolve(file);
            if (Files.isRegularFile(found)) {
                return found;
            }
        }
        return null;
    }

    /** Forgets what folders hold. */
    void forget() {
        listings.clear();
    }

    /** A file or folder was made, changed or removed. */
    void changed(Path path) {
        listings.remove(path);
        listings.remove(path.getParent());
    }

    /** The name that a source file has in programs. */
    static String functionName(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - 2);
    }
}
