package dev.fermata.matlab.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.MatlabError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorsTest {
    private static Object apply(String operator, String left, String right) {
        return Operators.binary(Operator.of(operator), Sample.of(left), Sample.of(right));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1                 | plus    | 2                    | 3
        [1 2 3]           | plus    | [10;20]              | [11 12 13;21 22 23]
        [1 2;3 4]         | minus   | [1 2]                | [0 0;2 2]
        [1;2]             | times   | [1 2;3 4]            | [1 2;6 8]
        []                | plus    | 1                    | double 0x0
        double 0x3        | plus    | [1 2 3]              | double 0x3
        double 1x0        | plus    | [1;2]                | double 2x0
        [2 4]             | ldivide | [8 8]                | [4 2]
        1                 | rdivide | [0 -1]               | [Inf -1]
        single 0.1        | plus    | 0.2                  | single 0.3
        single [1 2]      | times   | true                 | single [1 2]
        true              | plus    | true                 | 2
        'a'               | plus    | 1                    | 98
        'ab'              | minus   | 'aa'                 | [0 1]
        uint8 200         | plus    | 100                  | uint8 255
        uint8 3           | minus   | 5                    | uint8 0
        int8 -128         | times   | -1                   | int8 127
        int32 7           | rdivide | 2                    | int32 4
        int32 -7          | rdivide | 2                    | int32 -4
        int32 [5 -5 0]    | rdivide | 0                    | int32 [2147483647 -2147483648 0]
        int8 5            | times   | 2.6                  | int8 13
        int8 [1 2]        | plus    | [0.5 0.4]            | int8 [2 2]
        int8 [1;2]        | plus    | [1 2]                | int8 [2 3;3 4]
        int8 1            | plus    | single 1.5           | int8 3
        int8 1            | plus    | 'a'                  | int8 98
        int8 1            | plus    | true                 | int8 2
        int8 2            | power   | 7                    | int8 127
        2                 | power   | int8 3               | int8 8
        int64 9223372036854775807 | minus | 1              | int64 9223372036854775806
        int64 9223372036854775807 | plus | 1               | int64 9223372036854775807
        uint64 18446744073709551615 | rdivide | 2          | uint64 9223372036854775808
        int64 3           | power   | 39                   | int64 4052555153018976267
        int64 3           | power   | 41                   | int64 9223372036854775807
        int64 -3          | power   | 41                   | int64 -9223372036854775808
        int64 5           | times   | 0.3                  | int64 1
        1+2i              | times   | 1-2i                 | 5
        1+2i              | plus    | [1 2]                | [2+2i 3+2i]
        [1+2i 3]          | rdivide | 3+4i                 | [0.44+0.08i 0.36-0.48i]
        Inf               | times   | 1+2i                 | Inf+Infi
        single 1+2i       | plus    | 1                    | single 2+2i
        -8                | power   | 2                    | 64
        [-8 4]            | power   | [1 0.5]              | [-8 2]
        1+2i              | power   | 2                    | -3+4i
        1                 | power   | NaN                  | 1
        0                 | power   | 0                    | 1
        2                 | power   | [1;2]                | [2;4]
        "a"               | plus    | "b"                  | "ab"
        "v"               | plus    | 1.5                  | "v1.5"
        "b"               | plus    | true                 | "btrue"
        ["a" "b"]         | plus    | ["x";"y"]            | ["ax" "bx";"ay" "by"]
        "a"               | plus    | 'bc'                 | "abc"
        missing           | plus    | "x"                  | <missing>
        "n"               | plus    | int64 9223372036854775807 | "n9223372036854775807"
        "a"               | plus    | {'b' 'c'}            | ["ab" "ac"]
        """)
    void arithmetic(String left, String operator, String right, String result) {
        assertThat(Sample.text(apply(operator, left, right))).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [1 2 3]           | lt | 2                     | [true false false]
        [1 2 3]           | eq | [1;3]                 | [true false false;false false true]
        'abc'             | eq | 'abd'                 | [true true false]
        'a'               | lt | 98                    | true
        NaN               | ne | NaN                   | true
        NaN               | eq | NaN                   | false
        1+2i              | lt | 1+1i                  | false
        1+2i              | eq | 1+2i                  | true
        1+2i              | eq | 1                     | false
        int64 9223372036854775807 | eq | 9223372036854775807 | false
        int64 9223372036854775807 | lt | 9223372036854775807 | true
        uint64 18446744073709551615 | gt | int64 -1    | true
        int8 5            | le | uint16 5              | true
        int64 3           | ne | NaN                   | true
        single 0.1        | eq | 0.1                   | false
        "abc"             | eq | 'abc'                 | true
        ["a" "b"]         | eq | "b"                   | [false true]
        "5"               | eq | 5                     | true
        "a"               | lt | "b"                   | true
        missing           | eq | missing               | false
        missing           | ne | missing               | true
        ["a" "b"]         | eq | {'a' 'x'}             | [true false]
        []                | eq | []                    | logical 0x0
        [1 0]             | and | [1 1]                | [true false]
        [1 0]             | or | 0                     | [true false]
        'a'               | and | true                 | true
        int8 [0 2]        | or | [0;1]                 | [false true;true true]
        """)
    void comparisonAndLogic(String left, String operator, String right, String result) {
        assertThat(Sample.text(apply(operator, left, right))).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [1 2 3]      | plus     | [1 2]      | RunMat:plus:SizeMismatch | Arrays have incompatible sizes for this operation.
        'abc'        | eq       | 'ab'       | RunMat:eq:SizeMismatch | Arrays have incompatible sizes for this operation.
        int8 1       | plus     | int16 1    | RunMat:plus:TypeMismatch | Integers can only be combined with integers of the same class, or scalar doubles.
        int8 [1 2]   | times    | single [1 2] | RunMat:times:TypeMismatch | Integers can only be combined with integers of the same class, or scalar doubles.
        int8 1       | plus     | 1+2i       | RunMat:plus:TypeMismatch | Complex integer arithmetic is not supported.
        {1}          | plus     | 1          | RunMat:UndefinedFunction | Operator '+' is not supported for operands of type 'cell'.
        1            | times    | s(a=1)     | RunMat:UndefinedFunction | Operator '.*' is not supported for operands of type 'struct'.
        {1}          | plus     | s(a=1)     | RunMat:UndefinedFunction | Operator '+' is not supported for operands of type 'cell' and 'struct'.
        "a"          | minus    | 1          | RunMat:UndefinedFunction | Operator '-' is not supported for operands of type 'string'.
        {1}          | eq       | {1}        | RunMat:UndefinedFunction | Operator '==' is not supported for operands of type 'cell'.
        NaN          | and      | 1          | RunMat:NanToLogical | NaN values cannot be converted to logicals.
        [1 2;3 4]    | mtimes   | [1 2 3]    | RunMat:mtimes:SizeMismatch | Incorrect dimensions for matrix multiplication. Check that the number of columns in the first matrix matches the number of rows in the second matrix. To operate on each element of the matrix individually, use TIMES (.*) for elementwise multiplication.
        [1 2;3 4]    | mldivide | [1 2 3]    | RunMat:mldivide:SizeMismatch | Matrix dimensions must agree.
        [1 2;3 4]    | mrdivide | [1 2 3]    | RunMat:mrdivide:SizeMismatch | Matrix dimensions must agree.
        [1 2 3]      | mpower   | 2          | RunMat:mpower:InvalidInput | Incorrect dimensions for raising a matrix to a power. Check that the matrix is square and the power is a scalar. To operate on each element of the matrix individually, use POWER (.^) for elementwise power.
        """)
    void errors(String left, String operator, String right, String identifier, String message) {
        MatlabError error = catchThrowableOfType(MatlabError.class, () -> apply(operator, left, right));
        assertThat(error.identifier()).isEqualTo(identifier);
        assertThat(error).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        uminus     | [1 -2]            | [-1 2]
        uminus     | true              | -1
        uminus     | int8 -128         | int8 127
        uminus     | uint8 3           | uint8 0
        uminus     | 1+2i              | -1-2i
        uplus      | 'ab'              | [97 98]
        uplus      | true              | 1
        not        | [0 2]             | [true false]
        not        | 'a'               | false
        ctranspose | [1+2i 3]          | [1-2i;3+0i]
        transpose  | [1+2i 3]          | [1+2i;3+0i]
        ctranspose | 1+2i              | 1-2i
        transpose  | 'abc'             | ['a';'b';'c']
        transpose  | {1 'a'}           | {1;'a'}
        transpose  | ["a" "b"]         | ["a";"b"]
        transpose  | [1 2 3;4 5 6]     | [1 4;2 5;3 6]
        transpose  | double 0x3        | double 3x0
        """)
    void oneOperand(String operator, String value, String result) {
        String text = Sample.text(Operators.unary(Operator.of(operator), Sample.of(value)));
        assertThat(text.replace("-0i", "+0i")).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        uminus | {1}  | Operator '-' is not supported for operands of type 'cell'.
        uminus | "a"  | Operator '-' is not supported for operands of type 'string'.
        uplus  | {1}  | Operator '+' is not supported for operands of type 'cell'.
        not    | {1}  | Operator '~' is not supported for operands of type 'cell'.
        not    | NaN  | NaN values cannot be converted to logicals.
        """)
    void oneOperandErrors(String operator, String value, String message) {
        MatlabError error = catchThrowableOfType(MatlabError.class, () -> Operators.unary(Operator.of(operator), Sample.of(value)));
        assertThat(error).hasMessage(message);
    }

    @Test
    void negativeToAFractionIsComplex() {
        DoubleArray root = (DoubleArray) Operators.power(-8.0, 1.0 / 3);
        assertThat(root.re(0)).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-15));
        assertThat(root.im(0)).isCloseTo(Math.sqrt(3), org.assertj.core.data.Offset.offset(1e-15));
    }

    @Test
    void scalarOverloadsAgreeWithTheGeneralForm() {
        double[] numbers = {0, -0.0, 1, -1, 2, 0.5, -3.7, Double.NaN, Double.POSITIVE_INFINITY, 1e300, 3, -2};
        for (double a : numbers) {
            for (double b : numbers) {
                DoubleArray x = DoubleArray.scalar(a);
                DoubleArray y = DoubleArray.scalar(b);
                assertThat(Operators.plus(a, b)).isEqualTo(Operators.plus(x, y)).isEqualTo(Operators.plus((Object) a, b));
                assertThat(Operators.minus(a, b)).isEqualTo(Operators.minus(x, y)).isEqualTo(Operators.minus(a, (Object) b));
                assertThat(Operators.times(a, b)).isEqualTo(Operators.times(x, y));
                assertThat(Operators.rdivide(a, b)).isEqualTo(Operators.rdivide(x, y));
                assertThat(Operators.ldivide(a, b)).isEqualTo(Operators.ldivide(x, y));
                assertThat(Sample.text(Operators.power(a, b))).isEqualTo(Sample.text(Operators.power(x, y)));
                assertThat(Operators.lt(a, b)).isEqualTo(Operators.lt(x, y));
                assertThat(Operators.ge(a, b)).isEqualTo(Operators.ge(x, y));
                assertThat(Operators.ne(a, b)).isEqualTo(Operators.ne(x, y));
            }
        }
    }

    @Test
    void largeArraysAreComputedInParts() {
        int count = 300_001;
        double[] data = new double[count];
        for (int i = 0; i < count; i++) {
            data[i] = i * 0.37 - 5_000;
        }
        DoubleArray x = DoubleArray.row(data);
        DoubleArray sum = (DoubleArray) Operators.plus(x, Operators.times(x, 2.0));
        DoubleArray wide = (DoubleArray) Operators.minus(x, DoubleArray.column(1, 2, 3));
        for (int i = 0; i < count; i++) {
            assertThat(sum.re(i)).isEqualTo(data[i] + data[i] * 2);
            assertThat(wide.re(3 * i + 2)).isEqualTo(data[i] - 3);
        }
    }

    @Test
    void argumentsStayAsTheyAre() {
        DoubleArray x = DoubleArray.row(1, 2, 3);
        DoubleArray y = DoubleArray.row(4, 5, 6);
        Operators.plus(x, y);
        Operators.uminus(x);
        Operators.power(x, -0.5);
        Operators.mtimes(x, Operators.transpose(y));
        assertThat(Sample.text(x)).isEqualTo("[1 2 3]");
        assertThat(Sample.text(y)).isEqualTo("[4 5 6]");
        assertThat(x.shared).isFalse();
    }
}
