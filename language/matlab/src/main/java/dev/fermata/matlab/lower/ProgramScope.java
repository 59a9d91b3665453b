package dev.fermata.matlab.lower;

import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.files.EncodedSource;
import dev.fermata.matlab.project.ProgramSettings;
import dev.fermata.matlab.syntax.MatlabSyntax;
import dev.fermata.matlab.syntax.Tree;
import java.io.IOException;
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
 * The functions of one program, by name: files on the path, the language's library, builtins. Files are read when a name
 * first leads to them.
 */
public final class ProgramScope {
    private final ProgramSettings settings;
    private final Map<String, Source> sources;
    /** The folders of sources, by name. */
    private final Map<String, Path> folders = new HashMap<>();
    private final SearchPath path;
    private final Map<Path, FileScope> files = new HashMap<>();
    /** Scripts that were looked at for what they lead to. */
    private final Set<Path> lookedAt = new HashSet<>();
    private final Library library = new Library(this);
    private final List<String> imported = new ArrayList<>();
    private final Map<String, UserFunction> kept = new HashMap<>();
    private final ProgramClasses classes;
    private FileScope main;
    private boolean objects;
    private boolean isBegun;
    private boolean isLowered;
    private boolean indexers;
    private boolean mayMeetClasses;
    private boolean hasCleanups;
    private boolean hasDestructors;
    private boolean mentionsAwait;

    /**
     * @param sources          where the sources of files are put, by name, for error reports
     * @param scriptDirectory  the folder of the main program; null when it has none
     * @param workingDirectory the current folder of the program
     * @param settings         the mode of the language, and more folders
     */
    public ProgramScope(Map<String, Source> sources, Path scriptDirectory, Supplier<Path> workingDirectory, ProgramSettings settings) {
        this.settings = settings;
        this.sources = sources;
        this.path = new SearchPath(workingDirectory);
        this.classes = new ProgramClasses(this, path);
        if (scriptDirectory != null) {
            path.added().add(scriptDirectory);
        }
        path.added().addAll(settings.folders());
    }

    ProgramSettings settings() {
        return settings;
    }

    /** The tree of a text in the program's mode. */
    Tree.File parse(Source source, Set<String> knownVariables) {
        return settings.isStrict() ? MatlabSyntax.parseStrict(source, knownVariables) : MatlabSyntax.parse(source, knownVariables);
    }

    /** The folders that {@code addpath} added, first searched first; the program's own folder is the last. */
    public List<Path> path() {
        return path.added();
    }

    /** Forgets what folders hold: files may have been made. */
    public void rehash() {
        path.forget();
        classes.pathChanged();
    }

    /** A file or folder was made, changed or removed. */
    void changed(Path file) {
        files.remove(file);
        path.changed(file);
        classes.pathChanged();
    }

    /** The file in which a function of that name would be found; null when there is none. */
    Path functionFile(String name) {
        Path folder = name.indexOf('.') >= 0 ? null : path.folderOf(name);
        return folder == null ? null : folder.resolve(name + ".m");
    }

    /** The file of a class or of a package's function, whose name may have dots; null when there is none. */
    Path qualifiedFile(String name) {
        return classes.file(name);
    }

    /** The current folder; null for none. */
    Path currentFolder() {
        return path.current();
    }

    /** A script will be run: what it needs is needed from the beginning. */
    void lookAt(Path script) {
        if (lookedAt.add(script)) {
            file(script, "");
        }
    }

    /** Whether a file of the program has mentioned {@code onCleanup}. */
    boolean hasCleanups() {
        return hasCleanups;
    }

    void awaitSeen() {
        mentionsAwait = true;
    }

    /** Whether blocks of the program may await. */
    boolean mentionsAwait() {
        return mentionsAwait;
    }

    void cleanupsSeen() {
        hasCleanups = true;
    }

    /** A file of the program makes objects where that does not show before it runs. */
    void objectsSeen() {
        needsObjects(false);
    }

    /** A file of the program changes the path in a way that may lead to classes of which nothing is known before. */
    void unknownClassesSeen() {
        mayMeetClasses = true;
        destructorsSeen();
        needsObjects(true);
    }

    /** Whether a file of the program has a class with a {@code delete} method. */
    boolean hasDestructors() {
        return hasDestructors;
    }

    void destructorsSeen() {
        hasDestructors = true;
        hasCleanups = true;
    }

    /** Whether values may be objects of the program's classes: known before anything is lowered. */
    boolean mayHaveObjects() {
        return objects;
    }

    /** Whether classes and packages may be found at run time of which nothing was known before. */
    boolean mayMeetClasses() {
        return mayMeetClasses;
    }

    /** Whether some class defines its own indexing. */
    boolean hasIndexers() {
        return indexers;
    }

    /** Makes the classes for tests known; those of the program come first. */
    void declareTestClasses() {
        classes.declareTestClasses();
    }

