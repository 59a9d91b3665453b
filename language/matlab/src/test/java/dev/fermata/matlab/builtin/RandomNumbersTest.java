package dev.fermata.matlab.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.fermata.matlab.numeric.MersenneTwister;
import dev.fermata.matlab.value.MatlabError;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Published values of the generator, and what programs may rely on. */
class RandomNumbersTest {
    private static double[] after(String seed, String call) {
        return InProgram.run(() -> {
            Expression.value(seed);
            return Numbers.ofOrNull(Expression.value(call)).reCopy();
        });
    }

    private static void gives(String seed, String call, double tolerance, double... expected) {
        double[] actual = after(seed, call);
        assertThat(actual).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).as("%s after %s, number %d", call, seed, i + 1).isCloseTo(expected[i], within(tolerance));
        }
    }

    @Test
    void uniformNumbersAreThePublishedOnes() {
        gives("rng(0)", "rand(1,6)", 1e-14, 0.814723686393179, 0.905791937075619, 0.126986816293506, 0.913375856139019,
            0.632359246225410, 0.0975404049994095);
        gives("rng(1)", "rand(1,3)", 1e-14, 0.417022004702574, 0.720324493442158, 0.000114374817344887);
        gives("rng(42)", "rand(2,2)", 1e-14, 0.374540118847363, 0.950714306409916, 0.731993941811405, 0.598658484197037);
    }

    @Test
    void wholeNumbersAndPermutationsAreThePublishedOnes() {
        gives("rng(0)", "randi(10,1,10)", 0, 9, 10, 2, 10, 7, 1, 3, 6, 10, 10);
        gives("rng(1)", "randi(10,1,10)", 0, 5, 8, 1, 4, 2, 1, 2, 4, 4, 6);
        gives("rng(0)", "randperm(8)", 0, 6, 3, 7, 8, 5, 1, 2, 4);
        gives("rng(42)", "randperm(8)", 0, 7, 6, 5, 1, 4, 3, 8, 2);
    }

    @Test
    void normalNumbersAreThePublishedOnes() {
        gives("rng(0)", "randn(1,6)", 1e-13, 0.537667139546100, 1.83388501459508, -2.25884686100365, 0.862173320368121,
            0.318765239858981, -1.30768829630527);
        gives("rng(1)", "randn(1,4)", 1e-13, -0.649013765191241, 1.18116604196553, -0.758453297283688, -1.10961303850152);
    }

    @Test
    void normalNumbersHaveTheRightMoments() {
        MersenneTwister generator = new MersenneTwister(7);
        int n = 400_000;
        double sum = 0;
        double squares = 0;
        int beyond = 0;
        for (int i = 0; i < n; i++) {
            double x = generator.normal();
            sum += x;
            squares += x * x;
            beyond += Math.abs(x) > 3.654152885361009 ? 1 : 0;
        }
        assertThat(sum / n).isCloseTo(0, within(0.01));
        assertThat(squares / n).isCloseTo(1, within(0.02));
        assertThat(beyond / (double) n).as("the tail").isCloseTo(2.58e-4, within(1e-4));
    }

    @Test
    void aSavedStateRepeatsTheNumbersAfterIt() {
        List<double[]> both = InProgram.run(() -> {
            Expression.value("rand(3,5)");
            Object state = Expression.value("rng");
            double[] first = Numbers.ofOrNull(Expression.value("randn(1,700)")).reCopy();
            Expression.call("rng", new Object[] {state}, 0);
            return List.of(first, Numbers.ofOrNull(Expression.value("randn(1,700)")).reCopy());
        });
        assertThat(both.get(0)).isEqualTo(both.get(1));
    }

    @Test
    void badSeedsAreErrors() {
        for (String call : new String[] {"rng(-1)", "rng(1.5)", "rng(4294967296)"}) {
            assertThatThrownBy(() -> InProgram.value(call)).as(call).isInstanceOf(MatlabError.class)
                .hasMessageContaining("nonnegative integer");
        }
    }
}
