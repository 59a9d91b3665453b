package dev.fermata.ruff.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.runtime.task.ScriptError;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void floatsPrintShortestWithoutExponentOrFraction() {
        Object[][] table = {
            {1.0, "1"}, {2.5, "2.5"}, {0.1 + 0.2, "0.30000000000000004"}, {1e20, "100000000000000000000"},
                    {1e-7, "0.0000001"},
            {123456.789, "123456.789"}, {-0.0, "-0"}, {0.0, "0"}, {1.0 / 3, "0.3333333333333333"}, {100.125, "100.125"},
            {Double.POSITIVE_INFINITY, "inf"}, {Double.NEGATIVE_INFINITY, "-inf"}, {Double.NaN, "NaN"},
            {9007199254740993.0, "9007199254740992"}, {1e15, "1000000000000000"}, {1.5e300, "15" + "0".repeat(299)},
            {123456789012345680.0, "123456789012345680"}, {-1e21, "-1" + "0".repeat(21)}, {2e23, "2" + "0".repeat(23)},
            {-0x1p63, "-9223372036854776000"}, {0x1p63, "9223372036854776000"},
            {2 * Double.MIN_VALUE, "0." + "0".repeat(322) + "1"}, {Double.MIN_VALUE, "0." + "0".repeat(323) + "5"}, {1e23, "1" + "0".repeat(23)}, {0.001, "0.001"},
                    {1.2e-5, "0.000012"},
            {Double.MAX_VALUE, "17976931348623157" + "0".repeat(292)},
        };
        for (Object[] row : table) {
            assertThat(Text.of(row[0])).isEqualTo(row[1]);
        }
    }

    @Test
    void floatTextsReadBackToTheSameNumber() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String text = Text.of(value);
                assertThat(Double.parseDouble(text)).as(text).isEqualTo(value);
                assertThat(text).doesNotContain("E").doesNotEndWith(".0");
            }
        }
    }

    @Test
    void plainValuesAndCollections() {
        RuffDict dict = new RuffDict();
        dict.put("k2", "v");
        dict.put("k", RuffArray.of(1L, null, true, "s"));
        assertThat(Text.of(dict)).isEqualTo("{\"k\": [1, null, true, s], \"k2\": v}");
        assertThat(Text.of(new RuffDict())).isEqualTo("{}");
        assertThat(Text.of(new RuffArray())).isEqualTo("[]");
        StructType point = new StructType("Point");
        assertThat(Text.of(new RuffStruct(point.shape("y", "x"), 2L, 1.5))).isEqualTo("Point { x: 1.5, y: 2 }");
        assertThat(Text.of(new RuffStruct(new StructType("Empty").empty()))).isEqualTo("Empty {  }");
        assertThat(Text.of(RuffResult.ok(1L))).isEqualTo("Ok(1)");
        assertThat(Text.of(RuffResult.err("e"))).isEqualTo("Err(e)");
        assertThat(Text.of(RuffOption.some(null))).isEqualTo("Some(null)");
        assertThat(Text.of(RuffOption.NONE)).isEqualTo("None");
        assertThat(Text.of(new RuffTagged("Color", "Red"))).isEqualTo("Color::Red");
        assertThat(Text.of(new RuffTagged("Shape", "Box", 1L, "b"))).isEqualTo("Shape::Box(1,b)");
        for (Object hidden : new Object[] {new RuffBytes(new byte[1]), RuffSet.EMPTY, RuffQueue.of(),
                RuffStack.EMPTY}) {
            assertThat(Text.of(hidden)).isEqualTo("<unknown>");
        }
    }

    @Test
    void dictKeysSortByCodePoint() {
        RuffDict dict = new RuffDict();
        String pair = new String(Character.toChars(0x1F600));
        String high = "\uFFFD";
        dict.put(pair, 1L);
        dict.put(high, 2L);
        dict.put("a", 3L);
        dict.put("B", 4L);
        assertThat(dict.sortedKeys()).containsExactly("B", "a", high, pair);
    }

    @Test
    void debugTextHasTwoForms() {
        RuffDict dict = new RuffDict();
        dict.put("z", 1L);
        dict.put("k", "x");
        Object[][] table = {
            {5L, "Int(5)", "Int(5)"}, {2.5, "Float(2.5)", "Float(2.5)"}, {2.0, "Float(2)", "Float(2)"},
            {"a\"b\n", "Str(\"a\\\"b\\n\")", "String(\"a\"b\n\")"}, {true, "Bool(true)", "Bool(true)"},
                    {null, "Null", "Null"},
            {RuffArray.of(1L, "b"), "Array[2]", "Array[Int(1), String(\"b\")]"},
            {dict, "Dict{2 keys}", "Dict{k: String(\"x\"), z: Int(1)}"},
            {RuffSet.of(1L), "Set{1 items}", "Set{Int(1)}"}, {RuffQueue.of(1L), "Queue(1 items)", "Queue[Int(1)]"},
            {RuffStack.EMPTY.push(2L), "Stack(1 items)", "Stack[Int(2)]"},
            {new RuffBytes(new byte[3]), "Bytes(3 bytes)", "Bytes(3 bytes)"},
            {RuffResult.ok(1L), "Ok(Int(1))", "Ok(Int(1))"}, {RuffResult.err("x"), "Err(Str(\"x\"))",
                    "Err(String(\"x\"))"},
            {RuffOption.some(1L), "Some(Int(1))", "Some(Int(1))"}, {RuffOption.NONE, "None", "None"},
            {new RuffStruct(new StructType("P").shape("b", "a"), 1L, "q"),
                    "Struct { name: \"P\", fields: {\"a\": Str(\"q\"), \"b\": Int(1)} }",
                "Struct(P)"},
        };
        for (Object[] row : table) {
            assertThat(DebugText.of(row[0])).isEqualTo(row[1]);
            assertThat(DebugText.detailed(row[0])).isEqualTo(row[2]);
        }
    }

    @Test
    void veryDeepDataIsAnErrorOfTheProgram() {
        Object deep = new RuffArray();
        for (int i = 0; i < 5_000; i++) {
            deep = RuffArray.of(deep);
        }
        Object value = deep;
        Assertions.assertThatThrownBy(() -> Text.of(value)).isInstanceOf(ScriptError.class)
                .hasMessage("Maximum data nesting depth of 4096 exceeded while formatting a value");
        Assertions.assertThatThrownBy(() -> Equality.equal(value, value)).isInstanceOf(ScriptError.class)
                .hasMessage("Maximum data nesting depth of 4096 exceeded while comparing values");
    }
}
