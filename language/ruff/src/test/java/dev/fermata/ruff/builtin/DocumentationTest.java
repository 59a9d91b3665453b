package dev.fermata.ruff.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.tooling.ManualPage;
import dev.fermata.compiler.tooling.ManualPage.ManualEntry;
import dev.fermata.ruff.editor.RuffTooling;
import dev.fermata.ruff.lower.Predefined;
import dev.fermata.ruff.syntax.RuffSyntax;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manual is complete, and agrees with the builtins. That its examples run is tested where programs can be run. */
class DocumentationTest {
    private static Stream<String> names() {
        return Stream.concat(Predefined.names().stream(), Predefined.PROMISE_METHODS.stream());
    }

    @Test
    void everyBuiltinHasSummarySignatureParametersAndExample() {
        assertThat(names()).allSatisfy(name -> {
            Documentation documentation = Predefined.find(name).documentation();
            assertThat(documentation).as(name).isNotNull();
            assertThat(documentation.summary()).as(name).endsWith(".").hasSizeGreaterThan(10);
            assertThat(documentation.example()).as(name).isNotBlank();
            assertThat(documentation.signature()).as(name).contains(" -> ").startsWith(name);
            RuffSyntax.parse(new Source(name, documentation.example()));
        });
    }

    @Test
    void parametersAgreeWithTheNumbersOfArgumentsThatAreAccepted() {
        assertThat(names()).allSatisfy(name -> {
            if (!(Predefined.find(name) instanceof Predefined.Constant)) {
                List<String> parameters = Predefined.find(name).documentation().parameters();
                long required = parameters.stream().filter(parameter -> !parameter.endsWith("?") && !parameter.endsWith("...")).count();
                boolean repeated = parameters.stream().anyMatch(parameter -> parameter.endsWith("..."));
                assertThat(Predefined.find(name).arityError((int) required)).as(name + " with what it needs").isEmpty();
                assertThat(Predefined.find(name).arityError(parameters.size())).as(name + " with everything").isEmpty();
                if (repeated) {
                    assertThat(Predefined.find(name).arityError(parameters.size() + 5)).as(name + " with more").isEmpty();
                }
                assertThat(parameters).as(name).doesNotHaveDuplicates().allMatch(each -> each.matches("[a-z_0-9]+(\\?|\\.\\.\\.)?"));
            }
        });
    }

    @Test
    void theManualHasEveryBuiltinOnce() {
        List<ManualPage> pages = new RuffTooling().manual();
        assertThat(pages.stream().flatMap(page -> page.entries().stream()).map(ManualEntry::name))
            .containsExactlyInAnyOrderElementsOf(names().toList());
        assertThat(pages).allSatisfy(page -> assertThat(page.title()).isNotBlank());
    }
}
