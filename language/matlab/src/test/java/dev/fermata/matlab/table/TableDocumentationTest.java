package dev.fermata.matlab.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.builtin.Documentation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every function on tables and categories can be found and has a page. */
class TableDocumentationTest {
    @Test
    void everyNameIsABuiltinWithAPage() {
        for (String family : List.of(TableBuiltins.NAMES, TableEdits.NAMES, TimetableBuiltins.NAMES, CategoricalBuiltins.NAMES)) {
            for (String name : family.strip().split("\\s+")) {
                assertThat(Builtins.find(name)).as(name).isNotNull();
                assertThat(Documentation.of(name)).as("page of " + name).isPresent();
            }
        }
    }
}
