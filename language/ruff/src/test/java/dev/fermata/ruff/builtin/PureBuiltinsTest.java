package dev.fermata.ruff.builtin;

import static dev.fermata.ruff.builtin.Calls.array;
import static dev.fermata.ruff.builtin.Calls.bytes;
import static dev.fermata.ruff.builtin.Calls.call;
import static dev.fermata.ruff.builtin.Calls.dict;
import static dev.fermata.ruff.builtin.Calls.fails;
import static dev.fermata.ruff.builtin.Calls.gives;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.ruff.value.Access;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffOption;
import dev.fermata.ruff.value.RuffSet;
import dev.fermata.ruff.value.RuffStruct;
import dev.fermata.ruff.value.StructType;
import dev.fermata.ruff.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PureBuiltinsTest {
    private static String strings(String... values) {
        StringBuilder out = new StringBuilder("Array[");
        for (int i = 0; i < values.length; i++) {
            out.append(i == 0 ? "" : ", ").append("String(\"").append(values[i]).append("\")");
        }
        return out.append(']').toString();
    }

    @Test
    void types() {
        Object[] values = {1L, 1.5, "s", true, null, array(), dict(), RuffSet.EMPTY, bytes(1), RuffOption.NONE,
                Calls.function("print")};
        String[] names = {"int", "float", "string", "bool", "null", "array", "dict", "set", "bytes", "option",
                "function"};
        for (int i = 0; i < values.length; i++) {
            gives("String(\"" + names[i] + "\")", "type", values[i]);
        }
        gives("Bool(true)", "is_int", 1L);
        gives("Bool(false)", "is_int", 1.0);
        gives("Bool(false)", "is_int");
        gives("Bool(true)", "is_null", (Object) null);
        gives("Bool(false)", "is_null");
        gives("Bool(true)", "is_truthy", "false");
    }

    @Test
    void conversions() {
        gives("Int(42)", "to_int", "42");
        gives("Int(7)", "to_int", " 7 ");
        gives("Int(5)", "to_int", "+5");
        gives("Int(-3)", "to_int", -3.99);
        gives("Int(1)", "to_int", true);
        gives("Int(0)", "to_int", Double.NaN);
        gives("Int(9223372036854775807)", "to_int", 1e300);
        gives("Float(2.5)", "to_float", "2.5");
        gives("Float(3)", "to_float", 3L);
        gives("Float(inf)", "to_float", "inf");
        gives("Float(1000)", "parse_float", " 1e3 ");
        gives("Float(0.5)", "parse_float", ".5");
        gives("Float(5)", "parse_float", "5.");
        gives("Int(12)", "parse_int", " 12 ");
        gives("String(\"[1, a]\")", "str", array(1L, "a"));
        gives("Bool(true)", "to_bool", "no");
        gives("Bool(false)", "to_bool", "FALSE");
        gives("Bool(false)", "to_bool", "0");
        gives("Bool(true)", "to_bool", array(0L));
        gives("Bool(true)", "to_bool", RuffOption.NONE);
        gives("Bytes(2 bytes)", "bytes", array(72L, 105L));
        gives("Array[Int(1), String(\"a\")]", "array", 1L, "a");
        gives("Dict{}", "dict");
        fails("Cannot convert 'abc' to int", "to_int", "abc");
        fails("Cannot convert '3.5' to int", "to_int", "3.5");
        fails("Cannot convert '99999999999999999999' to int", "to_int", "99999999999999999999");
        fails("Cannot convert array to int", "to_int", array());
        fails("Cannot convert dict to int", "to_int", dict());
        fails("Cannot convert null to int", "to_int", (Object) null);
        fails("Cannot convert value to int", "to_int", RuffSet.EMPTY);
        fails("Cannot convert 'x1' to float", "to_float", "x1");
        fails("Cannot convert '1d' to float", "to_float", "1d");
        fails("Cannot convert null to float", "to_float", (Object) null);
        fails("Cannot parse '4.5' as integer", "parse_int", "4.5");
        fails("Cannot parse '.' as float", "parse_float", ".");
        fails("parse_int requires a string argument", "parse_int", 5L);
        fails("parse_float requires a string argument", "parse_float");
        fails("bytes() requires integers in range 0-255, got 256", "bytes", array(256L));
        fails("bytes() requires an array of integers", "bytes", array("a"));
        fails("bytes() requires an array argument", "bytes", 5L);
        fails("made up", "error", "made up");
        fails("Int(5)", "error", 5L);
    }

    @Test
    void mathematics() {
        gives("Float(5)", "abs", -5L);
        gives("Float(4)", "sqrt", 16L);
        gives("Float(2)", "floor", 2.7);
        gives("Float(3)", "ceil", 2.1);
        gives("Float(3)", "round", 2.5);
        gives("Float(-3)", "round", -2.5);
        gives("Float(2)", "round", 2.4);
        gives("Float(0)", "round", 0.49999999999999994);
        gives("Float(1024)", "pow", 2L, 10L);
        gives("Float(1)", "min", 3L, 1L);
        gives("Float(3)", "max", 3L, 1.5);
        gives("Float(1)", "max", Double.NaN, 1L);
        gives("Float(0)", "sin", 0L);
        gives("Float(0)", "log", 1L);
        fails("abs() expects numeric argument 'value' , got Str(\"x\")", "abs", "x");
        fails("sqrt() domain error: value must be >= 0", "sqrt", -1L);
        fails("log() domain error: value must be > 0", "log", 0L);
        fails("pow() expects numeric arguments", "pow", 2L, "x");
        fails("min() expects numeric arguments", "min", array(), 1L);
        gives("Int(8)", "bit_and", 12L, 10L);
        gives("Int(14)", "bit_or", 12L, 10L);
        gives("Int(6)", "bit_xor", 12L, 10L);
        gives("Int(-1)", "bit_not", 0L);
        gives("Int(16)", "bit_shl", 1L, 4L);
        gives("Int(-4)", "bit_shr", -16L, 2L);
        fails("bit_and() expects integer argument 'left' , got Float(1.5)", "bit_and", 1.5, 1L);
        fails("bit_xor() expects integer argument 'right' , got Null", "bit_xor", 1L, null);
        fails("bit_not() expects integer argument 'value' , got Bool(true)", "bit_not", true);
        fails("bit_shl() expects a shift amount between 0 and 63", "bit_shl", 1L, 64L);
    }

    @Test
    void textsOne() {
        gives("Int(5)", "len", "h\u00e9llo");
        gives("Int(1)", "len", "\ud83d\ude00");
        gives("String(\"STRASSE\")", "to_upper", "stra\u00dfe");
        gives("String(\"Hello world\")", "capitalize", "hELLO wORLD");
        gives("String(\"\")", "capitalize", "");
        gives("String(\"pad\")", "trim", "\u00a0 pad\u3000");
        gives("String(\"l \")", "trim_start", "  l ");
        gives("Int(1)", "contains", "Hello", "ell");
        gives("Int(0)", "contains", "Hello", "z");
        gives("Bool(true)", "starts_with", "Hello", "He");
        gives("Bool(false)", "ends_with", "Hello", "!");
        gives("Int(2)", "index_of", "\ud83d\ude00bc", "c");
        gives("Int(-1)", "index_of", "abc", "q");
        gives("String(\"heLLo\")", "replace", "hello", "l", "L");
        gives("String(\"-a-b-\")", "replace", "ab", "", "-");
        gives("String(\"Hello\")", "substring", "Hello, World", 0L, 5L);
        gives("String(\"World\")", "substring", "Hello, World", 7L, 99.9);
        gives("String(\"\")", "substring", "abc", 3L, 1L);
        gives("String(\"a\")", "substring", "abc", -5L, 1L);
        gives("String(\"\ud83d\ude00c\")", "substr", "b\ud83d\ude00c", 1L, 3L);
        gives("String(\"o\")", "char_at", "Hello", 4L);
        gives("String(\"\")", "char_at", "Hello", 5L);
        gives("String(\"H\")", "char_at", "Hello", -3L);
        gives(strings("a", "b", "", "c"), "split", "a,b,,c", ",");
        gives(strings("", "a", "b", "c", ""), "split", "abc", "");
        gives(strings(""), "split", "", ",");
        gives("String(\"1-b-true-2.5\")", "join", array(1L, "b", true, 2.5), "-");
        gives("String(\"Null,Array[1]\")", "join", array(null, array(1L)), ",");
        gives("String(\"ababab\")", "repeat", "ab", 3L);
        gives("String(\"\")", "repeat", "x", -1L);
        gives("String(\"007\")", "pad_left", "7", 3L, "0");
        gives("String(\"7..\")", "pad_end", "7", 3L, ".x");
        gives("String(\"  7\")", "pad_start", "7", 3L, "");
        fails("to_upper() requires a string argument", "to_upper", 5L);
        fails("lower() requires a string argument", "lower", 5L);
        fails("trim() requires a string argument", "trim", (Object) null);
        fails("contains() first argument must be a string, array, or dictionary", "contains", 5L, 5L);
        fails("contains() requires two arguments: string/array and substring/item", "contains", "a", 5L);
        fails("index_of() first argument must be a string or array", "index_of", dict(), "a");
        fails("starts_with() requires string and prefix string arguments", "starts_with", 1L, "a");
        fails("split() requires string and delimiter string arguments", "split", 1L, ",");
        fails("join() requires array and separator string arguments", "join", "a", ",");
        fails("replace() requires string, from-string, and to-string arguments", "replace", "a", 1L, "b");
        fails("substring() requires a string argument for value", "substring", 1L, 0L, 1L);
        fails("substring() start and end must be a number", "substring", "abc", "x", 1L);
        fails("char_at() index must be a number", "char_at", "abc", null);
        fails("repeat() count must be a number", "repeat", "a", "b");
        fails("pad_left() requires 3 arguments: string, width, char", "pad_start", 1L, 3L, "0");
        fails("pad_right() width must be a number", "pad_right", "a", "3", "0");
        fails("len() requires an array, dict, bytes, set, queue, stack, or string", "len", 5L);
    }

    @Test
    void textsTwo() {
        gives(strings("one", "two"), "lines", "one\r\ntwo\n");
        gives(strings("a", "", "b"), "lines", "a\n\nb");
        gives("Array[]", "lines", "");
        gives(strings("alpha", "beta"), "words", "  alpha   beta ");
        gives("String(\"c\ud83d\ude00a\")", "str_reverse", "a\ud83d\ude00c");
        gives("String(\"hello-world-foo-bar-baz\")", "slugify", "Hello World! Foo_Bar -- baz");
        gives("String(\"my-first-post\")", "slugify", "My First Post!");
        gives("String(\"a lon...\")", "truncate", "a long sentence", 8L, "...");
        gives("String(\"ok\")", "truncate", "ok", 8L, "...");
        gives("String(\"...\")", "truncate", "abcdef", 2L, "...");
        gives("String(\"firstSecondThird\")", "to_camel_case", "first second-third");
        gives("String(\"helloWorldFoo\")", "to_camel_case", "hello world-foo");
        gives("String(\"some_name\")", "to_snake_case", "someName");
        gives("String(\"hello_world__foo\")", "to_snake_case", "helloWorld Foo");
        gives("String(\"some-name\")", "to_kebab_case", "SomeName");
        gives("Bool(true)", "is_empty", "");
        gives("Int(5)", "count_chars", "h\u00e9llo");
        gives("String(\"cart has 3 items costing 2.5\")", "format", "%s has %d items costing %f", "cart", 3L, 2.5);
        gives("String(\"3 1 0 2 100% %x %\")", "format", "%d %d %d %f 100%% %x %", 3.9, true, false, 2L);
        gives("String(\"null|1|[Array]|{Dict}|None\")", "format", "%s|%s|%s|%s|%s", null, 1.0, array(1L), dict("a", 1L),
                RuffOption.NONE);
        fails("format() first argument must be a string", "format", 5L);
        fails("format() missing argument for placeholder %s", "format", "%s");
        fails("format() %d requires numeric argument, got Str(\"x\")", "format", "%d", "x");
        fails("format() %f requires numeric argument, got Bool(true)", "format", "%f", true);
        gives("String(\"...\")", "truncate", "abc", Long.MIN_VALUE, "...");
        gives("String(\"abc\")", "pad_left", "abc", Long.MIN_VALUE, "x");
        fails("truncate() requires 3 arguments: string, length, suffix", "truncate", "a", 3L);
        fails("truncate() length must be a number", "truncate", "a", "3", "");
        fails("slugify() requires a string argument", "slugify");
    }

    @Test
    void regularExpressions() {
        gives("Bool(true)", "regex_match", "id 42", "\\d+");
        gives("Bool(false)", "regex_match", "none", "\\d");
        gives(strings("a1", "b22"), "regex_find_all", "a1 b22", "[a-z]\\d+");
        gives("String(\"05/2024\")", "regex_replace", "2024-05", "(\\d+)-(\\d+)", "$2/$1");
        gives("String(\"<x> $ \")", "regex_replace", "x", "(?P<n>x)", "<${n}> $$ $nope");
        gives("String(\"x$\")", "regex_replace", "x", "x", "x$");
        gives(strings("a", "b", "c"), "regex_split", "a, b;c", "[,;]\\s*");
        gives(strings("", "b", ""), "regex_split", "aba", "a");
        gives(strings("", "aaa", ""), "regex_find_all", "baaac", "a*");
        gives("Bool(false)", "regex_match", "x", "(");
        gives("Array[]", "regex_find_all", "x", "(");
        gives("String(\"x\")", "regex_replace", "x", "(", "y");
        gives(strings("x"), "regex_split", "x", "(");
        fails("regex_match requires two string arguments (text, pattern)", "regex_match", "x");
        fails("regex_find_all requires two string arguments (text, pattern)", "regex_find_all", "x", 1L);
        fails("regex_replace requires three string arguments (text, pattern, replacement)", "regex_replace", "x", "y");
        fails("regex_split requires two string arguments (text, pattern)", "regex_split");
    }

    @Test
    void arraysOne() {
        RuffArray a = array(3L, 1L, 2L);
        gives("Array[Int(3), Int(1), Int(2), Int(4)]", "push", a, 4L);
        gives("Array[Array[Int(3), Int(1)], Int(2)]", "pop", a);
        gives("Array[Array[], Int(0)]", "pop", array());
        gives("Array[Int(3), Int(9), Int(1), Int(2)]", "insert", a, 1L, 9L);
        gives("Array[Int(3), Int(1), Int(2), Int(9)]", "insert", a, 3L, 9L);
        gives("Array[Int(3), Int(2)]", "remove", a, 1L);
        gives("Array[Int(3), Int(1), Int(2)]", "remove", a, 1.0);
        gives("Array[Array[Int(1), Int(2)], Int(3)]", "remove_at", a, 0L);
        gives("Array[]", "clear", a);
        gives("Array[Int(1), Int(2), Int(3)]", "sort", a);
        gives("Array[Int(2), Int(1), Int(3)]", "reverse", a);
        gives("Int(6)", "sum", a);
        gives("Float(3.5)", "sum", array(1L, 2.5, "x"));
        gives("Int(0)", "sum", array());
        gives("Array[Int(1), Int(2)]", "slice", a, -2L, 3L);
        gives("Array[]", "slice", a, 2L, 1L);
        gives("Array[Int(3), Int(1), Int(2)]", "slice", a, -99L, 99L);
        gives("Array[Int(1), Int(2), Int(3)]", "concat", array(1L), array(2L, 3L));
        gives("Bool(true)", "contains", a, 2L);
        gives("Bool(false)", "contains", array(array(1L)), array(1L));
        gives("Int(2)", "index_of", a, 2L);
        gives("Int(-1)", "index_of", a, 8L);
        assertThat(Text.of(a)).isEqualTo("[3, 1, 2]");
        fails("push() requires an array as the first argument", "push", 5L, 1L);
        fails("append() requires an array as the first argument", "append", 5L, 1L);
        fails("pop() requires an array argument", "pop", 5L);
        fails("insert() index 5 out of bounds for array of length 1", "insert", array(1L), 5L, 0L);
        fails("insert() index 18446744073709551615 out of bounds for array of length 1", "insert", array(1L), -1L, 0L);
        fails("insert() index must be a number", "insert", array(1L), "x", 0L);
        fails("insert() requires 3 arguments: array, index, and item", "insert", 1L, 1L, 0L);
        fails("remove() requires an array or dictionary-like value with a valid key/item", "remove", 5L, 1L);
        fails("remove_at() index 0 out of bounds for array of length 0", "remove_at", array(), 0L);
        fails("remove_at() requires 2 arguments: array and index", "remove_at", 1L, 0L);
        fails("clear() requires an array or dict argument", "clear", "x");
        fails("slice() start must be a number", "slice", a, "x", 1L);
        fails("slice() requires array or bytes and numeric start/end arguments", "slice", "abc", 0L, 1L);
        fails("concat() requires two array arguments", "concat", a, 1L);
        fails("sort requires an array argument", "sort", 5L);
        fails("reverse requires an array argument", "reverse", "abc");
        fails("unique requires an array argument", "unique", 5L);
        fails("sum requires an array argument", "sum", 5L);
        fails("Integer overflow: 9223372036854775807 + 1", "sum", array(Long.MAX_VALUE, 1L));
    }

    @Test
    void arraysTwo() {
        assertThat(Text.of(call("chunk", array(1L, 2L, 3L, 4L, 5L), 2L))).isEqualTo("[[1, 2], [3, 4], [5]]");
        assertThat(Text.of(call("chunk", array(1L, 2L), 0L))).isEqualTo("[[1, 2]]");
        assertThat(Text.of(call("flatten", array(array(1L, array(2L)), 3L)))).isEqualTo("[1, [2], 3]");
        assertThat(Text.of(call("zip", array(1L, 2L, 3L), array("a", "b")))).isEqualTo("[[1, a], [2, b]]");
        assertThat(Text.of(call("enumerate", array("p", "q")))).isEqualTo("[[0, p], [1, q]]");
        assertThat(Text.of(call("take", array(1L, 2L, 3L), 2L))).isEqualTo("[1, 2]");
        assertThat(Text.of(call("take", array(1L), -1L))).isEqualTo("[]");
        assertThat(Text.of(call("skip", array(1L, 2L, 3L), 2L))).isEqualTo("[3]");
        assertThat(Text.of(call("skip", array(1L), 0L))).isEqualTo("[1]");
        assertThat(Text.of(call("windows", array(1L, 2L, 3L, 4L), 3L))).isEqualTo("[[1, 2, 3], [2, 3, 4]]");
        assertThat(Text.of(call("windows", array(1L), 2L))).isEqualTo("[]");
        gives("Array[Int(1), Float(1), String(\"1\"), Array[]]", "unique", array(1L, 1.0, 1L, "1", array(), array()));
        assertThat(Text.of(call("unique", array(array(1L), array(2L), dict("a", 1L), dict("b", 1L)))))
                .isEqualTo("[[1], {\"a\": 1}]");
        gives(strings("Fig", "apple", "pear"), "sort", array("pear", "Fig", "apple"));
        gives("Array[Int(1), Float(1.5), Int(2)]", "sort", array(2L, 1.5, 1L));
        gives("Array[Int(3), String(\"a\"), Int(1)]", "sort", array(3L, "a", 1L));
        assertThat(Text.of(call("range", 4L))).isEqualTo("[0, 1, 2, 3]");
        assertThat(Text.of(call("range", 0L, 10L, 4L))).isEqualTo("[0, 4, 8]");
        assertThat(Text.of(call("range", 6L, 0L, -2L))).isEqualTo("[6, 4, 2]");
        assertThat(Text.of(call("range", -2L))).isEqualTo("[]");
        assertThat(Text.of(call("range", 1.9, 3.9))).isEqualTo("[1, 2]");
        assertThat(Text.of(call("range", Long.MAX_VALUE - 1, Long.MAX_VALUE, 5L))).isEqualTo("[9223372036854775806]");
        assertThat(Text.of(call("range", Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE)))
                .isEqualTo("[-9223372036854775808, -1, 9223372036854775806]");
        assertThat(Text.of(call("range", 1L, Long.MIN_VALUE, Long.MIN_VALUE))).isEqualTo("[1, -9223372036854775807]");
        fails("range() step cannot be zero", "range", 0L, 5L, 0L);
        fails("range() requires numeric arguments", "range", "a");
        fails("chunk() size must be a number", "chunk", array(), "x");
        fails("chunk() requires 2 arguments: array and size", "chunk", 1L, 1L);
        fails("flatten() requires an array argument", "flatten", 1L);
        fails("zip() requires 2 array arguments", "zip", array(), 1L);
        fails("enumerate() requires an array argument", "enumerate", "a");
        fails("take() count must be a number", "take", array(), null);
        fails("skip() requires 2 arguments: array and count", "skip", 1L, 1L);
        fails("windows() size must be a number", "windows", array(), "x");
    }

    @Test
    void sortIsStableForMixedNumbersAndNeverRefuses() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < random.nextInt(120); i++) {
                values.add(switch (random.nextInt(round % 2 == 0 ? 2 : 5)) {
                    case 0 -> (Object) (long) random.nextInt(20);
                    case 1 -> (Object) (double) random.nextInt(20);
                    case 2 -> "s" + random.nextInt(9);
                    case 3 -> Double.NaN;
                    default -> null;
                });
            }
            RuffArray sorted = (RuffArray) call("sort", RuffArray.of(values.toArray()));
            assertThat(sorted.toObjects()).hasSameSizeAs(values.toArray());
            if (round % 2 == 0) {
                List<Object> expected = new ArrayList<>(values);
                expected.sort((a, b) -> Double.compare(((Number) a).doubleValue(), ((Number) b).doubleValue()));
                assertThat(sorted.toObjects()).containsExactly(expected.toArray());
            }
        }
    }

    @Test
    void dicts() {
        Object d = dict("b", 2L, "a", 1L);
        gives(strings("a", "b"), "keys", d);
        gives("Array[Int(1), Int(2)]", "values", d);
        gives("Array[Array[String(\"a\"), Int(1)], Array[String(\"b\"), Int(2)]]", "items", d);
        gives("Array[]", "keys", 5L);
        gives("Array[]", "keys");
        gives("Int(1)", "has_key", d, "a");
        gives("Int(0)", "has_key", d, 1.5);
        gives("Int(1)", "has_key", dict("7", 1L), 7L);
        gives("Int(0)", "has_key", 5L, "a");
        gives("Bool(true)", "contains", d, "b");
        gives("Int(2)", "get", d, "b");
        gives("Null", "get", d, "zz");
        gives("Int(7)", "get", d, "zz", 7L);
        gives("Null", "get", 5L, "zz", 7L);
        gives("String(\"dflt\")", "get_default", d, "q", "dflt");
        gives("Dict{a: Int(9), b: Int(2), c: Int(3)}", "merge", d, dict("a", 9L, "c", 3L));
        gives("Dict{}", "merge", d, 5L);
        gives("Dict{a: Int(1), b: Int(2), w: Int(0)}", "update", d, dict("w", 0L));
        gives("Array[Dict{a: Int(1)}, Int(2)]", "remove", d, "b");
        gives("Array[Dict{a: Int(1), b: Int(2)}, Int(0)]", "remove", d, "nope");
        gives("Dict{5: String(\"n\"), v: String(\"k\")}", "invert", dict("k", "v", "n", 5L, "drop", array()));
        gives("Dict{}", "clear", d);
        gives("Int(2)", "len", d);
        assertThat(Text.of(d)).isEqualTo("{\"a\": 1, \"b\": 2}");
        fails("get_default() requires 3 arguments: dict, key, default_value", "get_default", 5L, "q", 1L);
        fails("invert() requires a dict argument", "invert", 5L);
        fails("remove() requires an array or dictionary-like value with a valid key/item", "remove", d, true);
    }

    @Test
    void setsQueuesAndStacks() {
        Object set = call("Set", array(3L, 1L, 3L, 2L));
        gives("Set{Int(3), Int(1), Int(2)}", "set_add", set, 1.0);
        gives("Set{Int(3), Int(1), Int(2), Int(9)}", "set_add", set, 9L);
        gives("Set{Int(1), Int(2)}", "set_remove", set, 3L);
        gives("Bool(true)", "set_has", set, 2L);
        gives("Bool(false)", "set_has", 5L, 2L);
        gives("Array[Int(3), Int(1), Int(2)]", "set_to_array", set);
        gives("Array[]", "set_to_array", 5L);
        Object other = call("Set", array(2L, 3L, 4L));
        gives("Set{Int(3), Int(1), Int(2), Int(4)}", "set_union", set, other);
        gives("Set{Int(3), Int(2)}", "set_intersect", set, other);
        gives("Set{Int(1)}", "set_difference", set, other);
        gives("Set{}", "set_union", set, 5L);
        gives("Set{}", "Set");
        gives("Int(3)", "len", set);
        fails("Set constructor requires an array argument", "Set", 5L);
        Object queue = call("queue_enqueue", call("queue_enqueue", call("Queue"), "first"), "second");
        gives("Array[Queue[String(\"second\")], String(\"first\")]", "queue_dequeue", queue);
        gives("Array[Queue[], Null]", "queue_dequeue", call("Queue"));
        gives("String(\"first\")", "queue_peek", queue);
        gives("Int(2)", "queue_size", queue);
        gives("Bool(true)", "queue_is_empty", 5L);
        gives("Queue[Int(1)]", "Queue", array(1L));
        gives("Queue[]", "Queue", 5L);
        fails("queue_size requires a Queue argument", "queue_size", array());
        Object stack = call("stack_push", call("Stack", array(1L, 2L)), 3L);
        gives("Array[Stack[Int(1), Int(2)], Int(3)]", "stack_pop", stack);
        gives("Array[Stack[], Null]", "stack_pop", call("Stack"));
        gives("Array[Int(1), Int(2), Int(3)]", "stack_to_array", stack);
        gives("Int(3)", "stack_peek", stack);
        gives("Bool(false)", "stack_is_empty", stack);
        fails("stack_size requires a Stack argument", "stack_size", array());
    }

    @Test
    void assertions() {
        gives("Bool(true)", "assert", true);
        gives("Bool(true)", "assert_equal", 2L, 2.0);
        gives("Bool(true)", "assert_contains", array(1L, 2L), 2L);
        gives("Bool(true)", "assert_contains", dict("k", 1L), "k");
        fails("Assertion failed", "assert", false);
        fails("math works", "assert", 0L, "math works");
        fails("Assertion failed", "assert", null, 5L);
        fails("Assertion failed: expected Int(2), got Int(1)", "assert_equal", 1L, 2L);
        fails("Assertion failed: expected true, got false", "assert_true", false);
        fails("Assertion failed: expected false, got true", "assert_false", true);
        fails("assert_true requires a boolean argument", "assert_true", 1L);
        fails("Assertion failed: Str(\"abc\") does not contain Str(\"z\")", "assert_contains", "abc", "z");
        fails("Assertion failed: Array[2] does not contain Int(3)", "assert_contains", array(1L, 2L), 3L);
        fails("assert_contains requires an array, string, or dict as first argument", "assert_contains", 5L, 3L);
    }

    @Test
    void json() {
        gives("Dict{list: Array[Int(1), Float(2.5), Null, Bool(false)], name: String(\"Zed\")}", "parse_json",
                "{\"list\": [1, 2.5, null, false], \"name\": \"Zed\"}");
        gives("Float(18446744073709552000)", "parse_json", "18446744073709551615");
        gives("Float(-0)", "parse_json", "-0");
        gives("String(\"a\u00e9\ud83d\ude00/\")", "parse_json", "\"a\\u00e9\\ud83d\\ude00\\/\"");
        gives("Dict{a: Int(2)}", "parse_json", "{\"a\":1,\"a\":2}");
        assertThat(call("to_json", dict("z", 1L, "a", array(true, null, "q\"t\n\u0001"))))
                .isEqualTo("{\"a\":[true,null,\"q\\\"t\\n\\u0001\"],\"z\":1}");
        Object[][] numbers = {{2.0, "2.0"}, {0.1, "0.1"}, {1e15, "1000000000000000.0"}, {1e16, "1e16"},
                {1.5e20, "1.5e20"}, {1e-5, "0.00001"},
            {1.5e-7, "1.5e-7"}, {-2.5, "-2.5"}, {-0.0, "-0.0"}, {123456.789, "123456.789"}, {1e300, "1e300"}};
        for (Object[] row : numbers) {
            assertThat(call("to_json", row[0])).isEqualTo(row[1]);
        }
        assertThat(call("to_json_pretty", dict("b", array(1L, 2L), "a", dict(), "c", array())))
                .isEqualTo("{\n  \"a\": {},\n  \"b\": [\n    1,\n    2\n  ],\n  \"c\": []\n}");
        fails("Cannot convert Set{1 items} to JSON", "to_json", RuffSet.of(1L));
        fails("Cannot convert Struct { name: \"P\", fields: {\"v\": Int(1)} } to JSON", "to_json",
                new RuffStruct(new StructType("P").shape("v"), 1L));
        fails("Cannot convert non-finite float inf to JSON", "to_json", Double.POSITIVE_INFINITY);
        fails("parse_json requires a string argument", "parse_json", 5L);
        fails("JSON input exceeds maximum input size of 1048576 bytes", "parse_json", "\"" + "a".repeat(1_048_576)
                + "\"");
        fails("JSON input exceeds maximum nesting depth of 64", "parse_json", "[".repeat(65) + "]".repeat(65));
        gives("Array[Array[]]", "parse_json", "[[]]");
        Object deep = array();
        for (int i = 0; i < 65; i++) {
            deep = array(deep);
        }
        fails("JSON value exceeds maximum nesting depth of 64", "to_json", deep);
    }

    @Test
    void jsonProblems() {
        String[][] table = {
            {"", "EOF while parsing a value at line 1 column 0"}, {"{oops", "key must be a string at line 1 column 2"},
            {"[1, 2", "EOF while parsing a list at line 1 column 5"}, {"[1,]", "trailing comma at line 1 column 4"},
            {"{\"a\":1,}", "trailing comma at line 1 column 8"}, {"{\"a\" 1}", "expected `:` at line 1 column 6"},
            {"{\"a\":1 \"b\"}", "expected `,` or `}` at line 1 column 8"},
                    {"[1 2]", "expected `,` or `]` at line 1 column 4"},
            {"nul", "EOF while parsing a value at line 1 column 3"}, {"nulx", "expected ident at line 1 column 4"},
            {"@", "expected value at line 1 column 1"}, {"1 2", "trailing characters at line 1 column 3"},
            {"\"abc", "EOF while parsing a string at line 1 column 4"},
                    {"\"\\q\"", "invalid escape at line 1 column 3"},
            {"01", "invalid number at line 1 column 2"}, {"-", "EOF while parsing a value at line 1 column 1"},
                    {"1.x", "invalid number at line 1 column 3"},
            {"1e999", "number out of range at line 1 column 5"}, {"{\n  \"a\": }", "expected value at line 2 column 8"},
            {"{\"a\":1", "EOF while parsing an object at line 1 column 6"},
                    {"\"\u00e9\" x", "trailing characters at line 1 column 6"},
        };
        for (String[] row : table) {
            fails("JSON parse error: " + row[1], "parse_json", row[0]);
        }
    }

    @Test
    void csvAndBase64AndHashes() {
        assertThat(Text.of(call("parse_csv", "name,n,f\n\"a, \"\"b\"\"\",1,2.5\r\nz,,x\n")))
                .isEqualTo("[{\"f\": 2.5, \"n\": 1, \"name\": a, \"b\"}, {\"f\": x, \"n\": , \"name\": z}]");
        fails("CSV parse error: CSV error: record 1 (line: 2, byte: 4): found record with 1 fields, but the previous record has 2 fields", "parse_csv", "a,b\n1\n");
        assertThat(call("to_csv", array(dict("b", 1L, "a", "x,y"), dict("a", null, "b", array()))))
                .isEqualTo("b,a\n1,\"x,y\"\n,\n");
        fails("CSV requires non-empty array", "to_csv", array());
        fails("CSV requires array of dictionaries", "to_csv", array(5L));
        gives("String(\"SGk=\")", "encode_base64", "Hi");
        gives("String(\"SGk=\")", "encode_base64", bytes(72, 105));
        gives("Bool(true)", "assert_equal", call("decode_base64", "SGk="), bytes(72, 105));
        fails("Base64 decode error: Invalid symbol 33, offset 1.", "decode_base64", "S!k=");
        fails("Base64 decode error: Invalid padding", "decode_base64", "SGk");
        fails("decode_base64 requires a string argument", "decode_base64", 5L);
        fails("encode_base64 requires a bytes or string argument", "encode_base64", 5L);
        gives("String(\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\")", "sha256", "abc");
        gives("String(\"900150983cd24fb0d6963f7d28e17f72\")", "md5", bytes(97, 98, 99));
        fails("sha256 requires a string or bytes argument", "sha256", 5L);
        gives("Bytes(1 bytes)", "slice", bytes(1, 2), 0L, 1L);
    }

    @Test
    void whatABuiltinKeepsOrHandsOutIsACopyToItsCaller() {
        RuffArray inner = array(1L);
        Object outer = call("push", array(), inner);
        Access.setIndex(inner, 0L, 5L);
        Object taken = call("get", dict("k", outer), "k");
        Object changed = Access.setIndex(taken, 0L, "new");
        assertThat(Text.of(outer)).isEqualTo("[[1]]");
        assertThat(Text.of(changed)).isEqualTo("[new]");
        Object popped = call("pop", array(1L, array(2L)));
        Object last = Access.index(popped, 1L);
        assertThat(((RuffArray) last).isShared()).isTrue();
        RuffArray zipped = (RuffArray) call("zip", array(inner), array(inner));
        assertThat(((RuffArray) Access.index(Access.index(zipped, 0L), 0L)).isShared()).isTrue();
    }
}
