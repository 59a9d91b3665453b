package dev.fermata.matlab.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.builtin.Documentation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every function on time can be found and has a page. */
class TimeDocumentationTest {
    private static final List<String> NAMES = List.of(ClockBuiltins.NAMES, DatetimeBuiltins.NAMES, DatetimeConversion.NAMES, DurationBuiltins.NAMES,
            SerialBuiltins.NAMES, TradingBuiltins.NAMES);

    @Test
    void everyNameIsABuiltinWithAPage() {
        for (String family : NAMES) {
            for (String name : family.strip().split("\\s+")) {
                assertThat(Builtins.find(name)).as(name).isNotNull();
                assertThat(Documentation.of(name)).as("page of " + name).isPresent();
            }
        }
    }
}
