package dev.fermata.ruff.syntax;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import java.util.List;

/** What the syntax tests ask of a program. */
final class Parsing {
    private Parsing() {
    }

    static Program parse(String text) {
        return RuffSyntax.parse(new Source("demo.ruff", text));
    }

    static String shape(String text) {
        return SyntaxPrinter.print(parse(text));
    }

    static List<Problem> problems(String text) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> parse(text));
        if (thrown == null) {
            throw new AssertionError("parsed: " + text);
        }
        return thrown.problems();
    }

    /** Each problem as {@code line:column message}. */
    static List<String> errors(String text) {
        return problems(text).stream()
            .map(problem -> problem.span().line() + ":" + problem.span().column() + " " + problem.message()).toList();
    }

    static void assertRejected(String text) {
        assertThatThrownBy(() -> parse(text)).as(text).isInstanceOf(ProblemException.class);
    }
}
