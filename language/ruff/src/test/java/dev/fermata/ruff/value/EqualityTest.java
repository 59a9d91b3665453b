package dev.fermata.ruff.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EqualityTest {
    private static RuffDict dict(Object... keysAndValues) {
        return (RuffDict) Access.newDict(keysAndValues);
    }

    @Test
    void equalValues() {
        StructType point = new StructType("Point");
        Object[][] pairs = {
            {1L, 1L}, {1L, 1.0}, {1.0, 1L}, {0.1 + 0.2, 0.3}, {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY},
                    {"a", "a"}, {null, null},
            {true, true}, {RuffArray.of(1L, RuffArray.of(2L)), RuffArray.of(1.0, RuffArray.of(2L))},
                    {new RuffArray(), new RuffArray()},
            {dict("a", 1L, "b", 2L), dict("b", 2L, "a", 1L)}, {RuffResult.ok(1L), RuffResult.ok(1L)},
                    {RuffOption.some("x"), RuffOption.some("x")},
            {RuffOption.NONE, RuffOption.NONE}, {new RuffBytes(new byte[] {1}), new RuffBytes(new byte[] {1})},
            {new RuffStruct(point.shape("x", "y"), 1L, 2L), new RuffStruct(point.shape("y", "x"), 2L, 1L)},
            {new RuffTagged("S", "C", 1L), new RuffTagged("S", "C", 1L)},
            {Rope.concat("a".repeat(200), "b".repeat(200)), "a".repeat(200) + "b".repeat(200)},
        };
        for (Object[] pair : pairs) {
            assertThat(Comparison.eq(pair[0], pair[1])).as("%s == %s", pair).isTrue();
            assertThat(Comparison.ne(pair[0], pair[1])).as("%s != %s", pair).isFalse();
        }
    }

    @Test
    void differentValues() {
        RuffSet set = RuffSet.of(1L);
        Object[][] pairs = {
            {1L, "1"}, {true, 1L}, {null, false}, {null, 0L}, {Double.NaN, Double.NaN}, {1L, 2L}, {"a", "b"},
                    {new RuffArray(), new RuffDict()},
            {RuffArray.of(1L), RuffArray.of(1L, 2L)}, {dict("a", 1L), dict("a", 2L)},
                    {dict("a", null), dict("b", null)},
            {RuffResult.ok(1L), RuffResult.err(1L)}, {RuffOption.NONE, null}, {RuffOption.some(null), RuffOption.NONE},
                    {set, set},
            {RuffQueue.of(), RuffQueue.of()}, {RuffStack.EMPTY, RuffStack.EMPTY},
                    {new RuffTagged("S", "C"), new RuffTagged("S", "C", 1L)},
            {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}, {Long.MAX_VALUE, Long.MAX_VALUE - 1},
            {new RuffStruct(new StructType("A").empty()), new RuffStruct(new StructType("B").empty())},
        };
        for (Object[] pair : pairs) {
            assertThat(Comparison.eq(pair[0], pair[1])).as("%s == %s", pair).isFalse();
        }
    }

    @Test
    void strictEqualityWantsTheSameKindAndNeverMatchesCollections() {
        assertThat(Equality.strict(1L, 1L)).isTrue();
        assertThat(Equality.strict(1L, 1.0)).isFalse();
        assertThat(Equality.strict("a", "a")).isTrue();
        assertThat(Equality.strict(null, null)).isTrue();
        assertThat(Equality.strict(null, 0L)).isFalse();
        assertThat(Equality.strict(true, true)).isTrue();
        RuffArray array = RuffArray.of(1L);
        assertThat(Equality.strict(array, array)).isFalse();
    }

    @Test
    void truthOfValues() {
        for (Object value : new Object[] {false, null, 0L, 0.0, -0.0, "", new RuffArray(), new RuffDict()}) {
            assertThat(Values.truthy(value)).as("%s", value).isFalse();
        }
        for (Object value : new Object[] {true, 1L, -1L, 0.1, "0", "false", RuffArray.of(0L), dict("a", 1L),
                RuffOption.NONE, RuffResult.err("e"),
            RuffSet.EMPTY, RuffQueue.of(), RuffStack.EMPTY}) {
            assertThat(Values.truthy(value)).as("%s", value).isTrue();
        }
    }
}
