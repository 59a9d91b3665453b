package dev.fermata.cli.project;

import dev.fermata.cli.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Workflow packs: a folder named like its namespace with one program for each command. They are looked for in {@code packs} of the
 * working directory and of the folders around it, then in {@code $XDG_DATA_HOME/fermata/packs}.
 */
public final class Packs {
    private static final String FOLDER = "packs";

    private Packs() {
    }

    /** The program of a command. */
    public static Optional<Path> find(String namespace, String command) {
        if (!Manifest.isPackageName(namespace) || !Manifest.isPackageName(command)) {
            return Optional.empty();
        }
        return folders().stream().map(folder -> folder.resolve(namespace)).filter(Files::isDirectory)
            .flatMap(pack -> programs(pack).stream()).filter(program -> commandOf(program).equals(command)).findFirst();
    }

    static boolean isInstalled(String namespace) {
        return Manifest.isPackageName(namespace) && folders().stream().anyMatch(folder -> Files.isDirectory(folder.resolve(namespace)));
    }

    /** The commands of a namespace, sorted. */
    static List<String> commands(String namespace) {
        return folders().stream().map(folder -> folder.resolve(namespace)).filter(Files::isDirectory)
            .flatMap(pack -> programs(pack).stream()).map(Packs::commandOf).distinct().sorted().toList();
    }

    static List<String> namespaces() {
        List<String> names = new ArrayList<>();
        for (Path folder : folders()) {
            list(folder).stream().filter(Files::isDirectory).map(pack -> pack.getFileName().toString()).forEach(names::add);
        }
        return names.stream().distinct().sorted().toList();
    }

    static List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            folders.add(at.resolve(FOLDER));
        }
        String data = System.getenv("XDG_DATA_HOME");
        Path shared = data != null && !data.isEmpty() ? Path.of(data) : Path.of(System.getProperty("user.home"), ".local", "share");
        folders.add(shared.resolve("fermata").resolve(FOLDER));
        return folders;
    }

    private static List<Path> programs(Path pack) {
        return list(pack).stream().filter(file -> Files.isRegularFile(file) && Languages.isProgram(file.toString())).toList();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        } catch (IOException notThere) {
            return List.of();
        }
    }

    private static String commandOf(Path program) {
        String name = program.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
