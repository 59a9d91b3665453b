package dev.fermata.matlab.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.builtin.Documentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the manual names exists, and what exists has a page. */
class LibraryNamesTest {
    @Test
    void everyPageIsOfAFunction() {
        List<String> unknown = Documentation.names().stream().filter(name -> !LibraryNames.has(name)).toList();
        assertThat(unknown).isEmpty();
    }

    @Test
    void functionsOfAllKindsAreKnown() {
        assertThat(List.of("sin", "fzero", "eval", "inputname", "await", "containers.Map", "matlab.lang.makeValidName")).allMatch(LibraryNames::has);
        assertThat(List.of("nosuchfunction", "__apply", "__shell", "a.b.c")).noneMatch(LibraryNames::has);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prelude", "toolbox"})
    void noFileOfTheLibraryIsHiddenByABuiltin(String folder) throws Exception {
        // The sources: a build that is not clean keeps files that are gone.
        Path files = Path.of("src/main/resources/dev/fermata/matlab", folder);
        try (Stream<Path> all = Files.list(files)) {
            List<String> names = all.map(SearchPath::functionName).toList();
            assertThat(names).isNotEmpty().noneMatch(name -> Builtins.find(name) != null);
        }
    }

    @Test
    void libraryFunctionsWithoutAPageShowTheirComment() {
        assertThat(Documentation.of("fzero").orElseThrow()).contains("fzero(").contains("  ");
        assertThat(Documentation.of("keyboard")).isPresent();
        assertThat(Documentation.of("nosuchfunction")).isEmpty();
    }
}
