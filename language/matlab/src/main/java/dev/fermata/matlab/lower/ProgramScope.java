package dev.fermata.matlab.lower;

import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.syntax.MatlabSyntax;
import dev.fermata.matlab.syntax.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The functions of one program, by name: files on the path, the language's library, builtins. Files are read when a name
 * first leads to them.
 */
public final class ProgramScope {
    private static final String PRELUDE = "/dev/fermata/matlab/prelude/";

    private final Map<String, Source> sources;
    private final Supplier<Path> workingDirectory;
    /** Folders of the path, first searched first. */
    private final List<Path> path = new ArrayList<>();
    private final Map<Path, FileScope> files = new HashMap<>();
    private final Map<Path, Set<String>> listings = new HashMap<>();
    private final Map<String, FileScope> prelude = new HashMap<>();
    private final Map<String, UserFunction> kept = new HashMap<>();

    /**
     * @param sources          where the sources of files are put, by name, for error reports
     * @param scriptDirectory  the folder of the main program; null when it has none
     * @param workingDirectory the current folder of the program
     */
    public ProgramScope(Map<String, Source> sources, Path scriptDirectory, Supplier<Path> workingDirectory) {
        this.sources = sources;
        this.workingDirectory = workingDirectory;
        if (scriptDirectory != null) {
            path.add(scriptDirectory);
        }
    }

    /** The folders that {@code addpath} added, first searched first; the program's own folder is the last. */
    public List<Path> path() {
        return path;
    }

    /** Forgets what folders hold: files may have been made. */
    public void rehash() {
        listings.clear();
    }

    boolean mayHaveObjects() {
        return false;
    }

    boolean isQualified(String name) {
        return name.indexOf('.') > 0 && Builtins.find(name) != null;
    }

    boolean isFunction(FunctionScope scope, String name) {
        return !(resolve(scope, name) instanceof Callee.Unknown);
    }

    /** What a name that is not a variable means in a function. */
    Callee resolve(FunctionScope scope, String name) {
        UserFunction inBlock = scope.localFunctions.get(name);
        if (inBlock != null) {
            return new Callee.User(inBlock);
        }
        for (UserFunction function = scope.function; function != null; function = function.parent) {
            UserFunction nested = function.nested.get(name);
            if (nested != null) {
                return new Callee.User(nested);
            }
        }
        UserFunction local = scope.file.functions.get(name);
        if (local != null) {
            return new Callee.User(local);
        }
        if (!scope.file.internal) {
            if (scope.file.directory != null) {
                UserFunction hidden = inFolder(scope.file.directory.resolve("private"), name);
                if (hidden != null) {
                    return new Callee.User(hidden);
                }
            }
            UserFunction onPath = kept.containsKey(name) ? kept.get(name) : onPath(name);
            if (onPath != null) {
                return new Callee.User(onPath);
            }
        }
        return library(name);
    }

    /** What a name means without a file: for {@code feval} with text, late-bound handles. */
    Callee resolve(String name) {
        UserFunction onPath = kept.containsKey(name) ? kept.get(name) : onPath(name);
        return onPath != null ? new Callee.User(onPath) : library(name);
    }

    private Callee library(String name) {
        Builtin builtin = Builtins.find(name);
        if (builtin != null) {
            return new Callee.Native(builtin);
        }
        UserFunction written = written(name);
        return written != null ? new Callee.User(written) : new Callee.Unknown(name);
    }

    private UserFunction onPath(String name) {
        Path current = workingDirectory.get();
        UserFunction found = current == null ? null : inFolder(current, name);
        for (int i = 0; found == null && i < path.size(); i++) {
            found = inFolder(path.get(i), name);
        }
        return found;
    }

    private UserFunction inFolder(Path folder, String name) {
        if (!listings.computeIfAbsent(folder, ProgramScope::functionFiles).contains(name)) {
            return null;
        }
        FileScope file = file(folder.resolve(name + ".m"));
        return file == null ? null : file.main;
    }

    private static Set<String> functionFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (var entries = Files.list(folder)) {
            return Set.copyOf(entries.map(entry -> entry.getFileName().toString()).filter(name -> name.endsWith(".m"))
                    .map(name -> name.substring(0, name.length() - 2)).toList());
        } catch (IOException e) {
            return Set.of();
        }
    }

    /** The file's scope; null when it cannot be read or is no program. */
    private FileScope file(Path path) {
        FileScope known = files.get(path);
        if (known == null && !files.containsKey(path)) {
            try {
                Source source = new Source(path.getFileName().toString(), Files.readString(path, StandardCharsets.UTF_8));
                sources.putIfAbsent(source.name(), source);
                known = new FileScope(this, source, path.getParent(), false, MatlabSyntax.parse(source, Set.of()));
            } catch (IOException | ProblemException e) {
                known = null;
            }
            files.put(path, known);
        }
        return known;
    }

    /** A function of the language's library that is written in the language. */
    private UserFunction written(String name) {
        if (name.indexOf('.') >= 0 || name.indexOf('/') >= 0) {
            return null;
        }
        FileScope known = prelude.get(name);
        if (known == null && !prelude.containsKey(name)) {
            known = read(name);
            prelude.put(name, known);
        }
        return known == null ? null : known.main;
    }

    private FileScope read(String name) {
        try (InputStream text = ProgramScope.class.getResourceAsStream(PRELUDE + name + ".m")) {
            if (text == null) {
                return null;
            }
            Source source = new Source(name + ".m", new String(text.readAllBytes(), StandardCharsets.UTF_8));
            return new FileScope(this, source, null, true, MatlabSyntax.parse(source, Set.of()));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the library function " + name, e);
        }
    }

    /** The file that {@code run} means; null when there is none. */
    Path scriptFile(String name) {
        String file = name.endsWith(".m") ? name : name + ".m";
        Path current = workingDirectory.get();
        Path found = current == null ? null : current.resolve(file);
        for (int i = 0; (found == null || !Files.isRegularFile(found)) && i < path.size(); i++) {
            found = path.get(i).resolve(file);
        }
        return found != null && Files.isRegularFile(found) ? found : null;
    }

    void remember(Source source) {
        sources.put(source.name(), source);
    }

    /** Functions defined by an input of a conversation can be called from then on. */
    void keep(FileScope file) {
        kept.putAll(file.functions);
    }

    /** The scope of the main program or of an input. */
    FileScope open(Source source, Path directory, Tree.File tree) {
        sources.put(source.name(), source);
        return new FileScope(this, source, directory, false, tree);
    }
}
