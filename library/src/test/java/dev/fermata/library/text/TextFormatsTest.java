package dev.fermata.library.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextFormatsTest {
    @Test
    void csvReadsBackWhatItWrote() {
        Random random = new Random(6);
        String alphabet = "ab,\"\r\n ";
        for (int round = 0; round < 2_000; round++) {
            List<List<String>> records = new ArrayList<>();
            StringBuilder out = new StringBuilder();
            for (int r = random.nextInt(4); r >= 0; r--) {
                List<String> fields = new ArrayList<>();
                for (int f = random.nextInt(3); f >= 0; f--) {
                    StringBuilder field = new StringBuilder();
                    for (int c = random.nextInt(5); c > 0; c--) {
                        field.append(alphabet.charAt(random.nextInt(alphabet.length())));
                    }
                    fields.add(field.toString());
                }
                records.add(fields);
                Csv.write(out, fields);
            }
            assertThat(Csv.read(out.toString()).stream().map(Csv.Row::fields).toList()).as(out.toString())
                    .isEqualTo(records);
        }
    }

    @Test
    void tinyNumbersHaveNoMoreDigitsThanTheyNeed() {
        assertThat(ShortestDecimal.of(Double.MIN_VALUE)).isEqualTo("5.0E-324");
        assertThat(ShortestDecimal.of(-2 * Double.MIN_VALUE)).isEqualTo("-1.0E-323");
        assertThat(ShortestDecimal.of(7 * Double.MIN_VALUE)).isEqualTo("3.5E-323");
        for (int i = 1; i < 5_000; i++) {
            double value = i * Double.MIN_VALUE;
            String text = ShortestDecimal.of(value);
            assertThat(Double.parseDouble(text)).as(text).isEqualTo(value);
            assertThat(text.length()).isLessThanOrEqualTo(Double.toString(value).length());
        }
        assertThat(ShortestDecimal.of(-0.0)).isEqualTo("-0.0");
        assertThat(ShortestDecimal.of(1e23)).isEqualTo("1.0E23");
    }

    @Test
    void csvTellsWhereRecordsBegin() {
        List<Csv.Row> rows = Csv.read("a,b\r\n\n\"x\ny\",2\nlast");
        assertThat(rows).extracting(Csv.Row::line).containsExactly(1, 3, 5);
        assertThat(rows).extracting(Csv.Row::offset).containsExactly(0, 6, 14);
    }

    @Test
    void base64RoundTripAndProblems() {
        Random random = new Random(8);
        for (int length = 0; length < 50; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(Base64Text.decode(Base64Text.encode(bytes))).isEqualTo(bytes);
        }
        String[][] table = {
            {"S!k=", "Invalid symbol 33, offset 1."}, {"SGk", "Invalid padding"}, {"SGk==", "Invalid padding"},
                    {"S", "Invalid input length: 1"},
            {"SGl=", "Invalid last symbol 108, offset 2."}, {"SG=k", "Invalid symbol 61, offset 2."},
        };
        for (String[] row : table) {
            assertThatThrownBy(() -> Base64Text.decode(row[0])).as(row[0]).isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(row[1]);
        }
    }
}
