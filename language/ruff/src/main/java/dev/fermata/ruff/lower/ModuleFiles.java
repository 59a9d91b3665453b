package dev.fermata.ruff.lower;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where modules are looked for. */
public final class ModuleFiles {
    private ModuleFiles() {
    }

    /**
     * The folders in which a module is looked for, in order.
     *
     * @param importing the folder of the module that imports; null for the main program
     * @param working   the working directory
     * @param script    the folder of the main program; null when it has no file
     */
    public static List<Path> searchPath(Path importing, Path working, Path script) {
        List<Path> path = new ArrayList<>();
        if (importing != null) {
            path.add(importing);
            packageRoot(importing, path);
        }
        path.add(working);
        path.add(working.resolve("modules"));
        if (script != null) {
            path.add(script);
            packageRoot(script, path);
        }
        return path;
    }

    private static void packageRoot(Path folder, List<Path> path) {
        if (folder.endsWith("src") && folder.getParent() != null) {
            path.add(folder.getParent());
        }
    }

    /** The file of a module by its dotted name. */
    public static Optional<Path> find(List<Path> searchPath, String name) {
        String flat = name + ".ruff";
        String nested = name.replace('.', '/') + ".ruff";
        for (Path folder : searchPath) {
            for (String candidate : List.of(flat, nested)) {
                Optional<Path> file = regular(folder, candidate);
                if (file.isPresent()) {
                    return file;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> regular(Path folder, String candidate) {
        try {
            Path file = folder.resolve(candidate).normalize();
            return Files.isRegularFile(file) ? Optional.of(file.toAbsolutePath()) : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
