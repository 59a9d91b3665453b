package dev.fermata.matlab.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictModeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "hold on | RunMat:SyntaxError | Command syntax is disabled in strict compatibility mode; call functions with parentheses.",
        "await(t); | RunMat:AwaitExtensionDisabled | await is a RunMat extension and is not available in MATLAB strict mode",
        "x = spawn(t); | RunMat:SpawnExtensionDisabled | spawn is a RunMat extension and is not available in MATLAB strict mode",
        "t = async(@() 1); | RunMat:SyntaxError | Parse error at 'async': usage might be invalid MATLAB syntax.",
        "t = async @() 1; | RunMat:SyntaxError | Parse error at 'async': usage might be invalid MATLAB syntax.",
        "async function f, end | RunMat:SyntaxError | Parse error at 'async': usage might be invalid MATLAB syntax."})
    void refused(String text, String identifier, String message) {
        Problem problem = problem(text);
        assertThat(problem.code()).isEqualTo(identifier);
        assertThat(problem.message()).isEqualTo(message);
    }

    @Test
    void blocksAreRefused() {
        assertThat(problem("f = @(x) do\nx\nend;").code()).isEqualTo(MatlabSyntax.SYNTAX_ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hold('on')", "await = 1; await(1)", "x = known(1)", "function spawn(x), end, function f, spawn(1), end"})
    void plainProgramsPass(String text) {
        assertThat(MatlabSyntax.parseStrict(new Source("strict.m", text), Set.of("known"))).isNotNull();
    }

    private static Problem problem(String text) {
        try {
            MatlabSyntax.parseStrict(new Source("strict.m", text), Set.of());
        } catch (ProblemException refused) {
            return refused.problems().getFirst();
        }
        throw new AssertionError("accepted: " + text);
    }
}
