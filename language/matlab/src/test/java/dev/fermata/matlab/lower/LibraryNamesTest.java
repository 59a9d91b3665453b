package dev.fermata.matlab.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.builtin.Documentation;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    @Test
    void libraryFunctionsWithoutAPageShowTheirComment() {
        assertThat(Documentation.of("fzero").orElseThrow()).contains("fzero(").contains("  ");
        assertThat(Documentation.of("keyboard")).isPresent();
        assertThat(Documentation.of("nosuchfunction")).isEmpty();
    }
}
