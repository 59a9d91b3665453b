package dev.fermata.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.source.Source;
import dev.fermata.host.Captured;
import dev.fermata.host.ExecutionOptions;
import dev.fermata.ruff.RuffLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The documents say what is so. */
class DocumentationTest {
    private static final Path ROOT = Path.of(System.getProperty("fermata.root"));
    private static final Pattern EXAMPLE = Pattern.compile("```ruff\n(.*?)```\n```text\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final long TIMEOUT_NANOS = 20_000_000_000L;

    @TestFactory
    Stream<DynamicTest> examplesPrintWhatIsShown() throws IOException {
        Matcher matcher = EXAMPLE.matcher(Files.readString(ROOT.resolve("docs/ruff.md")));
        List<DynamicTest> tests = new ArrayList<>();
        while (matcher.find()) {
            String program = matcher.group(1);
            String expected = matcher.group(2);
            tests.add(DynamicTest.dynamicTest(program.lines().findFirst().orElse(""), () -> {
                Captured captured = Captured.run(new RuffLanguage(), new ExecutionOptions().timeoutNanos(TIMEOUT_NANOS),
                    execution -> execution.run(new Source("example", program)));
                assertThat(captured.outputText()).as(captured.errorText()).isEqualTo(expected);
            }));
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            Matcher matcher = LINK.matcher(Files.readString(document));
            while (matcher.find()) {
                if (!Files.exists(document.resolveSibling(matcher.group(1)))) {
                    broken.add(ROOT.relativize(document) + " -> " + matcher.group(1));
                }
            }
        }
        assertThat(broken).as("links to files that do not exist").isEmpty();
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> top = Files.list(ROOT); Stream<Path> below = Files.walk(ROOT.resolve("docs"))) {
            top.filter(DocumentationTest::isDocument).forEach(documents::add);
            below.filter(DocumentationTest::isDocument).forEach(documents::add);
        }
        return documents;
    }

    private static boolean isDocument(Path file) {
        return file.toString().endsWith(".md");
    }
}
