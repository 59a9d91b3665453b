package dev.fermata.matlab.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcatenationTest {
    private static Object[] parts(String text) {
        return text.isEmpty() ? new Object[0] : Arrays.stream(text.split(",(?![^(]*\\))")).map(Sample::of).toArray();
    }

    private static Object join(String how, Object[] parts) {
        return switch (how) {
            case "row" -> Concatenation.horzcat(parts);
            case "column" -> Concatenation.vertcat(parts);
            default -> Concatenation.cat(Integer.parseInt(how), parts);
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        row    | 1,2,3                  | [1 2 3]
        row    | 5                      | 5
        column | 1,2                    | [1;2]
        row    | [1;2],[3 4;5 6]        | [1 3 4;2 5 6]
        column | [1 2],[3 4;5 6]        | [1 2;3 4;5 6]
        row    | int8 1,300.7           | int8 [1 127]
        row    | 1.6,uint8 2            | uint8 [2 2]
        row    | int8 1,uint16 300      | int8 [1 127]
        row    | single 1,2             | single [1 2]
        row    | true,false             | [true false]
        row    | true,2                 | [1 2]
        row    | 'a',66                 | 'aB'
        row    | 'a',uint8 66           | 'aB'
        row    | [],'a'                 | 'a'
        row    | '','a'                 | 'a'
        row    | [],int8 1              | int8 1
        row    | [],true                | 1
        row    | 'abc',"de"             | ["abc" "de"]
        row    | "a",5,'xy'             | ["a" "5" "xy"]
        row    | "a",[]                 | "a"
        row    | "",'a'                 | ["" "a"]
        row    | {1},5                  | {1 5}
        row    | {1},[]                 | {1}
        row    | {},5                   | {5}
        row    | {1 2},{3}              | {1 2 3}
        column | {1 2},{3 4}            | {1 2;3 4}
        row    | {},{}                  | cell 0x0
        row    | s(a=1,b=2),s(b=4,a=3)  | [s(a=1,b=2) s(a=3,b=4)]
        row    | [],s(a=1)              | s(a=1)
        column | double 1x0,[1 2]       | [1 2]
        row    | double 1x0,[1;2]       | [1;2]
        row    | double 0x2,double 0x3  | double 0x5
        row    | [],[]                  | double 0x0
        row    | 1+2i,3                 | [1+2i 3+0i]
        3      | [1 2],[3 4]            | 1x2x2(1 2 3 4)
        4      | 1,2                    | 1x1x1x2(1 2)
        1      | [1 2],[3 4]            | [1 2;3 4]
        """)
    void joining(String how, String parts, String result) {
        assertThat(Sample.text(join(how, parts(parts)))).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        row    | [1;2],[1 2 3]     | RunMat:horzcat:SizeMismatch | Dimensions of arrays being concatenated are not consistent.
        column | 'abc','de'        | RunMat:vertcat:SizeMismatch | Dimensions of arrays being concatenated are not consistent.
        3      | [1 2],[1 2 3]     | RunMat:cat:SizeMismatch | Dimensions of arrays being concatenated are not consistent.
        row    | s(a=1),s(b=1)     | RunMat:StructFieldMismatch | Names of fields in structure arrays being concatenated do not match. Concatenation of structure arrays requires that these arrays have the same set of field names.
        row    | s(a=1),5          | RunMat:struct:InvalidInput | Conversion to struct from double is not possible.
        """)
    void errors(String how, String parts, String identifier, String message) {
        MatlabError error = catchThrowableOfType(MatlabError.class, () -> join(how, parts(parts)));
        assertThat(error.identifier()).isEqualTo(identifier);
        assertThat(error).hasMessage(message);
    }

    @Test
    void nothing() {
        assertThat(Sample.text(Concatenation.horzcat(new Object[0]))).isEqualTo("double 0x0");
        assertThat(Sample.text(Concatenation.cellRow(new Object[0]))).isEqualTo("cell 0x0");
    }

    @Test
    void matrices() {
        assertThat(Sample.text(Concatenation.matrix(new Object[][] {{1.0, 2.0}, {3.0, 4.0}}))).isEqualTo("[1 2;3 4]");
        assertThat(Sample.text(Concatenation.matrix(new Object[][] {parts("1,[2 3]"), parts("[4 5 6]")}))).isEqualTo("[1 2 3;4 5 6]");
        assertThat(Sample.text(Concatenation.matrix(new Object[][] {parts("'ab'"), parts("\"x\"")}))).isEqualTo("[\"ab\";\"x\"]");
        assertThat(Sample.text(Concatenation.matrix(new Object[][] {parts("1,2"), {}}))).isEqualTo("[1 2]");
        MatlabError error = catchThrowableOfType(MatlabError.class,
                () -> Concatenation.matrix(new Object[][] {{1.0, 2.0}, {3.0}}));
        assertThat(error.identifier()).isEqualTo("RunMat:vertcat:SizeMismatch");
    }

    @Test
    void cellLiteralsHoldTheirElements() {
        CellArray cell = Concatenation.cellMatrix(new Object[][] {parts("1,{}"), parts("'a',[1 2]"), {}});
        assertThat(Sample.text(cell)).isEqualTo("{1 cell 0x0;'a' [1 2]}");
        Object held = Sample.of("[1 2]");
        Concatenation.cellRow(new Object[] {held});
        assertThat(Sample.text(Assigning.assign(held, 1.0, 9.0))).isEqualTo("[9 2]");
        assertThat(Sample.text(held)).isEqualTo("[1 2]");
        MatlabError error = catchThrowableOfType(MatlabError.class,
                () -> Concatenation.cellMatrix(new Object[][] {{1.0, 2.0}, {3.0}}));
        assertThat(error).hasMessage("Dimensions of arrays being concatenated are not consistent.");
    }

    @Test
    void partsAreNotChanged() {
        Object a = Sample.of("[1 2]");
        Object joined = Concatenation.horzcat(new Object[] {a, 3.0});
        Assigning.assign(joined, 1.0, 9.0);
        assertThat(Sample.text(a)).isEqualTo("[1 2]");
        assertThat(Values.count(joined)).isEqualTo(3);
    }
}
