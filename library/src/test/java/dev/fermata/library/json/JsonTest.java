package dev.fermata.library.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonTest {
    /** Plain Java collections. */
    private static final JsonMaker PLAIN = new JsonMaker() {
        @Override
        public Object nothing() {
            return null;
        }

        @Override
        public Object bool(boolean value) {
            return value;
        }

        @Override
        public Object integer(long value) {
            return value;
        }

        @Override
        public Object real(double value) {
            return value;
        }

        @Override
        public Object string(String value) {
            return value;
        }

        @Override
        public Object array(Object[] stack, int from, int to) {
            return new ArrayList<>(Arrays.asList(stack).subList(from, to));
        }

        @Override
        public Object object(Object[] stack, int from, int to) {
            Map<Object, Object> object = new LinkedHashMap<>();
            for (int i = from; i < to; i += 2) {
                object.put(stack[i], stack[i + 1]);
            }
            return object;
        }
    };

    private static Object random(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 5 : 7)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextLong();
            case 3 -> (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(60) - 30);
            case 4 -> text(random);
            case 5 -> {
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(random(random, depth + 1));
                }
                yield list;
            }
            default -> {
                Map<String, Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put(text(random), random(random, depth + 1));
                }
                yield map;
            }
        };
    }

    private static String text(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            out.appendCodePoint(random.nextInt(4) == 0 ? 0x1F600 + random.nextInt(50) : random.nextInt(0x300));
        }
        return out.toString();
    }

    private static void write(JsonWriter out, Object value) {
        switch (value) {
            case null -> out.nothing();
            case Boolean flag -> out.value(flag.booleanValue());
            case Long number -> out.value(number.longValue());
            case Double number -> out.value(number.doubleValue());
            case String text -> out.value(text);
            case List<?> list -> {
                out.beginArray();
                list.forEach(element -> write(out, element));
                out.endArray();
            }
            case Map<?, ?> map -> {
                out.beginObject();
                map.forEach((key, member) -> write(out.key((String) key), member));
                out.endObject();
            }
            default -> throw new AssertionError(value);
        }
    }

    @Test
    void whatIsWrittenReadsBack() throws JsonProblem {
        Random random = new Random(2);
        for (int i = 0; i < 3_000; i++) {
            Object value = random(random, 0);
            for (boolean pretty : new boolean[] {false, true}) {
                JsonWriter out = new JsonWriter(pretty);
                write(out, value);
                assertThat(JsonReader.read(out.toString(), PLAIN, 64)).as(out.toString()).isEqualTo(value);
            }
        }
    }

    @Test
    void brokenTextsAreProblemsAndNothingElse() {
        Random random = new Random(4);
        String alphabet = "[]{}:,\"\\u0123456789.eE+-truefalsn \n";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                JsonReader.read(text.toString(), PLAIN, 64);
            } catch (JsonProblem problem) {
                assertThat(problem).hasMessageMatching("(?s).+ at line \\d+ column \\d+");
            }
        }
    }

    @Test
    void depthIsLimited() {
        assertThatThrownBy(() -> JsonReader.read("[[[]]]", PLAIN, 2)).isInstanceOfSatisfying(JsonProblem.class,
                problem -> assertThat(problem.kind()).isEqualTo(JsonProblem.Kind.TOO_DEEP));
    }

    @Test
    void surrogatesInEscapesComeInPairs() throws JsonProblem {
        assertThat(JsonReader.read("\"\\ud83d\\ude00\"", PLAIN, 1)).isEqualTo("\ud83d\ude00");
        for (String broken : new String[] {"\"\\ude00\"", "\"\\ud83d\"", "\"\\ud83dx\"", "\"\\ud83d\\u0041\""}) {
            assertThatThrownBy(() -> JsonReader.read(broken, PLAIN, 1)).isInstanceOf(JsonProblem.class);
        }
    }

    @Test
    void numbersAreRoundedCorrectlyWhateverWayTheyAreRead() throws JsonProblem {
        Random random = new Random(14);
        for (int round = 0; round < 200_000; round++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
            text.append(random.nextInt(4) == 0 ? 0 : random.nextLong(1, 1L << random.nextInt(1, 63)));
            boolean integer = random.nextInt(3) == 0;
            if (!integer) {
                text.append('.').repeat('0', random.nextInt(3)).append(random.nextLong(1L << random.nextInt(1, 60)));
                if (random.nextInt(4) == 0) {
                    text.append("eE".charAt(random.nextInt(2))).append(random.nextInt(-30, 30));
                }
            }
            String number = text.toString();
            Object expected = integer && !number.equals("-0") ? (Object) Long.parseLong(number) : Double.parseDouble(number);
            assertThat(JsonReader.read(number, PLAIN, 1)).as(number).isEqualTo(expected);
        }
        assertThat(JsonReader.read("-9223372036854775808", PLAIN, 1)).isEqualTo(Long.MIN_VALUE);
        assertThat(JsonReader.read("9223372036854775808", PLAIN, 1)).isEqualTo(9223372036854775808.0);
        assertThat(JsonReader.read("-0", PLAIN, 1)).isEqualTo(-0.0);
        assertThat(JsonReader.read("-0.0", PLAIN, 1)).isEqualTo(-0.0);
    }

    @Test
    void equalKeysBecomeOneString() throws JsonProblem {
        List<?> records = (List<?>) JsonReader.read("[{\"name\": 1, \"n\\u0061me\": 2}, {\"name\": 3, \"" + "long".repeat(20) + "\": 4}]",
                PLAIN, 4);
        assertThat(records).isEqualTo(List.of(Map.of("name", 2L), Map.of("name", 3L, "long".repeat(20), 4L)));
        Object first = ((Map<?, ?>) records.get(0)).keySet().iterator().next();
        Object second = ((Map<?, ?>) records.get(1)).keySet().iterator().next();
        assertThat(first).isSameAs(second);
    }
}
