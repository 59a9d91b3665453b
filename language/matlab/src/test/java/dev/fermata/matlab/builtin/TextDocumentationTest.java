package dev.fermata.matlab.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every function on text can be found and has a page. */
class TextDocumentationTest {
    private static final List<String> NAMES = List.of(ConsoleBuiltins.NAMES, NumberTextBuiltins.NAMES, RadixBuiltins.NAMES,
        ComposeBuiltins.NAMES, TextClassBuiltins.NAMES, TextSearchBuiltins.NAMES, TextChangeBuiltins.NAMES, TextPartsBuiltins.NAMES,
        TextBetweenBuiltins.NAMES, RegexBuiltins.NAMES, PatternBuiltins.NAMES, ScanBuiltins.NAMES, WarningBuiltins.NAMES,
        NameBuiltins.NAMES);

    @Test
    void everyNameIsABuiltinWithAPage() {
        for (String family : NAMES) {
            for (String name : family.split(" ")) {
                assertThat(Builtins.find(name)).as(name).isNotNull();
                if (!name.startsWith("__")) {
                    assertThat(Documentation.of(name)).as("page of " + name).isPresent();
                }
            }
        }
    }
}
