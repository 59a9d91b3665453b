package dev.fermata.matlab.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The formats of datestr: the documented examples. */
class SerialFormatTest {
    private static final double TIME = CivilFields.millis(2000, 3, 1, 15, 45, 17);
    private static final String[] WRITTEN = {"01-Mar-2000 15:45:17", "01-Mar-2000", "03/01/00", "Mar", "M", "03", "03/01", "01", "Wed", "W", "2000", "00",
        "Mar00", "15:45:17", " 3:45:17 PM", "15:45", " 3:45 PM", "Q1-00", "Q1", "01/03", "01/03/00", "Mar.01,2000 15:45:17", "Mar.01,2000", "03/01/2000",
        "01/03/2000", "00/03/01", "2000/03/01", "Q1-2000", "Mar2000", "2000-03-01", "20000301T154517", "2000-03-01 15:45:17"};

    @Test
    void numberedFormats() {
        for (int i = 0; i < WRITTEN.length; i++) {
            assertThat(SerialFormat.numbered(i).write(TIME)).as("format %d", i).isEqualTo(WRITTEN[i]);
        }
        assertThatThrownBy(() -> SerialFormat.numbered(WRITTEN.length)).hasMessageContaining("not found");
    }

    @Test
    void secondsAreCutAndMillisecondsRounded() {
        assertThat(SerialFormat.of("HH:MM:SS").write(TIME + 999)).isEqualTo("15:45:17");
        assertThat(SerialFormat.of("SS.FFF").write(TIME + 999)).isEqualTo("17.999");
        assertThat(SerialFormat.of("dddd mmmm PM").write(TIME)).isEqualTo("Wednesday March PM");
    }

    @Test
    void readsWhatItWrites() {
        SerialFormat format = SerialFormat.of("yyyy-mm-dd HH:MM:SS.FFF PM");
        assertThat(format.reader().read(format.write(TIME + 5), 1976).local()).isEqualTo(TIME + 5);
    }
}
