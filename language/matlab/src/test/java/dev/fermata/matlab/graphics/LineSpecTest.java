package dev.fermata.matlab.graphics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineSpecTest {
    @Test
    void partsComeInAnyOrder() {
        LineSpec spec = LineSpec.parse("o--r");
        assertThat(spec.color()).containsExactly(1, 0, 0);
        assertThat(spec.style()).isEqualTo("--");
        assertThat(spec.marker()).isEqualTo("o");
        assertThat(LineSpec.parse("-.").style()).isEqualTo("-.");
        assertThat(LineSpec.parse("s").marker()).isEqualTo("square");
    }

    @Test
    void otherTextIsNone() {
        assertThat(LineSpec.parse("LineWidth")).isNull();
        assertThat(LineSpec.parse("rr")).isNull();
        assertThat(LineSpec.parse("")).isNull();
    }
}
