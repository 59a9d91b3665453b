package dev.fermata.library.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CivilTimeTest {
    @Test
    void agreesWithTheCalendarOfTheJdk() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            long seconds = random.nextLong(-200_000_000_000L, 400_000_000_000L);
            CivilTime time = CivilTime.ofEpochSeconds(seconds);
            OffsetDateTime expected = Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC);
            assertThat(time).isEqualTo(new CivilTime(expected.getYear(), expected.getMonthValue(),
                    expected.getDayOfMonth(), expected.getHour(),
                    expected.getMinute(), expected.getSecond()));
            assertThat(time.epochSeconds()).isEqualTo(seconds);
            assertThat(time.exists()).isTrue();
        }
    }

    @Test
    void daysThatDoNotExist() {
        assertThat(new CivilTime(2023, 2, 29, 0, 0, 0).exists()).isFalse();
        assertThat(new CivilTime(2024, 2, 29, 0, 0, 0).exists()).isTrue();
        assertThat(new CivilTime(1900, 2, 29, 0, 0, 0).exists()).isFalse();
        assertThat(new CivilTime(2024, 13, 1, 0, 0, 0).exists()).isFalse();
        assertThat(new CivilTime(2024, 4, 31, 0, 0, 0).exists()).isFalse();
        assertThat(new CivilTime(2024, 1, 0, 0, 0, 0).exists()).isFalse();
    }

    @Test
    void texts() {
        CivilTime time = CivilTime.ofEpochSeconds(1_709_164_805L);
        assertThat(time.date() + " " + time.timeOfDay()).isEqualTo("2024-02-29 00:00:05");
        assertThat(CivilTime.padded(7, 4)).isEqualTo("0007");
        assertThat(CivilTime.padded(-7, 4)).isEqualTo("-0007");
    }
}
