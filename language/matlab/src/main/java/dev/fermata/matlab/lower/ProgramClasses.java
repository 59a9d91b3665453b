package dev.fermata.matlab.lower;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The classes of one program: those that its own text defines, and those that the folders of the path lead to. What the
 * path leads to is looked for again when the path, the current folder or a folder's contents have changed.
 */
final class ProgramClasses {
    /** More files in a folder than this are not looked at for classes. */
    private static final int FILES_LOOKED_AT = 500;

    private final ProgramScope program;
    private final SearchPath path;
    /** Defined in the text of the program; they come before all others. */
    private final Map<String, ClassDeclaration> declared = new HashMap<>();
    /** What the path leads to at present, by qualified name; null for nothing. */
    private final Map<String, ClassDeclaration> found = new HashMap<>();
    /** Every class met so far, also such as the path leads to no more: there may be objects of them. */
    private final Set<ClassDeclaration> met = new LinkedHashSet<>();
    /** Classes whose folders have been looked into for methods in files of their own. */
    private final Set<ClassDeclaration> complete = new LinkedHashSet<>();
    private Path lookedFrom;
    private boolean hasTestClasses;

    ProgramClasses(ProgramScope program, SearchPath path) {
        this.program = program;
        this.path = path;
    }

    /** The classes that a text of the program defines. */
    void declare(FileScope file) {
        file.classes.values().forEach(this::declare);
    }

    private void declare(ClassDeclaration declaration) {
        declared.put(declaration.name(), declaration);
        meet(declaration);
    }

    private void meet(ClassDeclaration declaration) {
        if (met.add(declaration)) {
            program.classMet(declaration.definesIndexing());
        }
    }

    /** Makes the classes for tests known; those of the program come first. */
    void declareTestClasses() {
        if (!hasTestClasses) {
            hasTestClasses = true;
            for (FileScope file : TestClasses.files(program)) {
                program.remember(file.source, null);
                file.classes.values().stream().filter(declaration -> !declared.containsKey(declaration.name())).forEach(this::declare);
            }
        }
    }

    /** The class of that qualified name, or null. */
    ClassDeclaration named(String name) {
        ClassDeclaration own = declared.get(name);
        if (own != null) {
            return own;
        }
        Path current = path.current();
        if (lookedFrom == null || !lookedFrom.equals(current)) {
            found.clear();
            lookedFrom = current;
        }
        if (!found.containsKey(name)) {
            found.put(name, onPath(name));
        }
        return found.get(name);
    }

    /** Whether the program's own text defines the class. */
    boolean isDeclared(String name) {
        return declared.containsKey(name);
    }

    /** Whether the class of that qualified name is known already, without a look at folders. */
    boolean isKnown(String name) {
        return declared.containsKey(name) || found.get(name) != null;
    }

    private ClassDeclaration onPath(String name) {
        int dot = name.lastIndexOf('.');
        for (Path folder : path.folders()) {
            Path inPackages = dot < 0 ? folder : path.packageFolder(folder, name.substring(0, dot));
            if (inPackages == null) {
                continue;
            }
            ClassDeclaration declaration = in(inPackages, name.substring(dot + 1), name.substring(0, dot + 1));
            if (declaration != null) {
                return declaration;
            }
            if (path.has(inPackages, name.substring(dot + 1)) && program.isFunctionFile(inPackages.resolve(name.substring(dot + 1) + ".m"))) {
                return null; // a function that comes first
            }
        }
        return null;
    }

    /** The class of that name in a folder or its class folder; null when it holds none. */
    ClassDeclaration in(Path folder, String simple, String packagePrefix) {
        Path ofClass = path.hasFolder(folder, "@" + simple) ? folder.resolve("@" + simple) : null;
        Path place = ofClass != null && path.has(ofClass, simple) ? ofClass : path.has(folder, simple) ? folder : null;
        FileScope file = place == null ? null : program.file(place.resolve(simple + ".m"), packagePrefix);
        ClassDeclaration declaration = file == null ? null : file.classes.get(simple);
        if (declaration == null) {
            return null;
        }
        if (place.equals(ofClass) && complete.add(declaration)) {
            addMethodFiles(place, declaration);
        }
        file.classes.values().forEach(this::meet);
        return declaration;
    }

    private void addMethodFiles(Path folder, ClassDeclaration declaration) {
        for (String name : path.listing(folder).functions()) {
            if (!name.equals(declaration.simpleName())) {
                FileScope methods = program.file(folder.resolve(name + ".m"), "");
                if (methods != null && methods.main != null) {
                    declaration.addMethodFile(methods.main);
                }
            }
        }
    }

    /** The function {@code pkg.f}, or null. */
    UserFunction packaged(String name) {
        int dot = name.lastIndexOf('.');
        for (Path folder : path.folders()) {
            Path inPackages = dot < 0 ? null : path.packageFolder(folder, name.substring(0, dot));
            String simple = name.substring(dot + 1);
            if (inPackages != null && path.has(inPackages, simple)) {
                FileScope file = program.file(inPackages.resolve(simple + ".m"), name.substring(0, dot + 1));
                if (file != null && file.main != null) {
                    return file.main;
                }
            }
        }
        return null;
    }

    /** The file of a class or of a package's function; null when there is none. */
    Path file(String name) {
        ClassDeclaration declaration = named(name);
        UserFunction function = declaration == null ? packaged(name) : null;
        FileScope file = declaration != null ? declaration.file : function == null ? null : function.file;
        return file == null || file.directory == null ? null : file.directory.resolve(file.source.name());
    }

    /** Looks at the heads of the files beside the program; whether some are classes, or in packages. */
    boolean areBeside() {
        boolean found = false;
        for (Path folder : path.folders()) {
            SearchPath.Listing listing = path.listing(folder);
            found |= listing.hasPackages();
            for (Path file : listing.files().subList(0, Math.min(listing.files().size(), FILES_LOOKED_AT))) {
                if (file.toString().endsWith(".m") && ClassFile.is(file)) {
                    found |= named(SearchPath.functionName(file)) != null;
                }
            }
        }
        return found;
    }

    /** Whether some class has a method of that name, its constructor aside. */
    boolean isMethod(String name) {
        return met.stream().anyMatch(declaration -> declaration.functions.containsKey(name) && !declaration.simpleName().equals(name));
    }

    /** The path, or what its folders hold, has changed. */
    void pathChanged() {
        found.clear();
    }

    /** Forgets all classes, for the program is lowered once more. */
    void clear() {
        declared.clear();
        found.clear();
        met.clear();
        complete.clear();
        hasTestClasses = false;
    }
}
