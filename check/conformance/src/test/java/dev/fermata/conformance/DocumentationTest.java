package dev.fermata.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.cli.Commands;
import dev.fermata.compiler.language.Engine;
import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.tooling.FormatStyle;
import dev.fermata.host.Captured;
import dev.fermata.host.ExecutionOptions;
import dev.fermata.host.ExecutorChoice;
import dev.fermata.ruff.RuffLanguage;
import dev.fermata.runtime.executor.Order;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The documents say what is so. A fenced block of Ruff that is followed by one of text is an example and its output. The words
 * behind {@code ruff} say more: {@code file=NAME} makes the block a module for the examples of all documents, {@code run=test},
 * {@code run=check} and {@code run=format} show what these commands print (of check, the first line of each warning).
 */
class DocumentationTest {
    private static final Path ROOT = Path.of(System.getProperty("fermata.root")).toAbsolutePath().normalize();
    private static final Pattern EXAMPLE = Pattern.compile("```ruff(?: run=(\\w+))?\n(.*?)```\n```text\n(.*?)```", Pattern.DOTALL);
    private static final Pattern MODULE = Pattern.compile("```ruff file=(\\S+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ANY_RUFF = Pattern.compile("```ruff(?! file=)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final long TIMEOUT_NANOS = 20_000_000_000L;
    private static final int GUIDE_EXAMPLES_MIN = 40;

    @TempDir
    private static Path folders;

    @TestFactory
    Stream<DynamicNode> examplesPrintWhatIsShown() throws IOException {
        List<DynamicNode> tests = new ArrayList<>();
        for (Path document : documents()) {
            List<DynamicTest> examples = examples(document);
            if (!examples.isEmpty()) {
                tests.add(DynamicContainer.dynamicContainer(ROOT.relativize(document).toString(), examples));
            }
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private static List<DynamicTest> examples(Path document) throws IOException {
        Matcher matcher = EXAMPLE.matcher(Files.readString(document));
        List<DynamicTest> tests = new ArrayList<>();
        while (matcher.find()) {
            String mode = matcher.group(1) == null ? "run" : matcher.group(1);
            String program = matcher.group(2);
            String expected = matcher.group(3);
            tests.add(DynamicTest.dynamicTest(program.lines().findFirst().orElse(""),
                () -> assertThat(output(mode, program)).isEqualTo(expected)));
        }
        return tests;
    }

    @Test
    void everyRuffBlockOfTheGuideIsTested() throws IOException {
        int examples = 0;
        for (Path document : documents()) {
            if (document.startsWith(ROOT.resolve("docs/guide"))) {
                String text = Files.readString(document);
                long blocks = ANY_RUFF.matcher(text).results().count();
                assertThat(EXAMPLE.matcher(text).results().count()).as(document.toString()).isEqualTo(blocks);
                examples += (int) blocks;
            }
        }
        assertThat(examples).isGreaterThan(GUIDE_EXAMPLES_MIN);
    }

    private static String output(String mode, String program) throws IOException {
        Path folder = folder();
        Path file = Files.writeString(folder.resolve("example.ruff"), program);
        RuffLanguage language = new RuffLanguage();
        Source source = new Source(file.toString(), program);
        ModuleContext context = new ModuleContext(folder, file, Engine.COMPILED, Map.of());
        return switch (mode) {
            case "run" -> {
                // Times in examples are short, and the machine may be slow: only virtual time keeps their order for certain.
                boolean processes = program.contains("execute(") || program.contains("spawn_process(");
                Captured captured = Captured.runFile(language, new ExecutionOptions().directory(folder).timeoutNanos(TIMEOUT_NANOS)
                    .executor(processes ? ExecutorChoice.loop() : ExecutorChoice.virtualTime(Order.fifo())), file.toString());
                assertThat(captured.errorText()).isEmpty();
                yield captured.outputText();
            }
            case "check" -> language.tooling().render(language.tooling().check(source, context), false).lines()
                .filter(line -> line.startsWith("[")).map(line -> line + "\n").collect(Collectors.joining());
            case "format" -> language.tooling().format(source, context, FormatStyle.DEFAULT);
            case "test" -> command("test", file.toString()).replaceAll("\\d+ms", "Nms");
            default -> throw new AssertionError("what is run=" + mode + "?");
        };
    }

    /** A folder of its own for an example, with the modules of all documents. */
    private static Path folder() throws IOException {
        Path folder = Files.createTempDirectory(folders, "example");
        for (Path document : documents()) {
            Matcher matcher = MODULE.matcher(Files.readString(document));
            while (matcher.find()) {
                Files.writeString(folder.resolve(matcher.group(1)), matcher.group(2));
            }
        }
        return folder;
    }

    private static String command(String... words) {
        PrintStream before = System.out;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        try {
            Commands.run(words);
            return output.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(before);
        }
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
