package dev.fermata.ruff.builtin;

import static dev.fermata.ruff.builtin.Calls.array;
import static dev.fermata.ruff.builtin.Calls.call;
import static dev.fermata.ruff.builtin.Calls.dict;
import static dev.fermata.ruff.builtin.Calls.fails;
import static dev.fermata.ruff.builtin.Calls.gives;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffDict;
import org.junit.jupiter.api.Test;

class DataFormatBuiltinsTest {
    private static Object nested(int levels) {
        Object value = 1L;
        for (int i = 0; i < levels; i++) {
            value = array(value);
        }
        return value;
    }

    @Test
    void toml() {
        gives("Dict{a: Int(1), b: Dict{c: Array[Float(1.5), Bool(true)]}, d: String(\"2024-02-29\")}", "parse_toml",
                "a = 1\nd = 2024-02-29\n[b]\nc = [1.5, true]\n");
        fails("TOML parse error: expected a value at line 1 column 5", "parse_toml", "a = ");
        fails("parse_toml requires a string argument", "parse_toml", 5L);
        fails("parse_toml requires a string argument", "parse_toml");
        assertThat(call("to_toml", dict("z", 1L, "a", dict("k", array(1L, 2L), "n", null)))).isEqualTo("z = 1\n\n[a]\nk = [1, 2]\nn = \"\"\n");
        fails("Cannot convert Int(5) to TOML", "to_toml", 5L);
        fails("Cannot convert NativeFunction(len) to TOML", "to_toml", dict("f", Calls.function("len")));
        fails("TOML value exceeds maximum nesting depth of 64", "to_toml", dict("d", nested(70)));
    }

    @Test
    void yaml() {
        gives("Dict{Array[1]: Int(2), Int(1): String(\"x\"), Null: Null, a: Array[Int(1), Dict{b: Float(0.5)}]}", "parse_yaml",
                "a: [1, {b: 0.5}]\n1: x\n[k]: 2\n~: ~\n");
        gives("Null", "parse_yaml", "");
        fails("YAML parse error: expected ',' or ']', but got <stream end> at line 1 column 3", "parse_yaml", "[1");
        fails("parse_yaml requires a string argument", "parse_yaml", array());
        assertThat(call("to_yaml", dict("b", array("x", dict("c", 2.0)), "a", null))).isEqualTo("a: null\nb:\n- x\n- c: 2.0\n");
        assertThat(call("to_yaml", "5")).isEqualTo("'5'\n");
        fails("Cannot convert Bytes(1 bytes) to YAML", "to_yaml", array(Calls.bytes(1)));
        fails("YAML value exceeds maximum nesting depth of 64", "to_yaml", nested(70));
    }

    @Test
    void anAliasIsACopy() {
        RuffArray both = (RuffArray) call("parse_yaml", "- &x [1]\n- *x\n");
        assertThat(both.at(0)).isNotSameAs(both.at(1));
        gives("Array[Array[Int(1)], Array[Int(1)]]", "parse_yaml", "- &x [1]\n- *x\n");
    }

    @Test
    void jsonLimitsAndTexts() {
        RuffDict value = (RuffDict) call("parse_json", "{\"b\": [1, 2.0, 1e400000, \"\\u00e9\"], \"a\": {}}".replace("1e400000", "10000000000000000000"));
        assertThat(call("to_json", value)).isEqualTo("{\"a\":{},\"b\":[1,2.0,1e19,\"é\"]}");
        assertThat(call("to_json_pretty", value)).isEqualTo("{\n  \"a\": {},\n  \"b\": [\n    1,\n    2.0,\n    1e19,\n    \"é\"\n  ]\n}");
        fails("JSON parse error: number out of range at line 1 column 5", "parse_json", "1e400");
        fails("JSON input exceeds maximum nesting depth of 64", "parse_json", "[".repeat(65));
        fails("JSON value exceeds maximum nesting depth of 64", "to_json", nested(66));
        fails("JSON input exceeds maximum input size of 1048576 bytes", "parse_json", "\"" + "é".repeat(600_000) + "\"");
        assertThat(call("parse_json", "\"" + "x".repeat(1_048_574) + "\"")).isEqualTo("x".repeat(1_048_574));
    }
}
