package dev.fermata.matlab.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fermata.matlab.value.MatlabError;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions, switch cases, equality, and what for goes through. */
class TruthTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1 | true
        0 | false
        [] | false
        '' | false
        'a' | true
        [1 1 0] | false
        [1 2;3 4] | true
        true | true
        [true false] | false
        int8 [1 2] | true
        uint64 0 | false
        single 0.5 | true
        0+2i | true
        [0 NaN] | false
        single 0+1i | true
        """)
    void conditions(String value, boolean truth) {
        assertThat(Truth.of(Sample.of(value))).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        NaN     | NaN values cannot be converted to logicals.
        [1 NaN] | NaN values cannot be converted to logicals.
        "a"     | Conversion to logical from string is not possible.
        {1}     | Conversion to logical from cell is not possible.
        s(a=1)  | Conversion to logical from struct is not possible.
        """)
    void badConditions(String value, String message) {
        assertThat(catchThrowableOfType(MatlabError.class, () -> Truth.of(Sample.of(value)))).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = "[1 2]\n[]\n'ab'\n\"a\"\n{1}")
    void badOperandsOfShortCircuits(String value) {
        MatlabError error = catchThrowableOfType(MatlabError.class, () -> Truth.scalar(Sample.of(value)));
        assertThat(error).hasMessage("Operands to the logical AND (&&) and OR (||) operators must be convertible to logical"
                + " scalar values. Use the ANY or ALL functions to reduce operands to logical scalar values.");
    }

    @Test
    void operandsOfShortCircuits() {
        assertThat(Truth.scalar(Sample.of("int8 3"))).isTrue();
        assertThat(Truth.scalar(Sample.of("'a'"))).isTrue();
        assertThat(Truth.scalar(0.0)).isFalse();
        assertThat(catchThrowableOfType(MatlabError.class, () -> Truth.scalar(Double.NaN)).identifier()).isEqualTo("RunMat:NanToLogical");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        3       | 3              | true
        3       | int8 3         | true
        3       | {1 2 3}        | true
        3       | {'3'}          | false
        'fig'   | {'apple' "fig"} | true
        "fig"   | 'fig'          | true
        'Fig'   | 'fig'          | false
        'a'     | 97             | false
        97      | 'a'            | false
        []      | []             | false
        1       | [1 1]          | false
        ''      | ''             | true
        true    | 1              | true
        NaN     | NaN            | false
        """)
    void cases(String value, String choice, boolean matches) {
        assertThat(SwitchMatch.matches(Sample.of(value), Sample.of(choice))).isEqualTo(matches);
    }

    @Test
    void switchRefusesCells() {
        assertThat(catchThrowableOfType(MatlabError.class, () -> SwitchMatch.matches(Sample.of("{1}"), Sample.of("1"))))
                .hasMessage("SWITCH expression must be a scalar or a character vector.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1            | true         | true  | true
        'a'          | 97           | true  | true
        "a"          | 'a'          | true  | true
        "a"          | 97           | false | false
        [1 2]        | [1;2]        | false | false
        [1 2]        | int8 [1 2]   | true  | true
        [1 NaN]      | [1 NaN]      | false | true
        {1 'a'}      | {1 "a"}      | true  | true
        {1 NaN}      | {1 NaN}      | false | true
        s(a=1,b=2)   | s(b=2,a=1)   | true  | true
        s(a=1)       | s(b=1)       | false | false
        s(a={1})     | s(a={2})     | false | false
        []           | ''           | true  | true
        []           | double 0x3   | false | false
        1+2i         | 1+2i         | true  | true
        1+2i         | 1            | false | false
        int64 9223372036854775807 | 9223372036854775807 | false | false
        missing      | missing      | false | true
        {}           | []           | false | false
        """)
    void equality(String a, String b, boolean equal, boolean equalWithNan) {
        assertThat(Equality.isequal(Sample.of(a), Sample.of(b))).isEqualTo(equal);
        assertThat(Equality.isequal(Sample.of(b), Sample.of(a))).isEqualTo(equal);
        assertThat(Equality.isequaln(Sample.of(a), Sample.of(b))).isEqualTo(equalWithNan);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [1 2 3]       | 1, 2, 3
        [1 2;3 4]     | [1;3], [2;4]
        'ab'          | 'a', 'b'
        {10 'ten'}    | {10}, {'ten'}
        ["a" "b"]     | "a", "b"
        5             | 5
        double 0x3    | double 0x1, double 0x1, double 0x1
        [true false]  | true, false
        [1+2i 3]      | 1+2i, 3
        int8 [1 2]    | int8 1, int8 2
        """)
    void iteration(String value, String rounds) {
        Iteration iteration = Iteration.of(Sample.of(value));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < iteration.count(); i++) {
            texts.add(Sample.text(iteration.get(i)));
        }
        assertThat(String.join(", ", texts)).isEqualTo(rounds);
    }

    @Test
    void nothingToGoThrough() {
        assertThat(Iteration.of(Sample.of("[]")).count()).isZero();
        assertThat(Iteration.of(Sample.of("double 1x0")).count()).isZero();
        assertThat(Sample.text(Iteration.nothing())).isEqualTo("double 0x0");
    }

    @Test
    void changesDuringALoopDoNotCount() {
        Object values = Sample.of("[1 2 3]");
        Iteration iteration = Iteration.of(values);
        Assigning.assign(values, 2.0, 9.0);
        assertThat(iteration.get(1)).isEqualTo(2.0);
    }
}
