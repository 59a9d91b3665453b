package dev.fermata.matlab.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fermata.matlab.numeric.Distributions.Family;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every continuous family: the functions of each belong together. */
class ModelDistributionsTest {
    @ParameterizedTest
    @CsvSource({"ev, 1, 2, 0, 0.5", "gev, 0.2, 1.5, 1, 2", "gev, 0, 1, 0, 0.3", "gp, 0.3, 2, 0.5, 1.7", "logistic, 1, 2, 0, 2.5", "loglogistic, 0.5, 0.3, 0, 2",
            "tlocationscale, 1, 2, 4, 2", "halfnormal, 0, 2, 0, 1.5", "inversegaussian, 1, 2, 0, 0.8", "birnbaumsaunders, 1, 0.5, 0, 1.2",
            "nakagami, 1.5, 2, 0, 1", "burr, 2, 3, 1.5, 1.4", "triangular, 0, 1, 3, 1.8"})
    void densityIsTheSlopeAndTheInverseGoesBack(String name, double a, double b, double c, double x) {
        Family family = Distributions.family(name);
        double[] p = {a, b, c};
        double h = 1e-5;
        double slope = (family.cumulative().at(x + h, p) - family.cumulative().at(x - h, p)) / (2 * h);
        double q = family.cumulative().at(x, p);
        assertThat(family.density().at(x, p)).isCloseTo(slope, within(1e-6));
        assertThat(q + family.upper().at(x, p)).isCloseTo(1, within(1e-12));
        assertThat(family.inverse().at(q, p)).isCloseTo(x, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"nbin, 3, 0.5, 0, 4", "hyge, 20, 7, 12, 5", "unid, 6, 0, 0, 4", "hyge, 200, 70, 30, 11"})
    void countsAddUp(String name, double a, double b, double c, double k) {
        Family family = Distributions.family(name);
        double[] p = {a, b, c};
        double sum = 0;
        for (double i = 0; i <= k; i++) {
            sum += family.density().at(i, p);
        }
        assertThat(family.cumulative().at(k, p)).isCloseTo(sum, within(1e-10));
        assertThat(family.inverse().at(sum - 1e-9, p)).isEqualTo(k);
    }

    @ParameterizedTest
    @CsvSource({"Extreme Value, ev", "GeneralizedPareto, gp", "negative binomial, nbin", "Discrete Uniform, unid"})
    void longNamesAreKnown(String name, String key) {
        assertThat(Distributions.family(name)).isSameAs(Distributions.family(key));
    }
}
