package dev.fermata.cli.runmat;

import dev.fermata.cli.UsageException;
import dev.fermata.matlab.project.ProjectFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What {@code run} is to run: a file, whose extension may be left out, or an entrypoint that the project's configuration file names.
 *
 * @param file     the file
 * @param function the function of it to call with the arguments; null to run the file
 */
record RunTarget(String file, String function) {
    /** @param project null for none */
    static RunTarget of(String word, ProjectFile project) {
        if (Files.isRegularFile(Path.of(word))) {
            return new RunTarget(word, null);
        }
        if (!word.endsWith(".m") && Files.isRegularFile(Path.of(word + ".m"))) {
            return new RunTarget(word + ".m", null);
        }
        if (project != null && project.value("entrypoints", word) instanceof Map<?, ?> entrypoint) {
            Configuration.check(project);
            return entrypoint(word, project, entrypoint);
        }
        return new RunTarget(word, null);
    }

    private static RunTarget entrypoint(String name, ProjectFile project, Map<?, ?> entrypoint) {
        String function = (String) entrypoint.get("function");
        Path home = project.path().toAbsolutePath().getParent();
        if (entrypoint.get("path") instanceof String path) {
            return new RunTarget(shown(home.resolve(path)), function);
        }
        String module = (String) entrypoint.get("module");
        String[] parts = module.split("\\.");
        List<Path> roots = new ArrayList<>(List.of(home));
        if (project.value("sources", "roots") instanceof List<?> folders) {
            folders.forEach(folder -> roots.add(home.resolve(String.valueOf(folder))));
        }
        for (Path root : roots.reversed()) {
            for (String mark : List.of("+", "")) { // a package's folder, or a plain one
                Path folder = root;
                for (int i = 0; i < parts.length - 1; i++) {
                    folder = folder.resolve(mark + parts[i]);
                }
                Path file = folder.resolve(parts[parts.length - 1] + ".m");
                if (Files.isRegularFile(file)) {
                    return new RunTarget(shown(file), function);
                }
            }
        }
        throw new UsageException("entrypoint '" + name + "': there is no module '" + module + "'");
    }

    /** Relative to the current folder where it lies below that: so it is told in reports. */
    private static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path path = file.toAbsolutePath().normalize();
        return (path.startsWith(here) ? here.relativize(path) : path).toString();
    }
}
