package dev.fermata.matlab.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every program of the reference parses, or is rejected as its expected standard error says. */
class ReferenceCasesTest {
    private static final Path CASES = Path.of("..", "..", "..", "shared", "spec", "matlab", "cases");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CASES),
            "the reference cases (../shared/spec/matlab/cases beside the repository) are not there: skipped");
        List<Path> programs;
        try (Stream<Path> files = Files.list(CASES)) {
            programs = files.filter(file -> file.toString().endsWith(".m")).sorted().toList();
        }
        assertThat(programs).isNotEmpty();
        return programs.stream().map(program -> DynamicTest.dynamicTest(program.getFileName().toString(), () -> check(program)));
    }

    private static void check(Path program) throws IOException {
        Path errors = Path.of(program.toString().replaceAll("\\.m$", ".err"));
        String expected = Files.exists(errors) ? Files.readString(errors) : "";
        Source source = new Source(program.getFileName().toString(), Files.readString(program));
        try {
            MatlabSyntax.parse(source, Set.of());
            assertThat(expected).doesNotContain("SyntaxError");
        } catch (ProblemException rejected) {
            assertThat(expected).as(rejected.getMessage()).contains(rejected.problems().getFirst().code());
        }
    }
}
