package dev.fermata.compiler.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/**
 * Random programs do the same on every engine. To look for more: {@code -Dfermata.differential.from=1
 * -Dfermata.differential.count=100000}; a report names the seed and shows the shrunk program.
 */
class DifferentialTest {
    private static final long FROM = Long.getLong("fermata.differential.from", 1);
    private static final long COUNT = Long.getLong("fermata.differential.count", 400);

    @Test
    void randomProgramsDoTheSameOnEveryEngine() {
        for (long seed = FROM; seed < FROM + COUNT; seed++) {
            assertThat(Differential.compare(seed, EnumSet.allOf(Engine.class))).isNull();
        }
    }

    @Test
    void countedLoopsDoTheSameOnEveryEngine() {
        for (long seed = FROM; seed < FROM + COUNT; seed++) {
            assertThat(Differential.compare(seed, EnumSet.allOf(Engine.class), CountedLoopGenerator.program(seed), false)).isNull();
        }
    }
}
