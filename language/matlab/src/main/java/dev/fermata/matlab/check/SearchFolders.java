package dev.fermata.matlab.check;

import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import dev.fermata.matlab.syntax.MatlabSyntax;
import dev.fermata.matlab.syntax.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds functions as the language does: in folders, in their packages and class folders, then among the builtins. */
public final class SearchFolders implements FunctionLookup {
    /** A folder with more files than this is searched by name only. */
    private static final int MAX_CLASS_FILES = 2_000;

    private final List<Path> folders;
    private final Predicate<String> isBuiltin;
    private final List<String> obstacles = new ArrayList<>();
    private Set<String> methods;

    /** @param folders in the order of the search, the folder of the checked file first */
    public SearchFolders(List<Path> folders, Predicate<String> isBuiltin) {
        this.folders = List.copyOf(folders);
        this.isBuiltin = isBuiltin;
        folders.stream().filter(folder -> !Files.isDirectory(folder))
            .forEach(folder -> obstacles.add("'" + folder + "' is not a folder"));
    }

    @Override
    public List<String> obstacles() {
        return List.copyOf(obstacles);
    }

    @Override
    public Optional<Definition> find(String name) {
        for (int i = 0; i < folders.size(); i++) {
            Optional<Definition> found = in(folders.get(i), name);
            if (found.isEmpty() && i == 0) {
                found = in(folders.get(i).resolve("private"), name);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return isBuiltin.test(name) ? Optional.of(new Definition("builtin", "", false)) : Optional.empty();
    }

    private static Optional<Definition> in(Path folder, String name) {
        Path place = folder;
        int from = 0;
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', from)) {
            place = place.resolve("+" + name.substring(from, dot));
            from = dot + 1;
        }
        String last = name.substring(from);
        for (Path file : List.of(place.resolve(last + ".p"), place.resolve(last + ".m"))) {
            if (Files.isRegularFile(file)) {
                return Optional.of(new Definition("file", file.toString(), isScript(file)));
            }
        }
        Path type = place.resolve("@" + last).resolve(last + ".m");
        if (Files.isRegularFile(type)) {
            return Optional.of(new Definition("class", type.toString(), false));
        }
        return Files.isDirectory(place.resolve("+" + last))
            ? Optional.of(new Definition("package", place.resolve("+" + last).toString(), false)) : Optional.empty();
    }

    private static boolean isScript(Path file) {
        Tree.File tree = parse(file);
        return tree == null || tree.isScript();
    }

    /** Null for what cannot be read or parsed; that is told when the file itself is checked. */
    private static Tree.File parse(Path file) {
        if (!file.toString().endsWith(".m")) {
            return null;
        }
        try {
            return MatlabSyntax.parseAll(new Source(file.toString(), Files.readString(file))).file();
        } catch (IOException | ProblemException unusable) {
            return null;
        }
    }

    @Override
    public boolean isMethod(String name) {
        if (methods == null) {
            methods = new HashSet<>();
            folders.stream().filter(Files::isDirectory).forEach(this::collectMethods);
        }
        return methods.contains(name);
    }

    private void collectMethods(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.limit(MAX_CLASS_FILES).toList();
            for (Path file : found) {
                String name = file.getFileName().toString();
                if (name.startsWith("@") && Files.isDirectory(file)) {
                    collectClassFolder(file);
                } else if (name.endsWith(".m") && Files.isRegularFile(file)) {
                    collectMethodsOf(file);
                }
            }
        } catch (IOException unreadable) {
            obstacles.add("cannot list folder '" + folder + "'");
        }
    }

    private void collectClassFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.limit(MAX_CLASS_FILES).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".m")) {
                    methods.add(name.substring(0, name.length() - 2));
                    collectMethodsOf(file);
                }
            }
        }
    }

    private void collectMethodsOf(Path file) {
        Tree.File tree = parse(file);
        if (tree != null) {
            tree.classes().forEach(each -> each.methods().forEach(block ->
                block.methods().forEach(method -> methods.add(method.name()))));
        }
    }
}
