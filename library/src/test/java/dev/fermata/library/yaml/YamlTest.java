package dev.fermata.library.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YamlTest {
    private static final int DEPTH_MAX = 64;

    private static Object read(String text) {
        try {
            return YamlReader.read(text, DEPTH_MAX);
        } catch (YamlProblem problem) {
            throw new AssertionError(text, problem);
        }
    }

    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> YamlReader.read(text, DEPTH_MAX)).as(text).isInstanceOf(YamlProblem.class).hasMessage(message);
    }

    @Test
    void scalars() {
        Object[][] table = {
            {"5", 5L}, {"-0x1F", "-0x1F"}, {"0x1F", 31L}, {"0o17", 15L}, {"1.5", 1.5}, {".5e1", 5.0}, {"99999999999999999999", 1e20},
            {".inf", Double.POSITIVE_INFINITY}, {"-.INF", Double.NEGATIVE_INFINITY}, {".nan", Double.NaN}, {"true", true}, {"False", false},
            {"~", null}, {"null", null}, {"", null}, {"yes", "yes"}, {"'5'", "5"}, {"\"a\\tb\"", "a\tb"}, {"!!str 5", "5"}, {"!!int '5'", 5L},
            {"!thing 5", 5L}, {"! 5", "5"}, {"2024-02-29", "2024-02-29"}, {"|\n  a\n   b\n", "a\n b\n"}, {">\n  a\n  b\n", "a b\n"},
        };
        for (Object[] row : table) {
            assertThat(read((String) row[0])).as((String) row[0]).isEqualTo(row[1]);
        }
    }

    @Test
    void collections() {
        Map<Object, Object> expected = new LinkedHashMap<>();
        expected.put("a", List.of(1L, Map.of("b", "c")));
        expected.put(1L, true);
        expected.put(List.of("k"), "v");
        expected.put("<<", Map.of("m", 1L));
        assertThat(read("a: [1, {b: c}]\n1: true\n? [k]\n: v\n<<: {m: 1}\n")).isEqualTo(expected);
    }

    @Test
    void aliasesStandForWhatTheirAnchorsName() {
        assertThat(read("- &x {a: &y 1}\n- *x\n- *y\n- &x 2\n- *x\n")).isEqualTo(List.of(Map.of("a", 1L), Map.of("a", 1L), 1L, 2L, 2L));
        refuses("&a [*a]", "unknown anchor `a` at line 1 column 5");
        refuses("&a 1\n--- *a\n", "more than one document at line 2 column 1");
    }

    @Test
    void whatATextCanBecomeIsBounded() {
        StringBuilder laughs = new StringBuilder("- &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("- &a").append(i).append(" [").append(("*a" + (i - 1) + ", ").repeat(9)).append("]\n");
        }
        assertThatThrownBy(() -> YamlReader.read(laughs.toString(), DEPTH_MAX)).hasMessageStartingWith("more than 1000000 values at line");
        refuses("[".repeat(100_000), "more than 64 levels at line 1 column 65");
    }

    @Test
    void problemsNameThePlace() {
        refuses("a: [1, 2", "expected ',' or ']', but got <stream end> at line 1 column 9");
        refuses("a: 1\na: 2", "duplicate key `a` at line 2 column 1");
        refuses("a: b: c", "mapping values are not allowed here at line 1 column 5");
        refuses("a: \u0001", "special characters are not allowed");
    }

    @Test
    void writesBlockStyle() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("text", "plain words");
        document.put("number", "5");
        document.put("old", "yes");
        document.put("lines", "a\nb\n");
        document.put("none", null);
        document.put("float", 2.0);
        document.put("list", List.of(1L, List.of(2L), Map.of("k", true)));
        document.put("empty", List.of());
        document.put("table", Map.of());
        assertThat(YamlWriter.write(document)).isEqualTo("""
                text: plain words
                number: '5'
                old: 'yes'
                lines: |
                  a
                  b
                none: null
                float: 2.0
                list:
                - 1
                - - 2
                - k: true
                empty: []
                table: {}
                """);
        assertThat(YamlWriter.write("word")).isEqualTo("word\n");
    }

    @Test
    void readsBackWhatItWrites() {
        Random random = new Random(12);
        String alphabet = "ab \n:#-'\"\\[]{},&*!|>%@`?\t0.~\u00e9\r\u2028\u0085\ufeff";
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(7); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String word = text.toString();
            Object value = switch (round % 3) {
                case 0 -> word;
                case 1 -> Arrays.asList(word, null, random.nextLong(), random.nextDouble());
                default -> Map.of(word, List.of(word));
            };
            String written = YamlWriter.write(value);
            assertThat(read(written)).as(written).isEqualTo(value);
        }
    }
}
