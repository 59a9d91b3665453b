package dev.fermata.matlab.display;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StructArray;
import java.util.List;
import org.junit.jupiter.api.Test;

/** who and whos. */
class VariableTableTest {
    @Test
    void whosAlignsSizesAtTheirFirstCross() {
        assertThat(VariableTable.whos(List.of(VariableTable.Row.of("name", CharArray.of("Ada"), ""),
            VariableTable.Row.of("a", 7.0, "")))).isEqualTo(
                "  Name      Size            Bytes  Class     Attributes\n"
                + "\n"
                + "  a         1x1                 8  double              \n"
                + "  name      1x3                 6  char                \n"
                + "\n");
    }

    @Test
    void longSizesMoveTheColumnsBehind() {
        assertThat(VariableTable.whos(List.of(VariableTable.Row.of("x", new DoubleArray(new int[] {10, 100}), "global"))).lines().toList())
            .containsExactly(
                "  Name       Size             Bytes  Class     Attributes",
                "",
                "  x         10x100             8000  double    global    ",
                "");
    }

    @Test
    void whoPutsTwoBlanksBehindEachName() {
        assertThat(VariableTable.who(List.of("beta", "a"))).isEqualTo("\nYour variables are:\n\na     beta  \n\n");
        assertThat(VariableTable.who(List.of())).isEmpty();
    }

    @Test
    void upperCaseNamesComeFirst() {
        assertThat(VariableTable.whos(List.of(VariableTable.Row.of("a", 1.0, ""), VariableTable.Row.of("B", 1.0, ""))).lines().skip(2).filter(line -> !line.isEmpty())
            .map(line -> line.substring(2, 3))).startsWith("B", "a");
    }

    @Test
    void bytesByClass() {
        assertThat(VariableTable.bytes(1.0)).isEqualTo(8);
        assertThat(VariableTable.bytes(true)).isEqualTo(1);
        assertThat(VariableTable.bytes(CharArray.of("abc"))).isEqualTo(6);
        assertThat(VariableTable.bytes(DoubleArray.scalar(1, 2))).isEqualTo(16);
        assertThat(VariableTable.bytes(new IntegerArray(MatlabClass.INT16, new int[] {3, 3}))).isEqualTo(18);
        assertThat(VariableTable.bytes(CellArray.row(1.0, CharArray.of("ab")))).isEqualTo(2 * 104 + 8 + 4);
        assertThat(VariableTable.bytes(StructArray.scalar().with("a", 1.0))).isEqualTo(184);
    }
}
