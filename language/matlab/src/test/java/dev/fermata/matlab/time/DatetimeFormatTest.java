package dev.fermata.matlab.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Dates as text, checked against the Java library, whose letters mean the same. */
class DatetimeFormatTest {
    private static final long SEED = 20260103;
    private static final int CASES = 4_000;
    private static final long PIVOT = 1976;
    private static final List<String> FORMATS = List.of("dd-MMM-yyyy HH:mm:ss", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss.SSS", "d MMMM yyyy hh:mm a",
            "MM/dd/yyyy H:m:s", "yyyyMMddHHmmssSSS", "EEEE, dd MMM yyyy", "yyyy-DDD HH:mm", "yyyy 'at' HH 'o''clock' MM/dd");

    private static double anyMillis(SplittableRandom random) {
        return random.nextLong(-30_000_000_000_000L, 200_000_000_000_000L);
    }

    @Test
    void writesWhatTheJavaLibraryWrites() {
        SplittableRandom random = new SplittableRandom(SEED);
        TimeZones zone = TimeZones.of("America/New_York");
        for (int i = 0; i < CASES; i++) {
            double millis = anyMillis(random);
            String pattern = FORMATS.get(i % FORMATS.size());
            String expected = DateTimeFormatter.ofPattern(pattern, Locale.US).format(Instant.ofEpochMilli((long) millis).atZone(ZoneId.of("America/New_York")));
            assertThat(DatetimeFormat.of(pattern).write(millis, zone)).as("%s of %.0f", pattern, millis).isEqualTo(expected);
        }
    }

    @Test
    void readsWhatItWrites() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < CASES; i++) {
            double millis = Math.abs(anyMillis(random));
            for (String pattern : FORMATS) {
                DatetimeFormat format = DatetimeFormat.of(pattern);
                String text = format.write(millis, TimeZones.NONE);
                DatetimeFormat.Parsed parsed = format.read(text, PIVOT);
                assertThat(parsed).as("%s by %s", text, pattern).isNotNull();
                assertThat(format.write(parsed.local(), TimeZones.NONE)).as("%s by %s", text, pattern).isEqualTo(text);
            }
        }
    }

    @Test
    void whatIsNoDateIsNotRead() {
        DatetimeFormat format = DatetimeFormat.of("yyyy-MM-dd");
        for (String text : List.of("", "2024", "2024-13-01", "2024-1-1x", "24-01-01", "2024/01/01", "-")) {
            assertThat(format.read(text, PIVOT)).as(text).isNull();
        }
        assertThat(format.read("2023-02-29", PIVOT).local()).isNaN();
    }

    @Test
    void twoDigitsAreYearsSinceThePivot() {
        DatetimeFormat format = DatetimeFormat.of("MM/dd/yy");
        assertThat(format.read("01/02/75", PIVOT).local()).isEqualTo(CivilFields.millis(2075, 1, 2, 0, 0, 0));
        assertThat(format.read("01/02/76", PIVOT).local()).isEqualTo(CivilFields.millis(1976, 1, 2, 0, 0, 0));
    }

    @Test
    void offsetsInTheTextAreKept() {
        DatetimeFormat format = DatetimeFormat.of("yyyy-MM-dd'T'HH:mm:ssXXX");
        assertThat(format.read("2024-04-09T13:30:00Z", PIVOT).offset()).isZero();
        assertThat(format.read("2024-04-09T13:30:00-05:30", PIVOT).offset()).isEqualTo(-19_800);
    }

    @Test
    void lettersWithoutMeaningAreErrors() {
        assertThatThrownBy(() -> DatetimeFormat.of("yyyy-JJ")).hasMessageContaining("'J'");
    }

    @Test
    void summerTimeHasItsOwnName() {
        DatetimeFormat format = DatetimeFormat.of("HH:mm z");
        double summer = CivilFields.millis(2024, 7, 1, 16, 0, 0);
        assertThat(format.write(summer, TimeZones.of("America/New_York"))).isEqualTo("12:00 EDT");
        assertThat(format.write(summer, TimeZones.of("Europe/Berlin"))).isEqualTo("18:00 UTC+2");
        assertThat(format.write(summer, TimeZones.of("Asia/Kolkata"))).isEqualTo("21:30 UTC+5:30");
        assertThat(format.write(summer, TimeZones.of("UTC"))).isEqualTo("16:00 UTC");
    }
}