    /** A class became known. */
    void classMet(boolean definesIndexing) {
        needsObjects(definesIndexing);
    }

    /** The class of that qualified name, or null. */
    ClassDeclaration classNamed(String name) {
        return classes.named(name);
    }

    /** A class of the program, or of the language's library. */
    ClassDeclaration anyClass(String name) {
        ClassDeclaration own = classNamed(name);
        return own == null && Library.hasClass(name) && library(name) instanceof Callee.Construct(ClassDeclaration declaration) ? declaration : own;
    }

    /** Looks for classes beside the program, so that programs without any pay nothing for them. */
    void lookForClasses() {
        objects |= classes.areBeside();
    }

    /** Whether a dotted name is a class, a member of one, a function of a package, or a builtin. */
    boolean isQualified(String name) {
        return !(qualified(name) instanceof Callee.Unknown);
    }

    Callee qualified(String name) {
        Builtin builtin = name.indexOf('.') > 0 ? Builtins.find(name) : null;
        if (builtin != null) {
            return new Callee.Native(builtin);
        }
        String method = QualifiedMethods.function(name);
        if (method != null) {
            return library(method);
        }
        if (!objects && !isLowered && !Library.hasClass(name) && !Library.hasClass(name.substring(0, Math.max(0, name.lastIndexOf('.'))))) {
            return new Callee.Unknown(name);
        }
        ClassDeclaration itself = anyClass(name);
        if (itself != null) {
            return new Callee.Construct(itself);
        }
        int dot = name.lastIndexOf('.');
        if (dot > 0) {
            ClassDeclaration owner = anyClass(name.substring(0, dot));
            if (owner != null) {
                return new Callee.ClassMember(owner, name.substring(dot + 1));
            }
            UserFunction function = classes.packaged(name);
            if (function != null) {
                return new Callee.User(function);
            }
        }
        return new Callee.Unknown(name);
    }

    boolean isFunction(FunctionScope scope, String name) {
        return !(resolve(scope, name) instanceof Callee.Unknown);
    }

    /** Whether an import of a dotted name gives it a meaning. */
    boolean isImportable(String name) {
        return switch (qualified(name)) {
            case Callee.Unknown _ -> false;
            case Callee.ClassMember(ClassDeclaration declaration, String member) -> declaration.type().hasOwnStatic(member);
            default -> true;
        };
    }

    /** A function of the same file, which comes before imports; null when it has none of that name. */
    Callee resolveInFile(FunctionScope scope, String name) {
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
        return null;
    }

    /** What a name that is not a variable means in a function. */
    Callee resolve(FunctionScope scope, String name) {
        Callee own = resolveInFile(scope, name);
        if (own != null) {
            return own;
        }
        if (scope.file.internal) {
            return library(name);
        }
        if (objects) {
            if (name.indexOf('.') > 0) {
                return qualified(name);
            }
            ClassDeclaration declared = declaredClass(scope.file.packagePrefix, name);
            if (declared != null) {
                return new Callee.Construct(declared);
            }
        }
        if (scope.file.directory != null) {
            UserFunction hidden = inFolder(scope.file.directory.resolve("private"), name);
            if (hidden != null) {
                return new Callee.User(hidden);
            }
        }
        return resolveOnPath(name);
    }

    private ClassDeclaration declaredClass(String packagePrefix, String name) {
        ClassDeclaration inPackage = !packagePrefix.isEmpty() && classes.isKnown(packagePrefix + name) ? classes.named(packagePrefix + name) : null;
        return inPackage != null ? inPackage : classes.isDeclared(name) ? classes.named(name) : null;
    }

    /** What a name means without a file: for {@code feval} with text, late-bound handles. */
    Callee resolve(String name) {
        if (name.indexOf('.') > 0) {
            return qualified(name);
        }
        return classes.isDeclared(name) ? new Callee.Construct(classes.named(name)) : resolveOnPath(name);
    }

    private Callee resolveOnPath(String name) {
        if (kept.containsKey(name)) {
            return new Callee.User(kept.get(name));
        }
        Callee onPath = onPath(name);
        return onPath != null ? onPath : library(name);
    }

    /** The same for text in the main program, which may also mean a function of its file. */
    Callee resolveText(String name) {
        UserFunction local = main == null ? null : main.functions.get(name);
        Callee callee = local != null ? new Callee.User(local) : resolve(name);
        for (String wildcard : callee instanceof Callee.Unknown && name.indexOf('.') < 0 ? imported : List.<String>of()) {
            callee = callee instanceof Callee.Unknown ? qualified(wildcard + "." + name) : callee;
        }
        return callee;
    }

    /** Packages all of whose members are imported somewhere: they may only be found when a name is used. */
    void importsAll(List<String> packages) {
        packages.stream().filter(each -> !imported.contains(each)).forEach(imported::add);
    }

