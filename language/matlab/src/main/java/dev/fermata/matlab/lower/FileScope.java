package dev.fermata.matlab.lower;

import dev.fermata.compiler.source.Source;
import dev.fermata.matlab.syntax.Tree;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One file of the program: its functions, and where it looks for others. */
final class FileScope {
    final ProgramScope program;
    final Source source;
    /** The folder of the file; null for text without one. */
    final Path directory;
    /** Whether it is part of the language's own library. */
    final boolean internal;
    final Origin origin;
    final Map<String, UserFunction> functions = new LinkedHashMap<>();
    /** Imports at file level of a script. */
    final Imports imports = new Imports();
    /** Classes defined in the file, by name. */
    final Map<String, ClassDeclaration> classes = new LinkedHashMap<>();
    /** The package of the file, ending in a dot; empty for none. */
    final String packagePrefix;
    /** The main function of a function file; null for a script. */
    UserFunction main;

    /** Where code comes from. */
    enum Origin {
        PROGRAM,
        /** The part of the library that knows nothing of objects. */
        PRELUDE,
        /** The part of the library that is about objects. */
        TOOLBOX
    }

    FileScope(ProgramScope program, Source source, Path directory, Origin origin, Tree.File tree) {
        this(program, source, directory, origin, tree, "");
    }

    /** A file of the library. */
    FileScope(ProgramScope program, Source source, Origin origin, Tree.File tree) {
        this(program, source, null, origin, tree, "");
    }

    FileScope(ProgramScope program, Source source, Path directory, Origin origin, Tree.File tree, String packagePrefix) {
        this.origin = origin;
        this.internal = origin != Origin.PROGRAM;
        this.packagePrefix = packagePrefix;
        this.program = program;
        this.source = source;
        this.directory = directory;
        define(tree.functions());
        if (origin != Origin.PRELUDE) {
            prepareProgram(tree);
        }
        for (Tree.ClassDefinition definition : tree.classes()) {
            classes.put(definition.name(), new ClassDeclaration(this, definition, packagePrefix + definition.name()));
        }
        if (!tree.isScript() && !tree.functions().isEmpty()) {
            main = functions.get(tree.functions().getFirst().name());
        }
    }

    /** Tells the program what its code has to be ready for. */
    private void prepareProgram(Tree.File tree) {
        Mentions mentions = Mentions.of(tree);
        if (mentions.cleanups()) {
            program.cleanupsSeen();
        }
        if (internal) {
            return;
        }
        if (mentions.evaluatedObjects()) {
            program.objectsSeen();
        }
        if (mentions.unknownClasses(this)) {
            program.unknownClassesSeen();
        }
        if (mentions.awaits()) {
            program.awaitSeen();
        }
        if (mentions.testClasses()) {
            program.declareTestClasses();
        }
        if (hasDestructor(tree)) {
            program.destructorsSeen();
        }
    }

    private static boolean hasDestructor(Tree.File tree) {
        for (Tree.ClassDefinition definition : tree.classes()) {
            for (Tree.MethodBlock block : definition.methods()) {
                if (block.methods().stream().anyMatch(method -> method.name().equals("delete"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void define(List<Tree.FunctionDefinition> definitions) {
        for (Tree.FunctionDefinition definition : definitions) {
            functions.put(definition.name(), new UserFunction(this, definition, null, null));
        }
    }
}
