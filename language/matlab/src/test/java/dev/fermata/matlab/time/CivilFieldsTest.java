package dev.fermata.matlab.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The calendar, checked against that of the Java library. */
class CivilFieldsTest {
    private static final long SEED = 20260102;
    private static final int CASES = 20_000;

    private static LocalDateTime any(SplittableRandom random) {
        return LocalDateTime.of(random.nextInt(-200, 9999), 1, 1, 0, 0).plusDays(random.nextInt(366)).plusNanos(random.nextLong(86_400_000L) * 1_000_000);
    }

    private static double millis(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    @Test
    void partsAreThoseOfTheCalendar() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < CASES; i++) {
            LocalDateTime time = any(random);
            CivilFields fields = CivilFields.of(millis(time));
            assertThat(fields).as("%s", time).isEqualTo(new CivilFields(time.getYear(), time.getMonthValue(), time.getDayOfMonth(), time.getHour(),
                    time.getMinute(), (time.getSecond() * 1000 + time.getNano() / 1_000_000) / 1000.0));
            assertThat(fields.millis()).as("%s", time).isEqualTo(millis(time));
            assertThat(CivilFields.weekday(millis(time))).as("%s", time).isEqualTo(time.getDayOfWeek().getValue() % 7 + 1);
        }
    }

    @Test
    void monthsAreAddedAsTheCalendarDoes() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < CASES; i++) {
            LocalDateTime time = any(random);
            int months = random.nextInt(-500, 500);
            assertThat(CivilFields.plusMonths(millis(time), months)).as("%s + %d months", time, months).isEqualTo(millis(time.plusMonths(months)));
        }
    }

    @Test
    void partsBeyondTheirBoundsCarryOver() {
        assertThat(CivilFields.millis(2024, 13, 1, 0, 0, 0)).isEqualTo(CivilFields.millis(2025, 1, 1, 0, 0, 0));
        assertThat(CivilFields.millis(2024, 0, 32, 25, -1, 60)).isEqualTo(CivilFields.millis(2024, 1, 2, 1, 0, 0));
        assertThat(CivilFields.millis(2024, Double.NaN, 1, 0, 0, 0)).isNaN();
    }
}
