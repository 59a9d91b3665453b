package dev.fermata.matlab.display;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.StringArray;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The layout of tables, and of other grids of texts. */
class TableBodyTest {
    private record Table(List<String> titles, List<Array> shownColumns) implements Tabular {
    }

    private static List<String> lines(List<String> names, List<Array> columns, List<String> rowNames) {
        Lines out = new Lines(new DisplayFormat());
        TableBody.write(out, new Table(names, columns), rowNames, null, "Row");
        return out.toString().lines().toList();
    }

    @Test
    void textsNumbersAndTruths() {
        assertThat(lines(List.of("Var1", "Var2", "Var3"), List.of(StringArray.column("A", "B", "C"), DoubleArray.column(1, 2, 3),
            LogicalArray.column(true, false, true)), null)).containsExactly(
                "    Var1    Var2    Var3 ",
                "    ____    ____    _____",
                "",
                "    \"A\"      1      true ",
                "    \"B\"      2      false",
                "    \"C\"      3      true ");
    }

    @Test
    void rowNamesCellsAndMatrices() {
        assertThat(lines(List.of("Name", "Value"), List.of(CellArray.column(CharArray.of("x"), CharArray.of("long")),
            new DoubleArray(new int[] {2, 2}, new double[] {1, 20, 0.5, Double.NaN})), List.of("r1", "row2"))).containsExactly(
                "              Name        Value   ",
                "            ________    __________",
                "",
                "    r1      {'x'   }      1    0.5",
                "    row2    {'long'}     20    NaN");
    }

    @Test
    void aTableWithoutRowsHasTitlesOnly() {
        assertThat(lines(List.of("a", "long"), List.of(new DoubleArray(new int[] {0, 1}), new StringArray(new int[] {0, 1})), null))
                .containsExactly("    a    long", "    _    ____");
    }

    @Test
    void cellsSpellOutTextsAndSingleNumbers() {
        assertThat(lines(List.of("c"), List.of(CellArray.column(CharArray.of("text"), 5.0, DoubleArray.row(1, 2))), null)).containsExactly(
                "         c      ",
                "    ____________",
                "",
                "    {'text'    }",
                "    {[       5]}",
                "    {1×2 double}");
    }

    @Test
    void moreThanTheConsoleIsWideComesInBlocks() {
        List<String> names = new ArrayList<>();
        List<Array> columns = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            names.add("variable" + i);
            columns.add(DoubleArray.column(i));
        }
        List<String> lines = lines(names, columns, List.of("r"));
        assertThat(lines.getFirst()).isEqualTo("  Columns 1 through 5");
        assertThat(lines).contains("  Columns 6 through 9").filteredOn(line -> line.startsWith("    r    ")).hasSize(2);
        assertThat(lines).allMatch(line -> line.length() <= DisplayFormat.WIDTH);
    }

    @Test
    void gridsOfTexts() {
        Lines out = new Lines(new DisplayFormat());
        String[] names = {"Male", "Female"};
        TextGrid.write(out, 1, 2, i -> names[i], "     ", " ", false);
        assertThat(out.toString()).isEqualTo("     Male      Female \n");
    }
}
