package dev.fermata.matlab.timer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.builtin.Documentation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every function on timers has a page. */
class TimerDocumentationTest {
    @Test
    void everyNameHasAPage() {
        for (String name : TimerBuiltins.NAMES.split(" ")) {
            assertThat(Builtins.find(name)).as(name).isNotNull();
            assertThat(Documentation.of(name)).as("page of " + name).isPresent();
        }
        for (String name : List.of("start", "startat", "stop", "wait", "timeit")) {
            assertThat(Documentation.of(name)).as("page of " + name).isPresent();
        }
    }
}
