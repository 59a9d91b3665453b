package dev.fermata.ruff.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessTest {
    @Test
    void readingByIndex() {
        RuffArray array = RuffArray.of(5L, "five", null);
        assertThat(Access.index(array, 0L)).isEqualTo(5L);
        assertThat(Access.index(array, (Object) (-2L))).isEqualTo("five");
        Object dict = Access.newDict(new Object[] {"a", 1L, "5", "v"});
        assertThat(Access.index(dict, "a")).isEqualTo(1L);
        assertThat(Access.index(dict, 5L)).isEqualTo("v");
        assertThat(Access.index("h\u00e9y", 1L)).isEqualTo("\u00e9");
        assertThat(Access.index("a\ud83d\ude00b", 1L)).isEqualTo("\ud83d\ude00");
        assertThat(Access.index("a\ud83d\ude00b", -1L)).isEqualTo("b");
        assertThat(Access.index(new RuffBytes(new byte[] {(byte) 200}), 0L)).isEqualTo(200L);
    }

    @Test
    void readingLongTextsInTurns() {
        String wide = "\u65e5\u672c".repeat(50);
        String pairs = "\u65e5\ud83d\ude00".repeat(50);
        String latin = "abcd".repeat(50);
        String late = latin + "\ud83d\ude00\u65e5";
        for (int i = 0; i < 3; i++) {
            assertThat(Access.index(wide, 99L)).isEqualTo("\u672c");
            assertThat(Access.index(pairs, 99L)).isEqualTo("\ud83d\ude00");
            assertThat(Access.index(pairs, -2L)).isEqualTo("\u65e5");
            assertThat(Access.index(latin, 199L)).isEqualTo("d");
            assertThat(Access.index(late, 201L)).isEqualTo("\u65e5");
            assertThatThrownBy(() -> Access.index(wide, 100L)).hasMessage("Index out of bounds: 100");
            assertThatThrownBy(() -> Access.index(pairs, -101L)).hasMessage("Index out of bounds: -101");
        }
    }

    @Test
    void readingErrors() {
        RuffArray array = RuffArray.of(1L, 2L);
        Object dict = Access.newDict(new Object[] {"a", 1L});
        assertThatThrownBy(() -> Access.index(array, 2L)).hasMessage("Index out of bounds: 2");
        assertThatThrownBy(() -> Access.index(array, -3L)).hasMessage("Index out of bounds: -3");
        assertThatThrownBy(() -> Access.index("ab", 2L)).hasMessage("Index out of bounds: 2");
        assertThatThrownBy(() -> Access.index(dict, "b")).hasMessage("Missing map key: \"b\"");
        assertThatThrownBy(() -> Access.index(dict, 5L)).hasMessage("Missing map key: 5");
        assertThatThrownBy(() -> Access.index(array, "x")).hasMessage("Invalid index operation");
        assertThatThrownBy(() -> Access.index(array, (Object) 1.0)).hasMessage("Invalid index operation");
        assertThatThrownBy(() -> Access.index(dict, (Object) true)).hasMessage("Invalid index operation");
        assertThatThrownBy(() -> Access.index((Object) 5L, 0L)).hasMessage("Invalid index operation");
    }

    @Test
    void writingByIndex() {
        RuffArray array = RuffArray.of(1L, 2L);
        assertThat(Access.setIndex(array, -1L, "x")).isSameAs(array).hasToString("[1, x]");
        assertThat(Access.setIndex(Access.newDict(new Object[0]), 3L, "x")).hasToString("{\"3\": x}");
        assertThatThrownBy(() -> Access.setIndex(array, 2L, 1L)).hasMessage("Index out of bounds: 2");
        assertThatThrownBy(() -> Access.setIndex("abc", 0L, "x")).hasMessage("Invalid index assignment");
        assertThatThrownBy(() -> Access.setIndex(array, (Object) "k", "x")).hasMessage("Invalid index assignment");
        assertThatThrownBy(() -> Access.setIndex(Access.newDict(new Object[0]), (Object) true, "x"))
                .hasMessage("Invalid index assignment");
    }

    @Test
    void fields() {
        StructType type = new StructType("P");
        RuffStruct struct = new RuffStruct(type.shape("v"), 1L);
        assertThat(Access.getField(struct, "v")).isEqualTo(1L);
        assertThat(Access.setField(struct, "v", 2L)).isSameAs(struct);
        assertThat(Access.setField(struct, "w", 3L)).hasToString("P { v: 2, w: 3 }");
        assertThat(Access.getField(Access.newDict(new Object[] {"k", 2L}), "k")).isEqualTo(2L);
        assertThat(Access.getField(new RuffDict(), "k")).isNull();
        assertThat(Access.getFieldOrNull(null, "k")).isNull();
        assertThatThrownBy(() -> Access.getField(struct, "x")).hasMessage("Field not found: x");
        assertThatThrownBy(() -> Access.getField(RuffArray.of(1L), "push"))
                .hasMessage("Cannot access field or method 'push' on non-struct value");
    }

    @Test
    void structsBuiltAlikeShareTheirShape() {
        StructType type = new StructType("P");
        RuffStruct grown = new RuffStruct(type.shape("a"), 1L).set("b", 2L);
        assertThat(grown.shape()).isSameAs(type.shape("a", "b"));
        assertThat(type.shape("b", "a")).isNotSameAs(type.shape("a", "b"));
    }

    @Test
    void nestedAssignmentWritesOnlyTheOwnersCopy() {
        RuffArray a = RuffArray.of(RuffArray.of(1L, 2L), RuffArray.of(3L));
        Object b = Values.share(a);
        Object own = Access.own(a);
        Object row = Access.own(Access.index(own, 0L));
        Object result = Access.setIndex(own, 0L, Access.setIndex(row, 1L, 9L));
        assertThat(result).hasToString("[[1, 9], [3]]");
        assertThat(b).hasToString("[[1, 2], [3]]");
        Object again = Access.own(result);
        assertThat(again).isSameAs(result);
        assertThat(Access.own(Access.index(again, 0L))).isSameAs(Access.index(result, 0L));
    }

    @Test
    void spreading() {
        RuffArray a = RuffArray.of(1L, 2L);
        assertThat(Access.newArraySpread(new Object[] {0L, Access.spread(a), 3L})).hasToString("[0, 1, 2, 3]");
        Object d = Access.newDict(new Object[] {"x", 1L, "y", 2L});
        assertThat(Access.newDictSpread(new Object[] {"x", 0L, Access.spread(d), "y", 9L}))
                .hasToString("{\"x\": 1, \"y\": 9}");
        assertThatThrownBy(() -> Access.newArraySpread(new Object[] {Access.spread(5L)}))
                .hasMessage("Can only spread arrays");
        assertThatThrownBy(() -> Access.newDictSpread(new Object[] {Access.spread(a)}))
                .hasMessage("Can only spread dicts");
        assertThatThrownBy(() -> Access.newDict(new Object[] {1L, 2L})).hasMessage("Dict keys must be strings");
        assertThat(Access.newDict(new Object[] {"a", 1L, "a", 2L})).hasToString("{\"a\": 2}");
    }

    @Test
    void destructuring() {
        RuffArray array = RuffArray.of("a", "b", "c");
        assertThat(Access.elementOrNull(array, 1)).isEqualTo("b");
        assertThat(Access.elementOrNull(array, 3)).isNull();
        assertThat(Access.elementOrNull(5L, 0)).isNull();
        assertThat(Access.restArray(array, 1)).hasToString("[b, c]");
        assertThat(Access.restArray(array, 9)).hasToString("[]");
        Object dict = Access.newDict(new Object[] {"a", 1L, "z", 2L, "y", 3L});
        assertThat(Access.keyOrNull(dict, "a")).isEqualTo(1L);
        assertThat(Access.keyOrNull(null, "a")).isNull();
        assertThat(Access.restDict(dict, new String[] {"a"})).hasToString("{\"y\": 3, \"z\": 2}");
    }

    @Test
    void patterns() {
        assertThat(Patterns.isOk(RuffResult.ok(1L))).isTrue();
        assertThat(Patterns.isErr(RuffResult.ok(1L))).isFalse();
        assertThat(Patterns.isSome(RuffOption.NONE)).isFalse();
        assertThat(Patterns.isNone(RuffOption.NONE)).isTrue();
        assertThat(Patterns.payload(RuffOption.some(4L))).isEqualTo(4L);
        assertThat(Patterns.isTag(new RuffTagged("S", "C", 1L), "S", "C")).isTrue();
        assertThat(Patterns.payload(new RuffTagged("S", "C", 1L, 2L))).isEqualTo(1L);
        assertThat(Patterns.isNamed("stop", "stop")).isTrue();
        assertThat(Patterns.isNamed(5L, "five")).isFalse();
        assertThat(Patterns.goesOn(RuffOption.some(1L))).isTrue();
        assertThat(Patterns.goesOn(RuffResult.err(1L))).isFalse();
        assertThatThrownBy(() -> Patterns.goesOn(1L)).hasMessage("Try operator requires Result or Option");
    }

    @Test
    void iterationOfEveryKind() {
        assertThat(collect(3L)).containsExactly(0L, 1L, 2L);
        assertThat(collect(2.9)).containsExactly(0L, 1L);
        assertThat(collect(-2L)).isEmpty();
        assertThat(collect("h\u00e9\ud83d\ude00")).containsExactly("h", "\u00e9", "\ud83d\ude00");
        assertThat(collect(Access.newDict(new Object[] {"one", 1L, "two", 2L}))).containsExactly("one", "two");
        assertThatThrownBy(() -> Iteration.of(null))
                .hasMessage("len() requires an array, dict, bytes, set, queue, stack, or string");
        assertThatThrownBy(() -> Iteration.of(RuffSet.EMPTY)).hasMessage("Invalid index operation");
    }

    @Test
    void iterationSeesTheArrayAsItWasAtTheStart() {
        RuffArray array = RuffArray.of(1L, 2L, 3L);
        Iteration loop = Iteration.of(array);
        Object later = Access.setIndex(array, 1L, 20L);
        later = Access.append(later, 4L);
        List<Object> seen = new ArrayList<>();
        while (loop.hasNext()) {
            seen.add(loop.next());
        }
        assertThat(seen).containsExactly(1L, 2L, 3L);
        assertThat(later).hasToString("[1, 20, 3, 4]");
    }

    private static List<Object> collect(Object value) {
        List<Object> seen = new ArrayList<>();
        Iteration loop = Iteration.of(value);
        while (loop.hasNext()) {
            seen.add(loop.next());
        }
        return seen;
    }

    @Test
    void errorStructs() {
        RuffArray stack = RuffArray.of("outer", "inner");
        assertThat(RuffErrors.caught(RuffErrors.thrown("boom"), "boom", new RuffArray()))
                .hasToString("Error { line: 0, message: boom, stack: [] }");
        StructType app = new StructType("AppError");
        assertThat(RuffErrors.thrown(new RuffStruct(app.shape("message", "code"), "denied", 7L))).hasMessage("denied");
        assertThat(RuffErrors.thrown(new RuffStruct(app.shape("code"), 1L))).hasMessage("AppError error");
        assertThat(RuffErrors.thrown(42L)).hasMessage("Int(42)");
        RuffStruct caused = new RuffStruct(app.shape("message", "cause"), "m", "why");
        assertThat(RuffErrors.caught(RuffErrors.thrown(caused), "m", stack))
                .hasToString("Error { cause: why, line: 0, message: m, stack: [outer, inner] }");
    }
}
