package dev.fermata.ruff.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointsTest {
    private static final int[][] ALPHABETS = {{'a', 'b'}, {'a', 0xE9}, {'a', 0x416}, {'a', 0x1F600}, {0x1F600, 0x416, 0xE9}, {0xD83D, 'a'}};

    @Test
    void positionsAreThoseThatWalkingGives() {
        Random random = new Random(11);
        for (int round = 0; round < 600; round++) {
            int[] alphabet = ALPHABETS[round % ALPHABETS.length];
            int[] points = random.ints(random.nextInt(round < 300 ? 200 : 2500), 0, alphabet.length).map(i -> alphabet[i]).toArray();
            String latin = round % 2 == 0 ? "" : "a text that begins as a Latin one: ";
            String text = latin + new String(points, 0, points.length);
            int count = latin.length() + points.length;
            assertThat(CodePoints.count(text)).isEqualTo(count);
            assertThat(CodePoints.offset(text, count)).isEqualTo(text.length());
            for (int i = 0; i < 20 && count > 0; i++) {
                int index = random.nextInt(count);
                int at = text.offsetByCodePoints(0, index);
                assertThat(CodePoints.offset(text, index)).isEqualTo(at);
                assertThat(CodePoints.at(text, index)).isEqualTo(Character.toString(text.codePointAt(at)));
            }
        }
    }
}
