package dev.fermata.matlab.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.matlab.operation.Assigning;
import dev.fermata.matlab.operation.Colon;
import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.operation.Deleting;
import dev.fermata.matlab.operation.Equality;
import dev.fermata.matlab.operation.Indexing;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Tables as values: parts of them, changes that leave the original alone, tables put together. */
class TableValueTest {
    private static TableValue sample() {
        return TableValue.of(3, List.of(new Variable("n", DoubleArray.column(1, 2, 3)), new Variable("s", StringArray.column("a", "b", "c")),
            new Variable("m", new DoubleArray(new int[] {3, 2}, new double[] {1, 2, 3, 4, 5, 6}))));
    }

    private static double[] numbers(Object value) {
        Array array = Values.array(value);
        double[] numbers = new double[array.count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Values.real(array, i);
        }
        return numbers;
    }

    private static Object text(String text) {
        return CharArray.of(text);
    }

    @Test
    void partsByPositionNameAndMask() {
        TableValue table = sample();
        TableValue part = (TableValue) Indexing.index(table, new Object[] {LogicalArray.column(true, false, true), text("n")});
        assertThat(part.names()).containsExactly("n");
        assertThat(numbers(part.member("n"))).containsExactly(1, 3);
        assertThat(numbers(table.content(new Object[] {2.0, text("m")})[0])).containsExactly(2, 5);
        assertThat(numbers(table.content(new Object[] {Colon.ALL, CellArray.row(text("n"), text("m"))})[0])).hasSize(9);
    }

    @Test
    void changesLeaveTheOriginalAlone() {
        TableValue table = sample();
        TableValue changed = (TableValue) Assigning.assign(table, CellArray.row(9.0, StringArray.scalar("z"), DoubleArray.row(7, 8)),
                new Object[] {2.0, Colon.ALL});
        TableValue content = (TableValue) table.assignContent(new Object[] {Colon.ALL, text("n")}, 0.0);
        TableValue shorter = (TableValue) Deleting.delete(table, new Object[] {1.0, Colon.ALL});
        assertThat(numbers(changed.member("n"))).containsExactly(1, 9, 3);
        assertThat(numbers(changed.member("m"))).containsExactly(1, 7, 3, 4, 8, 6);
        assertThat(numbers(content.member("n"))).containsExactly(0, 0, 0);
        assertThat(shorter.height()).isEqualTo(2);
        assertThat(numbers(table.member("n"))).containsExactly(1, 2, 3);
    }

    @Test
    void rowsBeyondTheEndAreAddedWithDefaults() {
        TableValue grown = (TableValue) sample().assignContent(new Object[] {5.0, text("n")}, 50.0);
        assertThat(grown.height()).isEqualTo(5);
        assertThat(numbers(grown.member("n"))).containsExactly(1, 2, 3, 0, 50);
        assertThat(((StringArray) grown.member("s")).get(4)).isNull();
    }

    @Test
    void variablesMustFit() {
        assertThatThrownBy(() -> sample().withMember("x", DoubleArray.column(1, 2))).isInstanceOf(MatlabError.class)
                .hasMessageContaining("number of rows must match the height of the table");
        assertThatThrownBy(() -> sample().member("x")).hasMessage("Unrecognized table variable name 'x'.");
        assertThatThrownBy(() -> Indexing.index(sample(), 1.0)).hasMessageContaining("using one subscript");
    }

    @Test
    void rowNamesAreIndices() {
        TableValue table = sample().with(RowLabels.named(List.of("x", "y", "z")));
        assertThat(numbers(((TableValue) Indexing.index(table, new Object[] {text("z"), Colon.ALL})).member("n"))).containsExactly(3);
        assertThat(((TableValue) Indexing.index(table, new Object[] {DoubleArray.row(1, 1), Colon.ALL})).labels().names()).containsExactly("x", "x_1");
        assertThatThrownBy(() -> RowLabels.named(List.of("x", "x"))).hasMessage("Duplicate table row name: 'x'.");
    }

    @Test
    void tablesBelowAndBesideOneAnother() {
        TableValue table = sample();
        TableValue swapped = table.select(new int[] {2, 0, 1});
        TableValue below = (TableValue) Concatenation.vertcat(new Object[] {table, swapped});
        assertThat(below.names()).containsExactly("n", "s", "m");
        assertThat(numbers(below.member("n"))).containsExactly(1, 2, 3, 1, 2, 3);
        assertThatThrownBy(() -> Concatenation.horzcat(new Object[] {table, table})).hasMessage("Duplicate table variable name: 'n'.");
    }

    @Test
    void sortingIsStableAndPutsMissingLast() throws Throwable {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 50; round++) {
            double[] keys = random.doubles(20).map(x -> x < 0.1 ? Double.NaN : Math.floor(5 * x)).toArray();
            int[] order = RowOrder.sorted(RowOrder.ranks(DoubleArray.column(keys)));
            for (int i = 1; i < order.length; i++) {
                double before = keys[order[i - 1]];
                double after = keys[order[i]];
                boolean isTie = before == after || Double.isNaN(before) && Double.isNaN(after);
                assertThat(isTie ? order[i - 1] < order[i] : Double.isNaN(after) || before < after).as("%s then %s", before, after).isTrue();
            }
        }
    }

    @Test
    void storedTablesComeBack() {
        TableValue table = sample().with(RowLabels.named(List.of("x", "y", "z")));
        assertThat(Equality.isequal(StoredTables.restored(table.stored()), table)).isTrue();
    }
}
