package dev.fermata.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {
    private static final List<String> NAMES = List.of("print", "push", "to_string", "range", "len", "total");

    @Test
    void findsTheNearestName() {
        assertThat(DidYouMean.closest("pritn", NAMES)).contains("print");
        assertThat(DidYouMean.closest("to_strng", NAMES)).contains("to_string");
        assertThat(DidYouMean.closest("lenn", NAMES)).contains("len");
        assertThat(DidYouMean.closest("Total", NAMES)).contains("total");
        assertThat(DidYouMean.closest("TO_STRING", NAMES)).contains("to_string");
    }

    @Test
    void staysSilentWhenNothingIsNear() {
        assertThat(DidYouMean.closest("frobnicate", NAMES)).isEmpty();
        assertThat(DidYouMean.closest("x", NAMES)).isEmpty();
        assertThat(DidYouMean.closest("x", List.of("y"))).isEmpty();
        assertThat(DidYouMean.closest("", List.of("a"))).isEmpty();
        assertThat(DidYouMean.closest("print", List.of("print"))).isEmpty();
        assertThat(DidYouMean.closest("p".repeat(10_000), List.of("p".repeat(9_999)))).isEmpty();
    }

    @Test
    void tiesGoToTheFirstInTheAlphabetWhateverTheOrder() {
        assertThat(DidYouMean.closest("bat", List.of("cat", "bar", "hat"))).contains("bar");
        assertThat(DidYouMean.closest("bat", List.of("hat", "cat", "bar"))).contains("bar");
    }

    @Test
    void distanceCountsEditsAndSwaps() {
        assertThat(DidYouMean.distance("", "abc")).isEqualTo(3);
        assertThat(DidYouMean.distance("abc", "abc")).isZero();
        assertThat(DidYouMean.distance("abc", "acb")).isEqualTo(1);
        assertThat(DidYouMean.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(DidYouMean.distance("ca", "abc")).isEqualTo(3);
    }

    @Test
    void problemExceptionsSumUp() {
        Problem first = Problem.error("E1", "Wrong", new Span(new Source("a", "xy"), 1, 2));
        assertThat(new ProblemException(List.of(first, first, first))).hasMessage("a:1:2: Wrong (and 2 more)");
        assertThat(new ProblemException(Problem.error("E1", "Wrong", Span.UNKNOWN))).hasMessage("Wrong");
    }
}