    private Callee library(String name) {
        Builtin builtin = Builtins.find(name);
        if (builtin != null) {
            return new Callee.Native(builtin);
        }
        UserFunction written = library.function(name);
        if (written != null) {
            if (written.file.origin == FileScope.Origin.TOOLBOX) {
                needsObjects(false);
            }
            return new Callee.User(written);
        }
        ClassDeclaration declaration = library.classNamed(name);
        if (declaration == null) {
            return new Callee.Unknown(name);
        }
        needsObjects(declaration.definesIndexing());
        return new Callee.Construct(declaration);
    }

    /** Values may be objects from now on: of a class just met, or of one that code of the library is about. */
    private void needsObjects(boolean indexing) {
        boolean isKnown = objects && (indexers || !indexing);
        indexers |= indexing;
        if (!isKnown && isBegun && !isLowered) {
            throw new ObjectsNeeded();
        }
        objects = true;
        if (!isKnown) {
            kept.values().forEach(UserFunction::forgetLowering);
        }
    }

    /** The program is lowered as far as it is known before it runs: from now on it is too late to begin again. */
    void lowered() {
        isLowered = true;
    }

    /** Inputs come one after the other, and any of them may be the first with an object: earlier ones are not lowered again. */
    void converses() {
        isLowered = true;
        objects = true;
    }

    /** Forgets what was read, to lower the program once more as one whose values may be objects. */
    void beginAgain() {
        objects = true;
        files.clear();
        lookedAt.clear();
        path.forget();
        kept.clear();
        classes.clear();
        library.clear();
        isBegun = false;
    }

    private Callee onPath(String name) {
        for (Path folder : path.folders()) {
            ClassDeclaration constructed = classes.in(folder, name, "");
            if (constructed != null) {
                return new Callee.Construct(constructed);
            }
            UserFunction found = inFolder(folder, name);
            if (found != null) {
                return new Callee.User(found);
            }
        }
        return null;
    }

    private UserFunction inFolder(Path folder, String name) {
        if (!path.has(folder, name)) {
            return null;
        }
        FileScope file = file(folder.resolve(name + ".m"), "");
        return file == null ? null : file.main;
    }

    /** Whether a name is that of a script file on the path, which runs in the workspace of whoever names it. */
    boolean isScript(String name) {
        Path found = functionFile(name);
        return found != null && isScript(file(found, ""));
    }

    private static boolean isScript(FileScope file) {
        return file != null && file.main == null && file.classes.isEmpty();
    }

    /** The file's scope; null when it cannot be read or is no program. */
    FileScope file(Path path, String packagePrefix) {
        FileScope known = files.get(path);
        if (known == null && !files.containsKey(path)) {
            try {
                Source source = new Source(path.getFileName().toString(), MatlabSyntax.withLineFeeds(EncodedSource.ofFile(path)));
                if (sources.putIfAbsent(source.name(), source) == null) {
                    folders.put(source.name(), path.getParent());
                }
                known = new FileScope(this, source, path.getParent(), FileScope.Origin.PROGRAM, parse(source, Set.of()), packagePrefix);
            } catch (IOException | ProblemException e) {
                known = null;
            }
            files.put(path, known);
        }
        return known;
    }

    boolean isFunctionFile(Path path) {
        FileScope file = file(path, "");
        return file != null && file.main != null;
    }

    /** The file that {@code run} means; null when there is none. */
    Path scriptFile(String name) {
        return path.scriptFile(name);
    }

    /** The script of that name on the path; null when there is none. */
    Path script(String name) {
        Path found = name.indexOf('.') >= 0 ? null : functionFile(name);
        return found != null && isScript(file(found, "")) ? found : null;
    }

    void remember(Source source, Path folder) {
        sources.put(source.name(), source);
        if (folder != null) {
            folders.put(source.name(), folder);
        }
    }

    /** A source that was read, by its name; null for none. */
    Source source(String name) {
        return sources.get(name);
    }

    /** The folder of a source that was read; null for text without one. */
    Path folder(String name) {
        return folders.get(name);
    }

    /** Whether some class has a method of that name. */
    boolean isMethod(String name) {
        return classes.isMethod(name);
    }

    /** Functions defined by an input of a conversation can be called from then on. */
    void keep(FileScope file) {
        kept.putAll(file.functions);
    }

    /** The functions of the main program's file can be called by their names as text. */
    void begin(FileScope file) {
        main = file;
        isBegun = true;
    }

    /** The functions of a file, in its order; none when it cannot be read. */
    List<UserFunction> functionsOf(Path path) {
        FileScope file = file(path, "");
        return file == null ? List.of() : List.copyOf(file.functions.values());
    }

    /** The scope of the main program or of an input. */
    FileScope open(Source source, Path directory, Tree.File tree) {
        remember(source, directory);
        FileScope file = new FileScope(this, source, directory, FileScope.Origin.PROGRAM, tree);
        classes.declare(file);
        return file;
    }
}
