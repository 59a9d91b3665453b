package dev.fermata.matlab.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sorting on all cores gives what sorting on one gives, the order of equal elements included. */
class LargeSortTest {
    private static final int[] COUNTS = {(1 << 16) - 1, 1 << 16, 100_003, 262_145};

    private static final SplittableRandom RANDOM = new SplittableRandom(5);

    /** Few values, many values, values of every size and sign, sorted ones. */
    private static final IntToDoubleFunction[] KINDS = {
        _ -> RANDOM.nextInt(10) - 5,
        _ -> RANDOM.nextDouble(),
        i -> i % 1000 == 0 ? Double.NEGATIVE_INFINITY : RANDOM.nextInt(3) == 0 ? -0.0 : (RANDOM.nextDouble() - 0.5) * Math.pow(10, RANDOM.nextInt(600) - 300),
        i -> i,
        i -> -i,
    };

    @Test
    void numbers() {
        for (int count : COUNTS) {
            for (IntToDoubleFunction kind : KINDS) {
                double[] data = IntStream.range(0, count + 7).mapToDouble(kind).toArray();
                double[] expected = data.clone();
                Arrays.sort(expected, 0, count);
                LargeSort.sort(data, count);
                assertThat(data).usingComparatorWithPrecision(0.0).isEqualTo(expected);
            }
        }
    }

    @Test
    void indicesByTheirKeys() {
        for (int count : COUNTS) {
            for (IntToDoubleFunction kind : KINDS) {
                double[] keys = IntStream.range(0, count).mapToDouble(kind).toArray();
                for (boolean descending : new boolean[] {false, true}) {
                    Comparator<Integer> order = Comparator.comparingDouble(i -> keys[i] + 0.0);
                    int[] expected = IntStream.range(0, count).boxed().sorted(descending ? order.reversed() : order)
                            .mapToInt(Integer::intValue).toArray();
                    int[] indices = IntStream.range(0, count).toArray();
                    LargeSort.sort(indices, count, keys, descending);
                    assertThat(indices).isEqualTo(expected);
                }
            }
        }
    }
}
