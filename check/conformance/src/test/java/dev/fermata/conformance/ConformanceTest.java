package dev.fermata.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.language.Language;
import dev.fermata.host.Captured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case on every engine configuration. */
class ConformanceTest {
    private static final Path CASES = Path.of(System.getProperty("fermata.cases"));
    private static final long TIMEOUT_NANOS = 20_000_000_000L;
    private static final KnownGaps GAPS = new KnownGaps(Path.of("known-gaps.md"));

    @TestFactory
    Stream<DynamicNode> referenceCasesOfRuff() {
        Path folder = CASES.resolve("reference-ruff");
        Assumptions.assumeTrue(Files.isDirectory(folder),
            "the reference cases (../shared/spec/ruff/cases beside the repository) are not there: skipped");
        return tests(folder, Configuration.ALL);
    }

    @TestFactory
    Stream<DynamicNode> ownCasesOfRuff() {
        return tests(CASES.resolve("own-ruff"), Configuration.ALL);
    }

    @TestFactory
    Stream<DynamicNode> referenceCasesOfMatlab() {
        Path folder = CASES.resolve("reference-matlab");
        Assumptions.assumeTrue(Files.isDirectory(folder),
            "the reference cases (../shared/spec/matlab/cases beside the repository) are not there: skipped");
        return tests(folder, Configuration.ALL);
    }

    @TestFactory
    Stream<DynamicNode> ownCasesOfMatlab() {
        return tests(CASES.resolve("own-matlab"), Configuration.ALL);
    }

    /** The names of these end in -any-order: tasks whose output does not depend on the schedule. */
    @TestFactory
    Stream<DynamicNode> casesUnderOtherSchedules() {
        return Configuration.SHUFFLED.stream().map(configuration -> DynamicContainer.dynamicContainer(configuration.name(),
            Case.in(CASES.resolve("own-ruff")).stream().filter(each -> each.name().endsWith("-any-order"))
                .map(each -> test(each, configuration))));
    }

    private static Stream<DynamicNode> tests(Path folder, List<Configuration> configurations) {
        List<Case> cases = Case.in(folder);
        assertThat(cases).as("cases in " + folder).isNotEmpty();
        return configurations.stream().map(configuration -> DynamicContainer.dynamicContainer(configuration.name(),
            cases.stream().map(each -> test(each, configuration))));
    }

    private static DynamicTest test(Case program, Configuration configuration) {
        return DynamicTest.dynamicTest(program.name() + " @ " + configuration.name(), () -> {
            Optional<KnownGaps.Gap> gap = GAPS.of(program, configuration);
            SoftAssertions comparison = compare(program, configuration);
            if (gap.isEmpty()) {
                comparison.assertAll();
                return;
            }
            if (comparison.wasSuccess()) {
                assertThat(gap.get().sometimes()).as("passes sometimes; known-gaps.md says that it never does").isTrue();
                return;
            }
            Assumptions.abort("known gap: " + gap.get().reason());
        });
    }

    private static SoftAssertions compare(Case program, Configuration configuration) {
        Language language = program.language();
        Captured captured = Captured.runFile(language, configuration.options()
            .directory(program.program().getParent()).timeoutNanos(TIMEOUT_NANOS), program.program().getFileName().toString());
        SoftAssertions comparison = new SoftAssertions();
        comparison.assertThat(captured.outputText()).as("standard output").isEqualTo(program.expectedOutput());
        comparison.assertThat(captured.exitCode()).as("exit code; standard error:%n%s", captured.errorText())
            .isEqualTo(program.expectedExitCode());
        for (String line : program.expectedErrors()) {
            comparison.assertThat(captured.errorText()).as("standard error").contains(line);
        }
        return comparison;
    }
}
