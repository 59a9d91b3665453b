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
        if (origin != Origin.PRELUDE && source.text().contains("onCleanup")) {
            program.cleanupsSeen();
        }
        if (!internal && source.text().contains("eval") && Library.mentionsClass(source.text())) {
            program.objectsSeen();
        }
        if (!internal && (source.text().contains("__register_test_classes") || source.text().contains("PkgF") || source.text().contains("PkgG"))) {
            program.declareTestClasses();
        }
        if (!internal && source.text().contains("await")) {
            program.awaitSeen();
        }
        define(tree.functions());
        if (!internal && tree.classes().stream().flatMap(definition -> definition.methods().stream()).flatMap(block -> block.methods().stream())
                .anyMatch(method -> method.name().equals("delete"))) {
            program.destructorsSeen();
        }
        for (Tree.ClassDefinition definition : tree.classes()) {
            classes.put(definition.name(), new ClassDeclaration(this, definition, packagePrefix + definition.name()));
        }
        if (!tree.isScript() && !tree.functions().isEmpty()) {
            main = functions.get(tree.functions().getFirst().name());
        }
    }

    private void define(List<Tree.FunctionDefinition> definitions) {
        for (Tree.FunctionDefinition definition : definitions) {
            functions.put(definition.name(), new UserFunction(this, definition, null, null));
        }
    }
}
