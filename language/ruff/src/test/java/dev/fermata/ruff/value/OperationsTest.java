package dev.fermata.ruff.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.runtime.task.ScriptError;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private static Object apply(Object a, String operator, Object b) {
        return switch (operator) {
            case "+" -> Operations.add(a, b);
            case "-" -> Operations.sub(a, b);
            case "*" -> Operations.mul(a, b);
            case "/" -> Operations.div(a, b);
            case "%" -> Operations.mod(a, b);
            case "<" -> Comparison.lt(a, b);
            case "<=" -> Comparison.le(a, b);
            case ">" -> Comparison.gt(a, b);
            default -> Comparison.ge(a, b);
        };
    }

    private static Object applyLong(Object a, String operator, long b) {
        return switch (operator) {
            case "+" -> Operations.add(a, b);
            case "-" -> Operations.sub(a, b);
            case "*" -> Operations.mul(a, b);
            case "<" -> Comparison.lt(a, b);
            case "<=" -> Comparison.le(a, b);
            case ">" -> Comparison.gt(a, b);
            case ">=" -> Comparison.ge(a, b);
            default -> apply(a, operator, b);
        };
    }

    private static Object applyLong(long a, String operator, Object b) {
        return switch (operator) {
            case "+" -> Operations.add(a, b);
            case "-" -> Operations.sub(a, b);
            case "*" -> Operations.mul(a, b);
            case "<" -> Comparison.lt(a, b);
            case "<=" -> Comparison.le(a, b);
            case ">" -> Comparison.gt(a, b);
            case ">=" -> Comparison.ge(a, b);
            default -> apply(a, operator, b);
        };
    }

    @Test
    void results() {
        Object[][] table = {
            {7L, "/", 2L, 3L}, {-7L, "/", 2L, -3L}, {7L, "%", 3L, 1L}, {-7L, "%", 3L, -1L}, {7L, "%", -3L, 1L},
                    {7L, "/", 2.0, 3.5},
            {7.5, "%", 2L, 1.5}, {2L, "*", 3.5, 7.0}, {1L, "+", 1.0, 2.0}, {2L, "+", 3L, 5L}, {5L, "-", -1L, 6L},
                    {2.5, "-", 1L, 1.5},
            {1L, "-", 2.5, -1.5}, {2.0, "*", 3.0, 6.0}, {"a", "+", "b", "ab"}, {1L, "<", 2L, true},
                    {3L, ">=", 3.0, true}, {"B", "<", "a", true},
            {"10", "<", "9", true}, {2.5, ">", 2L, true}, {2L, "<=", 1.5, false}, {Double.NaN, "<", 1.0, false},
        };
        for (Object[] row : table) {
            assertThat(apply(row[0], (String) row[1], row[2])).as("%s %s %s", row).isEqualTo(row[3]);
            if (row[2] instanceof Long b) {
                assertThat(applyLong(row[0], (String) row[1], b.longValue())).as("%s %s %s", row).isEqualTo(row[3]);
            }
            if (row[0] instanceof Long a) {
                assertThat(applyLong(a.longValue(), (String) row[1], row[2])).as("%s %s %s", row).isEqualTo(row[3]);
            }
        }
    }

    @Test
    void errors() {
        Object[][] table = {
            {Long.MAX_VALUE, "+", 1L, "Integer overflow: 9223372036854775807 + 1"},
                    {Long.MIN_VALUE, "-", 1L, "Integer overflow: -9223372036854775808 - 1"},
            {Long.MAX_VALUE, "*", 2L, "Integer overflow: 9223372036854775807 * 2"},
                    {Long.MIN_VALUE, "/", -1L, "Integer overflow: -9223372036854775808 / -1"},
            {1L, "/", 0L, "Division by zero"}, {1.0, "/", 0L, "Division by zero"}, {1L, "/", 0.0, "Division by zero"},
                    {1L, "%", 0L, "Modulo by zero"},
            {1.5, "%", 0.0, "Modulo by zero"}, {"a", "+", 1L, "Invalid binary operation: string + int"},
                    {"a", "*", 3L, "Invalid binary operation: string * int"},
            {RuffArray.of(1L), "+", RuffArray.of(2L), "Invalid binary operation: array + array"},
                    {null, "+", 1L, "Invalid binary operation: null + int"},
            {true, "<", false, "Invalid binary operation: bool < bool"},
                    {new RuffDict(), "-", 1.5, "Invalid binary operation: dict - float"},
            {RuffOption.NONE, "%", 1L, "Invalid binary operation: value % int"},
                    {1L, ">", "a", "Invalid binary operation: int > string"},
            {new RuffStruct(new StructType("S").empty()), ">", new RuffStruct(new StructType("S").empty()),
                    "Invalid binary operation: struct > struct"},
        };
        for (Object[] row : table) {
            assertThatThrownBy(() -> apply(row[0], (String) row[1], row[2])).isInstanceOf(ScriptError.class)
                    .hasMessage((String) row[3]);
            if (row[2] instanceof Long b) {
                assertThatThrownBy(() -> applyLong(row[0], (String) row[1], b.longValue())).hasMessage((String) row[3]);
            }
            if (row[0] instanceof Long a) {
                assertThatThrownBy(() -> applyLong(a.longValue(), (String) row[1], row[2])).hasMessage((String) row[3]);
            }
        }
    }

    @Test
    void unaryOperators() {
        assertThat(Operations.neg((Object) 5L)).isEqualTo(-5L);
        assertThat(Operations.neg((Object) 2.5)).isEqualTo(-2.5);
        assertThat(Operations.not((Object) true)).isFalse();
        assertThatThrownBy(() -> Operations.neg(Long.MIN_VALUE))
                .hasMessage("Integer overflow: -(-9223372036854775808)");
        assertThatThrownBy(() -> Operations.not((Object) 5L)).hasMessage("Invalid unary operation: ! Int(5)");
        assertThatThrownBy(() -> Operations.neg("a")).hasMessage("Invalid unary operation: - Str(\"a\")");
    }

    @Test
    void mixedNumbersCompareEqualWithinTheTolerance() {
        assertThat(Comparison.eq(1L, 1.0)).isTrue();
        assertThat(Comparison.eq((Object) 1.0, 1L)).isTrue();
        assertThat(Comparison.eq(1L, (Object) "1")).isFalse();
        assertThat(Comparison.eq(0.1 + 0.2, 0.3)).isTrue();
        assertThat(Comparison.ne(1.0, 1.0000001)).isTrue();
    }
}
