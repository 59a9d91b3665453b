package dev.fermata.matlab.lower;

import dev.fermata.compiler.source.Source;
import dev.fermata.matlab.syntax.MatlabSyntax;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** The classes that programs written as tests of the language find there: by themselves, and in a package. */
final class TestClasses {
    private static final String FOLDER = "/dev/fermata/matlab/fixtures/";

    private TestClasses() {
    }

    static List<FileScope> files(ProgramScope program) {
        return List.of(file(program, "classes.m", ""), file(program, "pkg.m", "pkg."));
    }

    private static FileScope file(ProgramScope program, String name, String packagePrefix) {
        try (InputStream text = TestClasses.class.getResourceAsStream(FOLDER + name)) {
            Source source = new Source(name, new String(text.readAllBytes(), StandardCharsets.UTF_8));
            return new FileScope(program, source, null, FileScope.Origin.PROGRAM, MatlabSyntax.parse(source, Set.of()), packagePrefix);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the classes for tests", e);
        }
    }
}
