package dev.fermata.matlab.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Durations as text and back. */
class DurationTextTest {
    private static final long SEED = 20260104;

    @Test
    void readsWhatItWrites() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 10_000; i++) {
            double millis = random.nextLong(-1_000_000_000L, 1_000_000_000L);
            for (String format : List.of("hh:mm:ss.SSS", "dd:hh:mm:ss.SSS", "mm:ss.SSS")) {
                String text = DurationText.of(millis, format);
                assertThat(DurationText.parse(text, "mm:ss")).as(text).isCloseTo(millis, within(1e-6));
            }
        }
    }

    @Test
    void unitsAreNamed() {
        assertThat(DurationText.of(DurationText.HOUR, "h")).isEqualTo("1 hr");
        assertThat(DurationText.of(DurationText.DAY, "d")).isEqualTo("1 day");
        assertThat(DurationText.of(2.5 * DurationText.DAY, "d")).isEqualTo("2.5 days");
        assertThat(DurationText.of(DurationText.YEAR, "y")).isEqualTo("1 yr");
        assertThat(DurationText.of(90 * DurationText.MINUTE, "m")).isEqualTo("90 min");
        assertThat(DurationText.of(-5 * DurationText.SECOND, "s")).isEqualTo("-5 sec");
    }

    @Test
    void whatHasNoEndIsShown() {
        assertThat(DurationText.of(Double.NaN, "hh:mm:ss")).isEqualTo("NaN");
        assertThat(DurationText.of(Double.NEGATIVE_INFINITY, "hh:mm")).isEqualTo("-Inf");
    }

    @Test
    void whatIsNoDurationIsNotRead() {
        for (String text : List.of("", "abc", "1", "1:2:3:4:5", "1:x")) {
            assertThat(DurationText.parse(text, null)).as(text).isNaN();
        }
    }

    @Test
    void unknownFormatsAreErrors() {
        assertThatThrownBy(() -> DurationText.checkFormat("hh-mm")).hasMessageContaining("hh-mm");
    }
}
