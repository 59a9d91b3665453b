package dev.fermata.matlab.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Sizes and depths at which the parser says no, with a small stack. */
class SyntaxLimitsTest {
    private static final int STACK_BYTES = 512 * 1024;
    private static final String TOO_DEEP = "The text is nested too deeply.";

    @Test
    void nestingBelowTheLimitParses() {
        int depth = Cursor.MAX_NESTING - 10;
        assertParses("(".repeat(depth) + "1" + ")".repeat(depth));
        assertParses("f(".repeat(depth) + ")".repeat(depth));
        assertParses("x = " + "[".repeat(depth) + "]".repeat(depth));
        assertParses("x = " + "{".repeat(depth) + "}".repeat(depth));
        assertParses("@() ".repeat(depth) + "1");
        assertParses("if a\n".repeat(depth) + "end\n".repeat(depth));
        assertParses("function f\n".repeat(depth) + "end\n".repeat(depth));
        assertParses("f = " + "@() do\n".repeat(depth / 2) + "end".repeat(1) + "\nend".repeat(depth / 2 - 1));
    }

    @Test
    void nestingBeyondTheLimitIsAnError() {
        for (String opening : new String[] {"(", "[", "{", "f(", "x{", "@() ", "if a\n", "while a\n", "try\n", "switch a\ncase 1\n",
            "a.(", "f = @() do\n", "[1 (", "{@(x) "}) {
            assertThat(failure(opening.repeat(100_000)).message()).as(opening).isEqualTo(TOO_DEEP);
        }
    }

    @Test
    void longOperationsParseUpToTheLimit() {
        int terms = Cursor.MAX_HEIGHT - 10;
        assertParses("x = 1" + " + 1".repeat(terms));
        assertParses("x = a" + "'".repeat(terms));
        assertParses("x = " + "-".repeat(terms) + "1");
        assertParses("x = a" + ".b".repeat(terms));
        for (String operation : new String[] {" + 1", "'", ".b", "(1)", "^2", " && 1", " : 1", "{1}"}) {
            assertThat(failure("x = a" + operation.repeat(50_000)).message()).as(operation).isEqualTo(TOO_DEEP);
        }
        assertThat(failure("x = " + "-".repeat(50_000) + "1").message()).isEqualTo(TOO_DEEP);
        assertThat(failure("x = " + ("@() do\nx = 1" + " + 1".repeat(900) + " + ").repeat(200) + "1"
            + "\nend".repeat(200)).message()).isEqualTo(TOO_DEEP);
    }

    @Test
    void longLinesAndManyFunctionsAreFine() {
        assertParses("x = [" + "1 -2, ".repeat(150_000) + "];");
        assertParses("x = '" + "a".repeat(1_000_000) + "';");
        assertParses("x = 1;".repeat(150_000));
        assertParses("function f(" + "a,".repeat(100_000) + "b)\nend");
        StringBuilder functions = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            functions.append("function f").append(i).append("\nx = 1;\n");
        }
        assertParses(functions.toString());
    }

    @Test
    void longNamesAreAnError() {
        assertParses("x".repeat(Lexer.MAX_NAME) + " = 1");
        assertThat(failure("x".repeat(Lexer.MAX_NAME + 1) + " = 1").message()).contains("longer than 2048");
    }

    private static void assertParses(String text) {
        Tree.File file = onSmallStack(() -> MatlabSyntax.parse(new Source("deep.m", text), Set.of("a")));
        assertThat(file).isNotNull();
    }

    private static Problem failure(String text) {
        return onSmallStack(() -> {
            try {
                MatlabSyntax.parse(new Source("deep.m", text), Set.of("a"));
                return null;
            } catch (ProblemException rejected) {
                return rejected.problems().getFirst();
            }
        });
    }

    private static <T> T onSmallStack(Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, () -> {
            try {
                result.set(work.get());
            } catch (Throwable thrown) {
                failure.set(thrown);
            }
        }, "small stack", STACK_BYTES);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        if (failure.get() != null) {
            throw new AssertionError(failure.get());
        }
        return result.get();
    }
}
