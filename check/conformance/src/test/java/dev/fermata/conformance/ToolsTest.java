package dev.fermata.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.language.Engine;
import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.tooling.Finding;
import dev.fermata.compiler.tooling.FormatStyle;
import dev.fermata.compiler.tooling.Tooling;
import dev.fermata.ruff.RuffLanguage;
import dev.fermata.ruff.syntax.Program;
import dev.fermata.ruff.syntax.RuffSyntax;
import dev.fermata.ruff.syntax.Statement;
import dev.fermata.ruff.syntax.SyntaxPrinter;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The tools for texts, on every program there is: the cases, the examples, the benchmarks. */
class ToolsTest {
    private static final Path ROOT = Path.of(System.getProperty("fermata.root")).toAbsolutePath().normalize();
    private static final Path CASES = Path.of(System.getProperty("fermata.cases"));
    /** What check tells about the cases, each looked at: the program does on purpose what it is warned about. */
    private static final Path EXPECTED = Path.of("expected-warnings.txt");
    private static final List<FormatStyle> STYLES =
        List.of(FormatStyle.DEFAULT, new FormatStyle(2, 60, true), new FormatStyle(4, 100, false));

    private final Tooling tooling = new RuffLanguage().tooling();

    /** Programs that parse, by the name that expected-warnings.txt gives them. */
    private static Map<String, Path> programs() throws IOException {
        Map<String, Path> programs = new TreeMap<>();
        for (String folder : List.of("reference-ruff", "own-ruff", "tasks-ruff")) {
            collect(folder, CASES.resolve(folder), programs);
        }
        for (String folder : List.of("examples", "check/bench/programs", "dist/training")) {
            collect(folder, ROOT.resolve(folder), programs);
        }
        return programs;
    }

    private static void collect(String name, Path folder, Map<String, Path> programs) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".ruff")).toList()) {
                if (isProgram(file)) {
                    programs.put(name + "/" + folder.relativize(file), file);
                }
            }
        }
    }

    private static boolean isProgram(Path file) throws IOException {
        try {
            parse(file, Files.readString(file));
            return true;
        } catch (ProblemException | MalformedInputException wrong) {
            return false;
        }
    }

    private static Program parse(Path file, String text) {
        return RuffSyntax.parse(new Source(file.toString(), text));
    }

    private static ModuleContext context(Path file) {
        return new ModuleContext(file.getParent(), file, Engine.COMPILED, Map.of());
    }

    @TestFactory
    Stream<DynamicTest> formattingKeepsTheTreeAndIsDoneOnce() throws IOException {
        return programs().entrySet().stream().map(program -> DynamicTest.dynamicTest(program.getKey(), () -> {
            Path file = program.getValue();
            String text = Files.readString(file);
            for (FormatStyle style : STYLES) {
                String once = tooling.format(new Source(file.toString(), text), context(file), style);
                assertThat(statements(parse(file, once))).as(style.toString()).isEqualTo(statements(parse(file, text)));
                assertThat(tooling.format(new Source(file.toString(), once), context(file), style)).as(style.toString()).isEqualTo(once);
            }
        }));
    }

    /** The printed statements; the imports a file begins with in the order of their texts. */
    private static List<String> statements(Program program) {
        List<String> imports = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Statement statement : program.statements()) {
            boolean leading = others.isEmpty() && (statement instanceof Statement.Import || statement instanceof Statement.FromImport);
            (leading ? imports : others).add(SyntaxPrinter.print(statement));
        }
        imports.sort(null);
        imports.addAll(others);
        return imports;
    }

    @Test
    void checkBlamesNoCorrectProgram() throws IOException {
        List<String> warnings = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        for (Map.Entry<String, Path> program : programs().entrySet()) {
            Path file = program.getValue();
            Source source = new Source(file.toString(), Files.readString(file));
            for (Finding finding : tooling.check(source, context(file))) {
                warnings.add(program.getKey() + " " + finding.problem().span().line() + ":" + finding.problem().span().column() + " "
                    + finding.rule());
            }
            folders.add(program.getKey().substring(0, program.getKey().indexOf('/')));
        }
        List<String> expected = Files.readAllLines(EXPECTED).stream()
            .filter(line -> !line.startsWith("#") && folders.contains(line.substring(0, line.indexOf('/')))).toList();
        assertThat(warnings).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(warnings).as("nothing to tell about the examples").noneMatch(line -> line.startsWith("examples/"));
    }

    @TestFactory
    Stream<DynamicTest> everyOffsetOfAProgramCanBeAskedAbout() throws IOException {
        return programs().entrySet().stream().filter(program -> program.getKey().startsWith("examples/")
            || program.getKey().startsWith("tasks-ruff/")).map(program -> DynamicTest.dynamicTest(program.getKey(), () -> {
                Path file = program.getValue();
                Source source = new Source(file.toString(), Files.readString(file));
                for (int offset = 0; offset <= source.length(); offset += 7) {
                    int at = offset;
                    tooling.symbolAt(source, context(file), offset).ifPresent(symbol -> {
                        assertThat(symbol.use().start()).isLessThanOrEqualTo(at);
                        assertThat(symbol.use().end()).isGreaterThanOrEqualTo(at);
                    });
                    assertThat(tooling.occurrences(source, context(file), offset).stream().filter(each -> each.isDefinition()).count())
                        .isLessThanOrEqualTo(1);
                }
                assertThat(tooling.complete(source, context(file), source.length())).isNotEmpty();
            }));
    }
}
