package dev.fermata.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProblemRendererTest {
    private static final ProblemRenderer PLAIN = new ProblemRenderer(ProblemLayout.PLAIN, false);

    private static String render(String text, int start, int end) {
        return PLAIN.render(Problem.error("E1", "Wrong", new Span(new Source("demo.x", text), start, end)));
    }

    @Test
    void showsPlaceSourceLineCaretsAndHelp() {
        Source source = new Source("demo.x", "let total := 0\nprint(totl)\n");
        Problem problem = Problem.error("E7", "Unknown name: totl", new Span(source, 21, 25))
            .withHint("Declare it first").withSuggestion("total");
        assertThat(PLAIN.render(problem)).isEqualTo("""
            error[E7]: Unknown name: totl
              --> demo.x:2:7
             2 | print(totl)
               |       ^^^^
              = help: Declare it first
              = Did you mean 'total'?
            """);
    }

    @Test
    void problemsWithoutAPlaceAreOneLine() {
        assertThat(PLAIN.render(Problem.warning("", "Unused", Span.UNKNOWN))).isEqualTo("warning: Unused\n");
    }

    @Test
    void severalProblemsFollowOneAnother() {
        Problem problem = Problem.error("E1", "Wrong", Span.UNKNOWN);
        assertThat(PLAIN.render(List.of(problem, problem))).isEqualTo("error[E1]: Wrong\nerror[E1]: Wrong\n");
    }

    @Test
    void tabsBecomeFourColumns() {
        assertThat(render("\tx\t:= )", 6, 7)).isEqualTo("""
            error[E1]: Wrong
              --> demo.x:1:7
             1 |     x    := )
               |             ^
            """);
    }

    @Test
    void wideAndCombiningCharactersKeepTheCaretInPlace() {
        assertThat(render("日本e\u0301 😀 )", 8, 9)).isEqualTo(
            "error[E1]: Wrong\n  --> demo.x:1:8\n 1 | 日本e\u0301 😀 )\n   | " + " ".repeat(9) + "^\n");
    }

    @Test
    void controlAndInvisibleCharactersAreShownAsEscapes() {
        String rendered = render("a\u001b[31m\u202e\ufeff)", 8, 9);
        assertThat(rendered).isEqualTo("""
            error[E1]: Wrong
              --> demo.x:1:9
             1 | a\\u{1b}[31m\\u{202e}\\u{feff})
               |                            ^
            """);
    }

    @Test
    void controlCharactersInMessagesAndNamesAreShownAsEscapes() {
        Source source = new Source("de\u001bmo", "x");
        assertThat(PLAIN.render(Problem.error("E1", "Bad\nthing", new Span(source, 0, 1)))).isEqualTo("""
            error[E1]: Bad\\u{a}thing
              --> de\\u{1b}mo:1:1
             1 | x
               | ^
            """);
    }

    @Test
    void longLinesAreCutAroundTheSpan() {
        String text = "a".repeat(5_000) + "!" + "b".repeat(5_000);
        assertThat(render(text, 5_000, 5_001)).isEqualTo(
            "error[E1]: Wrong\n  --> demo.x:1:5001\n 1 | …" + "a".repeat(40) + "!" + "b".repeat(58) + "…\n   | "
                + " ".repeat(41) + "^\n");
    }

    @Test
    void aLineOfWideCharactersIsCutByColumns() {
        String text = "日".repeat(80);
        assertThat(render(text, 70, 71)).isEqualTo(
            "error[E1]: Wrong\n  --> demo.x:1:71\n 1 | …" + "日".repeat(30) + "\n   | " + " ".repeat(41) + "^^\n");
    }

    @Test
    void aSpanOverSeveralLinesIsUnderlinedToTheEndOfItsFirst() {
        assertThat(render("ab {\n}\n", 3, 6)).isEqualTo("""
            error[E1]: Wrong
              --> demo.x:1:4
             1 | ab {
               |    ^
            """);
    }

    @Test
    void theEndOfTheTextIsAPlace() {
        assertThat(render("ab", 2, 2)).isEqualTo("""
            error[E1]: Wrong
              --> demo.x:1:3
             1 | ab
               |   ^
            """);
    }

    @Test
    void coloursAppearOnlyWhenTold() {
        Problem problem = Problem.error("E1", "Wrong", new Span(new Source("demo.x", "x"), 0, 1)).withHint("Do it");
        assertThat(PLAIN.render(problem)).doesNotContain("\u001b");
        String coloured = new ProblemRenderer(ProblemLayout.PLAIN, true).render(problem);
        assertThat(coloured).contains("\u001b[1;31merror[E1]\u001b[0m").contains("\u001b[1;31m^\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(PLAIN.render(problem));
    }

    @Test
    void aLayoutMayLeaveOutTheSource() {
        ProblemLayout bare = new ProblemLayout() {
            @Override
            public String label(Problem problem) {
                return "<" + problem.code() + ">";
            }

            @Override
            public List<String> help(Problem problem) {
                return List.of("one", "two");
            }

            @Override
            public boolean showsSource() {
                return false;
            }
        };
        Problem problem = Problem.error("E1", "Wrong", new Span(new Source("demo.x", "x"), 0, 1));
        assertThat(new ProblemRenderer(bare, false).render(problem)).isEqualTo("""
            <E1>: Wrong
              --> demo.x:1:1
              = one
              = two
            """);
    }

    @Test
    void noInputMakesItFail() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String[] pieces = {"\n", "\r\n", "\t", "\u0000", "\u001b", "\uD83D", "\uDE00", "😀", "日", "\u0301", "\u202e", "x",
            " ".repeat(60)};
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            int start = random.nextInt(-2, text.length() + 3);
            String rendered = render(text.toString(), start, start + random.nextInt(-2, 80));
            assertThat(rendered.lines().count()).as("seed %d, round %d", seed, round).isEqualTo(4);
            assertThat(rendered.lines().mapToInt(String::length).max().orElse(0)).as("seed %d", seed).isLessThan(330);
        }
    }
}
