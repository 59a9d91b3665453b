package dev.fermata.matlab.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.MatlabError;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionTest {
    private static Object convert(String name, Object value) {
        return name.equals("cellstr") ? TextConversion.cellstr(value) : Conversion.to(MatlabClass.of(name), value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        uint8   | 2.5                  | uint8 3
        uint8   | -3                   | uint8 0
        int8    | NaN                  | int8 0
        int16   | -2.5                 | int16 -3
        uint16  | [3.49 -2 70000]      | uint16 [3 0 65535]
        int8    | 0.49999999999999994  | int8 0
        int64   | 9.3e18               | int64 9223372036854775807
        uint64  | 1.8e19               | uint64 18000000000000000000
        uint64  | Inf                  | uint64 18446744073709551615
        int8    | int16 [300 -300 5]   | int8 [127 -128 5]
        uint64  | int64 -1             | uint64 0
        int64   | uint64 18446744073709551615 | int64 9223372036854775807
        int8    | 'a'                  | int8 97
        double  | int64 9223372036854775807 | 9.22337203685478e+18
        double  | 'ab'                 | [97 98]
        double  | true                 | 1
        double  | "3.5"                | 3.5
        double  | ["1" "x"]            | [1 NaN]
        double  | single 0.5           | 0.5
        single  | 0.1                  | single 0.1
        single  | int64 9223372036854775807 | single 9.223372e+18
        logical | [0 2 -1]             | [false true true]
        logical | 'a'                  | true
        logical | 1+2i                 | true
        char    | [72 105]             | 'Hi'
        char    | {'x' 'yz'}           | ['x ';'yz']
        char    | "str"                | 'str'
        char    | 65.6                 | 'B'
        string  | 3.14159265358979     | "3.1416"
        string  | 10000000000          | "10000000000"
        string  | 0.1                  | "0.1"
        string  | 1234.5678            | "1234.5678"
        string  | 0.000012345          | "1.2345e-05"
        string  | [1 2;3 4]            | ["1" "2";"3" "4"]
        string  | NaN                  | <missing>
        string  | Inf                  | "Inf"
        string  | [true false]         | ["true" "false"]
        string  | {'a' 'b'}            | ["a" "b"]
        string  | 3+4i                 | "3+4i"
        string  | 1.5-2i               | "1.5-2i"
        string  | ''                   | ""
        string  | -0                   | "0"
        cellstr | "ab"                 | {'ab'}
        cellstr | 'ab  '               | {'ab'}
        """)
    void values(String name, String value, String result) {
        assertThat(Sample.text(convert(name, Sample.of(value)))).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        logical | NaN    | RunMat:NanToLogical | NaN values cannot be converted to logicals.
        logical | "a"    | RunMat:logical:ConversionNotPossible | Conversion to logical from string is not possible.
        double  | {1}    | RunMat:double:InvalidInput | Conversion to double from cell is not possible.
        int8    | "5"    | RunMat:int8:InvalidInput | Conversion to int8 from string is not possible.
        string  | s(a=1) | RunMat:string:InvalidInput | Conversion to string from struct is not possible.
        """)
    void errors(String name, String value, String identifier, String message) {
        MatlabError error = catchThrowableOfType(MatlabError.class, () -> convert(name, Sample.of(value)));
        assertThat(error.identifier()).isEqualTo(identifier);
        assertThat(error).hasMessage(message);
    }

    @Test
    void rowsOfText() {
        assertThat(Sample.text(TextConversion.charArray(new Object[] {Sample.of("'a'"), Sample.of("'bcd'")}))).isEqualTo("['a  ';'bcd']");
        assertThat(Sample.text(TextConversion.cellstr(TextConversion.padded(Arrays.asList("ab", "c"))))).isEqualTo("{'ab';'c'}");
        assertThat(Sample.text(TextConversion.stringArray(TextConversion.padded(Arrays.asList("ab", "c"))))).isEqualTo("[\"ab\";\"c \"]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1e3      | 1000 | 0
        ' -2.5 ' | -2.5 | 0
        1,200    | 1200 | 0
        Inf      | Infinity | 0
        -inf     | -Infinity | 0
        3+4i     | 3 | 4
        3 - 4i   | 3 | -4
        2i       | 0 | 2
        i        | 0 | 1
        -j       | 0 | -1
        1d2      | 100 | 0
        .5       | 0.5 | 0
        5.       | 5 | 0
        abc      | NaN | 0
        1 2      | NaN | 0
        3+4      | NaN | 0
        --3      | NaN | 0
        1e       | NaN | 0
        """)
    void numbersInText(String text, double re, double im) {
        assertThat(TextNumber.parse(text)).isEqualTo(new TextNumber.Complex(re, im));
    }

    @Test
    void castsByName() {
        assertThat(Sample.text(Conversion.cast(3.7, "int8"))).isEqualTo("int8 4");
        MatlabError error = catchThrowableOfType(MatlabError.class, () -> Conversion.cast(3.7, "nothing"));
        assertThat(error.identifier()).isEqualTo("RunMat:cast:InvalidInput");
    }
}
