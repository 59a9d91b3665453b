package dev.fermata.matlab.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangesTest {
    private static Object range(String first, String step, String last) {
        return step.equals("-") ? Operators.colon(Sample.of(first), Sample.of(last))
                : Operators.colon(Sample.of(first), Sample.of(step), Sample.of(last));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1          | -      | 5         | [1 2 3 4 5]
        1          | -      | 1         | 1
        3          | -      | 1         | double 1x0
        5          | -2     | 0         | [5 3 1]
        0          | 0.25   | 1         | [0 0.25 0.5 0.75 1]
        1          | 0      | 5         | double 1x0
        1          | -      | 3.9       | [1 2 3]
        0.5        | -      | 3         | [0.5 1.5 2.5]
        NaN        | -      | 3         | NaN
        1          | NaN    | 3         | NaN
        1          | -      | []        | double 1x0
        [2 9]      | -      | [4 9]     | [2 3 4]
        'a'        | -      | 'e'       | 'abcde'
        'a'        | -      | 99        | [97 98 99]
        true       | -      | 3         | [1 2 3]
        int8 1     | -      | 3         | int8 [1 2 3]
        1          | -      | uint8 3   | uint8 [1 2 3]
        uint8 250  | -      | 300       | uint8 [250 251 252 253 254 255]
        int8 5     | -2     | 0         | int8 [5 3 1]
        int8 3     | -      | 1         | int8 1x0
        int64 9223372036854775805 | - | int64 9223372036854775807 | int64 [9223372036854775805 9223372036854775806 9223372036854775807]
        single 0   | 0.5    | 1         | single [0 0.5 1]
        """)
    void values(String first, String step, String last, String result) {
        assertThat(Sample.text(range(first, step, last))).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1      | -   | Inf     | RunMat:SizeLimitExceeded | Maximum variable size allowed by the program is exceeded.
        int8 1 | -   | int16 3 | RunMat:colon:TypeMismatch | Colon operands must all be the same type, or mixed with real double scalars.
        int8 1 | 0.5 | 3       | RunMat:colon:InvalidInput | Colon operands must be integers when one is of an integer class.
        {1}    | -   | 3       | RunMat:UndefinedFunction | Operator ':' is not supported for operands of type 'cell'.
        """)
    void errors(String first, String step, String last, String identifier, String message) {
        MatlabError error = catchThrowableOfType(MatlabError.class, () -> range(first, step, last));
        assertThat(error.identifier()).isEqualTo(identifier);
        assertThat(error).hasMessage(message);
    }

    @Test
    void endsAreExactAndElementsTheSameFromEitherSide() {
        DoubleArray range = (DoubleArray) Operators.colon(0.0, 0.1, 1.0);
        assertThat(range.count()).isEqualTo(11);
        assertThat(range.re(10)).isEqualTo(1.0);
        assertThat(range.re(3)).isEqualTo(3 * 0.1);
        assertThat(range.re(7)).isEqualTo(1 - 3 * 0.1);
    }

    @Test
    void lazyElementsAreThoseOfTheArray() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 5_000; round++) {
            double first = random.nextInt(4) == 0 ? random.nextInt(20) - 10 : random.nextDouble() * 20 - 10;
            double step = random.nextInt(4) == 0 ? random.nextInt(5) - 2 : random.nextDouble() * 2 - 1;
            double last = random.nextInt(4) == 0 ? first + step * random.nextInt(30) : random.nextDouble() * 20 - 10;
            Object array = Operators.colon(first, step, last);
            long count = Ranges.count(first, step, last);
            assertThat(count).isEqualTo(Values.count(array));
            for (int i = 0; i < Math.min(count, 200); i++) {
                double element = Ranges.element(first, step, last, count, i);
                assertThat(element).as("%s:%s:%s at %s", first, step, last, i).isEqualTo(Values.real(array, i));
                double slack = 4e-15 * Math.max(Math.abs(first), Math.abs(last));
                assertThat(element).isBetween(Math.min(first, last) - slack, Math.max(first, last) + slack);
            }
        }
    }

    @Test
    void endlessRangesCanBeCounted() {
        assertThat(Ranges.count(1, 1, Double.POSITIVE_INFINITY)).isEqualTo(Long.MAX_VALUE);
        assertThat(Ranges.element(1, 1, Double.POSITIVE_INFINITY, Long.MAX_VALUE, 41)).isEqualTo(42);
        assertThat(Ranges.count(1, 1, Double.NEGATIVE_INFINITY)).isZero();
    }
}
