package dev.fermata.matlab.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading, assigning and deleting by example. */
class AccessTest {
    private static Object base(String text) {
        return text.equals("none") ? null : Sample.of(text);
    }

    private static Object[] indices(String text) {
        return Arrays.stream(text.split(",")).map(Sample::of).toArray();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [1 2 3]          | 2              | 2
        [1 2 3]          | [1 3]          | [1 3]
        [1 2 3]          | [1;3]          | [1 3]
        [1;2;3]          | [1 3]          | [1;3]
        [1 2;3 4]        | [1 4;4 1]      | [1 4;4 1]
        [1 2;3 4]        | :              | [1;3;2;4]
        [1 2;3 4]        | ':'            | [1;3;2;4]
        [1 2;3 4]        | 2,:            | [3 4]
        [1 2;3 4]        | [true false],2 | 2
        [1 2;3 4]        | [true false;true true] | [1;3;4]
        [1 2 3]          | [true false true] | [1 3]
        [1 2 3]          | [false false]  | double 1x0
        [1;2;3]          | [false false]  | double 0x1
        [1 2;3 4]        | [true true]    | [1 3]
        5                | [1 1;1 1]      | [5 5;5 5]
        5                | true           | 5
        5                | false          | double 0x0
        [1 2 3]          | []             | double 0x0
        [1 2 3]          | double 1x0     | double 1x0
        [1;2;3]          | double 1x0     | double 0x1
        [1 2;3 4]        | 2,1,1,1        | 3
        [1+2i 3]         | 2              | 3
        'hello'          | [1 5]          | 'ho'
        {1 'a'}          | 2              | {'a'}
        ["a" "b"]        | 2              | "b"
        int8 [1 2]       | int8 2         | int8 2
        s(a=1)           | 1              | s(a=1)
        [1 2 3]          | single 2       | 2
        """)
    void reading(String base, String indices, String result) {
        assertThat(Sample.text(Indexing.index(base(base), indices(indices)))).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [1 2 3]   | 4       | RunMat:IndexOutOfBounds | Index exceeds the number of array elements. Index must not exceed 3.
        [1 2;3 4] | 3,1     | RunMat:IndexOutOfBounds | Index in position 1 exceeds array bounds. Index must not exceed 2.
        [1 2;3 4] | 1,5     | RunMat:IndexOutOfBounds | Index in position 2 exceeds array bounds. Index must not exceed 2.
        [1 2 3]   | 1e300   | RunMat:IndexOutOfBounds | Index exceeds the number of array elements. Index must not exceed 3.
        5         | 2       | RunMat:IndexOutOfBounds | Index exceeds the number of array elements. Index must not exceed 1.
        [1 2]     | [false false true] | RunMat:IndexOutOfBounds | The logical indices contain a true value outside of the array bounds.
        [1 2 3]   | 0       | RunMat:UnsupportedIndexType | Array indices must be positive integers or logical values.
        [1 2 3]   | -1      | RunMat:UnsupportedIndexType | Array indices must be positive integers or logical values.
        [1 2 3]   | 1.5     | RunMat:UnsupportedIndexType | Array indices must be positive integers or logical values.
        [1 2 3]   | NaN     | RunMat:UnsupportedIndexType | Array indices must be positive integers or logical values.
        [1 2 3]   | Inf     | RunMat:UnsupportedIndexType | Array indices must be positive integers or logical values.
        [1 2 3]   | {1}     | RunMat:UnsupportedIndexType | Array indices must be positive integers or logical values.
        [1 2 3]   | "a"     | RunMat:UnsupportedIndexType | Array indices must be positive integers or logical values.
        [1 2 3]   | 1+2i    | RunMat:UnsupportedIndexType | Array indices must be positive integers or logical values.
        """)
    void readingErrors(String base, String indices, String identifier, String message) {
        expect(identifier, message, () -> Indexing.index(base(base), indices(indices)));
    }

