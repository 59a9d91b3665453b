package dev.fermata.ruff.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DictMakerTest {
    private static RuffDict make(DictMaker maker, Object... pairs) {
        Object[] stack = new Object[pairs.length + 3];
        System.arraycopy(pairs, 0, stack, 2, pairs.length);
        return maker.dict(stack, 2, pairs.length + 2);
    }

    @Test
    void dictsWithTheSameKeysStayIndependent() {
        DictMaker maker = new DictMaker();
        RuffDict first = make(maker, "a", 1L, "b", 2L);
        RuffDict second = make(maker, "a", 3L, "b", 4L);
        first.put("c", 5L);
        first.put("a", 9L);
        second.put("d", 6L);
        assertThat(Text.of(first)).isEqualTo("{\"a\": 9, \"b\": 2, \"c\": 5}");
        assertThat(Text.of(second)).isEqualTo("{\"a\": 3, \"b\": 4, \"d\": 6}");
        assertThat(Text.of(make(maker, "a", 7L, "b", 8L))).isEqualTo("{\"a\": 7, \"b\": 8}");
        assertThat(make(maker).size()).isZero();
    }

    @Test
    void ofEqualKeysTheLastValueCounts() {
        DictMaker maker = new DictMaker();
        for (int i = 0; i < 2; i++) {
            assertThat(Text.of(make(maker, "a", 1L, "b", 2L, "a", 3L))).isEqualTo("{\"a\": 3, \"b\": 2}");
        }
    }

    @Test
    void dictsOfAnySizeFindTheirKeys() {
        Random random = new Random(15);
        DictMaker maker = new DictMaker();
        for (int round = 0; round < 2_000; round++) {
            int count = random.nextInt(40);
            Object[] pairs = new Object[count * 2];
            Map<String, Object> expected = new LinkedHashMap<>();
            for (int i = 0; i < count; i++) {
                pairs[2 * i] = ("key" + (random.nextInt(10) == 0 ? random.nextInt(50) : i)).intern();
                pairs[2 * i + 1] = (long) random.nextInt();
                expected.put((String) pairs[2 * i], pairs[2 * i + 1]);
            }
            RuffDict dict = make(maker, pairs);
            if (random.nextBoolean()) {
                dict.put("extra", 1L);
                expected.put("extra", 1L);
            }
            assertThat(dict.keys()).containsExactly(expected.keySet().toArray(new String[0]));
            expected.forEach((key, value) -> assertThat(dict.get(new String(key))).isEqualTo(value));
            assertThat(dict.find("missing")).isEqualTo(-1);
        }
    }

    @Test
    void entriesInOrderOfTheirKeys() {
        RuffDict sorted = make(new DictMaker(), "a", 1L, "b", 2L);
        assertThat(sorted.sortedEntries()).isNull();
        RuffDict mixed = make(new DictMaker(), "c", 1L, "a", 2L, "\ud83d\ude00", 3L, "\uffff", 4L);
        assertThat(mixed.sortedEntries()).containsExactly(1, 0, 3, 2);
    }
}
