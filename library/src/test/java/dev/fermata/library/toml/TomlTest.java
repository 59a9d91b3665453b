package dev.fermata.library.toml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TomlTest {
    private static final int DEPTH_MAX = 64;

    private static Map<String, Object> read(String text) {
        try {
            return TomlReader.read(text, DEPTH_MAX);
        } catch (TomlProblem problem) {
            throw new AssertionError(text, problem);
        }
    }

    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> TomlReader.read(text, DEPTH_MAX)).as(text).isInstanceOf(TomlProblem.class).hasMessage(message);
    }

    @Test
    void valuesOfEveryKind() {
        Object[][] table = {
            {"1_000", 1000L}, {"+5", 5L}, {"-9223372036854775808", Long.MIN_VALUE}, {"0xDEAD_beef", 0xDEADBEEFL}, {"0o17", 15L},
            {"0b101", 5L}, {"1.5", 1.5}, {"-0.0", -0.0}, {"6.02e2_3", 6.02e23}, {"1e-3", 0.001}, {"inf", Double.POSITIVE_INFINITY},
            {"-inf", Double.NEGATIVE_INFINITY}, {"+nan", Double.NaN}, {"true", true}, {"false", false}, {"\"a\\n\\u00e9\\U0001F600\"", "a\né😀"},
            {"'C:\\x'", "C:\\x"}, {"\"\"\"\na\\\n   b\"\"\"", "ab"}, {"'''\na\n''b'''", "a\n''b"}, {"\"\"\"q\"\"\"\"\"", "q\"\""},
            {"[1, [2, 3], ]", List.of(1L, List.of(2L, 3L))}, {"[ # c\n 1,\n 2 # d\n]", List.of(1L, 2L)}, {"[]", List.of()},
            {"{ a = 1, b.c = 'x' }", Map.of("a", 1L, "b", Map.of("c", "x"))}, {"{}", Map.of()},
            {"1979-05-27", "1979-05-27"}, {"1979-05-27 07:32:00.500z", "1979-05-27T07:32:00.5Z"},
            {"1979-05-27t07:32:00-08:00", "1979-05-27T07:32:00-08:00"}, {"07:32:00.000", "07:32:00"}, {"2024-02-29", "2024-02-29"},
        };
        for (Object[] row : table) {
            assertThat(read("v = " + row[0]).get("v")).as((String) row[0]).isEqualTo(row[1]);
        }
    }

    @Test
    void tables() {
        assertThat(read("""
                title = "x" # comment
                [owner]
                name.first = "a"
                name.last = "b"
                "quoted key" = 1
                [[fruit]]
                kind = "apple"
                [fruit.shape]
                round = true
                [[fruit]]
                kind = "pear"
                [a.b.c]
                [a]
                d = 1
                """)).isEqualTo(Map.of("title", "x", "owner", Map.of("name", Map.of("first", "a", "last", "b"), "quoted key", 1L),
                "fruit", List.of(Map.of("kind", "apple", "shape", Map.of("round", true)), Map.of("kind", "pear")),
                "a", Map.of("b", Map.of("c", Map.of()), "d", 1L)));
    }

    @Test
    void problemsNameThePlace() {
        String[][] table = {
            {"a = ", "expected a value at line 1 column 5"}, {"a", "expected `=` at line 1 column 2"},
            {"\n\n = 1", "expected a key at line 3 column 2"}, {"a = 1 b = 2", "expected the end of the line at line 1 column 7"},
            {"a = 1\na = 2", "duplicate key `a` at line 2 column 1"}, {"[a]\n[a]", "duplicate key `a` at line 2 column 1"},
            {"a = {b = 1}\na.c = 2", "`a` cannot be extended by a dotted key at line 2 column 1"},
            {"a = {b = 1}\n[a.c]", "`a` cannot be extended at line 2 column 1"}, {"a = [1]\n[[a]]", "duplicate key `a` at line 2 column 1"},
            {"a = \"x", "string without an end at line 1 column 7"}, {"a = \"é\\q\"", "invalid escape at line 1 column 8"},
            {"a = \"\\ud800\"", "escape of no character at line 1 column 8"}, {"a = 01", "invalid value at line 1 column 5"},
            {"a = 1__0", "invalid value at line 1 column 5"}, {"a = 9223372036854775808", "integer beyond 64 bits at line 1 column 5"},
            {"a = 2023-02-29", "invalid date at line 1 column 5"}, {"a = 25:00:00", "invalid time at line 1 column 5"},
            {"a = [1,,2]", "expected a value at line 1 column 8"}, {"a = {b = 1,}", "expected a key at line 1 column 12"},
            {"a = 'x\u0001'", "control character in a string at line 1 column 7"},
        };
        for (String[] row : table) {
            refuses(row[0], row[1]);
        }
    }

    @Test
    void depthAndNumbersAreBounded() {
        refuses("a = " + "[".repeat(100_000), "more than 64 levels at line 1 column 68");
        refuses("a" + ".a".repeat(100_000) + " = 1", "more than 64 levels at line 1 column 130");
        refuses("a = " + "1".repeat(100_000), "more than 500 characters at line 1 column 5");
        assertThat(read("a = " + "[".repeat(63) + "]".repeat(63))).hasSize(1);
    }

    @Test
    void writes() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title", "a \"b\"\n");
        document.put("server", Map.of("port", 80L));
        document.put("none", null);
        document.put("list", List.of(1L, 2.0, Map.of("k", true)));
        document.put("points", List.of(Map.of("x", 1L), Map.of("x", 2L)));
        document.put("deep", Map.of("er", Map.of("key with space", List.of())));
        document.put("empty", Map.of());
        assertThat(TomlWriter.write(document)).isEqualTo("""
                title = "a \\"b\\"\\n"
                none = ""
                list = [1, 2.0, { k = true }]

                [server]
                port = 80

                [[points]]
                x = 1

                [[points]]
                x = 2

                [deep.er]
                "key with space" = []

                [empty]
                """);
    }

    @Test
    void readsBackWhatItWrites() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            Map<String, Object> document = table(random, 3);
            String text = TomlWriter.write(document);
            assertThat(read(text)).as(text).isEqualTo(document);
        }
    }

    private static Map<String, Object> table(Random random, int depth) {
        Map<String, Object> table = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            table.put(text(random), value(random, depth));
        }
        return table;
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> random.nextLong();
            case 1 -> random.nextGaussian() * 1e10;
            case 2 -> random.nextBoolean();
            case 3 -> text(random);
            case 4 -> table(random, depth - 1);
            default -> Arrays.asList(value(random, depth - 1), value(random, depth - 1));
        };
    }

    private static String text(Random random) {
        String alphabet = "ab \"\\'\n\t.=#\u00e9\u007f\u0001[]";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
