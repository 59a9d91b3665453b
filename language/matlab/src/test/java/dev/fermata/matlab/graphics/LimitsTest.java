package dev.fermata.matlab.graphics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitsTest {
    private static double[] ticks(double low, double high) {
        return new Limits(low, high).ticks(false, Limits.STEPS);
    }

    @Test
    void stepsAreOneTwoOrFive() {
        assertThat(ticks(0, 1)).containsExactly(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1);
        assertThat(ticks(0, 25)).containsExactly(0, 5, 10, 15, 20, 25);
        assertThat(ticks(-1, 1)).hasSize(11).startsWith(-1, -0.8);
        assertThat(ticks(1, 3)).hasSize(11).endsWith(2.8, 3);
        assertThat(ticks(0, 7)).hasSize(8);
    }

    @Test
    void logarithmicTicksArePowersOfTen() {
        assertThat(new Limits(0.1, 1000).ticks(true, 10)).containsExactly(0.1, 1, 10, 100, 1000);
        assertThat(new Limits(1, 1e30).ticks(true, 10)).hasSizeLessThan(13);
        assertThat(new Limits(2, 8).ticks(true, 10)).hasSizeGreaterThan(3);
    }

    @Test
    void degenerateRangesHaveNoTicks() {
        assertThat(ticks(1, 1)).isEmpty();
        assertThat(ticks(0, Double.POSITIVE_INFINITY)).isEmpty();
        assertThat(ticks(1e300, 1.0000000000000002e300)).hasSizeLessThan(1001);
    }

    @Test
    void labelsAreShort() {
        assertThat(Limits.label(0.30000000000000004)).isEqualTo("0.3");
        assertThat(Limits.label(250)).isEqualTo("250");
        assertThat(Limits.label(1e-7)).isEqualTo("1e-7");
        assertThat(Limits.label(Double.NaN)).isEqualTo("NaN");
    }
}
