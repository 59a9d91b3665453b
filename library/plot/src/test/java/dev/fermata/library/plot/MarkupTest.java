package dev.fermata.library.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkupTest {
    private static List<Markup.Run> runs(String text) {
        return Markup.runs(text, new Caption(List.of(text), 10, 0, false, false, true));
    }

    private static String plain(String text) {
        return String.join("|", runs(text).stream().map(Markup.Run::text).toList());
    }

    @Test
    void raisesAndLowers() {
        List<Markup.Run> runs = runs("x^2+a_{ij}");
        assertThat(plain("x^2+a_{ij}")).isEqualTo("x|2|+a|ij");
        assertThat(runs.get(1).rise()).isPositive();
        assertThat(runs.get(3).rise()).isNegative();
        assertThat(runs.get(3).scale()).isLessThan(1);
    }

    @Test
    void knowsSymbolsAndLeavesOtherWords() {
        assertThat(plain("\\alpha\\beta")).isEqualTo("αβ");
        assertThat(plain("10\\circ C")).isEqualTo("10° C");
        assertThat(plain("\\unheardof")).isEqualTo("\\unheardof");
        assertThat(plain("50\\% of {all}")).isEqualTo("50% of |all");
        assertThat(runs("a \\bf b").getLast().isBold()).isTrue();
    }

    @Test
    void anythingIsText() {
        assertThat(plain("^")).isEqualTo("^");
        assertThat(plain("a}b")).isEqualTo("a}b");
        assertThat(plain("{".repeat(10_000))).contains("{");
        assertThat(plain("x^\\")).startsWith("x");
        assertThat(Markup.runs("x^2", new Caption(List.of("x^2"), 10, 0, false, false, false))).hasSize(1);
    }
}
