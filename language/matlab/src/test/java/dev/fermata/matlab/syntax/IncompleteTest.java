package dev.fermata.matlab.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the REPL asks for another line. */
class IncompleteTest {
    @ParameterizedTest
    @ValueSource(strings = {"if x", "if x, y", "for k = 1:3", "while a\nb", "switch x\ncase 1", "try\nf\ncatch e", "x = [1 2",
        "x = [1 2;", "x = {", "f(1,", "x = (1 +", "x = 1 + ...", "x = 1 + ...\n", "function y = f(x)", "function f\nx = 1;",
        "t = async @() do", "t = async @() do\nx = 1;", "%{\ncomment", "classdef A", "classdef A\nproperties\nx",
        "spawn(@() do\nx = 1;\nend"})
    void open(String text) {
        assertThat(MatlabSyntax.incomplete(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "x = 1", "if x, y, end", "x = [1 2]", "f(1)", "hold on", "% comment", "end", "x = 'abc",
        "x = )", "function y = f(x)\ny = x;\nend", "x = 3 3", "break"})
    void closedOrWrong(String text) {
        assertThat(MatlabSyntax.incomplete(text)).isFalse();
    }
}
