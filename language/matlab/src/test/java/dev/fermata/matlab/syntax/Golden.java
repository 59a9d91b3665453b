package dev.fermata.matlab.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Tables of texts and what the parser makes of them. In a text, {@code ⏎} stands for a line break. */
final class Golden {
    private static final String ARROW = " => ";

    private Golden() {
    }

    /** One test a line: {@code text => tree}, or {@code text => error: line:column identifier} with the message or its start. */
    static Stream<DynamicTest> table(Set<String> variables, String table) {
        return table.lines().filter(line -> !line.isBlank()).map(line -> {
            int arrow = line.lastIndexOf(ARROW);
            String text = line.substring(0, arrow).stripTrailing();
            String expected = line.substring(arrow + ARROW.length()).strip();
            return DynamicTest.dynamicTest(text, () -> check(text.replace('⏎', '\n'), variables, expected));
        });
    }

    private static void check(String text, Set<String> variables, String expected) {
        String actual = outcome(text, variables);
        if (expected.startsWith("error: ")) {
            assertThat(actual).startsWith(expected);
        } else {
            assertThat(actual).isEqualTo(expected);
        }
    }

    static String outcome(String text, Set<String> variables) {
        try {
            return TreePrinter.print(MatlabSyntax.parse(new Source("demo.m", text), variables)).replace('\n', '⏎');
        } catch (ProblemException rejected) {
            assertThat(rejected.problems()).hasSize(1);
            Problem problem = rejected.problems().getFirst();
            return "error: " + problem.span().line() + ":" + problem.span().column() + " "
                + (problem.code().equals(MatlabSyntax.SYNTAX_ERROR) ? "" : problem.code() + " ") + problem.message()
                + (problem.hint().isEmpty() ? "" : " | " + problem.hint());
        }
    }

    static Tree.File parse(String text) {
        return MatlabSyntax.parse(new Source("demo.m", text), Set.of());
    }

    static Problem problem(String text) {
        try {
            Tree.File file = parse(text);
            throw new AssertionError("parsed: " + TreePrinter.print(file));
        } catch (ProblemException rejected) {
            assertThat(rejected.problems()).hasSize(1);
            return rejected.problems().getFirst();
        }
    }

    static List<Tree.Statement> statements(String text) {
        return parse(text).statements();
    }
}