    private static void expect(String identifier, String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable code) {
        MatlabError error = catchThrowableOfType(MatlabError.class, code);
        assertThat(error).isNotNull();
        assertThat(error.identifier()).isEqualTo(identifier);
        assertThat(error).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        none       | 3         | 7           | [0 0 7]
        []         | 3         | 7           | [0 0 7]
        none       | 1         | 7           | 7
        none       | 2,3       | 7           | [0 0 0;0 0 7]
        none       | :         | [1 2 3]     | [1 2 3]
        []         | :,1       | [1;2;3]     | [1;2;3]
        []         | 1,:       | [1 2 3]     | [1 2 3]
        []         | 1,:       | [1;2;3]     | [1 2 3]
        none       | :,:       | [1 2;3 4]   | [1 2;3 4]
        []         | :,1       | 5           | 5
        double 3x0 | :,1       | [1;2;3]     | [1;2;3]
        double 0x3 | 1,:       | [1 2 3]     | [1 2 3]
        double 0x3 | :,1       | 5           | double 0x3
        5          | 3         | 7           | [5 0 7]
        [1;2]      | 4         | 7           | [1;2;0;7]
        [1 2;3 4]  | 3,3       | 9           | [1 2 0;3 4 0;0 0 9]
        [1 2;3 4]  | :,2       | [8;9]       | [1 8;3 9]
        [1 2;3 4]  | :,2       | [8 9]       | [1 8;3 9]
        [1 2;3 4]  | :         | [5 6 7 8]   | [5 7;6 8]
        [1 2;3 4]  | :         | 5           | [5 5;5 5]
        [1 2;3 4]  | 1,:       | []          | error
        [1 2 3]    | [1 3]     | [7 8]       | [7 2 8]
        [1 2 3]    | [true false true] | 0   | [0 2 0]
        [1 2]      | [false false true] | 5  | [1 2 5]
        []         | 2         | int8 5      | int8 [0 5]
        [1 2]      | 1         | int8 5      | [5 2]
        int8 [1 2] | 1         | 300.5       | int8 [127 2]
        single [1 2] | 1       | 0.1         | single [0.1 2]
        [true false] | 2       | 5           | [true true]
        'abc'      | 2         | 65          | 'aAc'
        [1 2]      | 2         | 'a'         | [1 97]
        [1 2]      | 2         | "7"         | [1 7]
        [1 2]      | 2         | "x"         | [1 NaN]
        ["a" "b"]  | 4         | "d"         | ["a" "b" <missing> "d"]
        ["a" "b"]  | 1         | 'xyz'       | ["xyz" "b"]
        ["a" "b"]  | 1         | 5           | ["5" "b"]
        'abc'      | 2         | "x"         | 'axc'
        [1 2]      | 1         | 1+2i        | [1+2i 2+0i]
        {1 2}      | 2         | 5           | {1 5}
        {1 2}      | 2         | {'a'}       | {1 'a'}
        {1 2}      | 4         | {'a'}       | {1 2 double 0x0 'a'}
        []         | 2         | {3}         | {double 0x0 3}
        none       | 1         | 'x'         | 'x'
        none       | 2         | true        | [false true]
        s(a=1)     | 2         | s(a=2)      | [s(a=1) s(a=2)]
        s(a=1,b=2) | 2         | s(b=4,a=3)  | [s(a=1,b=2) s(a=3,b=4)]
        none       | 2         | s(a=2)      | [s(a=double 0x0) s(a=2)]
        struct 0x0 | 1         | s(a=2)      | s(a=2)
        """)
    void assigning(String base, String indices, String value, String result) {
        if (result.equals("error")) {
            expect("RunMat:ShapeMismatch", "Unable to perform assignment because the size of the left side is 1-by-2 and the size"
                    + " of the right side is 0-by-0.", () -> Assigning.assign(base(base), Sample.of(value), indices(indices)));
            return;
        }
        assertThat(Sample.text(Assigning.assign(base(base), Sample.of(value), indices(indices)))).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [1 2 3]   | [1 2]   | [1 2 3] | RunMat:ShapeMismatch | Unable to perform assignment because the left and right sides have a different number of elements.
        [1 2;3 4] | 1,:     | [1 2 3] | RunMat:ShapeMismatch | Unable to perform assignment because the size of the left side is 1-by-2 and the size of the right side is 1-by-3.
        [1 2;3 4] | 7       | 1       | RunMat:ShapeMismatch | Attempt to grow array along ambiguous dimension.
        [1 2 3]   | 0       | 1       | RunMat:UnsupportedIndexType | Array indices must be positive integers or logical values.
        [1 2 3]   | 1       | {1}     | RunMat:double:InvalidInput | Conversion to double from cell is not possible.
        [1 2 3]   | 1       | s(a=1)  | RunMat:double:InvalidInput | Conversion to double from struct is not possible.
        s(a=1)    | 2       | 5       | RunMat:struct:InvalidInput | Conversion to struct from double is not possible.
        s(a=1)    | 2       | s(b=1)  | RunMat:HeterogeneousStructAssignment | Subscripted assignment between dissimilar structures.
        [true false] | 1    | NaN     | RunMat:NanToLogical | NaN values cannot be converted to logicals.
        [1 2]     | 1e9,1e9 | 1       | RunMat:SizeLimitExceeded | Requested 1000000000x1000000000 array exceeds maximum array size preference.
        """)
    void assigningErrors(String base, String indices, String value, String identifier, String message) {
        expect(identifier, message, () -> Assigning.assign(base(base), Sample.of(value), indices(indices)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [1 2 3]        | 2       | [1 3]
        [1;2;3]        | [1 3]   | 2
        [1;2;3]        | 1       | [2;3]
        [1 2;3 4]      | 2       | [1 2 4]
        [1 2;3 4]      | 2,:     | [1 2]
        [1 2;3 4]      | :,1     | [2;4]
        [1 2;3 4]      | [1 2],1 | [2;4]
        [1 2 3]        | [false true true] | 1
        [1 2 3]        | []      | [1 2 3]
        'abc'          | 2       | 'ac'
        {1 2 3}        | 1       | {2 3}
        ["a" "b"]      | 1       | "b"
        5              | 1       | double 1x0
        [1 2;3 4]      | :,:     | double 0x2
        [1 2;3 4]      | :       | double 0x0
        """)
    void deleting(String base, String indices, String result) {
        assertThat(Sample.text(Deleting.delete(base(base), indices(indices)))).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [1 2 3]   | 4    | RunMat:IndexOutOfBounds | Matrix index is out of range for deletion.
        [1 2;3 4] | 1,1  | RunMat:ShapeMismatch | A null assignment can have only one non-colon index.
        [1 2;3 4] | 3,:  | RunMat:IndexOutOfBounds | Matrix index is out of range for deletion.
        """)
    void deletingErrors(String base, String indices, String identifier, String message) {
        expect(identifier, message, () -> Deleting.delete(base(base), indices(indices)));
    }

    @Test
    void endCountsElementsOrADimension() {
        Object matrix = Sample.of("[1 2 3;4 5 6]");
        assertThat(Indexing.endOf(matrix, 1, 1)).isEqualTo(6);
        assertThat(Indexing.endOf(matrix, 1, 2)).isEqualTo(2);
        assertThat(Indexing.endOf(matrix, 2, 2)).isEqualTo(3);
        assertThat(Indexing.endOf(matrix, 3, 3)).isEqualTo(1);
        assertThat(Indexing.endOf(5.0, 1, 1)).isEqualTo(1);
        assertThat(Indexing.endOf(new DoubleArray(new int[] {2, 3, 4}), 2, 2)).isEqualTo(12);
    }

    // ---- who holds what ----

    @Test
    void anUnsharedBaseIsChangedInPlace() {
        Object base = Sample.of("[1 2 3]");
        assertThat(Assigning.assign(base, 2.0, 9.0)).isSameAs(base);
        Object grown = Assigning.assign(base, 4.0, 9.0);
        assertThat(grown).isSameAs(base);
        assertThat(Sample.text(base)).isEqualTo("[1 9 3 9]");
    }

    @Test
    void aSharedBaseIsCopied() {
        Object base = Values.share(Sample.of("[1 2 3]"));
        Object changed = Assigning.assign(base, 2.0, 9.0);
        assertThat(Sample.text(base)).isEqualTo("[1 2 3]");
        assertThat(Sample.text(changed)).isEqualTo("[1 9 3]");
        assertThat(Assigning.assign(changed, 2.0, 8.0)).isSameAs(changed);
    }

    @Test
    void appendingOneAtATimeIsCheap() {
        Object list = null;
        int moves = 0;
        double[] storage = null;
        for (int i = 1; i <= 20_000; i++) {
            list = Assigning.assign(list, i, (double) i);
            if (list instanceof DoubleArray numbers && numbers.re() != storage) {
                storage = numbers.re();
                moves++;
            }
        }
        assertThat(moves).isLessThan(50);
        assertThat(((DoubleArray) list).re(19_999)).isEqualTo(20_000);
    }

    @Test
    void growthAfterDeletionDoesNotBringBackWhatWasThere() {
        Object list = Sample.of("[1 2 3 4]");
        list = Deleting.delete(list, 4.0);
        list = Deleting.delete(list, 3.0);
        list = Assigning.assign(list, 4.0, 9.0);
        assertThat(Sample.text(list)).isEqualTo("[1 2 0 9]");
    }

    @Test
    void assigningAnArrayToPartOfItself() {
        Object x = Sample.of("[1 2 3]");
        assertThat(Sample.text(Assigning.assign(x, x, new Object[] {Sample.of("[3 2 1]")}))).isEqualTo("[3 2 1]");
        Object cell = Sample.of("{1 2}");
        Object nested = Assigning.assign(cell, Concatenation.cellRow(new Object[] {cell}), new Object[] {1.0});
        assertThat(Sample.text(nested)).isEqualTo("{{1 2} 2}");
    }
}
